"""Figures as offices of other provinces tell them: a table of sentences, judged by hand, and what the finder makes of them."""

from pathlib import Path

import pytest

from tests.operations.old_reports import CATALOGUE
from tests.reading.test_figures_told import told
from ttdn_desktop.reading.figures import find_figures

REFERENCE = CATALOGUE.reference()
TABLE = Path(__file__).with_name("told_elsewhere.txt").read_text("utf-8").splitlines()


def sentences() -> list[tuple[str, tuple[str, ...]]]:
    """Each sentence with its figures, in the words of tests.reading.told; none below it: no figure."""
    found: list[tuple[str, tuple[str, ...]]] = []
    for line in TABLE:
        if line.startswith("    = "):
            found[-1] = (found[-1][0], tuple(line.removeprefix("    = ").split("; ")))
        elif line and not line.startswith("#"):
            found.append((line, ()))
    return found


SENTENCES = sentences()


@pytest.mark.parametrize(("text", "expected"), SENTENCES, ids=[text[:40] for text, _ in SENTENCES])
def test_figures_told_elsewhere(text: str, expected: tuple[str, ...]) -> None:
    assert tuple(map(told, find_figures(text, REFERENCE))) == expected


def test_the_table_is_broad() -> None:
    codes = {figure.split()[0] for _, expected in SENTENCES for figure in expected}
    assert sum(bool(expected) for _, expected in SENTENCES) >= 120 and sum(not e for _, e in SENTENCES) >= 80
    assert len(codes) >= 60
