"""Rules of sums and rates for paragraphs with linked figures: these are read with the very characters they print."""

from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache

from ttdn_desktop.carry.seen import KEPT_TEXTS
from ttdn_desktop.checks.base import Hit, Rule, TextHit, View
from ttdn_desktop.model.block import HOLE, FigureRef, Paragraph, Text, skeleton
from ttdn_desktop.model.figure import figure_text
from ttdn_desktop.model.reference import Reference

_NO_TABLES = Reference()  # what is reckoned needs none
Look = Callable[[str, Reference], Iterable[TextHit]]


def with_linked(rule: Rule) -> Rule:
    """The text rule, looking at paragraphs with figures as printed besides."""
    assert rule.text is not None
    return rule._replace(look=_seen_as_printed(rule.text))


def _seen_as_printed(look: Look) -> Callable[[View], Iterator[Hit]]:
    @lru_cache(KEPT_TEXTS)
    def found(text: str) -> tuple[TextHit, ...]:
        return tuple(look(text, _NO_TABLES))

    def hits(view: View) -> Iterator[Hit]:
        for section, paragraph, text, places in _linked(view):
            below = skeleton(paragraph.runs)
            for hit in found(text):
                start, end = places[hit.start], places[hit.end - 1] + 1
                quote, printed = below[start:end], text[hit.start : hit.end]
                if HOLE not in quote:
                    yield Hit(section, paragraph.id, start, end, quote, hit.suggestion, hit.data, hit.severity)
                else:  # a linked number is put right in the figures, not in the text
                    data = hit.data | {"printed": printed}
                    yield Hit(section, paragraph.id, start, end, quote, None, data, hit.severity)

    return hits


@lru_cache(1)
def _linked(view: View) -> tuple[tuple[str, Paragraph, str, list[int]], ...]:
    """The paragraphs with figures: section, text as printed and where its letters stand; made once for all these rules."""
    return tuple(
        (section.key, paragraph, *_printed(paragraph, view))
        for section, paragraph in view.report.paragraphs()
        if any(isinstance(run, FigureRef) for run in paragraph.runs)
    )


def _printed(paragraph: Paragraph, view: View) -> tuple[str, list[int]]:
    """The paragraph as printed, and where each of its letters stands in the skeleton."""
    words: list[str] = []
    places: list[int] = []
    place = 0
    for run in paragraph.runs:
        if isinstance(run, Text):
            words.append(run.text)
            places += range(place, place + len(run.text))
            place += len(run.text)
            continue
        made = (
            figure_text(run, view.context.figures, view.context.same_kind_figures)
            if isinstance(run, FigureRef)
            else None
        )
        words.append(made or HOLE)
        places += [place] * len(made or HOLE)
        place += 1
    return "".join(words), places
