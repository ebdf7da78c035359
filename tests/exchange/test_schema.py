"""Our small validator says of our schemas just what jsonschema says."""

import json
import random
from typing import Any

import jsonschema
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.exchange.makers import payload
from ttdn_desktop.exchange import figures_json, json_strict
from ttdn_desktop.exchange.schema import problems

DATA = {one.name: one.data for one in payload()}
GOOD = {"so-lieu": json.loads(DATA["data/so-lieu.json"]), "nguon-goc": json.loads(DATA["data/nguon-goc.json"])}
SCHEMAS = {kind: json.loads(figures_json.schema_bytes(kind)) for kind in GOOD}


@pytest.mark.parametrize("kind", SCHEMAS)
def test_schemas_are_sound_and_canonical(kind: str) -> None:
    jsonschema.Draft202012Validator.check_schema(SCHEMAS[kind])
    assert json_strict.read(figures_json.schema_bytes(kind), kind) == SCHEMAS[kind]


@pytest.mark.parametrize("kind", SCHEMAS)
def test_what_we_build_is_valid_for_both(kind: str) -> None:
    jsonschema.Draft202012Validator(SCHEMAS[kind]).validate(GOOD[kind])
    assert figures_json.schema_problems(kind, GOOD[kind]) == []


def places(value: Any, path: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    inner = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    return [path, *(deep for key, one in inner for deep in places(one, (*path, key)))]


JUNK = (
    None,
    True,
    0,
    -1,
    1,
    10**6,
    "",
    "x",
    "2026-01-01",
    "2026-01-01\n",
    "٣",
    "45",
    "-0",
    "1.",
    "x" * 3000,
    [],
    [1],
    {},
    {"kind": "text"},
)


@settings(max_examples=300)
@given(st.sampled_from(sorted(SCHEMAS)), st.randoms(use_true_random=False))
def test_both_agree_on_broken_data(kind: str, chance: random.Random) -> None:
    value = json.loads(json.dumps(GOOD[kind]))
    for _ in range(chance.randint(1, 3)):
        path = chance.choice(places(value))
        if not path:
            continue
        holder = value
        for step in path[:-1]:
            holder = holder[step]
        match chance.randrange(3):
            case 0:
                holder[path[-1]] = chance.choice(JUNK)
            case 1:
                del holder[path[-1]]
            case 2 if isinstance(holder, dict):
                holder["extra"] = 1
    # jsonschema reads "$" the Python way; the trailing newline is ours to be stricter about
    theirs = {
        "/" + "/".join(map(str, e.absolute_path))
        for e in jsonschema.Draft202012Validator(SCHEMAS[kind]).iter_errors(value)
    }
    ours = {at or "/" for at, _ in figures_json.schema_problems(kind, value)}
    newline = '\\n"' in json.dumps(value)
    assert bool(ours) == bool(theirs) or (newline and ours)


def test_an_unknown_keyword_is_never_passed_over() -> None:
    with pytest.raises(KeyError):
        list(problems(1, {"multipleOf": 2}))
    with pytest.raises(KeyError):
        list(problems({}, {"additionalProperties": {"type": "string"}}))


def test_pattern_does_not_allow_a_last_newline() -> None:
    schema: json_strict.Json = {"pattern": "^[0-9]{4}$"}
    assert isinstance(schema, dict)
    assert list(problems("2026\n", schema)) == [("", "pattern")]
    assert list(problems("2026", schema)) == []


CASES: list[tuple[dict[str, Any], Any]] = [
    ({"type": "integer"}, True),
    ({"type": "integer"}, 3),
    ({"enum": [1]}, True),
    ({"const": 1}, True),
    ({"const": False}, 0),
    ({"type": ["string", "null"]}, None),
    ({"type": "array", "items": {"type": "string"}}, ["a", 1]),
    ({"minimum": 1}, 0),
    ({"minLength": 2}, "ế"),
    ({"maxLength": 1}, "𠀀"),
    ({"maxItems": 1}, [1, 2]),
    ({"minItems": 1}, []),
    ({"required": ["a"]}, {}),
    ({"required": ["a"]}, []),
    ({"$ref": "#/$defs/a", "$defs": {"a": {"type": "null"}}}, 1),
    ({"pattern": "^a|b$"}, "xb"),
]


@pytest.mark.parametrize(("schema", "value"), CASES)
def test_single_keywords_agree(schema: dict[str, Any], value: Any) -> None:
    assert (not list(problems(value, schema))) == jsonschema.Draft202012Validator(schema).is_valid(value)
