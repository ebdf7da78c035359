"""Where the writer says things stand: rectangles that hold their words as PDFium draws them, marks that tell which pages changed."""

from typing import Any

import msgspec
import pypdfium2
import pytest

from tests.documents.papers import PAPERS
from tests.paper.made import HEAD, appendix_paper, paper, prose, section
from ttdn_desktop.documents.pages import opened
from ttdn_desktop.documents.pdf_writer import PdfWriter
from ttdn_desktop.model.block import Paragraph, Table, Text
from ttdn_desktop.paper.blocks import Heading, NewSheet, Paper, Para
from ttdn_desktop.paper.placement import Layout, changed_pages
from ttdn_desktop.paper.words import collapse, paper_words, spans_text

WRITER = PdfWriter()


def words_in(data: bytes, page: int, x: float, y: float, width: float, height: float) -> str:
    """The words PDFium finds inside a rectangle given from the page's upper left corner."""
    sheet = pypdfium2.PdfDocument(data)[page - 1]
    tall = sheet.get_height()
    found = sheet.get_textpage().get_text_bounded(x - 1, tall - y - height - 1, x + width + 1, tall - y + 1)
    return collapse(found)


@pytest.mark.parametrize("name", PAPERS)
def test_every_paragraph_stands_where_the_layout_says(name: str) -> None:
    made = PAPERS[name]()
    data, layout = WRITER.render_placed(made, tagged=False)
    sizes = [(page.get_width(), page.get_height()) for page in pypdfium2.PdfDocument(data)]
    assert [(mark.width, mark.height) for mark in layout.pages] == [pytest.approx(size, abs=0.02) for size in sizes]
    for block in made.blocks:
        if isinstance(block, Para) and block.block:
            pieces = [one for one in layout.placements if one.block == block.block]
            found = collapse(" ".join(words_in(data, p.page, p.x, p.y, p.width, p.height) for p in pieces))
            said = f"{block.marker} {spans_text(block.spans)}"
            assert solid(found) == solid(said)
        if isinstance(block, Heading) and block.section:
            (place,) = [one for one in layout.placements if (one.section, one.role) == (block.section, "heading")]
            found = words_in(data, place.page, place.x, place.y, place.width, place.height)
            assert solid(found) == solid(f"{block.number} {spans_text(block.spans)}")


def solid(text: str) -> str:
    """Without blanks, and without what a hyphen at a line's end is turned into by PDFium."""
    return "".join(text.split()).replace("\x02", "-").replace("\ufffe", "-")


@pytest.mark.parametrize("name", PAPERS)
def test_the_pieces_on_a_page_do_not_overlap_and_stay_on_it(name: str) -> None:
    layout = WRITER.layout(PAPERS[name]())
    for number, page in enumerate(layout.pages, 1):
        here = [one for one in layout.placements if one.page == number]
        for one in here:
            assert 0 < one.x and one.x + one.width < page.width and 0 < one.y and one.y + one.height < page.height
        for above, below in zip(here, here[1:], strict=False):
            assert above.y + above.height <= below.y + 0.01


@pytest.mark.parametrize("tagged", [True, False])
def test_the_layout_is_that_of_the_file_tags_or_not(tagged: bool) -> None:
    made = PAPERS["everything"]()
    data, layout = WRITER.render_placed(made, tagged=tagged)
    assert layout == WRITER.layout(made)
    assert (b"StructTreeRoot" in data) is tagged and (b"OutputIntents" in data) is tagged
    assert len(layout.pages) == WRITER.pages(data)


def test_a_paragraph_over_a_page_end_has_a_piece_on_each() -> None:
    layout = WRITER.layout(paper([section("a", "Mục", 1, [prose(900)])]))
    pieces = [(one.page, one.section) for one in layout.placements if one.block == "a-0"]
    assert pieces == [(1, "a"), (2, "a")]
    first = layout.of_block("a-0")
    assert first and layout.at(1, first.x + 5, first.y + 5) == first


def test_what_is_no_paragraph_has_a_role() -> None:
    layout = WRITER.layout(appendix_paper(addressees=("Sở A",)))
    assert [one.role for one in layout.placements if one.page == 1] == [
        "header", "title", "addressee", "opening", "heading", "", "", "appendix_pointer", "closing", "signature",
    ]  # fmt: skip
    assert {one.role for one in layout.placements if one.page > 1} == {"appendix"}


def test_each_part_counts_its_own_pages_and_names_them() -> None:
    made = appendix_paper(chart=True)
    data, layout = WRITER.render_placed(made)
    assert [(mark.part, mark.number) for mark in layout.pages] == [("", 1), ("Phụ lục", 1), ("Phụ lục", 2)]
    assert [mark.width > mark.height for mark in layout.pages] == [False, True, True]
    document = pypdfium2.PdfDocument(data)
    assert [document.get_page_label(place) for place in range(3)] == ["1", "Phụ lục 1", "Phụ lục 2"]
    shown = [numbers(document[place]) for place in range(3)]
    assert shown == ["", "", "2"]


def numbers(page: Any) -> str:
    """What is printed in the top margin."""
    top = page.get_height() - 20 / 25.4 * 72
    return str(page.get_textpage().get_text_bounded(bottom=top)).strip()


def changed(before: Paper, now: Paper) -> list[int]:
    return [mark.number for mark in changed_pages(marks(before).pages, marks(now).pages)]


def marks(made: Paper) -> Layout:
    return WRITER.layout(made)


def three_pages(word: str, place: int, **more: Any) -> Paper:
    """A paper with one word of paragraph `place` changed; each paragraph has the same lines for every word of four letters."""
    blocks = [Paragraph(f"p{n}", (Text(f"{word if n == place else 'nhau'} {prose(60, n)}"),)) for n in range(16)]
    return paper([section("a", "Mục", 1, blocks=blocks)], **more)


def test_a_page_is_marked_changed_when_a_word_on_it_changes_and_no_other() -> None:
    plain = three_pages("nhau", 0)
    assert len(marks(plain).pages) >= 3
    for place in range(16):
        spot = marks(plain).of_block(f"p{place}")
        assert spot
        assert changed(plain, three_pages("nhua", place)) == [spot.page]


def test_pages_behind_a_new_line_are_marked_changed_and_those_before_are_not() -> None:
    plain = three_pages("nhau", 0)
    longer = three_pages("nhau " * 30, 7)
    spot = marks(plain).of_block("p7")
    assert spot and spot.page > 1
    assert changed(plain, longer) == list(range(spot.page, len(marks(longer).pages) + 1))


def test_bold_a_picture_or_the_sheet_make_another_page() -> None:
    def page(**more: Any) -> str:
        blocks = [Paragraph("p", (Text("chữ", **more),)), Table("t", (("a", "b"),), 0)]
        return marks(paper([section("a", "Mục", 1, blocks=blocks)])).pages[0].digest

    assert len({page(), page(bold=True), page(italic=True)}) == 3
    assert page() == page()
    urgent = [marks(paper(urgency=kind)).pages[0].digest for kind in ("", "khan", "hoa-toc")]
    assert len(set(urgent)) == 3


def test_a_part_without_blocks_is_an_empty_sheet() -> None:
    made = paper()
    blocks = (*made.blocks, NewSheet("Phụ lục"))
    import msgspec

    layout = WRITER.layout(msgspec.structs.replace(made, blocks=blocks))
    assert [(mark.part, mark.number) for mark in layout.pages] == [("", 1), ("Phụ lục", 1)]
    assert WRITER.pages(WRITER.render(msgspec.structs.replace(made, blocks=()))) == 1


def test_a_signature_block_higher_than_a_page_goes_on_with_every_word_on_the_sheet() -> None:
    """Sixty recipients of two lines: the list goes over the page end, the signature stands beside its end."""
    many = tuple(
        f"Ban Chỉ đạo công tác thông tin đối ngoại số {n} của tỉnh và các đơn vị trực thuộc (b/c)" for n in range(60)
    )
    made = paper([section("a", "MỤC", 1, ["một đoạn"])], letterhead=msgspec.structs.replace(HEAD, recipients=many))
    data = PdfWriter().render(made)
    assert PdfWriter().read_words(data) == paper_words(made)
    pages = 0
    with opened(data) as document:
        for page in document:
            pages += 1
            text = page.get_textpage()
            boxes = [text.get_charbox(n) for n in range(text.count_chars()) if text.get_text_range(n, 1).strip()]
            assert min(bottom for _, bottom, _, _ in boxes) > 40, "below the bottom margin"
    assert pages >= 2
