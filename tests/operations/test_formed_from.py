"""Merged, split and renamed units: which reports a first one is made from, and what its figures before are."""

from collections.abc import Iterator
from pathlib import Path

import msgspec
import pytest

from tests.operations.reform import TODAY, commune, reformed, reported
from ttdn_desktop.errors import Refused
from ttdn_desktop.model.block import FigureRef, Paragraph, Source, Text
from ttdn_desktop.model.figure import Sum, figure_text
from ttdn_desktop.model.outline import Outline
from ttdn_desktop.model.period import Period
from ttdn_desktop.operations.came_from import came_from
from ttdn_desktop.operations.formed_from import before_of, line_of
from ttdn_desktop.operations.session import ReportSession
from ttdn_desktop.operations.start import start
from ttdn_desktop.store.catalogue import FileCatalogue
from ttdn_desktop.store.database import SqliteStore, open_store

H1, YEAR = Period.parse("2025-H1"), Period.parse("2025-Y")
A, B, C = commune("An Bình"), commune("Mai Hạ"), commune("Tân Giang", "thị trấn")


@pytest.fixture
def store(home: Path) -> Iterator[SqliteStore]:
    home.mkdir()
    opened = open_store(home)
    yield opened
    opened.close()


@pytest.fixture
def catalogue(home: Path) -> FileCatalogue:
    return FileCatalogue(home)


@pytest.fixture
def outline(catalogue: FileCatalogue) -> Outline:
    return catalogue.outline("chung-2025")


def taken(store: SqliteStore, unit: str, period: Period = YEAR) -> list[str]:
    return [one.report.id for one in line_of(store, unit).candidates(period) if one.taken]


def number(
    store: SqliteStore, unit: str, code: str, period: Period = H1
) -> tuple[object, list[tuple[object, int, int]]]:
    figure = line_of(store, unit).figures(period, store.figures).get(code)
    assert figure is not None
    return figure.number, [(s.value, s.have, s.of) for s in figure.sums]


def test_a_merged_unit_takes_the_last_reports_of_all_in_their_order(store: SqliteStore, outline: Outline) -> None:
    own = reformed(store, A, B, C)
    for unit, periods in ((C, ("2025-H1",)), (A, ("2024-Y", "2025-H1")), (B, ("2024-Y",))):
        for period in periods:
            reported(store, unit, period, outline)
    assert taken(store, own.id) == [f"{A.id}-2025-H1", f"{B.id}-2024-Y", f"{C.id}-2025-H1"]
    assert taken(store, own.id, Period.parse("2024-Y")) == []


def test_once_it_has_reported_it_goes_on_by_itself(store: SqliteStore, outline: Outline) -> None:
    own = reformed(store, A, B)
    for unit in (A, B):
        reported(store, unit, "2025-H1", outline)
    mine = reported(store, own, "2025-Y", outline)
    assert taken(store, own.id, Period.parse("2026-H1")) == [mine.id]
    offered = [one.report.unit for one in line_of(store, own.id).candidates(Period.parse("2026-H1"))]
    assert offered == [own.id, A.id, B.id]  # the others may still be ticked


def test_a_unit_that_kept_its_name_takes_those_that_joined_it(store: SqliteStore, outline: Outline) -> None:
    own = reformed(store, B, name="An Bình")  # An Bình as before, and Mai Hạ came to it
    reported(store, own, "2025-H1", outline, {"C01": "12 tin, bài"})
    reported(store, B, "2025-H1", outline, {"C01": "27 tin, bài"})
    assert taken(store, own.id) == [f"{own.id}-2025-H1", f"{B.id}-2025-H1"]
    assert number(store, own.id, "C01") == (39, [(39, 2, 2)])
    reported(store, own, "2025-Y", outline, {"C01": "80 tin, bài"})
    assert number(store, own.id, "C01", YEAR) == (80, [])


def test_what_came_out_of_a_district_takes_its_text_and_compares_with_nothing(
    store: SqliteStore, outline: Outline
) -> None:
    district = commune("Sơn Thủy", "huyện")
    own = reformed(store, district)
    reported(store, district, "2025-H1", outline, {"C01": "80 tin, bài"})
    assert taken(store, own.id) == [f"{district.id}-2025-H1"]
    figure = line_of(store, own.id).figures(H1, store.figures).get("C01")
    assert figure is not None and figure.number is None and [s.whole for s in figure.sums] == ["huyện Sơn Thủy"]


def test_where_communes_reported_the_district_is_only_offered(store: SqliteStore, outline: Outline) -> None:
    district = commune("Sơn Thủy", "huyện")
    own = reformed(store, district, A, B)
    for unit in (district, A, B):
        reported(store, unit, "2025-H1", outline, {"C01": "10 tin, bài"})
    assert taken(store, own.id) == [f"{A.id}-2025-H1", f"{B.id}-2025-H1"]
    assert len(line_of(store, own.id).candidates(YEAR)) == 3 and number(store, own.id, "C01") == (20, [(20, 2, 2)])


def test_a_commune_that_was_divided_is_a_larger_one(store: SqliteStore, outline: Outline) -> None:
    own = reformed(store, A)
    store.save_unit(commune("Hợp Tiến", before=(A.id,)))
    reported(store, A, "2025-H1", outline, {"C01": "45 tin, bài"})
    assert taken(store, own.id) == [f"{A.id}-2025-H1"]
    assert number(store, own.id, "C01")[0] is None


def test_a_renamed_unit_compares_as_before(store: SqliteStore, outline: Outline) -> None:
    own = reformed(store, A)
    reported(store, A, "2025-H1", outline, {"C01": "trên 45 tin, bài"})
    assert taken(store, own.id) == [f"{A.id}-2025-H1"] and number(store, own.id, "C01") == (45, [])


def test_units_formed_of_units_formed_of_others_and_a_circle(store: SqliteStore, outline: Outline) -> None:
    middle = msgspec.structs.replace(A, predecessors=(C.id, "moi", A.id))
    store.save_unit(C)
    own = reformed(store, middle, B)
    reported(store, C, "2023-Y", outline, {"C01": "5 tin, bài"})
    reported(store, B, "2023-Y", outline, {"C01": "6 tin, bài"})
    assert taken(store, own.id) == [f"{C.id}-2023-Y", f"{B.id}-2023-Y"]
    assert number(store, own.id, "C01", Period.parse("2023-Y")) == (None, [(11, 2, 3)])  # "moi" is not known here
    assert before_of(store, own) == (middle.id, B.id, C.id, "moi")


def test_one_that_gave_no_number_makes_the_sum_not_to_be_compared(store: SqliteStore, outline: Outline) -> None:
    own = reformed(store, A, B, C)
    for unit, told in ((A, "12 tin, bài"), (B, "?"), (C, "27 tin, bài")):
        reported(store, unit, "2025-H1", outline, {"C01": told})
    assert number(store, own.id, "C01") == (None, [(39, 2, 3)])


def test_the_first_report_of_a_merged_unit(store: SqliteStore, catalogue: FileCatalogue, outline: Outline) -> None:
    own = reformed(store, A, B, C)
    said = "{} giữ gìn nghề dệt, đăng 12 tin, bài."
    reported(
        store,
        A,
        "2025-H1",
        outline,
        {"C01": "12 tin, bài", "C02": "trên 30 tin, bài"},
        S33=(said.format("Xã An Bình"),),
    )
    reported(
        store,
        B,
        "2025-H1",
        outline,
        {"C01": "27 tin, bài", "C02": "8 tin, bài"},
        S33=(said.format("Xã Mai Hạ"), "Riêng của Mai Hạ đó."),
    )
    reported(store, C, "2024-Y", outline, {}, S34=("Biên giới yên ổn quanh năm.",))
    new = start(store, catalogue, own, YEAR, today=TODAY)
    assert store.report(new.id) == new and new.unit == own.id and len(new.sources) == 3
    shared, alone = new.section("S33").blocks
    assert shared.origin.also == (Source(f"{B.id}-2025-H1", "p1"),) and alone.origin.report == f"{B.id}-2025-H1"
    assert new.signing == own.letterheads[0].signing and new.letterhead == own.letterheads[0].id
    session = ReportSession(store, catalogue, new.id, today=TODAY, clock=lambda: None)  # type: ignore[arg-type, return-value]
    assert [(one.report.unit, one.area) for one in session.sources] == [(unit.id, unit.area) for unit in (A, B, C)]
    assert session.previous_figures is not None and session.previous_figures.period == "2025-H1"
    c01, c02 = (session.previous_figures.get(code) for code in ("C01", "C02"))
    assert c01 is not None and (c01.number, c01.sums) == (None, (Sum(39, "tin, bài", "", 2, 3),))  # type: ignore[arg-type]
    assert c02 is not None and c02.sums[0].qualifier == "trên"
    session.set_figure("C01", "80")
    assert figure_text(FigureRef("C01", "change"), session.figures, session.previous_figures) is None
    (paragraph,) = [block for block in new.section("S34").blocks if isinstance(block, Paragraph)]
    session.rewrite("S34", [])
    assert session.undo() is not None and session.report.section("S34").blocks == (paragraph,)


def test_the_officer_may_choose_which(store: SqliteStore, catalogue: FileCatalogue, outline: Outline) -> None:
    own = reformed(store, A, B, C)
    for unit in (A, B, C):
        reported(store, unit, "2025-H1", outline, S33=(f"{unit.name} có một câu riêng số {unit.level}.",))
    keys = (f"{C.id}-2025-H1", f"{A.id}-2025-H1")
    new = start(store, catalogue, own, YEAR, source=keys, today=TODAY)
    assert new.sources == keys
    told = [run.text for _, p in new.paragraphs() for run in p.runs if isinstance(run, Text)]
    assert told == ["Tân Giang có một câu riêng số thị trấn.", "An Bình có một câu riêng số xã."]
    with pytest.raises(Refused, match="report-unknown"):
        start(store, catalogue, own, Period.parse("2026-H1"), source=("x", *keys), today=TODAY)


def test_a_source_that_is_gone_is_left_out(store: SqliteStore, catalogue: FileCatalogue, outline: Outline) -> None:
    own = reformed(store, A, B)
    for unit in (A, B):
        reported(store, unit, "2025-H1", outline, S33=(f"Câu riêng của {unit.name} đây.",))
    new = start(store, catalogue, own, YEAR, today=TODAY)
    gone = new.sources[0]
    store.put_away(gone)
    store.delete_report(gone)
    assert [one.report.unit for one in came_from(store, new)] == [B.id]
