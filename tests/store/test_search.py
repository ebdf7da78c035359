"""The search over all reports: the words of ten years in a moment, the newest first, each with its place."""

import time

import msgspec

from tests.store.values import a_report, a_unit, paragraph
from ttdn_desktop.model.period import Period
from ttdn_desktop.model.report import Report
from ttdn_desktop.store.database import SqliteStore
from ttdn_desktop.text.search import needles


def of_period(code: str, *lines: str) -> Report:
    report = a_report(code, sections=1, blocks=0)
    section = msgspec.structs.replace(
        report.sections[0], blocks=tuple(paragraph(f"p{n}", line) for n, line in enumerate(lines))
    )
    period = Period.parse(code)
    return msgspec.structs.replace(report, period=period, window=period.window(), sections=(section,))


def test_newest_first_and_words_side_by_side_before_others(store: SqliteStore) -> None:
    store.save_unit(a_unit())
    store.save_report(of_period("2020-Y", "Công tác tuyên truyền được quan tâm.", "Không liên quan."))
    store.save_report(of_period("2021-H1", "Truyền thanh và tuyên bố.", "Tuyên truyền miệng: 12 cuộc."))
    found = store.search(needles("tuyen truyen"))
    assert [(item.report, item.block) for item in found] == [("2021-H1", "p1"), ("2020-Y", "p0"), ("2021-H1", "p0")]
    assert found[0].section == "s0" and found[0].text == "Tuyên truyền miệng: 12 cuộc."
    assert [item.block for item in store.search(needles("tuyên truyền"))] == ["p1", "p0", "p0"]
    assert store.search(needles("tuyến")) == store.search(()) == ()


def test_what_an_import_could_not_place_is_found_too(store: SqliteStore) -> None:
    store.save_unit(a_unit())
    report = msgspec.structs.replace(of_period("2020-Y"), unplaced=(paragraph("u1", "Chưa xếp được đâu."),))
    store.save_report(report)
    (found,) = store.search(needles("xep duoc"))
    assert (found.section, found.block) == ("", "u1")


def test_ten_years_of_reports(store: SqliteStore, record_property) -> None:
    """20 reports of 250 paragraphs and 60 words each; the figure is said, not judged, here: it is held in tests/bench."""
    store.save_unit(a_unit())
    words = "Ủy ban nhân dân xã đã phối hợp với các cơ quan báo chí đăng tải tin bài về công tác thông tin đối ngoại".split()
    for year in range(2017, 2027):
        for kind in ("H1", "Y"):
            lines = [" ".join(words[(n + m) % len(words)] for m in range(60)) for n in range(250)]
            lines[17] = f"Đón đoàn khách của Đại sứ quán đến thăm năm {year}."
            store.save_report(of_period(f"{year}-{kind}", *lines))
    told = []
    for query in ("tuyên truyền", "dai su quan", "thong tin doi ngoai", "cac co quan bao chi dang", "vắng mặt"):
        begun = time.perf_counter()
        found = store.search(needles(query))
        told.append(f"{query}: {len(found)} in {(time.perf_counter() - begun) * 1000:.0f} ms")
    record_property("figures", "; ".join(told))
    assert len(store.search(needles("dai su quan"))) == 20
    begun = time.perf_counter()
    heads = store.heads()
    record_property("figures", f"20 heads in {(time.perf_counter() - begun) * 1000:.0f} ms")
    assert [head.report.period.year for head in heads][:3] == [2026, 2026, 2025]
