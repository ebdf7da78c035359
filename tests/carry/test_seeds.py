"""The real reports rolled on: every hit of corpus 4.2, nothing lost, and a second look finds nothing more to propose."""

import pytest

from tests.carry.seeds import ARABIC_2024, ROMAN_2021, imported
from ttdn_desktop.carry import stale
from ttdn_desktop.carry.compare import Change, block_text, pair_blocks
from ttdn_desktop.carry.roll import roll, shell
from ttdn_desktop.model.block import FigureRef, Text
from ttdn_desktop.model.edit import mark_reviewed
from ttdn_desktop.model.notation import write_runs
from ttdn_desktop.model.period import Period
from ttdn_desktop.model.proposal import Action, Proposal
from ttdn_desktop.model.report import Report
from ttdn_desktop.operations.revise import accept
from ttdn_desktop.store.catalogue import FileCatalogue

CATALOGUE = FileCatalogue(None)
EXACT = {"K1", "K2", "K3", "K10", "K12", "K18", "K19", "K23", "YEAR"}


def rolled(name: str, period: str, outline: str = "") -> Report:
    old = imported(name)
    form = CATALOGUE.outline(outline or old.report.outline)
    new = shell("moi", old.unit.id, Period.parse(period), form, old.letterhead)
    return roll(old.report, new, outline=form, figures=old.figures, reference=CATALOGUE.reference())


def found(name: str, made: Report) -> tuple[Proposal, ...]:
    old = imported(name)
    return stale.find(
        made, reference=CATALOGUE.reference(), letterhead=old.letterhead, requests=(), previous=old.report.period
    )


def told(proposals: tuple[Proposal, ...]) -> list[tuple[str, str, str]]:
    return [(p.rule, p.quote, write_runs(p.new)) for p in proposals]


@pytest.mark.parametrize("name", [ROMAN_2021, ARABIC_2024])
@pytest.mark.parametrize("outline", ["", "bon-phan", "sau-phan", "chung-2025"])
def test_no_word_of_a_real_report_is_lost(name: str, outline: str) -> None:
    old = imported(name).report
    new = rolled(name, f"{old.period.year}-Y", outline)
    here = {block.origin.block: block for _, block in new.blocks()}
    assert len(here) == sum(1 for _ in old.blocks()) and len({b.id for b in here.values()}) == len(here)
    for _, block in old.blocks():
        assert block_text(here[block.id]) == block_text(block)
    assert all(pair.change is Change.SAME for pair in pair_blocks(old, new))


def test_the_first_half_of_2021_becomes_the_year() -> None:
    made = rolled(ROMAN_2021, "2021-Y")
    refs = [run for _, p in made.paragraphs() for run in p.runs if isinstance(run, FigureRef)]
    assert [(r.code, r.was) for r in refs] == [
        ("C01", "45"),
        ("C02", "80"),
        ("D01", "24"),
        ("E01", "25"),
        ("E02g", "175"),
    ]
    assert made.section("S50").title == "PHƯƠNG HƯỚNG NHIỆM VỤ {OUTLOOK}"
    assert (made.place, made.requests, made.issue.number, made.issue.day) == ("Nguyên Bình", (), "", None)
    assert made.archive == "VT, VH TT"
    assert told(found(ROMAN_2021, made)) == [
        ("K19", "Nguyễn Bình", "Nguyên Bình"),
        ("K17", "17", ""),
        ("K17", "15", ""),
        ("K17", "02", ""),
        ("K23", "đa đa", "đa"),
        ("K15", "dịch bệnh", ""),
        ("K1", "6 tháng đầu năm", "năm 2021"),
    ]


def test_in_the_next_year_the_plan_of_2021_is_emptied() -> None:
    made = rolled(ROMAN_2021, "2022-H1")
    plan = [p for p in found(ROMAN_2021, made) if p.rule == "K5"]
    assert told(tuple(plan)) == [
        ("K5", "3341/KH-UBND ngày 31/12/2020", "{{?number:3341/KH-UBND}} ngày {{?date:31/12/2020}}"),
        ("K5", "2021", "2022"),
    ]
    assert not [
        p for p in found(ROMAN_2021, made) if p.rule in ("K1", "K2")
    ]  # "6 tháng đầu năm" without a year still holds


def test_the_first_half_of_2024_becomes_that_of_2025() -> None:
    made = rolled(ARABIC_2024, "2025-H1")
    assert made.archive == "VT, VH TT"  # the drafter's first name stays behind (K20)
    assert [s.title for s in made.sections][1:3] == [
        "Tình hình thông tin đối ngoại {period:short}",
        "Kết quả đạt được {period:short}",
    ]
    proposals = found(ARABIC_2024, made)
    (anniversary,) = [p for p in proposals if p.rule == "K10"]
    assert write_runs(anniversary.new).startswith("100 năm") and anniversary.data["round"] == "yes"
    ended = [(p.block, p.quote, p.new[0].text) for p in proposals if p.rule == "K18" and isinstance(p.new[0], Text)]
    assert ended == [
        ("p11", "Sở Thông tin và Truyền thông", "Sở Văn hóa, Thể thao và Du lịch"),
        ("@recipient:0", "Sở TT&TT", "Sở Văn hóa, Thể thao và Du lịch"),
    ]
    assert {"K10", "K18", "K21", "YEAR"} == {p.rule for p in proposals}


@pytest.mark.parametrize(
    ("name", "period"),
    [(ROMAN_2021, "2021-Y"), (ROMAN_2021, "2022-H1"), (ARABIC_2024, "2025-H1"), (ARABIC_2024, "2026-Y")],
)
def test_what_was_accepted_is_not_proposed_again(name: str, period: str) -> None:
    made = rolled(name, period)
    proposals = found(name, made)
    after = accept(made, (p for p in proposals if p.action is Action.PROPOSE))
    again = [p for p in found(name, after) if p.rule in EXACT and p.action is Action.PROPOSE]
    assert not again
    assert len(after.unreviewed()) == len(made.unreviewed())  # accepting is not reviewing
    looked = mark_reviewed(after, [b.id for _, b in after.blocks()])
    assert not [p for p in found(name, looked) if p.rule in ("K14", "K15", "K16", "K17", "K21")]


def test_most_of_a_real_report_may_be_reviewed_by_section() -> None:
    made = rolled(ROMAN_2021, "2021-Y")
    proposals = found(ROMAN_2021, made)
    single = {s.key: len(stale.needs_single_review(made, s.key, proposals)) for s in made.sections}
    assert {key: count for key, count in single.items() if count} == {"S11": 1, "S12": 2, "S32": 1}
