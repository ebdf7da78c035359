"""Sections of one report added, renamed, moved, dropped: any number of such steps is undone, nothing written is lost on paper."""

import zipfile
from collections.abc import Callable, Iterator
from itertools import pairwise
from pathlib import Path

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ttdn_desktop.app import App
from ttdn_desktop.carry.kin import lacking
from ttdn_desktop.cli.demo import finish, seed
from ttdn_desktop.documents.any_reader import read_bytes
from ttdn_desktop.errors import Refused
from ttdn_desktop.model.block import Paragraph, Text
from ttdn_desktop.model.bundle import VerdictKind
from ttdn_desktop.model.edit import Draft
from ttdn_desktop.model.period import Period
from ttdn_desktop.model.request import Issue
from ttdn_desktop.model.section_edit import below, move_section, shift_section
from ttdn_desktop.operations import sections
from ttdn_desktop.operations.compare_reports import compare, said_now
from ttdn_desktop.operations.import_old import understand
from ttdn_desktop.operations.pack_report import pack_report
from ttdn_desktop.operations.produce import Look, produce
from ttdn_desktop.operations.session import ReportSession
from ttdn_desktop.operations.start import start
from ttdn_desktop.paper.numbering import section_numbers
from ttdn_desktop.paper.words import paper_words


@pytest.fixture(scope="module")
def app(tmp_path_factory: pytest.TempPathFactory) -> Iterator[App]:
    """The program with the sample in it; tests that save do so under a report of their own."""
    with App.at(tmp_path_factory.mktemp("sections") / "home") as made:
        seed(made)
        yield made


@pytest.fixture
def own(home: Path) -> Iterator[App]:
    """The same for a test that changes what is stored."""
    with App.at(home) as made:
        seed(made)
        yield made


TITLES = ("Công tác biên giới", "Hợp tác quốc tế năm 2026", "TỔ CHỨC BỘ MÁY", "Đối ngoại nhân dân 6 tháng cuối năm")
STEP = st.tuples(
    st.sampled_from(["add", "known", "rename", "up", "down", "in", "out", "drop", "only"]),
    st.integers(0, 99),
    st.sampled_from(TITLES),
)


def act(session: ReportSession, what: str, number: int, title: str) -> None:
    """One thing an officer may do, at some section."""
    key = session.report.sections[number % len(session.report.sections)].key
    if what == "add":
        sections.add_own(session, title, key, 1 + number % 3)
    elif what == "known":
        wanting = lacking(session.report, session.outline)
        if wanting:
            sections.add_known(session, wanting[number % len(wanting)])
    elif what == "rename":
        sections.rename(session, key, title)
    elif what in ("up", "down"):
        sections.move(session, key, -1 if what == "up" else 1)
    elif what in ("in", "out"):
        sections.shift(session, key, 1 if what == "in" else -1)
    elif len(session.report.sections) > len(below(session.report, key)) + 1:
        sections.drop(session, key, whole=what == "drop")


@settings(max_examples=60)
@given(st.lists(STEP, max_size=12))
def test_any_steps_are_undone_and_redone_and_the_paper_says_every_word(
    app: App, steps: list[tuple[str, int, str]]
) -> None:
    session = app.session("2026-Y")
    first = session.report
    for what, number, title in steps:
        act(session, what, number, title)
        report = session.report
        keys = [section.key for section in report.sections]
        assert len(set(keys)) == len(keys)
        assert all(1 <= section.level <= 3 and section.title for section in report.sections)
        words = paper_words(produce(session, app.store, Look.DRAFT))
        numbers = section_numbers(report.numbering, report.sections)
        for section in report.sections:
            assert f"{numbers[section.key]} {session.title_of(section)}".strip() in words
        for _, paragraph in report.paragraphs():
            for run in paragraph.runs:
                assert not isinstance(run, Text) or " ".join(run.text.split()) in words
        assert len(session.steps()) == len(keys) + 5
    last = session.report
    while session.can_undo:
        session.undo()
    assert session.report == first
    while session.can_redo:
        session.redo()
    assert session.report == last


@settings(max_examples=60)
@given(st.lists(STEP, max_size=6), st.integers(0, 99))
def test_down_then_up_is_where_one_began_and_a_level_likewise(
    app: App, steps: list[tuple[str, int, str]], number: int
) -> None:
    session = app.session("2026-Y")
    for step in steps:
        act(session, *step)
    report = session.report
    key = report.sections[number % len(report.sections)].key
    moved = move_section(report, key, 1)
    if moved != report and all(b.level - a.level <= 1 for a, b in pairwise(report.sections)):
        assert move_section(moved, key, -1) == report
    deeper = shift_section(report, key, 1)
    assert deeper == report or shift_section(deeper, key, -1) == report
    assert sorted(s.key for s in moved.sections) == sorted(s.key for s in report.sections)


def keys(session: ReportSession) -> list[str]:
    return [section.key for section in session.report.sections]


def test_a_section_goes_with_those_below_it(app: App) -> None:
    session = app.session("2026-Y")
    assert sections.move(session, "S30", -1)
    assert keys(session)[3:8] == ["S30", "S33", "S32", "S34", "S20"]
    assert section_numbers("roman", session.report.sections)["S30"] == "II."
    assert sections.move(session, "S33", -1) and keys(session)[3:5] == ["S33", "S30"], "into the part above"
    assert not sections.move(session, "S10", -1) and not sections.move(session, "S60", 1)


def test_the_first_section_cannot_be_put_under_anything_and_none_too_deep(app: App) -> None:
    session = app.session("2026-Y")
    assert not sections.shift(session, "S10", 1) and not sections.shift(session, "S10", -1)
    assert sections.shift(session, "S32", 1) and session.section("S32").level == 3
    assert not sections.shift(session, "S32", 1), "no number is printed below the third level"
    assert not sections.shift(session, "S30", 1), "what stands below it would go too deep"


def test_a_title_follows_the_period_it_names_and_is_taken_as_it_prints(app: App) -> None:
    session = app.session("2026-Y")
    section = session.section("S50")
    sections.rename(session, "S50", session.title_of(section))
    assert not session.can_undo, "the same words are no change"
    sections.rename(session, "S50", "  NHIỆM VỤ TRỌNG TÂM  NĂM 2027 ")
    assert session.section("S50").title == "NHIỆM VỤ TRỌNG TÂM {OUTLOOK}"
    assert session.title_of(session.section("S50")) == "NHIỆM VỤ TRỌNG TÂM NĂM 2027"
    decomposed = "Khó khăn, vướng mắc"
    sections.rename(session, "S12", decomposed)
    assert session.section("S12").title == "Khó khăn, vướng mắc"
    with pytest.raises(Refused, match="section-title-empty"):
        sections.rename(session, "S12", " \t ")
    assert session.section("S12").title == "Khó khăn, vướng mắc"


def test_dropped_text_is_kept_among_the_versions_even_right_after_typing(own: App) -> None:
    session = own.session("2026-Y")
    for text in ("Câu thứ nhất.", "Câu thứ hai, vừa gõ xong."):
        session.rewrite("S60", [Draft(runs=(Text(text),))])
        session.save()
    session.rewrite("S60", [Draft(runs=(Text("Câu thứ ba, chưa kịp lưu."),))])
    told = sections.loss(session, "S60")
    assert (told.blocks, told.words, told.required) == (1, 6, True)
    sections.drop(session, "S60")
    session.save()
    assert "Câu thứ ba, chưa kịp lưu." in own.store.saved_sections(session.report.id, "S60")[0][1]
    assert "S60" not in keys(own.session("2026-Y"))
    session.undo()
    session.save()
    assert keys(own.session("2026-Y"))[-1] == "S60"


def test_the_last_section_stays(app: App) -> None:
    session = app.session("2026-Y")
    for key in keys(session)[:0:-1]:
        sections.drop(session, key, whole=False)
    with pytest.raises(Refused, match="section-last"):
        sections.drop(session, "S10")


def test_checks_say_that_a_required_section_is_gone_and_it_comes_back_to_its_place(app: App) -> None:
    session = app.session("2026-Y")
    before = keys(session)

    def told() -> list[str]:
        return [f.data["title"] for f in session.findings() if f.rule == "section-dropped"]

    assert told() == []
    sections.drop(session, "S33")
    assert told() == ["Thông tin, tuyên truyền"]
    (wanting,) = (item for item in lacking(session.report, session.outline) if item.key == "S33")
    sections.add_known(session, wanting)
    assert keys(session) == before and told() == []
    sections.drop(session, "S33")
    sections.add_own(session, "  thông tin,  tuyên truyền", "S30", 2)
    assert told() == [], "the office's own heading of the same words is that section"


def test_an_own_section_goes_to_every_file_and_into_the_next_period(own: App) -> None:
    session = own.session("2026-Y")
    key = sections.add_own(session, "Hợp tác với địa phương nước bạn năm 2026", "S34", 2)
    session.rewrite(key, [Draft(runs=(Text("Giao lưu kết nghĩa hai bên biên giới."),))])
    finish(session)
    docx = own.docx.read_words(own.docx.render(produce(session, own.store, Look.SIGN)))
    pdf = own.pdf.read_words(own.pdf.render(produce(session, own.store, Look.SIGN)))
    for words in (docx, pdf):
        assert "4. Hợp tác với địa phương nước bạn năm 2026 Giao lưu kết nghĩa hai bên biên giới." in words
    new = start(own.store, own.catalogue, session.unit, Period.parse("2027-H1"), source="latest", today=own.today)
    own_one = new.section(key)
    assert own_one.title == "Hợp tác với địa phương nước bạn {period}" and own_one.level == 2
    assert [b.origin.report for b in own_one.blocks] == [session.report.id]
    following = own.session(new.id)
    previous = following.previous_section(key)
    assert previous is not None and previous.key == key
    emptied = msgspec.structs.replace(own_one, key="x99", blocks=())
    following.report = following.report.with_section(msgspec.structs.replace(own_one, blocks=()))
    found = following.previous_section(key)
    assert found is not None and found.key == key, "by its heading when no block of it is left"
    following.report = msgspec.structs.replace(following.report, sections=(emptied,))
    rows = compare(said_now(session), said_now(following), own.catalogue.reference()).diff.sections
    row = next(row for row in rows if row.key == "x99")
    assert row.old_key == key and ("gone", "Giao lưu kết nghĩa hai bên biên giới.") in row.changes


def test_another_outline_takes_an_own_section_by_its_heading(own: App) -> None:
    session = own.session("2026-Y")
    other = own.catalogue.outline("sau-phan")
    item = next(item for item in other.sections if item.level == 1)
    title = item.title.replace("{period}", "năm 2026")
    for held in [s.key for s in session.report.sections if set(s.codes) & set(item.codes)]:
        sections.drop(session, held, whole=False)
    key = sections.add_own(session, title.upper(), "", 1)
    session.rewrite(key, [Draft(runs=(Text("Một câu của mục riêng."),))])
    session.save()
    new = start(own.store, own.catalogue, session.unit, Period.parse("2027-H1"), outline="sau-phan",
                source=session.report.id, today=own.today)  # fmt: skip
    said = [b.runs for b in new.section(item.key).blocks if isinstance(b, Paragraph)]
    assert (Text("Một câu của mục riêng."),) in said


def test_an_issued_report_keeps_its_sections(app: App) -> None:
    session = app.session("2026-Y")
    session.report = msgspec.structs.replace(session.report, issue=Issue("46"))
    attempts: list[Callable[[], object]] = [
        lambda: sections.drop(session, "S60"),
        lambda: sections.rename(session, "S60", "KHÁC"),
        lambda: sections.add_own(session, "KHÁC", "S60", 1),
        lambda: sections.move(session, "S60", -1),
    ]
    for attempt in attempts:
        with pytest.raises(Refused, match="report-issued"):
            attempt()


def test_own_and_moved_sections_go_through_the_bundle_and_are_read_back(own: App, tmp_path: Path) -> None:
    session = own.session("2026-Y")
    sections.rename(session, "S12", "Khó khăn, vướng mắc")
    sections.move(session, "S34", -1)
    sections.drop(session, "S11")
    key = sections.add_own(session, "Hợp tác với địa phương nước bạn", "S42", 1)
    session.rewrite(key, [Draft(runs=(Text("Giao lưu kết nghĩa hai bên biên giới."),))])
    finish(session)
    bundle = pack_report(
        session, own.store, docx=own.docx, pdf=own.pdf, exchange=own.exchange, bundles=own.bundles, folder=tmp_path
    )
    assert own.exchange.verify(Path(bundle.path)).verdict is VerdictKind.ACCEPTED
    with zipfile.ZipFile(bundle.path) as packed:
        (name,) = (name for name in packed.namelist() if name.endswith("so-lieu.json"))
        told = msgspec.json.decode(packed.read(name))
    assert [s["key"] for s in told["sections"]] == [s.key for s in session.report.sections]
    assert next(s for s in told["sections"] if s["key"] == key)["title"] == "Hợp tác với địa phương nước bạn"
    again = understand(read_bytes(own.docx.render(produce(session, own.store, Look.SIGN)), "bc.docx"), own.catalogue)
    printed = [(session.title_of(s), s.level) for s in session.report.sections]
    assert [(s.title, s.level) for s in again.report.sections] == printed
    assert not again.report.unplaced
