"""Editing a report: notation, read-back of a section, proposals, review."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ttdn_desktop.model.block import (
    HOLE,
    FigureRef,
    Gap,
    Level,
    Origin,
    OriginKind,
    Paragraph,
    Table,
    Text,
    merge_runs,
    replace_span,
    skeleton,
)
from ttdn_desktop.model.edit import Draft, apply_proposals, mark_reviewed, rewrite_section
from ttdn_desktop.model.notation import parse_line, parse_runs, write_line, write_runs
from ttdn_desktop.model.period import Period
from ttdn_desktop.model.proposal import Action, Proposal
from ttdn_desktop.model.report import Report, Section

LETTERS = st.characters(blacklist_categories=("Cs", "Cc"), blacklist_characters=HOLE)
SIGNS = st.sampled_from(r"*_{}|\?:-+# ađ0")  # what the notation itself is written with
WORDS = st.text(alphabet=st.one_of(SIGNS, LETTERS), max_size=12)
RUNS = st.lists(
    st.one_of(
        st.builds(Text, WORDS, st.booleans(), st.booleans()),
        st.builds(
            FigureRef,
            st.sampled_from(["C01", "E02g"]),
            st.sampled_from(["value", "previous", "change"]),
            st.one_of(st.sampled_from(["", "02", "trên 80"]), WORDS),
            st.one_of(st.sampled_from(["", "45"]), WORDS),
        ),
        st.builds(Gap, st.sampled_from(["text", "figure", "request"]), st.one_of(st.just("so: 5"), WORDS)),
    ),
    max_size=6,
).map(tuple)


def a_report(*paragraphs: Paragraph) -> Report:
    period = Period.parse("2021-H1")
    section = Section("ii1", ("S21",), "Phần", blocks=paragraphs)
    return Report(
        "r",
        "u",
        period,
        "o",
        1,
        "roman",
        "ubnd",
        period.window(),
        "",
        "",
        "",
        sections=(section,),
        counter=len(paragraphs),
    )


def carried(key: str, text: str) -> Paragraph:
    return Paragraph(key, (Text(text),), origin=Origin(OriginKind.CARRIED, "old", key), reviewed=False)


@given(RUNS)
def test_notation_reads_back_what_it_wrote(runs) -> None:
    assert parse_runs(write_runs(runs)) == merge_runs(runs)


@given(RUNS, st.sampled_from(list(Level)))
def test_a_line_reads_back(runs, level: Level) -> None:
    line = write_line(level, runs)
    assert parse_line(line) == (level, merge_runs(runs))


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("tên_tệp", "tên_tệp"),
        ("2 ** 3", "2 ** 3"),
        ("một _hai_ ba_bốn", "một hai ba_bốn"),
        ("**đậm** rồi **", "đậm rồi **"),
        ("{{C1}} {{?thiếu ngoặc", "{{C1}} {{?thiếu ngoặc"),
    ],
)
def test_signs_without_a_partner_stay_text(line: str, words: str) -> None:
    assert skeleton(parse_runs(line)) == words


@pytest.mark.parametrize(
    ("start", "end", "bold"),
    [(0, 2, False), (2, 4, True), (4, 5, True), (5, 6, False), (2, 2, False), (4, 4, True), (6, 6, False)],
)
def test_new_words_take_the_style_of_what_they_replace_or_follow(start: int, end: int, bold: bool) -> None:
    runs = (Text("ab"), Text("cd", bold=True), Gap("text"), Text("e"))
    changed = replace_span(runs, start, end, (Text("Ỹ"),))
    assert [run.bold for run in changed if isinstance(run, Text) and "Ỹ" in run.text] == [bold]


@given(RUNS, st.data())
def test_replacing_a_span_changes_only_the_span(runs, data) -> None:
    runs = merge_runs(runs)
    text = skeleton(runs)
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    changed = replace_span(runs, start, end, (Text("mới"),))
    assert skeleton(changed) == text[:start] + "mới" + text[end:]


@given(
    st.lists(st.sampled_from(["một", "hai", "ba", "bốn", "một hai"]), max_size=6),
    st.lists(st.sampled_from(["một", "hai", "ba", "năm sáu", "bốn"]), max_size=6),
)
def test_read_back_gives_the_drafts_with_unique_ids(before: list[str], after: list[str]) -> None:
    report = a_report(*(carried(f"p{i + 1}", text) for i, text in enumerate(before)))
    edited = rewrite_section(report, "ii1", [Draft(runs=(Text(text),)) for text in after])
    blocks = edited.section("ii1").blocks
    assert [skeleton(b.runs) for b in blocks if isinstance(b, Paragraph)] == after
    assert len({b.id for b in blocks}) == len(after)
    if before == after:
        assert edited == report


def test_an_untouched_paragraph_keeps_its_origin_and_a_changed_one_is_edited() -> None:
    report = a_report(carried("p1", "Công tác được quan tâm."), carried("p2", "Đã phát 24 chương trình phát thanh."))
    edited = rewrite_section(
        report,
        "ii1",
        [
            Draft(runs=(Text("Công tác được quan tâm."),)),
            Draft(runs=(Text("Đã phát 26 chương trình phát thanh."),)),
            Draft(runs=(Text("Hoàn toàn khác hẳn"),)),
        ],
    )
    one, two, three = edited.section("ii1").blocks
    assert (one.id, one.origin.kind, one.reviewed) == ("p1", OriginKind.CARRIED, False)
    assert (two.id, two.origin.kind, two.origin.report, two.reviewed) == ("p2", OriginKind.EDITED, "old", True)
    assert (three.id, three.origin.kind) == ("p3", OriginKind.NEW)


def test_of_two_drafts_with_one_id_the_more_similar_keeps_it() -> None:
    report = a_report(carried("p1", "Đã tổ chức hai lớp tập huấn cho cán bộ."))
    halves = [Draft(runs=(Text("Đã tổ"),), id="p1"), Draft(runs=(Text("chức hai lớp tập huấn cho cán bộ."),), id="p1")]
    first, second = rewrite_section(report, "ii1", halves).section("ii1").blocks
    assert (first.id, second.id) == ("p2", "p1")


def test_a_table_from_elsewhere_gets_an_id_of_its_own() -> None:
    report = a_report(carried("p1", "Công tác được quan tâm."))
    foreign = Table("p1", (("ô",),))  # as copied from another report, where p1 is a table
    edited = rewrite_section(report, "ii1", [Draft(runs=(Text("Công tác được quan tâm."),)), Draft(block=foreign)])
    text, table = edited.section("ii1").blocks
    assert (text.id, table.id) == ("p1", "p2") and isinstance(table, Table)
    again = rewrite_section(edited, "ii1", [Draft(block=table), Draft(block=table), Draft(block=Table("p9"))])
    assert [block.id for block in again.section("ii1").blocks] == ["p2", "p3", "p4"]


def test_a_section_pasted_over_another_keeps_what_is_alike() -> None:
    old = [carried(f"p{n}", " ".join(f"chữ{n * k % 97}" for k in range(1, 120))) for n in range(1, 121)]
    drafts = [Draft(runs=(Text(" ".join(f"từ{n * k % 89}" for k in range(1, 120))),)) for n in range(1, 120)]
    drafts.append(Draft(runs=(Text(skeleton(old[4].runs) + " thêm"),)))
    blocks = rewrite_section(a_report(*old), "ii1", drafts).section("ii1").blocks
    assert blocks[-1].id == "p5" and {block.origin.kind for block in blocks[:-1]} == {OriginKind.NEW}


def test_proposals_apply_only_where_their_quote_still_stands() -> None:
    report = a_report(carried("p1", "Trong năm 2020 và năm 2020"))
    good = Proposal("K1", "ii1", "p1", 6, 14, "năm 2020", Action.PROPOSE, (Text("năm 2021"),))
    late = Proposal("K1", "ii1", "p1", 18, 26, "năm 2020", Action.PROPOSE, (Text("năm 2021"),))
    gone = Proposal("K1", "ii1", "p1", 0, 5, "Khác!", Action.PROPOSE, (Text("x"),))
    after = apply_proposals(report, [good, late, gone]).section("ii1").blocks[0]
    assert isinstance(after, Paragraph) and skeleton(after.runs) == "Trong năm 2021 và năm 2021"
    assert not after.reviewed  # a person has still to look at it


def test_review_marks_only_what_is_named() -> None:
    report = mark_reviewed(a_report(carried("p1", "a"), carried("p2", "b")), ["p2"])
    assert [b.reviewed for b in report.section("ii1").blocks] == [False, True]
    assert [b.id for _, b in report.unreviewed()] == ["p1"]
