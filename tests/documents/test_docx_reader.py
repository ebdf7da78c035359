"""DOCX read into lines, tables and pictures: nothing of the body lost, what is left aside is told."""

import io
import re
import zipfile

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from tests.bad.makers import MAIN, W, docx, paragraph, picture, relations, types
from tests.real import real_file
from ttdn_desktop.documents.docx_reader import read_docx
from ttdn_desktop.documents.old_files import ChildReader
from ttdn_desktop.model.source import SourceDocument, SourceItem, SourceLine, SourcePicture, SourceTable
from ttdn_desktop.text.unicode import clean

_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml."
_T = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}t"


def words(items: tuple[SourceItem, ...]) -> str:
    """All text of the items in order, numbers before their lines, white space collapsed."""

    def of(item: SourceItem) -> str:
        if isinstance(item, SourceLine):
            return f"{item.number} {item.text}"
        if isinstance(item, SourceTable):
            return " ".join(of(line) for row in item.rows for cell in row for line in cell)
        return ""

    return " ".join(" ".join(of(item) for item in items).split())


def read(body: str, **more: object) -> SourceDocument:
    return read_docx(docx(body, **more), "x.docx")  # type: ignore[arg-type]


def line(body: str) -> SourceLine:
    (only,) = read(body).items
    assert isinstance(only, SourceLine)
    return only


def texts(document: SourceDocument) -> list[str]:
    return [item.text for item in document.items if isinstance(item, SourceLine)]


def test_real_report_reads_whole_in_the_child() -> None:
    path = real_file("nguyen-binh-2021-h1.docx")
    document = ChildReader().read(path)
    root = etree.fromstring(zipfile.ZipFile(path).read("word/document.xml"))
    source = "".join(clean(t.text or "") for t in root.iter(_T))
    assert "".join(words(document.items).split()) == "".join(source.split())
    assert (document.kind, document.warnings) == ("docx", ())
    head, title = document.items[:2]
    assert isinstance(head, SourceTable) and [len(row) for row in head.rows] == [2, 2]
    assert isinstance(title, SourceLine) and title.bold and title.centered and title.text.startswith("BÁO CÁO\n")
    assert isinstance(document.items[-1], SourceTable)


def test_real_report_says_the_same_as_docx_and_as_text() -> None:
    as_word = ChildReader().read(real_file("nguyen-binh-2021-h1.docx"))
    as_text = ChildReader().read(real_file("nguyen-binh-2021-h1.txt"))
    flat = words(as_word.items)
    assert len(as_text.items) > 40
    assert [text for text in texts(as_text) if " ".join(text.split()) not in flat] == []


def test_signs_inside_a_line() -> None:
    inside = (
        "<w:r><w:t>Số</w:t><w:tab/><w:t>12</w:t><w:noBreakHyphen/><w:t>KH</w:t><w:softHyphen/><w:t>/UB\u00adND</w:t><w:br/>"
        '<w:t xml:space="preserve"> dòng\nhai</w:t></w:r><w:r><w:sym w:font="Symbol" w:char="F02D"/><w:cr/></w:r>'
    )
    assert line(f"<w:p>{inside}</w:p>").text == "Số\t12-KH/UBND\n dòng hai-"


def test_text_inside_wrappers_is_kept_and_what_was_deleted_is_told() -> None:
    body = (
        '<w:p><w:hyperlink><w:r><w:t>một </w:t></w:r></w:hyperlink><w:ins w:id="1"><w:r><w:t>hai </w:t></w:r></w:ins>'
        '<w:del w:id="2"><w:r><w:delText>bỏ đi</w:delText></w:r></w:del><w:smartTag><w:r><w:t>ba </w:t></w:r></w:smartTag>'
        "<w:sdt><w:sdtContent><w:r><w:t>bốn</w:t></w:r></w:sdtContent></w:sdt>"
        "<w:moveFrom><w:r><w:t> cũ</w:t></w:r></w:moveFrom><w:moveTo><w:r><w:t> mới</w:t></w:r></w:moveTo></w:p>"
        f"<w:sdt><w:sdtContent>{paragraph('trong khung')}</w:sdtContent></w:sdt>"
    )
    found = read(body)
    assert texts(found) == ["một hai ba bốn mới", "trong khung"]
    assert found.warnings == (("read-deleted-text", "bỏ đi"), ("read-deleted-text", "cũ"))


def test_paragraphs_joined_by_a_tracked_deletion_are_one_line() -> None:
    cut = '<w:p><w:pPr><w:rPr><w:del w:id="1"/></w:rPr></w:pPr><w:r><w:t xml:space="preserve">pháp luật của Nhà </w:t></w:r></w:p>'
    assert texts(read(cut + paragraph("nước"))) == ["pháp luật của Nhà nước"]
    assert texts(read(cut)) == ["pháp luật của Nhà"]


@pytest.mark.parametrize("end", ['<w:r><w:fldChar w:fldCharType="end"/></w:r>', ""])
def test_field_results_are_kept_codes_are_not(end: str) -> None:
    field = (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>DATE</w:instrText></w:r><w:r><w:t>mã</w:t></w:r>'
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>05/6</w:t></w:r>' + end
    )
    assert texts(read(f"<w:p>{field}</w:p>{paragraph('sau')}")) == ["05/6", "sau"]


def test_a_field_that_never_ends_swallows_nothing() -> None:
    begun = '<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r></w:p>'
    assert texts(read(begun + paragraph("vẫn còn") + paragraph("cũng vậy"))) == ["vẫn còn", "cũng vậy"]


def test_bold_italic_capitals_and_centring_through_styles() -> None:
    styles = (
        f'<w:styles {W}><w:style w:type="paragraph" w:styleId="A"><w:name w:val="Tiêu đề"/><w:pPr><w:jc w:val="center"/></w:pPr>'
        '<w:rPr><w:b/><w:caps/></w:rPr></w:style><w:style w:type="paragraph" w:styleId="B"><w:basedOn w:val="A"/></w:style>'
        '<w:style w:type="character" w:styleId="C"><w:rPr><w:b/><w:i/></w:rPr></w:style></w:styles>'
    ).encode()
    body = (
        '<w:p><w:pPr><w:pStyle w:val="B"/></w:pPr><w:r><w:t xml:space="preserve">Đậm </w:t></w:r><w:r><w:rPr><w:rStyle w:val="C"/>'
        '</w:rPr><w:t xml:space="preserve">nghiêng </w:t></w:r><w:r><w:rPr><w:b w:val="0"/></w:rPr><w:t>thường</w:t></w:r></w:p>'
    )
    over = f'<Override PartName="/word/styles.xml" ContentType="{_WORD}styles+xml"/>'
    extra = {"word/_rels/document.xml.rels": relations(("styles", "styles.xml")), "word/styles.xml": styles}
    (found,) = read(body, types=types(more=over), extra=extra).items
    assert isinstance(found, SourceLine) and found.centered and not found.bold and found.style == "B"
    # Bold in both styles of a run cancels out (ECMA-376 part 1, 17.7.3).
    assert found.runs == (("ĐẬM ", True, False), ("NGHIÊNG ", False, True), ("THƯỜNG", False, False))


def test_tone_mark_in_a_run_of_its_own_joins_its_letter() -> None:
    found = line("<w:p><w:r><w:t>ba</w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>\u0301o cáo</w:t></w:r></w:p>")
    assert (found.text, found.runs) == ("báo cáo", (("bá", False, False), ("o cáo", True, False)))


def test_table_with_merged_nested_and_wrapped_cells() -> None:
    def cell(inner: str, properties: str = "") -> str:
        return f"<w:tc><w:tcPr>{properties}</w:tcPr>{inner}</w:tc>"

    wide = '<w:gridSpan w:val="2"/>'
    nested = f"<w:tbl><w:tr>{cell(paragraph('trong'))}</w:tr></w:tbl>"
    body = (
        f"<w:tbl><w:tr>{cell(paragraph('rộng'), wide)}{cell(paragraph('C'))}</w:tr>"
        f"<w:sdt><w:sdtContent><w:tr>{cell(paragraph('a') + nested)}<w:sdt><w:sdtContent>{cell(paragraph('b'))}</w:sdtContent>"
        f"</w:sdt>{cell('<w:p/>')}</w:tr></w:sdtContent></w:sdt></w:tbl>"
    )
    found = read(body)
    (table,) = found.items
    assert isinstance(table, SourceTable)
    shown = [[" ".join(line.text for line in cell) for cell in row] for row in table.rows]
    assert shown == [["rộng", "", "C"], ["a trong", "b", ""]]
    assert found.warnings == (("read-nested-table", "trong"),)


def test_text_box_is_kept_once_and_told() -> None:
    inside = f"<w:txbxContent>{paragraph('trong khung')}</w:txbxContent>"
    box = (
        '<w:p><w:r><w:t>ngoài</w:t></w:r><w:r><mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility'
        f'/2006"><mc:Choice Requires="wps"><w:drawing>{inside}</w:drawing></mc:Choice><mc:Fallback><w:pict>{inside}</w:pict>'
        "</mc:Fallback></mc:AlternateContent></w:r></w:p>"
    )
    found = read(box)
    assert texts(found) == ["ngoài", "trong khung"] and found.warnings == (("read-text-box", "trong khung"),)


def test_pictures_with_bytes_size_and_caption() -> None:
    rels = relations(("image", "media/a.png"), ("image", "https://example.org/b.png"), ("image", "media/none.png"))
    extra = {"word/_rels/document.xml.rels": rels, "word/media/a.png": b"\x89PNG"}
    found = read(paragraph("trước") + picture() + picture("rId2") + picture("rId3") + paragraph("sau"), extra=extra)
    assert [type(item) for item in found.items] == [SourceLine, SourcePicture, SourceLine]
    assert found.items[1] == SourcePicture(b"\x89PNG", "image/png", "Lễ hội", 50.0)
    assert found.warnings == (
        ("read-picture-linked", "https://example.org/b.png"),
        ("read-picture-missing", "word/media/none.png"),
    )


def test_what_stands_around_the_body_is_told() -> None:
    kinds = ("header", "footer", "footnotes", "comments")
    over = "".join(f'<Override PartName="/word/{k}.xml" ContentType="{_WORD}{k}+xml"/>' for k in kinds)
    note = '<w:{0} w:type="separator" w:id="0">{1}</w:{0}><w:{0} w:id="1">{2}</w:{0}>'
    inside = {
        "header": paragraph("DỰ THẢO"),
        "footer": paragraph("- 2 -"),
        "footnotes": note.format("footnote", paragraph("kẻ"), paragraph("chú thích")),
        "comments": note.format("comment", paragraph("kẻ"), paragraph("xem lại")),
    }
    extra = {f"word/{k}.xml": f"<w:x {W}>{inside[k]}</w:x>".encode() for k in kinds}
    extra["word/_rels/document.xml.rels"] = relations(*((k, f"{k}.xml") for k in kinds))
    found = read(paragraph("thân"), types=types(more=over), extra=extra)
    assert found.warnings == (("read-header", "DỰ THẢO"), ("read-footnote", "chú thích"), ("read-comment", "xem lại"))


def test_outside_template_and_a_missing_part_do_not_matter() -> None:
    rels = relations(
        ("attachedTemplate", "https://example.org/t.dotm"), ("styles", "gone.xml"), ("numbering", "%2e%2e/x")
    )
    assert texts(read(paragraph("vẫn đọc"), extra={"word/_rels/document.xml.rels": rels})) == ["vẫn đọc"]


def test_embedded_spreadsheet_does_not_make_it_a_spreadsheet() -> None:
    sheet = (
        '<Default Extension="xlsx" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"/>'
    )
    assert texts(read(paragraph("có bảng"), types=types(MAIN, sheet))) == ["có bảng"]


@given(st.lists(st.tuples(st.text(st.characters(codec="utf-8", exclude_categories=("Cc", "Cs", "Cn", "Co")), max_size=20),
                          st.booleans(), st.booleans()), max_size=6))  # fmt: skip
def test_any_runs_come_back_as_one_clean_line(pieces: list[tuple[str, bool, bool]]) -> None:
    from xml.sax.saxutils import escape

    inside = "".join(
        f'<w:r><w:rPr>{"<w:b/>" * bold}{"<w:i/>" * italic}</w:rPr><w:t xml:space="preserve">{escape(text)}</w:t></w:r>'
        for text, bold, italic in pieces
    )
    found = [item for item in read(f"<w:p>{inside}</w:p>").items if isinstance(item, SourceLine)]
    whole = clean("".join(text for text, _, _ in pieces).replace("\u00ad", "")).strip()
    assert [item.text for item in found] == ([whole] if whole else [])
    for item in found:
        assert "".join(text for text, _, _ in item.runs) == item.text


def test_python_docx_document_reads_back() -> None:
    from docx import Document

    made = Document()
    made.add_heading("Báo cáo", 1)
    made.add_paragraph("Đoạn một", style="List Bullet")
    table = made.add_table(2, 2)
    table.cell(1, 1).text = "ô cuối"
    out = io.BytesIO()
    made.save(out)
    found = read_docx(out.getvalue(), "x.docx")
    assert re.sub(r"[•▪]", "-", words(found.items)) == "Báo cáo - Đoạn một ô cuối"


def test_runs_in_old_fonts_become_unicode_and_are_told() -> None:
    def run(font: str, text: str) -> str:
        return f'<w:r><w:rPr><w:rFonts w:ascii="{font}"/></w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'

    mixed = run(".VnTime", "C«ng t¸c n\u00adíc ") + run("VNI-Times", "ñoái ngoaïi ") + run("Arial", "năm 2\u00ad026")
    found = read(f"<w:p>{mixed}</w:p>")
    assert texts(found) == ["Công tác nước đối ngoại năm 2026"]
    assert found.warnings == (("read-legacy-font", ".VnTime"), ("read-legacy-font", "VNI-Times"))


def test_hidden_text_formulas_and_objects_are_told() -> None:
    body = (
        "<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>ẩn</w:t></w:r><w:r><w:t>thấy </w:t></w:r>"
        '<m:oMath xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"><m:r><m:t>x+1</m:t></m:r></m:oMath>'
        '<w:r><w:object xmlns:o="urn:schemas-microsoft-com:office:office"><o:OLEObject ProgID="Excel.Sheet.12"/></w:object>'
        '</w:r></w:p><w:altChunk r:id="rId9" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"/>'
    )
    found = read(body)
    assert texts(found) == ["thấy x+1"]
    assert found.warnings == (
        ("read-hidden-text", "ẩn"), ("read-formula", "x+1"), ("read-object", "Excel.Sheet.12"), ("read-foreign-part", "altChunk"),
    )  # fmt: skip
