"""Cleaning, folding, order and names of Vietnamese text."""

import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from ttdn_desktop.text.unicode import ascii_name, clean, fold, old_tone, one_line, sort_key


@given(st.text())
def test_clean_is_nfc_and_settles(text: str) -> None:
    once = clean(text)
    assert unicodedata.is_normalized("NFC", once)
    assert clean(once) == once
    assert not any(unicodedata.category(c) in ("Cs", "Cc") and c not in "\n\t" for c in once)


def test_decomposed_and_uniKey_composite_forms_become_one() -> None:
    composite = "Nguye\u0302\u0303n và Nguyê\u0303n"  # NFD, and UniKey's "Unicode tổ hợp": ê + tone
    assert clean(composite) == "Nguyễn và Nguyễn"


def test_newlines_of_every_kind_are_one_kind() -> None:
    assert clean("a\r\nb\rc\u2028d\x0be") == "a\nb\nc\nd\ne"


def test_invisible_marks_go_but_the_soft_hyphen_stays() -> None:
    assert clean("đối\u200b ngoại\ufeff") == "đối ngoại"
    assert clean("\xad") == "\xad"  # ư in TCVN3: legacy detection needs it


def test_one_line_collapses_every_blank() -> None:
    assert one_line("  Sở\u00a0 VHTTDL\n tỉnh\t") == "Sở VHTTDL tỉnh"


def test_fold_drops_tones_marks_and_bars() -> None:
    assert fold("ĐỐI NGOẠI Ưu Ơ Ễ") == "doi ngoai uu o e"


@given(st.text(alphabet="aăâeêioôơuưyáàảãạđ ", max_size=20))
def test_fold_settles(text: str) -> None:
    assert fold(fold(text)) == fold(text)


def test_both_tone_styles_compare_equal_and_qu_is_left_alone() -> None:
    assert old_tone("hoà thuỷ khoẻ Uỷ ban quý") == "hòa thủy khỏe Ủy ban quý"


def test_dictionary_order() -> None:
    words = ["Đào", "dung", "Ân", "an", "Ăn", "ạn", "án"]
    assert sorted(words, key=sort_key) == ["an", "án", "ạn", "Ăn", "Ân", "dung", "Đào"]


@given(st.text())
def test_ascii_name_is_a_safe_file_name_part(text: str) -> None:
    name = ascii_name(text)
    assert name and name.isascii() and len(name) <= 40
    assert set(name) <= set("abcdefghijklmnopqrstuvwxyz0123456789-")
    assert not name.startswith("-") and not name.endswith("-")
