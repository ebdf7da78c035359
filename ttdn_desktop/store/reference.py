"""Reference tables: resources/reference/*.json, each replaceable by a file of the same name in the home folder."""

from collections.abc import Callable
from pathlib import Path

import msgspec

from ttdn_desktop.errors import Refused
from ttdn_desktop.model import calendar
from ttdn_desktop.model.reference import Pack, Reference
from ttdn_desktop.reading.figure_patterns import BadPattern, recogniser
from ttdn_desktop.store.packs import FORMAT, KINDS, Holidays, Indicators, Table
from ttdn_desktop.store.tables import load

_HEAD = frozenset(Table.__struct_fields__)
_SAID = ("name", "unit", "aggregation", "group")  # what an office's catalogue always says of an indicator
_SETS = frozenset({"reduplications"})  # tables whose order says nothing


def read_reference(find: Callable[[str], Path | None], shipped: Path) -> Reference:
    """All tables as one value; `find` gives the file for a name or None; what stands outside `shipped` is the office's own.

    Raises Refused("reference-unreadable" | "reference-newer" | "reference-pattern") naming the file.
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
    reference = msgspec.structs.replace(Reference(), **fields, packs=tuple(packs))
    own = next((pack for pack in packs if pack.name == "indicators" and pack.own), None)
    return _with_patterns(reference, shipped / "indicators.json", find("indicators.json")) if own else reference


def _with_patterns(reference: Reference, shipped: Path, own: Path | None) -> Reference:
    """The office's own catalogue: how an indicator of ours is told it need not say again; what it says itself must be readable."""
    ours = load(shipped, Indicators, FORMAT, "reference-unreadable")
    known = {item.code: item for item in ours.indicators}
    told = tuple(
        item
        if item.patterns or item.code not in known
        else msgspec.structs.replace(known[item.code], **{key: getattr(item, key) for key in _SAID})
        for item in reference.indicators
    )
    groups = ours.figure_words | reference.figure_words
    reference = msgspec.structs.replace(reference, indicators=told, figure_words=groups)
    try:
        recogniser(reference)
    except BadPattern as error:
        said = {"indicator": error.indicator, "pattern": error.pattern, "why": error.why}
        raise Refused("reference-pattern", str(own), **said) from error
    return reference


def _calendar(table: Holidays) -> calendar.Holidays:
    return calendar.Holidays(
        days_off=frozenset(table.days_off), make_up=frozenset(table.make_up), years=frozenset(table.years)
    )
