"""Reference tables: resources/reference/*.json, each replaceable by a file of the same name in the home folder."""

from collections.abc import Callable
from pathlib import Path

import msgspec

from ttdn_desktop.model import calendar
from ttdn_desktop.model.reference import Pack, Reference
from ttdn_desktop.store.packs import FORMAT, KINDS, Holidays, Table
from ttdn_desktop.store.tables import load

_HEAD = frozenset(Table.__struct_fields__)
_SETS = frozenset({"reduplications"})  # tables whose order says nothing


def read_reference(find: Callable[[str], Path | None], shipped: Path) -> Reference:
    """All tables as one value; `find` gives the file for a name or None; what stands outside `shipped` is the office's own.

    Raises Refused("reference-unreadable" | "reference-newer") naming the file.
    """
    fields: dict[str, object] = {}
    packs: list[Pack] = []
    for name, kind in KINDS.items():
        path = find(f"{name}.json")
        if path is None:
            continue
        table = load(path, kind, FORMAT, "reference-unreadable")
        about = {key: getattr(table, key) for key in Table.__struct_fields__ if key != "format"}
        packs.append(Pack(name, **about, own=path.parent != shipped))
        if isinstance(table, Holidays):
            fields["holidays"] = _calendar(table)
            continue
        for field in set(table.__struct_fields__) - _HEAD:
            value = getattr(table, field)
            fields[field] = frozenset(value) if field in _SETS else value
    return msgspec.structs.replace(Reference(), **fields, packs=tuple(packs))


def _calendar(table: Holidays) -> calendar.Holidays:
    return calendar.Holidays(
        days_off=frozenset(table.days_off), make_up=frozenset(table.make_up), years=frozenset(table.years)
    )
