"""No rule changes anything by itself: all it is given is frozen, and says the same after every rule has looked."""

import ast
import datetime
import decimal
import enum
from collections.abc import Iterator
from pathlib import Path
from types import UnionType
from typing import Any, Union, get_args, get_origin, get_type_hints

import msgspec
import pytest
from hypothesis import given

from tests.carry.reports import one
from tests.checks.test_any_text import PERIODS, TEXT
from tests.checks.test_checks import context
from ttdn_desktop import carry, checks, reading
from ttdn_desktop.checks.base import Context, View
from ttdn_desktop.checks.gate import gate
from ttdn_desktop.checks.run import RULES, run
from ttdn_desktop.model.reference import Reference

PLAIN = (str, int, bool, float, bytes, type(None), datetime.date, datetime.datetime, decimal.Decimal)
# Tables and data a struct holds as a dict cannot be frozen; that they stay as they are is seen by what they say afterwards.
ROOMS = [Path(str(room.__file__)).parent for room in (checks, carry, reading)]
PASTE = "pasted"  # reading what was copied elsewhere is no rule: it builds up what it reads


def parts(kind: Any, seen: set[Any]) -> Iterator[Any]:
    """Every type reachable from a type through fields, tuples, dicts and unions."""
    if kind in seen:
        return
    seen.add(kind)
    if get_origin(kind) is not None:
        if get_origin(kind) not in (Union, UnionType):
            yield get_origin(kind)
        for inner in get_args(kind):
            if inner is not Ellipsis:
                yield from parts(inner, seen)
        return
    yield kind
    if isinstance(kind, type) and issubclass(kind, msgspec.Struct):
        for field in get_type_hints(kind).values():
            yield from parts(field, seen)


def test_all_a_rule_is_given_is_frozen() -> None:
    found = list(parts(Context, set()))
    assert Reference in found and len(found) > 20
    for kind in found:
        if issubclass(kind, msgspec.Struct):
            assert kind.__struct_config__.frozen, kind
        else:
            assert issubclass(kind, (*PLAIN, tuple, frozenset, enum.Enum, dict)), kind


def test_a_rule_is_given_values_and_nothing_it_could_write_through() -> None:
    view = View(context(one("Xã đã đã tổ chức.")))
    assert {type(value) for value in vars(view).values()} <= {Context, type(view.report)}
    for rule in RULES:
        assert rule.look is not None or rule.text is not None, rule.id
    with pytest.raises(AttributeError):
        view.context.report.place = "nơi khác"  # type: ignore[misc]


@given(TEXT, TEXT, PERIODS, PERIODS)
def test_every_value_says_the_same_after_all_rules_have_looked(text: str, other: str, period: str, old: str) -> None:
    given_to = context(one(text, period, carried=True), previous=one(other, old))
    given_to = msgspec.structs.replace(given_to, history=(one(other, old), one(text, old)))
    before, report = msgspec.json.encode(given_to), given_to.report
    run(given_to)
    gate(given_to)
    assert msgspec.json.encode(given_to) == before
    assert given_to.report is report


def written_to(tree: ast.AST) -> Iterator[ast.Attribute]:
    """Attributes that are assigned to, of anything but the object itself."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Attribute) and isinstance(node.ctx, ast.Store | ast.Del):
            if not (isinstance(node.value, ast.Name) and node.value.id == "self"):
                yield node


@pytest.mark.parametrize(
    "path",
    [p for room in ROOMS for p in sorted(room.glob("*.py")) if not p.stem.startswith(PASTE)],
    ids=lambda p: f"{p.parent.name}/{p.name}",
)
def test_no_rule_is_written_to_write(path: Path) -> None:
    text = path.read_text("utf-8")
    tree = ast.parse(text)
    assert [ast.unparse(part) for part in written_to(tree)] == []
    called = {node.func.id for node in ast.walk(tree) if isinstance(node, ast.Call) and isinstance(node.func, ast.Name)}
    assert not called & {"open", "exec", "eval", "setattr", "delattr"}
    assert "force_setattr" not in text and "__setattr__" not in text
