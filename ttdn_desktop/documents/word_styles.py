"""Styles of a DOCX: what a paragraph or run inherits (bold, italic, capitals, centred, numbering, font)."""

from collections.abc import Iterator

from lxml import etree

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_OFF = {"0", "false", "off", "none"}
_DEPTH = 30  # a chain of basedOn longer than this is a ring or a joke


def val(element: etree._Element | None, name: str = "val") -> str:
    """The w:val (or another attribute of the w namespace); "" when the element or the attribute is missing."""
    return "" if element is None else element.get(W + name, "")


def child(element: etree._Element | None, *path: str) -> etree._Element | None:
    """The first child down the path of local names, or None on the way."""
    for name in path:
        if element is None:
            return None
        element = element.find(W + name)
    return element


def switch(properties: etree._Element | None, name: str) -> bool | None:
    """An on/off property such as w:b: True, False, or None when it is not said."""
    found = child(properties, name)
    return None if found is None else val(found).lower() not in _OFF


class Styles:
    """The styles part, resolved along basedOn. Toggle properties follow ECMA-376 part 1, 17.7.3."""

    def __init__(self, root: etree._Element | None) -> None:
        self._by_id: dict[str, etree._Element] = {}
        self._default: dict[str, str] = {}
        self._said: dict[tuple[str, str], bool] = {}
        self._fonts: dict[tuple[str, str], str] = {}
        for style in () if root is None else root.iterchildren(W + "style"):
            key = val(style, "styleId")
            self._by_id.setdefault(key, style)
            if val(style, "default") not in ("", *_OFF):
                self._default.setdefault(val(style, "type"), key)
        self._base = child(root, "docDefaults", "rPrDefault", "rPr")

    def of_paragraph(self, p_properties: etree._Element | None) -> str:
        """The id of a paragraph's style, the default one when it names none."""
        return val(child(p_properties, "pStyle")) or self._default.get("paragraph", "")

    def of_table(self, properties: etree._Element | None) -> str:
        """The id of a table's style, the default one when it names none."""
        return val(child(properties, "tblStyle")) or self._default.get("table", "")

    def name(self, style: str) -> str:
        """The name a person sees ("heading 1"); the id where there is none."""
        found = self._by_id.get(style)
        return style if found is None else val(child(found, "name")) or style

    def chain(self, style: str) -> Iterator[etree._Element]:
        """The style and those it is based on, nearest first."""
        for _ in range(_DEPTH):
            found = self._by_id.get(style)
            if found is None:
                return
            yield found
            style = val(child(found, "basedOn"))

    def ids(self, style: str) -> Iterator[tuple[str, etree._Element]]:
        """As `chain`, each with its id."""
        for found in self.chain(style):
            yield val(found, "styleId"), found

    def run_switch(self, name: str, r_properties: etree._Element | None, paragraph_style: str) -> bool:
        """Whether a run is bold ("b"), italic ("i"), in capitals ("caps"), hidden ("vanish")."""
        direct = switch(r_properties, name)
        if direct is not None:
            return direct
        by_run = self._style_switch(val(child(r_properties, "rStyle")), name)
        by_paragraph = self._style_switch(paragraph_style, name)
        return by_run != by_paragraph or (not by_run and switch(self._base, name) is True)

    def centered(self, p_properties: etree._Element | None) -> bool:
        """Whether the paragraph is centred, by itself or by its style."""
        own = val(child(p_properties, "jc"))
        if own:
            return own == "center"
        for style in self.chain(self.of_paragraph(p_properties)):
            said = val(child(style, "pPr", "jc"))
            if said:
                return said == "center"
        return False

    def font(self, r_properties: etree._Element | None, paragraph_style: str) -> str:
        """The Latin font a run names, by itself or through its styles; "" when only the theme decides."""
        own = _font(child(r_properties, "rFonts"))
        if own:
            return own
        key = (val(child(r_properties, "rStyle")), paragraph_style)
        if key not in self._fonts:
            styles = [style for name in key for style in self.chain(name)]
            named = [_font(child(style, "rPr", "rFonts")) for style in styles] + [_font(child(self._base, "rFonts"))]
            self._fonts[key] = next(filter(None, named), "")
        return self._fonts[key]

    def _style_switch(self, style: str, name: str) -> bool:
        if not style:
            return False
        key = (style, name)
        if key not in self._said:
            said = (switch(child(found, "rPr"), name) for found in self.chain(style))
            self._said[key] = next((value for value in said if value is not None), False)
        return self._said[key]


def _font(fonts: etree._Element | None) -> str:
    return val(fonts, "ascii") or val(fonts, "hAnsi")
