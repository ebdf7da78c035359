"""First run, and later changes: which unit reports, in which province, who issues the paper."""

from PySide6.QtWidgets import QDialog, QWidget

from ttdn_desktop.gui import style, tab_order, whole
from ttdn_desktop.gui.form_dialog import FormDialog
from ttdn_desktop.gui.forms.unit_dialog import Ui_UnitDialog
from ttdn_desktop.gui.paper_view import Sheet
from ttdn_desktop.model.form import PageForm
from ttdn_desktop.model.unit import Unit
from ttdn_desktop.operations.page_form import changed_form
from ttdn_desktop.operations.unit_profile import declare_unit
from ttdn_desktop.text.unicode import one_line
from ttdn_desktop.wording import window as words


class UnitDialog(QDialog):
    """`ask` gives the fields for operations.unit_profile.set_unit, or None. The head of the paper is drawn while one types."""

    def __init__(self, unit: Unit | None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = Ui_UnitDialog()
        self.ui.setupUi(self)
        style.let_breathe(self)
        self._unit = unit
        self._form = unit.form if unit else PageForm()
        self._form_fields: dict[str, str] = {}
        self.ui.levelBox.addItems(words.LEVELS)
        self.ui.provinceKindBox.addItems(words.PROVINCE_KINDS)
        self.ui.problemLabel.hide()
        self._fill_issuers()
        self._show(unit)
        self.ui.nameEdit.textChanged.connect(self._changed)
        self.ui.provinceEdit.textChanged.connect(self._changed)
        self.ui.departmentEdit.textChanged.connect(self._changed)
        self.ui.levelBox.currentTextChanged.connect(self._level_changed)
        self.ui.provinceKindBox.currentTextChanged.connect(self._changed)
        self.ui.issuerBox.currentIndexChanged.connect(self._changed)
        self.ui.cancelButton.clicked.connect(self.reject)
        self.ui.saveButton.clicked.connect(self._save)
        self.ui.formButton.clicked.connect(self._ask_form)
        self._changed()
        whole.let_scroll(self)
        tab_order.by_reading(self)
        self.ui.nameEdit.setFocus()

    @classmethod
    def ask(cls, unit: Unit | None, parent: QWidget | None = None) -> dict[str, str] | None:
        """Opens the dialog; the answers as fields of set_unit, or None when put off."""
        dialog = cls(unit, parent)
        return dialog.answers() if dialog.exec() == QDialog.DialogCode.Accepted else None

    def answers(self) -> dict[str, str]:
        """The fields for set_unit; lists are separated by "|"."""
        level, name = self.ui.levelBox.currentText(), self.ui.nameEdit.value()
        province = f"{self.ui.provinceKindBox.currentText()} {self.ui.provinceEdit.value()}"
        fields = {"name": name, "level": level, "province": province}
        area = f"{level} {name}"
        changed = self._unit is None or (self._unit.area, self._unit.province) != (area, one_line(province))
        department = self.ui.departmentEdit.value()
        if self.ui.issuerBox.currentIndex() == 1:
            fields |= {
                "superior": f"UBND {area}".upper(),
                "issuer": department.upper(),
                "full_name": f"{department} {area}",
                "short_name": f"{department} {area}",
                "symbol": f"BC-{words.initials(department)}",
                "authority": "TRƯỞNG PHÒNG",
            }
        elif changed or self._department() != "":
            head = declare_unit(name, level, province).letterheads[0]
            fields |= {
                "superior": "",
                "issuer": "|".join(head.issuer),
                "full_name": head.full_name,
                "short_name": head.short_name,
                "symbol": head.symbol,
                "authority": "|".join(head.signing.authority),
            }
        if changed:
            fields |= {"area": area, "place": name}
        return fields | self._form_fields

    def problem(self) -> str:
        """What still has to be said, in words; empty when all is there."""
        if not self.ui.nameEdit.value():
            return words.UNIT_NAME_MISSING
        if not self.ui.provinceEdit.value():
            return words.UNIT_PROVINCE_MISSING
        if self.ui.issuerBox.currentIndex() == 1 and not self.ui.departmentEdit.value():
            return words.UNIT_DEPARTMENT_MISSING
        return ""

    def _department(self) -> str:
        head = self._unit.letterheads[-1] if self._unit and self._unit.letterheads else None
        return words.sentence_case(head.issuer[0]) if head and head.superior and head.issuer else ""

    def _show(self, unit: Unit | None) -> None:
        department = self._department()
        self.ui.departmentEdit.set_value(department or words.DEPARTMENT)
        if unit is None:
            self.ui.levelBox.setCurrentText(words.LEVELS[0])
            return
        self.ui.nameEdit.set_value(unit.name)
        self.ui.levelBox.setCurrentText(unit.level)
        self._fill_issuers()
        kind = next(
            (kind for kind in words.PROVINCE_KINDS if unit.province.startswith(f"{kind} ")), words.PROVINCE_KINDS[0]
        )
        self.ui.provinceKindBox.setCurrentText(kind)
        self.ui.provinceEdit.set_value(unit.province.removeprefix(f"{kind} "))
        self.ui.issuerBox.setCurrentIndex(1 if department else 0)

    def _level_changed(self) -> None:
        self._fill_issuers()
        self._changed()

    def _fill_issuers(self) -> None:
        kept = max(self.ui.issuerBox.currentIndex(), 0)
        self.ui.issuerBox.blockSignals(True)
        self.ui.issuerBox.clear()
        self.ui.issuerBox.addItems(words.issuers(self.ui.levelBox.currentText()))
        self.ui.issuerBox.setCurrentIndex(kept)
        self.ui.issuerBox.blockSignals(False)

    def _changed(self) -> None:
        self.ui.departmentEdit.setVisible(self.ui.issuerBox.currentIndex() == 1)
        self.ui.problemLabel.hide()
        name, province = self.ui.nameEdit.value() or "…", self.ui.provinceEdit.value() or "…"
        head = declare_unit(name, self.ui.levelBox.currentText(), province).letterheads[0]
        sheet = Sheet.head(head)
        if self.ui.issuerBox.currentIndex() == 1:
            department = self.ui.departmentEdit.value() or "…"
            sheet = Sheet(
                (f"UBND {head.area}".upper(),), (department.upper(),), f"BC-{words.initials(department)}", head.place
            )
        self.ui.preview.show_sheet(sheet)

    def _ask_form(self) -> None:
        """What the decree leaves open; taken with the rest when the unit is saved."""
        answers = FormDialog.ask(self._form, self)
        if answers is not None:
            self._form_fields = answers
            self._form = changed_form(self._form, answers)

    def _save(self) -> None:
        wrong = self.problem()
        self.ui.problemLabel.setText(wrong)
        self.ui.problemLabel.setVisible(bool(wrong))
        if not wrong:
            self.accept()
