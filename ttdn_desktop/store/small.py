"""The small tables: request letters, waivers, facts about the window."""

from datetime import datetime

from sqlite_utils import Database

from ttdn_desktop.errors import Refused
from ttdn_desktop.model.finding import Waiver
from ttdn_desktop.model.request import Request
from ttdn_desktop.store.rows import Row, pack, select, sync, unpack
from ttdn_desktop.store.versions import stamp

_REQUEST_COLUMNS = ("id", "number", "symbol", "date", "body", "deadline")


def requests(db: Database) -> tuple[Request, ...]:
    """All request letters, newest first, those without a date last."""
    return tuple(_request(row) for row in select(db, "select * from requests order by date is null, date desc, id"))


def request(db: Database, key: str) -> Request:
    """One request. Raises Refused("request-unknown")."""
    rows = select(db, "select * from requests where id = ?", key)
    if not rows:
        raise Refused("request-unknown", key)
    return _request(rows[0])


def letters_elsewhere(db: Database, report: str) -> dict[str, bool]:
    """The letters other reports answer, those in the trash too; True where one with a number reads it and has no copy."""
    sql = """
    select j.value as letter,
        max(json_extract(r.fields, '$.issue.number') <> '' and json_extract(r.fields, '$.issued_with') is null) as read
    from reports r, json_each(r.fields, '$.requests') j where r.id <> ? group by j.value
    """
    return {row["letter"]: bool(row["read"]) for row in select(db, sql, report)}


def save_request(db: Database, value: Request) -> int:
    """Adds or replaces a request; returns the rows written."""
    row = {
        "id": value.id, "number": value.number, "symbol": value.symbol, "date": value.date and value.date.isoformat(),
        "body": value.body, "deadline": value.deadline and value.deadline.isoformat(),
        "fields": pack(value, without=_REQUEST_COLUMNS),
    }  # fmt: skip
    return sync(db, "requests", ("id",), select(db, "select * from requests where id = ?", value.id), [row])


def waivers(db: Database, report: str) -> tuple[Waiver, ...]:
    """Findings of a report set aside, oldest first."""
    rows = select(db, "select finding, reason, at from waivers where report = ? order by at, finding", report)
    return tuple(Waiver(row["finding"], row["reason"], datetime.fromisoformat(row["at"])) for row in rows)


def save_waivers(db: Database, report: str, held: tuple[Waiver, ...], now: str) -> int:
    """Makes these the report's waivers; returns the rows written. Raises Refused("report-unknown")."""
    if not select(db, "select 1 from reports where id = ?", report):
        raise Refused("report-unknown", report)
    old = select(db, "select * from waivers where report = ?", report)
    new = [
        {"report": report, "finding": w.finding, "reason": w.reason, "at": stamp(w.at) if w.at is not None else now}
        for w in held
    ]
    return sync(db, "waivers", ("report", "finding"), old, new)


def waived_rules(db: Database) -> tuple[tuple[str, str], ...]:
    """The report and the rule of everything set aside, in the trash too."""
    rows = select(db, "select report, substr(finding, 1, instr(finding, '|') - 1) as rule from waivers")
    return tuple((row["report"], row["rule"]) for row in rows)


def remember(db: Database, key: str, value: str) -> None:
    """Stores a small fact."""
    old = select(db, "select * from facts where key = ?", key)
    sync(db, "facts", ("key",), old, [{"key": key, "value": value}])


def recall(db: Database, key: str) -> str | None:
    """A small fact stored before."""
    rows = select(db, "select value from facts where key = ?", key)
    return str(rows[0]["value"]) if rows else None


def _request(row: Row) -> Request:
    return unpack(Request, row["fields"], **{name: row[name] for name in _REQUEST_COLUMNS})
