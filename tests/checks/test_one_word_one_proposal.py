"""Two rules of words never propose other words for one place: the weightier speaks, the other when that one is off."""

from datetime import date

import msgspec

from tests.carry.reports import HEAD, ROMAN, UNIT, one
from ttdn_desktop.checks.base import Context
from ttdn_desktop.checks.run import run
from ttdn_desktop.model.figure import PeriodFigures
from ttdn_desktop.store.catalogue import FileCatalogue

TEXT = "Đăng 45 tin, bài trên Công thông tin điện tử của huyện."


def told(off: frozenset[str] = frozenset()) -> dict[str, str | None]:
    report = one(TEXT)
    context = Context(
        report=report,
        figures=PeriodFigures(UNIT.id, report.period.code),
        previous=None,
        previous_figures=None,
        same_kind_figures=None,
        unit=UNIT,
        letterhead=HEAD,
        requests=(),
        outline=ROMAN,
        reference=FileCatalogue(None).reference(),
        today=date(2021, 6, 1),
    )
    findings = run(msgspec.structs.replace(context, off=off))
    return {f.rule: f.suggestion for f in findings if f.block == "p1" and f.quote.startswith("Công thông tin")}


def test_of_two_the_weightier_speaks() -> None:
    assert told() == {"confusable": "Cổng thông tin điện tử"}


def test_the_other_speaks_where_that_one_is_off() -> None:
    assert set(told(frozenset({"confusable"}))) == {"term-broken"}
