"""From period to period in the real window: last half-year's file, the year's report, the next half-year's; no old year stays unseen."""

import re
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest

from tests.gui.frame import a_window, answer
from tests.journeys.invented import REPORT
from tests.journeys.officer import KEEP, PASS, TAKE, Officer
from tests.real import real_file
from ttdn_desktop.app import App
from ttdn_desktop.gui.clock_dialog import ClockDialog
from ttdn_desktop.model.finding import Finding
from ttdn_desktop.operations.waivers import STOPPING
from ttdn_desktop.settings import Settings

NOW = [datetime(2021, 11, 22, 8, 30)]
FILLED = {"number": "18/KH-UBND", "date": "14/01/2022", "figure": "7"}
YEAR = re.compile(r"(?<!\d)20(?:20|21)(?!\d)")


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


def sensible(officer: Officer) -> Any:
    """What a careful officer does at each stop."""

    def decide(finding: Finding) -> str:
        proposal = officer.session.proposal_for(finding)
        if finding.rule == "gap-open" and not finding.data.get("name"):
            return FILLED[finding.data["kind"]]
        if finding.rule in STOPPING:
            return PASS
        if proposal is not None and finding.severity.value != "style":
            return TAKE
        if YEAR.search(finding.quote):
            return KEEP
        return PASS

    return decide


def test_a_half_year_a_year_and_the_next_half_year(
    qtbot: Any, app: App, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, source: Path
) -> None:
    out = tmp_path / "Thư mục gửi"
    out.mkdir()
    answer(ClockDialog, lambda dialog: dialog.right.click())  # the clock stands before this program was made
    officer = Officer(qtbot, app, a_window(qtbot, app), out, monkeypatch)
    officer.bring_in(source)
    province = "tỉnh Cao Bằng" if "nguyen" in source.name else "tỉnh Bắc Hà"
    body = f"Sở Thông tin và Truyền thông {province}"
    officer.begin("2021-Y", "1203", "19/11/2021", body, "báo cáo công tác thông tin đối ngoại năm 2021")
    officer.look_through(sensible(officer))
    for stop in officer.stops:
        print(stop.finding.rule, stop.finding.section, repr(stop.finding.quote), stop.done, "|", stop.shown)
    officer.fill_figures("97")
    docx, pdf = officer.export()
    officer.issue("402", "22/11/2021")
    officer.go_home()

    NOW[0] = datetime(2022, 6, 2, 8, 30)
    officer.stops.clear()
    officer.begin("2022-H1", "512", "20/5/2022", body, "báo cáo công tác thông tin đối ngoại 6 tháng đầu năm 2022")
    officer.look_through(sensible(officer))
    for stop in officer.stops:
        print(stop.finding.rule, stop.finding.section, repr(stop.finding.quote), stop.done, "|", stop.shown)
    officer.fill_figures("51")
    docx, pdf = officer.export()
    for words in officer.words_of(docx, pdf):
        for m in YEAR.finditer(words):
            print("LEFT", words[max(0, m.start() - 60) : m.end() + 30])
