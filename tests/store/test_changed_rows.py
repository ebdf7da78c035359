"""Saving writes only what changed, keeps when it changed, and keeps what stood there before."""

import sqlite3
from decimal import Decimal
from pathlib import Path

import msgspec

from tests.store.conftest import Clock
from tests.store.values import a_report, paragraph, with_blocks
from ttdn_desktop.model.block import Level, Table
from ttdn_desktop.model.edit import mark_reviewed
from ttdn_desktop.model.figure import Figure, PeriodFigures
from ttdn_desktop.store.database import SqliteStore, open_store


def written(store: SqliteStore) -> int:
    """Rows written since opening, by SQLite's own count."""
    return store._thread.run(lambda: store._db.conn.total_changes)


def test_nothing_changed_nothing_written(store: SqliteStore) -> None:
    figures = PeriodFigures("u1", "2021-H1", (Figure("C01"),))
    store.save_report(a_report(), figures)
    before = written(store)
    store.save_report(a_report(), figures)
    assert written(store) == before


def test_one_edited_paragraph_is_three_rows(store: SqliteStore) -> None:
    """The paragraph, the time of the report's last change, and the section's old state (once a session)."""
    report = a_report(sections=20, blocks=20)
    store.save_report(report)
    before = written(store)
    edited = msgspec.structs.replace(report.sections[3].blocks[5], level=Level.DASH)
    blocks = (*report.sections[3].blocks[:5], edited, *report.sections[3].blocks[6:])
    store.save_report(with_blocks(report, "s3", *blocks))
    assert written(store) - before == 3


def test_times_of_edits(folder: Path, clock: Clock) -> None:
    store = open_store(folder, clock)
    report = a_report(sections=2, blocks=2)
    report = with_blocks(report, "s0", paragraph("p0-0", "Từ kỳ trước", reviewed=False))
    store.save_report(report)
    clock.move(minutes=1)
    report = with_blocks(report, "s1", report.sections[1].blocks[0], paragraph("p1-1", "Sửa"))
    store.save_report(report)
    clock.move(minutes=1)
    store.save_report(mark_reviewed(report, ["p0-0"]))
    store.close()
    with sqlite3.connect(folder / "ttdn.db") as plain:
        times = dict(plain.execute("select id, edited_at from blocks"))
        made, changed = plain.execute("select made_at, changed_at from reports").fetchone()
    plain.close()
    assert [key for key, at in times.items() if at != times["p0-0"]] == ["p1-1"]
    assert made == times["p0-0"] < times["p1-1"] < changed


def test_words_can_be_searched_without_marks(store: SqliteStore) -> None:
    report = with_blocks(a_report(), "s0", paragraph("p1", "Công tác Đối ngoại"), Table("p2", (("Tin", "Bài"),)))
    store.save_report(report)
    sql = "select id from blocks where folded like ?"
    found = store._thread.run(lambda: store._db.execute(sql, ["%doi ngoai%"]).fetchall())
    assert found == [("p1",)]


def test_vanished_sections_and_figures_go(store: SqliteStore) -> None:
    report = a_report(sections=3)
    store.save_report(report, PeriodFigures("u1", "2021-H1", (Figure("C01"), Figure("C02"))))
    shorter = msgspec.structs.replace(report, sections=report.sections[:1])
    store.save_report(shorter, PeriodFigures("u1", "2021-H1", (Figure("C02"),)))
    assert store.report("r1") == shorter
    assert [figure.code for figure in store.figures("u1", "2021-H1").figures] == ["C02"]


def test_first_state_of_a_session_then_every_ten_minutes(store: SqliteStore, clock: Clock) -> None:
    report = a_report()
    store.save_report(report)
    assert store.saved_sections("r1", "s1") == ()
    for minute in range(25):  # words change each minute
        clock.move(minutes=1)
        report = with_blocks(report, "s1", paragraph("p1-0", f"Phút {minute}"))
        store.save_report(report)
    kept = store.saved_sections("r1", "s1")
    assert [text for _at, text in kept] == ["Phút 19", "Phút 9", "Đoạn 1.0\nĐoạn 1.1\nĐoạn 1.2\nĐoạn 1.3"]
    assert kept[0][0].startswith("2021-06-10T")
    assert store.saved_sections("r1", "s0") == ()
    assert store.saved_section("r1", "s1", kept[2][0]) == a_report().section("s1").blocks
    assert store.saved_section("r1", "s1", "never") is None


def test_each_session_keeps_its_first_state(folder: Path, clock: Clock) -> None:
    report = a_report()
    for session in range(3):
        store = open_store(folder, clock)
        for step in range(3):
            report = with_blocks(report, "s1", paragraph("p1-0", f"Lần {session}.{step}"))
            store.save_report(report)
        kept = [text for _at, text in store.saved_sections("r1", "s1")]
        store.close()
        clock.move(seconds=5)
    assert kept == ["Lần 1.2", "Lần 0.2", "Lần 0.0"]


def test_a_clock_set_back_does_not_stop_the_keeping(store: SqliteStore, clock: Clock) -> None:
    report = a_report()
    store.save_report(report)
    for text in ("một", "hai"):
        report = with_blocks(report, "s1", paragraph("p1-0", text))
        store.save_report(report)
        clock.move(hours=-5)
    assert len(store.saved_sections("r1", "s1")) == 2


def test_dropped_section_keeps_its_words(store: SqliteStore) -> None:
    report = a_report()
    store.save_report(report)
    store.save_report(msgspec.structs.replace(report, sections=report.sections[:2]))
    assert store.saved_sections("r1", "s2")[0][1] == "Đoạn 2.0\nĐoạn 2.1\nĐoạn 2.2\nĐoạn 2.3"


def test_keeping_by_hand(store: SqliteStore) -> None:
    store.save_report(a_report())
    assert store.keep_section("r1", "s0")
    assert not store.keep_section("r1", "s0")  # says the same
    assert len(store.saved_sections("r1", "s0")) == 1


def test_a_figure_without_plan_is_stored_as_before_plans_were_known(store: SqliteStore) -> None:
    """Rows of an older program are read, and not written anew for a field they never had."""
    plain, planned = Figure("C01", note="x"), Figure("C02", plan=Decimal("48.5"), estimate=Decimal(50))
    store.save_report(a_report(), PeriodFigures("u1", "2021-H1", (plain, planned)))
    fields = store._thread.run(
        lambda: [row[0] for row in store._db.execute("select fields from figures order by position").fetchall()]
    )
    assert "plan" not in fields[0] and "estimate" not in fields[0] and '"48.5"' in fields[1]
    assert store.figures("u1", "2021-H1").figures == (plain, planned)
