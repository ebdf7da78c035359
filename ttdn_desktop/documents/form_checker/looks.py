"""How text really looks in a DOCX: properties resolved from the defaults through the styles and list levels to the run itself.

Order of ECMA-376 part 1, 17.7.2: document defaults, table style, list level, paragraph style, character style, direct. A list level put
there by a style stands just below that style; one named by the paragraph itself stands above all its styles, as Word prints it.
"""

from collections.abc import Iterator
from typing import Any, NamedTuple

from lxml import etree

from ttdn_desktop.documents.docx_numbering import Numbering
from ttdn_desktop.documents.form_checker.lengths import measure, twentieths
from ttdn_desktop.documents.form_checker.page import Look, Run, Spacing
from ttdn_desktop.documents.word_styles import Styles, W, child, switch, val

_SIDES = {"left": "left", "start": "left", "right": "right", "end": "right"}
_ALIGNS = {"start": "left", "end": "right", "both": "justify", "lowKashida": "justify", "mediumKashida": "justify"}
_THEME = {"ascii": "asciiTheme", "hAnsi": "hAnsiTheme"}
_BLACK = {"", "auto", "000000"}
_NONE = {"", "nil", "none"}
_LARGEST = 1638.0  # points, Word's own limit
_DEFAULT_SIZE = 10.0  # ECMA-376 part 1, 17.3.2.38


class Theme(NamedTuple):
    """The two Latin fonts a document's theme names."""

    major: str = ""
    minor: str = ""

    @classmethod
    def of(cls, root: etree._Element | None) -> "Theme":
        """Out of the theme part."""
        if root is None:
            return cls()
        latin = {kind: root.find(f".//{{*}}{kind}Font/{{*}}latin") for kind in ("major", "minor")}
        return cls(*("" if found is None else found.get("typeface", "") for found in latin.values()))

    def font(self, name: str) -> str:
        """The font behind "minorHAnsi" and the like."""
        return self.major if name.startswith("major") else self.minor


class Dress(NamedTuple):
    """A run without its text, whether that is printed in capitals, whether it is hidden."""

    look: Run
    capitals: bool
    hidden: bool


class Looks:
    """Resolves the looks of one document; styles are resolved once each."""

    def __init__(self, root: etree._Element | None, styles: Styles, numbering: Numbering, theme: Theme) -> None:
        self._styles = styles
        self._numbering = numbering
        self._theme = theme
        self._paragraph_base = child(root, "docDefaults", "pPrDefault", "pPr")
        self._run_base = child(root, "docDefaults", "rPrDefault", "rPr")
        self._runs: dict[tuple[str, str, str], dict[str, Any]] = {}
        self._paragraphs: dict[tuple[str, str], dict[str, Any]] = {}
        self._undressed: dict[tuple[str, str], Look] = {}  # paragraphs that set nothing themselves
        self._bare: dict[tuple[str, str], Dress] = {}  # runs that set nothing themselves

    def paragraph(self, properties: etree._Element | None, table_style: str = "") -> Look:
        """The look of a paragraph with these properties, in a table of that style."""
        style = self._styles.of_paragraph(properties)
        key = (style, table_style)
        if properties is None or all(one.tag == W + "pStyle" for one in properties):
            if key not in self._undressed:
                self._undressed[key] = self._paragraph(properties, key)
            return self._undressed[key]
        return self._paragraph(properties, key)

    def _paragraph(self, properties: etree._Element | None, key: tuple[str, str]) -> Look:
        style, table_style = key
        level, bringer = self._numbering.look(properties)
        if key not in self._paragraphs:
            found: dict[str, Any] = {}
            _put_paragraph(found, self._paragraph_base)
            for element in _up(self._styles, table_style):
                _put_paragraph(found, child(element, "pPr"))
            for name, element in reversed(list(self._styles.ids(style))):
                if level is not None and bringer == name:
                    _put_indents(found, child(level, "ind"))
                _put_paragraph(found, child(element, "pPr"))
            self._paragraphs[key] = found
        found = dict(self._paragraphs[key])
        if level is not None and not bringer:
            _put_indents(found, child(level, "ind"))
        _put_paragraph(found, properties)
        return Look(
            align=found.get("align", "left"),
            left=found.get("left", 0.0),
            right=found.get("right", 0.0),
            first=None if found.get("by-letters") else found.get("first", 0.0),
            spacing=Spacing(
                before=None if found.get("beforeAuto") else found.get("before", 0.0),
                after=None if found.get("afterAuto") else found.get("after", 0.0),
                line=found.get("line", 240.0),
                rule=found.get("rule", "auto"),
                contextual=found.get("contextual", False),
            ),
            borders=frozenset(side for side in ("top", "bottom") if found.get(f"border-{side}")),
            framed=found.get("framed", False),
            new_page=found.get("new-page", False),
            outline=found.get("outline", 9),
            tabs=tuple(sorted(found.get("tabs", {}).items())),
        )

    def run(self, properties: etree._Element | None, style: str, table_style: str = "") -> Dress:
        """How a run looks in a paragraph of that style."""
        if properties is not None and len(properties):
            return self._run(properties, style, table_style)
        key = (style, table_style)
        if key not in self._bare:
            self._bare[key] = self._run(None, style, table_style)
        return self._bare[key]

    def _run(self, properties: etree._Element | None, style: str, table_style: str) -> Dress:
        key = (table_style, style, val(child(properties, "rStyle")))
        if key not in self._runs:
            found: dict[str, Any] = {}
            self._put_run(found, self._run_base)
            for name in key:
                for element in _up(self._styles, name):
                    self._put_run(found, child(element, "rPr"))
            self._runs[key] = found
        found = self._runs[key]
        if properties is not None:
            found = dict(found)
            self._put_run(found, properties)
        on = {name: self._styles.run_switch(name, properties, style) for name in ("b", "i", "caps", "vanish")}
        look = Run(
            text="",
            size=found.get("size", _DEFAULT_SIZE),
            bold=on["b"],
            italic=on["i"],
            underline=found.get("underline", False),
            fonts=tuple(dict.fromkeys(found[slot] for slot in _THEME if found.get(slot))),
            colour=found.get("colour", ""),
            raised=found.get("raised", False),
        )
        return Dress(look, on["caps"], on["vanish"])

    def _put_run(self, found: dict[str, Any], properties: etree._Element | None) -> None:
        for element in () if properties is None else properties.iterchildren(etree.Element):
            match element.tag.removeprefix(W):
                case "sz":
                    size = measure(val(element), 1 / 2)
                    if size and 0 < size <= _LARGEST:
                        found["size"] = size
                case "rFonts":
                    for slot, theme in _THEME.items():
                        named = self._theme.font(val(element, theme)) if val(element, theme) else val(element, slot)
                        if named:
                            found[slot] = named
                case "color":
                    found["colour"] = "" if val(element).lower() in _BLACK else val(element).upper()[:20]
                case "u":
                    found["underline"] = val(element) not in _NONE
                case "vertAlign":
                    found["raised"] = val(element) in ("superscript", "subscript")


def _up(styles: Styles, name: str) -> Iterator[etree._Element]:
    """A style and those below it, the deepest first."""
    return reversed(list(styles.chain(name))) if name else iter(())


def _put_paragraph(found: dict[str, Any], properties: etree._Element | None) -> None:
    for element in () if properties is None else properties.iterchildren(etree.Element):
        match element.tag.removeprefix(W):
            case "jc":
                found["align"] = _ALIGNS.get(val(element), val(element) or "left")
            case "ind":
                _put_indents(found, element)
            case "spacing":
                _put_spacing(found, element)
            case "contextualSpacing":
                found["contextual"] = switch(properties, "contextualSpacing")
            case "pageBreakBefore":
                found["new-page"] = switch(properties, "pageBreakBefore")
            case "framePr":
                found["framed"] = True
            case "pBdr":
                for side in ("top", "bottom"):
                    if (drawn := child(element, side)) is not None:
                        found[f"border-{side}"] = val(drawn) not in _NONE
            case "tabs":
                stops = {twentieths(tab, "pos"): val(tab) for tab in element.iterchildren(W + "tab")}
                known = {place: kind for place, kind in stops.items() if place is not None}
                found["tabs"] = {**found.get("tabs", {}), **known}
            case "outlineLvl":
                found["outline"] = int(measure(val(element), 1) or 0)


def _put_indents(found: dict[str, Any], element: etree._Element | None) -> None:
    if element is None:
        return
    for name, side in _SIDES.items():
        if (length := twentieths(element, name)) is not None:
            found[side] = length
    if (length := twentieths(element, "firstLine")) is not None:
        found["first"] = length
    if (length := twentieths(element, "hanging")) is not None:
        found["first"] = -length
    for name in ("firstLineChars", "hangingChars", "leftChars", "startChars"):
        if (count := measure(val(element, name), 1)) is not None:
            found["by-letters"] = bool(count)  # counted in letters of a grid: what it comes to is not known here


def _put_spacing(found: dict[str, Any], element: etree._Element) -> None:
    for side in ("before", "after"):
        if (length := twentieths(element, side)) is not None:
            found[side] = length
        if val(element, f"{side}Autospacing"):
            found[f"{side}Auto"] = val(element, f"{side}Autospacing") in ("1", "true", "on")
        if measure(val(element, f"{side}Lines"), 1):
            found[f"{side}Auto"] = True
    if (line := twentieths(element, "line")) is not None:
        found["line"] = line * 20
    if val(element, "lineRule"):
        found["rule"] = val(element, "lineRule")
