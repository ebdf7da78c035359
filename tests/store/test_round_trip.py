"""What goes into the store comes out the same, every field of it."""

import tempfile
from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.store.values import a_report, a_unit, anything, paragraph, with_blocks
from ttdn_desktop.errors import Refused
from ttdn_desktop.model.block import Origin, OriginKind, Picture, Table
from ttdn_desktop.model.figure import PeriodFigures
from ttdn_desktop.model.finding import Waiver
from ttdn_desktop.model.report import Report
from ttdn_desktop.model.request import Request
from ttdn_desktop.model.unit import Unit
from ttdn_desktop.store.database import SqliteStore, open_store


@pytest.fixture(scope="module")
def shared() -> Iterator[SqliteStore]:
    """One store for all examples: each may find the last one's rows under the same ids."""
    with tempfile.TemporaryDirectory() as folder:
        held = open_store(Path(folder))
        yield held
        held.close()


@settings(max_examples=60)
@given(before=anything(Report), after=anything(Report))
def test_reports(shared: SqliteStore, before: Report, after: Report) -> None:
    """Also over an older state of the same report: nothing of it is left behind."""
    shared.save_report(Report(**{**_fields(before), "id": "one"}))
    wanted = Report(**{**_fields(after), "id": "one"})
    shared.save_report(wanted)
    assert shared.report("one") == wanted


@settings(max_examples=60)
@given(before=anything(Unit), after=anything(Unit))
def test_units(shared: SqliteStore, before: Unit, after: Unit) -> None:
    shared.save_unit(Unit(**{**_fields(before), "id": "one"}))
    wanted = Unit(**{**_fields(after), "id": "one"})
    shared.save_unit(wanted)
    assert shared.unit("one") == wanted


@settings(max_examples=60)
@given(before=anything(PeriodFigures), after=anything(PeriodFigures))
def test_figures(shared: SqliteStore, before: PeriodFigures, after: PeriodFigures) -> None:
    report = a_report()
    shared.save_report(report, PeriodFigures("u1", "2021-H1", before.figures))
    wanted = PeriodFigures("u1", "2021-H1", after.figures)
    shared.save_report(report, wanted)
    assert shared.figures("u1", "2021-H1") == wanted


@settings(max_examples=60)
@given(anything(Request))
def test_requests(shared: SqliteStore, request_letter: Request) -> None:
    shared.save_request(request_letter)
    assert shared.request(request_letter.id) == request_letter


@settings(max_examples=40)
@given(st.dictionaries(st.text(max_size=5), st.text(max_size=5), max_size=4))
def test_waivers_and_facts(shared: SqliteStore, said: dict[str, str]) -> None:
    said = {
        key.encode("utf-8", "replace").decode(): value.encode("utf-8", "replace").decode()
        for key, value in said.items()
    }
    report = a_report("with-waivers")
    shared.save_report(report)
    at = datetime(2027, 6, 2, 9, 0, 5, tzinfo=UTC)
    waivers = tuple(Waiver(key, value, at) for key, value in said.items())
    shared.save_waivers(report.id, waivers)
    for key, value in said.items():
        shared.remember(key, value)
        assert shared.recall(key) == value
    assert set(shared.waivers(report.id)) == set(waivers)
    shared.save_waivers(report.id, waivers[1:])
    assert set(shared.waivers(report.id)) == set(waivers[1:]), "what is no longer set aside is gone"


def test_tables_pictures_and_unplaced_blocks(store: SqliteStore) -> None:
    origin = Origin(OriginKind.CARRIED, "r0", "p7")
    table = Table("p90", (("Chỉ tiêu", "Số"), ("Tin bài", "45")), caption="Biểu 1", origin=origin, reviewed=False)
    picture = Picture("p91", store.keep_file(b"png"), "image/png", "Lễ ký kết", 120.5)
    report = with_blocks(a_report(), "s1", table, picture, paragraph("p92", "Sau bảng"))
    report = Report(**{**_fields(report), "unplaced": (paragraph("p93", "Không rõ phần nào"),)})
    store.save_report(report)
    assert store.report("r1") == report


def test_blocks_given_one_id_by_mistake_are_all_kept(store: SqliteStore) -> None:
    report = with_blocks(a_report(), "s1", paragraph("p1", "một"), paragraph("p1", "hai"))
    report = with_blocks(report, "s2", paragraph("p1", "ba"))
    store.save_report(report)
    assert store.report("r1") == report


def test_two_sections_of_one_key_are_our_bug(store: SqliteStore) -> None:
    report = a_report()
    with pytest.raises(ValueError, match="one key"):
        store.save_report(Report(**{**_fields(report), "sections": (*report.sections, report.sections[0])}))
    assert store.reports() == ()


def test_order_of_lists(store: SqliteStore) -> None:
    for key, name in (("a", "Ôn"), ("b", "Đồng"), ("c", "Dương"), ("d", "Ơn")):
        store.save_unit(a_unit(key, name))
    assert [unit.name for unit in store.units()] == ["Dương", "Đồng", "Ôn", "Ơn"]
    for key, period in (("old", "2020-Y"), ("half", "2021-H1"), ("again", "2021-H1"), ("year", "2021-Y")):
        store.save_report(a_report(key, period))
    assert [report.id for report in store.reports()] == ["year", "again", "half", "old"]
    assert store.reports("other") == ()
    for key, day in (("r1", date(2021, 5, 1)), ("r2", None), ("r3", date(2022, 5, 1))):
        store.save_request(Request(key, date=day))
    assert [request.id for request in store.requests()] == ["r3", "r1", "r2"]


def test_own_unit(store: SqliteStore) -> None:
    assert store.own_unit() is None
    for key in ("u1", "u2"):
        store.save_unit(a_unit(key))
        store.set_own_unit(key)
    assert store.own_unit() == a_unit("u2")
    store.save_unit(a_unit("u2", "Tên mới"))
    own = store.own_unit()
    assert own is not None and own.name == "Tên mới"
    with pytest.raises(Refused, match="unit-unknown"):
        store.set_own_unit("u3")
    assert store.own_unit() == own


@pytest.mark.parametrize("ask", ["unit", "report", "request"])
def test_unknown_ids_are_refused_by_name(store: SqliteStore, ask: str) -> None:
    with pytest.raises(Refused) as told:
        getattr(store, ask)("nobody")
    assert (told.value.code, told.value.place) == (f"{ask}-unknown", "nobody")


def test_everything_is_there_after_reopening(folder: Path) -> None:
    report, unit = a_report(), a_unit()
    first = open_store(folder)
    first.save_unit(unit)
    first.set_own_unit("u1")
    first.save_report(report)
    first.close()
    again = open_store(folder)
    assert (again.own_unit(), again.reports()) == (unit, (report,))
    again.close()


def _fields(value: object) -> dict[str, object]:
    return {name: getattr(value, name) for name in value.__struct_fields__}  # type: ignore[attr-defined]
