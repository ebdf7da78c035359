"""The closed list of names a bundle may hold, its outer name, its limits and its format number."""

import re

FORMAT = 1  # of the bundle as a whole; a higher number is "needs a newer program", never "damaged" (design law 8)
SUFFIX = ".ttdn"

BAGIT, INFO, MANIFEST, TAG_MANIFEST = "bagit.txt", "bag-info.txt", "manifest-sha512.txt", "tagmanifest-sha512.txt"
TAG_FILES = (INFO, BAGIT, MANIFEST, TAG_MANIFEST)
DOCX, PDF = "data/bao-cao.docx", "data/bao-cao.pdf"
FIGURES, SCHEMA, ORIGIN = "data/so-lieu.json", "data/luoc-do.json", "data/nguon-goc.json"
REPORT_FILES = (DOCX, PDF, FIGURES, SCHEMA, ORIGIN)  # every bundle has all five
SCANS, ATTACHMENTS = "data/ban-ky", "data/dinh-kem"

_SCAN = re.compile(r"data/ban-ky/[0-9]{3}\.(pdf|jpg|png)")
_ATTACHMENT = re.compile(r"data/dinh-kem/[0-9]{3}\.(pdf|docx|xlsx|jpg|png)")
OUTER = re.compile(r"BC-[a-z0-9-]+-[0-9A-Z-]+-[0-9]{2,3}-[0-9a-f]{8}(-[0-9]{1,2})?\.ttdn")

MB = 1_000_000
MAX_BUNDLE, MAX_FILE, MAX_JSON, MAX_MANIFEST = 200 * MB, 50 * MB, 5 * MB, 1 * MB
MAX_FILES = 200
MAX_OUTER_NAME = 64


def is_payload(name: str) -> bool:
    """True for a name the closed list allows below data/: no name a person chose ever becomes a path."""
    return name in REPORT_FILES or is_scan(name) or is_attachment(name)


def is_scan(name: str) -> bool:
    """True for "data/ban-ky/001.pdf" and the like: scans of the signed copy."""
    return _SCAN.fullmatch(name) is not None


def is_attachment(name: str) -> bool:
    """True for "data/dinh-kem/001.xlsx" and the like."""
    return _ATTACHMENT.fullmatch(name) is not None


def is_known(name: str) -> bool:
    """True for any name a bundle of this format may hold."""
    return name in TAG_FILES or is_payload(name)


def limit_of(name: str) -> int:
    """The most bytes a file of that name may have."""
    if name in TAG_FILES:
        return MAX_MANIFEST
    return MAX_JSON if name.endswith(".json") else MAX_FILE


def outer_name(unit: str, period: str, number: int, sha256: str) -> str:
    """BC-<unit>-<period>-<nn>-<8 hex>.ttdn, ASCII, at most 64 characters; `unit` and `period` are ASCII name parts.

    The hash keeps apart two reports of one period that differ by outline or request.
    """
    tail = f"-{period}-{number:02d}-{sha256[:8]}{SUFFIX}"
    return f"BC-{unit[: MAX_OUTER_NAME - 3 - len(tail)].strip('-') or 'x'}{tail}"
