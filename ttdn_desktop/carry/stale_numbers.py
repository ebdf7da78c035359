"""Statistics left in carried words (K17): their values belong to the old period."""

import re
from collections.abc import Iterator

from ttdn_desktop.carry.seen import Seen, figures_in, quantities_in
from ttdn_desktop.model.block import FigureRef
from ttdn_desktop.model.figure import is_background
from ttdn_desktop.model.proposal import Action, Proposal
from ttdn_desktop.reading.figures import FigureSpan
from ttdn_desktop.reading.quantities import Quantity

_YEARS = re.compile(r"\s+năm\b")
_NO_COUNT = re.compile(
    r"\b(?:Trung ương|Games|Tổng đài)\s+$", re.IGNORECASE
)  # "Nghị quyết Trung ương 4", "SEA Games 31"
_TIERS = re.compile(r"\s+cấp\b(?!\s+(?:giấy|phép))", re.IGNORECASE)  # "chính quyền địa phương 02 cấp"
_A_YEAR = re.compile(r"(?:19|20)\d{2}")


def numbers(seen: Seen) -> Iterator[Proposal]:
    """K17: counts in carried text nobody has looked at.

    One that is an indicator becomes that figure, blank, with the old number beside it; any other is only marked: a plan, a part, a
    second number of the same figure, and facts about the place (H: its communes, hamlets), which stay from period to period.
    """
    if not seen.fresh_look:
        return
    figures = {(f.start, f.end): f for f in figures_in(seen.text, seen.around.reference)}
    counts: dict[tuple[int, int], Quantity | FigureSpan] = {(q.start, q.end): q for q in quantities_in(seen.text)}
    met: set[str] = set()
    for place, count in sorted((counts | figures).items()):
        quote = seen.text[slice(*place)]
        if _YEARS.match(seen.text, count.end):
            continue  # anniversaries and durations: K10, K11, K14
        if not count.unit and _A_YEAR.fullmatch(quote):
            continue  # a year without its word, as in "Xuân Quý Mão 2023"
        if _NO_COUNT.search(seen.text, max(0, count.start - 14), count.start) or _TIERS.match(seen.text, count.end):
            continue
        figure, was = figures.get(place), seen.text[count.begin : count.end]
        data = {"number": quote, "unit": count.unit}
        if figure and figure.links and not is_background(figure.code) and figure.code not in met:
            met.add(figure.code)
            new = (FigureRef(figure.code, "value", was, was),)
            data |= {"code": figure.code}
            yield seen.propose("K17", count.begin, count.end, new, action=Action.BLANK, data=data)
        else:
            yield seen.flag("K17", count.begin, count.end, **data)
