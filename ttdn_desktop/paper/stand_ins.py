"""What stands in a bản trình for a sign the paper's font has not: a marked word that names it. A clean copy waits for a person."""

import msgspec

from ttdn_desktop.paper.blocks import Columns, Grid, Heading, Line, PaperBlock, Para, Span, Title
from ttdn_desktop.text.printable import unprintable


def with_stand_ins(block: PaperBlock) -> PaperBlock:
    """The block with "[ký tự U+1F600]" for every sign that cannot be shown: a draft prints at any time, and nothing vanishes."""
    match block:
        case Para() | Heading():
            return msgspec.structs.replace(block, spans=_spans(block.spans))
        case Title():
            return msgspec.structs.replace(block, lines=tuple(map(_line, block.lines)))
        case Columns():
            rows = tuple((tuple(map(_line, left)), tuple(map(_line, right))) for left, right in block.rows)
            return msgspec.structs.replace(block, rows=rows)
        case Grid():
            cells = tuple(tuple(map(_text, row)) for row in block.rows)
            return msgspec.structs.replace(block, rows=cells, caption=_text(block.caption))
        case _:
            return block


def _line(line: Line) -> Line:
    return msgspec.structs.replace(line, spans=_spans(line.spans))


def _spans(spans: tuple[Span, ...]) -> tuple[Span, ...]:
    out: list[Span] = []
    for span in spans:
        start = 0
        for place in unprintable(span.text):
            if place > start:
                out.append(msgspec.structs.replace(span, text=span.text[start:place]))
            out.append(msgspec.structs.replace(span, text=_named(span.text[place]), mark="gap"))
            start = place + 1
        if start < len(span.text) or not start:
            out.append(msgspec.structs.replace(span, text=span.text[start:]))
    return tuple(out)


def _text(text: str) -> str:
    places = set(unprintable(text))
    return "".join(_named(char) if place in places else char for place, char in enumerate(text)) if places else text


def _named(char: str) -> str:
    return f"[ký tự U+{ord(char):04X}]"
