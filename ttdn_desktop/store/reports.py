"""Reports as rows: one for the report, one for each section, one for each block."""

from datetime import datetime

import msgspec
from sqlite_utils import Database

from ttdn_desktop.errors import Refused
from ttdn_desktop.model.block import Block
from ttdn_desktop.model.period import Period
from ttdn_desktop.model.report import Report, Section
from ttdn_desktop.store import blocks, versions
from ttdn_desktop.store.rows import Row, pack, put, select, sync, unpack

_COLUMNS = ("id", "unit", "series", "outline", "outline_version", "state", "source", "version")
_LATER = (
    "issued_with",
    "also_from",
)  # added since the first release: absent while empty, so that old rows stay as they are
_SECTION_COLUMNS = ("key", "level", "title", "done")
NEWEST_FIRST = "order by period_end desc, period_start desc, made desc"

# The unit, then all it was formed from, then theirs; `age` counts the steps back.
_PREVIOUS = """
with recursive line (unit, age) as (
    values (?, 0)
    union
    select p.predecessor, line.age + 1 from unit_predecessors p join line on p.unit = line.unit where line.age < 20
)
select r.id from reports r join (select unit, min(age) as age from line group by unit) as l on l.unit = r.unit
where r.period_end < ? and r.trashed_at is null order by r.period_end desc, r.period_start desc, l.age, r.made desc limit 1
"""


def all_of(db: Database, unit: str | None) -> tuple[Report, ...]:
    """All reports (of one unit) outside the trash, newest period first, then newest made first."""
    where, values = ("and unit = ?", (unit,)) if unit is not None else ("", ())
    where = f"where trashed_at is null {where}"
    return tuple(_of_row(db, row) for row in select(db, f"select * from reports {where} {NEWEST_FIRST}", *values))


def one(db: Database, key: str) -> Report:
    """One report. Raises Refused("report-unknown")."""
    rows = select(db, "select * from reports where id = ?", key)
    if not rows:
        raise Refused("report-unknown", key)
    return _of_row(db, rows[0])


def previous(db: Database, unit: str, before: Period) -> Report | None:
    """The last report of the unit, or of one it was formed from, whose period ends before this period's end."""
    rows = select(db, _PREVIOUS, unit, before.order()[0].isoformat())
    return one(db, rows[0]["id"]) if rows else None


def save(db: Database, report: Report, session: str, now: datetime) -> int:
    """Writes the rows that changed, the old state of changed sections kept first; returns how many rows were written.

    Raises ValueError for two sections of one key: they could not be told apart again.
    """
    if len({section.key for section in report.sections}) < len(report.sections):
        raise ValueError(f"two sections of one key in {report.id}")
    at = versions.stamp(now)
    old = blocks.stored(db, report.id)
    versions.keep_changed(db, report, old, session, now)
    row = _row(report)
    known = select(db, "select * from reports where id = ?", report.id)
    written = int(not known or any(known[0][name] != value for name, value in row.items()))
    if not known:
        put(db, "reports", row | {"made_at": at, "changed_at": at})  # what follows refers to it
    sections = select(db, "select * from sections where report = ?", report.id)
    wanted = [_section_row(report.id, position, section) for position, section in enumerate(report.sections)]
    written += sync(db, "sections", ("report", "key"), sections, wanted)
    written += blocks.save(db, report, old, at)
    if known and written:
        put(db, "reports", row | {"made_at": known[0]["made_at"], "changed_at": at}, ("id",))
    return written


def _row(report: Report) -> Row:
    end, start = report.period.order()
    return {
        "id": report.id, "unit": report.unit, "series": report.series,
        "period": report.period.code, "period_start": start.isoformat(), "period_end": end.isoformat(),
        "outline": report.outline, "outline_version": report.outline_version,
        "state": report.state.value, "source": report.source, "version": report.version,
        "fields": pack(report, without=(*_COLUMNS, "sections", "unplaced", *(n for n in _LATER if not getattr(report, n)))),
    }  # fmt: skip


def _section_row(report: str, position: int, section: Section) -> Row:
    return {
        "report": report, "key": section.key, "position": position, "code": section.codes[0] if section.codes else "",
        "level": section.level, "title": section.title, "done": int(section.done),
        "fields": pack(section, without=(*_SECTION_COLUMNS, "blocks")),
    }  # fmt: skip


def without_blocks(db: Database, row: Row) -> Report:
    """The report of a row with its sections, their blocks left out: cheap for many reports at once."""
    sections = tuple(
        unpack(
            Section, item["fields"], key=item["key"], level=item["level"], title=item["title"], done=bool(item["done"])
        )
        for item in select(db, "select * from sections where report = ? order by position", row["id"])
    )
    report = unpack(Report, row["fields"], **{name: row[name] for name in _COLUMNS})
    return msgspec.structs.replace(report, sections=sections)


def _of_row(db: Database, row: Row) -> Report:
    held: dict[str | None, list[Block]] = {}
    for block in blocks.stored(db, row["id"]):
        held.setdefault(block["section"], []).append(blocks.of_row(block))
    report = without_blocks(db, row)
    sections = tuple(msgspec.structs.replace(s, blocks=tuple(held.get(s.key, ()))) for s in report.sections)
    return msgspec.structs.replace(report, sections=sections, unplaced=tuple(held.get(None, ())))
