"""Results that come after one went on: with the report before it is left, to nobody once a dialog was closed, never over words typed."""

import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PIL import Image
from PySide6.QtCore import QObject

from tests.gui.frame import a_window, an_app, answer, opened, settle, type_text, with_reports
from tests.gui.section import lines, seeded, the_section
from ttdn_desktop.app import App
from ttdn_desktop.cli.demo import PERIOD
from ttdn_desktop.errors import Refused
from ttdn_desktop.gui.editor.picture_dialog import PictureDialog
from ttdn_desktop.gui.jobs import Jobs
from ttdn_desktop.gui.main_window import MainWindow
from ttdn_desktop.gui.restore_dialog import RestoreDialog
from ttdn_desktop.gui.trash_dialog import TrashDialog
from ttdn_desktop.gui.versions_dialog import VersionsDialog
from ttdn_desktop.model.block import Picture
from ttdn_desktop.operations.sections import drop

S, OTHER = "S33", "S30"


@pytest.fixture
def app(home: Path, sample_home: Path) -> Iterator[App]:
    with seeded(sample_home, home) as made:
        yield made


@pytest.fixture
def window(qtbot: Any, app: App) -> MainWindow:
    made = a_window(qtbot, app)
    if made.wizard is None:
        opened(qtbot, made, app.find_report(PERIOD.code).id)
    return made


def held(window: MainWindow) -> threading.Event:
    """Keeps the worker busy until the event is set: what is asked for afterwards comes late."""
    go = threading.Event()
    window.jobs.start(lambda: go.wait(10))
    return go


def a_picture(folder: Path) -> Path:
    path = folder / "lễ hội.png"
    Image.new("RGB", (200, 100), "red").save(path)
    return path


def test_a_picture_still_being_opened_is_asked_about_and_stored_before_the_report_is_left(
    qtbot: Any, app: App, window: MainWindow, tmp_path: Path
) -> None:
    assert window.wizard is not None
    page, report = the_section(window.wizard, S), window.wizard.session.report.id
    before = len(window.wizard.session.section(S).blocks)
    assert page.pane.inserts is not None
    page.pane.inserts.take(a_picture(tmp_path))
    answer(PictureDialog, lambda dialog: dialog.accept())
    window.go_home()
    settle(qtbot, window)
    assert window.wizard is None and len(app.store.report(report).section(S).blocks) == before + 1
    window.close()


@pytest.mark.parametrize("gone", [False, True])
def test_a_picture_whose_section_was_left_goes_to_where_it_was_asked_for(
    qtbot: Any, app: App, window: MainWindow, tmp_path: Path, gone: bool
) -> None:
    wizard = window.wizard
    assert wizard is not None
    page = the_section(wizard, S)
    before = wizard.session.section(S).blocks
    page.editor.go_to(before[0].id, 2)
    go = held(window)
    assert page.pane.inserts is not None
    page.pane.inserts.take(a_picture(tmp_path))
    the_section(wizard, OTHER)
    report = wizard.session.report
    if gone:
        drop(wizard.session, S)
    go.set()
    settle(qtbot, window)
    hint = wizard.ui.hintLabel.text()
    assert "lễ hội.png" in hint and wizard.step is not None and wizard.step.key == OTHER
    if gone:
        assert hint.startswith("Chưa chèn được")
        wizard.undo()
        assert wizard.session.report == report
    else:
        made = wizard.session.section(S).blocks[1]
        assert isinstance(made, Picture) and "Thông tin, tuyên truyền" in hint
        assert wizard.session.section(S).blocks == (before[0], made, *before[1:])
        assert [d.block for d in the_section(wizard, S).editor.drafts()][1] == made
        wizard.undo()
        assert wizard.session.report == report
    window.close()


def test_a_letters_file_still_being_read_is_stored_before_the_report_is_left(
    qtbot: Any, home: Path, tmp_path: Path
) -> None:
    with an_app(home) as app:
        report = with_reports(app)
        window = a_window(qtbot, app)
        opened(qtbot, window, report.id)
        assert window.wizard is not None and window.wizard.open_step("period")
        path = tmp_path / "cv.txt"
        path.write_text("Số: 12/ABC\n", "utf-8")
        window.wizard.ui.pages.currentWidget().ui.letterFile.take(path)  # type: ignore[attr-defined]
        window.go_home()
        settle(qtbot, window)
        assert [letter.attachment_name for letter in app.store.requests()] == ["cv.txt"]
        window.close()


def test_another_report_opened_meanwhile_is_the_one_that_is_left(qtbot: Any, app: App, window: MainWindow) -> None:
    go = held(window)
    window.open_report(app.find_report(PERIOD.code).id)
    threading.Timer(0.05, go.set).start()
    window.go_home()
    settle(qtbot, window)
    assert window.wizard is None and window.ui.stack.currentWidget() is window.start_page
    window.close()


def test_words_typed_until_the_versions_come_stay(qtbot: Any, app: App, window: MainWindow) -> None:
    wizard = window.wizard
    assert wizard is not None
    page = the_section(wizard, S)
    wizard.session.keep_before([S])
    page.editor.selectAll()
    type_text(page.editor, "Thay hết. ")
    assert wizard.autosave.finish()
    page = the_section(wizard, OTHER)
    go = held(window)
    answer(VersionsDialog, lambda dialog: dialog._take())
    window.safe.show_versions(S)
    page.editor.moveCursor(page.editor.textCursor().MoveOperation.End)
    type_text(page.editor, "GÕ TIẾP")
    go.set()
    settle(qtbot, window)
    qtbot.waitUntil(lambda: wizard.step is not None and wizard.step.key == S)
    assert "GÕ TIẾP" in lines(wizard, OTHER)[-1] and lines(wizard, S) != ["Thay hết. "]
    window.close()


@pytest.mark.parametrize("kind", [TrashDialog, RestoreDialog])
def test_a_dialog_closed_before_its_list_came_is_not_filled(
    qtbot: Any, app: App, window: MainWindow, kind: type[Any]
) -> None:
    window.go_home()
    settle(qtbot, window)
    go = held(window)
    answer(kind, lambda dialog: dialog.reject())
    with qtbot.captureExceptions() as faults:
        window.desk.open_trash() if kind is TrashDialog else window.safe.restore()
        go.set()
        settle(qtbot, window)
    assert not faults
    window.close()


def test_what_was_put_out_of_the_trash_is_seen_though_the_dialog_was_closed_at_once(
    qtbot: Any, app: App, window: MainWindow
) -> None:
    report = app.find_report(PERIOD.code).id
    window.go_home()
    settle(qtbot, window)
    app.store.put_away(report)
    window.refresh()
    settle(qtbot, window)
    assert report not in {card.card.report.id for card in window.start_page.cards}

    def take_out(dialog: TrashDialog) -> None:
        qtbot.waitUntil(lambda: dialog.current() is not None)
        dialog.take_out()
        dialog.reject()

    answer(TrashDialog, take_out)
    window.desk.open_trash()
    settle(qtbot, window)
    assert report in {card.card.report.id for card in window.start_page.cards}
    window.close()


def test_the_result_of_a_job_dies_with_who_waits_for_it_a_fault_of_ours_does_not(qtbot: Any) -> None:
    jobs, seen, faults = Jobs(), [], []
    jobs.failed.connect(faults.append)

    def refuse(error: BaseException) -> None:
        raise error

    for alive in (True, False):
        owner = QObject()
        jobs.start(lambda: "came", seen.append, owner=owner)
        jobs.start(lambda: refuse(Refused("stopped")), None, seen.append, owner=owner)
        jobs.start(lambda: refuse(ValueError("ours")), None, seen.append, owner=owner)
        if not alive:
            owner.deleteLater()
            qtbot.waitSignal(owner.destroyed).wait()
        jobs.wait()
        assert len(seen) == 3 and len(faults) == (0 if alive else 1)
    jobs.close()
