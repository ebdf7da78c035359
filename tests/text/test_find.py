"""Words found as a person means them, and their places in the text exactly."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ttdn_desktop.text.find import Query, find, flat
from ttdn_desktop.text.unicode import ALPHABET, clean

TEXT = "Đài truyền thanh xã; đài Truyền hình tỉnh, ĐÀI địa phương. Hòa bình, hoà giải."


@pytest.mark.parametrize(
    ("words", "options", "wanted"),
    [
        ("dai", {}, ["Đài", "đài", "ĐÀI"]),
        ("DAI", {}, ["Đài", "đài", "ĐÀI"]),
        ("đài", {}, ["Đài", "đài", "ĐÀI"]),
        ("đài", {"case": True}, ["đài"]),
        ("dai", {"case": True}, ["đài"]),
        ("dái", {}, []),
        ("đai", {}, []),
        ("tru", {"whole": True}, []),
        ("truyền", {"whole": True}, ["truyền", "Truyền"]),
        ("xa", {"whole": True}, ["xã"]),
        ("hoà", {}, ["Hòa", "hoà"]),
        ("hòa", {"case": True}, ["hoà"]),
        (unicodedata.normalize("NFD", "truyền"), {}, ["truyền", "Truyền"]),
        ("", {}, []),
        ("  ", {}, []),
        ("\ufffc", {}, []),
    ],
)
def test_what_is_found(words: str, options: dict[str, bool], wanted: list[str]) -> None:
    assert [TEXT[start:end] for start, end in find(TEXT, Query(words, **options))] == wanted


def test_blanks_of_any_kind_and_marks_that_do_not_compose() -> None:
    assert list(find("số\u00a045", Query("so 45"))) == [(0, 5)]
    assert list(find("ax\u0302b", Query("x"))) == [(1, 3)], "the mark belongs to its letter"
    assert list(find("aaa", Query("aa"))) == [(0, 2)]
    assert not list(find("Đăng \ufffc tin", Query("Đăng  tin"))), "no word reaches across a figure"


_letters = st.text(st.sampled_from(ALPHABET + " .,\u0302\u0301\ufffc") | st.characters(codec="utf-8"), max_size=40)


@given(text=_letters, words=_letters, case=st.booleans(), whole=st.booleans())
def test_places_map_back_exactly(text: str, words: str, case: bool, whole: bool) -> None:
    text = clean(text)
    last = 0
    for start, end in find(text, Query(words, case, whole)):
        assert last <= start < end <= len(text)
        wanted = clean(words).replace("\n", " ").replace("\ufffc", "")
        assert flat(text[start:end], case) in (flat(wanted, case), flat(unicodedata.normalize("NFC", wanted), case))
        assert "\ufffc" not in text[start:end]
        assert not unicodedata.combining((text + " ")[end]), "no mark is parted from its letter"
        last = end


@given(before=_letters, words=st.text(st.sampled_from(ALPHABET + " "), min_size=1, max_size=8), after=_letters)
def test_what_stands_there_is_found_typed_with_or_without_marks(before: str, words: str, after: str) -> None:
    text = clean(f"{before} {words}  {after}")
    at = clean(f"{before} ")
    wanted = clean(words)
    if not wanted.strip() or not text.startswith(at + wanted):
        return
    for typed in (wanted, flat(wanted)):
        assert any(flat(text[s:e]) == flat(wanted) for s, e in find(text, Query(typed)))
