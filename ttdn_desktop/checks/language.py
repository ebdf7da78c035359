"""Checks of words: doubled words, confusables, placeholders, syllables there are none of."""

import re
from collections.abc import Iterator
from functools import lru_cache

from ttdn_desktop.carry.seen import KEPT_TEXTS
from ttdn_desktop.checks.base import Hit, Rule, View, cased, in_spot, spoken
from ttdn_desktop.checks.stale_findings import stale_rule
from ttdn_desktop.model.finding import Severity
from ttdn_desktop.text.syllables import is_slip


def confusables(view: View) -> Iterator[Hit]:
    """Words often mistaken for another ("phân tử cơ hội" for "phần tử cơ hội"), from the reference table."""
    table = _table(tuple(sorted(view.context.reference.confusables.items())))
    if table is None:
        return
    pattern, right = table
    for spot in view.spots:
        for match in pattern.finditer(spot.text):
            yield in_spot(spot, match.start(), match.end(), cased(right[spoken(match[0])], match[0]))


@lru_cache(4)
def _table(pairs: tuple[tuple[str, str], ...]) -> tuple[re.Pattern[str], dict[str, str]] | None:
    if not pairs:
        return None
    wrong = sorted((word for word, _ in pairs), key=len, reverse=True)
    words = "|".join(r"\s+".join(re.escape(part) for part in word.split()) for word in wrong)
    return re.compile(rf"(?<!\w)(?:{words})(?!\w)", re.IGNORECASE), {spoken(word): right for word, right in pairs}


def slips(view: View) -> Iterator[Hit]:
    """Words in small letters, with Vietnamese marks, that can be no syllable: a slip of the keyboard ("đuợc", "ngừơi")."""
    for spot in view.spots:
        for start, end in _slips(spot.text):
            yield in_spot(spot, start, end)


@lru_cache(KEPT_TEXTS)
def _slips(text: str) -> tuple[tuple[int, int], ...]:
    return tuple((match.start(), match.end()) for match in _WORD.finditer(text) if is_slip(match[0]))


_WORD = re.compile(r"[^\W\d_]+")

RULES = (
    stale_rule("placeholder", Severity.MUST, "K9", "K9"),
    Rule("confusable", Severity.SHOULD, "", confusables),
    stale_rule("doubled-word", Severity.SHOULD, "K23", "K23"),
    Rule("syllable", Severity.STYLE, "", slips),
)
