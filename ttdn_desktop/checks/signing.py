"""Checks of the signing block: authority lines against the letterhead and each other, the signer's name, the place."""

import re
from collections.abc import Iterator

from ttdn_desktop.carry.spots import PLACE
from ttdn_desktop.checks.base import Hit, Rule, View
from ttdn_desktop.checks.layout import SIGNING
from ttdn_desktop.model.finding import Severity
from ttdn_desktop.reading.names import LEVELS, is_variant
from ttdn_desktop.text.unicode import fold, old_tone

_DEGREE = re.compile(
    r"^(?:(?:GS|PGS|TS|ThS|Ths|CN|KS|BS|CK\s?I{1,2}|Giáo sư|Phó Giáo sư|Tiến sĩ|Tiến sỹ|Thạc sĩ|Thạc sỹ|Cử nhân|Kỹ sư"
    r"|Ông|Bà|Đồng chí|NSƯT|NSND|NGƯT)(?:\.\s*|\s+|$))+",
    re.IGNORECASE,
)
_KT = re.compile(r"^(?:KT\.?|K/T)\s+(?P<head>.+)$")
_HEADS = "CHỦ TỊCH|TRƯỞNG PHÒNG|GIÁM ĐỐC|TRƯỞNG BAN|BÍ THƯ|CHÁNH VĂN PHÒNG"
_DEPUTY = re.compile(rf"^(?:PHÓ|P\.) ?(?:{_HEADS}|CHÁNH VĂN PHÒNG)")
_LEVEL = re.compile(rf"^(?:{'|'.join(LEVELS)})\s+", re.IGNORECASE)


def form(view: View) -> Iterator[Hit]:
    """Authority lines that do not go together: a deputy without KT., KT. over no deputy, a council signed for by a department."""
    authority = [" ".join(line.upper().split()) for line in view.report.signing.authority if line.strip()]
    if not authority:
        return
    issuer = fold(" ".join(view.context.letterhead.issuer))
    by_proxy = any(line.startswith(("KT", "K/T", "TL", "T/L", "TUQ", "Q.")) for line in authority)
    for line in authority:
        if _DEPUTY.match(line) and not by_proxy:
            yield Hit(
                "", SIGNING, quote=line, suggestion=f"KT. {re.sub(r'^(?:PHÓ|P[.]) ?', '', line)}", data={"why": "no-kt"}
            )
        match = _KT.match(line)
        if match and line == authority[-1]:
            yield Hit("", SIGNING, quote=line, suggestion=f"PHÓ {match['head']}", data={"why": "no-deputy"})
        elif match and not _DEPUTY.match(authority[-1]):
            yield Hit("", SIGNING, quote=authority[-1], data={"why": "no-deputy"})
    if issuer and not issuer.startswith(("uy ban nhan dan", "ubnd")) and authority[0].startswith("TM. ỦY BAN NHÂN DÂN"):
        own = " ".join(view.context.letterhead.issuer)
        yield Hit("", SIGNING, quote=authority[0], data={"why": "not-council", "issuer": own})


def name(view: View) -> Iterator[Hit]:
    """The signer's name with a degree before it, or spelt another way than in the letterhead."""
    signer, known = view.report.signing.name.strip(), view.context.letterhead.signing.name.strip()
    degree = _DEGREE.match(signer)
    if degree and degree.end() < len(signer):
        yield Hit("", SIGNING, quote=signer, suggestion=signer[degree.end() :], data={"why": "degree"})
        signer = signer[degree.end() :]
    if signer and known and is_variant(signer, known):
        yield Hit("", SIGNING, quote=signer, suggestion=known, data={"why": "spelt"})


def place(view: View) -> Iterator[Hit]:
    """Another place in the date line than the unit's own (NĐ 30: the official name of where the agency sits)."""
    head, written = view.context.letterhead, view.report.place.strip()
    known = {_bare(own) for own in (head.place, head.area, view.context.unit.name) if own.strip()}
    if not written or not known or _bare(written) in known:
        return
    if any(is_variant(_LEVEL.sub("", written), _LEVEL.sub("", own)) for own in (head.place, head.area) if own):
        return  # told as the unit's name misspelt
    right = head.place or _LEVEL.sub("", head.area)
    yield Hit("", PLACE, 0, len(view.report.place), view.report.place, right)


def _bare(name: str) -> str:
    return old_tone(_LEVEL.sub("", name.strip())).casefold()


RULES = (
    Rule("signing-form", Severity.SHOULD, "NĐ 30/2020, Điều 13", form),
    Rule("signer-name", Severity.SHOULD, "NĐ 30/2020, PL I, II.7", name),
    Rule("place-differs", Severity.SHOULD, "NĐ 30/2020, PL I, II.4", place),
)
