"""A small validator for the part of JSON Schema 2020-12 our own schemas use."""

import re
from collections.abc import Callable, Iterator

from ttdn_desktop.exchange.json_strict import Json

Schema = dict[str, Json]
_SILENT = {"$schema", "$id", "$defs", "$comment", "title", "description"}
_TYPES: dict[str, type | tuple[type, ...]] = {
    "object": dict,
    "array": list,
    "string": str,
    "integer": int,
    "boolean": bool,
    "null": type(None),
}


def problems(value: Json, schema: Schema, root: Schema | None = None, at: str = "") -> Iterator[tuple[str, str]]:
    """Every (place, keyword) the value fails; place is a JSON pointer. Raises KeyError for a keyword we do not know.

    A schema that says more than we check must not pass as checked, hence the KeyError.
    """
    root = root if root is not None else schema
    for keyword, rule in schema.items():
        if keyword in _SILENT:
            continue
        if keyword == "$ref":
            yield from problems(value, _resolve(str(rule), root), root, at)
        elif keyword in _INSIDE:
            yield from _INSIDE[keyword](value, rule, schema, root, at)
        elif not _CHECKS[keyword](value, rule):
            yield at, keyword


def _resolve(reference: str, root: Schema) -> Schema:
    found: Json = root
    for part in reference.removeprefix("#/").split("/"):
        found = found[part] if isinstance(found, dict) else None
    if not isinstance(found, dict):
        raise KeyError(reference)
    return found


def _is(value: Json, kind: Json) -> bool:
    kinds = kind if isinstance(kind, list) else [kind]
    if isinstance(value, bool):
        return "boolean" in kinds
    return any(isinstance(value, _TYPES[str(k)]) for k in kinds)


def _matches(value: Json, pattern: Json) -> bool:
    if not isinstance(value, str):
        return True
    # In Python "$" also stands before a last newline, in JSON Schema it does not.
    return re.search(re.sub(r"\$$", r"\\Z", str(pattern)), value) is not None


def _same(a: Json, b: Json) -> bool:
    return a == b and isinstance(a, bool) is isinstance(b, bool)


def _number(rule: Json) -> int:
    if not isinstance(rule, int):
        raise KeyError(rule)
    return rule


def _properties(value: Json, rule: Json, _schema: Schema, root: Schema, at: str) -> Iterator[tuple[str, str]]:
    if isinstance(value, dict) and isinstance(rule, dict):
        for name, inner in rule.items():
            if name in value and isinstance(inner, dict):
                yield from problems(value[name], inner, root, f"{at}/{name}")


def _no_others(value: Json, rule: Json, schema: Schema, _root: Schema, at: str) -> Iterator[tuple[str, str]]:
    if rule is not False:
        raise KeyError("additionalProperties")
    known = schema.get("properties")
    if isinstance(value, dict) and isinstance(known, dict):
        yield from ((f"{at}/{name}", "additionalProperties") for name in value if name not in known)


def _items(value: Json, rule: Json, _schema: Schema, root: Schema, at: str) -> Iterator[tuple[str, str]]:
    if isinstance(value, list) and isinstance(rule, dict):
        for place, inner in enumerate(value):
            yield from problems(inner, rule, root, f"{at}/{place}")


_INSIDE = {"properties": _properties, "additionalProperties": _no_others, "items": _items}
_CHECKS: dict[str, Callable[[Json, Json], bool]] = {
    "type": _is,
    "const": _same,
    "enum": lambda value, rule: isinstance(rule, list) and any(_same(value, one) for one in rule),
    "required": lambda value, rule: not isinstance(value, dict) or isinstance(rule, list) and set(rule) <= value.keys(),
    "pattern": _matches,
    "minLength": lambda value, rule: not isinstance(value, str) or len(value) >= _number(rule),
    "maxLength": lambda value, rule: not isinstance(value, str) or len(value) <= _number(rule),
    "minItems": lambda value, rule: not isinstance(value, list) or len(value) >= _number(rule),
    "maxItems": lambda value, rule: not isinstance(value, list) or len(value) <= _number(rule),
    "minimum": lambda value, rule: isinstance(value, bool) or not isinstance(value, int) or value >= _number(rule),
}
