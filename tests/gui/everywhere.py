"""Every field one types words into, in every window and dialog there is: found by walking what tests/screens and the pictures open."""

import re
import unicodedata
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QApplication,
    QCompleter,
    QDialog,
    QLineEdit,
    QPlainTextEdit,
    QTextEdit,
    QWidget,
)

from tests.gui.unikey import send, stream
from ttdn_desktop import gui
from ttdn_desktop.gui.clean_line import CleanLine, CleanText
from ttdn_desktop.gui.editor.table_cells import CellField

GUI = Path(gui.__file__).parent
MADE = re.compile(r"(?<!class )\b(?:CleanLine|CleanText|QLineEdit|QPlainTextEdit|QTextEdit|CellField|SectionEditor)\(")
# Fields that open only while one types: each has a test of its own that types into it.
OWN_TESTS = {
    "figure_fields": "test_unikey.test_figure_typed_with_words_before_it",
    "figure_table": "test_unikey.test_figure_typed_with_words_before_it",
    "editor.table_cells": "test_table_dialog.test_typed_cell_by_cell",
    "place_editor": "test_place_editor.test_f2_opens_the_words_and_what_is_typed_stands_in_the_report",
    "editor.pane": "test_unikey.test_sentence_in_the_editor",
    "forms.problem_dialog": "read-only: what went wrong, to be copied",
}
Field = QLineEdit | QPlainTextEdit | QTextEdit


class Met:
    """What was found on the walk: fields by name, and the files of gui/ that made them."""

    def __init__(self, texts: tuple[str, ...], method: str) -> None:
        self.texts, self.method = texts, method
        self.fields: set[str] = set()
        self.files: set[str] = set()
        self.wrong: dict[str, str] = {}

    def look(self, root: QWidget) -> None:
        """Types into every field of a window that is open; what stood there is put back."""
        for field in fields_of(root):
            owners = [type(widget) for widget in chain(field)]
            mine = [kind for kind in owners if kind.__module__.startswith("ttdn_desktop.gui.")]
            name = f"{next((k.__name__ for k in mine if not issubclass(k, Field)), '?')}.{field.objectName() or field.accessibleName()}"
            self.files |= {kind.__module__.removeprefix("ttdn_desktop.gui.") for kind in mine}
            if name in self.fields:
                continue
            self.fields.add(name)
            told = self.typed(field)
            if told:
                self.wrong[name] = told

    def typed(self, field: Any) -> str:
        """What is wrong with a field, "" when all is well."""
        if not isinstance(field, CleanLine | CleanText | CellField):
            return f"{type(field).__name__} does not clean what leaves it"
        completer = field.completer() if isinstance(field, QLineEdit) else None
        if completer is not None and completer.completionMode() != QCompleter.CompletionMode.PopupCompletion:
            return "completes by itself"
        before = text_of(field)
        wrong = ""
        for text in self.texts:
            field.clear()
            field.setFocus()
            for letter in stream(text, self.method):
                send(field, letter)
                if QApplication.activePopupWidget() is not None:
                    wrong = wrong or "a pop-up opened while typing"
            if text_of(field) != text:
                wrong = wrong or f"{text_of(field)!r} instead of {text!r}"
        field.clear()
        put = unicodedata.normalize("NFD", "Đề nghị")
        field.insert(put) if isinstance(field, QLineEdit) else field.insertPlainText(put)
        out = "".join(field.values()) if isinstance(field, CleanText) else field.value()
        if out != "Đề nghị":
            wrong = wrong or f"{out!r}: not NFC on the way out"
        field.clear()
        field.insert(before) if isinstance(field, QLineEdit) else field.insertPlainText(before)
        return wrong


def fields_of(root: QWidget) -> Iterator[Field]:
    """Every field under a window that words can be typed into now; the insides of number boxes and the editor are none."""
    for kind in (QLineEdit, QPlainTextEdit, QTextEdit):
        for field in root.findChildren(kind):
            if isinstance(field.parent(), QAbstractSpinBox) or field.isReadOnly() or not field.isEnabled():
                continue
            if field.objectName() == "sectionEditor" or not field.isVisible():
                continue
            yield field


def chain(widget: QWidget) -> Iterator[QWidget]:
    """A widget and all it stands in."""
    while widget is not None:
        yield widget
        if isinstance(widget, QDialog):
            return
        widget = widget.parentWidget()


def text_of(field: Any) -> str:
    return str(field.text() if isinstance(field, QLineEdit) else field.toPlainText())


def making() -> dict[str, set[str]]:
    """Files of gui/ that make a field, each with the files whose classes may stand round it: itself, or who uses the form."""
    found: dict[str, set[str]] = {}
    sources = {path: path.read_text("utf-8") for path in GUI.rglob("*.py") if "shots" not in path.name}
    for path, text in sources.items():
        name = ".".join(path.relative_to(GUI).with_suffix("").parts)
        if not MADE.search(text) or name == "clean_line":
            continue
        if name.startswith("forms."):
            used = f"ttdn_desktop.gui.{name} import"
            found[name] = {
                ".".join(p.relative_to(GUI).with_suffix("").parts) for p, other in sources.items() if used in other
            }
        else:
            found[name] = {name}
    return found
