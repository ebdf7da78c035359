"""Figures of a period: values that are known, zero, not collected, or not applicable: four different things."""

from decimal import ROUND_HALF_UP, Decimal
from enum import StrEnum

import msgspec

from ttdn_desktop.model.block import FigureRef
from ttdn_desktop.text.numbers import write_number
from ttdn_desktop.text.unicode import fold


class FigureStatus(StrEnum):
    """What is known of a figure: nothing yet, a value, "Không phát sinh (0)", "Chưa thống kê", "Không có nội dung này"."""

    BLANK = "blank"
    KNOWN = "known"
    ZERO = "zero"
    UNCOUNTED = "uncounted"
    ABSENT = "absent"


class Indicator(msgspec.Struct, frozen=True):
    """A figure's definition from the catalogue: code, name, unit of measure, how a province adds it up (sum | count | none).

    `units` are words that mean the same unit of measure. `at_date`: counted at the end of the period, not over it. How it is told in a
    sentence: `patterns` (reading.phrases), `never` the words that make it another thing, `order` the lower the sooner, `scope`
    "lower" where the indicator itself speaks of the level below; `told` the phrases, without a number, of one that is there or not.
    """

    code: str
    name: str
    unit: str
    aggregation: str = "sum"
    group: str = ""
    units: tuple[str, ...] = ()
    at_date: bool = False
    patterns: tuple[str, ...] = ()
    never: tuple[str, ...] = ()
    order: int = 0
    scope: str = ""
    told: tuple[str, ...] = ()


def same_unit(indicator: Indicator | None, one: str, other: str) -> bool:
    """True where two units of measure are one: "tin bài" and "tin, bài", or both among the indicator's own."""
    if _flat(one) == _flat(other):
        return True
    own = {_flat(unit) for unit in (indicator.unit, *indicator.units)} if indicator else set()
    return _flat(one) in own and _flat(other) in own


_SCALES = {"nghìn": Decimal(1000), "triệu": Decimal(10**6), "tỷ": Decimal(10**9), "tỉ": Decimal(10**9)}


def scaled(value: Decimal, unit: str) -> tuple[Decimal, str, bool]:
    """ "1,25 nghìn lượt" as 1.250 "lượt"; the last is True where there was something to multiply."""
    first, _, rest = ("đồng" if unit == "đ" else unit).partition(" ")
    by = _SCALES.get(first.lower())
    return (value, " ".join((first, rest)).strip(), False) if by is None else (value * by, rest or "đồng", True)


def _flat(unit: str) -> str:
    return " ".join(fold(unit).replace(",", " ").replace("-", " ").split())


class Sum(msgspec.Struct, frozen=True):
    """What the units a unit was formed from reported together in one unit of measure: `have` of `of` units gave a number.

    `whole` names a larger unit ("huyện Sơn Thủy") whose number it is: the own unit is only a part of that.
    """

    value: Decimal
    unit: str = ""
    qualifier: str = ""
    have: int = 1
    of: int = 1
    whole: str = ""

    def text(self, several: bool = False) -> str:
        """ "39 (2/3 đơn vị)", "39 (cả huyện Sơn Thủy)"; one of `several` units of measure says its own."""
        number = f"{self.qualifier} {write_number(self.value)}".strip()
        told = f"{number} {self.unit}".strip() if several else number
        if self.whole:
            return f"{told} (cả {self.whole})"
        return f"{told} ({self.have}/{self.of} đơn vị)" if self.have < self.of or several else told


class Figure(msgspec.Struct, frozen=True):
    """One figure of one period; `written` is the string as found ("02"), `qualifier` "trên" or "khoảng", `quote` its sentence.

    `source` says where the number comes from ("Đài truyền thanh, 05/6") and stays in the office; `note` is printed beside it. `plan`
    is the plan of the whole year, `estimate` what the year is expected to reach; both stay in the office too. `sums` are what it was
    added up from (carry.joined_figures, anew each time): with sums and no number it is to be shown and not to be compared with.
    """

    code: str
    status: FigureStatus = FigureStatus.BLANK
    value: Decimal | None = None
    unit: str = ""
    written: str = ""
    qualifier: str = ""
    quote: str = ""
    section: str = ""
    source: str = ""
    note: str = ""
    plan: Decimal | None = None
    estimate: Decimal | None = None
    sums: tuple[Sum, ...] = ()

    @property
    def number(self) -> Decimal | None:
        """The value to reckon with: zero is 0; blank, uncounted and absent have none."""
        if self.status is FigureStatus.ZERO:
            return Decimal(0)
        return self.value if self.status is FigureStatus.KNOWN else None


def partial_sums(figure: Figure | None) -> str:
    """ "39 (2/3 đơn vị)", several units of measure one after the other; "" for a figure that has a number or no sums."""
    if figure is None or not figure.sums or figure.number is not None:
        return ""
    return "; ".join(one.text(len(figure.sums) > 1) for one in figure.sums)


_MEASURED = frozenset("giờ phút đồng usd m² m2 mét m km kg tấn % nghìn triệu tỷ".split())
YES_NO, YES = "có/không", "có"


def is_background(code: str) -> bool:
    """True for a fact about the place (group H: its communes, hamlets), which stays from period to period."""
    return code[:1] == "H"


def is_counted(unit: str) -> bool:
    """True where only whole numbers make sense ("tin, bài", "lượt người"); False for hours, money, lengths, rates, or no unit."""
    return bool(unit) and "/" not in unit and not _MEASURED & set(unit.lower().replace(",", " ").split())


class PeriodFigures(msgspec.Struct, frozen=True):
    """All figures of one unit in one period."""

    unit: str
    period: str
    figures: tuple[Figure, ...] = ()

    def get(self, code: str) -> Figure | None:
        """The figure with that code, or None."""
        return next((figure for figure in self.figures if figure.code == code), None)

    def with_figure(self, figure: Figure) -> "PeriodFigures":
        """The figures with one added or replaced."""
        known = self.get(figure.code)
        kept = tuple(figure if item is known else item for item in self.figures) if known else (*self.figures, figure)
        return msgspec.structs.replace(self, figures=kept)


def number_like(figure: Figure | None, other: Figure | None) -> Decimal | None:
    """The figure's number in the other's unit of measure; None where it has none, or counts something else (đợt, lượt)."""
    if figure is None or figure.number is None:
        return None
    own, wanted = figure.unit, other.unit if other is not None else ""
    if not own or not wanted or _flat(own) == _flat(wanted):
        return figure.number
    (value, base, _), (one, like, _) = scaled(figure.number, own), scaled(Decimal(1), wanted)
    return value / one if _flat(base) == _flat(like) else None


def figure_text(ref: FigureRef, figures: PeriodFigures, same: PeriodFigures | None = None) -> str | None:
    """What a figure reference prints ("02", "trên 80", "12,5%"); None while its value is not known: an open gap.

    The aspects previous, change and percent compare with the `same` period of the year before. A form "+12" stands behind "tăng",
    "-12" behind "giảm": what is printed has no sign as long as that word is true, and shows it once it is not.
    """
    now = figures.get(ref.code)
    before = same.get(ref.code) if same else None
    new, old = now.number if now else None, number_like(before, now)
    if ref.aspect == "value":
        return None if new is None else write_number(new, ref.form)
    if ref.aspect == "previous":
        return None if old is None else write_number(old, ref.form)
    by = compared(ref.aspect, new, old)
    if by is None:
        return None
    sign, form = (ref.form[:1], ref.form[1:]) if ref.form[:1] in ("+", "-") else ("", ref.form)
    agrees = sign and (by >= 0) is (sign == "+")
    return write_number(abs(by) if agrees else by, form) + ("%" if ref.aspect == "percent" else "")


def compared(aspect: str, new: Decimal | None, old: Decimal | None) -> Decimal | None:
    """How much a number changed against the one a year before ("change"), or by how many per cent, to one tenth; None if not to be told."""
    if new is None or old is None:
        return None
    if aspect == "change":
        return new - old
    if aspect == "percent" and old:
        return ((new - old) * 100 / old).quantize(Decimal("0.1"), ROUND_HALF_UP)
    return None
