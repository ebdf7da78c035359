"""A figure as a person types it: a number, or one of the signs for what is not a number."""

import re
from decimal import Decimal

import msgspec

from ttdn_desktop.errors import Refused
from ttdn_desktop.model.figure import YES, YES_NO, Figure, FigureStatus, is_counted
from ttdn_desktop.text.numbers import parse_number

_QUALIFIED = re.compile(r"((?:[^\W\d_]+ )*[^\W\d_]+) (\S.*)")  # words, then the number


def typed_figure(figure: Figure, typed: str) -> Figure:
    """The figure with what a person typed: a number, "0", "" blank, "?" chưa thống kê, "-" không có nội dung này.

    A word before the number is its qualifier ("trên 80"); of a figure counted "có/không" the word "có" is 1. Raises
    Refused("figure-unreadable") for anything else: of two numbers ("24 25", "hai mươi hai") none is taken for the figure;
    ("figure-negative"), ("figure-not-whole") for what is counted piece by piece.
    """
    text = " ".join(typed.split())
    states = {"": FigureStatus.BLANK, "?": FigureStatus.UNCOUNTED, "-": FigureStatus.ABSENT}
    if text in states:
        return msgspec.structs.replace(figure, status=states[text], value=None, written="", qualifier="")
    if figure.unit == YES_NO and text.lower() == YES:
        return msgspec.structs.replace(figure, status=FigureStatus.KNOWN, value=Decimal(1), written=YES, qualifier="")
    match = _QUALIFIED.fullmatch(text)
    qualifier, number = (match[1], match[2]) if match and not _is_number(text) else ("", text)
    if not _is_number(number) or any(_is_number(word) for word in qualifier.split()):
        raise Refused("figure-unreadable", figure.code, value=typed)
    value = parse_number(number)
    _judge(figure, value, typed)
    if value == Decimal(0):
        return msgspec.structs.replace(figure, status=FigureStatus.ZERO, value=None, written=number, qualifier="")
    return msgspec.structs.replace(figure, status=FigureStatus.KNOWN, value=value, written=number, qualifier=qualifier)


def typed_amount(figure: Figure, column: str, typed: str) -> Figure:
    """The figure with its `plan` or `estimate` as typed; blank takes it away. Raises Refused as `typed_figure`."""
    text = " ".join(typed.split())
    if not text:
        return msgspec.structs.replace(figure, **{column: None})
    if not _is_number(text):
        raise Refused("figure-unreadable", figure.code, value=typed)
    value = parse_number(text)
    _judge(figure, value, typed)
    return msgspec.structs.replace(figure, **{column: value})


def _judge(figure: Figure, value: Decimal, typed: str) -> None:
    """What is counted is never less than nothing, and whole."""
    if value < 0:
        raise Refused("figure-negative", figure.code, value=typed)
    if is_counted(figure.unit) and value != value.to_integral_value():
        raise Refused("figure-not-whole", figure.code, value=typed, unit=figure.unit)


def _is_number(text: str) -> bool:
    try:
        parse_number(text)
    except ValueError:
        return False
    return True
