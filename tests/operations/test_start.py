"""Starting a report on a real store: from the last one, from a chosen one, from the outline alone."""

from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path

import msgspec
import pytest

from tests.carry.reports import HEAD, UNIT, report
from ttdn_desktop.carry.stale import needs_single_review
from ttdn_desktop.errors import Refused
from ttdn_desktop.model.block import FigureRef, Text
from ttdn_desktop.model.figure import Figure, FigureStatus, PeriodFigures
from ttdn_desktop.model.finding import Finding, Severity
from ttdn_desktop.model.outline import Outline
from ttdn_desktop.model.period import Period
from ttdn_desktop.model.proposal import Action, Proposal
from ttdn_desktop.model.report import Report
from ttdn_desktop.model.request import Request
from ttdn_desktop.operations.revise import accept, as_proposal
from ttdn_desktop.operations.session import ReportSession
from ttdn_desktop.operations.start import cautions, find_sources, start
from ttdn_desktop.store.catalogue import FileCatalogue
from ttdn_desktop.store.database import SqliteStore, open_store

TODAY = date(2021, 11, 20)
SENTENCE = "Trong 6 tháng đầu năm đã cộng tác với báo chí tỉnh 45 tin bài."


@pytest.fixture
def store(home: Path) -> Iterator[SqliteStore]:
    home.mkdir()
    opened = open_store(home)
    opened.save_unit(UNIT)
    opened.set_own_unit(UNIT.id)
    yield opened
    opened.close()


@pytest.fixture
def catalogue(home: Path) -> FileCatalogue:
    return FileCatalogue(home)


def outline(catalogue: FileCatalogue) -> Outline:
    return catalogue.outline("bon-phan")


def stored(
    store: SqliteStore, catalogue: FileCatalogue, period: str = "2021-H1", **sections: tuple[str, ...]
) -> Report:
    """A report of that period in the store, its C01 known from the sentence."""
    made = report(period, outline(catalogue), **(sections or {"S32": (SENTENCE,)}))
    figure = Figure("C01", FigureStatus.KNOWN, 45, "tin, bài", "45", "", SENTENCE, "S32")  # type: ignore[arg-type]
    store.save_report(made, PeriodFigures(UNIT.id, period, (figure,)))
    return made


def begin(store: SqliteStore, catalogue: FileCatalogue, period: str = "2021-Y", **more: object) -> Report:
    return start(store, catalogue, UNIT, Period.parse(period), today=TODAY, **more)  # type: ignore[arg-type]


def test_from_the_last_report(store: SqliteStore, catalogue: FileCatalogue) -> None:
    stored(store, catalogue, "2020-Y", S10=("cũ hơn",))
    old = stored(store, catalogue)
    new = begin(store, catalogue)
    assert store.report(new.id) == new and new.source == old.id
    ((section, paragraph),) = new.paragraphs()
    assert section.key == "S32" and paragraph.origin.report == old.id and not paragraph.reviewed
    assert FigureRef("C01", "value", "45", "45") in paragraph.runs
    figures = store.figures(UNIT.id, "2021-Y")
    assert (figures.get("C01") or Figure("")).status is FigureStatus.BLANK
    assert {figure.value for figure in figures.figures} == {None}


def test_from_the_outline_alone(store: SqliteStore, catalogue: FileCatalogue) -> None:
    stored(store, catalogue)
    new = begin(store, catalogue, source="none", outline="sau-phan")
    assert new.source == "" and new.outline == "sau-phan" and not list(new.blocks())
    assert [s.key for s in new.sections] == [s.key for s in catalogue.outline("sau-phan").sections]
    assert {f.code for f in store.figures(UNIT.id, "2021-Y").figures} >= set(catalogue.outline("sau-phan").figures)


def test_the_first_report_of_an_office_takes_the_outline_of_its_level(
    store: SqliteStore, catalogue: FileCatalogue
) -> None:
    assert begin(store, catalogue).outline == "bon-phan"
    commune = msgspec.structs.replace(UNIT, id="xa-moi", level="xã")
    store.save_unit(commune)
    made = start(store, catalogue, commune, Period.parse("2026-H1"), today=TODAY)
    assert catalogue.outline(made.outline).level == "xã" and made.id != "2026-H1"  # not the own unit's


def test_a_second_report_of_the_same_key_is_refused_by_name(store: SqliteStore, catalogue: FileCatalogue) -> None:
    stored(store, catalogue)
    first = begin(store, catalogue)
    with pytest.raises(Refused) as refused:
        begin(store, catalogue)
    assert (refused.value.code, refused.value.place) == ("report-exists", first.id)
    other = Request("cv-9", "9", "CV-BTG", date(2021, 11, 1), "Ban Tuyên giáo", "báo cáo năm")
    second = begin(store, catalogue, request=other)
    assert second.id != first.id and second.requests == ("cv-9",) and store.request("cv-9") == other
    assert begin(store, catalogue, outline="sau-phan").id not in (first.id, second.id)


def test_a_second_report_of_a_period_keeps_its_figures(store: SqliteStore, catalogue: FileCatalogue) -> None:
    first = begin(store, catalogue)
    known = store.figures(UNIT.id, "2021-Y").with_figure(Figure("C01", FigureStatus.ZERO))
    store.save_report(first, known)
    begin(store, catalogue, outline="sau-phan")
    assert (store.figures(UNIT.id, "2021-Y").get("C01") or Figure("")).status is FigureStatus.ZERO


def test_the_request_letter_is_the_one_given_and_never_the_old_one(
    store: SqliteStore, catalogue: FileCatalogue
) -> None:
    old = msgspec.structs.replace(stored(store, catalogue), requests=("cu",))
    store.save_request(Request("cu", "537", "STTTT-TTBCXB"))
    store.save_report(old)
    assert begin(store, catalogue).requests == ()
    assert "{request}" not in begin(store, catalogue, outline="sau-phan").opening  # a standing regime instead
    given = Request("moi", "12", "STTTT-TTBCXB")
    assert "{request}" in begin(store, catalogue, request=given).opening


def test_what_does_not_exist_is_refused(store: SqliteStore, catalogue: FileCatalogue) -> None:
    for more, code in (({"source": "x"}, "report-unknown"), ({"outline": "x"}, "outline-unknown")):
        with pytest.raises(Refused) as refused:
            begin(store, catalogue, **more)
        assert refused.value.code == code
    with pytest.raises(Refused, match="letterhead-none"):
        start(store, catalogue, msgspec.structs.replace(UNIT, letterheads=()), Period.parse("2021-Y"), today=TODAY)
    assert store.reports() == ()


def test_the_letterhead_lives_when_the_period_ends(store: SqliteStore, catalogue: FileCatalogue) -> None:
    before = msgspec.structs.replace(HEAD, valid_to=date(2021, 6, 30))
    after = msgspec.structs.replace(HEAD, id="sau", valid_from=date(2021, 7, 1), place="Nơi mới")
    unit = msgspec.structs.replace(UNIT, letterheads=(before, after))
    store.save_unit(unit)
    stored(store, catalogue)
    made = start(store, catalogue, unit, Period.parse("2021-Y"), today=TODAY)
    assert (made.letterhead, made.place) == ("sau", "Nơi mới")
    assert start(store, catalogue, unit, Period.parse("2021-Q1"), today=TODAY).letterhead == "ubnd"


def test_cautions(store: SqliteStore, catalogue: FileCatalogue) -> None:
    old = stored(store, catalogue)

    def codes(period: str, source: Report | None = old, today: date = TODAY) -> list[str]:
        return [reason.code for reason in cautions(Period.parse(period), source, today)]

    assert codes("2021-Y") == [] and codes("2021-Y", None) == []
    assert codes("2030-H1") == ["period-not-begun", "source-gap"]
    assert codes("2021-Y", None, date(2023, 5, 1)) == ["period-long-past"]
    assert codes("2021-H1") == ["source-not-before"] and codes("2022-H1", old) == ["period-not-begun"]


def test_find_sources(store: SqliteStore, catalogue: FileCatalogue) -> None:
    old = stored(store, catalogue)
    assert find_sources(store, UNIT, Period.parse("2021-Y")) == (old,)
    assert find_sources(store, UNIT, Period.parse("2021-H1")) == ()
    assert find_sources(store, UNIT, Period.parse("2021-Y"), "none") == ()
    assert find_sources(store, UNIT, Period.parse("2021-H1"), old.id) == (old,)


def test_proposals_of_a_stored_report_are_taken_and_one_by_one_reviewed(
    store: SqliteStore, catalogue: FileCatalogue
) -> None:
    stored(store, catalogue)
    new = begin(store, catalogue)
    session = ReportSession(store, catalogue, new.id, today=TODAY, clock=lambda: datetime(2021, 12, 1, 9))
    proposals = session.proposals()
    (period,) = [p for p in proposals if p.rule == "K1"]
    assert needs_single_review(new, "S32", proposals) == {period.block}
    ((_, after),) = accept(new, [period]).paragraphs()
    assert isinstance(after.runs[0], Text) and after.runs[0].text.startswith("Trong năm 2021 đã") and not after.reviewed


def test_words_in_fields_and_headings_are_taken_where_they_still_stand() -> None:
    made = report(II=("một",))
    made = msgspec.structs.replace(made, closing="Hết {period} năm.", recipients=("Sở cũ", "Công TTĐT"))
    new = (Text("Cổng"),)
    taken = accept(
        made,
        [
            Proposal("r", "", "@closing", 13, 16, "năm", Action.PROPOSE, (Text("kỳ"),)),
            Proposal("r", "", "@closing", 4, 12, "{period}", Action.PROPOSE, new),  # a field is no text
            Proposal("r", "", "@recipient:1", 0, 4, "Công", Action.PROPOSE, new),
            Proposal("r", "", "@recipient:0", 0, 4, "Công", Action.PROPOSE, new),  # no longer there
            Proposal("r", "II", "@title", 0, 3, "KẾT", Action.PROPOSE, (Text("Kết"),)),
            Proposal("r", "II", "p1", 0, 3, "một", Action.FLAG),
        ],
    )
    assert (taken.closing, taken.recipients) == ("Hết {period} kỳ.", ("Sở cũ", "Cổng TTĐT"))
    assert taken.section("II").title == "Kết QUẢ" and [b for _, b in taken.blocks()] == [b for _, b in made.blocks()]


def test_a_finding_with_a_suggestion_can_be_taken() -> None:
    made = report(II=("đa đa số",))
    finding = Finding("doubled-word", Severity.SHOULD, "II", "p1", 0, 5, "đa đa", "đa")
    proposal = as_proposal(finding)
    assert proposal is not None
    ((_, after),) = accept(made, [proposal]).paragraphs()
    assert after.runs == (Text("đa số"),)
    assert as_proposal(msgspec.structs.replace(finding, suggestion=None)) is None
    assert as_proposal(msgspec.structs.replace(finding, start=-1)) is None
