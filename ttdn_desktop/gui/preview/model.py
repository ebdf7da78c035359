"""What a view of the pages knows: the newest layout and the pictures asked for; builds a moment after the last change."""

from collections.abc import Callable, Mapping

import msgspec
from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtGui import QImage

from ttdn_desktop.operations.preview import Answer, Built, Draw, Drawn, Failure, Preview, Use
from ttdn_desktop.paper.blocks import Paper
from ttdn_desktop.paper.placement import Layout

PAUSE_MS = 240  # after the last change: a page is there before 400 ms have passed since the last key


class Wanted(msgspec.Struct, frozen=True):
    """What is to be laid out: `make` composes the paper on another thread; equal `state`s give the same paper."""

    state: object
    make: Callable[[], Paper]


class _Picture(msgspec.Struct):
    """A page as it was drawn: `digest` of what stood on it, `scale` in pixels a point."""

    digest: str
    scale: float
    image: QImage


class PreviewModel(QObject):
    """One view of the pages. `wanted` is asked on the window's thread, when the pages are to be built, and must be quick.

    Nothing is built while the view is not active. Stale answers are dropped; on a page that has changed the old picture stays
    until the new one is there.
    """

    laid_out = Signal()
    drawn = Signal(int)  # a page's picture is there
    thumb_drawn = Signal(int)
    failed = Signal(object)  # a TtdnError; the old pages stay
    working = Signal(bool)
    _heard = Signal(object)

    def __init__(
        self, preview: Preview, name: str, wanted: Callable[[], Wanted], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._preview, self._name, self._wanted = preview, name, wanted
        self.layout: Layout | None = None
        self._pictures: dict[Use, dict[int, _Picture]] = {Use.VIEW: {}, Use.THUMB: {}}
        self._asked: dict[Use, set[tuple[int, float]]] = {Use.VIEW: set(), Use.THUMB: set()}
        self._seq = 0  # of the newest build asked for
        self._built = 0  # of the build `layout` is of
        self._state: object = None  # what it shows, or is about to
        self._active = self._listening = self._closed = False
        self.busy = False  # a build is asked for and not answered yet
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE_MS)
        self._pause.timeout.connect(self.build)
        self._heard.connect(self._take, Qt.ConnectionType.QueuedConnection)

    # what the view asks for

    def set_active(self, active: bool) -> None:
        """An active view follows every change; one that becomes active shows the present at once."""
        if active == self._active or self._closed:
            return
        self._active = active
        if active:
            self.build()
        else:
            self._pause.stop()

    def touched(self) -> None:
        """Something may have changed: the pages are built once there is a pause."""
        if self._active:
            self._pause.start()

    def build(self) -> None:
        """Builds the pages now, unless they show the present already."""
        wanted = self._wanted()
        self._pause.stop()  # asking may itself have been a change
        if self._closed or (wanted.state == self._state and self._seq):
            return
        if not self._listening:
            self._listening = True
            self._preview.listen(self._name, self._from_child)
        self._state = wanted.state
        self._seq = self._preview.build(self._name, wanted.make)
        self._work(True)

    @property
    def fresh(self) -> bool:
        """True when what was asked for last is what is shown."""
        return self.layout is not None and self._built == self._seq

    def picture(self, page: int, use: Use = Use.VIEW) -> QImage | None:
        """The picture of a page, the newest there is."""
        found = self._pictures[use].get(page)
        return found.image if found else None

    def has(self, page: int, scale: float, use: Use = Use.VIEW) -> bool:
        """True when the picture of a page is of that size and shows what was asked for last."""
        have, layout = self._pictures[use].get(page), self.layout
        if have is None or layout is None or not self.fresh:
            return False
        return have.scale == scale and have.digest == layout.pages[page - 1].digest

    def want(self, pages: Mapping[int, float], use: Use = Use.VIEW) -> None:
        """These pages (from 1), so many pixels a point, are wanted; the pictures of others are let go."""
        have = self._pictures[use]
        for page in [page for page in have if page not in pages]:
            del have[page]
        if not self.fresh:
            return
        missing = {(page, scale) for page, scale in pages.items() if not self.has(page, scale, use)}
        if missing and not missing <= self._asked[use]:
            self._asked[use] = missing
            first = tuple(pair for pair in pages.items() if pair in missing)
            self._preview.draw(Draw(self._name, self._seq, first, use))

    def close(self) -> None:
        """No more building; the child may forget this view."""
        self._closed = True
        self._active = False
        self._pause.stop()
        self._preview.drop(self._name)

    # what the child answers

    def _from_child(self, answer: Answer) -> None:
        """On the child's reading thread: the picture is copied out of the message here, not on the window's thread."""
        self._heard.emit((answer, image_of(answer)) if isinstance(answer, Drawn) else (answer, None))

    def _take(self, heard: tuple[Answer, QImage | None]) -> None:
        answer, image = heard
        if answer.seq != self._seq or self._closed:
            return
        match answer:
            case Built(layout=layout):
                self._show(layout)
            case Drawn(page=page, scale=scale, use=use) if image is not None and self.layout is not None:
                self._asked[use].discard((page, scale))
                if page <= len(self.layout.pages):
                    self._pictures[use][page] = _Picture(self.layout.pages[page - 1].digest, scale, image)
                    (self.thumb_drawn if use is Use.THUMB else self.drawn).emit(page)
            case Failure():
                self._state = None  # the same paper may do better next time
                self._work(False)
                self.failed.emit(answer.error())
            case _:
                pass

    def _show(self, layout: Layout) -> None:
        self.layout, self._built = layout, self._seq
        for use, have in self._pictures.items():
            self._asked[use] = set()
            for page in [page for page in have if page > len(layout.pages)]:
                del have[page]
        self._work(False)
        self.laid_out.emit()

    def _work(self, busy: bool) -> None:
        self.busy = busy
        self.working.emit(busy)


def image_of(drawn: Drawn) -> QImage:
    """A page's pixels as a picture of its own."""
    kind = QImage.Format.Format_Grayscale8 if drawn.grey else QImage.Format.Format_RGB32
    return QImage(drawn.pixels, drawn.width, drawn.height, drawn.stride, kind).copy()


def numbered(layout: Layout, page: int) -> tuple[str, int, int, int]:
    """A page as the words name it: its part and number there, its place among all pages and their count."""
    mark = layout.pages[page - 1]
    return mark.part, mark.number, page, len(layout.pages)
