"""Rolled on and back for any year: nothing of the old period is left untold, what is taken can be taken back, papers stand."""

import re

import msgspec
from hypothesis import given
from hypothesis import strategies as st

from tests.carry.field_texts import YEARS, invertible, of_the_period, remembered, sentences
from tests.carry.finder import SHIPPED, looked
from tests.carry.reports import HEAD, ROMAN, UNIT, paragraphs, report, roll
from ttdn_desktop.carry import stale
from ttdn_desktop.carry.classes import ACTIONS, Way, ways_of
from ttdn_desktop.carry.roll import shell
from ttdn_desktop.carry.spots import spots
from ttdn_desktop.model.block import OriginKind, Text, skeleton
from ttdn_desktop.model.edit import Draft, rewrite_section
from ttdn_desktop.model.figure import PeriodFigures
from ttdn_desktop.model.period import Period
from ttdn_desktop.model.proposal import Action, Proposal
from ttdn_desktop.model.report import Report
from ttdn_desktop.operations.revise import accept
from ttdn_desktop.reading.citations import find_citations

_HALF = re.compile(r"\b(?:0?6|sáu)\s+tháng\s+(?:đầu|cuối)(?:\s+năm)?\b|\bnửa\s+đầu\s+năm\b", re.IGNORECASE)


def first(period: Period, texts: list[str]) -> Report:
    made = report(period.code)
    section = msgspec.structs.replace(made.section("II"), blocks=paragraphs(*texts))
    return msgspec.structs.replace(made.with_section(section), counter=len(texts))


def rolled(previous: Report, period: Period) -> Report:
    """The next report, made by the engine, with the old one's headings and closing."""
    new = shell("moi-" + period.code, UNIT.id, period, ROMAN, HEAD)
    return roll(previous, new, outline=ROMAN, figures=PeriodFigures(UNIT.id, previous.period.code))


def found(made: Report, source: Report, elder: Report | None = None) -> tuple[Proposal, ...]:
    """What is found in a report rolled from that one, which may have been rolled from the elder."""
    known, elders = {source.id: source}, {elder.id: elder} if elder else {}
    about = (SHIPPED, HEAD, source.period)
    return stale.find(
        made, reference=about[0], letterhead=about[1], requests=(), previous=about[2], sources=known, elders=elders
    )


def words(made: Report) -> list[str]:
    return [skeleton(paragraph.runs) for _, paragraph in made.paragraphs()]


def untold(made: Report, proposals: tuple[Proposal, ...], old: Period) -> list[tuple[str, str]]:
    """What speaks of the old period and is neither in a proposal's span nor in a cited paper. Knows nothing of the finder's rules."""
    left = []
    for spot in spots(made):
        if not spot.is_body:
            continue
        marks = [re.compile(rf"(?<!\d){old.year}(?!\d)")] if old.year != made.period.year else []
        marks += [_HALF] if old.kind is not made.period.kind else []
        told = [(p.start, p.end) for p in proposals if p.block == spot.block]
        told += [(c.start, c.end) for c in find_citations(spot.text)]
        for match in (match for mark in marks for match in mark.finditer(spot.text)):
            if not any(start < match.end() and match.start() < end for start, end in told):
                left.append((match[0], spot.text))
    return left


@given(YEARS, st.data())
def test_half_year_to_year_to_half_year_leaves_nothing_of_the_old_period_untold(year: int, data: st.DataObject) -> None:
    half, whole, next_half = (Period.parse(code) for code in (f"{year}-H1", f"{year}-Y", f"{year + 1}-H1"))
    made = first(half, data.draw(st.lists(sentences(of_the_period(half)), min_size=1, max_size=3)))
    for old, new in ((half, whole), (whole, next_half)):
        source, made = made, rolled(made, new)
        proposals = found(made, source)
        assert not untold(made, proposals, old)
        made = accept(made, (p for p in proposals if p.action is Action.PROPOSE))
        if data.draw(st.booleans()):  # and something new is written in between
            added = paragraphs(data.draw(sentences(of_the_period(new))), start=made.counter + 1)
            section = made.section("II")
            section = msgspec.structs.replace(section, blocks=(*section.blocks, *added))
            made = msgspec.structs.replace(made.with_section(section), counter=made.counter + 1)


@given(YEARS, st.sampled_from(["H1", "Y"]), st.booleans(), st.data())
def test_rolled_on_and_rolled_back_is_the_first_text(year: int, kind: str, far: bool, data: st.DataObject) -> None:
    here = Period.parse(f"{year}-{kind}")
    there = (
        Period.parse(f"{year + 1}-{kind}") if far else Period.parse(f"{year}-Y" if kind == "H1" else f"{year + 1}-H1")
    )
    phrases = invertible(here) if far else (*invertible(here), *remembered(here))
    before = first(here, data.draw(st.lists(sentences(phrases), min_size=1, max_size=3)))
    on = rolled(before, there)
    on = accept(on, found(on, before))
    back = rolled(on, here)
    back = accept(back, found(back, on, before))
    assert words(back) == words(before)


@given(YEARS, st.data())
def test_proposals_are_sound_and_taking_them_twice_is_taking_them_once(year: int, data: st.DataObject) -> None:
    old, new = Period.parse(f"{year}-Y"), Period.parse(f"{year + 1}-H1")
    source = first(old, [data.draw(sentences(of_the_period(old), least=3))])
    made = rolled(source, new)
    proposals = found(made, source)
    texts = {(spot.section, spot.block): spot.text for spot in spots(made)}
    last: dict[tuple[str, str], int] = {}
    for proposal in proposals:
        key = proposal.section, proposal.block
        assert texts[key][proposal.start : proposal.end] == proposal.quote
        assert proposal.start >= last.get(key, 0)
        last[key] = proposal.end
        ways = {ACTIONS[way] for way in ways_of(proposal.rule) if way is not Way.KEEP}
        assert proposal.action in ways
        assert not proposal.preselected or Way.AUTO in ways_of(proposal.rule)
    once = accept(made, proposals)
    assert accept(once, proposals) == once
    again = [p for p in found(once, source) if p.action is Action.PROPOSE]
    assert not again


LAWS = st.sampled_from(
    [
        "Nghị định số 72/2015/NĐ-CP ngày 07/9/2015 của Chính phủ về quản lý hoạt động thông tin đối ngoại",
        "Thông tư số 22/2016/TT-BTTTT ngày 19/10/2016 của Bộ Thông tin và Truyền thông về hướng dẫn quản lý",
        "Quyết định số 1191/QĐ-TTg ngày 05/8/2021 của Thủ tướng Chính phủ về thông tin đối ngoại giai đoạn 2021 - 2025",
        "Kết luận số 57-KL/TW ngày 15/6/2023 của Bộ Chính trị",
        "Nghị quyết số 12/NQ-HĐND ngày 09/12/2021 của HĐND huyện Sơn Thủy về nhiệm vụ năm 2022",
    ]
)


@given(LAWS, st.sampled_from(["2022-H1", "2023-Y", "2024-H1"]), st.sampled_from(["2021-Y", "2022-H1"]))
def test_what_rightly_stands_in_a_cited_law_is_never_changed(law: str, new: str, old: str) -> None:
    text = f"Triển khai {law}; các xã đã thực hiện tốt."
    assert not [p for p in looked(text, new, old) if p.action is not Action.FLAG]


@given(YEARS, st.data())
def test_typed_text_is_left_alone_but_for_hard_errors(year: int, data: st.DataObject) -> None:
    """What is right for its own period raises nothing but the list of years at the end."""
    period = Period.parse(f"{year}-{data.draw(st.sampled_from(['H1', 'Y']))}")
    text = data.draw(sentences(of_the_period(period)))
    every = looked(text, period.code, None, carried=False)
    assert not [p for p in every if p.rule not in ("YEAR", "K18")]  # K18: districts ended in 2025


def test_words_that_come_back_to_their_kind_of_period_are_put_as_they_were() -> None:
    half, whole, next_half = (Period.parse(code) for code in ("2021-H1", "2021-Y", "2022-H1"))
    text = "Trong 6 tháng đầu năm, nhiều đoàn đến. Sáu tháng đầu năm 2021 khá; nửa cuối năm 2021 sẽ hơn."
    elder = first(half, [text])
    source = rolled(elder, whole)
    source = accept(source, found(source, elder))
    assert words(source) == ["Trong năm 2021, nhiều đoàn đến. Năm 2021 khá; năm 2022 sẽ hơn."]
    made = rolled(source, next_half)
    assert words(accept(made, found(made, source, elder))) == [text.replace("2021", "2022")]
    assert "6 tháng đầu năm 2022, nhiều" in words(accept(made, found(made, source)))[0]


def test_a_plan_s_year_is_told_though_its_number_was_emptied_or_typed_anew() -> None:
    plan = "Triển khai Kế hoạch số 27/KH-UBND ngày 25/01/2021 về công tác thông tin đối ngoại năm 2021; đã xong."
    source = first(Period.parse("2021-Y"), [plan])
    made = rolled(source, Period.parse("2022-H1"))
    number, year = found(made, source)
    emptied = accept(made, [number])
    assert [(p.rule, p.quote) for p in found(emptied, source)] == [("K5", "2021")] == [(year.rule, year.quote)]
    (block,) = emptied.section("II").blocks
    words_typed = plan.replace("27/", "18/").replace("25/01/2021", "14/01/2022")
    typed = rewrite_section(emptied, "II", [Draft(runs=(Text(words_typed),), id=block.id)])
    assert typed.section("II").blocks[0].origin.kind is OriginKind.EDITED
    assert [(p.rule, p.quote) for p in found(typed, source)] == [("K8", "ngày 14/01/2022"), ("K5", "2021")]


def test_what_was_moved_on_is_not_moved_a_second_time() -> None:
    source = first(
        Period.parse("2021-H1"), ["Sau 12 năm phối hợp, tăng so với cùng kỳ năm 2020; là năm thứ 3 thực hiện."]
    )
    made = rolled(source, Period.parse("2022-H1"))
    once = accept(made, found(made, source))
    assert words(once) == ["Sau 13 năm phối hợp, tăng so với cùng kỳ năm 2021; là năm thứ 4 thực hiện."]
    assert not found(once, source)


def test_a_year_that_has_moved_on_is_not_taken_for_another_of_the_same_number() -> None:
    """Found by chance: the year of the comparison moves to the year the sentences around it spoke of."""
    source = first(
        Period.parse("2021-Y"),
        [
            "Trong năm 2021 đã hoàn thành tốt. Trong tăng 12% so với cùng kỳ năm 2020 đã hoàn thành tốt. "
            "Trong năm 2021 đã hoàn thành tốt."
        ],
    )
    made = rolled(source, Period.parse("2022-H1"))
    once = accept(made, found(made, source))
    assert not [p for p in found(once, source) if p.action is Action.PROPOSE]
