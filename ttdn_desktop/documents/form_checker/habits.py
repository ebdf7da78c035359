"""Rules of no article: what makes a file hard to work on (empty paragraphs, columns made with tabs), told as a word on style."""

from collections.abc import Iterator

from ttdn_desktop.documents.form_checker.anatomy import Anatomy, short
from ttdn_desktop.documents.form_checker.base import Hit, Rule, at
from ttdn_desktop.documents.form_checker.page import Para
from ttdn_desktop.model.finding import Severity
from ttdn_desktop.model.form_finding import Said

_TINY = 4.0  # points: a line no higher takes no room


def empty_paragraphs(anatomy: Anatomy) -> Iterator[Hit]:
    """Paragraphs and lines without words, put in for room."""
    paras = anatomy.page.paras
    quote = ""
    for place, para in enumerate(paras):
        inside = para.rows[1 if para.number else 0 : -1]  # the number stands on the first line
        blank_lines = not (para.empty or para.page_break) and any(not row.words for row in inside)
        if blank_lines and not para.strokes and not para.pictures:
            yield Hit(anatomy.where(para), short(para.text), Said("blank-lines"), Said("space-before"))
        elif para.empty and not _needed(para, paras[place - 1 : place], paras[place + 1 : place + 2]):
            yield Hit(Said("behind", {"text": quote}), quote, Said("empty-paragraph"), Said("space-before"))
        quote = short(para.text) if para.text else quote


def _needed(para: Para, before: tuple[Para, ...], after: tuple[Para, ...]) -> bool:
    """Word wants it (around tables, in an empty cell, at a section's or the document's end), or it takes no room."""
    spacing = para.look.spacing
    if para.page_break or para.ends_sheet or para.boxed or para.look.framed:
        return True
    if spacing.rule == "exact" and spacing.line / 20 <= _TINY:
        return True
    cell = (para.table, para.cell)
    first = not before or (before[0].table, before[0].cell) != cell
    last = not after or (after[0].table, after[0].cell) != cell
    return first or last


def tabbed_columns(anatomy: Anatomy) -> Iterator[Hit]:
    """Two columns made with tabs or blanks, in the head or in the foot."""
    seen = set[int]()
    for key, rows in anatomy.boxes.items():
        for row in rows:
            if row.half >= 0 and row.para.place not in seen:
                seen.add(row.para.place)
                yield Hit(*at(key, row), Said("tabs"), Said("table"))


RULES = (
    Rule("empty-paragraphs", Severity.STYLE, "", empty_paragraphs),
    Rule("tabbed-columns", Severity.STYLE, "", tabbed_columns),
)
