"""Subject, opening and closing against each other: the formula, whose report, on what, with which parts."""

import msgspec
import pytest

from tests.carry.reports import HEAD, paragraphs, report
from tests.checks.test_checks import FULL, REFERENCE, changed, context, found
from ttdn_desktop.checks.base import View
from ttdn_desktop.model.finding import Severity
from ttdn_desktop.model.reference import Abbreviation
from ttdn_desktop.wording import checks as wording

RULES = ("unit-other", "subject-other", "closing-words", "part-announced", "closing-parts")
SUBJECT = "Kết quả công tác thông tin đối ngoại 6 tháng đầu năm 2021"


@pytest.mark.parametrize(
    ("closing", "quote", "new"),
    [
        ("Trên đây là báo cáo của UBND huyện công tác văn hóa năm 2021./.", "công tác", "về công tác"),
        ("Trên đây là báo cáo của Phòng Văn hóa và Thông tin kết quả thực hiện kế hoạch./.", "kết quả", "về kết quả"),
        ("Trên đây là toàn bộ báo cáo của {unit} tình hình tuyên truyền./.", "tình hình", "về tình hình"),
        ("Trên đây là báo cáo kết quả tuyên truyền năm 2021 UBND huyện Sơn Thủy./.", "UBND huyện Sơn Thủy",
         "của UBND huyện Sơn Thủy"),
    ],
)  # fmt: skip
def test_a_small_word_lost_in_the_closing(closing: str, quote: str, new: str) -> None:
    (finding,) = found(changed(report(**FULL), closing=closing), "closing-words")
    assert (finding.quote, finding.suggestion) == (quote, new) and wording.message(finding)
    assert closing[finding.start : finding.end] == quote


@pytest.mark.parametrize(
    "closing",
    [
        "Trên đây là báo cáo của UBND huyện về công tác văn hóa năm 2021./.",
        "Trên đây là báo cáo kết quả công tác văn hóa năm 2021 của UBND huyện Sơn Thủy./.",
        "Trên đây là báo cáo của Ban Chỉ đạo công tác thông tin đối ngoại huyện./.",
        "Trên đây là báo cáo năm 2021, UBND huyện Sơn Thủy./.",
        "Trên đây là báo cáo công tác văn hóa trên địa bàn huyện của {unit}./.",
        "Trên đây là báo cáo của UBND huyện, kính đề nghị Sở tổng hợp kết quả chung./.",
    ],
)
def test_closings_that_are_right(closing: str) -> None:
    assert not found(changed(report(**FULL), closing=closing), "closing-words")


@pytest.mark.parametrize(
    ("field", "words", "quote", "new"),
    [
        ("closing", "Trên đây là báo cáo công tác văn hóa của UBND huyện Bình Lục./.", "huyện Bình Lục", "huyện Sơn Thủy"),
        ("closing", "Trên đây là báo cáo của Ủy ban nhân dân xã Sơn Thủy về công tác văn hóa./.", "xã Sơn Thủy",
         "huyện Sơn Thủy"),
        ("closing", "Trên đây là báo cáo công tác văn hóa của UBND xã./.", "xã", "huyện"),
        ("subject", "Công tác văn hóa năm 2021 trên địa bàn huyện Bình Lục", "huyện Bình Lục", "huyện Sơn Thủy"),
        ("opening", "Theo chế độ báo cáo, UBND huyện Bình Lục báo cáo như sau:", "huyện Bình Lục", "huyện Sơn Thủy"),
    ],
)  # fmt: skip
def test_another_unit_s_name_in_a_field(field: str, words: str, quote: str, new: str) -> None:
    (finding,) = found(changed(report(**FULL), **{field: words}), "unit-other")
    assert (finding.quote, finding.suggestion, finding.severity) == (quote, new, Severity.MUST)
    assert wording.message(finding)


@pytest.mark.parametrize(
    ("field", "words"),
    [
        ("closing", "Trên đây là báo cáo công tác văn hóa của UBND huyện Sơn Thủy./."),
        ("closing", "Trên đây là báo cáo của UBND huyện Sơn Thuỷ về công tác văn hóa./."),
        ("closing", "Trên đây là báo cáo công tác văn hóa của UBND huyện./."),
        ("closing", "Trên đây là báo cáo của UBND huyện Sơn Thủy, kính gửi UBND tỉnh Bắc Hà./."),
        (
            "opening",
            "Thực hiện Công văn số 5/UBND-VX ngày 01/6/2021 của UBND huyện Bình Lục về phối hợp, UBND huyện Sơn Thủy báo cáo:",
        ),
        ("opening", "Theo đề nghị của UBND huyện Bình Lục, UBND huyện Sơn Thủy báo cáo như sau:"),
        ("subject", "Phối hợp giữa huyện Sơn Thủy và huyện Bình Lục năm 2021"),
    ],
)
def test_other_units_that_may_be_named(field: str, words: str) -> None:
    assert not found(changed(report(**FULL), **{field: words}), "unit-other")


def test_a_misspelt_own_name_is_told_by_its_own_rule_only() -> None:
    made = changed(report(**FULL), closing="Trên đây là báo cáo công tác văn hóa của UBND huyện Sơn Thúy./.")
    assert [f.rule for f in found(made, "own-name", "unit-other")] == ["own-name"]


@pytest.mark.parametrize(
    ("field", "words", "quote"),
    [
        (
            "closing",
            "Trên đây là báo cáo công tác thông tin cơ sở 6 tháng đầu năm 2021 của UBND huyện./.",
            "thông tin cơ sở",
        ),
        ("closing", "Trên đây là báo cáo của UBND huyện về công tác đối ngoại 6 tháng đầu năm 2021./.", "đối ngoại"),
        ("opening", "UBND huyện báo cáo kết quả công tác bảo vệ môi trường như sau:", "bảo vệ môi trường"),
    ],
)
def test_another_subject_than_the_title_s(field: str, words: str, quote: str) -> None:
    (finding,) = found(changed(report(**FULL), subject=SUBJECT, **{field: words}), "subject-other")
    assert (finding.quote, finding.suggestion) == (quote, "thông tin đối ngoại") and wording.message(finding)


@pytest.mark.parametrize(
    "closing",
    [
        "Trên đây là báo cáo kết quả công tác thông tin đối ngoại 6 tháng đầu năm 2021./.",
        "Trên đây là báo cáo công tác TTĐN 6 tháng đầu năm 2021 của UBND huyện./.",
        "Trên đây là báo cáo công tác tuyên truyền, thông tin đối ngoại 6 tháng đầu năm 2021./.",
        "Trên đây là báo cáo công tác thông tin đối ngoại và hội nhập quốc tế 6 tháng đầu năm 2021./.",
        "Trên đây là báo cáo công tác 6 tháng đầu năm 2021 của UBND huyện./.",
        "Trên đây là báo cáo của UBND huyện./.",
    ],
)
def test_the_same_subject_in_other_words(closing: str) -> None:
    reference = msgspec.structs.replace(REFERENCE, abbreviations=(Abbreviation("TTĐN", "thông tin đối ngoại"),))
    made = changed(report(**FULL), subject=SUBJECT, closing=closing)
    assert not found(made, "subject-other", reference=reference)


def test_a_closing_that_announces_what_the_title_has_not() -> None:
    made = changed(
        report(**FULL), subject=SUBJECT,
        closing="Trên đây là báo cáo 6 tháng đầu năm 2021 và phương hướng, nhiệm vụ 6 tháng cuối năm 2021./.",
    )  # fmt: skip
    (finding,) = found(made, "closing-parts")
    assert (finding.quote, finding.severity) == ("phương hướng, nhiệm vụ", Severity.SHOULD)
    other_way = changed(
        made,
        subject=SUBJECT + " và nhiệm vụ 6 tháng cuối năm 2021",
        closing="Trên đây là báo cáo 6 tháng đầu năm 2021./.",
    )
    (finding,) = found(other_way, "closing-parts")
    assert (finding.data["why"], finding.severity) == ("left-out", Severity.STYLE) and wording.message(finding)
    short = changed(other_way, closing="Trên đây là báo cáo của UBND huyện Sơn Thủy./.")
    assert not found(short, "closing-parts")


def test_a_part_announced_and_not_there() -> None:
    made = report(**FULL)
    made = msgspec.structs.replace(made, sections=made.sections[:4])
    made = changed(
        made,
        subject=SUBJECT,
        opening="UBND huyện báo cáo kết quả, hạn chế và kiến nghị, đề xuất như sau:",
        closing="Trên đây là báo cáo kết quả và phương hướng 6 tháng cuối năm 2021./.",
    )
    told = {(f.block, f.quote) for f in found(made, "part-announced")}
    assert told == {("@opening", "kiến nghị, đề xuất"), ("@closing", "phương hướng")}
    section = msgspec.structs.replace(
        made.section("II"), blocks=paragraphs("Đề nghị Sở hỗ trợ. Thời gian tới huyện sẽ làm tiếp.", start=40)
    )
    assert not found(made.with_section(section), "part-announced")


def test_words_that_announce_nothing() -> None:
    made = report(**FULL)
    made = msgspec.structs.replace(made, sections=made.sections[:4])
    opening = "Theo đề xuất của Sở và kết quả thực hiện nhiệm vụ, UBND huyện báo cáo như sau:"
    assert not found(
        changed(made, subject=SUBJECT, opening=opening, closing="Trên đây là báo cáo./."), "part-announced"
    )


def test_a_report_of_templates_has_nothing_to_say() -> None:
    assert not found(report(**FULL), *RULES)
    printed = View(context(report(**FULL))).printed["", "@closing"]
    assert HEAD.full_name in printed.text and printed.span(0, 4) == (0, 4)
    name = printed.text.index(HEAD.full_name)
    assert printed.span(name, name + 2) is None, "a field made these words"
