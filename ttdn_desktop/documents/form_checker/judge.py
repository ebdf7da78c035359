"""Runs all form rules over a DOCX: the table of rules, in the order of the page."""

from collections.abc import Iterable

from ttdn_desktop.documents.form_checker import (
    appendix,
    body,
    foot,
    habits,
    head,
    number_date,
    numbers,
    ruled,
    sheet,
    title,
)
from ttdn_desktop.documents.form_checker.anatomy import Anatomy, short
from ttdn_desktop.documents.form_checker.base import Hit, Rule
from ttdn_desktop.documents.form_checker.walk import read_page
from ttdn_desktop.model.finding import Severity
from ttdn_desktop.model.form_finding import FormFinding, Said

RULES: tuple[Rule, ...] = (
    *sheet.RULES,
    *numbers.RULES,
    *head.RULES,
    *number_date.RULES,
    *ruled.RULES,
    *title.RULES,
    *body.RULES,
    *foot.RULES,
    *appendix.RULES,
    *habits.RULES,
)
_GRAVE = {Severity.MUST: 0, Severity.SHOULD: 1, Severity.STYLE: 2}
_MOST = 12  # findings of one rule told one by one; what comes behind is counted with the last
_ALIKE = {"paragraph", "table", "behind"}  # places that are told together when the same is wrong there


def judge_form(data: bytes, name: str) -> tuple[FormFinding, ...]:
    """What departs from the national format in this DOCX, the gravest first. Raises Refused with the reader's codes.

    Places where the same rule finds the same are told once, with their count.
    """
    anatomy = Anatomy(read_page(data, name))
    rules = (head.PARTY,) if anatomy.party else RULES
    found = [finding for rule in rules for finding in _told(rule, rule.look(anatomy))]
    if anatomy.page.foreign:  # part of the text lies in a file that is not seen
        found = [finding for finding in found if finding.found.code != "nothing"]
    return tuple(sorted(found, key=lambda finding: _GRAVE[finding.severity]))


def _told(rule: Rule, hits: Iterable[Hit]) -> list[FormFinding]:
    groups: dict[tuple[object, ...], list[Hit]] = {}
    for hit in hits:
        key: tuple[object, ...] = (_kind(hit.where), _key(hit.found), _key(hit.wanted))
        if key not in groups and len(groups) >= _MOST:
            key = next(reversed(groups))
        groups.setdefault(key, []).append(hit)
    return [_finding(rule, same[0], len(same)) for same in groups.values()]


def _kind(where: Said) -> tuple[object, ...]:
    return (where.code,) if where.code in _ALIKE else _key(where)


def _key(said: Said) -> tuple[object, ...]:
    return said.code, *sorted(said.data.items())


def _finding(rule: Rule, hit: Hit, count: int) -> FormFinding:
    return FormFinding(
        rule=rule.id,
        severity=hit.severity or rule.severity,
        basis=rule.basis,
        where=hit.where,
        quote=short(hit.quote),
        found=hit.found,
        wanted=hit.wanted,
        suggestion=hit.suggestion,
        count=count,
    )
