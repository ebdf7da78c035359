"""The PDF: its words, its one embedded font, page numbers, rules, signature, properties, repeatable bytes."""

import re
import shutil
import subprocess
from concurrent.futures import ThreadPoolExecutor
from io import BytesIO
from typing import Any

import pypdfium2
import pypdfium2.raw as pdfium
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.documents.papers import PHOTOS, pictures
from tests.paper.made import everything, long_report, paper, png, prose, section
from ttdn_desktop.documents.fonts import face, text_width
from ttdn_desktop.documents.pages import page_count, page_png
from ttdn_desktop.documents.pdf_writer import PdfWriter
from ttdn_desktop.errors import Refused
from ttdn_desktop.model.block import Paragraph, Picture, Table, Text
from ttdn_desktop.model.form import PageForm
from ttdn_desktop.paper.rules import SIZE_SETS, rules_of
from ttdn_desktop.paper.words import paper_words

WRITER = PdfWriter()


def opened(data: bytes) -> Any:
    return pypdfium2.PdfDocument(data)


def lines(data: bytes, page: int) -> list[tuple[str, float, float]]:
    """Text objects of a page: (text, left, bottom) in points."""
    document = opened(data)
    text_page = document[page].get_textpage()
    out = []
    for item in document[page].get_objects(filter=[pdfium.FPDF_PAGEOBJ_TEXT]):
        left, bottom, right, top = item.get_bounds()
        out.append((text_page.get_text_bounded(left, bottom, right, top).strip(), left, bottom))
    return out


@pytest.mark.parametrize("seed", range(8))
def test_says_the_words_of_the_paper(seed: int) -> None:
    made = paper(long_report(seed), look="draft")
    assert WRITER.read_words(WRITER.render(made)) == paper_words(made)


def test_says_everything_there_is() -> None:
    assert WRITER.read_words(WRITER.render(everything())) == paper_words(everything())


SHOWN = st.sampled_from(sorted(chr(code) for code in face().widths if 32 <= code < 0xD800 and chr(code).isprintable()))
ODD = st.one_of(
    st.text(SHOWN, max_size=40),
    st.sampled_from(
        ["https://vi.example.vn/" + "a-b" * 150, "-" * 300, "kết - thúc- " * 40, "Ư" * 200, "một  hai   ba"]
    ),
)


@settings(max_examples=60)
@given(st.lists(ODD, max_size=8), st.lists(st.lists(ODD, min_size=2, max_size=3), max_size=3))
def test_whatever_the_font_can_show_is_read_back(texts: list[str], cells: list[list[str]]) -> None:
    table = Table("t", tuple(tuple(row) for row in cells))
    made = paper(
        [section("a", "Mục", 1, blocks=[*(Paragraph(f"p{n}", (Text(t),)) for n, t in enumerate(texts)), table])]
    )
    assert WRITER.read_words(WRITER.render(made)) == paper_words(made)


def test_a_repeated_table_head_cut_at_a_hyphen_is_read_once() -> None:
    address = "https://vi.example.vn/" + "a-b" * 150
    table = Table("t", (("", "", "0-A00000"), ("", address, ""), (address, "", "")))
    made = paper([section("a", "Mục", 1, blocks=[Paragraph("p1", (Text(address),)), table])])
    assert WRITER.read_words(WRITER.render(made)) == paper_words(made)


def test_characters_the_font_lacks_are_named_not_dropped() -> None:
    with pytest.raises(Refused) as refused:
        WRITER.render(paper([section("a", "Mục", 1, ["xong ☑ 😀 ☑"])]))
    assert refused.value.code == "characters-missing" and refused.value.data["characters"] == "☑ 😀"
    assert "xong ☑" in str(refused.value.data["quote"])


def test_only_liberation_serif_and_all_of_it_embedded() -> None:
    data = WRITER.render(everything())
    names = re.findall(rb"/BaseFont/([^ /\r\n]+)", data)
    assert names and all(re.fullmatch(rb"[A-Z]{6}\+LiberationSerif(-\w+)?", name) for name in names)
    assert b"Helvetica" not in data
    assert len(set(names)) == len(names) == len(re.findall(rb"/FontFile2 ", data))


def test_another_reader_gets_the_same_words() -> None:
    if not shutil.which("pdftotext"):
        pytest.skip("no pdftotext")
    made = paper([section("a", "ĐẶC ĐIỂM", 1, [prose(200), "- " + prose(90)])])
    done = subprocess.run(["pdftotext", "-raw", "-", "-"], input=WRITER.render(made), capture_output=True, check=True)
    assert " ".join(done.stdout.decode().split()) == paper_words(made)


def test_page_number_centred_in_the_top_margin_from_page_two() -> None:
    data = WRITER.render(paper([section("a", "Mục", 1, [prose(400, n) for n in range(5)])]))
    assert page_count(data) >= 3
    top = 297 / 25.4 * 72 - 20 / 25.4 * 72
    for page in range(page_count(data)):
        above = [(text, left) for text, left, bottom in lines(data, page) if bottom > top]
        if page == 0:
            assert not above
        else:
            ((text, left),) = above
            assert text == str(page + 1)
            assert left + text_width(text, 14) / 2 == pytest.approx((30 + 165 / 2) / 25.4 * 72, abs=1)


def test_head_stands_on_one_line_each_and_rules_have_their_lengths() -> None:
    data = WRITER.render(paper())
    first = [text for text, _, _ in lines(data, 0)]
    assert first[:4] == [
        "ỦY BAN NHÂN DÂN",
        "XÃ SUỐI MƠ",
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "Độc lập - Tự do - Hạnh phúc",
    ]
    rules = []
    for item in opened(data)[0].get_objects(filter=[pdfium.FPDF_PAGEOBJ_PATH]):
        left, _, right, _ = item.get_bounds()
        rules.append((right - left, (left + right) / 2))
    lengths = [length for length, _ in rules]
    motto = text_width("Độc lập - Tự do - Hạnh phúc", 14, True)
    assert sorted(lengths)[-1] == pytest.approx(motto, abs=1.6)
    assert 1 / 3 <= min(lengths) / text_width("XÃ SUỐI MƠ", 13, True) <= 0.52
    text, head = 35, 35 + (155 - 167.5) / 2
    wanted = [mm / 25.4 * 72 for mm in (head + 67.5 / 2, head + 67.5 + 50, text + 155 / 2)]
    assert [middle for _, middle in rules] == pytest.approx(wanted, abs=1)


def test_a_long_title_is_broken_into_lines_of_like_length() -> None:
    subject = "Công tác thông tin đối ngoại và phương hướng, nhiệm vụ kỳ sau trên địa bàn xã Suối Mơ, tỉnh"
    data = WRITER.render(paper(subject=subject + " Mường Lay"))
    start = [text for text, _, _ in lines(data, 0)].index("BÁO CÁO")
    one, other = (text_width(text, 14, True) for text, _, _ in lines(data, 0)[start + 1 : start + 3])
    assert abs(one - other) < 120 and one < 165 / 25.4 * 72 * 0.85


def test_quoc_hieu_stays_on_one_line_in_both_size_sets() -> None:
    for rules in (rules_of(PageForm(sizes=sizes)) for sizes in SIZE_SETS):
        need = text_width("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", rules.sizes.national, bold=True)
        assert need < rules.head_columns_mm[1] / 25.4 * 72


@pytest.mark.parametrize("words", range(300, 700, 10))
def test_signature_is_never_torn_from_the_last_words(words: int) -> None:
    data = WRITER.render(paper([section("a", "Mục", 1, [prose(words)])]))
    last = [text for text, _, _ in lines(data, page_count(data) - 1)]
    signed = last.index("Nơi nhận:")
    assert last[-1] == "Trần Thị Ngọc Ánh" and "TM. ỦY BAN NHÂN DÂN" in last
    assert any(text.startswith("Trên đây là") for text in last[:signed])


def test_title_and_language_and_bookmarks() -> None:
    data = WRITER.render(paper([section("a", "ĐẶC ĐIỂM", 1, ["x"]), section("b", "Khó khăn", 2, ["y"])]))
    document = opened(data)
    assert document.get_metadata_dict(skip_empty=True) | {"CreationDate": "", "ModDate": ""} == {
        "Title": "Báo cáo kết quả công tác thông tin đối ngoại 6 tháng đầu năm 2027",
        "Subject": "Kết quả công tác thông tin đối ngoại 6 tháng đầu năm 2027",
        "Author": "Ủy ban nhân dân xã Suối Mơ",
        "Creator": "TTDN Desktop",
        "Producer": "TTDN Desktop, ReportLab",
        "CreationDate": "",
        "ModDate": "",
    }
    assert b"/Lang (vi-VN)" in data
    assert [(mark.level, mark.get_title()) for mark in document.get_toc()] == [(0, "I. ĐẶC ĐIỂM"), (1, "1. Khó khăn")]


def test_same_paper_same_bytes() -> None:
    assert WRITER.render(everything()) == WRITER.render(everything())


def test_a_table_longer_than_a_page_repeats_its_head() -> None:
    rows = (("Tên", "Số"), *((prose(12, n), str(n)) for n in range(80)))
    made = paper([section("a", "Mục", 1, blocks=[Table("t", rows)])])
    data = WRITER.render(made)
    for page in (0, 1, 2):
        assert "Tên" in [text for text, _, _ in lines(data, page)]
    assert WRITER.read_words(data) == paper_words(made)


def test_a_cell_higher_than_a_page_is_split() -> None:
    made = paper([section("a", "Mục", 1, blocks=[Table("t", (("Tên", "Nội dung"), ("một", prose(900))))])])
    data = WRITER.render(made)
    assert page_count(data) >= 2 and WRITER.read_words(data) == paper_words(made)
    assert all(bottom > 20 / 25.4 * 72 for page in range(page_count(data)) for _, _, bottom in lines(data, page))


def test_a_big_picture_is_fitted_to_the_page() -> None:
    pictures = {"aa": png(300, 3000), "bb": png(5000, 50)}
    blocks = [Picture("i", "aa", "image/png", "Cao"), Picture("j", "bb", "image/png", "Rộng", 900)]
    data = WRITER.render(paper([section("a", "Mục", 1, blocks=blocks)], pictures=pictures))
    for page in opened(data):
        for item in page.get_objects(filter=[pdfium.FPDF_PAGEOBJ_IMAGE]):
            left, bottom, right, top = item.get_bounds()
            assert left >= 84 and right <= 553 and bottom >= 56 and top <= 786


def test_pictures_stand_on_white_and_a_jpeg_is_kept_as_it_is() -> None:
    data = WRITER.render(pictures())
    document = opened(data)
    shown = []
    for page in document:
        bitmap = page.render(scale=1).to_pil().convert("RGB")
        for item in page.get_objects(filter=[pdfium.FPDF_PAGEOBJ_IMAGE]):
            left, bottom, right, top = item.get_bounds()
            tall = page.get_height()
            boxes = (left + 4, tall - top + 4), (right - 4, tall - bottom - 4)
            shown.append(tuple(bitmap.getpixel((int(x), int(y))) for x, y in boxes))
    assert len(shown) == len(PHOTOS) + 1 and shown[0] == shown[-1] == ((128, 128, 128), (128, 128, 128))
    for key, (left_half, _) in zip(PHOTOS, shown, strict=False):
        if key in ("bb", "cc"):
            assert left_half == (255, 255, 255)
    assert all(PHOTOS[key] in data for key in ("ff", "gg")) and PHOTOS["hh"] not in data
    assert data.count(b"/Subtype/Image") == len(PHOTOS), "one shown twice is kept once"


def test_files_are_read_from_two_threads_at_once() -> None:
    """The window exports on one thread while it draws a page on another; PDFium itself bears only one."""
    made = [paper(long_report(seed)) for seed in range(4)]
    files = [WRITER.render(each) for each in made]
    with ThreadPoolExecutor(4) as pool:
        words = list(pool.map(WRITER.read_words, files * 4))
    assert words == [paper_words(each) for each in made] * 4


def test_pages_as_pictures() -> None:
    from PIL import Image

    data = WRITER.render(paper())
    picture = Image.open(BytesIO(page_png(data, 1, dpi=72)))
    assert picture.size == (596, 842)
    assert len(set(picture.convert("L").tobytes())) > 20, "not a white sheet"
    with pytest.raises(IndexError):
        page_png(data, 2)
    with pytest.raises(Refused) as refused:
        page_count(b"%PDF-1.4 nothing")
    assert refused.value.code == "pdf-unreadable"
