"""What may be attached: PDF, DOCX, XLSX, JPG, PNG by content, without anything that runs or reaches outside.

"Passed" means "nothing known to be bad was seen", no more: an attachment is opened only by a person's explicit wish.
"""

import html
import io
import re
import struct
import zipfile
import zlib
from collections.abc import Iterator

from ttdn_desktop.errors import Refused

_PDF_BAD = re.compile(rb"/(JavaScript|JS|Launch|EmbeddedFiles?|RichMedia|XFA|SubmitForm|ImportData)(?![A-Za-z0-9])")
_PDF_STREAM = re.compile(rb"stream\r?\n(.*?)endstream", re.DOTALL)
_PDF_OBJECTS = re.compile(rb"/Type\s*/ObjStm")
_DOCX = b"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
_XLSX = b"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"
_PARTS = re.compile(
    r"(xml|rels|vml|png|jpe?g|gif|bmp|tiff?|emf|wmf|svg|webp|odttf|ttf|fntdata|xlsx|glb)$", re.IGNORECASE
)
_PRINTER = re.compile(r"(xl|word)/printerSettings/\w+\.bin$", re.IGNORECASE)
_RUNS = {
    "vbaProject",
    "oleObject",
    "aFChunk",
    "control",
    "activeXControlBinary",
    "externalLink",
    "attachedTemplate",
    "subDocument",
    "frame",
    "wordVbaData",
    "xlMacrosheet",
    "dialogsheet",
}
_FIELD = re.compile(rb"instrText[^>]*>([^<]*)<|\binstr=[\"']([^\"']*)")
_ENCODING = re.compile(rb"(?:\xef\xbb\xbf)?\s*<\?xml[^>]*?\bencoding\s*=\s*[\"']([^\"']*)")
_DDE = re.compile(r"\bDDE(AUTO)?\b", re.IGNORECASE)
_MAX_PARTS, _MAX_PART, _MAX_UNPACKED = 5000, 100_000_000, 300_000_000
_ZIP_ERRORS = (
    zipfile.BadZipFile,
    zlib.error,
    EOFError,
    NotImplementedError,
    RuntimeError,
    ValueError,
    OSError,
    struct.error,
    KeyError,
)


def screen(data: bytes, place: str) -> str:
    """The kind of an allowed file, by content: "pdf", "docx", "xlsx", "jpg" or "png".

    Raises Refused(code, place): "screen-empty", "screen-kind" (not one of the five), "screen-old-office" (DOC, XLS, or
    locked by a password), "screen-damaged", "screen-macro", "screen-outside" (links that load by themselves),
    "screen-embedded", "screen-doctype", "screen-locked", "screen-bomb".
    """
    if not data:
        raise Refused("screen-empty", place)
    if data.startswith(b"%PDF-"):
        return _pdf(data, place)
    if data.startswith(b"PK\x03\x04"):
        return _office(data, place)
    if data.startswith(b"\xff\xd8\xff"):
        return "jpg"
    if data.startswith(b"\x89PNG\r\n\x1a\n"):
        return "png"
    if data.startswith(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"):
        raise Refused("screen-old-office", place)
    raise Refused("screen-kind", place)


def _pdf(data: bytes, place: str) -> str:
    if b"%%EOF" not in data[-2048:]:
        raise Refused("screen-damaged", place)
    for text in _pdf_texts(data):
        plain = re.sub(rb"#([0-9A-Fa-f]{2})", lambda m: bytes([int(m[1], 16)]), text)  # names may be written /J#53
        if re.search(rb"/Encrypt(?![A-Za-z0-9])", plain):
            raise Refused("screen-locked", place)
        if found := _PDF_BAD.search(plain):
            code = "screen-embedded" if found[1].startswith((b"Embedded", b"Rich")) else "screen-macro"
            raise Refused(code, place)
    return "pdf"


def _pdf_texts(data: bytes) -> Iterator[bytes]:
    """The text of the objects, streams cut out (pictures hold any bytes), and the unpacked object streams."""
    budget = _MAX_UNPACKED
    outside, at = [], 0
    for match in _PDF_STREAM.finditer(data):
        before = data[at : match.start()]
        outside.append(before)
        at = match.end()
        if _PDF_OBJECTS.search(before[-2000:]) and budget > 0:
            try:
                unpacked = zlib.decompressobj().decompress(match[1], budget)
            except zlib.error:
                continue  # not deflated: a viewer that reads it some other way is out of our sight
            budget -= len(unpacked)
            yield unpacked
    outside.append(data[at:])
    yield b"\n".join(outside)


def _office(data: bytes, place: str) -> str:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            parts = package.infolist()
            if len(parts) > _MAX_PARTS or sum(part.file_size for part in parts) > _MAX_UNPACKED:
                raise Refused("screen-bomb", place)
            if any(part.flag_bits & 1 for part in parts):
                raise Refused("screen-locked", place)
            if len({part.filename.lower() for part in parts}) != len(parts):
                raise Refused("screen-damaged", place)
            types = _part(package, "[Content_Types].xml", place)
            kind = "docx" if _DOCX in types else "xlsx" if _XLSX in types else ""
            if re.search(rb"macroEnabled|vbaProject", types):
                raise Refused("screen-macro", place)
            if not kind:
                raise Refused("screen-kind", place)
            for part in parts:
                _judge_part(package, part.filename, place)
            return kind
    except _ZIP_ERRORS as error:
        raise Refused("screen-damaged", place) from error


def _judge_part(package: zipfile.ZipFile, name: str, place: str) -> None:
    if name.endswith("/"):
        return
    if re.search(r"vba|macro", name, re.IGNORECASE):
        raise Refused("screen-macro", place)
    if not _PARTS.search(name) and not _PRINTER.search(name):
        raise Refused("screen-embedded", place)
    if not name.lower().endswith((".xml", ".rels", ".vml")):
        return
    text = _part(package, name, place)
    declared = _ENCODING.match(text)
    if text and (
        not text.removeprefix(b"\xef\xbb\xbf").lstrip().startswith(b"<")
        or declared
        and declared[1].lower() not in (b"utf-8", b"us-ascii")
    ):
        raise Refused("screen-damaged", place)  # other encodings would hide the words looked for below
    if b"<!DOCTYPE" in text or b"<!ENTITY" in text:
        raise Refused("screen-doctype", place)
    if name.lower().endswith(".rels"):
        _judge_relations(text, place)
    fields = "".join((a or b).decode("utf-8", "replace") for a, b in _FIELD.findall(text))
    if _DDE.search(html.unescape(fields)):
        raise Refused("screen-macro", place)


def _judge_relations(text: bytes, place: str) -> None:
    from lxml import etree

    parser = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=False)
    try:
        root = etree.fromstring(text, parser)
    except etree.XMLSyntaxError as error:
        raise Refused("screen-damaged", place) from error
    for relation in root.iter("{*}Relationship"):
        kind = str(relation.get("Type", "")).rsplit("/", 1)[-1]
        if relation.get("TargetMode") == "External" and kind != "hyperlink":
            raise Refused("screen-outside", place)
        if kind in _RUNS:
            raise Refused("screen-macro" if "acro" in kind or "vba" in kind.lower() else "screen-embedded", place)


def _part(package: zipfile.ZipFile, name: str, place: str) -> bytes:
    with package.open(name) as part:
        data = part.read(_MAX_PART + 1)
    if len(data) > _MAX_PART:
        raise Refused("screen-bomb", place)
    return data
