"""Checks of laws, decrees and circulars cited, against the table of acts: the date, the official title."""

import re
from collections.abc import Iterator
from difflib import SequenceMatcher

from ttdn_desktop.carry.seen import citations_in
from ttdn_desktop.checks.base import TextHit, per_reference, text_rule
from ttdn_desktop.model.finding import Severity
from ttdn_desktop.model.reference import Act, Reference
from ttdn_desktop.reading.citations import Citation
from ttdn_desktop.text.dates import date_long, date_short
from ttdn_desktop.text.unicode import old_tone

_VERBS = "quy định|hướng dẫn|ban hành|sửa đổi|phê duyệt"
_ISSUER = re.compile(
    r"[\s,]*\b(?:của|do)\s+(?:Bộ trưởng\s+)?(?:Chính phủ|Quốc hội|Bộ Chính trị|Ban Bí thư|Thủ tướng Chính phủ|Bộ [^,;.]{2,60}?|[^\s,;.]+)"
    rf"(?=\s*(?:[,;.)]|$|\b(?:về|V/v|v/v|{_VERBS})\b))"
)
_LEAD = re.compile(rf"[\s,:]*(?:(?P<about>về việc|về|V/v|v/v)\s+|(?={_VERBS}))", re.IGNORECASE)
_STRAY = re.compile(rf"\bvề\s+(?P<verb>{_VERBS})\b", re.IGNORECASE)
_VERB = re.compile(rf"(?:{_VERBS})\b", re.IGNORECASE)
_STOP = re.compile(r";|\.\.|…|\.(?=\s|$)|\n|\(|/\.")
_WORD = re.compile(r"[\w&]+")
_OPENERS = frozenset("về việc quy định hướng dẫn".split())
_SAME = 0.5  # share of the official title's words from which on the cited one is meant to be it
_BEGINNING = 6
_LEAST = 3  # words a title has at least


def key_of(reference: str) -> str:
    """A document's number and symbol as they are looked up."""
    return re.sub(r"\s", "", reference).replace("–", "-").replace("_", "-").replace(".", "-").casefold()


@per_reference
def acts_of(reference: Reference) -> dict[str, Act]:
    """The acts by number and symbol."""
    return {key_of(act.reference): act for act in reference.acts}


def known_act(text: str, citation: Citation, reference: Reference) -> Act | None:
    """The act a citation means, if the table has it."""
    return acts_of(reference).get(key_of(text[slice(*citation.reference)]))


def dates(text: str, reference: Reference) -> Iterator[TextHit]:
    """A known act with another date than its own; the right one is written as the wrong one was."""
    for citation in citations_in(text):
        span = citation.date
        act = known_act(text, citation, reference) if span and span.date else None
        if span is None or act is None or act.date is None or span.date == act.date:
            continue
        shown = date_long(act.date) if span.long else date_short(act.date)
        if not span.long and span.quote.lower().startswith("ngày"):
            shown = f"{span.quote[:4]} {shown}"
        yield _hit(span.start, span.end, shown, act, {"right": date_short(act.date)})


def titles(text: str, reference: Reference) -> Iterator[TextHit]:
    """A known act with another title than its own, or "về" before one that begins with its verb ("quy định việc …")."""
    citations = citations_in(text)
    for place, citation in enumerate(citations):
        limit = citations[place + 1].start if place + 1 < len(citations) else len(text)
        start = citation.date.end if citation.date else citation.reference[1]
        if issuer := _ISSUER.match(text, start, limit):
            start = issuer.end()
        lead = _LEAD.match(text, start, limit)
        if lead is None:
            continue
        act = known_act(text, citation, reference)
        stop = _STOP.search(text, lead.end(), limit)
        last = stop.start() if stop else limit
        stray = _STRAY.match(text, lead.start("about"), last) if lead["about"] else None
        if act is None or not act.title:
            if (
                stray
                and citation.kind.lower().startswith(("nghị định", "thông tư"))
                and stray["verb"].lower() != "ban hành"
            ):
                yield TextHit(stray.start(), stray.end(), stray["verb"], {"why": "stray"}, Severity.STYLE)
            continue
        formal = citation.date is not None or issuer is not None
        begin = lead.start("about") if lead["about"] and _VERB.match(act.title) else lead.end()
        for hit in _against(text, begin, lead.end(), last, stray, act, reference):
            if formal or hit.data["why"] != "other":
                yield hit


def _against(
    text: str, begin: int, start: int, last: int, stray: re.Match[str] | None, act: Act, reference: Reference
) -> Iterator[TextHit]:
    """What is wrong with the title that begins at `start` and ends at `last` at the latest; the right one replaces it from `begin` on.

    The beginning of a long title stands for the whole.
    """
    given, official = _words(text, start, last, reference), _words(act.title, 0, len(act.title), reference)
    cited, right = [_plain(words) for words in (given, official)]
    if cited[: len(right)] == right or len(cited) >= _BEGINNING and right[: len(cited)] == cited:
        if stray and act.title.lower().startswith(stray["verb"].lower()):
            yield _hit(stray.start(), stray.end(), stray["verb"], act, {"why": "stray", "right": act.title})
        return
    window = cited[: len(right) + 2]
    blocks = [block for block in SequenceMatcher(None, window, right, False).get_matching_blocks() if block.size]
    if len(cited) < _LEAST:
        return
    if sum(block.size for block in blocks) < _SAME * len(right):
        yield _hit(start, given[min(len(given), 8) - 1][2], None, act, {"why": "other", "right": act.title})
        return
    skipped = len(given) - len(cited)
    end = given[skipped + blocks[-1].a + blocks[-1].size - 1][2]
    yield _hit(begin, end, act.title, act, {"why": "differs", "right": act.title})


def _hit(start: int, end: int, suggestion: str | None, act: Act, data: dict[str, str]) -> TextHit:
    told = data | {"act": f"{act.kind} số {act.reference}"}
    if act.identity_confirmed:
        return TextHit(start, end, suggestion, told)
    return TextHit(start, end, suggestion, told | {"unconfirmed": "yes"}, Severity.STYLE)


def _words(text: str, start: int, end: int, reference: Reference) -> list[tuple[str, int, int]]:
    """The words of a title with their places; a known abbreviation counts as what it stands for."""
    long_forms = _long_forms(reference)
    out: list[tuple[str, int, int]] = []
    for match in _WORD.finditer(text, start, end):
        word = old_tone(match[0]).casefold()
        out += [(part, *match.span()) for part in long_forms.get(word, word).split()]
    return out


def _plain(words: list[tuple[str, int, int]]) -> list[str]:
    """The words alone, without the "về việc", "quy định", "hướng dẫn" a title may begin with or not."""
    plain = [word for word, _, _ in words]
    first = next((place for place, word in enumerate(plain) if word not in _OPENERS), len(plain))
    return plain[first:]


@per_reference
def _long_forms(reference: Reference) -> dict[str, str]:
    return {old_tone(form.short).casefold(): old_tone(form.long).casefold() for form in reference.abbreviations}


RULES = (
    text_rule("act-date", Severity.SHOULD, "NĐ 30/2020, PL I, II.6", dates),
    text_rule("act-title", Severity.SHOULD, "NĐ 30/2020, PL I, II.6", titles),
)
