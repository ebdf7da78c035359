"""The order of the Tab key, taken from the layouts: as one reads, a column after the other, whatever was made or added when."""

from collections.abc import Iterator
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QAbstractSpinBox,
    QCalendarWidget,
    QComboBox,
    QGridLayout,
    QLayout,
    QScrollArea,
    QSplitter,
    QStackedWidget,
    QTabWidget,
    QWidget,
)

_WHOLE = QComboBox | QAbstractSpinBox | QAbstractItemView | QCalendarWidget  # what is inside them is Qt's own


def by_reading(root: QWidget) -> None:
    """Sets it for all that is under `root`. Call it once all is laid out, and again when a page is added."""
    before: QWidget | None = None
    for stop in stops(root):
        if before is not None:
            QWidget.setTabOrder(before, stop)
        before = stop


def step(root: QWidget, forwards: bool) -> bool:
    """Moves the keyboard to the next stop in reading order, round the window; False where there is none.

    Qt's own chain also holds widgets that hand the keyboard to a part of themselves (a date's frame to its field), and these stay
    where they were made: from the last field of a page it jumped back to the first date and never came to the bar on top.
    """
    here: QWidget | None = (
        root.focusWidget()
    )  # the application's own would be another window's while this one is not in front
    open_now = [stop for stop in stops(root, shown=True) if stop.isEnabled()]
    if not open_now:
        return False
    while here is not None and here not in open_now:
        here = here.parentWidget()
    reason = Qt.FocusReason.TabFocusReason if forwards else Qt.FocusReason.BacktabFocusReason
    place = open_now.index(here) if here is not None else -1 if forwards else 0
    open_now[(place + (1 if forwards else -1)) % len(open_now)].setFocus(reason)
    return True


def stops(root: QWidget, shown: bool = False) -> Iterator[QWidget]:
    """The widgets the Tab key comes to, in reading order, those hidden now too; `shown`: only what is seen.

    On what is not seen no time is spent: Qt asks at every change of the page, whose own pages are made and hidden by then.
    """
    for widget in _parts(root):
        if shown and not widget.isVisible():
            continue
        if widget.focusPolicy().value & Qt.FocusPolicy.TabFocus.value and widget.focusProxy() is None:
            yield widget
        if not isinstance(widget, _WHOLE):
            yield from stops(widget, shown)


def _parts(widget: QWidget) -> Iterator[QWidget]:
    if isinstance(widget, QTabWidget):
        yield widget.tabBar()
        yield from (widget.widget(tab) for tab in range(widget.count()))
        corner = widget.cornerWidget()
        if corner is not None:
            yield corner
    elif isinstance(widget, QStackedWidget):
        yield from (widget.widget(page) for page in range(widget.count()))
    elif isinstance(widget, QSplitter):
        yield from (widget.widget(part) for part in range(widget.count()))
    elif isinstance(widget, QScrollArea):
        if widget.widget() is not None:
            yield widget.widget()
    elif (layout := widget.layout()) is not None:
        yield from _laid(layout)
    else:  # a main window, or a widget that places its parts itself
        yield from sorted(
            (part for part in widget.children() if isinstance(part, QWidget) and not part.isWindow()),
            key=lambda part: (part.y(), part.x()),
        )


def _laid(layout: QLayout) -> Iterator[QWidget]:
    places = list(range(layout.count()))
    if isinstance(layout, QGridLayout):
        places.sort(key=lambda place: _cell(layout, place))
    for place in places:
        item: Any = layout.itemAt(place)  # never None below count()
        part, inner = item.widget(), item.layout()
        if part is not None:
            yield part
        elif inner is not None:
            yield from _laid(inner)


def _cell(grid: QGridLayout, place: int) -> tuple[int, int]:
    where: Any = grid.getItemPosition(place)  # the stubs tell nothing of it
    return int(where[0]), int(where[1])
