"""Bundle, manifest and verdict: what is packed for the province and what a verifier says of it."""

from enum import StrEnum

import msgspec


class VerdictKind(StrEnum):
    """The verifier's word; "newer" means a newer program is needed, never "damaged" (design law 8)."""

    ACCEPTED = "accepted"
    WARNING = "warning"
    REFUSED = "refused"
    NEWER = "newer"


class Reason(msgspec.Struct, frozen=True):
    """One reason: code (sentence in wording/exchange), the file it concerns, data for the sentence."""

    code: str
    file: str = ""
    data: dict[str, str] = {}


class Verdict(msgspec.Struct, frozen=True):
    """`kind` of thing judged: "bundle" (our container) | "bag" (a plain BagIt folder) | "unknown". `info` from bag-info."""

    verdict: VerdictKind
    kind: str
    reasons: tuple[Reason, ...] = ()
    info: dict[str, str] = {}


class PackFile(msgspec.Struct, frozen=True):
    """A file to pack: its ASCII name from the closed list ("data/bao-cao.docx") and its bytes; `title` is the officer's name for it."""

    name: str
    data: bytes
    title: str = ""


class Bundle(msgspec.Struct, frozen=True):
    """A bundle written: where, its outer name, SHA-256 of the whole file, the names inside.

    `reasons` warn of the place it was put (a worm's traces on the stick); the bundle itself is sound.
    """

    path: str
    name: str
    sha256: str
    files: tuple[str, ...]
    reasons: tuple[Reason, ...] = ()


class FileInside(msgspec.Struct, frozen=True):
    """A file of a bundle: its name inside, its size in bytes, the officer's name for it ("" for the five every bundle has)."""

    name: str
    size: int
    title: str = ""


class BundleContents(msgspec.Struct, frozen=True):
    """What a sound bundle says of itself: its outer name, SHA-256 and size, the report in it, the files inside.

    `number` is the lần gửi, `issue` "số 05/BC-UBND, ngày 15/6/2027" or "".
    """

    name: str
    sha256: str
    size: int
    title: str
    agency: str
    period: str
    number: int
    draft: bool
    issue: str
    files: tuple[FileInside, ...]
