"""Words for figures of units that became one: a sum of not all of them is shown, and not compared with."""

from ttdn_desktop.model.figure import Figure, Sum, partial_sums
from ttdn_desktop.text.numbers import write_number

NOT_COMPARED = "không so sánh"


def joined(figure: Figure) -> str:
    """ "39 (2/3 đơn vị), không so sánh"; of several units of measure one after the other; "" for a figure that may be compared."""
    told = partial_sums(figure)
    return f"{told}, {NOT_COMPARED}" if told else ""


def joined_short(figure: Figure) -> str:
    """The same for a narrow cell: "39 (2/3)", "36 + …" where there are several units of measure; "" for one that may be compared."""
    if not figure.sums or figure.number is not None:
        return ""
    first = figure.sums[0]
    if len(figure.sums) > 1:
        return f"{_number(first)} {first.unit}…"
    return f"{_number(first)} (…)" if first.whole else f"{_number(first)} ({first.have}/{first.of})"


def about(figure: Figure, column: str) -> str:
    """The whole of it below a table: which column speaks of it."""
    told = joined(figure)
    return f"{column}: {told}." if told else ""


def _number(one: Sum) -> str:
    return f"{one.qualifier} {write_number(one.value)}".strip()
