"""Where the sections of an old report go in the new one, and what their headings become."""

from collections.abc import Iterator

import msgspec

from ttdn_desktop.carry.titles import same_heading, title_template
from ttdn_desktop.model.outline import Outline, OutlineSection
from ttdn_desktop.model.period import Period
from ttdn_desktop.model.report import Report, Section

Placed = tuple[
    Section, list[Section]
]  # a section of the new report, still empty, and the old ones whose blocks go there


def place_sections(previous: Report, outline: Outline, before: Outline | None = None) -> Iterator[Placed]:
    """The new report's sections in order; every old section with blocks is placed exactly once.

    `before` is the outline the previous report was written by, where it is still known.
    """
    return _plan_same(previous, outline, before) if previous.outline == outline.id else _plan_other(previous, outline)


def empty_section(item: OutlineSection) -> Section:
    """A report's section as the outline has it."""
    return Section(item.key, item.codes, item.title, item.level, item.required)


def _plan_same(previous: Report, outline: Outline, before: Outline | None) -> Iterator[Placed]:
    """Same outline: the previous report's order, titles and additions stay; required sections it lacked come back,

    but not below a part the office divides its own way. A newer version of the outline brings all its new sections and its new titles.
    """
    all_new = previous.outline_version != outline.version
    known = {section.key for section in previous.sections}
    missing = [
        item
        for item in outline.sections
        if item.key not in known and (all_new or item.required and _parent(item, outline) not in known)
    ]
    order = [item.key for item in outline.sections]
    after: dict[str, list[OutlineSection]] = {}
    for lost in missing:
        earlier = [key for key in order[: order.index(lost.key)] if key in known]
        after.setdefault(earlier[-1] if earlier else "", []).append(lost)
    yield from ((empty_section(lost), []) for lost in after.get("", ()))
    waiting: list[OutlineSection] = []
    for place, section in enumerate(previous.sections):
        item = outline.section(section.key)
        was = before.section(section.key) if before else None
        follows = any(_says(known.title, section, previous.period) for known in (item, was) if known)
        title = item.title if item and follows else title_template(section.title, previous.period)
        required = section.required if item is None else item.required
        yield msgspec.structs.replace(section, title=title, blocks=(), done=False, required=required), [section]
        waiting += after.get(section.key, ())
        level = previous.sections[place + 1].level if place + 1 < len(previous.sections) else 0
        yield from ((empty_section(lost), []) for lost in waiting if lost.level >= level)  # behind what stands below it
        waiting = [lost for lost in waiting if lost.level < level]


def _parent(item: OutlineSection, outline: Outline) -> str:
    """The key of the outline's section above; "" at the top."""
    above = outline.sections[: outline.sections.index(item)]
    return next((one.key for one in reversed(above) if one.level < item.level), "")


def _plan_other(previous: Report, outline: Outline) -> Iterator[Placed]:
    """Another outline: by main code, contained code, or heading; a section without a home follows the one before it."""
    homes: dict[str, list[Section]] = {}
    own: dict[str, list[Section]] = {}
    last = ""
    used = {item.key for item in outline.sections}
    for place, section in enumerate(previous.sections):
        home = _home(section, outline, previous.period)
        if home:
            homes.setdefault(home, []).append(section)
            last = home
        elif section.blocks or _has_homeless_child(previous.sections, place, outline, previous.period):
            own.setdefault(last, []).append(section)
    number = 0
    for key in ("", *(item.key for item in outline.sections)):
        item = outline.section(key) if key else None
        level = 0
        if item:
            level = item.level
            yield empty_section(item), homes.get(key, [])
        for section in own.get(key, ()):
            number += 1
            while f"x{number}" in used:
                number += 1
            level = min(section.level, level + 1)
            title = title_template(section.title, previous.period)
            own_one = Section(f"x{number}", section.codes, title, level)
            yield own_one, [section]


def _home(section: Section, outline: Outline, period: Period) -> str:
    codes = section.codes[:1]
    main = [item.key for item in outline.sections if item.codes[:1] == codes and codes]
    inside = [item.key for item in outline.sections if codes and codes[0] in item.codes]
    said = [item.key for item in outline.sections if not codes and same_heading(item.title, section.title, period)]
    return (main or inside or said or [""])[0]


def _has_homeless_child(sections: tuple[Section, ...], place: int, outline: Outline, period: Period) -> bool:
    for child in sections[place + 1 :]:
        if child.level <= sections[place].level:
            return False
        if child.blocks and not _home(child, outline, period):
            return True
    return False


def _says(template: str, section: Section, period: Period) -> bool:
    """True when the old heading is this one, as a template or with the old period filled in."""
    return section.title == template or title_template(section.title, period) == template
