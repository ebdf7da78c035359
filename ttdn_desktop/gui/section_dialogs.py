"""The two small dialogs of the list of sections: a title for a section, and a section to add."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from ttdn_desktop.gui import dialog_frame, guard, style, whole
from ttdn_desktop.gui.clean_line import CleanLine
from ttdn_desktop.model.outline import OutlineSection
from ttdn_desktop.wording import sections as words
from ttdn_desktop.wording.lookup import sentence

_WIDE = 520
_WHAT = Qt.ItemDataRole.UserRole


class TitleDialog(QDialog):
    """Asks for a section's title as it is to be printed; `title` is what was typed. An empty one is not taken."""

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(words.RENAME_TITLE)
        self.field = CleanLine(title)
        self._start = self.field.value()
        self.field.selectAll()
        self.problem = _problem()
        self.do = QPushButton(words.RENAME_DO)
        self.cancel = QPushButton(words.NOT_NOW)
        column = _column(self)
        column.addWidget(_label(words.NEW_NAME, self.field))
        column.addWidget(self.field)
        column.addWidget(self.problem)
        column.addWidget(_note(words.FOLLOWS))
        column.addStretch(1)
        column.addLayout(_foot(self.do, self.cancel))
        self.do.clicked.connect(self._take)
        self.cancel.clicked.connect(self.reject)
        self.field.setFocus()

    @property
    def title(self) -> str:
        """The title typed: NFC, one line."""
        return self.field.value()

    def sizeHint(self) -> QSize:  # Qt override
        return QSize(560, super().sizeHint().height())

    def reject(self) -> None:  # Qt override: Esc, the cross and "Thôi"
        if guard.may_close(self, self.title not in ("", self._start)):
            super().reject()

    def _take(self) -> None:
        if self.title:
            self.accept()
        else:
            _tell(self.problem, sentence("section-title-empty"))
            self.field.setFocus()


class AddDialog(QDialog):
    """Asks which section to add: one of the outline's the report lacks (`item`), or an own one with `title`, `after` and `level`.

    `places` are (key, title, level) of the section one stands at, or nothing for the end of the report.
    """

    def __init__(
        self,
        wanting: tuple[OutlineSection, ...],
        titles: tuple[str, ...],
        at: tuple[str, str, int] | None,
        last: str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(words.ADD_TITLE)
        self._places = [(at[0], at[2]), (at[0], at[2] + 1)] if at else [(last, 1)]
        self._wanting = wanting
        self.list = QListWidget()
        self.list.setAccessibleName(words.OF_OUTLINE)
        self.list.setWordWrap(True)
        for row, title in enumerate((*titles, words.OWN_ROW)):
            item = QListWidgetItem(title)
            item.setData(_WHAT, row)
            self.list.addItem(item)
        self.list.setCurrentRow(len(titles))
        self.list.setFixedHeight((self.list.sizeHintForRow(0) + 2) * min(len(titles) + 1, 6) + 8)
        self.field = CleanLine()
        self.place = QComboBox()
        shown = (
            [words.SAME_LEVEL.format(title=at[1]), *([words.CHILD.format(title=at[1])] if at[2] < 3 else [])]
            if at
            else [words.AT_END]
        )
        self.place.addItems(shown)
        self.place.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.problem = _problem()
        self.do, self.cancel = QPushButton(words.ADD_DO), QPushButton(words.NOT_NOW)
        column = _column(self)
        if wanting:
            column.addWidget(_label(words.OF_OUTLINE, self.list))
            column.addWidget(self.list)
        self._own = [_label(words.OWN_TITLE, self.field), self.field, _label(words.PLACE, self.place), self.place]
        for widget in self._own[:2]:
            column.addWidget(widget)
        column.addWidget(self.problem)
        for widget in self._own[2:]:
            column.addWidget(widget)
        self._own.append(_note(words.FOLLOWS))
        column.addWidget(self._own[-1])
        column.addStretch(1)
        column.addLayout(_foot(self.do, self.cancel))
        self.list.currentRowChanged.connect(lambda *_: self._show_own())
        self.list.itemActivated.connect(lambda *_: self._take())
        self.do.clicked.connect(self._take)
        self.cancel.clicked.connect(self.reject)
        self.list.setTabKeyNavigation(False)
        whole.let_scroll(self)  # two more lines would not fit a screen at 200 %
        self.field.setFocus()

    @property
    def item(self) -> OutlineSection | None:
        """The section of the outline that was chosen; None for an own one."""
        row = self.list.currentRow()
        return self._wanting[row] if 0 <= row < len(self._wanting) else None

    @property
    def title(self) -> str:
        """The own title: NFC, one line."""
        return self.field.value()

    @property
    def where(self) -> tuple[str, int]:
        """Behind which section, and at which level."""
        return self._places[max(self.place.currentIndex(), 0)]

    def sizeHint(self) -> QSize:  # Qt override
        return QSize(580, super().sizeHint().height())

    def reject(self) -> None:  # Qt override: Esc, the cross and "Thôi"
        if guard.may_close(self, self.item is None and bool(self.title)):
            super().reject()

    def _show_own(self) -> None:
        for widget in self._own:
            widget.setEnabled(self.item is None)
        self.problem.hide()

    def _take(self) -> None:
        if self.item is not None or self.title:
            self.accept()
            return
        if self.focusWidget() is self.field:
            _tell(self.problem, sentence("section-title-empty").partition(". ")[0] + ".")
        self.field.setFocus()


def _column(dialog: QDialog) -> QVBoxLayout:
    dialog.setMinimumWidth(_WIDE)
    column = dialog_frame.column(dialog, dialog.windowTitle())
    column.setSpacing(6)
    column.insertSpacing(1, 6)
    return column


def _foot(do: QPushButton, cancel: QPushButton) -> QHBoxLayout:
    style.set_tone(do, "primary", "role")
    do.setDefault(True)
    row = dialog_frame.foot(cancel, do)
    row.setContentsMargins(0, 8, 0, 0)
    return row


def _label(text: str, buddy: QWidget) -> QLabel:
    label = QLabel(text)
    label.setBuddy(buddy)
    buddy.setAccessibleName(text)
    style.set_tone(label, "question", "role")
    return label


def _note(text: str) -> QLabel:
    label = QLabel(style.prose(text))
    label.setWordWrap(True)
    style.set_tone(label, "quiet", "role")
    label.ensurePolished()
    label.setMinimumHeight(label.heightForWidth(_WIDE - 48) + 4)  # a dialog does not reckon with lines that wrap
    return label


def _problem() -> QLabel:
    label = QLabel()
    label.setWordWrap(True)
    style.set_tone(label, "problem", "role")
    label.hide()
    return label


def _tell(label: QLabel, text: str) -> None:
    label.setText(style.prose(text))
    label.show()
