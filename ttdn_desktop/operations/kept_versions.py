"""Kept versions of a report's sections: which there are, and taking one back as one step of undo."""

import msgspec

from ttdn_desktop.model.block import Block
from ttdn_desktop.model.report import Report, Section, next_id
from ttdn_desktop.model.stored import Kept
from ttdn_desktop.operations.session import ReportSession
from ttdn_desktop.paper.numbering import section_numbers


class Shelf(msgspec.Struct, frozen=True):
    """The kept versions of one section, newest first; `dropped` when the report has the section no more."""

    section: str
    title: str
    dropped: bool
    versions: tuple[Kept, ...]


def shelves(session: ReportSession, kept: tuple[Kept, ...]) -> tuple[Shelf, ...]:
    """Every section of the report in its order, with or without versions, then those that left it."""
    by_section: dict[str, list[Kept]] = {}
    for version in kept:
        by_section.setdefault(version.section, []).append(version)
    found = []
    numbers = section_numbers(session.report.numbering, session.report.sections)
    for section in session.report.sections:
        held = tuple(v for v in by_section.pop(section.key, []) if v.blocks != section.blocks)
        title = f"{numbers[section.key]} {session.title_of(section)}".strip()
        found.append(Shelf(section.key, title, False, held))
    for key, held_back in by_section.items():
        gone = _section(session, held_back[0])
        found.append(Shelf(key, session.title_of(gone), True, tuple(held_back)))
    return tuple(found)


def take_back(session: ReportSession, version: Kept) -> None:
    """Puts a kept version in the place of the section's words; a section that left the report comes back where its outline has it.

    One step of undo; what stands there now is kept as a version too. Raises Refused("report-issued").
    """
    report = session.report
    known = next((s for s in report.sections if s.key == version.section), None)
    others = {b.id for s in report.sections if s.key != version.section for b in s.blocks} | {
        b.id for b in report.unplaced
    }
    blocks, report = _fresh(version.blocks, others, report)
    if known is None:
        place = _place(session, version.section)
        made = msgspec.structs.replace(_section(session, version), blocks=blocks)
        report = msgspec.structs.replace(report, sections=(*report.sections[:place], made, *report.sections[place:]))
    else:
        report = report.with_section(msgspec.structs.replace(known, blocks=blocks, done=False))
        session.keep_before([version.section])
    session.change(report, what="version", where=version.section)


def _fresh(blocks: tuple[Block, ...], taken: set[str], report: Report) -> tuple[tuple[Block, ...], Report]:
    """The blocks, those whose id another section has got meanwhile under a new one."""
    made: list[Block] = []
    for block in blocks:
        if block.id in taken:
            key, report = next_id(report)
            block = msgspec.structs.replace(block, id=key)
        taken.add(block.id)
        made.append(block)
    return tuple(made), report


def _section(session: ReportSession, version: Kept) -> Section:
    planned = next((s for s in session.outline.sections if s.key == version.section), None)
    codes = planned.codes if planned else ()
    title = version.title or (planned.title if planned else "")
    return Section(version.section, codes, title, version.level, required=bool(planned and planned.required))


def _place(session: ReportSession, key: str) -> int:
    """Behind the last section that stands before it in the outline; at the end for one the outline does not know."""
    order = [section.key for section in session.outline.sections]
    if key not in order:
        return len(session.report.sections)
    before = set(order[: order.index(key)])
    places = [place for place, section in enumerate(session.report.sections) if section.key in before]
    return places[-1] + 1 if places else 0
