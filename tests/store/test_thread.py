"""Calls from any thread, several as one transaction, later without waiting."""

import threading
from pathlib import Path

import msgspec
import pytest

from tests.store.values import a_report, a_unit
from ttdn_desktop.errors import Refused
from ttdn_desktop.model.figure import PeriodFigures
from ttdn_desktop.model.request import Request
from ttdn_desktop.operations.import_old import Imported, keep
from ttdn_desktop.store.database import SqliteStore, open_store


def test_calls_from_many_threads(store: SqliteStore) -> None:
    def work(number: int) -> None:
        for step in range(5):
            store.save_report(a_report(f"r{number}-{step}"))

    threads = [threading.Thread(target=work, args=(number,)) for number in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(store.reports()) == 20


def test_together_is_all_or_nothing(store: SqliteStore) -> None:
    def work(s: SqliteStore) -> str:
        s.save_unit(a_unit())
        s.save_report(a_report())
        return s.unit("missing").name

    with pytest.raises(Refused):
        store.together(work)
    assert (store.units(), store.reports()) == ((), ())
    store.together(lambda s: (s.save_unit(a_unit()), s.save_report(a_report())))
    assert (len(store.units()), len(store.reports())) == (1, 1)


def test_submit_does_not_wait_and_keeps_the_order(store: SqliteStore) -> None:
    done = [store.submit(lambda s, n=n: s.remember("n", str(n))) for n in range(50)]
    read = store.submit(lambda s: s.recall("n"))
    assert read.result() == "49"
    assert all(one.done() for one in done)
    refused = store.submit(lambda s: s.report("none"))
    assert isinstance(refused.exception(), Refused)


def test_closing_finishes_what_was_handed_over(folder: Path) -> None:
    store = open_store(folder)
    for n in range(50):
        store.submit(lambda s, n=n: s.remember("n", str(n)))
    store.close()
    again = open_store(folder)
    assert again.recall("n") == "49"
    again.close()


def test_a_failing_import_leaves_nothing_behind(store: SqliteStore) -> None:
    """Unit, letter and report are one action: the report cannot be stored, so the unit is not there either."""
    report = a_report(unit="u1")
    broken = msgspec.structs.replace(report, sections=(*report.sections, report.sections[0]))
    imported = Imported(a_unit(), broken, PeriodFigures("u1", "2021-H1"), (Request("v1"),), {}, ())
    with pytest.raises(ValueError, match="one key"):
        keep(imported, store)
    assert (store.units(), store.own_unit(), store.requests(), store.reports()) == ((), None, (), ())
