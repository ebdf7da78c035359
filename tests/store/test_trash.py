"""The trash: away from the desk and from what is carried on, brought back whole, gone only when asked for."""

import pytest

from tests.store.conftest import Clock
from tests.store.values import a_report, a_unit
from ttdn_desktop.errors import Refused
from ttdn_desktop.model.figure import Figure, PeriodFigures
from ttdn_desktop.model.finding import Waiver
from ttdn_desktop.model.period import Period
from ttdn_desktop.model.report import Report
from ttdn_desktop.operations.start import start
from ttdn_desktop.store.catalogue import FileCatalogue
from ttdn_desktop.store.database import SqliteStore
from ttdn_desktop.text.search import needles


def ids(store: SqliteStore, trashed: bool = False) -> list[str]:
    return [head.report.id for head in store.heads(trashed)]


def stored(store: SqliteStore) -> Report:
    store.save_unit(a_unit())
    report = a_report()
    store.save_report(report, PeriodFigures(report.unit, report.period.code, (Figure("C01"),)))
    return report


def test_away_from_the_desk_and_back_whole(store: SqliteStore, clock: Clock) -> None:
    report = stored(store)
    store.put_away(report.id)
    assert (ids(store), ids(store, True), store.reports()) == ([], [report.id], ())
    assert store.heads(True)[0].trashed_at == clock()
    assert store.previous_report(report.unit, Period.parse("2030-Y")) is None
    assert store.search(needles("Đoạn")) == ()
    store.save_report(report)  # what is still open in the window is saved, and stays where it is
    assert ids(store, True) == [report.id]
    store.take_out(report.id)
    assert store.reports() == (report,) and ids(store, True) == []
    found = store.previous_report(report.unit, Period.parse("2030-Y"))
    assert found is not None and found.id == report.id


def test_gone_for_good_with_all_that_hangs_on_it(store: SqliteStore) -> None:
    report = stored(store)
    store.save_waivers(report.id, (Waiver("rule|s0", "đã hỏi"),))
    store.keep_section(report.id, "s0")
    store.remember(f"step:{report.id}", "s0")
    store.remember("window", "kept")
    with pytest.raises(Refused, match="trash-not-in"):
        store.delete_report(report.id)
    store.put_away(report.id)
    store.delete_report(report.id)
    with pytest.raises(Refused, match="report-unknown"):
        store.report(report.id)
    assert store.kept_versions(report.id) == () and store.recall(f"step:{report.id}") is None
    assert store.recall("window") == "kept" and not store.figures(report.unit, report.period.code).figures
    assert store.is_sound()


def test_figures_stay_while_another_report_of_the_period_stands(store: SqliteStore) -> None:
    report = stored(store)
    store.save_report(a_report("other"))
    store.put_away(report.id)
    store.delete_report(report.id)
    assert store.figures(report.unit, report.period.code).get("C01") is not None


def test_unknown_reports_are_refused(store: SqliteStore) -> None:
    for act in (store.put_away, store.take_out, store.delete_report):
        with pytest.raises(Refused, match="report-unknown"):
            act("none")


def test_a_new_report_never_takes_the_id_of_one_in_the_trash(store: SqliteStore, clock: Clock) -> None:
    store.save_unit(a_unit())
    unit, period, catalogue = a_unit(), Period.parse("2021-H1"), FileCatalogue()
    first = start(store, catalogue, unit, period, source="none", today=clock().date())
    store.put_away(first.id)
    second = start(store, catalogue, unit, period, source="none", today=clock().date())
    assert second.id != first.id
    store.take_out(first.id)
    assert set(ids(store)) == {first.id, second.id}
