"""Which lines are headings, how deep they stand, and what section of the canonical model each one opens."""

import re

import msgspec

from ttdn_desktop.reading.numerals import DEPTH_ORDER, Numeral, NumeralKind, read_numeral
from ttdn_desktop.reading.section_codes import classify, is_result

MAX_LEVEL = 3  # deeper headings stay paragraphs: outlines know three levels
_LONG = 140  # characters; no real heading of the corpus is longer
_FEW = 18  # words: a title of two halves is no longer
_RUN_IN = re.compile(r"^(?P<title>[^:.;]{2,80}:)\s+(?=\S)")


class Heading(msgspec.Struct, frozen=True):
    """A heading at start..end of its line: the number as printed, the title, level from 1, codes (main first, perhaps none)."""

    start: int
    end: int
    quote: str
    number: str
    title: str
    kind: NumeralKind | None
    level: int = 1
    codes: tuple[str, ...] = ()


def read_heading(line: str, *, bold: bool = False) -> Heading | None:
    """The heading a line is, without level and codes; None for prose, list items and whole-sentence items.

    A numbered line is a heading when it is bold, in capitals, or short without the end of a sentence. A line without a number only when
    it is in capitals, or bold and short, and its words name a section (corpus 1.1).
    """
    text = line.strip()
    if not text:
        return None
    start = len(line) - len(line.lstrip())
    numeral = read_numeral(text)
    if numeral is None:
        plain = text.rstrip(" .:")
        if len(text) <= _LONG and not text.endswith((";", ",")) and (text.isupper() or bold) and classify(plain):
            return Heading(start, start + len(text), text, "", text, None)
        return None
    if numeral.is_item:
        return None
    title = text[numeral.end :].strip()
    if not _reads_as_title(title, numeral, bold):
        return None
    return Heading(start, start + len(text), text, numeral.text, title, numeral.kind)


def split_run_in(line: str) -> int:
    """Where the prose begins after a run-in heading ("1. Thuận lợi: Xã có …"); 0 when the line has none."""
    numeral = read_numeral(line)
    if numeral is None or numeral.is_item:
        return 0
    rest = line[numeral.end :]
    match = _RUN_IN.match(rest)
    if not match or len(rest) - match.end() < 40 or len(match["title"].split()) > 12 or not classify(match["title"]):
        return 0
    return numeral.end + match.end()


def place_headings(found: list[Heading]) -> list[Heading]:
    """The headings of one report, in order, with level and codes filled in.

    Depth comes from the kinds of number that occur, never from fonts; a heading without number in capitals counts as the top
    (a roman numeral lost in export), any other as the level below the heading before it.
    """
    kinds = [kind for kind in DEPTH_ORDER if any(heading.kind is kind for heading in found)]
    capitals = any(heading.kind is None and heading.title.isupper() for heading in found)
    lost_top = capitals and not any(kind in kinds for kind in (NumeralKind.PART, NumeralKind.LETTER, NumeralKind.ROMAN))
    out: list[Heading] = []
    parents: dict[int, str] = {}
    after_results = False
    for heading in found:
        if heading.kind is not None:
            level = kinds.index(heading.kind) + 1 + lost_top
        elif heading.title.isupper():
            level = 1
        else:
            level = min(out[-1].level + (out[-1].kind is not None), MAX_LEVEL) if out else 1
        level = min(level, (out[-1].level if out else 0) + 1)
        parent = next((parents[above] for above in range(level - 1, 0, -1) if above in parents), "")
        codes = classify(heading.title, level=level, parent=parent, after_results=after_results)
        parents = {above: code for above, code in parents.items() if above < level}
        parents[level] = codes[0] if codes else ""
        after_results = after_results or bool(codes and is_result(codes[0]))
        out.append(msgspec.structs.replace(heading, level=level, codes=codes))
    return out


def _reads_as_title(title: str, numeral: Numeral, bold: bool) -> bool:
    if not title:
        return numeral.kind is not NumeralKind.POINT
    if len(title) > 2 * _LONG:
        return False
    first = next((c for c in title if c.isalpha()), "")
    if title.isupper() or (bold and len(title) <= _LONG * 1.5):
        return True
    if not first or first.islower() or title.endswith((";", ",", "./.")):
        return False
    if numeral.kind is NumeralKind.POINT:
        return False  # a) without bold is a list item
    sentence_end = title.endswith((".", "!", "?")) and len(title.split()) > 8
    halves = (
        title.count(";") == 1 and title[-1:].isalnum() and len(title.split()) <= _FEW
    )  # "Quảng bá …; thu hút đầu tư"
    inner_stop = re.search(r"\.\s+\S" if halves else r"[.;]\s+\S", title.rstrip(".")) is not None
    return len(title) <= _LONG and not sentence_end and not inner_stop
