"""A draft put by another outline, and a report from several units, from the command line."""

import json
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from tests.gui.frame import an_app
from tests.operations.reform import commune, reformed, reported
from ttdn_desktop.cli.commands import ttdn

A, B = commune("An Bình"), commune("Mai Hạ")


@pytest.fixture
def run(home: Path) -> Any:
    with an_app(home) as app:
        outline = app.catalogue.outline("chung-2025")
        reformed(app.store, A, B)
        for unit, said in ((A, "Hội xuân đông vui suốt ba ngày."), (B, "Tượng đài được dựng bên bờ sông.")):
            reported(app.store, unit, "2026-H1", outline, S11=(said,), S34=("Biên giới yên ổn quanh năm.",))

    def asked(*words: str) -> Any:
        return CliRunner().invoke(ttdn, ["--home", str(home), *words], standalone_mode=False)

    return asked


def test_of_all_units_or_of_those_named(run: Any) -> None:
    made = json.loads(run("new", "--period", "2026-Y", "--json").output)
    assert made["sources"] == [f"{A.id}-2026-H1", f"{B.id}-2026-H1"] and made["source"] == made["sources"][0]
    blocks = {s["key"]: s["blocks"] for s in made["sections"]}
    assert [len(block["sources"]) for block in (*blocks["S11"], *blocks["S34"])] == [1, 1, 2]
    assert made["unit"] == "xa-thach-lam-bac-van"
    one = json.loads(run("new", "--period", "2027-H1", "--from", f"{B.id}-2026-H1", "--json").output)
    assert one["sources"] == [f"{B.id}-2026-H1"] and one["unit"] == made["unit"]  # the heir's, not the old unit's


def test_looked_at_then_done(run: Any) -> None:
    run("new", "--period", "2026-Y")
    before = json.loads(run("show", "2026-Y", "--json").output)
    looked = run("outline", "2026-Y", "--to", "sau-phan", "--dry-run", "--json")
    plan = json.loads(looked.output)
    fates = {row["old"]: (row["fate"], row["new"]) for row in plan["sections"] if row["old"]}
    assert not plan["changed"] and fates == {"S11": ("moved", "S13"), "S34": ("own", "x1")}
    assert json.loads(run("show", "2026-Y", "--json").output) == before
    assert "chưa đổi gì" in run("outline", "2026-Y", "--to", "sau-phan", "--dry-run").output
    done = run("outline", "2026-Y", "--to", "sau-phan")
    assert "giữ thành mục riêng" in done.output and "Đã đổi sang" in done.output and "Ctrl" not in done.output
    after = json.loads(run("show", "2026-Y", "--json").output)
    assert after["outline"] == "sau-phan"
    assert sorted(b["id"] for s in after["sections"] for b in s["blocks"]) == sorted(
        b["id"] for s in before["sections"] for b in s["blocks"]
    )
    assert run("outline", "2026-Y", "--to", "x").exception.code == "outline-unknown"
    assert json.loads(run("outline", "2026-Y", "--to", "sau-phan", "--json").output)["changed"] is False
