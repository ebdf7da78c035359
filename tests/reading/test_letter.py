"""Request letters read: every part right where it is certain, no proposal where it is not."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ttdn_desktop.documents.text_reader import from_paste
from ttdn_desktop.model.source import SourceDocument, SourceLine, SourceTable
from ttdn_desktop.reading.letter import Letter, read_letter

SO = """UBND TỈNH CAO BẰNG\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
SỞ VĂN HÓA, THỂ THAO VÀ DU LỊCH\tĐộc lập - Tự do - Hạnh phúc
Số: 1934/SVHTTDL-TTCS\tCao Bằng, ngày 24 tháng 5 năm 2026
V/v báo cáo công tác thông tin đối ngoại
6 tháng đầu năm 2026

Kính gửi: Ủy ban nhân dân các xã, phường

Căn cứ Thông tư số 10/2025/TT-BVHTTDL ngày 15/7/2025 của Bộ Văn hóa, Thể thao và Du lịch, \
Sở Văn hóa, Thể thao và Du lịch đề nghị Ủy ban nhân dân các xã, phường báo cáo kết quả, \
số liệu tính đến hết ngày 14/6/2026, {when} để tổng hợp.
"""
PARTY = """TỈNH ỦY CAO BẰNG
BAN TUYÊN GIÁO VÀ DÂN VẬN
*
Số 179-CV/BTGDVTU
V/v báo cáo kết quả công tác thông tin đối ngoại năm 2026
ĐẢNG CỘNG SẢN VIỆT NAM
Cao Bằng, ngày 02 tháng 11 năm 2026
Kính gửi: Các đảng ủy trực thuộc
Báo cáo gửi về Ban Tuyên giáo và Dân vận Tỉnh ủy chậm nhất ngày 05 tháng 12 năm 2026.
"""
UBND = """ỦY BAN NHÂN DÂN
TỈNH CAO BẰNG
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Số: 88/KH-UBND
Cao Bằng, ngày 05 tháng 01 năm 2026
KẾ HOẠCH
Công tác thông tin đối ngoại năm 2026
Các đơn vị báo cáo kết quả 6 tháng trước ngày 15/6/2026 và cả năm trước ngày 15/12/2026 về Sở Văn hóa, Thể thao và Du lịch.
"""


def read(text: str) -> Letter:
    return read_letter(from_paste(text))


@pytest.mark.parametrize(
    ("when", "day"),
    [
        ("gửi về Sở trước ngày 10/6/2026", date(2026, 6, 10)),
        ("gửi về Sở chậm nhất ngày 10 tháng 6 năm 2026", date(2026, 6, 10)),
        ("gửi về Sở chậm nhất là ngày 10/6/2026", date(2026, 6, 10)),
        ("gửi về Sở trước 16 giờ 00 ngày 10/6/2026", date(2026, 6, 10)),
        ("gửi về Sở trước 16h30 ngày 10/6/2026", date(2026, 6, 10)),
        ("gửi về Sở trước 17 giờ, thứ Tư, ngày 10/6/2026", date(2026, 6, 10)),
        ("hạn gửi: ngày 10/6/2026", date(2026, 6, 10)),
        ("gửi về Sở trước thứ Tư (ngày 10/6/2026)", date(2026, 6, 10)),
        ("thời hạn gửi báo cáo: ngày 10-6-2026", date(2026, 6, 10)),
    ],
)
def test_a_letter_of_a_department_of_the_province(when: str, day: date) -> None:
    letter = read(SO.format(when=when))
    assert (letter.number, letter.symbol, letter.kind) == ("1934", "SVHTTDL-TTCS", "Công văn")
    assert letter.day == date(2026, 5, 24)
    assert letter.body == "Sở Văn hóa, Thể thao và Du lịch tỉnh Cao Bằng"
    assert letter.subject == "báo cáo công tác thông tin đối ngoại 6 tháng đầu năm 2026"
    assert [found.day for found in letter.deadlines] == [day], "not the day the figures reach to"
    assert when.split()[-1].strip("()") in letter.deadlines[0].quote


@pytest.mark.parametrize(
    "when", ["gửi về Sở trước ngày 10/6", "gửi về Sở trước ngày 10 tháng 6", "gửi về Sở trước ngày 31/6/2026",
             "gửi về Sở trước ngày    /6/2026", "gửi ngay", "gửi về Sở trước ngày 10/6/2025"]
)  # fmt: skip
def test_a_day_that_is_not_certain_is_no_proposal(when: str) -> None:
    assert read(SO.format(when=when)).deadlines == ()


def test_a_letter_of_the_party() -> None:
    letter = read(PARTY)
    assert (letter.number, letter.symbol, letter.day) == ("179", "CV/BTGDVTU", date(2026, 11, 2))
    assert letter.body == "Ban Tuyên giáo và Dân vận Tỉnh ủy Cao Bằng"
    assert letter.subject == "báo cáo kết quả công tác thông tin đối ngoại năm 2026"
    assert [found.day for found in letter.deadlines] == [date(2026, 12, 5)]


def test_a_plan_with_two_deadlines_gives_both() -> None:
    letter = read(UBND)
    assert (letter.kind, letter.number, letter.symbol) == ("Kế hoạch", "88", "KH-UBND")
    assert letter.body == "Ủy ban nhân dân tỉnh Cao Bằng"
    assert [found.day for found in letter.deadlines] == [date(2026, 6, 15), date(2026, 12, 15)]


def test_the_head_in_a_word_table() -> None:
    def cell(*lines: str) -> tuple[SourceLine, ...]:
        return tuple(SourceLine(line) for line in lines)

    left = cell(
        "UBND TỈNH CAO BẰNG", "SỞ VĂN HÓA,", "THỂ THAO VÀ DU LỊCH", "Số: 77/SVHTTDL-TTCS", "V/v báo cáo năm 2026"
    )
    right = cell(
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc", "Cao Bằng, ngày 9 tháng 11 năm 2026"
    )
    letter = read_letter(SourceDocument("docx", (SourceTable(((left, right),)), SourceLine("Kính gửi: UBND các xã"))))
    assert (letter.number, letter.symbol, letter.day) == ("77", "SVHTTDL-TTCS", date(2026, 11, 9))
    assert letter.body == "Sở Văn hóa, Thể thao và Du lịch tỉnh Cao Bằng" and letter.subject == "báo cáo năm 2026"


def test_a_name_the_letter_never_writes_out_comes_from_the_tables() -> None:
    head = "UBND TỈNH X\nSỞ KHOA HỌC VÀ CÔNG NGHỆ\nSố: 5/SKHCN-VP\nV/v báo cáo\n"
    assert read_letter(from_paste(head), ("Sở Khoa học và Công nghệ",)).body.startswith("Sở Khoa học và Công nghệ")


def test_blanks_for_the_pen_stay_blank() -> None:
    letter = read(
        "SỞ NGOẠI VỤ\nSố:      /SNgV-VP\nCao Bằng, ngày     tháng 5 năm 2026\nV/v báo cáo\nTheo công văn ngày 02 tháng 4 năm 2026"
    )
    assert letter.number == "" and letter.symbol == "SNgV-VP" and letter.day is None


def test_a_text_that_is_no_letter_gives_nothing() -> None:
    assert read("Hôm nay trời đẹp.\nChúng tôi họp lúc 8 giờ ngày 10/6/2026.").empty


@given(st.text(alphabet="SốV/v: 0123-/ABCĐ.ngàythángnămtrước\n\t…Kínhgửi", max_size=400))
def test_any_text_is_read_without_harm(text: str) -> None:
    """Whatever the file holds: no failure, and what is proposed stands in it."""
    if not text.strip():
        return
    letter = read_letter(SourceDocument("txt", tuple(SourceLine(line) for line in text.split("\n"))))
    assert letter.number in text
    for found in letter.deadlines:
        assert str(found.day.year) in text


@given(
    st.dates(date(2020, 1, 1), date(2039, 12, 31)),
    st.integers(1, 99_999),
    st.sampled_from(["trước", "chậm nhất", "muộn nhất là"]),
)
def test_number_and_deadline_come_back_as_written(day: date, number: int, word: str) -> None:
    head = f"SỞ NỘI VỤ\nSố: {number}/SNV-VP\nV/v báo cáo\nKính gửi: UBND xã\n"
    text = f"{head}Gửi báo cáo về Sở {word} ngày {day.day}/{day.month}/{day.year}."
    letter = read(text)
    assert letter.number == str(number) and [found.day for found in letter.deadlines] == [day]
