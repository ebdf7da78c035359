"""The line above the findings: words looked for, a kind, a section, how they are put together, and how many are shown."""

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QWidget

from ttdn_desktop.checks.run import FAMILIES, FAMILY_OF
from ttdn_desktop.gui.clean_line import CleanLine
from ttdn_desktop.gui.finding_groups import How
from ttdn_desktop.model.finding import Finding
from ttdn_desktop.text.search import Needle, holds, needles
from ttdn_desktop.text.unicode import fold
from ttdn_desktop.wording import findings as words
from ttdn_desktop.wording.checks import message
from ttdn_desktop.wording.rules.names import family_name, rule_name

_EVERY = "*"


class FindingFilter(QWidget):
    """`changed` when another part is to be shown, `how_changed(How)`; `left` when the keyboard goes on to the list."""

    changed = Signal()
    how_changed = Signal(object)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._named: Mapping[str, str] = {}
        self._known: dict[tuple[str, int], tuple[str, str]] = {}
        self.field = CleanLine()
        self.field.setPlaceholderText(words.FILTER)
        self.field.setAccessibleName(words.FILTER_NAME)
        self.kinds, self.sections, self.how = QComboBox(), QComboBox(), QComboBox()
        for box, name in (
            (self.kinds, words.KINDS_NAME),
            (self.sections, words.SECTIONS_NAME),
            (self.how, words.HOW_NAME),
        ):
            box.setAccessibleName(name)
            box.setToolTip(name)
            box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            box.setMinimumContentsLength(6)
        self.how.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        for how in (How.WEIGHT, How.KIND):
            self.how.addItem(words.HOWS[how.value], how.value)
        self.told = QLabel()  # a page puts it where it has room
        self.told.setProperty("role", "quiet")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.field, 3)
        row.addWidget(self.kinds, 1)
        row.addWidget(self.sections, 1)
        row.addWidget(self.how)
        self.field.textChanged.connect(lambda _: self.changed.emit())
        self.field.returnPressed.connect(self.left)
        self.kinds.currentIndexChanged.connect(lambda _: self.changed.emit())
        self.sections.currentIndexChanged.connect(lambda _: self.changed.emit())
        self.how.currentIndexChanged.connect(lambda _: self.how_changed.emit(How(self.how.currentData())))

    def offer(self, findings: Sequence[Finding], named: Mapping[str, str]) -> None:
        """What there is to choose from: kinds and sections in which something was found, and those chosen now."""
        self._named = named
        self._known.clear()
        kinds = {FAMILY_OF.get(f.rule, "") for f in findings}
        sections = {f.section for f in findings}
        _fill(self.kinds, words.EVERY_KIND, {f: family_name(f) for f in (*FAMILIES, "")}, kinds)
        _fill(self.sections, words.EVERY_SECTION, named, sections)

    def tell(self, shown: int, of: int, off: int) -> None:
        """How many are shown of how many."""
        self.told.setText(words.counted_shown(shown, of, off))

    def keeps(self) -> Callable[[Finding], bool] | None:
        """What is to be shown; None for everything."""
        wanted = needles(self.field.value())
        kind, section = self.kinds.currentData() or _EVERY, self.sections.currentData()
        section = _EVERY if section is None else section
        kind = _EVERY if self.kinds.currentIndex() <= 0 else self.kinds.currentData()
        if not wanted and kind == _EVERY and section == _EVERY:
            return None

        def keep(finding: Finding) -> bool:
            if kind != _EVERY and FAMILY_OF.get(finding.rule, "") != kind:
                return False
            if section != _EVERY and finding.section != section:
                return False
            return not wanted or _holds(self._said(finding), wanted)

        return keep

    def clear(self) -> None:
        """Shows everything again."""
        self.field.clear()
        self.kinds.setCurrentIndex(0)
        self.sections.setCurrentIndex(0)

    def take_keys(self) -> None:
        """Gives the keyboard to the field."""
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.selectAll()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # Qt override
        if event.key() == Qt.Key.Key_Escape:
            self.clear()
            self.left.emit()
        elif event.key() == Qt.Key.Key_Down and self.field.hasFocus():
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _said(self, finding: Finding) -> tuple[str, str]:
        """All that may be looked for of a finding, and its fold; made once, for it is asked for at every letter."""
        key = (finding.key, finding.start)
        if key not in self._known:
            place = self._named.get(finding.section, "")
            parts = (place, finding.printed, message(finding), finding.suggestion or "", rule_name(finding.rule))
            text = "\n".join(parts)
            self._known[key] = text, fold(text)
        return self._known[key]


def _holds(said: tuple[str, str], wanted: tuple[Needle, ...]) -> bool:
    return holds(said[0], wanted, said[1])


def _fill(box: QComboBox, every: str, names: Mapping[str, str], there: set[str]) -> None:
    """Offers those that are there, in their order; what is chosen stays, though nothing be left of it."""
    chosen = box.currentData() if box.currentIndex() > 0 else None
    wanted = [(every, _EVERY), *((text, key) for key, text in names.items() if key in there or key == chosen)]
    if wanted == [(box.itemText(n), box.itemData(n)) for n in range(box.count())]:
        return
    before = box.blockSignals(True)
    box.clear()
    for text, key in wanted:
        box.addItem(text, key)
    box.setCurrentIndex(max(box.findData(chosen), 0) if chosen is not None else 0)
    box.blockSignals(before)
