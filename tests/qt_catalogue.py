"""Reads what Qt's own catalogue of German holds: every sentence of Qt's libraries with its context."""

import struct
from pathlib import Path

import PySide6

END, CONTEXT, SOURCE, COMMENT = 1, 7, 6, 8


def german() -> Path:
    """Qt ships no Vietnamese; any other language tells what there is to translate."""
    return Path(PySide6.__file__).parent / "Qt" / "translations" / "qtbase_de.qm"


def sentences(catalogue: Path) -> list[tuple[str, str, str]]:
    """Context, English and comment of every entry of a .qm file."""
    data, at, sections = catalogue.read_bytes(), 16, dict[int, bytes]()
    while at < len(data):
        tag, size = struct.unpack(">BI", data[at : at + 5])
        sections[tag] = data[at + 5 : at + 5 + size]
        at += 5 + size
    hashes, messages, found = sections[0x42], sections[0x69], []
    for place in range(4, len(hashes), 8):
        at, parts = struct.unpack(">I", hashes[place : place + 4])[0], dict[int, str]()
        while messages[at] != END:
            tag, size = messages[at], struct.unpack(">I", messages[at + 1 : at + 5])[0]
            size = 0 if size == 0xFFFFFFFF else size
            if tag in (CONTEXT, SOURCE, COMMENT):
                parts[tag] = messages[at + 5 : at + 5 + size].decode()
            at += 5 + size
        found.append((parts.get(CONTEXT, ""), parts.get(SOURCE, ""), parts.get(COMMENT, "")))
    return found
