"""Checks of the recipients: who asked is among them, the file copy is written as it should be."""

import re
from collections.abc import Iterator

from ttdn_desktop.carry.seen import KEPT_TEXTS
from ttdn_desktop.carry.spots import ARCHIVE, RECIPIENT, Spot
from ttdn_desktop.checks.base import Hit, Rule, TextHit, View, per_reference, spoken, text_rule
from ttdn_desktop.checks.layout import AS_ABOVE
from ttdn_desktop.model.finding import Severity
from ttdn_desktop.model.reference import Reference
from ttdn_desktop.reading.drafter import drafter_in
from ttdn_desktop.reading.letters import UPPER
from ttdn_desktop.text.unicode import fold

_COUNCIL = re.compile(r"^(?:ubnd|uy ban nhan dan|hdnd|hoi dong nhan dan)\b")
_ADDED = re.compile(
    r"\((?:b/c|để b/c|báo cáo|để báo cáo|p/h|t/h|thay b/c)\)|\b(?:tỉnh|huyện|thành phố|xã|phường)\b.*$", re.IGNORECASE
)
_TORN = re.compile(rf"(?<![{UPPER}\w&-])(?P<one>[{UPPER}]{{2,4}}) (?P<two>[{UPPER}]{{2,4}})(?![\w-])")
_AND_ANOTHER = re.compile(r"\s+(?:và|theo)\s+(?=của|đề nghị|yêu cầu|hướng dẫn|Công văn|Kế hoạch)")
_LINE = 80  # characters a file-copy line has at most: a paragraph is none
_ARCHIVE_HEAD = "vt"


def requester(view: View) -> Iterator[Hit]:
    """The body that asked is not among those who get the report (a should; where a council asked, another may collect: style),

    or it gets it but does not stand first.
    """
    report, reference = view.report, view.context.reference
    named = [*report.addressees, *report.recipients]
    if not report.recipients or any(AS_ABOVE.match(name) for name in report.recipients):
        return
    for request in view.context.requests:
        body = _AND_ANOTHER.split(request.body)[0].strip()
        if not body:
            continue
        places = [place for place, name in enumerate(named) if _is_body(body, name, reference)]
        first = f"{RECIPIENT}:0"
        if not places:
            grave = Severity.STYLE if _COUNCIL.match(fold(body)) else Severity.SHOULD
            data = {"body": body, "why": "missing"}
            yield Hit("", first, quote=report.recipients[0], data=data, severity=grave)
        elif min(places) > 0 and not report.addressees and len(view.context.requests) == 1:
            data = {"body": body, "why": "not-first"}
            yield Hit("", first, quote=report.recipients[0], data=data, severity=Severity.STYLE)


def _is_body(body: str, name: str, reference: Reference) -> bool:
    """The same body under its full name, a short form, or the name it has now."""
    names = {_core(body, reference)}
    for known in reference.bodies:
        if any(_core(form, reference) in names for form in known.names) and known.successor:
            names |= {_core(known.successor, reference)} | {_core(form, reference) for form in known.names}
    other = _core(name, reference)
    return any(one and (one in other or other in one or _initials(one) == _initials(other)) for one in names if other)


def _core(name: str, reference: Reference) -> str:
    """The name in plain letters, abbreviations written out, without the place behind it and "(b/c)"."""
    known = _cores(reference)
    if name not in known:
        if len(known) > KEPT_TEXTS:
            known.clear()
        long_forms = _long_forms(reference)
        words = (long_forms.get(word.casefold(), word) for word in _ADDED.sub("", name).strip(" .;,").split())
        known[name] = fold(spoken(" ".join(words))).strip()
    return known[name]


@per_reference
def _cores(_reference: Reference) -> dict[str, str]:
    return {}


def _initials(core: str) -> str:
    """ "so thong tin va truyen thong" and "so tt&tt" alike: the first word, and the letters the others begin with."""
    first, _, rest = core.partition(" ")
    words = [word for word in re.findall(r"[a-z]+", rest) if word != "va"]
    whole = "".join(words) if len(words) == 1 or "&" in rest else "".join(word[0] for word in words)
    return f"{first} {whole}"


@per_reference
def _long_forms(reference: Reference) -> dict[str, str]:
    return {form.short.casefold(): form.long for form in reference.abbreviations}


def torn_sign(text: str, reference: Reference) -> Iterator[TextHit]:
    """A blank inside the sign of an office in the file-copy line: "VH TT" for "VHTT"."""
    for match in _TORN.finditer(text) if len(text) <= _LINE else ():
        if match["one"].casefold() != _ARCHIVE_HEAD and spoken(match[0]) not in _confused(reference):
            yield TextHit(*match.span(), match["one"] + match["two"])


@per_reference
def _confused(reference: Reference) -> frozenset[str]:
    return frozenset(map(spoken, reference.confusables))


def _in_archive(spot: Spot) -> bool:
    return spot.block == ARCHIVE


def drafter(text: str, _reference: Reference) -> Iterator[TextHit]:
    """The drafter's first name behind "Lưu": the sign there is in capitals (ô 12)."""
    span = drafter_in(text)
    if span:
        yield TextHit(*span)


RULES = (
    Rule("requester-missing", Severity.SHOULD, "NĐ 30/2020, PL I, II.9", requester),
    text_rule("archive-blank", Severity.SHOULD, "thông lệ", torn_sign, _in_archive),
    text_rule("drafter-name", Severity.STYLE, "NĐ 30/2020, PL I, ô 12", drafter, _in_archive),
)
