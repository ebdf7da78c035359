"""The Word file: its words, its properties, its styles and numbers, the order of its parts."""

import re
import zipfile
from io import BytesIO

import msgspec
import pytest
from docx import Document
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree
from PIL import Image as Pillow

from tests.paper.made import HEAD, everything, long_report, paper, section
from ttdn_desktop.documents.docx_reader import read_docx
from ttdn_desktop.documents.docx_writer import DocxWriter
from ttdn_desktop.documents.fonts import text_width
from ttdn_desktop.errors import Refused
from ttdn_desktop.model.block import Level, Paragraph, Picture, Table, Text
from ttdn_desktop.paper.blocks import Heading, Para
from ttdn_desktop.paper.words import paper_words

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
# ISO/IEC 29500-1, A.1: the order of children Word insists on.
ORDERS = {
    "pPr": "pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd tabs "
    "suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi adjustRightInd snapToGrid "
    "spacing ind contextualSpacing mirrorIndents suppressOverlap jc textDirection textAlignment textboxTightWrap outlineLvl",
    "rPr": "rStyle rFonts b bCs i iCs caps smallCaps strike color spacing w kern position sz szCs highlight u lang",
    "tblPr": "tblStyle tblpPr tblOverlap bidiVisual tblW jc tblCellSpacing tblInd tblBorders shd tblLayout tblCellMar "
    "tblLook tblCaption tblDescription",
    "tcPr": "cnfStyle tcW gridSpan hMerge vMerge tcBorders shd noWrap tcMar textDirection tcFitText vAlign",
    "sectPr": "headerReference footerReference footnotePr endnotePr type pgSz pgMar paperSrc pgBorders lnNumType pgNumType cols titlePg",
    "style": "name aliases basedOn next link autoRedefine hidden uiPriority semiHidden unhideWhenUsed qFormat locked pPr rPr tblPr",
    "lvl": "start numFmt lvlRestart pStyle isLgl suff lvlText lvlPicBulletId legacy lvlJc pPr rPr",
    "settings": "zoom mirrorMargins defaultTabStop autoHyphenation characterSpacingControl "
    "compat themeFontLang decimalSymbol listSeparator",
}


def part(data: bytes, name: str) -> bytes:
    return zipfile.ZipFile(BytesIO(data)).read(name)


def tree(data: bytes, name: str = "word/document.xml") -> etree._Element:
    return etree.fromstring(part(data, name))


@pytest.mark.parametrize("seed", range(6))
def test_says_the_words_of_the_paper(seed: int) -> None:
    made = paper(long_report(seed), look="draft")
    assert DocxWriter().read_words(DocxWriter().render(made)) == paper_words(made)


def test_says_everything_there_is() -> None:
    assert DocxWriter().read_words(DocxWriter().render(everything())) == paper_words(everything())


@given(st.lists(st.text(max_size=50), max_size=4), st.text(max_size=30), st.text(max_size=20))
def test_whatever_is_typed_becomes_a_file_that_opens(texts: list[str], title: str, agency: str) -> None:
    blocks = [Paragraph(f"p{place}", (Text(text),), Level.DASH) for place, text in enumerate(texts)]
    table = Table("t", ((title, agency),))
    head = msgspec.structs.replace(HEAD, issuer=(agency,), full_name=agency, place=title)
    made = paper([section("a", title, 1, blocks=[*blocks, table])], letterhead=head, subject=title)
    data = DocxWriter().render(made)
    assert DocxWriter().read_words(data) == paper_words(made)
    for name in ("word/document.xml", "docProps/core.xml"):
        tree(data, name)


@pytest.mark.parametrize("numbering", ["roman", "arabic", "plain"])
def test_automatic_numbers_are_those_of_the_paper(numbering: str) -> None:
    levels = (1, 2, 3, 3, 2, 1, 2, 3, 1)
    made = paper([section(f"s{n}", f"Tiêu đề {n}", level) for n, level in enumerate(levels)], numbering=numbering)
    data = DocxWriter().render(made)
    assert DocxWriter().read_words(data) == paper_words(made)
    if numbering == "roman":
        found = [item.number for item in read_docx(data, "x").items if getattr(item, "number", "")]
        assert found == [block.number for block in made.blocks if isinstance(block, Heading)]


def test_children_stand_in_the_order_word_insists_on() -> None:
    data = DocxWriter().render(everything())
    for name in ("document", "styles", "numbering", "settings", "header1"):
        for element in tree(data, f"word/{name}.xml").iter():
            order = ORDERS.get(etree.QName(element).localname, "").split()
            if order:
                places = [order.index(etree.QName(child).localname) for child in element]
                assert places == sorted(places), etree.tostring(element)[:300]


def test_opens_in_another_library() -> None:
    document = Document(BytesIO(DocxWriter().render(everything())))
    assert [round(side.mm) for side in (document.sections[0].page_width, document.sections[0].page_height)] == [
        210,
        297,
    ]
    assert [p.style.name for p in document.paragraphs if p.style.name.startswith("Heading")] == [
        "Heading 1", "Heading 2", "Heading 3", "Heading 1"]  # fmt: skip
    assert document.inline_shapes[0].width.mm == pytest.approx(60, abs=0.1)


def test_word_gets_mode_15_vietnamese_and_one_font() -> None:
    data = DocxWriter().render(everything())
    settings = part(data, "word/settings.xml").decode()
    assert re.search(r'compatibilityMode"[^>]*w:val="15"', settings) and '<w:themeFontLang w:val="vi-VN"/>' in settings
    styles = tree(data, "word/styles.xml")
    fonts = {value for element in styles.iter(f"{W}rFonts") for value in element.attrib.values()}
    assert fonts == {"Times New Roman"} and styles.find(f".//{W}lang").get(f"{W}val") == "vi-VN"
    assert not list(tree(data).iter(f"{W}rFonts")), "fonts are a matter of styles"


def test_properties_name_no_person_no_computer_no_time() -> None:
    data = DocxWriter().render(everything())
    core = tree(data, "docProps/core.xml")
    assert {etree.QName(child).localname: child.text for child in core} == {
        "title": "Báo cáo kết quả công tác thông tin đối ngoại 6 tháng đầu năm 2027",
        "subject": "Kết quả công tác thông tin đối ngoại 6 tháng đầu năm 2027",
        "creator": "Ủy ban nhân dân xã Suối Mơ",
        "category": "Báo cáo",
        "keywords": "thông tin đối ngoại; 6 tháng đầu năm 2027; xã Suối Mơ",
        "language": "vi-VN",
    }
    assert [child.text for child in tree(data, "docProps/app.xml")] == ["TTDN Desktop"]
    assert {info.date_time for info in zipfile.ZipFile(BytesIO(data)).infolist()} == {(1980, 1, 1, 0, 0, 0)}
    assert not re.search(
        rb"rsid|lastModifiedBy", b"".join(part(data, f"word/{n}.xml") for n in ("document", "settings"))
    )


def test_same_paper_same_bytes() -> None:
    assert DocxWriter().render(everything()) == DocxWriter().render(everything())


def test_page_number_from_page_two() -> None:
    data = DocxWriter().render(everything())
    section_properties = tree(data).find(f".//{W}sectPr")
    assert section_properties.find(f"{W}titlePg") is not None
    assert [node.get(f"{W}type") for node in section_properties.iter(f"{W}headerReference")] == ["default"]
    assert b" PAGE " in part(data, "word/header1.xml") and b"PAGE" not in part(data, "word/document.xml")


def test_rules_are_as_long_as_the_decree_says() -> None:
    body = tree(DocxWriter().render(paper()))
    lengths = []
    for paragraph in body.iter(f"{W}p"):
        if paragraph.find(f".//{W}pBdr") is not None:
            indent = paragraph.find(f".//{W}ind")
            cell = next(paragraph.iterancestors(f"{W}tc"), None)
            width = int(cell.find(f"{W}tcPr/{W}tcW").get(f"{W}w")) if cell is not None else 9355
            assert indent.get(f"{W}left") == indent.get(f"{W}right"), "centred"
            lengths.append((width - int(indent.get(f"{W}left")) - int(indent.get(f"{W}right"))) / 20)
    agency, motto, title = lengths
    assert motto == pytest.approx(text_width("Độc lập - Tự do - Hạnh phúc", 14, True), abs=0.2)
    assert 1 / 3 <= agency / text_width("XÃ SUỐI MƠ", 13, True) <= 1 / 2
    subject = "Kết quả công tác thông tin đối ngoại 6 tháng đầu năm 2027"
    assert 0.33 <= title / text_width(subject, 14, True) <= 1 / 2


def test_signature_is_one_row_kept_with_the_last_words() -> None:
    body = tree(DocxWriter().render(paper())).find(f"{W}body")
    *_, last_words, table, end, _ = body
    assert last_words.find(f"{W}pPr/{W}pStyle").get(f"{W}val") == "Closing"
    assert [etree.QName(row).localname for row in table if row.tag == f"{W}tr"] == ["tr"]
    assert table.find(f"{W}tr/{W}trPr/{W}cantSplit") is not None
    assert end.find(f"{W}pPr/{W}pStyle").get(f"{W}val") == "End"


def test_no_paragraph_is_empty_but_rules_and_the_one_behind_a_table() -> None:
    for made in (paper(), everything()):
        for paragraph in tree(DocxWriter().render(made)).iter(f"{W}p"):
            if not "".join(paragraph.itertext()).strip() and paragraph.find(f".//{W}drawing") is None:
                assert paragraph.find(f"{W}pPr/{W}pStyle").get(f"{W}val") in ("RuleLine", "TitleRule", "End")


def test_a_picture_nobody_can_read_is_refused() -> None:
    broken = paper([section("a", "x", blocks=[Picture("i", "aa", "image/png")])], pictures={"aa": b"\x89PNG not"})
    with pytest.raises(Refused) as refused:
        DocxWriter().render(broken)
    assert refused.value.code == "picture-unreadable"


def test_a_jpeg_python_docx_does_not_know_is_printed_all_the_same() -> None:
    """Cameras and scanners write JPEGs with neither a JFIF nor an Exif mark."""
    made = BytesIO()
    Pillow.new("RGB", (30, 20), (200, 30, 30)).save(made, "JPEG")
    bare = made.getvalue()[:2] + made.getvalue()[20:]  # without its APP0 segment
    picture = Picture("i", "aa", "image/jpeg", "Lễ hội", 60)
    data = DocxWriter().render(paper([section("a", "x", blocks=[picture, picture])], pictures={"aa": bare}))
    media = {name for name in zipfile.ZipFile(BytesIO(data)).namelist() if name.startswith("word/media/")}
    assert media == {"word/media/image1.png"}, "the same picture twice is kept once"
    shown = Pillow.open(BytesIO(part(data, "word/media/image1.png")))
    assert shown.tobytes() == Pillow.open(BytesIO(bare)).tobytes()
    told = [(node.get("name"), node.get("descr")) for node in tree(data).iter("{*}docPr")]
    assert told == [("Hình 1", "Lễ hội"), ("Hình 2", "Lễ hội")]
    ids = [node.get("id") for node in tree(data).iter("{*}docPr")]
    assert len(set(ids)) == 2


def test_a_subject_longer_than_word_allows_a_property_is_cut_there_only() -> None:
    made = paper([section("a", "x")], subject="Kết quả " * 60)
    data = DocxWriter().render(made)
    assert DocxWriter().read_words(data) == paper_words(made)
    assert len(tree(data, "docProps/core.xml").findtext("{*}subject")) == 255


@pytest.mark.parametrize("marker", ["1.", "-", "a)", "•"])
def test_addressees_keep_whatever_marks_them(marker: str) -> None:
    made = paper([section("a", "x")], addressees=("Sở A", "Phòng B"))
    blocks = tuple(
        msgspec.structs.replace(block, marker=marker)
        if isinstance(block, Para) and block.role == "addressee"
        else block
        for block in made.blocks
    )
    made = msgspec.structs.replace(made, blocks=blocks)
    assert DocxWriter().read_words(DocxWriter().render(made)) == paper_words(made)
