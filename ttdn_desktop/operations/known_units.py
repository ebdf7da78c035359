"""Whether a unit named somewhere is one that is known already: an old file often leaves out the province an officer has typed."""

from collections.abc import Iterable

from ttdn_desktop.model.unit import Unit
from ttdn_desktop.text.unicode import fold, old_tone


def known_as(unit: Unit, known: Iterable[Unit], prefer: Iterable[str] = ()) -> Unit | None:
    """The one known unit of this level and name whose province is the same or not told on one side; None of none or of several.

    Of several those whose ids are to be preferred (what the own unit was formed from) go first.
    """
    alike = [one for one in known if one.id == unit.id or _same(one, unit)]
    first = set(prefer)
    for found in ([one for one in alike if one.id == unit.id], [one for one in alike if one.id in first], alike):
        if len(found) == 1:
            return found[0]
    return None


def _same(one: Unit, other: Unit) -> bool:
    named = _plain(one.level) == _plain(other.level) and _plain(one.name) == _plain(other.name)
    return named and (not one.province or not other.province or fold(one.province) == fold(other.province))


def _plain(text: str) -> str:
    return old_tone(" ".join(text.split())).casefold()
