"""A draft put by another outline in a session: shown first, one step of undo, stored and read back."""

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import msgspec
import pytest

from tests.carry.reports import UNIT
from tests.operations.test_start import TODAY, begin, stored
from ttdn_desktop.carry.move import Fate
from ttdn_desktop.carry.sections import Old
from ttdn_desktop.errors import Refused
from ttdn_desktop.model.block import Text
from ttdn_desktop.model.edit import Draft
from ttdn_desktop.model.finding import Waiver
from ttdn_desktop.model.period import Period
from ttdn_desktop.operations.change_outline import change_outline, newer_version, plan, plan_rows
from ttdn_desktop.operations.plan_rows import counts_of, rows_to_start
from ttdn_desktop.operations.sections import add_own
from ttdn_desktop.operations.session import ReportSession
from ttdn_desktop.store.catalogue import FileCatalogue
from ttdn_desktop.store.database import SqliteStore, open_store


@pytest.fixture
def store(home: Path) -> Iterator[SqliteStore]:
    home.mkdir()
    opened = open_store(home)
    opened.save_unit(UNIT)
    opened.set_own_unit(UNIT.id)
    yield opened
    opened.close()


@pytest.fixture
def catalogue(home: Path) -> FileCatalogue:
    return FileCatalogue(home)


def opened(store: SqliteStore, catalogue: FileCatalogue, key: str) -> ReportSession:
    return ReportSession(store, catalogue, key, today=TODAY, clock=lambda: datetime(2021, 11, 20, 9))


@pytest.fixture
def session(store: SqliteStore, catalogue: FileCatalogue) -> ReportSession:
    stored(
        store,
        catalogue,
        S11=("Thuận lợi lớn.",),
        S21=("Văn bản đã ban hành.",),
        S32=("Đăng 45 tin bài.",),
        S42=("Còn thiếu.",),
    )
    return opened(store, catalogue, begin(store, catalogue).id)


def test_what_goes_where_is_told_before(session: ReportSession, catalogue: FileCatalogue) -> None:
    before = session.report
    rows = plan_rows(session, plan(session, catalogue.outline("sau-phan")))
    told = {row.old: (row.fate, row.new) for row in rows if row.old}
    assert told == {
        "I.1 Thuận lợi": (Fate.MOVED, "2. Tình hình thông tin đối ngoại năm 2021"),
        "II.1 Tuyên truyền về các văn bản chỉ đạo": (Fate.OWN, "3.1 Tuyên truyền về các văn bản chỉ đạo"),
        "II.2 Tuyên truyền, quảng bá hình ảnh, tiềm năng phát triển kinh tế của địa phương": (
            Fate.OWN, "3.2 Tuyên truyền, quảng bá hình ảnh, tiềm năng phát triển kinh tế của địa phương"
        ),
        "II.3.2 Hạn chế, yếu kém": (Fate.MOVED, "4. Hạn chế, tồn tại, nguyên nhân"),
    }  # fmt: skip
    assert [row.new for row in rows if row.fate is Fate.ASKED] == [
        "1. Công tác chỉ đạo, điều hành", "5. Phương hướng, nhiệm vụ năm 2022", "6. Kiến nghị, đề xuất",
    ]  # fmt: skip
    assert session.report == before and not session.can_undo


def test_done_in_one_step_and_undone_in_one(
    session: ReportSession, catalogue: FileCatalogue, store: SqliteStore
) -> None:
    add_own(session, "Việc của riêng xã", "S32", 2)
    session.set_done("S42")
    session.review([session.report.section("S11").blocks[0].id])
    before, figures = session.report, session.figures
    assert change_outline(session, plan(session, catalogue.outline("sau-phan")), store.reports())
    new = session.report
    assert {b.id: b for _, b in new.blocks()} == {b.id: b for _, b in before.blocks()}
    assert session.outline.id == "sau-phan" and new.numbering == "arabic" and new.section("S42").done
    assert "Việc của riêng xã" in [section.title for section in new.sections]
    assert {f.code for f in session.figures.figures} >= {f.code for f in figures.figures}
    session.save()
    assert store.report(new.id) == new
    assert session.undo() is not None
    assert (session.report, session.figures, session.outline.id) == (before, figures, "bon-phan")
    assert session.redo() is not None and session.report == new
    session.rewrite("S13", [Draft(runs=(Text("Viết tiếp."),))])
    assert opened(store, catalogue, new.id).report == new


def test_what_was_set_aside_stays_so(session: ReportSession, catalogue: FileCatalogue, store: SqliteStore) -> None:
    block = session.report.section("S11").blocks[0].id
    waiver = Waiver(f"rule-x|S11|{block}|lời | lẽ", "có lý do")
    session.change(waivers={waiver.finding: waiver}, what="waive")
    change_outline(session, plan(session, catalogue.outline("sau-phan")), store.reports())
    assert list(session.waivers) == [f"rule-x|S13|{block}|lời | lẽ"]
    assert session.waivers[f"rule-x|S13|{block}|lời | lẽ"].reason == "có lý do"


def test_a_newer_version_of_its_outline_is_offered(
    session: ReportSession, catalogue: FileCatalogue, store: SqliteStore
) -> None:
    assert newer_version(session, catalogue.outlines()) is None
    old = msgspec.structs.replace(session.report, outline_version=0)
    session.change(old, what="x")
    catalogue._kept["bon-phan", 0] = msgspec.structs.replace(catalogue.outline("bon-phan"), version=0)
    newer = newer_version(session, catalogue.outlines())
    assert newer is not None and newer.id == "bon-phan"
    assert (
        change_outline(session, plan(session, newer), store.reports())
        and newer_version(session, catalogue.outlines()) is None
    )
    assert session.report.outline_version == newer.version
    assert not change_outline(session, plan(session, newer), store.reports())  # it is there already


def test_what_may_not_move(session: ReportSession, catalogue: FileCatalogue, store: SqliteStore) -> None:
    other = begin(store, catalogue, outline="sau-phan")
    wanted = catalogue.outline("sau-phan")
    with pytest.raises(Refused) as refused:
        change_outline(session, plan(session, wanted), store.reports())
    assert (refused.value.code, refused.value.place) == ("report-exists", other.id)
    old = opened(store, catalogue, "bc-2021-H1")
    for outside, code in ((True, "outline-made-outside"), (False, "report-issued")):
        old.report = msgspec.structs.replace(
            old.report, issue=msgspec.structs.replace(old.report.issue, number="12"), made_outside=outside
        )  # fmt: skip
        with pytest.raises(Refused) as refused:
            change_outline(old, plan(old, wanted), store.reports())
        assert refused.value.code == code


def test_what_a_new_report_would_be_made_of(
    session: ReportSession, catalogue: FileCatalogue, store: SqliteStore
) -> None:
    old, next_one = Old(store.report("bc-2021-H1"), catalogue.outline("bon-phan")), Period.parse("2022-H1")
    rows = rows_to_start((old,), catalogue.outline("sau-phan"), next_one)
    assert [(row.old, row.new, row.blocks) for row in rows if row.fate is Fate.OWN][:1] == [
        ("II.1 Tuyên truyền về các văn bản chỉ đạo", "3.1 Tuyên truyền về các văn bản chỉ đạo", 1)
    ]  # fmt: skip
    assert "3. Kết quả đạt được 6 tháng đầu năm" not in [row.new for row in rows if row.fate is Fate.ASKED]
    assert rows_to_start((), catalogue.outline("sau-phan"), next_one) == ()
    assert rows_to_start((old,), catalogue.outline("bon-phan"), next_one) == ()  # it all goes on as it was
    two = rows_to_start((old, old), catalogue.outline("bon-phan"), next_one, (UNIT,))
    assert {row.of for row in two if row.old} == {UNIT.area} and {row.fate for row in two if row.old} == {Fate.SAME}
    assert counts_of(two)["same"] == 4
