"""Checks of what a report must hold: sections, reviewed text, filled gaps, no secrecy mark."""

import re
from collections.abc import Iterator
from functools import lru_cache

from ttdn_desktop.carry.kin import lacking
from ttdn_desktop.carry.seen import KEPT_TEXTS
from ttdn_desktop.carry.spots import CLOSING, OPENING, SUBJECT, TITLE
from ttdn_desktop.checks.base import Hit, Rule, View
from ttdn_desktop.model.block import HOLE, Block, FigureRef, Gap, Paragraph, Text, skeleton
from ttdn_desktop.model.fields import fill, fill_text
from ttdn_desktop.model.figure import FigureStatus, figure_text
from ttdn_desktop.model.finding import Severity
from ttdn_desktop.model.report import Section


def empty_sections(view: View) -> Iterator[Hit]:
    """Required sections in which nothing stands, neither in them nor in the sections below them."""
    sections, context = view.report.sections, view.context
    for place, section in enumerate(sections):
        if section.required and not any(
            _says_something(b) for s in (section, *_below(sections, place)) for b in s.blocks
        ):
            title = fill_text(section.title, view.report, context.letterhead, context.requests)
            yield Hit(section.key, TITLE, quote="", data={"title": title})


def dropped_sections(view: View) -> Iterator[Hit]:
    """Required sections of the outline taken out of the report; not those of a part the office divides its own way."""
    report, outline = view.report, view.context.outline
    if report.made_outside:
        return
    known = {item.key for item in outline.sections}
    divided = {
        section.key
        for place, section in enumerate(report.sections)
        if any(one.key not in known for one in _below(report.sections, place))
    }
    for item in lacking(report, outline):
        above = outline.sections[: outline.sections.index(item)]
        parent = next((one.key for one in reversed(above) if one.level < item.level), "")
        if item.required and parent not in divided:
            title = fill_text(item.title, report, view.context.letterhead, view.context.requests)
            yield Hit(quote=title, data={"title": title})


def unreviewed(view: View) -> Iterator[Hit]:
    """Sections with carried text nobody has looked at: one hit a section, at its first such paragraph."""
    waiting: dict[str, list[Block]] = {}
    for section, block in view.report.unreviewed():
        waiting.setdefault(section.key, []).append(block)
    for key, blocks in waiting.items():
        ids = " ".join(block.id for block in blocks)
        yield Hit(key, blocks[0].id, quote=_beginning(blocks[0]), data={"count": str(len(blocks)), "blocks": ids})


def open_gaps(view: View) -> Iterator[Hit]:
    """Gaps and figures without a value, in the text and in the fields of subject, opening, headings and closing."""
    context = view.context
    for section, paragraph in view.report.paragraphs():
        place, text = 0, skeleton(paragraph.runs)
        for run in paragraph.runs:
            size = len(run.text) if isinstance(run, Text) else 1
            if isinstance(run, Gap):
                data = {"kind": run.kind, "was": run.was}
                yield Hit(section.key, paragraph.id, place, place + 1, _around(text, place), data=data)
            elif isinstance(run, FigureRef) and figure_text(run, context.figures, context.same_kind_figures) is None:
                indicator = context.reference.indicator(run.code)
                name = indicator.name if indicator else run.code
                figure = context.figures.get(run.code)
                status = figure.status.value if figure else FigureStatus.BLANK.value
                data = {"kind": "figure", "was": run.was, "code": run.code, "name": name, "status": status}
                yield Hit(section.key, paragraph.id, place, place + 1, _around(text, place), data=data)
            place += size
    for block, template in (
        (SUBJECT, view.report.subject),
        (OPENING, view.report.opening),
        (CLOSING, view.report.closing),
    ):
        runs = fill(template, view.report, context.letterhead, context.requests)
        for run in runs:
            if isinstance(run, Gap):
                yield Hit("", block, quote="", data={"kind": run.kind, "was": run.was, "field": block})


def secrecy(view: View) -> Iterator[Hit]:
    """A secrecy mark (Mật, Tối mật, Tuyệt mật): such a document must not be written on this machine (design law 10)."""
    marks = tuple(mark for mark in view.context.reference.secrecy_marks if mark)
    if not marks:
        return
    for spot in view.spots:
        if place := _mark(spot.text, marks):
            yield Hit(spot.section, spot.block, *place, spot.text[slice(*place)].strip())
    for block in view.report.unplaced:
        text = skeleton(block.runs) if isinstance(block, Paragraph) else ""
        if place := _mark(text, marks):
            yield Hit("", block.id, quote=text[slice(*place)].strip())


@lru_cache(KEPT_TEXTS)
def _mark(text: str, marks: tuple[str, ...]) -> tuple[int, int] | None:
    """Where a mark stands alone in the text, or is shouted in it."""
    alone = rf"\W*(?:độ\s+mật\s*:?\s*)?(?:{'|'.join(map(re.escape, marks))})\W*"
    shouted = rf"\b(?:{'|'.join(re.escape(mark.upper()) for mark in marks if ' ' in mark) or '(?!)'})\b"
    match = re.fullmatch(alone, text, re.IGNORECASE) or re.search(shouted, text)
    return match.span() if match else None


def unplaced(view: View) -> Iterator[Hit]:
    """Text an import could not place in any section."""
    for block in view.report.unplaced:
        yield Hit("", block.id, quote=_beginning(block))


def _below(sections: tuple[Section, ...], place: int) -> Iterator[Section]:
    for section in sections[place + 1 :]:
        if section.level <= sections[place].level:
            return
        yield section


def _says_something(block: Block) -> bool:
    return not isinstance(block, Paragraph) or bool(skeleton(block.runs).strip())


def _beginning(block: Block, words: int = 8) -> str:
    if not isinstance(block, Paragraph):
        return block.caption
    text = "".join(run.text if isinstance(run, Text) else run.was or "…" for run in block.runs).split()
    return " ".join(text[:words]) + (" …" if len(text) > words else "")


def _around(text: str, place: int, width: int = 30) -> str:
    """The words around a gap, cut at spaces, the gap as "…"."""
    before, after = text[max(place - width, 0) : place], text[place + 1 : place + 1 + width]
    if place > width:
        before = before.partition(" ")[2]
    if place + 1 + width < len(text):
        after = after.rpartition(" ")[0]
    return f"{before}…{after}".replace(HOLE, "…").strip()


RULES = (
    Rule("secrecy-mark", Severity.MUST, "Luật Bảo vệ bí mật nhà nước", secrecy, stops=True),
    Rule("section-empty", Severity.MUST, "đề cương", empty_sections, stops=True),
    Rule("section-dropped", Severity.SHOULD, "đề cương", dropped_sections),
    Rule("carried-unreviewed", Severity.MUST, "", unreviewed, stops=True),
    Rule("gap-open", Severity.MUST, "", open_gaps, stops=True),
    Rule("text-unplaced", Severity.SHOULD, "", unplaced),
)
