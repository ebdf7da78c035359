"""Starting a report: from the previous one or those of all units before, from chosen ones, or from the outline alone."""

from collections.abc import Sequence
from datetime import date

from ttdn_desktop.carry.joined_figures import join
from ttdn_desktop.carry.roll import Before, blank_figures, roll_all, shell
from ttdn_desktop.errors import Refused
from ttdn_desktop.model.bundle import Reason
from ttdn_desktop.model.figure import Indicator, PeriodFigures
from ttdn_desktop.model.outline import Outline
from ttdn_desktop.model.period import Period
from ttdn_desktop.model.report import Report
from ttdn_desktop.model.request import Request
from ttdn_desktop.model.unit import COMMUNE_LEVELS, Unit
from ttdn_desktop.operations.formed_from import chosen_sources, names_of, newest
from ttdn_desktop.operations.issued_copy import compared_with, figures_of
from ttdn_desktop.operations.letterheads import for_report
from ttdn_desktop.operations.naming import fresh_report_id
from ttdn_desktop.operations.ports import Catalogue, Store
from ttdn_desktop.text.dates import date_short


def start(
    store: Store,
    catalogue: Catalogue,
    unit: Unit,
    period: Period,
    *,
    outline: str | None = None,
    source: str | Sequence[str] | None = "latest",
    request: Request | None = None,
    today: date,
) -> Report:
    """A new report of the unit for the period, stored with its blank figures.

    `source`: "latest" (the last report of any kind that ends before the period, of all units the own one was formed from where it has
    reported nothing since; none is fine), "none" or None (the outline alone), a report's id, or several in the order of their units.
    `outline`: an id, else the source's, else the first for the unit's level. The request letter is the one given or none: the
    source's is never carried (K4). Raises Refused("report-exists") naming the report with the same key, ("report-unknown"),
    ("outline-unknown"), ("outline-none"), ("letterhead-none").
    """
    sources = find_sources(store, unit, period, source)
    first = sources[0] if sources else None
    chosen = outline_for(catalogue, unit, outline or (first.outline if first else None))
    letterhead = for_report(unit, period.window().end, today, first.letterhead if first else "")
    requests = (request.id,) if request else ()
    taken = {report.id: report for report in (head.report for head in store.heads())}
    own = store.own_unit()
    is_own = own is None or own.id == unit.id
    used = {*taken, *(head.report.id for head in store.heads(trashed=True))}
    new = shell(fresh_report_id(used, unit, period, own=is_own), unit.id, period, chosen, letterhead, requests)
    indicators = catalogue.reference().indicators
    befores = [_before(store, catalogue, report, indicators) for report in sources]
    if befores:
        new = roll_all(befores, new, chosen, catalogue.reference())
    for report in taken.values():
        if report.key == new.key:
            raise Refused("report-exists", report.id, period=period.label(), unit=unit.area)
    known = [before.figures for before in befores]
    then = newest(sources)
    last = known[0] if len(known) == 1 else join(known, unit.id, then.period.code, indicators) if then else None
    held = store.figures(unit.id, period.code)
    figures = blank_figures(unit.id, period, chosen, last or PeriodFigures(unit.id, ""), held, indicators)
    store.together(lambda whole: _store(whole, new, figures, request))
    return new


def _before(store: Store, catalogue: Catalogue, report: Report, indicators: tuple[Indicator, ...]) -> Before:
    """A source with all it was printed with."""
    earlier = store.previous_report(report.unit, report.period)
    compared = compared_with(store, report, earlier.period if earlier else None, indicators)[1]
    names = names_of(store.unit(report.unit))
    return Before(report, figures_of(store, report), compared, written_by(catalogue, report), names)


def _store(store: Store, report: Report, figures: PeriodFigures, request: Request | None) -> None:
    if request:
        store.save_request(request)
    store.save_report(report, figures)


def find_sources(
    store: Store, unit: Unit, period: Period, source: str | Sequence[str] | None = "latest"
) -> tuple[Report, ...]:
    """The reports a new one would start from, the first being the one it follows. Raises Refused("report-unknown")."""
    if source in (None, "", "none"):
        return ()
    if source == "latest":
        return chosen_sources(store, unit, period, None)
    return chosen_sources(store, unit, period, (source,) if isinstance(source, str) else source)


def cautions(period: Period, previous: Report | None, today: date) -> tuple[Reason, ...]:
    """What to tell before starting, nothing that stops: a period not begun, one long past, an odd source.

    Codes: period-not-begun {start}, period-long-past {end}, source-not-before {source}, source-gap {source, between}.
    """
    window = period.window()
    found: list[Reason] = []
    if window.start > today:
        found.append(Reason("period-not-begun", data={"period": period.label(), "start": date_short(window.start)}))
    if (today - window.end).days > 366:
        found.append(Reason("period-long-past", data={"period": period.label(), "end": date_short(window.end)}))
    if previous:
        data = {"period": period.label(), "source": previous.period.label()}
        if previous.period.order() >= period.order():
            found.append(Reason("source-not-before", data=data))
        elif previous.period.order() < period.previous().order() and previous.period != period.same_kind_before():
            found.append(Reason("source-gap", data=data | {"between": period.previous().label()}))
    return tuple(found)


def outline_for(catalogue: Catalogue, unit: Unit, key: str | None) -> Outline:
    """The outline named, else the first for the unit's level. Raises Refused("outline-unknown", "outline-none")."""
    if key:
        return catalogue.outline(key)
    outlines = catalogue.outlines()
    level = "xã" if unit.level.lower() in COMMUNE_LEVELS else "huyện"
    fitting = [item for item in outlines if item.level == level] or list(outlines)
    if not fitting:
        raise Refused("outline-none")
    return fitting[0]


def written_by(catalogue: Catalogue, report: Report) -> Outline | None:
    """The outline in the version the report was written by; None when it is no longer at hand."""
    try:
        return catalogue.outline(report.outline, report.outline_version)
    except Refused:
        return None
