"""Text nobody should have typed, on paper: nothing vanishes, nothing overlaps, nothing leaves its place; what cannot be shown is named."""

import unicodedata
from itertools import combinations

import msgspec
import pypdfium2
import pypdfium2.raw as pdfium
import pytest

from tests.paper.made import HEAD, paper, prose, section
from ttdn_desktop.documents.pdf_writer import PdfWriter
from ttdn_desktop.errors import Refused
from ttdn_desktop.model.block import Paragraph, Table, Text
from ttdn_desktop.model.unit import Signing
from ttdn_desktop.paper.blocks import Heading, Paper, Para, Span
from ttdn_desktop.paper.words import paper_words

WRITER = PdfWriter()
LONG = "Ưthạch" * 50
MARKS = "ẪẤỚỮỲẼỘ"
Box = tuple[float, float, float, float]


def sound(made: Paper) -> bytes:
    """The PDF, its words those of the paper, every text inside the margins and clear of all others."""
    data = WRITER.render(made)
    assert WRITER.read_words(data) == paper_words(made)
    for page in pypdfium2.PdfDocument(data):
        boxes = [item.get_bounds() for item in page.get_objects(filter=[pdfium.FPDF_PAGEOBJ_TEXT])]
        width, height = page.get_size()
        for left, bottom, right, top in boxes:
            assert 17 / 25.4 * 72 < left and right < width - 8 / 25.4 * 72, "the head alone reaches into the margins"
            assert 20 / 25.4 * 72 - 4 < bottom and top < height - 10 / 25.4 * 72 + 2
        assert not [(one, other) for one, other in combinations(boxes, 2) if overlap(one, other)]
    return data


def overlap(one: Box, other: Box) -> bool:
    """More than letters of neighbouring lines do whose marks and tails reach out, or slanted ones that lean over."""
    wide = min(one[2], other[2]) - max(one[0], other[0])
    tall = min(one[3], other[3]) - max(one[1], other[1])
    return wide > 1.5 and tall > 0.4 * min(one[3] - one[1], other[3] - other[1])


@pytest.mark.parametrize("word", [LONG, "x" * 300, MARKS * 43, "https://vi.example.vn/" + "a-b/" * 70])
def test_a_word_without_end_is_cut_wherever_it_stands(word: str) -> None:
    letterhead = msgspec.structs.replace(
        HEAD,
        superior=(word[:80],),
        issuer=(word[:80], "XÃ SUỐI MƠ"),
        place=word[:60],
        signing=Signing(("TM. ỦY BAN NHÂN DÂN", word[:60]), word[:60]),
        recipients=(word[:120], "Lưu"),
    )
    table = Table("t", (("Tên", word, "b"), (word, "a", word)), 1, word)
    blocks = [Paragraph("p", (Text("địa chỉ "), Text(word, bold=True), Text(word, italic=True))), table]
    made = paper(
        [section("a", f"Mục {word}", 1, [f"xem {word}", f"- {word} hết"], blocks)],
        letterhead=letterhead,
        subject=f"Kết quả {word}",
        addressees=(f"Sở {word[:150]}", "Phòng B"),
    )
    sound(made)


@pytest.mark.parametrize("look", ["draft", "sign"])
def test_an_empty_section_keeps_its_heading_with_what_follows(look: str) -> None:
    made = paper([section("a", "TRỐNG", 1), section("b", "Trống nữa", 2), section("c", "CÓ", 1, ["chữ"])], look=look)
    data = sound(made)
    words = WRITER.read_words(data)
    assert "I. TRỐNG 1. Trống nữa" in words
    assert ("[chưa có nội dung]" in words) is (look == "draft")


def test_a_section_of_five_thousand_words() -> None:
    made = paper([section("a", "Mục", 1, [prose(5000)])])
    data = sound(made)
    assert (WRITER.pages(data) or 0) >= 8
    sound(paper([section("a", "Mục", 1, [prose(250, n) for n in range(20)])]))


def test_capitals_with_two_marks_stand_clear_of_the_line_above() -> None:
    names = ["NGUYỄN THỊ ẪM", "ỦY BAN NHÂN DÂN XÃ ỚT Ổ GỒ", f"{MARKS} {MARKS}"]
    letterhead = msgspec.structs.replace(HEAD, issuer=tuple(names), signing=Signing(tuple(names), "Lữ Ẫm Ửng"))
    sound(paper([section("a", " ".join(names * 6), 1, [" ".join(names * 20)])], letterhead=letterhead))


def test_text_in_pieces_comes_out_composed() -> None:
    words = "Hội đồng nhân dân xã Quế Phước, tỉnh Mường Lay tổ chức lễ hội Ẫm thực"
    apart = unicodedata.normalize("NFD", words)
    assert apart != words
    one, other = (paper([section("a", text, 1, [text, f"- {text}"])]) for text in (words, apart))
    assert WRITER.render(one) == WRITER.render(other)


def test_control_characters_are_no_letters_of_a_report() -> None:
    dirty = "kế\x07t qu\x00ả\ufeff \u200bcông\u202e tác\x1b"
    made = paper([section("a", dirty, 1, [dirty])])
    assert "I. kết quả công tác kết quả công tác" in WRITER.read_words(sound(made))


def raw(text: str) -> Paper:
    """A paper somebody made without compose, which cleans."""
    return Paper((Heading("II.", (Span("KẾT  QUẢ"),), 1), Para((Span(text),))), "Tên")


def test_what_the_font_lacks_is_refused_by_name_and_place() -> None:
    for text, named, quote in (
        ("xong ☑ rồi 😀", "☑ 😀", "xong ☑ rồi 😀"),
        ("chuông\x07 reo", "U+0007", "chuôngU+0007 reo"),
        ("m\u035c lạ", "", ""),
    ):
        if not named:
            assert WRITER.read_words(WRITER.render(raw(text))) == paper_words(raw(text))
            continue
        with pytest.raises(Refused) as refused:
            WRITER.render(raw(text))
        assert refused.value.code == "characters-missing" and refused.value.place == "II. KẾT QUẢ"
        assert refused.value.data == {"characters": named, "quote": quote}


def test_white_space_the_font_lacks_is_a_blank() -> None:
    made = raw("một\u3000hai\tba\u2028bốn")
    data = WRITER.render(made)
    assert WRITER.read_words(data) == "II. KẾT QUẢ một hai ba bốn"


def test_more_letters_than_one_font_holds() -> None:
    from ttdn_desktop.documents.fonts import face

    known = [chr(code) for code in sorted(face().widths) if 0xA0 < code < 0x2000]
    letters = [char for char in known if char.isalpha() and unicodedata.bidirectional(char) == "L"]
    many = " ".join("".join(letters[place : place + 7]) for place in range(0, len(letters), 7))
    made = raw(many)
    assert len(letters) > 600
    data = WRITER.render(made)
    assert WRITER.read_words(data) == paper_words(made)
