"""How long the stale finder takes on a long report seen for the first time, and after one edit."""

import gc
import statistics
import time

import msgspec
import pytest

from tests.bench.measure import RUNS, TABLE, Row, yardstick
from tests.bench.ten_years import text_of
from tests.carry.field_texts import of_the_period
from tests.carry.finder import SHIPPED
from tests.carry.reports import HEAD, one, paragraphs
from ttdn_desktop.carry import seen, stale
from ttdn_desktop.carry.stale_touched import texts_of, untouched
from ttdn_desktop.model.block import Text, skeleton
from ttdn_desktop.model.period import Period
from ttdn_desktop.model.report import Report
from ttdn_desktop.reading import citations, dates, expressions, names

pytestmark = pytest.mark.bench
WORDS = 6000
_COLD_MS, _WARM_MS = 60, 10
_OLD = Period.parse("2021-Y")


def long_report() -> Report:
    """6,000 words of an invented commune, with an expression of its time in every second paragraph."""
    told = of_the_period(_OLD)
    written = [line for lines in text_of(_OLD, WORDS).values() for line in lines]
    lines = [f"{line} Qua {told[place % len(told)]}." if place % 2 else line for place, line in enumerate(written)]
    assert sum(len(line.split()) for line in lines) >= WORDS
    made = one("x", "2022-H1", carried=True)
    section = msgspec.structs.replace(made.section("II"), blocks=paragraphs(*lines, carried_from="cu"))
    return msgspec.structs.replace(made.with_section(section), source="cu")


def forget() -> None:
    """As on the first look: no text remembered."""
    stale._LOOKERS.clear()
    for module in (seen, dates, citations, expressions, names):
        for value in vars(module).values():
            if hasattr(value, "cache_clear"):
                value.cache_clear()


def look(made: Report) -> float:
    """Milliseconds an office machine would need: a busy or throttled one counts as what it is."""
    slow = yardstick()
    start = time.perf_counter()
    stale.find(made, reference=SHIPPED, letterhead=HEAD, requests=(), previous=_OLD)
    spent = 1000 * (time.perf_counter() - start)
    return spent / max((slow + yardstick()) / 2, 1.0)


def test_the_first_look_and_the_look_after_one_edit() -> None:
    made = long_report()
    look(made)  # the tables are built once
    cold, warm = [], []
    for turn in range(2 * RUNS):
        forget()
        gc.collect()
        cold.append(look(made))
        section = made.section("II")
        first, *rest = section.blocks
        edited = msgspec.structs.replace(first, runs=(Text(f"{skeleton(first.runs)} {turn}"),))  # type: ignore[union-attr]
        warm.append(look(made.with_section(msgspec.structs.replace(section, blocks=(edited, *rest)))))
    print(
        f"\nstale, {WORDS} words: cold {statistics.median(cold):.0f} ms, best {min(cold):.0f}; after an edit {min(warm):.1f} ms"
    )
    TABLE.append(Row("stale finder, 6,000 words", statistics.median(cold) / 1000, "", None))
    assert statistics.median(cold) <= _COLD_MS and statistics.median(warm) <= _WARM_MS


def test_places_that_moved_on_cost_little() -> None:
    made = long_report()
    source = msgspec.structs.replace(made, id="cu")
    start = time.perf_counter()
    known = texts_of({"cu": source})
    assert len(known) > 50 and not list(untouched(next(iter(stale.spots(made))), (), known))
    assert 1000 * (time.perf_counter() - start) < _WARM_MS
