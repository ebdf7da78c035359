"""Runs of a report turned into spans of paper: figures written out, gaps shown, text made safe for every writer."""

from unicodedata import normalize

import msgspec

from ttdn_desktop.model.block import FigureRef, Gap, Run, Text
from ttdn_desktop.model.figure import PeriodFigures, figure_text
from ttdn_desktop.paper.blocks import Span
from ttdn_desktop.paper.rules import GAP_WORDS
from ttdn_desktop.text.unicode import clean

_SAFE = str.maketrans(
    {
        **dict.fromkeys(
            "\n\t\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u205f\u3000", " "
        ),
        "\u202f": "\u00a0",
        **{
            chr(code): normalize("NFKC", chr(code)) for code in range(0xFB00, 0xFB50)
        },  # ligatures: readers of a PDF spell them out
        "\u00ad": None,  # soft hyphen: no word of a report needs it, and the PDF font would draw it
        "\u2011": "-",  # no-break hyphen: missing in the PDF font; a plain one reads the same (documents written by hand use it)
    }
)


def plain(text: str) -> str:
    """Text on one line, NFC, without what one writer draws and another drops; ends trimmed, inner blanks kept."""
    return clean(text).translate(_SAFE).strip(" ")


def run_spans(
    runs: tuple[Run, ...],
    figures: PeriodFigures | None = None,
    previous: PeriodFigures | None = None,
    *,
    bold: bool = False,
) -> tuple[Span, ...]:
    """Spans of the runs: figures as printed, an unknown figure or a gap as a marked span; neighbours of one look joined."""
    spans: list[Span] = []
    for run in runs:
        if isinstance(run, Text):
            _add(spans, Span(clean(run.text).translate(_SAFE), run.bold or bold, run.italic))
            continue
        words = figure_text(run, figures, previous) if isinstance(run, FigureRef) and figures else None
        if words is not None:
            like = spans[-1] if spans else Span("")
            _add(spans, Span(words, bold or (like.bold and not like.mark), like.italic and not like.mark))
        else:
            kind = run.kind if isinstance(run, Gap) else "figure"
            _add(spans, Span(GAP_WORDS.get(kind, GAP_WORDS["text"]), bold, mark="gap"))
    return trim(tuple(spans))


def trim(spans: tuple[Span, ...]) -> tuple[Span, ...]:
    """The spans without blanks at both ends of the paragraph."""
    out = list(spans)
    while out and not out[0].text.strip():
        out.pop(0)
    while out and not out[-1].text.strip():
        out.pop()
    if out:
        out[0] = msgspec.structs.replace(out[0], text=out[0].text.lstrip(" \u00a0"))
        out[-1] = msgspec.structs.replace(out[-1], text=out[-1].text.rstrip(" \u00a0"))
    return tuple(out)


def _add(spans: list[Span], span: Span) -> None:
    if not span.text:
        return
    last = spans[-1] if spans else None
    if (
        last is not None
        and (last.bold, last.italic, last.mark) == (span.bold, span.italic, span.mark)
        and not span.mark
    ):
        spans[-1] = msgspec.structs.replace(last, text=last.text + span.text)
    else:
        spans.append(span)
