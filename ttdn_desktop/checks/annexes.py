"""Checks of what the text says is attached: a phụ lục, a list, a table the reader is sent to and the report has not."""

import re
from collections.abc import Iterator
from functools import lru_cache

from ttdn_desktop.carry.seen import KEPT_TEXTS, citations_in
from ttdn_desktop.carry.spots import TITLE
from ttdn_desktop.checks.base import Hit, Rule, View, in_spot
from ttdn_desktop.model.block import Table
from ttdn_desktop.model.finding import Severity

_SENT = re.compile(
    r"(?P<what>phụ lục|biểu(?: mẫu| số)?|bảng(?: biểu)?|danh sách)\b(?:\s+[\w.]+){0,6}?\s+(?:kèm theo|đính kèm|gửi kèm)\b"
    r"|\b(?:kèm theo|đính kèm|gửi kèm)\s+(?P<behind>phụ lục|biểu|bảng|danh sách)\b"
    r"|\b(?:tại|theo|ở|trong)\s+(?P<at>phụ lục)"
    r"(?!\s+(?:[IVX\d]+\s+)?(?:của\s+)?(?:Nghị định|Thông tư|Luật|Quyết định|Kế hoạch|Hướng dẫn))\b",
    re.IGNORECASE,
)
_OWN = re.compile(r"^\W*(?:phụ lục|biểu (?:số|mẫu)|danh sách)\b", re.IGNORECASE)


def missing(view: View) -> Iterator[Hit]:
    """The first place that sends the reader to an attached part, where the report has none; of a file a reminder, for the part

    may lie in a file of its own.
    """
    report = view.report
    if report.appendix == "yes" or view.context.outline.appendix and report.appendix != "no":
        return
    if any(isinstance(block, Table) for _, block in report.blocks()):
        return
    if any("S95" in section.codes for section in report.sections):
        return
    if any(_OWN.match(spot.text) for spot in view.spots if spot.block == TITLE or spot.is_body):
        return
    for spot in view.spots:
        for start, end in _sent(spot.text) if spot.is_body else ():
            hit = in_spot(spot, start, end)
            yield hit._replace(severity=Severity.STYLE) if report.made_outside else hit
            return


@lru_cache(KEPT_TEXTS)
def _sent(text: str) -> tuple[tuple[int, int], ...]:
    small = text.lower()
    if "kèm" not in small and "đính" not in small and "phụ lục" not in small:
        return ()
    cited = [(citation.start, citation.end) for citation in citations_in(text)]
    found = [match.span() for match in _SENT.finditer(text)]
    return tuple(span for span in found if not any(a <= span[0] < b for a, b in cited))


RULES = (Rule("appendix-none", Severity.SHOULD, "NĐ 30/2020, PL I, III.1", missing),)
