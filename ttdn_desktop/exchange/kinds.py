"""What a file handed in as a bundle really is."""

import io
import struct
import zipfile

from ttdn_desktop.exchange.names import BAGIT, INFO, MANIFEST, SUFFIX, TAG_MANIFEST

_TABLE_REACH = 60_000  # the table of contents of 204 names fits in


def looks_like_bundle(data: bytes, name: str) -> bool:
    """True for one of our bundles, damaged or not: by its name, by its first file, or by its table of contents."""
    if data[30:42] == INFO.encode() and data[42:55] == b"TTDN-Format: ":
        return True
    table = data[-_TABLE_REACH:]
    if all(tag.encode() in table for tag in (BAGIT, INFO, MANIFEST, TAG_MANIFEST)) and b"PK" in table:
        return True
    return name.lower().endswith(SUFFIX) and what_is_it(data) in ("not-bundle", "not-bundle-zip")


def what_is_it(data: bytes) -> str:
    """A reason code that names what is there instead of a bundle."""
    if not data:
        return "not-bundle-empty"
    if data.startswith(b"%PDF-"):
        return "not-bundle-pdf"
    if data.startswith(b"\xd0\xcf\x11\xe0"):
        return "not-bundle-old-office"
    if data.startswith((b"\xff\xd8\xff", b"\x89PNG", b"GIF8", b"BM")):
        return "not-bundle-picture"
    if data.startswith(b"PK"):
        names = _zip_names(data)
        if "word/document.xml" in names:
            return "not-bundle-docx"
        return "not-bundle-xlsx" if "xl/workbook.xml" in names else "not-bundle-zip"
    return "not-bundle"


def _zip_names(data: bytes) -> list[str]:
    """The table of contents, nothing unpacked; none where it cannot be read."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            return package.namelist()
    except (zipfile.BadZipFile, NotImplementedError, ValueError, OSError, struct.error):
        return []
