"""Phrases of the indicators' table: how they are written, what they match, and what is refused."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ttdn_desktop.reading.phrases import Groups, parse_phrase, spellings, tokens_of

GROUPS = Groups({"băng rôn": "băng[ -] (rôn|zôn)", "vòng": "a {tròn}", "tròn": "b {vòng}"})


def ways(text: str) -> set[str]:
    return {" ".join(way) for way in spellings([text], GROUPS).ways}


def test_alternatives_what_may_be_missing_and_named_groups() -> None:
    assert ways("(trang|cổng) thông tin[ điện tử]") == {
        "trang thông tin", "trang thông tin điện tử", "cổng thông tin", "cổng thông tin điện tử",
    }  # fmt: skip
    assert ways("{băng rôn}") == {"băng rôn", "băng zôn", "băng - rôn", "băng - zôn"}
    assert ways("Thuỷ lợi|hoá học") == {"thủy lợi", "hóa học"}  # the new tone placement and the old one are one word


def test_sides_are_read_from_the_number_outwards() -> None:
    phrase = parse_phrase("cử ~ cán bộ … # lượt người … tập huấn", GROUPS)
    assert [part.gap for part in phrase.left] == ["…", "~"]
    assert [sorted(part.words.ways) for part in phrase.left] == [[("cán", "bộ")], [("cử",)]]
    assert [part.gap for part in phrase.right] == ["", "…"]
    assert parse_phrase("#/# đảng viên", GROUPS).ratio


@pytest.mark.parametrize(("text", "why"), [
    ("cổng thông tin", "#"), ("# tin # bài", "#"), ("#", "chữ"), ("cổng (trang # tin", "("), ("# tin)", ")"), ("[# tin", "["),
    ("{không có} # tin", "không có"), ("{vòng} # tin", "sâu"), ("# tin …", "…"), ("~ # tin", "~"), ("# [tin]… bài", "không còn"),
    ("{ # tin", "{"), ("(" * 40 + "a" + ")" * 40 + " # tin", "sâu"), ("# " + "(a|b)" * 14, "nhiều"),
    ("# " + "|".join(f"a{k}" for k in range(700)), "nhiều"),
])  # fmt: skip
def test_what_cannot_be_read_is_refused_with_a_reason(text: str, why: str) -> None:
    with pytest.raises(ValueError, match=".") as refused:
        parse_phrase(text, GROUPS)
    assert why in str(refused.value)


@given(st.text("ab([|])…~#{} .*+?\\", max_size=60))
def test_any_pattern_is_read_or_refused(text: str) -> None:
    try:
        parse_phrase(text, GROUPS)
    except ValueError as error:
        assert str(error)


@given(st.text(max_size=80))
def test_tokens_stand_where_they_say(text: str) -> None:
    tokens = tokens_of(text)
    covered = "".join(text[a:b] for a, b in zip(tokens.starts, tokens.ends, strict=True))
    assert covered == "".join(text.split()) or any(letter.isspace() for letter in covered)
    assert list(tokens.starts) == sorted(tokens.starts)
