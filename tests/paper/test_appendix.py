"""Phụ lục số liệu: its part, title, columns, comparisons, the sentence that points to it."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.paper.made import CATALOGUE, FIGURES, HEAD, appendix_paper, filled, report, section
from ttdn_desktop.model.figure import Figure, FigureStatus, PeriodFigures, Sum
from ttdn_desktop.model.request import Issue
from ttdn_desktop.paper.appendix import POINTER, Numbers
from ttdn_desktop.paper.blocks import Chart, Grid, NewSheet, Paper, Para, Title
from ttdn_desktop.paper.compose import compose
from ttdn_desktop.paper.words import line_text, paper_words, spans_text


def part(made: Paper) -> tuple[object, ...]:
    start = next(place for place, block in enumerate(made.blocks) if isinstance(block, NewSheet))
    return made.blocks[start:]


def table(made: Paper) -> Grid:
    return next(block for block in part(made) if isinstance(block, Grid))


def cells(made: Paper, name: str) -> tuple[str, ...]:
    return next(row for row in table(made).rows if row[1] == name)


def test_part_has_label_title_reference_and_lies_on_its_side() -> None:
    sheet, title, *_ = part(appendix_paper(issue=Issue("05", "", 3, 2, 2027)))
    assert isinstance(sheet, NewSheet) and sheet.landscape and sheet.label == "Phụ lục"
    assert isinstance(title, Title) and title.role == "appendix"
    said = [line_text(line).replace("\u00a0", " ") for line in title.lines]
    assert said == [
        "Phụ lục",
        "SỐ LIỆU CÔNG TÁC THÔNG TIN ĐỐI NGOẠI 6 THÁNG ĐẦU NĂM 2027",
        "(Kèm theo Báo cáo số 05/BC-UBND ngày 03 tháng 02 năm 2027 của Ủy ban nhân dân xã Suối Mơ)",
    ]


def test_number_and_day_still_to_come_are_blanks_there_too() -> None:
    said = line_text(part(appendix_paper())[1].lines[-1])
    assert "số" in said and "\u00a0\u00a0\u00a0\u00a0/BC-UBND" in said and "ngày\u00a0\u00a0\u00a0\u00a0tháng" in said


def test_columns_compare_with_the_report_before_and_the_year_before() -> None:
    made = appendix_paper()
    assert table(made).rows[0][3:7] == (
        "Kỳ này", "Kỳ trước (năm 2026)", "Cùng kỳ năm trước", "Tăng, giảm so với cùng kỳ",
    )  # fmt: skip
    assert cells(made, "Tin, bài trên báo tỉnh")[3:7] == ("1.245", "2.100", "1.000", "+245 (+24,5%)")
    assert cells(made, "Tin, bài trên trang thông tin điện tử")[3:7] == ("80", "150", "96", "-16 (-16,7%)")
    assert cells(made, "Văn bản chỉ đạo đã ban hành")[6] == "0"
    assert cells(made, "Chương trình truyền thanh")[3:7] == ("chưa thống kê", "", "", "")


def test_groups_stand_over_their_figures_and_numbers_run_on() -> None:
    grid = table(appendix_paper())
    assert [grid.rows[place][0] for place in grid.groups] == ["Chỉ đạo, bộ máy", "Báo chí, mạng Internet", "Phát thanh"]
    assert [row[0] for row in grid.rows if row[1]] == ["STT", "1", "2", "3", "4"]


def test_body_points_to_the_part_once() -> None:
    made = appendix_paper()
    pointers = [b for b in made.blocks if isinstance(b, Para) and b.role == "appendix_pointer"]
    assert [spans_text(b.spans) for b in pointers] == [POINTER]
    order = [b.role for b in made.blocks if isinstance(b, Para)]
    assert order.index("appendix_pointer") == order.index("closing") - 1
    own = appendix_paper(closing="Chi tiết tại phụ lục. Trên đây là báo cáo")
    assert not [b for b in own.blocks if isinstance(b, Para) and b.role == "appendix_pointer"]


def test_part_ends_as_every_text_does() -> None:
    assert spans_text(part(appendix_paper())[-1].spans).endswith("./.")


def test_nothing_known_no_part_and_no_pointer() -> None:
    blank = PeriodFigures("u1", "2027-H1", (Figure("A01"), Figure("C01", FigureStatus.UNCOUNTED)))
    made = compose(report([section("a", "MỤC", 1, ["x"])]), FIGURES, HEAD, (), look="sign", numbers=Numbers(blank))
    assert not [block for block in made.blocks if isinstance(block, NewSheet)]
    assert POINTER not in paper_words(made)


def test_a_figure_blank_now_but_known_before_is_not_left_out() -> None:
    numbers = Numbers(filled({"C01": 3}), filled({"A01": 5}, "2026-Y"), None, "năm 2026", CATALOGUE)
    made = compose(report(), FIGURES, HEAD, (), look="sign", numbers=numbers)
    assert cells(made, "Văn bản chỉ đạo đã ban hành")[3:5] == ("chưa có số liệu", "5")
    assert "chưa có số liệu cùng kỳ" in spans_text(part(made)[-1].spans)


def test_charts_compare_only_like_with_like() -> None:
    charts = [block for block in part(appendix_paper(chart=True)) if isinstance(block, Chart)]
    assert [chart.categories for chart in charts] == [
        ("Văn bản chỉ đạo đã ban hành", "Tin, bài trên báo tỉnh", "Tin, bài trên trang thông tin điện tử")
    ]
    assert charts[0].series[0].values == (7, 1245, 80) and "1.245" in charts[0].alt
    assert not [block for block in part(appendix_paper()) if isinstance(block, Chart)]


@given(
    now=st.decimals(0, 10**9, places=1) | st.integers(0, 10**9).map(Decimal),
    old=st.integers(0, 10**9).map(Decimal) | st.none(),
)
def test_any_numbers_make_a_row(now: Decimal, old: Decimal | None) -> None:
    figures = PeriodFigures("u1", "2027-H1", (Figure("C01", FigureStatus.KNOWN, now),))
    before = PeriodFigures("u1", "2026-H1", (Figure("C01", FigureStatus.KNOWN, old),)) if old is not None else None
    made = compose(report(), FIGURES, HEAD, (), numbers=Numbers(figures, None, before, "", CATALOGUE))
    change = cells(made, "Tin, bài trên báo tỉnh")[6]
    assert (change == "") == (old is None)
    if old is not None:
        assert change.startswith({True: "0", False: "+" if now > old else "-"}[now == old])


@pytest.mark.parametrize("look", ["draft", "sign"])
def test_paragraphs_of_a_draft_alone_are_numbered_in_the_margin(look: str) -> None:
    made = appendix_paper(look=look)
    beside = [block.beside for block in made.blocks if isinstance(block, Para) and block.role != "appendix_note"]
    assert beside == (list(range(1, len(beside) + 1)) if look == "draft" else [0] * len(beside))
    assert (made.rules.line_multiple, made.rules.space_after) == ((1.5, 8) if look == "draft" else (1.0, 6))


def test_what_only_some_of_the_old_units_gave_is_shown_and_not_compared() -> None:
    some = Figure("C02", FigureStatus.UNCOUNTED, unit="tin, bài", sums=(Sum(Decimal(39), "tin, bài", "trên", 2, 3),))
    whole = Figure("C01", FigureStatus.UNCOUNTED, sums=(Sum(Decimal(90), "tin, bài", whole="huyện Suối Lớn"),))
    two = Figure(
        "A01", FigureStatus.UNCOUNTED, sums=(Sum(Decimal(3), "văn bản", of=2), Sum(Decimal(4), "công văn", of=2))
    )
    before = PeriodFigures("x", "2026-H1", (some, whole, two))
    numbers = Numbers(filled({"A01": 7, "C01": 12, "C02": 80}), before, before, "năm 2026", CATALOGUE)
    made = compose(report([section("a", "KẾT QUẢ", 1, ["một đoạn"])]), FIGURES, HEAD, (), look="sign", numbers=numbers)
    said = "trên 39 (2/3 đơn vị)"
    assert cells(made, "Tin, bài trên trang thông tin điện tử")[3:7] == ("80", said, said, "không so sánh")
    assert cells(made, "Tin, bài trên báo tỉnh")[5] == "90 (cả huyện Suối Lớn)"
    assert cells(made, "Văn bản chỉ đạo đã ban hành")[5] == "3 văn bản (1/2 đơn vị); 4 công văn (1/2 đơn vị)"
    note = part(made)[-1]
    assert isinstance(note, Para) and "(2/3 đơn vị)" in spans_text(note.spans)


def test_another_unit_of_measure_is_said_and_not_compared() -> None:
    now = PeriodFigures("x", "2027-H1", (Figure("C02", FigureStatus.KNOWN, Decimal(80), "tin, bài"),))
    then = PeriodFigures("x", "2026-H1", (Figure("C02", FigureStatus.KNOWN, Decimal(12), "chuyên mục"),))
    made = compose(
        report([section("a", "KẾT QUẢ", 1, ["một đoạn"])]),
        FIGURES,
        HEAD,
        (),
        look="sign",
        numbers=Numbers(now, then, then, "", CATALOGUE),
    )
    assert cells(made, "Tin, bài trên trang thông tin điện tử")[3:7] == (
        "80",
        "12 chuyên mục",
        "12 chuyên mục",
        "không so sánh",
    )
