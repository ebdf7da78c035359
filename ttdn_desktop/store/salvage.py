"""Looking into database files that nobody has open: backups, and damaged ones, of which is read what can still be read."""

import contextlib
import sqlite3
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

from ttdn_desktop import files
from ttdn_desktop.errors import TtdnError
from ttdn_desktop.model.backup import BackupFile, BackupLook, BackupReport, Lost
from ttdn_desktop.model.period import Period
from ttdn_desktop.store import backups
from ttdn_desktop.store.migrations import OFFICE
from ttdn_desktop.store.rows import Row

_HEADER = 100  # bytes of SQLite's file header
_SMALLEST = 512  # bytes of a page: less is no database
_UNREADABLE = (sqlite3.Error, UnicodeDecodeError)  # a spoilt name in SQLite's own message is the latter
_REPORTS = "select id, period, changed_at from reports"
_PAGE_SIZE, _PAGES = slice(16, 18), slice(28, 32)


def look_into(file: BackupFile) -> BackupLook:
    """What a backup holds; not sound when it cannot be read."""
    path = Path(file.path)
    if not backups.is_good(path, OFFICE):
        return BackupLook(file, False)
    try:
        with contextlib.closing(backups.open_copy(path)) as copy:
            rows = copy.execute(f"{_REPORTS} order by period_end desc, made desc").fetchall()
        return BackupLook(file, True, tuple(_report(*row) for row in rows))
    except (sqlite3.Error, ValueError):  # text that is no text is a ValueError
        return BackupLook(file, False)


def newest_good(found: tuple[BackupFile, ...]) -> BackupLook | None:
    """The newest backup that is sound."""
    return next((look for file in found if (look := look_into(file)).sound), None)


def lost(path: Path, good: BackupLook) -> tuple[Lost, ...] | None:
    """What a damaged file tells of reports changed after the backup; None when nothing can be read of it."""
    with _opened(path, Path(good.file.path)) as damaged:
        if damaged is None:
            return None
        then = {report.id: report.changed_at for report in good.reports}
        later = []
        for row in _rows(damaged, "reports"):
            with contextlib.suppress(ValueError, TypeError, KeyError):
                report = _report(row["id"], row["period"], row["changed_at"])
                before = then.get(report.id)
                if before is None or report.changed_at > before:
                    later.append(Lost(report, before))
        counted: dict[str, int] = {}
        for row in _later_blocks(damaged, {item.report.id: item.then for item in later}):
            counted[row["report"]] = counted.get(row["report"], 0) + 1
        return tuple(Lost(item.report, item.then, counted.get(item.report.id, 0)) for item in later)


def later_blocks(path: Path, good: BackupLook) -> list[Row]:
    """The blocks of a damaged file written after the backup, as far as they can be read, in the order of their sections."""
    with _opened(path, Path(good.file.path)) as damaged:
        if damaged is None:
            return []
        then: dict[str, datetime | None] = {report.id: report.changed_at for report in good.reports}
        return sorted(
            _later_blocks(damaged, then), key=lambda row: (row["report"], row["section"] or "", row["position"])
        )


def sections_of(path: Path, good: BackupLook, wanted: set[tuple[str, str]]) -> list[Row]:
    """Every block that can be read of these (report, section) pairs, in their order."""
    with _opened(path, Path(good.file.path)) as damaged:
        rows = _rows(damaged, "blocks") if damaged is not None else []
        found = [row for row in rows if (row.get("report"), row.get("section")) in wanted]
    return sorted(found, key=lambda row: (row["report"], row["section"], row["position"]))


def _later_blocks(damaged: sqlite3.Connection, then: dict[str, datetime | None]) -> list[Row]:
    """Blocks edited after the report's state in the backup; all blocks of a report the backup does not know."""
    later = []
    for row in _rows(damaged, "blocks"):
        with contextlib.suppress(ValueError, TypeError, KeyError):
            before = then.get(row["report"])
            if before is None or datetime.fromisoformat(row["edited_at"]) > before:
                later.append(row)
    return later


def _rows(damaged: sqlite3.Connection, table: str) -> list[Row]:
    """Every row that can be read, each by itself: a damaged page takes only its own rows along."""
    found = []
    for number in range(1, _last(damaged, table) + 1):
        with contextlib.suppress(*_UNREADABLE):
            cursor = damaged.execute(f"select * from {table} where rowid = ?", [number])
            row = cursor.fetchone()
            if row is not None:
                found.append(dict(zip((column[0] for column in cursor.description), row, strict=True)))
    return found


def _last(damaged: sqlite3.Connection, table: str) -> int:
    """The last row's number, or a guess above it where the way there is damaged."""
    with contextlib.suppress(*_UNREADABLE):
        return int(damaged.execute(f"select max(rowid) from {table}").fetchone()[0] or 0)
    return 20_000


@contextlib.contextmanager
def _opened(path: Path, like: Path) -> Iterator[sqlite3.Connection | None]:
    """The damaged file in memory, nothing of it on the disk touched; its first bytes from the backup where its own are spoilt."""
    try:
        data, header = files.read(path), files.read(like)[:_HEADER]
    except TtdnError:
        yield None
        return
    if len(data) < _SMALLEST:
        yield None
        return
    size = int.from_bytes(header[_PAGE_SIZE], "big")
    size = 65_536 if size == 1 else size
    mended = bytearray(header + data[_HEADER:])
    mended[_PAGES] = (max(len(data), 1) // max(size, 512)).to_bytes(4, "big")
    for tried in (data, bytes(mended)):
        connection = sqlite3.connect(":memory:", isolation_level=None)
        try:
            connection.deserialize(tried)
            connection.execute("pragma cell_size_check = on")
            connection.execute("select count(*) from sqlite_schema").fetchone()
            connection.execute("select 1 from reports limit 1").fetchone()
        except (*_UNREADABLE, OverflowError):
            connection.close()
            continue
        try:
            yield connection
        finally:
            connection.close()
        return
    yield None


def _report(key: str, period: str, changed_at: str) -> BackupReport:
    return BackupReport(key, Period.parse(period), datetime.fromisoformat(changed_at))
