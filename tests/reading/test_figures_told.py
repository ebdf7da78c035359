"""Every indicator of the catalogue told in other words: the figure, its value, its unit, and what the sentence says it is."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.operations.old_reports import CATALOGUE
from tests.reading.told import SENTENCES
from ttdn_desktop.model.figure import YES_NO
from ttdn_desktop.reading.figures import FigureSpan, find_figures
from ttdn_desktop.text.numbers import write_number

REFERENCE = CATALOGUE.reference()


def told(span: FigureSpan) -> str:
    said = span.said
    marks = ["links"] if span.links else []
    marks += [name for name in ("plan", "total", "subset", "part", "each") if getattr(said, name)]
    marks += [said.aspect] if said.aspect != "value" else []
    marks += [said.scope] if said.scope else []
    marks += [f"~{span.qualifier}"] if span.qualifier else []
    return f"{span.code} {write_number(span.value)} {span.unit}" + (f"|{' '.join(marks)}" if marks else "")


@pytest.mark.parametrize(("text", "expected"), SENTENCES, ids=[text[:40] for text, _ in SENTENCES])
def test_figures_told_in_a_sentence(text: str, expected: tuple[str, ...]) -> None:
    assert tuple(map(told, find_figures(text, REFERENCE))) == expected


def test_every_indicator_is_told_at_least_once() -> None:
    found = {one.split()[0] for _, expected in SENTENCES for one in expected}
    assert found == {i.code for i in REFERENCE.indicators if i.unit != YES_NO}
    assert len(SENTENCES) >= 60


NUMBERS = st.integers(1, 9999)


@given(NUMBERS, st.integers(1, 28), st.integers(1, 12), st.integers(1990, 2035))
def test_no_number_of_a_citation_a_date_or_a_period_is_a_figure(number: int, day: int, month: int, year: int) -> None:
    for text in (
        f"Thực hiện Công văn số {number}/SVHTTDL-TTBCXB ngày {day}/{month}/{year} của Sở về việc đăng tin, bài trên cổng thông tin điện tử",
        f"Nghị định số {number % 300 + 1}/{year}/NĐ-CP ngày {day} tháng {month} năm {year} tin, bài trên trang thông tin điện tử",
        f"đăng tin, bài trên cổng thông tin điện tử trong {month} tháng đầu năm {year}, quý {month % 4 + 1}/{year} tin, bài",
        f"băng rôn, khẩu hiệu ngày {day}/{month} và tháng {month}/{year} câu",
        f"tuyên truyền miệng trong nhiệm kỳ {year} - {year + 5} buổi, giai đoạn {year}-{year + 5} cuộc",
        f"Điều {number} buổi tuyên truyền, khoản {day} lớp tập huấn",
        f"xe thông tin lưu động từ {day} tuổi đến {day + 10} tuổi",
    ):
        assert find_figures(text, REFERENCE) == (), text


@given(NUMBERS)
def test_the_channel_decides_whatever_the_number(number: int) -> None:
    written = write_number(Decimal(number))
    text = f"Trang thông tin điện tử {written} tin bài, báo chí tỉnh {written} tin bài, xe thông tin lưu động {written} đợt"
    found = [(span.code, span.written) for span in find_figures(text, REFERENCE)]
    assert found == [("C02", written), ("C01", written), ("E01", written)]
