"""Words are found as people type them: without marks all, with marks only those; at a word's beginning."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ttdn_desktop.text.search import find, needles, together
from ttdn_desktop.text.unicode import clean, fold

TEXT = "Công tác tuyên truyền đối ngoại: đăng 45 tin, bài; hoà bình, Đài Truyền thanh."


def hits(query: str, text: str = TEXT) -> list[str]:
    return [text[start:end] for start, end in find(text, needles(query))]


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("tuyen truyen", ["tuyên", "truyền", "Truyền"]),
        ("tuyên", ["tuyên"]),
        ("tuyến", []),
        ("doi ngoai", ["đối", "ngoại"]),
        ("đoi", []),
        ("dai", ["Đài"]),
        ("đài", ["Đài"]),
        ("hòa", ["hoà"]),  # both lawful places of the tone
        ("TRUYỀN", ["truyền", "Truyền"]),
        ("uyen", []),  # inside a word
        ("45", ["45"]),
        ("tin xyz", []),
    ],
)
def test_as_typed(query: str, found: list[str]) -> None:
    assert hits(query) == found


def test_decomposed_and_blank_queries(query: str = "tuye\u0302n") -> None:
    assert hits(query) == ["tuyên"]
    assert needles("  ") == needles("t") == needles("…") == ()


def test_words_side_by_side() -> None:
    wanted = needles("truyen tuyen")
    assert find(TEXT, wanted) and not together(fold(TEXT), wanted)
    wanted = needles("tuyen truyen")
    assert together(fold(TEXT), wanted)


@given(st.text(max_size=60).map(clean), st.text("aăâbcdđêghi ôơưyÀẾỗ", min_size=2, max_size=12))
def test_spans_lie_in_the_text_and_fold_to_the_word(text: str, word: str) -> None:
    wanted = needles(word)
    folded = {needle.folded for needle in wanted}
    for start, end in find(f"{text} {word} {text}", wanted):
        assert fold(f"{text} {word} {text}"[start:end]) in folded
    assert not wanted or find(f"{text} {word}", wanted)
