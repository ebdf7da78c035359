"""What a worker loads once the start page stands, so that opening it later is not felt."""

import time

from ttdn_desktop.app import App

_PAINT_SECONDS = 0.12


def let_paint() -> None:
    """Waits, in the worker, while the window draws its first page: two threads of Python take turns, and the page would come last."""
    time.sleep(_PAINT_SECONDS)


def first_door() -> None:
    """The first run's pages."""
    from ttdn_desktop.gui import first_door as _  # noqa: F401


def everything(app: App) -> None:
    """All pages of the wizard, and the adapters they ask for when they open."""
    from ttdn_desktop.gui import pages

    pages.preload()
    _ = app.old_files, app.preview, app.packs
