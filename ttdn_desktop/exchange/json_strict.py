"""JSON in one allowed encoding: written sorted and indented, read only when it equals what writing would give."""

import json
from typing import NoReturn

from ttdn_desktop.errors import Refused
from ttdn_desktop.text.unicode import clean

Json = None | bool | int | str | list["Json"] | dict[str, "Json"]
MAX_DEPTH = 20
_MAX_DIGITS = 16  # whole numbers other programs keep exact


def write(value: Json) -> bytes:
    """Canonical bytes: UTF-8, keys sorted, indent of two, a newline at the end. Raises ValueError for a float."""
    _walk(value, 0)
    return (json.dumps(value, ensure_ascii=False, sort_keys=True, indent=2, allow_nan=False) + "\n").encode()


def read(data: bytes, place: str) -> Json:
    """The value of canonical bytes. Raises Refused("json-…", place) otherwise.

    Refused are: not UTF-8, a byte-order mark, broken JSON ("json-broken"); a key twice ("json-twice"), deeper than 20
    ("json-deep"), fractions, NaN and numbers over 16 digits ("json-number"), text that is not NFC or holds invisible
    characters ("json-text"), and any other way of writing the same thing ("json-not-canonical").
    """
    try:
        value: Json = json.loads(
            data.decode("utf-8"), object_pairs_hook=_once, parse_float=_number, parse_constant=_number, parse_int=_whole
        )
        _walk(value, 0)
        canonical = write(value)
    except _Nasty as error:
        raise Refused(str(error), place) from error
    except RecursionError as error:
        raise Refused("json-deep", place) from error
    except ValueError as error:  # UnicodeDecodeError and JSONDecodeError are ValueErrors
        raise Refused("json-broken", place) from error
    if canonical != data:
        raise Refused("json-not-canonical", place)
    return value


class _Nasty(ValueError):
    """Carries the code of what was met."""


def _once(pairs: list[tuple[str, Json]]) -> dict[str, Json]:
    value = dict(pairs)
    if len(value) != len(pairs):
        raise _Nasty("json-twice")
    return value


def _number(_text: str) -> NoReturn:
    raise _Nasty("json-number")


def _whole(text: str) -> int:
    if len(text.lstrip("-")) > _MAX_DIGITS:
        raise _Nasty("json-number")
    return int(text)


def _walk(value: object, depth: int) -> None:
    if depth > MAX_DEPTH:
        raise _Nasty("json-deep")
    if isinstance(value, str):
        if clean(value) != value:
            raise _Nasty("json-text")
    elif isinstance(value, dict):
        for key, inner in value.items():
            _walk(key, depth + 1)
            _walk(inner, depth + 1)
    elif isinstance(value, list):
        for inner in value:
            _walk(inner, depth + 1)
    elif not (value is None or isinstance(value, bool | int)):
        raise _Nasty("json-number")
