"""Fields of plain text: what leaves them is clean NFC; nothing in them changes while a person types."""

from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit

from ttdn_desktop.text.unicode import one_line


class CleanLine(QLineEdit):
    """One line. `value` is cleaned on the way out; the field itself is left as typed, so that UniKey's Backspaces fit."""

    def value(self) -> str:
        """The text: NFC, one line, blanks collapsed."""
        return one_line(self.text())

    def set_value(self, text: str) -> None:
        """Shows a value; a field that already says the same is not touched (cursor and undo stay)."""
        if self.value() != text:
            self.setText(text)
            self.setCursorPosition(0)


class CleanText(QPlainTextEdit):
    """A short list, one entry a line."""

    def __init__(self, parent: object = None) -> None:
        super().__init__(parent)  # type: ignore[call-overload]
        self.setTabChangesFocus(True)
        self.set_rows(3)

    def set_rows(self, rows: int) -> None:
        """Makes the field as high as that many lines."""
        self.setFixedHeight(round(self.fontMetrics().lineSpacing() * 1.15 * rows) + 22)

    def values(self) -> tuple[str, ...]:
        """The entries, cleaned; empty lines dropped."""
        return tuple(line for line in map(one_line, self.toPlainText().split("\n")) if line)

    def set_values(self, entries: tuple[str, ...]) -> None:
        """Shows the entries through the document's cursor: one undo step, and only when they differ."""
        if self.values() == entries:
            return
        cursor = QTextCursor(self.document())
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.insertText("\n".join(entries))
