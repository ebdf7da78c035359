"""What a figure's own past says of it: jumps, the range of earlier years, the half inside a year, and a note that answers."""

from decimal import Decimal
from pathlib import Path

import msgspec
import pytest

from tests.gui.frame import an_app, with_reports
from ttdn_desktop.model.figure import Figure, FigureStatus, PeriodFigures
from ttdn_desktop.model.period import Period
from ttdn_desktop.operations.figure_history import History, doubts, history


def known(value: int | str, code: str = "C01", **more: object) -> Figure:
    number = Decimal(value)
    status = FigureStatus.KNOWN if number else FigureStatus.ZERO
    return msgspec.structs.replace(Figure(code, status, number or None, "tin, bài"), **more)


def past(*values: int) -> History:
    return History(tuple(PeriodFigures("u", f"{2026 - n}-H1", (known(value),)) for n, value in enumerate(values)))


def codes(figure: Figure, same: Figure | None = None, of: History = History(), **more: bool) -> list[str]:  # noqa: B008
    return [one.code for one in doubts(figure, same, of, **more)]


@pytest.mark.parametrize(
    ("now", "old", "found"),
    [
        (78, 15, ["doubt-up"]),
        (45, 15, ["doubt-up"]),
        (44, 15, []),
        (15, 78, ["doubt-down"]),
        (9, 2, []),  # so small that everything jumps
        (15, 2, ["doubt-up"]),
        (0, 78, []),  # "không phát sinh" was said on purpose
        (5, 0, []),
    ],
)
def test_a_jump_against_the_same_period_before(now: int, old: int, found: list[str]) -> None:
    assert codes(known(now), known(old)) == found


def test_a_jump_is_told_with_its_numbers() -> None:
    (told,) = doubts(known(78), known(15), History())
    assert told.data == {"old": "15", "now": "78", "times": "5,2"}


def test_outside_the_range_of_the_years_before() -> None:
    assert codes(known(40), known(20), past(20, 18, 22)) == ["doubt-range"]
    assert codes(known(10), known(20), past(20, 18, 22)) == ["doubt-range"]
    assert codes(known(30), known(20), past(20, 18, 22)) == []
    assert codes(known(40), known(20), past(20, 18)) == [], "two years are no range"


def test_a_note_answers_what_concerns_the_size() -> None:
    assert codes(known(78, note="mở thêm trang cộng đồng"), known(15)) == []
    assert codes(msgspec.structs.replace(known(7), status=FigureStatus.ABSENT, value=None), known(15)) == [
        "doubt-absent"
    ]


def test_a_year_is_not_less_than_its_first_half() -> None:
    of = History((), PeriodFigures("u", "2026-H1", (known(45),)))
    assert codes(known(30), None, of) == ["doubt-half"]
    assert codes(known(30, note="đã sửa số nửa năm"), None, of) == ["doubt-half"], (
        "no reason makes a sum smaller than its part"
    )
    assert codes(known(30), None, of, adds_up=False) == []
    assert codes(known(50), None, of) == []


def test_an_estimate_is_not_below_what_was_reached() -> None:
    assert codes(known(50, estimate=Decimal(40))) == ["doubt-estimate"]


def test_history_is_the_same_kind_of_period_and_the_half_inside_a_year(home: Path) -> None:
    with an_app(home) as app:
        report = with_reports(app)
        for code, value in (("2026-H1", 11), ("2025-H1", 12), ("2026-Y", 30), ("2027-Y", 31)):
            app.store.save_report(report, PeriodFigures(report.unit, code, (known(value),)))
        half_year = history(app.store, report.unit, Period.parse("2027-H1"))
        assert half_year.numbers(Figure("C01")) == (11, 12) and half_year.half is None
        year = history(app.store, report.unit, Period.parse("2026-Y"))
        assert year.half is not None and year.half.get("C01") == known(11) and year.numbers(Figure("C01")) == ()
