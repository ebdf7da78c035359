"""A reference pack on the shelf: what stands there, what is in it, and a file that may take its place."""

from typing import NamedTuple

import msgspec

from ttdn_desktop.model.reference import Pack


class ShelvedPack(msgspec.Struct, frozen=True):
    """A pack in use, how many entries it has and how many of them are unconfirmed; `shipped` is the program's own, if any.

    `newer_shipped`: the program came with a newer one than the office's file that stands before it.
    """

    pack: Pack
    entries: int
    unconfirmed: int
    shipped: Pack | None = None

    @property
    def newer_shipped(self) -> bool:
        """Whether the office's own file is older than what came with the program."""
        return self.pack.own and self.shipped is not None and age(self.shipped) > age(self.pack)


class PackEntry(NamedTuple):
    """One entry as plain values: the table's field it stands in, what it is called by ("" without a key), what it says."""

    field: str
    key: str
    value: object

    @property
    def confirmed(self) -> bool:
        """False for what was heard of and not yet held against the act itself."""
        held = self.value
        return not (isinstance(held, dict) and False in (held.get("confirmed"), held.get("identity_confirmed")))


class PackCandidate(msgspec.Struct, frozen=True):
    """A file that was looked at and may be taken: which pack it is, and whether it is older than the one in use."""

    path: str
    pack: Pack
    entries: int
    older: bool


def age(pack: Pack) -> tuple[int, str]:
    """What packs are told apart by: the version, then the day; the greater the newer."""
    return pack.version, pack.dated.isoformat() if pack.dated else ""
