"""JSON files that can be replaced without a new program: read with their major format number, refused with the file named."""

from pathlib import Path
from typing import TypeVar

import msgspec

from ttdn_desktop import files
from ttdn_desktop.errors import Refused

T = TypeVar("T", bound=msgspec.Struct)
_LIMIT = 20_000_000  # bytes


def load(path: Path, kind: type[T], known: int, unreadable: str) -> T:
    """The file's value. Unknown field names are refused: in a file written by hand they are slips of the pen.

    Raises Refused("reference-newer") for a format number above `known`, Refused(`unreadable`, why=…) for any other fault.
    """
    try:
        raw = msgspec.json.decode(files.read(path, _LIMIT))
        if not isinstance(raw, dict) or type(raw.get("format")) is not int:
            raise Refused(unreadable, str(path), why="format?")
        if raw["format"] > known:
            raise Refused("reference-newer", str(path), format=raw["format"], known=known)
        if strange := _strange(raw, kind):
            raise Refused(unreadable, str(path), why=", ".join(f"{name}?" for name in strange))
        return msgspec.convert(raw, kind)
    except (msgspec.MsgspecError, UnicodeDecodeError) as error:
        raise Refused(unreadable, str(path), why=str(error)) from error


def _strange(raw: object, kind: object, place: str = "") -> list[str]:
    """Names in the JSON that the struct does not have, with the place they stand in."""
    if isinstance(raw, dict) and isinstance(kind, type) and issubclass(kind, msgspec.Struct):
        fields = {field.encode_name: field.type for field in msgspec.structs.fields(kind)}
        found = [f"{place}{name}" for name in raw if name not in fields]
        for name, value in raw.items():
            found += _strange(value, fields.get(name), f"{place}{name}.")
        return found
    if isinstance(raw, list):
        inner = getattr(kind, "__args__", (None,))[0]
        return [name for number, item in enumerate(raw) for name in _strange(item, inner, f"{place}{number}.")]
    return []
