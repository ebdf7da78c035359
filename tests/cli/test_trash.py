"""The trash from the command line: away, listed with its days, back again; a period then means the report that is left."""

from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from tests.gui.frame import an_app, with_reports
from ttdn_desktop.cli.commands import ttdn


@pytest.fixture
def run(home: Path) -> Any:
    with an_app(home) as app:
        with_reports(app)

    def asked(*words: str) -> Any:
        return CliRunner().invoke(ttdn, ["--home", str(home), *words], standalone_mode=False)

    return asked


def test_away_and_back(run: Any) -> None:
    assert "thùng rác" in run("trash", "2027-H1").output
    assert "2027-H1" not in run("list").output and "2026-Y" in run("list").output
    listed = run("list", "--trash")
    assert "2027-H1" in listed.output and "còn 30 ngày" in listed.output
    assert run("trash", "2027-H1").exception.code == "report-ambiguous"
    assert "2027" in run("untrash", "2027-H1").output
    assert "2027-H1" in run("list").output


def test_as_json(run: Any) -> None:
    run("trash", "2027-H1")
    assert '"days_left": 30' in run("list", "--trash", "--json").output
    assert '"report": "2027-H1"' in run("untrash", "2027-H1", "--json").output
    assert '"days_left"' not in run("list", "--json").output
