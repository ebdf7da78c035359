"""The start page: reports in work and reports due as cards, earlier periods by year, a search through all of them."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QEvent, QObject, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QLayout, QPushButton, QWidget

from ttdn_desktop.gui import style
from ttdn_desktop.gui.forms.start_page import Ui_StartPage
from ttdn_desktop.gui.icons import dress, icon
from ttdn_desktop.gui.overview import Card, Missing, Overview
from ttdn_desktop.gui.report_card import DueCard, ReportCard, ReportRow, year_blocks
from ttdn_desktop.model.calendar import Holidays
from ttdn_desktop.text.search import SHORTEST
from ttdn_desktop.wording import start_page as start_words
from ttdn_desktop.wording import window as words

if TYPE_CHECKING:
    from ttdn_desktop.operations.find_text import Hit

_PAUSE_MS = 160  # after the last key, before a search goes through all reports
_WIDE = 1200
_FIND = (
    (1200, 420),
    (1000, 360),
    (0, 300),
)  # page at least so wide, search field: what is said beside it never moves its end


class StartPage(QWidget):
    """Drawn from an Overview; asks the window for everything else through its signals."""

    open_wanted = Signal(str)
    place_wanted = Signal(str, str, str)
    compare_wanted = Signal(str)
    trash_wanted = Signal(str)
    trash_view_wanted = Signal()
    search_wanted = Signal(str)
    begin_wanted = Signal(object)
    new_wanted = Signal()
    import_wanted = Signal()
    unit_wanted = Signal()
    help_wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = Ui_StartPage()
        self.ui.setupUi(self)
        self.cards: list[ReportCard | ReportRow] = []
        self.due_cards: list[DueCard] = []
        self._made: list[QWidget] = []
        self._shown: tuple[Overview, date, Holidays] | None = None
        self._columns = 3
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.timeout.connect(self._search)
        ui = self.ui
        for button, name, colour in (
            (ui.newButton, "new", "on-accent"), (ui.importButton, "import", ""), (ui.trashButton, "delete", ""),
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
        ui.trashButton.clicked.connect(self.trash_view_wanted)
        ui.findEdit.textChanged.connect(self._typed)
        ui.findEdit.installEventFilter(self)
        ui.found.open_wanted.connect(self.place_wanted)
        ui.found.left.connect(self.go_find)

    # searching

    def go_find(self) -> None:
        """Puts the cursor into the search field."""
        self.ui.findEdit.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.ui.findEdit.selectAll()

    def show_hits(self, query: str, hits: "Sequence[Hit]", most: int) -> None:
        """Shows what a search found, if it is still what is asked for."""
        if query != self.ui.findEdit.value():
            return
        self.ui.found.show_hits(hits)
        self.ui.foundLabel.setText(start_words.found_count(len(hits), most))
        self._show_found(bool(hits))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # Qt override
        if watched is self.ui.findEdit and event.type() == QEvent.Type.KeyPress:
            key = cast(QKeyEvent, event).key()
            if key == Qt.Key.Key_Escape and self.ui.findEdit.text():
                self.ui.findEdit.clear()
                return True
            if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._enter()
                return True
            if key == Qt.Key.Key_Down and self.ui.found.isVisible():
                self.ui.found.setFocus()
                return True
        return super().eventFilter(watched, event)

    def _typed(self) -> None:
        """Reads only: what is typed stays as it is typed."""
        query = self.ui.findEdit.value()
        if len(query) < SHORTEST:
            self._pause.stop()
            self.ui.foundLabel.setText(start_words.FIND_MORE if query else "")
            self._show_found(False)
            return
        self._pause.start(_PAUSE_MS)

    def _enter(self) -> None:
        """Opens the first place, once what is typed has been looked for."""
        if self._pause.isActive():
            self._pause.stop()
            self._search()
        elif self.ui.found.isVisible():
            self.ui.found.open_current()

    def _search(self) -> None:
        self.search_wanted.emit(self.ui.findEdit.value())

    def _show_found(self, shown: bool) -> None:
        self.ui.found.setVisible(shown)
        self.ui.scroll.setVisible(not shown)

    # drawing

    def show_overview(self, overview: Overview, today: date, holidays: Holidays) -> None:
        """Draws the page anew; the keyboard goes to what one most likely came for, unless one is looking for words."""
        self._shown = (overview, today, holidays)
        ui, unit = self.ui, overview.unit
        ui.unitLabel.setText(words.unit_line(unit))
        self._clear()
        for card in overview.current:
            self._hold(ReportCard(card, today, holidays), ui.currentCards)
        for due in (due for due in overview.due if due.now or not overview.current):
            self._add_due(DueCard(due, today, holidays))
        self._add_earlier(overview.earlier)
        self._add_recent(overview.recent)
        empty = not overview.current and not overview.earlier
        ui.welcome.setVisible(empty)
        ui.welcomeUnit.setVisible(unit is None)
        ui.newButton.setEnabled(unit is not None)
        ui.currentHeading.setVisible(not empty)
        ui.currentHeading.setText(words.CURRENT if overview.current or overview.due else words.CURRENT_NONE)
        ui.earlierHeading.setVisible(bool(overview.earlier))
        ui.findBar.setVisible(not empty or bool(overview.trashed))
        ui.trashButton.setVisible(bool(overview.trashed))
        self._lead(empty)
        if not ui.findBar.isAncestorOf(QApplication.focusWidget() or self):
            self._focus(ui.welcomeImport if empty else ui.newButton)

    def show_missing(self, found: Mapping[str, Missing]) -> None:
        """Fills in what was reckoned after the page was drawn."""
        for card in self.cards:
            if isinstance(card, ReportCard) and card.card.report.id in found:
                card.show_missing(found[card.card.report.id])

    def commands(self) -> dict[str, Callable[[], object]]:
        """What the menus' commands mean here."""
        found: dict[str, Callable[[], object]] = {"compare": self._compare} if self.cards else {}
        return found | ({"find": self.go_find} if self.ui.findBar.isVisibleTo(self) else {})

    def resizeEvent(self, event: QResizeEvent) -> None:  # Qt override
        super().resizeEvent(event)
        self.ui.findEdit.setFixedWidth(next(wide for least, wide in _FIND if self.width() >= least))
        columns = 3 if self.width() >= _WIDE else 2
        if columns != self._columns:
            self._columns = columns
            if self._shown is not None:
                self.show_overview(*self._shown)

    # inner

    def _compare(self) -> None:
        """The report that has the keyboard, else the first: laid beside another."""
        here = QApplication.focusWidget()
        chosen = next((card for card in self.cards if here is not None and card.isAncestorOf(here)), self.cards[0])
        self.compare_wanted.emit(chosen.card.report.id)

    def _focus(self, otherwise: QPushButton) -> None:
        buttons = [card.open_button for card in self.cards] + [card.begin_button for card in self.due_cards]
        target = next((button for button in buttons if button.property("role") == "primary"), otherwise)
        target.setFocus()  # Enter does what one most likely came for

    def _lead(self, empty: bool) -> None:
        """One button of the page is the strong one: that of a card where a card has one."""
        taken = empty or any(
            button.property("role") == "primary"
            for button in (*(card.open_button for card in self.cards), *(card.begin_button for card in self.due_cards))
        )
        style.set_tone(self.ui.newButton, "" if taken else "primary", "role")
        dress(self.ui.newButton, "new", "" if taken else "on-accent")

    def _clear(self) -> None:
        for widget in self._made:
            widget.setParent(None)
            widget.deleteLater()
        self._made, self.cards, self.due_cards = [], [], []

    def _hold(self, card: ReportCard | ReportRow, layout: QLayout | None = None) -> None:
        card.open_wanted.connect(self.open_wanted)
        card.compare_wanted.connect(self.compare_wanted)
        card.trash_wanted.connect(self.trash_wanted)
        self.cards.append(card)
        if layout is not None:
            self._put(card, layout)

    def _put(self, widget: QWidget, layout: QLayout) -> None:
        layout.addWidget(widget)
        self._made.append(widget)

    def _add_due(self, card: DueCard) -> None:
        if card.due.now and not any(isinstance(known, ReportCard) for known in self.cards):
            card.begin_button.setProperty("role", "primary")
        card.begin_wanted.connect(self.begin_wanted)
        self.due_cards.append(card)
        self._put(card, self.ui.currentCards)

    def _add_earlier(self, cards: Sequence[Card]) -> None:
        rows = [ReportRow(card) for card in cards]
        for row in rows:
            self._hold(row)
        for block in year_blocks(rows, self._columns):
            self._put(block, self.ui.earlierCards)

    def _add_recent(self, cards: Sequence[Card]) -> None:
        self.ui.recentLabel.setVisible(len(cards) > 1)
        for card in cards if len(cards) > 1 else ():
            button = QPushButton(words.period_title(card.report.period))
            button.setProperty("role", "flat")
            button.setAutoDefault(True)
            button.clicked.connect(lambda _=False, key=card.report.id: self.open_wanted.emit(key))
            self._put(button, self.ui.recentRow)
