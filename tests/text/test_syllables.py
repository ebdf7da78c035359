"""Which words can be Vietnamese syllables, and which small-letter words are slips of the keyboard."""

import re

import pytest

from tests.gui.unikey import SENTENCES, words
from ttdn_desktop import places
from ttdn_desktop.text.syllables import is_slip, is_syllable


@pytest.mark.parametrize(
    "word",
    "giếng giặc gì gìn quýt quỵt quỳnh quyết quyển quăng quang quờ thuở hoặc khuâng huênh xoong soóc ngoằn ngoèo khuỷu "
    "nghiêng nghệ ghế kênh yểm yêu uống ướt oẳn oái hòa hoà thủy thuỷ khỏe khoẻ quý mùa mưa lửa cứu hươu rượu ruộng đuổi pin".split(),
)  # fmt: skip
def test_what_there_is(word: str) -> None:
    assert is_syllable(word) and not is_slip(word)


@pytest.mark.parametrize(
    "word", "đuợc ngừơi tuyềnn thưć hịên tưyên nghiêmm đươc đựơc hôị trìinh quôc nôịi cưủ thôg phàt bầt".split()
)
def test_slips(word: str) -> None:
    assert is_slip(word)


@pytest.mark.parametrize("word", "ôtô vắcxin kilômét cácbon café Đắk Pác Krông cong thuc dt UBNDxã Êđê đ ttđt".split())
def test_what_is_let_be(word: str) -> None:
    assert not is_slip(word)


def test_no_word_of_the_texts_at_hand_is_a_slip() -> None:
    shipped = "\n".join(
        p.read_text("utf-8")
        for p in sorted(places.asset("help").glob("*.md")) + sorted(places.asset("samples").glob("*.txt"))
    )

    for text in (*SENTENCES, " ".join(w for w in words() if is_syllable(w)), shipped):
        slips = {word for word in re.findall(r"[^\W\d_]+", text) if is_slip(word)}
        assert slips == set()
