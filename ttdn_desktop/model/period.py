"""The reporting period: its code, its words, its window of dates, what comes before and after."""

import re
from calendar import monthrange
from datetime import date, timedelta
from enum import StrEnum

import msgspec

from ttdn_desktop.text.numbers import roman

_CODE = re.compile(r"^(\d{4})-(H1|H2|Y|9M|Q([1-4])|M(0[1-9]|1[0-2]))$")
_YEARS = range(1945, 2101)  # a slip of the pen ("0201", "20221") is no reporting year
_FREE = re.compile(r"^(\d{4}-\d\d-\d\d)\.\.(\d{4}-\d\d-\d\d)$")


class PeriodKind(StrEnum):
    """Kinds of period; the value is the code's second half, months and quarters without their number."""

    FIRST_HALF = "H1"
    SECOND_HALF = "H2"
    YEAR = "Y"
    NINE_MONTHS = "9M"
    QUARTER = "Q"
    MONTH = "M"
    FREE = "free"


class WindowRule(StrEnum):
    """How the window of a period is cut: NĐ 09/2019/NĐ-CP Điều 12 (15/12–14/6), calendar, or as the request says."""

    ND09 = "nd09"
    CALENDAR = "calendar"
    REQUEST = "request"


class Window(msgspec.Struct, frozen=True):
    """First and last day (both included) whose events belong to the report, and the rule they come from."""

    start: date
    end: date
    rule: WindowRule = WindowRule.ND09


class Period(msgspec.Struct, frozen=True):
    """A period such as 2021-H1; `number` is the quarter or month; `start`/`end` only for free periods (chuyên đề, from–to)."""

    kind: PeriodKind
    year: int
    number: int = 0
    start: date | None = None
    end: date | None = None

    @classmethod
    def parse(cls, code: str) -> "Period":
        """The period of "2021-H1" "2021-H2" "2021-Y" "2021-9M" "2021-Q2" "2021-M05" or "2021-01-01..2021-03-10".

        Raises ValueError, also for a year before 1945 or after 2100.
        """
        if free := _FREE.match(code):
            first, last = (date.fromisoformat(part) for part in free.groups())
            if last < first or first.year not in _YEARS or last.year not in _YEARS:
                raise ValueError(code)
            return cls(PeriodKind.FREE, last.year, 0, first, last)
        match = _CODE.match(code)
        if not match:
            raise ValueError(code)
        year, tail = int(match[1]), match[2]
        if year not in _YEARS:
            raise ValueError(code)
        if match[3]:
            return cls(PeriodKind.QUARTER, year, int(match[3]))
        if match[4]:
            return cls(PeriodKind.MONTH, year, int(match[4]))
        return cls(PeriodKind(tail), year)

    @property
    def code(self) -> str:
        """The stable code, also used in file names (free periods: "2021-01-01..2021-03-10")."""
        if self.kind is PeriodKind.FREE:
            return f"{self.start}..{self.end}"
        if self.kind is PeriodKind.QUARTER:
            return f"{self.year}-Q{self.number}"
        if self.kind is PeriodKind.MONTH:
            return f"{self.year}-M{self.number:02d}"
        return f"{self.year}-{self.kind.value}"

    @property
    def file_code(self) -> str:
        """The code for ASCII file names: 2021-H1, 20210101-20210310."""
        return (
            self.code.replace("..", "+").replace("-", "").replace("+", "-")
            if self.kind is PeriodKind.FREE
            else self.code
        )

    def label(self, pad: bool = False, year: bool = True) -> str:
        """The period in words: "6 tháng đầu năm 2021" ("06 tháng" with `pad`), without the year when `year` is false."""
        zero = "0" if pad else ""
        words = {
            PeriodKind.FIRST_HALF: f"{zero}6 tháng đầu năm",
            PeriodKind.SECOND_HALF: f"{zero}6 tháng cuối năm",
            PeriodKind.NINE_MONTHS: f"{zero}9 tháng đầu năm",
            PeriodKind.YEAR: "năm",
        }
        if self.kind is PeriodKind.FREE:
            first, last = self._bounds()
            return f"từ ngày {first:%d/%m/%Y} đến ngày {last:%d/%m/%Y}"
        if self.kind is PeriodKind.QUARTER:
            return f"quý {roman(self.number)}" + (f" năm {self.year}" if year else "")
        if self.kind is PeriodKind.MONTH:
            return f"tháng {self.number}" + (f" năm {self.year}" if year else "")
        return words[self.kind] + (f" {self.year}" if year or self.kind is PeriodKind.YEAR else "")

    def window(self, rule: WindowRule = WindowRule.ND09) -> Window:
        """The window by rule: NĐ 09/2019/NĐ-CP Điều 12 counts from the 15th before to the 14th of the last month; else calendar months."""
        if self.kind is PeriodKind.FREE:
            first, last = self._bounds()
            return Window(first, last, WindowRule.REQUEST)
        first_month, last_month = {
            PeriodKind.FIRST_HALF: (1, 6),
            PeriodKind.SECOND_HALF: (7, 12),
            PeriodKind.YEAR: (1, 12),
            PeriodKind.NINE_MONTHS: (1, 9),
            PeriodKind.QUARTER: (3 * self.number - 2, 3 * self.number),
            PeriodKind.MONTH: (self.number, self.number),
        }[self.kind]
        first = date(self.year, first_month, 1)
        if rule is WindowRule.CALENDAR:
            return Window(first, date(self.year, last_month, monthrange(self.year, last_month)[1]), rule)
        return Window((first - timedelta(days=1)).replace(day=15), date(self.year, last_month, 14), rule)

    def previous(self) -> "Period":
        """The period reported before this one: NĂM Y-1 -> 6T Y -> NĂM Y; months and quarters follow each other."""
        kind, year, number = self.kind, self.year, self.number
        if kind is PeriodKind.FIRST_HALF:
            return Period(PeriodKind.YEAR, year - 1)
        if kind in (PeriodKind.YEAR, PeriodKind.SECOND_HALF, PeriodKind.NINE_MONTHS):
            return Period(PeriodKind.FIRST_HALF, year)
        if kind is PeriodKind.FREE:
            first, last = self._bounds()
            end = first - timedelta(days=1)
            return Period(kind, end.year, 0, end - (last - first), end)
        top = 4 if kind is PeriodKind.QUARTER else 12
        return Period(kind, year, number - 1) if number > 1 else Period(kind, year - 1, top)

    def same_kind_before(self) -> "Period":
        """The same period of the year before: what "cùng kỳ" means."""
        if self.kind is not PeriodKind.FREE:
            return Period(self.kind, self.year - 1, self.number)
        first, last = (self._year_before(day) for day in self._bounds())
        return Period(PeriodKind.FREE, last.year, 0, first, last)

    def outlook(self) -> "Period":
        """The period the plans of this report speak of (corpus rule K2): 6T Y -> 6 tháng cuối năm Y; NĂM Y -> năm Y+1.

        A report of the second half alone plans the first half of the next year.
        """
        kind, year, number = self.kind, self.year, self.number
        if kind is PeriodKind.FIRST_HALF:
            return Period(PeriodKind.SECOND_HALF, year)
        if kind is PeriodKind.SECOND_HALF:
            return Period(PeriodKind.FIRST_HALF, year + 1)
        if kind is PeriodKind.YEAR:
            return Period(PeriodKind.YEAR, year + 1)
        if kind is PeriodKind.NINE_MONTHS:
            return Period(PeriodKind.QUARTER, year, 4)
        if kind is PeriodKind.FREE:
            first, last = self._bounds()
            start = last + timedelta(days=1)
            return Period(kind, (start + (last - first)).year, 0, start, start + (last - first))
        top = 4 if kind is PeriodKind.QUARTER else 12
        return Period(kind, year, number + 1) if number < top else Period(kind, year + 1, 1)

    def order(self) -> tuple[date, date]:
        """Sorts periods by when they end, then by when they start."""
        window = self.window()
        return window.end, window.start

    def _bounds(self) -> tuple[date, date]:
        if self.start is None or self.end is None:
            raise ValueError("free period without dates")
        return self.start, self.end

    @staticmethod
    def _year_before(day: date) -> date:
        return (
            day.replace(year=day.year - 1, day=28)
            if (day.month, day.day) == (2, 29)
            else day.replace(year=day.year - 1)
        )
