"""What may be attached: clean files pass as what they are, anything that runs, hides or reaches outside is refused."""

import io
import zipfile
import zlib

import pytest

from tests.exchange.makers import PDF, PNG, office_file, relations
from tests.real import real_file
from ttdn_desktop.errors import Refused
from ttdn_desktop.exchange import screen as screen_module
from ttdn_desktop.exchange.screen import screen

LINK = relations(("hyperlink", "https://example.invalid/", "External"), ("image", "media/a.png", ""))


def pdf(inner: bytes) -> bytes:
    return PDF.replace(b"endobj", inner + b"endobj")


def object_stream(inner: bytes) -> bytes:
    packed = zlib.compress(inner)
    return pdf(b"2 0 obj<</Type /ObjStm /Filter/FlateDecode>>stream\n" + packed + b"\nendstream ")


CLEAN = {
    "pdf": (PDF, "pdf"),
    "png": (PNG, "png"),
    "jpg": (b"\xff\xd8\xff\xe0" + bytes(30), "jpg"),
    "docx": (office_file(), "docx"),
    "xlsx": (office_file("xlsx"), "xlsx"),
    "docx with a link and pictures": (
        office_file(**{"word/_rels/document.xml.rels": LINK, "word/media/a.png": PNG}),
        "docx",
    ),
    "docx with a chart's workbook": (office_file(**{"word/embeddings/Microsoft_Excel_Sheet1.xlsx": b"PK"}), "docx"),
    "xlsx with printer settings": (office_file("xlsx", **{"xl/printerSettings/printerSettings1.bin": b"\0"}), "xlsx"),
    "docx that speaks of DDE": (
        office_file(**{"word/document.xml": "<w:document><w:t>DDE</w:t></w:document>"}),
        "docx",
    ),
    "pdf that opens at a page": (pdf(b"<</OpenAction[1 0 R/XYZ null null 0]>>"), "pdf"),
    "pdf with a picture that holds any bytes": (pdf(b"<</Length 9>>stream\n/JS /Launch /Encrypt\nendstream "), "pdf"),
    "pdf with harmless packed objects": (object_stream(b"<</Type/Page/JSON 1>>"), "pdf"),
}


@pytest.mark.parametrize(("data", "kind"), CLEAN.values(), ids=CLEAN.keys())
def test_clean_files_pass(data: bytes, kind: str) -> None:
    assert screen(data, "x") == kind


@pytest.mark.parametrize(("name", "kind"), [("nguyen-binh-2021-h1.docx", "docx"), ("nguyen-binh-2021-h1.pdf", "pdf")])
def test_real_files_pass(name: str, kind: str) -> None:
    assert screen(real_file(name).read_bytes(), name) == kind


def test_an_old_real_file_is_called_old() -> None:
    assert refusal(real_file("nguyen-binh-2021-h1.doc").read_bytes()) == "screen-old-office"


def utf16_part() -> bytes:
    return office_file(
        **{"word/settings.xml": '<?xml version="1.0" encoding="UTF-16"?><!DOCTYPE a><a/>'.encode("utf-16")}
    )


def locked_docx() -> bytes:
    data = bytearray(office_file())
    with zipfile.ZipFile(io.BytesIO(bytes(data))) as package:
        start = package.start_dir
    data[start + 8] |= 1
    return bytes(data)


def twin_docx() -> bytes:
    out = io.BytesIO(office_file())
    with zipfile.ZipFile(out, "a") as package:
        package.writestr("WORD/Document.xml", "<evil/>")
    return out.getvalue()


def rels(kind: str, mode: str = "") -> bytes:
    return office_file(**{"word/_rels/document.xml.rels": relations((kind, "x", mode))})


def text(xml: str) -> bytes:
    return office_file(**{"word/document.xml": f"<w:document>{xml}</w:document>"})


MACRO_TYPES = '<Types><Override ContentType="application/vnd.ms-word.document.macroEnabled.main+xml" PartName="/word/d.xml"/></Types>'
ESCAPED = (
    relations(("attachedTemplate", "x", "External")).replace("External", "&#69;xternal").replace("dTemp", "d&#84;emp")
)
UTF7 = '<?xml version="1.0" encoding="UTF-7"?>+ADwAIQ-DOCTYPE a><a/>'

BAD = {
    "empty": (b"", "screen-empty"),
    "text": (b"hello", "screen-kind"),
    "program": (b"MZ\x90", "screen-kind"),
    "html": (b"<html><script>", "screen-kind"),
    "gif": (b"GIF89a", "screen-kind"),
    "rtf": (b"{\\rtf1", "screen-kind"),
    "old office": (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(500), "screen-old-office"),
    "docm": (office_file(**{"[Content_Types].xml": MACRO_TYPES}), "screen-macro"),
    "vba part": (office_file(**{"word/vbaProject.bin": b"x"}), "screen-macro"),
    "renamed vba part": (office_file(**{"word/harmless.bin": b"x"}), "screen-embedded"),
    "vba relation": (rels("vbaProject"), "screen-macro"),
    "ole object": (office_file(**{"word/embeddings/oleObject1.bin": b"x"}), "screen-embedded"),
    "ole relation": (rels("oleObject"), "screen-embedded"),
    "alt chunk": (rels("aFChunk"), "screen-embedded"),
    "activex": (office_file(**{"word/activeX/activeX1.bin": b"x"}), "screen-embedded"),
    "program inside": (office_file(**{"word/media/a.exe": b"MZ"}), "screen-embedded"),
    "template outside": (rels("attachedTemplate", "External"), "screen-outside"),
    "template outside, written in entities": (
        office_file(**{"word/_rels/settings.xml.rels": ESCAPED}),
        "screen-outside",
    ),
    "picture outside": (rels("image", "External"), "screen-outside"),
    "frame outside": (rels("frame", "External"), "screen-outside"),
    "excel link": (
        office_file("xlsx", **{"xl/_rels/workbook.xml.rels": relations(("externalLink", "x", ""))}),
        "screen-embedded",
    ),
    "excel 4 macro sheet": (office_file("xlsx", **{"xl/macrosheets/sheet1.xml": "<a/>"}), "screen-macro"),
    "dde": (text("<w:instrText>DDEAUTO c:\\\\x</w:instrText>"), "screen-macro"),
    "dde in pieces": (
        text("<w:instrText>D</w:instrText><w:instrText xml:space='preserve'>DE x</w:instrText>"),
        "screen-macro",
    ),
    "dde in entities": (text("<w:instrText>&#68;DE x</w:instrText>"), "screen-macro"),
    "dde in a simple field": (text('<w:fldSimple w:instr="DDE x"/>'), "screen-macro"),
    "doctype": (
        office_file(**{"word/styles.xml": "<!DOCTYPE a [<!ENTITY b SYSTEM 'file:///x'>]><a/>"}),
        "screen-doctype",
    ),
    "utf-16": (utf16_part(), "screen-damaged"),
    "utf-7": (office_file(**{"word/styles.xml": UTF7}), "screen-damaged"),
    "locked zip": (locked_docx(), "screen-locked"),
    "twin names": (twin_docx(), "screen-damaged"),
    "cut zip": (office_file()[:-30], "screen-damaged"),
    "zip of something": (office_file(**{"[Content_Types].xml": "<Types/>"}), "screen-kind"),
    "broken relations": (office_file(**{"_rels/.rels": "<Relationships>"}), "screen-damaged"),
    "pdf cut": (PDF[:-8], "screen-damaged"),
    "pdf javascript": (pdf(b"<</S/JavaScript/JS(app.alert)>>"), "screen-macro"),
    "pdf javascript in hex": (pdf(b"<</S/J#61vaScript>>"), "screen-macro"),
    "pdf launch": (pdf(b"<</S/Launch/F(c)>>"), "screen-macro"),
    "pdf with a file": (pdf(b"<</Type/EmbeddedFile>>"), "screen-embedded"),
    "pdf locked": (pdf(b"<</Encrypt 3 0 R>>"), "screen-locked"),
    "pdf javascript packed": (object_stream(b"1 0 <</S/JavaScript/JS(x)>>"), "screen-macro"),
}


@pytest.mark.parametrize(("data", "code"), BAD.values(), ids=BAD.keys())
def test_bad_files_are_refused_by_their_kind(data: bytes, code: str) -> None:
    assert refusal(data) == code


def test_bombs(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(screen_module, "_MAX_UNPACKED", 1_000_000)
    assert refusal(office_file(**{"word/media/a.bmp": bytes(1_000_000)})) == "screen-bomb"
    monkeypatch.setattr(screen_module, "_MAX_PARTS", 10)
    assert refusal(office_file(**{f"word/media/{n}.png": b"" for n in range(10)})) == "screen-bomb"
    monkeypatch.setattr(screen_module, "_MAX_PART", 10_000)
    assert refusal(text(" " * 20_000)) == "screen-bomb"


@pytest.mark.parametrize("data", [office_file(), office_file("xlsx"), PDF], ids=["docx", "xlsx", "pdf"])
def test_no_flip_or_cut_breaks_the_screen(data: bytes) -> None:
    """Damage may pass or be refused; it never ends in another error."""
    for place in range(len(data)):
        flipped = bytearray(data)
        flipped[place] ^= 0xFF
        for broken in (bytes(flipped), data[:place]):
            refusal(broken)


def refusal(data: bytes) -> str:
    try:
        screen(data, "tệp")
    except Refused as error:
        assert error.place == "tệp"
        return error.code
    return ""
