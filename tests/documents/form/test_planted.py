"""One mistake planted in a good document is found by exactly the rule that is there for it."""

from functools import cache

import pytest

from tests.documents.form import planted_body, planted_head
from tests.documents.form.word import Edit, found_after, plain, with_appendix, with_urgency
from ttdn_desktop.documents.form_checker.judge import RULES, judge_form
from ttdn_desktop.wording import form

PLANTED = [*planted_head.CASES, *planted_body.CASES]
MAKERS = {"plain": plain, "appendix": with_appendix, "urgency": with_urgency}
ELSEWHERE = {"party-document"}


@cache
def made(kind: str) -> bytes:
    """The good document of that kind."""
    return MAKERS[kind]()


@pytest.mark.parametrize("kind", MAKERS)
def test_nothing_is_found_before(kind: str) -> None:
    assert judge_form(made(kind), "x.docx") == ()


@pytest.mark.parametrize(("rule", "kind", "edit"), PLANTED, ids=[rule for rule, _, _ in PLANTED])
def test_a_planted_mistake_is_found_by_its_rule_alone(rule: str, kind: str, edit: Edit) -> None:
    found = found_after(made(kind), edit)
    assert {finding.rule for finding in found} == {rule}, found
    for finding in found:
        said = form.message(finding) + form.where(finding) + form.said(finding.found) + form.said(finding.wanted)
        assert form.where(finding) and form.why(finding) and "{" not in said and "(và" not in said[:3]
        assert finding.wanted.code in form.SAID and finding.found.code in form.SAID


def test_every_rule_has_its_planted_mistake() -> None:
    planted = [rule for rule, _, _ in PLANTED]
    assert len(planted) == len(set(planted)) >= 40
    assert set(planted) == {rule.id for rule in RULES}
