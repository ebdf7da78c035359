"""What one run of the program changed, and what was kept of sections that are gone."""

import msgspec

from tests.store.conftest import Clock
from tests.store.values import a_report, a_unit, paragraph, with_blocks
from ttdn_desktop.model.report import Report
from ttdn_desktop.store.database import SqliteStore, open_store
from ttdn_desktop.store.versions import notation


def texts(held: tuple) -> str:
    return notation(held)


def typed(store: SqliteStore, clock: Clock, report: Report, section: str, *states: str) -> Report:
    for words in states:
        clock.move(minutes=1)
        report = with_blocks(report, section, *([paragraph("x1", words)] if words else []))
        store.save_report(report)
    return report


def test_what_a_run_changed_is_told_from_its_beginning(folder, clock: Clock) -> None:
    first = open_store(folder, clock)
    first.save_unit(a_unit())
    report = with_blocks(a_report(), "s2")
    first.save_report(report)
    report = typed(first, clock, report, "s0", "Câu cũ.")
    first.keep_section(report.id, "s0")  # the newest kept version says what the next run begins with
    first.close()

    store = open_store(folder, clock)
    assert store.changed_in_run(report.id, store.run) == ()
    report = typed(store, clock, report, "s0", "Câu", "Câu mới", "Câu mới hẳn.")
    report = typed(store, clock, report, "s2", "Từ", "Từ trang", "Từ trang trắng.")  # was empty
    report = typed(store, clock, report, "s1", "Đổi", "Đoạn 1.0")
    run = store.run
    store.close()

    again = open_store(folder, clock)
    told = {item.section: (texts(item.before), texts(item.after)) for item in again.changed_in_run(report.id, run)}
    assert told["s0"] == ("Câu cũ.", "Câu mới hẳn.") and told["s2"] == ("", "Từ trang trắng.")
    assert list(told) == ["s0", "s1", "s2"]
    assert all(item.blocks for item in again.kept_versions(report.id)), (
        "that a section was empty is nothing to bring back"
    )
    again.close()


def test_a_section_that_left_is_kept_with_its_title(store: SqliteStore, clock: Clock) -> None:
    store.save_unit(a_unit())
    report = a_report()
    store.save_report(report)
    report = typed(store, clock, report, "s1", "Một.", "Một câu.")  # kept once within ten minutes
    dropped = msgspec.structs.replace(report, sections=tuple(s for s in report.sections if s.key != "s1"))
    store.save_report(dropped)
    newest = store.kept_versions(report.id)[0]
    assert (newest.section, newest.title, texts(newest.blocks)) == ("s1", "Phần 1", "Một câu.")
    assert store.saved_sections(report.id, "s1")[0][1] == "Một câu."


def test_the_same_words_are_listed_once(folder, clock: Clock) -> None:
    report = a_report()
    for _ in range(3):
        store = open_store(folder, clock)
        store.save_unit(a_unit())
        store.save_report(report)
        clock.move(minutes=5)
        assert store.keep_section(report.id, "s0") and not store.keep_section(report.id, "s0")
        assert len(store.saved_sections(report.id, "s0")) == 1
        store.close()
