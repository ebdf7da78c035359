"""Findings set aside and brought back, what is laid open, what still stands, many put right at once: on a real store."""

import zipfile
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from ttdn_desktop.app import App
from ttdn_desktop.checks.run import RULES, WEIGHT
from ttdn_desktop.cli.demo import PERIOD, finish, seed
from ttdn_desktop.errors import Refused
from ttdn_desktop.model.block import Table, Text
from ttdn_desktop.model.edit import Draft
from ttdn_desktop.model.finding import Finding, Severity
from ttdn_desktop.operations import fixing, readiness, waivers, weighing
from ttdn_desktop.operations.pack_report import pack_report
from ttdn_desktop.operations.produce import Look
from ttdn_desktop.operations.rules_off import all_on, ask_whether_off, rules_off, switch
from ttdn_desktop.operations.session import ReportSession
from ttdn_desktop.operations.steps import standing

SAID_TWICE = "Xã đã đã tổ chức lễ hội, nhân dân được được tham gia. Cán bộ có có hưởng ứng."


@pytest.fixture
def app(home: Path) -> Iterator[App]:
    with App.at(home) as made:
        seed(made)
        yield made


@pytest.fixture
def session(app: App) -> ReportSession:
    made = app.session(app.find_report(PERIOD.code).id)
    made.rewrite("S11", [Draft(runs=(Text(SAID_TWICE),))])
    made.save()
    return made


def everything_in(data: bytes, name: str = "") -> dict[str, bytes]:
    """All files of a bundle, those inside its Word file too."""
    found = {name: data}
    if data.startswith(b"PK"):
        archive = zipfile.ZipFile(BytesIO(data))
        for inner in archive.namelist():
            found |= everything_in(archive.read(inner), f"{name}/{inner}")
    return found


def doubled(session: ReportSession) -> list[Finding]:
    return [f for f in session.findings("S11") if f.rule == "doubled-word"]


def test_set_aside_and_brought_back_are_steps_of_undo(app: App, session: ReportSession) -> None:
    finding, before = doubled(session)[0], session.report
    waivers.waive(session, finding, "Lời bài hát")
    assert session.unsaved and finding not in session.findings() and finding in session.found()
    [(held, waiver)] = waivers.set_aside(session)
    assert held == finding and waiver.reason == "Lời bài hát" and waiver.at is not None
    assert waivers.reasons(session) == ("Lời bài hát",)
    session.undo()
    assert finding in session.findings() and waivers.set_aside(session) == ()
    session.redo()
    waivers.bring_back(session, finding)
    assert finding in session.findings()
    session.undo()
    assert finding not in session.findings() and session.report == before


def test_it_survives_closing_and_so_does_bringing_it_back(app: App, session: ReportSession) -> None:
    first, second, *_ = doubled(session)
    waivers.waive(session, first, "Tên riêng")
    waivers.waive(session, second, "Lời trích")
    session.save()
    again = app.session(session.report.id)
    assert {waiver.reason for _, waiver in waivers.set_aside(again)} == {"Tên riêng", "Lời trích"}
    waivers.bring_back(again, first)
    again.save()
    assert [f for f, _ in waivers.set_aside(app.session(again.report.id))] == [second]


def test_what_stops_is_not_set_aside(session: ReportSession) -> None:
    with pytest.raises(Refused, match="waive-stops"):
        waivers.waive(session, session.gate()[0], "x")


def test_no_bundle_knows_of_what_was_set_aside(app: App, session: ReportSession, tmp_path: Path) -> None:
    finish(session)
    session.rewrite("S11", [Draft(runs=(Text(SAID_TWICE),))])
    reason = "lý do chỉ cơ quan này biết"
    waivers.waive(session, doubled(session)[0], reason)
    session.save()
    made = {
        "docx": app.docx, "pdf": app.pdf, "exchange": app.exchange, "bundles": app.bundles, "folder": tmp_path,
        "look": Look.DRAFT,
    }  # fmt: skip
    packed = pack_report(session, app.store, **made)  # type: ignore[arg-type]
    files = everything_in(Path(packed.path).read_bytes())
    assert any(SAID_TWICE.encode() in data for data in files.values()), "the words of the report are there"
    for told in (reason, "doubled-word", "waive", waivers.set_aside(session)[0][0].key):
        assert [name for name, data in files.items() if told.encode() in data] == [], told


def test_a_rule_is_asked_about_every_second_time(app: App, session: ReportSession) -> None:
    rule = "doubled-word"
    assert [ask_whether_off(app.store, rule, times) for times in (1, 2, 2, 3, 4, 5)] == [
        False, True, False, False, True, False,
    ]  # fmt: skip
    switch(app.store, rule, False)
    assert not ask_whether_off(app.store, rule, 9), "it is off already"
    assert not ask_whether_off(app.store, "gap-open", 9), "one that stops cannot be switched off"
    assert not ask_whether_off(app.store, "no-such-rule", 9)


def test_times_count_over_all_reports_of_the_office(app: App, session: ReportSession) -> None:
    first, second, *_ = doubled(session)
    waivers.waive(session, first, "a")
    session.save()
    other = app.session(session.previous.id if session.previous else "")
    assert waivers.times_waived(other, "doubled-word") == 1
    waivers.waive(session, second, "b")
    assert waivers.times_waived(session, "doubled-word") == 2


def test_a_rule_is_switched_in_the_open_session_at_once(app: App, session: ReportSession) -> None:
    assert doubled(session)
    session.judge_by(off=switch(app.store, "doubled-word", False))
    assert not session.checked and not doubled(session)
    assert rules_off(app.store) == {"doubled-word"}
    session.judge_by(off=all_on(app.store))
    assert doubled(session) and not rules_off(app.store)


def test_all_of_one_rule_are_put_right_as_one_step(session: ReportSession) -> None:
    places = fixing.places_of_rule(session, "doubled-word")
    assert [(p.old, p.new) for p in places] == [("đã đã", "đã"), ("được được", "được"), ("có có", "có")]
    assert places[0].before == "Xã " and places[0].after.endswith("tham gia.") and places[2].before == "Cán bộ "
    session.accept([place.proposal for place in (places[0], places[2])])
    assert session.section("S11").blocks[0].runs == (  # type: ignore[union-attr]
        Text("Xã đã tổ chức lễ hội, nhân dân được được tham gia. Cán bộ có hưởng ứng."),
    )
    session.undo()
    assert len(doubled(session)) == 3


def test_one_set_aside_is_not_put_right_with_the_others(session: ReportSession) -> None:
    waivers.waive(session, doubled(session)[0], "Lời bài hát")
    assert [place.old for place in fixing.places_of_rule(session, "doubled-word")] == ["được được", "có có"]


def test_stale_words_of_a_section_with_their_sentences(session: ReportSession) -> None:
    key = next(s.key for s in session.report.sections if fixing.of_stale(session, s.key))
    places = fixing.places_of_stale(session, key)
    assert [place.proposal for place in places] == list(fixing.of_stale(session, key))
    assert all(place.old and place.new and place.old != place.new for place in places)


def test_what_is_left_is_told_as_one_works(session: ReportSession) -> None:
    items = readiness.readiness(session)
    names = [item.what for item in items]
    assert names.index("carried-unreviewed") < names.index("gap-open")
    unreviewed = next(item for item in items if item.what == "carried-unreviewed")
    assert unreviewed.many == len(session.report.unreviewed()) > len(unreviewed.places)
    assert readiness.stops(items)
    session.rewrite("S11", [Draft(runs=(Text("Công tác thông tin đối ngoại được quan tâm."),))])
    finish(session)
    left = readiness.readiness(session)
    assert not readiness.stops(left) and session.gate() == ()


def test_few_stand_open_and_none_is_lost() -> None:
    should = [Finding(rule.id, Severity.SHOULD, "s", f"p{n}") for n in range(4) for rule in reversed(RULES[:10])]
    weighed = weighing.weigh(should)
    assert len(weighed.should) == weighing.OPEN_SHOULD and len(weighed.rest) == 28
    heaviest = sorted(WEIGHT[f.rule] for f in should)[: weighing.OPEN_SHOULD]
    assert sorted(WEIGHT[f.rule] for f in weighed.should) == heaviest
    assert [f for f in should if f in weighed.should] == list(weighed.should), "in the order of the page"


_found = st.builds(
    Finding,
    rule=st.sampled_from([rule.id for rule in RULES]),
    severity=st.sampled_from(Severity),
    section=st.sampled_from(["", "S11", "S12"]),
    block=st.sampled_from(["p1", "p2", "p3"]),
    start=st.integers(0, 50),
)


@given(st.lists(_found, max_size=60))
def test_every_grouping_holds_every_finding_once(found: list[Finding]) -> None:
    wanted = sorted(found, key=repr)
    for groups in (weighing.by_weight(found), weighing.by_kind(found), weighing.in_section(found)):
        held = [f for group in groups for _, part in group.parts for f in part]
        assert sorted(held, key=repr) == wanted
        assert sum(group.size for group in groups) == len(found)
        assert all(part for group in groups for _, part in group.parts)
    open_ones = [f for group in weighing.by_weight(found) if not group.folded for _, part in group.parts for f in part]
    assert sum(f.severity is Severity.SHOULD for f in open_ones) <= weighing.OPEN_SHOULD
    assert all(f.severity is not Severity.STYLE for f in open_ones)
    assert sum(f.severity is Severity.MUST for f in open_ones) == sum(f.severity is Severity.MUST for f in found)


def test_the_counts_at_the_button_are_those_that_stand_open(session: ReportSession) -> None:
    found = tuple(Finding("own-name", Severity.SHOULD, "S11", f"p{n}") for n in range(40))
    assert standing(session.report, found).should == weighing.OPEN_SHOULD


def test_words_in_a_tables_cell_are_put_right_too(session: ReportSession) -> None:
    table = Table(
        "tb", (("Việc", "Kết quả"), ("Hội nghị", "treo băng zôn lớn"), ("Lớp", "in băng zôn")), caption="Biểu 1"
    )
    section = session.section("S11")
    blocks = msgspec.structs.replace(section, blocks=(table,))
    session.change(session.report.with_section(blocks), what="typing", where="S11")
    found = next(f for f in session.findings("S11") if f.quote == "băng zôn")
    places = fixing.places_of_rule(session, found.rule)
    told = {(p.before, p.old, p.new, p.after): p.proposal for p in places}
    assert told.keys() == {("treo ", "băng zôn", "băng rôn", " lớn"), ("in ", "băng zôn", "băng rôn", "")}
    session.accept([told["in ", "băng zôn", "băng rôn", ""]])
    (now,) = session.section("S11").blocks
    assert isinstance(now, Table) and now.rows[1:] == (("Hội nghị", "treo băng zôn lớn"), ("Lớp", "in băng rôn"))
    proposal = session.proposal_for(next(f for f in session.findings("S11") if f.rule == found.rule))
    assert proposal is not None
    session.accept([proposal])
    (last,) = session.section("S11").blocks
    assert isinstance(last, Table) and last.rows[1][1] == "treo băng rôn lớn"
