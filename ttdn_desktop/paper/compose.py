"""A report laid out as page blocks: head, title, opening, numbered sections, closing, recipients and signature."""

from collections.abc import Mapping
from typing import NamedTuple

import msgspec

from ttdn_desktop.model.block import Block, Level, Paragraph, Picture, Table
from ttdn_desktop.model.fields import fill, fill_text
from ttdn_desktop.model.figure import PeriodFigures
from ttdn_desktop.model.form import PageForm
from ttdn_desktop.model.report import Report, Section
from ttdn_desktop.model.request import Request
from ttdn_desktop.model.unit import Letterhead
from ttdn_desktop.paper import parts
from ttdn_desktop.paper.appendix import Numbers, appendix, pointer
from ttdn_desktop.paper.blocks import Grid, Heading, Image, Paper, PaperBlock, Para, Span
from ttdn_desktop.paper.numbering import item_marker, numbered_sections, on_own_line
from ttdn_desktop.paper.rules import ENDING, GAP_WORDS, TOPIC, rules_of
from ttdn_desktop.paper.spans import plain, run_spans, trim
from ttdn_desktop.paper.stand_ins import with_stand_ins
from ttdn_desktop.paper.words import spans_text
from ttdn_desktop.text.unicode import clean

PICTURES = {"image/png", "image/jpeg", "image/gif", "image/bmp", "image/tiff", "image/webp"}
LOOKS = ("draft", "sign", "outside")
DEFAULT = PageForm()
_MARKERS = {Level.TEXT: "", Level.DASH: "-", Level.PLUS: "+"}


def compose(
    report: Report,
    figures: PeriodFigures,
    letterhead: Letterhead,
    requests: tuple[Request, ...],
    *,
    previous: PeriodFigures | None = None,
    look: str = "draft",
    pictures: Mapping[str, bytes] | None = None,
    form: PageForm = DEFAULT,
    draft_no: int = 0,
    numbers: Numbers | None = None,
) -> Paper:
    """The report as page blocks of NĐ 30/2020. Looks: "draft" (with the mark DỰ THẢO, `draft_no` its count), "sign", "outside".

    `pictures` are bytes by SHA-256; one that is missing or of a kind no PDF can show is printed as a marked line. Gaps and unknown
    figures are printed as marked words in every look: the gate stops them before signing, nothing leaves a silent hole. A blank
    number or day is a blank to write on. What was made outside is printed as it stands. A draft has wide lines and numbers its
    paragraphs in the margin. With `numbers` the phụ lục số liệu follows. Raises ValueError for an unknown look, or a `form` the
    decree does not allow.
    """
    if look not in LOOKS:
        raise ValueError(look)
    draft = look == "draft"
    sheet = rules_of(form).wide_spaced() if draft else rules_of(form)
    blocks: list[PaperBlock] = [
        parts.head(report, letterhead, sheet, draft=draft, draft_no=draft_no),
        parts.title(report, letterhead, requests, sheet),
        *parts.addressees(report, letterhead),
    ]
    blocks += _templated(report.opening, "opening", report, letterhead, requests)
    printed, depths = numbered_sections(report.numbering, report.sections)
    for place, section in enumerate(report.sections):
        heading = run_spans(fill(section.title, report, letterhead, requests))
        if heading:
            depth = depths[section.key]
            alone = bool(printed[section.key]) and on_own_line(report.numbering, depth)
            blocks.append(Heading(printed[section.key], heading, depth, section.key, alone))
        body = _body(
            section.blocks, section.key, _Help(figures, previous, pictures or {}, report.numbering, depths[section.key])
        )
        if not body and draft and _is_leaf(report.sections, place):
            body = [Para((Span(GAP_WORDS["section"], mark="gap"),), section=section.key)]
        blocks += body
    if report.made_outside:
        blocks += _body(report.unplaced, "", _Help(figures, previous, pictures or {}, report.numbering, 1))
    closing = _closing(report, letterhead, requests)
    part = appendix(report, letterhead, numbers, sheet) if numbers else ()
    if part and (told := pointer([*blocks, *closing])):
        blocks.append(told)
    blocks += closing
    if draft:
        blocks = _counted(blocks)
    blocks += [parts.signature(report, letterhead, sheet), *part]
    if draft:
        blocks = [with_stand_ins(block) for block in blocks]
    subject = fill_text(report.subject, report, letterhead, requests)
    return Paper(
        tuple(blocks),
        _title(report, plain(subject)),
        plain(subject),
        plain(letterhead.full_name),
        rules=sheet,
        numbering=report.numbering,
        category=plain(report.doc_type).capitalize(),
        keywords="; ".join(filter(None, (TOPIC, report.period.label(), plain(letterhead.area)))),
    )


def _templated(
    template: str, role: str, report: Report, letterhead: Letterhead, requests: tuple[Request, ...]
) -> list[Para]:
    filled = (run_spans(fill(line, report, letterhead, requests)) for line in clean(template).split("\n"))
    return [Para(spans, role=role) for spans in filled if spans]


def _counted(blocks: list[PaperBlock]) -> list[PaperBlock]:
    """The paragraphs of a bản trình numbered in the margin: the chief says "đoạn 12", and everybody finds it."""
    out: list[PaperBlock] = []
    count = 0
    for block in blocks:
        if isinstance(block, Para) and block.role != "addressee":
            count += 1
            block = msgspec.structs.replace(block, beside=count)
        out.append(block)
    return out


def _closing(report: Report, letterhead: Letterhead, requests: tuple[Request, ...]) -> list[Para]:
    paras = _templated(report.closing, "closing", report, letterhead, requests)
    if not paras or report.made_outside or spans_text(paras[-1].spans).endswith(ENDING):
        return paras
    last = paras[-1].spans
    text = last[-1].text.rstrip()
    ending = ENDING[1:] if text.endswith(".") else ENDING
    ended = Span(ending) if last[-1].mark else msgspec.structs.replace(last[-1], text=text + ending)
    spans = (*last, ended) if last[-1].mark else (*last[:-1], ended)
    return [*paras[:-1], msgspec.structs.replace(paras[-1], spans=spans)]


def _is_leaf(sections: tuple[Section, ...], place: int) -> bool:
    return place + 1 == len(sections) or sections[place + 1].level <= sections[place].level


class _Help(NamedTuple):
    """What a section's blocks need to be printed."""

    figures: PeriodFigures
    previous: PeriodFigures | None
    pictures: Mapping[str, bytes]
    numbering: str
    depth: int


def _body(blocks: tuple[Block, ...], section: str, use: _Help) -> list[PaperBlock]:
    out: list[PaperBlock] = []
    count = 0
    for block in blocks:
        match block:
            case Paragraph(level=level):
                spans = run_spans(block.runs, use.figures, use.previous)
                if not spans:
                    continue
                count += level is Level.NUMBERED
                marker = item_marker(use.numbering, use.depth, count) if level is Level.NUMBERED else _MARKERS[level]
                out.append(Para(spans, marker, block.id, section))
            case Table() if any(block.rows):
                rows = block.rows
                width = max(len(row) for row in rows)
                cells = tuple(tuple(_cell(row[i]) if i < len(row) else "" for i in range(width)) for row in rows)
                out.append(Grid(cells, min(block.header_rows, len(rows)), plain(block.caption), block.id, section))
            case Picture(sha256=key):
                data = use.pictures.get(key)
                if data and block.mime in PICTURES:
                    out.append(Image(data, block.mime, plain(block.caption), block.width_mm, block.id, section))
                else:
                    lost = Span(GAP_WORDS["picture"], mark="gap")
                    name = (Span(f" {plain(block.caption)}"),) if plain(block.caption) else ()
                    out.append(Para(trim((lost, *name)), "", block.id, section))
    return out


def _cell(text: str) -> str:
    return "\n".join(line for line in (plain(part) for part in clean(text).split("\n")) if line)


def _title(report: Report, subject: str) -> str:
    """ "Báo cáo kết quả …": the document's property; a name or an abbreviation keeps its capital."""
    kind = plain(report.doc_type).capitalize()
    first = subject.split(" ")[0] if subject else ""
    lowered = first[:1].lower() + subject[1:] if first[1:].islower() or len(first) == 1 else subject
    return f"{kind} {lowered}".strip()
