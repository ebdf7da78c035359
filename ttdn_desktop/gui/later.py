"""What a worker loads once the start page stands, so that opening it later is not felt."""


def first_door() -> None:
    """The first run's pages."""
    from ttdn_desktop.gui import first_door as _  # noqa: F401


def everything() -> None:
    """All pages of the wizard."""
    from ttdn_desktop.gui import pages

    pages.preload()
