"""Find and replace over a whole report on a real store: places, replacing, one step of undo, the versions kept before it."""

from collections.abc import Iterator
from pathlib import Path

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from ttdn_desktop.app import App
from ttdn_desktop.cli.demo import seed
from ttdn_desktop.model.block import FigureRef, Gap, Origin, OriginKind, Paragraph, Picture, Table, Text, skeleton
from ttdn_desktop.model.period import Period
from ttdn_desktop.model.report import Report, Section
from ttdn_desktop.operations.find import by_section, hits, replace, replaced
from ttdn_desktop.operations.session import ReportSession
from ttdn_desktop.text.find import Query
from ttdn_desktop.text.unicode import ALPHABET, clean

PERIOD = Period.parse("2026-Y")
CARRIED = Origin(OriginKind.CARRIED, "2025-Y", "p9")


def a_report(*sections: tuple[object, ...]) -> Report:
    made = tuple(Section(f"S{n}", (f"S{n}",), f"Mục {n}", blocks=blocks) for n, blocks in enumerate(sections, 1))  # type: ignore[arg-type]
    return Report("r", "u", PERIOD, "o", 1, "roman", "", PERIOD.window(), "", "", "", sections=made, counter=90)


REPORT = a_report(
    (
        Paragraph("a", (Text("Đài xã, "), Text("đài", bold=True), FigureRef("C01"), Text(" tỉnh")), origin=CARRIED, reviewed=False),
        Table("t", (("Đài", "Giờ"), ("Đài xã", "đài 2 giờ")), 1, "Bảng các đài"),
    ),
    (Paragraph("b", (Gap("text", "đài cũ"), Text("ĐÀI"))), Picture("h", "0" * 64, "image/png", "Hình đài")),
)  # fmt: skip


def test_places_in_paragraphs_cells_and_captions_never_inside_a_gap() -> None:
    found = hits(REPORT, Query("dai"))
    assert [(h.block, h.part, h.start, h.quote) for h in found] == [
        ("a", "", 0, "Đài"),
        ("a", "", 8, "đài"),
        ("t", "caption", 9, "đài"),
        ("t", "0.0", 0, "Đài"),
        ("t", "1.0", 0, "Đài"),
        ("t", "1.1", 0, "đài"),
        ("b", "", 1, "ĐÀI"),
        ("h", "caption", 5, "đài"),
    ]
    assert by_section(found) == {"S1": 6, "S2": 2}
    assert hits(REPORT, Query("dai"), "S2") == found[6:] and hits(REPORT, Query("")) == ()


def test_replacing_keeps_figures_looks_and_what_was_not_looked_at() -> None:
    report = replaced(REPORT, hits(REPORT, Query("đài")), "loa phóng thanh")
    first, table = report.sections[0].blocks
    assert isinstance(first, Paragraph) and isinstance(table, Table)
    assert first.runs == (
        Text("loa phóng thanh xã, "),
        Text("loa phóng thanh", bold=True),
        FigureRef("C01"),
        Text(" tỉnh"),
    )
    assert not first.reviewed and first.origin == CARRIED
    assert table.rows == (("loa phóng thanh", "Giờ"), ("loa phóng thanh xã", "loa phóng thanh 2 giờ"))
    assert table.caption == "Bảng các loa phóng thanh"
    assert report.sections[1].blocks[0].runs[0] == Gap("text", "đài cũ")  # type: ignore[union-attr]


@given(
    texts=st.lists(st.text(st.sampled_from(ALPHABET[:40] + " đĐ"), max_size=30).map(clean), min_size=1, max_size=4),
    words=st.text(st.sampled_from("aăâđd ô"), min_size=1, max_size=3),
    put=st.text(st.sampled_from("xyz "), max_size=3),
)
def test_replacing_all_is_what_each_place_says(texts: list[str], words: str, put: str) -> None:
    report = a_report(tuple(Paragraph(f"p{n}", (Text(text),)) for n, text in enumerate(texts)))
    found = hits(report, Query(words))
    after = replaced(report, found, put).sections[0].blocks
    for block, text in zip(after, texts, strict=True):
        here = [h for h in found if h.block == block.id]
        pieces, last = [], 0
        for hit in here:
            pieces += [text[last : hit.start], put]
            last = hit.end
        assert isinstance(block, Paragraph) and skeleton(block.runs) == "".join(pieces) + text[last:]
    stale = [msgspec.structs.replace(h, quote="?") for h in found]
    assert replaced(report, stale, put) == report, "what no longer stands there is left alone"


@pytest.fixture
def session(home: Path) -> Iterator[ReportSession]:
    with App.at(home) as app:
        seed(app)
        yield app.session("2026-Y")


def test_all_at_once_is_one_step_and_each_section_is_kept_before(session: ReportSession) -> None:
    before = session.report
    found = hits(before, Query("xã", whole=True))
    sections = by_section(found)
    assert len(sections) > 2
    assert replace(session, found, "phường") == len(found)
    assert hits(session.report, Query("xã", whole=True)) == () and session.unsaved
    session.save()
    store = session._store
    for key in sections:
        kept = store.saved_sections(before.id, key)
        assert kept and "xã" in kept[0][1], key
    session.undo()
    assert session.report == before and not session.can_undo
    session.redo()
    assert not hits(session.report, Query("xã", whole=True))


def test_a_second_replace_before_the_first_is_saved_keeps_its_sections_too(session: ReportSession) -> None:
    report = session.report
    keys = [s.key for s in report.sections if len(hits(report, Query("xã"), s.key)) > 1][:2]
    assert len(keys) == 2
    for key in keys:
        replace(session, hits(session.report, Query("xã"), key), "phường")
    session.save()
    for key in keys:
        assert "xã" in session._store.saved_sections(report.id, key)[0][1]


def test_nothing_to_replace_is_no_step(session: ReportSession) -> None:
    assert replace(session, [], "x") == 0 and not session.can_undo
