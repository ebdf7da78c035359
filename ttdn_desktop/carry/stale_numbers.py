"""Statistics left in carried words (K17): their values belong to the old period."""

import re
from collections.abc import Iterator

from ttdn_desktop.carry.seen import Seen, figures_in, quantities_in
from ttdn_desktop.model.block import FigureRef
from ttdn_desktop.model.proposal import Action, Proposal

_YEARS = re.compile(r"\s+năm\b")
_A_YEAR = re.compile(r"(?:19|20)\d{2}")


def numbers(seen: Seen) -> Iterator[Proposal]:
    """K17: counts still in digits in carried text nobody has looked at.

    One that is an indicator becomes that figure, blank, with the old number beside it; any other is only marked, as are
    facts about the place (H: its communes, hamlets), which stay from period to period.
    """
    if not seen.fresh_look:
        return
    codes = {(f.start, f.end): f for f in figures_in(seen.text, seen.around.reference)}
    for quantity in quantities_in(seen.text):
        if _YEARS.match(seen.text, quantity.end):
            continue  # anniversaries and durations: K10, K11, K14
        if not quantity.unit and _A_YEAR.fullmatch(quantity.quote):
            continue  # a year without its word, as in "Xuân Quý Mão 2023"
        figure = codes.get((quantity.start, quantity.end))
        start = quantity.start
        if quantity.qualifier:
            start = seen.text.lower().rfind(quantity.qualifier.lower(), 0, start)
        was = seen.text[start : quantity.end]
        data = {"number": quantity.quote, "unit": quantity.unit}
        if figure and figure.links and not figure.code.startswith("H"):
            new = (FigureRef(figure.code, "value", " ".join(was.split()), was),)
            yield seen.propose("K17", start, quantity.end, new, action=Action.BLANK, data=data | {"code": figure.code})
        else:
            yield seen.flag("K17", start, quantity.end, **data)
