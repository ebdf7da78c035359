"""Rates, changes, parts and totals told in words; figures beside the unit's own past."""

from decimal import Decimal

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.carry.reports import figures, one, report
from tests.checks.test_checks import FULL, REFERENCE, found
from ttdn_desktop.checks.rates import RULES as RATES
from ttdn_desktop.checks.sums import sums
from ttdn_desktop.model.figure import Indicator
from ttdn_desktop.model.finding import Finding, Severity
from ttdn_desktop.model.reference import Reference
from ttdn_desktop.text.numbers import write_number
from ttdn_desktop.wording import checks as wording

NUMBER = st.integers(1, 20_000)


def told(text: str, *rules: str, period: str = "2021-H1") -> list[Finding]:
    findings = found(one(text, period), *rules)
    assert all(wording.message(finding) and wording.why(finding) for finding in findings)
    return findings


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("Tuyên truyền tới 28/30 thôn, đạt 95%.", "93,3"),
        ("28/30 thôn có loa truyền thanh (đạt tỷ lệ 90%)", "93,3"),
        ("Có 95% thôn (28/30 thôn) được phủ sóng", "93,3"),
        ("80 trong 100 hộ được tuyên truyền, đạt 85%", "80"),
        ("80 hộ trong tổng số 100 hộ đã ký cam kết, chiếm 85%", "80"),
        ("Có 1.200 hộ, trong đó có 300 hộ kinh doanh, chiếm 35%", "25"),
        ("45 tin, bài, tăng 5 tin, bài (15%) so với cùng kỳ", "12,5"),
        ("45 tin, bài (giảm 5 tin, bài, giảm 12%) so với năm 2020", "10"),
    ],
)
def test_a_rate_that_is_not_what_its_parts_make(text: str, right: str) -> None:
    (finding,) = told(text, "rate-wrong")
    assert (finding.suggestion, finding.severity) == (right, Severity.SHOULD)


@pytest.mark.parametrize(
    "text",
    [
        "28/30 thôn, đạt 93,3%", "28/30 thôn, đạt 93%", "2/3 số thôn, đạt 66,6%", "2/3 số thôn, đạt 67%",
        "45 tin, bài, đạt 90% kế hoạch", "80 trong tổng số 100 hộ, đạt 110% kế hoạch", "ngày 28/5 xã tổ chức, đạt 95%",
        "đăng 45 tin, bài trên 12 trang mạng, đạt 90% kế hoạch", "tháng 5/2021 xã đạt 95%", "35/30 tin, bài, đạt 116,7%",
        "Có 12 thôn, 95% hộ có sóng", "45 tin, bài, tăng 5 tin, bài (12,5%) so với cùng kỳ", "thu 95% trong 3 tháng",
        "theo Quyết định số 28/30 thôn, đạt 95%", "phát 12 kỳ trong 06 tháng, đạt 100%", "mở 2 lớp trong 3 ngày, đạt 95%",
    ],
)  # fmt: skip
def test_rates_that_hold_or_are_of_something_else(text: str) -> None:
    assert not told(text, "rate-wrong")


@given(NUMBER, NUMBER, st.integers(0, 1))
def test_a_rate_reckoned_right_is_never_told(part: int, whole: int, places: int) -> None:
    rate = write_number(round(Decimal(part) * 100 / whole, places))
    text = f"{write_number(Decimal(part))}/{write_number(Decimal(whole))} lượt người, đạt {rate}%."
    assert not told(text, "rate-wrong")


@given(NUMBER, NUMBER, st.integers(2, 90))
def test_a_rate_some_points_off_always_is(part: int, whole: int, off: int) -> None:
    rate = round(Decimal(part) * 100 / whole, 1) + off
    (finding,) = told(f"{part}/{whole} lượt người, đạt {write_number(rate)}%.", "rate-wrong")
    assert finding.suggestion == write_number(round(Decimal(part) * 100 / whole, 1))


@pytest.mark.parametrize(
    ("text", "why", "new"),
    [
        ("Đăng 2.140 bài (tăng 340 bài so với cùng kỳ (1.850 bài)).", "size", "290"),
        ("Thu hút 20.000 lượt, giảm 15% so với cùng kỳ năm 2020 (17.400 lượt).", "way", "tăng"),
        ("Phát 30 chương trình, tăng 20% so với năm 2020 (20 chương trình).", "size", "50"),
    ],
)
def test_a_change_that_is_not_the_difference(text: str, why: str, new: str) -> None:
    (finding,) = told(text, "change-wrong")
    assert (finding.data["why"], finding.suggestion) == (why, new)


@given(st.integers(6, 9999), st.integers(6, 9999))
def test_a_difference_reckoned_right_is_never_told(now: int, before: int) -> None:
    way = "tăng" if now >= before else "giảm"
    assert not told(f"Đăng {now} bài, {way} {abs(now - before)} bài so với cùng kỳ ({before} bài).", "change-wrong")


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("tin tiếng Tày chiếm 120%", "share"),
        ("110 hộ trong tổng số 100 hộ", "part"),
        ("có 12/11 xã, phường tham gia", "part"),
    ],
)
def test_a_part_greater_than_the_whole(text: str, why: str) -> None:
    (finding,) = told(text, "share-over")
    assert finding.data["why"] == why


@pytest.mark.parametrize(
    "text",
    ["đạt 120% kế hoạch", "chiếm 100%", "35/30 tin, bài", "ngày 12/11 xã tổ chức", "Tối 12/11 xã tổ chức", "11/11 xã"],
)
def test_parts_that_may_be(text: str) -> None:
    assert not told(text, "share-over")


def test_a_running_total_below_its_last_step() -> None:
    (finding,) = told("Trong kỳ đăng 45 tin, bài, nâng tổng số lên 40 tin, bài.", "total-below")
    assert finding.data["part"] == "45 tin, bài"
    assert not told("Trong kỳ đăng 45 tin, bài, lũy kế 140 tin, bài.", "total-below")
    assert not told("Trong kỳ đăng 45 tin, bài, lũy kế 12 cuộc.", "total-below")


@pytest.mark.parametrize(
    ("text", "period", "total"),
    [
        ("Phát sóng mỗi quý 03 chuyên mục.", "2021-H1", "06 chuyên mục"),
        ("Hằng tháng phát 4 chương trình.", "2021-Y", "48 chương trình"),
        ("Mỗi tuần đăng 2 tin, bài.", "2021-Q2", "26 tin, bài"),
    ],
)
def test_so_many_a_month_without_the_period_s_total(text: str, period: str, total: str) -> None:
    (finding,) = told(text, "total-missing", period=period)
    assert (finding.data["total"], finding.severity) == (total, Severity.STYLE)


@pytest.mark.parametrize(
    "text",
    ["Mỗi quý 03 chuyên mục, cả kỳ 06 chuyên mục.", "Mỗi thôn 02 loa.", "Hằng năm mở 01 lớp.", "Mỗi quý một lần."],
)
def test_totals_that_are_given_or_not_asked_for(text: str) -> None:
    assert not told(text, "total-missing")


@pytest.mark.parametrize(
    ("text", "added"),
    [
        ("mời 68 đại biểu, trong đó: cấp huyện 24 đại biểu, cấp xã 46 đại biểu.", "70"),
        ("tổng số 264 tin, bài, phóng sự. Trong đó: 180 tin, 40 bài và 54 phóng sự", "274"),
        ("có 30 sản phẩm (05 sản phẩm 4 sao, 22 sản phẩm 3 sao)", "27"),
    ],
)
def test_parts_told_in_other_ways(text: str, added: str) -> None:
    (finding,) = told(text, "sum-wrong")
    assert finding.data["sum"] == added


@pytest.mark.parametrize(
    "text",
    [
        "có 27 sản phẩm (05 sản phẩm 4 sao, 22 sản phẩm 3 sao)",
        "đăng 148 tin, bài (6 tháng cuối năm 2020: 132 tin, bài và 6 phóng sự)",
        "mở 3 lớp tập huấn, trong đó có 120 lượt người và 40 đoàn viên tham gia",
        "họp 12 cuộc (5 xã, 30 người)",
        "đăng 148 tin, bài (cùng kỳ 130 tin, 12 bài)",
        "có 11 thành viên (Tổ trưởng, 02 tổ phó và 08 thành viên)",
        "có 9 người (01 tổ trưởng, 02 tổ phó và các thành viên)",
        "mở 2 đợt ra quân (đợt 1: 15 ngày, đợt 2: 10 ngày)",
    ],
)
def test_words_that_are_no_sum(text: str) -> None:
    assert not told(text, "sum-wrong")


@given(st.lists(st.integers(1, 3000), min_size=2, max_size=5), st.integers(-3, 3))
def test_parts_and_totals_reckoned(parts: list[int], off: int) -> None:
    listed = ", ".join(f"{write_number(Decimal(part))} tin" for part in parts[:-1])
    total = sum(parts) + off
    text = f"đăng {write_number(Decimal(total))} tin, gồm {listed} và {write_number(Decimal(parts[-1]))} tin"
    assert len(list(sums(text, Reference()))) == (total > 0 and off != 0)


@given(st.text(alphabet="0123456789/%.,() tăngiảmchếđạtrongó", max_size=200))
def test_no_text_makes_them_fail(text: str) -> None:
    for rule in RATES:
        assert rule.text is None or list(rule.text(text, Reference())) is not None


@pytest.mark.parametrize(
    ("text", "new"),
    [
        ("Tổng kinh phí thực hiện 268,5 triệu, bằng 90% dự toán.", "triệu đồng"),
        ("Vốn đầu tư hơn 12 tỷ so với năm trước", "tỷ đồng"),
        ("Kinh phí 268,5 triệu đồng, bằng 90% dự toán.", None),
        ("Đón 1,2 triệu lượt khách; tiếp cận 3 triệu, tăng 5%.", None),
        ("Tiếp cận 2 triệu người", None),
        ("Doanh thu du lịch 42 tỷ.", "tỷ đồng"),
        ("Kinh phí 15 triệu USD.", None),
    ],
)
def test_money_without_its_word(text: str, new: str | None) -> None:
    assert [finding.suggestion for finding in told(text, "money-unit")] == ([new] if new else [])


MANY = tuple(Indicator(code, f"Chỉ tiêu {code}", "tin, bài") for code in ("C01", "C02", "C03", "C04", "C05"))
TABLE = msgspec.structs.replace(REFERENCE, indicators=MANY)


def test_a_year_below_its_own_half() -> None:
    made = report("2021-Y", **FULL)
    (finding,) = found(
        made, "figure-half", reference=TABLE, figures=figures("2021-Y", C01="40", C02="90"),
        previous_figures=figures("2021-H1", C01="45", C02="45"),
    )  # fmt: skip
    assert (finding.data["code"], finding.data["half"]) == ("C01", "45") and "45" in wording.message(finding)
    other = figures("2020-H1", C01="45")
    assert not found(made, "figure-half", reference=TABLE, figures=figures("2021-Y", C01="40"), previous_figures=other)


def test_a_figure_outside_all_the_years_before_names_them() -> None:
    past = tuple(figures(f"{year}-H1", C01=str(value)) for year, value in ((2020, 20), (2019, 18), (2018, 22)))
    (finding,) = found(report(**FULL), "figure-jump", reference=TABLE, figures=figures(C01="50"), figures_history=past)
    assert finding.data["why"] == "doubt-range"
    assert all(word in wording.message(finding) for word in ("2018", "2019", "2020", "18", "22"))


def test_figures_all_as_the_year_before() -> None:
    old = figures("2020-H1", C01="45", C02="80", C03="24", C04="1", C05="2")
    same = figures("2021-H1", C01="45", C02="80", C03="24", C04="1", C05="2")
    (finding,) = found(report(**FULL), "figure-same", reference=TABLE, figures=same, same_kind_figures=old)
    assert (finding.data["count"], finding.severity) == ("3", Severity.STYLE) and "Chỉ tiêu C02" in wording.message(
        finding
    )
    other = figures("2021-H1", C01="45", C02="80", C03="25", C04="1", C05="2")
    assert not found(report(**FULL), "figure-same", reference=TABLE, figures=other, same_kind_figures=old)
