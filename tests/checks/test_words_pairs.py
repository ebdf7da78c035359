"""Pairs that want a comma or a dash, and one spelling in one report; names of bodies and sound pairs are let be."""

import pytest

from tests.carry.reports import report
from tests.checks.test_checks import found
from tests.checks.words_at_hand import reference
from tests.checks.words_right import PASSAGES
from ttdn_desktop.model.finding import Severity


def told(*texts: str) -> list[tuple[str, str, str | None]]:
    """Rule, words and what to write instead, of the rules of spellings, for a report of these paragraphs."""
    made = report(II=texts)
    return [
        (f.rule, f.quote, f.suggestion)
        for f in found(made, "pair", "variant", reference=reference())
        if f.section == "II"
    ]


@pytest.mark.parametrize(
    ("wrong", "right"),
    [
        ("chỉ đạo điều hành", "chỉ đạo, điều hành"),
        ("tâm tư nguyện vọng", "tâm tư, nguyện vọng"),
        ("an ninh quốc phòng", "quốc phòng, an ninh"),
        ("quốc phòng an ninh", "quốc phòng, an ninh"),
        ("phòng ban", "phòng, ban"),
        ("biên giới lãnh thổ", "biên giới, lãnh thổ"),
        ("PHƯƠNG HƯỚNG NHIỆM VỤ", "PHƯƠNG HƯỚNG, NHIỆM VỤ"),
        ("Chuyên môn nghiệp vụ", "Chuyên môn, nghiệp vụ"),
        ("kinh tế xã hội", "kinh tế - xã hội"),
        ("kinh tế-xã hội", "kinh tế - xã hội"),
        ("hàng năm", "hằng năm"),
        ("văn hoá xã hội", "văn hoá, xã hội"),
        ("văn hóa - thể thao và du lịch", "văn hóa, thể thao và du lịch"),
    ],
)
def test_a_pair_is_told_of_though_only_one_form_stands(wrong: str, right: str) -> None:
    assert told(f"Về {wrong} trên địa bàn.") == [("pair", wrong, right)]


def test_where_both_forms_stand_it_is_a_matter_of_one_spelling() -> None:
    assert told("phát triển kinh tế - xã hội", "phát triển kinh tế xã hội và kinh tế, xã hội") == [
        ("variant", "kinh tế xã hội", "kinh tế - xã hội"),
        ("variant", "kinh tế, xã hội", "kinh tế - xã hội"),
    ]


def test_where_either_way_is_right_the_report_s_own_use_decides() -> None:
    assert told("văn hóa nghệ thuật; về văn hóa nghệ thuật; văn hóa, nghệ thuật") == [
        ("variant", "văn hóa, nghệ thuật", "văn hóa nghệ thuật")
    ]
    assert told("văn hóa nghệ thuật; văn hóa, nghệ thuật") == [("variant", "văn hóa nghệ thuật", "văn hóa, nghệ thuật")]
    assert told("văn hóa nghệ thuật, về văn hóa nghệ thuật; chủ quyền biển đảo") == []
    assert told("chủ quyền biển đảo, về biển, đảo") == [("variant", "biển đảo", "biển, đảo")]


def test_where_a_capital_is_used_it_is_used_throughout() -> None:
    assert told("của trung ương, của tỉnh; các bộ, ngành trung ương; do Trung ương ban hành") == [
        ("variant", "trung ương", "Trung ương"),
        ("variant", "trung ương", "Trung ương"),
    ]
    assert told("của trung ương; Ban Chấp hành Trung ương Đảng; Ban Tuyên giáo Trung ương") == []
    assert told("do Trung ương ban hành; thành phố trực thuộc trung ương; báo, đài trung ương") == []


@pytest.mark.parametrize(
    "text",
    [
        "chỉ đạo, điều hành; quốc phòng, an ninh; kinh tế - xã hội; hằng năm; tin bài; biển đảo",
        "Phòng Văn hóa - Xã hội; Trung tâm Văn hóa - Thể thao và Du lịch huyện",
        "đồng chí lãnh đạo chỉ đạo các phòng; còn tồn tại hạn chế",
        "kinh tế, xã hội cùng phát triển",
    ],
)
def test_right_forms_and_names(text: str) -> None:
    assert told(text) == []


def test_a_right_report_has_nothing_of_the_kind() -> None:
    assert told(*PASSAGES) == []


def test_they_are_matters_of_taste() -> None:
    made = report(II=("chỉ đạo điều hành, kinh tế xã hội và kinh tế - xã hội",))
    assert {f.severity for f in found(made, "pair", "variant", reference=reference())} == {Severity.STYLE}
