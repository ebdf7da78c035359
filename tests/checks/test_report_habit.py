"""Text said alike for the third time, and reminders about figures in the results."""

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.carry.reports import one, paragraphs, report
from tests.checks.test_checks import FULL, changed, found
from ttdn_desktop.checks.habit import bare_words
from ttdn_desktop.checks.tables import RULES as TABLES
from ttdn_desktop.model.block import Table
from ttdn_desktop.model.finding import Severity
from ttdn_desktop.model.report import Report
from ttdn_desktop.wording import checks as wording

HABIT = (
    "Trong {period}, đội ngũ phụ trách luôn chủ động bám sát cơ sở, lắng nghe ý kiến của bà con và kịp thời đưa {count} tin, bài "
    "về nếp sống mới lên loa của thôn, được bà con các dân tộc đồng tình hưởng ứng."
)


def habit(period: str, count: str = "12", when: str = "2021-H1", **sections: tuple[str, ...]) -> Report:
    return report(when, **(FULL | {"II": (HABIT.format(period=period, count=count),)} | sections))


THEN = (habit("năm 2020", "40", "2020-Y"), habit("6 tháng đầu năm 2020", "9", "2020-H1"))


def test_a_paragraph_said_alike_in_three_periods() -> None:
    now = habit("06 tháng đầu năm 2021", "1.250")
    (finding,) = found(now, "habit", history=THEN)
    assert (finding.section, finding.severity) == ("II", Severity.STYLE)
    assert "6 tháng đầu năm 2020, năm 2020" in wording.message(finding) and wording.why(finding)


def test_two_periods_or_other_words_are_no_habit() -> None:
    assert not found(habit("6 tháng đầu năm 2021"), "habit", history=THEN[:1])
    assert not found(habit("6 tháng đầu năm 2021"), "habit")
    assert not found(one(HABIT.replace("bà con", "người dân"), "2021-H1"), "habit", history=THEN)
    broken = (THEN[0], report("2020-H1", **FULL))
    assert not found(habit("6 tháng đầu năm 2021"), "habit", history=broken)
    assert not found(report(**FULL), "habit", history=(report("2020-Y", **FULL), report("2020-H1", **FULL))), (
        "set phrases"
    )


def test_most_of_a_report_said_alike() -> None:
    lines = tuple(
        HABIT.format(period="năm", count=number) + f" Thôn {name} cũng vậy." for number, name in enumerate("ABCDEF")
    )
    history = tuple(report(when, **(FULL | {"II": lines})) for when in ("2020-Y", "2020-H1"))
    (finding,) = found(report(**(FULL | {"II": lines})), "habit-share", history=history)
    assert int(finding.data["share"]) > 60 and finding.data["share"] in wording.message(finding)
    fresh = tuple(
        f"Việc mới thứ {number} của kỳ này là lập nhóm đọc sách cho các cháu ở nhà văn hóa thôn."
        for number in range(12)
    )
    assert not found(report(**(FULL | {"II": lines, "III": fresh + fresh})), "habit-share", history=history)


@given(
    st.integers(0, 10**9),
    st.sampled_from(["6 tháng đầu năm 2021", "năm 2019", "quý II/2020", "06/5/2021", "ngày 02 tháng 3 năm 2022"]),
)
def test_figures_dates_and_periods_do_not_count(count: int, period: str) -> None:
    assert bare_words(HABIT.format(period=period, count=count)) == bare_words(HABIT.format(period="năm 2000", count=1))


@given(st.text(max_size=200))
def test_any_text_has_bare_words(text: str) -> None:
    assert bare_words(text) == "" or len(bare_words(text).split()) >= 15


COUNTS = "Đăng 12 tin, bài; mở 02 lớp; treo 30 băng rôn; phát 24 chương trình; đón 03 đoàn."


def test_the_days_figures_are_counted_between() -> None:
    (finding,) = found(one(COUNTS), "window-unstated")
    assert finding.severity is Severity.STYLE and "15/12/2020" in wording.why(finding)
    told = (
        "Số liệu tính từ ngày 15/12/2020 đến ngày 14/6/2021. ",
        "Tính đến ngày 14/6/2021: ",
        "Từ ngày 15 tháng 12, ",
    )
    for words in told:
        assert not found(one(words + COUNTS), "window-unstated")
    assert not found(report(**FULL), "window-unstated"), "no figures, no window"


@pytest.mark.parametrize("more", [", tăng 3 so với cùng kỳ", " (đạt 50% kế hoạch năm)", ""])
def test_figures_beside_nothing(more: str) -> None:
    assert len(found(one(COUNTS.rstrip(".") + more), "figures-uncompared")) == (not more)
    assert not found(one("Đăng 12 tin, bài."), "figures-uncompared")


def test_many_words_and_hardly_a_figure() -> None:
    long = tuple(
        f"Công tác tuyên truyền ở thôn được làm đều đặn, phong phú, sát với đời sống bà con, lần {n}."
        for n in "ABCDEFGHIJKLMNO"
    )
    (finding,) = found(report(**(FULL | {"II": (*long, "Đăng 12 tin, bài.")})), "figures-few")
    assert finding.data["count"] == "1" and wording.message(finding)
    assert not found(report(**(FULL | {"II": (*long, COUNTS)})), "figures-few")
    appendix = changed(report(**(FULL | {"II": long})), appendix="yes")
    assert not found(appendix, "figures-few")


ROWS = (
    ("TT", "Chỉ tiêu", "Năm 2020", "Năm 2021", "So sánh (%)"),
    ("1", "Tin, bài", "300", "385", "128,3"),
    ("2", "Chương trình", "200", "250", "125"),
    ("3", "Lớp", "40", "30", "75"),
    ("", "Tổng cộng", "540", "665", "123,1"),
)


def table(rows: tuple[tuple[str, ...], ...]) -> Report:
    made = report(**FULL)
    block = Table("t1", rows, 1)
    return made.with_section(
        msgspec.structs.replace(made.section("II"), blocks=(*paragraphs(*FULL["II"], start=70), block))
    )


def test_the_arithmetic_of_a_table() -> None:
    assert not found(table(ROWS), "table-rate", "table-total")
    wrong = (*ROWS[:1], ("1", "Tin, bài", "300", "385", "182,3"), *ROWS[2:])
    (finding,) = found(table(wrong), "table-rate")
    assert (finding.quote, finding.data["right"], finding.data["row"]) == ("182,3", "128,3", "1") and wording.message(
        finding
    )
    added = (*ROWS[:-1], ("", "Tổng cộng", "540", "656", "123,1"))
    assert [(f.quote, f.data["right"]) for f in found(table(added), "table-total")] == [("656", "665")]


def test_a_column_of_growth_is_understood() -> None:
    rows = tuple((*row[:4], rate) for row, rate in zip(ROWS, ("Tăng (%)", "28,3", "25", "-25", "13,1"), strict=True))
    assert [(f.quote, f.data["right"]) for f in found(table(rows), "table-rate")] == [("13,1", "23,1")]


@given(
    st.lists(st.lists(st.text(alphabet="0123456789,.% ", max_size=6), min_size=3, max_size=5), min_size=2, max_size=7)
)
def test_no_table_makes_them_fail(rows: list[list[str]]) -> None:
    width = min(map(len, rows))
    made = table((("Tổng", *["%"] * (width - 1)), *(tuple(row[:width]) for row in rows)))
    assert {f.rule for f in found(made, *(rule.id for rule in TABLES))} <= {rule.id for rule in TABLES}
