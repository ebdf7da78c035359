"""What an officer does to the sections of a report: each is one step of undo; the outline is a start, not a cage."""

from collections.abc import Iterable

import msgspec

from ttdn_desktop.carry.sections import empty_section
from ttdn_desktop.carry.titles import title_template
from ttdn_desktop.errors import Refused
from ttdn_desktop.model.block import Block, Paragraph, Text
from ttdn_desktop.model.fields import fill_text
from ttdn_desktop.model.outline import OutlineSection
from ttdn_desktop.model.report import Report, Section
from ttdn_desktop.model.section_edit import (
    below,
    drop_section,
    fresh_key,
    insert_section,
    move_section,
    rename_section,
    shift_section,
)
from ttdn_desktop.operations.session import ReportSession
from ttdn_desktop.text.unicode import one_line


class Loss(msgspec.Struct, frozen=True):
    """What goes when a section is dropped: sections below it, paragraphs (tables, pictures) and words, of all of them together."""

    sections: int = 0
    blocks: int = 0
    words: int = 0
    required: bool = False


def add_own(session: ReportSession, title: str, after: str, level: int) -> str:
    """Adds a section with a title of the office's own behind `after`; its key. Raises Refused("section-title-empty", "report-issued")."""
    key, report = fresh_key(session.report, [item.key for item in session.outline.sections])
    made = Section(key, (), _template(session, title), max(1, min(level, _deepest(report, after))))
    session.change(insert_section(report, made, after), what="section-add", where=key)
    return key


def add_known(session: ReportSession, item: OutlineSection) -> str:
    """Adds a section of the outline where the outline has it; its key. Raises Refused("report-issued")."""
    order = [known.key for known in session.outline.sections]
    have = {section.key for section in session.report.sections}
    earlier = [key for key in order[: order.index(item.key)] if key in have]
    report = insert_section(session.report, empty_section(item), earlier[-1] if earlier else "")
    session.change(report, what="section-add", where=item.key)
    return item.key


def rename(session: ReportSession, key: str, typed: str) -> None:
    """Takes a title as it is to be printed; the words of the period in it go on following the period.

    Raises Refused("section-title-empty", "section-unknown", "report-issued").
    """
    section = session.section(key)
    if one_line(typed) != session.title_of(section):
        renamed = rename_section(session.report, key, _template(session, typed))
        session.change(renamed, what="section-rename", where=key)


def move(session: ReportSession, key: str, by: int) -> bool:
    """Moves a section up (-1) or down (1) with all below it; False where it stands at the end already. Raises Refused."""
    session.section(key)
    return _take(session, move_section(session.report, key, by), "section-move", key)


def shift(session: ReportSession, key: str, by: int) -> bool:
    """Puts a section a level deeper (1) or higher (-1); False where that cannot be. Raises Refused."""
    session.section(key)
    return _take(session, shift_section(session.report, key, by), "section-level", key)


def loss(session: ReportSession, key: str, whole: bool = True) -> Loss:
    """What would go with a section. Raises Refused("section-unknown")."""
    here = (session.section(key), *(below(session.report, key) if whole else ()))
    blocks = [block for section in here for block in section.blocks]
    return Loss(len(here) - 1, len(blocks), words_in(blocks), any(section.required for section in here))


def words_in(blocks: Iterable[Block]) -> int:
    """How many words stand in the paragraphs of these blocks, figures and gaps left out."""
    return sum(len(r.text.split()) for b in blocks if isinstance(b, Paragraph) for r in b.runs if isinstance(r, Text))


def drop(session: ReportSession, key: str, whole: bool = True) -> None:
    """Takes a section out; its text is kept among the versions of the section, and one undo brings it back. Raises Refused."""
    gone = {session.section(key).key, *(section.key for section in (below(session.report, key) if whole else ()))}
    report = drop_section(session.report, key, whole)
    if not report.sections:
        raise Refused("section-last", session.title_of(session.section(key)))
    written = [section.key for section in session.report.sections if section.key in gone and section.blocks]
    session.keep_before(written)
    session.change(report, what="section-drop", where=key)


def _take(session: ReportSession, report: Report, what: str, key: str) -> bool:
    if report == session.report:
        return False
    session.change(report, what=what, where=key)
    return True


def _deepest(report: Report, after: str) -> int:
    """How deep a section behind that one may stand."""
    return next((section.level + 1 for section in report.sections if section.key == after), 1)


def _template(session: ReportSession, typed: str) -> str:
    """A title as typed, the words of the period made fields where these print exactly what was typed."""
    title = one_line(typed)
    if not title:
        raise Refused("section-title-empty")
    template = title_template(title, session.report.period)
    printed = fill_text(template, session.report, session.letterhead, session.requests)
    return template if printed == title else title
