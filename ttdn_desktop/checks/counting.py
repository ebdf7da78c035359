"""Checks of numbers typed before headings and items: none skipped, none twice (a), b), d) … · 1., 2., 2.)."""

import re
from collections.abc import Iterator

from ttdn_desktop.carry.spots import TITLE, Spot
from ttdn_desktop.checks.base import Hit, Rule, TextHit, View, in_body, in_spot, text_rule
from ttdn_desktop.model.block import Level
from ttdn_desktop.model.finding import Severity
from ttdn_desktop.model.reference import Reference
from ttdn_desktop.reading.numerals import DEPTH_ORDER, Numeral, NumeralKind, read_numeral

_INLINE = re.compile(r"(?<![\w)])\((?P<n>\d{1,2})\)\s*(?=[^\W\d_])")
_COUNTED = (NumeralKind.PART, NumeralKind.LETTER, NumeralKind.ROMAN, NumeralKind.ARABIC, NumeralKind.POINT)


def typed(view: View) -> Iterator[Hit]:
    """Numbers typed before headings (where the report's scheme prints none) and before paragraphs of one section."""
    report = view.report
    if report.numbering == "plain":
        in_text = {(n.kind, n.value) for spot in view.spots if spot.is_body and (n := read_numeral(spot.text))}
        for hit in _run([spot for spot in view.spots if spot.block == TITLE]):
            missing = NumeralKind(hit.data["kind"]), int(hit.data["missing"])
            if hit.data["why"] == "twice" or missing not in in_text:  # a heading that reads as prose is no gap
                yield hit
    per_section: dict[str, list[Spot]] = {}
    for spot in view.spots:
        if spot.paragraph and spot.paragraph.level is Level.TEXT and spot.text[:1] not in "-+–•":
            per_section.setdefault(spot.section, []).append(spot)
    for spots in per_section.values():
        yield from _run(spots)


def _run(spots: list[Spot]) -> Iterator[Hit]:
    """Each number against the one of its kind before it; a number of an upper kind lets the lower ones begin anew."""
    last: dict[NumeralKind, Numeral] = {}
    for spot in spots:
        sign = read_numeral(spot.text)
        if sign is None or sign.kind not in DEPTH_ORDER or sign.value <= 0:
            continue
        before = last.get(sign.kind)
        last = {kind: known for kind, known in last.items() if DEPTH_ORDER.index(kind) < DEPTH_ORDER.index(sign.kind)}
        last[sign.kind] = sign
        if sign.kind not in _COUNTED or before is None or sign.value == 1:
            continue
        if sign.value != before.value + 1 and not _skips_d(before, sign):
            start = spot.text.index(sign.text[0])
            why = "twice" if sign.value == before.value else "skipped"
            data = {"before": before.text, "why": why, "kind": sign.kind.value, "missing": str(before.value + 1)}
            yield in_spot(spot, start, len(spot.text[: sign.end].rstrip()), None, **data)


def _skips_d(before: Numeral, sign: Numeral) -> bool:
    """ "e)" right behind "d)", "C." … "Đ.": many offices count without đ."""
    pair = (before.text[:1].lower(), sign.text[:1].lower())
    return sign.kind in (NumeralKind.POINT, NumeralKind.LETTER) and pair == ("d", "e")


def inline(text: str, _reference: Reference) -> Iterator[TextHit]:
    """ "(1) …; (2) …; (4) …" in one paragraph."""
    before = 0
    for match in _INLINE.finditer(text) if "(1)" in text else ():
        number = int(match["n"])
        if before and number not in (before + 1, 1):
            why = "twice" if number == before else "skipped"
            yield TextHit(match.start(), match.end("n") + 1, data={"before": f"({before})", "why": why})
        before = number if before or number == 1 else 0


RULES = (
    Rule("number-skipped", Severity.SHOULD, "NĐ 30/2020, PL I, II.6", typed),
    text_rule("number-inline", Severity.SHOULD, "NĐ 30/2020, PL I, II.6", inline, in_body),
)
