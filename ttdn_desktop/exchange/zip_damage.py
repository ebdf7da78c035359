"""Which files of a damaged bundle are hurt: local headers and the table of contents tell the same thing twice."""

import zlib
from collections.abc import Callable

from ttdn_desktop.exchange.zip_canonical import CENTRAL, END, LOCAL, central_record, is_name, local_header

Spot = tuple[str, int]  # name as written there, size of the content


def hurt_files(data: bytes, known: Callable[[str], bool]) -> tuple[str, ...]:
    """Names of the files whose content, header or table line is damaged; "" stands for the bundle as a whole.

    The layout is taken from whichever of the two places is readable; a single damaged byte leaves at least one so.
    `known` helps to tell the true name where the two disagree.
    """
    local, table = _from_local(data), _from_table(data)
    layout = local or table
    if layout is None:
        return _broken(data)
    if local and table and len(local) == len(table):
        layout = [
            (_likelier(a[0], b[0], data, known), a[1] if a[1] == b[1] else b[1])
            for a, b in zip(local, table, strict=True)
        ]
    hurt: list[str] = []
    view = memoryview(data)  # a bundle may be 200 MB: no second copy
    at = 0
    records: list[tuple[str, bytes]] = []
    for name, size in layout:
        head = LOCAL.size + len(name)
        crc = zlib.crc32(view[at + head : at + head + size])
        if data[at : at + head] != local_header(name, crc, size):
            hurt.append(name)
        records.append((name, central_record(name, crc, size, at)))
        at += head + size
    start = at
    for name, record in records:
        if data[at : at + len(record)] != record and name not in hurt:
            hurt.append(name)
        at += len(record)
    count = len(records)
    if data[at:] != END.pack(b"PK\x05\x06", 0, 0, count, count, at - start, start, 0):
        hurt.append("")
    if [name for name, _ in layout] != sorted({name for name, _ in layout}):
        hurt.append("")
    return tuple(hurt)


def _from_local(data: bytes) -> list[Spot] | None:
    """Names and sizes by walking from the first byte; None unless what is left has just the length of table and end."""
    found: list[Spot] = []
    at = rest = 0
    while data[at : at + 4] == b"PK\x03\x04" and at + LOCAL.size <= len(data):
        *_, size, _, length, _ = LOCAL.unpack_from(data, at)
        name = data[at + LOCAL.size : at + LOCAL.size + length].decode("latin-1")
        at += LOCAL.size + length + size
        rest += CENTRAL.size + length
        found.append((name, size))
    return _named(found) if found and at + rest + END.size == len(data) else None


def _from_table(data: bytes) -> list[Spot] | None:
    """Names and sizes by the table of contents; None unless they add up to where the table begins."""
    if len(data) < END.size or data[-END.size : -END.size + 4] != b"PK\x05\x06":
        return None
    _, _, _, _, count, length, start, _ = END.unpack_from(data, len(data) - END.size)
    found: list[Spot] = []
    at, total = start, 0
    for _ in range(count):
        if at + CENTRAL.size > len(data) or data[at : at + 4] != b"PK\x01\x02":
            return None
        fields = CENTRAL.unpack_from(data, at)
        size, long = fields[9], fields[10]
        found.append((data[at + CENTRAL.size : at + CENTRAL.size + long].decode("latin-1"), size))
        at += CENTRAL.size + long
        total += LOCAL.size + long + size
    return _named(found) if found and at == start + length == len(data) - END.size and total == start else None


def _named(found: list[Spot]) -> list[Spot] | None:
    """A name that is no name any more keeps its length; headers written with it then differ, as they should."""
    return [(name if is_name(name) else "?" * len(name), size) for name, size in found]


def _likelier(a: str, b: str, data: bytes, known: Callable[[str], bool]) -> str:
    """Of two readings of one name the known one, then the one that stands more often (manifests name it too)."""
    if a == b:
        return a
    return max((a, b), key=lambda name: (known(name), data.count(name.encode("latin-1"))))


def _broken(data: bytes) -> tuple[str, ...]:
    """Neither place is readable (cut short, bytes lost or slipped in): what the walk from the start still shows."""
    hurt: list[str] = []
    at = 0
    while data[at : at + 4] == b"PK\x03\x04" and at + LOCAL.size <= len(data):
        *_, crc, size, _, length, _ = LOCAL.unpack_from(data, at)
        body = at + LOCAL.size + length
        name = data[at + LOCAL.size : body].decode("latin-1")
        if is_name(name) and zlib.crc32(data[body : body + size]) != crc:
            hurt.append(name)
        at = body + size
    return (*hurt, "")
