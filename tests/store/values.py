"""Made-up values of the model for the store's tests: any value a struct can hold, and short builders."""

import types
import typing
from datetime import date, timedelta
from decimal import Decimal
from enum import Enum

import msgspec
from hypothesis import strategies as st

from ttdn_desktop.model.block import Block, Paragraph, Text
from ttdn_desktop.model.period import Period, PeriodKind
from ttdn_desktop.model.report import Report, Section
from ttdn_desktop.model.unit import Letterhead, Unit

DAYS = st.dates(date(1990, 1, 1), date(2060, 12, 31))
WORDS = st.text(st.characters(exclude_categories=["Cs"]), max_size=30)
_PLAIN = {
    str: WORDS,
    int: st.integers(-(2**63), 2**63 - 1),
    bool: st.booleans(),
    float: st.floats(allow_nan=False, allow_infinity=False),
    date: DAYS,
    Decimal: st.decimals(allow_nan=False, allow_infinity=False, places=4),
    type(None): st.none(),
}


def periods() -> st.SearchStrategy[Period]:
    """Periods as Period.parse gives them, free ones too."""
    years = st.integers(1990, 2060)
    free = st.tuples(DAYS, st.integers(0, 400)).map(lambda t: Period.parse(f"{t[0]}..{t[0] + timedelta(t[1])}"))
    kinds = st.sampled_from([k for k in PeriodKind if k not in (PeriodKind.QUARTER, PeriodKind.MONTH, PeriodKind.FREE)])
    return st.one_of(
        free,
        st.builds(Period, kinds, years),
        st.builds(Period, st.just(PeriodKind.QUARTER), years, st.integers(1, 4)),
        st.builds(Period, st.just(PeriodKind.MONTH), years, st.integers(1, 12)),
    )


def anything(kind: typing.Any) -> st.SearchStrategy[typing.Any]:
    """Any value of a model type, every field filled: a field the store forgets is found out."""
    origin, inner = typing.get_origin(kind), typing.get_args(kind)
    if kind is Period:
        return periods()
    if kind is Report:
        return reports()
    if kind in _PLAIN:
        return _PLAIN[kind]
    if origin in (typing.Union, types.UnionType):
        return st.one_of([anything(item) for item in inner])
    if origin is tuple and inner[-1] is Ellipsis:
        return st.lists(anything(inner[0]), max_size=3).map(tuple)
    if origin is tuple:
        return st.tuples(*map(anything, inner))
    if origin is dict:
        return st.dictionaries(anything(inner[0]), anything(inner[1]), max_size=3)
    if isinstance(kind, type) and issubclass(kind, Enum):
        return st.sampled_from(list(kind))
    assert issubclass(kind, msgspec.Struct), kind
    return st.builds(kind, **fields(kind))


def fields(kind: type[msgspec.Struct]) -> dict[str, st.SearchStrategy[typing.Any]]:
    """A strategy for each field of a struct."""
    return {field.name: anything(field.type) for field in msgspec.structs.fields(kind)}


def reports() -> st.SearchStrategy[Report]:
    """Reports whose sections have keys of their own; block ids may repeat, as after a careless copy."""
    held = st.lists(anything(Section), max_size=4, unique_by=lambda section: section.key).map(tuple)
    return st.builds(Report, **(fields(Report) | {"sections": held}))


def paragraph(key: str, text: str, **more: typing.Any) -> Paragraph:
    """A paragraph of plain text."""
    return Paragraph(key, (Text(text),), **more)


def a_report(key: str = "r1", period: str = "2021-H1", unit: str = "u1", sections: int = 3, blocks: int = 4) -> Report:
    """A report with numbered sections "s0" … and paragraphs "p0-0" …"""
    when = Period.parse(period)
    made = tuple(
        Section(
            f"s{i}",
            (f"S{i}0",),
            f"Phần {i}",
            blocks=tuple(paragraph(f"p{i}-{j}", f"Đoạn {i}.{j}") for j in range(blocks)),
        )
        for i in range(sections)
    )
    return Report(key, unit, when, "chung", 1, "roman", "h1", when.window(), "về việc", "Mở đầu", "Kết", sections=made)


def with_blocks(report: Report, section: str, *blocks: Block) -> Report:
    """The report with one section's blocks replaced."""
    return report.with_section(msgspec.structs.replace(report.section(section), blocks=blocks))


def a_unit(key: str = "u1", name: str = "Nguyên Bình", **more: typing.Any) -> Unit:
    """A unit with one letterhead."""
    head = Letterhead("h1", ("ỦY BAN NHÂN DÂN",), f"Ủy ban nhân dân huyện {name}", valid_from=date(2021, 1, 1))
    return Unit(key, name, "huyện", "tỉnh Cao Bằng", (head,), **more)
