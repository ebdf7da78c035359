"""Where the figures of a period stand in the text they were read from (corpus rule K17)."""

import re
from collections.abc import Iterable

import msgspec

from ttdn_desktop.carry.seen import figures_in, quantities_in
from ttdn_desktop.model.block import FigureRef, Run, replace_span, skeleton
from ttdn_desktop.model.figure import Figure, is_background
from ttdn_desktop.model.reference import Reference
from ttdn_desktop.text.numbers import parse_number


class FigurePlace(msgspec.Struct, frozen=True):
    """A figure's number in a text: `start`/`end` cover the number and the qualifier before it ("trên 80")."""

    code: str
    start: int
    end: int
    form: str


def place_figures(runs: tuple[Run, ...], figures: Iterable[Figure], reference: Reference) -> tuple[Run, ...]:
    """The runs with each figure's number, where its quote stands, replaced by FigureRef(code, form, was=as written).

    The text around stays verbatim; a figure whose number is not found is left in words (stale.find still points at it).
    """
    text = skeleton(runs)
    for place in sorted(find_places(text, figures, reference), key=lambda p: -p.start):
        was = text[place.start : place.end]
        runs = replace_span(runs, place.start, place.end, (FigureRef(place.code, "value", place.form, was),))
    return runs


def find_places(text: str, figures: Iterable[Figure], reference: Reference) -> tuple[FigurePlace, ...]:
    """Places of the figures whose quote stands in the text; none overlap.

    The recogniser's own indicator decides first; else the first free number of the quote that is written alike, so that equal
    numbers go in the order of the figures. Dates, periods and document numbers are no candidates, nor are facts about the place.
    """
    found: list[FigurePlace] = []
    for figure in figures:
        if is_background(figure.code):
            continue
        span = _quote_span(text, figure.quote)
        if span is None:
            continue
        own = [(f.start, f.end) for f in figures_in(text, reference) if f.code == figure.code]
        others = [(q.start, q.end) for q in quantities_in(text)]
        for start, end in (*own, *others):
            inside = span[0] <= start and end <= span[1]
            if not inside or not _same_number(text[start:end], figure):
                continue
            if any(start < place.end and place.start < end for place in found):
                continue
            if figure.qualifier:
                before = re.search(rf"\b{re.escape(figure.qualifier)}\s+$", text[span[0] : start], re.IGNORECASE)
                start = span[0] + before.start() if before else start
            found.append(FigurePlace(figure.code, start, end, " ".join(text[start:end].split())))
            break
    return tuple(found)


def _quote_span(text: str, quote: str) -> tuple[int, int] | None:
    words = quote.split()
    if not words:
        return None
    match = re.search(r"\s+".join(re.escape(word) for word in words), text)
    return match.span() if match else None


def _same_number(digits: str, figure: Figure) -> bool:
    """True when the digits are the figure as written, or its value where the writing is not known."""
    written = figure.written.split()
    if written:
        return digits == written[-1]
    try:
        return figure.number is not None and parse_number(digits) == figure.number
    except ValueError:
        return False
