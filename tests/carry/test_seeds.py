"""The real reports as they stand and rolled on: every hit of corpus 4.2 and no other, nothing lost, nothing proposed twice."""

import pytest

from tests.carry.reports import roll
from tests.carry.seeds import ARABIC_2024, ROMAN_2021, imported
from ttdn_desktop.carry import stale
from ttdn_desktop.carry.compare import Change, block_text, pair_blocks
from ttdn_desktop.carry.roll import shell
from ttdn_desktop.carry.seen import citations_in, periods_in
from ttdn_desktop.carry.spots import spots
from ttdn_desktop.model.block import FigureRef
from ttdn_desktop.model.edit import mark_reviewed
from ttdn_desktop.model.fields import fill
from ttdn_desktop.model.notation import write_runs
from ttdn_desktop.model.period import Period
from ttdn_desktop.model.proposal import Action, Proposal
from ttdn_desktop.model.report import Report
from ttdn_desktop.operations.revise import accept
from ttdn_desktop.reading.drafter import without_drafter
from ttdn_desktop.reading.expressions import Shape
from ttdn_desktop.store.catalogue import FileCatalogue

CATALOGUE = FileCatalogue(None)
REMINDERS = {"K13", "K14", "K15", "K16", "K17", "K18", "K20", "K21", "YEAR"}
PEOPLE = "17 đơn vị hành chính …"
SLIPS = [
    ("@place", "K19", "Nguyễn Bình", "Nguyên Bình"),
    ("@opening", "K19", "Nguyễn Bình", "Nguyên Bình"),
    ("p1", "K19", "Nguyễn Bình", "Nguyên Bình"),
    ("p3", "K23", "đa đa", "đa"),
    ("@closing", "K3", "6 tháng năm", "6 tháng đầu năm 2021"),
]
CULTURE = "Sở Văn hóa, Thể thao …"


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


def told(proposals: tuple[Proposal, ...]) -> list[tuple[str, str, str, str]]:
    """Block, class, quote and what is proposed, the words cut short."""
    return [(p.block, p.rule, _short(p.quote), _short(write_runs(p.new))) for p in proposals]


def _short(words: str) -> str:
    head = words.split(" ")[:5]
    return words if len(head) == len(words.split(" ")) else " ".join(head) + " …"


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


@pytest.mark.parametrize(("name", "slips"), [(ROMAN_2021, SLIPS), (ARABIC_2024, [])])
def test_as_it_stands_a_report_has_only_its_own_slips(name: str, slips: list[tuple[str, str, str, str]]) -> None:
    old = imported(name)
    every = stale.find(
        old.report, reference=CATALOGUE.reference(), letterhead=old.letterhead, requests=old.requests, previous=None
    )
    assert told(every) == slips


@pytest.mark.parametrize(
    ("name", "halves", "without_year", "defective", "cited"),
    [
        (ROMAN_2021, 6, 1, 1, ["537/STTTT-TTBCXB", "72/2015/NĐ-CP", "03/2019/TT-BTTTT", "3341/KH-UBND"]),
        (ARABIC_2024, 9, 5, 0, ["179-CV/BTGHU"]),
    ],
)
def test_the_time_words_and_papers_of_a_report(
    name: str, halves: int, without_year: int, defective: int, cited: list[str]
) -> None:
    """The counts of corpus 4.2; a defective one is counted among them, and has no year either."""
    texts = [spot.text for spot in spots(imported(name).report)]
    words = [w for text in texts for w in periods_in(text) if w.shape in (*HALVES, Shape.DEFECTIVE)]
    whole = [w for w in words if w.shape is not Shape.DEFECTIVE]
    assert (len(words), len(words) - len(whole)) == (halves, defective)
    assert len([w for w in whole if not w.year]) == without_year
    references = [text[slice(*c.reference)] for text in texts for c in citations_in(text)]
    assert references == cited


HALVES = (Shape.FIRST_HALF, Shape.SECOND_HALF)


@pytest.mark.parametrize(("name", "drafter"), [(ROMAN_2021, ""), (ARABIC_2024, "Toàn")])
def test_blank_number_and_day_are_facts_and_the_drafter_stays_behind(name: str, drafter: str) -> None:
    old = imported(name).report
    assert (old.issue.number, old.issue.day) == ("", None)  # K9: blank and lawful
    assert old.archive.removeprefix(without_drafter(old.archive)).strip(" .") == drafter  # K20
    assert rolled(name, f"{old.period.year}-Y").archive == without_drafter(old.archive) == "VT, VH TT"
    assert rolled(name, f"{old.period.year}-Y").signing == imported(name).letterhead.signing


def test_the_request_letter_is_asked_for_anew() -> None:
    """K4: the opening follows the fields; the letter of the old period is not in it."""
    made = rolled(ROMAN_2021, "2021-Y")
    opening = write_runs(fill(CATALOGUE.outline(made.outline).opening, made, imported(ROMAN_2021).letterhead, ()))
    assert made.requests == () and "537" not in made.opening and "{{?request" in opening


def test_the_first_half_of_2021_becomes_the_year() -> None:
    made = rolled(ROMAN_2021, "2021-Y")
    refs = [run for _, p in made.paragraphs() for run in p.runs if isinstance(run, FigureRef)]
    assert [(r.code, r.was) for r in refs] == [
        ("C01", "45"), ("C02", "80"), ("D01", "24"), ("E01", "25"), ("E02g", "175"),
    ]  # fmt: skip
    assert made.section("S50").title == "PHƯƠNG HƯỚNG NHIỆM VỤ {OUTLOOK}"
    assert (made.place, made.issue.number, made.issue.day) == ("Nguyên Bình", "", None)
    assert told(found(ROMAN_2021, made)) == [
        ("p1", "K19", "Nguyễn Bình", "Nguyên Bình"),
        ("p1", "K18", PEOPLE, ""),
        ("p3", "K23", "đa đa", "đa"),
        ("p5", "K15", "dịch bệnh", ""),
        ("p10", "K1", "6 tháng đầu năm", "năm 2021"),
    ]


def test_in_the_next_year_the_plan_of_2021_is_emptied_and_the_half_year_stands() -> None:
    assert told(found(ROMAN_2021, rolled(ROMAN_2021, "2022-H1"))) == [
        ("p1", "K19", "Nguyễn Bình", "Nguyên Bình"),
        ("p1", "K18", PEOPLE, ""),
        ("p3", "K23", "đa đa", "đa"),
        ("p5", "K15", "dịch bệnh", ""),
        ("p6", "K5", "3341/KH-UBND ngày 31/12/2020", "{{?number:3341/KH-UBND}} ngày {{?date:31/12/2020}}"),
        ("p6", "K5", "2021", "2022"),
    ]


def test_within_the_year_nothing_of_the_report_of_2024_is_old() -> None:
    assert told(found(ARABIC_2024, rolled(ARABIC_2024, "2024-Y"))) == []


def test_the_first_half_of_2024_becomes_that_of_2025() -> None:
    made = rolled(ARABIC_2024, "2025-H1")
    assert [s.title for s in made.sections][1:3] == [
        "Tình hình thông tin đối ngoại {period:short}",
        "Kết quả đạt được {period:short}",
    ]
    proposals = found(ARABIC_2024, made)
    assert told(proposals) == [
        ("p1", "K5", "2024", "2025"),
        ("p7", "K10", "99 năm Ngày Báo chí …", "100 năm Ngày Báo chí …"),
        ("p11", "K18", "Sở Thông tin và Truyền …", CULTURE),
        ("p11", "K21", "https://stttt.quangnam.gov.vn/", ""),
        ("@recipient:0", "K18", "Sở TT&TT", CULTURE),
    ]
    (anniversary,) = [p for p in proposals if p.rule == "K10"]
    assert anniversary.data["round"] == "now" and write_runs(anniversary.new).endswith("21/6/2025")
    assert [p.data["why"] for p in proposals if p.rule == "K21"] == ["office"]


def test_after_the_reform_the_old_names_are_told() -> None:
    every = told(found(ARABIC_2024, rolled(ARABIC_2024, "2026-Y")))
    told_of = {(quote, new) for _, rule, quote, new in every if rule == "K18"}
    assert {("tỉnh Quảng Nam", "thành phố Đà Nẵng"), ("UBND huyện Núi Thành", ""), ("Sở TT&TT", CULTURE)} <= told_of
    assert {("Ban Tuyên giáo Huyện ủy", ""), ("UBND các xã, thị trấn", "")} <= told_of


@pytest.mark.parametrize(
    ("name", "period"),
    [(ROMAN_2021, "2021-Y"), (ROMAN_2021, "2022-H1"), (ARABIC_2024, "2025-H1"), (ARABIC_2024, "2026-Y")],
)
def test_what_was_accepted_is_not_proposed_again(name: str, period: str) -> None:
    made = rolled(name, period)
    proposals = found(name, made)
    after = accept(made, (p for p in proposals if p.action is Action.PROPOSE))
    again = [p for p in found(name, after) if p.action is Action.PROPOSE]
    assert not again
    assert len(after.unreviewed()) == len(made.unreviewed())  # accepting is not reviewing
    looked = mark_reviewed(after, [b.id for _, b in after.blocks()])
    assert not [p for p in found(name, looked) if p.rule in REMINDERS - {"K18"}]


def test_most_of_a_real_report_may_be_reviewed_by_section() -> None:
    made = rolled(ROMAN_2021, "2021-Y")
    proposals = found(ROMAN_2021, made)
    single = {s.key: len(stale.needs_single_review(made, s.key, proposals)) for s in made.sections}
    assert {key: count for key, count in single.items() if count} == {"S11": 1, "S12": 2, "S32": 1}
