"""Runs all checks over a report: the families of rules in the order of their worth, and how their findings are listed."""

from collections.abc import Iterator

from ttdn_desktop.carry.seen import KEPT_TEXTS
from ttdn_desktop.carry.spots import Spot
from ttdn_desktop.checks import (
    abbreviations,
    acts,
    annexes,
    asks,
    breaks,
    capitals,
    citations,
    cited,
    closing,
    coherence,
    comparisons,
    counting,
    dates,
    figure_change,
    figure_prose,
    figures,
    frames,
    habit,
    language,
    layout,
    measures,
    names,
    other_names,
    pairs,
    parts,
    periods,
    phrases,
    promises,
    proper_names,
    punctuation,
    rates,
    recipients,
    register,
    repeats,
    signing,
    structure,
    style,
    sums,
    symbols,
    tables,
    terms,
    units,
    written,
)
from ttdn_desktop.checks.base import Context, Rule, TextHit, View, per_reference
from ttdn_desktop.model.finding import Finding, Severity
from ttdn_desktop.model.reference import Reference

__all__ = ["FAMILIES", "RULES", "Context", "run"]

# Kinds of rules in the order of their worth (field notes, 6.4): a family's place and a rule's place in it are its weight.
FAMILIES: dict[str, tuple[Rule, ...]] = {
    "structure": (*structure.RULES, *parts.RULES, *promises.RULES, *counting.RULES, *asks.RULES, *annexes.RULES),
    "names": (*names.RULES, *closing.RULES, *other_names.RULES),
    "periods": (*periods.RULES, *coherence.RULES, *comparisons.RULES),
    "citations": (*citations.RULES, *acts.RULES, *symbols.RULES, *cited.RULES, *dates.RULES),
    "figures": (
        *figure_prose.RULES[:2],
        *figure_change.RULES,
        *figure_prose.RULES[2:4],
        *sums.RULES,
        *rates.RULES,
        *tables.RULES,
        *units.RULES,
        *figures.RULES,
        *measures.RULES,
        *figure_prose.RULES[4:],
    ),
    "layout": (*layout.RULES, *recipients.RULES, *signing.RULES, *written.RULES),
    "language": (
        *language.RULES,
        *phrases.RULES,
        *terms.RULES,
        *frames.RULES,
        *repeats.RULES,
    ),
    "abbreviations": abbreviations.RULES,
    "punctuation": (*punctuation.RULES, *breaks.RULES),
    "style": (*style.RULES, *register.RULES, *habit.RULES),
    "variants": pairs.RULES,
    "capitals": (*capitals.RULES, *proper_names.RULES),
}
RULES: tuple[Rule, ...] = tuple(rule for family in FAMILIES.values() for rule in family)
FAMILY_OF: dict[str, str] = {rule.id: family for family, rules in FAMILIES.items() for rule in rules}
WEIGHT: dict[str, int] = {rule.id: place for place, rule in enumerate(RULES)}  # the smaller the weightier

_TEXT_RULES = tuple(rule for rule in RULES if rule.text)
_VIEW_RULES = tuple(rule for rule in RULES if rule.look)
_LAST = "year-left"  # years nothing explains: a list of their own, at the end (corpus 4.1)
_GRAVE = {Severity.MUST: 0, Severity.SHOULD: 1, Severity.STYLE: 2}


def run(context: Context) -> tuple[Finding, ...]:
    """All findings: the gravest first, then in the order of the page. A finding that says the same twice is given once.

    Rules the office has switched off are left out, but never one that stops.
    """
    return look(View(context))


def look(view: View) -> tuple[Finding, ...]:
    """The same for a view at hand."""
    off = view.context.off
    order = {(spot.section, spot.block): place for place, spot in enumerate(view.spots)}
    sections = {section.key: order[(section.key, "@title")] for section in view.report.sections}
    every = (*_in_texts(view, off), *_in_view(view))
    stopping = {rule.id for rule in RULES if rule.stops}
    found = {(f.key, f.start): f for f in every if f.rule not in off or f.rule in stopping}

    def place(finding: Finding) -> tuple[int, bool, int, tuple[int, int], int]:
        spot = order.get((finding.section, finding.block), sections.get(finding.section, -1))
        cell = int(finding.data.get("row", -1)), int(finding.data.get("column", -1))
        return _GRAVE[finding.severity], finding.rule == _LAST, spot, cell, finding.start

    return tuple(sorted(found.values(), key=place))


def _in_view(view: View) -> Iterator[Finding]:
    """What the rules find that look at the whole report, those besides that read linked figures as printed."""
    for rule in _VIEW_RULES:
        for hit in rule.look(view) if rule.look else ():
            yield rule.finding(hit)


def _in_texts(view: View, off: frozenset[str]) -> Iterator[Finding]:
    """What the text rules find. Of two that would put other words in one place the weightier speaks."""
    known = _texts(view.context.reference)
    for spot in view.spots:
        taken: list[tuple[int, int]] = []
        for rule, hit in known.of(spot) if spot.text else ():
            if rule.id in off or not rule.where(spot):
                continue
            if FAMILY_OF[rule.id] == "language" and hit.suggestion is not None:
                if any(hit.start < end and start < hit.end for start, end in taken):
                    continue
                taken.append((hit.start, hit.end))
            yield rule.finding_at(spot, hit)


class _Texts:
    """What the text rules find under one set of tables, remembered text by text."""

    def __init__(self, reference: Reference) -> None:
        self._reference = reference
        self._known: dict[str, tuple[tuple[Rule, TextHit], ...]] = {}

    def of(self, spot: Spot) -> tuple[tuple[Rule, TextHit], ...]:
        known = self._known.get(spot.text)
        if known is None:
            if len(self._known) >= KEPT_TEXTS:
                self._known.clear()
            found = ((rule, hit) for rule in _TEXT_RULES if rule.text for hit in rule.text(spot.text, self._reference))
            known = self._known[spot.text] = tuple(found)
        return known


_texts = per_reference(_Texts)
