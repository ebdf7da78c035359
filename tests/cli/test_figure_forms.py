"""`ttdn figures-form` and `ttdn figures-in`: out, filled, looked at, taken; nothing changes while something is wrong."""

from pathlib import Path

import pytest

from tests.gui.section import seeded
from tests.journeys.shell import ttdn
from tests.operations.filled import filled
from ttdn_desktop.cli.demo import PERIOD


@pytest.fixture(scope="module")
def template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("sample") / "home"


def test_out_and_back(template: Path, home: Path, tmp_path: Path) -> None:
    seeded(template, home).close()
    form = tmp_path / "biểu.xlsx"
    made = ttdn(home, "figures-form", PERIOD.code, "--to", form, "--json")
    assert made.code == 0 and made.json["figures"] > 20
    assert ttdn(home, "figures-form", PERIOD.code, "--to", tmp_path / "biểu.xls").code == 1
    for name, values in {"a": {"C01": 3, "D01": 5}, "b": {"C01": 4}, "wrong": {"C02": "nhiều"}}.items():
        (tmp_path / f"{name}.xlsx").write_bytes(filled(form.read_bytes(), f"Thôn {name}", values))
    good = [tmp_path / "a.xlsx", tmp_path / "b.xlsx"]

    looked = ttdn(home, "figures-in", PERIOD.code, *good, "--dry-run", "--json")
    assert looked.code == 0 and looked.json["changed"] == 0
    assert [(f["code"], f["value"], f["was"]) for f in looked.json["figures"]] == [
        ("C01", "7", None),
        ("D01", "5", None),
    ]

    refused = ttdn(home, "figures-in", PERIOD.code, *good, tmp_path / "wrong.xlsx", "--json")
    assert refused.code == 1 and refused.json["changed"] == 0
    problem = refused.json["problems"][0]
    assert problem["file"] == "wrong.xlsx" and problem["cell"].startswith("D") and "nhiều" in problem["message"]
    assert "--partial" in refused.err

    assert (
        ttdn(home, "figures-in", PERIOD.code, *good, tmp_path / "wrong.xlsx", "--partial", "--json").json["changed"]
        == 2
    )
    figures = {f["code"]: f for f in ttdn(home, "show", PERIOD.code, "--json").json["figures"]}
    assert figures["C01"]["value"] == "7" and figures["C01"]["source"] == "Thôn a 3 + Thôn b 4"

    again = ttdn(home, "figures-in", PERIOD.code, tmp_path / "b.xlsx")
    assert again.code == 0 and "đang là 7" in again.out
