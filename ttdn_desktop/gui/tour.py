"""The first-use tour: a light veil over the window with one control left clear, and a box beside it that says what it is."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleEvent, QColor, QKeyEvent, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from ttdn_desktop.gui import style
from ttdn_desktop.wording import tour as words

Mark = tuple[str, Callable[[], QWidget | None]]
_WIDE, _GAP, _EDGE, _ROUND = 380, 12, 12, 8
_MARGIN = 48  # of the editor, the part the bars stand in
_VEIL = 96  # how dark, of 255
_FORWARD = (Qt.Key.Key_Right, Qt.Key.Key_Down, Qt.Key.Key_PageDown)
_BACK = (Qt.Key.Key_Left, Qt.Key.Key_Up, Qt.Key.Key_PageUp)


class Tour(QWidget):
    """Lies over a window; `ended` when it was gone through or skipped. A control that is not to be seen is passed over."""

    ended = Signal()

    def __init__(self, window: QWidget, marks: Sequence[Mark]) -> None:
        super().__init__(window)
        self._marks = [(key, target) for key, found in marks if (target := found()) is not None and target.isVisible()]
        self._window = window
        self._place = 0
        self._over = False
        self._before = QApplication.focusWidget()
        self.setAccessibleName(words.NAME)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._build()
        window.installEventFilter(self)
        self.setGeometry(window.rect())

    @property
    def key(self) -> str:
        """The mark being shown."""
        return self._marks[self._place][0] if self._marks else ""

    def begin(self) -> None:
        """Shows the first mark; ends at once where there is none."""
        if not self._marks:
            self.end()
            return
        self.show()
        self.raise_()
        self._show()

    def step(self, by: int) -> None:
        """Goes on (1) or back (-1); past the last mark the tour ends."""
        if self._place + by >= len(self._marks):
            self.end()
        elif self._place + by >= 0:
            self._place += by
            self._show()

    def end(self) -> None:
        """Takes the veil away and gives the keyboard back."""
        self._window.removeEventFilter(self)
        self._over = True
        if self._before is not None and self._before.isVisible():
            self._before.setFocus()
        self.hide()
        self.ended.emit()
        self.deleteLater()

    def _build(self) -> None:
        self.box = QFrame(self)
        self.box.setProperty("role", "card")
        self.title, self.text, self.count = QLabel(), QLabel(), QLabel()
        self.title.setProperty("role", "heading")
        self.text.setWordWrap(True)
        self.count.setProperty("role", "quiet")
        hint = QLabel(style.prose(words.HINT, "quiet"))
        hint.setWordWrap(True)
        hint.setProperty("role", "quiet")
        self.skip, self.back, self.next = QPushButton(words.SKIP), QPushButton(words.BACK), QPushButton(words.NEXT)
        self.skip.setProperty("role", "flat")
        self.next.setProperty("role", "primary")
        self.skip.clicked.connect(self.end)
        self.back.clicked.connect(lambda: self.step(-1))
        self.next.clicked.connect(lambda: self.step(1))
        for button in (self.skip, self.back, self.next):
            button.installEventFilter(self)
        row = QHBoxLayout()
        row.addWidget(self.skip)
        row.addWidget(self.count)
        row.addStretch(1)
        row.addWidget(self.back)
        row.addWidget(self.next)
        column = QVBoxLayout(self.box)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(8)
        for widget in (self.title, self.text, hint):
            column.addWidget(widget)
        column.addStretch(1)  # what is left over never lifts the title
        column.addLayout(row)
        self.setTabOrder(self.next, self.back)
        self.setTabOrder(self.back, self.skip)
        style.press_by_enter(self.box)

    def _show(self) -> None:
        title, text = words.MARKS[self.key]
        last = self._place == len(self._marks) - 1
        self.title.setText(title)
        self.text.setText(style.prose(text))
        self.count.setText(words.COUNT.format(place=self._place + 1, of=len(self._marks)))
        self.next.setText(words.DONE if last else words.NEXT)
        self.skip.setVisible(not last)
        self.back.setEnabled(self._place > 0)
        self.box.setAccessibleName(f"{title}. {text}")
        self._lay_out()
        self.next.setFocus()
        QAccessible.updateAccessibility(QAccessibleEvent(self.box, QAccessible.Event.Alert))
        self.update()

    def _target(self) -> QRect:
        key, target = self._marks[self._place]
        size = QSize(min(target.width(), _MARGIN), target.height()) if key == "margin" else target.size()
        around = QRect(target.mapTo(self._window, QPoint(0, 0)), size).adjusted(-4, -4, 4, 4)
        return around.intersected(self.rect().adjusted(2, 2, -2, -2))

    def _lay_out(self) -> None:
        """Puts the box where there is room: right of the control, left of it, below, above."""
        width = min(_WIDE, self.width() - 2 * _EDGE)
        self.box.setFixedWidth(width)
        layout = self.box.layout()
        assert layout is not None
        layout.activate()
        height = max(self.box.sizeHint().height(), layout.heightForWidth(width))
        self.box.resize(width, height)
        spot, room = self._target(), self.rect().adjusted(_EDGE, _EDGE, -_EDGE, -_EDGE)
        top = min(max(spot.top(), room.top()), room.bottom() - height)
        left = min(max(spot.center().x() - width // 2, room.left()), room.right() - width)
        places = (
            QPoint(spot.right() + _GAP, top),
            QPoint(spot.left() - _GAP - width, top),
            QPoint(left, spot.bottom() + _GAP),
            QPoint(left, spot.top() - _GAP - height),
        )
        fitting = (place for place in places if room.contains(QRect(place, self.box.size())))
        self.box.move(next(fitting, QPoint(room.right() - width, room.bottom() - height)))

    # Qt

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.end()
        elif event.key() in _FORWARD:
            self.step(1)
        elif event.key() in _BACK:
            self.step(-1)
        else:
            super().keyPressEvent(event)

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Tab stays among the buttons of the box; once it is over (hiding asks too) it goes where Qt leads it."""
        if self._over:
            return super().focusNextPrevChild(forward)
        buttons = [button for button in (self.next, self.back, self.skip) if button.isVisible() and button.isEnabled()]
        now = QApplication.focusWidget()
        place = buttons.index(now) if now in buttons else -1
        buttons[(place + (1 if forward else -1)) % len(buttons)].setFocus()
        return True

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        arrows = (*_FORWARD, *_BACK)
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and event.key() in arrows:
            self.keyPressEvent(event)  # a button would only hand the keyboard to its neighbour
            return True
        if event.type() == QEvent.Type.Resize and watched is self._window and self.isVisible():
            self.setGeometry(self._window.rect())
            self._lay_out()
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        whole, hole = QPainterPath(), QPainterPath()
        whole.addRect(self.rect())
        hole.addRoundedRect(self._target(), _ROUND, _ROUND)
        painter.fillPath(whole.subtracted(hole), style.shade("shadow", _VEIL))
        painter.setPen(QPen(QColor(style.tint("accent")), 2))
        painter.drawPath(hole)
        painter.end()
