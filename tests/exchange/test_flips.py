"""A flipped byte anywhere in a bundle is refused, and the file it belongs to is named."""

import io
import random
import zipfile
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.exchange.makers import bundle
from ttdn_desktop.exchange.judge import judge
from ttdn_desktop.model.bundle import VerdictKind

NAME = "BC-an-binh-2026-H1-01-00000000.ttdn"


def owners(data: bytes) -> list[str]:
    """Who owns each byte, told by Python's zipfile: a file's header, content and table line are its own, the end the bundle's."""
    owner = [NAME] * len(data)
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        at = package.start_dir
        for one in package.infolist():
            end = one.header_offset + 30 + len(one.filename) + one.file_size
            owner[one.header_offset : end] = [one.filename] * (end - one.header_offset)
            size = 46 + len(one.filename)
            owner[at : at + size] = [one.filename] * size
            at += size
    return owner


def flip_all(places: range, change: Callable[[int], int]) -> None:
    data, owner = bundle(), owners(bundle())
    missed = []
    for place in places:
        changed = bytearray(data)
        changed[place] = change(changed[place])
        verdict = judge(bytes(changed), NAME)
        if verdict.verdict is not VerdictKind.REFUSED or verdict.kind != "bundle":
            missed.append((place, owner[place], verdict.verdict))
        elif [reason.file for reason in verdict.reasons] != [owner[place]]:
            missed.append((place, owner[place], [reason.file for reason in verdict.reasons]))
    assert not missed, missed[:20]


CHANGES = {
    "all bits": lambda byte: byte ^ 0xFF,
    "lowest bit": lambda byte: byte ^ 1,
    "highest bit": lambda byte: byte ^ 0x80,
    "letter case": lambda byte: byte ^ 0x20,
    "next": lambda byte: (byte + 1) % 256,
}


def test_the_untouched_bundle_is_accepted() -> None:
    verdict = judge(bundle(), NAME)
    assert (verdict.verdict, verdict.kind) == (VerdictKind.ACCEPTED, "bundle")
    assert {reason.code for reason in verdict.reasons} == {"file-ok"}


def test_every_seventh_byte() -> None:
    flip_all(range(0, len(bundle()), 7), CHANGES["all bits"])


def test_every_byte_of_first_header_and_of_table_and_end() -> None:
    flip_all(range(60), CHANGES["all bits"])
    flip_all(range(bundle().index(b"PK\x01\x02"), len(bundle())), CHANGES["all bits"])


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES.keys())
def test_other_changes_here_and_there(change: Callable[[int], int]) -> None:
    """All kinds of change, at strides that meet every field of the headers; each byte with each kind in the slow test."""
    flip_all(range(0, 60, 5), change)
    flip_all(range(bundle().index(b"PK\x01\x02"), len(bundle()), 13), change)


@pytest.mark.slow
@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES.keys())
def test_every_byte(change: Callable[[int], int]) -> None:
    flip_all(range(len(bundle())), change)


@given(st.data())
def test_mutations_are_never_accepted(draw: st.DataObject) -> None:
    """Several changes, insertions and losses at once; the verdict is always a refusal that names something."""
    data = bytearray(bundle())
    for _ in range(draw.draw(st.integers(1, 4))):
        place = draw.draw(st.integers(0, len(data)))
        data[place : place + draw.draw(st.integers(0, 40))] = draw.draw(st.binary(max_size=40))
    if bytes(data) == bundle():
        return
    verdict = judge(bytes(data), NAME)
    assert verdict.verdict is VerdictKind.REFUSED
    assert verdict.reasons and all(reason.file for reason in verdict.reasons)


@given(st.integers(0, len(bundle()) - 1))
def test_a_bundle_cut_short_is_refused(length: int) -> None:
    verdict = judge(bundle()[:length], NAME)
    assert verdict.verdict is VerdictKind.REFUSED
    assert NAME in {reason.file for reason in verdict.reasons}


@pytest.mark.slow
def test_two_hundred_thousand_mutations() -> None:
    """Seeded chance: flips, insertions, losses, swaps of pieces; none is accepted."""
    chance, sound = random.Random(20261122), bundle()
    accepted = 0
    for _ in range(200_000):
        data = bytearray(sound)
        for _ in range(chance.choice((1, 1, 1, 2, 5))):
            a, length = chance.randrange(len(data)), chance.choice((1, 1, 2, 4, 16, 200))
            match chance.randrange(4):
                case 0:
                    data[a] ^= 1 << chance.randrange(8)
                case 1:
                    data[a:a] = chance.randbytes(length)
                case 2:
                    del data[a : a + length]
                case 3:
                    b = chance.randrange(len(data))
                    data[a : a + length] = data[b : b + length]
        accepted += bytes(data) != sound and judge(bytes(data), NAME).verdict is VerdictKind.ACCEPTED
    assert accepted == 0
