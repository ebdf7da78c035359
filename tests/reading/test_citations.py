"""Cited documents: State and Party symbols, dates, bodies, subjects."""

from datetime import date

import pytest

from ttdn_desktop.reading.citations import find_citations


def test_request_letter_of_a_department_with_commas_in_its_name() -> None:
    text = (
        "Thực hiện Công văn số 812/SVHTTDL-TTCS ngày 25 tháng 5 năm 2026 của Sở Văn hóa, Thể thao và Du lịch tỉnh Bình Lâm"
        " về việc báo cáo công tác, kết quả năm 2026, Ủy ban nhân dân xã Hòa Mai báo cáo như sau:"
    )
    (cited,) = find_citations(text)
    assert (cited.kind, cited.number, cited.symbol, cited.party) == ("Công văn", "812", "SVHTTDL-TTCS", False)
    assert cited.date is not None and cited.date.date == date(2026, 5, 25)
    assert cited.body == "Sở Văn hóa, Thể thao và Du lịch tỉnh Bình Lâm"
    assert cited.subject == "báo cáo công tác, kết quả năm 2026"
    assert text[slice(*cited.reference)] == "812/SVHTTDL-TTCS"


def test_party_symbol() -> None:
    (cited,) = find_citations(
        "Công văn số 179-CV/BTGHU ngày 11/6/2024 của Ban Tuyên giáo Huyện ủy về việc sơ kết, UBND huyện báo cáo"
    )
    assert (cited.number, cited.symbol, cited.party) == ("179", "CV/BTGHU", True)
    assert (cited.body, cited.subject) == ("Ban Tuyên giáo Huyện ủy", "sơ kết")


@pytest.mark.parametrize(("text", "number", "symbol", "year", "says"), [
    ("Nghị định 72/2015/NĐ-CP ngày 7/9/2015 của Chính phủ", "72", "2015/NĐ-CP", 2015, False),
    ("Thông tư số 03/2019/TT-BTTTT", "03", "2019/TT-BTTTT", 2019, True),
    ("Luật số 126/2025/QH15", "126", "2025/QH15", 2025, True),
    ("Kết luận số 57-KL/TW ngày 15/6/2023 của Bộ Chính trị", "57", "KL/TW", 0, True),
    ("Kế hoạch số 34 / KH - UBND", "34", "KH-UBND", 0, True),
])  # fmt: skip
def test_symbols(text: str, number: str, symbol: str, year: int, says: bool) -> None:
    (cited,) = find_citations(f"theo {text}.")
    assert (cited.number, cited.symbol, cited.year, cited.says_number) == (number, symbol, year, says)


def test_list_of_acts_is_cut_at_its_borders() -> None:
    text = (
        "Nghị định số 1/2015/NĐ-CP ngày 7/9/2015 của Chính phủ về quản lý A; Thông tư số 2/2019/TT-BB ngày 6/5/2019 của Bộ B"
        " về quy định việc đăng, phát nội dung; Kế hoạch số 3/KH-UBND của UBND tỉnh C về công tác D năm 2021 và các văn bản khác"
    )
    first, second, third = find_citations(text)
    assert [c.subject for c in (first, second, third)] == [
        "quản lý A",
        "quy định việc đăng, phát nội dung",
        "công tác D năm 2021",
    ]
    assert first.end <= second.start and second.end <= third.start


def test_numbers_alone_cite_nothing() -> None:
    assert find_citations("ban hành 05 văn bản, Kế hoạch năm 2024, văn bản số liệu") == ()
