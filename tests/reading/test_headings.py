"""Numerals, headings, depth, and the codes of titles."""

import pytest

from tests.real import real_file
from ttdn_desktop.documents.any_reader import read_file
from ttdn_desktop.model.source import SourceDocument, SourceLine
from ttdn_desktop.reading.anatomy import Part, dissect
from ttdn_desktop.reading.headings import Heading, place_headings, read_heading, split_run_in
from ttdn_desktop.reading.numerals import NumeralKind, read_numeral
from ttdn_desktop.reading.section_codes import classify


@pytest.mark.parametrize(("line", "kind", "sign", "value"), [
    ("I. ĐẶC ĐIỂM", NumeralKind.ROMAN, "I.", 1), ("IV.KẾT QUẢ", NumeralKind.ROMAN, "IV.", 4),
    ("I I. KẾT QUẢ", NumeralKind.ROMAN, "I I.", 2),
    ("A. PHẦN", NumeralKind.LETTER, "A.", 1), ("Phần thứ nhất", NumeralKind.PART, "Phần thứ nhất", 1),
    ("PHẦN II. KẾT QUẢ", NumeralKind.PART, "PHẦN II.", 2),
    ("1. Thuận lợi", NumeralKind.ARABIC, "1.", 1), ("1.Công tác", NumeralKind.ARABIC, "1.", 1),
    ("2) Việc", NumeralKind.ARABIC, "2)", 2), ("12/ Việc", NumeralKind.ARABIC, "12/", 12),
    ("3.1. Ưu điểm", NumeralKind.DECIMAL, "3.1.", 1), ("3.2 Hạn chế", NumeralKind.DECIMAL, "3.2", 2),
    ("1.2.3. Việc", NumeralKind.DECIMAL3, "1.2.3.", 3),
    ("I.1. Thuận lợi", NumeralKind.ARABIC, "I.1.", 1), ("a) Việc", NumeralKind.POINT, "a)", 1), ("đ) Việc", NumeralKind.POINT, "đ)", 5),
    ("- Việc", NumeralKind.DASH, "-", 0), ("– Việc", NumeralKind.DASH, "–", 0), ("• Việc", NumeralKind.DASH, "•", 0),
    ("+ Việc", NumeralKind.PLUS, "+", 0), ("I.", NumeralKind.ROMAN, "I.", 1),
])  # fmt: skip
def test_signs(line: str, kind: NumeralKind, sign: str, value: int) -> None:
    numeral = read_numeral(line)
    assert numeral is not None
    assert (numeral.kind, numeral.text) == (kind, sign)
    assert kind in (NumeralKind.DASH, NumeralKind.PLUS) or numeral.value == value


@pytest.mark.parametrize(
    "line",
    [
        "1.250 lượt người",
        "30/4 hằng năm",
        "02 bản tin",
        "2.5 triệu đồng",
        "24.5.2021 họp",
        "Có 3 thôn",
        "-",
        "____",
        "---",
        "10%",
    ],
)
def test_no_signs(line: str) -> None:
    assert read_numeral(line) is None


@pytest.mark.parametrize(("line", "bold", "title"), [
    ("1. Công tác chỉ đạo điều hành", False, "Công tác chỉ đạo điều hành"), ("II. KẾT QUẢ ĐẠT ĐƯỢC:", False, "KẾT QUẢ ĐẠT ĐƯỢC:"),
    ("PHƯƠNG HƯỚNG, NHIỆM VỤ", False, "PHƯƠNG HƯỚNG, NHIỆM VỤ"), ("Khó khăn", True, "Khó khăn"), ("a) Ưu điểm", True, "Ưu điểm"),
    ("3. Quảng bá tiềm năng; thu hút đầu tư", False, "Quảng bá tiềm năng; thu hút đầu tư"),
])  # fmt: skip
def test_headings_are_told(line: str, bold: bool, title: str) -> None:
    heading = read_heading(line, bold=bold)
    assert heading is not None and heading.title == title


@pytest.mark.parametrize("line", [
    "1. Đề nghị Sở mở lớp bồi dưỡng viết tin cho cán bộ cấp xã trong năm nay.", "- Việc đã làm", "2. có chữ thường", "a) Việc",
    "Thuận lợi của xã là có đường.",
    "1. Đề nghị hỗ trợ kinh phí; trang bị máy ảnh.",
])  # fmt: skip
def test_sentences_are_no_headings(line: str) -> None:
    assert read_heading(line) is None


def test_the_tasks_of_a_subject_may_stand_on_a_line_of_their_own() -> None:
    lines = (
        "BÁO CÁO",
        "Kết quả công tác 6 tháng đầu năm 2023",
        "Phương hướng nhiệm vụ 6 tháng cuối năm 2023",
        "Thực hiện …:",
    )
    pieces = dissect(SourceDocument("txt", tuple(SourceLine(text) for text in lines)))
    assert [piece.line.text for piece in pieces if piece.part is Part.SUBJECT] == [*lines[1:3]]


def test_run_in_heading_is_cut_before_its_prose() -> None:
    line = "1. Thuận lợi: Xã có đường lớn đi qua, nhân dân đoàn kết, giữ nghề truyền thống lâu đời."
    assert line[split_run_in(line) :].startswith("Xã có đường")
    assert split_run_in("1. Thuận lợi: ít.") == 0


def located(*lines: str) -> list[tuple[int, str]]:
    found = [heading for line in lines if (heading := read_heading(line, bold=True))]
    assert len(found) == len(lines)
    return [(h.level, h.codes[0] if h.codes else "") for h in place_headings(found)]


def test_depth_follows_the_kinds_of_number() -> None:
    assert located("I. ĐẶC ĐIỂM TÌNH HÌNH", "1. Thuận lợi", "II. KẾT QUẢ", "1. Đánh giá chung", "1.1. Ưu điểm", "III. KIẾN NGHỊ") == [
        (1, "S10"), (2, "S11"), (1, "S30"), (2, "S40"), (3, "S41"), (1, "S60"),
    ]  # fmt: skip
    assert [level for level, _ in located("1. Thuận lợi", "1.1. Kinh tế", "2. Khó khăn")] == [1, 2, 1]
    assert [level for level, _ in located("A. KẾT QUẢ", "I. Quảng bá", "1. Lễ hội", "B. KIẾN NGHỊ")] == [1, 2, 3, 1]


def test_lost_roman_numbers_are_known_by_their_capitals() -> None:
    assert located("ĐẶC ĐIỂM TÌNH HÌNH", "1. Thuận lợi", "2. Khó khăn", "KẾT QUẢ ĐẠT ĐƯỢC", "1. Quảng bá hình ảnh") == [
        (1, "S10"), (2, "S11"), (2, "S12"), (1, "S30"), (2, "S32"),
    ]  # fmt: skip


def test_order_wins_over_words() -> None:
    assert classify("Khó khăn, vướng mắc")[0] == "S12"
    assert classify("Khó khăn, vướng mắc", after_results=True)[0] == "S42"
    assert classify("Kết quả đạt được", level=2, parent="S40")[0] == "S41"
    assert classify("Kết quả đạt được")[0] == "S30"


@pytest.mark.parametrize(("title", "codes"), [
    ("Hạn chế, tồn tại, nguyên nhân", ("S42", "S43")), ("Thuận lợi và khó khăn", ("S10", "S11", "S12")),
    ("Phương hướng, nhiệm vụ và giải pháp", ("S50", "S53")),
    ("Công tác lãnh đạo, chỉ đạo và ban hành văn bản", ("S20", "S21")), ("Nguyên nhân", ("S43",)), ("Bài học kinh nghiệm", ("S44",)),
    ("Nhiệm vụ trọng tâm 6 tháng cuối năm 2024", ("S50",)), ("Tình hình thực hiện nhiệm vụ năm 2020", ("S30",)),
    ("Kết quả công tác thông tin, tuyên truyền", ("S30",)),
    ("Công tác người Việt Nam ở nước ngoài", ("S38",)), ("Phát triển kinh tế", ("S3A",)), ("Phụ lục số liệu", ("S95",)),
    ("Lời cảm ơn", ()),
])  # fmt: skip
def test_titles(title: str, codes: tuple[str, ...]) -> None:
    assert classify(title)[: len(codes)] == codes and bool(codes) == bool(classify(title))


@pytest.mark.parametrize(("name", "expected"), [
    ("nguyen-binh-2021-h1.txt", "S10 S11 S12 S30 S21 S32 S40 S41 S42 S50 S60"),
    ("nguyen-binh-2021-h1.docx", "S10 S11 S12 S30 S21 S32 S40 S41 S42 S50 S60"),
    ("nui-thanh-2024-h1.txt", "S20 S13 S30 S42 S50 S60"),
])  # fmt: skip
def test_headings_of_real_reports(name: str, expected: str) -> None:
    """All 17 headings of the two reports fall on the codes a person gave them."""
    headings: list[Heading] = [piece.heading for piece in dissect(read_file(real_file(name))) if piece.heading]
    assert [heading.codes[0] for heading in headings] == expected.split()


def test_difficulties_below_the_situation_are_conditions_even_where_the_first_part_tells_results() -> None:
    assert classify("Khó khăn", level=3, parent="S10", after_results=True) == ("S12",)
    assert classify("Khó khăn", level=2, parent="S30", after_results=True) == ("S42",)
