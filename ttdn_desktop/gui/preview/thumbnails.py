"""The pages in small, as a list: a way to another page, by mouse and by keys."""

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap, QShowEvent
from PySide6.QtWidgets import QListView, QListWidget, QListWidgetItem, QWidget

from ttdn_desktop.gui import style
from ttdn_desktop.gui.preview.model import PreviewModel, numbered
from ttdn_desktop.operations.preview import Use
from ttdn_desktop.paper.placement import PageMark
from ttdn_desktop.wording import preview as words

_WIDE, _HIGH = 84, 118


class Thumbnails(QListWidget):
    """Its rows are the pages; the one looked at is the current row."""

    chosen = Signal(int)  # a page, from 1

    def __init__(self, model: PreviewModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self._showing = False
        self.setViewMode(QListView.ViewMode.IconMode)
        self.setFlow(QListView.Flow.TopToBottom)
        self.setWrapping(False)
        self.setMovement(QListView.Movement.Static)
        self.setIconSize(QSize(_WIDE, _HIGH))
        self.setGridSize(QSize(_WIDE + 24, _HIGH + 34))
        self.setFixedWidth(_WIDE + 44)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setProperty("role", "thumbnails")
        self.setAccessibleName(words.THUMBNAILS)
        model.laid_out.connect(self._laid_out)
        model.thumb_drawn.connect(self._drawn)
        self.currentRowChanged.connect(self._moved)

    @property
    def complete(self) -> bool:
        """True when every page shows the present."""
        return self.count() > 0 and all(self._model.has(n, scale, Use.THUMB) for n, scale in self._scales().items())

    def show_page(self, page: int) -> None:
        """Marks the page one looks at."""
        if 1 <= page <= self.count() and self.currentRow() != page - 1:
            self._showing = True
            self.setCurrentRow(page - 1)
            self._showing = False

    def showEvent(self, event: QShowEvent) -> None:  # Qt override
        super().showEvent(event)
        self._laid_out()

    def _laid_out(self) -> None:
        layout = self._model.layout
        if layout is None or not self.isVisible():
            return
        self._showing = True
        while self.count() > len(layout.pages):
            self.takeItem(self.count() - 1)
        for place, mark in enumerate(layout.pages):
            if place == self.count():
                made = QListWidgetItem()
                made.setSizeHint(QSize(_WIDE + 20, _HIGH + 30))  # whatever its picture: a page that lies is lower
                self.addItem(made)
                self._put(place, _blank(mark, self.devicePixelRatioF()))
            item = self.item(place)
            item.setText(words.page_name(mark.part, mark.number))
            spoken = words.page_spoken(*numbered(layout, place + 1))
            item.setData(Qt.ItemDataRole.AccessibleTextRole, spoken)
            item.setToolTip(spoken)
        self._showing = False
        scales = self._scales()
        self._model.want(scales, Use.THUMB)
        for page in scales:
            self._drawn(page)

    def _scales(self) -> dict[int, float]:
        layout, ratio = self._model.layout, self.devicePixelRatioF()
        return {n: _scale(mark) * ratio for n, mark in enumerate(layout.pages, 1)} if layout else {}

    def _drawn(self, page: int) -> None:
        image = self._model.picture(page, Use.THUMB)
        if image is not None and page <= self.count():
            self._put(page - 1, QPixmap.fromImage(image))

    def _put(self, row: int, picture: QPixmap) -> None:
        ratio = self.devicePixelRatioF()
        canvas = QPixmap(round(_WIDE * ratio), round(_HIGH * ratio))
        canvas.fill(Qt.GlobalColor.transparent)
        place = QRect(
            (canvas.width() - picture.width()) // 2,
            canvas.height() - picture.height(),
            picture.width(),
            picture.height(),
        )  # a page that lies stands right above its name
        painter = QPainter(canvas)
        painter.drawPixmap(place.topLeft(), picture)
        painter.setPen(QColor(style.tint("page-rule")))
        painter.drawRect(place.adjusted(0, 0, -1, -1))
        painter.end()
        canvas.setDevicePixelRatio(ratio)
        icon = QIcon(canvas)
        icon.addPixmap(canvas, QIcon.Mode.Selected)  # else Qt would tint the page
        self.item(row).setIcon(icon)

    def _moved(self, row: int) -> None:
        if row >= 0 and not self._showing:
            self.chosen.emit(row + 1)


def _scale(mark: PageMark) -> float:
    return min(_WIDE / mark.width, _HIGH / mark.height)


def _blank(mark: PageMark, ratio: float) -> QPixmap:
    made = QPixmap(round(mark.width * _scale(mark) * ratio), round(mark.height * _scale(mark) * ratio))
    made.fill(QColor(style.tint("page")))
    return made
