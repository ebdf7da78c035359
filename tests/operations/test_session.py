"""The engine of the wizard on a real store: edits, undo, steps, review, proposals, the gate, saving."""

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import msgspec
import pytest

from ttdn_desktop.app import App
from ttdn_desktop.cli.demo import finish, seed
from ttdn_desktop.errors import Refused
from ttdn_desktop.model.block import FigureRef, OriginKind, Paragraph, Text, skeleton
from ttdn_desktop.model.edit import Draft
from ttdn_desktop.model.figure import FigureStatus
from ttdn_desktop.model.finding import Severity
from ttdn_desktop.model.proposal import Action, Proposal
from ttdn_desktop.model.report import ReportState
from ttdn_desktop.model.request import Request
from ttdn_desktop.operations.compare_reports import compare, said, said_now
from ttdn_desktop.operations.issue import issue
from ttdn_desktop.operations.life import for_signing, sent
from ttdn_desktop.operations.produce import Look, default_look, pass_gate, produce
from ttdn_desktop.operations.session import ReportSession, StepKind, StepState
from ttdn_desktop.operations.waivers import waive


@pytest.fixture
def app(home: Path) -> Iterator[App]:
    """The program on the test's home with the sample in it."""
    with App.at(home) as made:
        seed(made)
        yield made


@pytest.fixture
def session(app: App) -> ReportSession:
    """The sample's new report, open."""
    return app.session("2026-Y")


def text_of(session: ReportSession, key: str) -> list[str]:
    return [skeleton(b.runs) for b in session.report.section(key).blocks if isinstance(b, Paragraph)]


def test_steps_cover_the_whole_report_and_carry_their_states(session: ReportSession) -> None:
    steps = {step.key: step for step in session.steps()}
    kinds = [step.kind for step in session.steps()]
    assert kinds[0] is StepKind.PERIOD and kinds[-1] is StepKind.EXPORT
    assert [s.key for s in session.report.sections] == [s.key for s in session.steps() if s.kind is StepKind.SECTION]
    assert steps["period"].state is StepState.DONE
    assert steps["S33"].state is StepState.CARRIED
    assert steps["figures"].state is StepState.EMPTY
    assert steps["S50"].title.endswith("NĂM 2027")


def test_typing_is_an_edit_that_can_be_undone_and_redone(session: ReportSession) -> None:
    before = text_of(session, "S60")
    session.rewrite("S60", [Draft(runs=(Text("Đề nghị Sở hỗ trợ máy ảnh."),))])
    assert text_of(session, "S60") == ["Đề nghị Sở hỗ trợ máy ảnh."]
    undone = session.undo()
    assert undone is not None and undone.where == "S60" and text_of(session, "S60") == before
    assert session.redo() is not None and text_of(session, "S60") == ["Đề nghị Sở hỗ trợ máy ảnh."]
    assert session.redo() is None


def test_an_edit_that_changes_nothing_is_no_step(session: ReportSession) -> None:
    section = session.report.section("S60")
    session.rewrite("S60", [Draft(b.level, b.runs, b.id) for b in section.blocks if isinstance(b, Paragraph)])
    assert not session.can_undo and not session.unsaved


def test_an_unknown_section_is_refused(session: ReportSession) -> None:
    with pytest.raises(Refused, match="section-unknown"):
        session.rewrite("S99", [])


def test_saving_reaches_the_store_and_a_new_session_finds_it(app: App, session: ReportSession) -> None:
    session.rewrite("S60", [Draft(runs=(Text("Chữ vừa gõ."),))])
    assert session.unsaved
    session.save()
    assert not session.unsaved and session.saved_at is not None
    assert text_of(app.session("2026-Y"), "S60") == ["Chữ vừa gõ."]


def test_what_is_typed_while_a_save_runs_stays_unsaved(session: ReportSession) -> None:
    session.rewrite("S60", [Draft(runs=(Text("một"),))])
    work, done = session.saving()
    session.rewrite("S60", [Draft(runs=(Text("một hai"),))])
    work()
    done()
    assert session.unsaved


def test_a_letter_is_stored_with_the_report_and_not_before(app: App, session: ReportSession) -> None:
    letter = Request("moi", "12", "SVHTTDL-TTCS", date(2026, 10, 2), "Sở Văn hóa")
    session.set_request(letter)
    assert session.unsaved and letter not in app.store.requests()
    assert session.requests[0] == letter
    session.save()
    assert not session.unsaved and letter in app.store.requests()
    session.set_request(msgspec.structs.replace(letter, number="13"))
    assert session.unsaved and app.store.request("moi").number == "12"


@pytest.mark.parametrize(
    "edit",
    [
        lambda s: s.set_figure("C01", "77"),
        lambda s: s.set_request(msgspec.structs.replace(s.requests[0], number="999")),
        lambda s: s.rewrite("S60", [Draft(runs=(Text("Khác."),))]),
    ],
)
def test_whatever_the_clean_copy_would_print_otherwise_puts_it_back_on_the_desk(
    session: ReportSession, edit: Callable[[ReportSession], None]
) -> None:
    session.change(msgspec.structs.replace(session.report, state=ReportState.FOR_SIGNING), what="state")
    session.change(session.report, session.figures, what="period")  # a page left as it was entered
    session.set_request(session.requests[0])
    assert session.report.state is ReportState.FOR_SIGNING
    before = session.report, session.figures, session.requests
    edit(session)
    assert session.report.state is ReportState.DRAFTING
    session.undo()
    assert (session.report, session.figures, session.requests) == before


@pytest.mark.parametrize(
    ("typed", "status", "number"),
    [
        ("45", FigureStatus.KNOWN, 45),
        ("trên 1.250", FigureStatus.KNOWN, 1250),
        ("0", FigureStatus.ZERO, 0),
        ("?", FigureStatus.UNCOUNTED, None),
        ("-", FigureStatus.ABSENT, None),
        ("", FigureStatus.BLANK, None),
    ],
)
def test_four_kinds_of_nothing_and_a_value(
    session: ReportSession, typed: str, status: FigureStatus, number: int | None
) -> None:
    session.set_figure("C01", "7")
    session.set_figure("C01", typed)
    figure = session.figures.get("C01")
    assert figure is not None and (figure.status, figure.number) == (status, number)


def test_a_figure_that_is_no_number_is_refused_and_the_old_one_stays(session: ReportSession) -> None:
    session.set_figure("C01", "7")
    with pytest.raises(Refused, match="figure-unreadable"):
        session.set_figure("C01", "nhiều")
    with pytest.raises(Refused, match="figure-negative"):
        session.set_figure("C01", "-5")
    figure = session.figures.get("C01")
    assert figure is not None and figure.written == "7"


def test_carried_figures_are_open_until_they_have_a_value(session: ReportSession) -> None:
    refs = [r for _, p in session.report.paragraphs() for r in p.runs if isinstance(r, FigureRef)]
    assert {r.code for r in refs} >= {"C01", "C02", "D01", "E01"}
    open_before = sum(f.rule == "gap-open" for f in session.gate())
    session.set_figure("C01", "41")
    assert sum(f.rule == "gap-open" for f in session.gate()) == open_before - 1


def test_a_section_is_reviewed_in_one_step_save_what_has_figures_or_stale_words(session: ReportSession) -> None:
    left = session.review_section("S33")
    assert left and set(left) <= {b.id for b in session.report.section("S33").blocks}
    assert session.review_section("S42") == ()
    assert all(b.reviewed for b in session.report.section("S42").blocks)


def test_proposals_change_only_what_is_accepted_and_undo_gives_it_back(session: ReportSession) -> None:
    before = session.report
    ready = session.ready_proposals()
    assert any(p.quote.startswith("6 tháng đầu năm") for p in ready)
    session.accept(ready)
    assert any("Trong năm 2026" in line for line in text_of(session, "S33"))
    session.undo()
    assert session.report == before


def test_a_finding_offers_what_would_put_it_right(session: ReportSession) -> None:
    session.rewrite("S60", [Draft(runs=(Text("Đề nghị đề nghị mở lớp để để kịp thời."),))])
    doubled = [f for f in session.findings("S60") if session.proposal_for(f) is not None]
    assert doubled
    proposal = session.proposal_for(doubled[0])
    assert proposal is not None
    session.accept([proposal])
    assert len([f for f in session.findings("S60") if f.key == doubled[0].key]) == 0


def test_a_waived_finding_is_gone_and_stays_gone(app: App, session: ReportSession) -> None:
    finding = next(f for f in session.findings() if f.severity is Severity.STYLE)
    waive(session, finding, "Đúng là như vậy")
    assert finding.key not in {f.key for f in session.findings()}
    session.save()
    assert finding.key not in {f.key for f in app.session("2026-Y").findings()}


def test_waiving_does_not_open_the_gate(session: ReportSession) -> None:
    for finding in session.gate():
        with pytest.raises(Refused, match="waive-stops"):
            waive(session, finding, "x")
    assert session.gate()
    with pytest.raises(Refused, match="gate-closed"):
        pass_gate(session)


def test_the_gate_opens_when_the_work_is_done(app: App, session: ReportSession) -> None:
    assert default_look(session) is Look.DRAFT
    with pytest.raises(Refused, match="gate-closed"):
        produce(session, app.store, Look.SIGN)
    finish(session)
    assert session.gate() == ()
    assert produce(session, app.store, Look.SIGN).blocks
    steps = {step.key: step.state for step in session.steps()}
    assert steps["S33"] is StepState.DONE


def test_next_unfinished_goes_round(session: ReportSession) -> None:
    first = session.next_unfinished("export")
    assert first != "export"
    assert session.next_unfinished(first) != first


def test_the_previous_section_is_found_by_what_was_carried(session: ReportSession) -> None:
    previous = session.previous_section("S33")
    assert previous is not None and previous.codes[0] == "S33"
    assert all(b.origin.kind is OriginKind.CARRIED for b in session.report.section("S33").blocks)


def test_number_and_date_are_noted_only_when_they_can_be(session: ReportSession) -> None:
    with pytest.raises(Refused, match="issue-number"):
        issue(session.report, " ", date(2026, 12, 20))
    with pytest.raises(Refused, match="issue-date"):
        issue(session.report, "5", date(2024, 12, 20))
    issued = issue(session.report, "5", date(2026, 12, 9))
    assert (issued.issue.number, issued.issue.day, issued.issue.month) == ("05", 9, 12)


def test_two_reports_are_compared_section_by_section(app: App, session: ReportSession) -> None:
    old, reference = said(app.store, app.store.report("2026-H1")), app.catalogue.reference()
    rows = {row.key: row for row in compare(said_now(session), old, reference).diff.sections}
    assert rows["S42"].same
    session.rewrite("S42", [Draft(runs=(Text("Hoàn toàn mới."),))])
    changed = {row.key: row for row in compare(said_now(session), old, reference).diff.sections}["S42"]
    assert not changed.same and ("new" in {kind for kind, _ in changed.changes})


def test_an_issued_report_keeps_its_words_but_may_be_sent(session: ReportSession) -> None:
    finish(session)
    session.change(issue(session.report, "46", date(2026, 12, 9)), what="issue", final=True)
    assert session.locked
    before = session.report
    for edit in (
        lambda: session.rewrite("S60", [Draft(runs=(Text("Khác."),))]),
        lambda: session.set_figure("C01", "1"),
        lambda: session.change(msgspec.structs.replace(session.report, place="Nơi khác"), what="signing"),
    ):
        with pytest.raises(Refused, match="report-issued"):
            edit()
    assert session.report == before
    assert session.undo() is None  # what happened outside is not undone
    session.set_done("S60")
    session.change(sent(session.report, date(2026, 12, 10)), what="life")
    assert session.report.times_sent == 1


def test_a_report_made_outside_may_still_be_mended(app: App) -> None:
    imported = app.session("2026-H1")
    assert not imported.locked
    imported.rewrite("S60", [Draft(runs=(Text("Sửa lỗi quét."),))])
    assert text_of(imported, "S60") == ["Sửa lỗi quét."]


def test_a_version_of_each_section_is_kept_before_many_words_change_at_once(app: App, session: ReportSession) -> None:
    session.rewrite("S60", [Draft(runs=(Text("Chữ vừa gõ, chưa lưu."),))])
    typed = session.report.section("S60").blocks[0]
    other = Proposal("K1", "S60", typed.id, 0, 3, "Chữ", Action.PROPOSE, (Text("Lời"),))
    session.accept([*session.ready_proposals(), other])
    session.save()
    assert any("Trong 6 tháng đầu năm 2026" in text for _, text in app.store.saved_sections("2026-Y", "S33"))
    assert any("Chữ vừa gõ, chưa lưu." in text for _, text in app.store.saved_sections("2026-Y", "S60"))
    assert text_of(app.session("2026-Y"), "S33")[0].startswith("Trong năm 2026")


def test_making_the_clean_copy_leaves_undo_as_it_was(session: ReportSession) -> None:
    finish(session)
    before = text_of(session, "S60")
    session.rewrite("S60", [Draft(runs=(Text("Sửa sau cùng."),))])
    session.mark(for_signing(session.report))
    assert session.report.state is ReportState.FOR_SIGNING
    assert session.undo() is not None and text_of(session, "S60") == before
    assert session.report.state is ReportState.DRAFTING  # what was printed no longer stands here
    assert session.redo() is not None and session.report.state is ReportState.FOR_SIGNING
    with pytest.raises(ValueError):
        session.mark(msgspec.structs.replace(session.report, place="Nơi khác"))
