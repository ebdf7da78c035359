"""F6: the keyboard goes round the parts of the wizard: list of steps, page, what stands beside the text."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget


def next_side(side: QWidget, steps: QWidget, page: QWidget | None) -> None:
    """Hands the keyboard on. `side` holds the list of steps; a page may offer `take_keys()` and `go_beside()`."""
    here = QApplication.focusWidget()
    in_list = here is not None and side.isAncestorOf(here)
    if page is None or not in_list and not _beside(page):
        steps.setFocus(Qt.FocusReason.ShortcutFocusReason)
    elif in_list and hasattr(page, "take_keys"):
        page.take_keys()
    elif in_list:
        first = page.nextInFocusChain()
        while first is not None and first is not page and not (page.isAncestorOf(first) and _takes_keys(first)):
            first = first.nextInFocusChain()
        (first or page).setFocus(Qt.FocusReason.TabFocusReason)


def _beside(page: QWidget) -> bool:
    """True when the page handed the keyboard to a part of its own."""
    return bool(hasattr(page, "go_beside") and page.go_beside())


def _takes_keys(widget: QWidget) -> bool:
    return widget.isVisible() and widget.isEnabled() and bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
