"""Reports just begun from the outlines that ship: what the program writes itself raises nothing grave, whatever the period."""

from datetime import date

import pytest

from tests.carry.reports import HEAD, UNIT
from tests.checks.test_checks import LETTER
from ttdn_desktop.carry.roll import shell
from ttdn_desktop.checks.run import Context, run
from ttdn_desktop.model.figure import PeriodFigures
from ttdn_desktop.model.finding import Severity
from ttdn_desktop.model.period import Period
from ttdn_desktop.store.catalogue import FileCatalogue

CATALOGUE = FileCatalogue(None)
EMPTY = {"section-empty"}


@pytest.mark.parametrize("outline", [outline.id for outline in CATALOGUE.outlines()])
@pytest.mark.parametrize("letter", [True, False])
@pytest.mark.parametrize(
    "code", ["2023-H1", "2023-H2", "2023-Y", "2023-9M", "2023-Q2", "2023-M05", "2023-01-01..2023-03-10"]
)
def test_a_report_just_begun_is_coherent(outline: str, letter: bool, code: str) -> None:
    form = CATALOGUE.outline(outline)
    period = Period.parse(code)
    requests = (LETTER,) if letter else ()
    made = shell("bc", UNIT.id, period, form, HEAD, ("cv",) if letter else ())
    found = run(
        Context(
            report=made,
            figures=PeriodFigures(UNIT.id, code),
            previous=None,
            previous_figures=None,
            same_kind_figures=None,
            unit=UNIT,
            letterhead=HEAD,
            requests=requests,
            outline=form,
            reference=CATALOGUE.reference(),
            today=date(2023, 12, 20),
        )
    )
    grave = {finding.rule for finding in found if finding.severity is not Severity.STYLE}
    assert grave - EMPTY - {"request-missing"} == set()
