"""Working days: deadlines counted with weekends, holidays and make-up days."""

from datetime import date, timedelta

import msgspec


class Holidays(msgspec.Struct, frozen=True):
    """Days off and make-up working days, from the dated reference table; `years` are those the table covers."""

    days_off: frozenset[date] = frozenset()
    make_up: frozenset[date] = frozenset()
    years: frozenset[int] = frozenset()

    def is_working(self, day: date) -> bool:
        """True on a day the office works (Monday to Friday, holidays off, make-up days on)."""
        return day in self.make_up or (day.weekday() < 5 and day not in self.days_off)

    def working_day_on_or_before(self, day: date) -> date:
        """The last working day not after `day`: "nên gửi trước"."""
        while not self.is_working(day):
            day -= timedelta(days=1)
        return day

    def add_working_days(self, day: date, count: int) -> date:
        """The day `count` working days after `day` (NĐ 09/2019/NĐ-CP Điều 8: at least one after the close)."""
        while count > 0:
            day += timedelta(days=1)
            count -= self.is_working(day)
        return day

    def working_days_between(self, first: date, last: date) -> int:
        """Working days after `first` up to and including `last`; negative when `last` is past."""
        if last < first:
            return -self.working_days_between(last, first)
        # reckoned, not counted day by day: while a year is being typed the last day may lie in the year 9000
        taken = sum(first < day <= last and day.weekday() < 5 for day in self.days_off - self.make_up)
        given = sum(first < day <= last and day.weekday() >= 5 for day in self.make_up)
        return _weekdays(last) - _weekdays(first) - taken + given


def _weekdays(day: date) -> int:
    """Mondays to Fridays from the first day of the calendar (a Monday) up to and including the day."""
    weeks, rest = divmod(day.toordinal(), 7)
    return weeks * 5 + min(rest, 5)
