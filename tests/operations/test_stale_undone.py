"""Everything the stale finder proposes, taken in one real session and undone step by step: the first text again."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from ttdn_desktop.app import App
from ttdn_desktop.cli.demo import seed
from ttdn_desktop.model.proposal import Action


@pytest.fixture
def app(home: Path) -> Iterator[App]:
    with App.at(home) as made:
        seed(made)
        yield made


def test_taken_one_by_one_and_undone_step_by_step(app: App) -> None:
    session = app.session("2026-Y")
    before, states = session.report, [session.report]
    while ready := [p for p in session.proposals() if p.action is Action.PROPOSE and p.new]:
        session.accept(ready[:1])
        assert session.report != states[-1]
        states.append(session.report)
        assert len(states) < 60, "a proposal that comes again and again"
    assert len(states) > 1
    for state in reversed(states[:-1]):
        session.undo()
        assert session.report == state
    assert session.report == before


def test_taken_all_at_once_and_undone_with_one_key(app: App) -> None:
    session = app.session("2026-Y")
    before = session.report
    session.accept(session.proposals())
    assert session.report != before
    assert not session.ready_proposals()
    session.undo()
    assert session.report == before


def test_what_is_hearsay_is_not_taken_with_the_rest(app: App) -> None:
    session = app.session("2026-Y")
    assert all("unconfirmed" not in proposal.data for proposal in session.ready_proposals())
