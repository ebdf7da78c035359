"""How papers are cited and dated: whole the first time, one date each, plans with numbers, zeros, one form, inside the period."""

import msgspec
import pytest

from tests.carry.reports import one, report
from tests.checks.test_checks import FULL, LETTER, REFERENCE, changed, found
from tests.checks.test_report_acts import ACTS
from ttdn_desktop.model.finding import Finding, Severity
from ttdn_desktop.model.report import Report
from ttdn_desktop.wording import checks as wording

TABLE = msgspec.structs.replace(REFERENCE, acts=ACTS)


def told(made: Report | str, *rules: str, section: str = "II") -> list[Finding]:
    findings = found(one(made, section=section) if isinstance(made, str) else made, *rules, reference=TABLE)
    assert all(wording.message(finding) and wording.why(finding) for finding in findings)
    return findings


@pytest.mark.parametrize(
    ("text", "why", "severity", "new"),
    [
        ("Triển khai Kế hoạch số 12/KH-UBND của UBND tỉnh về chuyển đổi số.", "date", Severity.SHOULD, None),
        ("theo Nghị định số 15/2018/NĐ-CP của Chính phủ", "date", Severity.SHOULD,
         "Nghị định số 15/2018/NĐ-CP ngày 07/02/2018"),
        ("Nghị định số 21/2019/NĐ-CP", "date", Severity.SHOULD, None),  # the table is not sure of that one
        ("Thực hiện Chỉ thị số 9-CT/TU ngày 02/4/2021, huyện họp.", "title", Severity.STYLE, None),
    ],
)  # fmt: skip
def test_a_first_citation_lacks_something(text: str, why: str, severity: Severity, new: str | None) -> None:
    (finding,) = told(text, "citation-first")
    assert (finding.data["why"], finding.severity, finding.suggestion) == (why, severity, new)


@pytest.mark.parametrize(
    "text",
    [
        "Kế hoạch số 12/KH-UBND ngày 05/3/2021 của UBND tỉnh về chuyển đổi số; tại Kế hoạch số 12/KH-UBND đã nêu",
        "Nghị định số 15/2018/NĐ-CP ngày 07/02/2018 của Chính phủ quy định chi tiết việc này.",
        "Luật Báo chí số 103/2016/QH13",
        "Kế hoạch số 12/KH-UBND của UBND tỉnh ngày 05/3/2021 về chuyển đổi số",
        "Kế hoạch số 12/KH-UBND và số 13/KH-UBND ngày 05/3/2021 của UBND tỉnh về chuyển đổi số",
        "Ngày 28/02/2021, Chính phủ ban hành Nghị định số 15/2018/NĐ-CP quy định việc này.",
        "Kế hoạch số 12/KH-UBND ngày … của UBND tỉnh về chuyển đổi số",
        "Kế hoạch số 12/KH-UBND ngày {{?date:d1}} của UBND tỉnh về chuyển đổi số",
        "Kế hoạch năm 2021 của huyện.",
    ],
)
def test_citations_that_are_whole(text: str) -> None:
    assert not told(text, "citation-first")


def test_the_request_letter_counts_as_cited() -> None:
    assert not told(f"Sau khi có Công văn số {LETTER.reference}, huyện đã họp.", "citation-first")


def test_a_paper_cited_in_full_again() -> None:
    whole = "Kế hoạch số 12/KH-UBND ngày 05/3/2021 của UBND tỉnh về chuyển đổi số năm 2021"
    made = report(**(FULL | {"II": (f"Thực hiện {whole}.",), "III": (f"Tiếp tục {whole}.", "Kế hoạch số 12/KH-UBND")}))
    (finding,) = told(made, "citation-again")
    assert (finding.section, finding.severity, finding.suggestion) == ("III", Severity.STYLE, "")
    assert finding.quote.startswith(" ngày 05/3/2021")


@pytest.mark.parametrize(
    ("first", "second", "why"),
    [
        ("Kế hoạch số 12/KH-UBND ngày 05/3/2021", "Kế hoạch số 12/KH-UBND ngày 06/3/2021", "dates"),
        ("Nghị định số 15/2018/NĐ-CP ngày 07/02/2018", "Nghị định số 15/2018/NĐ-CP ngày 07/02/2017", "dates"),
        ("Kế hoạch số 9/KH-UBND ngày 05/3/2020 về tuyên truyền biển đảo", "Kế hoạch số 9/KH-UBND ngày 05/3/2021 về tuyên truyền biển đảo",
         "years"),
    ],
)  # fmt: skip
def test_one_paper_with_two_dates(first: str, second: str, why: str) -> None:
    (finding,) = told(report(**(FULL | {"II": (first + ".", second + ".")})), "citation-two-dates")
    assert (finding.block, finding.data["why"]) == ("p3", why)


def test_one_number_in_two_years_is_two_papers() -> None:
    first, second = "Kế hoạch số 9/KH-UBND ngày 05/3/2020 về lễ hội", "Kế hoạch số 9/KH-UBND ngày 01/3/2021 về biển đảo"
    assert not told(report(**(FULL | {"II": (first, second, first)})), "citation-two-dates")


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        (
            "Ban hành Kế hoạch tuyên truyền biển đảo năm 2021 và phân công cán bộ.",
            "Kế hoạch tuyên truyền biển đảo năm 2021",
        ),
        ("Tham mưu xây dựng Chương trình đối ngoại biên giới năm 2021.", "Chương trình đối ngoại biên giới năm 2021"),
    ],
)
def test_a_plan_of_the_year_without_its_number(text: str, quote: str) -> None:
    assert [finding.quote for finding in told(text, "plan-unnumbered")] == [quote]
    assert not told(text, "plan-unnumbered", section="III")


@pytest.mark.parametrize(
    "text",
    [
        "Ban hành Kế hoạch số 12/KH-UBND ngày 05/3/2021 về biển đảo năm 2021.",
        "Ban hành Kế hoạch tuyên truyền năm 2021 (Kế hoạch số 12/KH-UBND ngày 05/3/2021).",
        "Bám sát Kế hoạch phát triển kinh tế - xã hội năm 2021 của tỉnh.",
        "Xây dựng kế hoạch kiểm tra năm 2021.",
    ],
)
def test_plans_that_need_no_number_here(text: str) -> None:
    assert not told(text, "plan-unnumbered")


@pytest.mark.parametrize(
    ("text", "new"),
    [
        ("Kế hoạch số 12/KH-UBND ngày 5/3/2021", "ngày 05/3/2021"),
        ("Kế hoạch số 12/KH-UBND ngày 15/2/2021", "ngày 15/02/2021"),
        ("Kế hoạch số 12/KH-UBND ngày 5 tháng 1 năm 2021", "ngày 05 tháng 01 năm 2021"),
        ("Kế hoạch số 12/KH-UBND (5.6.2021)", "05.6.2021"),
    ],
)
def test_a_zero_left_out(text: str, new: str) -> None:
    (finding,) = told(text, "cited-date-zero")
    assert (finding.suggestion, finding.severity) == (new, Severity.STYLE)


@pytest.mark.parametrize(
    "text",
    ["Kế hoạch số 12/KH-UBND ngày 05/3/2021", "Kế hoạch số 12/KH-UBND ngày 15/06/2021", "họp ngày 5/3/2021",
     "Nghị định số 15/2018/NĐ-CP ngày 7/3/2018"],
)  # fmt: skip
def test_zeros_that_are_there_or_none_of_our_business(text: str) -> None:
    assert not told(text, "cited-date-zero")  # the last has a wrong date, and is told of that


def test_two_forms_of_dates_are_told_once() -> None:
    texts = ("Họp ngày 05/3/2021.", "Họp ngày 06/3/2021.", "Họp ngày 07 tháng 3 năm 2021.")
    (finding,) = told(report(**(FULL | {"II": texts})), "date-forms")
    assert (finding.quote, finding.severity) == ("ngày 07 tháng 3 năm 2021", Severity.STYLE)
    assert not told(report(**(FULL | {"II": texts[:2]})), "date-forms")
    typed = changed(
        report(**FULL), opening="Thực hiện Công văn số 5/STTTT-BC ngày 01/6/2021 của Sở, UBND huyện báo cáo:"
    )
    assert not told(typed, "date-forms")


@pytest.mark.parametrize(
    ("text", "why", "severity"),
    [
        ("Ngày 20/7/2021, huyện tổ chức hội nghị.", "after", Severity.SHOULD),
        ("Hội thi diễn ra vào ngày 15 tháng 8 năm 2021.", "after", Severity.SHOULD),
        ("Đã tổ chức lớp tập huấn ngày 20/7.", "after", Severity.SHOULD),
        ("Ngày 20/5/2020, huyện tổ chức hội nghị.", "before", Severity.STYLE),
    ],
)
def test_a_day_outside_the_period(text: str, why: str, severity: Severity) -> None:
    (finding,) = told(text, "date-outside")
    assert (finding.data["why"], finding.severity) == (why, severity)


@pytest.mark.parametrize(
    ("text", "section"),
    [
        ("Ngày 20/12/2020, huyện tổ chức hội nghị.", "II"),  # the window begins on 15/12
        ("Đã tổ chức lớp tập huấn ngày 20/12 và ngày 30/6.", "II"),
        ("Dự kiến ngày 20/7/2021 tổ chức hội nghị.", "II"),
        ("Huy động đến ngày 30/9/2021.", "II"),
        ("Tuyên truyền kỷ niệm Ngày Thương binh - Liệt sĩ 27/7/2021.", "II"),
        ("Quy chế có hiệu lực từ ngày 01/7/2021.", "II"),
        ("Kế hoạch số 3/KH-UBND ngày 01/9/2021 về lễ hội.", "II"),
        ("Ngày 20/7/2021, tổ chức hội nghị.", "III"),
        ("Giải phóng tỉnh từ năm 1954; ngày 30/4/1975 thống nhất.", "I"),
    ],
)
def test_days_that_may_stand_there(text: str, section: str) -> None:
    assert not told(text, "date-outside", section=section)
