"""Strict JSON: one encoding of each value; the nasties other readers let through are refused by their kind."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ttdn_desktop.errors import Refused
from ttdn_desktop.exchange import json_strict
from ttdn_desktop.text.unicode import clean

TEXT = st.text(max_size=20).map(clean)
VALUES = st.recursive(
    st.none() | st.booleans() | st.integers(-(10**15), 10**15) | TEXT,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(TEXT, inner, max_size=4),
    max_leaves=20,
)


@given(VALUES)
def test_written_values_are_read_back(value: json_strict.Json) -> None:
    data = json_strict.write(value)
    assert json_strict.read(data, "x") == value
    assert json.loads(data) == value


@given(VALUES, st.sampled_from([0, 1, 4, None]))
def test_other_spellings_of_the_same_value_are_refused(value: json_strict.Json, indent: int | None) -> None:
    for other in (
        json.dumps(value, indent=indent).encode(),
        json_strict.write(value) + b"\n",
        b" " + json_strict.write(value),
    ):
        if other != json_strict.write(value):
            with pytest.raises(Refused):
                json_strict.read(other, "x")


NASTY = {
    "json-broken": [
        b"",
        b"{",
        b"[1,]",
        b"{'a':1}",
        b"nul",
        b"\xff",
        b"\xef\xbb\xbf{}",
        b'"\xed\xa0\x80"',
        b"{}{}",
        b"[1 2]",
        b'{"a": "\t"}',
        b"01",
        b"+1",
        b".5",
        b"0x1",
        b"/**/1",
        '{"a":1}'.encode("utf-16"),
    ],
    "json-twice": [b'{"a": 1, "a": 1}', b'[{"b": {"a": 1, "a": 2}}]'],
    "json-number": [b"1.0", b"1e3", b"NaN", b"-Infinity", b"[12345678901234567]", b"-12345678901234567", b"-0.0"],
    "json-text": [
        '"e\u0301"'.encode(),
        '"\u202e"'.encode(),
        b'"\\ud800"',
        '"a\u200b"'.encode(),
        b'"\\u0000"',
        '"\ufeff"'.encode(),
        '{"o\u0302": 1}'.encode(),
    ],
    "json-deep": [b"[" * 22 + b"]" * 22, b"[" * 100_000 + b"]" * 100_000, b'{"a":' * 50_000 + b"1" + b"}" * 50_000],
    "json-not-canonical": [b"{}", b"-0\n", b'{"b": 1, "a": 2}\n', b'"\\u0041"\n', b'"\\/"\n', b"[]\r\n", b" 1\n"],
}


@pytest.mark.parametrize(("code", "data"), [(code, data) for code, cases in NASTY.items() for data in cases])
def test_nasties(code: str, data: bytes) -> None:
    with pytest.raises(Refused) as error:
        json_strict.read(data, "data/so-lieu.json")
    assert (error.value.code, error.value.place) == (code, "data/so-lieu.json")


@pytest.mark.parametrize("value", [1.5, float("nan"), float("inf")])
def test_fractions_are_not_written(value: float) -> None:
    with pytest.raises(ValueError, match="json-number"):
        json_strict.write({"a": value})  # type: ignore[dict-item]
