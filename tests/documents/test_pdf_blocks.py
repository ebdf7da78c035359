"""How each kind of block is drawn, as PDFium finds it on the page: the mark of urgency, parts, margin numbers, tables, phụ lục, QR code."""

from typing import Any, NamedTuple

import pypdfium2
import pypdfium2.raw as pdfium
import pytest

from tests.documents.papers import slip_paper
from tests.paper.made import appendix_paper, paper, prose, section
from ttdn_desktop.documents.drawn import QUIET, code_matrix
from ttdn_desktop.documents.fonts import text_width
from ttdn_desktop.documents.pdf_writer import PdfWriter
from ttdn_desktop.paper.blocks import Align, Code, Grid, Paper, Para, Span
from ttdn_desktop.paper.rules import Rules

WRITER = PdfWriter()
MM = 72 / 25.4
LEFT, RIGHT = 35 * MM, (210 - 20) * MM  # of the text


class Drawn(NamedTuple):
    """Something on a page: its box in points from the upper left corner, its words, its fill and line colours."""

    x: float
    y: float
    right: float
    bottom: float
    words: str
    fill: tuple[int, int, int]
    line: tuple[int, int, int]

    @property
    def middle(self) -> float:
        return (self.x + self.right) / 2


def on_page(made: Paper, page: int, kind: int = pdfium.FPDF_PAGEOBJ_TEXT) -> list[Drawn]:
    sheet = pypdfium2.PdfDocument(WRITER.render_placed(made, tagged=False)[0])[page - 1]
    text, tall = sheet.get_textpage(), sheet.get_height()
    out = []
    for item in sheet.get_objects(filter=[kind]):
        left, bottom, right, top = item.get_bounds()
        words = text.get_text_bounded(left, bottom, right, top).strip()
        fill, line = colour(item, pdfium.FPDFPageObj_GetFillColor), colour(item, pdfium.FPDFPageObj_GetStrokeColor)
        out.append(Drawn(left, tall - top, right, tall - bottom, words, fill, line))
    return out


def colour(item: Any, ask: Any) -> tuple[int, int, int]:
    import ctypes

    red, green, blue, alpha = (ctypes.c_uint() for _ in range(4))
    ask(item.raw, *(ctypes.byref(part) for part in (red, green, blue, alpha)))
    return red.value, green.value, blue.value


def said(things: list[Drawn], words: str) -> Drawn:
    """The one thing with these words."""
    (found,) = [one for one in things if one.words == words]
    return found


@pytest.mark.parametrize(
    ("key", "words", "width"), [("hoa-toc", "HOẢ TỐC", 30), ("thuong-khan", "THƯỢNG KHẨN", 40), ("khan", "KHẨN", 20)]
)
def test_a_mark_of_urgency_is_framed_in_red_at_its_size(key: str, words: str, width: float) -> None:
    made = paper(urgency=key)
    mark = said(on_page(made, 1), words)
    (frame,) = [one for one in on_page(made, 1, pdfium.FPDF_PAGEOBJ_PATH) if one.line == (255, 0, 0)]
    assert mark.fill == (255, 0, 0)
    assert (frame.right - frame.x, frame.bottom - frame.y) == pytest.approx((width * MM, 8 * MM), abs=0.8)
    assert frame.middle == pytest.approx(mark.middle, abs=0.6)
    assert frame.y + 4 < mark.y and mark.bottom < frame.bottom - 4
    number = next(one for one in on_page(made, 1) if one.words.startswith("Số:"))
    assert frame.middle == pytest.approx(number.middle, abs=3) and number.bottom < frame.y
    assert said(on_page(made, 1), "BÁO CÁO").y > frame.bottom


def test_a_part_stands_centred_on_two_lines() -> None:
    texts = on_page(paper([section("a", "Kết quả công tác", 1, ["x"])], numbering="parts"), 1)
    number, title = said(texts, "Phần I"), said(texts, "Kết quả công tác")
    assert number.middle == pytest.approx((LEFT + RIGHT) / 2, abs=2) and title.middle == pytest.approx(
        number.middle, abs=2
    )
    assert 0 < title.y - number.y < 25


def test_the_number_of_a_paragraph_stands_in_the_margin_beside_its_first_line() -> None:
    made = paper([section("a", "Mục", 1, [prose(60), "- gạch"])], look="draft")
    texts = on_page(made, 1)
    second, dash = said(texts, "2"), said(texts, "3")
    first_line = next(one for one in texts if one.y > second.y - 8 and one.x > LEFT)
    assert second.right < LEFT - 5 and second.x > 15 * MM and abs(second.bottom - first_line.bottom) < 5
    assert dash.y > second.y + 20
    assert " 2 " not in WRITER.read_words(WRITER.render(made))


TABLE = Grid(
    (("STT", "Tên", "Số"), ("Nhóm một", "", ""), ("1", "tin, bài", "1.245"), ("2", "hội nghị", "7")),
    1,
    aligns=(Align.CENTER, Align.LEFT, Align.RIGHT),
    weights=(10, 70, 20),
    groups=(1,),
)


def test_columns_of_a_table_have_their_widths_and_sides_and_a_group_runs_over_all() -> None:
    made = Paper((TABLE,), "Bảng", rules=Rules())
    texts = on_page(made, 1)
    boxes = [one for one in on_page(made, 1, pdfium.FPDF_PAGEOBJ_PATH) if one.right - one.x > 1]
    wide = RIGHT - LEFT
    assert [round((box.right - box.x) / wide, 2) for box in boxes] == [0.1, 0.7, 0.2, 1, 0.1, 0.7, 0.2, 0.1, 0.7, 0.2]
    one, thousand, seven = said(texts, "1"), said(texts, "1.245"), said(texts, "7")
    assert one.middle == pytest.approx(LEFT + wide * 0.05, abs=1)
    assert said(texts, "tin, bài").x == pytest.approx(LEFT + wide * 0.1 + 4, abs=1)
    assert thousand.right == pytest.approx(RIGHT - 4, abs=4) and seven.right == pytest.approx(thousand.right, abs=1)
    group = said(texts, "Nhóm một")
    assert group.right - group.x == pytest.approx(text_width("Nhóm một ", 13, bold=True), abs=4)


def test_a_group_never_ends_a_page_and_heads_come_back() -> None:
    rows = [("STT", "Tên", "Số")]
    groups = []
    for number in range(60):
        if number % 3 == 0:
            groups.append(len(rows))
            rows.append((f"Nhóm {number}", "", ""))
        rows.append((str(number), "tin, bài", "1"))
    for above in range(8):
        lead = tuple(Para((Span("x"),)) for _ in range(above))
        made = Paper((*lead, Grid(tuple(rows), 1, groups=tuple(groups))), "Bảng")
        pages = WRITER.pages(WRITER.render(made)) or 0
        assert pages >= 2
        for page in range(1, pages + 1):
            words = [one.words for one in on_page(made, page)]
            assert not words[-1].startswith("Nhóm") and "STT" in words


def test_an_appendix_lies_on_its_side_and_is_measured_so() -> None:
    made = appendix_paper(chart=True)
    boxes = [one for one in on_page(made, 2, pdfium.FPDF_PAGEOBJ_PATH) if one.bottom - one.y > 5]
    assert min(box.x for box in boxes) == pytest.approx(LEFT, abs=1)
    assert max(box.right for box in boxes) == pytest.approx((297 - 20) * MM, abs=1)
    assert max(box.bottom for box in boxes) < (210 - 20) * MM
    label = said(on_page(made, 2), "Phụ lục")
    assert label.middle == pytest.approx((35 + 297 - 20) / 2 * MM, abs=2)
    (chart,) = on_page(made, 3, pdfium.FPDF_PAGEOBJ_IMAGE)
    assert chart.x >= LEFT - 1 and chart.right <= (297 - 20) * MM + 1


def test_a_code_is_drawn_as_squares_with_its_quiet_zone() -> None:
    made = slip_paper()
    (code,) = [block for block in made.blocks if isinstance(block, Code)]
    matrix = code_matrix(code.text)
    each = code.size_mm * MM / len(matrix)
    (drawn,) = [
        one for one in on_page(made, 1, pdfium.FPDF_PAGEOBJ_PATH) if one.fill == (0, 0, 0) and one.bottom - one.y > 40
    ]
    assert drawn.right - drawn.x == pytest.approx(25 * MM, abs=0.1)
    assert drawn.middle == pytest.approx((LEFT + RIGHT) / 2, abs=1)
    around = [
        one for one in on_page(made, 1) if one.bottom > drawn.y - QUIET * each and one.y < drawn.bottom + QUIET * each
    ]
    assert not around
