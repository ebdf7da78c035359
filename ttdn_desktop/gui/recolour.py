"""Changes what open windows keep of the old theme: colours inside rich text, icons and pixmaps; the rest asks when it draws."""

import re
from typing import cast

from PySide6.QtGui import QAction, QBrush, QColor, QSyntaxHighlighter, QTextCharFormat, QTextCursor, QTextDocument
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QListWidget, QTabWidget, QTextEdit, QWidget

from ttdn_desktop.gui import icons
from ttdn_desktop.gui.themes import Theme

_HEX = re.compile(r"#[0-9a-f]{6}\b")


def recolour(app: QApplication, before: Theme, after: Theme) -> None:
    """Every widget there is, shown or not."""
    changed = {
        colour: after.colours[name] for name, colour in before.colours.items() if not name.startswith("page")
    }  # paper stays paper
    for widget in app.allWidgets():
        for action in widget.actions():
            _action(action)
        if isinstance(widget, QLabel):
            _label(widget, changed)
        elif isinstance(widget, QAbstractButton):
            picture = icons.again(widget.icon())
            if picture is not None:
                widget.setIcon(picture)
        elif isinstance(widget, QTextEdit):
            _text(widget, changed)
        elif isinstance(widget, QListWidget):
            _rows(widget, changed)
        elif isinstance(widget, QTabWidget):
            for tab in range(widget.count()):
                picture = icons.again(widget.tabIcon(tab))
                if picture is not None:
                    widget.setTabIcon(tab, picture)
        QWidget.update(widget)  # item views have an update of their own
    app.setWindowIcon(icons.icon("app"))


def _action(action: QAction) -> None:
    picture = icons.again(action.icon())
    if picture is not None:
        action.setIcon(picture)


def _label(label: QLabel, changed: dict[str, str]) -> None:
    text = label.text()
    if "#" in text:
        renewed = _HEX.sub(lambda found: changed.get(found[0], found[0]), text)
        if renewed != text:
            label.setText(renewed)
    picture = icons.pixmap_again(label.pixmap())
    if picture is not None:
        label.setPixmap(picture)


def _rows(rows: QListWidget, changed: dict[str, str]) -> None:
    for row in range(rows.count()):
        item = rows.item(row)
        picture = icons.again(item.icon())
        if picture is not None:
            item.setIcon(picture)
        for brush, put in ((item.foreground(), item.setForeground), (item.background(), item.setBackground)):
            if brush.style().value and (new := changed.get(brush.color().name())):
                put(QBrush(QColor(new)))
    rows.viewport().update()


def _text(edit: QTextEdit, changed: dict[str, str]) -> None:
    """What is only read is coloured by us; in what is written only the marks are."""
    if edit.isReadOnly():
        recolour_document(edit.document(), changed)
    for marks in cast("list[QSyntaxHighlighter]", edit.document().findChildren(QSyntaxHighlighter)):
        marks.rehighlight()
    edit.viewport().update()


def recolour_document(document: QTextDocument, changed: dict[str, str]) -> None:
    """Puts the new colours in the place of the old, without moving what is shown."""
    cursor = QTextCursor(document)
    block = document.begin()
    while block.isValid():
        places = []
        piece = block.begin()
        while not piece.atEnd():
            part = piece.fragment()
            look, put = part.charFormat(), QTextCharFormat()
            if new := _new(look.foreground(), changed):
                put.setForeground(QColor(new))
            if new := _new(look.background(), changed):
                put.setBackground(QColor(new))
            if not put.isEmpty():
                places.append((part.position(), part.position() + part.length(), put))
            piece += 1
        for first, last, put in places:
            cursor.setPosition(first)
            cursor.setPosition(last, QTextCursor.MoveMode.KeepAnchor)
            cursor.mergeCharFormat(put)
        block = block.next()


def _new(brush: QBrush, changed: dict[str, str]) -> str | None:
    return changed.get(brush.color().name()) if brush.style().value else None
