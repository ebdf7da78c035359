"""Switching kinds of findings off and on, away from the window's thread; the open report is judged by it at once."""

from collections.abc import Callable

from ttdn_desktop.app import App
from ttdn_desktop.gui.jobs import Jobs
from ttdn_desktop.operations import rules_off
from ttdn_desktop.operations.session import ReportSession
from ttdn_desktop.operations.waivers import times_waived


class RuleSwitch:
    """`session` is the open report, None where none is open."""

    def __init__(self, app: App, jobs: Jobs, session: ReportSession | None) -> None:
        self._app, self._jobs, self._session = app, jobs, session

    def switch(self, rule: str, on: bool, done: Callable[[], None] | None = None) -> None:
        """Switches one rule. A refusal goes to the window."""
        store = self._app.store
        self._jobs.start(lambda: rules_off.switch(store, rule, on), lambda off: self._take(off, done))

    def all_on(self, done: Callable[[], None] | None = None) -> None:
        """Switches every rule on again."""
        store = self._app.store
        self._jobs.start(lambda: rules_off.all_on(store), lambda off: self._take(off, done))

    def read(self, done: Callable[[frozenset[str]], None]) -> None:
        """Which are off."""
        store = self._app.store
        self._jobs.start(lambda: rules_off.rules_off(store), done)

    def ask_whether_off(self, rule: str, ask: Callable[[int], None]) -> None:
        """Something of this rule was set aside: `ask(times)` where it is time to offer that it be switched off."""
        if self._session is None:
            return
        store, times = self._app.store, times_waived(self._session, rule)
        self._jobs.start(lambda: rules_off.ask_whether_off(store, rule, times), lambda due: ask(times) if due else None)

    def _take(self, off: frozenset[str], done: Callable[[], None] | None) -> None:
        if self._session is not None:
            self._session.judge_by(off=off)
        if done is not None:
            done()
