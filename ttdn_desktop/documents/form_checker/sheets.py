"""The sections of a DOCX: paper, margins, and the page numbers in their headers and footers."""

from typing import NamedTuple

from lxml import etree

from ttdn_desktop.documents.docx_inline import InlineWalker
from ttdn_desktop.documents.docx_numbering import number
from ttdn_desktop.documents.docx_package import Package
from ttdn_desktop.documents.form_checker.lengths import twentieths
from ttdn_desktop.documents.form_checker.looks import Looks
from ttdn_desktop.documents.form_checker.page import Look, PageNumber, Sheet
from ttdn_desktop.documents.word_styles import Styles, W, child, switch, val

_R_ID = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
_LETTER = (612.0, 792.0)  # what Word takes where a section names no paper
_INCH = 72.0
_NEAR = 20.0  # points a centring tab may be off the text's middle
_MOST = 200  # sections; more are a mistake or a trap


class _Numbers(NamedTuple):
    """Page numbers of a story as they lie in its part, before the width of the text is known."""

    found: tuple[tuple[PageNumber, Look, str], ...] = ()


class Sheets:
    """Reads the sections once; a header used by many sections is read once."""

    def __init__(self, package: Package, styles: Styles, looks: Looks) -> None:
        self._package = package
        self._styles = styles
        self._looks = looks
        self._parts = {key: r.target for key, r in package.relations(package.main).items() if not r.external}
        settings = package.related(package.main, "settings")
        root = package.xml(settings[0]) if settings else None
        self._even = bool(switch(root, "evenAndOddHeaders"))
        self._stories: dict[str, _Numbers] = {}
        self.sheets: tuple[Sheet, ...] = ()
        self.words: tuple[str, ...] = ()  # paragraphs of the headers and footers in use

    def read(self, body: etree._Element) -> list[etree._Element | None]:
        """Reads all sections; gives the paragraph each one ends with, None for the last."""
        ends: list[etree._Element | None] = []
        properties: list[etree._Element | None] = []
        for found in body.iter(W + "sectPr"):
            above = found.getparent()
            holder = None if above is None else above.getparent()
            if above is not None and above.tag == W + "pPr" and holder is not None and len(ends) < _MOST:
                ends.append(holder)
                properties.append(found)
        ends.append(None)
        properties.append(child(body, "sectPr"))
        sheets: list[Sheet] = []
        headers: dict[
            tuple[str, str], str
        ] = {}  # the part for each story and kind of page, inherited from section to section
        for section in properties:
            for story in ("header", "footer"):
                for reference in () if section is None else section.iterchildren(W + f"{story}Reference"):
                    headers[story, val(reference, "type") or "default"] = self._parts.get(reference.get(_R_ID, ""), "")
            sheets.append(self._sheet(section, headers))
        self.sheets = tuple(sheets)
        return ends

    def _sheet(self, properties: etree._Element | None, headers: dict[tuple[str, str], str]) -> Sheet:
        size, margins = child(properties, "pgSz"), child(properties, "pgMar")

        def margin(name: str) -> float:
            length = twentieths(margins, name)
            return _INCH if length is None and name != "gutter" else length or 0.0

        width, height = twentieths(size, "w") or _LETTER[0], twentieths(size, "h") or _LETTER[1]
        numbering = child(properties, "pgNumType")
        sheet = Sheet(
            width=width,
            height=height,
            top=abs(margin("top")),
            bottom=abs(margin("bottom")),
            left=margin("left") + margin("gutter"),
            right=margin("right"),
            landscape=width > height,
            grid=val(child(properties, "docGrid"), "type") in ("lines", "linesAndChars", "snapToChars"),
            first_apart=bool(switch(properties, "titlePg")),
            start=number(val(numbering, "start")) if val(numbering, "start") else None,
            format="" if val(numbering, "fmt") in ("", "decimal") else val(numbering, "fmt"),
        )
        kinds = ("default", "even") if self._even else ("default",)
        return sheet._replace(
            numbers=tuple(n for kind in kinds for n in self._on(headers, kind, sheet)),
            first=self._on(headers, "first", sheet) if sheet.first_apart else (),
        )

    def _on(self, headers: dict[tuple[str, str], str], kind: str, sheet: Sheet) -> tuple[PageNumber, ...]:
        found: list[PageNumber] = []
        for story in ("header", "footer"):
            part = headers.get((story, kind), "")
            for one, look, before in self._read_story(part).found if part else ():
                align = one.align or _by_tabs(look, before, sheet.text_width)
                found.append(one._replace(story=story, align=align))
        return tuple(found)

    def _read_story(self, part: str) -> _Numbers:
        if part not in self._stories:
            root = self._package.xml(part)
            self.words += tuple(_words(paragraph) for paragraph in (() if root is None else root.iter(W + "p")))
            self._stories[part] = _Numbers(() if root is None else tuple(self._numbers(root)))
        return self._stories[part]

    def _numbers(self, root: etree._Element) -> list[tuple[PageNumber, Look, str]]:
        found = []
        for paragraph in root.iter(W + "p"):
            code = _page_code(paragraph)
            if code is None:
                continue
            properties = child(paragraph, "pPr")
            style = self._styles.of_paragraph(properties)
            look = self._looks.paragraph(properties)
            run = next((r for r in paragraph.iter(W + "r") if r is _result_run(paragraph)), None)
            drawn = self._looks.run(child(run, "rPr"), style).look
            pieces = "".join(text for text, _, _ in InlineWalker(self._styles).walk(paragraph).pieces)
            one = PageNumber(
                story="",
                align=_align(paragraph, look, pieces),
                size=drawn.size,
                italic=drawn.italic,
                around=" ".join("".join(c for c in pieces if not c.isdigit()).split()),
                format=_format(code),
                conditional="IF" in code.upper().split(),
            )
            found.append((one, look, pieces))
        return found


def _words(paragraph: etree._Element) -> str:
    return " ".join("".join(t.text or "" for t in paragraph.iter(W + "t")).split())


def _page_code(paragraph: etree._Element) -> str | None:
    """The code of a PAGE field in the paragraph itself, not in a text box of it."""
    codes = [(e, e.text or "") for e in paragraph.iter(W + "instrText")]
    codes += [(e, val(e, "instr")) for e in paragraph.iter(W + "fldSimple")]
    joined = " ".join(text for e, text in codes if _own(e, paragraph))
    return joined if "PAGE" in joined.upper().split() else None


def _own(element: etree._Element, paragraph: etree._Element) -> bool:
    return next(element.iterancestors(W + "p"), None) is paragraph


def _result_run(paragraph: etree._Element) -> etree._Element | None:
    """The run that shows the number: the first with text after the field's code, else the one with the code."""
    seen: etree._Element | None = None
    for run in paragraph.iter(W + "r"):
        if not _own(run, paragraph):
            continue
        code = next(run.iter(W + "instrText"), None)
        inside_simple = next(run.iterancestors(W + "fldSimple"), None) is not None
        if code is not None and "PAGE" in (code.text or "").upper():
            seen = run
        elif (seen is not None or inside_simple) and child(run, "t") is not None:
            return run
    return seen


def _align(paragraph: etree._Element, look: Look, pieces: str) -> str:
    """Where the number stands across the page: "" where only tabs or a frame's free place decide."""
    if next(paragraph.iterancestors(W + "txbxContent"), None) is not None:
        return "?"
    frame = child(paragraph, "pPr", "framePr")
    if frame is not None:
        align = val(frame, "xAlign")
        return {"inside": "?", "outside": "?", "": "?"}.get(align, align)
    return "" if "\t" in pieces else look.align


def _by_tabs(look: Look, before: str, width: float) -> str:
    """The alignment that tabs in front of the number give it: centred when one centring tab stands near the text's middle."""
    count = before.partition(next((c for c in before if c.isdigit()), "\0"))[0].count("\t")
    stops = [(place, kind) for place, kind in look.tabs if kind not in ("clear", "bar")]
    if not count or look.align not in ("left", "justify"):
        return look.align if not count else "?"
    if count > len(stops):
        return "?"
    place, kind = stops[count - 1]
    if kind == "center":
        return "center" if abs(place - width / 2) <= _NEAR else "?"
    return {"right": "right", "end": "right"}.get(kind, "?")


def _format(code: str) -> str:
    """The format a field's switch asks for ("ROMAN"), "" for plain numbers."""
    words = code.split()
    switches = [words[place + 1] for place, word in enumerate(words[:-1]) if word == "\\*"]
    return next((s for s in switches if s.upper() not in ("MERGEFORMAT", "CHARFORMAT", "ARABIC")), "")
