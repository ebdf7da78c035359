"""A number in prose becomes the figure itself: offered by the checks, taken with one key, one step of undo."""

from collections.abc import Iterable
from typing import TYPE_CHECKING, NamedTuple

import msgspec

from ttdn_desktop.model.block import HOLE, FigureRef, Run, Text
from ttdn_desktop.model.edit import apply_proposals
from ttdn_desktop.model.figure import Figure, FigureStatus, PeriodFigures
from ttdn_desktop.model.finding import Finding
from ttdn_desktop.model.proposal import Action, Proposal
from ttdn_desktop.text.numbers import read_form, split_form

if TYPE_CHECKING:
    from ttdn_desktop.operations.session import ReportSession

LINK, DIFFERS, DIRECTION = "figure-link", "figure-differs", "figure-direction"
_NOT_KNOWN = (FigureStatus.UNCOUNTED.value, FigureStatus.ABSENT.value)


class Choice(NamedTuple):
    """Two values of one figure: as the sentence writes it, and as the figures have it ("" where they say it is not known)."""

    name: str
    in_prose: str
    in_figures: str
    status: str


def proposal_of(finding: Finding) -> Proposal | None:
    """What one key does for a finding about figures: the number becomes the figure, the word before a change the right one."""
    data = finding.data
    if finding.rule == LINK:
        return _linked(finding, data["form"])
    if finding.rule == DIRECTION and finding.suggestion:
        form = ("-" if finding.suggestion == "giảm" else "+") + data["form"].lstrip("+-")
        new = (Text(finding.suggestion + data["between"]), FigureRef(data["code"], data["aspect"], form))
        return _proposal(finding, finding.quote + data["between"] + HOLE, new)
    return None


def with_values(figures: PeriodFigures, taken: Iterable[Proposal]) -> PeriodFigures:
    """The figures after links were taken: one that was still blank has the value that stood in the prose."""
    for proposal in taken:
        if proposal.rule == LINK and proposal.data.get("why") == "blank":
            known = figures.get(proposal.data["code"])
            if known is None or known.status is FigureStatus.BLANK:
                figures = figures.with_figure(_as_told(known, proposal.data, proposal.section))
    return figures


def choice_of(finding: Finding) -> Choice | None:
    """The two values a finding asks to choose between; None where there is nothing to choose."""
    data = finding.data
    if finding.rule != DIFFERS or data.get("why") not in ("figure", *_NOT_KNOWN):
        return None
    return Choice(data["name"], data["said"], data["known"] if data["why"] == "figure" else "", data["status"])


def choose(session: "ReportSession", finding: Finding, prose_is_right: bool) -> None:
    """The number becomes the figure: with the value the sentence has, or with the figure's own. One step of undo.

    Raises Refused("report-issued").
    """
    known, data = session.figures.get(finding.data["code"]), finding.data
    figures, form = session.figures, data["form"]
    if prose_is_right:
        figures = figures.with_figure(_as_told(known, data, finding.section))
    elif known is not None and known.qualifier:
        form = f"{known.qualifier} {split_form(form)[1]}"
    report = apply_proposals(session.report, [_linked(finding, form)])
    if report != session.report:
        session.change(report, figures, what="link", where=finding.section)


def _linked(finding: Finding, form: str) -> Proposal:
    return _proposal(finding, finding.quote, (FigureRef(finding.data["code"], "value", form),))


def _proposal(finding: Finding, quote: str, new: tuple[Run, ...]) -> Proposal:
    end = finding.start + len(quote)
    return Proposal(
        finding.rule, finding.section, finding.block, finding.start, end, quote, Action.PROPOSE, new, data=finding.data
    )


def _as_told(known: Figure | None, data: dict[str, str], section: str) -> Figure:
    """The figure with the value the prose gives it: number, qualifier and unit of measure as they stand there."""
    head, written = split_form(" ".join(data["form"].split()))
    value = read_form(data["form"])
    figure = known or Figure(data["code"], section=section)
    return msgspec.structs.replace(
        figure,
        status=FigureStatus.KNOWN if value else FigureStatus.ZERO,
        value=value or None,
        unit=data.get("unit", "") or figure.unit,
        written=written,
        qualifier=head.strip(),
    )
