"""Headings and what stands below them, numbers typed, proposals, recipients, the signing block, names."""

import msgspec
import pytest

from tests.carry.reports import HEAD, paragraphs, report
from tests.checks.test_checks import FULL, LETTER, REFERENCE, changed, found
from ttdn_desktop.model.block import Level
from ttdn_desktop.model.finding import Finding, Severity
from ttdn_desktop.model.reference import Abbreviation, Body
from ttdn_desktop.model.report import Report
from ttdn_desktop.model.unit import Letterhead, Signing
from ttdn_desktop.wording import checks as wording


def told(made: Report, *rules: str, **more: object) -> list[Finding]:
    findings = found(made, *rules, **more)
    assert all(wording.message(finding) and wording.why(finding) for finding in findings)
    return findings


def below(title: str, *lines: str) -> Report:
    made = report(**FULL)
    return made.with_section(
        msgspec.structs.replace(made.section("II"), title=title, blocks=paragraphs(*lines, start=30))
    )


@pytest.mark.parametrize(
    ("title", "line", "quote"),
    [
        ("Tồn tại và nguyên nhân", "Kinh phí hạn hẹp.", "nguyên nhân"),
        ("ĐÁNH GIÁ CHUNG VÀ BÀI HỌC KINH NGHIỆM", "Công tác được giữ vững.", "BÀI HỌC KINH NGHIỆM"),
        ("Thuận lợi, khó khăn", "Được Đảng ủy quan tâm chỉ đạo.", "khó khăn"),
        ("Kết quả và hạn chế", "Mở 02 lớp tập huấn.", "hạn chế"),
        ("Kết quả, kiến nghị", "Mở 02 lớp tập huấn.", "kiến nghị"),
        ("Kết quả và phương hướng", "Mở 02 lớp tập huấn.", "phương hướng"),
        ("Khó khăn và giải pháp", "Kinh phí hạn hẹp.", "giải pháp"),
    ],
)
def test_a_heading_that_promises_what_is_not_given(title: str, line: str, quote: str) -> None:
    (finding,) = told(below(title, line), "heading-promise")
    assert (finding.section, finding.block, finding.quote) == ("II", "@title", quote)


@pytest.mark.parametrize(
    ("title", "line"),
    [
        ("Tồn tại và nguyên nhân", "Nguyên do là kinh phí hạn hẹp."),
        ("Nguyên nhân", "Kinh phí hạn hẹp."),
        ("2. Các nguyên nhân", "Kinh phí hạn hẹp."),
        ("Thuận lợi, khó khăn", "Được quan tâm, tuy nhiên kinh phí chưa nhiều."),
        ("Nhiệm vụ, giải pháp", "Mở 02 lớp tập huấn."),
        ("Khó khăn và giải pháp", "Kinh phí hạn hẹp; thời gian tới cần bố trí thêm."),
        ("Kết quả, kiến nghị", "Đã mở 02 lớp; đề nghị Sở hỗ trợ thêm."),
        ("Kinh nghiệm rút ra", "Phải làm sớm."),
    ],
)
def test_promises_kept_or_none(title: str, line: str) -> None:
    assert not told(below(title, line), "heading-promise")


def test_a_line_of_the_text_that_is_a_heading_promises_too() -> None:
    lines = (
        "a) Kết quả",
        "Mở 02 lớp.",
        "b) Hạn chế và nguyên nhân",
        "Kinh phí ít.",
        "c) Việc khác",
        "Nguyên nhân khác.",
    )
    (finding,) = told(below("KẾT QUẢ", *lines), "heading-promise")
    assert (finding.block, finding.quote) == ("p32", "nguyên nhân")


def test_shortcomings_without_a_word_on_their_causes() -> None:
    made = report(**FULL)
    faults = msgspec.structs.replace(made.section("II"), codes=("S42",), title="Tồn tại")
    (finding,) = told(made.with_section(faults), "causes-none")
    assert (finding.section, finding.severity, finding.quote) == ("II", Severity.STYLE, "Tồn tại")
    said = msgspec.structs.replace(faults, blocks=paragraphs("Còn chậm, nguyên nhân do kiêm nhiệm.", start=40))
    assert not told(made.with_section(said), "causes-none")
    assert not told(made, "causes-none")


@pytest.mark.parametrize(
    ("line", "short"),
    [("Đã thực hiện tốt.", True), ("Không có kiến nghị, đề xuất.", False), ("Chưa phát sinh.", False), (FULL["II"][0], False),
     ("Có {{C01}} tin.", False)],
)  # fmt: skip
def test_a_section_of_one_short_line(line: str, short: bool) -> None:
    findings = told(below("KẾT QUẢ", line), "section-short")
    assert [f.severity for f in findings] == [Severity.STYLE] * short
    assert not told(below("KẾT QUẢ", line, "Thêm một dòng."), "section-short")


def test_parts_out_of_their_usual_order() -> None:
    made = report(**FULL)
    first, *rest = made.sections
    turned = msgspec.structs.replace(made, sections=(first, rest[-1], *rest[:-1]))
    (finding,) = told(turned, "section-order")
    assert (finding.section, finding.severity, finding.data["after"]) == ("IV", Severity.STYLE, "KẾT QUẢ")
    assert not told(made, "section-order")


@pytest.mark.parametrize(
    ("lines", "quotes"),
    [
        (("a) Một.", "b) Hai.", "d) Ba."), ["d)"]),
        (("1. Một.", "2. Hai.", "2. Ba.", "3. Bốn."), ["2."]),
        (("1. Một.", "3. Hai.", "a) Con.", "b) Con.", "4. Ba.", "6. Bốn."), ["3.", "6."]),
        (("1. Một.", "a) Con.", "b) Con.", "2. Hai.", "a) Con.", "c) Con."), ["c)"]),
        (("c) Ba.", "d) Bốn.", "e) Năm.", "g) Sáu."), []),
        (("c) Ba.", "d) Bốn.", "đ) Năm.", "e) Sáu."), []),
        (("1. Một.", "2. Hai.", "Xong.", "1. Một."), []),
        (("3. Ba.", "4. Bốn."), []),
        (("- Một.", "- Hai."), []),
    ],
)
def test_numbers_typed_before_items(lines: tuple[str, ...], quotes: list[str]) -> None:
    made = report(**FULL)
    blocks = tuple(msgspec.structs.replace(block, level=Level.TEXT) for block in paragraphs(*lines, start=50))
    made = made.with_section(msgspec.structs.replace(made.section("II"), blocks=blocks))
    assert [finding.quote for finding in told(made, "number-skipped")] == quotes


def test_numbers_typed_in_headings() -> None:
    made = changed(report(**FULL), numbering="plain")
    numbers = {"I": "I. Tình hình", "I.1": "1. Thuận lợi", "I.2": "2. Khó khăn", "II": "II. Kết quả", "III": "IV. Nhiệm vụ",
               "IV": "V. Kiến nghị"}  # fmt: skip
    for key, title in numbers.items():
        made = made.with_section(msgspec.structs.replace(made.section(key), title=title))
    (finding,) = told(made, "number-skipped")
    assert (finding.section, finding.quote, finding.data["before"]) == ("III", "IV.", "II.")
    prose = made.with_section(
        msgspec.structs.replace(made.section("II"), blocks=paragraphs("III. Việc đã làm; việc chưa làm.", start=60))
    )
    assert not told(prose, "number-skipped"), "the heading between was read as a paragraph"


@pytest.mark.parametrize(
    ("text", "quotes"),
    [
        ("gồm (1) tin; (2) bài; (4) ảnh", ["(4)"]), ("gồm (1) tin; (1) bài; (2) ảnh", []), ("(1) tin; (2) bài; (2) ảnh", ["(2)"]),
        ("gồm (1) tin; (2) bài; (3) ảnh và (1) lời", []), ("theo mục (3) và (5) của hướng dẫn", []),
    ],
)  # fmt: skip
def test_numbers_inside_a_paragraph(text: str, quotes: list[str]) -> None:
    assert [finding.quote for finding in told(below("KẾT QUẢ", text), "number-inline")] == quotes


@pytest.mark.parametrize(
    ("lines", "why"),
    [
        (("Mở lớp bồi dưỡng nghiệp vụ cho cán bộ cơ sở.", "Cung cấp tài liệu tuyên truyền song ngữ hằng quý."), "none"),
        (("Đề nghị cấp trên mở lớp bồi dưỡng nghiệp vụ.",), "vague"),
        (("Đề nghị các cấp hỗ trợ thêm kinh phí hoạt động.",), "vague"),
    ],
)
def test_proposals_that_ask_nobody(lines: tuple[str, ...], why: str) -> None:
    made = report(**(FULL | {"IV": lines}))
    (finding,) = told(made, "proposal-addressee")
    assert (finding.data["why"], finding.data["count"], finding.severity) == (why, str(len(lines)), Severity.STYLE)
    assert not told(changed(made, addressees=("Sở Văn hóa",)), "proposal-addressee")


@pytest.mark.parametrize(
    "lines",
    [
        ("Đề nghị Sở Văn hóa mở lớp bồi dưỡng nghiệp vụ.",),
        ("Đề nghị tỉnh bố trí thêm kinh phí hoạt động hằng năm.",),
        (
            "Kính đề nghị Ban Tuyên giáo:",
            "- Mở lớp bồi dưỡng nghiệp vụ cho cán bộ.",
            "- Cung cấp thêm tài liệu tuyên truyền.",
        ),
        ("Không có kiến nghị, đề xuất gì thêm trong kỳ.",),
    ],
)
def test_proposals_that_say_whom(lines: tuple[str, ...]) -> None:
    assert not told(report(**(FULL | {"IV": lines})), "proposal-addressee")


SHORT = msgspec.structs.replace(
    REFERENCE,
    abbreviations=(Abbreviation("TT&TT", "Thông tin và Truyền thông"),),
    bodies=(Body(("Sở Thông tin và Truyền thông", "Sở TT&TT"), None, "Sở Văn hóa, Thể thao và Du lịch"),),
)


@pytest.mark.parametrize(
    ("body", "recipients", "why", "severity"),
    [
        ("Sở Nội vụ tỉnh Bắc Hà", ("Huyện ủy (b/c)",), "missing", Severity.SHOULD),
        ("UBND tỉnh Bắc Hà", ("Sở TT&TT (b/c)",), "missing", Severity.STYLE),
        ("Sở Thông tin và Truyền thông tỉnh Bắc Hà", ("Huyện ủy (b/c)", "Sở TT&TT (b/c)"), "not-first", Severity.STYLE),
    ],
)
def test_who_asked_is_not_among_those_who_get_it(
    body: str, recipients: tuple[str, ...], why: str, severity: Severity
) -> None:
    letter = msgspec.structs.replace(LETTER, body=body)
    made = changed(report(**FULL), recipients=recipients)
    (finding,) = told(made, "requester-missing", requests=(letter,), reference=SHORT)
    assert (finding.data["why"], finding.severity) == (why, severity)


@pytest.mark.parametrize(
    ("body", "recipients"),
    [
        ("Sở Thông tin và Truyền thông tỉnh Bắc Hà", ("Sở TT&TT (b/c)",)),
        ("Sở TT&TT", ("Sở Thông tin và Truyền thông tỉnh Bắc Hà",)),
        ("Sở Thông tin và Truyền thông", ("Sở TTTT",)),
        ("Sở Thông tin và Truyền thông", ("Sở Văn hóa, Thể thao và Du lịch (b/c)",)),
        ("Sở Thông tin và Truyền thông", ("Như trên", "Huyện ủy")),
        ("Ban Tuyên giáo Huyện ủy và đề nghị của Sở Nội vụ", ("Ban Tuyên giáo Huyện ủy",)),
        ("", ("Huyện ủy",)),
    ],
)
def test_who_asked_gets_it_under_whatever_name(body: str, recipients: tuple[str, ...]) -> None:
    letter = msgspec.structs.replace(LETTER, body=body)
    made = changed(report(**FULL), recipients=recipients)
    assert not told(made, "requester-missing", requests=(letter,), reference=SHORT)


@pytest.mark.parametrize(
    ("archive", "blank", "name"),
    [("VT, VH XH. Hạnh", ["VHXH"], ["Hạnh"]), ("VT, VHXH", [], []), ("VT. VHXH", [], []), ("VT VHXH", [], []),
     ("VT, UBND. An Bình.", [], ["An Bình"])],
)  # fmt: skip
def test_the_file_copy_line(archive: str, blank: list[str], name: list[str]) -> None:
    made = changed(report(**FULL), archive=archive)
    assert [finding.suggestion for finding in told(made, "archive-blank")] == blank
    assert [finding.quote for finding in told(made, "drafter-name")] == name


@pytest.mark.parametrize(
    ("authority", "why"),
    [
        (("TM. ỦY BAN NHÂN DÂN", "PHÓ CHỦ TỊCH"), ["no-kt"]),
        (("TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH"), ["no-deputy"]),
        (("KT. CHỦ TỊCH", "CHỦ TỊCH"), ["no-deputy"]),
        (("TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"), []),
        (("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"), []),
        (("TL. CHỦ TỊCH", "TRƯỞNG PHÒNG"), []),
        (("KT. TRƯỞNG PHÒNG", "PHÓ TRƯỞNG PHÒNG"), []),
    ],
)
def test_authority_lines_that_do_not_go_together(authority: tuple[str, ...], why: list[str]) -> None:
    made = changed(report(**FULL), signing=Signing(authority, "Nguyễn Văn An"))
    assert [finding.data["why"] for finding in told(made, "signing-form")] == why


def test_a_department_does_not_sign_for_the_council() -> None:
    head = Letterhead("phong", ("PHÒNG VĂN HÓA",), "Phòng Văn hóa và Thông tin huyện Sơn Thủy", area="huyện Sơn Thủy")
    assert [f.data["why"] for f in told(report(**FULL), "signing-form", letterhead=head)] == ["not-council"]


@pytest.mark.parametrize(
    ("name", "new"),
    [("ThS. Trần Văn Bình", "Trần Văn Bình"), ("Tiến sĩ Trần Văn Bình", "Trần Văn Bình"), ("Nguyễn Vân An", "Nguyễn Văn An"),
     ("Nguyễn Văn An", None), ("Trần Thị Sáu", None), ("Tsan A Sín", None)],
)  # fmt: skip
def test_the_signer_s_name(name: str, new: str | None) -> None:
    made = changed(report(**FULL), signing=Signing(HEAD.signing.authority, name))
    assert [finding.suggestion for finding in told(made, "signer-name")] == ([new] if new else [])


@pytest.mark.parametrize(
    ("place", "new"),
    [("Bắc Hà", "Sơn Thủy"), ("Sơn Thủy", None), ("huyện Sơn Thuỷ", None), ("Sơn Thúy", None), ("", None)],
)
def test_the_place_of_the_date_line(place: str, new: str | None) -> None:
    made = changed(report(**FULL), place=place)
    assert [finding.suggestion for finding in told(made, "place-differs")] == ([new] if new else [])


def test_names_of_provinces_and_of_the_department() -> None:
    table = msgspec.structs.replace(REFERENCE, province_names=("Quảng Nam", "Quảng Ninh", "Lào Cai"))
    made = below(
        "KẾT QUẢ", "Giao lưu với tỉnh Quãng Nam, tỉnh Quảng Ninh, tỉnh Lào Kay, tỉnh Bắc Há và tỉnh Viêng Chăn."
    )
    assert [f.suggestion for f in told(made, "province-name", reference=table)] == ["Quảng Nam"]
    assert not told(made, "province-name")
    head = msgspec.structs.replace(HEAD, full_name="Phòng Văn hóa - Xã hội xã Suối Mơ")
    made = below("KẾT QUẢ", "Phòng Văn hoá - Xã hội, Phòng Văn hòa - Xã hội và Phòng Kinh tế phối hợp.")
    (finding,) = told(made, "department-name", letterhead=head)
    assert (finding.quote, finding.suggestion) == ("Phòng Văn hòa - Xã hội", "Phòng Văn hóa - Xã hội")
