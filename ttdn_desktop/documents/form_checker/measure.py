"""Widths and heights of what is printed, as far as a checker must know them: lines of a paragraph, pages of a document."""

from ttdn_desktop.documents.fonts import LINE_HEIGHT, text_width
from ttdn_desktop.documents.form_checker.anatomy import Anatomy
from ttdn_desktop.documents.form_checker.page import SINGLE, Para, Row
from ttdn_desktop.documents.lines import break_lines, widest
from ttdn_desktop.paper.blocks import Align, Span

_LONGEST = 2000  # characters a measured line may have: more is no line of a head


def run_width(row: Row) -> float:
    """Width of a line's words in points, blanks around them aside."""
    wide = sum(text_width(run.text, run.size, run.bold, run.italic) for run in row.runs)
    text = row.text
    around = len(text) - len(text.strip())
    first = row.runs[0] if row.runs else None
    return wide - (text_width(" ", first.size, first.bold, first.italic) * around if first else 0.0)


def printed_widths(row: Row) -> list[float]:
    """Widths of the lines a line of head or title is printed in: more than one where it is wider than its column."""
    room = row.para.column.width
    wide = run_width(row)
    if room is None or len(row.text) > _LONGEST:
        return [wide]
    room -= row.para.look.left + row.para.look.right
    if wide <= room or room <= 0 or not row.runs:
        return [wide]
    spans = [Span(run.text, run.bold, run.italic) for run in row.runs]
    lines = break_lines(spans, row.runs[0].size, room, align=Align.CENTER)
    return [widest([line]) for line in lines]


def line_count(para: Para, room: float) -> int:
    """About how many lines a paragraph takes in a column of that width."""
    count = 0
    for row in para.rows:
        wide = sum(text_width(run.text, run.size, run.bold, run.italic) for run in row.runs)
        count += max(1, -int(-wide // max(room, 1.0)))
    return count


def multiple(para: Para, size: float) -> float:
    """The line spacing as a multiple of a single line of that size."""
    spacing = para.look.spacing
    single = size * LINE_HEIGHT
    if spacing.rule == "auto":
        return spacing.line / SINGLE
    if spacing.rule == "exact":
        return spacing.line / 20 / single
    return max(spacing.line / 20 / single, 1.0)


def pages(anatomy: Anatomy) -> float:
    """At least how many pages the document itself takes."""
    height = 0.0
    for para in anatomy.main:
        size = para.size or 12.0
        sheet = anatomy.page.sheets[para.sheet]
        if para.table and para.columns > 1:
            continue  # cells stand side by side; what they take is left out
        room = para.column.width or sheet.text_width
        spacing = para.look.spacing
        height += line_count(para, room) * size * LINE_HEIGHT * multiple(para, size)
        height += (spacing.before or 0.0) + (spacing.after or 0.0)
    sheet = anatomy.page.sheets[0]
    breaks = sum(para.page_break or para.look.new_page for para in anatomy.main)
    return breaks + height / max(sheet.height - sheet.top - sheet.bottom, 1.0)
