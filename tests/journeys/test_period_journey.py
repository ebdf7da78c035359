"""From period to period in the real window, by keys: a half-year's file, the year's report, the next half-year's; no old year unseen."""

import re
from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest

from tests.gui.frame import a_window, answer
from tests.journeys.invented import REPORT
from tests.journeys.officer import AROUND, KEEP, PASS, TAKE, Officer
from tests.real import real_file
from ttdn_desktop.app import App
from ttdn_desktop.carry.compare import block_text
from ttdn_desktop.gui.clock_dialog import ClockDialog
from ttdn_desktop.model.block import OriginKind
from ttdn_desktop.model.finding import Finding
from ttdn_desktop.model.report import Report
from ttdn_desktop.operations.waivers import STOPPING
from ttdn_desktop.settings import Settings
from ttdn_desktop.wording.checks import as_read

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
    officer.stops.clear()
    officer.begin("2022-H1", "512", "20/5/2022", body, "báo cáo công tác thông tin đối ngoại 6 tháng đầu năm 2022")
    report = officer.session.report
    assert report.source == year.id and all(b.origin.report == year.id and not b.reviewed for _, b in report.blocks())
    old_years = years_by_block(officer)
    officer.look_through(sensible(officer))
    told = [stop for stop in officer.stops if stop.finding.rule in STALE]
    for stop in told:
        quote = as_read(stop.finding.quote)
        assert quote in stop.shown or any(n in stop.shown for n in re.findall(r"\d+", quote)), "what is stale is named"
        assert (stop.done == TAKE) == (stop.proposed is not None) or stop.done == KEEP, (
            "and the row says what is proposed"
        )
    for block, count in old_years.items():
        quotes = {(s.finding.quote, s.before) for s in officer.stops if (s.finding.section, s.finding.block) == block}
        named = sum(len(YEAR.findall(quote)) for quote, _ in quotes)
        assert named >= count, ("F8 led to each year of the last period", block, quotes)
    assert {s.finding.rule for s in told} >= (
        {"plan-stale", "period-stale"} if "docx" in source.name else STALE - {"request-stale"}
    )
    officer.fill_figures("51")
    files = officer.export()
    assert unconfirmed(officer) == []
    written = around_years("\n".join(text for *_, text in texts(officer)))
    for words in officer.words_of(*files):
        for around in around_years(words):
            assert around in written, ("a file says no more than the window", around)
        assert "512/STTTT-TTBCXB ngày 20 tháng 5 năm 2022" in words and "537/STTTT" not in words
    print(f"\n{officer.keys.pressed} keys from last half-year's file to this half-year's copy for signing")


def texts(officer: Officer) -> list[tuple[str, str, str]]:
    """All the report's words with where they stand: paragraphs, its fields, its headings."""
    session, report = officer.session, officer.session.report
    places = [(section.key, block.id, block_text(block, session.figures)) for section, block in report.blocks()]
    fields = ("", "", " ".join((report.subject, report.opening, report.closing, *report.recipients, report.archive)))
    return [*places, fields, *((section.key, "@title", section.title) for section in report.sections)]


def around_years(text: str) -> set[str]:
    """The words before each year of the last period that nothing explains."""
    plain = " ".join(text.split())
    explained = [match.span() for match in EXPLAINED.finditer(plain)]
    found = [year.span() for year in YEAR.finditer(plain)]
    return {
        plain[max(start - AROUND, 0) : end]
        for start, end in found
        if not any(left <= start and end <= right for left, right in explained)
    }


def years_by_block(officer: Officer) -> dict[tuple[str, str], int]:
    """How many years of the last period nothing explains, in each paragraph, heading and field that was carried."""
    return {(key, block): count for key, block, text in texts(officer) if (count := len(around_years(text)))}


def unconfirmed(officer: Officer) -> list[str]:
    """Places with a year of the last period that F8 did not lead to and that were not kept with a reason, and nothing explains.

    Known again by the letters around: one year kept excuses no other, not in its own paragraph either.
    """
    kept = {
        (stop.finding.section, stop.finding.block, f"{stop.before}{stop.finding.quote}")
        for stop in officer.stops
        if stop.done == KEEP
    }
    return [
        around
        for key, block, text in texts(officer)
        for around in around_years(text)
        if not any((key, block) == (section, name) and said.endswith(around) for section, name, said in kept)
    ]
