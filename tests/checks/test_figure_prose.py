"""Numbers in prose beside the figures of the period and the report's own tables: what contradicts, and what does not."""

from decimal import Decimal

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.carry.reports import UNIT, one, report
from tests.checks.test_checks import found
from tests.operations.old_reports import CATALOGUE
from ttdn_desktop.model.block import Table
from ttdn_desktop.model.edit import mark_reviewed
from ttdn_desktop.model.figure import Figure, FigureStatus, PeriodFigures
from ttdn_desktop.model.finding import Finding, Severity
from ttdn_desktop.model.report import Report
from ttdn_desktop.text.numbers import parse_number, write_number
from ttdn_desktop.wording import checks as wording

REFERENCE = CATALOGUE.reference()
NEWS = "Trang thông tin điện tử của huyện đăng {} tin, bài."


def held(period: str = "2021-H1", **values: str) -> PeriodFigures:
    """`C02="45"`, `C02="trên 80"`, `C02="?"`; the unit of measure is the catalogue's unless another stands behind "|"."""
    made = []
    for code, told in values.items():
        number, _, unit = told.partition("|")
        indicator = REFERENCE.indicator(code)
        assert indicator is not None
        states = {"?": FigureStatus.UNCOUNTED, "-": FigureStatus.ABSENT, "": FigureStatus.BLANK}
        qualifier, _, digits = number.rpartition(" ")
        value = None if number in states else parse_number(digits)
        status = states.get(number, FigureStatus.KNOWN)
        made.append(Figure(code, status, value, unit or indicator.unit, digits, qualifier))
    return PeriodFigures(UNIT.id, period, tuple(made))


def told(made: Report | str, *rules: str, **values: str) -> list[Finding]:
    made = one(made) if isinstance(made, str) else made
    findings = found(made, *rules, reference=REFERENCE, figures=held(**values))
    assert all(wording.message(finding) and wording.why(finding) for finding in findings)
    return findings


def with_table(*rows: tuple[str, ...], prose: tuple[str, ...] = (), outside: bool = False) -> Report:
    made = report(II=prose)
    section = made.section("II")
    blocks = (*section.blocks, Table("t1", rows))
    return msgspec.structs.replace(
        made.with_section(msgspec.structs.replace(section, blocks=blocks)), made_outside=outside
    )


@pytest.mark.parametrize(("text", "values"), [
    (NEWS.format(80), {"C02": "95"}),
    ("Đăng 45 tin, bài trên Cổng thông tin điện tử.", {"C02": "54"}),
    ("Huyện mở 03 lớp tập huấn cho 120 lượt người.", {"B01": "3", "B02": "102"}),
    ("Treo 36 băng rôn trên các trục đường.", {"E02": "63"}),
    ("Trong 6 tháng đầu năm 2021, xe thông tin lưu động hoạt động 25 đợt.", {"E01": "52"}),
    ("Đón trên 1.200 lượt khách du lịch.", {"F06": "950"}),
    ("Kinh phí bố trí là 1,5 tỷ đồng.", {"A09": "150"}),
])  # fmt: skip
def test_a_result_that_is_not_the_figure_must_be_put_right(text: str, values: dict[str, str]) -> None:
    (finding,) = told(text, "figure-differs", **values)
    assert finding.severity is Severity.MUST and finding.data["why"] == "figure"
    sentence = wording.message(finding)
    assert finding.data["said"] in sentence and finding.data["known"] in sentence and finding.data["name"] in sentence


@pytest.mark.parametrize(("text", "values"), [
    (NEWS.format(80), {"C02": "80"}),
    (NEWS.format("1.250"), {"C02": "1250"}),
    ("Đón trên 80 lượt khách du lịch.", {"F06": "83"}),
    ("Đón gần 1.000 lượt khách du lịch.", {"F06": "978"}),
    ("Kinh phí bố trí là 1,5 tỷ đồng.", {"A09": "1500"}),
    # not the whole of the unit's own result in this period
    ("Phấn đấu đăng trên cổng thông tin điện tử 100 tin, bài.", {"C02": "80"}),
    ("Lũy kế đến nay đăng trên cổng thông tin điện tử 900 tin, bài.", {"C02": "80"}),
    ("Các xã, thị trấn tổ chức 45 buổi tuyên truyền.", {"B03": "12"}),
    ("Treo 30 băng rôn chào mừng ngày bầu cử.", {"E02": "120"}),
    ("Trong tháng 3/2021 cổng thông tin điện tử đăng 12 tin, bài.", {"C02": "80"}),
    ("Ngày 19/5/2021 tổ chức 01 buổi tuyên truyền.", {"B03": "14"}),
    ("Cùng kỳ năm 2020 cổng thông tin điện tử đăng 68 tin, bài.", {"C02": "80"}),
    ("Mỗi xã tổ chức 02 buổi tuyên truyền.", {"B03": "34"}),
    ("Cộng tác với Đài tỉnh 60 tin, bài, với báo tỉnh 20 tin, bài.", {"C01": "80"}),
    # another indicator, or none
    ("Fanpage đăng 45 tin, bài.", {"C02": "80"}),
    ("Toàn huyện có 17 đơn vị hành chính.", {"H01": "15"}),
    ("Sản xuất 26 chương trình phát thanh, trong đó 08 chương trình tiếng Tày.", {"D01": "26", "D08": "8"}),
])  # fmt: skip
def test_what_does_not_contradict(text: str, values: dict[str, str]) -> None:
    assert told(text, "figure-differs", "figure-twice", **values) == []


def test_the_heading_tells_the_channel() -> None:
    made = one("Đã đăng 80 tin, bài.", section="II")
    sections = tuple(
        msgspec.structs.replace(s, title="Trên cổng thông tin điện tử") if s.blocks else s for s in made.sections
    )
    (finding,) = told(msgspec.structs.replace(made, sections=sections), "figure-differs", C02="95")
    assert (finding.quote, finding.severity) == ("80", Severity.MUST)
    assert told(made, "figure-differs", C02="95") == []


def test_of_several_numbers_one_is_the_figure_or_they_make_it_together() -> None:
    lines = ("Tổ chức 12 buổi tuyên truyền ở cơ sở.", "Hội Phụ nữ tổ chức 08 buổi tuyên truyền.")
    made = report(II=lines)
    assert told(made, "figure-differs", B03="12") == [] and told(made, "figure-differs", B03="20") == []
    (finding,) = told(made, "figure-differs", B03="31")
    assert finding.severity is Severity.SHOULD  # there may be a third one that is not told


def test_a_number_said_to_be_all_of_it_is_held_to_that() -> None:
    lines = ("Trong kỳ tổ chức 18 buổi tuyên truyền.", "Hội Phụ nữ tổ chức 12 buổi tuyên truyền.")
    (finding,) = told(report(II=lines), "figure-differs", B03="12")
    assert (finding.quote, finding.severity) == ("18", Severity.MUST)


@pytest.mark.parametrize(("state", "why"), [("?", "uncounted"), ("-", "absent")])
def test_not_counted_is_neither_nought_nor_a_number(state: str, why: str) -> None:
    (finding,) = told(NEWS.format(80), "figure-differs", C02=state)
    assert finding.severity is Severity.SHOULD and finding.data["why"] == why
    assert told(NEWS.format(80), "figure-differs", C02="") == []


def test_plans_stand_in_the_sections_that_look_ahead() -> None:
    assert told(one(NEWS.format(80), section="III"), "figure-differs", "figure-link", C02="95") == []


def test_carried_text_nobody_looked_at_yet_speaks_of_the_old_period() -> None:
    made = one(NEWS.format(80), carried=True)
    rules = ("figure-differs", "figure-link", "figure-twice", "figure-unit")
    assert told(made, *rules, C02="95") == [] and told(made, *rules, C02="") == []
    looked = mark_reviewed(made, [block.id for _, block in made.blocks()])
    assert [f.rule for f in told(looked, *rules, C02="95")] == ["figure-differs"]


def test_two_values_for_the_whole_period_where_no_figure_tells() -> None:
    lines = (
        "Trong kỳ đăng trên cổng thông tin điện tử 80 tin, bài.",
        "Tổng số tin, bài trên cổng thông tin điện tử là 96 tin, bài.",
    )
    (finding,) = told(report(II=lines), "figure-twice")
    assert finding.quote == "96" and finding.data["other"] == "80 tin, bài" and finding.severity is Severity.SHOULD
    assert told(report(II=lines), "figure-twice", C02="80") == []  # then the figure tells which is wrong
    parts = ("Đăng trên cổng thông tin điện tử 80 tin, bài.", "Đăng thêm trên cổng thông tin điện tử 16 tin, bài.")
    assert told(report(II=parts), "figure-twice") == []


@pytest.mark.parametrize(("text", "values", "units"), [
    ("Căng treo 120 chiếc băng rôn, khẩu hiệu.", {"E02g": "175"}, ("chiếc", "câu")),
    ("Xe thông tin lưu động hoạt động 30 lượt.", {"E01": "25"}, ("lượt", "đợt")),
    ("Căng 250 mét băng rôn.", {"E02": "36"}, ("mét", "chiếc")),
])  # fmt: skip
def test_another_unit_of_measure_is_told_and_never_compared(
    text: str, values: dict[str, str], units: tuple[str, str]
) -> None:
    (finding,) = told(text, "figure-unit", "figure-differs", **values)
    assert finding.rule == "figure-unit" and finding.severity is Severity.SHOULD
    assert (finding.data["unit"], finding.data["own"]) == units


def test_words_for_one_unit_of_measure_are_one() -> None:
    assert told("Cổng thông tin điện tử đăng 80 tin bài.", "figure-unit", "figure-differs", C02="80") == []
    assert told("Treo 64 băng rôn; căng 250 mét băng rôn.", "figure-unit", E02="64") == []


HEAD = ("TT", "Chỉ tiêu", "ĐVT", "6 tháng đầu năm 2020", "6 tháng đầu năm 2021", "So sánh (%)")
ROW = ("1", "Chương trình phát thanh", "chương trình", "150", "165", "110")


def test_a_table_in_the_report_is_held_against_the_figures() -> None:
    made = with_table(HEAD, ROW)
    (finding,) = told(made, "figure-cell", D01="156")
    assert finding.severity is Severity.MUST and finding.quote == "165" and finding.data["row"] == "1"
    assert told(made, "figure-cell", D01="165") == [] and told(made, "figure-cell", D01="26|giờ") == []


def test_prose_is_held_against_a_table_where_there_are_no_figures() -> None:
    made = with_table(HEAD, ROW, prose=("Đài truyền thanh phát 156 chương trình phát thanh.",), outside=True)
    (finding,) = told(made, "figure-differs")
    assert (finding.quote, finding.data["why"], finding.severity) == ("156", "table", Severity.MUST)
    both = with_table(
        ("TT", "Nội dung", "ĐVT", "Kết quả"), ("1", "Tin, bài trên báo, đài tỉnh", "tin, bài", "382"),
        ("", "Cộng tin, bài", "", "500"),
        prose=("Cộng tác với Đài tỉnh 264 tin, bài, với báo tỉnh 118 tin, bài.",), outside=True,
    )  # fmt: skip
    assert told(both, "figure-differs") == []


def test_a_typed_number_is_offered_to_be_linked() -> None:
    (blank,) = told(NEWS.format("02"), "figure-link", C02="")
    assert blank.severity is Severity.STYLE and blank.data["why"] == "blank" and blank.data["form"] == "02"
    (same,) = told("Đón trên 80 lượt khách du lịch.", "figure-link", F06="trên 80")
    assert (same.quote, same.data["why"]) == ("trên 80", "same")
    assert told(NEWS.format(80), "figure-link", C02="95") == []  # then it is asked which one is right
    outside = msgspec.structs.replace(one(NEWS.format(80)), made_outside=True)
    assert told(outside, "figure-link", C02="") == []
    twice = report(II=(NEWS.format(80), "Đăng trên cổng thông tin điện tử 16 tin, bài."))
    assert [f.quote for f in told(twice, "figure-link", C02="")] == ["80"]


@pytest.mark.parametrize(("text", "now", "wrong", "right"), [
    ("Tăng {{C02.change|+5}} tin, bài so với cùng kỳ.", "45", None, None),
    ("Số tin, bài tăng {{C02.percent|+12,5}} so với cùng kỳ.", "32", "tăng", "giảm"),
    ("Số tin, bài giảm {{C02.change|-5}} so với cùng kỳ.", "45", "giảm", "tăng"),
    ("Số tin, bài tăng {{C02.change|+5}} so với cùng kỳ.", "40", "tăng", None),
    ("Đạt {{C02.percent|}} so với cùng kỳ.", "32", None, None),
])  # fmt: skip
def test_the_word_before_a_change_that_turned(text: str, now: str, wrong: str | None, right: str | None) -> None:
    before = held("2020-H1", C02="40")
    made = found(one(text), "figure-direction", reference=REFERENCE, figures=held(C02=now), same_kind_figures=before)
    assert [(f.quote.lower(), f.suggestion, f.severity) for f in made] == (
        [(wrong, right, Severity.MUST)] if wrong else []
    )


@given(st.integers(1, 99_999), st.integers(1, 99_999))
def test_prose_and_figure_agree_exactly_when_they_are_equal(prose: int, figure: int) -> None:
    findings = told(NEWS.format(write_number(Decimal(prose))), "figure-differs", C02=str(figure))
    assert bool(findings) is (prose != figure)


def test_thousands_are_written_one_way() -> None:
    lines = ("Đón hơn 1250 lượt khách du lịch.", "Fanpage đạt 40.000 lượt tiếp cận.")
    (finding,) = told(report(II=lines), "thousands-form")
    assert (finding.quote, finding.suggestion) == ("1250", "1.250")
    assert told(report(II=(lines[0], "Năm 2021 đạt 2300 lượt tiếp cận.")), "thousands-form") == []


@pytest.mark.parametrize(("words", "right"), [
    ("tin, bài, tăng 12,5% so với cùng kỳ", None), ("tin, bài, tăng 12% so với cùng kỳ năm trước", None),
    ("tin, bài, tăng 15% so với cùng kỳ", "tăng 12,5%"), ("tin, bài, giảm 12,5% so với cùng kỳ", "tăng 12,5%"),
    ("tin, bài, tăng 5 tin, bài so với cùng kỳ", None), ("tin, bài, tăng 7 tin, bài so với cùng kỳ", "tăng 5"),
    ("tin, bài, tăng 15% so với kế hoạch", None),
])  # fmt: skip
def test_a_change_typed_behind_a_figure_is_reckoned_again(words: str, right: str | None) -> None:
    before = held("2020-H1", C02="40")
    text = "Cổng thông tin điện tử đăng {{C02|45}} " + words
    made = found(one(text), "figure-change", reference=REFERENCE, figures=held(C02="45"), same_kind_figures=before)
    assert [f.suggestion for f in made] == ([right] if right else [])
    assert all(wording.message(finding) for finding in made)
    alone = found(one(text), "figure-change", reference=REFERENCE, figures=held(C02="45"), same_kind_figures=None)
    assert alone == []


@pytest.mark.parametrize("text", [
    "Có 25 đợt tuyên truyền, gồm 15 đợt xe và 8 lượt loa.", "Treo 200 băng rôn (gồm 100 chiếc băng rôn, 50 mét băng rôn).",
])  # fmt: skip
def test_unlike_units_are_never_added(text: str) -> None:
    assert told(text, "sum-wrong") == []
