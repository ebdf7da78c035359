"""`ttdn compare` for people and for scripts."""

import json
from pathlib import Path

import pytest

from tests.journeys.shell import ttdn
from ttdn_desktop import places


@pytest.fixture
def demo(home: Path) -> Path:
    assert ttdn(home, "_demo").code == 0
    return home


def test_two_reports_of_the_store(demo: Path) -> None:
    view = ttdn(demo, "compare", "2026-Y", "2026-H1", "--json").json
    assert (view["old"]["period"], view["new"]["period"]) == ("2026-H1", "2026-Y")
    assert 0.9 < view["share"] <= 1 and view["words_kept"] <= view["words"] and view["numbers_kept"] < view["numbers"]
    for section in view["sections"]:
        told = "".join(text for kind, text in section["changes"] if kind != "gone")
        assert bool(told) == bool(section["words"] or section["numbers"])
    figure = next(row for row in view["figures"] if row["old"])
    assert figure["new"] is None and figure["change"] is None and figure["name"]
    page = places.asset("help", "cli.md").read_text("utf-8")
    line = page[page.index("- `compare`: ") :].partition("\n- ")[0]
    for key in {*view, *view["old"], *view["sections"][0], *view["sections"][1]["paragraphs"][0], *figure}:
        assert key in line, key


def test_the_lines_for_a_person(demo: Path) -> None:
    out = ttdn(demo, "compare", "2026-H1", "2026-Y").out
    assert out.startswith("Bản trước: 6 tháng đầu năm 2026 (2026-H1). Bản sau: năm 2026 (2026-Y).")
    assert "Cả báo cáo: giữ nguyên" in out and "[−6 tháng đầu −]" in out and "Số liệu\n" in out
    assert "chưa có" in out and "đề mục trước đây: " in out


def test_a_file_is_named_and_a_missing_one_told(demo: Path, tmp_path: Path) -> None:
    file = tmp_path / "bản gửi đi.docx"
    assert ttdn(demo, "export", "2026-H1", "--docx", file).code == 0
    view = ttdn(demo, "compare", "2026-H1", file, "--json").json
    assert view["new"]["file"] == file.name and view["share"] == 1 and view["head"]["same"] and view["foot"]["same"]
    assert all(section["same"] for section in view["sections"])
    missing = ttdn(demo, "compare", "2026-H1", tmp_path / "không có.docx", "--json")
    assert missing.code == 1 and missing.json["error"]["code"] == "input-missing"
    (tmp_path / "rỗng.txt").write_text("")
    assert ttdn(demo, "compare", "2026-H1", tmp_path / "rỗng.txt", "--json").json["error"]["code"] == "file-empty"


def test_one_json_document(demo: Path) -> None:
    said = ttdn(demo, "compare", "2026-H1", "2026-H1", "--json")
    assert json.loads(said.out)["share"] == 1 and not said.err
