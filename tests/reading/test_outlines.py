"""The shipped outlines and reference tables: whole, consistent with each other and with the recognisers."""

import re

import pytest

from tests.operations.old_reports import CATALOGUE
from ttdn_desktop.model.figure import YES_NO
from ttdn_desktop.model.outline import Outline, OutlineSection
from ttdn_desktop.reading.section_codes import CODES, classify

OUTLINES = CATALOGUE.outlines()
SECTIONS = [(outline, section) for outline in OUTLINES for section in outline.sections]


def plain(title: str) -> str:
    return re.sub(r"\{\w+(:\w+)?\}", "6 tháng cuối năm 2026", title)


def test_three_outlines_ship() -> None:
    assert {o.id: (o.numbering, o.level) for o in OUTLINES} == {
        "bon-phan": ("roman", "huyện"), "sau-phan": ("arabic", "huyện"), "chung-2025": ("roman", "xã"),
    }  # fmt: skip


@pytest.mark.parametrize("outline", OUTLINES, ids=lambda o: o.id)
def test_outline_is_whole(outline: Outline) -> None:
    keys = [section.key for section in outline.sections]
    assert len(keys) == len(set(keys))
    assert {s.codes[0] for s in outline.sections if s.required} >= {"S42", "S50", "S60"}
    assert "{period" in outline.subject and "{request}" in outline.opening and "{unit" in outline.opening
    assert "{request}" not in outline.opening_without_request and "{unit" in outline.opening_without_request
    assert outline.closing.endswith("./.")
    known = {indicator.code for indicator in CATALOGUE.reference().indicators}
    used = {code for section in outline.sections for code in section.figures}
    assert used <= set(outline.figures) <= known
    levels = [section.level for section in outline.sections]
    assert levels[0] == 1 and all(b <= a + 1 for a, b in zip(levels, levels[1:], strict=False))


@pytest.mark.parametrize(("outline", "section"), SECTIONS, ids=lambda x: getattr(x, "key", getattr(x, "id", "")))
def test_section_title_falls_on_its_own_code(outline: Outline, section: OutlineSection) -> None:
    title = plain(section.title)
    before = outline.sections[: outline.sections.index(section)]
    after_results = any(s.codes[0] >= "S30" for s in before)
    assert classify(title, level=section.level, after_results=after_results)[0] == section.codes[0]
    assert set(section.codes) <= set(CODES) and section.guidance
    assert any(re.search(variant, title.lower()) for variant in section.variants)


def test_every_counted_indicator_says_how_it_is_told() -> None:
    indicators = CATALOGUE.reference().indicators
    assert [i.code for i in indicators if not i.patterns] == [i.code for i in indicators if i.unit == YES_NO]
    assert len({indicator.code for indicator in indicators}) == len(indicators)


def test_unconfirmed_bodies_are_marked() -> None:
    bodies = CATALOGUE.reference().bodies
    assert {body.confirmed for body in bodies} == {True, False}
    assert all(body.names and body.successor and body.basis and body.valid_to for body in bodies)
