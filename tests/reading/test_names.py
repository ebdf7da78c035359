"""Places, and names that differ only by a mark."""

import pytest

from ttdn_desktop.reading.names import distance, find_places, find_variants, is_variant


def test_places_in_any_case_give_one_name() -> None:
    text = "HUYỆN NGUYÊN BÌNH gửi UBND huyện Nguyên Bình, tỉnh Cao Bằng; Thành phố Hà Giang; phường 5, Quận 9."
    assert [(p.level, p.name) for p in find_places(text)] == [
        ("huyện", "Nguyên Bình"), ("huyện", "Nguyên Bình"), ("tỉnh", "Cao Bằng"), ("thành phố", "Hà Giang"), ("phường", "5"),
        ("quận", "9"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    "text",
    ["Huyện ủy", "các xã, thị trấn", "xã Hội", "thành phố ở trong nước", "tỉnh 45 tin, bài", "UBND huyện Kế hoạch"],
)
def test_level_words_alone_are_no_places(text: str) -> None:
    assert find_places(text) == ()


def test_marks_count_less_than_letters() -> None:
    assert distance("Nguyễn", "Nguyên") == 1
    assert distance("Bình", "Minh") > 2
    assert distance("hòa", "HÒA") == 0


def test_own_name_misspelt() -> None:
    text = "Nguyễn Bình huyện nằm ở phía tây; sản phẩm của Nguyên Bình; ông Nguyễn Bính; xã Nguyên Hòa"
    assert [v.quote for v in find_variants(text, "Nguyên Bình")] == ["Nguyễn Bình", "Nguyễn Bính"]


def test_two_lawful_spellings_are_one_name() -> None:
    assert not is_variant("Hoà Mai", "Hòa Mai")
    assert is_variant("Hỏa Mai", "Hòa Mai")
    assert not is_variant("Hòa", "Hóa Mai")
    assert is_variant("Lạng Sno", "Lạng Son")  # two letters changed about
