"""Hidden bookmarks that carry a block's id through Word and LibreOffice; docx_ids finds them again in a file that comes back.

Word keeps names that begin with "_" out of sight. A name has at most 40 letters, digits and underscores, and Word takes
upper and lower case for the same. `_ttdn_p12` is the block p12, `_ttdn_s_S10` the heading of section S10; an id too long for one name
lies in several: `_ttdn_l_…`.
"""

import re

from lxml import etree

from ttdn_desktop.documents.word_styles import W

_LONGEST = 40
_PREFIX = {"block": "_ttdn_", "section": "_ttdn_s_"}
_PART = re.compile(r"_ttdn_l_([0-9]{1,6})_([0-9]{1,6})_([bs])([0-9A-Za-z]+)", re.ASCII)
_NAME = re.compile(r"_ttdn_(s_)?([0-9A-Za-z]+)", re.ASCII)
_ESCAPED = re.compile(rb"zz|z([0-9a-f]{2})|[0-9A-Ya-y]")


class Bookmarks:
    """Sets the bookmarks of one document; each id once, at the first paragraph that has it."""

    def __init__(self) -> None:
        self._names: set[str] = set()  # as Word compares them
        self._done: set[tuple[str, str]] = set()
        self._next = 0

    def block(self, paragraph: etree._Element, key: str) -> None:
        """The w:p, with all its runs, is (or begins) the block of that id; "" has none."""
        self._mark(paragraph, "block", key)

    def section(self, paragraph: etree._Element, key: str) -> None:
        """The w:p, with all its runs, is the heading of the section of that key; "" has none."""
        self._mark(paragraph, "section", key)

    def _mark(self, paragraph: etree._Element, kind: str, key: str) -> None:
        if not key or (kind, key) in self._done:
            return
        self._done.add((kind, key))
        place = 1 if len(paragraph) and paragraph[0].tag == W + "pPr" else 0
        for name in self._fresh(kind, key):
            start, end = (paragraph.makeelement(W + tag) for tag in ("bookmarkStart", "bookmarkEnd"))
            for element in (start, end):
                element.set(W + "id", str(self._next))
            start.set(W + "name", name)
            paragraph.insert(place, start)
            paragraph.append(end)
            self._names.add(name.lower())
            self._next += 1

    def _fresh(self, kind: str, key: str) -> list[str]:
        names = names_of(kind, key, self._next)
        if any(name.lower() in self._names for name in names):  # "S10" where there is an "s10"
            names = names_of(kind, key, self._next, capitals=False)
        return names


def names_of(kind: str, key: str, serial: int = 0, *, capitals: bool = True) -> list[str]:
    """The names for an id of a "block" or "section": one, or several where it is long; `serial` tells long ids of a document apart."""
    letters = _escaped(key, capitals)
    name = _PREFIX[kind] + letters
    if len(name) <= _LONGEST:
        return [name]
    names: list[str] = []
    while letters:
        head = f"_ttdn_l_{serial}_{len(names)}_{kind[0]}"
        names.append(head + letters[: _LONGEST - len(head)])
        letters = letters[_LONGEST - len(head) :]
    return names


def id_of(names: list[str]) -> tuple[str, str]:
    """Kind and id of the names `names_of` made, in any order; ("", "") when they are not all of one id of ours."""
    pieces = sorted((int(part[2]), part[3], part[4]) for name in names if (part := _PART.fullmatch(name)))
    if pieces and [place for place, _, _ in pieces] == list(range(len(names))):
        kind, letters = ("block" if pieces[0][1] == "b" else "section"), "".join(piece for _, _, piece in pieces)
    elif len(names) == 1 and (plain := _NAME.fullmatch(names[0])):
        kind, letters = ("section" if plain[1] else "block"), plain[2]
    else:
        return "", ""
    key = _plain(letters)
    return (kind, key) if key else ("", "")


def group_of(name: str) -> str:
    """The same for all names of one id; "" for a bookmark that is not ours."""
    if part := _PART.fullmatch(name):
        return f"_ttdn_l_{part[1]}_"
    return name if _NAME.fullmatch(name) else ""


def _escaped(key: str, capitals: bool) -> str:
    """ASCII letters and digits as they are, every other byte (and capitals where they clash) as z and two hexadecimal digits."""
    out = []
    for byte in key.encode("utf-8", "surrogatepass"):
        letter = chr(byte)
        if letter == "z":
            out.append("zz")
        elif letter.isascii() and letter.isalnum() and letter != "Z" and (capitals or not letter.isupper()):
            out.append(letter)
        else:
            out.append(f"z{byte:02x}")
    return "".join(out)


def _plain(letters: str) -> str:
    """What was escaped; "" when that is not how we escape."""
    data, place = bytearray(), 0
    raw = letters.encode()
    while place < len(raw):
        found = _ESCAPED.match(raw, place)
        if found is None:
            return ""
        data += bytes([int(found[1], 16)]) if found[1] else found[0][:1]
        place = found.end()
    try:
        return data.decode("utf-8", "surrogatepass")
    except UnicodeDecodeError:
        return ""
