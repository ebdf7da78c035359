"""The Word file beyond the body's paragraphs: phụ lục, tables with groups, marks of urgency, drafts, charts."""

from io import BytesIO

import pytest
from docx import Document
from docx.enum.section import WD_ORIENT
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml.ns import qn
from docx.shared import RGBColor

from tests.paper.made import appendix_paper, paper, section
from ttdn_desktop.documents.docx_writer import DocxWriter
from ttdn_desktop.paper.words import paper_words

WRITER = DocxWriter()


def test_a_part_begins_a_sheet_of_its_own_and_counts_from_one() -> None:
    document = Document(BytesIO(WRITER.render(appendix_paper(chart=True))))
    body, part = document.sections
    assert (body.orientation, part.orientation) == (WD_ORIENT.PORTRAIT, WD_ORIENT.LANDSCAPE)
    assert (part.page_width.mm, part.page_height.mm) == (pytest.approx(297, abs=0.1), pytest.approx(210, abs=0.1))
    assert part._sectPr.find(qn("w:pgNumType")).get(qn("w:start")) == "1"
    assert part.different_first_page_header_footer and part.header.is_linked_to_previous
    breaking = document.element.body.xpath("./w:p[w:pPr/w:sectPr]")
    assert [p.style for p in breaking] == ["End"]


def test_group_rows_run_over_all_columns_and_numbers_stand_right() -> None:
    document = Document(BytesIO(WRITER.render(appendix_paper())))
    table = document.tables[-1]
    merged = [row for row in table.rows if len(row._tr.tc_lst) == 1]
    assert [row.cells[0].text for row in merged] == ["Chỉ đạo, bộ máy", "Báo chí, mạng Internet", "Phát thanh"]
    assert merged[0].cells[0].paragraphs[0].runs[0].bold
    plain = next(row for row in table.rows if row.cells[0].text == "2")
    aligned = [cell.paragraphs[0].alignment for cell in plain.cells]
    assert aligned[0] == WD_ALIGN_PARAGRAPH.CENTER and aligned[3] == WD_ALIGN_PARAGRAPH.RIGHT and aligned[1] is None


def test_mark_of_urgency_is_framed_red_and_as_wide_as_the_decree_draws_it() -> None:
    document = Document(BytesIO(WRITER.render(appendix_paper(urgency="hoa-toc"))))
    mark = next(p for cell in document.tables[0].rows[1].cells for p in cell.paragraphs if p.text == "HOẢ TỐC")
    assert {run.font.color.rgb for run in mark.runs} == {RGBColor(255, 0, 0)}
    sides = mark._p.pPr.find(qn("w:pBdr"))
    assert [side.tag for side in sides] == [qn(f"w:{name}") for name in ("top", "left", "bottom", "right")]
    form = mark.paragraph_format
    between = 67.5 - form.left_indent.mm - form.right_indent.mm
    air = int(sides[1].get(qn("w:space"))) * 25.4 / 72
    assert between + 2 * air == pytest.approx(30, abs=0.3)


def test_numbers_beside_paragraphs_are_seen_and_no_text() -> None:
    made = appendix_paper(look="draft")
    data = WRITER.render(made)
    document = Document(BytesIO(data))
    beside = [p for p in document.paragraphs if p._p.style == "MarginNumber"]
    assert [p.text for p in beside] == ["1", "2", "3", "4", "5"]
    assert all(p._p.pPr.find(qn("w:framePr")) is not None for p in beside)
    assert WRITER.read_words(data) == paper_words(made)


def test_part_of_a_report_has_its_number_on_a_line_of_its_own() -> None:
    made = paper([section("a", "ĐÁNH GIÁ", 1), section("b", "Kết quả", 2, ["x"])], numbering="parts")
    document = Document(BytesIO(WRITER.render(made)))
    part = next(p for p in document.paragraphs if p._p.style == "Heading1")
    assert part.alignment == WD_ALIGN_PARAGRAPH.CENTER and part.text == "\nĐÁNH GIÁ"
    assert WRITER.read_words(WRITER.render(made)) == paper_words(made)


def test_charts_and_codes_are_pictures_told_in_words() -> None:
    document = Document(BytesIO(WRITER.render(appendix_paper(chart=True))))
    told = [shape._inline.docPr.get("descr") for shape in document.inline_shapes]
    assert len(told) == 1 and "1.245" in told[0]
