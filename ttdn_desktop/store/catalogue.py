"""FileCatalogue: outlines and reference tables from resources/, replaceable in the home folder (ports.Catalogue)."""

import re
from functools import cached_property
from pathlib import Path

import msgspec

from ttdn_desktop import files, places
from ttdn_desktop.errors import Refused, TtdnError
from ttdn_desktop.model.outline import Outline
from ttdn_desktop.model.reference import Reference
from ttdn_desktop.store.reference import read_reference
from ttdn_desktop.store.tables import load

OUTLINE_FORMAT = 1
_ID = re.compile(r"[a-z0-9][a-z0-9.-]{0,60}")  # also a file name


class OutlineFile(Outline, frozen=True, kw_only=True):
    """An outline as it stands in a file: with the format's major number and where it comes from."""

    format: int
    source: str = ""
    confirmed: bool = False
    note: str = ""


class FileCatalogue:
    """Outlines and reference tables, read when first asked for.

    The shipped ones stand in resources/; files in the home folder go before them (an outline of the same id and version,
    a table of the same name). Every outline version asked for by id is kept in the home folder, so that a report finds
    its own outline again when the program ships a newer one. Without a home only what ships is known.
    """

    def __init__(self, home: Path | None = None) -> None:
        self._home = home

    def outlines(self) -> tuple[Outline, ...]:
        """All outlines, newest version of each, by id. Raises Refused("outline-unreadable" | "reference-newer")."""
        newest: dict[str, Outline] = {}
        for (key, _version), outline in sorted(self._current.items(), key=lambda item: item[0]):
            newest[key] = outline
        return tuple(newest.values())

    def outline(self, key: str, version: int | None = None) -> Outline:
        """One outline, newest unless a version is named. Raises Refused("outline-unknown")."""
        if version is None:
            found = next((outline for outline in self.outlines() if outline.id == key), None)
        else:
            found = self._current.get((key, version)) or self._kept.get((key, version))
        if found is None:
            raise Refused("outline-unknown", key, known=", ".join(outline.id for outline in self.outlines()))
        self._keep(found)
        return found

    def reference(self) -> Reference:
        """All reference tables. Raises Refused("reference-unreadable" | "reference-newer")."""
        return self._reference

    def renew(self) -> None:
        """Reads the tables anew when they are asked for next: one was replaced."""
        self.__dict__.pop("_reference", None)

    @cached_property
    def _reference(self) -> Reference:
        return read_reference(self._table_file, places.asset("reference"))

    @cached_property
    def _current(self) -> dict[tuple[str, int], Outline]:
        found = _read_folder(places.asset("outlines"))
        return found | (_read_folder(places.outlines(self._home)) if self._home else {})

    @cached_property
    def _kept(self) -> dict[tuple[str, int], Outline]:
        return _read_folder(places.kept_outlines(self._home), lenient=True) if self._home else {}

    def _table_file(self, name: str) -> Path | None:
        folders = ([places.reference(self._home)] if self._home else []) + [places.asset("reference")]
        return next((folder / name for folder in folders if (folder / name).is_file()), None)

    def _keep(self, outline: Outline) -> None:
        if self._home is None or self._kept.get((outline.id, outline.version)) == outline:
            return
        folder = places.kept_outlines(self._home)
        try:
            with files.sorted_errors(folder):
                folder.mkdir(parents=True, exist_ok=True)
            data = msgspec.json.encode({"format": OUTLINE_FORMAT} | msgspec.to_builtins(outline))
            files.write_atomic(folder / f"{outline.id}-v{outline.version}.json", data)
        except TtdnError:
            return  # a full disk or a folder that only reads: the outline is still there to work with
        self._kept[outline.id, outline.version] = outline


def read_outline(path: Path) -> Outline:
    """The outline in a file. Raises Refused("outline-unreadable" | "reference-newer") naming the file."""
    held = load(path, OutlineFile, OUTLINE_FORMAT, "outline-unreadable")
    keys = [section.key for section in held.sections]
    if twice := sorted({key for key in keys if keys.count(key) > 1}):
        raise Refused("outline-unreadable", str(path), why=", ".join(twice))
    if not _ID.fullmatch(held.id):
        raise Refused("outline-unreadable", str(path), why=f"id {held.id!r}")
    return Outline(**{field: getattr(held, field) for field in Outline.__struct_fields__})


def _read_folder(folder: Path, lenient: bool = False) -> dict[tuple[str, int], Outline]:
    """The outlines in a folder by id and version; `lenient` passes over files that cannot be read."""
    if not folder.is_dir():
        return {}
    with files.sorted_errors(folder):
        paths = sorted(path for path in folder.glob("*.json") if path.is_file())
    found = {}
    for path in paths:
        try:
            outline = read_outline(path)
        except TtdnError:
            if not lenient:
                raise
            continue
        found[outline.id, outline.version] = outline
    return found
