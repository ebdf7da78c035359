"""An issued report prints what it was issued with, whatever other reports of its period or of its letter do later."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import msgspec
import pytest

from tests.gui.frame import an_app, with_reports
from ttdn_desktop.app import App
from ttdn_desktop.model.period import Period
from ttdn_desktop.model.report import Report
from ttdn_desktop.operations import life
from ttdn_desktop.operations.find_text import section_titles
from ttdn_desktop.operations.issue import issue
from ttdn_desktop.operations.produce import Look, numbers_of, paper_of
from ttdn_desktop.operations.session import ReportSession
from ttdn_desktop.operations.start import start


@pytest.fixture
def app(home: Path) -> Iterator[App]:
    with an_app(home) as made:
        yield made


def issued(app: App, report: Report) -> ReportSession:
    session = app.session(report.id)
    session.set_figure(session.figures.figures[0].code, "11")
    session.change(issue(session.report, "46", date(2027, 6, 15)), what="issue", where="export", final=True)
    session.save()
    return session


def a_second(app: App, first: Report) -> ReportSession:
    """Another report of the same period, answering another letter, with other figures, and the old letter rewritten."""
    unit = app.store.own_unit()
    assert unit is not None
    letter = app.store.request(first.requests[0])
    other = msgspec.structs.replace(letter, id="cv-9", number="9")
    made = start(app.store, app.catalogue, unit, first.period, source="none", request=other, today=app.today)
    session = app.session(made.id)
    session.set_figure(session.figures.figures[0].code, "99")
    session.save()
    app.store.save_request(msgspec.structs.replace(letter, number="1200"))
    return session


def words(app: App, session: ReportSession) -> str:
    return app.docx.read_words(app.docx.render(paper_of(session, app.store.kept_file, Look.SIGN)))


def test_its_figures_and_letters_are_its_own(app: App) -> None:
    first = with_reports(app)
    session = issued(app, first)
    before = words(app, session)
    second = a_second(app, first)
    again = app.session(first.id)
    code = again.figures.figures[0].code
    assert again.figures == session.figures and again.requests == session.requests
    assert (again.requests[0].number, str(again.figures.figures[0].number)) == ("537", "11")
    assert numbers_of(again) == numbers_of(session) and words(app, again) == before
    assert section_titles(app.store, again.report)
    figure = app.session(second.report.id).figures.get(code)
    assert figure is not None and str(figure.number) == "99"


def test_noting_what_became_of_it_leaves_the_others_figures(app: App) -> None:
    first = with_reports(app)
    issued(app, first)
    second = a_second(app, first)
    again = app.session(first.id)
    again.change(issue(again.report, "47", date(2027, 6, 16)), what="issue", where="export", final=True)
    again.change(life.sent(again.report, date(2027, 6, 17)), what="sent", where="export", final=True)
    again.save()
    figure = app.session(second.report.id).figures.figures[0]
    assert str(figure.number) == "99"
    third = app.session(first.id)
    assert third.report.issue.number == "47" and str(third.figures.figures[0].number) == "11"
    assert third.requests[0].number == "537"


def test_one_issued_before_there_were_copies_reads_as_before(app: App) -> None:
    first = with_reports(app)
    session = issued(app, first)
    app.store.save_report(msgspec.structs.replace(session.report, issued_with=None))
    a_second(app, first)
    again = app.session(first.id)
    assert str(again.figures.figures[0].number) == "99" and again.requests[0].number == "1200"


def test_a_report_on_the_desk_has_no_copy(app: App) -> None:
    first = with_reports(app)
    session = issued(app, first)
    assert session.report.issued_with is not None and app.store.report(first.id) == session.report
    desk = msgspec.structs.replace(session.report, issue=first.issue)
    assert life.withdraw(desk).issued_with is None
    assert life.content(session.report) == life.content(desk)


def test_what_starts_from_it_takes_its_figures(app: App) -> None:
    first = with_reports(app)
    issued(app, first)
    second = a_second(app, first)
    codes = {figure.code for figure in second.figures.figures}
    later = next(item.code for item in second.reference.indicators if item.code not in codes)
    second.add_figure(later)
    second.save()
    unit = app.store.own_unit()
    assert unit is not None
    made = start(app.store, app.catalogue, unit, Period.parse("2027-Y"), source=first.id, today=app.today)
    assert made.issued_with is None
    assert app.store.figures(unit.id, "2027-Y").get(later) is None
