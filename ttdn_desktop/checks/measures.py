"""Reminders about figures in the results: the days they are counted between, enough of them, something to compare them with."""

import re
from collections.abc import Iterator
from functools import lru_cache

from ttdn_desktop.carry.seen import KEPT_TEXTS, quantities_in
from ttdn_desktop.carry.spots import OPENING, Spot
from ttdn_desktop.checks.base import Hit, Rule, View
from ttdn_desktop.model.block import FigureRef, Table
from ttdn_desktop.model.finding import Severity
from ttdn_desktop.text.dates import date_short

_WINDOW = re.compile(
    r"\b(?:số liệu|thời điểm|thời gian|kỳ báo cáo|tính từ|tính đến|lấy từ|chốt|từ ngày|đến hết|đến)\b[^.;]{0,40}?(?:\bngày\s+)?\d{1,2}"
    r"(?:/\d{1,2}|\s+tháng\s+\d)",
    re.IGNORECASE,
)
_COMPARED = re.compile(
    r"\b(?:so với|cùng kỳ|kế hoạch năm|kế hoạch giao|chỉ tiêu|vượt|\d+(?:,\d+)?\s*% kế hoạch)\b", re.IGNORECASE
)
_RESULTS = ("S2", "S3")
_MANY = 5  # figures from which on one expects a comparison
_FEW = 5  # figures a report of results has at least
_LONG = 250  # words of results from which on figures are missed


@lru_cache(KEPT_TEXTS)
def _states_window(text: str) -> bool:
    return bool(_WINDOW.search(text))


@lru_cache(KEPT_TEXTS)
def _compares(text: str) -> bool:
    return bool(_COMPARED.search(text))


def window(view: View) -> Iterator[Hit]:
    """Nowhere is it said from which day to which the figures are; once a report, where there are figures at all."""
    told = [spot for spot in view.spots if spot.is_body or spot.block == OPENING]
    if any(_count(spot) for spot in _results(view)) and not any(_states_window(spot.text) for spot in told):
        days = view.report.window
        yield Hit("", OPENING, data={"from": date_short(days.start), "to": date_short(days.end)})


def few(view: View) -> Iterator[Hit]:
    """Many words of results and hardly a figure, with no table and no appendix."""
    results = _results(view)
    if view.report.appendix == "yes" or view.context.outline.appendix and view.report.appendix != "no":
        return
    if any(isinstance(block, Table) for _, block in view.report.blocks()):
        return
    count = sum(map(_count, results))
    if count < _FEW and sum(len(spot.text.split()) for spot in results) >= _LONG:
        yield Hit(results[0].section, "@title", data={"count": str(count)})


def uncompared(view: View) -> Iterator[Hit]:
    """Five figures or more, and none beside the year before or the plan."""
    results = _results(view)
    if sum(map(_count, results)) < _MANY or any(_compares(spot.text) for spot in results):
        return
    if any(isinstance(block, Table) for _, block in view.report.blocks()):
        return
    runs = (run for spot in results if spot.paragraph for run in spot.paragraph.runs)
    if not any(isinstance(run, FigureRef) and run.aspect != "value" for run in runs):
        first = next(spot for spot in results if _count(spot))
        yield Hit(first.section, first.block, data={"count": str(sum(map(_count, results)))})


def _results(view: View) -> list[Spot]:
    return [spot for spot in view.spots if spot.is_body and spot.codes and spot.codes[0][:2] in _RESULTS]


def _count(spot: Spot) -> int:
    """Numbers with a unit in the text, and figures set in it."""
    linked = sum(isinstance(run, FigureRef) for run in spot.paragraph.runs) if spot.paragraph else 0
    return linked + sum(bool(quantity.unit) for quantity in quantities_in(spot.text))


RULES = (
    Rule("window-unstated", Severity.STYLE, "NĐ 09/2019, Điều 12", window),
    Rule("figures-few", Severity.STYLE, "thông lệ", few),
    Rule("figures-uncompared", Severity.STYLE, "thông lệ", uncompared),
)
