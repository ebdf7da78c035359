"""Where the sheet drawn live stands on a page of fields: beside them, below them where the page is narrow."""

from typing import Protocol

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout

from ttdn_desktop.gui.paper_view import PaperView

_BESIDE = 900  # a page narrower than this has it below its fields
_LEAST = 320  # how high it is there


class FieldsAndPaper(Protocol):
    """A compiled form with a column of fields and one of paper."""

    pageLayout: QHBoxLayout
    fieldsLayout: QVBoxLayout
    paperColumn: QVBoxLayout
    paperCaption: QLabel
    preview: PaperView


def stand(form: FieldsAndPaper, width: int) -> None:
    """Puts the paper where a page that wide has room for it."""
    beside = width >= _BESIDE
    column = form.paperColumn if beside else form.fieldsLayout
    if column.indexOf(form.preview) >= 0:
        return
    for part in (form.paperCaption, form.preview):
        if beside:
            column.addWidget(part)
        else:
            column.insertWidget(column.count() - 1, part, 0, Qt.AlignmentFlag.AlignLeft)
    edges = form.paperColumn.contentsMargins()
    form.paperColumn.setContentsMargins(edges.left(), edges.top(), 16 if beside else 0, edges.bottom())
    form.preview.setMinimumHeight(0 if beside else _LEAST)
