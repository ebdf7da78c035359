"""The shelf of reference packs: the program's files, the office's own before them, one taken from a stick, one put back."""

from collections.abc import Iterator
from pathlib import Path

import msgspec

from ttdn_desktop import files, places
from ttdn_desktop.errors import Refused, TtdnError
from ttdn_desktop.model.pack import PackCandidate, PackEntry, ShelvedPack, age
from ttdn_desktop.model.reference import Pack
from ttdn_desktop.store.catalogue import FileCatalogue
from ttdn_desktop.store.packs import FORMAT, KINDS, Table
from ttdn_desktop.store.reference import read_reference
from ttdn_desktop.store.tables import load

_HEAD = frozenset(Table.__struct_fields__)
# What a table says of itself, and patterns only a program reads: no entries.
_SIDE = frozenset({"years", "unconfirmed", "figure_words", "right_words"})
_LIMIT = 20_000_000  # bytes
_ASIDE = ".cu"  # behind the name of the office's file that was replaced


class PackFiles:
    """The packs of one home; `catalogue` reads them anew after one was replaced."""

    def __init__(self, home: Path, catalogue: FileCatalogue) -> None:
        self._home, self._catalogue = home, catalogue

    def packs(self) -> tuple[ShelvedPack, ...]:
        """All packs in use. Raises Refused("reference-unreadable" | "reference-newer") naming the file."""
        return tuple(self._shelved(name) for name in KINDS if self._file(name) is not None)

    def entries(self, name: str) -> tuple[PackEntry, ...]:
        """What a pack holds, in its order. Raises Refused("pack-unknown")."""
        return tuple(_entries(self._table(self._known(name))))

    def look_at(self, path: Path) -> PackCandidate:
        """Which pack a file is. Raises Refused("pack-strange") for one that is none, ("reference-unreadable", "reference-newer")."""
        name = _name_of(path)
        table = load(path, KINDS[name], FORMAT, "reference-unreadable")
        pack = _pack(name, table, own=True)
        present = self._shelved(name).pack if self._file(name) is not None else None
        return PackCandidate(
            str(path), pack, len(tuple(_entries(table))), present is not None and age(pack) < age(present)
        )

    def take(self, path: Path, older_too: bool = False) -> ShelvedPack:
        """Puts a file in the place of a pack, for this office. Raises as look_at does, and Refused("pack-older")."""
        found = self.look_at(path)
        if found.older and not older_too:
            present = self._shelved(found.pack.name).pack
            raise Refused("pack-older", str(path), version=found.pack.version, present=present.version)
        name = found.pack.name
        read_reference(
            lambda wanted: path if wanted == f"{name}.json" else self._find(wanted), places.asset("reference")
        )
        data = files.read(path, _LIMIT)
        target = self._own(name)
        with files.sorted_errors(target):
            target.parent.mkdir(parents=True, exist_ok=True)
        if target.is_file() and target.read_bytes() != data:
            files.write_atomic(target.with_name(target.name + _ASIDE), target.read_bytes())
        files.write_atomic(target, data)
        self._catalogue.renew()
        return self._shelved(name)

    def give_back(self, name: str) -> ShelvedPack:
        """Lays the office's file aside: the program's own is in use again. Raises Refused("pack-unknown" | "pack-not-own")."""
        own = self._own(self._known(name))
        if not own.is_file():
            raise Refused("pack-not-own", name)
        with files.sorted_errors(own):
            own.replace(own.with_name(own.name + _ASIDE))
        self._catalogue.renew()
        return self._shelved(name)

    # inner

    def _known(self, name: str) -> str:
        if name not in KINDS or self._file(name) is None:
            raise Refused("pack-unknown", name, known=", ".join(KINDS))
        return name

    def _own(self, name: str) -> Path:
        return places.reference(self._home) / f"{name}.json"

    def _find(self, file: str) -> Path | None:
        return next(
            (f / file for f in (places.reference(self._home), places.asset("reference")) if (f / file).is_file()), None
        )

    def _file(self, name: str) -> Path | None:
        return self._find(f"{name}.json")

    def _table(self, name: str) -> Table:
        path = self._file(name)
        assert path is not None
        return load(path, KINDS[name], FORMAT, "reference-unreadable")

    def _shelved(self, name: str) -> ShelvedPack:
        table, own = self._table(name), self._own(name).is_file()
        held = tuple(_entries(table))
        open_ones = sum(not entry.confirmed for entry in held)
        open_ones += len(getattr(table, "unconfirmed", ()))
        return ShelvedPack(_pack(name, table, own), len(held), open_ones, self._shipped(name) if own else None)

    @staticmethod
    def _shipped(name: str) -> Pack | None:
        path = places.asset("reference") / f"{name}.json"
        try:
            return _pack(name, load(path, KINDS[name], FORMAT, "reference-unreadable"), own=False)
        except TtdnError:
            return None


def _pack(name: str, table: Table, own: bool) -> Pack:
    return Pack(name, **{key: getattr(table, key) for key in _HEAD if key != "format"}, own=own)


def _entries(table: Table) -> Iterator[PackEntry]:
    for field in table.__struct_fields__:
        if field in _HEAD or field in _SIDE:
            continue
        held = msgspec.to_builtins(getattr(table, field), str_keys=True) or ()
        if isinstance(held, dict):
            yield from (PackEntry(field, key, value) for key, value in held.items())
        else:
            yield from (PackEntry(field, "", value) for value in held)


def _name_of(path: Path) -> str:
    """Which pack a file is, by what is in it: its name may have been changed on the way."""
    try:
        raw = msgspec.json.decode(files.read(path, _LIMIT))
    except (msgspec.MsgspecError, UnicodeDecodeError) as error:
        raise Refused("reference-unreadable", str(path), why=str(error)) from error
    keys = set(raw) if isinstance(raw, dict) else set()
    fits = {name: len(keys & (set(kind.__struct_fields__) - _HEAD - _SIDE)) for name, kind in KINDS.items()}
    best = max(fits.values())
    named = [name for name, fit in fits.items() if fit == best]
    if best == 0:
        raise Refused("pack-strange", str(path))
    return path.stem if path.stem in named else named[0]
