"""What the checks say of the two real reports: the errors listed in the field notes, no false doubled word or wrong sum."""

from datetime import date

import pytest

from tests.carry.seeds import ARABIC_2024, ROMAN_2021, imported
from ttdn_desktop.checks.gate import gate
from ttdn_desktop.checks.run import run
from ttdn_desktop.model.finding import Finding
from ttdn_desktop.operations.check_file import context_of
from ttdn_desktop.store.catalogue import FileCatalogue

STRICT = ("own-name", "period-defective", "doubled-word", "confusable", "place-blank", "citation-number-word")


def checked(name: str) -> tuple[Finding, ...]:
    return run(context_of(imported(name), FileCatalogue(None), date(2026, 11, 22)))


def told(name: str, *rules: str) -> list[tuple[str, str, str, str | None]]:
    return [(f.rule, f.section or f.block, f.quote, f.suggestion) for f in checked(name) if f.rule in rules]


def test_the_errors_of_the_roman_report() -> None:
    assert told(ROMAN_2021, *STRICT) == [
        ("own-name", "@place", "Nguyễn Bình", "Nguyên Bình"),
        ("own-name", "@opening", "Nguyễn Bình", "Nguyên Bình"),
        ("own-name", "S11", "Nguyễn Bình", "Nguyên Bình"),
        ("period-defective", "@closing", "6 tháng năm", "6 tháng đầu năm 2021"),
        ("doubled-word", "S12", "đa đa", "đa"),
        ("confusable", "S12", "covid-19", "COVID-19"),
        ("confusable", "S21", "bảo loạn", "bạo loạn"),
        ("confusable", "S32", "băng zôn", "băng rôn"),
        ("confusable", "@archive", "VH TT", "VHTT"),
        ("citation-number-word", "S21", "Nghị định 72/2015/NĐ-CP", "Nghị định số 72/2015/NĐ-CP"),
        ("citation-number-word", "S21", "Thông tư 03/2019/TT-BTTTT", "Thông tư số 03/2019/TT-BTTTT"),
    ]


def test_marks_and_capitals_of_the_roman_report() -> None:
    assert told(ROMAN_2021, "punctuation", "list-end", "bracket") == [
        ("punctuation", "S12", "đều,..", "đều."),
        ("punctuation", "S21", "khác...nhằm", "khác... nhằm"),
        ("list-end", "S42", ";", "."),
    ]
    capitals = told(ROMAN_2021, "capital")
    assert [(section, quote) for _, section, quote, _ in capitals if quote != "nhân dân"] == [
        ("S11", "Tỉnh"), ("S11", "Lãnh đạo"), ("S12", "Thực"), ("S32", "Du lịch"), ("S32", "Báo chí"), ("S41", "nhà nước"),
    ]  # fmt: skip
    assert len(capitals) == 6 + 6  # six "nhân dân" to flag; those in names of bodies are not


def test_the_errors_of_the_arabic_report() -> None:
    assert told(ARABIC_2024, *STRICT, "punctuation", "list-end", "bracket", "capital") == [
        ("place-blank", "@place", "", None),
        ("confusable", "S20", "TTDN", "TTĐN"),
        ("confusable", "S20", "phân tử cơ hội", "phần tử cơ hội"),
        ("confusable", "@recipient:3", "Công TTĐT", "Cổng TTĐT"),
        ("confusable", "@archive", "VH TT", "VHTT"),
        ("capital", "S13", "Tỉnh", "tỉnh"),
        ("punctuation", "S30", "(21/6/1925- 21/6/2024).", "(21/6/1925 - 21/6/2024)."),
        ("capital", "S60", "nhân dân", "Nhân dân"),
    ]


@pytest.mark.parametrize("name", [ROMAN_2021, ARABIC_2024])
def test_what_is_right_in_its_own_period_is_left_alone(name: str) -> None:
    wrong = {"period-stale", "request-stale", "plan-stale", "anniversary-stale", "year-left", "sum-wrong", "section-empty",
             "gap-open", "placeholder", "request-missing", "closing-formula", "date-odd", "number-old"}  # fmt: skip
    assert not [f for f in checked(name) if f.rule in wrong]
    assert gate(context_of(imported(name), FileCatalogue(None), date(2026, 11, 22))) == ()


def test_consistency_of_the_real_reports() -> None:
    assert [(f.section, f.quote) for f in checked(ARABIC_2024) if f.rule == "heading-promise"] == [
        ("S42", "nguyên nhân")
    ]
    assert {(f.block, f.suggestion) for f in checked(ARABIC_2024) if f.rule == "period-spelling"} == {
        ("@opening", "6 tháng đầu năm"), ("@opening", "6 tháng cuối năm 2024"),
    }  # fmt: skip
    spellings = {f.suggestion for f in checked(ROMAN_2021) if f.rule == "variant"}
    assert {"kinh tế - xã hội", "tin, bài", "tuyên truyền, quảng bá", "hình ảnh, tiềm năng"} <= spellings
    assert not [f for name in (ROMAN_2021, ARABIC_2024) for f in checked(name) if f.rule == "said-twice"]
