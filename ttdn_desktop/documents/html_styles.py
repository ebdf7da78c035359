"""What a piece of HTML looks like, as far as a report needs it: bold, italic, font, centred, hidden; Word's own style block included."""

import re

import msgspec
from lxml import etree

_RULE = re.compile(r"([^{}]{1,400})\{([^{}]{0,4000})\}")
_SELECTOR = re.compile(r"^(?P<tag>[a-z][a-z0-9]*)?(?:\.(?P<name>[\w-]+))?$", re.IGNORECASE)
_COMMENT = re.compile(r"/\*.*?\*/|<!--|-->|@[a-z-]+[^{};]*\{[^{}]*\}", re.DOTALL)
_WANTED = ("font-family", "font-weight", "font-style", "text-align", "display", "mso-hide", "mso-list", "mso-element",
           "mso-tab-count", "text-transform", "mso-special-character", "page-break-before")  # fmt: skip
_BOLD_TAGS, _ITALIC_TAGS = {"b", "strong", "h1", "h2", "h3", "h4", "h5", "h6", "th"}, {"i", "em", "cite"}
RULES = 3000  # style rules looked at


class Look(msgspec.Struct, frozen=True):
    """How text stands: inherited down the tree, `capitals` for text-transform."""

    bold: bool = False
    italic: bool = False
    font: str = ""
    centered: bool = False
    hidden: bool = False
    capitals: bool = False


class Sheet:
    """The style blocks of a document; answers what holds for an element."""

    def __init__(self, texts: list[str]) -> None:
        self._rules: dict[tuple[str, str], dict[str, str]] = {}
        for number, match in enumerate(_RULE.finditer(_COMMENT.sub(" ", " ".join(texts)[:400_000]))):
            if number >= RULES:
                break
            said = declarations(match[2])
            for selector in match[1].split(","):
                if found := _SELECTOR.match(selector.strip()):
                    key = (found["tag"] or "").lower(), (found["name"] or "").lower()
                    self._rules.setdefault(key, {}).update(said)

    def said(self, element: etree._Element) -> dict[str, str]:
        """The properties that hold for an element, its own style attribute last."""
        tag = str(element.tag).lower()
        found = dict(self._rules.get((tag, ""), {}))
        for name in element.get("class", "").lower().split()[:8]:
            found |= self._rules.get(("", name), {})
            found |= self._rules.get((tag, name), {})
        return found | declarations(element.get("style", ""))

    def look(self, element: etree._Element, around: Look, said: dict[str, str]) -> Look:
        """How the text of an element stands."""
        tag = str(element.tag).lower()
        weight, slope, align = said.get("font-weight", ""), said.get("font-style", ""), said.get("text-align", "")
        align = align or element.get("align", "").lower()
        font = first_font(said.get("font-family", "") or (element.get("face", "") if tag == "font" else ""))
        heavy = weight.startswith("bold") or (weight.isdigit() and int(weight) >= 600)
        return Look(
            bold=heavy if weight else around.bold or tag in _BOLD_TAGS,
            italic=slope in ("italic", "oblique") if slope else around.italic or tag in _ITALIC_TAGS,
            font=font or around.font,
            centered=align == "center" if align else around.centered or tag == "center",
            hidden=around.hidden or said.get("display") == "none" or said.get("mso-hide", "") == "all",
            capitals=said["text-transform"] == "uppercase" if "text-transform" in said else around.capitals,
        )


def declarations(text: str) -> dict[str, str]:
    """ "font-weight:bold;mso-list:Ignore" as a dictionary of the properties we look at, values in lower case but for fonts."""
    found = {}
    for part in text[:4000].split(";"):
        name, colon, value = part.partition(":")
        name = name.strip().lower()
        if colon and name in _WANTED:
            value = " ".join(value.replace("!important", "").split())
            found[name] = value if name == "font-family" else value.lower()
    return found


def first_font(families: str) -> str:
    """The first of a list of font families, without its quotes."""
    return families.split(",")[0].strip().strip("\"'").strip()
