"""The inside of a DOCX paragraph: its runs of text, and what else hangs in it (pictures, text boxes, notes)."""

import re
import unicodedata
from typing import NamedTuple

from lxml import etree

from ttdn_desktop.documents.docx_numbering import SIGNS
from ttdn_desktop.documents.word_styles import Styles, W, child, val
from ttdn_desktop.text.legacy import from_font, is_legacy_font
from ttdn_desktop.text.unicode import clean

Piece = tuple[str, bool, bool]  # text, bold, italic

_MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_MATH = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
_HOLDERS = {W + name for name in ("hyperlink", "ins", "moveTo", "smartTag", "sdt", "sdtContent", "customXml",
                                  "fldSimple", "dir", "bdo")}  # fmt: skip
_GONE = {W + "del", W + "moveFrom"}
_SAID = {W + "tab": "\t", W + "ptab": "\t", W + "br": "\n", W + "cr": "\n", W + "noBreakHyphen": "-",
         W + "softHyphen": "\u00ad"}  # fmt: skip
_DRAWN = {W + "drawing", W + "pict", W + "object"}
_NOTES = {W + "footnoteReference": "footnote", W + "endnoteReference": "endnote", W + "commentReference": "comment"}
_SOFT = "\u00ad"
_SIGNS = str.maketrans(SIGNS)


class Inline(NamedTuple):
    """What stands in one paragraph: text pieces (not tidied yet), drawings, notes referred to, text left out."""

    pieces: list[Piece]
    drawings: list[etree._Element]
    notes: list[tuple[str, str]]  # ("footnote" | "endnote" | "comment", its id)
    left_out: list[tuple[str, str]]  # warnings: ("deleted-text" | "hidden-text", the text)


class InlineWalker:
    """Walks paragraphs of one story in order; a field begun in one paragraph may end in a later one."""

    def __init__(self, styles: Styles) -> None:
        self._styles = styles
        self._fields: list[bool] = []  # open fields, innermost last: True once its result is reached
        self.legacy: dict[str, None] = {}  # old fonts met (TCVN3, VNI), in order

    def walk(self, paragraph: etree._Element) -> Inline:
        """The paragraph's inside. Field results are kept, field codes are not."""
        found = Inline([], [], [], [])
        style = self._styles.of_paragraph(child(paragraph, "pPr"))
        self._children(paragraph, style, found)
        self._fields = [True] * len(
            self._fields
        )  # the code of a field ends with its paragraph, else all after it is lost
        return found

    def _children(self, element: etree._Element, style: str, found: Inline) -> None:
        for inner in element.iterchildren(etree.Element):
            tag = inner.tag
            if tag == W + "r":
                self._run(inner, style, found)
            elif tag in _HOLDERS:
                self._children(inner, style, found)
            elif tag in _GONE:
                found.left_out.append(("deleted-text", _plain(inner)))
            elif tag == _MC + "AlternateContent":
                self._children(chosen(inner), style, found)
            elif tag.startswith(_MATH):
                text = "".join(t.text or "" for t in inner.iter(_MATH + "t"))
                found.pieces.append((text, False, False))
                found.left_out.append(("formula", text))

    def _run(self, run: etree._Element, style: str, found: Inline) -> None:
        properties = child(run, "rPr")
        say = {name: self._styles.run_switch(name, properties, style) for name in ("b", "i", "caps", "vanish")}
        text = self._text(run, properties, style, found)
        if not text:
            return
        if say["vanish"]:
            found.left_out.append(("hidden-text", text))
        else:
            found.pieces.append((text.upper() if say["caps"] else text, say["b"], say["i"]))

    def _text(self, run: etree._Element, properties: etree._Element | None, style: str, found: Inline) -> str:
        """The run's words in Unicode; drawings and notes go to `found`."""
        words: list[str] = []
        self._pieces_of(run, words, found)
        text = "".join(words)
        font = self._styles.font(properties, style) if text else ""
        if is_legacy_font(font):
            self.legacy |= {font: None} if text.strip() else {}
            text = from_font(text, font)
        else:
            text = text.translate(_SIGNS)
        return text.replace(_SOFT, "")  # only now: in TCVN3 it is the letter ư

    def _pieces_of(self, run: etree._Element, words: list[str], found: Inline) -> None:
        """Words of a run, drawings and notes apart."""
        for inner in run.iterchildren(etree.Element):
            tag = inner.tag
            if tag == W + "fldChar":
                self._field(val(inner, "fldCharType"))
            elif not all(self._fields):
                continue  # the code of a field, such as PAGE or TOC \o
            elif tag == W + "t":
                words.append((inner.text or "").replace("\n", " "))  # a line break in the XML is none on paper
            elif tag in _SAID:
                words.append(_SAID[tag])
            elif tag == W + "sym":
                sign = val(inner, "char")
                code = int(sign, 16) if re.fullmatch("[0-9A-Fa-f]{4}", sign) else 0xFFFD
                words.append(SIGNS.get(chr(code | 0xF000 if code < 0x100 else code), chr(code) if code else ""))
            elif tag in _DRAWN:
                found.drawings.append(inner)
            elif tag in _NOTES:
                found.notes.append((_NOTES[tag], val(inner, "id")))
            elif tag == W + "ruby":
                base = child(inner, "rubyBase")
                words.append("" if base is None else _plain(base))
            elif tag == _MC + "AlternateContent":
                self._pieces_of(chosen(inner), words, found)

    def _field(self, kind: str) -> None:
        if kind == "begin":
            self._fields.append(False)
        elif kind == "separate" and self._fields:
            self._fields[-1] = True
        elif kind == "end" and self._fields:
            self._fields.pop()


def chosen(alternate: etree._Element) -> etree._Element:
    """The branch of mc:AlternateContent that holds words or a picture; both branches say the same, one is enough."""
    branches = [b for b in alternate.iterchildren(etree.Element) if b.tag in (_MC + "Choice", _MC + "Fallback")]
    for branch in branches:
        if next(branch.iter(W + "t", W + "drawing", W + "pict", "{*}imagedata"), None) is not None:
            return branch
    return branches[0] if branches else alternate


def joined(first: Inline, then: Inline) -> Inline:
    """Two paragraphs whose dividing mark was deleted, as the one they are now."""
    return Inline(
        first.pieces + then.pieces,
        first.drawings + then.drawings,
        first.notes + then.notes,
        first.left_out + then.left_out,
    )


def tidy(pieces: list[Piece]) -> list[Piece]:
    """Cleaned pieces of one line: NFC also across their seams, equal neighbours joined, blank ends trimmed."""
    same: list[tuple[list[str], bool, bool]] = []
    for text, bold, italic in pieces:
        marks = next((i for i, sign in enumerate(text) if not unicodedata.combining(sign)), len(text)) if same else 0
        if marks:  # tone marks typed in a run of their own
            same[-1][0].append(text[:marks])
            text = text[marks:]
        if text and same and same[-1][1:] == (bold, italic):
            same[-1][0].append(text)
        elif text:
            same.append(([text], bold, italic))
    tidied = [(clean("".join(texts)), bold, italic) for texts, bold, italic in same]
    while tidied and not tidied[0][0].strip():
        tidied.pop(0)
    while tidied and not tidied[-1][0].strip():
        tidied.pop()
    if tidied:
        tidied[0] = (tidied[0][0].lstrip(), *tidied[0][1:])
        tidied[-1] = (tidied[-1][0].rstrip(), *tidied[-1][1:])
    return tidied


def _plain(element: etree._Element) -> str:
    return "".join(t.text or "" for t in element.iter(W + "t", W + "delText"))
