"""How a figure's value is shown in a field, and what its state is called."""

from ttdn_desktop.errors import TtdnError
from ttdn_desktop.model.figure import Figure, FigureStatus
from ttdn_desktop.model.reference import Reference
from ttdn_desktop.text.numbers import write_number
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


def state_word(figure: Figure | None) -> str:
    """ "Chưa điền", "Không phát sinh (0)", "Chưa thống kê", "Không có nội dung này"; empty for a plain value."""
    return FIGURE_STATES[figure.status.value if figure is not None else FigureStatus.BLANK.value]


def refusal(error: TtdnError, reference: Reference) -> str:
    """The sentence for a figure that was refused; an officer knows it by its name, not by its code."""
    known = reference.indicator(error.place)
    return sentence(error.code, f"“{known.name}”" if known else error.place, **error.data)
