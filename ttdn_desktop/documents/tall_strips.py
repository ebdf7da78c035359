"""A strip higher than a page cut where a line ends: nothing is ever drawn below the sheet (forty recipients, a title without end)."""

from ttdn_desktop.documents.fonts import LINE_HEIGHT
from ttdn_desktop.documents.pdf_items import Item, RuleItem, Strip, TextItem

_DESCENT = 443 / 2048


def sliced(strip: Strip, height: float) -> list[Strip]:
    """The strip as several, none higher than `height` where its items are not; in the order they are read.

    Of two columns the second begins beside the end of the first: so the words keep their order over the pages.
    """
    out: list[Strip] = []
    items: list[Item] = []
    base = high = last = 0.0
    for item in strip.items:
        top, bottom = _extent(item)
        if top < last - 1.0:  # the second column
            base = 0.0
        last = top
        if items and bottom - base > height + 0.01:
            out.append(Strip(high, items))
            items, base, high = [], top, 0.0
        item.y -= base
        items.append(item)
        high = max(high, bottom - base)
    out.append(Strip(high, items, strip.under))
    return out


def _extent(item: Item) -> tuple[float, float]:
    """Upper and lower edge of an item, in points below the strip's top."""
    if isinstance(item, TextItem):
        size = max((segment.size for segment in item.segments), default=0.0)
        return item.y - size * (LINE_HEIGHT - _DESCENT), item.y + size * _DESCENT
    if isinstance(item, RuleItem):
        return item.y - item.thickness / 2, item.y + item.thickness / 2
    return item.y, item.y + item.height
