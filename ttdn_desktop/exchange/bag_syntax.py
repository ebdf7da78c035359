"""How foreign bags are written: bagit.txt, manifests, paths, bag-info of BagIt 0.93 to 1.0, read strictly."""

import codecs
import re
from collections.abc import Iterator

from ttdn_desktop.model.bundle import Reason

Version = tuple[int, int]
KNOWN_VERSIONS = {(0, 93), (0, 94), (0, 95), (0, 96), (0, 97), (1, 0)}
DIGESTS = {"md5": 32, "sha1": 40, "sha224": 56, "sha256": 64, "sha384": 96, "sha512": 128}  # hex digits of each
SYSTEM_FILES = {"thumbs.db", ".ds_store", "desktop.ini", ".directory", "ehthumbs.db"}

_DECLARATION = {
    True: re.compile(rb"BagIt-Version: (\d+)\.(\d+)(?:\r\n|\r|\n)Tag-File-Character-Encoding: (\S+)(?:\r\n|\r|\n)?"),
    False: re.compile(
        rb"BagIt-Version[ \t]*:[ \t]*(\d+)\.(\d+)[ \t]*(?:\r\n|\r|\n)"
        rb"Tag-File-Character-Encoding[ \t]*:[ \t]*(\S+)\s*"
    ),
}
_LINE_END = re.compile(r"\r\n|\r|\n")
_ENTRY = re.compile(r"([0-9A-Fa-f]+)[ \t]+(\*?)(.+)", re.DOTALL)
_FETCH = re.compile(r"(\S+)[ \t]+(\d+|-)[ \t]+(.+)", re.DOTALL)
_ENCODINGS = {"utf-8", "utf-16", "utf-16-be", "utf-16-le", "iso8859-1", "ascii", "cp1252", "cp1258"}


class Malformed(Exception):
    """A tag file that cannot be read; carries the reason."""

    def __init__(self, code: str, file: str, **data: str) -> None:
        super().__init__(code, file)
        self.reason = Reason(code, file, data)


def declaration(data: bytes) -> tuple[Version, str]:
    """Version and tag-file encoding of bagit.txt. From 1.0 on, white space is exactly as RFC 8493 2.1.1 says. Raises Malformed."""
    match = _DECLARATION[False].fullmatch(data)
    if match is None:
        raise Malformed("bag-declaration", "bagit.txt")
    version = int(match[1]), int(match[2])
    if version >= (1, 0) and not _DECLARATION[True].fullmatch(data):
        raise Malformed("bag-declaration", "bagit.txt")
    try:
        encoding = codecs.lookup(match[3].decode("ascii")).name
    except (LookupError, UnicodeDecodeError) as error:
        raise Malformed("bag-encoding", "bagit.txt") from error
    if encoding not in _ENCODINGS:
        raise Malformed("bag-encoding", "bagit.txt")
    return version, encoding


def lines(data: bytes, encoding: str, file: str) -> Iterator[str]:
    """The lines of a tag file that are not empty. Raises Malformed where the bytes are not of that encoding."""
    try:
        text = data.decode(encoding)
    except (UnicodeDecodeError, UnicodeError) as error:
        raise Malformed("bag-encoding", file) from error
    if encoding == "utf-8" and text.startswith("\ufeff"):
        raise Malformed("bag-mark", file)
    yield from (line for line in _LINE_END.split(text) if line.strip())


def entry(line: str, version: Version, file: str) -> tuple[str, str, bool]:
    """Digest, path as written (percent signs resolved) and whether md5sum's asterisk stood before it. Raises Malformed."""
    match = _ENTRY.fullmatch(line)
    if match is None:
        raise Malformed("bag-line", file, line=line[:80])
    return match[1].lower(), _unescape(match[3], version), bool(match[2])


def fetch_path(line: str, version: Version) -> str:
    """The path of a line of fetch.txt. Raises Malformed."""
    match = _FETCH.fullmatch(line)
    if match is None:
        raise Malformed("bag-line", "fetch.txt", line=line[:80])
    return _unescape(match[3], version)


def is_outside(path: str) -> bool:
    """True for a path that could lead out of the bag on some system: absolute, "..", drive letters, ~, variables, backslashes."""
    return (
        path.startswith(("/", "~"))
        or "\\" in path
        or re.match(r"[A-Za-z]:|%[^/%]*%|\$", path) is not None
        or any(part == ".." for part in path.split("/"))
        or any(ord(char) < 32 and char not in "\r\n" for char in path)
    )


def without_dots(path: str) -> str:
    """The path without "./" steps and doubled slashes."""
    return "/".join(part for part in path.split("/") if part not in ("", "."))


def info_pairs(text_lines: Iterator[str], version: Version, file: str) -> Iterator[tuple[str, str]]:
    """Labels and values of bag-info, folded lines joined. Raises Malformed for a line that is neither."""
    label, value = "", ""
    for line in text_lines:
        if line[0] in " \t" and label:
            value = f"{value} {line.strip()}"
            continue
        if label:
            yield label, value
        label, colon, value = line.partition(":")
        if not colon or not label.strip() or (version >= (1, 0) and label != label.strip()):
            raise Malformed("bag-line", file, line=line[:80])
        label, value = label.strip(), value.strip()
    if label:
        yield label, value


def _unescape(path: str, version: Version) -> str:
    """RFC 8493 2.1.3: line ends are written %0A, %0D; from 1.0 on also the percent sign itself, %25."""
    signs = "0A|0D|25" if version >= (1, 0) else "0A|0D"
    return re.sub(f"%({signs})", lambda match: chr(int(match[1], 16)), path, flags=re.IGNORECASE)
