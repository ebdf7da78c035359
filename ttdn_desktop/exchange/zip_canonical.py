"""The canonical zip: stored, sorted, one allowed encoding of given files; reading accepts exactly what writing makes.

Any zip tool opens it, but only one sequence of bytes is valid for given names and contents: no compression (so no
bombs, and the same bytes everywhere), no dates, extra fields, comments, descriptors or zip64, nothing before, between or after
them. Parsers that disagree about odd zips (USENIX Security 2025, "ZipDiff") have nothing to disagree about.
"""

import re
import struct
import zlib
from collections.abc import Iterable, Mapping

from ttdn_desktop.errors import Refused

LOCAL = struct.Struct("<4s5H3L2H")
CENTRAL = struct.Struct("<4s6H3L5H2L")
END = struct.Struct("<4s4H2LH")
_VERSION = 20
_DATE = 0x21  # 1980-01-01, the first day a zip can tell
_NAME = re.compile(r"[A-Za-z0-9._-]+(/[A-Za-z0-9._-]+)*")
_MAX_ENTRIES, _MAX_TOTAL = 1000, 2**31


def local_header(name: str, crc: int, size: int) -> bytes:
    """What stands before a file's bytes: 30 fixed bytes and the name."""
    raw = name.encode("ascii")
    return LOCAL.pack(b"PK\x03\x04", _VERSION, 0, 0, 0, _DATE, crc, size, size, len(raw), 0) + raw


def central_record(name: str, crc: int, size: int, offset: int) -> bytes:
    """A file's line in the table of contents: 46 fixed bytes and the name; `offset` of its local header."""
    raw = name.encode("ascii")
    fixed = (b"PK\x01\x02", _VERSION, _VERSION, 0, 0, 0, _DATE, crc, size, size, len(raw), 0, 0, 0, 0, 0, offset)
    return CENTRAL.pack(*fixed) + raw


def tail(entries: Iterable[tuple[str, int, int, int]]) -> bytes:
    """Table of contents and end record for (name, crc, size, offset) in order; the table begins where the files end."""
    records, start, count = [], 0, 0
    for name, crc, size, offset in entries:
        records.append(central_record(name, crc, size, offset))
        start, count = offset + LOCAL.size + len(name) + size, count + 1
    table = b"".join(records)
    return table + END.pack(b"PK\x05\x06", 0, 0, count, count, len(table), start, 0)


def write(files: Mapping[str, bytes]) -> bytes:
    """The zip of these files; the same files give the same bytes on every machine. Raises ValueError for a bad name."""
    parts, entries, offset = [], [], 0
    for name in sorted(files):
        if not is_name(name):
            raise ValueError(name)
        data = files[name]
        crc = zlib.crc32(data)
        entries.append((name, crc, len(data), offset))
        parts += [local_header(name, crc, len(data)), data]
        offset += len(parts[-2]) + len(data)
    if len(entries) > _MAX_ENTRIES or offset > _MAX_TOTAL:
        raise ValueError("too much for a canonical zip")
    return b"".join((*parts, tail(entries)))


def read(data: bytes) -> dict[str, bytes]:
    """The files of a canonical zip. Raises Refused("zip-not-canonical") at the first byte write() would not write.

    It walks from the first byte, writes every header anew from what it read and compares, so that each byte is judged.
    Where the damage lies is zip_damage's business.
    """
    files: dict[str, bytes] = {}
    entries: list[tuple[str, int, int, int]] = []
    at, last = 0, ""
    while data[at : at + 4] == b"PK\x03\x04" and len(entries) < _MAX_ENTRIES:
        if at + LOCAL.size > len(data):
            raise Refused("zip-not-canonical", last)
        *_, size, _, length, _ = LOCAL.unpack_from(data, at)
        body = at + LOCAL.size + length
        name = data[at + LOCAL.size : body].decode("ascii", "replace")
        if not is_name(name) or name <= last or body + size > len(data):
            raise Refused("zip-not-canonical", name)
        content = data[body : body + size]
        crc = zlib.crc32(content)
        if data[at:body] != local_header(name, crc, size):
            raise Refused("zip-not-canonical", name)
        entries.append((name, crc, size, at))
        files[name] = content
        at, last = body + size, name
    if data[at:] != tail(entries):
        raise Refused("zip-not-canonical", last)
    return files


def is_name(name: str) -> bool:
    """True for names of ASCII letters, digits, . _ - in parts divided by single slashes, no part all dots."""
    if len(name) > 200 or not _NAME.fullmatch(name):
        return False
    return all(part.strip(".") for part in name.split("/"))
