"""How the office has its papers set: only what the decree leaves open, never outside its ranges."""

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDoubleSpinBox,
    QGridLayout,
    QLabel,
    QPushButton,
    QWidget,
)

from ttdn_desktop.gui import dialog_frame, guard, style, whole
from ttdn_desktop.model.form import PageForm
from ttdn_desktop.operations.page_form import allowed, written
from ttdn_desktop.paper.rules import RANGES, Range
from ttdn_desktop.wording import page_form as words

_STEPS = {"line_multiple": 0.05, "space_after": 1.0}


class FormDialog(QDialog):
    """A field for each choice; `ask` gives them as fields of operations.unit_profile.set_unit, or None."""

    def __init__(self, form: PageForm, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(words.TITLE)
        self.fields: dict[str, QComboBox | QDoubleSpinBox] = {}
        guide = QLabel(style.prose(words.GUIDE, "quiet"))
        guide.setWordWrap(True)
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(8)
        grid.setColumnStretch(2, 1)
        for row, (name, range_) in enumerate(RANGES.items()):
            label = QLabel(words.LABELS[name])
            field = self._field(name, range_)
            field.setAccessibleName(words.LABELS[name])
            label.setBuddy(field)
            hint = QLabel(words.range_said(allowed(range_), words.UNITS.get(name, "")))
            hint.setProperty("role", "quiet")
            for place, widget in enumerate((label, field, hint)):
                grid.addWidget(widget, row, place)
            self.fields[name] = field
        self.template = QPushButton(words.TEMPLATE)
        self.leave, self.save = QPushButton(words.LEAVE), QPushButton(words.SAVE)
        self.save.setProperty("role", "primary")
        self.save.setDefault(True)
        column = dialog_frame.column(self, words.TITLE)
        column.addWidget(guide)
        column.addLayout(grid)
        column.addStretch(1)
        column.addLayout(dialog_frame.foot(self.leave, self.save, aside=(self.template,)))
        self.show_form(form)
        self._start = self.answers()
        self.template.clicked.connect(lambda: self.show_form(PageForm()))
        self.leave.clicked.connect(self.reject)
        self.save.clicked.connect(self.accept)
        whole.let_scroll(self)

    @classmethod
    def ask(cls, form: PageForm, parent: QWidget | None = None) -> dict[str, str] | None:
        """Opens the dialog; the answers, or None when turned away."""
        dialog = cls(form, parent)
        return dialog.answers() if dialog.exec() == QDialog.DialogCode.Accepted else None

    def show_form(self, form: PageForm) -> None:
        """Shows a choice."""
        for name, field in self.fields.items():
            value = getattr(form, name)
            if isinstance(field, QComboBox):
                field.setCurrentText(written(value))
            else:
                field.setValue(value)

    def answers(self) -> dict[str, str]:
        """The fields as text."""
        return {
            name: field.currentText() if isinstance(field, QComboBox) else written(round(field.value(), 2))
            for name, field in self.fields.items()
        }

    def reject(self) -> None:  # Qt override: Esc, the cross and "Thôi"
        if guard.may_close(self, self.answers() != self._start):
            super().reject()

    def _field(self, name: str, range_: Range) -> QComboBox | QDoubleSpinBox:
        if range_.values:
            box = QComboBox()
            box.addItems([written(value) for value in range_.values])
            return box
        spin = QDoubleSpinBox()
        spin.setLocale(QLocale("vi_VN"))
        spin.setRange(range_.low, range_.high)
        spin.setSingleStep(_STEPS.get(name, 1.0))
        spin.setDecimals(2 if name == "line_multiple" else 1)
        return spin
