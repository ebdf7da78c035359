"""Numbers in a section's text that are not linked yet, above its figures: each with what it would be, and one button."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from ttdn_desktop.gui import style
from ttdn_desktop.gui.figure_choice import can_choose
from ttdn_desktop.model.finding import Finding
from ttdn_desktop.operations.link_figures import LINK
from ttdn_desktop.operations.session import ReportSession
from ttdn_desktop.wording import figure_links as words
from ttdn_desktop.wording.states import FIGURE_STATES

_MOST = 6  # more would push the figures out of sight; the others stand in the list of findings


class OfferRows(QWidget):
    """`taken(finding)`: the officer wants it done."""

    taken = Signal(object)

    def __init__(self, session: ReportSession, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._shown: tuple[Finding, ...] = ()
        self.buttons: list[QPushButton] = []
        self.setAccessibleName(words.OFFERS_NAME)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 8)
        self._column.setSpacing(6)
        self.hide()

    def show_offers(self, findings: Sequence[Finding]) -> None:
        """Shows the offers among these findings; nothing is drawn anew while they are the same."""
        offers = tuple(f for f in findings if f.rule == LINK or can_choose(self._session, f))[:_MOST]
        if offers == self._shown:
            return
        self._shown, self.buttons = offers, []
        while self._column.count():
            widget = self._column.takeAt(0).widget()
            widget.hide()
            widget.deleteLater()
        if offers:
            head = QLabel(words.OFFERS_HEAD)
            head.setProperty("role", "question")
            self._column.addWidget(head)
        for finding in offers:
            self._column.addWidget(self._row(finding))
        self.setVisible(bool(offers))

    def _row(self, finding: Finding) -> QWidget:
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(8)
        told = _told(finding)
        label = QLabel(style.prose(finding.data["name"]) + style.prose(told, "quiet"))
        label.setWordWrap(True)
        button = QPushButton(words.LINK if finding.rule == LINK else words.CHOOSE)
        button.setAccessibleName(f"{button.text()}: {finding.data['name']}")
        button.setAccessibleDescription(told)
        button.clicked.connect(lambda: self.taken.emit(finding))
        self.buttons.append(button)
        line.addWidget(label, 1)
        line.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        return row


def _told(finding: Finding) -> str:
    data = finding.data
    if finding.rule == LINK:
        return (words.OFFER_FILLS if data["why"] == "blank" else words.OFFER).format(said=data["said"])
    if data["why"] == "figure":
        return words.DIFFERS.format(said=data["said"], known=data["known"])
    return words.UNKNOWN.format(said=data["said"], state=FIGURE_STATES[data["status"]])
