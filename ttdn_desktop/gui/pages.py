"""Which page draws which kind of step, and what the wizard asks of a page."""

from collections.abc import Mapping
from typing import Protocol, cast

from PySide6.QtCore import SignalInstance
from PySide6.QtWidgets import QWidget

from ttdn_desktop.app import App
from ttdn_desktop.gui.jobs import Jobs
from ttdn_desktop.operations.session import ReportSession, Step, StepKind


class Page(Protocol):
    """A step's page, a QWidget. `changed` tells of typing that is not in the session yet.

    It may also have `flush()` (put what is typed into the session, the page stays open), the signals `goto(step, block)`
    and `hint(text)` (a word for the bottom bar), and `show_block(block)`. The printed pages come in by `take_preview(pages)`, which
    gives the widget when it is to be shown, and follow the signal `writing(section, paragraphs, share)`. Checks after a pause go
    through what `take_checking(checking)` brings. `take_places(places)` brings where the cursor stood in each section,
    `take_pages_of(pages_of)` who knows where a section is printed; `take_keys()` and `go_beside()` are for F6.
    `commands()` gives what the menus' commands mean while the page is open;
    `help_screen()` names the page of the help where one page has several.
    """

    changed: SignalInstance

    def enter(self, step: Step) -> None:
        """Shows the session's present values."""

    def leave(self) -> bool:
        """Writes back; False when the page may not be left yet."""


def make(kind: StepKind, session: ReportSession, app: App, jobs: Jobs) -> tuple[QWidget, Page]:
    """A new page for a kind of step: the widget, and the same as a Page. Pages are loaded when first opened."""
    page = _page(kind)(session, app, jobs)
    return page, cast(Page, page)


def link(page: Page, gifts: Mapping[str, object], hears: Mapping[str, object]) -> None:
    """Gives a page what it can take (`gifts` by the name of the method) and listens to what it tells (`hears` by signal)."""
    for name, gift in gifts.items():
        if hasattr(page, name):
            getattr(page, name)(gift)
    for name, slot in hears.items():
        if hasattr(page, name):
            getattr(page, name).connect(slot)


def preload() -> None:
    """Loads the wizard, all pages, the large dialogs and what one begins with, so that opening is not felt. For a worker thread."""
    from ttdn_desktop.gui import beginning, compare_dialog, importing, packs_dialog, rules_dialog, wizard  # noqa: F401

    for kind in StepKind:
        _page(kind)


def _page(kind: StepKind) -> type:
    if kind is StepKind.PERIOD:
        from ttdn_desktop.gui.period_page import PeriodPage

        return PeriodPage
    if kind is StepKind.SECTION:
        from ttdn_desktop.gui.section_page import SectionPage

        return SectionPage
    if kind is StepKind.FIGURES:
        from ttdn_desktop.gui.figures_page import FiguresPage

        return FiguresPage
    if kind is StepKind.SIGNING:
        from ttdn_desktop.gui.signing_page import SigningPage

        return SigningPage
    if kind is StepKind.CHECKS:
        from ttdn_desktop.gui.checks_page import ChecksPage

        return ChecksPage
    from ttdn_desktop.gui.export_page import ExportPage

    return ExportPage
