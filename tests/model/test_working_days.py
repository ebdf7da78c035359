"""Working days between two days, reckoned: the same as counting them one by one, and as quick for a year far off."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from ttdn_desktop.model.calendar import Holidays

DAYS = st.dates(date(2024, 1, 1), date(2027, 12, 31))
SETS = st.frozensets(DAYS, max_size=30)


@given(SETS, SETS, DAYS, DAYS)
def test_reckoned_as_counted(off: frozenset[date], make_up: frozenset[date], one: date, two: date) -> None:
    table = Holidays(off, make_up)
    first, last = min(one, two), max(one, two)
    counted = sum(table.is_working(first + timedelta(days=step)) for step in range(1, (last - first).days + 1))
    assert table.working_days_between(first, last) == counted
    assert table.working_days_between(last, first) == -counted or first == last


def test_a_year_far_off() -> None:
    assert Holidays().working_days_between(date(2026, 11, 30), date(9999, 12, 31)) == 2_080_079
