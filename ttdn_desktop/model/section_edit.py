"""Edits of a report's list of sections: added, renamed, moved, put a level deeper, dropped; a section takes those below it along."""

from collections.abc import Collection, Iterable

import msgspec

from ttdn_desktop.model.report import Report, Section

DEEPEST = 3  # I. / 1. / 1.1.: deeper headings have no number in any scheme


def below(report: Report, key: str) -> tuple[Section, ...]:
    """The sections that stand under this one, in printed order. Raises KeyError."""
    start = _place(report, key)
    return report.sections[start + 1 : _end(report.sections, start)]


def fresh_key(report: Report, taken: Collection[str] = ()) -> tuple[str, Report]:
    """A key for a section of the office's own ("x14") and the report that remembers it; none is given twice, not even after a drop."""
    used = {section.key for section in report.sections} | set(taken)
    number = report.counter + 1
    while f"x{number}" in used:
        number += 1
    return f"x{number}", msgspec.structs.replace(report, counter=number)


def insert_section(report: Report, section: Section, after: str = "") -> Report:
    """The report with a section put behind another and all that stands deeper than the new one there; "" puts it first.

    Raises KeyError for an unknown place, ValueError for a key the report has.
    """
    if any(known.key == section.key for known in report.sections):
        raise ValueError(section.key)
    place = 0
    if after:
        place = _place(report, after) + 1
        while place < len(report.sections) and report.sections[place].level > section.level:
            place += 1
    return _with(report, (*report.sections[:place], section, *report.sections[place:]))


def rename_section(report: Report, key: str, title: str) -> Report:
    """The report with the section's title (a template) replaced. Raises KeyError."""
    return report.with_section(msgspec.structs.replace(report.section(key), title=title))


def move_section(report: Report, key: str, by: int) -> Report:
    """One place up (-1) or down (1) past its neighbour of the same level, or past the heading above it into the next part.

    The same report where there is no such place. Raises KeyError.
    """
    start = _place(report, key)
    sections, end = report.sections, _end(report.sections, start)
    level, moved = sections[start].level, sections[start:end]
    rest = (*sections[:start], *sections[end:])
    if by < 0:
        to = next((place for place in range(start - 1, -1, -1) if sections[place].level <= level), -1)
        if to < 0 or to == 0 and sections[to].level < level:
            return report
    else:
        if end == len(sections):
            return report
        to = start + (_end(sections, end) - end if sections[end].level == level else 1)
    return _with(report, (*rest[:to], *moved, *rest[to:]))


def shift_section(report: Report, key: str, by: int) -> Report:
    """One level deeper (1) or higher (-1), those below it with it; the same report where that cannot be. Raises KeyError."""
    start = _place(report, key)
    end = _end(report.sections, start)
    level = report.sections[start].level + by
    deepest = max(section.level for section in report.sections[start:end]) + by
    highest_allowed = report.sections[start - 1].level + 1 if start else 1
    if level < 1 or by > 0 and (deepest > DEEPEST or level > highest_allowed):
        return report
    return _with(report, _shifted(report.sections, range(start, end), by))


def drop_section(report: Report, key: str, whole: bool = True) -> Report:
    """The report without the section: with all below it (`whole`), or these step up a level and stay. Raises KeyError."""
    start = _place(report, key)
    end = _end(report.sections, start)
    if whole:
        return _with(report, (*report.sections[:start], *report.sections[end:]))
    left = tuple(_shifted(report.sections, range(start + 1, end), -1))
    return _with(report, (*left[:start], *left[start + 1 :]))


def _shifted(sections: tuple[Section, ...], places: range, by: int) -> Iterable[Section]:
    return (
        msgspec.structs.replace(section, level=max(section.level + by, 1)) if place in places else section
        for place, section in enumerate(sections)
    )


def _with(report: Report, sections: Iterable[Section]) -> Report:
    return msgspec.structs.replace(report, sections=tuple(sections))


def _place(report: Report, key: str) -> int:
    for place, section in enumerate(report.sections):
        if section.key == key:
            return place
    raise KeyError(key)


def _end(sections: tuple[Section, ...], start: int) -> int:
    """Where the sections below the one at `start` end."""
    end = start + 1
    while end < len(sections) and sections[end].level > sections[start].level:
        end += 1
    return end
