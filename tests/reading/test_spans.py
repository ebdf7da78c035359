"""Every recogniser takes any text without failing, and its spans quote exactly what stands there."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.operations.old_reports import CATALOGUE
from ttdn_desktop.reading.citations import find_citations
from ttdn_desktop.reading.dates import find_dates
from ttdn_desktop.reading.expressions import find_blanks, find_periods
from ttdn_desktop.reading.figures import find_figures
from ttdn_desktop.reading.headings import read_heading, split_run_in
from ttdn_desktop.reading.names import distance, find_places, find_variants, is_variant
from ttdn_desktop.reading.numerals import read_numeral
from ttdn_desktop.reading.quantities import find_quantities
from ttdn_desktop.reading.section_codes import CODES, classify
from ttdn_desktop.reading.sentences import sentence_spans

REFERENCE = CATALOGUE.reference()
PIECES = [
    "6 tháng đầu năm 2021", "06 tháng cuối năm", "6 tháng năm", "quý II/2022", "QUÝ I I", "tháng 5/2023", "năm 2024", "ngày 31/12/2020",
    "ngày tháng 6 năm 2021", "ngày 3 tháng 2 năm 2026", "Công văn số 12/SVH-TTCS", "Kế hoạch số 5/KH-UBND", "Hướng dẫn số 36-HD/VPTW",
    "Nghị định 72/2015/NĐ-CP", "của", "về việc", "báo cáo", "UBND huyện", "tỉnh", "xã Hòa Mai", "HUYỆN SƠN THỦY", "45 tin, bài",
    "trên 80",
    "1.250 lượt người", "băng rôn, khẩu hiệu", "trang thông tin điện tử", "mỗi quý 02 bản tin", "10 phút/01 bản tin", "98%", "I.", "1.1.",
    "a)", "-", "+", "Thuận lợi", "Hạn chế, tồn tại", ":", ",", ".", ";", "…", "./.", "\n", "\t", "Số: /BC-UBND", "[CẦN BỔ SUNG]",
]  # fmt: skip
texts = st.one_of(
    st.text(max_size=120),
    st.lists(st.sampled_from(PIECES), max_size=14).map(" ".join),
    st.lists(st.one_of(st.sampled_from(PIECES), st.text(max_size=6)), max_size=14).map("".join),
)


@pytest.mark.parametrize(
    "find",
    [find_dates, find_periods, find_blanks, find_citations, find_quantities, find_places],
    ids=lambda f: f.__name__,
)
def test_spans_quote_exactly_in_order_without_overlap(find) -> None:
    @given(texts)
    def check(text: str) -> None:
        end = 0
        for span in find(text):
            assert end <= span.start < span.end <= len(text)
            assert text[span.start : span.end] == span.quote
            end = span.end

    check()


@given(texts)
def test_figures_stand_where_they_say(text: str) -> None:
    for figure in find_figures(text, REFERENCE):
        assert text[figure.start : figure.end] == figure.written
        first, last = figure.sentence
        assert first <= figure.start < figure.end <= last and text[first:last] == figure.quote


@given(texts)
def test_citations_name_their_reference(text: str) -> None:
    for citation in find_citations(text):
        first, last = citation.reference
        assert citation.start <= first < last <= citation.end
        assert text[first:last].startswith(citation.number)


@given(texts)
def test_sentences_cover_all_but_blanks(text: str) -> None:
    spans = sentence_spans(text)
    assert all(a[1] <= b[0] for a, b in zip(spans, spans[1:], strict=False))
    outside = list(text)
    for first, last in spans:
        outside[first:last] = " " * (last - first)
    assert not "".join(outside).strip()


@given(texts)
def test_line_starts_are_read_without_failing(text: str) -> None:
    numeral = read_numeral(text)
    assert numeral is None or 0 < numeral.end <= len(text)
    heading = read_heading(text, bold=True)
    assert heading is None or text[heading.start : heading.end] == heading.quote
    assert 0 <= split_run_in(text) < max(len(text), 1)
    assert set(classify(text)) <= set(CODES)


@given(texts, st.text(max_size=20))
def test_variants_are_misspellings_of_the_name(text: str, name: str) -> None:
    for span in find_variants(text, name):
        assert text[span.start : span.end] == span.quote and is_variant(span.quote, name)
    assert distance(text[:30], text[:30]) == 0
    assert not is_variant(name, name)
