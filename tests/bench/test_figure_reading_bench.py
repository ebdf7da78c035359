"""Speed of telling the figures of a text: a report of 6,000 words never seen, the tables compiled."""

import statistics
import time
from collections.abc import Callable
from random import Random

import pytest

from tests.bench.invented_words import paragraph
from tests.reading.told import SENTENCES
from ttdn_desktop.reading.citations import find_citations
from ttdn_desktop.reading.dates import find_dates
from ttdn_desktop.reading.expressions import find_periods
from ttdn_desktop.reading.figure_patterns import Recogniser, recogniser
from ttdn_desktop.reading.figures import find_figures
from ttdn_desktop.store.catalogue import FileCatalogue

pytestmark = pytest.mark.bench
_WORDS = 6000
_KEYS = ("S11", "S20", "S33", "S32", "S42", "S50")


def report() -> list[str]:
    """Paragraphs of invented words, every second of them a sentence of figures."""
    chance, texts, count = Random(6), list[str](), 0
    while count < _WORDS:
        number = len(texts)
        text = SENTENCES[number % len(SENTENCES)][0] if number % 2 else paragraph(_KEYS[number % 6], chance)
        texts.append(f"{text} ")
        count += len(text.split())
    return texts


def cpu(work: Callable[[], object]) -> float:
    began = time.process_time()
    work()
    return (time.process_time() - began) * 1000


def test_the_figures_of_a_report_are_told(record_property: Callable[[str, object], None]) -> None:
    reference = FileCatalogue().reference()
    texts = report()
    taken: list[float] = []
    for _ in range(7):
        recogniser(reference).texts.clear()
        for known in (find_dates, find_citations, find_periods):
            known.cache_clear()
        taken.append(cpu(lambda: [find_figures(text, reference) for text in texts]))
    compiled = statistics.median(cpu(lambda: Recogniser(reference)) for _ in range(5))
    found = sum(len(find_figures(text, reference)) for text in texts)
    told = f"{found} figures of {_WORDS} words: {min(taken):.1f} ms of work; the catalogue compiled: {compiled:.1f} ms"
    print(told)
    record_property("figures", told)
    assert min(taken) <= 30 and compiled <= 60
