"""Find and replace over a whole report: paragraphs, cells and captions; never inside a figure, a gap or a heading."""

from collections import Counter
from collections.abc import Iterable, Iterator

import msgspec

from ttdn_desktop.errors import Refused
from ttdn_desktop.model.block import Block, Paragraph, Table, Text, skeleton
from ttdn_desktop.model.edit import apply_proposals
from ttdn_desktop.model.proposal import Action, Proposal
from ttdn_desktop.model.report import Report
from ttdn_desktop.operations.session import ReportSession
from ttdn_desktop.text.find import Query, find
from ttdn_desktop.text.unicode import clean

CAPTION = "caption"


class Hit(msgspec.Struct, frozen=True):
    """A place found: `part` is "" in a paragraph (skeleton positions), "caption", or "row.column" of a table, from 0."""

    section: str
    block: str
    start: int
    end: int
    quote: str
    part: str = ""


def hits(report: Report, query: Query, section: str | None = None) -> tuple[Hit, ...]:
    """All places in printed order, of the whole report or of one section."""
    if query.empty:
        return ()
    return tuple(
        Hit(holder.key, block.id, start, end, text[start:end], part)
        for holder in report.sections
        if section in (None, holder.key)
        for block in holder.blocks
        for part, text in _texts(block)
        for start, end in find(text, query)
    )


def by_section(found: Iterable[Hit]) -> dict[str, int]:
    """How many places in each section, in printed order."""
    return dict(Counter(hit.section for hit in found))


def by_form(found: Iterable[Hit]) -> dict[str, int]:
    """How the words found are written, the most frequent first: what was typed without marks finds several."""
    return dict(Counter(hit.quote for hit in found).most_common())


def replaced(report: Report, found: Iterable[Hit], words: str) -> Report:
    """The report with other words in these places; a place that no longer says its quote is left alone.

    Nobody read the paragraph for it: carried text stays unreviewed.
    """
    put = clean(words).replace("\n", " ")
    chosen = tuple(found)
    new = (Text(put),) if put else ()
    proposals = [
        Proposal("replace", hit.section, hit.block, hit.start, hit.end, hit.quote, Action.PROPOSE, new)
        for hit in chosen
        if not hit.part
    ]
    report = apply_proposals(report, proposals)
    inside: dict[tuple[str, str], list[Hit]] = {}
    for hit in chosen:
        if hit.part:
            inside.setdefault((hit.section, hit.block), []).append(hit)
    for (key, block), places in inside.items():
        section = report.section(key)
        blocks = tuple(_in_whole(b, places, put) if b.id == block else b for b in section.blocks)
        report = report.with_section(msgspec.structs.replace(section, blocks=blocks))
    return report


def replace(session: ReportSession, found: Iterable[Hit], words: str) -> int:
    """Puts other words in these places of the open report: one step of undo, kept versions before it. How many were put.

    Raises Refused("report-issued").
    """
    chosen = tuple(found)
    if session.locked:
        raise Refused("report-issued", session.report.id)
    report = replaced(session.report, chosen, words)
    if report == session.report:
        return 0
    sections = by_section(chosen)
    if len(chosen) > 1:
        session.keep_before(sections)
    session.change(report, what="replace", where=next(iter(sections)) if len(sections) == 1 else "")
    return len(chosen)


def _texts(block: Block) -> Iterator[tuple[str, str]]:
    if isinstance(block, Paragraph):
        yield "", skeleton(block.runs)
        return
    if block.caption:
        yield CAPTION, block.caption
    if isinstance(block, Table):
        for number, row in enumerate(block.rows):
            for column, cell in enumerate(row):
                yield f"{number}.{column}", cell


def _in_whole(block: Block, places: list[Hit], words: str) -> Block:
    """A table or picture with its words replaced, from the last place to the first."""
    for hit in sorted(places, key=lambda place: -place.start):
        if isinstance(block, Paragraph):
            continue
        if hit.part == CAPTION:
            block = msgspec.structs.replace(block, caption=_put(block.caption, hit, words))
        elif isinstance(block, Table):
            number, column = map(int, hit.part.split("."))
            cells = [list(row) for row in block.rows]
            cells[number][column] = _put(cells[number][column], hit, words)
            block = msgspec.structs.replace(block, rows=tuple(tuple(row) for row in cells))
    return block


def _put(text: str, hit: Hit, words: str) -> str:
    return text[: hit.start] + words + text[hit.end :] if text[hit.start : hit.end] == hit.quote else text
