"""Which period an old file is of when its sources differ (corpus K22): the file's name against what the report itself says."""

import re

from ttdn_desktop.model.period import Period, PeriodKind
from ttdn_desktop.model.unit import COMMUNE_LEVELS, DISTRICT_LEVELS, Unit
from ttdn_desktop.operations.imported import Notice
from ttdn_desktop.text.unicode import fold

_CODE = re.compile(r"(?<!\d)(20\d\d) (h1|h2|y|9m|q[1-4]|m(?:0[1-9]|1[0-2]))\b")
_YEAR = re.compile(r"(?<!\d)(20\d\d)(?!\d)")
_HALF = re.compile(r"(?<!\d)(?:0?6|sau) ?(?:thang|t)(?![a-su-z])(?P<side> (?:dau|cuoi))?")
_NINE = re.compile(r"(?<!\d)(?:0?9|chin) ?(?:thang|t)(?![a-su-z])")
_QUARTER = re.compile(r"\b(?:quy|q) ?(?P<number>iv|iii|ii|i|[1-4])\b")
_MONTH = re.compile(r"\bthang (?P<number>0?[1-9]|1[0-2])(?!\d)")
_WHOLE = re.compile(r"\bnam (?=20\d\d)|\btong ket\b|\bca nam\b")
_ROMAN = {"i": 1, "ii": 2, "iii": 3, "iv": 4}
_LEVELS = {"huyen": DISTRICT_LEVELS, "quan": DISTRICT_LEVELS, "xa": COMMUNE_LEVELS, "phuong": COMMUNE_LEVELS}


def period_in_name(name: str) -> Period | None:
    """The period a file's name speaks of: "BC TTĐN 6 tháng đầu năm 2021.docx", "bc_6t_2021", "…-2021-H1"; None when it says none."""
    words = " ".join(re.sub(r"[^a-z0-9]+", " ", fold(_stem(name))).split())
    if code := _CODE.search(words):
        return Period.parse(f"{code[1]}-{code[2].upper()}")
    year = _YEAR.search(words) or _YEAR.search(re.sub(r"(?<=\dt)(?=20\d\d)", " ", words))
    if year is None:
        return None
    when = int(year[1])
    spaced = re.sub(r"(?<=\dt)(?=20\d\d)", " ", words)
    if half := _HALF.search(spaced):
        late = (half["side"] or "").strip() == "cuoi"
        return Period(PeriodKind.SECOND_HALF if late else PeriodKind.FIRST_HALF, when)
    if _NINE.search(spaced):
        return Period(PeriodKind.NINE_MONTHS, when)
    if quarter := _QUARTER.search(spaced):
        number = quarter["number"]
        return Period(PeriodKind.QUARTER, when, _ROMAN.get(number) or int(number))
    if month := _MONTH.search(spaced):
        return Period(PeriodKind.MONTH, when, int(month["number"]))
    return Period(PeriodKind.YEAR, when) if _WHOLE.search(spaced) else None


def asked_about(name: str, read: Period, unit: Unit) -> list[Notice]:
    """What the officer is asked when the file's name says another period, or another level of unit, than the report.

    The report's own title counts until someone says otherwise.
    """
    asked: list[Notice] = []
    named = period_in_name(name)
    if named is not None and named != read:
        asked.append(Notice("import-period-file", named.label(), {"title": read.label(), "file": name}))
    words = re.sub(r"[^a-z0-9]+", " ", fold(_stem(name))).split()
    levels = {level for word in words if (row := _LEVELS.get(word)) for level in row}
    if levels and unit.level.casefold() not in levels:
        asked.append(Notice("import-unit-file", name, {"unit": unit.area}))
    return asked


def _stem(name: str) -> str:
    return name.rpartition(".")[0] or name
