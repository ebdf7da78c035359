"""SqliteStore: the local store behind operations.ports.Store, one connection on its own thread, one call one transaction."""

import contextlib
import logging
import uuid
from collections.abc import Callable, Iterator
from concurrent.futures import Future
from datetime import datetime
from pathlib import Path
from typing import Concatenate, ParamSpec, TypeVar

from sqlite_utils import Database

from ttdn_desktop import places
from ttdn_desktop.errors import Trouble, TtdnError
from ttdn_desktop.model.backup import BackedUp
from ttdn_desktop.model.block import Block
from ttdn_desktop.model.figure import PeriodFigures
from ttdn_desktop.model.finding import Waiver
from ttdn_desktop.model.period import Period
from ttdn_desktop.model.report import Report
from ttdn_desktop.model.request import Request
from ttdn_desktop.model.stored import Found, Head, Kept, Stored
from ttdn_desktop.model.unit import Unit
from ttdn_desktop.store import backups, figures, heads, kept, reports, small, units, versions
from ttdn_desktop.store import second as second_places
from ttdn_desktop.store.migrations import OFFICE
from ttdn_desktop.store.opening import check, damaged, open_database
from ttdn_desktop.store.thread import StoreThread
from ttdn_desktop.store.trouble import sorted_errors
from ttdn_desktop.text.search import Needle

SECOND_FOLDER = "backup-folder"  # fact: where every timed backup is copied too; "" for nowhere
_LOG = logging.getLogger(__name__)
P = ParamSpec("P")
T = TypeVar("T")


def open_store(home: Path, now: Callable[[], datetime] = datetime.now) -> "SqliteStore":
    """The office's store, locked for this program until closed; `now` gives the time of edits and backups.

    Raises Trouble as opening.open_database says.
    """
    return SqliteStore(home, now)


class SqliteStore:
    """The office's own store (ports.Store). Every method may be called from any thread, waits, and is one transaction.

    Raises Trouble("store-full" | "store-io" | "store-read-only" | "store-damaged" | …) with the database file as its place;
    what was stored before is untouched then.
    """

    def __init__(self, home: Path, now: Callable[[], datetime] = datetime.now) -> None:
        self._home = home
        self.path = places.data_file(home)
        self._backups = places.backups(home)
        self._kept = places.kept_files(home)
        self._now = now
        self.run = uuid.uuid4().hex  # one run of the program: sections keep their first state of each
        self._unsafe = False  # True while something stored is in no backup yet
        self._depth = 0  # of transactions within one another; only the store thread looks at it
        self._thread = StoreThread()
        reopened = self.path.exists()
        try:
            self._db: Database = self._thread.run(lambda: open_database(self.path, OFFICE, self._backups, now()))
        except BaseException:
            self._thread.stop()
            raise
        if reopened:
            self._thread.later(self._daily_backup)

    # how work gets to the thread

    def submit(self, work: "Callable[[SqliteStore], T]") -> "Future[T]":
        """Does `work(store)` later, in order, without waiting: `store.submit(lambda s: s.save_report(report))`."""
        return self._thread.later(lambda: work(self))

    def together(self, work: "Callable[[SqliteStore], T]") -> T:
        """Does `work(store)` as one transaction: all of it is stored, or nothing. Waits."""
        return self._do(lambda db: work(self))

    def close(self) -> None:
        """Finishes what was handed over and lets the database go. The store cannot be used afterwards."""
        try:
            self._thread.run(self._db.close)
        finally:
            self._thread.stop()

    def _do(self, act: Callable[Concatenate[Database, P], T], *args: P.args, **named: P.kwargs) -> T:
        def work() -> T:
            try:
                with sorted_errors(self.path), self._transaction():
                    return act(self._db, *args, **named)
            except Trouble as trouble:
                if trouble.code == "store-damaged" and "backup" not in trouble.data:
                    raise damaged(self.path, OFFICE, self._backups) from trouble
                raise

        return self._thread.run(work)

    @contextlib.contextmanager
    def _transaction(self) -> Iterator[None]:
        """One transaction; a part of the one around it inside `together`.

        A disk fault makes SQLite undo the whole transaction: what comes after it in `together` must not go on without one.
        """
        if self._depth and not self._db.conn.in_transaction:
            raise Trouble("store-io", str(self.path), reason="the transaction was undone")
        self._depth += 1
        try:
            with self._db.atomic():
                yield
        finally:
            self._depth -= 1

    # units

    def own_unit(self) -> Unit | None:
        """The unit this office reports for; None before the first run is done."""
        return self._do(units.own)

    def set_own_unit(self, key: str) -> None:
        """Makes a stored unit the own one. Raises Refused("unit-unknown")."""
        self._do(units.set_own, key)

    def units(self) -> tuple[Unit, ...]:
        """All units known, in Vietnamese order of their names."""
        return self._do(units.every)

    def unit(self, key: str) -> Unit:
        """One unit. Raises Refused("unit-unknown")."""
        return self._do(units.one, key)

    def save_unit(self, unit: Unit) -> None:
        """Adds or replaces a unit with its letterheads."""
        self._unsafe = True
        self._do(units.save, unit)

    # reports and figures

    def reports(self, unit: str | None = None) -> tuple[Report, ...]:
        """All reports (of one unit), newest period first, then newest made first."""
        return self._do(reports.all_of, unit)

    def report(self, key: str) -> Report:
        """One report by id. Raises Refused("report-unknown")."""
        return self._do(reports.one, key)

    def save_report(self, report: Report, figures: PeriodFigures | None = None, at: datetime | None = None) -> None:
        """Stores report and figures in one transaction; only changed rows are written, changed sections kept as they were.

        `at` is when the words were read from the page (now, if not given): up to then nothing is missing.
        """
        self._unsafe = True
        self._do(self._save_report, report, figures, at)

    def _save_report(self, db: Database, report: Report, values: PeriodFigures | None, at: datetime | None) -> None:
        now = at or self._now()
        reports.save(db, report, self.run, now)
        if values is not None:
            figures.save(db, values, versions.stamp(now))

    def previous_report(self, unit: str, before: Period) -> Report | None:
        """The last report of any kind of the unit (or its predecessors) that ends before the period does."""
        return self._do(reports.previous, unit, before)

    def figures(self, unit: str, period: str) -> PeriodFigures:
        """The figures of a unit and period (empty when none)."""
        return self._do(figures.of, unit, period)

    # the desk and the trash

    def heads(self, trashed: bool = False) -> tuple[Head, ...]:
        """The reports on the desk without their blocks, newest period first; or those in the trash, the latest first."""
        return self._do(heads.listed, trashed)

    def put_away(self, key: str) -> None:
        """Puts a report into the trash. Raises Refused("report-unknown")."""
        self._do(heads.put_away, key, versions.stamp(self._now()))

    def take_out(self, key: str) -> None:
        """Takes a report out of the trash. Raises Refused("report-unknown")."""
        self._do(heads.put_away, key, None)

    def delete_report(self, key: str) -> None:
        """Removes a report of the trash for good, its figures too unless another report of its period needs them.

        Raises Refused("report-unknown", "trash-not-in").
        """
        self._do(heads.delete, key)

    def search(self, wanted: tuple[Needle, ...]) -> tuple[Found, ...]:
        """Blocks outside the trash that hold all words (text.search), those with the words side by side first; at most 100."""
        return self._do(heads.search, wanted)

    def newest_time(self) -> datetime | None:
        """The newest time stored anywhere, None in an empty store: a clock that stands before it is wrong."""
        return self._do(heads.newest)

    # kept versions of sections

    def keep_section(self, report: str, section: str) -> bool:
        """Keeps the stored state of a section now (before a replace-all); False when the newest kept one says the same.

        Raises Refused("report-unknown"), KeyError for an unknown section.
        """
        return self._do(self._keep_section, report, section)

    def _keep_section(self, db: Database, report: str, section: str) -> bool:
        held = reports.one(db, report).section(section).blocks
        return versions.keep(db, report, section, held, self.run, self._now())

    def keep_blocks(self, report: str, section: str, held: tuple[Block, ...]) -> bool:
        """Keeps blocks from elsewhere (salvaged from a damaged file) as a version of a section."""
        return self._do(lambda db: versions.keep(db, report, section, held, self.run, self._now()))

    def saved_sections(self, report: str, section: str) -> tuple[tuple[str, str], ...]:
        """Kept versions of a section: (ISO time, notation text), newest first."""
        return self._do(versions.listed, report, section)

    def saved_section(self, report: str, section: str, at: str) -> tuple[Block, ...] | None:
        """The blocks of the version kept at that time (as saved_sections gives it), tables and pictures too; None if unknown."""
        return self._do(versions.blocks_at, report, section, at)

    def kept_versions(self, report: str) -> tuple[Kept, ...]:
        """Every kept version of a report's sections, newest first, those of sections that left the report too."""
        return self._do(versions.of_report, report)

    def changed_in_run(self, report: str, run: str) -> tuple[Stored, ...]:
        """What one run of the program (its `run`) changed in a report, section by section. Raises Refused("report-unknown")."""
        return self._do(lambda db: versions.since(db, reports.one(db, report), run))

    # request letters, waivers, facts

    def requests(self) -> tuple[Request, ...]:
        """All request letters, newest first."""
        return self._do(small.requests)

    def request(self, key: str) -> Request:
        """One request. Raises Refused("request-unknown")."""
        return self._do(small.request, key)

    def letters_elsewhere(self, report: str) -> dict[str, bool]:
        """The letters other reports answer; True where an issued one without a copy of its own reads it."""
        return self._do(small.letters_elsewhere, report)

    def save_request(self, request: Request) -> None:
        """Adds or replaces a request."""
        self._unsafe = True
        self._do(small.save_request, request)

    def waivers(self, report: str) -> tuple[Waiver, ...]:
        """Findings of a report set aside by the officer."""
        return self._do(small.waivers, report)

    def save_waivers(self, report: str, held: tuple[Waiver, ...]) -> None:
        """Makes these the report's waivers. Raises Refused("report-unknown")."""
        self._unsafe = True
        self._do(small.save_waivers, report, held, versions.stamp(self._now()))

    def waived_rules(self) -> tuple[tuple[str, str], ...]:
        """The report and the rule of everything set aside."""
        return self._do(small.waived_rules)

    def remember(self, key: str, value: str) -> None:
        """Stores a small fact about the window ("last-open", a cursor)."""
        self._do(small.remember, key, value)

    def recall(self, key: str) -> str | None:
        """A small fact stored before."""
        return self._do(small.recall, key)

    # files, backups, checks: these need no transaction

    def keep_file(self, data: bytes) -> str:
        """Keeps bytes as a file named by its SHA-256 beside the database; returns the SHA-256. Raises Trouble."""
        return kept.keep(self._kept, data)

    def kept_file(self, sha256: str) -> bytes:
        """The bytes kept under that SHA-256. Raises Trouble("kept-missing" | "kept-altered")."""
        return kept.read(self._kept, sha256)

    def backup(self, to: Path | None = None) -> Path:
        """A checked copy of the database in a folder, by default the home's own backups; returns its path.

        In another folder the kept files are copied beside it too, each once.
        """
        folder = to or self._backups
        path = self._thread.run(lambda: self._backup(folder / backups.name(self._now())))
        if to is not None:
            kept.copy(self._kept, places.kept_files(to))
        return path

    def timed_backup(self) -> BackedUp | None:
        """A backup of what changed since the last one, copied to the second folder ("backup-folder") too; None when nothing changed.

        Raises Trouble for the home's own; what is wrong with the second folder is in the answer.
        """
        if not self._unsafe:
            return None
        self._unsafe = False
        try:
            path = self._thread.run(self._timed_backup)
        except BaseException:
            self._unsafe = True
            raise
        second = self.recall(SECOND_FOLDER) or ""
        try:
            second_places.note(self._home, second)
            if second:
                backups.mirror(path, Path(second))
                kept.copy(self._kept, places.kept_files(Path(second)))
        except Trouble as trouble:
            return BackedUp(str(path), second, trouble.code, trouble.place)
        return BackedUp(str(path), second)

    def _timed_backup(self) -> Path:
        with sorted_errors(self.path):
            return backups.timed(self._db, self._backups, self._now())

    def _backup(self, target: Path) -> Path:
        with sorted_errors(self.path):
            return backups.make(self._db, target)

    def _daily_backup(self) -> None:
        try:
            with sorted_errors(self.path):
                backups.daily(self._db, self._backups, self._now())
        except TtdnError as error:
            _LOG.info("no daily backup: %s", error.code)  # the officer can still work; a full disk is told when saving

    def is_sound(self) -> bool:
        """True when the whole database is sound (PRAGMA integrity_check; about 1 s for 200 MB)."""
        return self._thread.run(lambda: check(self._db, deep=True))
