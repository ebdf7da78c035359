"""What one sentence says twice; chains that are meant, lists and names are let be."""

import pytest

from tests.checks.words_at_hand import hits, right_texts
from tests.checks.words_right import PASSAGES


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("Xã mở hội chợ nhằm giới thiệu miến dong nhằm mở rộng thị trường.", "nhằm"),
        ("Nhằm quảng bá du lịch, xã tổ chức lễ hội nhằm thu hút khách.", "nhằm"),
        ("Hoạt động góp phần nâng cao đời sống góp phần giảm nghèo.", "góp phần"),
        ("Tăng cường tuyên truyền ở các thôn về công tác tuyên truyền bầu cử.", "công tác tuyên truyền"),
        ("Hướng dẫn các thôn, bản về việc hướng dẫn du khách.", "việc hướng dẫn"),
        ("Làm tốt công tác phối hợp về công tác biên giới.", "công tác"),
        ("Báo cáo tình hình thôn bản về tình hình an ninh.", "tình hình"),
    ],
)
def test_what_is_said_twice(text: str, quote: str) -> None:
    assert hits(text, "repeat") == [(quote, None)]


@pytest.mark.parametrize(
    "text",
    [
        "Tuyên truyền nhằm nâng cao nhận thức; tổ chức hội thi nhằm tạo sân chơi.",
        "Việc này không chỉ nhằm quảng bá mà còn nhằm thu hút đầu tư.",
        "Nhằm nâng cao nhận thức. Nhằm giới thiệu địa phương.",
        "Tuyên truyền về thông tin đối ngoại; tập huấn về công tác tuyên truyền.",
        "Chỉ đạo các thôn về công tác tuyên truyền; báo cáo về công tác chỉ đạo.",
        "Tin đồn nhằm vào xã được xử lý nhằm ổn định dư luận.",
        "Công tác tuyên truyền, công tác báo chí về biên giới.",
    ],
)
def test_what_is_meant(text: str) -> None:

    assert not hits(text, "repeat")


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        (
            "Nắm tình hình người Việt Nam ở nước ngoài, vận động người Việt Nam ở nước ngoài về đầu tư.",
            "người Việt Nam ở nước ngoài",
        ),
        ("Du lịch biển, du lịch làng nghề, du lịch tâm linh và du lịch cộng đồng đều phát triển.", "du lịch"),
        ("Mưa lũ có thể làm hỏng loa, có thể gây mất điện.", "có thể"),
    ],
)
def test_words_worn_in_one_sentence(text: str, quote: str) -> None:
    assert hits(text, "repeat-worn") == [(quote, None)]


def test_the_topic_s_own_words_and_lists_do_not_wear() -> None:
    assert not hits(
        "Thông tin về đối ngoại, thông tin về biên giới, thông tin về du lịch và thông tin về lễ hội được đăng đều.",
        "repeat-worn",
    )
    assert not hits("Có 2/14 xã đạt chuẩn nông thôn mới nâng cao, 12/14 xã đạt chuẩn nông thôn mới.", "repeat-worn")
    assert not hits("Ủy ban nhân dân xã A, Ủy ban nhân dân xã B cùng Ủy ban nhân dân xã C phối hợp.", "repeat-worn")


def test_the_texts_at_hand_say_nothing_twice() -> None:
    assert [(name, hit) for name, line in right_texts() for hit in hits(line, "repeat")] == []
    assert [hit for text in PASSAGES for hit in hits(text, "repeat", "repeat-worn")] == []
