"""A figure as a person types it: a number, or one of the signs for what is not a number."""

from decimal import Decimal

import msgspec

from ttdn_desktop.errors import Refused
from ttdn_desktop.model.figure import Figure, FigureStatus
from ttdn_desktop.text.numbers import parse_number


def typed_figure(figure: Figure, typed: str) -> Figure:
    """The figure with what a person typed: a number, "0", "" blank, "?" chưa thống kê, "-" không có nội dung này.

    Raises Refused("figure-unreadable"). "trên 80" keeps its qualifier.
    """
    text = " ".join(typed.split())
    states = {"": FigureStatus.BLANK, "?": FigureStatus.UNCOUNTED, "-": FigureStatus.ABSENT}
    if text in states:
        return msgspec.structs.replace(figure, status=states[text], value=None, written="", qualifier="")
    qualifier, _, number = text.rpartition(" ")
    try:
        value = parse_number(number)
    except ValueError:
        raise Refused("figure-unreadable", figure.code, value=typed) from None
    if value == Decimal(0):
        return msgspec.structs.replace(figure, status=FigureStatus.ZERO, value=None, written=number, qualifier="")
    return msgspec.structs.replace(figure, status=FigureStatus.KNOWN, value=value, written=number, qualifier=qualifier)
