"""Sums over the units a unit was formed from: never across units of measure, never a zero for what nobody reported."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ttdn_desktop.carry.joined_figures import join, join_qualifiers, of_a_whole
from ttdn_desktop.model.block import FigureRef
from ttdn_desktop.model.figure import Figure, FigureStatus, Indicator, PeriodFigures, Sum, figure_text

SUMMED = Indicator("C01", "Tin, bài", "tin, bài")


def known(value: int, unit: str = "tin, bài", qualifier: str = "") -> Figure:
    return Figure(
        "C01", FigureStatus.KNOWN if value else FigureStatus.ZERO, Decimal(value), unit, str(value), qualifier
    )


def of(status: str) -> Figure:
    return Figure("C01", FigureStatus(status))


def joined(*parts: Figure | None, indicator: Indicator = SUMMED) -> Figure | None:
    held = [PeriodFigures(f"u{n}", "2025-H1", (part,) if part else ()) for n, part in enumerate(parts)]
    made = join(held, "moi", "2025-H1", (indicator,))
    assert (made.unit, made.period) == ("moi", "2025-H1")
    return made.get("C01")


def test_all_gave_a_number() -> None:
    made = joined(known(12), known(0), known(27))
    assert made is not None and (made.number, made.written, made.unit) == (Decimal(39), "39", "tin, bài")
    assert made.sums == (Sum(Decimal(39), "tin, bài", "", 3, 3),)


@pytest.mark.parametrize("lacking", [None, of("blank"), of("uncounted")])
def test_not_all_gave_one(lacking: Figure | None) -> None:
    made = joined(known(12), lacking, known(27))
    assert made is not None and made.number is None and made.sums == (Sum(Decimal(39), "tin, bài", "", 2, 3),)
    figures = PeriodFigures("moi", "2025-H1", (made,))
    now = PeriodFigures("moi", "2026-H1", (known(50),))
    assert [figure_text(FigureRef("C01", aspect), now, figures) for aspect in ("previous", "change", "percent")] == [
        None
    ] * 3


def test_no_such_thing_there_is_an_answer() -> None:
    made = joined(known(12), of("absent"), known(27))
    assert made is not None and made.number == 39 and made.sums[0].of == 2
    none = joined(of("absent"), of("absent"))
    assert none is not None and none.status is FigureStatus.ABSENT


def test_nobody_gave_one() -> None:
    blank, uncounted = joined(of("blank"), None), joined(of("uncounted"), None)
    assert blank is not None and (blank.status, blank.sums) == (FigureStatus.BLANK, ())
    assert uncounted is not None and (uncounted.status, uncounted.sums) == (FigureStatus.UNCOUNTED, ())
    zero = joined(known(0), known(0))
    assert zero is not None and zero.status is FigureStatus.ZERO and zero.number == 0


def test_units_of_measure_are_never_mixed() -> None:
    made = joined(known(36, "chiếc"), known(120, "mét"), known(4, "Chiếc"))
    assert made is not None and made.number is None
    assert [(s.value, s.unit, s.have, s.of) for s in made.sums] == [(40, "chiếc", 2, 3), (120, "mét", 1, 3)]
    alike = joined(known(12, "tin bài"), known(27, "tin, bài"))
    assert alike is not None and alike.number == 39


@pytest.mark.parametrize(("words", "told"), [
    (("trên", ""), "trên"), (("trên", "hơn"), "trên"), (("gần", ""), "gần"), (("trên", "gần"), "khoảng"), (("", ""), ""),
    (("khoảng", "trên"), "khoảng"), (("hơn", ""), "hơn"), (("xấp xỉ",), "xấp xỉ"),
])  # fmt: skip
def test_the_word_before_a_sum(words: tuple[str, ...], told: str) -> None:
    assert join_qualifiers(words) == told
    made = joined(*(known(10, qualifier=word) for word in words), known(5))
    assert made is not None and made.qualifier == told


@pytest.mark.parametrize(("unit", "aggregation"), [("có/không", "count"), ("bản tin/quý", "none"), ("%", "sum")])
def test_what_does_not_add_up_is_not_added(unit: str, aggregation: str) -> None:
    indicator = Indicator("C01", "x", unit, aggregation)
    made = joined(known(1, unit), known(1, unit), indicator=indicator)
    assert made is not None and made.number is None and made.sums == ()
    alone = joined(known(1, unit), of("absent"), indicator=indicator)
    assert alone is not None and alone.number == 1


def test_a_renamed_unit_has_the_figures_of_the_one_before() -> None:
    old = PeriodFigures("cu", "2025-H1", (known(12, qualifier="trên"),))
    assert join((old,), "moi", "2025-H1") == PeriodFigures("moi", "2025-H1", old.figures)


def test_a_part_of_a_larger_unit_compares_with_nothing() -> None:
    (made,) = of_a_whole(PeriodFigures("h", "2025-H1", (known(80),)), "moi", "huyện Sơn Thủy").figures
    assert made.number is None and made.sums == (Sum(Decimal(80), "tin, bài", whole="huyện Sơn Thủy"),)


PART = st.one_of(
    st.none(),
    st.sampled_from(("blank", "uncounted", "absent")).map(of),
    st.builds(known, st.integers(0, 50), st.sampled_from(("tin", "bài", "tin, bài")), st.sampled_from(("", "trên"))),
)


@given(st.lists(PART, min_size=2, max_size=6))
def test_sums_hold_of_any_units(parts: list[Figure | None]) -> None:
    made = joined(*parts)
    numbered = [part for part in parts if part and part.number is not None]
    asked = [part for part in parts if part is None or part.status is not FigureStatus.ABSENT]
    if made is None:
        assert not any(parts)
        return
    assert sum((s.have for s in made.sums), 0) == len(numbered)
    assert sum((s.value for s in made.sums), Decimal(0)) == sum((p.number or 0 for p in numbered), Decimal(0))
    assert all(s.of == len(asked) for s in made.sums)
    whole = len({p.unit for p in numbered}) == 1 and len(numbered) == len(asked)
    assert (made.number is not None) == whole
    assert joined(*reversed(parts)) is not None
