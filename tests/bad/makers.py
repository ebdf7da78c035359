"""Makers of bad files: what strangers send instead of a Word report, each with the code it must be refused with.

Nothing here is stored; every file is built when a test asks for it. `BAD` lists them for tests and journeys.
"""

import io
import random
import struct
import zipfile
import zlib
from collections.abc import Callable
from typing import NamedTuple

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
MB = 1 << 20


class BadFile(NamedTuple):
    """A file to be refused: its name on disk, its bytes, the code of the refusal."""

    name: str
    make: Callable[[], bytes]
    code: str


class Entry(NamedTuple):
    """A zip entry written as told, true or not: packed bytes, checksum, sizes the directory claims."""

    name: str
    packed: bytes
    crc: int
    size: int
    method: int = zipfile.ZIP_DEFLATED
    flags: int = 0


def entry(name: str, data: bytes) -> Entry:
    """An honest deflated entry."""
    packer = zlib.compressobj(9, zlib.DEFLATED, -15)
    return Entry(name, packer.compress(data) + packer.flush(), zlib.crc32(data), len(data))


def flood(name: str, megabytes: int, chunk: bytes = b" " * MB) -> Entry:
    """An honest entry of many equal megabytes, packed 1:1000, made without ever holding it."""
    packer = zlib.compressobj(9, zlib.DEFLATED, -15)
    block = packer.compress(chunk) + packer.flush(zlib.Z_FULL_FLUSH)
    crc = 0
    for _ in range(megabytes):
        crc = zlib.crc32(chunk, crc)
    return Entry(name, block * megabytes + b"\x03\x00", crc, len(chunk) * megabytes)


def zipped(entries: list[Entry]) -> bytes:
    """A zip of these entries, lies included (zipfile itself would not write them)."""
    out, directory = io.BytesIO(), b""
    for e in entries:
        name = e.name.encode()
        common = struct.pack(
            "<HHHHHIIIHH", 20, e.flags, e.method, 0, 0x2101, e.crc, len(e.packed), e.size, len(name), 0
        )
        directory += b"PK\x01\x02\x14\x00" + common + struct.pack("<HHHII", 0, 0, 0, 0, out.tell()) + name
        out.write(b"PK\x03\x04" + common + name + e.packed)
    end = struct.pack("<HHHHIIH", 0, 0, len(entries), len(entries), len(directory), out.tell(), 0)
    return out.getvalue() + directory + b"PK\x05\x06" + end


def types(main: str = MAIN, more: str = "") -> bytes:
    """The content types part of a package whose main part is of this type."""
    return (
        f'<?xml version="1.0" encoding="UTF-8"?><Types xmlns="{_PACKAGE}/content-types"><Default Extension="rels" '
        f'ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" '
        f'ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/>'
        f'<Override PartName="/word/document.xml" ContentType="{main}"/>{more}</Types>'
    ).encode()


def relations(*targets: tuple[str, str], base: str = _OFFICE) -> bytes:
    """A relationships part: rId1, rId2 … for each (kind, target)."""
    inner = "".join(
        f'<Relationship Id="rId{i}" Type="{base}/{kind}" Target="{target}"'
        + (' TargetMode="External"/>' if "://" in target else "/>")
        for i, (kind, target) in enumerate(targets, 1)
    )
    return f'<?xml version="1.0"?><Relationships xmlns="{_PACKAGE}/relationships">{inner}</Relationships>'.encode()


def document(body: str, head: str = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>') -> bytes:
    """A main part with this body."""
    return f"{head}<w:document {W}><w:body>{body}</w:body></w:document>".encode()


def paragraph(text: str) -> str:
    """A plain paragraph."""
    return f'<w:p><w:r><w:t xml:space="preserve">{text}</w:t></w:r></w:p>'


def parts(body: str = paragraph("Một đoạn"), **replaced: bytes) -> dict[str, bytes]:
    """The parts of a small honest DOCX. Keywords replace one: `types`, `rels`, `document`."""
    return {
        "[Content_Types].xml": replaced.get("types", types()),
        "_rels/.rels": replaced.get("rels", relations(("officeDocument", "word/document.xml"))),
        "word/document.xml": replaced.get("document", document(body)),
    }


def docx(body: str = paragraph("Một đoạn"), extra: dict[str, bytes] | None = None, **replaced: bytes) -> bytes:
    """A small DOCX as bytes, honest unless a part handed in is not."""
    return zipped([entry(name, data) for name, data in {**parts(body, **replaced), **(extra or {})}.items()])


def bomb() -> bytes:
    """300 MB of text in about 300 KB."""
    inside = {name: data for name, data in parts().items() if name != "word/document.xml"}
    return zipped([*(entry(n, d) for n, d in inside.items()), flood("word/document.xml", 300)])


def unread_bomb() -> bytes:
    """300 MB in a part nobody reads, spread so that no single part is over the limit."""
    return zipped([*(entry(n, d) for n, d in parts().items()), *(flood(f"word/media/{i}.bin", 30) for i in range(10))])


def quiet_bomb() -> bytes:
    """Parts which compress less than the ratio limit, each below the XML limit, 100 MB together."""
    chunk = b"".join(bytes([65 + i % 23, 97 + i % 19]) * 120 for i in range(4096))[:MB]
    return zipped([*(entry(n, d) for n, d in parts().items()), *(flood(f"word/f{i}.bin", 20, chunk) for i in range(6))])


def lying() -> bytes:
    """A main part that says it holds 4 KB and holds 100 MB."""
    honest = flood("word/document.xml", 100)
    inside = {name: data for name, data in parts().items() if name != "word/document.xml"}
    return zipped([*(entry(n, d) for n, d in inside.items()), honest._replace(size=4096)])


def million_paragraphs() -> bytes:
    """A million empty paragraphs: 54 s and 714 MB for python-docx."""
    chance = random.Random(1)  # uneven enough to pass the ratio limit
    empty = chance.choices(("<w:p/>", "<w:p />"), k=1_000_000)
    return docx(document=document("".join(empty) + paragraph("cuối")))


def long_report(paragraphs: int = 60_000) -> bytes:
    """More paragraphs than any report, varied enough to pass the ratio limit."""
    return docx("".join(paragraph(f"Đoạn số {i * 7919 % 99991}") for i in range(paragraphs)))


def deep() -> bytes:
    """5 000 nested elements."""
    return docx("<w:sdt><w:sdtContent>" * 2500 + paragraph("sâu") + "</w:sdtContent></w:sdt>" * 2500)


def external_entity() -> bytes:
    """An entity that names a file of the machine."""
    head = '<?xml version="1.0"?><!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/hostname">]>'
    return docx(document=document(paragraph("trước &x; sau"), head))


def billion_laughs() -> bytes:
    """Entities that grow tenfold nine times."""
    grow = "".join(f'<!ENTITY l{i} "{f"&l{i - 1};" * 10}">' for i in range(1, 10))
    return docx(document=document(paragraph("&l9;"), f'<?xml version="1.0"?><!DOCTYPE d [<!ENTITY l0 "ha">{grow}]>'))


def hidden_doctype(encoding: str = "utf-16") -> bytes:
    """The external entity in another encoding, where a search for bytes does not see it."""
    text = document(paragraph("&x;"), '<!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/hostname">]>').decode()
    whole = f'<?xml version="1.0" encoding="{encoding}"?>{text}'.encode(encoding)
    return docx(document=whole.replace(b"<!DOCTYPE", b"+ADwAIQ-DOCTYPE") if encoding == "utf-7" else whole)


def encrypted_entry() -> bytes:
    """A zip whose main part is marked as encrypted."""
    return zipped([entry(n, d)._replace(flags=1 if n.startswith("word") else 0) for n, d in parts().items()])


def twice() -> bytes:
    """Two main parts; programs differ in which one they read. The second hides behind other letter case."""
    return zipped([*(entry(n, d) for n, d in parts().items()), entry("Word/Document.xml", document(paragraph("khác")))])


def crowd(count: int = 2500) -> bytes:
    """More parts than any report has."""
    return zipped([*(entry(n, d) for n, d in parts().items()), *(entry(f"word/x{i}", b"") for i in range(count))])


def flipped() -> bytes:
    """One bit changed inside a packed part."""
    data = bytearray(docx(paragraph("chữ " * 500)))
    data[data.rindex(b"word/document.xml", 0, data.index(b"PK\x01\x02")) + 40] ^= 0x10
    return bytes(data)


def ole(stream: str) -> bytes:
    """The first bytes of an OLE file with a stream of this name (old Word, or a DOCX under a password)."""
    return (
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 1016 + stream.encode("utf-16-le").ljust(64, b"\0") + b"\0" * 448
    )


def opendocument() -> bytes:
    """A small ODT."""
    kind = b"application/vnd.oasis.opendocument.text"
    return zipped(
        [Entry("mimetype", kind, zlib.crc32(kind), len(kind), zipfile.ZIP_STORED), entry("content.xml", b"<x/>")]
    )


def squeezed_oddly() -> bytes:
    """A part packed with bzip2, which Word never does."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_BZIP2) as archive:
        for name, data in parts().items():
            archive.writestr(name, data)
    return out.getvalue()


def picture(relation: str = "rId1") -> str:
    """A paragraph with a picture of 50 mm."""
    return (
        f'<w:p><w:r><w:drawing xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:wp="http://schemas.'
        f'openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:r="{_OFFICE}"><wp:inline><wp:extent cx="1800000"/>'
        f'<wp:docPr id="1" descr="Lễ hội"/><a:graphic><a:blip r:embed="{relation}"/></a:graphic></wp:inline></w:drawing>'
        "</w:r></w:p>"
    )


def scanned() -> bytes:
    """A report that is one scanned picture."""
    rels = relations(("image", "media/a.png"))
    return docx(picture(), extra={"word/_rels/document.xml.rels": rels, "word/media/a.png": b"\x89PNG"})


def _macro() -> bytes:
    return docx(types=types("application/vnd.ms-word.document.macroEnabled.main+xml"))


def _other(kind: str) -> bytes:
    return docx(types=types(f"application/vnd.openxmlformats-officedocument.{kind}.main+xml"))


def _strict() -> bytes:
    base = "http://purl.oclc.org/ooxml/officeDocument/relationships"
    return docx(rels=relations(("officeDocument", "word/document.xml"), base=base))


BAD: dict[str, BadFile] = {
    "not a docx": BadFile("bao-cao.docx", lambda: b"Day khong phai tep Word.\n" * 20, "file-not-docx"),
    "empty file": BadFile("trong.docx", lambda: b"", "file-empty"),
    "empty text": BadFile("trong.txt", lambda: b" \r\n\t\r\n", "file-empty"),
    "docm": BadFile("bao-cao.docm", _macro, "file-macro"),
    "macro under a docx name": BadFile("bao-cao.docx", _macro, "file-macro"),
    "macro part": BadFile("bao-cao.docx", lambda: docx(extra={"word/vbaProject.bin": b"x"}), "file-macro"),
    "bomb": BadFile("bom.docx", bomb, "file-bomb"),
    "bomb in an unread part": BadFile("bom.docx", unread_bomb, "file-bomb"),
    "quiet bomb": BadFile("bom.docx", quiet_bomb, "file-bomb"),
    "lying size": BadFile("doi.docx", lying, "file-damaged"),
    "million paragraphs": BadFile("dai.docx", million_paragraphs, "file-too-long"),
    "too many paragraphs": BadFile("dai.docx", long_report, "file-too-long"),
    "deep nesting": BadFile("sau.docx", deep, "file-damaged"),
    "truncated": BadFile("cut.docx", lambda: docx(paragraph("chữ " * 900))[:-100], "file-truncated"),
    "truncated early": BadFile("cut.docx", lambda: docx()[:40], "file-truncated"),
    "old doc": BadFile("cu.doc", lambda: ole("WordDocument"), "file-old-doc"),
    "old doc under a docx name": BadFile("cu.docx", lambda: ole("WordDocument"), "file-old-doc"),
    "password": BadFile("khoa.docx", lambda: ole("EncryptedPackage"), "file-encrypted"),
    "old spreadsheet": BadFile("bang.xls", lambda: ole("Workbook"), "file-not-word"),
    "encrypted entry": BadFile("khoa.docx", encrypted_entry, "file-encrypted"),
    "strict": BadFile("strict.docx", _strict, "file-strict"),
    "template": BadFile("mau.dotx", lambda: _other("wordprocessingml.template"), "file-template"),
    "spreadsheet": BadFile("bang.xlsx", lambda: _other("spreadsheetml.sheet"), "file-not-word"),
    "opendocument": BadFile("bao-cao.odt", opendocument, "file-odt"),
    "pdf": BadFile("bao-cao.pdf", lambda: b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n", "file-pdf"),
    "rtf": BadFile("bao-cao.rtf", lambda: b"{\\rtf1\\ansi x}", "file-rtf"),
    "web page as doc": BadFile("bao-cao.doc", lambda: b"<html><body>x</body></html>", "file-resave"),
    "some zip": BadFile("anh.zip", lambda: zipped([entry("anh.png", b"x")]), "file-not-docx"),
    "empty zip": BadFile("trong.docx", lambda: zipped([]), "file-not-docx"),
    "no main part": BadFile(
        "thieu.docx", lambda: docx(rels=relations(("officeDocument", "word/x.xml"))), "file-no-main-part"
    ),
    "no relations": BadFile("thieu.docx", lambda: docx(rels=relations()), "file-no-main-part"),
    "no body": BadFile("thieu.docx", lambda: docx(document=f"<w:document {W}/>".encode()), "file-no-main-part"),
    "no text": BadFile("trang.docx", lambda: docx("<w:p/>"), "file-no-text"),
    "only pictures": BadFile("quet.docx", scanned, "file-only-pictures"),
    "not xml": BadFile("hong.docx", lambda: docx(document=b"<w:document"), "file-damaged"),
    "external entity": BadFile("la.docx", external_entity, "file-doctype"),
    "billion laughs": BadFile("la.docx", billion_laughs, "file-doctype"),
    "doctype in utf-16": BadFile("la.docx", hidden_doctype, "file-doctype"),
    "doctype in utf-16 without mark": BadFile("la.docx", lambda: hidden_doctype("utf-16-be"), "file-doctype"),
    "doctype in utf-32": BadFile("la.docx", lambda: hidden_doctype("utf-32"), "file-damaged"),
    "doctype in utf-7": BadFile("la.docx", lambda: hidden_doctype("utf-7"), "file-damaged"),
    "doctype in ebcdic": BadFile("la.docx", lambda: hidden_doctype("cp500"), "file-damaged"),
    "two main parts": BadFile("hai.docx", twice, "file-duplicate-parts"),
    "too many parts": BadFile("nhieu.docx", crowd, "file-too-many-parts"),
    "flipped bit": BadFile("hong.docx", flipped, "file-damaged"),
    "bzip2": BadFile("la.docx", squeezed_oddly, "file-damaged"),
    "too big": BadFile("lon.docx", lambda: docx() + bytes(31 * MB), "file-too-big"),
    "too much text": BadFile("lon.txt", lambda: "chữ ".encode() * 1_000_000, "file-too-big"),
    "picture as text": BadFile("anh.txt", lambda: b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + bytes(range(256)), "file-binary"),
    "windows-1258 text": BadFile("cu.txt", lambda: "Báo cáo công tác".encode("cp1258", "replace") * 9, "file-encoding"),
}
