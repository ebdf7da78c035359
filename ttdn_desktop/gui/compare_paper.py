"""A comparison outside its window: a page to print or save, lines to paste."""

from html import escape

from PySide6.QtGui import QFont, QTextDocument

from ttdn_desktop.gui import style
from ttdn_desktop.gui.compare_figures import cells_of, rows_heads
from ttdn_desktop.gui.compare_text import html
from ttdn_desktop.gui.compare_text import title as section_title
from ttdn_desktop.model.difference import Change
from ttdn_desktop.operations.compare_reports import Comparison
from ttdn_desktop.wording import compare as words


def sides(comparison: Comparison) -> tuple[str, str]:
    """What the earlier and the later report are called."""
    old, new = comparison.old, comparison.new
    apart = old.report.unit != new.report.unit
    units = (old.letterhead.area, new.letterhead.area) if apart else ("", "")
    told = words.side(old.report.period, comparison.old_file, units[0])
    other = words.side(new.report.period, comparison.new_file, units[1])
    return (told, other) if told != other else (words.before(told), words.after(other))


def same_kind(comparison: Comparison) -> bool:
    """True where the figures of both speak of the same kind of period."""
    old, new = comparison.old.report.period, comparison.new.report.period
    return (old.kind, old.number) == (new.kind, new.number)


def page(comparison: Comparison, short: bool) -> str:
    """All of it in black on white: heading, what stayed, words, figures."""
    ink, quiet, rule = (style.tint(name) for name in ("page-ink", "page-quiet", "page-rule"))
    old, new = sides(comparison)
    top = (
        f"<h2>{escape(words.heading(old, new))}</h2><p>{escape(words.whole(comparison.diff.reuse))}</p>"
        f'<p style="color:{quiet}">{escape(words.legend(old, new))}</p>'
    )
    body = html(comparison, short=short, printed=True)
    rows = [rows_heads(comparison), *cells_of(comparison)]
    cells = "".join(
        "<tr>"
        + "".join(f'<td style="border:1px solid {rule};padding:3px 6px">{escape(cell)}</td>' for cell in row)
        + "</tr>"
        for row in rows
    )
    told = words.figures_legend(old, new, same_kind(comparison))
    table = (
        f'<h3>{words.FIGURES}</h3><p style="color:{quiet}">{escape(told)}</p><table cellspacing="0" width="100%">{cells}</table>'
        if len(rows) > 1
        else ""
    )
    return f'<div style="color:{ink}">{top}{body}{table}</div>'


def document(comparison: Comparison, short: bool) -> QTextDocument:
    """The page as it is printed."""
    made = QTextDocument()
    made.setDefaultFont(QFont("Liberation Serif", 11))
    made.setHtml(page(comparison, short))
    return made


def file_text(comparison: Comparison, short: bool) -> str:
    """The page as a file Word and browsers open."""
    old, new = sides(comparison)
    head = f'<meta charset="utf-8"><title>{escape(words.heading(old, new))}</title>'
    look = '<style>body{font-family:"Times New Roman",serif;font-size:13pt;max-width:180mm;margin:auto}</style>'
    return f'<!DOCTYPE html><html lang="vi"><head>{head}{look}</head><body>{page(comparison, short)}</body></html>'


def plain(comparison: Comparison, short: bool) -> str:
    """Lines of text: [−…−] what left, {+…+} what came."""
    old, new = sides(comparison)
    lines = [words.heading(old, new), words.whole(comparison.diff.reuse), words.LEGEND]
    for section in comparison.diff.sections:
        lines += ["", f"{section_title(section, comparison)}: {words.state(section)}"]
        for passage in section.passages:
            if short and passage.change is Change.SAME and not passage.moved:
                continue
            place = comparison.old_places.get(passage.source, "")
            note = words.passage_note(passage, place, passage.source == section.old_key)
            lines.append((f"({note}) " if note else "") + words.marked(passage.pieces))
    return "\n".join((*lines, "", figures_plain(comparison))).strip() + "\n"


def figures_plain(comparison: Comparison) -> str:
    """The table, cells parted by tabs as Excel takes them."""
    rows = [rows_heads(comparison), *cells_of(comparison)] if comparison.diff.figures else []
    return "\n".join("\t".join(row) for row in rows)
