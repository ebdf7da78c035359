"""The form for figures: sent out, filled by villages, brought back; what cannot be taken is named by file and cell."""

import csv
import io
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.gui.section import seeded
from tests.operations.filled import filled
from ttdn_desktop.app import App
from ttdn_desktop.cli.demo import PERIOD
from ttdn_desktop.documents.xlsx import write_form
from ttdn_desktop.documents.xlsx_reader import read_sheets
from ttdn_desktop.model.figure import FigureStatus
from ttdn_desktop.operations.figure_form import Gathered, form_of, gather, read_forms, take
from ttdn_desktop.operations.session import ReportSession
from ttdn_desktop.text.numbers import write_number


@pytest.fixture(scope="module")
def template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("sample") / "home"


@pytest.fixture
def app(template: Path, home: Path) -> Iterator[App]:
    with seeded(template, home) as made:
        yield made


@pytest.fixture
def session(app: App) -> ReportSession:
    return app.session(app.find_report(PERIOD.code).id)


def come_back(session: ReportSession, **files: bytes) -> Gathered:
    """As `read_forms`, without the child process."""
    return gather([(f"{name}.xlsx", read_sheets(data, f"{name}.xlsx")) for name, data in files.items()], session)


def offered(found: Gathered) -> dict[str, tuple[str, str]]:
    return {o.new.code: (str(o.new.number), o.new.source) for o in found.offers}


def test_the_form_is_the_same_bytes_each_time_and_holds_every_figure(session: ReportSession) -> None:
    form = form_of(session)
    assert write_form(form) == write_form(form)
    assert [row.code for row in form.rows if row.code] == [
        figure.code for group in dict.fromkeys(_group(session, f.code) for f in session.figures.figures)
        for figure in session.figures.figures if _group(session, figure.code) == group
    ]  # fmt: skip


def _group(session: ReportSession, code: str) -> str:
    indicator = session.reference.indicator(code)
    return indicator.group if indicator else ""


def test_several_villages_are_added_up_with_who_gave_what(session: ReportSession) -> None:
    form = write_form(form_of(session))
    one = filled(form, "Thôn Nà Rẻo", {"C01": 3, "B01": "?", "E12": 0, "F01": "-"})
    two = filled(form, "Thôn Bó Ngòi", {"C01": 4, "B01": 1, "E12": 0, "F01": "-"}, {"C01": "có 1 bài trên báo tỉnh"})
    found = come_back(session, one=one, two=two)
    assert found.problems == () and found.forms == 2
    told = offered(found)
    assert told["C01"] == ("7", "Thôn Nà Rẻo 3 + Thôn Bó Ngòi 4 (có 1 bài trên báo tỉnh)")
    assert told["B01"] == ("1", "Thôn Bó Ngòi 1; Thôn Nà Rẻo chưa thống kê")
    states = {offer.new.code: offer.new.status for offer in found.offers}
    assert (states["E12"], states["F01"]) == (FigureStatus.ZERO, FigureStatus.ABSENT)


def test_taking_is_one_step_of_undo(session: ReportSession) -> None:
    before = session.figures
    found = come_back(session, one=filled(write_form(form_of(session)), "Đài", {"C01": 3, "D01": 24}))
    assert take(session, found.offers) == 2 and session.figures != before
    session.undo()
    assert session.figures == before and not session.can_undo


def test_a_value_typed_before_is_pointed_out(session: ReportSession) -> None:
    session.set_figure("C01", "9")
    session.set_figure("D01", "24")
    found = come_back(session, one=filled(write_form(form_of(session)), "Đài", {"C01": 3, "D01": 24, "B01": 1}))
    assert {offer.new.code: offer.clashes for offer in found.offers} == {"C01": True, "D01": False, "B01": False}


def test_what_cannot_be_taken_is_named_by_file_and_cell(session: ReportSession) -> None:
    form = write_form(form_of(session))
    wrong = filled(form, "Thôn A", {"C01": "nhiều lắm", "B01": 1.5, "D01": ("date", 46023), "C02": 5})
    found = come_back(session, wrong=wrong)
    told = {(p.code, p.data.get("value")) for p in found.problems}
    assert told == {("form-unreadable", "nhiều lắm"), ("form-not-whole", "1.5"), ("form-unreadable", "46023")}
    assert all(p.file == "wrong.xlsx" and p.cell.startswith("D") and p.cell[1:].isdigit() for p in found.problems)
    assert offered(found) == {"C02": ("5", "Thôn A 5")}


def test_other_periods_and_the_same_village_twice_are_set_aside(session: ReportSession) -> None:
    form = form_of(session)
    good = filled(write_form(form), "Thôn A", {"C01": 3})
    import msgspec

    old = filled(write_form(msgspec.structs.replace(form, mark="TTDN-SO-LIEU 1 2024-H1")), "Thôn B", {"C01": 4})
    found = come_back(session, a=good, again=good, old=old)
    assert [(p.code, p.file) for p in found.problems] == [("form-twice", "again.xlsx"), ("form-period", "old.xlsx")]
    assert offered(found) == {"C01": ("3", "Thôn A 3")}


def test_what_is_no_sum_must_agree(session: ReportSession) -> None:
    session.add_figure("H02")  # số thôn: not to be added up
    form = write_form(form_of(session))
    same = come_back(session, a=filled(form, "A", {"H02": 12}), b=filled(form, "B", {"H02": 12}))
    assert offered(same)["H02"][0] == "12"
    differ = come_back(session, a=filled(form, "A", {"H02": 12}), b=filled(form, "B", {"H02": 13}))
    assert differ.offers == () and differ.problems[0].code == "form-conflict"
    assert "A (a.xlsx" in differ.problems[0].data["said"] and "13" in differ.problems[0].data["said"]


def test_an_empty_form_and_a_foreign_sheet(session: ReportSession) -> None:
    empty = write_form(form_of(session))
    foreign = "Họ tên,Điểm\nAn,7\n".encode()
    found = gather([("e.xlsx", read_sheets(empty, "e.xlsx")), ("f.csv", read_sheets(foreign, "f.csv"))], session)
    assert [(p.code, p.file) for p in found.problems] == [("form-empty", "e.xlsx"), ("form-none", "f.csv")]


@pytest.mark.parametrize("mark", [",", ";", "\t"])
@pytest.mark.parametrize("english", [False, True])
def test_a_form_saved_as_csv(session: ReportSession, mark: str, english: bool) -> None:
    out = io.StringIO()
    hours, people = ("1,234.5", "12,345,678") if english else ("1.234,5", "12.345.678")
    csv.writer(out, delimiter=mark).writerows(
        [
            ["Mã", "Chỉ tiêu", "Kỳ này"],
            ["D05", "Giờ phát sóng", hours],
            ["B04", "Lượt người", people],
            ["c 01", "Tin", "–"],
        ]
    )
    found = gather([("thon.csv", read_sheets(out.getvalue().encode("utf-8-sig"), "thon.csv"))], session)
    assert {o.new.code: o.new.number for o in found.offers} == {"B04": 12345678, "D05": Decimal("1234.5"), "C01": None}


def test_through_the_child_with_files_of_every_kind(app: App, session: ReportSession, tmp_path: Path) -> None:
    path = tmp_path / "Thôn Nà Rẻo.xlsx"
    app.sheets.write(form_of(session), path)
    path.write_bytes(filled(path.read_bytes(), "", {"C01": 3}))
    names = {
        "old.xls": b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600,
        "cut.xlsx": path.read_bytes()[:900],
        "none.csv": b"",
    }
    for name, data in names.items():
        (tmp_path / name).write_bytes(data)
    found = read_forms(app.sheets, [path, *(tmp_path / name for name in names), tmp_path / "gone.xlsx"], session)
    assert offered(found) == {"C01": ("3", "Thôn Nà Rẻo 3")}, "without a name in the form the file's name tells who"
    assert [(p.code, p.file) for p in found.problems] == [
        ("sheet-old", "old.xls"), ("sheet-damaged", "cut.xlsx"), ("file-empty", "none.csv"), ("file-missing", "gone.xlsx"),
    ]  # fmt: skip


counts = st.integers(min_value=0, max_value=10**6)
answers = st.dictionaries(
    st.sampled_from(["C01", "C02", "B01", "B02", "D01", "E12"]), st.one_of(counts, st.sampled_from(["?", "-"]))
)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=40, deadline=None)
@given(st.lists(answers, min_size=1, max_size=4))
def test_what_goes_out_comes_back(session: ReportSession, villages: list[dict[str, int | str]]) -> None:
    """Every number filled in is in the sum, and nothing else is."""
    form = write_form(form_of(session))
    files = {f"t{n}": filled(form, f"Thôn {n}", one) for n, one in enumerate(villages)}
    found = come_back(session, **files)
    assert {p.code for p in found.problems} <= {"form-empty"}
    wanted: dict[str, int] = {}
    for one in villages:
        for code, value in one.items():
            if isinstance(value, int):
                wanted[code] = wanted.get(code, 0) + value
    assert {o.new.code: o.new.number for o in found.offers if o.new.number is not None} == wanted
    for offer in found.offers:
        for part in offer.parts:
            assert part.who in offer.new.source
            if part.figure.number:
                assert write_number(part.figure.number) in offer.new.source
