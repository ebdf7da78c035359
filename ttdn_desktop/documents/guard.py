"""The guard in front of every parser: what kind of file this is, and whether opening it is safe.

Limits measured on crafted files: python-docx alone takes 627 MB for a 332 KB bomb and 54 s for a million empty
paragraphs; every such file is refused here within milliseconds.
"""

import re
import struct
import zipfile
from io import BytesIO
from pathlib import Path

from ttdn_desktop import files
from ttdn_desktop.errors import Refused

FILE_LIMIT = 30_000_000
ENTRY_LIMIT = 2000
UNPACKED_LIMIT = 96 << 20  # sum of what the parts say they hold; a part that holds more fails its checksum
XML_LIMIT = 24 << 20
RATIO_LIMIT = 150  # deflate reaches 1000:1, real parts stay below 60:1
RATIO_FROM = 1 << 20

_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml."
_MAIN = _WORD + "document.main+xml"
_TEMPLATE = _WORD + "template.main+xml"
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_HTML = re.compile(rb"^\s*(<!doctype html|<html|<\?xml[^>]*\?>\s*(<!--.*?-->\s*)*(<!doctype html|<html)|mime-version:)", re.I | re.S)
_WORD_XML = re.compile(rb"<w:wordDocument|<pkg:package|progid=\"Word\.Document\"")
_ENCODING = re.compile(r"<\?xml[^>]*?encoding\s*=\s*[\"']([^\"']*)[\"']")
_DIRECTORY_END = b"PK\x05\x06"


def load(path: Path) -> bytes:
    """The bytes of a file of bearable size. Raises Refused("file-empty") and what files.read raises."""
    data = files.read(path, FILE_LIMIT)
    if not data:
        raise Refused("file-empty", path.name)
    return data


def kind_of(data: bytes, name: str) -> str:
    """"docx" for a zip, else "txt". Raises Refused for what is known to be something else (old .doc, PDF, RTF, web page …)."""
    if data.startswith((b"PK\x03\x04", _DIRECTORY_END)):
        return "docx"
    if data.startswith(_OLE):
        words = {word: word.encode("utf-16-le") in data for word in ("EncryptedPackage", "WordDocument")}
        code = "file-encrypted" if words["EncryptedPackage"] else "file-old-doc" if words["WordDocument"] else "file-not-word"
        raise Refused(code, name)
    head = data[:4096]
    if head.lstrip().startswith(b"%PDF-"):
        raise Refused("file-pdf", name)
    if head.startswith(b"{\\rtf"):
        raise Refused("file-rtf", name)
    if _WORD_XML.search(head) or _HTML.match(head):
        raise Refused("file-resave", name)
    if Path(name).suffix.lower() in {".docx", ".docm", ".dotx", ".doc"}:
        raise Refused("file-not-docx", name)
    return "txt"


def open_docx(data: bytes, name: str) -> "zipfile.ZipFile":
    """The zip of a DOCX that may be parsed. Raises Refused with a code that says what is wrong with it."""
    try:
        archive = _open_zip(data, name)
        _check_sizes(archive, name)
        _check_kind(archive, name)
        for info in archive.infolist():
            if is_xml(info.filename):
                check_xml(archive.read(info), name)
            elif info.file_size:
                _drain(archive, info)  # a picture cut short or altered is found now, by its checksum
    except (zipfile.BadZipFile, zipfile.LargeZipFile, EOFError, struct.error, ValueError, NotImplementedError) as error:
        raise Refused("file-damaged", name, reason=str(error)[:80]) from error
    except Exception as error:
        if type(error).__module__ == "zlib":
            raise Refused("file-damaged", name, reason=str(error)[:80]) from error
        raise
    return archive


def is_xml(part: str) -> bool:
    """True for parts which a parser will be given."""
    return part.lower().endswith((".xml", ".rels", ".vml"))


def check_xml(data: bytes, name: str) -> None:
    """Refuses a DOCTYPE (entities, bombs) and encodings in which one could hide (file-doctype, file-damaged)."""
    if data.startswith((b"\xff\xfe", b"\xfe\xff")) or b"\x00" in data[:4]:
        try:
            text = data.decode("utf-16" if data[:2] in (b"\xff\xfe", b"\xfe\xff") else "utf-16-le" if data[1:2] == b"\0" else "utf-16-be")
        except UnicodeDecodeError as error:
            raise Refused("file-damaged", name, reason="encoding") from error
        doctype, head = "<!DOCTYPE" in text, text[:200]
    else:
        doctype, head = b"<!DOCTYPE" in data, data[:200].decode("latin-1")
    if doctype:
        raise Refused("file-doctype", name)
    declared = _ENCODING.search(head)
    if declared and declared.group(1).lower() not in {"utf-8", "utf8", "utf-16", "utf-16le", "utf-16be", "us-ascii", "ascii"}:
        raise Refused("file-damaged", name, reason="encoding")


def _open_zip(data: bytes, name: str) -> "zipfile.ZipFile":
    """The directory of the zip; its size is bounded before zipfile builds an object per entry."""
    end = data.rfind(_DIRECTORY_END, max(0, len(data) - 22 - 65535))
    if end < 0 or len(data) < end + 22:
        raise Refused("file-truncated", name)
    entries, size, start = struct.unpack("<HII", data[end + 10 : end + 20])
    if entries > ENTRY_LIMIT or size > ENTRY_LIMIT * 512:
        raise Refused("file-too-many-parts", name, limit=ENTRY_LIMIT)
    if start + size > end:
        raise Refused("file-truncated", name)
    archive = zipfile.ZipFile(BytesIO(data))
    if len(archive.infolist()) > ENTRY_LIMIT:
        raise Refused("file-too-many-parts", name, limit=ENTRY_LIMIT)
    return archive


def _check_sizes(archive: "zipfile.ZipFile", name: str) -> None:
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


def _check_kind(archive: "zipfile.ZipFile", name: str) -> None:
    """Only a plain Word document passes; each neighbour gets a code of its own."""
    parts = {part_key(info.filename): info for info in archive.infolist()}
    if "mimetype" in parts and b"opendocument" in archive.read(parts["mimetype"])[:100]:
        raise Refused("file-odt", name)
    types = archive.read(parts["[content_types].xml"]).decode("utf-8", "replace") if "[content_types].xml" in parts else ""
    if "document.macroEnabled.main+xml" in types or "template.macroEnabledTemplate.main+xml" in types:
        raise Refused("file-macro", name)
    if any(key.endswith("/vbaproject.bin") for key in parts):
        raise Refused("file-macro", name)
    if _TEMPLATE in types:
        raise Refused("file-template", name)
    if "spreadsheetml" in types or "presentationml" in types:
        raise Refused("file-not-word", name)
    if not types or _MAIN not in types:
        raise Refused("file-no-main-part" if types or "word/document.xml" in parts else "file-not-docx", name)
    if "_rels/.rels" in parts and b"purl.oclc.org/ooxml/officeDocument/relationships/officeDocument" in archive.read(parts["_rels/.rels"]):
        raise Refused("file-strict", name)


def part_key(part: str) -> str:
    """A part's name as parts are told apart: no leading slash, "/" only, no case (ECMA-376 part 2, 6.2)."""
    return part.replace("\\", "/").lstrip("/").lower()


def _drain(archive: "zipfile.ZipFile", info: "zipfile.ZipInfo") -> None:
    with archive.open(info) as part:
        while part.read(1 << 20):
            pass
