"""The same way from period to period on the command line: what is stale is listed, taken, filled; what is left is known."""

import re
from pathlib import Path

import pytest

from tests.journeys.invented import REPORT
from tests.journeys.shell import ttdn
from tests.real import real_file

YEAR = re.compile(r"(?<!\d)2021(?!\d)")


@pytest.fixture(params=["nguyen-binh-2021-h1.docx", "invented"])
def source(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    if request.param != "invented":
        return real_file(request.param)
    path = tmp_path / "bao-cao.txt"
    path.write_text(REPORT, "utf-8")
    return path


def finished(home: Path, period: str, number: str) -> None:
    """All proposals taken, figures filled, gaps written over by a script, everything vouched for."""
    view = ttdn(home, "show", period, "--json").json
    codes = dict.fromkeys(
        code for s in view["sections"] for b in s["blocks"] for code in b.get("open", ()) if code[0].isupper()
    )
    figures = [part for code in codes for part in ("--figure", f"{code}={number}")]
    assert ttdn(home, "edit", period, "--accept", "all", *figures, "--json").code == 0
    for section in ttdn(home, "show", period, "--json").json["sections"]:
        lines = [block["notation"] for block in section["blocks"]]
        named = ttdn(home, "check", period, "--rule", "plan-stale", "--rule", "comparison-stale", "--json").json[
            "findings"
        ]
        written = [line_filled(line, [f["quote"] for f in named if f["section"] == section["key"]]) for line in lines]
        if written != lines:
            text = "".join(f"{line}\n" for line in written)
            said = ttdn(home, "edit", period, "--section", section["key"], "--text-file", "-", "--json", stdin=text)
            assert said.code == 0, said.err
    done = ttdn(home, "edit", period, "--reviewed", "all", "--json").json
    assert (done["unreviewed"], done["gate"]) == (0, [])


def line_filled(line: str, quotes: list[str]) -> str:
    """A plan's number and day, and a comparison's number, as a script would put them."""
    for quote in quotes:
        new = "18/KH-UBND ngày 14/01/2022" if "KH" in quote else "2022" if YEAR.fullmatch(quote) else "7"
        line = re.sub(rf"(?<![\w/]){re.escape(quote)}(?![\w/])", new, line, count=1)
    return re.sub(r"\{\{\?[^}]*\}\}", "7", line)


def test_a_half_year_a_year_and_the_next_half_year(home: Path, tmp_path: Path, source: Path) -> None:
    assert ttdn(home, "import", source).code == 0
    assert ttdn(home, "new", "--period", "2021-Y").code == 0
    carried = ttdn(home, "show", "2021-Y", "--json").json
    assert all(b["origin"] == "carried" and not b["reviewed"] for s in carried["sections"] for b in s["blocks"])
    finished(home, "2021-Y", "97")
    assert ttdn(home, "export", "2021-Y", "--as", "sign", "--docx", tmp_path / "nam.docx").code == 0
    assert ttdn(home, "issue", "2021-Y", "--number", "402", "--date", "22/12/2021").code == 0

    assert ttdn(home, "new", "--period", "2022-H1").code == 0
    stale = [
        f
        for f in ttdn(home, "check", "2022-H1", "--json").json["findings"]
        if f["rule"].endswith(("-stale", "zodiac-wrong"))
    ]
    assert stale and all(f["quote"] and f["message"] and f["place"] for f in stale)
    finished(home, "2022-H1", "51")
    files = tmp_path / "k.docx", tmp_path / "k.pdf"
    made = ttdn(home, "export", "2022-H1", "--as", "sign", "--docx", files[0], "--pdf", files[1], "--json")
    assert made.code == 0, made.err

    whole = ttdn(home, "compare", "2022-H1", "2021-Y", "--json").json
    assert 0.9 < whole["share"] <= 1 and whole["old"]["period"] == "2021-Y"
    assert any(f["old"] == "97" and f["new"] == "51" and f["not_compared"] == "kind" for f in whole["figures"])
    same = ttdn(home, "compare", "2022-H1", "2021-H1", "--json").json
    assert any(f["change"] and f["percent"] for f in same["figures"]), "half-year against half-year"
    for section in ttdn(home, "show", "2022-H1", "--json").json["sections"]:
        assert "2021" not in section["title"]
    checked = ttdn(home, "check", files[0], "--json").json
    assert checked["words_checked"] is True and checked["findings"] is not None
