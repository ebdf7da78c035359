"""Rolling a report into the next period: nothing lost, nothing kept that must be new."""

import re
from datetime import date
from decimal import Decimal

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.carry.reports import ARABIC, HEAD, ROMAN, UNIT, figures, paragraphs, report, roll
from ttdn_desktop.carry.roll import blank_figures, shell
from ttdn_desktop.carry.titles import title_template
from ttdn_desktop.model.block import FigureRef, OriginKind, Paragraph, Picture, Run, Table, Text
from ttdn_desktop.model.figure import Figure, FigureStatus, Indicator, PeriodFigures
from ttdn_desktop.model.notation import parse_runs, write_runs
from ttdn_desktop.model.outline import Outline, OutlineSection
from ttdn_desktop.model.period import Period, WindowRule
from ttdn_desktop.model.report import Report, Section
from ttdn_desktop.model.request import Issue
from ttdn_desktop.model.unit import Letterhead, Signing

NONE = PeriodFigures(UNIT.id, "2021-H1")


def rolled(
    previous: Report, period: str, outline: Outline = ROMAN, head: Letterhead = HEAD, old: PeriodFigures = NONE
) -> Report:
    new = shell("moi", UNIT.id, Period.parse(period), outline, head)
    return roll(previous, new, outline=outline, figures=old)


def words(runs: tuple[Run, ...]) -> str:
    return "".join(run.text if isinstance(run, Text) else getattr(run, "was", "") for run in runs)


def all_words(made: Report) -> list[str]:
    return sorted(words(p.runs) for _, p in made.paragraphs())


SENTENCE = "đăng tải trang thông tin điện tử 80 tin bài, cộng tác với báo chí tỉnh 45 tin bài"


def test_every_paragraph_arrives_carried_unreviewed_and_verbatim() -> None:
    old = report(
        I_1=("Một **đậm** và _nghiêng_.", "- hai"), II=(f"Trong 6 tháng đầu năm {SENTENCE}.",), IV=("+ đề nghị",)
    )
    new = rolled(old, "2021-Y")
    assert all_words(new) == all_words(old)
    assert [s.key for s in new.sections] == [s.key for s in old.sections]
    for section, paragraph in new.paragraphs():
        source = next(p for s, p in old.paragraphs() if p.id == paragraph.origin.block and s.key == section.key)
        assert paragraph.origin.kind is OriginKind.CARRIED and paragraph.origin.report == old.id
        assert not paragraph.reviewed and (paragraph.level, paragraph.runs) == (source.level, source.runs)
    assert new.source == old.id and new.counter == 4


def test_figures_of_the_old_period_become_open_gaps_with_the_old_number_beside() -> None:
    old = report(II=(f"Đã {SENTENCE}.",))
    known = figures(C01=f"45|Đã {SENTENCE}.", C02=f"80|Đã {SENTENCE}.")
    ((_, paragraph),) = rolled(old, "2021-Y", old=known).paragraphs()
    refs = [run for run in paragraph.runs if isinstance(run, FigureRef)]
    assert [(r.code, r.form, r.was) for r in refs] == [("C02", "80", "80"), ("C01", "45", "45")]
    assert words(paragraph.runs) == f"Đã {SENTENCE}."


@pytest.mark.parametrize(
    ("text", "written", "form"),
    [
        ("có 02 bản tin", "02", "02"),
        ("có trên 80 lượt", "trên 80", "trên 80"),
        ("có Trên  1.250 lượt", "trên 1.250", "Trên 1.250"),
        ("ngày 6/6/2021 có 6 lượt trong 6 tháng đầu năm", "6", "6"),
    ],
)
def test_a_figure_keeps_how_it_was_written(text: str, written: str, form: str) -> None:
    ((_, paragraph),) = rolled(report(II=(text,)), "2021-Y", old=figures(X01=f"{written}|{text}")).paragraphs()
    (ref,) = [run for run in paragraph.runs if isinstance(run, FigureRef)]
    assert ref.form == form and words(paragraph.runs) == text


def test_equal_numbers_of_one_sentence_go_to_their_own_figures() -> None:
    text = "UBND huyện phân công 01 lãnh đạo phụ trách và 01 cán bộ tham mưu thực hiện."
    ((_, paragraph),) = rolled(
        report(II=(text,)), "2021-Y", old=figures(A05=f"01|{text}", A06=f"01|{text}")
    ).paragraphs()
    assert write_runs(paragraph.runs) == text.replace("01", "{{A05|01|01}}", 1).replace(" 01 ", " {{A06|01|01}} ", 1)


def test_a_figure_already_in_the_text_keeps_what_was_printed() -> None:
    old = report(II=("Có {{C01|02}} tin, {{C02}} bài và {{C03||7}}.",))
    ((_, paragraph),) = rolled(old, "2021-Y", old=figures(C01="8", C02="1250")).paragraphs()
    assert write_runs(paragraph.runs) == "Có {{C01|02|08}} tin, {{C02||1.250}} bài và {{C03||7}}."


def test_tables_pictures_and_unplaced_text_come_too() -> None:
    old = report(II=("một",))
    blocks = (*old.section("II").blocks, Table("p8", (("a", "b"),)), Picture("p9", "0" * 64, "image/png"))
    old = old.with_section(msgspec.structs.replace(old.section("II"), blocks=blocks))
    old = msgspec.structs.replace(old, unplaced=paragraphs("lạc chỗ", start=10), counter=10)
    new = rolled(old, "2021-Y")
    every = [block for _, block in new.blocks()] + list(new.unplaced)
    assert [type(b) for b in every] == [Paragraph, Table, Picture, Paragraph]
    assert len({b.id for b in every}) == 4 and new.counter == 4
    assert all(b.origin == msgspec.structs.replace(b.origin, kind=OriginKind.CARRIED, report=old.id) for b in every)
    assert not any(b.reviewed for b in every)


def test_what_is_made_of_fields_follows_the_new_report() -> None:
    old = msgspec.structs.replace(
        report(I_1=("một",)),
        subject="Gõ tay", closing="Gõ tay./.", requests=("cv-537",), issue=Issue("12", "BC-UBND", 14, 6, 2021, "ai đó"),
        recipients=("Sở cũ",), archive="VT, VH TT", signing=Signing(("KT. CHỦ TỊCH",), "Bình"), pad_period=True, state="sent",
        made_outside=True, times_sent=2, version=4,
    )  # fmt: skip
    new = rolled(old, "2021-Y")
    assert (new.subject, new.opening, new.closing) == (ROMAN.subject, ROMAN.opening, ROMAN.closing)
    assert new.requests == () and new.issue == Issue("", "BC-UBND", None, 12, 2021)
    assert (new.recipients, new.archive, new.signing) == (("Sở cũ",), "VT, VH TT", old.signing)
    assert new.pad_period and not new.made_outside and (new.state, new.times_sent, new.version) == ("drafting", 0, 1)
    assert new.window == Period.parse("2021-Y").window()


@pytest.mark.parametrize(
    ("period", "subject", "template"),
    [
        ("2023-Y", "Kết quả năm 2023, phương hướng năm 2024", "Kết quả {period}, phương hướng {outlook}"),
        ("2023-H1", "Kết quả 6 tháng đầu năm 2023", "Kết quả {period}"),
        ("2024-H1", "Công tác 6 tháng đầu năm 2024 và nhiệm vụ 6 tháng cuối năm", ROMAN.subject),  # a year missing
        ("2021-H1", "Công tác 6 tháng năm và phương hướng 6 tháng cuối năm 2021", ROMAN.subject),  # a word lost
        ("2021-H1", "Kết quả 6 tháng đầu năm 2021 theo Kế hoạch năm 2020", ROMAN.subject),  # a year left over
        ("2021-H1", "Kết quả đã gõ tay", ROMAN.subject),
    ],
)  # fmt: skip
def test_a_subject_and_a_closing_of_the_office_s_own_go_on(period: str, subject: str, template: str) -> None:
    old = msgspec.structs.replace(
        report(period, I_1=("một",)), subject=subject, closing=f"Trên đây là báo cáo {subject}./."
    )
    new = rolled(old, "2025-Y")
    own = template != ROMAN.subject
    assert (new.subject, new.closing) == (template, f"Trên đây là báo cáo {template}./." if own else ROMAN.closing)


@pytest.mark.parametrize(("old", "new", "kind"), [
    ("2024-H1", "2024-Y", "BÁO CÁO"), ("2023-Y", "2024-H1", "BÁO CÁO"), ("2024-H1", "2025-H1", "BÁO CÁO SƠ KẾT"),
])  # fmt: skip
def test_a_half_year_is_summed_up_otherwise_than_a_year(old: str, new: str, kind: str) -> None:
    made = msgspec.structs.replace(report(old), doc_type="BÁO CÁO SƠ KẾT" if old.endswith("H1") else "BÁO CÁO TỔNG KẾT")
    assert rolled(made, new).doc_type == kind


def test_a_new_letterhead_brings_its_own_names() -> None:
    commune = msgspec.structs.replace(
        HEAD, id="xa", recipients=(), signing=Signing(("TM. ỦY BAN NHÂN DÂN",), "Cúc"), place="Xã Mới"
    )
    old = report(I_1=("một",))
    new = rolled(old, "2025-Y", head=commune)
    assert (new.letterhead, new.place, new.signing.name) == ("xa", "Xã Mới", "Cúc")
    assert new.recipients == old.recipients  # the new letterhead names none


def test_a_unit_formed_from_another_takes_its_text_not_its_people() -> None:
    old = msgspec.structs.replace(
        report(I_1=("một",)), unit="huyen-cu", signing=Signing(("CHỦ TỊCH",), "Bình"), archive="VT, cũ"
    )
    new = rolled(old, "2025-Y", head=msgspec.structs.replace(HEAD, signing=Signing(), recipients=("Sở mới",)))
    assert (new.signing, new.archive, new.recipients) == (Signing(), HEAD.archive, ("Sở mới",))
    assert all_words(new) == all_words(old)


def test_the_window_rule_is_the_house_s() -> None:
    calendar = Period.parse("2021-H1").window(WindowRule.CALENDAR)
    new = rolled(msgspec.structs.replace(report(), window=calendar), "2021-Y")
    assert (new.window.start, new.window.end) == (date(2021, 1, 1), date(2021, 12, 31))


@pytest.mark.parametrize(
    ("title", "period", "template"),
    [
        ("PHƯƠNG HƯỚNG NHIỆM VỤ 6 THÁNG CUỐI NĂM 2021", "2021-H1", "PHƯƠNG HƯỚNG NHIỆM VỤ {OUTLOOK}"),
        ("Kết quả đạt được 6 tháng đầu năm", "2024-H1", "Kết quả đạt được {period:short}"),
        ("Tình hình 06 tháng đầu năm 2024", "2024-H1", "Tình hình {period}"),
        ("Nhiệm vụ năm 2022", "2021-Y", "Nhiệm vụ {outlook}"),
        ("Kết quả năm 2021", "2021-Y", "Kết quả {period}"),
        ("Kết quả 6 tháng đầu năm 2019", "2021-H1", "Kết quả 6 tháng đầu năm 2019"),
        ("ĐỀ XUẤT KIẾN NGHỊ", "2021-H1", "ĐỀ XUẤT KIẾN NGHỊ"),
        ("Năm 2021 và năm 20210", "2021-Y", "{period} và năm 20210"),
        ("NHIỆM VỤ TRỌNG TÂM 3 THÁNG CUỐI NĂM 2025", "2025-9M", "NHIỆM VỤ TRỌNG TÂM {OUTLOOK}"),
        ("Nhiệm vụ 03 tháng cuối năm", "2025-9M", "Nhiệm vụ {outlook:short}"),
        ("Nhiệm vụ 3 tháng cuối năm 2025", "2025-Q3", "Nhiệm vụ 3 tháng cuối năm 2025"),
        ("Kết quả sáu tháng đầu năm 2024", "2024-H1", "Kết quả {period}"),
    ],
)  # fmt: skip
def test_headings_of_one_s_own_follow_the_period(title: str, period: str, template: str) -> None:
    assert title_template(title, Period.parse(period)) == template


def test_own_headings_and_their_order_stay_and_required_sections_come_back() -> None:
    old = report(I=("một",), IV=("bốn",))
    own = Section("x1", (), "Việc khác 6 tháng đầu năm 2021", 1, False, paragraphs("riêng", start=7))
    sections = {s.key: s for s in old.sections}
    named = msgspec.structs.replace(sections["IV"], title="ĐỀ XUẤT KIẾN NGHỊ")
    old = msgspec.structs.replace(old, sections=(sections["I"], named, own, sections["II"]), counter=7)
    new = rolled(old, "2021-Y")
    assert [s.key for s in new.sections] == ["I", "IV", "x1", "II", "III"]
    assert [s.title for s in new.sections][1:3] == ["ĐỀ XUẤT KIẾN NGHỊ", "Việc khác {period}"]
    assert new.section("III").required and all_words(new) == all_words(old)


def test_a_section_that_comes_back_stands_behind_the_parts_of_the_one_before_it() -> None:
    old = report(I=("một",), IV=("bốn",))
    own = Section("x1", (), "Việc riêng", 2, False, paragraphs("riêng", start=7))
    kept = {s.key: s for s in old.sections}
    old = msgspec.structs.replace(old, sections=(kept["I"], kept["II"], own, kept["IV"]), counter=7)
    assert [s.key for s in rolled(old, "2021-Y").sections] == ["I", "II", "x1", "III", "IV"]


def test_a_part_divided_the_office_s_own_way_gets_no_required_section_below() -> None:
    sections = tuple(msgspec.structs.replace(s, required=True) if s.key == "I.2" else s for s in ROMAN.sections)
    outline = msgspec.structs.replace(ROMAN, sections=sections)
    old = report(I=("một",), IV=("bốn",))
    old = msgspec.structs.replace(old, sections=tuple(s for s in old.sections if s.key in ("I", "IV")))
    new = roll(old, shell("moi", UNIT.id, Period.parse("2021-Y"), outline, HEAD), outline=outline, figures=NONE)
    assert [s.key for s in new.sections] == ["I", "II", "III", "IV"]


def test_a_newer_outline_brings_its_sections_and_titles_but_own_headings_stay() -> None:
    old = report(I_1=("một",))
    named = msgspec.structs.replace(old.section("IV"), title="ĐỀ NGHỊ")
    old = old.with_section(named)
    renamed = tuple(
        msgspec.structs.replace(item, title=item.title + " MỚI") if item.key in ("III", "IV") else item
        for item in ROMAN.sections
    )
    newer = msgspec.structs.replace(ROMAN, version=2, sections=(*renamed, OutlineSection("V", ("S95",), "PHỤ LỤC")))
    new = roll(
        old, shell("moi", UNIT.id, Period.parse("2021-Y"), newer, HEAD), outline=newer, figures=NONE, old_outline=ROMAN
    )
    titles = {section.key: section.title for section in new.sections}
    assert (titles["III"], titles["IV"], titles["V"]) == ("PHƯƠNG HƯỚNG NHIỆM VỤ {OUTLOOK} MỚI", "ĐỀ NGHỊ", "PHỤ LỤC")
    assert new.outline_version == 2


def test_another_outline_takes_sections_by_code_and_keeps_the_homeless() -> None:
    old = report(
        I=("bối cảnh",), I_1=("thuận lợi",), I_2=("khó khăn",), II=("kết quả",), III=("kế hoạch",), IV=("kiến nghị",)
    )
    new = rolled(old, "2021-Y", ARABIC)
    assert all_words(new) == all_words(old)
    home = {words(p.runs): (s.key, s.title, s.level) for s, p in new.paragraphs()}
    assert home["kết quả"][0] == "2" and home["thuận lợi"][0] == "2"  # S30 holds S11 in this outline
    assert home["bối cảnh"] == ("x1", "ĐẶC ĐIỂM TÌNH HÌNH", 1)
    assert home["khó khăn"] == ("x2", "Khó khăn", 2)
    assert [s.key for s in new.sections] == ["x1", "x2", "1", "2", "3", "4"]  # what stood below another still does
    assert new.numbering == "arabic" and new.section("2").title == ARABIC.sections[1].title


def test_an_empty_heading_without_a_home_is_left_behind() -> None:
    assert [s.key for s in rolled(report(III=("kế hoạch",)), "2021-Y", ARABIC).sections] == ["1", "2", "3", "4"]


def test_figures_start_blank_and_known_values_of_the_period_stay() -> None:
    old = PeriodFigures(
        UNIT.id, "2021-H1", (Figure("D01", FigureStatus.ZERO, unit="chương trình", quote="…", section="II"),)
    )
    here = PeriodFigures(UNIT.id, "2021-Y", (Figure("C02", FigureStatus.ZERO),))
    catalogue = (Indicator("C01", "Tin, bài", "tin, bài"),)
    made = blank_figures(UNIT.id, Period.parse("2021-Y"), ROMAN, old, here, catalogue)
    assert [(f.code, f.status, f.unit, f.section, f.quote) for f in made.figures] == [
        ("C02", FigureStatus.ZERO, "", "", ""),
        ("C01", FigureStatus.BLANK, "tin, bài", "II", ""),
        ("D01", FigureStatus.BLANK, "chương trình", "II", ""),
    ]


def test_a_plan_is_the_years_and_goes_no_further() -> None:
    old = PeriodFigures(UNIT.id, "2021-H1", (Figure("D01", plan=Decimal(48), estimate=Decimal(40)),))
    for period, plan in (("2021-Y", Decimal(48)), ("2022-H1", None)):
        made = blank_figures(UNIT.id, Period.parse(period), ROMAN, old, PeriodFigures(UNIT.id, period))
        known = made.get("D01")
        assert known is not None and (known.plan, known.estimate) == (plan, None)


LINE = st.text(st.sampled_from("ab ĐỗA0123456789.,;:()/-+*_{}?|\\ỗế \u00a0…"), min_size=1, max_size=60)


@given(st.lists(LINE, min_size=1, max_size=6), st.lists(st.tuples(st.integers(0, 5), st.integers(1, 2000)), max_size=5))
def test_no_word_is_ever_lost(lines: list[str], numbers: list[tuple[int, int]]) -> None:
    old = report(I_2=tuple("x" + line for line in lines))
    texts = [words(p.runs) for _, p in old.paragraphs()]
    known = tuple(
        Figure(f"F{n:02d}", FigureStatus.KNOWN, written=(re.findall(r"\d+", texts[k % len(texts)]) or ["1"])[v % 2 - 1],
               quote=texts[k % len(texts)])
        for n, (k, v) in enumerate(numbers)
    )  # fmt: skip
    for outline in (ROMAN, ARABIC):
        new = rolled(old, "2021-Y", outline, old=PeriodFigures(UNIT.id, "2021-H1", known))
        assert [words(p.runs) for _, p in new.paragraphs()] == texts
        ids = [b.id for _, b in new.blocks()]
        assert len(set(ids)) == len(ids) and len(new.unreviewed()) == len(ids)


def test_styles_of_the_text_stay() -> None:
    ((_, paragraph),) = rolled(
        report(I_1=("a **b 45 lượt** c",)), "2021-Y", old=figures(C09="45|a b 45 lượt c")
    ).paragraphs()
    assert paragraph.runs == (
        *parse_runs("a **b **")[:2],
        FigureRef("C09", "value", "45", "45"),
        *parse_runs("** lượt** c"),
    )
