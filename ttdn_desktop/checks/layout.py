"""Checks of form (NĐ 30/2020): place, closing, recipients, addressees, signing block. A blank number and day are no errors."""

import re
from collections.abc import Iterator

from ttdn_desktop.carry.spots import ARCHIVE, CLOSING, PLACE, RECIPIENT
from ttdn_desktop.checks.base import Hit, Rule, TextHit, View
from ttdn_desktop.model.fields import fill_text
from ttdn_desktop.model.finding import Severity
from ttdn_desktop.model.reference import Reference
from ttdn_desktop.text.printable import LOOKALIKES, unprintable

SIGNING, RECIPIENTS, ADDRESSEES = "@signing", "@recipients", "@addressees"
AS_ABOVE = re.compile(r"^\W*như (?:trên|kính gửi)\b", re.IGNORECASE)
_FILE_COPY = re.compile(r"^\W*lưu\b", re.IGNORECASE)


def place_blank(view: View) -> Iterator[Hit]:
    """No place name in the date line: the drafter's to write, unlike number and day."""
    if not any(char.isalpha() for char in view.report.place):
        yield Hit("", PLACE)


def closing_formula(view: View) -> Iterator[Hit]:
    """The last words: "Trên đây là báo cáo …" and the mark "./."."""
    report, context = view.report, view.context
    closing = fill_text(report.closing, report, context.letterhead, context.requests).strip()
    if not closing:
        yield Hit("", CLOSING, data={"why": "missing"})
    elif not closing.endswith("./."):
        words = report.closing.rstrip(" ./;,:")
        yield Hit("", CLOSING, len(words), len(report.closing), report.closing[len(words) :], "./.", {"why": "mark"})


def archive_line(view: View) -> Iterator[Hit]:
    """The Lưu line that ends the recipients; one typed among the recipients as well would print twice."""
    if not view.report.archive.strip():
        yield Hit("", ARCHIVE, data={"why": "missing"})
    for number, name in enumerate(view.report.recipients):
        if _FILE_COPY.match(name) and view.report.archive.strip():
            yield Hit("", f"{RECIPIENT}:{number}", 0, len(name), name, data={"why": "twice"})


def recipients_missing(view: View) -> Iterator[Hit]:
    """Nobody but the file copy is to get the report."""
    if not any(not _FILE_COPY.match(name) for name in view.report.recipients):
        yield Hit("", RECIPIENTS)


def as_above(view: View) -> Iterator[Hit]:
    """Where Kính gửi stands, Nơi nhận begins with "Như trên"."""
    recipients = view.report.recipients
    if view.report.addressees and not any(AS_ABOVE.match(name) for name in recipients):
        first = recipients[0] if recipients else ""
        yield Hit("", f"{RECIPIENT}:0" if recipients else RECIPIENTS, quote=first, data={"why": "missing"})
    elif not view.report.addressees:
        for number, name in enumerate(recipients):
            if AS_ABOVE.match(name):
                yield Hit("", f"{RECIPIENT}:{number}", 0, len(name), name, data={"why": "nobody-above"})


def no_addressee(view: View) -> Iterator[Hit]:
    """A report to a higher body should have Kính gửi; the decree's own sample has none, so this is only said."""
    if not view.report.addressees:
        yield Hit("", ADDRESSEES)


def signer_missing(view: View) -> Iterator[Hit]:
    """No authority lines or no name under them."""
    signing = view.report.signing
    if not signing.authority or not signing.name.strip():
        yield Hit("", SIGNING, data={"why": "authority" if not signing.authority else "name"})


def deputy_for_collective(view: View) -> Iterator[Hit]:
    """ "KT. CHỦ TỊCH" above, without "TM. ỦY BAN NHÂN DÂN": right only in the chairman's own affairs."""
    authority = view.report.signing.authority
    if authority and authority[0].startswith("KT. CHỦ TỊCH") and not any(line.startswith("TM.") for line in authority):
        yield Hit("", SIGNING, quote=authority[0], suggestion="TM. ỦY BAN NHÂN DÂN\n" + authority[0])


def character_missing(text: str, _reference: Reference) -> Iterator[TextHit]:
    """Signs the paper's font has not: no file is written with them, for they would vanish from the page."""
    for place in unprintable(text):
        yield TextHit(place, place + 1, LOOKALIKES.get(text[place]))


RULES = (
    Rule("character-missing", Severity.MUST, "NĐ 30/2020, PL I, I.4", stops=True, text=character_missing),
    Rule("place-blank", Severity.MUST, "NĐ 30/2020, PL I, II.4", place_blank, stops=True),
    Rule("closing-formula", Severity.SHOULD, "NĐ 30/2020, PL III", closing_formula),
    Rule("archive-line", Severity.SHOULD, "NĐ 30/2020, PL I, II.9", archive_line),
    Rule("recipients-missing", Severity.SHOULD, "NĐ 30/2020, PL I, II.9", recipients_missing),
    Rule("as-above", Severity.SHOULD, "NĐ 30/2020, PL I, II.9", as_above),
    Rule("addressee-none", Severity.STYLE, "NĐ 30/2020, PL I, II.9", no_addressee),
    Rule("signer-missing", Severity.SHOULD, "NĐ 30/2020, PL I, II.7", signer_missing),
    Rule("signing-authority", Severity.STYLE, "NĐ 30/2020, Điều 13", deputy_for_collective),
)
