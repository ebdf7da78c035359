"""Kept versions of a section: what stood there before this session's changes, and every ten minutes since."""

from datetime import datetime, timedelta

from sqlite_utils import Database

from ttdn_desktop.model.block import Block, Paragraph
from ttdn_desktop.model.notation import write_line
from ttdn_desktop.model.report import Report
from ttdn_desktop.store import blocks
from ttdn_desktop.store.rows import Row, pack, put, select

EVERY = timedelta(minutes=10)


def notation(held: tuple[Block, ...]) -> str:
    """The blocks as lines of notation; tables as rows of tabs, pictures by their caption."""
    return "\n".join(write_line(b.level, b.runs) if isinstance(b, Paragraph) else blocks.plain(b) for b in held)


def keep_changed(db: Database, report: Report, old: list[Row], session: str, now: datetime) -> None:
    """Keeps the stored state of every section that is about to change, where the last kept one of this session is old."""
    new = {section.key: section.blocks for section in report.sections}
    before: dict[str, list[Block]] = {}
    for row in old:
        if row["section"] is not None:
            before.setdefault(row["section"], []).append(blocks.of_row(row))
    for key, held in before.items():
        was = tuple(held)
        if _words(was) != _words(new.get(key, ())) and _due(db, report.id, key, session, now):
            keep(db, report.id, key, was, session, now)


def keep(db: Database, report: str, section: str, held: tuple[Block, ...], session: str, now: datetime) -> bool:
    """Keeps these blocks as a version, unless the newest kept one says the same."""
    body = blocks.encode(held)
    last = select(db, f"select blocks {_OF_SECTION} limit 1", report, section)
    if last and last[0]["blocks"] == body:
        return False
    row = {
        "report": report,
        "section": section,
        "session": session,
        "at": stamp(now),
        "text": notation(held),
        "blocks": body,
    }
    put(db, "section_versions", row)
    return True


def listed(db: Database, report: str, section: str) -> tuple[tuple[str, str], ...]:
    """(time, notation) of the kept versions, newest first."""
    return tuple((row["at"], row["text"]) for row in select(db, f"select at, text {_OF_SECTION}", report, section))


def blocks_at(db: Database, report: str, section: str, at: str) -> tuple[Block, ...] | None:
    """The blocks kept at that time, or None."""
    rows = select(db, f"select at, blocks {_OF_SECTION}", report, section)
    return next((blocks.decode(row["blocks"]) for row in rows if row["at"] == at), None)


def stamp(now: datetime) -> str:
    """Local time with its offset, as it is stored."""
    return now.astimezone().isoformat(timespec="milliseconds")


_OF_SECTION = "from section_versions where report = ? and section = ? order by id desc"


def _words(held: tuple[Block, ...]) -> list[tuple[str, str]]:
    return [(block.id, pack(block, without=("id", "origin", "reviewed"))) for block in held]


def _due(db: Database, report: str, section: str, session: str, now: datetime) -> bool:
    sql = "select at from section_versions where report = ? and section = ? and session = ? order by id desc limit 1"
    last = select(db, sql, report, section, session)
    # A clock set back must not stop the keeping for hours.
    return not last or abs(now.astimezone() - datetime.fromisoformat(last[0]["at"])) >= EVERY
