"""A new unit's first report from the last reports of all it was formed from: in their order, nothing lost, twins once."""

from collections import Counter

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.carry.by_chance import outlines, reports
from tests.carry.reports import ARABIC, HEAD, ROMAN, UNIT, report
from ttdn_desktop.carry.roll import Before, roll_all, shell
from ttdn_desktop.carry.twins import same_words
from ttdn_desktop.model.block import FigureRef, Origin, OriginKind, Paragraph, Source, Text
from ttdn_desktop.model.figure import Figure, FigureStatus, PeriodFigures
from ttdn_desktop.model.outline import Outline
from ttdn_desktop.model.period import Period
from ttdn_desktop.model.report import Report

NONE = PeriodFigures(UNIT.id, "2021-H1")


def joined(*olds: Report, outline: Outline = ROMAN, names: tuple[tuple[str, ...], ...] = ()) -> Report:
    new = shell("moi", UNIT.id, Period.parse("2022-Y"), outline, HEAD)
    named = names or ((),) * len(olds)
    return roll_all([Before(old, NONE, None, None, of) for old, of in zip(olds, named, strict=True)], new, outline)


def of_unit(key: str, outline: Outline = ROMAN, period: str = "2021-H1", **sections: tuple[str, ...]) -> Report:
    return msgspec.structs.replace(report(period, outline, **sections), id=f"bc-{key}", unit=key)


def texts(made: Report, key: str) -> list[str]:
    return ["".join(getattr(r, "text", getattr(r, "was", "")) for r in b.runs) for b in made.section(key).blocks]  # type: ignore[union-attr]


def test_section_by_section_in_the_order_of_the_units() -> None:
    a = of_unit("a", I_1=("Rừng nhiều gỗ quý.",), II=("Xã A mở hội xuân vui.",))
    b = of_unit("b", I_1=("Sông có bến thuyền.",), II=("Xã B dựng tượng đài lớn.",), IV=("Đề nghị cấp thêm loa.",))
    new = joined(a, b)
    assert texts(new, "I.1") == ["Rừng nhiều gỗ quý.", "Sông có bến thuyền."]
    assert [block.origin for block in new.section("II").blocks] == [
        Origin(OriginKind.CARRIED, "bc-a", "p2"), Origin(OriginKind.CARRIED, "bc-b", "p2")
    ]  # fmt: skip
    assert (new.source, new.also_from, new.sources) == ("bc-a", ("bc-b",), ("bc-a", "bc-b"))
    assert len(new.unreviewed()) == new.counter == 5


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Xã An Bình chú trọng tuyên truyền biển, đảo.", "Xã Mai Hạ chú trọng tuyên truyền biển đảo."),
        ("Trong 6 tháng đầu năm 2021, xã đăng 45 tin, bài.", "Trong năm 2020, xã đăng trên 1.200 tin, bài."),
        ("Đảng ủy, UBND xã An Bình quan tâm chỉ đạo", "Đảng uỷ, UBND xã Mai Hạ quan tâm chỉ đạo."),
    ],
)
def test_twins_are_shown_once_with_all_their_sources(one: str, other: str) -> None:
    names = (("xã An Bình", "An Bình"), ("xã Mai Hạ", "Mai Hạ"))
    new = joined(of_unit("a", II=(one,)), of_unit("b", II=(other, "Câu riêng của đơn vị này.")), names=names)
    first, second = new.section("II").blocks
    assert texts(new, "II") == [one, "Câu riêng của đơn vị này."]
    assert first.origin == Origin(OriginKind.CARRIED, "bc-a", "p1", (Source("bc-b", "p1"),))
    assert first.origin.sources == (Source("bc-a", "p1"), Source("bc-b", "p1")) and second.origin.also == ()
    assert first.origin.edited().also == first.origin.also


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Ngày 12/3/2021 xã tổ chức hội nghị.", "Ngày 15/4/2021 xã tổ chức hội nghị."),  # another day is another thing
        ("Thôn Nà Lừa có đường mới.", "Thôn Khuổi Mật có đường mới."),
        ("Theo Kế hoạch số 12/KH-UBND xã làm tốt.", "Theo Kế hoạch số 15/KH-UBND xã làm tốt."),
        ("45", "30"),
        ("Không có.", "Không có."),  # too short to mean the same
    ],
)
def test_what_is_not_the_same_stays_twice(one: str, other: str) -> None:
    assert texts(joined(of_unit("a", II=(one,)), of_unit("b", II=(other,))), "II") == [one, other]


def test_what_one_office_wrote_twice_stays_twice() -> None:
    said = "Công tác phối hợp được duy trì thường xuyên."
    new = joined(of_unit("a", II=(said, said)), of_unit("b", II=(said, said, said)))
    assert texts(new, "II") == [said, said, said]
    assert [block.origin.also for block in new.section("II").blocks] == [
        (Source("bc-b", "p1"),), (Source("bc-b", "p2"),), ()
    ]  # fmt: skip


def test_each_takes_its_own_figures_out() -> None:
    a, b = of_unit("a", II=("Xã đăng 45 tin, bài.",)), of_unit("b", II=("Đài phát 30 tin, bài hay.",))
    new = shell("moi", UNIT.id, Period.parse("2022-Y"), ROMAN, HEAD)
    befores = [
        Before(
            a,
            PeriodFigures(
                "a", "2021-H1", (Figure("C01", FigureStatus.KNOWN, written="45", quote="Xã đăng 45 tin, bài"),)
            ),
        ),
        Before(
            b,
            PeriodFigures(
                "b", "2021-H1", (Figure("C01", FigureStatus.KNOWN, written="30", quote="Đài phát 30 tin, bài"),)
            ),
        ),
    ]
    runs = [run for _, p in roll_all(befores, new, ROMAN).paragraphs() for run in p.runs if isinstance(run, FigureRef)]
    assert [(run.code, run.was) for run in runs] == [("C01", "45"), ("C01", "30")]


def test_reports_of_unlike_outlines_meet_in_the_new_one() -> None:
    a = of_unit("a", ROMAN, II=("kết quả của đơn vị thứ nhất",), IV=("một kiến nghị duy nhất",))
    b = of_unit("b", ARABIC, **{"2": ("kết quả của đơn vị thứ hai",), "1": ("chỉ đạo của đơn vị thứ hai",)})
    new = joined(a, b)
    assert texts(new, "II") == ["kết quả của đơn vị thứ nhất", "kết quả của đơn vị thứ hai"]
    assert [(s.key, s.title) for s in new.sections if s.key.startswith("x")] == [("x1", "Công tác chỉ đạo")]
    assert texts(new, "x1") == ["chỉ đạo của đơn vị thứ hai"]


def test_own_sections_of_one_heading_become_one() -> None:
    olds = []
    for key in "ab":
        old = of_unit(key, II=(f"kết quả riêng của {key}",))
        own = msgspec.structs.replace(old.section("II"), key="x7", codes=(), title="Việc riêng 6 tháng đầu năm 2021")
        olds.append(msgspec.structs.replace(old, sections=(*(s for s in old.sections if s.key != "II"), own)))
    new = joined(*olds)
    assert [s.title for s in new.sections if s.key.startswith("x")] == ["Việc riêng {period}"]
    assert len(new.section("x7").blocks) == 2


@given(st.data())
def test_no_block_of_any_report_is_lost(data: st.DataObject) -> None:
    to = data.draw(outlines())
    olds = [data.draw(reports(data.draw(outlines()), f"bc-{n}")) for n in range(data.draw(st.integers(1, 4)))]
    names = tuple(() for _ in olds)
    new = joined(*olds, outline=to, names=names)
    every = [block for _, block in new.blocks()] + list(new.unplaced)
    came = Counter(source for block in every for source in block.origin.sources)
    there = Counter(Source(old.id, b.id) for old in olds for b in (*(b for _, b in old.blocks()), *old.unplaced))
    assert came == there
    ids = [block.id for block in every]
    assert len(set(ids)) == len(ids) == new.counter and len({s.key for s in new.sections}) == len(new.sections)
    held = {(old.id, b.id): b for old in olds for b in (*(b for _, b in old.blocks()), *old.unplaced)}
    for block in every:
        first = held[(block.origin.report, block.origin.block)]
        if isinstance(block, Paragraph):
            assert isinstance(first, Paragraph) and _said(block) == _said(first)
        for other in block.origin.also:
            assert same_words(held[(other.report, other.block)], ()) == same_words(first, ())
            assert other.report != block.origin.report
    for section in new.sections:  # twins once: two that say the same are of one report
        seen: dict[object, set[str]] = {}
        for block in section.blocks:
            words = same_words(held[(block.origin.report, block.origin.block)], ())
            reports_of = {source.report for source in block.origin.sources}
            if words:
                assert not any(reports_of.isdisjoint(known) for known in seen.get(words, ()))
                seen.setdefault(words, set()).add(frozenset(reports_of))  # type: ignore[arg-type]


def _said(paragraph: Paragraph) -> str:
    return "".join(run.text if isinstance(run, Text) else getattr(run, "was", "") for run in paragraph.runs)
