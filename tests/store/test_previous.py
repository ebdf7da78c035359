"""The previous period is a query, over merged units too."""

import pytest

from tests.store.values import a_report, a_unit
from ttdn_desktop.model.period import Period
from ttdn_desktop.store.database import SqliteStore


@pytest.mark.parametrize(
    ("ask", "found"),
    [
        ("2021-Q1", "2020-Y"),
        ("2021-H1", "2021-Q1"),
        ("2021-Y", "2021-H1"),
        ("2021-Q2", "2021-Q1"),  # the half year ends on the same day: not before
        ("2021-9M", "2021-H1"),
        ("2022-H1", "2021-Y"),
        ("2022-Y", "2021-Y"),
        ("2020-Y", None),
        ("2021-01-01..2021-06-20", "2021-H1"),
    ],
)
def test_last_of_any_kind_that_ends_before(store: SqliteStore, ask: str, found: str | None) -> None:
    for period in ("2021-H1", "2020-Y", "2021-Y", "2021-Q1"):
        store.save_report(a_report(period, period))
    store.save_report(a_report("other", "2021-Y", unit="u2"))
    previous = store.previous_report("u1", Period.parse(ask))
    assert (previous.id if previous else None) == found


def test_newest_made_of_one_period(store: SqliteStore) -> None:
    for key in ("first", "second"):
        store.save_report(a_report(key, "2021-H1"))
    store.save_report(a_report("first", "2021-H1", blocks=1))  # saving again makes it no newer
    previous = store.previous_report("u1", Period.parse("2021-Y"))
    assert previous is not None and previous.id == "second"


def test_reports_of_units_it_was_formed_from(store: SqliteStore) -> None:
    """A commune of 2025 formed from a commune that was itself formed from another; a circle does not hang."""
    store.save_unit(a_unit("new", predecessors=("middle", "other")))
    store.save_unit(a_unit("middle", predecessors=("old", "new")))
    store.save_report(a_report("of-old", "2023-Y", unit="old"))
    store.save_report(a_report("stranger", "2024-Y", unit="stranger"))
    before = Period.parse("2025-Y")
    found = store.previous_report("new", before)
    assert found is not None and found.id == "of-old"
    store.save_report(a_report("of-other", "2024-H1", unit="other"))
    found = store.previous_report("new", before)
    assert found is not None and found.id == "of-other"
    store.save_report(a_report("of-new", "2024-H1", unit="new"))
    found = store.previous_report("new", before)
    assert found is not None and found.id == "of-new"  # of one period, the unit's own goes first
