"""The picture of a printed page, as large as its place lets it be."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QSizePolicy, QWidget

from ttdn_desktop.gui import style


class PagePicture(QWidget):
    """Shows `empty` until there is a page."""

    def __init__(self, empty: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._empty = empty
        self._page = QPixmap()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(170, 160)  # narrower than 200: at 150 % the page needs no bar below

    @property
    def shows_page(self) -> bool:
        """True once a page is there."""
        return not self._page.isNull()

    def show_page(self, png: bytes) -> None:
        """Shows a page given as PNG."""
        self._page.loadFromData(png)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(340, 480)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        if not self.shows_page:
            painter.setPen(QColor(style.tint("quiet")))
            painter.drawText(self.rect(), Qt.AlignmentFlag.AlignHCenter | Qt.TextFlag.TextWordWrap, self._empty)
            return
        size = self._page.size().scaled(self.size() - QSize(1, 1), Qt.AspectRatioMode.KeepAspectRatio)
        place = QRect((self.width() - size.width()) // 2, 0, size.width(), size.height())
        ratio = self.devicePixelRatioF()
        sharp = self._page.scaled(
            size * ratio, Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation
        )
        painter.drawPixmap(place, sharp)
        painter.setPen(QColor(style.tint("line")))
        painter.drawRect(place)
