"""The wizard's frame at every width: what its bar says, and what gives way first where the window is narrow."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QPushButton

from ttdn_desktop.gui import style
from ttdn_desktop.gui.forms.wizard_page import Ui_WizardPage
from ttdn_desktop.gui.icons import dress, icon
from ttdn_desktop.model.finding import Finding
from ttdn_desktop.operations.session import ReportSession, Step
from ttdn_desktop.operations.steps import progress, standing
from ttdn_desktop.wording import sections as section_words
from ttdn_desktop.wording import window as words

_WIDE, _NARROW = 1200, 1000  # logical pixels: 1366 wide at 125 % is 1093, at 150 % 910
_LIST_WIDE, _LIST_SMALL, _LIST_ICONS = 264, 208, 76


class WizardBar:
    """Dresses the frame's buttons and fits them and the list of steps to the window's width."""

    def __init__(self, ui: Ui_WizardPage, session: ReportSession) -> None:
        self._ui, self._session = ui, session
        self._narrow = False
        self._long: dict[QPushButton, str] = {}
        self._width = _WIDE
        self._done = (0, 0)
        ui.titleLabel.setText(words.period_title(session.report.period))
        ui.unfinishedButton.setText(words.NEXT_UNFINISHED_SHORT)
        ui.unfinishedButton.setToolTip(words.NEXT_UNFINISHED_HINT)
        ui.sectionsButton.setText(section_words.EDIT)
        ui.sectionsButton.setToolTip(section_words.EDIT_HINT)
        for button, name in (
            (ui.homeButton, "back"),
            (ui.backButton, "back"),
            (ui.previewButton, "eye"),
            (ui.checkButton, "checks"),
            (ui.exportButton, "package"),
            (ui.sectionsButton, "sections"),
        ):
            dress(button, name)
        dress(ui.unfinishedButton, "next", behind=True)
        for button in (ui.homeButton, ui.previewButton, ui.exportButton, ui.unfinishedButton, ui.sectionsButton):
            self._long[button] = button.text()
            button.setAccessibleName(button.text().replace("&", ""))
        ui.unfinishedButton.setAccessibleName(words.NEXT_UNFINISHED)
        for tool, name in ((ui.undoButton, "undo"), (ui.redoButton, "redo"), (ui.helpButton, "help")):
            tool.setIcon(icon(name))
            tool.setIconSize(QSize(20, 20))
        dress(ui.nextButton, "next", "on-accent", behind=True)
        ui.undoButton.setToolTip(words.UNDO)
        ui.redoButton.setToolTip(words.REDO)

    def fit(self, width: int) -> None:
        """Fits the frame to a window of that width."""
        ui, self._narrow, self._width = self._ui, width < _NARROW, width
        wide = _LIST_ICONS if self._narrow else _LIST_WIDE if width >= _WIDE else _LIST_SMALL
        ui.side.setMaximumWidth(wide)  # its hint is the widest: it gives way to the page, never the page to it
        ui.steps.set_small(self._narrow)
        ui.unfinishedButton.setHidden(self._narrow)  # F4 stays
        for button, text in self._long.items():
            button.setText("" if self._narrow else text)
        self._show_progress()
        self._show_check()

    def show(self, steps: tuple[Step, ...], findings: tuple[Finding, ...]) -> None:
        """Says how far the report is and what the checks found: calm while one is still writing."""
        self._done = progress(steps)
        self._show_progress()
        self._standing = standing(self._session.report, findings)
        self._show_check()

    def _show_progress(self) -> None:
        whole, short, least = words.steps_done(*self._done)
        self._ui.progressLabel.setText(least if self._narrow else short if self._width < _WIDE else whole)
        self._ui.progressLabel.setToolTip(whole)
        self._ui.progressLabel.setAccessibleName(whole)

    def _show_check(self) -> None:
        now, button = getattr(self, "_standing", None), self._ui.checkButton
        if now is None:
            return
        told = words.check_count(now.must, now.blanks, now.should, now.early)
        short = words.check_count(now.must, now.blanks, now.should, now.early, short=True)
        button.setText(short if self._narrow else told)
        button.setAccessibleName(told)
        if now.must:
            tone = "look" if now.early else "stop"
        elif now.early:
            tone = ""
        else:
            tone = "look" if now.blanks or now.should else "good"
        style.set_tone(button, tone)
