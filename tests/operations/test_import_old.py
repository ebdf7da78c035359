"""Old reports of every shape: placed, or kept and told; never dropped."""

from collections import Counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.operations.old_reports import (
    CATALOGUE,
    CLOSING,
    HEAD,
    OPENING,
    TAIL,
    NoOutlines,
    document,
    imported_words,
    report,
    source_words,
    table,
)
from ttdn_desktop.errors import Refused
from ttdn_desktop.model.block import Level, Paragraph, Picture, Table, Text, skeleton
from ttdn_desktop.model.period import Period
from ttdn_desktop.model.source import SourceDocument, SourceItem, SourceLine, SourcePicture
from ttdn_desktop.model.unit import Letterhead, Unit
from ttdn_desktop.operations.import_old import Imported, as_json, understand

LETTERHEAD = Letterhead("ubnd", ("ỦY BAN NHÂN DÂN", "XÃ HÒA MAI"), "Ủy ban nhân dân xã Hòa Mai")
OWN = Unit("own", "Hòa Mai", "xã", "tỉnh Bình Lâm", (LETTERHEAD,))


def read(*body) -> Imported:  # type: ignore[no-untyped-def]
    return understand(report(*body), CATALOGUE)


def codes(found: Imported) -> list[str]:
    return [warning.code for warning in found.warnings]


def texts(found: Imported, key: str) -> list[tuple[Level, str]]:
    return [(b.level, skeleton(b.runs)) for b in found.report.section(key).blocks if isinstance(b, Paragraph)]


def test_unknown_heading_becomes_a_section_of_its_own() -> None:
    found = read("I. KẾT QUẢ", "- Việc một.", "II. LỜI NGỎ", "Xin gửi lời chào.", "III. KIẾN NGHỊ", "- Không.")
    assert [s.key for s in found.report.sections] == ["S30", "x1", "S60"]
    own = found.report.section("x1")
    assert (own.title, own.codes, texts(found, "x1")) == ("LỜI NGỎ", (), [(Level.TEXT, "Xin gửi lời chào.")])
    assert "import-own-section" in codes(found)


def test_two_headings_of_one_code() -> None:
    found = read("I. KẾT QUẢ", "1. Quảng bá hình ảnh", "A.", "2. Xúc tiến du lịch", "B.", "II. KIẾN NGHỊ", "Không.")
    first, second = (s for s in found.report.sections if s.level == 2)
    assert (first.key, second.key, second.codes) == ("S32", "x1", ("S32",))


def test_tables_and_pictures_are_kept_in_place() -> None:
    picture = SourcePicture(b"\x89PNG...", "image/png", "Lễ hội", 80.0)
    found = read(
        "I. KẾT QUẢ",
        "Trước bảng.",
        table(("TT", "Chỉ tiêu"), ("1", "Tin, bài")),
        picture,
        "Sau bảng.",
        "II. KIẾN NGHỊ",
        "Không.",
    )
    before, grid, image, after = found.report.section("S30").blocks
    assert isinstance(grid, Table) and grid.rows == (("TT", "Chỉ tiêu"), ("1", "Tin, bài"))
    assert isinstance(image, Picture) and found.pictures == {image.sha256: picture.data} and image.caption == "Lễ hội"
    assert isinstance(before, Paragraph) and isinstance(after, Paragraph)


def test_head_and_signature_in_tables() -> None:
    head = table(
        ("ỦY BAN NHÂN DÂN\nXÃ HÒA MAI\n_______", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc"),
        ("Số: 46/BC-UBND", "Hòa Mai, ngày 15 tháng 6 năm 2026"),
    )
    foot = table(
        (
            "Nơi nhận:\n- Như trên;\n- Lưu: VT.",
            "TM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\n\n(Đã ký)\nHoàng Thị Mai Hương",
        )
    )
    source = document(head, "BÁO CÁO\nKết quả 6 tháng đầu năm 2026", OPENING, "I. KẾT QUẢ", "Việc.", CLOSING, foot)
    found = understand(source, CATALOGUE)
    assert found.letterhead.issuer == ("ỦY BAN NHÂN DÂN", "XÃ HÒA MAI")
    assert (found.report.issue.number, found.report.issue.day, found.report.place) == ("46", 15, "Hòa Mai")
    assert found.report.signing.authority == ("TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH")
    assert found.report.signing.name == "Hoàng Thị Mai Hương"
    assert (found.report.recipients, found.report.archive) == (("Như trên",), "VT")
    assert imported_words(found) == source_words(source)


def test_two_columns_run_together_on_one_line() -> None:
    source = document(
        "ỦY BAN NHÂN DÂN\t\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "XÃ HÒA MAI          Độc lập - Tự do - Hạnh phúc",
        "Số: /BC-UBND\tHòa Mai, ngày tháng 6 năm 2026", *HEAD[4:], OPENING, "I. KẾT QUẢ", "Việc.", CLOSING,
        "Nơi nhận:\tTM. ỦY BAN NHÂN DÂN", "- Như trên;\tCHỦ TỊCH", "- Lưu: VT.", "\tHoàng Thị Mai Hương",
    )  # fmt: skip
    found = understand(source, CATALOGUE)
    assert found.letterhead.issuer == ("ỦY BAN NHÂN DÂN", "XÃ HÒA MAI")
    assert (found.report.issue.number, found.report.issue.month) == ("", 6)
    assert (found.report.recipients, found.report.archive) == (("Như trên",), "VT")
    assert (found.report.signing.authority, found.report.signing.name) == (
        ("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"),
        "Hoàng Thị Mai Hương",
    )


def test_automatic_numbers_of_word_are_numbers() -> None:
    lines = [
        SourceLine("KẾT QUẢ ĐẠT ĐƯỢC", "I.", bold=True), SourceLine("Quảng bá hình ảnh", "1."), SourceLine("Việc một.", "-"),
        SourceLine("Việc hai.", "+"), SourceLine("KIẾN NGHỊ", "II.", bold=True), SourceLine("Không.", "-"),
    ]  # fmt: skip
    found = read(*lines)
    assert [(found.numbers[s.key], s.title) for s in found.report.sections] == [
        ("I.", "KẾT QUẢ ĐẠT ĐƯỢC"), ("1.", "Quảng bá hình ảnh"), ("II.", "KIẾN NGHỊ"),
    ]  # fmt: skip
    assert texts(found, "S32") == [(Level.DASH, "Việc một."), (Level.PLUS, "Việc hai.")]


def test_odd_numbers_stay_in_the_titles() -> None:
    found = read("I. KẾT QUẢ", "Việc.", "III. KIẾN NGHỊ", "Không.")
    assert found.report.numbering == "plain" and "import-numbers-kept" in codes(found)
    assert [s.title for s in found.report.sections] == ["I. KẾT QUẢ", "III. KIẾN NGHỊ"]
    assert [(s["number"], s["title"]) for s in as_json(found)["sections"]] == [("I.", "KẾT QUẢ"), ("III.", "KIẾN NGHỊ")]


def test_numbered_items_only_where_their_numbers_come_out_again() -> None:
    long = "Đề nghị Sở hỗ trợ kinh phí viết tin, bài cho cán bộ cấp xã."
    found = read("I. KIẾN NGHỊ", f"1. {long}", f"2. {long}")
    assert [level for level, _ in texts(found, "S60")] == [Level.NUMBERED] * 2
    found = read("I. KIẾN NGHỊ", f"1. {long}", "Xen giữa.", f"2. {long}")
    assert texts(found, "S60")[0] == (Level.TEXT, f"1. {long}")


def test_styles_inside_a_paragraph_are_kept() -> None:
    line = SourceLine(
        "- Việc rất quan trọng.", runs=(("- Việc ", False, False), ("rất", True, False), (" quan trọng.", False, True))
    )
    found = read("I. KẾT QUẢ", line)
    (block,) = found.report.section("S30").blocks
    assert isinstance(block, Paragraph)
    assert block.runs == (Text("Việc "), Text("rất", bold=True), Text(" quan trọng.", italic=True))


def test_heading_torn_over_two_lines() -> None:
    found = read("I.", "KẾT QUẢ", "Việc.", "II. KIẾN NGHỊ", "Không.")
    assert [s.key for s in found.report.sections] == ["S30", "S60"] and found.numbers["S30"] == "I."


def test_what_stands_after_the_signature_is_kept_and_told() -> None:
    source = document(
        *HEAD,
        OPENING,
        "I. KẾT QUẢ",
        "Việc.",
        CLOSING,
        *TAIL,
        "PHỤ LỤC SỐ LIỆU",
        table(
            ("TT", "Chỉ tiêu"),
        ),
    )
    found = understand(source, CATALOGUE)
    assert [type(block) for block in found.report.unplaced] == [Paragraph, Table]
    assert codes(found).count("import-unplaced") == 2
    assert as_json(found)["unmapped"] == ["PHỤ LỤC SỐ LIỆU", "TT | Chỉ tiêu"]


def test_report_without_headings_keeps_its_text_unplaced() -> None:
    found = read("Trong kỳ đã làm nhiều việc.", "Đời sống ổn định.")
    assert found.report.sections == () and len(found.report.unplaced) == 2 and "import-no-headings" in codes(found)
    assert found.report.opening == OPENING and found.report.closing == CLOSING


@pytest.mark.parametrize(("title", "opening", "code"), [
    ("Công tác năm 2025", OPENING, "2025-Y"), ("Kết quả quý II năm 2026", OPENING, "2026-Q2"),
    ("Kết quả 9 tháng đầu năm 2026", OPENING, "2026-9M"),
    ("Kết quả 06 tháng đầu năm và nhiệm vụ 06 tháng cuối năm 2024", OPENING, "2024-H1"), ("Kết quả công tác", OPENING, "2026-H1"),
    ("Kết quả 6 tháng đầu năm", "Ủy ban nhân dân xã Hòa Mai báo cáo như sau:", "2026-H1"),
    ("Kết quả 7 tháng năm 2026", OPENING, "2026-01-01..2026-07-31"),
    ("Chuyên đề từ ngày 15/12/2025 đến ngày 14/6/2026", OPENING, "2025-12-15..2026-06-14"),
])  # fmt: skip
def test_period_by_title_then_opening_then_date(title: str, opening: str, code: str) -> None:
    source = document(*HEAD[:5], title, opening, "I. KẾT QUẢ", "Việc.", *TAIL)
    assert understand(source, CATALOGUE).report.period.code == code


def test_title_and_opening_that_differ_are_told() -> None:
    source = document(*HEAD[:5], "Kết quả năm 2025", OPENING, "I. KẾT QUẢ", "Việc.", CLOSING, *TAIL)
    found = understand(source, CATALOGUE)
    assert "import-period-differs" in codes(found)


def test_named_outline_and_period_overrule() -> None:
    found = understand(report("I. KẾT QUẢ", "Việc."), CATALOGUE, outline="sau-phan", period=Period.parse("2024-Y"))
    assert (found.report.outline, found.report.period.code, found.figures.period) == ("sau-phan", "2024-Y", "2024-Y")


def test_own_unit_is_recognised_though_misspelt() -> None:
    source = document(
        *HEAD[2:],
        OPENING.replace("Hòa Mai", "Hỏa Mai"),
        "I. KẾT QUẢ",
        "Việc.",
        CLOSING.replace("Hòa Mai", "Hỏa Mai"),
        *TAIL,
    )
    assert understand(source, CATALOGUE).unit.name == "Hỏa Mai"
    found = understand(source, CATALOGUE, own=OWN)
    assert (found.unit, found.report.letterhead) == (OWN, "ubnd") and "import-name-variant" in codes(found)


def test_another_unit_is_not_taken_for_the_own_one() -> None:
    other = Unit("other", "Sơn Thủy", "xã", "tỉnh Bình Lâm", (LETTERHEAD,))
    assert understand(report("I. KẾT QUẢ", "Việc."), CATALOGUE, own=other).unit.name == "Hòa Mai"


def test_department_under_the_committee() -> None:
    source = document(
        "UBND XÃ HÒA MAI", "PHÒNG VĂN HÓA - XÃ HỘI", *HEAD[2:], OPENING, "I. KẾT QUẢ", "Việc.", CLOSING, *TAIL
    )
    head = understand(source, CATALOGUE).letterhead
    assert (head.id, head.superior, head.issuer) == (
        "phong-van-hoa-xa-hoi",
        ("UBND XÃ HÒA MAI",),
        ("PHÒNG VĂN HÓA - XÃ HỘI",),
    )


def test_request_of_the_district_does_not_name_the_author() -> None:
    letter = "Công văn số 5/UBND-VHTT ngày 2/6/2026 của UBND huyện Sơn Thủy về việc báo cáo 6 tháng đầu năm 2026"
    opening = f"Thực hiện {letter}, UBND xã Hòa Mai báo cáo:"
    source = document("Số: /BC-UBND", *HEAD[4:], opening, "I. KẾT QUẢ", "Việc.", *TAIL)
    assert understand(source, CATALOGUE).unit.area == "xã Hòa Mai"


@pytest.mark.parametrize(("source", "code"), [
    (document(), "import-empty"), (document("ỦY BAN NHÂN DÂN", "Số: /BC-UBND"), "import-empty"),
    (document("BÁO CÁO", "Kết quả 6 tháng đầu năm 2026", "I. KẾT QUẢ", "Việc."), "import-no-unit"),
    (document("BÁO CÁO", "Kết quả", "UBND xã Hòa Mai báo cáo như sau:", "I. KẾT QUẢ", "Việc."), "import-no-period"),
])  # fmt: skip
def test_refusals(source: SourceDocument, code: str) -> None:
    with pytest.raises(Refused) as refused:
        understand(source, CATALOGUE)
    assert refused.value.code == code


def test_no_outline_at_all() -> None:
    with pytest.raises(Refused) as refused:
        understand(report("I. KẾT QUẢ", "Việc."), NoOutlines())  # type: ignore[arg-type]
    assert refused.value.code == "outline-unknown"


WORDS = st.lists(
    st.sampled_from("Xã Hòa Mai đã làm 12 tin, bài trên trang thông tin điện tử của huyện và 05 băng rôn. ; :".split()),
    min_size=1,
    max_size=9,
)
SIGNS = st.sampled_from(
    ["", "", "- ", "+ ", "I. ", "II. ", "1. ", "2. ", "1.1. ", "a) ", "A. ", "Phần thứ nhất. ", "• ", "1/ ", "(1) "]
)
TITLES = st.sampled_from([
    "KẾT QUẢ", "Thuận lợi", "Khó khăn", "PHƯƠNG HƯỚNG", "Kiến nghị", "Lời ngỏ", "Trên đây là báo cáo./.", "Nơi nhận:", "Lưu: VT.",
    "TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH", "BÁO CÁO", "Số: /BC-UBND", "_____", "Kính gửi: Sở A;", "(Đã ký)",
])  # fmt: skip
LINES = st.builds(
    lambda sign, words, bold: SourceLine(sign + words, bold=bold),
    SIGNS,
    st.one_of(TITLES, WORDS.map(" ".join), st.text(max_size=20)),
    st.booleans(),
)
TABLES = st.lists(
    st.tuples(st.one_of(TITLES, WORDS.map(" ".join)), st.one_of(TITLES, WORDS.map(" ".join))), min_size=1, max_size=3
).map(lambda rows: table(*rows))


@settings(max_examples=60)
@given(st.lists(st.one_of(LINES, LINES, LINES, TABLES), max_size=12), st.booleans())
def test_no_word_is_ever_lost(items: list[SourceItem], whole: bool) -> None:
    source = report(*items) if whole else document(*items)
    try:
        found = understand(source, CATALOGUE, own=OWN, period=Period.parse("2026-H1"))
    except Refused as refused:
        assert refused.code == "import-empty" and not whole
        return
    assert Counter(imported_words(found)) == Counter(source_words(source))
    assert len({s.key for s in found.report.sections}) == len(found.report.sections)
    ids = [b.id for _, b in found.report.blocks()] + [b.id for b in found.report.unplaced]
    assert len(ids) == len(set(ids)) == found.report.counter


def test_many_communes_named_do_not_outweigh_the_district() -> None:
    source = document(
        "Số: /BC-UBND", "BÁO CÁO", "Kết quả 6 tháng đầu năm 2024", "Theo quy định, UBND huyện Sơn Thủy báo cáo như sau:", "I. KẾT QUẢ",
        *["- Xã Hòa Mai làm tốt; xã Hòa Mai có chợ phiên, xã Hòa Mai có lễ hội."] * 9, *TAIL,
    )  # fmt: skip
    assert understand(source, CATALOGUE).unit.area == "huyện Sơn Thủy"


def test_party_head() -> None:
    source = document(
        "ĐẢNG BỘ HUYỆN SƠN THỦY", "ĐẢNG ỦY XÃ HÒA MAI", "*", "ĐẢNG CỘNG SẢN VIỆT NAM", "Số 12 - BC/ĐU", "Hòa Mai, ngày 3 tháng 6 năm 2023",
        "BÁO CÁO", "Kết quả 6 tháng đầu năm 2023", "Đảng ủy xã Hòa Mai báo cáo như sau:", "I. KẾT QUẢ", "Việc.", *TAIL,
    )  # fmt: skip
    found = understand(source, CATALOGUE)
    head = found.letterhead
    assert (found.unit.area, head.id, head.full_name, head.symbol) == (
        "xã Hòa Mai",
        "dang-uy",
        "Đảng ủy xã Hòa Mai",
        "BC/ĐU",
    )
    assert (head.superior, found.report.issue.number) == (("ĐẢNG BỘ HUYỆN SƠN THỦY",), "12")
    assert "import-unplaced" not in codes(found)


def test_head_cells_glued_by_a_converter() -> None:
    source = document(
        "ỦY BAN NHÂN DÂN XÃ HÒA MAISố: /BC-UBND | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        *HEAD[3:],
        OPENING,
        "I. KẾT QUẢ",
        "Việc.",
        *TAIL,
    )
    found = understand(source, CATALOGUE)
    assert found.letterhead.issuer == ("ỦY BAN NHÂN DÂN XÃ HÒA MAI",)
    assert (found.report.issue.symbol, found.unit.area) == ("BC-UBND", "xã Hòa Mai")


def test_same_name_in_another_province_is_another_unit() -> None:
    found = understand(
        report("I. KẾT QUẢ", "Việc."), CATALOGUE, own=Unit("own", "Hòa Mai", "xã", "tỉnh Tân Sơn", (LETTERHEAD,))
    )
    assert found.unit.id == "xa-hoa-mai-binh-lam"


def test_text_taken_from_a_page_whose_columns_are_joined() -> None:
    source = document(
        "ỦY BAN NHÂN DÂN XÃ HÒA MAI | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Số: 210/BC-UBND | Độc lập - Tự do - Hạnh phúc",
        "| Hòa Mai, ngày 12 tháng 6 năm 2026", "----------o0o----------", *HEAD[4:], OPENING, "I. KẾT QUẢ", "Việc.", CLOSING,
        "Nơi nhận: TM. ỦY BAN NHÂN DÂN", "- Sở VHTTDL; KT. CHỦ TỊCH", "- Lưu: VT. PHÓ CHỦ TỊCH", "Phạm Minh Đức",
    )  # fmt: skip
    found = understand(source, CATALOGUE)
    report = found.report
    assert (report.issue.number, report.issue.day, report.place, found.unit.name) == ("210", 12, "Hòa Mai", "Hòa Mai")
    assert (report.recipients, report.archive, report.signing.name) == (("Sở VHTTDL",), "VT", "Phạm Minh Đức")
    assert report.signing.authority == ("TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH")
    assert not report.unplaced


@pytest.mark.parametrize("lines", [
    ("Kết quả tuyên truyền biển, đảo, biên giới,", "cắm mốc 6 tháng đầu năm 2026;", "phương hướng 6 tháng cuối năm 2026"),
    ("V/v thực hiện công tác thông tin đối ngoại", "6 tháng đầu năm 2026"),
])  # fmt: skip
def test_a_subject_over_several_lines(lines: tuple[str, ...]) -> None:
    source = document(*HEAD[:5], *lines, OPENING, "I. KẾT QUẢ", "Việc.", CLOSING, *TAIL)
    found = understand(source, CATALOGUE)
    assert found.report.subject == " ".join(lines) and found.report.opening == OPENING


def test_arabic_numbers_with_a_dash_head_sections_below_romans_with_a_dash() -> None:
    found = read(
        "I- KẾT QUẢ", "1- Công tác chỉ đạo", "Việc.", "2- Tuyên truyền", "Việc khác.", "II- KIẾN NGHỊ", "Không."
    )
    assert [(found.numbers[s.key], s.level) for s in found.report.sections] == [
        ("I-", 1),
        ("1-", 2),
        ("2-", 2),
        ("II-", 1),
    ]


def test_signed_on_behalf_of_a_party_committee() -> None:
    found = understand(
        document(*HEAD, OPENING, "I. KẾT QUẢ", "Việc.", CLOSING, "T/M ĐẢNG ỦY", "BÍ THƯ", "Phạm Văn Cao"), CATALOGUE
    )
    assert found.report.signing.authority == ("T/M ĐẢNG ỦY", "BÍ THƯ") and found.report.signing.name == "Phạm Văn Cao"
