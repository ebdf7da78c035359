"""Checks of the symbols of cited papers: what kind of paper a symbol belongs to, and how symbols are built (NĐ 30/2020, PL I, II.3)."""

import re
from collections.abc import Iterator

from ttdn_desktop.carry.seen import citations_in
from ttdn_desktop.checks.acts import known_act
from ttdn_desktop.checks.base import TextHit, cased, per_reference, text_rule
from ttdn_desktop.model.finding import Severity
from ttdn_desktop.model.reference import Reference
from ttdn_desktop.reading.citations import Citation
from ttdn_desktop.text.unicode import fold

# What the first part of a symbol says the paper is. Party papers share some of them: 41-QĐ/TW may be a quy định, 25-TT/TU is a thông tri.
_KINDS: dict[str, tuple[str, ...]] = {
    "NĐ": ("nghị định",),
    "TT": ("thông tư", "thông tri"),
    "TTLT": ("thông tư liên tịch",),
    "QĐ": ("quyết định", "quy định", "quy chế"),
    "KH": ("kế hoạch",),
    "CT": ("chỉ thị", "chương trình"),
    "NQ": ("nghị quyết",),
    "KL": ("kết luận",),
    "HD": ("hướng dẫn",),
    "BC": ("báo cáo",),
    "TB": ("thông báo",),
    "TTr": ("tờ trình",),
    "CTr": ("chương trình",),
    "ĐA": ("đề án",),
    "CĐ": ("công điện",),
    "CV": ("công văn", "văn bản"),
    "QH": ("luật", "bộ luật", "nghị quyết"),
}
_LETTERS = (
    "công văn",
    "văn bản",
    "giấy mời",
    "công điện",
)  # their symbols begin with who wrote them, whose sign may look like a kind
_NEVER_A_WRITER = ("NĐ", "QĐ", "NQ", "KL", "TTr", "TTLT", "QH")
_COUNCILS = ("UBND", "HĐND", "TU", "HU", "ĐU", "TW")
_LOST_BAR = re.compile(r"\b(?:(QD)(?=[-/])|(ND)(?=-?CP\b)|(HDND)\b)")


def kinds(text: str, reference: Reference) -> Iterator[TextHit]:
    """A paper called one thing whose symbol says another: "Thông tư số 72/2015/NĐ-CP"."""
    for citation in citations_in(text):
        parts = re.split(r"[-/]", re.sub(r"^\d{4}/", "", citation.symbol))
        sign = re.sub(r"\d+$", "", parts[0])
        meant = _KINDS.get(sign)
        called = citation.kind.lower()
        if meant is None or called in meant:
            continue
        if called in _LETTERS and sign not in _NEVER_A_WRITER and not (len(parts) > 1 and parts[1] in _COUNCILS):
            continue
        act = known_act(text, citation, reference)
        right = cased(act.kind, citation.kind) if act and act.kind.lower() in meant else None
        data = {"why": "kind", "sign": "-".join(parts), "meant": meant[0]}
        yield TextHit(citation.start, citation.start + len(citation.kind), right, data)


def forms(text: str, reference: Reference) -> Iterator[TextHit]:
    """Symbols with a part or a bar lost ("72/2015/NĐ" for NĐ-CP, "03/2019/TTBTTTT", "12/QD-UBND"), with blanks inside, a letter

    of the ministry's lost ("TT-BTTT"), or built as the other side builds them ("57/KL-TW", "12-KH/UBND").
    """
    for citation in citations_in(text):
        written = text[slice(*citation.reference)]
        right = _repaired(written, citation, _ministries(reference))
        if right != written:
            blanks = re.sub(r"\s", "", written).replace("–", "-") == right
            yield TextHit(*citation.reference, right, {"why": "form"}, Severity.STYLE if blanks else None)


def _repaired(written: str, citation: Citation, ministries: frozenset[str]) -> str:
    kind = citation.kind.lower()
    whole = re.sub(r"\s*([/–_.-])\s*", lambda match: "/" if match[1] == "/" else "-", written)
    right = _LOST_BAR.sub(lambda match: match[0].replace("D", "Đ", 1), whole)
    if (
        kind == "nghị định"
        and citation.year
        and fold(re.sub(r"\W", "", citation.symbol.partition("/")[2])) in ("nd", "ndcp")
    ):
        return f"{citation.number}/{citation.year}/NĐ-CP"
    if kind == "thông tư":
        right = re.sub(r"/TT(?=B[A-ZĐ]{1,8}$)", "/TT-", right)
        return _MINISTRY.sub(lambda match: _whole(match[0], ministries), right)
    right = _GLUED.sub(r"/\1-\2", right)
    if not citation.party:
        return _PARTY_ORGAN.sub(r"\1-\2/\3", right)
    return _STATE_ORGAN.sub(r"\1/\2-\3", right)


def _whole(code: str, ministries: frozenset[str]) -> str:
    """The ministry's letters with the one that was lost or doubled put right; as they are where none or several fit."""
    if code in ministries or len(code) < _LEAST_LETTERS:
        return code
    near = [known for known in ministries if _one_lost(code, known) or _one_lost(known, code)]
    return near[0] if len(near) == 1 else code


def _one_lost(short: str, whole: str) -> bool:
    return len(whole) == len(short) + 1 and any(whole[:at] + whole[at + 1 :] == short for at in range(len(whole)))


@per_reference
def _ministries(reference: Reference) -> frozenset[str]:
    """The letters of the ministries whose circulars the table of acts has."""
    return frozenset(match[0] for act in reference.acts if (match := _MINISTRY.search(act.reference)))


_LEAST_LETTERS = 4
_MINISTRY = re.compile(r"(?<=/TT-)B[A-ZĐ]{1,9}$")
_PARTY_KINDS = "KL|NQ|CT|QĐ|HD|QC|TB|CV|BC|KH|CTr"
_PARTY_ORGAN = re.compile(rf"^(\d+)/({_PARTY_KINDS})-((?:BTG|BDV|BTC|VP)?(?:TW|TU|HU|ĐU))$")
_STATE_ORGAN = re.compile(rf"^(\d+)-({_PARTY_KINDS}|TTr)/(UBND|HĐND)$")
_GLUED = re.compile(rf"/({_PARTY_KINDS}|TTr)(UBND|HĐND)$")


RULES = (
    text_rule("symbol-kind", Severity.SHOULD, "NĐ 30/2020, PL III, I", kinds),
    text_rule("symbol-form", Severity.SHOULD, "NĐ 30/2020, PL I, II.3", forms),
)
