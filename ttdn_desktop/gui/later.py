"""What a worker loads once the start page stands, so that opening it later is not felt."""

import time

_PAINT_SECONDS = 0.12


def let_paint() -> None:
    """Waits, in the worker, while the window draws its first page: two threads of Python take turns, and the page would come last."""
    time.sleep(_PAINT_SECONDS)


def first_door() -> None:
    """The first run's pages."""
    from ttdn_desktop.gui import first_door as _  # noqa: F401


def everything() -> None:
    """All pages of the wizard."""
    from ttdn_desktop.gui import pages

    pages.preload()
