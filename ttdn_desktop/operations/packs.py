"""The age of the reference packs: what was not looked through for a year may no longer hold."""

from collections.abc import Iterable
from datetime import date, timedelta

from ttdn_desktop.model.pack import ShelvedPack
from ttdn_desktop.model.reference import Pack

YEAR = timedelta(days=366)


def is_old(pack: Pack, today: date) -> bool:
    """Whether more than a year has gone by since the pack was looked through; one without a day is old."""
    return pack.dated is None or today - pack.dated > YEAR


def old_ones(packs: Iterable[ShelvedPack], today: date) -> tuple[str, ...]:
    """The names of those that are old."""
    return tuple(shelved.pack.name for shelved in packs if is_old(shelved.pack, today))
