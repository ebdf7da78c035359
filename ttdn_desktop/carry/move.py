"""What goes where: old sections to those of another outline, as a plan to be looked at first, and a draft put by it."""

from collections.abc import Sequence
from enum import StrEnum

import msgspec

from ttdn_desktop.carry.roll import opening_template
from ttdn_desktop.carry.sections import Old, Part, Place, place_sections
from ttdn_desktop.carry.titles import same_heading
from ttdn_desktop.model.figure import Figure, Indicator, PeriodFigures
from ttdn_desktop.model.outline import Outline
from ttdn_desktop.model.report import Report, Section


class Fate(StrEnum):
    """What becomes of a section."""

    SAME = "same"  # it goes on as it is
    MOVED = "moved"  # its text goes to a section of another heading, or together with another's
    OWN = "own"  # the outline has none such: it stays one of its own
    ASKED = "asked"  # the outline asks for it, and there is no text yet


class Going(msgspec.Struct, frozen=True):
    """One line of a plan: an old section (None for one only asked for) of the report numbered `source`, and the new one.

    `blocks` is how many paragraphs, tables and pictures go along; `inside` the new section whose old heading also spoke of what this
    one asks for: the text may stand there.
    """

    fate: Fate
    new: Section
    source: int = 0
    old: Section | None = None
    blocks: int = 0
    inside: Section | None = None


def going(olds: Sequence[Old], places: Sequence[Place]) -> tuple[Going, ...]:
    """The plan line by line, in the order of the new report; old headings without text that simply go on or fall away are no lines."""
    lines: list[Going] = []
    for at, place in enumerate(places):
        told = [part for part in place.parts if part.section.blocks or place.own]
        for part in told:
            old = part.section
            alone = len({one.source for one in place.parts}) == len(place.parts)
            period = olds[part.source].report.period
            same = alone and same_heading(place.section.title, old.title, period)
            fate = Fate.OWN if place.own else Fate.SAME if same else Fate.MOVED
            lines.append(Going(fate, place.section, part.source, old, len(old.blocks)))
        if not any(part.section.blocks for part in place.parts) and not place.own and not _only_gathers(places, at):
            lines.append(Going(Fate.ASKED, place.section, inside=_inside(place.section, places)))
    return tuple(lines)


def is_plain(lines: Sequence[Going]) -> bool:
    """True when there is nothing to tell: every section goes on as it was."""
    return all(line.fate is Fate.SAME for line in lines)


def moved(report: Report, outline: Outline, old_outline: Outline | None) -> Report:
    """The draft by another outline, or by another version of its own: every block with id, origin, review; no word changes.

    Subject, opening and closing follow the outline unless the office wrote its own; a section is done when all that went into it was.
    """
    places = place_draft(report, outline, old_outline)
    sections = []
    for place in places:
        blocks = tuple(block for part in place.parts for block in part.section.blocks)
        done = bool(place.parts) and all(part.section.done for part in place.parts)
        sections.append(msgspec.structs.replace(place.section, blocks=blocks, done=done))

    def follows(words: str, field: str, becomes: str) -> str:
        return becomes if old_outline is not None and words == getattr(old_outline, field) else words

    opening = report.opening
    if old_outline is not None and opening in (old_outline.opening, old_outline.opening_without_request):
        opening = opening_template(outline, bool(report.requests))
    same = report.outline == outline.id
    return msgspec.structs.replace(
        report,
        outline=outline.id,
        outline_version=outline.version,
        numbering=report.numbering if same else outline.numbering,
        subject=follows(report.subject, "subject", outline.subject),
        opening=opening,
        closing=follows(report.closing, "closing", outline.closing),
        sections=tuple(sections),
    )


def place_draft(report: Report, outline: Outline, old_outline: Outline | None) -> tuple[Place, ...]:
    """The places of a draft's sections by another outline; headings of the office's own stay to the letter."""
    places = place_sections((Old(report, old_outline, draft=True),), outline)
    return tuple(_own_title_kept(place, report, outline) for place in places)


def figures_by(
    figures: PeriodFigures, outline: Outline, places: Sequence[Place], indicators: Sequence[Indicator] = ()
) -> PeriodFigures:
    """The figures with those the outline asks for besides, blank; each belongs to the section its old one became. None is dropped."""
    becomes = {part.section.key: place.section.key for place in places for part in place.parts}
    wanted = {code: item.key for item in outline.sections for code in item.figures}
    units = {indicator.code: indicator.unit for indicator in indicators}
    held = [msgspec.structs.replace(f, section=becomes.get(f.section, f.section)) for f in figures.figures]
    have = {figure.code for figure in held}
    for code in dict.fromkeys((*outline.figures, *wanted)):
        if code not in have:
            held.append(Figure(code, unit=units.get(code, ""), section=wanted.get(code, "")))
    return msgspec.structs.replace(figures, figures=tuple(held))


def _own_title_kept(place: Place, report: Report, outline: Outline) -> Place:
    item = outline.section(place.section.key)
    if not place.parts or (item is not None and place.section.title == item.title):
        return place
    title = place.parts[0].section.title
    if report.numbering == "plain" and report.outline != outline.id:
        return place  # its old number went out of the title
    return msgspec.structs.replace(place, section=msgspec.structs.replace(place.section, title=title))


def _only_gathers(places: Sequence[Place], at: int) -> bool:
    """A heading that only stands above others asks for no text of its own."""
    after = places[at + 1] if at + 1 < len(places) else None
    return after is not None and after.section.level > places[at].section.level


def _inside(wanted: Section, places: Sequence[Place]) -> Section | None:
    main = wanted.codes[:1]
    for place in places:
        for part in place.parts:
            if main and main[0] in part.section.codes and part.section.blocks:
                return place.section
    return None


__all__ = ["Fate", "Going", "Part", "Place", "figures_by", "going", "is_plain", "moved", "place_draft"]
