"""Automatic numbers of a DOCX: the "1.", "2.1.", "a)" or "-" which Word prints and no library gives back."""

import re
from copy import copy

from lxml import etree

from ttdn_desktop.documents.word_styles import Styles, W, child, switch, val

_PLACE = re.compile(r"%([1-9])")
_ROMAN = ((1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"),
          (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))  # fmt: skip
_UNITS = ("", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín", "mười")
# Signs of the Symbol and Wingdings fonts lie in the private area; these are the letters they look like.
SIGNS = {"\uf02d": "-", "\uf02b": "+", "\uf0b7": "•", "\uf0a7": "▪", "\uf0d8": "➢", "\uf0fc": "✓", "\uf076": "❖",
         "\uf0e0": "→", "\uf06c": "●", "\uf06e": "■", "\uf0a8": "☐", "\uf06f": "☐", "\uf0fe": "☒", "\uf052": "☑"}  # fmt: skip
_MOST = 1 << 31


def number(text: str, otherwise: int = 0) -> int:
    """A whole number as OOXML writes it, kept within 32 bits; `otherwise` for anything else."""
    text = text.strip()
    if len(text) > 11 or not text.lstrip("+-").isascii() or not text.lstrip("+-").isdigit():
        return otherwise
    return max(-_MOST, min(_MOST, int(text)))


class _Level:
    """One level of a list: where it starts, how it counts, what is printed around the count."""

    def __init__(self, element: etree._Element) -> None:
        self.start = number(val(child(element, "start")), 1) if child(element, "start") is not None else 0
        self.format = val(child(element, "numFmt")) or "decimal"
        self.text = val(child(element, "lvlText"))
        self.style = val(child(element, "pStyle"))
        self.legal = bool(switch(element, "isLgl"))
        restart = child(element, "lvlRestart")
        self.restart = None if restart is None else number(val(restart))
        self.properties = child(element, "pPr")
        if child(element, "lvlPicBulletId") is not None and self.format == "bullet":
            self.text = "•"


class Numbering:
    """The numbering part and the counters while a story is walked; one for the whole body, in order."""

    def __init__(self, root: etree._Element | None, styles: Styles) -> None:
        self._styles = styles
        self._abstract: dict[str, dict[int, _Level]] = {}
        self._linked: dict[str, str] = {}  # abstract list -> the numbering style that really defines it
        self._nums: dict[str, etree._Element] = {}
        self._levels: dict[str, dict[int, _Level]] = {}
        self._counts: dict[str, dict[int, int]] = {}  # by abstract list: its lists count on together
        self._restarted: set[tuple[str, int]] = set()
        self._by_style: dict[str, tuple[str, int, str]] = {}
        if root is None:
            return
        for abstract in root.iterchildren(W + "abstractNum"):
            key = val(abstract, "abstractNumId")
            self._abstract[key] = {number(val(lvl, "ilvl")): _Level(lvl) for lvl in abstract.iterchildren(W + "lvl")}
            if link := val(child(abstract, "numStyleLink")):
                self._linked[key] = link
        for num in root.iterchildren(W + "num"):
            self._nums.setdefault(val(num, "numId"), num)

    def label(self, p_properties: etree._Element | None) -> str:
        """The number Word prints before this paragraph ("" for none); counts it. Call once per paragraph, in order."""
        num_id, depth, _ = self._place(p_properties)
        num = self._nums.get(num_id)
        if num is None:
            return ""
        levels, shared = self._levels_of(num_id)
        level = levels.get(depth)
        if level is None:
            return ""
        counts = self._counts.setdefault(shared, {})
        self._count(num, depth, levels, counts)
        if level.format == "none" and not level.text:
            return ""
        if level.format == "bullet":
            return "".join(SIGNS.get(sign, sign) for sign in level.text).strip()

        def fill(match: re.Match[str]) -> str:
            place = int(match.group(1)) - 1
            other = levels.get(place)
            if other is None or place > depth or other.format == "bullet":
                return ""
            form = "decimal" if level.legal and other.format != "none" else other.format
            return written(counts.get(place, other.start), form)

        return _PLACE.sub(fill, level.text).strip()

    def look(self, p_properties: etree._Element | None) -> tuple[etree._Element | None, str]:
        """The paragraph properties (indents) of the list level a paragraph stands on, and the style that put it there ("": itself)."""
        num_id, depth, style = self._place(p_properties)
        level = self._levels_of(num_id)[0].get(depth) if num_id in self._nums else None
        return (None, "") if level is None else (level.properties, style)

    def _count(self, num: etree._Element, depth: int, levels: dict[int, _Level], counts: dict[int, int]) -> None:
        """One more at this depth; deeper levels begin anew unless they say otherwise (w:lvlRestart).

        A level passed over counts as begun, as Word and LibreOffice do: "1.1" first, then the next level above is "2".
        """
        num_id = val(num, "numId")
        for override in num.iterchildren(W + "lvlOverride"):
            place, start = number(val(override, "ilvl")), child(override, "startOverride")
            if place == depth and start is not None and (num_id, place) not in self._restarted:
                self._restarted.add((num_id, place))
                counts[place] = number(val(start)) - 1
        for place, level in levels.items():
            if place < depth:
                counts.setdefault(place, level.start)
        counts[depth] = counts[depth] + 1 if depth in counts else levels[depth].start
        for deeper in [place for place in counts if place > depth]:
            restart = levels[deeper].restart if deeper in levels else None
            if restart is None or (restart > 0 and depth < restart):
                del counts[deeper]

    def _place(self, p_properties: etree._Element | None) -> tuple[str, int, str]:
        """List and level of a paragraph: its own, else its style's (there the level that names the style), and that style."""
        own = child(p_properties, "numPr")
        num_id, depth = val(child(own, "numId")), val(child(own, "ilvl"))
        if num_id:
            return num_id, number(depth), ""
        style = self._styles.of_paragraph(p_properties)
        if not depth:  # nothing of its own: the same for every paragraph of that style
            if style not in self._by_style:
                self._by_style[style] = self._style_place(style, "")
            return self._by_style[style]
        return self._style_place(style, depth)

    def _style_place(self, style_id: str, depth: str) -> tuple[str, int, str]:
        num_id = ""
        for key, style in self._styles.ids(style_id):
            properties = child(style, "pPr", "numPr")
            if properties is None:
                continue
            num_id = num_id or val(child(properties, "numId"))
            depth = depth or val(child(properties, "ilvl"))
            if num_id:
                if not depth and num_id in self._nums:
                    named = [place for place, level in self._levels_of(num_id)[0].items() if level.style == key]
                    depth = str(named[0]) if named else ""
                return num_id, number(depth), key
        return "", 0, ""

    def _levels_of(self, num_id: str) -> tuple[dict[int, _Level], str]:
        """The levels of a list with its overrides, and the key of the counters it shares."""
        num = self._nums[num_id]
        shared = self._resolve(val(child(num, "abstractNumId")))
        if num_id not in self._levels:
            levels = dict(self._abstract.get(shared, {}))
            for override in num.iterchildren(W + "lvlOverride"):
                place, lvl, start = (
                    number(val(override, "ilvl")),
                    child(override, "lvl"),
                    child(override, "startOverride"),
                )
                if lvl is not None:
                    levels[place] = _Level(lvl)
                if start is not None and place in levels:  # holds at each restart too (ECMA-376 part 1, 17.9.26)
                    levels[place] = copy(levels[place])
                    levels[place].start = number(val(start))
            self._levels[num_id] = levels
        return self._levels[num_id], shared

    def _resolve(self, abstract: str) -> str:
        """Follows w:numStyleLink to the list that holds the levels."""
        for _ in range(10):
            link = self._linked.get(abstract)
            if not link:
                break
            num_id = next((n for s in self._styles.chain(link) if (n := val(child(s, "pPr", "numPr", "numId")))), "")
            num = self._nums.get(num_id)
            if num is None:
                break
            abstract = val(child(num, "abstractNumId"))
        return abstract


def written(count: int, form: str) -> str:
    """A count in one of Word's formats (ST_NumberFormat); an unknown format, or a count it cannot write, in digits."""
    if form == "none":
        return ""
    if form == "decimalZero":
        return f"{count:02d}"
    if form in ("upperRoman", "lowerRoman") and 0 < count < 4000:
        roman, left = "", count
        for value, letters in _ROMAN:
            roman += letters * (left // value)
            left %= value
        return roman.upper() if form == "upperRoman" else roman
    if form in ("upperLetter", "lowerLetter") and 0 < count <= 780:
        letter = chr(ord("a") + (count - 1) % 26) * ((count - 1) // 26 + 1)
        return letter.upper() if form == "upperLetter" else letter
    if form in ("vietnameseCounting", "cardinalText") and 0 < count < 20:
        return _UNITS[count] if count <= 10 else "mười " + ("lăm" if count == 15 else _UNITS[count - 10])
    return str(count)
