"""What the checks find of what is wrong: errors planted in invented reports, and the rows of the field notes (domain.md 6.2, 6.3)."""

from collections import Counter

import pytest

from tests.checks.judging import INVENTED, REAL, Row, checked, is_found, located, planted, rows

HUMAN_ONLY = 12  # E rows of both real reports that may be left to a person
ENOUGH = 0.80  # of the W rows that name a mechanical rule, and of the planted mechanical errors

E_ROWS = [row for row in rows() if row.weight == "E"]


@pytest.mark.parametrize("row", [row for row in E_ROWS if row.kind != "human"], ids=str)
def test_an_error_of_the_notes_is_found(row: Row) -> None:
    assert row.is_found


def test_few_errors_are_left_to_a_person_and_each_says_why() -> None:
    human = [row for row in E_ROWS if row.kind == "human"]
    assert len(human) <= HUMAN_ONLY
    assert all(row.reason for row in rows() if row.kind == "human")


def test_most_warnings_of_the_notes_are_found() -> None:
    told = [row for row in rows() if row.weight == "W" and row.kind != "human"]
    missed = [str(row) for row in told if not row.is_found]
    assert len(missed) <= (1 - ENOUGH) * len(told), missed


@pytest.mark.parametrize("row", [row for row in rows() if row.kind != "human"], ids=str)
def test_the_words_of_a_row_stand_in_the_report(row: Row) -> None:
    spots = checked(row.report).spots
    assert all(located(wrong, spots) for wrong in row.wrongs if wrong.at)


@pytest.mark.parametrize("name", REAL)
def test_what_is_right_in_the_real_reports_raises_nothing(name: str) -> None:
    """15 + 02 = 17; 2024 - 1925 = 99; a Party letter's number; number and day left blank for the registry."""
    right = ("17 đơn vị", "15 xã", "99 năm", "179-CV/BTGHU")
    said = [p.name for p in checked(name).findings if any(words in p.finding.quote for words in right)]
    assert said == []
    assert not any(p.finding.block in ("@number", "@date", "@issue") for p in checked(name).findings)


@pytest.mark.parametrize("name", INVENTED)
def test_a_planted_error_stands_where_the_list_says(name: str) -> None:
    for error in planted(name):
        where = located(error.wrong, checked(name).spots)
        for spot, start in where:
            assert spot.text[start : start + len(error.wrong.quote)] == error.wrong.quote
        assert where or error.wrong.kind in ("addressee", "signing", "date-form"), error.wrong.at


def test_most_planted_errors_are_found() -> None:
    found, missed = Counter[str](), []
    for name in INVENTED:
        for error in planted(name):
            if error.by == "machine":
                ok = is_found(error.wrong, checked(name))
                found[str(ok)] += 1
                missed += [] if ok else [f"{name}: {error.wrong.kind}: {error.wrong.at}"]
    assert found["True"] >= ENOUGH * found.total(), missed
