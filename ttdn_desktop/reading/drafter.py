"""The drafter's name at the end of the file-copy line: a person's, never carried nor kept in a letterhead (corpus 1.1, K20)."""

import re

from ttdn_desktop.reading.letters import LOWER, UPPER

_DRAFTER = re.compile(
    rf"\.\s*[{UPPER}][{LOWER}]{{1,8}}(?:\s[{UPPER}][{LOWER}]{{1,8}}){{0,3}}\.?$"
    rf"|(?<=[{UPPER}])\s*\([{UPPER}][{LOWER}]{{1,8}}(?:\s[{UPPER}][{LOWER}]{{1,8}}){{0,3}}\)\.?$"
)


def without_drafter(archive: str) -> str:
    """ "VT, VHTT. Toàn" -> "VT, VHTT"; an office behind a full stop ("VT. VHXH") stays."""
    return _DRAFTER.sub("", archive)


def drafter_in(archive: str) -> tuple[int, int] | None:
    """Where the drafter's name stands ("Toàn" in "VT, VHTT. Toàn"); None where there is none."""
    match = _DRAFTER.search(archive)
    if match is None:
        return None
    name = match[0].strip(". ()")
    start = archive.index(name, match.start())
    return start, start + len(name)
