"""Reports without their words, the trash, and the search over all words: what the start page shows."""

from datetime import datetime

from sqlite_utils import Database

from ttdn_desktop.errors import Refused
from ttdn_desktop.model.stored import Found, Head
from ttdn_desktop.store import reports
from ttdn_desktop.store.rows import Row, select
from ttdn_desktop.text.search import Needle, holds, together

_LIMIT = 100  # of what a search gives: nobody reads on behind it


def listed(db: Database, trashed: bool) -> tuple[Head, ...]:
    """The reports on the desk, newest period first; or those in the trash, the latest put there first."""
    order = "order by trashed_at desc, made desc" if trashed else reports.NEWEST_FIRST
    where = "is not null" if trashed else "is null"
    return tuple(_head(db, row) for row in select(db, f"select * from reports where trashed_at {where} {order}"))


def put_away(db: Database, key: str, at: str | None) -> None:
    """Puts a report into the trash, or takes it out again (None). Raises Refused("report-unknown")."""
    if not db.execute("update reports set trashed_at = ? where id = ?", [at, key]).rowcount:
        raise Refused("report-unknown", key)


def delete(db: Database, key: str) -> None:
    """Removes a report of the trash for good, with its kept versions, what the window knew of it, and its period's figures if no

    other report of the unit and period is left. Raises Refused("report-unknown", "trash-not-in").
    """
    rows = select(db, "select unit, period, trashed_at from reports where id = ?", key)
    if not rows:
        raise Refused("report-unknown", key)
    if rows[0]["trashed_at"] is None:
        raise Refused("trash-not-in", key)
    unit, period = rows[0]["unit"], rows[0]["period"]
    db.execute("delete from reports where id = ?", [key])
    db.execute("delete from section_versions where report = ?", [key])
    db.execute("delete from facts where substr(key, -length(?)) = ?", [f":{key}", f":{key}"])
    if not select(db, "select 1 from reports where unit = ? and period = ?", unit, period):
        db.execute("delete from figures where unit = ? and period = ?", [unit, period])


def search(db: Database, wanted: tuple[Needle, ...]) -> tuple[Found, ...]:
    """Blocks of reports outside the trash that hold all words, newest period first; those with the words side by side before the others."""
    if not wanted:
        return ()
    all_of = " and ".join("instr(b.folded, ?) > 0" for _ in wanted)
    cursor = db.execute(
        "select b.report, b.section, b.id, b.plain, b.folded from blocks b join reports r on r.id = b.report"
        " left join sections s on s.report = b.report and s.key = b.section"
        f" where r.trashed_at is null and {all_of}"
        " order by r.period_end desc, r.period_start desc, r.made desc, s.position is null, s.position, b.position",
        [needle.folded for needle in wanted],
    )
    near: list[Found] = []
    apart: list[Found] = []
    for report, section, block, text, folded in cursor:
        if not holds(text, wanted, folded):
            continue
        (near if together(folded, wanted) else apart).append(Found(report, section or "", block, text, folded))
        if len(near) >= _LIMIT:
            break
    return (*near, *apart)[:_LIMIT]


def newest(db: Database) -> datetime | None:
    """The newest time stored anywhere: a clock that stands before it is wrong."""
    sql = "select max(changed_at) as at from reports union all select max(at) from section_versions"
    times = [datetime.fromisoformat(row["at"]) for row in select(db, sql) if row["at"]]
    return max(times, default=None)


def _head(db: Database, row: Row) -> Head:
    trashed = row["trashed_at"] and datetime.fromisoformat(row["trashed_at"])
    made, changed = (datetime.fromisoformat(row[name]) for name in ("made_at", "changed_at"))
    return Head(reports.without_blocks(db, row), made, changed, trashed or None)
