"""Finds the Vietnamese sentence for an error or a reason: every wording file offers SENTENCES by code."""

import importlib
import pkgutil
from functools import cache
from string import Formatter

from ttdn_desktop import wording
from ttdn_desktop.errors import TtdnError

_OWN = {"lookup"}


class _Lenient(Formatter):
    """A formatter that leaves a missing field out instead of failing while an error is being told."""

    def get_value(self, key: object, args: object, kwargs: object) -> object:
        return kwargs.get(key, "") if isinstance(kwargs, dict) and isinstance(key, str) else ""


@cache
def sentences() -> dict[str, str]:
    """All sentences by code. Raises RuntimeError when two rooms give one code different sentences."""
    found: dict[str, str] = {}
    for info in pkgutil.iter_modules(wording.__path__):
        if info.name in _OWN:
            continue
        room: dict[str, str] = getattr(importlib.import_module(f"{wording.__name__}.{info.name}"), "SENTENCES", {})
        for code, text in room.items():
            if found.setdefault(code, text) != text:
                raise RuntimeError(f"two sentences for {code}")
    return found


def sentence(code: str, place: str = "", **data: object) -> str:
    """The sentence for a code, its fields filled; an unknown code is named so that it can be reported."""
    template = sentences().get(code)
    if template is None:
        return f"Lỗi chưa có câu giải thích ({code}) {place}".strip()
    return _Lenient().vformat(template, (), {"place": place, **data}).strip()


def sentence_of(error: TtdnError) -> str:
    """The sentence for an error."""
    return sentence(error.code, error.place, **{key: value for key, value in error.data.items() if key != "place"})
