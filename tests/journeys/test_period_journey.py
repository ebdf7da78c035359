"""From period to period in the real window, by keys: a half-year's file, the year's report, the next half-year's; no old year unseen."""

import re
from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest

from tests.gui.frame import a_window, answer
from tests.journeys.invented import REPORT
from tests.journeys.officer import KEEP, PASS, TAKE, Officer
from tests.real import real_file
from ttdn_desktop.app import App
from ttdn_desktop.carry.compare import block_text
from ttdn_desktop.gui.clock_dialog import ClockDialog
from ttdn_desktop.model.block import OriginKind
from ttdn_desktop.model.finding import Finding
from ttdn_desktop.model.report import Report
from ttdn_desktop.operations.waivers import STOPPING
from ttdn_desktop.settings import Settings

NOW = [datetime(2021, 11, 22, 8, 30)]
YEAR = re.compile(r"(?<!\d)2021(?!\d)")
FILLED = {"number": "18/KH-UBND", "date": "14/01/2022", "figure": "7", "text": "không có"}
HISTORY = ("Từ năm 2021", "đầu năm 2021")  # told of the past: a careful officer lets it stand
# A year the reader needs no word about: of a term that has not ended, of a comparison, of the appendix's own head.
EXPLAINED = re.compile(
    r"nhiệm kỳ 2021 - 2026|so với cùng kỳ (?:6 tháng đầu )?năm 2021|Kỳ trước \(năm 2021\)|Cùng kỳ \(\S[^)]*2021\)"
)
STALE = {
    "period-stale", "plan-stale", "anniversary-stale", "zodiac-wrong", "comparison-stale", "request-stale",
}  # fmt: skip


@pytest.fixture
def app(home: Path) -> Iterator[App]:
    home.mkdir()
    NOW[0] = datetime(2021, 11, 22, 8, 30)
    with App(Settings(home, lambda: NOW[0])) as made:
        yield made


@pytest.fixture(params=["nguyen-binh-2021-h1.docx", "invented"])
def source(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    if request.param != "invented":
        return real_file(request.param)
    path = tmp_path / "Báo cáo 6 tháng đầu năm 2021.txt"
    path.write_text(REPORT, "utf-8")
    return path


def sensible(officer: Officer) -> Callable[[Finding], str]:
    """What a careful officer does where F8 stops."""

    def decide(finding: Finding) -> str:
        if finding.rule == "gap-open" and not finding.data.get("name"):
            return FILLED[finding.data["kind"]]
        if finding.rule in STOPPING:
            return PASS  # figures are filled in their table, paragraphs confirmed afterwards
        if tells_of_the_past(officer.session.report, finding):
            return KEEP
        if officer.session.proposal_for(finding) is not None and finding.severity.value != "style":
            return TAKE
        return KEEP if YEAR.search(finding.quote) else PASS

    return decide


def tells_of_the_past(report: Report, finding: Finding) -> bool:
    block = next((block for _, block in report.blocks() if block.id == finding.block), None)
    text = block_text(block) if block is not None else ""
    return any(phrase in text and YEAR.search(finding.quote) and finding.quote in phrase for phrase in HISTORY)


def test_no_year_of_the_last_period_is_left_that_nobody_confirmed(
    qtbot: Any, app: App, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, source: Path
) -> None:
    out = tmp_path / "Thư mục gửi"
    out.mkdir()
    answer(ClockDialog, lambda dialog: dialog.right.click())  # the clock stands before this program was made
    officer = Officer(qtbot, app, a_window(qtbot, app), out, monkeypatch)
    officer.bring_in(source)
    (first,) = app.store.reports()
    body = f"Sở Thông tin và Truyền thông {app.store.unit(first.unit).province}"

    # the year's report: every carried paragraph marked, looked through, filled, exported, issued
    officer.begin("2021-Y", "1203", "19/11/2021", body, "báo cáo công tác thông tin đối ngoại năm 2021")
    assert {b.origin.kind for _, b in officer.session.report.blocks()} == {OriginKind.CARRIED}
    officer.look_through(sensible(officer))
    assert "6 tháng đầu năm" in {s.finding.quote[:15] for s in officer.stops if s.done == TAKE}
    officer.fill_figures("97")
    for words in officer.words_of(*officer.export()):
        assert not re.search(r"6 tháng (?:đầu|cuối) năm", words.partition("Số liệu chi tiết")[0]), words
        assert "1203/STTTT-TTBCXB ngày 19 tháng 11 năm 2021" in words
    year = officer.issue("402", "22/11/2021")
    officer.go_home()

    # the next half-year's, from the year's
    NOW[0] = datetime(2022, 6, 2, 8, 30)
    officer.stops.clear(), officer.kept.clear(), officer.named.clear()
    officer.begin("2022-H1", "512", "20/5/2022", body, "báo cáo công tác thông tin đối ngoại 6 tháng đầu năm 2022")
    report = officer.session.report
    assert report.source == year.id and all(b.origin.report == year.id and not b.reviewed for _, b in report.blocks())
    officer.look_through(sensible(officer))
    told = [stop for stop in officer.stops if stop.finding.rule in STALE]
    assert told and all(stop.finding.quote and stop.shown for stop in told), "what is stale is named"
    assert {stop.done for stop in told} <= {TAKE, KEEP}, "and something is proposed, or it is left to the officer"
    assert {s.finding.rule for s in told} >= (
        {"plan-stale", "period-stale"} if "docx" in source.name else STALE - {"request-stale"}
    )
    officer.fill_figures("51")
    files = officer.export()
    left = unconfirmed(officer)
    assert left == [], left
    for words in officer.words_of(*files):
        for found in YEAR.finditer(words):
            around = words[max(found.start() - 60, 0) : found.end() + 40]
            kept = any(finding.quote in around for finding in (*officer.kept, *officer.named))
            assert kept or EXPLAINED.search(around), around
        assert "512/STTTT-TTBCXB ngày 20 tháng 5 năm 2022" in words and "537/STTTT" not in words
    print(f"\n{officer.keys.pressed} keys from last half-year's file to this half-year's copy for signing")


def unconfirmed(officer: Officer) -> list[str]:
    """Places with a year of the last period that the program did not name before the officer confirmed them, and nothing explains."""
    session = officer.session
    places = [(section.key, block.id, block_text(block, session.figures)) for section, block in session.report.blocks()]
    report = session.report
    fields = ("", "", " ".join((report.subject, report.opening, report.closing, *report.recipients, report.archive)))
    titles = [(section.key, "@title", section.title) for section in report.sections]
    out = []
    for key, block, text in (*places, fields, *titles):
        told = [f.quote for f in (*officer.named, *officer.kept) if (f.section, f.block) == (key, block)]
        spans = [m.span() for quote in told for m in re.finditer(re.escape(quote), text)]
        spans += [match.span() for match in EXPLAINED.finditer(text)]
        out += [
            text[max(year.start() - 30, 0) : year.end() + 10]
            for year in YEAR.finditer(text)
            if not any(start <= year.start() and year.end() <= end for start, end in spans)
        ]
    return out
