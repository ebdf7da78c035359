"""The last step: real files written, read back and kept from being overwritten; the gate; the bundle; every refusal one sentence."""

from datetime import date
from pathlib import Path
from typing import Any

import msgspec
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox, QPushButton

from tests.gui.frame import answer, type_text
from tests.gui.section import press, with_blocks
from ttdn_desktop.cli.demo import finish
from ttdn_desktop.documents.docx_words import docx_words
from ttdn_desktop.documents.pdf_words import pdf_words
from ttdn_desktop.gui.export_page import ExportPage
from ttdn_desktop.gui.wizard import Wizard
from ttdn_desktop.model.bundle import VerdictKind
from ttdn_desktop.wording import export_page as words


@pytest.fixture
def page(wizard: Wizard, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> ExportPage:
    """The step with the work done; folder and files are chosen by the test."""
    finish(wizard.session)
    folder = tmp_path / "ra"
    folder.mkdir()
    monkeypatch.setattr(ExportPage, "choose_folder", staticmethod(lambda *_: str(folder)))
    return opened(wizard)


def button_of(page: ExportPage, work: str) -> Any:
    """The button that begins "draft", "sign" or "bundle"."""
    return {"draft": page.draft_button, "sign": page.sign_button, "bundle": page.bundle.pack_button}[work]


def opened(wizard: Wizard) -> ExportPage:
    assert wizard.open_step("export")
    made = wizard.ui.pages.currentWidget()
    assert isinstance(made, ExportPage)
    return made


def leading(page: ExportPage) -> list[QPushButton]:
    return [button for button in page.findChildren(QPushButton) if button.property("role") == "primary"]  # type: ignore[attr-defined]


def click(qtbot: Any, wizard: Wizard, button: Any) -> None:
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    wizard._jobs.wait()


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_copy_for_signing_is_written_twice_and_says_the_same(
    qtbot: Any, wizard: Wizard, page: ExportPage, tmp_path: Path
) -> None:
    click(qtbot, wizard, page.sign_button)
    docx, pdf = sorted((tmp_path / "ra").iterdir())
    assert (docx.suffix, pdf.suffix) == (".docx", ".pdf")
    assert docx_words(docx.read_bytes()) == pdf_words(pdf.read_bytes())
    text = page.sign.state.text()
    assert docx.name in text and pdf.name in text and "trang" in text
    assert "Thể thức: đúng Nghị định 30/2020/NĐ-CP." in text
    assert page.picture.shows_page and page.open_buttons[page.sign].isVisible()
    assert leading(page) == [page.issued.take_button], "what comes next leads"


def test_draft_prints_while_the_gate_is_closed(
    qtbot: Any, wizard: Wizard, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ExportPage, "choose_folder", staticmethod(lambda *_: str(tmp_path)))
    page = opened(wizard)
    assert (
        not page.sign_button.isEnabled() and not page.bundle.pack_button.isEnabled() and page.checks_button.isVisible()
    )
    assert str(len(wizard.session.gate())) in page.sign.state.text()
    click(qtbot, wizard, page.draft_button)
    assert [name.split("-ban-trinh")[1] for name in names(tmp_path) if "ban-trinh" in name] == [".docx", ".pdf"]
    assert not page.sign_button.isEnabled(), "a draft opens no gate"
    click(qtbot, wizard, page.checks_button)
    assert wizard.step is not None and wizard.step.key == "checks"


def test_gate_opens_when_the_last_thing_is_done(wizard: Wizard, page: ExportPage) -> None:
    assert page.sign_button.isEnabled() and not page.checks_button.isVisible()
    assert leading(page) == [page.sign_button]
    with_blocks(wizard, "S33", "Còn {{?45}} chỗ.")
    again = opened(wizard)
    assert leading(again) == [again.checks_button]
    assert not again.sign_button.isEnabled() and not again.bundle.pack_button.isEnabled()


@pytest.mark.parametrize("choice", [0, 1, 2])
def test_earlier_export_is_never_overwritten_unasked(
    qtbot: Any, wizard: Wizard, page: ExportPage, tmp_path: Path, choice: int
) -> None:
    click(qtbot, wizard, page.sign_button)
    docx = next((tmp_path / "ra").glob("*.docx"))
    docx.write_bytes(b"worked on in Word")
    answer(QMessageBox, lambda box: box.buttons()[choice].click())
    click(qtbot, wizard, page.sign_button)
    assert (docx.read_bytes() == b"worked on in Word") == (choice != 1)
    assert len(names(tmp_path / "ra")) == (4 if choice == 0 else 2)
    if choice == 0:
        assert f"{docx.stem}-2.docx" in names(tmp_path / "ra")


def test_number_and_date_are_noted_and_printed(qtbot: Any, wizard: Wizard, page: ExportPage, tmp_path: Path) -> None:
    type_text(page.issued.number, "46")
    type_text(page.issued.day.edit, "15/12/2026")
    click(qtbot, wizard, page.issued.take_button)
    assert leading(page) == [page.bundle.pack_button]
    issue = wizard.session.report.issue
    assert (issue.number, issue.day, issue.month, issue.year) == ("46", 15, 12, 2026)
    assert "46" in page.issued.state.text()
    click(qtbot, wizard, page.sign_button)
    printed = docx_words(next((tmp_path / "ra").glob("*.docx")).read_bytes())
    assert "46/BC-UBND" in printed and "ngày 15 tháng 12 năm 2026" in printed


def test_number_without_a_date_is_not_taken(qtbot: Any, wizard: Wizard, page: ExportPage) -> None:
    told: list[str] = []
    page.hint.connect(told.append)
    type_text(page.issued.number, "46")
    click(qtbot, wizard, page.issued.take_button)
    assert told == [words.ISSUED_TEXT] and not wizard.session.report.issue.number


def test_bundle_is_written_and_accepted(
    qtbot: Any, wizard: Wizard, page: ExportPage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    scan = tmp_path / "Bản quét đã ký.pdf"
    click(qtbot, wizard, page.sign_button)
    scan.write_bytes(next((tmp_path / "ra").glob("*.pdf")).read_bytes())
    monkeypatch.setattr(ExportPage, "choose_files", staticmethod(lambda *_: [str(scan)]))
    click(qtbot, wizard, page.bundle.scan_button)
    assert scan.name in page.bundle.state.text()
    click(qtbot, wizard, page.bundle.pack_button)
    assert "có thể rút USB" in page.bundle.state.text()
    bundle = next(path for path in (tmp_path / "ra").iterdir() if path.suffix not in (".docx", ".pdf"))
    verdict = wizard._app.exchange.verify(bundle)
    assert verdict.verdict is VerdictKind.ACCEPTED


def test_chosen_files_can_be_let_go(
    qtbot: Any, wizard: Wizard, page: ExportPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ExportPage, "choose_files", staticmethod(lambda *_: ["/a/x.pdf", "/a/y.pdf"]))
    click(qtbot, wizard, page.bundle.file_button)
    click(qtbot, wizard, page.bundle.file_button)
    assert page.bundle.state.text().count("x.pdf") == 1 and page.bundle.clear_button.isVisible()
    click(qtbot, wizard, page.bundle.clear_button)
    assert not page.bundle.state.isVisible() and not page.bundle.clear_button.isVisible()


def test_turning_away_from_the_folder_does_nothing(
    qtbot: Any, wizard: Wizard, page: ExportPage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ExportPage, "choose_folder", staticmethod(lambda *_: ""))
    for button in (page.draft_button, page.sign_button, page.bundle.pack_button):
        click(qtbot, wizard, button)
    assert names(tmp_path / "ra") == [] and not page.sign.state.isVisible()


def one_sentence(text: str) -> None:
    assert text and "Traceback" not in text and "Error" not in text


@pytest.mark.parametrize("work", ["draft", "sign", "bundle"])
def test_read_only_folder_is_one_sentence(
    qtbot: Any, wizard: Wizard, page: ExportPage, read_only: Path, monkeypatch: pytest.MonkeyPatch, work: str
) -> None:
    monkeypatch.setattr(ExportPage, "choose_folder", staticmethod(lambda *_: str(read_only)))
    button, card = button_of(page, work), getattr(page, work)
    click(qtbot, wizard, button)
    one_sentence(card.state.text())
    assert read_only.name in card.state.text() and card.state.property("tone") == "stop"
    assert button.isEnabled() and names(read_only) == []


@pytest.mark.parametrize("work", ["sign", "bundle"])
def test_stick_pulled_out_is_one_sentence(
    qtbot: Any, wizard: Wizard, page: ExportPage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, work: str
) -> None:
    monkeypatch.setattr(ExportPage, "choose_folder", staticmethod(lambda *_: str(tmp_path / "E")))
    click(qtbot, wizard, button_of(page, work))
    one_sentence(getattr(page, work).state.text())
    assert getattr(page, work).state.property("tone") == "stop"


def test_words_typed_while_files_are_written_are_not_in_them(
    qtbot: Any, wizard: Wizard, page: ExportPage, tmp_path: Path
) -> None:
    qtbot.mouseClick(page.sign_button, Qt.MouseButton.LeftButton)
    with_blocks(wizard, "S33", "Chữ đến sau.")
    wizard._jobs.wait()
    printed = docx_words(next((tmp_path / "ra").glob("*.docx")).read_bytes())
    assert "Chữ đến sau" not in printed


def test_imported_report_is_written_as_it_is(
    qtbot: Any, wizard: Wizard, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from ttdn_desktop.operations.session import Step, StepKind

    app = wizard._app
    old = next(report for report in app.store.reports() if report.made_outside)
    monkeypatch.setattr(ExportPage, "choose_folder", staticmethod(lambda *_: str(tmp_path)))
    page = ExportPage(app.session(old.id), app, wizard._jobs)
    qtbot.addWidget(page)
    page.enter(Step("export", StepKind.EXPORT, ""))
    page.show()
    assert not page.sign.isVisible() and page.bundle.pack_button.isEnabled()
    click(qtbot, wizard, page.draft_button)
    click(qtbot, wizard, page.bundle.pack_button)
    assert "có thể rút USB" in page.bundle.state.text()


def test_a_number_typed_and_not_noted_goes_into_the_bundle(
    qtbot: Any, wizard: Wizard, page: ExportPage, tmp_path: Path
) -> None:
    page.issued.number.set_value("128")
    page.issued.day.set_value(date(2027, 6, 1))
    click(qtbot, wizard, page.bundle.pack_button)
    assert (wizard.session.report.issue.number, wizard.session.report.issue.day) == ("128", 1)
    wizard.open_step("checks")
    wizard.open_step("export")
    assert (page.issued.number.value(), page.issued.day.value()) == ("128", date(2027, 6, 1))


def test_enter_notes_number_and_day(wizard: Wizard, page: ExportPage) -> None:
    type_text(page.issued.number, "7")
    page.issued.day.set_value(date(2027, 6, 1))
    press(page.issued.day.edit, Qt.Key.Key_Return)
    assert wizard.session.report.issue.number == "07"  # as NĐ 30 writes numbers below ten


def test_pages_that_differ_from_the_last_print_are_named(qtbot: Any, wizard: Wizard, page: ExportPage) -> None:
    click(qtbot, wizard, page.sign_button)
    assert wizard.open_step("signing") and wizard.open_step("export")
    wizard._jobs.wait()
    assert "vẫn đúng như hiện nay." in page.sign.state.text() and page.sign.state.property("tone") == "good"
    report = msgspec.structs.replace(wizard.session.report, archive="VT, VHXH, TTĐN")
    wizard.session.change(report, what="signing", where="signing")
    assert wizard.open_step("signing") and wizard.open_step("export")
    wizard._jobs.wait()
    said = page.sign.state.text()
    assert "in lại trang" in said and "in lại trang 1" not in said and page.sign.state.property("tone") == "look"


def test_drafts_that_went_out_are_counted(qtbot: Any, wizard: Wizard, page: ExportPage, tmp_path: Path) -> None:
    click(qtbot, wizard, page.draft_button)
    assert wizard.session.report.drafts == 1
    draft = next((tmp_path / "ra").glob("*ban-trinh.docx"))
    assert "DỰ THẢO LẦN 1" in docx_words(draft.read_bytes())
    assert wizard.session.can_undo, "a draft that went out does not end undo"


def test_slip_lies_beside_the_bundle_and_is_shown(
    qtbot: Any, wizard: Wizard, page: ExportPage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shown: list[Path] = []
    monkeypatch.setattr(ExportPage, "show_file", staticmethod(shown.append))
    assert not page.bundle.slip_button.isVisible()
    click(qtbot, wizard, page.bundle.pack_button)
    assert page.bundle.slip_button.isVisible()
    click(qtbot, wizard, page.bundle.slip_button)
    (bundle,) = (tmp_path / "ra").glob("*.ttdn")
    assert shown == [bundle.with_name(f"PHIEU-{bundle.stem}.pdf")] and shown[0].is_file()
    assert bundle.name in pdf_words(shown[0].read_bytes())


def test_two_drafts_of_other_words_never_carry_one_number(qtbot: Any, wizard: Wizard, page: ExportPage) -> None:
    def changed(archive: str) -> None:
        report = msgspec.structs.replace(wizard.session.report, archive=archive)
        wizard.session.change(report, what="signing", where="signing")

    page._free_name = lambda folder, base: f"{base}-{wizard.session.report.drafts}"  # the question is asked elsewhere
    click(qtbot, wizard, page.draft_button)
    changed("VT, A")
    click(qtbot, wizard, page.draft_button)
    assert wizard.session.report.drafts == 2
    wizard.session.undo()
    changed("VT, B")
    assert wizard.session.report.drafts == 2
    click(qtbot, wizard, page.draft_button)
    assert wizard.session.report.drafts == 3
