"""A unit named in an old file, and one an officer typed: the same where name and level are and no province contradicts."""

import msgspec
import pytest

from tests.operations.reform import commune
from ttdn_desktop.model.unit import Unit
from ttdn_desktop.operations.known_units import known_as

A, HERE = commune("Hòa An"), commune("Hoà An", "phường")
THERE = msgspec.structs.replace(commune("Hòa An"), id="xa-hoa-an-khac", province="tỉnh Đông Hải")


@pytest.mark.parametrize(
    ("unit", "known", "prefer", "found"),
    [
        (Unit("xa-hoa-an", "Hòa An", "xã"), (A, HERE), (), A),  # the file names no province
        (Unit("xa-hoa-an", "HOÀ AN", "Xã"), (A,), (), A),  # the other place of the tone mark, capitals
        (Unit("x", "Hòa An", "xã", "tỉnh Bắc Vân"), (A, THERE), (), A),
        (Unit("x", "Hòa An", "xã"), (A, THERE), (), None),  # which of the two is not ours to guess
        (Unit("x", "Hòa An", "xã"), (A, THERE), (THERE.id,), THERE),  # but the own unit was formed from one of them
        (Unit("x", "Hòa Ân", "xã"), (A,), (), None),
        (msgspec.structs.replace(A, province=""), (A, THERE), (THERE.id,), A),
    ],
)
def test_known_as(unit: Unit, known: tuple[Unit, ...], prefer: tuple[str, ...], found: Unit | None) -> None:
    assert known_as(unit, known, prefer) == found
