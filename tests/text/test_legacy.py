"""TCVN3 and VNI come back as the Unicode text they were typed as; Unicode text is never touched."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.real import real_file
from ttdn_desktop.text.legacy import TCVN3, VNI, detect, from_font, from_tcvn3, from_vni, is_legacy_font, with_capitals

BASES = "aăâeêioôơuưy"
SMALL = sorted(
    {unicodedata.normalize("NFC", b + t) for b in BASES for t in ("", "\u0300", "\u0309", "\u0303", "\u0301", "\u0323")}
)
SMALL += ["đ", *"bcdghklmnpqrstvx"]
LETTERS = SMALL + [letter.upper() for letter in SMALL]
TO_TCVN3 = {new: old for old, new in TCVN3.items()}
TO_VNI = {new: old for old, new in VNI.items() if old.isupper() == new.isupper()}


def typed_in(text: str, table: dict[str, str]) -> str:
    return "".join(table.get(letter, letter) for letter in text)


def test_tables_hold_every_letter_once() -> None:
    accented = [letter for letter in SMALL if not letter.isascii()]
    assert len(accented) == 67 and set(accented) <= set(TO_TCVN3) and set(accented) <= set(TO_VNI)
    assert {letter.upper() for letter in accented} <= set(TO_VNI)


@given(st.text(st.sampled_from([*SMALL, " ", ".", "1"])))
def test_tcvn3_there_and_back(text: str) -> None:
    assert from_tcvn3(typed_in(text, TO_TCVN3)) == text


@given(st.text(st.sampled_from([*LETTERS, " ", ".", "1"])))
def test_vni_there_and_back(text: str) -> None:
    assert from_vni(typed_in(text, TO_VNI)) == text


@given(
    st.text(st.sampled_from([*LETTERS, " ", "ß", "é", "\u0301"])),
    st.sampled_from(["Times New Roman", "Arial", "", "VNIx"]),
)
def test_text_in_a_unicode_font_is_never_touched(text: str, font: str) -> None:
    assert from_font(text, font) == text


@given(st.text(st.sampled_from([*LETTERS, " "])), st.sampled_from([".VnTime", "VNI-Times"]))
def test_unicode_text_in_an_old_font_is_never_touched(text: str, font: str) -> None:
    marked = text + "ề"
    assert from_font(marked, font) == marked


@pytest.mark.parametrize(
    ("font", "old", "new"),
    [(".VnTime", "C«ng t¸c th«ng tin ®èi ngo¹i n\u00adíc", "Công tác thông tin đối ngoại nước"),
     (".VnTimeH", "b¸o c¸o", "BÁO CÁO"), (".vnarialh", "ñy ban", "ỦY BAN"),
     ("VNI-Times", "Coâng taùc thoâng tin ñoái ngoaïi", "Công tác thông tin đối ngoại"),
     ("VNI-Times", "ÖÙNG DUÏNG, Ñaûng", "ỨNG DỤNG, Đảng")],
)  # fmt: skip
def test_the_font_decides(font: str, old: str, new: str) -> None:
    assert is_legacy_font(font) and from_font(old, font) == new


@pytest.mark.parametrize("name", ["nguyen-binh-2021-h1.txt", "nui-thanh-2024-h1.txt"])
def test_real_reports_there_and_back_and_detected(name: str) -> None:
    text = real_file(name).read_text("utf-8")
    assert detect(text) == ""
    small = text.lower()
    assert from_tcvn3(typed_in(small, TO_TCVN3)) == small and detect(typed_in(small, TO_TCVN3)) == "tcvn3"
    assert from_vni(typed_in(text, TO_VNI)) == text and detect(typed_in(text, TO_VNI)) == "vni"


@pytest.mark.parametrize(
    "text", ["", "Bao cao khong dau " * 9, "café résumé naïve déjà vu garçon über señor Köln " * 3, "C«ng"]
)
def test_other_text_is_not_taken_for_an_old_encoding(text: str) -> None:
    assert detect(text) == ""


def test_lines_in_capitals_are_made_whole() -> None:
    assert with_capitals("BáO CáO\n**KT. CHủ TịCH**\nHòa Mai, ngày 5\nVHTT Hà Nội") == (
        "BÁO CÁO\n**KT. CHỦ TỊCH**\nHòa Mai, ngày 5\nVHTT Hà Nội"
    )
    assert with_capitals("Hà\nBé\nKế") == "Hà\nBé\nKế"  # a small letter without a mark may be missing by chance
