"""The start page: reports in work as cards, earlier periods below, the two big things one can begin."""

from datetime import date

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from ttdn_desktop.gui import style
from ttdn_desktop.gui.forms.report_card import Ui_ReportCard
from ttdn_desktop.gui.forms.start_page import Ui_StartPage
from ttdn_desktop.gui.icons import dress, icon
from ttdn_desktop.gui.overview import Card, Overview
from ttdn_desktop.model.calendar import Holidays
from ttdn_desktop.operations.life import is_locked
from ttdn_desktop.wording import window as words


class StartPage(QWidget):
    """Drawn from an Overview; asks the window for everything else through its signals."""

    open_wanted = Signal(str)
    new_wanted = Signal()
    import_wanted = Signal()
    unit_wanted = Signal()
    help_wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = Ui_StartPage()
        self.ui.setupUi(self)
        self.cards: list[ReportCard] = []
        ui = self.ui
        for button, name, colour in (
            (ui.newButton, "new", "on-accent"), (ui.importButton, "import", ""),
            (ui.welcomeImport, "import", "on-accent"), (ui.welcomeUnit, "unit", ""),
        ):  # fmt: skip
            dress(button, name, colour)
        for tool, name in ((ui.unitButton, "unit"), (ui.helpButton, "help")):
            tool.setIcon(icon(name))
            tool.setIconSize(QSize(22, 22))
        style.press_by_enter(self)
        ui.newButton.clicked.connect(self.new_wanted)
        for begin in (ui.importButton, ui.welcomeImport):
            begin.clicked.connect(self.import_wanted)
        for ask in (ui.unitButton, ui.welcomeUnit):
            ask.clicked.connect(self.unit_wanted)
        ui.helpButton.clicked.connect(lambda: self.help_wanted.emit("start"))

    def show_overview(self, overview: Overview, today: date, holidays: Holidays) -> None:
        """Draws the page anew."""
        ui, unit = self.ui, overview.unit
        ui.unitLabel.setText(words.unit_line(unit))
        for card in self.cards:
            card.setParent(None)
            card.deleteLater()
        self.cards = []
        for shown, layout, current in (
            (overview.current, ui.currentCards, True), (overview.earlier, ui.earlierCards, False),
        ):  # fmt: skip
            for value in shown:
                self._add(ReportCard(value, today, holidays, current), layout)
        empty = not overview.current and not overview.earlier
        ui.welcome.setVisible(empty)
        ui.welcomeUnit.setVisible(unit is None)
        ui.newButton.setEnabled(unit is not None)
        ui.currentHeading.setVisible(not empty)
        ui.currentHeading.setText(words.CURRENT if overview.current else words.CURRENT_NONE)
        ui.earlierHeading.setVisible(bool(overview.earlier))
        first = ui.welcomeImport if empty else ui.newButton
        to_write = next((c.ui.openButton for c in self.cards if c.ui.openButton.property("role") == "primary"), first)
        to_write.setFocus()  # Enter does what one most likely came for

    def _add(self, card: "ReportCard", layout: QVBoxLayout) -> None:
        card.open_wanted.connect(self.open_wanted)
        layout.addWidget(card)
        self.cards.append(card)


class ReportCard(QFrame):
    """One report: period, state, deadline, steps, what is left to do."""

    open_wanted = Signal(str)

    def __init__(self, card: Card, today: date, holidays: Holidays, current: bool) -> None:
        super().__init__()
        self.ui = Ui_ReportCard()
        self.ui.setupUi(self)
        self.card = card
        ui, report = self.ui, card.report
        self.setProperty("current", current)
        ui.periodLabel.setText(words.period_title(report.period))
        ui.outlineLabel.setText(card.outline)
        ui.stateLabel.setText(words.IMPORTED if report.made_outside else words.state(report.state.value))
        style.set_tone(ui.stateLabel, "plain" if report.made_outside else "")
        ui.deadlineLabel.setVisible(current)
        if current:
            late = card.deadline is not None and card.deadline < today
            text = words.deadline(card.deadline, today, holidays)
            ui.deadlineLabel.setText(style.prose(text, "stop" if late else ""))
        told = words.progress(card.done, len(card.steps), card.unreviewed, card.must)
        ui.dots.set_states(card.steps, told)
        ui.progressLabel.setText(told)
        ui.progressLabel.setVisible(bool(card.steps))
        to_write = current and not is_locked(report)
        ui.openButton.setText(words.GO_ON if to_write else words.OPEN)
        ui.openButton.setProperty("role", "primary" if to_write else "")
        ui.openButton.setAccessibleName(f"{ui.openButton.text()}: {ui.periodLabel.text()}")
        style.press_by_enter(self)
        ui.openButton.clicked.connect(lambda: self.open_wanted.emit(report.id))
