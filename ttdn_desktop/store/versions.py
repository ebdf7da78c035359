"""Kept versions of a section: what stood there before this session's changes, and every ten minutes since."""

from datetime import datetime, timedelta

from sqlite_utils import Database

from ttdn_desktop.model.block import Block, Paragraph
from ttdn_desktop.model.notation import write_line
from ttdn_desktop.model.report import Report
from ttdn_desktop.model.stored import Kept, Stored
from ttdn_desktop.store import blocks
from ttdn_desktop.store.rows import Row, pack, put, select

EVERY = timedelta(minutes=10)


def notation(held: tuple[Block, ...]) -> str:
    """The blocks as lines of notation; tables as rows of tabs, pictures by their caption."""
    return "\n".join(write_line(b.level, b.runs) if isinstance(b, Paragraph) else blocks.plain(b) for b in held)


def keep_changed(db: Database, report: Report, old: list[Row], session: str, now: datetime) -> None:
    """Keeps the stored state of every section that is about to change, where the last kept one of this session is old.

    A section that leaves the report is always kept: nothing else remembers it. That one was empty is kept too, to tell what
    this session wrote.
    """
    new = {section.key: section.blocks for section in report.sections}
    stored = {row["key"] for row in select(db, "select key from sections where report = ?", report.id)}
    before: dict[str, list[Block]] = {key: [] for key in new if key in stored}
    for row in old:
        if row["section"] is not None:
            before.setdefault(row["section"], []).append(blocks.of_row(row))
    for key, held in before.items():
        was = tuple(held)
        leaves = key not in new
        if leaves or _words(was) != _words(new[key]) and _due(db, report.id, key, session, now):
            keep(db, report.id, key, was, session, now)


def keep(db: Database, report: str, section: str, held: tuple[Block, ...], session: str, now: datetime) -> bool:
    """Keeps these blocks as a version, unless the newest kept one of this run of the program says the same."""
    body = blocks.encode(held)
    last = select(db, f"select blocks, session {_OF_SECTION} limit 1", report, section)
    if last and (last[0]["blocks"], last[0]["session"]) == (body, session):
        return False
    titled = select(db, "select title, level from sections where report = ? and key = ?", report, section)
    row = {
        "report": report,
        "section": section,
        "session": session,
        "at": stamp(now),
        "text": notation(held),
        "blocks": body,
        "title": titled[0]["title"] if titled else "",
        "level": titled[0]["level"] if titled else 1,
    }
    put(db, "section_versions", row)
    return True


def listed(db: Database, report: str, section: str) -> tuple[tuple[str, str], ...]:
    """(time, notation) of the kept versions, newest first; of several that say the same in a row only the oldest."""
    rows = [row for row in select(db, f"select at, text, blocks {_OF_SECTION}", report, section) if row["text"]]
    older = [row["blocks"] for row in rows[1:]] + [None]
    return tuple((row["at"], row["text"]) for row, was in zip(rows, older, strict=False) if row["blocks"] != was)


def blocks_at(db: Database, report: str, section: str, at: str) -> tuple[Block, ...] | None:
    """The blocks kept at that time, or None."""
    rows = select(db, f"select at, blocks {_OF_SECTION}", report, section)
    return next((blocks.decode(row["blocks"]) for row in rows if row["at"] == at), None)


def of_report(db: Database, report: str) -> tuple[Kept, ...]:
    """All kept versions of a report's sections, newest first; of several of a section that say the same in a row only the oldest."""
    found: list[Kept] = []
    newest: dict[str, str] = {}
    rows = select(db, "select * from section_versions where report = ? order by id", report)
    for row in rows:
        if row["text"] and newest.get(row["section"]) != row["blocks"]:
            newest[row["section"]] = row["blocks"]
            held = blocks.decode(row["blocks"])
            found.append(Kept(row["section"], row["at"], row["title"], row["level"], held))
    return tuple(reversed(found))


def since(db: Database, report: Report, session: str) -> tuple[Stored, ...]:
    """What one run of the program changed: of each section its words before the first change and now, in printed order."""
    sql = "select section, blocks from section_versions where report = ? and session = ? order by id desc"
    first = {row["section"]: blocks.decode(row["blocks"]) for row in select(db, sql, report.id, session)}
    now = {section.key: section.blocks for section in report.sections}
    keys = [*(key for key in now if key in first), *(key for key in first if key not in now)]
    found = (Stored(key, first[key], now.get(key, ())) for key in keys)
    return tuple(item for item in found if _words(item.before) != _words(item.after))


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
