"""The dated letterheads of the own unit: a change from a day on, apart from the correction of a typing error."""

from collections.abc import Iterable
from datetime import date, timedelta

import msgspec

from ttdn_desktop.errors import Refused
from ttdn_desktop.model.report import Report, ReportState
from ttdn_desktop.model.unit import Letterhead, Unit
from ttdn_desktop.operations.ports import Store
from ttdn_desktop.text.dates import date_short

_FROM = "-tu-"  # "ubnd-tu-20260701": the line "ubnd" from 1/7/2026 on
_NAMES = ("issuer", "superior", "full_name", "short_name", "area", "province", "place", "symbol")
_LATE_DAYS = 92  # a report begun later than this after its window is history: it takes the names of its own time


def line_of(key: str) -> str:
    """The line a letterhead belongs to: a unit may have two at a time (UBND, a department), each with its own history."""
    return key.split(_FROM)[0]


def present(unit: Unit, day: date) -> Letterhead:
    """The letterhead in use on a day: the youngest living one, else the last. Raises Refused("letterhead-none")."""
    living = unit.letterheads_on(day) or unit.letterheads
    if not living:
        raise Refused("letterhead-none", unit.area)
    return living[-1]


def for_report(unit: Unit, end: date, today: date, previous: str = "") -> Letterhead:
    """The letterhead of a report whose window ends on `end` and that is begun on `today`: the one living when it will be signed.

    `previous` is the previous report's: its own line goes first. Raises Refused("letterhead-none").
    """
    day = today if end < today <= end + timedelta(days=_LATE_DAYS) else end
    living = unit.letterheads_on(day)
    same = [head for head in living if head.id == previous] or [h for h in living if line_of(h.id) == line_of(previous)]
    if same:
        return same[-1]
    if living:
        return living[0]
    if not unit.letterheads:
        raise Refused("letterhead-none", unit.area)
    return max(unit.letterheads, key=lambda head: head.valid_to or date.max)


def same_names(one: Letterhead, other: Letterhead) -> bool:
    """True when both print the same head: who signs and who receives is each report's own and does not count."""
    return all(getattr(one, name) == getattr(other, name) for name in _NAMES)


def correct(store: Store, head: Letterhead) -> Unit:
    """Puts a letterhead of the own unit right, wherever it was used: reports written under it print the corrected names.

    Raises Refused("no-own-unit"), ("letterhead-none") for one it does not have.
    """

    def work(whole: Store) -> Unit:
        own = _own(whole)
        known = next((item for item in own.letterheads if item.id == head.id), None)
        if known is None:
            raise Refused("letterhead-none", own.area)
        kept = msgspec.structs.replace(head, valid_from=known.valid_from, valid_to=known.valid_to)
        changed = own.with_letterhead(kept)
        whole.save_unit(changed)
        return changed

    return store.together(work)


def change_from(store: Store, head: Letterhead, day: date) -> Unit:
    """`head`, the letterhead `head.id` with other names, holds from that day on; the old one ends the day before and stays.

    Reports written under the old one keep it. Raises Refused("no-own-unit"), ("letterhead-none"), and ("letterhead-day") when
    the old one itself began on that day or later.
    """

    def work(whole: Store) -> Unit:
        own = _own(whole)
        old = next((item for item in own.letterheads if item.id == head.id), None)
        if old is None:
            raise Refused("letterhead-none", own.area)
        if old.valid_from is not None and old.valid_from >= day:
            raise Refused("letterhead-day", date_short(day), since=date_short(old.valid_from))
        ended = msgspec.structs.replace(old, valid_to=day - timedelta(days=1))
        taken = {item.id for item in own.letterheads}
        key = f"{line_of(old.id)}{_FROM}{day:%Y%m%d}"
        while key in taken:
            key += "x"
        fresh = msgspec.structs.replace(head, id=key, valid_from=day, valid_to=old.valid_to)
        changed = own.with_letterhead(ended).with_letterhead(fresh)
        whole.save_unit(changed)
        return changed

    return store.together(work)


def drafts_under(reports: Iterable[Report], unit: Unit, head: str) -> tuple[Report, ...]:
    """The unit's own reports still being written under a letterhead: they may follow its change."""
    return tuple(
        report
        for report in reports
        if report.unit == unit.id
        and report.letterhead == head
        and report.state is ReportState.DRAFTING
        and not report.made_outside
    )


def follow(report: Report, old: Letterhead, new: Letterhead) -> Report:
    """A report being written put under the new letterhead; what the officer changed in it by hand stays."""

    def kept(field: str) -> object:
        present, was, becomes = getattr(report, field), getattr(old, field), getattr(new, field)
        return becomes if present == was else present

    issue = report.issue
    symbol = new.symbol if issue.symbol in ("", old.symbol) else issue.symbol
    told = {field: kept(field) for field in ("place", "addressees", "recipients", "archive", "signing")}
    return msgspec.structs.replace(
        report,
        letterhead=new.id,
        issue=msgspec.structs.replace(issue, symbol=symbol),
        **told,
    )


def _own(store: Store) -> Unit:
    own = store.own_unit()
    if own is None:
        raise Refused("no-own-unit")
    return own
