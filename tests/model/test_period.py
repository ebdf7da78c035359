"""Periods: codes, labels, windows, neighbours; working days."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ttdn_desktop.model.calendar import Holidays
from ttdn_desktop.model.period import Period, WindowRule

CODES = st.one_of(
    st.builds(
        "{}-{}".format, st.integers(1990, 2090), st.sampled_from(["H1", "H2", "Y", "9M", "Q1", "Q4", "M01", "M12"])
    ),
    st.tuples(st.dates(date(2000, 1, 1), date(2050, 1, 1)), st.integers(0, 400)).map(
        lambda pair: f"{pair[0]}..{date.fromordinal(pair[0].toordinal() + pair[1])}"
    ),
)


@given(CODES)
def test_a_code_is_read_back_and_neighbours_are_in_order(code: str) -> None:
    period = Period.parse(code)
    assert period.code == code
    assert period.file_code.isascii() and "." not in period.file_code
    assert period.previous().order()[0] < period.order()[0]
    assert period.same_kind_before().kind is period.kind
    assert period.window().start <= period.window().end


@pytest.mark.parametrize(
    "code",
    ["", "2021", "2021-H3", "2021-Q5", "2021-M13", "2021-1", "2021-02-01..2021-01-01", "2021-02-30..2021-03-01"]
    + ["0001-Y", "9999-H1", "0201-01-01..2021-01-01"],
)
def test_what_is_no_period_is_refused(code: str) -> None:
    with pytest.raises(ValueError):
        Period.parse(code)


def test_labels_keep_the_house_spelling() -> None:
    half = Period.parse("2021-H1")
    assert half.label() == "6 tháng đầu năm 2021"
    assert half.label(pad=True, year=False) == "06 tháng đầu năm"
    assert half.outlook().label() == "6 tháng cuối năm 2021"
    assert Period.parse("2021-Y").outlook().label() == "năm 2022"
    assert Period.parse("2025-H2").outlook().label() == "6 tháng đầu năm 2026"
    assert Period.parse("2021-Q2").label() == "quý II năm 2021"


def test_windows_by_decree_and_by_calendar() -> None:
    half = Period.parse("2021-H1")
    assert (half.window().start, half.window().end) == (date(2020, 12, 15), date(2021, 6, 14))
    assert half.window(WindowRule.CALENDAR).end == date(2021, 6, 30)
    assert Period.parse("2024-M03").window().start == date(2024, 2, 15)


def test_reports_roll_half_year_then_year() -> None:
    assert Period.parse("2021-Y").previous().code == "2021-H1"
    assert Period.parse("2022-H1").previous().code == "2021-Y"
    assert Period.parse("2022-H1").same_kind_before().code == "2021-H1"


def test_deadlines_skip_weekends_holidays_and_count_make_up_days() -> None:
    table = Holidays(frozenset({date(2027, 4, 30)}), frozenset({date(2027, 5, 8)}))
    assert table.working_day_on_or_before(date(2027, 6, 20)) == date(2027, 6, 18)  # a Sunday
    assert table.working_day_on_or_before(date(2027, 5, 1)) == date(2027, 4, 29)
    assert table.is_working(date(2027, 5, 8))
    assert table.add_working_days(date(2027, 4, 29), 1) == date(2027, 5, 3)
    assert table.working_days_between(date(2027, 6, 10), date(2027, 6, 20)) == 6
    assert table.working_days_between(date(2027, 6, 20), date(2027, 6, 10)) == -6
