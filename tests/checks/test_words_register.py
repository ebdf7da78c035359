"""How a report speaks: words of talk, the term it is about cut short, two places of the tone."""

import msgspec
import pytest

from tests.carry.reports import report
from tests.checks.test_checks import found
from tests.checks.words_at_hand import hits, one, reference, right_texts
from tests.checks.words_right import PASSAGES
from ttdn_desktop.wording import checks as wording


@pytest.mark.parametrize(
    ("text", "wrong", "right"),
    [
        ("liên kết làm ăn với bạn hàng", "làm ăn", "kinh doanh"),
        ("đề nghị Sở giúp mở lớp", "giúp mở", "quan tâm tổ chức"),
        ("xin kinh phí sửa loa", "xin kinh phí", "đề nghị hỗ trợ kinh phí"),
        ("livestream lễ hội", "livestream", "phát trực tiếp"),
        ("gặp gỡ, vận động họ về quê", "vận động họ", None),
    ],
)
def test_words_of_talk(text: str, wrong: str, right: str | None) -> None:
    assert hits(text, "spoken-word") == [(wrong, right)]


def test_addresses_and_sound_words() -> None:
    assert not hits("http://website.vn/view; họ Nguyễn; chăm sóc họ hàng; trang thông tin điện tử", "spoken-word")
    assert [
        (name, hit) for name, line in right_texts() if name == "ky-truoc.txt" for hit in hits(line, "spoken-word")
    ] == []
    assert [hit for text in PASSAGES for hit in hits(text, "spoken-word")] == []


def test_the_report_s_own_term_cut_short_is_a_reminder() -> None:
    made = report(II=("Đội ngũ làm công tác đối ngoại còn kiêm nhiệm.", "Nâng cao nhận thức về đối ngoại."))
    assert [f.quote for f in found(made, "term-short", reference=reference())] == ["đối ngoại", "đối ngoại"]
    other = msgspec.structs.replace(made, subject="Kết quả công tác đối ngoại {period}")
    assert not found(other, "term-short", reference=reference())
    right = report(II=("Làm công tác đối ngoại nhân dân, đối ngoại biên phòng; làm công tác thông tin đối ngoại.",))
    assert not found(right, "term-short", reference=reference())
    assert len(found(report(II=("Làm công tác đối ngoại.",) * 5), "term-short", reference=reference())) == 3


def test_two_places_of_the_tone_are_told_once() -> None:
    made = report(II=("Văn hóa, hòa bình, thủy lợi.", "Khoẻ mạnh."), III=("Văn hoá.",))
    (told,) = found(made, "tone-mix", reference=reference())
    assert (told.quote, told.suggestion) == ("Khoẻ", "Khỏe")
    assert "2 chữ kiểu “hoà”" in wording.message(told)
    assert not found(one("Văn hóa, hòa bình, quý báu, loa, hoàn thành, quỳnh, quy"), "tone-mix")
    assert not found(one("Văn hoá, hoà bình, thuỷ lợi, khoẻ"), "tone-mix")
