"""Columns of the table of figures for which there is no room: the button that chooses them says so."""

from ttdn_desktop.gui.figures_page import FiguresPage
from ttdn_desktop.gui.wizard import Wizard
from ttdn_desktop.wording import figures as words


def test_what_has_no_room_is_counted_and_named(wizard: Wizard) -> None:
    wizard.open_step("figures")
    page = wizard.ui.pages.currentWidget()
    assert isinstance(page, FiguresPage)
    page.view.chosen = dict.fromkeys(("before", "half", "same", "plan", "estimate", "change", "source", "note"), True)
    wizard.window().resize(1900, 800)
    page.view.fit_columns()
    assert page.columns.text() == words.COLUMNS and not page.view.crowded
    page.view.chosen = {}
    wizard.window().resize(910, 512)
    page.view.fit_columns()
    assert page.view.crowded and page.columns.text() == words.columns_left_out(len(page.view.crowded))
    assert words.HEADS["where"] in page.columns.toolTip()


def test_how_to_type_stays_in_sight_on_a_small_screen(wizard: Wizard) -> None:
    wizard.open_step("figures")
    page = wizard.ui.pages.currentWidget()
    assert isinstance(page, FiguresPage)
    for size in ((1366, 700), (1093, 560), (910, 460)):
        wizard.window().resize(*size)
        assert page.guide.isVisible() and page.guide.text().startswith(words.GUIDE_SHORT), size
