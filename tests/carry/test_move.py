"""A draft by another outline: nothing lost, nothing changed, everything told beforehand."""

import msgspec
from hypothesis import given
from hypothesis import strategies as st

from tests.carry.by_chance import outlines, pairs, reports
from tests.carry.reports import ARABIC, ROMAN, report
from ttdn_desktop.carry.move import Fate, figures_by, going, moved, place_draft
from ttdn_desktop.carry.sections import Old, place_sections
from ttdn_desktop.model.figure import Figure, PeriodFigures
from ttdn_desktop.model.outline import Outline, OutlineSection
from ttdn_desktop.model.report import Report, Section


def told(made: Report, outline: Outline, old: Outline = ROMAN) -> dict[str, list[str]]:
    """Old key -> fate and new key; under "" what is only asked for."""
    found: dict[str, list[str]] = {}
    for line in going((Old(made, old),), place_draft(made, outline, old)):
        found.setdefault(line.old.key if line.old else "", []).append(f"{line.fate.value} {line.new.key}")
    return found


@given(pairs())
def test_every_block_is_there_once_as_it_was(given_: tuple[Report, Outline, Outline]) -> None:
    old, by, to = given_
    new = moved(old, to, by)
    assert sorted(map(repr, (b for _, b in new.blocks()))) == sorted(map(repr, (b for _, b in old.blocks())))
    assert (new.unplaced, new.counter, new.id) == (old.unplaced, old.counter, old.id)
    keys = [section.key for section in new.sections]
    assert len(set(keys)) == len(keys) and (new.outline, new.outline_version) == (to.id, to.version)
    assert [i.key for i in to.sections if i.required and to.id != by.id] == [
        s.key for s in new.sections if s.required and to.id != by.id
    ]


@given(pairs())
def test_the_plan_tells_each_section_with_text_once(given_: tuple[Report, Outline, Outline]) -> None:
    old, by, to = given_
    places = place_draft(old, to, by)
    lines = going((Old(old, by),), places)
    assert sorted(line.old.key for line in lines if line.old and line.old.blocks) == sorted(
        s.key for s in old.sections if s.blocks
    )
    asked = {line.new.key for line in lines if line.fate is Fate.ASKED}
    new = moved(old, to, by)
    assert all(not new.section(key).blocks for key in asked)


@given(pairs())
def test_no_section_of_the_outline_is_taken_from_the_one_it_stands_under(
    given_: tuple[Report, Outline, Outline],
) -> None:
    old, by, to = given_
    if by.id == to.id:
        return  # there the office's own order holds
    placed = [place.section for place in place_sections((Old(old, by),), to)]
    for item in to.sections:
        above = [one for one in to.sections[: to.sections.index(item)] if one.level < item.level]
        parent = above[-1].key if above else ""
        at = next(n for n, section in enumerate(placed) if section.key == item.key)
        over = [section for section in placed[:at] if section.level < item.level]
        assert (over[-1].key if over else "") == parent


@given(st.data())
def test_to_another_version_and_nothing_moves_twice(data: st.DataObject) -> None:
    by = data.draw(outlines("mot"))
    old = data.draw(reports(by))
    here = msgspec.structs.replace(by, version=9)
    once = moved(old, here, by)
    assert moved(once, here, here) == once


def test_what_goes_where_between_ours() -> None:
    old = report(I_1=("thuận lợi",), I_2=("khó khăn",), II=("kết quả",), IV=("kiến nghị",))
    assert told(old, ARABIC) == {
        "I": ["own x1"], "I.1": ["moved 2"], "I.2": ["own x2"], "II": ["moved 2"], "IV": ["moved 4"], "": ["asked 1", "asked 3"],
    }  # fmt: skip


def test_a_composite_heading_goes_to_the_one_its_parts_stand_under_and_says_where_the_rest_may_be() -> None:
    old = report("2021-H1", ARABIC, **{"2": ("thuận lợi và khó khăn",)})
    made = msgspec.structs.replace(old.section("2"), codes=("S13", "S11", "S12"), title="Tình hình chung")
    assert told(old.with_section(made), ROMAN, ARABIC)["2"] == ["moved I"]
    flat = msgspec.structs.replace(ROMAN, sections=tuple(s for s in ROMAN.sections if s.key != "I"))
    assert told(old.with_section(made), flat, ARABIC)["2"] == ["moved I.1"]
    lines = going((Old(old.with_section(made), ARABIC),), place_draft(old.with_section(made), flat, ARABIC))
    (lacking,) = [line for line in lines if line.new.key == "I.2"]
    assert lacking.fate is Fate.ASKED and lacking.inside is not None and lacking.inside.key == "I.1"


def test_a_newer_version_takes_over_what_its_sections_hold_now() -> None:
    old = report(I_1=("một",), I_2=("hai",), II=("ba",))
    merged = OutlineSection("T", ("S11", "S12"), "Thuận lợi, khó khăn", 2)
    newer = msgspec.structs.replace(ROMAN, version=2, sections=(ROMAN.sections[0], merged, *ROMAN.sections[3:]))
    new = moved(old, newer, ROMAN)
    assert [b.id for b in new.section("T").blocks] == ["p1", "p2"]
    assert [s.key for s in new.sections] == ["I", "T", "II", "III", "IV"]


def test_titles_and_fields_of_the_office_s_own_stay() -> None:
    old = msgspec.structs.replace(report(I_1=("một",)), subject="Gõ tay", closing=ROMAN.closing, opening=ROMAN.opening)
    own = Section("x1", (), "Việc khác 6 tháng đầu năm 2021", 1, False, (), True)
    old = msgspec.structs.replace(old, sections=(*old.sections, own))
    new = moved(old, ARABIC, ROMAN)
    assert (new.subject, new.closing, new.opening) == ("Gõ tay", ARABIC.closing, ARABIC.opening)
    assert new.section("x1") == own  # nothing written there yet, and yet it is the office's own


def test_old_numbers_go_out_of_titles_that_are_numbered_anew() -> None:
    old = report(I_2=("một",))
    named = msgspec.structs.replace(old.section("I.2"), title="2. Khó khăn")
    old = msgspec.structs.replace(old.with_section(named), numbering="plain")
    assert [s.title for s in moved(old, ARABIC, ROMAN).sections if s.blocks] == ["Khó khăn"]


def test_figures_belong_to_the_new_sections_and_none_is_dropped() -> None:
    old = report(II=("một",))
    figures = PeriodFigures("u", "2021-H1", (Figure("C01", section="II"), Figure("Z01", section="x")))
    asks = msgspec.structs.replace(ARABIC, figures=("D01",))
    made = figures_by(figures, asks, place_draft(old, asks, ROMAN))
    assert [(f.code, f.section) for f in made.figures] == [("C01", "2"), ("Z01", "x"), ("D01", "")]
