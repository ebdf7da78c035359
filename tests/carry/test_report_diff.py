"""Two reports against each other: what stayed, what moved, was split or joined, what only one of them has, how much was taken over."""

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.carry.reports import ARABIC, HEAD, ROMAN, figures, report
from ttdn_desktop.carry.report_diff import Said, diff_reports
from ttdn_desktop.model.block import Origin, OriginKind
from ttdn_desktop.model.difference import FOOT, Change, Passage, ReportDiff, Reuse, SectionDiff
from ttdn_desktop.model.difference import HEAD as TOP
from ttdn_desktop.model.figure import PeriodFigures
from ttdn_desktop.model.outline import Outline
from ttdn_desktop.model.reference import Reference
from ttdn_desktop.model.report import Report

A = "Huyện có mười bảy đơn vị hành chính nằm ở phía tây của tỉnh, giao thông đi lại còn nhiều khó khăn."
B = "Công tác thông tin đối ngoại được cấp ủy, chính quyền quan tâm, chỉ đạo kịp thời, sát thực tế."
C = "Trong 6 tháng đầu năm 2021 đã phối hợp với cơ quan báo chí đăng 45 tin, bài về vùng đất và con người."
D = "Kinh phí dành cho hoạt động tuyên truyền còn hạn hẹp, trang thiết bị của đài truyền thanh đã cũ."
E = "Đề nghị mở lớp bồi dưỡng nghiệp vụ cho cán bộ phụ trách ở cơ sở vào quý đầu của năm sau."


def said(held: Report, counted: PeriodFigures | None = None) -> Said:
    return Said(held, counted or PeriodFigures(held.unit, held.period.code), None, HEAD)


def between(old: Report, new: Report) -> ReportDiff:
    return diff_reports(said(old), said(new), Reference())


def of(diff: ReportDiff, key: str) -> SectionDiff:
    return next(section for section in diff.sections if key in (section.key, section.old_key))


def only(section: SectionDiff) -> Passage:
    (passage,) = section.passages
    return passage


def test_a_report_against_itself_is_the_same() -> None:
    held = report(I_1=(A, B), II=(C,))
    diff = between(held, held)
    assert all(section.same for section in diff.sections if section.key not in (TOP, FOOT))
    assert diff.reuse.share == 1 and diff.reuse.facts == diff.reuse.facts_kept == 2
    assert [section.key for section in diff.sections] == [TOP, *(s.key for s in held.sections), FOOT]


def test_a_new_period_and_new_numbers_leave_the_words_as_they_were() -> None:
    new = C.replace("6 tháng đầu năm 2021", "năm 2021").replace("45", "97")
    passage = only(of(between(report(II=(C,)), report("2021-Y", II=(new,))), "II"))
    assert passage.change is Change.CHANGED
    changed = [(kind, text.strip()) for kind, text in passage.pieces if kind is not Change.SAME]
    assert changed == [(Change.GONE, "6 tháng đầu"), (Change.GONE, "45"), (Change.NEW, "97")]
    diff = between(report(II=(C,)), report("2021-Y", II=(new,)))
    assert diff.reuse.share == 1 and (diff.reuse.facts, diff.reuse.facts_kept) == (2, 1)


def test_a_paragraph_that_went_to_another_section_is_not_new() -> None:
    diff = between(report(I_1=(A, B), I_2=(D,)), report(I_1=(A,), I_2=(D, B)))
    assert [p.change for p in of(diff, "I.1").passages] == [Change.SAME]
    moved = of(diff, "I.2").passages[1]
    assert (moved.change, moved.moved, moved.source) == (Change.SAME, True, "I.1")
    assert diff.reuse.share == 1 and not of(diff, "I.2").same


def test_another_order_inside_a_section_is_told() -> None:
    section = of(between(report(II=(A, B, C)), report(II=(C, A, B))), "II")
    assert [(p.new, p.moved, p.change) for p in section.passages] == [
        (("p1",), True, Change.SAME), (("p2",), False, Change.SAME), (("p3",), False, Change.SAME),
    ]  # fmt: skip


def test_a_paragraph_split_in_two_and_two_joined_to_one() -> None:
    split = only(of(between(report(II=(f"{A} {B}",)), report(II=(A, B))), "II"))
    assert (split.old, split.new) == (("p1",), ("p1", "p2"))
    joined = only(of(between(report(II=(A, B)), report(II=(f"{A} {B}",))), "II"))
    assert (joined.old, joined.new) == (("p1", "p2"), ("p1",))
    for passage in (split, joined):
        assert "".join(text for kind, text in passage.pieces if kind is not Change.SAME).strip() == ""


def test_what_only_one_of_them_has() -> None:
    section = of(between(report(II=(A, B)), report(II=(B, E))), "II")
    assert [(p.change, p.old, p.new) for p in section.passages] == [
        (Change.GONE, ("p1",), ()), (Change.SAME, ("p2",), ("p1",)), (Change.NEW, (), ("p2",)),
    ]  # fmt: skip
    assert 0 < (section.reuse.share or 0) < 1


def without(outline: Outline, key: str) -> Outline:
    return msgspec.structs.replace(outline, sections=tuple(s for s in outline.sections if s.key != key))


def test_a_section_only_one_of_them_has_stands_where_it_stood() -> None:
    full, less = report(I_1=(A,), I_2=(D,), II=(C,)), report(outline=without(ROMAN, "I.2"), I_1=(A,), II=(C,))
    keys = [(section.key, section.old_key) for section in between(full, less).sections]
    assert keys[keys.index(("I.1", "I.1")) + 1] == ("", "I.2")
    new = of(between(less, full), "I.2")
    assert (new.key, new.old_key) == ("I.2", "") and [p.change for p in new.passages] == [Change.NEW]


def test_sections_of_another_outline_are_found_by_code_and_words() -> None:
    old = report(I_1=(A,), II=(C,), III=(B,), IV=(E,))
    new = report(outline=ARABIC, **{"1": (A,), "2": (C,), "3": (B,), "4": (E,)})
    diff = between(old, new)
    assert [(of(diff, key).key, of(diff, key).old_key) for key in "234"] == [("2", "II"), ("3", "III"), ("4", "IV")]
    assert of(diff, "1").old_key == "I.1", "no code, no heading in common: the words tell"
    assert diff.reuse.share == 1


def test_sections_in_another_order_are_told() -> None:
    turned = msgspec.structs.replace(ROMAN, sections=(*ROMAN.sections[:3], *reversed(ROMAN.sections[3:])))
    diff = between(report(II=(C,), III=(B,), IV=(E,)), report(outline=turned, II=(C,), III=(B,), IV=(E,)))
    assert {s.key for s in diff.sections if s.moved} < {"II", "III", "IV"} and any(s.moved for s in diff.sections)


def test_an_open_figure_is_no_old_number() -> None:
    text = C.replace("45", "{{C01||45}}")
    pieces = only(of(between(report(II=(C,)), report("2021-Y", II=(text,))), "II")).pieces
    assert (Change.GONE, "45") in pieces and (Change.NEW, "[?]") in pieces
    known = diff_reports(said(report(II=(C,))), said(report(II=(text,)), figures(C01="45")), Reference())
    assert only(of(known, "II")).change is Change.SAME


def test_carried_text_that_was_rewritten_stays_with_what_it_came_from() -> None:
    old = report(II=(B, D))
    kept = "Công tác thông tin đối ngoại năm qua có nhiều chuyển biến, nhất là ở các xã vùng cao, vùng biên."
    new = report("2021-Y", carried_from=old.id, II=(kept, D))
    first = msgspec.structs.replace(new.section("II").blocks[0], origin=Origin(OriginKind.EDITED, old.id, "p1"))
    new = new.with_section(msgspec.structs.replace(new.section("II"), blocks=(first, new.section("II").blocks[1])))
    assert [p.change for p in of(between(old, new), "II").passages] == [Change.CHANGED, Change.SAME]
    strange = "Mưa lũ tháng bảy làm hư hỏng nhiều tuyến đường liên thôn."
    other = msgspec.structs.replace(report(II=(strange,)).section("II").blocks[0], origin=first.origin)
    new = new.with_section(msgspec.structs.replace(new.section("II"), blocks=(other,)))
    assert {p.change for p in of(between(old, new), "II").passages} == {Change.GONE, Change.NEW}, (
        "no word of it is left"
    )


def test_the_head_and_the_closing_are_compared_with_their_fields_filled() -> None:
    diff = between(report(), report("2021-Y"))
    gone = "".join(text for kind, text in of(diff, TOP).changes if kind is Change.GONE)
    assert "6 tháng đầu" in gone and not of(diff, FOOT).same
    assert of(diff, "III").title.endswith("NĂM 2022") and of(diff, "III").old_title.endswith("CUỐI NĂM 2021")


def test_the_other_lawful_spelling_changes_nothing() -> None:
    old = report(I_1=("Văn hoá, thuỷ lợi được quan tâm.", B), II=("Hoà bình, ổn định.",))
    new = report("2021-Y", I_1=("Văn hóa, thủy lợi được quan tâm.", B), II=("Hòa bình, ổn định; khoẻ hơn.",))
    diff = between(old, new)
    assert of(diff, "I.1").same and of(diff, "I.1").reuse.share == 1
    changed = [(kind, text) for kind, text in only(of(diff, "II")).pieces if kind is not Change.SAME]
    assert changed == [(Change.NEW, "; khoẻ hơn")]


def test_nothing_against_nothing() -> None:
    diff = between(report(), report())
    assert diff.reuse == Reuse() and diff.reuse.share is None and diff.figures == ()


POOL = st.lists(st.sampled_from([A, B, C, D, E, f"{A} {B}", "", "Tốt.", "Tốt."]), max_size=6).map(tuple)


@given(POOL, POOL, POOL, POOL)
def test_every_paragraph_of_both_is_told_once_and_the_pieces_give_both_back(
    one: tuple[str, ...], two: tuple[str, ...], three: tuple[str, ...], four: tuple[str, ...]
) -> None:
    old, new = report(I_1=one, II=two), report("2021-Y", I_1=three, II=four)
    diff = between(old, new)
    passages = [passage for section in diff.sections[1:-1] for passage in section.passages]
    assert sorted(key for p in passages for key in p.old) == sorted(b.id for _, b in old.blocks())
    assert sorted(key for p in passages for key in p.new) == sorted(b.id for _, b in new.blocks())
    for key, texts in (("I.1", three), ("II", four)):
        section = next(s for s in diff.sections if s.key == key)
        written = "".join(text for kind, text in section.changes if kind is not Change.GONE)
        assert [line for line in written.split("\n") if line] == [text for text in texts if text]
    assert diff.reuse.kept <= diff.reuse.words and diff.reuse.facts_kept <= diff.reuse.facts


@pytest.mark.parametrize(
    ("pieces", "counted"),
    [
        ([(Change.SAME, "Đã đăng "), (Change.GONE, "45"), (Change.NEW, "97"), (Change.SAME, " tin, bài.")], (4, 4, 1, 0)),
        ([(Change.NEW, "Quý II/2021 có 02 đợt")], (2, 0, 2, 0)),
        ([(Change.SAME, "theo Công văn số 537/STTTT-TTBCXB ngày 24/5/2021")], (4, 4, 2, 2)),  # "ngày" is of the date
        ([(Change.GONE, "Bỏ hết")], (0, 0, 0, 0)),
        ([(Change.SAME, "còn "), (Change.NEW, "[?]"), (Change.SAME, " xã")], (2, 2, 1, 0)),
    ],
)  # fmt: skip
def test_words_and_facts_are_counted_apart(pieces: list[tuple[Change, str]], counted: tuple[int, ...]) -> None:
    from ttdn_desktop.carry.reuse import reuse_of

    found = reuse_of(pieces)
    assert (found.words, found.kept, found.facts, found.facts_kept) == counted
