"""Backups while one works and on closing, here and on a second drive; put back from the menu, or by one key when the data is damaged."""

from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import msgspec
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox

from tests.gui.frame import NOW, a_window, answer, opened, settle, with_reports
from tests.gui.section import press
from ttdn_desktop import places
from ttdn_desktop.app import App
from ttdn_desktop.gui.damage_dialog import DamageDialog
from ttdn_desktop.gui.restore_dialog import RestoreDialog
from ttdn_desktop.gui.versions_dialog import VersionsDialog
from ttdn_desktop.model.block import Paragraph, Text
from ttdn_desktop.settings import Settings


class Clock:
    def __init__(self) -> None:
        self.time = NOW

    def __call__(self) -> datetime:
        self.time += timedelta(seconds=1)
        return self.time


@pytest.fixture
def app(home: Path) -> Iterator[App]:
    home.mkdir()
    with App(Settings(home, Clock())) as made:
        yield made


def timed(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.glob("*-timed.db"))


def rewrite(app: App, key: str, *texts: str) -> str:
    report = app.store.report(key)
    section = report.sections[2]
    blocks = tuple(Paragraph(f"w{place}", (Text(text),)) for place, text in enumerate(texts))
    new = msgspec.structs.replace(section, blocks=blocks)
    app.store.save_report(report.with_section(new))
    return section.key


def test_made_only_when_something_changed_and_on_closing(qtbot: Any, app: App, home: Path) -> None:
    with_reports(app)
    window = a_window(qtbot, app)
    folder = places.backups(home)
    window.safe.timer.timeout.emit()
    settle(qtbot, window)
    assert len(timed(folder)) == 1 and window.safe.timer.interval() == 30 * 60 * 1000
    window.safe.timer.timeout.emit()
    settle(qtbot, window)
    assert len(timed(folder)) == 1
    rewrite(app, "2027-H1", "Mới.")
    window.close()
    assert len(timed(folder)) == 2


def test_copied_to_the_second_folder_and_one_that_is_away_is_told_once(
    qtbot: Any, app: App, home: Path, tmp_path: Path
) -> None:
    with_reports(app)
    second = tmp_path / "ổ D"
    second.mkdir()
    scan = app.store.keep_file(b"scan")
    app.store.remember("backup-folder", str(second))
    window = a_window(qtbot, app)
    window.safe.back_up()
    settle(qtbot, window)
    assert timed(second) == timed(places.backups(home)) != [] and (places.kept_files(second) / scan).exists()
    away = tmp_path / "away"
    second.rename(away)
    for _ in range(2):
        rewrite(app, "2027-H1", f"Mới {_}.")
        window.safe.back_up()
        settle(qtbot, window)
        assert ("ổ D" in window._busy.text()) is (_ == 0)
        window.say("")
    assert len(timed(places.backups(home))) == 3 and not second.exists()
    window.close()


def test_a_backup_is_looked_at_and_put_back(qtbot: Any, app: App, home: Path) -> None:
    with_reports(app)
    rewrite(app, "2027-H1", "Câu cũ.")
    window = a_window(qtbot, app)
    window.safe.back_up()
    settle(qtbot, window)
    key = rewrite(app, "2027-H1", "Câu mới.")
    app.store.save_report(msgspec.structs.replace(app.store.report("2026-Y"), id="thêm"))
    opened(qtbot, window, "2027-H1")
    told: list[str] = []

    def choose(dialog: RestoreDialog) -> None:
        qtbot.waitUntil(lambda: dialog.restore_button.isEnabled())
        told.append(dialog.view.toPlainText())
        answer(QMessageBox, lambda box: box.buttons()[0].click())
        dialog.restore_button.click()

    answer(RestoreDialog, choose)
    window.commands.trigger("restore-backup")
    answer(QMessageBox, lambda box: (told.append(box.text()), box.buttons()[0].click()))
    qtbot.waitUntil(lambda: len(told) == 2 and window.start_page.isVisible() and not window.jobs.busy, timeout=10_000)
    assert "2 báo cáo" in told[0] and "Không có báo cáo năm 2026" in told[0]
    assert "6 tháng đầu năm 2027: bản" in told[0] and "ttdn-old-" in told[1]
    words = app.store.report("2027-H1").section(key).blocks[0]
    assert isinstance(words, Paragraph) and words.runs[0].text == "Câu cũ."  # type: ignore[union-attr]
    window.close()


def damaged(home: Path, how: str) -> None:
    path = places.data_file(home)
    data = path.read_bytes()
    if how == "header":
        path.write_bytes(b"\xff" * 40 + data[40:])
    elif how == "page":
        path.write_bytes(_without(data, "Chỉ có ở tệp cũ, đoạn 7."))
    elif how == "truncated":
        path.write_bytes(data[: len(data) * 2 // 3])
    elif how == "empty":
        path.write_bytes(b"")
    else:
        path.write_bytes("Không phải dữ liệu. ".encode() * 900)


def _without(data: bytes, words: str) -> bytes:
    """The page that holds these words with its head spoilt."""
    at = data.index(words.encode()) // 4096 * 4096
    return data[:at] + b"\xff" * 16 + data[at + 16 :]


@pytest.mark.parametrize("how", ["header", "page", "truncated", "empty", "words"])
def test_a_damaged_file_is_replaced_by_one_key(qtbot: Any, home: Path, how: str) -> None:
    home.mkdir()
    clock = Clock()
    with App(Settings(home, clock)) as app:
        with_reports(app)
        rewrite(app, "2026-Y", *(f"Chỉ có ở tệp cũ, đoạn {n}. " + "Và dài. " * 40 for n in range(60)))
        app.store.timed_backup()
        key = rewrite(app, "2027-H1", "Viết sau bản sao lưu.")
    damaged(home, how)
    before = places.data_file(home).read_bytes()
    told: list[str] = []

    def read(dialog: DamageDialog) -> None:
        told.extend((dialog.told.text(), dialog.view.toPlainText()))
        answer(QMessageBox, lambda box: (told.append(box.text()), box.buttons()[0].click()))
        press(dialog.restore_button, Qt.Key.Key_Return)

    answer(DamageDialog, read)
    with App(Settings(home, clock)) as app:
        window = a_window(qtbot, app)
        qtbot.waitUntil(
            lambda: len(told) == 3 and window.start_page.isVisible() and not window.jobs.busy, timeout=10_000
        )
        assert ("trống hoặc không còn" if how == "empty" else "bị hỏng") in told[0] and "2 báo cáo" in told[0]
        assert {card.title for card in window.start_page.cards} == {"6 tháng đầu năm 2027", "Năm 2026"}
        aside = [path for path in home.glob("ttdn-old-*.db") if path.read_bytes() == before]
        assert len(aside) == 1
        kept = app.store.kept_versions("2027-H1")
        if how in ("header", "page"):
            assert "Báo cáo 6 tháng đầu năm 2027: sửa đến" in told[1] and "1 đoạn" in told[1]
            (text,) = home.glob("cuu-duoc-*.txt")
            assert "Viết sau bản sao lưu." in text.read_text("utf-8-sig") and text.name in told[2]
            assert [version.section for version in kept] == [key]
            dialog = VersionsDialog(app.session("2027-H1"), kept, key)
            qtbot.addWidget(dialog)
            assert "Viết sau bản sao lưu." in dialog.view.toPlainText()
        elif how in ("words", "empty"):
            assert "Không đọc được gì từ tệp hỏng" in told[1] and not kept
        window.close()


def test_the_second_drives_backup_serves_when_the_home_has_none(qtbot: Any, home: Path, tmp_path: Path) -> None:
    home.mkdir()
    second = tmp_path / "ổ D"
    second.mkdir()
    with App(Settings(home, Clock())) as app:
        with_reports(app)
        app.store.remember("backup-folder", str(second))
        app.store.timed_backup()
    for path in places.backups(home).glob("*.db"):
        path.unlink()
    damaged(home, "words")
    with App(Settings(home, Clock())) as app:
        damage = app.damage()
        assert damage.backup is not None and damage.backup.file.second and len(damage.backup.reports) == 2
        app.repair(damage.backup)
        assert len(app.store.reports()) == 2
