"""All kinds of findings with what they say, how grave they are and what they rest on; each switched off and on at once."""

from functools import cache, partial
from html import escape

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QListWidgetItem, QPushButton, QWidget

from ttdn_desktop.gui import dialog_frame, style
from ttdn_desktop.gui.clean_line import CleanLine
from ttdn_desktop.gui.icons import dress
from ttdn_desktop.gui.rule_switch import RuleSwitch
from ttdn_desktop.gui.ticked_list import HTML, TickedList
from ttdn_desktop.gui.whole import let_scroll
from ttdn_desktop.model.finding import Severity
from ttdn_desktop.operations.rule_list import RULE_LIST, RuleInfo
from ttdn_desktop.text.search import holds, needles
from ttdn_desktop.text.unicode import fold
from ttdn_desktop.wording import rule_list as words
from ttdn_desktop.wording.findings import basis_line, basis_said
from ttdn_desktop.wording.rules.names import family_name, rule_name
from ttdn_desktop.wording.states import SEVERITIES

_RULE = Qt.ItemDataRole.UserRole
_TONES = {Severity.MUST: "stop", Severity.SHOULD: "look", Severity.STYLE: "quiet"}


class RulesDialog(QDialog):
    """A tick is a kind that is on; what is done counts at once, there is nothing to confirm."""

    def __init__(self, rules: RuleSwitch, off: frozenset[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rules, self._off = rules, set(off)
        self._filling = False
        self.setWindowTitle(words.TITLE)
        self.resize(860, 600)
        told = QLabel(style.prose(words.TOLD))
        told.setWordWrap(True)
        self.field = CleanLine()
        self.field.setPlaceholderText(words.FILTER)
        self.field.setAccessibleName(words.FILTER)
        self.counted = QLabel()
        self.counted.setProperty("role", "quiet")
        self.list = TickedList()
        self.list.setAccessibleName(words.LIST_NAME)
        self.list.setMinimumHeight(120)
        self.detail = QLabel()
        self.detail.setWordWrap(True)
        self.detail.setProperty("role", "guide")
        self.detail.setMinimumHeight(round(self.fontMetrics().lineSpacing() * 1.4 * 3) + 18)
        self.detail.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.all_button, self.close_button = QPushButton(words.ALL_ON), QPushButton(words.CLOSE)
        dress(self.all_button, "undo")
        self.close_button.setProperty("role", "primary")
        self.all_button.setAutoDefault(False)
        line = QHBoxLayout()
        line.addWidget(self.field, 1)
        line.addWidget(self.counted)
        column = dialog_frame.column(self, words.TITLE)
        column.addWidget(told)
        column.addLayout(line)
        column.addWidget(self.list, 1)
        column.addWidget(self.detail)
        column.addLayout(dialog_frame.foot(self.close_button, aside=(self.all_button,)))
        self._shown: list[RuleInfo] = []
        self.field.textChanged.connect(lambda _: self._fill())
        self.field.returnPressed.connect(self.list.setFocus)
        self.list.itemChanged.connect(self._switch)
        self.list.currentItemChanged.connect(lambda item, _: self._show(item))
        self.all_button.clicked.connect(self._all_on)
        self.close_button.clicked.connect(self.accept)
        let_scroll(self)
        style.fit(self, parent)
        self._fill()  # once the list is as wide as it will be: its rows are laid out for one width
        self.field.setFocus()

    def choose(self, rule: str) -> None:
        """Makes a rule the chosen one."""
        for row in range(self.list.count()):
            known: RuleInfo | None = self.list.item(row).data(_RULE)
            if known is not None and known.id == rule:
                self.list.setCurrentRow(row)

    def _fill(self) -> None:
        wanted = needles(self.field.value())
        shown = [rule for rule in RULE_LIST if not wanted or holds(_said(rule), wanted, _folded(rule))]
        if shown == self._shown and self.list.count():
            return
        self._shown = shown
        chosen = self.list.currentItem()
        kept: RuleInfo | None = chosen.data(_RULE) if chosen is not None else None
        self._filling = True
        self.list.refill()
        family = ""
        for rule in shown:
            if rule.family != family:
                family = rule.family
                self.list.addItem(_heading(family_name(family)))
            self.list.addItem(self._item(rule))
        self._filling = False
        if kept is not None:
            self.choose(kept.id)
        if self.list.currentRow() < 0:
            self.list.setCurrentRow(1)
        self._show(self.list.currentItem())
        self._count()

    def _item(self, rule: RuleInfo) -> QListWidgetItem:
        off = rule.id in self._off
        item = QListWidgetItem(
            f"{rule_name(rule.id)}. {SEVERITIES[rule.severity.value]}, {words.state(off, rule.stops)}. {words.sentence(rule.id)}"
        )
        item.setData(_RULE, rule)
        item.setData(HTML, partial(self._html, rule))
        item.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable)
        if not rule.stops:
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
        item.setCheckState(Qt.CheckState.Unchecked if off else Qt.CheckState.Checked)
        item.setToolTip(words.STOPS if rule.stops else "")
        return item

    def _html(self, rule: RuleInfo) -> str:
        off = rule.id in self._off
        name = f'<span style="font-weight:600;color:{style.tint("quiet" if off else "deep")}">{escape(rule_name(rule.id))}</span>'
        grave = f'<span style="color:{style.tint(_TONES[rule.severity])}">{SEVERITIES[rule.severity.value]}</span>'
        state = f" · {words.state(off, rule.stops)}" if off or rule.stops else ""
        quiet = f'<span style="color:{style.tint("quiet")}">'
        return f"{name} &nbsp; {grave}{quiet}{state}</span><br>{quiet}{escape(words.sentence(rule.id))}</span>"

    def _show(self, item: QListWidgetItem | None) -> None:
        rule: RuleInfo | None = item.data(_RULE) if item is not None else None
        if rule is None:
            self.detail.setText(style.prose(words.NOTHING if not self.list.count() else "", "quiet"))
            return
        parts = [words.reason(rule.id), basis_line(rule.basis, False), words.STOPS if rule.stops else ""]
        self.detail.setText(style.prose("\n".join(part for part in parts if part)))

    def _switch(self, item: QListWidgetItem) -> None:
        rule: RuleInfo | None = item.data(_RULE)
        on = item.checkState() is Qt.CheckState.Checked
        if self._filling or rule is None or on == (rule.id not in self._off):
            return
        self._off ^= {rule.id}
        self._rules.switch(rule.id, on)
        self._count()

    def _all_on(self) -> None:
        self._off.clear()
        self._rules.all_on()
        self.list.setFocus()
        self._shown = []
        self._fill()

    def _count(self) -> None:
        self.counted.setText(words.counted(len(RULE_LIST), len(self._off)))
        self.all_button.setEnabled(bool(self._off))


def _heading(text: str) -> QListWidgetItem:
    item = QListWidgetItem(text)
    item.setData(HTML, lambda: f'<span style="font-weight:600;color:{style.tint("deep")}">{escape(text)}</span>')
    item.setFlags(Qt.ItemFlag.NoItemFlags)
    return item


@cache
def _folded(rule: RuleInfo) -> str:
    return fold(_said(rule))


@cache
def _said(rule: RuleInfo) -> str:
    """All that may be looked for of a rule."""
    parts = (family_name(rule.family), rule_name(rule.id), words.sentence(rule.id), words.reason(rule.id))
    return "\n".join((*parts, basis_said(rule.basis), SEVERITIES[rule.severity.value], rule.id))
