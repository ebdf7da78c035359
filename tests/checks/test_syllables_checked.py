"""Slips of the keyboard are told of in texts of a report, in small letters only; sound words and names never."""

from tests.checks.test_checks import found, one
from ttdn_desktop.wording import checks as wording


def test_slips_are_told_with_their_place() -> None:
    made = one("Xã đuợc giao; ngừơi dân ở Đắk Lắk, Krông Pắc dùng ôtô, đuợc.")
    told = found(made, "syllable")
    assert [(f.quote, f.start) for f in told] == [("đuợc", 3), ("ngừơi", 14), ("đuợc", 55)]
    assert "đuợc" in wording.message(told[0]) and told[0].suggestion is None


def test_sound_words_are_let_be() -> None:
    assert not found(one("Hòa bình, hoà giải; quỳnh, khuỷu, hoặc, giếng, thuở; CÔNG TÁC; vắcxin."), "syllable")
