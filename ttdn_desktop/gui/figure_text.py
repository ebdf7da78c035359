"""How a figure's value is shown in a field, and what its state is called."""

from decimal import Decimal

from ttdn_desktop.errors import TtdnError
from ttdn_desktop.model.figure import Figure, FigureStatus, number_like, same_unit
from ttdn_desktop.model.reference import Reference
from ttdn_desktop.text.numbers import write_number
from ttdn_desktop.wording.joined import NOT_COMPARED, joined, joined_short
from ttdn_desktop.wording.lookup import sentence
from ttdn_desktop.wording.states import FIGURE_STATES

_SIGNS = {FigureStatus.BLANK: "", FigureStatus.UNCOUNTED: "?", FigureStatus.ABSENT: "-", FigureStatus.ZERO: "0"}


def shown(figure: Figure | None) -> str:
    """The text of the field: the number as typed, "?" chưa thống kê, "-" không có nội dung này, "" blank."""
    if figure is None:
        return ""
    if figure.status is not FigureStatus.KNOWN or figure.value is None:
        return _SIGNS.get(figure.status, "")
    written = figure.written or write_number(figure.value)
    return f"{figure.qualifier} {written}".strip()


def shown_before(figure: Figure | None, short: bool = False, unit: str = "") -> str:
    """An earlier period's figure beside the field: as `shown`, or what a unit formed of several has ("39 (2/3 đơn vị), không so sánh").

    One counted in another unit of measure than `unit` says its own ("25 đợt").
    """
    told = (joined_short(figure) if short else joined(figure)) if figure is not None else ""
    if (
        told
        or figure is None
        or figure.number is None
        or not unit
        or not figure.unit
        or same_unit(None, figure.unit, unit)
    ):
        return told or shown(figure)
    return f"{shown(figure)} {figure.unit}"


def amount(value: Decimal | None) -> str:
    """A plan or an estimate; "" without one."""
    return "" if value is None else write_number(value)


def difference(now: Figure | None, same: Figure | None) -> str:
    """ "+63 (+420%)" against the same period of the year before; "" where one of the two is not known."""
    if now is None or same is None or now.number is None:
        return ""
    then = number_like(same, now)
    if then is None:
        return NOT_COMPARED if same.sums or same.number is not None else ""
    change = now.number - then
    sign = "+" if change > 0 else ""
    percent = f" ({sign}{write_number(round(change * 100 / then, 1))}%)" if then else ""
    return f"{sign}{write_number(change)}{percent}"


def state_word(figure: Figure | None) -> str:
    """ "Chưa điền", "Không phát sinh (0)", "Chưa thống kê", "Không có nội dung này"; empty for a plain value."""
    return FIGURE_STATES[figure.status.value if figure is not None else FigureStatus.BLANK.value]


def refusal(error: TtdnError, reference: Reference) -> str:
    """The sentence for a figure that was refused; an officer knows it by its name, not by its code."""
    known = reference.indicator(error.place)
    return sentence(error.code, f"“{known.name}”" if known else error.place, **error.data)
