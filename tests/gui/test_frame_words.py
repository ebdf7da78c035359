"""Everything in Vietnamese, Qt's own words included; help pages, icons and accessible names are there."""

import re
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import (
    QAbstractButton,
    QComboBox,
    QDialogButtonBox,
    QFileDialog,
    QLabel,
    QLineEdit,
    QMessageBox,
    QPlainTextEdit,
    QSpinBox,
    QTextEdit,
    QToolButton,
    QWidget,
)

from tests.gui.frame import a_window, an_app, answer, opened, with_reports
from ttdn_desktop import places
from ttdn_desktop.errors import Refused, Trouble
from ttdn_desktop.gui import main as gui_main
from ttdn_desktop.gui import messages
from ttdn_desktop.gui.date_field import DateField
from ttdn_desktop.gui.help_dialog import HelpDialog
from ttdn_desktop.gui.icons import icon
from ttdn_desktop.gui.new_report_dialog import Choices, NewReportDialog
from ttdn_desktop.gui.unit_dialog import UnitDialog
from ttdn_desktop.wording.help import TOPICS

ENGLISH = re.compile(
    r"\b(OK|Ok|Cancel|Close|Save|Discard|Open|Yes|No|Apply|Reset|Help|Retry|Ignore|Abort|Undo|Redo|Cut|Copy|Paste|"
    r"Delete|Select All|Back|Next|File|Files|Folder|Directory|Look in|Type|Name|Size|Show|Hide|Details|Step)\b"
)
GUI = Path(gui_main.__file__).parent


@pytest.fixture(autouse=True)
def vietnamese(qapp: Any) -> None:
    gui_main.application()


def texts(root: QWidget) -> list[str]:
    """Every word a person could read under a widget."""
    found = [root.windowTitle(), root.toolTip()]
    for child in root.findChildren(QWidget):
        found += [child.toolTip(), child.accessibleName()]
        if isinstance(child, QLabel | QAbstractButton):
            found.append(child.text().replace("&", ""))
        if isinstance(child, QComboBox):
            found += [child.itemText(row) for row in range(child.count())]
        if isinstance(child, QLineEdit):
            found.append(child.placeholderText())
    return [text for text in found if text]


def test_standard_buttons_never_say_ok(qtbot: Any) -> None:
    box = QDialogButtonBox()
    qtbot.addWidget(box)
    for button in QDialogButtonBox.StandardButton:
        if button is not QDialogButtonBox.StandardButton.NoButton:
            box.addButton(button)
    said = [button.text().replace("&", "") for button in box.buttons()]
    assert len(said) == 18 and not [text for text in said if ENGLISH.search(text)]
    assert "Đồng ý" in said and "Hủy" in said and "Không lưu" in said


def test_message_box_of_qt_itself(qtbot: Any) -> None:
    box = QMessageBox(
        QMessageBox.Icon.Question, "", "?", QMessageBox.StandardButton.Yes | QMessageBox.StandardButton.No
    )
    qtbot.addWidget(box)
    box.setDetailedText("…")
    assert {button.text().replace("&", "") for button in box.buttons()} == {"Có", "Không", "Xem chi tiết…"}


@pytest.mark.parametrize("make", [QLineEdit, QTextEdit, QPlainTextEdit])
def test_context_menus_of_text(qtbot: Any, make: Any) -> None:
    field = make()
    qtbot.addWidget(field)
    menu = field.createStandardContextMenu()
    said = [action.text().split("\t")[0].replace("&", "") for action in menu.actions() if action.text()]
    menu.deleteLater()
    assert said[:5] == ["Hoàn tác", "Làm lại", "Cắt", "Sao chép", "Dán"] and "Chọn tất cả" in said
    assert not [text for text in said if ENGLISH.search(text)]


def test_spin_box_menu_and_file_dialog(qtbot: Any) -> None:
    dialog = QFileDialog()
    qtbot.addWidget(dialog)
    dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    said = [text for text in texts(dialog) if not text.startswith("/")]
    assert "Hủy" in said and "Lưu" in said and "Tên tệp:" in said
    assert not [text for text in said if ENGLISH.search(text)]
    spin = QSpinBox()
    qtbot.addWidget(spin)
    assert gui_main.QLocale().name() == "vi_VN"


def test_every_screen_of_the_frame_is_vietnamese(qtbot: Any, home: Path) -> None:
    app = an_app(home)
    report = with_reports(app)
    window = a_window(qtbot, app)
    screens: list[QWidget] = [window]
    choices = Choices.gather(app.store, app.catalogue, app.today)
    screens += [UnitDialog(app.store.own_unit(), window), NewReportDialog(choices, window), HelpDialog("start", window)]
    opened(qtbot, window, report.id)
    assert window.wizard is not None
    for key in ("period", report.sections[1].key, "figures", "signing", "checks", "export"):
        assert window.wizard.open_step(key)
    names = re.compile(r"[\w.-]+\.(docx|pdf)|Delete:")  # file names, and a key one presses
    wrong = [text for screen in screens for text in texts(screen) if ENGLISH.search(names.sub("", text))]
    assert not wrong


def test_everything_one_can_press_or_fill_has_a_name(qtbot: Any, home: Path) -> None:
    app = an_app(home)
    report = with_reports(app)
    window = a_window(qtbot, app)
    opened(qtbot, window, report.id)
    assert window.wizard is not None
    for key in ("period", "signing"):
        window.wizard.open_step(key)
        page = window.wizard.ui.pages.currentWidget()
        nameless = [
            child.objectName()
            for child in page.findChildren(QWidget)
            if isinstance(child, QLineEdit | QPlainTextEdit | QComboBox | QToolButton) and not child.accessibleName()
        ]
        assert not nameless
    tools = [tool for tool in window.wizard.ui.topBar.findChildren(QToolButton) if not tool.accessibleName()]
    assert not tools


def test_question_buttons_are_verbs_and_esc_is_the_last(qtbot: Any) -> None:
    seen: list[list[str]] = []

    def press(box: QMessageBox) -> None:
        seen.append([button.text() for button in box.buttons()])
        qtbot.keyClick(box, Qt.Key.Key_Escape)

    answer(QMessageBox, press)
    assert messages.ask(None, "Đóng?", ("Lưu và đóng", "Ở lại")) == 1
    answer(QMessageBox, press)
    messages.show(None, Trouble("store-in-use", "ttdn.db"))
    assert seen == [["Lưu và đóng", "Ở lại"], ["Đã hiểu"]]


def test_errors_are_told_in_a_sentence_with_their_place(qtbot: Any) -> None:
    told: list[str] = []

    def read(box: QMessageBox) -> None:
        told.append(box.text())
        box.buttons()[0].click()

    answer(QMessageBox, read)
    messages.show(None, Refused("file-missing", "<Báo cáo>.docx"))
    assert "&lt;Báo cáo&gt;.docx" in told[0], "a file's name is text, never markup"


def test_every_help_page_is_there_and_its_links_lead_somewhere(qtbot: Any) -> None:
    names = [name for name, _ in TOPICS]
    for name in names:
        page = places.asset("help", f"{name}.md").read_text("utf-8")
        assert page.startswith("# ")
        assert all(link in names for link in re.findall(r"\]\(([^)]+)\.md\)", page)), name
    dialog = HelpDialog("signing")
    qtbot.addWidget(dialog)
    assert dialog.ui.text.toPlainText().startswith("Ký và nơi nhận")
    dialog.ui.topics.setCurrentRow(0)
    assert dialog.ui.text.toPlainText().startswith("Bắt đầu")


def test_f1_opens_the_page_of_the_open_step(qtbot: Any, home: Path) -> None:
    app = an_app(home)
    report = with_reports(app)
    window = a_window(qtbot, app)
    opened(qtbot, window, report.id)
    assert window.wizard is not None
    window.wizard.open_step("signing")
    window.wizard.ui.steps.setFocus()
    qtbot.keyClick(window.wizard.ui.steps, Qt.Key.Key_F1)
    dialog = window.findChild(HelpDialog)
    assert dialog is not None and dialog.ui.topics.currentItem().text() == "Ký và nơi nhận"


def test_shortcuts_named_in_the_help_are_the_real_ones() -> None:
    page = places.asset("help", "phim-tat.md").read_text("utf-8")
    code = "".join(path.read_text("utf-8") for path in GUI.rglob("*.py"))
    for keys in re.findall(r"(?:Ctrl\+\w+|F\d)", page):
        assert not QKeySequence(keys).isEmpty()
        spelt = {keys, keys.replace("PgDn", "PgDown")}
        in_the_editor = {"Ctrl+Enter", "F2", "Ctrl+B", "Ctrl+I"}  # keys of its own, held by its tests
        in_the_figures = {"Ctrl+C", "Ctrl+V", "Ctrl+X", "Ctrl+Home", "Ctrl+End"}  # held by test_figure_keys.py
        assert any(f'"{way}"' in code for way in spelt) or keys in in_the_editor | in_the_figures, keys


def test_every_icon_named_in_the_code_is_drawn(qapp: Any) -> None:
    names = set()
    for path in GUI.rglob("*.py"):
        text = path.read_text("utf-8")
        names |= set(re.findall(r'(?:icon|pixmap)\(\s*"([\w-]+)"', text)) | set(re.findall(r'Button, "([\w-]+)"', text))
    assert {"help", "undo", "new", "import"} <= names
    for name in names | {f"step-{state}" for state in ("done", "started", "carried", "problem", "empty")}:
        assert not icon(name).pixmap(24, 24).isNull(), name


def test_a_date_is_read_as_people_write_it(qtbot: Any) -> None:
    field = DateField()
    qtbot.addWidget(field)
    for typed, meant in (
        ("24/5/2026", "2026-05-24"),
        ("5-02-2026", "2026-02-05"),
        ("ngày 05 tháng 02 năm 2026", "2026-02-05"),
    ):
        field.edit.setText(typed)
        assert str(field.value()) == meant and not field.unreadable
    field.edit.setText("31/4/2026")
    assert field.value() is None and field.unreadable
    field.edit.clear()
    assert field.value() is None and not field.unreadable
