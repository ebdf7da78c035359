"""Which part of a document each paragraph is: head, title, body with its headings, foot, appendices."""

import re
from bisect import bisect_right
from functools import cached_property

import msgspec

from ttdn_desktop.documents.form_checker.foot_boxes import foot_at, read_foot
from ttdn_desktop.documents.form_checker.head_boxes import read_head
from ttdn_desktop.documents.form_checker.page import Page, Para, Row, Sheet
from ttdn_desktop.documents.form_checker.rows import STYLES, flat, is_bold, is_typed_rule
from ttdn_desktop.model.form_finding import Said
from ttdn_desktop.reading.headings import read_heading
from ttdn_desktop.reading.numerals import Numeral, NumeralKind, read_numeral
from ttdn_desktop.reading.tail import RECIPIENTS

_LABEL = re.compile(r"phụ\s+lục\b", re.IGNORECASE)
_ATTACHED = re.compile(r"\(?\s*(ban hành\s+)?kèm theo\b", re.IGNORECASE)
_BESIDE_TEXT = re.compile(r"(?i)caption|picture|hình")
_QUOTE = 70


class Appendix(msgspec.Struct):
    """A phụ lục: its label, title and reference lines, its paragraphs."""

    label: Row
    paras: list[Para]
    title: list[Row]
    reference: list[Row]


class Heading(msgspec.Struct):
    """A heading of the body: its paragraph, its number (None: none), the words behind it."""

    para: Para
    numeral: Numeral | None
    title: str


class Anatomy:
    """A document taken apart. `boxes` the lines of each component, `strokes` those drawn under motto, issuer and subject."""

    def __init__(self, page: Page) -> None:
        self.page = page
        cuts = _appendices_at(page)
        self.main = list(page.paras[: cuts[0]] if cuts else page.paras)
        head = read_head(self.main, page.ours)
        self.boxes: dict[str, list[Row]] = dict(head.boxes)
        self.strokes = head.strokes
        self.stray = head.stray
        self.titled = head.titled
        foot = max(foot_at(self.main), head.end)
        self.foot = self.main[foot:]
        self.boxes |= read_foot(self.foot, page.ours)
        self.between = self.main[head.end : foot]
        ends = [*cuts[1:], len(page.paras)][: len(cuts)]
        self.appendices = [
            _appendix(list(page.paras[start:end]), page.ours) for start, end in zip(cuts, ends, strict=True)
        ]

    @property
    def party(self) -> bool:
        """A document of the Party: another guideline holds for it."""
        return bool(self.boxes.get("party"))

    @cached_property
    def headings(self) -> dict[int, Heading]:
        """Headings of the body by the place of their paragraph."""
        found: dict[int, Heading] = {}
        for para in self.between:
            heading = None if para.table or para.boxed or para.look.framed else _heading(para)
            if heading:
                found[para.place] = heading
        return found

    @cached_property
    def text(self) -> list[Para]:
        """Paragraphs of running text: no headings, captions, pictures, frames, no table."""
        out = []
        for place, para in enumerate(self.between):
            if para.table or para.boxed or para.look.framed or not para.text or para.place in self.headings:
                continue
            if any(map(is_typed_rule, para.rows)) or (_BESIDE_TEXT.search(para.style) or para.pictures):
                continue
            if para.look.align in ("center", "right") and self._beside_table(place):
                continue
            if para.look.align == "center" and self._below_part(place):
                continue
            out.append(para)
        return out

    @cached_property
    def sheet_of_main(self) -> list[Sheet]:
        """The sections the document itself stands in, without its appendices."""
        last = self.main[-1].sheet if self.main else 0
        return list(self.page.sheets[: last + 1])

    def where(self, para: Para) -> Said:
        """A paragraph's place: the component it is, else its number among those below the title and the heading it stands under."""
        if para.place in self._components:
            return Said("box", {"key": self._components[para.place]})
        if self.appendices and para.place >= self.appendices[0].paras[0].place:
            at = bisect_right(self.appendices, para.place, key=lambda appendix: appendix.paras[0].place)
            return Said("appendix", {"label": short(self.appendices[at - 1].label.words)})
        if para.table:
            row, column = para.cell
            number = str(self._tables.get(para.table, 0))
            return Said("table", {"number": number, "row": str(row + 1), "column": str(column + 1)})
        return Said(
            "paragraph", {"number": str(self._numbers.get(para.place, 0)), "under": self._above.get(para.place, "")}
        )

    @cached_property
    def _components(self) -> dict[int, str]:
        return {row.para.place: key for key, rows in self.boxes.items() for row in rows}

    @cached_property
    def _tables(self) -> dict[int, int]:
        tables = dict.fromkeys(para.table for para in self.between if para.table)
        return {table: count for count, table in enumerate(tables, 1)}

    @cached_property
    def _numbers(self) -> dict[int, int]:
        told = [para for para in self.between if para.text and not para.table and not para.look.framed]
        return {para.place: count for count, para in enumerate(told, 1)}

    @cached_property
    def _above(self) -> dict[int, str]:
        above: dict[int, str] = {}
        last = ""
        for para in self.between:
            above[para.place] = last
            if para.place in self.headings:
                last = short(para.text)
        return above

    def _beside_table(self, place: int) -> bool:
        """Next to a table or a picture, other such lines between them aside: its name, its unit, its source."""
        for step in (1, -1):
            at = place + step
            while 0 <= at < len(self.between) and abs(at - place) <= 4:
                para = self.between[at]
                if para.table or para.pictures:
                    return True
                if para.text and para.look.align not in ("center", "right"):
                    break
                at += step
        return False

    def _below_part(self, place: int) -> bool:
        """The title of a Phần or Chương, on the lines below its number."""
        for para in reversed(self.between[max(0, place - 3) : place]):
            heading = self.headings.get(para.place)
            if heading is not None:
                return heading.numeral is not None and heading.numeral.kind is NumeralKind.PART
            if para.text and para.look.align != "center":
                return False
        return False


def short(words: str) -> str:
    """A quote of bearable length, cut at a blank."""
    if len(words) <= _QUOTE:
        return words
    return words[:_QUOTE].rsplit(" ", 1)[0] + " …"


def _heading(para: Para) -> Heading | None:
    words = para.text
    if not words:
        return None
    rows = [row for row in para.rows if row.words]
    bold = bool(rows) and is_bold(rows[0])
    numeral = read_numeral(words)
    if numeral is not None and numeral.is_item:
        return None
    if para.look.outline < 9:
        return Heading(para, numeral, words[numeral.end :] if numeral else words)
    if para.look.align in ("center", "right") and (numeral is None or numeral.kind is not NumeralKind.PART):
        return None
    found = read_heading(f"{para.number} {rows[0].words}".strip() if rows else words, bold=bold)
    return Heading(para, numeral, found.title) if found else None


def _appendices_at(page: Page) -> list[int]:
    """Places of the paragraphs "Phụ lục …" that open one: on a new page, set apart, behind the signature or a break."""
    found: list[int] = []
    signed = False
    fresh = False
    for place, para in enumerate(page.paras):
        words = para.text
        signed = signed or bool(RECIPIENTS.match(words))
        if para.table == 0 and not para.boxed and _LABEL.match(words) and len(words) < 150:
            apart = para.look.align == "center" or (page.ours and STYLES.get(para.style) == "appendix_label")
            if (apart or words.isupper() or len(words) < 20) and (signed or fresh or para.look.new_page):
                found.append(place)
        if words or para.table:
            fresh = False
        fresh = fresh or para.ends_sheet or para.page_break
    return found


def _appendix(paras: list[Para], ours: bool) -> Appendix:
    rows = [row for row in flat(paras[:20]) if not row.para.table]
    first = next((place for place, row in enumerate(rows) if row.words), 0)  # a page break may stand before it
    label: Row = rows[first]
    title: list[Row] = []
    reference: list[Row] = []
    for row in rows[first + 1 :]:
        key = STYLES.get(row.para.style, "") if ours else ""
        if not row.words or is_typed_rule(row):
            continue
        if _ATTACHED.match(row.words) or key == "appendix_reference":
            reference.append(row)
        elif reference or not (
            row.para is label.para or key == "appendix_title" or row.para.look.align == "center" or row.words.isupper()
        ):
            if not (reference and not reference[-1].words.endswith(")") and row.para.look.align == "center"):
                break
            reference.append(row)
        else:
            title.append(row)
    return Appendix(label, paras, title, reference)
