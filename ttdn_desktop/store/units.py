"""Units as rows, with their letterheads and predecessors."""

from collections import Counter

import msgspec
from sqlite_utils import Database

from ttdn_desktop.errors import Refused
from ttdn_desktop.model.unit import Letterhead, Unit
from ttdn_desktop.store.rows import Row, pack, select, sync, unpack
from ttdn_desktop.text.unicode import sort_key

_COLUMNS = ("id", "name", "level", "province")
_HEAD_COLUMNS = ("id", "full_name", "valid_from", "valid_to")


def own(db: Database) -> Unit | None:
    """The unit this office reports for, or None."""
    rows = select(db, "select * from units where own = 1")
    return _of_row(db, rows[0]) if rows else None


def set_own(db: Database, key: str) -> None:
    """Makes a stored unit the own one. Raises Refused("unit-unknown")."""
    one(db, key)
    db.execute("update units set own = 0 where own = 1 and id <> ?", [key])
    db.execute("update units set own = 1 where own = 0 and id = ?", [key])


def every(db: Database) -> tuple[Unit, ...]:
    """All units in Vietnamese order of their names."""
    return tuple(
        sorted((_of_row(db, row) for row in select(db, "select * from units")), key=lambda u: (sort_key(u.name), u.id))
    )


def one(db: Database, key: str) -> Unit:
    """One unit. Raises Refused("unit-unknown")."""
    rows = select(db, "select * from units where id = ?", key)
    if not rows:
        raise Refused("unit-unknown", key)
    return _of_row(db, rows[0])


def save(db: Database, unit: Unit) -> int:
    """Writes what changed of a unit; returns how many rows."""
    row = {name: getattr(unit, name) for name in _COLUMNS}
    row["fields"] = pack(unit, without=(*_COLUMNS, "letterheads", "predecessors"))
    written = sync(db, "units", ("id",), select(db, "select * from units where id = ?", unit.id), [row])
    seen: Counter[str] = Counter()
    heads = []
    for position, head in enumerate(unit.letterheads):
        heads.append(_head_row(unit.id, position, head, seen[head.id]))
        seen[head.id] += 1
    old = select(db, "select * from letterheads where unit = ?", unit.id)
    written += sync(db, "letterheads", ("unit", "id", "twin"), old, heads)
    line = [{"unit": unit.id, "position": place, "predecessor": key} for place, key in enumerate(unit.predecessors)]
    old = select(db, "select * from unit_predecessors where unit = ?", unit.id)
    return written + sync(db, "unit_predecessors", ("unit", "position"), old, line)


def _head_row(unit: str, position: int, head: Letterhead, twin: int) -> Row:
    dates = {
        name: None if (day := getattr(head, name)) is None else day.isoformat() for name in ("valid_from", "valid_to")
    }
    row = {"unit": unit, "id": head.id, "twin": twin, "position": position, "full_name": head.full_name}
    return row | dates | {"fields": pack(head, without=_HEAD_COLUMNS)}


def _of_row(db: Database, row: Row) -> Unit:
    heads = select(db, "select * from letterheads where unit = ? order by position", row["id"])
    line = select(db, "select predecessor from unit_predecessors where unit = ? order by position", row["id"])
    return msgspec.structs.replace(
        unpack(Unit, row["fields"], **{name: row[name] for name in _COLUMNS}),
        letterheads=tuple(unpack(Letterhead, h["fields"], **{name: h[name] for name in _HEAD_COLUMNS}) for h in heads),
        predecessors=tuple(item["predecessor"] for item in line),
    )
