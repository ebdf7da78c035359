"""Qt's own words: every sentence of the classes we use is in our catalogue, and no dialog or menu of Qt's shows English."""

from typing import Any

import pytest
from PySide6.QtCore import QCoreApplication, QPoint, QTimer
from PySide6.QtGui import QContextMenuEvent, QKeySequence
from PySide6.QtWidgets import (
    QApplication,
    QCalendarWidget,
    QDialogButtonBox,
    QErrorMessage,
    QFileDialog,
    QInputDialog,
    QLineEdit,
    QMenu,
    QMessageBox,
    QPlainTextEdit,
    QProgressDialog,
    QScrollBar,
    QSpinBox,
    QTextBrowser,
    QTextEdit,
    QWidget,
)

from tests.qt_catalogue import german, sentences
from tests.screens import walk
from ttdn_desktop.gui import main
from ttdn_desktop.gui.commands import COMMANDS

# The contexts of what our windows are made of; the others (SQL, network, printing by Qt's dialog, wizards …) are not used.
USED = {
    "CloseButton", "QAbstractFileIconProvider", "QAbstractSpinBox", "QAccessibleActionInterface", "QApplication", "QComboBox",
    "QDialog", "QDialogButtonBox", "QErrorMessage", "QFileDialog", "QFileSystemModel", "QGnomeTheme", "QInputDialog", "QLineEdit",
    "QMessageBox", "QPlatformTheme", "QProgressDialog", "QScrollBar", "QShortcut", "QStandardPaths", "QTabBar",
    "QUnicodeControlCharacterMenu", "QWhatsThisAction", "QWidgetTextControl",
}  # fmt: skip
# Keys that stand on the keyboard of an office; Qt knows two hundred more (media, telephone, Japanese, Korean).
KEYS = {
    "Space", "Esc", "Tab", "Backtab", "Backspace", "Return", "Enter", "Ins", "Del", "Pause", "Print", "SysReq", "Home", "End",
    "Left", "Up", "Right", "Down", "PgUp", "PgDown", "CapsLock", "NumLock", "ScrollLock", "Menu", "Ctrl", "Shift", "Alt", "Meta",
    "Num", "+", "F%1", "Print Screen", "Page Up", "Page Down", "Insert", "Delete", "Escape",
}  # fmt: skip
NEVER_SHOWN = ("Alt+", "<h3>About Qt", "<p>Qt is")  # keys of the file dialog, and a box no button of ours opens


@pytest.fixture(autouse=True)
def vietnamese(qapp: Any) -> None:
    main.application()


def test_the_catalogue_is_complete_for_the_classes_we_use() -> None:
    known = sentences(german())
    assert len(known) > 1500 and {context for context, _, _ in known} > USED
    same = {
        "Esc",
        "Tab",
        "Backspace",
        "Pause",
        "Home",
        "End",
        "PgUp",
        "Ctrl",
        "Shift",
        "Alt",
        "+",
        "F%1",
        "Insert",
        "Delete",
    }
    missing = [
        (context, source)
        for context, source, comment in known
        if context in USED
        and not (context == "QShortcut" and source not in KEYS)
        and not source.startswith(NEVER_SHOWN)
        and source not in same | {"Print Screen"}
        and QCoreApplication.translate(context, source, comment or None) == source
    ]
    assert missing == []


def test_keys_are_called_as_on_the_keyboard() -> None:
    names = {
        keys: QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText) for c in COMMANDS for keys in c.keys
    }
    assert names["Ctrl+PgDown"] == "Ctrl+PgDn" and names["Ctrl+Return"] == "Ctrl+Enter"
    assert walk.english(list(names.values())) == []
    portable = QKeySequence.SequenceFormat.PortableText
    assert all(QKeySequence(keys).toString(portable) == keys for keys in names), "read as they are written in the table"


DIALOGS = {
    "open": lambda: _file_dialog(QFileDialog.AcceptMode.AcceptOpen, QFileDialog.FileMode.ExistingFiles),
    "save": lambda: _file_dialog(QFileDialog.AcceptMode.AcceptSave, QFileDialog.FileMode.AnyFile),
    "folder": lambda: _file_dialog(QFileDialog.AcceptMode.AcceptOpen, QFileDialog.FileMode.Directory),
    "buttons": lambda: QDialogButtonBox(_every(QDialogButtonBox.StandardButton)),
    "message": lambda: QMessageBox(QMessageBox.Icon.Warning, "Hỏi", "?", _every(QMessageBox.StandardButton)),
    "error": QErrorMessage,
    "input": QInputDialog,
    "progress": lambda: QProgressDialog(),
    "calendar": QCalendarWidget,
}


def _every(kind: Any) -> Any:
    wanted = [
        button for button in kind if button.name not in ("NoButton", "FirstButton", "LastButton", "YesAll", "NoAll")
    ]
    together = wanted[0]
    for button in wanted[1:]:
        together |= button
    return together


def _file_dialog(mode: QFileDialog.AcceptMode, files: QFileDialog.FileMode) -> QFileDialog:
    dialog = QFileDialog()
    dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
    dialog.setAcceptMode(mode)
    dialog.setFileMode(files)
    dialog.setNameFilter("Bản quét (*.pdf)")
    dialog.setViewMode(QFileDialog.ViewMode.Detail)
    return dialog


@pytest.mark.parametrize("name", DIALOGS)
def test_no_dialog_of_qt_shows_english(qtbot: Any, name: str, tmp_path: Any) -> None:
    made: QWidget = DIALOGS[name]()
    qtbot.addWidget(made)
    if isinstance(made, QFileDialog):
        made.setDirectory(str(tmp_path))
        made.setSidebarUrls([])
    made.show()
    walk.drawn()
    said = [text for text in walk.texts(made, contents=False) if not text.startswith("/") and tmp_path.name not in text]
    assert walk.english(said) == [] and said


@pytest.mark.qt_log_ignore("This plugin does not support")  # no screen
@pytest.mark.parametrize("kind", [QLineEdit, QTextEdit, QPlainTextEdit, QTextBrowser, QSpinBox, QScrollBar])
def test_no_context_menu_shows_english(qtbot: Any, kind: type[QWidget]) -> None:
    widget = kind()
    qtbot.addWidget(widget)
    widget.show()
    seen: list[str] = []

    def look() -> None:
        """The menu may be modal: it is read and closed from outside."""
        for menu in QApplication.topLevelWidgets():
            if isinstance(menu, QMenu) and menu.isVisible():
                for action in menu.actions():
                    seen.append(action.text().split("\t")[0].replace("&", ""))
                    seen.append(action.shortcut().toString(QKeySequence.SequenceFormat.NativeText))
                menu.close()

    timer = QTimer()
    timer.timeout.connect(look)
    timer.start(10)
    target = widget.viewport() if isinstance(widget, QTextEdit | QPlainTextEdit) else widget
    place = QPoint(3, 3)
    QApplication.sendEvent(
        target, QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, place, target.mapToGlobal(place))
    )
    qtbot.waitUntil(lambda: bool(seen), timeout=3000)
    timer.stop()
    assert walk.english(seen) == [] and len(seen) > 3
