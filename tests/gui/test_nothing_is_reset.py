"""Walking about in the wizard changes nothing: no page writes back what it only shows, whatever was changed elsewhere meanwhile."""

from random import Random

import pytest

from ttdn_desktop.gui.section_page import SectionPage
from ttdn_desktop.gui.wizard import Wizard
from ttdn_desktop.model.block import FigureRef


@pytest.mark.parametrize("seed", range(6))
def test_walking_through_steps_and_side_tabs_changes_nothing(wizard: Wizard, seed: int) -> None:
    session, dice = wizard.session, Random(seed)
    keys = [step.key for step in session.steps()]
    codes = sorted({r.code for _, p in session.report.paragraphs() for r in p.runs if isinstance(r, FigureRef)})
    assert codes
    expected = session.report, session.figures
    for turn in range(40):
        assert wizard.open_step(dice.choice(keys))
        page = wizard.ui.pages.currentWidget()
        if isinstance(page, SectionPage) and dice.random() < 0.5:
            page.ui.tabs.setCurrentIndex(dice.randrange(3))
        if dice.random() < 0.5:  # another place of the program takes a figure
            session.set_figure(dice.choice(codes), str(turn + 1))
            expected = session.report, session.figures
        if dice.random() < 0.3:
            wizard.autosave.save()
        assert (session.report, session.figures) == expected, (seed, turn, wizard.step)
    assert wizard.autosave.finish()
    assert (session.report, session.figures) == expected
