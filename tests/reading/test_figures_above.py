"""Figures whose channel stands above them, whose time is another one, and those that are only there or not."""

import pytest

from tests.operations.old_reports import CATALOGUE
from tests.reading.test_figures_told import told
from ttdn_desktop.model.block import Level, Paragraph, Text
from ttdn_desktop.model.period import Period
from ttdn_desktop.reading.figure_heads import find_figures_under, with_heads
from ttdn_desktop.reading.figure_times import time_of
from ttdn_desktop.reading.figure_yes import find_yes
from ttdn_desktop.reading.figures import find_figures

REFERENCE = CATALOGUE.reference()


@pytest.mark.parametrize(("above", "text", "expected"), [
    ("Trên Cổng thông tin điện tử", "Đăng 120 tin, bài, 30 văn bản.", ["C02 120 tin, bài|links"]),
    ("2. Công tác tuyên truyền trên hệ thống truyền thanh", "Trong kỳ đã phát 320 tin, bài.", ["C01b 320 tin, bài|links"]),
    ("Trên mạng xã hội:", "Đã đăng 56 tin, bài; gửi Báo tỉnh 12 tin, bài.", ["C07 56 tin, bài|links", "C01 12 tin, bài|links"]),
    ("Tuyên truyền miệng", "Tổ chức được 12 buổi với 1.200 lượt người nghe.", ["B03 12 buổi|links", "B04 1.200 lượt người|links"]),
    ("Công tác tập huấn, bồi dưỡng", "Đã mở 03 lớp cho 120 học viên.", ["B01 3 lớp|links", "B02 120 học viên|links"]),
    ("Xe thông tin lưu động", "Hoạt động 25 đợt.", ["E01 25 đợt|links"]),
    # the paragraph's own words go before what stands above it
    ("Xe thông tin lưu động", "Cổng thông tin điện tử đăng 12 tin, bài; dọn vệ sinh 03 buổi.", ["C02 12 tin, bài|links"]),
    # a heading that may mean several things tells nothing, nor does a sentence or one of fields
    ("Đoàn ra, đoàn vào", "Trong kỳ có 03 đoàn.", []),
    ("Kết quả tuyên truyền 6 tháng trên cổng thông tin điện tử", "Đăng 12 tin, bài.", []),
    ("Cổng thông tin điện tử {period}", "Đăng 12 tin, bài.", []),
    ("Trên báo chí", "Năm 2023, tiếp 15 cơ quan đến làm việc.", []),
    ("Kết quả đạt được", "Đăng 120 tin, bài.", []),
    ("", "Đăng 120 tin, bài.", []),
])  # fmt: skip
def test_figures_under_a_heading(above: str, text: str, expected: list[str]) -> None:
    found = find_figures_under(above, text, REFERENCE)
    assert [told(span) for span in found] == expected
    assert all(text[span.start : span.end] == span.written and span.quote in text for span in found)


def test_a_line_with_a_colon_leads_the_deeper_ones() -> None:
    lines = [("Trên mạng xã hội:", Level.DASH), ("Đăng 5 tin, bài.", Level.PLUS), ("Treo 12 băng rôn.", Level.DASH)]
    paragraphs = [Paragraph(f"p{n}", (Text(text),), level) for n, (text, level) in enumerate(lines)]
    assert [above for _, above in with_heads("Kết quả", paragraphs)] == ["Kết quả", "Trên mạng xã hội:", "Kết quả"]


@pytest.mark.parametrize(("text", "times"), [
    ("Trong quý I đăng 45 tin, bài trên Cổng TTĐT; quý III đăng 60 tin, bài trên Cổng TTĐT.", "piece other"),
    ("Tháng 3/2024, xã mở 01 lớp tập huấn.", "piece"),
    ("Năm 2023 xã mở 01 lớp tập huấn.", "other"),
    ("Năm 2024 xã mở 01 lớp tập huấn.", "whole"),
    ("Thực hiện kế hoạch năm 2023, trong 6 tháng đầu năm xã mở 01 lớp tập huấn.", "whole"),
    ("Kế hoạch 6 tháng cuối năm: mở 02 lớp tập huấn.", "other"),
    ("Tính đến ngày 14/6/2024, xã đã mở 02 lớp tập huấn.", "whole"),
])  # fmt: skip
def test_the_time_a_number_is_of(text: str, times: str) -> None:
    period = Period.parse("2024-H1")
    assert [time_of(span, period).value for span in find_figures(text, REFERENCE)] == times.split()


@pytest.mark.parametrize(("text", "expected"), [
    ("Xây dựng Kế hoạch tuyên truyền thông tin đối ngoại của xã, đề ra mục tiêu cụ thể.", [("A02", True)]),
    ("Phường đã ban hành Quy chế phát ngôn và cung cấp thông tin cho báo chí.", [("A03", True)]),
    ("Chưa xây dựng Quy chế thông tin đối ngoại.", [("A03", False)]),
    ("Triển khai Đề án thông tin đối ngoại vùng biên giới giai đoạn 2021 - 2025.", [("A02b", True)]),
    ("Đề nghị UBND tỉnh ban hành Đề án thông tin đối ngoại.", []),
    ("Sở Ngoại vụ xây dựng kế hoạch thông tin đối ngoại của tỉnh.", []),
    ("Triển khai Kế hoạch số 12/KH-UBND của UBND tỉnh về thông tin đối ngoại.", []),
    ("Sẽ ban hành kế hoạch thông tin đối ngoại trong quý tới.", []),
    ("Phối hợp xây dựng chương trình phát thanh thông tin đối ngoại.", []),
    ("Tuyên truyền quy định về người phát ngôn và cung cấp thông tin.", []),
])  # fmt: skip
def test_what_is_there_or_not(text: str, expected: list[tuple[str, bool]]) -> None:
    assert [(there.code, there.yes) for there in find_yes(text, REFERENCE)] == expected
