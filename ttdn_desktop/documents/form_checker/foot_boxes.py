"""The foot of a document: recipients on the left, authority and signer on the right (NĐ 30/2020, PL I: boxes 7 and 9b)."""

import re
from collections.abc import Iterable

from ttdn_desktop.documents.form_checker.page import Para, Row
from ttdn_desktop.documents.form_checker.rows import STYLES, flat, is_typed_rule, left, right
from ttdn_desktop.reading.letters import UPPER
from ttdn_desktop.reading.tail import AUTHORITY, RECIPIENTS, SEAL

_LOOKED_AT = 80  # paragraphs from the end
_ROOM = 20.0  # points above a name that are room for a signature
_NAME = re.compile(rf"(?:[{UPPER}][^\s.]*\.\s*)*[{UPPER}]\w*(?:\s+[{UPPER}][\w']*)+")


def foot_at(paras: list[Para]) -> int:
    """Where recipients or signature begin among the paragraphs; their count when there are none."""
    first = len(paras)
    for place in range(len(paras) - 1, max(0, len(paras) - _LOOKED_AT) - 1, -1):
        para = paras[place]
        if any(_opens(row) for row in flat([para])):
            first = place
        elif not para.table and (len(para.text) > 200 or para.text.endswith("./.")):
            break
    if first < len(paras) and paras[first].table:
        return next(place for place, para in enumerate(paras) if para.table == paras[first].table)
    return first


def _opens(row: Row) -> bool:
    words = row.words
    return bool(RECIPIENTS.match(words)) or (words.isupper() and bool(AUTHORITY.match(words)))


def read_foot(paras: list[Para], ours: bool) -> dict[str, list[Row]]:
    """Lines of the foot by box."""
    boxes: dict[str, list[Row]] = {}
    signing: list[Row] = []
    listing = False
    for row in flat(paras):
        key = STYLES.get(row.para.style, "") if ours else ""
        if not row.words:
            signing.append(row)
        elif key in ("recipients_title", "recipient", "authority", "signer"):
            boxes.setdefault(key, []).append(row)
        elif RECIPIENTS.match(row.words) and not boxes.get("recipients_title"):
            boxes["recipients_title"] = [row]
            listing = True
        elif SEAL.match(row.words) or is_typed_rule(row):
            continue
        elif listing and not right(row) and (left(row) or _listed(row)):
            boxes.setdefault("recipient", []).append(row)
        elif right(row) or not left(row):
            signing.append(row)
    if "authority" not in boxes and "signer" not in boxes:
        authority, signer = _signed(signing)
        boxes |= {key: found for key, found in (("authority", authority), ("signer", signer)) if found}
    return boxes


def _listed(row: Row) -> bool:
    """A line of recipients that stand in no column of their own."""
    words = row.words
    return not (words.isupper() and AUTHORITY.match(words)) and row.para.look.align not in ("center", "right")


def _signed(rows: Iterable[Row]) -> tuple[list[Row], list[Row]]:
    """Authority lines and the name below the room for the signature."""
    rows = list(rows)
    told = [place for place, row in enumerate(rows) if row.words]
    if not told:
        return [], []
    last = rows[told[-1]]
    if len(told) == 1:
        named = _NAME.fullmatch(last.words) and not last.words.isupper() and not AUTHORITY.match(last.words.upper())
        return ([], [last]) if named else ([last], [])
    gap = told[-1] - told[-2] - 1
    above = (last.para.look.spacing.before or 0.0) if last.para is not rows[told[-2]].para else 0.0
    office = AUTHORITY.match(last.words.upper())
    if gap or above >= _ROOM or (not last.words.isupper() and not office):
        return [rows[place] for place in told[:-1]], [last]
    return [rows[place] for place in told], []
