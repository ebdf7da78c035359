"""Checks of words: doubled words, confusables, placeholders, syllables there are none of."""

import re
from collections.abc import Iterator

from ttdn_desktop.checks.base import TextHit, cased, per_reference, spoken, text_rule
from ttdn_desktop.checks.stale_findings import stale_rule
from ttdn_desktop.model.finding import Severity
from ttdn_desktop.model.reference import Reference
from ttdn_desktop.text.syllables import is_slip


def confusables(text: str, reference: Reference) -> Iterator[TextHit]:
    """Words often mistaken for another ("phân tử cơ hội" for "phần tử cơ hội"), from the reference table."""
    table = _table(reference)
    for match in table[0].finditer(text) if table else ():
        yield TextHit(*match.span(), cased(table[1][spoken(match[0])], match[0]) if table else None)


@per_reference
def _table(reference: Reference) -> tuple[re.Pattern[str], dict[str, str]] | None:
    pairs = reference.confusables
    if not pairs:
        return None
    words = "|".join(r"\s+".join(map(re.escape, word.split())) for word in sorted(pairs, key=len, reverse=True))
    right = {spoken(word): said for word, said in pairs.items()}
    return re.compile(rf"(?<!\w)(?:{words})(?!\w)", re.IGNORECASE), right


def slips(text: str, _reference: Reference) -> Iterator[TextHit]:
    """Words in small letters, with Vietnamese marks, that can be no syllable: a slip of the keyboard ("đuợc", "ngừơi")."""
    for match in _WORD.finditer(text):
        if is_slip(match[0]):
            yield TextHit(*match.span())


_WORD = re.compile(r"[^\W\d_]+")

RULES = (
    stale_rule("placeholder", Severity.MUST, "K9", "K9"),
    text_rule("confusable", Severity.SHOULD, "", confusables),
    stale_rule("doubled-word", Severity.SHOULD, "K23", "K23"),
    text_rule("syllable", Severity.STYLE, "", slips),
)
