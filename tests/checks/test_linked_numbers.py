"""Sums and rates told with linked figures: read with the characters they print, put right in the figures."""

import pytest

from tests.checks.test_figure_prose import told
from ttdn_desktop.model.block import HOLE
from ttdn_desktop.wording import checks as wording

RULES = ("sum-wrong", "rate-wrong", "change-wrong", "share-over", "total-below")


@pytest.mark.parametrize(("text", "values", "quote"), [
    ("Tổ chức {{B03}} buổi tuyên truyền (20 buổi ở xã và 15 buổi ở thôn).", {"B03": "40"}, "40 buổi tuyên truyền (20 buổi"),
    ("Đăng 90 tin, bài, gồm {{C02}} tin, bài trên cổng và 30 tin, bài trên báo.", {"C02": "80"}, "90 tin, bài, gồm 80 tin"),
    ("Có {{B06}} đảng viên trong tổng số 100 đảng viên học tập, đạt 95%.", {"B06": "80"}, "95"),
    ("Đăng {{C02}} tin, bài, giảm 20 tin, bài so với cùng kỳ năm trước (60 tin, bài).", {"C02": "80"}, "giảm"),
    ("Đăng {{C02}} tin, bài, lũy kế đến nay 60 tin, bài.", {"C02": "80"}, "lũy kế đến nay 60 tin, bài"),
])  # fmt: skip
def test_a_linked_number_counts(text: str, values: dict[str, str], quote: str) -> None:
    (finding,) = told(text, *RULES, **values)
    assert finding.printed.startswith(quote) and HOLE not in wording.message(finding)
    assert finding.suggestion is None or HOLE not in finding.quote


@pytest.mark.parametrize(("text", "values"), [
    ("Tổ chức {{B03}} buổi tuyên truyền (20 buổi ở xã và 15 buổi ở thôn).", {"B03": "35"}),
    ("Có {{B06}} đảng viên trong tổng số 100 đảng viên học tập, đạt 80%.", {"B06": "80"}),
    ("Đăng {{C02}} tin, bài, tăng 20 tin, bài so với cùng kỳ năm trước (60 tin, bài).", {"C02": "80"}),
    ("Tổ chức {{B03}} buổi tuyên truyền (20 buổi ở xã và 15 buổi ở thôn).", {"B03": ""}),
])  # fmt: skip
def test_what_is_right_or_not_known_yet_is_left(text: str, values: dict[str, str]) -> None:
    assert told(text, *RULES, **values) == []


def test_another_value_is_another_finding() -> None:
    text = "Tổ chức {{B03}} buổi tuyên truyền (20 buổi ở xã và 15 buổi ở thôn)."
    (one_,), (other,) = (told(text, "sum-wrong", B03=value) for value in ("40", "41"))
    assert one_.key != other.key and (one_.start, one_.end) == (other.start, other.end)
