"""Putting right many findings at once, after they were looked at: which places a rule has, and their sentences old and new."""

import re
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from ttdn_desktop.carry.reuse import OPEN
from ttdn_desktop.carry.spots import Spot, spots
from ttdn_desktop.model.block import HOLE, FigureRef, Gap, Run, Text
from ttdn_desktop.model.figure import figure_text
from ttdn_desktop.model.finding import Finding
from ttdn_desktop.model.proposal import Proposal
from ttdn_desktop.operations.session import ReportSession

_AROUND = 90  # letters of the sentence shown on each side at most
_ENDS = ".;!?"
_FIELDS = re.compile(f"{HOLE}+")  # of a heading or an opening: filled when it is printed


class Place(NamedTuple):
    """A finding with what would be put there: the words before, the old and the new ones, the words behind."""

    finding: Finding
    proposal: Proposal
    before: str
    old: str
    new: str
    after: str


def of_rule(session: ReportSession, rule: str) -> tuple[Proposal, ...]:
    """What one key would put in every open place of a rule, in the order of the page; none in an issued report."""
    return tuple(proposal for _, proposal in _pairs(session, (f for f in session.findings() if f.rule == rule)))


def of_stale(session: ReportSession, section: str) -> tuple[Proposal, ...]:
    """What would renew every stale expression of a section that was not set aside."""
    return tuple(proposal for _, proposal in _stale_pairs(session, section))


def places_of_rule(session: ReportSession, rule: str) -> tuple[Place, ...]:
    """The same with their sentences."""
    return _placed(session, _pairs(session, (f for f in session.findings() if f.rule == rule)))


def places_of_stale(session: ReportSession, section: str) -> tuple[Place, ...]:
    """The same with their sentences; each stands for the finding that tells of it."""
    return _placed(session, _stale_pairs(session, section))


def _stale_pairs(session: ReportSession, section: str) -> list[tuple[Finding, Proposal]]:
    ready = {_span(proposal) for proposal in session.ready_proposals(section)}
    return [pair for pair in _pairs(session, session.findings(section)) if _span(pair[1]) in ready]


def _pairs(session: ReportSession, findings: Iterable[Finding]) -> list[tuple[Finding, Proposal]]:
    if session.locked:
        return []
    pairs, seen = [], set[tuple[object, ...]]()
    for finding in findings:
        proposal = session.proposal_for(finding)
        if proposal is None:
            continue
        if (span := _span(proposal)) not in seen:  # two rules may see one place
            seen.add(span)
            pairs.append((finding, proposal))
    return pairs


def _span(proposal: Proposal) -> tuple[object, ...]:
    return proposal.section, proposal.block, proposal.start, proposal.end, _cell(proposal.data)


def _placed(session: ReportSession, pairs: list[tuple[Finding, Proposal]]) -> tuple[Place, ...]:
    texts = {(spot.section, spot.block, spot.cell): spot for spot in spots(session.report)}
    made = []
    for finding, proposal in pairs:
        spot = texts.get((proposal.section, proposal.block, _cell(proposal.data)))
        if spot is None:
            continue
        before, old, after = pieces(session, _runs(spot), proposal.start, proposal.end)
        made.append(Place(finding, proposal, _last(before), old, words_of(session, proposal.new), _first(after)))
    return tuple(made)


def runs_at(session: ReportSession, finding: Finding) -> tuple[Run, ...]:
    """The words a finding stands in: a paragraph, a heading, a field, a table's cell; () where it stands in none."""
    cell = _cell(finding.data)
    for spot in spots(session.report):
        if (spot.section, spot.block, spot.cell) == (finding.section, finding.block, cell):
            return _runs(spot)
    return ()


def _cell(data: Mapping[str, str]) -> tuple[int, int]:
    """The cell of a table something stands in, (-1, -1) outside."""
    return (int(data["row"]), int(data["column"])) if {"row", "column"} <= data.keys() else (-1, -1)


def _runs(spot: Spot) -> tuple[Run, ...]:
    return spot.paragraph.runs if spot.paragraph else (Text(spot.text),)


def words_of(session: ReportSession, runs: tuple[Run, ...]) -> str:
    """What is to be put in a place, as it is read: figures as they print, what is left to be filled as "[?]"."""
    return "".join(OPEN if isinstance(run, Gap) else _said(session, run) for run in runs)


def pieces(session: ReportSession, runs: tuple[Run, ...], start: int, end: int) -> tuple[str, str, str]:
    """The words before, in and behind a span of skeleton positions, as they are read."""
    parts, place = ["", "", ""], 0
    for run in runs:
        size = len(run.text) if isinstance(run, Text) else 1
        first, last = min(max(start - place, 0), size), min(max(end - place, 0), size)
        place += size
        if isinstance(run, Text):
            for number, piece in enumerate((run.text[:first], run.text[first:last], run.text[last:])):
                parts[number] += piece
        else:
            parts[1 if first < last else 0 if first else 2] += _said(session, run)
    before, inside, after = (_FIELDS.sub("…", part) for part in parts)
    return before, inside, after


def _said(session: ReportSession, run: Run) -> str:
    if isinstance(run, Text):
        return run.text
    if isinstance(run, FigureRef):
        return figure_text(run, session.figures, session.same_kind_figures) or run.was or run.form or "…"
    return run.was if isinstance(run, Gap) and run.was else "…"


def _last(text: str) -> str:
    """The beginning of the sentence the place stands in."""
    at = max(text.rfind(f"{sign} ") for sign in _ENDS)
    return _shortened(text[at + 1 :].lstrip() if at >= 0 else text, front=True)


def _first(text: str) -> str:
    """The rest of that sentence."""
    ends = [at for sign in _ENDS if (at := text.find(f"{sign} ")) >= 0]
    return _shortened(text[: min(ends) + 1] if ends else text, front=False)


def _shortened(text: str, front: bool) -> str:
    if len(text) <= _AROUND:
        return text
    words = text[-_AROUND:] if front else text[:_AROUND]
    return f"…{words[words.find(' ') :]}" if front else f"{words[: words.rfind(' ') + 1]}…"
