"""Reads pasted HTML (Word's clipboard, LibreOffice's, a web page's) into lines and tables; runs in the child only."""

import re
from collections.abc import Iterator

import msgspec
from lxml import etree

from ttdn_desktop.documents.html_styles import Look, Sheet
from ttdn_desktop.errors import Refused
from ttdn_desktop.model.source import SourceItem, SourceLine, SourceTable
from ttdn_desktop.text.legacy import from_font, is_legacy_font
from ttdn_desktop.text.unicode import clean

HTML_LIMIT = 12_000_000  # characters; a report of 60 000 words is 3 000 000 of them as Word writes HTML
LINES = 20_000
CELLS = 60  # a row wider than this is no table of a report
_QUOTE = 120
_BLOCKS = {"p", "div", "h1", "h2", "h3", "h4", "h5", "h6", "li", "ul", "ol", "blockquote", "pre", "dd", "dt", "dl", "section",
           "article", "header", "footer", "hr", "body", "html", "center", "form", "address", "caption", "figcaption", "figure"}  # fmt: skip
_SKIPPED = {
    "style",
    "script",
    "head",
    "title",
    "meta",
    "link",
    "xml",
    "noscript",
    "template",
    "object",
    "iframe",
    "svg",
    "math",
}
# What Word puts around its text: conditional comments, and the marks of "supportLists".
_CONDITIONAL = re.compile(r"<!--\[if[^\]]*\]>.*?<!\[endif\]-->|<!\[(?:if|endif)[^\]>]*\]>", re.DOTALL | re.IGNORECASE)
_ELEMENTS = {
    "footnote-list": "footnote",
    "endnote-list": "endnote",
    "comment-list": "comment",
    "header": "header",
    "footer": "footer",
}
# Bullets are letters of the Symbol and Wingdings fonts: what they look like.
_SIGNS = {"·": "•", "\uf0b7": "•", "§": "▪", "\uf0a7": "▪", "Ø": "➢", "\uf0d8": "➢", "v": "❖", "\uf076": "❖", "ü": "✓",
          "\uf0fc": "✓", "q": "☐", "n": "■", "l": "●"}  # fmt: skip
_PRIVATE = {"\uf02d": "-", "\uf02b": "+", "\uf0b7": "•", "\uf0a7": "▪", "\uf0d8": "➢", "\uf0fc": "✓", "\uf076": "❖"}
Piece = tuple[str, bool, bool, str]  # text, bold, italic, font


class Read(msgspec.Struct, frozen=True):
    """The items of a text, what was left aside (code, words), and the pieces in old fonts: (font, as typed)."""

    items: tuple[SourceItem, ...]
    warnings: tuple[tuple[str, str], ...] = ()
    old: tuple[tuple[str, str], ...] = ()


def read_html(html: str, *, convert: bool = True, font: str = "") -> Read:
    """The lines of a piece of HTML. `convert` turns text of old fonts into Unicode; `font` is taken where none is named.

    Raises Refused("paste-too-big" | "paste-too-long").
    """
    if len(html) > HTML_LIMIT:
        raise Refused("paste-too-big", limit_mb=HTML_LIMIT // 1_000_000)
    styles = re.findall(r"<style[^>]*>(.*?)</style>", html, re.DOTALL | re.IGNORECASE)
    parser = etree.HTMLParser(no_network=True, remove_comments=True, remove_pis=True, huge_tree=False, encoding="utf-8")
    bare = _CONDITIONAL.sub("", html).replace("\0", "").encode("utf-8", "replace")
    try:
        root = etree.fromstring(bare, parser=parser)
    except etree.XMLSyntaxError:  # nothing in it that is a document
        root = None
    walker = _Walker(Sheet(styles), convert, font)
    if root is not None:
        walker.walk(root, Look())
    walker.flush()
    return Read(tuple(walker.items), tuple(walker.warnings), tuple(walker.old))


class _Walker:
    """Goes through the tree once, in order; a paragraph is what stands between the borders of two blocks."""

    def __init__(self, sheet: Sheet, convert: bool, font: str, depth: int = 0) -> None:
        self.items: list[SourceItem] = []
        self.warnings: list[tuple[str, str]] = []
        self.old: list[tuple[str, str]] = []
        self._sheet, self._convert, self._font, self._depth = sheet, convert, font, depth
        self._pieces: list[Piece] = []
        self._number = ""
        self._centered = False
        self._style = ""
        self._lists: list[list[int | str]] = []

    def walk(self, element: etree._Element, look: Look) -> None:
        if callable(element.tag):  # a comment
            return
        tag = element.tag.lower()
        if tag in _SKIPPED:
            return
        said = self._sheet.said(element)
        if self._aside(element, tag, said):
            return
        look = self._sheet.look(element, look, said)
        if said.get("mso-list") == "ignore":
            self._label(element, look)
        elif "mso-tab-count" in said:
            self._add("\t", look)
        elif tag == "br":
            self._add("\n", look)
        elif tag == "img":
            self._warn("picture-linked", element.get("alt", "") or element.get("src", "")[-40:] or "ảnh")
        elif tag == "table":
            self.flush()
            self._table(element, look)
        elif tag in _BLOCKS:
            self._block(element, tag, look)
        else:
            self._inside(element, look)

    def flush(self) -> None:
        """Ends the paragraph: what was gathered becomes a line."""
        pieces, number = self._finished(self._pieces), self._number
        if pieces or number:
            words = [piece for piece in pieces if piece[0].strip()]
            self.items.append(
                SourceLine(
                    text="".join(text for text, _, _ in pieces),
                    number=number,
                    bold=bool(words) and all(bold for _, bold, _ in words),
                    italic=bool(words) and all(italic for _, _, italic in words),
                    centered=self._centered,
                    style=self._style,
                    runs=tuple(pieces),
                )
            )
            if len(self.items) > LINES:
                raise Refused("paste-too-long", limit=LINES)
        self._pieces, self._number, self._centered, self._style = [], "", False, ""

    def _inside(self, element: etree._Element, look: Look) -> None:
        self._add(_blanks(element.text or ""), look)
        for child in element:
            self.walk(child, look)
            self._add(_blanks(child.tail or ""), look)

    def _block(self, element: etree._Element, tag: str, look: Look) -> None:
        if self._pieces or tag in ("li", "ul", "ol"):
            self.flush()  # else the number of a list's item waits for the paragraph inside it
        if tag in ("ul", "ol"):
            start = element.get("start", "1")
            self._lists.append([tag, int(start) if start.isdigit() and len(start) < 6 else 1])
        if tag == "li" and self._lists and "mso-list" not in self._sheet.said(element):
            kind, count = self._lists[-1]
            self._number = f"{count}." if kind == "ol" else "-"
            self._lists[-1][1] = int(count) + 1
        self._centered = look.centered
        self._style = "heading" if tag[0] == "h" and tag[1:].isdigit() else ""
        kept = self._centered, self._style
        self._add(_blanks(element.text or ""), look)
        for child in element:
            self.walk(child, look)
            if not self._pieces and not self._number:
                self._centered, self._style = kept
            self._add(_blanks(child.tail or ""), look)
        self.flush()
        if tag in ("ul", "ol"):
            self._lists.pop()

    def _add(self, text: str, look: Look) -> None:
        if not text:
            return
        if look.hidden:
            self._warn("hidden-text", text)
            return
        if not text.strip(" \n\t") and not self._pieces:
            return
        self._pieces.append((text.upper() if look.capitals else text, look.bold, look.italic, look.font))

    def _label(self, element: etree._Element, look: Look) -> None:
        """The number or bullet Word has printed into its HTML."""
        text = "".join(str(part) for part in element.itertext())
        font = next((f for f in (self._sheet.look(e, look, self._sheet.said(e)).font for e in element.iter(etree.Element))
                     if f.lower().startswith(("symbol", "wingdings"))), "")  # fmt: skip
        sign = text.replace("\u00a0", " ").strip()
        self._number = _SIGNS.get(sign, sign) if font else _PRIVATE.get(sign, sign)

    def _aside(self, element: etree._Element, tag: str, said: dict[str, str]) -> bool:
        """True for what is not the report's text: told as a warning, not dropped in silence."""
        words = " ".join("".join(str(part) for part in element.itertext()).split())
        kind = _ELEMENTS.get(said.get("mso-element", ""))
        if kind:
            self._warn(kind, "" if words.strip("-–— .").isdigit() else words)
            return True
        if tag == "del" or "msodel" in element.get("class", "").lower():
            self._warn("deleted-text", words)
            return True
        if said.get("mso-special-character") == "comment":
            return True
        if tag in ("input", "select", "textarea", "button"):
            return True
        return False

    def _warn(self, code: str, text: str) -> None:
        if text.strip() and len(self.warnings) < 200:
            self.warnings.append((f"read-{code}", " ".join(text.split())[:_QUOTE]))

    def _table(self, table: etree._Element, look: Look) -> None:
        rows: list[tuple[tuple[SourceLine, ...], ...]] = []
        for row in _rows(table):
            cells: list[tuple[SourceLine, ...]] = []
            for cell in row:
                if callable(cell.tag) or cell.tag.lower() not in ("td", "th"):
                    continue
                said = self._sheet.said(cell)
                inner = _Walker(self._sheet, self._convert, self._font, self._depth + 1)
                inner._block(cell, "div", self._sheet.look(cell, look, said))
                self.warnings += inner.warnings
                self.old += inner.old
                cells.append(tuple(self._lines(inner.items)))
                span = cell.get("colspan", "1")
                cells += [()] * (min(int(span), CELLS) - 1 if span.isdigit() and len(span) < 4 and span != "0" else 0)
                if len(cells) > CELLS:
                    raise Refused("paste-too-long", limit=LINES)
            rows.append(tuple(cells))
        if sum(len(row) for row in rows) > LINES:
            raise Refused("paste-too-long", limit=LINES)
        if any(cell for row in rows for cell in row):
            self.items.append(SourceTable(tuple(rows)))

    def _lines(self, items: list[SourceItem]) -> Iterator[SourceLine]:
        for item in items:
            if isinstance(item, SourceLine):
                yield item
            elif isinstance(item, SourceTable):
                inner = [line for row in item.rows for cell in row for line in cell]
                self._warn("nested-table", " ".join(line.text for line in inner))
                yield from inner

    def _finished(self, pieces: list[Piece]) -> list[tuple[str, bool, bool]]:
        """Pieces of one look put together, old letters turned into Unicode, blanks in order, ends trimmed."""
        whole: list[Piece] = []
        for text, bold, italic, font in pieces:
            old = font if is_legacy_font(font) else self._font
            if whole and whole[-1][1:] == (bold, italic, old):
                whole[-1] = (whole[-1][0] + text, bold, italic, old)
            else:
                whole.append((text, bold, italic, old))
        out: list[tuple[str, bool, bool]] = []
        for text, bold, italic, font in whole:
            if font and from_font(text, font) != text:
                self.old.append((font, text))
                text = from_font(text, font) if self._convert else text
            text = clean(text.replace("\u00ad", "") if self._convert or not font else text)
            text = re.sub(r" *\n *", "\n", re.sub(r" {2,}", " ", text))
            if out and out[-1][0].endswith((" ", "\n")):
                text = text.lstrip(" ")
            if text:
                out.append((text, bold, italic))
        while out and not out[0][0].strip():
            out.pop(0)
        while out and not out[-1][0].strip():
            out.pop()
        if out:
            out[0] = (out[0][0].lstrip(), *out[0][1:])
            out[-1] = (out[-1][0].rstrip(), *out[-1][1:])
        return out


def _rows(table: etree._Element) -> Iterator[etree._Element]:
    """The rows of this table, not those of tables inside it."""
    for part in table:
        if callable(part.tag):
            continue
        tag = part.tag.lower()
        if tag == "tr":
            yield part
        elif tag in ("tbody", "thead", "tfoot"):
            yield from (row for row in part if not callable(row.tag) and row.tag.lower() == "tr")


def _blanks(text: str) -> str:
    """White space of HTML source is one blank; a no-break space is a blank a person typed."""
    return re.sub(r"[ \t\r\n]+", " ", text).replace("\u00a0", " ")
