"""The columns of the table of figures: their order, widths, and which are shown when nobody has chosen."""

from collections.abc import Callable

from ttdn_desktop.wording import figures as words

NAME, UNIT, NOW, BEFORE, HALF, SAME, PLAN, ESTIMATE, CHANGE, NOTE, SOURCE, STATE, WHERE = range(13)
KEYS = tuple(words.HEADS)
NUMBERS = frozenset((NOW, BEFORE, HALF, SAME, PLAN, ESTIMATE, CHANGE))
AMOUNTS = {PLAN: "plan", ESTIMATE: "estimate"}
TEXTS = {NOTE: "note", SOURCE: "source"}
EDITABLE = frozenset((NOW, STATE, *AMOUNTS, *TEXTS))
ALWAYS = frozenset((NAME, NOW))  # without these it would not be the table
_WHEN_KNOWN = (BEFORE, HALF, SAME, PLAN, ESTIMATE, CHANGE, SOURCE)
_GIVE_WAY = (WHERE, SOURCE, CHANGE, NOTE, BEFORE, UNIT)  # these go first where there is no room
_WIDE, _LEAST_NAME = 900, (230, 190)
_WIDTHS = {
    UNIT: (96, 88), NOW: (88, 80), BEFORE: (86, 80), HALF: (88, 86), SAME: (96, 88), PLAN: (88, 80), ESTIMATE: (86, 80),
    CHANGE: (126, 112), NOTE: (140, 116), SOURCE: (138, 116), STATE: (164, 132), WHERE: (74, 70),
}  # fmt: skip


def width_of(column: int, room: int) -> int:
    """The column's width in a table that wide; the name takes what is left."""
    return _WIDTHS[column][0 if room >= _WIDE else 1]


def visible(
    room: int, has_values: Callable[[int], bool], chosen: dict[str, bool], scale: float = 1.0
) -> frozenset[int]:
    """The columns to show in a table `room` pixels wide: what a person chose, else those that say something, as far as there

    is room beside a readable name. `scale` is the font's size against the usual one.
    """
    shown = set(wanted(has_values, chosen))
    for column in _GIVE_WAY:
        taken = sum(width_of(known, room) * scale for known in shown if known != NAME)
        if room - taken >= _LEAST_NAME[0 if room >= _WIDE else 1] * scale:
            break
        if not chosen.get(KEYS[column]):
            shown.discard(column)
    return frozenset(shown)


def wanted(has_values: Callable[[int], bool], chosen: dict[str, bool]) -> frozenset[int]:
    """The columns a person chose, or that say something, whether or not there is room."""
    return frozenset(column for column in range(len(KEYS)) if _wanted(column, has_values, chosen))


def _wanted(column: int, has_values: Callable[[int], bool], chosen: dict[str, bool]) -> bool:
    if column in ALWAYS:
        return True
    said = chosen.get(KEYS[column])
    return said if said is not None else column not in _WHEN_KNOWN or has_values(column)
