"""How copied markup looks, as far as it matters to us: bold, italic, hidden, an old font, a sign of Word's lists."""

import re

import msgspec

from ttdn_desktop.text.legacy import is_legacy_font

_RULE = re.compile(r"([^{}]{1,2000})\{([^{}]{0,4000})\}")
_SELECTOR = re.compile(r"(\w*)(?:\.([\w-]+))?")
_DECLARATION = re.compile(r"([\w-]+)\s*:\s*((?:[^;\"']|\"[^\"]*\"|'[^']*')*)")
_LIST = re.compile(r"\blevel([1-9])")
_COMMENT = re.compile(r"/\*.*?\*/|<!--|-->", re.DOTALL)


class Look(msgspec.Struct, frozen=True):
    """What holds for the words at a place."""

    bold: bool = False
    italic: bool = False
    hidden: bool = False
    marker: bool = False  # the sign Word wrote before an item of its list
    list_level: int = 0
    font: str = ""

    @property
    def vni(self) -> bool:
        """True for a font of VNI."""
        return is_legacy_font(self.font) and not self.font.lower().startswith(".vn")


class Styles:
    """Knows the old fonts a style sheet gives to tags and classes."""

    def __init__(self) -> None:
        self._fonts: dict[tuple[str, str], str] = {}

    def learn(self, sheet: str) -> None:
        """Reads the rules of a style sheet."""
        for selectors, body in _RULE.findall(_COMMENT.sub(" ", sheet)):
            font = _font(_declared(body).get("font-family", ""))
            for selector in selectors.split(",") if font else ():
                found = _SELECTOR.fullmatch(selector.strip())
                if found:
                    self._fonts[found[1].lower(), found[2] or ""] = font

    def look(self, outer: Look, tag: str, attrs: list[tuple[str, str | None]]) -> Look:
        """How words inside this tag look."""
        given = {name: value or "" for name, value in attrs}
        style = _declared(given.get("style", ""))
        bold, italic, font = outer.bold, outer.italic, outer.font
        if tag in ("b", "strong"):
            bold = True
        elif tag in ("i", "em", "cite", "dfn"):
            italic = True
        weight = style.get("font-weight", "")
        if weight:
            bold = weight in ("bold", "bolder") or (weight.isdecimal() and int(weight) >= 600)
        slant = style.get("font-style", "")
        if slant:
            italic = slant in ("italic", "oblique")
        classes = given.get("class", "").split()
        keys = (*((tag, one) for one in classes), *(("", one) for one in classes), (tag, ""))
        font = next((self._fonts[key] for key in keys if key in self._fonts), font)
        named = style.get("font-family") or given.get("face", "")
        if named:
            font = named.split(",")[0].strip("\"' ")
        mso = style.get("mso-list", "")
        level = _LIST.search(mso)
        hidden = outer.hidden or style.get("display") == "none" or style.get("mso-hide") == "all"
        marker = outer.marker or mso.lower() == "ignore"
        return Look(bold, italic, hidden, marker, int(level[1]) if level else 0, font)


def _declared(body: str) -> dict[str, str]:
    found = {name.lower(): value.strip() for name, value in _DECLARATION.findall(body)}
    return {name: value if name == "font-family" else value.lower() for name, value in found.items()}


def _font(family: str) -> str:
    first = family.split(",")[0].strip("\"' ")
    return first if is_legacy_font(first) else ""
