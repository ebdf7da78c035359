"""What a report prints besides its own words: from its copy once it is issued, else as the store has it now."""

from collections.abc import Iterable

import msgspec

from ttdn_desktop.model.figure import Indicator, PeriodFigures
from ttdn_desktop.model.issued import IssuedWith
from ttdn_desktop.model.period import Period
from ttdn_desktop.model.report import Report
from ttdn_desktop.model.request import Request
from ttdn_desktop.operations.formed_from import line_of
from ttdn_desktop.operations.life import is_locked
from ttdn_desktop.operations.ports import Store


def sealed(
    old: Report,
    new: Report,
    figures: PeriodFigures,
    letters: dict[str, Request],
    compared: tuple[PeriodFigures | None, PeriodFigures],
) -> tuple[Report, PeriodFigures, dict[str, Request]]:
    """What is to follow `old`, `new` with its copy: taken when it gets its number, kept while it has one, dropped on the desk.

    One that was issued before there were copies stays without.
    """
    if not is_locked(new):
        new = msgspec.structs.replace(new, issued_with=None) if new.issued_with is not None else new
    elif not is_locked(old):
        answered = tuple(letters[key] for key in new.requests if key in letters)
        new = msgspec.structs.replace(new, issued_with=IssuedWith(figures, *compared, answered))
    return new, figures, letters


def figures_of(store: Store, report: Report) -> PeriodFigures:
    """The figures the report prints."""
    if report.issued_with is not None:
        return report.issued_with.figures
    return store.figures(report.unit, report.period.code)


def compared_with(
    store: Store, report: Report, previous: Period | None, indicators: Iterable[Indicator] = ()
) -> tuple[PeriodFigures | None, PeriodFigures]:
    """The figures it is compared with: those of the period before (`previous`), and of the same kind of period a year before.

    Of a unit formed from several they are the sums over these (formed_from): what cannot be compared has no number.
    """
    copy = report.issued_with
    if copy is not None and copy.same_kind is not None:
        return copy.previous, copy.same_kind
    line = line_of(store, report.unit)
    before = line.figures(previous, store.figures, indicators) if previous else None
    return before, line.figures(report.period.same_kind_before(), store.figures, indicators)


def letters_of(letters: Iterable[Request], report: Report) -> dict[str, Request]:
    """The letters known, by id; those an issued report answers as they were then."""
    copied = report.issued_with.requests if report.issued_with is not None else ()
    return {letter.id: letter for letter in (*letters, *copied)}
