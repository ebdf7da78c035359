"""The guard in front of every parser: what kind of file this is, and whether opening it is safe.

Limits measured on crafted files: python-docx alone takes 627 MB for a 332 KB bomb and 54 s for a million empty
paragraphs; every such file is refused here within milliseconds.
"""

import re
import struct
import zipfile
import zlib
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

from ttdn_desktop import files
from ttdn_desktop.errors import Refused

FILE_LIMIT = 30_000_000
ENTRY_LIMIT = 2000
DIRECTORY_LIMIT = 1 << 20  # bytes of the zip directory: bounds what zipfile builds before entries can be counted
UNPACKED_LIMIT = 96 << 20  # sum of what the parts say they hold; a part that holds more fails its checksum
XML_LIMIT = 24 << 20
RATIO_LIMIT = 150  # deflate reaches 1000:1, real parts stay below 60:1
RATIO_FROM = 1 << 20

_MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
_TEMPLATE = "application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml"
_MACRO = ("document.macroenabled.main+xml", "template.macroenabledtemplate.main+xml")
_STRICT = "http://purl.oclc.org/ooxml/officedocument/relationships/officedocument"
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_WEB_PAGE = re.compile(rb"\s*(<\?xml[^>]*>\s*)?(<!--.*?-->\s*)*(<!doctype\s+html|<html)|mime-version:", re.I | re.S)
_WORD_XML = re.compile(rb"<w:wordDocument|<pkg:package|progid=\"Word\.Document\"")
_DECLARED = re.compile(r"<\?xml[^>]*?\bencoding\s*=\s*[\"']([^\"'>]*)[\"']")
_ENCODINGS = {"utf-8", "utf8", "utf-16", "utf-16le", "utf-16be", "us-ascii", "ascii", "iso-8859-1", "windows-1252"}
_END, _LOCATOR_64 = b"PK\x05\x06", b"PK\x06\x07"
_BROKEN = (zipfile.BadZipFile, zipfile.LargeZipFile, zlib.error, EOFError, struct.error, ValueError, KeyError, OSError,
           NotImplementedError, RuntimeError)  # fmt: skip


def load(path: Path) -> bytes:
    """The bytes of a file of bearable size. Raises Refused("file-empty") and what files.read raises."""
    data = files.read(path, FILE_LIMIT)
    if not data:
        raise Refused("file-empty", path.name)
    return data


def kind_of(data: bytes, name: str) -> str:
    """ "docx" for a zip, else "txt". Raises Refused for what is plainly something else (old .doc, PDF, RTF, web page)."""
    if data.startswith((b"PK\x03\x04", _END)):
        return "docx"
    if data.startswith(_OLE):
        if "EncryptedPackage".encode("utf-16-le") in data:
            raise Refused("file-encrypted", name)
        raise Refused("file-old-doc" if "WordDocument".encode("utf-16-le") in data else "file-not-word", name)
    head = data[:4096].removeprefix(b"\xef\xbb\xbf").lstrip()
    for sign, code in ((b"%PDF-", "file-pdf"), (b"{\\rtf", "file-rtf")):
        if head.startswith(sign):
            raise Refused(code, name)
    if _WORD_XML.search(head) or _WEB_PAGE.match(head):
        raise Refused("file-resave", name)
    if Path(name).suffix.lower() in {".docx", ".docm", ".dotx", ".doc"}:
        raise Refused("file-not-docx", name)
    return "txt"


def sheet_kind_of(data: bytes, name: str) -> None:
    """Refuses what is plainly no workbook and no CSV: an old .xls, a PDF, a web page that calls itself .xls."""
    if data.startswith(_OLE):
        raise Refused("sheet-encrypted" if "EncryptedPackage".encode("utf-16-le") in data else "sheet-old", name)
    head = data[:4096].removeprefix(b"\xef\xbb\xbf").lstrip()
    if head.startswith((b"%PDF-", b"{\\rtf")) or _WEB_PAGE.match(head):
        raise Refused("sheet-none", name)


def open_docx(data: bytes, name: str) -> zipfile.ZipFile:
    """The zip of a DOCX whose parts may be parsed. Raises Refused with a code that says what is wrong with it."""
    return _opened(data, name, _check_kind)


def open_xlsx(data: bytes, name: str) -> zipfile.ZipFile:
    """The same for a plain workbook: sheet-macro, sheet-ods, sheet-none for its neighbours."""
    return _opened(data, name, _check_sheet_kind)


def _opened(data: bytes, name: str, check_kind: Callable[[zipfile.ZipFile, str], None]) -> zipfile.ZipFile:
    try:
        archive = _open_zip(data, name)
        _check_sizes(archive, name)
        check_kind(archive, name)
        for info in archive.infolist():
            if is_xml(info.filename) and info.file_size:
                check_xml(archive.read(info), name)
            else:
                _check_sum(archive, info)
    except _BROKEN as error:
        raise Refused("file-damaged", name, reason=str(error)[:80]) from error
    return archive


def is_xml(part: str) -> bool:
    """True for parts which a parser will be given."""
    key = part_key(part)
    return key.endswith((".xml", ".rels", ".vml")) and not key.startswith("__macosx/")


def check_xml(data: bytes, name: str) -> None:
    """Refuses a DOCTYPE (entities, bombs) and encodings in which one could hide (file-doctype, file-damaged)."""
    text = _decoded(data)
    if not text.lstrip().startswith("<"):
        raise Refused("file-damaged", name, reason="encoding")
    if "<!DOCTYPE" in text:
        raise Refused("file-doctype", name)
    declared = _DECLARED.match(text.lstrip())
    if declared and declared.group(1).lower() not in _ENCODINGS:
        raise Refused("file-damaged", name, reason="encoding")


def part_key(part: str) -> str:
    """A part's name as parts are told apart: no leading slash, "/" only, no case (ECMA-376 part 2, 6.2)."""
    return part.replace("\\", "/").lstrip("/").lower()


def _decoded(data: bytes) -> str:
    """Text of an XML part for looking at, not for parsing; UTF-16 by its mark or by its zero bytes, as parsers do."""
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return data.decode("utf-16", "replace")
    if b"\x00" in data[:2]:
        return data.decode("utf-16-be" if data[0] == 0 else "utf-16-le", "replace")
    return data.removeprefix(b"\xef\xbb\xbf").decode("latin-1")


def _open_zip(data: bytes, name: str) -> zipfile.ZipFile:
    """The directory of the zip; its size is bounded before zipfile builds an object per entry."""
    end = data.rfind(_END, max(0, len(data) - 22 - 65535))
    if end < 0 or len(data) < end + 22:
        raise Refused("file-truncated", name)
    entries, size, start = struct.unpack("<HII", data[end + 10 : end + 20])
    if data[end - 20 : end - 16] == _LOCATOR_64:
        entries, size = struct.unpack("<QQ", data[end - 76 + 32 : end - 76 + 48])
    elif start + size > end:
        raise Refused("file-truncated", name)
    if entries > ENTRY_LIMIT or size > DIRECTORY_LIMIT:
        raise Refused("file-too-many-parts", name, limit=ENTRY_LIMIT)
    archive = zipfile.ZipFile(BytesIO(data))
    if len(archive.infolist()) > ENTRY_LIMIT:
        raise Refused("file-too-many-parts", name, limit=ENTRY_LIMIT)
    return archive


def _check_sizes(archive: zipfile.ZipFile, name: str) -> None:
    total, seen = 0, set[str]()
    for info in archive.infolist():
        key = part_key(info.filename)
        if key in seen:
            raise Refused("file-duplicate-parts", name, part=info.filename[:80])
        seen.add(key)
        if info.flag_bits & 0x1:
            raise Refused("file-encrypted", name)
        if info.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
            raise Refused("file-damaged", name, reason="method")
        total += info.file_size
        squeezed = info.file_size > RATIO_FROM and info.file_size > RATIO_LIMIT * max(info.compress_size, 1)
        if squeezed or total > UNPACKED_LIMIT or (is_xml(info.filename) and info.file_size > XML_LIMIT):
            raise Refused("file-bomb", name, part=info.filename[:80])


def _check_kind(archive: zipfile.ZipFile, name: str) -> None:
    """Only a plain Word document passes; each neighbour gets a code of its own."""
    parts = {part_key(info.filename): info for info in archive.infolist()}

    def text(part: str) -> str:
        return _decoded(archive.read(parts[part])).lower() if part in parts else ""

    types = text("[content_types].xml")
    if any(kind in types for kind in _MACRO) or any(key.endswith("/vbaproject.bin") for key in parts):
        raise Refused("file-macro", name)
    if _TEMPLATE in types:
        raise Refused("file-template", name)
    if _MAIN not in types:
        if "opendocument.text" in text("mimetype"):
            raise Refused("file-odt", name)
        if "spreadsheetml" in types or "presentationml" in types or "opendocument" in text("mimetype"):
            raise Refused("file-not-word", name)
        raise Refused("file-no-main-part" if types or "word/document.xml" in parts else "file-not-docx", name)
    if _STRICT in text("_rels/.rels"):
        raise Refused("file-strict", name)


def _check_sheet_kind(archive: zipfile.ZipFile, name: str) -> None:
    parts = {part_key(info.filename): info for info in archive.infolist()}
    types = _decoded(archive.read(parts["[content_types].xml"])).lower() if "[content_types].xml" in parts else ""
    if "macroenabled" in types or any(key.endswith("/vbaproject.bin") for key in parts):
        raise Refused("sheet-macro", name)
    if "spreadsheetml.sheet.main+xml" not in types:
        known = _decoded(archive.read(parts["mimetype"])) if "mimetype" in parts else ""
        raise Refused("sheet-ods" if "opendocument.spreadsheet" in known else "sheet-none", name)


def _check_sum(archive: zipfile.ZipFile, info: zipfile.ZipInfo) -> None:
    """Reads a part to its end: a picture cut short or altered is found now, by its checksum."""
    with archive.open(info) as part:
        while part.read(1 << 20):
            pass
