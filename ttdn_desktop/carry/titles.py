"""Headings, subjects and closings of an old report as templates of the next one, and when two headings say the same."""

import re
from collections.abc import Iterator

from ttdn_desktop.model.period import Period, PeriodKind
from ttdn_desktop.reading.expressions import find_periods

_YEAR = re.compile(r"(?<!\d)(?:19|20)\d{2}(?!\d)")
_FIELD = re.compile(r"\{(\w+)(?::[a-z ]+)?\}")


def title_template(title: str, period: Period) -> str:
    """A heading with the exact period and outlook expressions of its report made fields, the rest verbatim (K2).

    "PHƯƠNG HƯỚNG NHIỆM VỤ 6 THÁNG CUỐI NĂM 2021" in a report of 2021-H1 -> "PHƯƠNG HƯỚNG NHIỆM VỤ {OUTLOOK}".
    """
    if "{" in title:
        return title
    for name, spoken in (("outlook", period.outlook()), ("period", period)):
        for year in (True, False):
            for label in _spellings(spoken, year, period):
                words = re.escape(label).replace(r"\ ", r"\s+")
                field = name if year else f"{name}:short"

                def put(match: re.Match[str], field: str = field, name: str = name) -> str:
                    return "{" + (field.replace(name, name.upper()) if match[0].isupper() else field) + "}"

                title = re.sub(rf"(?<!\w){words}(?![\w{{])(?!\s+\d)", put, title, flags=re.IGNORECASE)
    return title


def own_template(written: str, period: Period) -> str:
    """A subject or closing of an old report made a template; "" when not all its period words and years become fields.

    So a title the office wrote itself goes on, and one with a word lost ("6 tháng năm") or a year missing does not.
    """
    template = title_template(written, period)
    whole = re.search(r"\{period\}", template, re.IGNORECASE) and not re.search(r":short\}", template)
    return template if whole and not find_periods(template) and not _YEAR.search(template) else ""


def same_heading(one: str, other: str, period: Period, other_period: Period | None = None) -> bool:
    """True when two headings say the same but for capitals, blanks and the period each speaks of; never for empty ones."""
    left, right = heading_key(one, period), heading_key(other, other_period or period)
    return bool(left) and left == right


def heading_key(title: str, period: Period) -> str:
    """What is compared of a heading: small letters, its period as a field without form."""
    template = title_template(title, period)
    return " ".join(_FIELD.sub(lambda match: "{" + match[1].lower() + "}", template).casefold().split())


def _spellings(spoken: Period, year: bool, period: Period) -> Iterator[str]:
    """How reports write a period: "6 tháng", "06 tháng", "sáu tháng"; after nine months the plans speak of "3 tháng cuối năm"."""
    labels = [spoken.label(pad=pad, year=year) for pad in (True, False)]
    if period.kind is PeriodKind.NINE_MONTHS and spoken == period.outlook():
        labels += [f"{count} tháng cuối năm" + (f" {spoken.year}" if year else "") for count in ("03", "3", "ba")]
    yield from labels
    for label in labels:
        for digit, word in (("6 ", "sáu "), ("9 ", "chín ")):
            if label.startswith(digit):
                yield word + label[len(digit) :]
