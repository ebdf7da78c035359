"""What makes our file pleasant to go on with in Word: the styles on offer, what comes after what, nothing a machine left behind."""

import re
import zipfile
from io import BytesIO

import pytest
from lxml import etree

from tests.documents.papers import PAPERS
from tests.paper.made import appendix_paper, everything, paper
from ttdn_desktop.documents.docx_writer import DocxWriter

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
NAMES = ("everything", "appendix", "draft in parts", "slip", "pictures", "long table")


def part(data: bytes, name: str) -> etree._Element:
    return etree.fromstring(zipfile.ZipFile(BytesIO(data)).read(name))


def styles(data: bytes) -> dict[str, etree._Element]:
    return {style.get(f"{W}styleId"): style for style in part(data, "word/styles.xml").iter(f"{W}style")}


def value(element: etree._Element, name: str) -> str | None:
    found = element.find(name.replace("w:", W))
    return None if found is None else found.get(f"{W}val")


@pytest.fixture(scope="module")
def whole() -> bytes:
    return DocxWriter().render(everything())


def test_enter_goes_on_with_the_style_that_comes_next(whole: bytes) -> None:
    known = styles(whole)
    for key, after in {
        "Heading1": "BodyText", "Heading2": "BodyText", "Heading3": "BodyText", "Title": "Subtitle", "Subtitle": "BodyText",
        "Salutation": "BodyText", "National": "Motto", "Superior": "Issuer", "Authority": "Signer", "RecipientsTitle": "Recipient",
        "AppendixLabel": "AppendixTitle", "AppendixTitle": "AppendixReference", "TableHead": "TableText", "Picture": "Caption",
    }.items():  # fmt: skip
        assert value(known[key], "w:next") == after
    for style in known.values():
        assert (value(style, "w:next") or "Normal") in known
        assert (value(style, "w:basedOn") or "Normal") in known


def test_the_outline_has_the_headings_and_the_appendix(whole: bytes) -> None:
    levels = {key: value(style, "w:pPr/w:outlineLvl") for key, style in styles(whole).items()}
    assert {key: level for key, level in levels.items() if level} == {
        "Heading1": "0", "Heading2": "1", "Heading3": "2", "AppendixLabel": "0",
    }  # fmt: skip


def test_people_are_offered_our_styles_and_not_the_machinery(whole: bytes) -> None:
    known = styles(whole)
    offered = {key for key, style in known.items() if style.find(f"{W}qFormat") is not None}
    hidden = {key for key, style in known.items() if style.find(f"{W}semiHidden") is not None}
    assert hidden == {"RuleLine", "TitleRule", "End", "MarginNumber", "TableNormal"}
    assert offered == set(known) - hidden and 20 <= len(offered) <= 40
    latent = part(whole, "word/styles.xml").find(f"{W}latentStyles")
    assert latent.get(f"{W}defSemiHidden") == "1" and latent.get(f"{W}defQFormat") == "0"
    priorities = [value(known[key], "w:uiPriority") for key in known if key not in ("Normal", "TableNormal")]
    assert priorities == sorted(priorities, key=int) and len(set(priorities)) == len(priorities)


def test_the_styles_people_know_are_words_own(whole: bytes) -> None:
    """Word's navigation pane, table of contents and shortcuts (Ctrl+Alt+1) look for these names."""
    for key, name in {
        "Heading1": "heading 1",
        "BodyText": "Body Text",
        "ListBullet": "List Bullet",
        "Title": "Title",
    }.items():
        style = styles(whole)[key]
        assert value(style, "w:name").lower() == name.lower() and style.get(f"{W}customStyle") is None


@pytest.mark.parametrize("name", NAMES)
def test_every_table_is_told_to_those_who_cannot_see_it(name: str) -> None:
    tables = list(part(DocxWriter().render(PAPERS[name]()), "word/document.xml").iter(f"{W}tbl"))
    assert tables
    for table in tables:
        assert value(table, "w:tblPr/w:tblCaption") and value(table, "w:tblPr/w:tblDescription").endswith(".")


def test_frames_say_what_stands_where_and_tables_their_columns() -> None:
    body = part(DocxWriter().render(appendix_paper()), "word/document.xml")
    told = [value(table, "w:tblPr/w:tblDescription") for table in body.iter(f"{W}tbl")]
    assert "Bên phải: Quốc hiệu" in told[0] and "Bên trái: nơi nhận" in told[1]
    assert re.match(r"Bảng \d+ dòng, \d+ cột: .*Chỉ tiêu", told[2])


def test_a_frame_has_no_lines_no_padding_and_fixed_widths() -> None:
    frame = next(part(DocxWriter().render(paper()), "word/document.xml").iter(f"{W}tbl"))
    look = frame.find(f"{W}tblPr")
    assert look.find(f"{W}tblBorders") is None and look.find(f"{W}tblLayout").get(f"{W}type") == "fixed"
    assert {side.get(f"{W}w") for side in look.find(f"{W}tblCellMar")} == {"0"}
    assert value(look, "w:tblLook") == "0000"


@pytest.mark.parametrize("name", NAMES)
def test_nothing_a_machine_leaves_behind(name: str) -> None:
    data = DocxWriter().render(PAPERS[name]())
    for entry in zipfile.ZipFile(BytesIO(data)).namelist():
        if not entry.startswith("word/media/"):
            text = zipfile.ZipFile(BytesIO(data)).read(entry).decode()
            assert not re.search(r"proofErr|rsid|lastRenderedPageBreak|bookmarkStart[^>]*_GoBack|w:noProof", text), (
                entry
            )
            assert "asciiTheme" not in text and "<w:tab/>" not in text, entry
    assert not [
        e for e in zipfile.ZipFile(BytesIO(data)).namelist() if "theme" in e or "thumbnail" in e or "custom" in e
    ]


def test_words_are_not_hyphenated_nor_kept_alone(whole: bytes) -> None:
    assert value(part(whole, "word/settings.xml"), "w:autoHyphenation") == "0"
    normal = styles(whole)["Normal"]
    assert normal.find(f"{W}pPr/{W}widowControl") is not None


def test_spaces_between_paragraphs_are_of_styles_not_of_empty_lines(whole: bytes) -> None:
    """Direct spacing stands only where one page decides it: before the name, above a rule, before the signature."""
    for paragraph in part(whole, "word/document.xml").find(f"{W}body").iterchildren(f"{W}p"):
        style = value(paragraph, "w:pPr/w:pStyle")
        if style in ("BodyText", "Heading1", "Heading2", "Heading3", "ListBullet", "ListNumber"):
            assert paragraph.find(f"{W}pPr/{W}ind") is None and paragraph.find(f"{W}pPr/{W}jc") is None
            assert paragraph.find(f"{W}pPr/{W}spacing") is None
            assert not list(paragraph.iter(f"{W}sz", f"{W}rFonts"))


def test_the_slip_is_filed_as_what_it_is() -> None:
    core = part(DocxWriter().render(PAPERS["slip"]()), "docProps/core.xml")
    assert core.findtext("{*}category") == "Phiếu giao nhận" and core.findtext("{*}title").startswith("Phiếu giao nhận")
