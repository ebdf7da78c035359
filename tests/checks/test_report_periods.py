"""One period throughout: subject, opening, headings, results, plans and closing."""

import msgspec
import pytest

from tests.carry.reports import one, paragraphs, report
from tests.checks.test_checks import FULL, changed, found
from ttdn_desktop.model.finding import Finding, Severity
from ttdn_desktop.model.report import Report
from ttdn_desktop.wording import checks as wording

SUBJECT = "Công tác tuyên truyền 6 tháng đầu năm 2021 và nhiệm vụ 6 tháng cuối năm 2021"


def titled(section: str, title: str, period: str = "2021-H1", **sections: tuple[str, ...]) -> Report:
    made = report(period, **(FULL | sections))
    return made.with_section(msgspec.structs.replace(made.section(section), title=title))


def told(findings: list[Finding]) -> list[tuple[str, str, str, str | None]]:
    assert all(wording.message(f) and wording.why(f) for f in findings)
    return [(f.block, f.data.get("why", ""), f.quote, f.suggestion) for f in findings]


@pytest.mark.parametrize(
    ("field", "words", "why", "quote", "new"),
    [
        ("subject", "Kết quả công tác văn hóa 6 tháng cuối năm 2021", "subject-results", "6 tháng cuối năm 2021",
         "6 tháng đầu năm 2021"),
        ("opening", "UBND huyện Sơn Thủy báo cáo kết quả quý IV như sau:", "opening-results", "quý IV",
         "6 tháng đầu năm"),
        ("subject", "Kết quả công tác văn hóa năm 2021", "subject-results", "năm 2021", "6 tháng đầu năm 2021"),
        ("closing", "Trên đây là báo cáo 06 tháng đầu năm 2021, phương hướng 06 tháng đầu năm 2021./.", "closing-plans",
         "06 tháng đầu năm 2021", "06 tháng cuối năm 2021"),
    ],
)  # fmt: skip
def test_a_field_that_names_another_period(field: str, words: str, why: str, quote: str, new: str) -> None:
    findings = found(changed(report(**FULL), **{field: words}), "period-differs")
    assert told(findings) == [(f"@{field}", why, quote, new)]
    assert findings[0].severity is Severity.MUST
    assert words[findings[0].start : findings[0].end] == quote


@pytest.mark.parametrize(
    ("period", "field", "words"),
    [
        ("2021-H1", "subject", SUBJECT),
        ("2021-H1", "subject", "Sơ kết công tác 6 tháng đầu năm, triển khai nhiệm vụ 6 tháng cuối năm 2021"),
        ("2021-H1", "opening", "Thực hiện Kế hoạch công tác năm 2021, UBND huyện báo cáo như sau:"),
        ("2021-H1", "opening", "Thực hiện nhiệm vụ năm 2021, UBND huyện báo cáo như sau:"),
        ("2021-H1", "opening", "Thực hiện Công văn số 5/STTTT-BC ngày 01/6/2021 của Sở về việc báo cáo năm 2021, UBND huyện báo cáo:"),
        ("2021-H1", "closing", "Trên đây là báo cáo kết quả thực hiện nhiệm vụ 6 tháng đầu năm 2021 của UBND huyện./."),
        ("2021-H1", "closing", "Trên đây là báo cáo của UBND huyện, kính đề nghị Sở xem xét./."),
        ("2021-Y", "subject", "Tổng kết công tác năm 2021 và phương hướng, nhiệm vụ năm 2022"),
        ("2021-Q3", "subject", "Kết quả công tác quý III năm 2021, nhiệm vụ quý IV năm 2021"),
        ("2021-M05", "subject", "Kết quả công tác tháng 5 năm 2021"),
        ("2021-H2", "subject", "Công tác 6 tháng cuối năm 2021 và nhiệm vụ năm 2022"),
        ("2021-H2", "subject", "Công tác 6 tháng cuối năm 2021, nhiệm vụ 6 tháng đầu năm 2022"),
        ("2021-01-01..2021-03-10", "subject", "Kết quả đợt cao điểm 6 tháng đầu năm 2021"),
    ],
)  # fmt: skip
def test_fields_that_are_right(period: str, field: str, words: str) -> None:
    made = changed(report(period, **FULL), **{field: words})
    rules = ("period-differs", "period-heading", "title-period")
    assert not [f for f in found(made, *rules) if f.block == f"@{field}"]


def test_a_half_named_in_the_report_of_a_year() -> None:
    made = changed(report("2021-Y", **FULL), closing="Trên đây là báo cáo công tác văn hóa 6 tháng đầu năm 2021./.")
    (finding,) = found(made, "period-differs")
    assert (finding.quote, finding.suggestion) == ("6 tháng đầu năm 2021", "năm 2021")


def test_templates_name_the_period_by_themselves() -> None:
    for period in ("2021-H1", "2021-Y", "2021-Q2", "2022-M03", "2021-9M"):
        assert not found(report(period, **FULL), "period-differs", "period-yearless", "period-heading", "title-period")


def test_what_the_stale_finder_tells_is_not_told_twice() -> None:
    made = changed(report("2022-H1", **FULL), subject="Kết quả công tác 6 tháng đầu năm 2021")
    carried = {f.rule for f in found(made, "period-stale", "period-differs", previous=report("2021-H1"))}
    assert carried == {"period-stale"}
    assert [f.rule for f in found(made, "period-stale", "period-differs")] == ["period-differs"]
    lost = changed(report(**FULL), closing="Trên đây là báo cáo công tác 6 tháng năm của UBND huyện./.")
    assert [f.rule for f in found(lost, "period-defective", "period-differs")] == ["period-defective"]


@pytest.mark.parametrize(
    ("section", "title", "new"),
    [
        ("III", "NHIỆM VỤ 6 THÁNG ĐẦU NĂM 2021", "6 THÁNG CUỐI NĂM 2021"),
        ("III", "Phương hướng quý I năm 2021", "6 tháng cuối năm 2021"),
        ("II", "Kết quả đạt được 06 tháng cuối năm 2021", "06 tháng đầu năm 2021"),
    ],
)
def test_a_heading_of_the_wrong_period(section: str, title: str, new: str) -> None:
    (finding,) = found(titled(section, title), "period-heading")
    assert (finding.section, finding.suggestion) == (section, new)


@pytest.mark.parametrize(
    ("section", "title"),
    [
        ("III", "NHIỆM VỤ TRỌNG TÂM NĂM 2021"),
        ("III", "PHƯƠNG HƯỚNG 6 THÁNG CUỐI NĂM 2021 VÀ NĂM 2022"),
        ("II", "Kết quả 6 tháng đầu năm 2021 và nhiệm vụ 6 tháng cuối năm 2021"),
        ("II", "Kết quả thực hiện Kế hoạch năm 2021"),
        ("I", "Đặc điểm tình hình"),
    ],
)
def test_headings_that_are_right(section: str, title: str) -> None:
    assert not found(titled(section, title), "period-heading")


@pytest.mark.parametrize(
    ("section", "text", "new"),
    [
        ("II", "Trong 6 tháng cuối năm 2021, huyện đã mở 02 lớp tập huấn.", "6 tháng đầu năm 2021"),
        ("II", "6 tháng cuối năm phát 40 tin, bài.", "6 tháng đầu năm"),
        ("I", "Trong 06 tháng cuối năm, kinh phí được bảo đảm.", "06 tháng đầu năm"),
        ("III", "Trong 6 tháng đầu năm 2021 tiếp tục mở rộng tuyên truyền.", "6 tháng cuối năm 2021"),
        ("II", "Trong 6 tháng đầu năm 2020, huyện đã mở 02 lớp tập huấn.", "6 tháng đầu năm 2021"),
        ("III", "Tổ chức hội thi trong quý III/2020.", None),
    ],
)
def test_results_of_another_time_and_plans_for_the_time_gone(section: str, text: str, new: str | None) -> None:
    (finding,) = found(one(text, section=section), "period-told")
    assert (finding.section, finding.suggestion) == (section, new) and wording.message(finding)


@pytest.mark.parametrize(
    ("section", "text"),
    [
        ("II", "Trong 6 tháng đầu năm 2021, huyện đã mở 02 lớp tập huấn."),
        ("II", "Đã xây dựng kế hoạch cho 6 tháng cuối năm 2021."),
        ("II", "Dự kiến 6 tháng cuối năm mở 02 lớp."),
        ("II", "Số tin, bài tăng 5% so với 6 tháng cuối năm 2020."),
        ("II", "Đăng 45 tin, bài (6 tháng đầu năm 2020: 40 tin, bài)."),
        ("II", "Cùng kỳ, trong 6 tháng đầu năm 2020 đã mở 02 lớp."),
        ("I", "Trong 6 tháng cuối năm 2020 bão lũ đã gây thiệt hại."),
        ("III", "Khắc phục hạn chế của 6 tháng cuối năm 2020, tiếp tục mở lớp."),
        ("III", "Phát huy kết quả 6 tháng đầu năm 2021, tiếp tục mở rộng tuyên truyền."),
        ("III", "Trong 6 tháng cuối năm 2021 tiếp tục mở rộng tuyên truyền."),
        ("IV", "Trong 6 tháng cuối năm đề nghị Sở hỗ trợ 02 lớp."),
    ],
)
def test_body_words_that_are_right(section: str, text: str) -> None:
    assert not found(one(text, section=section), "period-told")


def test_a_year_left_out_in_a_field_is_proposed() -> None:
    made = changed(
        report(**FULL),
        subject="Công tác văn hóa 6 tháng đầu năm 2021 và nhiệm vụ 6 tháng cuối năm trên địa bàn huyện",
        closing="Trên đây là báo cáo công tác văn hóa 6 tháng đầu năm và nhiệm vụ 6 tháng cuối năm./.",
    )
    assert told(found(made, "period-yearless")) == [
        ("@subject", "subject", "6 tháng cuối năm", "6 tháng cuối năm 2021"),
        ("@closing", "closing", "6 tháng đầu năm", "6 tháng đầu năm 2021"),
        ("@closing", "closing", "6 tháng cuối năm", "6 tháng cuối năm 2021"),
    ]
    ahead = changed(report("2021-Y", **FULL), subject="Tổng kết năm 2021 và nhiệm vụ 6 tháng đầu năm")
    assert told(found(ahead, "period-yearless")) == [("@subject", "subject", "6 tháng đầu năm", "6 tháng đầu năm 2022")]


@pytest.mark.parametrize(
    "subject",
    [SUBJECT, "Công tác 06 tháng đầu năm và nhiệm vụ 06 tháng cuối năm 2021", "Công tác năm 2021"],
)
def test_years_that_are_there_or_shared(subject: str) -> None:
    assert not found(changed(report(**FULL), subject=subject), "period-yearless")


def test_a_period_named_again_needs_no_second_year() -> None:
    opening = (
        "Thực hiện yêu cầu báo cáo 6 tháng đầu năm 2021 của Sở, UBND huyện báo cáo kết quả 6 tháng đầu năm như sau:"
    )
    assert not found(changed(report(**FULL), opening=opening), "period-yearless")


def test_headings_and_sentences_without_a_year_are_only_mentioned() -> None:
    made = titled("II", "Kết quả 6 tháng đầu năm", II=("Kết quả 6 tháng đầu năm và nhiệm vụ 6 tháng cuối năm.",))
    made = made.with_section(msgspec.structs.replace(made.section("III"), title="Phương hướng"))
    findings = found(made, "period-year")
    assert {f.severity for f in findings} == {Severity.STYLE}
    assert told(findings) == [
        ("@title", "heading", "6 tháng đầu năm", "6 tháng đầu năm 2021"),
        ("p2", "body", "6 tháng cuối năm", None),
        ("@title", "heading-none", "Phương hướng", None),
    ]
    kept = made.with_section(msgspec.structs.replace(made.section("II"), title="KẾT QUẢ", blocks=paragraphs("Xong.")))
    kept = kept.with_section(msgspec.structs.replace(kept.section("III"), title="NHIỆM VỤ TRONG THỜI GIAN TỚI"))
    assert not found(kept, "period-year")


def test_a_house_that_leaves_the_year_out_of_headings_by_its_outline_is_left_alone() -> None:
    assert not found(titled("II", "KẾT QUẢ {PERIOD:short}"), "period-year")


def test_a_subject_names_its_period() -> None:
    (finding,) = found(changed(report(**FULL), subject="Kết quả công tác văn hóa"), "title-period")
    assert "6 tháng đầu năm 2021" in wording.why(finding)
    assert not found(changed(report(**FULL), subject="Công tác từ ngày 15/12/2020 đến ngày 14/6/2021"), "title-period")
