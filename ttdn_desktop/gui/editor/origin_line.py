"""Below the text, for a report made from those of other units: whose words the paragraph with the cursor are."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from ttdn_desktop.gui import style
from ttdn_desktop.gui.editor.editor import SectionEditor
from ttdn_desktop.gui.editor.host import Host
from ttdn_desktop.model.block import Block
from ttdn_desktop.operations.came_from import sources_of
from ttdn_desktop.operations.session import ReportSession
from ttdn_desktop.wording import section as words


class OriginLine(QLabel):
    """Hidden while all text is the office's own; `told` says of any block where it came from."""

    def __init__(self, editor: SectionEditor, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._editor = editor
        self._host: Host | None = None
        self._of = ("", "")  # the section and block the line speaks of
        self.setSizePolicy(
            QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed
        )  # one line: the text above it must not jump
        style.set_tone(self, "quiet", "role")
        self.hide()

    def attach(self, host: Host) -> None:
        """The page the pane stands on."""
        self._host = host
        if not from_others(host.session):
            return
        self._editor.told_of = self.told
        self._editor.cursorPositionChanged.connect(self.refresh)
        self.show()

    def refresh(self) -> None:
        """Follows the cursor."""
        host = self._host
        here = (host.section(), self._editor.place()[0]) if host is not None else ("", "")
        if here != self._of:
            self._of = here
            self._say()

    def resizeEvent(self, event: QResizeEvent) -> None:  # Qt override
        super().resizeEvent(event)
        self._say()

    def _say(self) -> None:
        whole = self.told(self._of[1])
        self.setText(self.fontMetrics().elidedText(whole, Qt.TextElideMode.ElideRight, self.width()))
        self.setToolTip(whole)
        self.setAccessibleName(whole)

    def told(self, block: str) -> str:
        """The line for a block of the open section; "" for the office's own words."""
        host = self._host
        if host is None or not host.section():
            return ""
        found = next((one for one in host.session.section(host.section()).blocks if one.id == block), None)
        return words_of(found, host.session) if found is not None else ""


def from_others(session: ReportSession) -> bool:
    """True where the text came from reports of more than one unit, or of another than the own."""
    return bool(session.report.sources) and {one.report.unit for one in session.sources} != {session.report.unit}


def words_of(block: Block, session: ReportSession) -> str:
    """Whose report a block's words came from; "" for words written here."""
    came = sources_of(block, session.sources)
    return words.came_from([(one.area, one.report.period.label()) for one in came]) if came else ""
