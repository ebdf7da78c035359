"""Old headings laid against an outline: which section of the outline each one is, and which outline fits best."""

import re
from collections.abc import Sequence

from ttdn_desktop.model.outline import Outline, OutlineSection
from ttdn_desktop.reading.headings import Heading
from ttdn_desktop.reading.numerals import NumeralKind


def align(headings: Sequence[Heading], outline: Outline) -> tuple[OutlineSection | None, ...]:
    """For every heading its section of the outline, or None. Each section is given once, to the heading whose main code it has;

    headings left over get a free section whose variants fit their title, then one that lists their code as contained. Of two fits
    the one further down the outline than the heading before is taken.
    """
    found: list[OutlineSection | None] = [None] * len(headings)
    free = list(outline.sections)
    order = {section.key: place for place, section in enumerate(outline.sections)}

    def give(place: int, fits: list[OutlineSection]) -> None:
        if not fits:
            return
        after = max((order[s.key] for s in found[:place] if s is not None), default=-1)
        best = min(fits, key=lambda s: (order[s.key] < after, order[s.key]))
        found[place] = best
        free.remove(best)

    for place, heading in enumerate(headings):
        if heading.codes:
            give(place, [s for s in free if s.codes[:1] == heading.codes[:1]])
    for place, heading in enumerate(headings):
        if found[place] is None:
            words = " ".join(heading.title.lower().split()).strip(" .:")
            give(
                place,
                [s for s in free if any(re.search(v, words, re.IGNORECASE) for v in s.variants) and _near(s, heading)],
            )
    for place, heading in enumerate(headings):
        if found[place] is None and heading.codes:
            give(place, [s for s in free if heading.codes[0] in s.codes])
    return tuple(found)


def best_outline(headings: Sequence[Heading], outlines: Sequence[Outline]) -> Outline | None:
    """The outline that places most headings with fewest sections left over, of the same kind of numbering; None when there are none."""
    return max(outlines, key=lambda outline: (_score(headings, outline), -outlines.index(outline)), default=None)


def _score(headings: Sequence[Heading], outline: Outline) -> float:
    placed = align(headings, outline)
    hits = [(heading, section) for heading, section in zip(headings, placed, strict=True) if section is not None]
    same_level = sum(heading.level == section.level for heading, section in hits)
    order = [outline.sections.index(section) for _, section in hits]
    forward = sum(a < b for a, b in zip(order, order[1:], strict=False))
    roman = any(heading.kind is NumeralKind.ROMAN for heading in headings)
    numbering = 1.5 if (outline.numbering == "roman") is roman else 0.0
    return 2 * len(hits) + same_level + 0.5 * forward - (len(outline.sections) - len(hits)) + numbering


def _near(section: OutlineSection, heading: Heading) -> bool:
    """A variant may only overrule a code of the same family: plans are never results, however a title is worded."""
    return not heading.codes or not section.codes or heading.codes[0][:2] == section.codes[0][:2]
