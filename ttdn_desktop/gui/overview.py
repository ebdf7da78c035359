"""What the start page shows, reckoned away from the window's thread: heads of the reports first, what is missing in each after."""

from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING

import msgspec

from ttdn_desktop.app import App
from ttdn_desktop.errors import TtdnError
from ttdn_desktop.model.report import Report, ReportState
from ttdn_desktop.model.stored import Head
from ttdn_desktop.model.unit import Unit
from ttdn_desktop.operations.due import Due, due
from ttdn_desktop.operations.life import is_locked

if TYPE_CHECKING:
    from ttdn_desktop.operations.steps import Step

_OPEN = {
    ReportState.DRAFTING, ReportState.SUBMITTED, ReportState.FOR_SIGNING, ReportState.SIGNED, ReportState.ISSUED,
    ReportState.RETURNED,
}  # fmt: skip
_LONG_AGO = timedelta(days=400)  # a report left open longer is among the earlier ones
RECENT = "recent"
_RECENTS = 5


class Missing(msgspec.Struct, frozen=True):
    """How far a report in work is: its steps' states, and what is still to do."""

    steps: tuple[str, ...] = ()
    unreviewed: int = 0
    must: int = 0
    blank: int = 0
    no_request: bool = False
    at: str = ""  # the report's last change when this was reckoned

    @property
    def done(self) -> int:
        """How many steps are finished."""
        return sum(state == "done" for state in self.steps)


class Card(msgspec.Struct, frozen=True):
    """A report on the desk, without its blocks; `missing` is None until it is reckoned, and for earlier reports."""

    report: Report
    outline: str
    changed_at: datetime
    deadline: date | None = None
    missing: Missing | None = None


class Overview(msgspec.Struct, frozen=True):
    """The own unit (None before the first run is done), its reports, newest period first, and what is due."""

    unit: Unit | None
    current: tuple[Card, ...] = ()
    earlier: tuple[Card, ...] = ()
    due: tuple[Due, ...] = ()
    recent: tuple[Card, ...] = ()
    trashed: int = 0

    @property
    def saved_at(self) -> datetime | None:
        """When a report was last changed."""
        return max((card.changed_at for card in (*self.current, *self.earlier)), default=None)


def look(app: App) -> Overview:
    """Reads the store's heads: a few milliseconds for ten years of reports. Raises Trouble."""
    return app.store.together(lambda _: _look(app))


def _look(app: App) -> Overview:
    unit, heads, requests = app.store.own_unit(), app.store.heads(), app.store.requests()
    days = {request.id: request.deadline for request in requests}
    titles = {outline.id: outline.title for outline in app.catalogue.outlines()}
    current, earlier = [], []
    for head in heads:
        wanted = [day for key in head.report.requests if (day := days.get(key))]
        title = titles.get(head.report.outline, head.report.outline)
        card = Card(head.report, title, head.changed_at, min(wanted, default=None))
        if _in_work(head, app.today):
            current.append(msgspec.structs.replace(card, missing=_kept(app, head)))
        else:
            earlier.append(card)
    coming = due((head.report for head in heads), requests, unit.id, app.today) if unit else ()
    cards = {card.report.id: card for card in (*current, *earlier)}
    recent = tuple(cards[key] for key in (app.store.recall(RECENT) or "").split("\n") if key in cards)
    return Overview(unit, tuple(current), tuple(earlier), coming, recent, len(app.store.heads(trashed=True)))


def reckon(app: App, key: str) -> Missing:
    """Opens the report and reckons its steps and what is missing; kept for the next start. Raises Trouble, Refused."""
    from ttdn_desktop.model.figure import FigureStatus
    from ttdn_desktop.model.finding import Severity

    session = app.session(key)
    steps = session.steps()
    below = (*steps[1:], steps[-1])
    found = Missing(
        tuple(step.state.value for step, after in zip(steps, below, strict=True) if not _only_heads(step, after)),
        len(session.report.unreviewed()),
        sum(finding.severity is Severity.MUST for finding in session.findings()),
        0 if is_locked(session.report) else sum(f.status is FigureStatus.BLANK for f in session.figures.figures),
        not session.requests,
    )
    head = next((head for head in app.store.heads() if head.report.id == key), None)
    if head is not None:
        kept = msgspec.structs.replace(found, at=head.changed_at.isoformat())
        app.store.remember(f"card:{key}", msgspec.json.encode(kept).decode())
    return found


def opened(app: App, key: str) -> None:
    """Remembers a report as the one opened last. Raises Trouble."""
    before = [known for known in (app.store.recall(RECENT) or "").split("\n") if known and known != key]
    app.store.remember(RECENT, "\n".join([key, *before][:_RECENTS]))


def _in_work(head: Head, today: date) -> bool:
    report = head.report
    return report.state in _OPEN and not report.made_outside and today - report.window.end < _LONG_AGO


def _kept(app: App, head: Head) -> Missing | None:
    try:
        kept = msgspec.json.decode(app.store.recall(f"card:{head.report.id}") or "null", type=Missing | None)
    except (msgspec.MsgspecError, TtdnError):
        return None
    return kept if kept and kept.at == head.changed_at.isoformat() else None


def _only_heads(step: "Step", after: "Step") -> bool:
    """A heading over others with nothing to write in it: no work, so it does not count."""
    return step.kind.value == "section" and after.level > step.level and step.state.value == "done"
