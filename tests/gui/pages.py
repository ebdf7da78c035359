"""Ways to look at the printed pages in tests: the tab beside a section, what is drawn, where a paragraph stands."""

from typing import Any

from PySide6.QtCore import QPoint
from PySide6.QtGui import QColor, QImage

from ttdn_desktop.gui.preview.pane import PreviewPane
from ttdn_desktop.gui.preview.view import PagesView
from ttdn_desktop.gui.section_page import SectionPage

LONG_MS = 20_000  # the child starts, on a machine that is busy


def beside(qtbot: Any, page: SectionPage) -> PreviewPane:
    """The tab of the pages, opened and complete."""
    page.ui.tabs.setCurrentWidget(page.pages)
    pane = page.pages.pane
    assert isinstance(pane, PreviewPane)
    complete(qtbot, pane)
    return pane


def complete(qtbot: Any, pane: PreviewPane) -> None:
    """Waits until the view shows what was asked for last, as sharp as it can be."""
    qtbot.waitUntil(lambda: shown(pane.view), timeout=LONG_MS)


def shown(view: PagesView) -> bool:
    """True when every page in view is drawn anew and at its size."""
    return view.complete


def middle_of(pane: PreviewPane, block: str = "", section: str = "", role: str = "") -> QPoint:
    """A point in the viewport on a paragraph, a section's heading or a part of the page; it must be in view."""
    layout = pane.model.layout
    assert layout is not None
    place = next(
        one
        for one in layout.placements
        if (block and one.block == block) or (section and one.section == section) or (role and one.role == role)
    )
    return pane.view.where(place.page, place.x + place.width / 2, place.y + place.height / 2)


def in_view(pane: PreviewPane, point: QPoint) -> bool:
    """True when the point of the viewport can be seen."""
    return bool(pane.view.viewport().rect().contains(point))


def ink(image: QImage) -> int:
    """How many dark pixels there are, of a sample."""
    return sum(
        QColor(image.pixel(x, y)).lightness() < 110
        for x in range(0, image.width(), 2)
        for y in range(0, image.height(), 2)
    )
