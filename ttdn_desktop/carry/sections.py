"""Where the sections of one old report, or of several, go in a new one, and what their headings become (corpus 2.2)."""

import re
from collections.abc import Iterable, Sequence

import msgspec

from ttdn_desktop.carry.kin import nearest
from ttdn_desktop.carry.titles import same_heading, title_template
from ttdn_desktop.model.outline import Outline, OutlineSection
from ttdn_desktop.model.period import Period
from ttdn_desktop.model.report import Report, Section
from ttdn_desktop.reading.numerals import read_numeral

_OWN = re.compile(r"x\d+")  # keys of sections the office made itself, and of headings an import found no place for


class Old(msgspec.Struct, frozen=True):
    """A report whose sections are placed, and the outline it was written by, where that is still known.

    `draft`: it is being written, so that a heading of the office's own stays also while nothing stands below it.
    """

    report: Report
    outline: Outline | None = None
    draft: bool = False


class Part(msgspec.Struct, frozen=True):
    """An old section, and which of the reports it is of."""

    source: int
    section: Section


class Place(msgspec.Struct, frozen=True):
    """A section of the new report, still empty, and the old ones whose blocks go there, in order; `own`: not one of the outline's."""

    section: Section
    parts: tuple[Part, ...] = ()
    own: bool = False


def place_sections(olds: Sequence[Old], outline: Outline) -> tuple[Place, ...]:
    """The new report's sections in order; every old section with blocks is placed exactly once.

    One by the same outline keeps the order, the titles and the additions of its report; another is placed by main code, contained
    code, heading; a section without a home becomes one of its own behind the one before it. Of several reports the first says
    how the new one is divided, the sections of the others join those that are the same.
    """
    first, *others = olds
    if first.report.outline == outline.id:
        places, homeless = _as_it_was(first, outline)
    else:
        places = [Place(empty_section(item)) for item in outline.sections]
        homeless = list(first.report.sections)
    _join(places, 0, first, homeless, outline)
    for number, old in enumerate(others, 1):
        _join(places, number, old, old.report.sections, outline)
    return tuple(places)


def empty_section(item: OutlineSection) -> Section:
    """A report's section as the outline has it."""
    return Section(item.key, item.codes, item.title, item.level, item.required)


def _as_it_was(old: Old, outline: Outline) -> tuple[list[Place], list[Section]]:
    """The same outline: the report's order, titles and additions stay; required sections it lacked come back,

    but not below a part the office divides its own way. A newer version of the outline brings all its new sections and its new titles;
    those of the old version it no longer has are returned: they look for a home.
    """
    report = old.report
    newer = report.outline_version != outline.version
    gone = {s.key for s in report.sections if newer and outline.section(s.key) is None and not _is_own(s, old.outline)}
    kept = [section for section in report.sections if section.key not in gone]
    known = {section.key for section in kept}
    missing = [
        item
        for item in outline.sections
        if item.key not in known and (newer or item.required and _parent(item, outline) not in known)
    ]
    order = [item.key for item in outline.sections]
    after: dict[str, list[OutlineSection]] = {}
    for lost in missing:
        earlier = [key for key in order[: order.index(lost.key)] if key in known]
        after.setdefault(earlier[-1] if earlier else "", []).append(lost)
    places = [Place(empty_section(lost)) for lost in after.get("", ())]
    waiting: list[OutlineSection] = []
    for at, section in enumerate(kept):
        item = outline.section(section.key)
        was = old.outline.section(section.key) if old.outline else None
        follows = any(_says(one.title, section, report.period) for one in (item, was) if one)
        title = item.title if item and follows else title_template(section.title, report.period)
        required = section.required if item is None else item.required
        empty = msgspec.structs.replace(section, title=title, blocks=(), done=False, required=required)
        places.append(Place(empty, (Part(0, section),), own=item is None))
        waiting += after.get(section.key, ())
        level = kept[at + 1].level if at + 1 < len(kept) else 0
        places += [Place(empty_section(lost)) for lost in waiting if lost.level >= level]  # behind what stands below it
        waiting = [lost for lost in waiting if lost.level < level]
    return places, [section for section in report.sections if section.key in gone]


def _is_own(section: Section, outline: Outline | None) -> bool:
    return outline.section(section.key) is None if outline else _OWN.fullmatch(section.key) is not None


def _parent(item: OutlineSection, outline: Outline) -> str:
    """The key of the outline's section above; "" at the top."""
    above = outline.sections[: outline.sections.index(item)]
    return next((one.key for one in reversed(above) if one.level < item.level), "")


def _join(places: list[Place], source: int, old: Old, sections: Iterable[Section], outline: Outline) -> None:
    """Puts these sections of a report where they belong, behind what is there; one without a home follows the one before it."""
    report = old.report
    wanted = {section.key for section in sections}
    last = -1
    for at, section in enumerate(report.sections):
        if section.key not in wanted:
            last = _place_of(places, Part(source, section), last)
            continue
        home = _home(section, places, report, outline)
        if home >= 0:
            places[home] = msgspec.structs.replace(places[home], parts=(*places[home].parts, Part(source, section)))
            last = home
        elif (
            section.blocks
            or old.draft
            and _is_own(section, old.outline)
            or _has_homeless_child(report, at, places, outline)
        ):
            last, level = _where(places, source, report, at, last)
            title = title_template(_without_number(section.title, report), report.period)
            own = Section(_free_key(section.key, places, outline), section.codes, title, level)
            places.insert(last, Place(own, (Part(source, section),), own=True))


def _where(places: list[Place], source: int, report: Report, at: int, last: int) -> tuple[int, int]:
    """Where a section of its own is put in, and at which level: below what it stood under, behind what it followed;

    never between a section of the outline and those below it.
    """
    section = report.sections[at]
    above = next((one for one in reversed(report.sections[:at]) if one.level < section.level), None)
    parent = _place_of(places, Part(source, above)) if above is not None else -1
    if parent >= 0:
        level = places[parent].section.level + 1
        end = _end(places, parent, level)
        last = last if parent <= last < end else end - 1
    else:
        level = min(section.level, places[last].section.level + 1 if last >= 0 else 1)
    behind = last + 1
    while behind < len(places):
        after = places[behind]
        if not (last >= 0 and after.section.level > level or after.own and after.section.level >= level):
            break
        behind += 1
    return behind, level


def _place_of(places: list[Place], part: Part, otherwise: int = -1) -> int:
    return next((number for number, place in enumerate(places) if part in place.parts), otherwise)


def _end(places: list[Place], parent: int, level: int) -> int:
    """Where what stands below the parent ends."""
    end = parent + 1
    while end < len(places) and places[end].section.level >= level:
        end += 1
    return end


def _home(section: Section, places: list[Place], report: Report, outline: Outline) -> int:
    """The place of a section: -1 for one that has none."""
    named = [n for n, place in enumerate(places) if not place.own and place.section.key == section.key]
    if report.outline == outline.id and named:
        return named[0]
    shown = _without_number(section.title, report)
    alike = [n for n, place in enumerate(places) if same_heading(place.section.title, shown, report.period)]
    asked = [(n, place.section.codes, place.section.level) for n, place in enumerate(places) if not place.own]
    found = nearest(section.codes, asked, [n for n in alike if not places[n].own])
    own = [n for n in alike if places[n].own]
    return found if found is not None else next(iter(own), -1)


def _has_homeless_child(report: Report, at: int, places: list[Place], outline: Outline) -> bool:
    for child in report.sections[at + 1 :]:
        if child.level <= report.sections[at].level:
            return False
        if child.blocks and _home(child, places, report, outline) < 0:
            return True
    return False


def _free_key(key: str, places: list[Place], outline: Outline) -> str:
    """The section's own key where nobody has it, else the next free one of the office's own."""
    taken = {place.section.key for place in places} | {item.key for item in outline.sections}
    number = 1
    while key in taken or not _OWN.fullmatch(key):
        key, number = f"x{number}", number + 1
    return key


def _without_number(title: str, report: Report) -> str:
    """The heading of a report whose old numbers stand in its titles (numbering "plain"), without them."""
    numeral = read_numeral(title) if report.numbering == "plain" else None
    return title[numeral.end :].strip() or title if numeral is not None else title


def _says(template: str, section: Section, period: Period) -> bool:
    """True when the old heading is this one, as a template or with the old period filled in."""
    return section.title == template or title_template(section.title, period) == template
