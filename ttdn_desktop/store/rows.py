"""Between values and rows: fields without a column of their own as JSON, and writing only what changed."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, TypeVar

import msgspec
from sqlite_utils import Database

T = TypeVar("T", bound=msgspec.Struct)
Row = dict[str, Any]


def pack(value: msgspec.Struct, *, without: Iterable[str] = (), **more: object) -> str:
    """The struct's fields as JSON, those with columns or rows of their own left out, `more` added. New fields need no new column."""
    fields = msgspec.to_builtins(value)
    for name in without:
        del fields[name]
    return msgspec.json.encode(fields | more).decode()


def unpack(kind: type[T], fields: str, /, **columns: object) -> T:
    """The value of `pack`, with what stands in columns put back."""
    return msgspec.convert(msgspec.json.decode(fields) | columns, kind)


def select(db: Database, sql: str, *values: object) -> list[Row]:
    """All rows of a query, each by column name."""
    cursor = db.execute(sql, values)
    names = [column[0] for column in cursor.description]
    return [dict(zip(names, row, strict=True)) for row in cursor.fetchall()]


def sync(db: Database, table: str, keys: Sequence[str], old: Iterable[Mapping[str, Any]], new: Iterable[Row]) -> int:
    """Makes the rows `old` (as read) those of `new`: changed and new ones are written, vanished ones deleted; counts both."""
    known = {tuple(row[key] for key in keys): row for row in old}
    changed: list[Row] = []
    for row in new:
        before = known.pop(tuple(row[key] for key in keys), None)
        if before is None or any(before[name] != value for name, value in row.items()):
            changed.append(row)
    match = " and ".join(f"{key} is ?" for key in keys)
    for gone in known:
        db.execute(f"delete from {table} where {match}", gone)
    for row in changed:
        put(db, table, row, keys)
    return len(changed) + len(known)


def put(db: Database, table: str, row: Row, keys: Sequence[str] = ()) -> None:
    """Adds a row; with `keys`, replaces the columns of the row that has them already.

    Not sqlite-utils' own upsert: inside our transaction it makes and drops a table to find out what SQLite can do, and
    swallows the error when the disk fails there, after which the rest of the work runs without a transaction.
    """
    sql = f"insert into {table} ({', '.join(row)}) values ({', '.join('?' * len(row))})"
    if keys:
        rest = [name for name in row if name not in keys]
        sql += f" on conflict ({', '.join(keys)}) do "
        sql += "update set " + ", ".join(f"{name} = excluded.{name}" for name in rest) if rest else "nothing"
    db.execute(sql, list(row.values()))
