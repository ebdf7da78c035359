"""The menu Công cụ: kinds of findings switched in the open report at once, reference packs looked at and replaced."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QListWidgetItem, QMessageBox

from tests.gui.frame import a_window, answer, opened, settle
from tests.gui.section import seeded
from ttdn_desktop import places
from ttdn_desktop.cli.demo import PERIOD
from ttdn_desktop.gui.main_window import MainWindow
from ttdn_desktop.gui.packs_dialog import PacksDialog
from ttdn_desktop.gui.rules_dialog import RulesDialog
from ttdn_desktop.model.edit import Draft
from ttdn_desktop.model.notation import parse_line
from ttdn_desktop.operations.rule_list import RULE_LIST
from ttdn_desktop.operations.rules_off import rules_off, switch
from ttdn_desktop.wording import packs as words


@pytest.fixture
def window(qtbot: Any, home: Path, sample_home: Path) -> Iterator[MainWindow]:
    with seeded(sample_home, home) as app:
        made = a_window(qtbot, app)
        yield made
        made.close()


def row_of(dialog: RulesDialog, rule: str) -> QListWidgetItem:
    dialog.choose(rule)
    return dialog.list.currentItem()


def with_slip(qtbot: Any, window: MainWindow) -> None:
    opened(qtbot, window, window._app.find_report(PERIOD.code).id)
    assert window.wizard is not None
    window.wizard.session.rewrite("S11", [Draft(*parse_line("Xã đã đã tổ chức báo cao."))])


def doubled(window: MainWindow) -> bool:
    assert window.wizard is not None
    return any(f.rule == "doubled-word" for f in window.wizard.session.findings())


def test_a_kind_is_switched_off_in_the_open_report_and_on_again(qtbot: Any, window: MainWindow) -> None:
    with_slip(qtbot, window)
    assert doubled(window)

    def look(dialog: RulesDialog) -> None:
        item = row_of(dialog, "doubled-word")
        assert "Lặp từ" in item.text() and "đang bật" in item.text()
        dialog.list.setFocus()
        qtbot.keyClick(dialog.list, Qt.Key.Key_Space)
        qtbot.waitUntil(lambda: not doubled(window), timeout=10_000)
        assert rules_off(window._app.store) == {"doubled-word"}
        assert "1 loại đang tắt" in dialog.counted.text() and dialog.all_button.isEnabled()
        qtbot.mouseClick(dialog.all_button, Qt.MouseButton.LeftButton)
        qtbot.waitUntil(lambda: doubled(window), timeout=10_000)
        assert not dialog.all_button.isEnabled()
        dialog.accept()

    answer(RulesDialog, look)
    window.commands.trigger("rules")
    qtbot.waitUntil(lambda: not rules_off(window._app.store) and not window.jobs.busy, timeout=10_000)


def test_what_stops_is_ticked_for_good_and_says_why(qtbot: Any, window: MainWindow) -> None:
    def look(dialog: RulesDialog) -> None:
        item = row_of(dialog, "gap-open")
        assert not item.flags() & Qt.ItemFlag.ItemIsUserCheckable and item.checkState() is Qt.CheckState.Checked
        assert "chặn bản trình ký" in dialog.detail.text()
        dialog.list.setFocus()
        qtbot.keyClick(dialog.list, Qt.Key.Key_Space)
        area = dialog.list.visualItemRect(item).center()
        qtbot.mouseClick(dialog.list.viewport(), Qt.MouseButton.LeftButton, pos=area)
        assert item.checkState() is Qt.CheckState.Checked
        dialog.reject()

    answer(RulesDialog, look)
    window.commands.trigger("rules")
    qtbot.waitUntil(lambda: not window.jobs.busy, timeout=10_000)
    assert rules_off(window._app.store) == frozenset()


def test_every_rule_stands_there_and_can_be_looked_for(qtbot: Any, window: MainWindow) -> None:
    switch(window._app.store, "capital", False)

    def look(dialog: RulesDialog) -> None:
        shown = [dialog.list.item(n).text() for n in range(dialog.list.count())]
        assert len(RULE_LIST) < len(shown) < 2 * len(RULE_LIST), "and a heading for each family"
        assert row_of(dialog, "capital").checkState() is Qt.CheckState.Unchecked
        dialog.field.setText("phu luc II")
        found = [dialog.list.item(n).text() for n in range(dialog.list.count())]
        assert any(text.startswith("Viết hoa. ") for text in found) and len(found) < len(shown)
        dialog.field.setText("không có loại này đâu")
        assert dialog.list.count() == 0 and dialog.detail.text()
        dialog.reject()

    answer(RulesDialog, look)
    window.commands.trigger("rules")
    qtbot.waitUntil(lambda: not window.jobs.busy, timeout=10_000)


def newer(folder: Path, version: int = 99) -> Path:
    held = json.loads(places.asset("reference", "confusables.json").read_text("utf-8"))
    file = folder / "bang moi.json"
    changed = held | {"version": version, "dated": "2027-05-01", "confusables": {"báo cao": "báo cáo"}}
    file.write_text(json.dumps(changed, ensure_ascii=False), "utf-8")
    return file


def test_a_pack_from_a_stick_counts_at_once(
    qtbot: Any, window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with_slip(qtbot, window)
    assert window.wizard is not None
    session, file = window.wizard.session, newer(tmp_path)
    monkeypatch.setattr(PacksDialog, "ask_file", staticmethod(lambda _: str(file)))
    told: list[str] = []

    def understood(box: QMessageBox) -> None:
        told.append(box.text())
        box.buttons()[0].click()

    def look(dialog: PacksDialog) -> None:
        qtbot.waitUntil(lambda: dialog.list.count() > 5, timeout=10_000)
        assert not dialog.back_button.isEnabled()
        answer(QMessageBox, understood)
        qtbot.mouseClick(dialog.take_button, Qt.MouseButton.LeftButton)
        qtbot.waitUntil(lambda: bool(told) and not window.jobs.busy, timeout=10_000)
        assert dialog.current is not None and dialog.current.pack.own and dialog.current.pack.version == 99
        assert any(f.quote == "báo cao" and f.suggestion == "báo cáo" for f in session.findings())
        answer(QMessageBox, lambda box: box.buttons()[0].click())
        QTimerOnce(lambda: answer(QMessageBox, understood))
        qtbot.mouseClick(dialog.back_button, Qt.MouseButton.LeftButton)
        qtbot.waitUntil(lambda: len(told) == 2 and not window.jobs.busy, timeout=10_000)
        assert dialog.current is not None and not dialog.current.pack.own
        dialog.accept()

    answer(PacksDialog, look)
    window.commands.trigger("packs")
    settle(qtbot, window)
    assert "báo cao" not in session.reference.confusables


def QTimerOnce(act: Any) -> None:
    from PySide6.QtCore import QTimer

    QTimer.singleShot(50, act)


def test_a_wrong_file_is_refused_in_one_sentence(
    qtbot: Any, window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "ghi chu.json"
    file.write_text('{"format": 1, "confusables": {"a": 3}}', "utf-8")
    monkeypatch.setattr(PacksDialog, "ask_file", staticmethod(lambda _: str(file)))
    told: list[str] = []

    def understood(box: QMessageBox) -> None:
        told.append(box.text())
        box.buttons()[0].click()

    def look(dialog: PacksDialog) -> None:
        qtbot.waitUntil(lambda: dialog.list.count() > 5, timeout=10_000)
        answer(QMessageBox, understood)
        dialog.take()
        qtbot.waitUntil(lambda: bool(told), timeout=10_000)
        dialog.reject()

    answer(PacksDialog, look)
    window.commands.trigger("packs")
    assert "ghi chu.json" in told[0] and "confusables" in told[0]
    assert not places.reference(window._app.home).exists()


def test_an_older_file_is_asked_about(
    qtbot: Any, window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = newer(tmp_path, version=0)
    monkeypatch.setattr(PacksDialog, "ask_file", staticmethod(lambda _: str(file)))
    asked: list[str] = []

    def turn_away(box: QMessageBox) -> None:
        asked.append(box.text())
        box.buttons()[-1].click()

    def look(dialog: PacksDialog) -> None:
        qtbot.waitUntil(lambda: dialog.list.count() > 5, timeout=10_000)
        answer(QMessageBox, turn_away)
        dialog.take()
        qtbot.waitUntil(lambda: bool(asked), timeout=10_000)
        dialog.reject()

    answer(PacksDialog, look)
    window.commands.trigger("packs")
    settle(qtbot, window)
    assert "cũ hơn" in asked[0] and not places.reference(window._app.home).exists()


def test_entries_are_looked_for_and_read_whole(qtbot: Any, window: MainWindow) -> None:
    def look(dialog: PacksDialog) -> None:
        qtbot.waitUntil(lambda: dialog.lines.rowCount() > 0, timeout=10_000)
        every = dialog.lines.rowCount()
        dialog.field.setText("thong tin doi ngoai")
        assert 0 < dialog.lines.rowCount() < every
        said = dialog.lines.data(dialog.lines.index(0))
        assert str(said).split(":")[0] in dialog.detail.text()
        dialog.field.setText("khong co dong nay")
        assert dialog.lines.rowCount() == 0 and words.NOTHING.rstrip(".") in dialog.detail.text()
        qtbot.keyClick(dialog, Qt.Key.Key_Escape)

    answer(PacksDialog, look)
    window.commands.trigger("packs")
    settle(qtbot, window)
