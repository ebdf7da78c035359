"""Checks of marks: spaces around them, broken ellipses, brackets, list ends."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from ttdn_desktop.carry.spots import TITLE
from ttdn_desktop.checks.base import Hit, Rule, TextHit, View, in_spot, text_rule
from ttdn_desktop.checks.cut import cut_of
from ttdn_desktop.model.block import HOLE, Block, Level, Paragraph, skeleton
from ttdn_desktop.model.finding import Severity
from ttdn_desktop.model.reference import Reference
from ttdn_desktop.reading.letters import LOWER, UPPER

_ADDRESS = re.compile(
    r"(?:https?://|\bwww\.)\S*|(?<![\w.])[\w.]{1,64}@[\w.-]{1,64}|(?<![\w.-])[\w.-]{1,64}\.(?:vn|com|org|net)\b\S*",
    re.IGNORECASE,
)


_UNITS = "giờ|phút|ngày|tháng|năm|người|lượt|tin|bài|đồng|triệu|tỷ|nghìn|cuộc|buổi|xã|thôn|bản|hộ|đợt|chiếc|mét|tấm|câu|lớp|km|kg|ha|m²"


_IN_ADDRESS = ("http", "www.", "@", ".vn", ".com", ".org", ".net")


class Slip(NamedTuple):
    """A pattern and what to write instead (a template of re.expand); `hint`: signs one of which must be there, found quickly."""

    name: str
    pattern: re.Pattern[str]
    right: str
    hint: re.Pattern[str] | None = None


def _slip(name: str, pattern: str, right: str, hint: str = "") -> Slip:
    return Slip(name, re.compile(pattern), right, re.compile(hint) if hint else None)


_SLIPS = (
    _slip("and-so-on", r"(?<=\w),?[ \u00a0]{0,2}(?<!\w)vv(?!\w)(?:\.{1,9}|…)?", ", v.v.", r"vv"),
    _slip(
        "number-glued",
        r"(?<![\w/.-])(năm|tháng|ngày|quý|tổng số|khoảng|gần|hơn|đạt|được)(?=\d)",
        r"\1 ",
        rf"[{LOWER}][0-9]",
    ),
    _slip("comma-dots", r",\s?\.{1,9}", "."),
    _slip(
        "space-before",
        rf"(?<=[\w)”\"])[ \u00a0]+([,;:.!?])(?!\.)(?=[ \u00a0]|$|[{UPPER}{LOWER}])",
        r"\1",
        r"[ \u00a0][,;:.!?]",
    ),
    _slip("space-after", rf"([,;:!?])(?=[{UPPER}{LOWER}])", r"\1 "),
    _slip("space-after", rf"(?<=[{LOWER}]{{2}})(\.)(?=[{UPPER}][{LOWER}])", r"\1 ", rf"\.[{UPPER}]"),
    _slip("space-after", rf"((?<!\.)\.{{3,9}}|…)(?=[{UPPER}{LOWER}])", r"\1 ", r"\.\.|…"),
    _slip("two-dots", r"(?<![.…])\.[ ]?\.(?![./])(?=\s|$)", ".", r"\. ?\."),
    _slip("bracket-before", rf"(?<=[{LOWER}])(\()(?=[{UPPER}{LOWER}\d])", r" \1", r"\("),
    _slip("bracket-before", r"(?<=(?<!\d)\d{4})(\()(?=[^\W_])", r" \1", r"\("),
    _slip("bracket-after", rf"(?<=[\w%.])(\))(?=[{LOWER}]{{2}})", r"\1 ", r"\)"),
    _slip("bracket-inside", r"(?<!\w)(\() +(?=\w)", r"\1", r"\( "),
    _slip("bracket-inside", r"(?<=[\w%.]) +(\))", r"\1", r" \)"),
    _slip("quote-inside", r"(“) +(?=\w)", r"\1"),
    _slip("quote-inside", r"(?<=[\w.!?]) +(”)", r"\1", r" ”"),
    _slip("percent", r"(?<=\d) +%", "%", r" %"),
    _slip("unit", rf"(?<![\w.,/-])(\d[\d.,]{{0,11}})(?=({_UNITS})(?!\w))", r"\1 ", rf"[0-9][{LOWER}]"),
    _slip(
        "dash",
        r"(?<=giai đoạn \d{4})( +)(?=\d{4}(?!\d))|(?<=nhiệm kỳ \d{4})( +)(?=\d{4}(?!\d))",
        " - ",
        r"[0-9]{4} +[0-9]{4}",
    ),
    _slip("dash", r"(?<=\d)(?:[-–] +| +[-–])(?=\d)", " - ", r"[-–]"),
    _slip("two-marks", r"([,;:])[ \u00a0]*[,;:](?![/)])", r"\1"),
)
_MARK = re.compile(r"[^\w\s]|\d[^\W\d]|\d +\d")
_PAIRS = (("(", ")"), ("“", "”"))
_INCHES = re.compile(r"\d\"")
_WORD_LONG = 60  # longer than any word, an address is set aside
_POINT = re.compile(r"(?<!\w)[a-zđ\d]{1,2}$")


def slips(text: str, _reference: Reference) -> Iterator[TextHit]:
    """Spaces and marks in the wrong place."""
    if not _MARK.search(text):
        return
    aside = [match.span() for match in _ADDRESS.finditer(text)] if cut_of(text).has(*_IN_ADDRESS) else []
    taken = bytearray(len(text) + 1)
    for slip in _SLIPS:
        if slip.hint and not slip.hint.search(text):
            continue
        for match in slip.pattern.finditer(text):
            start, end = match.span()
            if any(start < b and a < end for a, b in aside) or any(taken[start : end + 1]):
                continue
            if HOLE in match[0] or text.startswith("./.", start):
                continue
            taken[start:end] = b"\1" * (end - start)
            first, last = _word_span(text, start, end)
            right = text[first:start] + match.expand(slip.right) + text[end:last]
            yield TextHit(first, last, right, {"why": slip.name})


def brackets(text: str, _reference: Reference) -> Iterator[TextHit]:
    """A bracket or quotation mark without its partner; "a)" and "1)" at the start of an item open nothing."""
    for left, right in _PAIRS:
        if left not in text and right not in text:
            continue
        depth = 0
        for place, char in enumerate(text):
            depth += (char == left) - (char == right)
            if depth < 0:
                depth = 0
                if not _POINT.search(text, max(place - 3, 0), place):
                    yield TextHit(place, place + 1, data={"why": "unopened"})
        if depth > 0:
            yield TextHit(place := text.rfind(left), place + 1, data={"why": "unclosed"})
    if text.count('"') % 2 and "“" not in text and "”" not in text and not _INCHES.search(text):
        yield TextHit(place := text.rfind('"'), place + 1, data={"why": "unclosed"})


def mixed_quotes(view: View) -> Iterator[Hit]:
    """Straight quotation marks in a report that also uses curly ones: the first of the rarer kind."""
    straight = [spot for spot in view.spots if '"' in spot.text and spot.is_body]
    curly = [spot for spot in view.spots if "“" in spot.text and spot.is_body]
    if straight and curly:
        few, mark = (straight, '"') if len(straight) <= len(curly) else (curly, "“")
        place = few[0].text.index(mark)
        yield in_spot(few[0], place, place + 1)


def list_ends(view: View) -> Iterator[Hit]:
    """In a list, an item that ends with another mark than its neighbours; the last one ends with a full stop."""
    for section in view.report.sections:
        for items in _lists(section.blocks):
            texts = [skeleton(item.runs).rstrip() for item in items]
            marks = [text[-1:] if text[-1:] in ".;," else "" for text in texts]
            inner = [mark for mark in marks[:-1] if mark]
            if len(items) < 3 or not inner:
                if (
                    marks[-1] in (";", ",") and items[-1] is section.blocks[-1]
                ):  # what ends the section ends with a full stop
                    end = len(texts[-1])
                    yield Hit(section.key, items[-1].id, end - 1, end, marks[-1], ".", {"why": "list"})
                if len(items) == 2 and inner and not marks[-1] and _is_open(texts[-1]):
                    yield Hit(section.key, items[-1].id, len(texts[-1]), len(texts[-1]), "", ".", {"why": "list"})
                continue
            usual = max(sorted(set(inner)), key=inner.count)
            if inner.count(usual) * 2 <= len(inner):
                continue
            for place, (item, text, mark) in enumerate(zip(items, texts, marks, strict=True)):
                right = "." if place == len(items) - 1 else usual
                if mark != right and (mark or text[-1:].isalnum() or text[-1:] == ")"):
                    start = len(text) - len(mark)
                    yield Hit(section.key, item.id, start, len(text), mark, right, {"why": "list"})


def sentence_ends(view: View) -> Iterator[Hit]:
    """The last paragraph of a section without any mark, where those before it end with one: the full stop was forgotten."""
    for section in view.report.sections:
        texts = [block for block in section.blocks if isinstance(block, Paragraph)]
        if len(texts) < 2 or texts[-1] is not section.blocks[-1] or texts[-1].level in (Level.DASH, Level.PLUS):
            continue
        last, before = (skeleton(block.runs).rstrip() for block in (texts[-1], texts[-2]))
        if before[-1:] == "." and last[-1:] in (",", ";"):
            yield Hit(section.key, texts[-1].id, len(last) - 1, len(last), last[-1:], ".", {"why": "paragraph"})
        if before[-1:] in (".", ";") and _is_open(last):
            yield Hit(section.key, texts[-1].id, len(last), len(last), "", ".", {"why": "paragraph"})
    sections = view.report.sections
    titles = {spot.section: spot for spot in view.spots if spot.block == TITLE}
    levels = [*(section.level for section in sections[1:]), 0]
    for section, behind in zip(sections, levels, strict=False):  # a report without sections has none to go through
        if not section.blocks and behind <= section.level:
            spot = titles[section.key]  # an item of a list that reads as a heading, for want of its full stop
            if len(spot.text.split()) >= _ITEM and _is_open(spot.text):
                yield in_spot(spot, len(spot.text), len(spot.text), ".", why="item")


def _is_open(text: str) -> bool:
    """True for a sentence without a mark at its end; a line of a few words is a heading, or a signature."""
    return text[-1:].isalnum() and len(text.split()) >= _SENTENCE and not text.isupper()


_ITEM = 12  # words no empty heading has
_SENTENCE = 8  # words a sentence has at least


def _word_span(text: str, start: int, end: int) -> tuple[int, int]:
    """The words around a mark, so that the quote can be read; of what is longer than any word, the part beside it."""
    begin, stop = max(start - _WORD_LONG, 0), min(end + _WORD_LONG, len(text))
    first = max(text.rfind(" ", begin, start) + 1, text.rfind(HOLE, begin, start) + 1, begin)
    last = min(place for place in (text.find(" ", end, stop), text.find(HOLE, end, stop), stop) if place >= 0)
    return first, last


def _lists(blocks: tuple[Block, ...]) -> Iterator[list[Paragraph]]:
    """Runs of neighbouring items of one level."""
    run: list[Paragraph] = []
    for block in blocks:
        if isinstance(block, Paragraph) and block.level in (Level.DASH, Level.PLUS):
            if run and run[-1].level is not block.level:
                yield run
                run = []
            run.append(block)
        else:
            if run:
                yield run
            run = []
    if run:
        yield run


RULES = (
    text_rule("punctuation", Severity.STYLE, "", slips),
    text_rule("bracket", Severity.STYLE, "", brackets),
    Rule("quotes-mixed", Severity.STYLE, "", mixed_quotes),
    Rule("list-end", Severity.STYLE, "", list_ends),
    Rule("sentence-end", Severity.STYLE, "NĐ 30/2020, PL I, II.6", sentence_ends),
)
