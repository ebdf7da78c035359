"""Twice the text takes about twice the time: no rule looks again and again at all that stands before a place."""

import gc
import time
from collections.abc import Callable, Iterator

import pytest

from tests.bench.ten_years import text_of
from tests.carry.reports import one
from tests.checks.test_checks import REFERENCE, context
from ttdn_desktop.checks.base import View
from ttdn_desktop.checks.run import RULES
from ttdn_desktop.model.period import Period

pytestmark = pytest.mark.bench
PIECES = (
    "6 ", " tháng", " năm", " 2020", " quý II", "… ", ";", ", ", ") ", "(", "đa đa ", "MẬT ", "SƠN THÙY ", "{{?45}} ", "nhằm ",
    " so với cùng kỳ năm 2020", "Kế hoạch số 3/KH-UBND ngày 24 tháng 5 năm 2021 của Sở. ", "http://a.vn ", "nhân dân",
    "xã Sơn Thủy, huyện Lệ Thủy, ", "“diễn biến hòa bình” ", "phân tử cơ hội ", "45 tin bài ", "tổng số 15 = 17; ", "Số: /BC ",
    "đồng chí Nguyễn Văn A, Chủ tịch UBND xã; ", "- 3 xã\n", "Trung ương ", "có thể ", "Công văn số 537/STTTT-TTBCXB ",
)  # fmt: skip
_SIGNS, _LONG = 20_000, 200_000
_TWICE, _FELT = 3.3, 0.25  # times as long for twice the text; seconds below which nothing is said of it


def costs(text: str) -> dict[str, float]:
    """What each rule takes of a carried paragraph."""
    view = View(context(one(text, "2021-H1", carried=True), previous=one("", "2020-Y")))
    took = {"stale": spent(lambda: view.proposals)}
    return took | {rule.id: spent(lambda rule=rule: tuple(rule.findings(view))) for rule in RULES}  # type: ignore[misc]


def spent(work: Callable[[], object]) -> float:
    began = time.process_time()
    work()
    return time.process_time() - began


@pytest.fixture(autouse=True)
def no_collector() -> Iterator[None]:
    """The collector of garbage comes when it likes, and takes longer the more there is."""
    gc.collect()
    gc.disable()
    yield
    gc.enable()


def too_dear(once: dict[str, float], twice: dict[str, float]) -> dict[str, tuple[float, float]]:
    return {
        name: (round(once[name], 2), round(took, 2))
        for name, took in twice.items()
        if took > _FELT and took > _TWICE * once[name]
    }


def test_a_piece_said_over_and_over() -> None:
    costs("Ủy ban. ")  # the tables are compiled once
    found = {}
    for piece in PIECES:
        many = _SIGNS // len(piece)
        if dear := too_dear(costs(piece * many), costs(piece * many * 2)):
            found[piece] = dear
    assert not found, found


def test_prose_in_one_paragraph() -> None:
    told = text_of(Period.parse("2021-H1"), 2 * _LONG // 4, 3)
    prose = " ".join(line for lines in told.values() for line in lines)[: 2 * _LONG]
    costs("Ủy ban. ")
    once, twice = costs(prose[:_LONG]), costs(prose)
    print(f"\n{_LONG} signs in one paragraph: {sum(once.values()):.1f} s; twice as many: {sum(twice.values()):.1f} s")
    assert not (dear := too_dear(once, twice)), dear


def test_the_text_rules_over_two_megabytes() -> None:
    told = text_of(Period.parse("2021-H1"), 40_000, 5)
    prose = " ".join(line for lines in told.values() for line in lines)
    for rule in RULES:
        if rule.text:
            tuple(rule.text("Ủy ban. ", REFERENCE))
    text = (prose * 10)[:1_500_000]
    once, twice = (
        {
            rule.id: spent(lambda rule=rule, part=part: tuple(rule.text(part, REFERENCE)))  # type: ignore[misc]
            for rule in RULES
            if rule.text
        }
        for part in (text[: len(text) // 2], text)
    )
    print(f"\n2 MB in one paragraph: {sum(twice.values()):.1f} s, half of it {sum(once.values()):.1f} s")
    assert not (dear := too_dear(once, twice)), dear
