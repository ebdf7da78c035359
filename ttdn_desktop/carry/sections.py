"""Where the sections of an old report go in the new one, and what their headings become."""

import re
from collections.abc import Iterator

import msgspec

from ttdn_desktop.model.outline import Outline, OutlineSection
from ttdn_desktop.model.period import Period, PeriodKind
from ttdn_desktop.model.report import Report, Section
from ttdn_desktop.reading.expressions import find_periods

_YEAR = re.compile(r"(?<!\d)(?:19|20)\d{2}(?!\d)")

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


def title_template(title: str, period: Period) -> str:
    """A heading with the exact period and outlook expressions of its report made fields, the rest verbatim (K2).

    "PHƯƠNG HƯỚNG NHIỆM VỤ 6 THÁNG CUỐI NĂM 2021" in a report of 2021-H1 -> "PHƯƠNG HƯỚNG NHIỆM VỤ {OUTLOOK}".
    """
    if "{" in title:
        return title
    for name, spoken in (("outlook", period.outlook()), ("period", period)):
        for year in (True, False):
            for label in _spellings(spoken, year, period):
                words = re.escape(label).replace(r"\ ", r"\s+")
                field = name if year else f"{name}:short"

                def put(match: re.Match[str], field: str = field, name: str = name) -> str:
                    return "{" + (field.replace(name, name.upper()) if match[0].isupper() else field) + "}"

                title = re.sub(rf"(?<!\w){words}(?![\w{{])(?!\s+\d)", put, title, flags=re.IGNORECASE)
    return title


def own_template(written: str, period: Period) -> str:
    """A subject or closing of an old report made a template; "" when not all its period words and years become fields.

    So a title the office wrote itself goes on, and one with a word lost ("6 tháng năm") or a year missing does not.
    """
    template = title_template(written, period)
    whole = re.search(r"\{period\}", template, re.IGNORECASE) and not re.search(r":short\}", template)
    return template if whole and not find_periods(template) and not _YEAR.search(template) else ""


def _spellings(spoken: Period, year: bool, period: Period) -> Iterator[str]:
    """How reports write a period: "6 tháng", "06 tháng", "sáu tháng"; after nine months the plans speak of "3 tháng cuối năm"."""
    labels = [spoken.label(pad=pad, year=year) for pad in (True, False)]
    if period.kind is PeriodKind.NINE_MONTHS and spoken == period.outlook():
        labels += [f"{count} tháng cuối năm" + (f" {spoken.year}" if year else "") for count in ("03", "3", "ba")]
    yield from labels
    for label in labels:
        for digit, word in (("6 ", "sáu "), ("9 ", "chín ")):
            if label.startswith(digit):
                yield word + label[len(digit) :]


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
    """Another outline: by main code, then by a contained code; a section without a home follows the one before it."""
    homes: dict[str, list[Section]] = {}
    own: dict[str, list[Section]] = {}
    last = ""
    used = {item.key for item in outline.sections}
    for place, section in enumerate(previous.sections):
        home = _home(section, outline)
        if home:
            homes.setdefault(home, []).append(section)
            last = home
        elif section.blocks or _has_homeless_child(previous.sections, place, outline):
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


def _home(section: Section, outline: Outline) -> str:
    codes = section.codes[:1]
    main = [item.key for item in outline.sections if item.codes[:1] == codes and codes]
    inside = [item.key for item in outline.sections if codes and codes[0] in item.codes]
    return (main or inside or [""])[0]


def _has_homeless_child(sections: tuple[Section, ...], place: int, outline: Outline) -> bool:
    for child in sections[place + 1 :]:
        if child.level <= sections[place].level:
            return False
        if child.blocks and not _home(child, outline):
            return True
    return False


def _says(template: str, section: Section, period: Period) -> bool:
    """True when the old heading is this one, as a template or with the old period filled in."""
    return section.title == template or title_template(section.title, period) == template
