"""One letter asks for many reports: what is typed in one of them is a correction, or another letter."""

from collections.abc import Collection, Iterable, Mapping
from itertools import count

import msgspec

from ttdn_desktop.model.request import Request
from ttdn_desktop.operations.naming import request_id
from ttdn_desktop.operations.ports import Store

_NAMING = ("number", "symbol", "date", "body")
_PRINTED = (*_NAMING, "kind", "subject")


def told_apart(
    typed: Request, base: Request, shared: Mapping[str, bool], known: Iterable[Request], taken: Collection[str] = ()
) -> Request:
    """The letter meant by `typed`, which stood as `base` before: the same one put right, or one with an id of its own.

    `shared` are the letters other reports answer (Store.letters_elsewhere): of these number, symbol, date and body are not
    rewritten, nor anything printed where an issued report reads it. A letter typed back to one of `known` that others answer
    is that one. `taken` are ids not to be given.
    """
    same = (letter for letter in known if letter.id in shared and typed.number and _as(letter, typed) == typed)
    again = next(same, None)
    if again is not None:
        return again
    kept = _PRINTED if shared.get(base.id) else _NAMING
    if base.id not in shared or all(getattr(typed, name) == getattr(base, name) for name in kept):
        return typed
    return msgspec.structs.replace(typed, id=free_id(typed, {*taken, *shared}))


def free_id(letter: Request, taken: Collection[str]) -> str:
    """An id of its own for a letter."""
    name = request_id(letter)
    return next(key for number in count(1) if (key := name if number == 1 else f"{name}-{number}") not in taken)


def letter_for(store: Store, letter: Request, report: str = "") -> Request:
    """A letter named by its id or found by number and day, told apart from one that others than `report` answer."""
    known = store.requests()
    base = next((item for item in known if item.id == letter.id), letter)
    return told_apart(letter, base, store.letters_elsewhere(report), known, {item.id for item in known})


def _as(letter: Request, other: Request) -> Request:
    return msgspec.structs.replace(letter, id=other.id)
