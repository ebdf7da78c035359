"""Phrases with one syllable gone wrong are found whatever the slip; right words, names and other readings never."""

import pytest

from tests.checks.words_at_hand import hits, reference, right_texts
from tests.checks.words_right import PASSAGES
from ttdn_desktop.text.unicode import fold


@pytest.mark.parametrize(
    ("text", "wrong", "right"),
    [
        ("ngăn chặn âm mưu gây bảo loạn ở cơ sở", "bảo loạn", "bạo loạn"),
        ("một số phân tử cơ hội chính trị", "phân tử cơ hội", "phần tử cơ hội"),
        ("CÁC PHÂN TỬ PHẢN ĐỘNG lợi dụng", "PHÂN TỬ PHẢN ĐỘNG", "PHẦN TỬ PHẢN ĐỘNG"),
        ("giữ gìn bản xắc văn hóa các dân tộc", "bản xắc", "bản sắc"),
        ("bản sắc văn hoá dân tôc", "dân tôc", "dân tộc"),
        ("bảo vệ chủ quyển biển đảo", "chủ quyển", "chủ quyền"),
        ("công tác tuyên truyên miệng", "tuyên truyên", "tuyên truyền"),
        ("công tác tuyên tuyền miệng", "tuyên tuyền", "tuyên truyền"),
        ("trên hệ thống chuyền thanh cơ sở", "chuyền thanh", "truyền thanh"),
        ("Công thông tin điện tử huyện", "Công thông tin điện tử", "Cổng thông tin điện tử"),
        ("treo 20 băng zôn, 15 băng rol", "băng zôn", "băng rôn"),
        ("xử dụng mạng xã hội", "xử dụng", "sử dụng"),
        ("bổ xung 02 cán bộ", "bổ xung", "bổ sung"),
        ("nâng cao nhậm thức của người dân", "nhậm thức", "nhận thức"),
        ("đấu tranh phản bát các luận điệu", "phản bát", "phản bác"),
        ("diễn biên hòa bình", "diễn biên", "diễn biến"),
        ("dich vụ công trực tuyến", "dich vụ", "dịch vụ"),
        ("phát triển van hoa ở thôn", "van hoa", "văn hóa"),
        ("giữ vững an ninh trính trị", "trính trị", "chính trị"),
        ("sau khi sát nhập xã", "sát nhập", "sáp nhập"),
        ("đoàn đi thăm quan thực tế", "thăm quan", "tham quan"),
    ],
)
def test_a_phrase_with_one_syllable_gone_wrong(text: str, wrong: str, right: str) -> None:
    assert (wrong, right) in hits(text, "confusable")


def test_any_of_the_phrases_is_found_with_any_tone_lost() -> None:
    """Not a list of wrong strings: take the marks of one syllable away and the phrase is known all the same."""
    for phrase in ("phương tiện thông tin đại chúng", "bộ đội biên phòng", "toàn vẹn lãnh thổ", "di sản văn hóa"):
        words = phrase.split()
        for at, bare in ((0, "phuong"), (1, "doi"), (2, "lanh"), (3, "hoa")):
            if fold(words[at]) == bare:
                said = " ".join([*words[:at], bare, *words[at + 1 :]])
                assert [right for _, right in hits(f"trên {said} của xã", "confusable")], said


@pytest.mark.parametrize(
    "text",
    [
        "cấu tạo phân tử của nước; phần tư số hộ",
        "kê bàn sạc pin năng lượng mặt trời",
        "đơn phương chấm dứt hợp đồng",
        "nghiên cứu hồ sơ; đình chỉ thi hành; xử phạt hành chính",
        "hoà bình, hòa bình; văn hoá, văn hóa; uỷ ban, ủy ban; kĩ thuật, kỹ thuật; lí luận",
        "bà Văn Hòa, ông Chu Quyên và chị Bao Loan",
        "các cô chú quyên góp; cơ sở kết nghĩa; mô hình thực tế; trên cơ sở kết quả",
        "chuyển mục đích sử dụng đất; tàu biển đóng mới; thẩm định ký tên",
        "trang.thongtin.vn và baoloan@bao.vn; http://bien-gioi.gov.vn/tuyen-tuyen",
    ],
)
def test_what_is_right_or_belongs_to_another_word(text: str) -> None:
    assert not hits(text, "confusable")


def test_the_texts_at_hand_are_right() -> None:
    assert [(name, hit) for name, line in right_texts() for hit in hits(line, "confusable", "syllable")] == []
    assert [hit for text in PASSAGES for hit in hits(text, "confusable", "syllable")] == []


def test_a_slip_that_is_told_with_its_right_form_is_not_told_twice() -> None:
    assert hits("công tác tuyên truyềnn ở xã", "confusable") == [("tuyên truyềnn", "tuyên truyền")]
    assert not hits("công tác tuyên truyềnn ở xã", "syllable")


def test_the_pack_holds_several_hundred_phrases_and_none_against_itself() -> None:
    phrases = reference().phrases
    assert len(phrases) >= 800 and len(set(phrases)) == len(phrases)
    assert not [phrase for phrase in phrases if hits(phrase.lower(), "confusable")]
