"""The bar that says in words what still stands between a report and its signing; each part of the sentence leads to its place."""

from html import escape

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QWidget

from ttdn_desktop.gui import style
from ttdn_desktop.gui.announce import announce
from ttdn_desktop.model.finding import Finding
from ttdn_desktop.operations.readiness import FAULTS, Item, stops
from ttdn_desktop.wording import readiness as words


class ReadinessBar(QLabel):
    """`wanted(finding)` when a part of the sentence was clicked, or Enter pressed on it; again: the next place of that kind."""

    wanted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWordWrap(True)
        self.setProperty("role", "banner")
        self.setProperty("spaced", True)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.LinksAccessibleByMouse | Qt.TextInteractionFlag.LinksAccessibleByKeyboard
        )
        self.setToolTip(words.HINT)
        self._items: tuple[Item, ...] = ()
        self._last: dict[str, Finding] = {}
        self._said = ""
        self.linkActivated.connect(self.go)

    def show_items(self, items: tuple[Item, ...], outside: bool) -> None:
        """Says what is left; `outside`: the report was made elsewhere, nothing stops it."""
        self._items = items
        plain = {item.what: words.left(item.what, item.many) for item in items}
        tone = "stop" if stops(items) else "look" if items else "good"
        style.set_tone(self, tone)
        ink = style.tint(f"{tone}-ink")
        linked = {
            what: f'<a href="{what}" style="color:{ink};font-weight:600">{escape(text)}</a>'
            for what, text in plain.items()
        }
        said, shown = (words.OUTSIDE if outside else _sentence(parts) for parts in (plain, linked))
        told = f'<p style="line-height:{style.LINE_HEIGHT}%;margin:0">{shown}</p>'
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if items else Qt.FocusPolicy.NoFocus)
        self.setAccessibleName(said)
        if told != self.text():
            self.setText(told)
        if said != self._said:
            self._said = said
            announce(self, said)

    def go(self, what: str) -> None:
        """Tells of the next place of that kind."""
        item = next((item for item in self._items if item.what == what), None)
        if item is None or not item.places:
            return
        last = self._last.get(what)
        at = item.places.index(last) + 1 if last in item.places else 0
        place = self._last[what] = item.places[at % len(item.places)]
        self.wanted.emit(place)


def _sentence(parts: dict[str, str]) -> str:
    return words.sentence([text for what, text in parts.items() if what != FAULTS], parts.get(FAULTS, ""))
