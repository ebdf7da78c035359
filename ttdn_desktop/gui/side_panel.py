"""What stands beside the text of a section: previous period, findings, figures, printed pages; filled when they are looked at."""

from collections.abc import Sequence

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QTabWidget, QWidget

from ttdn_desktop.app import App
from ttdn_desktop.gui import style
from ttdn_desktop.gui.finding_groups import How
from ttdn_desktop.gui.finding_model import Aside
from ttdn_desktop.gui.findings_list import FindingsList
from ttdn_desktop.gui.jobs import Jobs
from ttdn_desktop.gui.preview.tab import PagesTab
from ttdn_desktop.gui.previous_panel import PreviousPanel
from ttdn_desktop.gui.rule_switch import RuleSwitch
from ttdn_desktop.gui.section_figures import SectionFigures
from ttdn_desktop.model.finding import Finding
from ttdn_desktop.operations.session import ReportSession
from ttdn_desktop.operations.weighing import weigh
from ttdn_desktop.wording import preview as preview_words
from ttdn_desktop.wording import section as words

_ROOMY = 330


class SidePanel(QTabWidget):
    """`set_up` comes first."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setUsesScrollButtons(True)
        self.setAccessibleName(words.SIDE)
        self.tabBar().setAccessibleName(words.SIDE)
        self.tabBar().setProperty("role", "beside")
        self._key = ""
        self._filled: dict[QWidget, tuple[object, ...]] = {}  # what each tab shows: section, report, figures

    def set_up(self, session: ReportSession, app: App, jobs: Jobs) -> None:
        """Makes the tabs for a report."""
        self._session = session
        self.previous = PreviousPanel()
        self.findings = FindingsList(session, RuleSwitch(app, jobs, session), How.SECTION)
        self.figures = SectionFigures(session)
        self.pages = PagesTab()
        for widget, text in (
            (self.previous, words.TAB_PREVIOUS),
            (self.findings, words.TAB_CHECKS),
            (self.figures, words.TAB_FIGURES),
            (self.pages, preview_words.TAB),
        ):
            self.addTab(widget, text)
        self.currentChanged.connect(lambda *_: self._fill())

    def resizeEvent(self, event: QResizeEvent) -> None:  # Qt override
        """All four names fit beside a narrow text too."""
        super().resizeEvent(event)
        style.set_tone(self.tabBar(), "beside" if self.width() >= _ROOMY else "beside-narrow", "role")

    def show_section(self, key: str) -> None:
        """Shows a section: the tab in front at once, the others when they come to the front."""
        self._key = key
        self._fill()

    def show_findings(self, found: Sequence[Finding], aside: Sequence[Aside] = ()) -> None:
        """Shows the findings of the section, and how many are worth a look."""
        self.findings.show_findings(tuple(found), aside)
        self.figures.show_offers(found)
        weighed = weigh(found)
        count = len(weighed.must) + len(weighed.should)
        self.setTabText(1, f"{words.TAB_CHECKS} {count}" if count else words.TAB_CHECKS)

    def forget_findings(self) -> None:
        """Those of another section are none of this one's; its own are still looked for."""
        self.show_findings(())
        self.findings.say_checking()

    def open(self, tab: QWidget) -> None:
        """Brings a tab to the front and gives it the keyboard."""
        self.setCurrentWidget(tab)
        self.take_keys()

    def take_keys(self) -> None:
        """Gives the keyboard to the tab in front."""
        tab = self.currentWidget()
        if tab is self.figures:
            self.figures.focus_first()
        elif tab is self.findings:
            self.findings.take_keys()
        elif tab is self.previous:
            (self.previous.list if self.previous.list.isVisible() else self.tabBar()).setFocus()
        else:
            tab.setFocus()

    def has_keys(self) -> bool:
        """True while the keyboard is here."""
        focus = QApplication.focusWidget()
        return focus is not None and (focus is self or self.isAncestorOf(focus))

    def _fill(self) -> None:
        """Fills the tab in front, unless it shows just that already."""
        tab, session = self.currentWidget(), self._session
        wanted = (self._key, session.report, session.figures, session.previous)
        shown = self._filled.get(tab)
        if not self._key or shown is not None and all(a is b for a, b in zip(shown, wanted, strict=True)):
            return
        if tab is self.previous:
            self.previous.show_section(session, self._key)
        elif tab is self.figures:
            self.figures.show_section(self._key)
        self._filled[tab] = wanted
