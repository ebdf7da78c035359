"""The pages one below the other: scrolled, zoomed, sharp on every screen; the paragraph being written is kept in view."""

from typing import NamedTuple

from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent, QShowEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QWidget

from ttdn_desktop.gui import style
from ttdn_desktop.gui.preview.model import PreviewModel, numbered
from ttdn_desktop.gui.preview.spread import Fit, Sheet, Spread
from ttdn_desktop.paper.placement import Layout, Placement
from ttdn_desktop.wording import preview as words

ZOOMS = (0.25, 0.33, 0.5, 0.67, 0.75, 0.9, 1.0, 1.1, 1.25, 1.5, 1.75, 2.0, 2.5, 3.0, 4.0)
_INCH = 96 / 72  # pixels a point at 100 %
_MARGIN, _GAP = 14, 14
_AHEAD = 0.6  # pages this share of a view away are drawn before they are scrolled to
_LINE_PT = 20.0  # about a line: what must be seen of the paragraph being written
_NOTCH = 120  # of a wheel, in Qt's eighths of a degree; a touch pad sends parts of it
_NEAR_TOP = 0.3  # where in the view it is put when it was not to be seen


class Place(NamedTuple):
    """What is being written: the first of `blocks` that is printed, `share` of the way through it, else its section, or a role."""

    blocks: tuple[str, ...] = ()
    section: str = ""
    role: str = ""
    share: float = 0.0


class PagesView(QAbstractScrollArea):
    """Draws what a PreviewModel knows. Scroll bars count device pixels."""

    page_changed = Signal(int)  # the page one looks at, from 1
    zoomed = Signal()
    chosen = Signal(object)  # the Placement clicked on

    def __init__(self, model: PreviewModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self._spread = Spread((), 1, 1, fit=Fit.WIDTH, zoom=1.0, margin=0, gap=0)
        self._fit, self._zoom = Fit.WIDTH, 1.0
        self._followed = Place()
        self._lit: tuple[Placement, ...] = ()
        self._page = self._turned = 0
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(words.PAGES)
        self.viewport().setMouseTracking(True)
        self.verticalScrollBar().valueChanged.connect(self._scrolled)
        model.laid_out.connect(self._laid_out)
        model.drawn.connect(self._drawn)

    # what one looks at

    @property
    def page(self) -> int:
        """The page one looks at, from 1; 0 while there is none."""
        return self._page

    @property
    def zoom(self) -> float:
        """How large the page one looks at is drawn: 1.0 is its real size on a screen of 96 dots an inch."""
        sheets = self._spread.sheets
        return sheets[max(self._page, 1) - 1].scale / (_INCH * self._ratio()) if sheets else self._zoom

    @property
    def complete(self) -> bool:
        """True when every page in view shows the present, as sharp as it can be."""
        top, sheets = self.verticalScrollBar().value(), self._spread.sheets
        pages = self._spread.visible(top, top + self._view().height())
        return bool(pages) and all(self._model.has(page, sheets[page - 1].scale) for page in pages)

    @property
    def fit(self) -> Fit:
        """How the size of the pages is chosen."""
        return self._fit

    def set_fit(self, fit: Fit) -> None:
        """Pages as wide as the view, whole in it, or by the zoom set last."""
        self._fit, page = fit, self._page
        self._lay_out()
        if fit is Fit.PAGE:
            self.show_page(page)
        self.zoomed.emit()

    def set_zoom(self, zoom: float, at: QPoint | None = None) -> None:
        """Pages of that size; what is at the point `at` of the view (its middle) stays there."""
        self._fit, self._zoom = Fit.ZOOM, min(max(zoom, ZOOMS[0]), ZOOMS[-1])
        self._lay_out(at or self.viewport().rect().center())
        self.zoomed.emit()

    def zoom_by(self, steps: int, at: QPoint | None = None) -> None:
        """So many steps larger, or smaller."""
        now = self.zoom
        for _ in range(abs(steps)):
            if steps > 0:
                now = next((one for one in ZOOMS if one > now + 0.005), ZOOMS[-1])
            else:
                now = next((one for one in reversed(ZOOMS) if one < now - 0.005), ZOOMS[0])
        self.set_zoom(now, at)

    def show_page(self, page: int) -> None:
        """Scrolls to the top of a page."""
        if 1 <= page <= len(self._spread.sheets):
            self.verticalScrollBar().setValue(self._spread.sheets[page - 1].y - round(_MARGIN * self._ratio()))

    def follow(self, place: Place) -> None:
        """Keeps the place being written in view, and lights it up softly."""
        if place != self._followed:
            self._followed = place
            self._show_followed()

    def placement_at(self, point: QPoint) -> Placement | None:
        """What stands under a point of the viewport."""
        layout = self._model.layout
        found = self._spread.under(*self._on_desk(point))
        return layout.at(*found) if layout and found else None

    def where(self, page: int, x: float, y: float) -> QPoint:
        """A point of a page (in points) in the viewport."""
        left, top = self._spread.place(page, x, y)
        ratio = self._ratio()
        return QPoint(
            round((left - self.horizontalScrollBar().value()) / ratio),
            round((top - self.verticalScrollBar().value()) / ratio),
        )

    # inner: where things are

    def _ratio(self) -> float:
        return self.devicePixelRatioF()

    def _view(self) -> QSize:
        """The viewport in device pixels."""
        return (self.viewport().size().toSizeF() * self._ratio()).toSize()

    def _on_desk(self, point: QPoint) -> tuple[int, int]:
        ratio = self._ratio()
        across, down = self.horizontalScrollBar().value(), self.verticalScrollBar().value()
        return across + round(point.x() * ratio), down + round(point.y() * ratio)

    def _lay_out(self, keep: QPoint | None = None) -> None:
        """Places the pages anew; what is at the point `keep` of the view (its upper left corner) stays there."""
        keep = keep or QPoint(0, 0)
        under = self._anchor(keep)
        ratio, view = self._ratio(), self._view()
        layout = self._model.layout
        self._spread = Spread(
            layout.pages if layout else (),
            view.width(),
            view.height(),
            fit=self._fit,
            zoom=self._zoom * _INCH * ratio,
            margin=round(_MARGIN * ratio),
            gap=round(_GAP * ratio),
            inked=_inked(layout) if layout else (),
        )
        for bar, whole, part in (
            (self.verticalScrollBar(), self._spread.height, view.height()),
            (self.horizontalScrollBar(), self._spread.width, view.width()),
        ):
            bar.setRange(0, max(whole - part, 0))
            bar.setPageStep(part)
            bar.setSingleStep(round(24 * ratio))
        if under is not None and under[0] <= len(self._spread.sheets):
            sheet = self._spread.sheets[under[0] - 1]
            self.horizontalScrollBar().setValue(sheet.x + round(under[1] * sheet.width - keep.x() * ratio))
            self.verticalScrollBar().setValue(sheet.y + round(under[2] * sheet.height - keep.y() * ratio))
        self._scrolled()

    def _anchor(self, point: QPoint) -> tuple[int, float, float] | None:
        x, y = self._on_desk(point)
        page = self._spread.nearest(y)
        if not page or (point.isNull() and not self.verticalScrollBar().value()):
            return None
        sheet = self._spread.sheets[page - 1]
        return page, (x - sheet.x) / sheet.width, (y - sheet.y) / sheet.height

    # inner: what changes

    def _laid_out(self) -> None:
        self._lay_out()
        self._show_followed()

    def _drawn(self, page: int) -> None:
        self.viewport().update()

    def _scrolled(self) -> None:
        top, high = self.verticalScrollBar().value(), self._view().height()
        page = self._spread.nearest(top + high // 3)
        if page != self._page:
            self._page = page
            layout = self._model.layout
            self.setAccessibleDescription(words.page_spoken(*numbered(layout, page)) if layout and page else "")
            self.page_changed.emit(page)
        if self.isVisible():
            ahead = round(high * _AHEAD)
            shown = self._spread.visible(top, top + high)
            near = self._spread.visible(top - ahead, top + high + ahead)
            wanted = (*shown, *(page for page in near if page not in shown))
            self._model.want({page: self._spread.sheets[page - 1].scale for page in wanted})
        self.viewport().update()

    def _show_followed(self) -> None:
        layout = self._model.layout
        lit = _pieces(layout, self._followed) if layout else ()
        if lit != self._lit:
            self._lit = lit
            self.viewport().update()
        if not self._lit or self._lit[0].page > len(self._spread.sheets):
            return
        page, y = _line_of(self._lit, self._followed.share)
        _, top = self._spread.place(page, 0, y)
        _, bottom = self._spread.place(page, 0, y + _LINE_PT)
        at, high = self.verticalScrollBar().value(), self._view().height()
        if top < at or bottom > at + high:
            self.verticalScrollBar().setValue(top - round(high * _NEAR_TOP))

    # Qt

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._lay_out()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._lay_out()
        self._show_followed()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.DevicePixelRatioChange:  # moved to another screen
            self._lay_out()
        return super().event(event)

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        self.viewport().update()

    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self._turned += event.angleDelta().y()
            steps = int(self._turned / _NOTCH)
            self._turned -= steps * _NOTCH
            if steps:
                self.zoom_by(steps, event.position().toPoint())
            event.accept()
            return
        super().wheelEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        bar, key = self.verticalScrollBar(), event.key()
        plain = event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
        step = round(self._view().height() * 0.9)
        if not plain:
            super().keyPressEvent(event)
        elif key in (Qt.Key.Key_PageDown, Qt.Key.Key_Space):
            self.show_page(self._page + 1) if self._fit is Fit.PAGE else bar.setValue(bar.value() + step)
        elif key == Qt.Key.Key_PageUp:
            self.show_page(self._page - 1) if self._fit is Fit.PAGE else bar.setValue(bar.value() - step)
        elif key == Qt.Key.Key_Home:
            bar.setValue(0)
        elif key == Qt.Key.Key_End:
            bar.setValue(bar.maximum())
        else:
            super().keyPressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        over = self.placement_at(event.position().toPoint()) is not None
        self.viewport().setCursor(Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.ArrowCursor)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        found = self.placement_at(event.position().toPoint())
        if event.button() is Qt.MouseButton.LeftButton and found is not None:
            self.chosen.emit(found)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        painter.fillRect(event.rect(), self.palette().color(self.backgroundRole()).darker(107))
        ratio = self._ratio()
        across, down = self.horizontalScrollBar().value(), self.verticalScrollBar().value()
        if self._model.layout is None:
            painter.setPen(QColor(style.tint("quiet")))
            text = words.BUILDING if self._model.busy else ""
            painter.drawText(self.viewport().rect(), Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap, text)
            return
        painter.scale(1 / ratio, 1 / ratio)
        painter.translate(-across, -down)
        for page in self._spread.visible(down, down + self._view().height()):
            self._paint_page(painter, page, self._spread.sheets[page - 1], max(round(ratio), 1))

    def _paint_page(self, painter: QPainter, page: int, sheet: Sheet, line: int) -> None:
        area = QRect(sheet.x, sheet.y, sheet.width, sheet.height)
        painter.fillRect(area.translated(2 * line, 2 * line), style.shade("shadow", 34))  # a shadow
        painter.fillRect(area.adjusted(-line, -line, line, line), style.shade("shadow", 70))  # a thin edge
        image = self._model.picture(page)
        if image is None:
            painter.fillRect(area, QColor(style.tint("page")))  # paper is white, whatever the palette
        elif abs(image.width() - sheet.width) <= 1 and abs(image.height() - sheet.height) <= 1:  # rounded elsewhere
            painter.drawImage(area.topLeft(), image)  # dot for dot
        else:  # another zoom: stretched until the new picture is there
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            painter.drawImage(area, image)
        for piece in (piece for piece in self._lit if piece.page == page):
            s = sheet.scale
            x, y = sheet.x + round((piece.x - 5) * s), sheet.y + round((piece.y - 1) * s)
            wide, high = round((piece.width + 10) * s), round((piece.height + 2) * s)
            painter.fillRect(QRect(x, y, wide, high), style.shade("page-lit", 24))
            painter.fillRect(QRect(x - 3 * line, y, 3 * line, high), style.shade("page-lit", 150))


def _inked(layout: Layout) -> list[tuple[float, float]]:
    """From where to where there are words, the same on all pages of one width."""
    widths: dict[float, tuple[float, float]] = {}
    for one in layout.placements:
        wide = layout.pages[one.page - 1].width
        left, right = widths.get(wide, (wide, 0.0))
        widths[wide] = (min(left, one.x), max(right, one.x + one.width))
    return [widths.get(mark.width, (0.0, mark.width)) for mark in layout.pages]


def _pieces(layout: Layout, place: Place) -> tuple[Placement, ...]:
    """The pieces of the first of its paragraphs that is printed; the section's first piece, or the role's, when none is."""
    for block in place.blocks:
        if found := tuple(one for one in layout.placements if one.block == block):
            return found
    first = layout.of_block("", place.section)
    if first is None and place.role:
        first = next((one for one in layout.placements if one.role == place.role), None)
    return (first,) if first else ()


def _line_of(pieces: tuple[Placement, ...], share: float) -> tuple[int, float]:
    """The page and the height on it, that far through the pieces."""
    left = share * max(sum(piece.height for piece in pieces) - _LINE_PT, 0.0)
    for piece in pieces:
        if left <= piece.height:
            return piece.page, piece.y + left
        left -= piece.height
    last = pieces[-1]
    return last.page, last.y + max(last.height - _LINE_PT, 0.0)
