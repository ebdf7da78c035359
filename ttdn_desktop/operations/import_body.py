"""The body of an old report as sections and blocks, and the figures its sentences hold."""

import hashlib
import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

import msgspec

from ttdn_desktop.model.block import (
    Block,
    Gap,
    Level,
    Origin,
    OriginKind,
    Paragraph,
    Picture,
    Run,
    Table,
    Text,
    merge_runs,
    skeleton,
)
from ttdn_desktop.model.figure import YES, YES_NO, Figure, FigureStatus, PeriodFigures, is_background, same_unit
from ttdn_desktop.model.outline import Outline
from ttdn_desktop.model.period import Period
from ttdn_desktop.model.reference import Reference
from ttdn_desktop.model.report import Section
from ttdn_desktop.model.source import SourcePicture, SourceTable
from ttdn_desktop.operations.imported import Notice
from ttdn_desktop.paper.numbering import SCHEMES, item_marker, numbered_sections
from ttdn_desktop.paper.rules import GAP_WORDS
from ttdn_desktop.reading.alignment import align
from ttdn_desktop.reading.anatomy import Part, Piece
from ttdn_desktop.reading.figure_heads import find_figures_under, with_heads
from ttdn_desktop.reading.figure_times import Time, time_of
from ttdn_desktop.reading.figure_yes import YesSpan, find_yes
from ttdn_desktop.reading.figures import FigureSpan, own_scope
from ttdn_desktop.reading.lines import Line, cut_line
from ttdn_desktop.reading.numerals import NumeralKind, read_numeral

_GAP_KINDS = {words: "text" if kind in ("section", "picture", "place") else kind for kind, words in GAP_WORDS.items()}
_GAPS = re.compile(f"({'|'.join(map(re.escape, _GAP_KINDS))})")
_IMPORTED = Origin(OriginKind.IMPORTED)
_PLANS = ("S5", "S6")  # sections that speak of what is to come hold no results


class Body(msgspec.Struct):
    """What is built while the pieces are walked; `numbers` are the headings' numbers as printed, by section key."""

    sections: tuple[Section, ...] = ()
    unplaced: tuple[Block, ...] = ()
    counter: int = 0
    numbering: str = "roman"
    numbers: dict[str, str] = {}
    pictures: dict[str, bytes] = {}
    warnings: tuple[Notice, ...] = ()


def build_body(pieces: Sequence[Piece], outline: Outline) -> Body:
    """Sections in source order, aligned to the outline, with their blocks; what has no place goes to `unplaced`.

    A heading that fits no section of the outline opens a section of its own ("x1", "x2" …). Titles stay as they were written.
    """
    body = Body(pictures={})
    headings = [piece for piece in pieces if piece.heading is not None]
    placed = align([piece.heading for piece in headings if piece.heading], outline)
    warnings: list[Notice] = []
    filled: list[tuple[Section, list[Piece]]] = []
    numbers: dict[str, str] = {}
    own = 0
    for piece, section in zip(headings, placed, strict=True):
        heading = piece.heading
        assert heading is not None
        key = section.key if section else f"x{(own := own + 1)}"
        if section is None:
            warnings.append(Notice("import-own-section", heading.title, {"key": key}))
        elif len(heading.codes) > 1:
            warnings.append(Notice("import-merged-section", heading.title, {"codes": ", ".join(heading.codes[1:])}))
        numbers[key] = heading.number
        codes = heading.codes or (section.codes if section else ())
        filled.append(
            (Section(key, codes, heading.title, heading.level, bool(section and section.required), (), True), [])
        )
    at = -1
    loose: list[Piece] = []
    for piece in pieces:
        if piece.part is Part.HEADING:
            at += 1
        elif piece.part is Part.BODY and at >= 0:
            filled[at][1].append(piece)
        elif piece.part in (Part.UNKNOWN, Part.BODY, Part.ANNEX):
            loose.append(piece)
    body.numbering, titles = _numbering([s for s, _ in filled], numbers, outline)
    sections = []
    for empty, lines in filled:
        levels = _levels([piece.line for piece in lines], body.numbering, empty.level)
        blocks = tuple(_block(body, piece.line, level) for piece, level in zip(lines, levels, strict=True))
        sections.append(msgspec.structs.replace(empty, title=titles[empty.key], blocks=blocks))
    body.sections = tuple(sections)
    body.unplaced = tuple(_block(body, piece.line, Level.TEXT) for piece in loose)
    if body.numbering == "plain" and any(numbers.values()):
        warnings.append(Notice("import-numbers-kept", ", ".join(number for number in numbers.values() if number)))
    body.numbers = numbers
    body.warnings = tuple(warnings)
    return body


def read_figures(
    sections: Sequence[Section], reference: Reference, unit: str, period: str
) -> tuple[PeriodFigures, tuple[Notice, ...]]:
    """Figures told in the sections' sentences; plans, sums over periods, others' figures and those of another time are left aside.

    Of two numbers for one figure the first is kept and the other told. A number of one event or place stands for the figure only
    where the report tells no other; of several such none does.
    """
    figures: dict[str, Figure] = {}
    warnings: list[Notice] = []
    parts: dict[str, list[tuple[FigureSpan, str]]] = {}
    for section, span, whole in _told(sections, reference, Period.parse(period)):
        known = figures.get(span.code)
        if not (span.links and whole):
            parts.setdefault(span.code, []).append((span, section))
        elif known is None:
            figures[span.code] = _figure(span, section, reference)
        elif known.value != span.value and not is_background(span.code):
            other = f"{span.written} {span.unit}".strip()
            data = {"code": span.code, "kept": known.written, "other": other}
            warnings.append(Notice("import-figure-twice", span.quote, data))
    for code, told in parts.items():
        if code in figures or is_background(code) and len({span.value for span, _ in told}) > 1:
            continue
        if len({span.value for span, _ in told}) == 1:
            figures[code] = _figure(*told[0], reference)
        else:
            numbers = "; ".join(f"{span.written} {span.unit}".strip() for span, _ in told)
            warnings.append(Notice("import-figure-parts", told[0][0].quote, {"code": code, "numbers": numbers}))
    for section, there in _there(sections, reference):
        if there.code not in figures:
            status, value = (FigureStatus.KNOWN, Decimal(1)) if there.yes else (FigureStatus.ZERO, None)
            figures[there.code] = Figure(
                there.code, status, value, YES_NO, YES if there.yes else "", "", there.quote, section, "imported"
            )
    order = {indicator.code: place for place, indicator in enumerate(reference.indicators)}
    kept = sorted(figures.values(), key=lambda figure: (order.get(figure.code, len(order)), figure.code))
    return PeriodFigures(unit, period, tuple(kept)), tuple(warnings)


def _told(sections: Sequence[Section], reference: Reference, period: Period) -> Iterator[tuple[str, FigureSpan, bool]]:
    """Results of the unit's own told in the paragraphs, with their sections; the last is False for a piece of the period only."""
    for section in sections:
        if section.codes and section.codes[0][:2] in _PLANS:
            continue
        for paragraph, above in with_heads(section.title, (b for b in section.blocks if isinstance(b, Paragraph))):
            for span in find_figures_under(above, skeleton(paragraph.runs), reference):
                indicator, time = reference.indicator(span.code), time_of(span, period)
                own = indicator is not None and span.scope == own_scope(indicator)
                if own and span.counts and time is not Time.OTHER:
                    yield section.key, span, time is Time.WHOLE


def _there(sections: Sequence[Section], reference: Reference) -> Iterator[tuple[str, YesSpan]]:
    """What the results tell of indicators that are there or not."""
    for section in sections:
        if not (section.codes and section.codes[0][:2] in _PLANS):
            for block in section.blocks:
                for there in find_yes(skeleton(block.runs), reference) if isinstance(block, Paragraph) else ():
                    yield section.key, there


def _figure(span: FigureSpan, section: str, reference: Reference) -> Figure:
    known = reference.indicator(span.code)
    unit = f"{span.unit}/{span.rate}" if span.rate in ("quý", "tháng", "tuần", "ngày", "năm") else span.unit
    if known and (not unit or same_unit(known, known.unit, unit)):
        unit = known.unit
    status = FigureStatus.KNOWN if span.value else FigureStatus.ZERO
    value = span.value or None
    return Figure(span.code, status, value, unit, span.written, span.qualifier, span.quote, section, "imported")


def _numbering(sections: list[Section], numbers: dict[str, str], outline: Outline) -> tuple[str, dict[str, str]]:
    """The numbering scheme that prints exactly the old numbers; else "plain", with the old numbers kept inside the titles."""
    titles = {section.key: section.title for section in sections}
    for scheme in dict.fromkeys((outline.numbering, *SCHEMES)):
        printed, depths = numbered_sections(scheme, sections)
        if printed == numbers and all(depths[section.key] == section.level for section in sections):
            return scheme, titles
    return "plain", {section.key: f"{numbers[section.key]} {section.title}".strip() for section in sections}


def _levels(lines: list[Line], numbering: str, depth: int) -> list[Level]:
    """Levels of a section's lines. Numbered items get theirs only when the paper would print exactly their numbers again."""
    signs = [read_numeral(line.text) if line.item is None else None for line in lines]
    levels = [Level.TEXT] * len(lines)
    for place, sign in enumerate(signs):
        if sign and sign.kind is NumeralKind.DASH:
            levels[place] = Level.DASH
        elif sign and sign.kind is NumeralKind.PLUS:
            levels[place] = Level.PLUS
    counted = [place for place, sign in enumerate(signs) if sign and not sign.is_item]
    wanted = [item_marker(numbering, depth, number + 1) for number in range(len(counted))]
    unbroken = counted == list(range(counted[0], counted[0] + len(counted))) if counted else False
    if len(counted) > 1 and unbroken and wanted == [sign.text for place in counted if (sign := signs[place])]:
        for place in counted:
            levels[place] = Level.NUMBERED
    return levels


def _block(body: Body, line: Line, level: Level) -> Block:
    body.counter += 1
    key = f"p{body.counter}"
    if isinstance(line.item, SourceTable):
        rows = tuple(
            tuple("\n".join(f"{part.number} {part.text}".strip() for part in cell) for cell in row)
            for row in line.item.rows
        )
        return Table(key, rows, 1 if len(rows) > 1 else 0, "", _IMPORTED)
    if isinstance(line.item, SourcePicture):
        digest = hashlib.sha256(line.item.data).hexdigest()
        body.pictures[digest] = line.item.data
        return Picture(key, digest, line.item.mime, line.item.caption, line.item.width_mm, _IMPORTED)
    sign = read_numeral(line.text) if level is not Level.TEXT else None
    if sign:
        line = cut_line(line, sign.end, len(line.text))
    return Paragraph(key, runs_of(line), level, _IMPORTED)


def runs_of(line: Line) -> tuple[Run, ...]:
    """A line's runs as a report keeps them; tabs become blanks."""
    runs: list[Run] = []
    for text, bold, italic in line.runs:
        for place, part in enumerate(_GAPS.split(text.replace("\t", " "))):
            if place % 2:
                runs.append(Gap(_GAP_KINDS[part]))  # what a bản trình of ours left to be filled is still to be filled
            elif part:
                runs.append(Text(part, bold, italic))
    return merge_runs(tuple(runs))
