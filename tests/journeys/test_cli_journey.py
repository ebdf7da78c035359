"""The main job from a shell on the two real reports: import, new, edit, check, export, bundle, verify."""

import re
from pathlib import Path

import pytest

from tests.journeys.shell import ttdn
from tests.real import real_file

NGUYEN_BINH = "nguyen-binh-2021-h1"
NUI_THANH = "nui-thanh-2024-h1.txt"


def squeezed(text: str) -> str:
    """The text without any white space or the marks of Markdown."""
    return re.sub(r"[\s*#<>]+", "", text)


def everything(view: dict) -> str:
    """All words of an import: title, opening, headings, paragraphs, closing, recipients, signer."""
    parts = [view["title"], view["opening"]]
    for section in view["sections"]:
        parts += [section["number"], section["title"]]
        for paragraph in section["paragraphs"]:
            parts.append(paragraph["level"] if paragraph["level"] in "-+" else "")
            parts.append(paragraph["text"])
    return squeezed(" ".join([*parts, view["closing"], "".join(u["text"] for u in view["unmapped"])]))


@pytest.mark.parametrize("suffix", ["docx", "txt"])
def test_the_report_of_nguyen_binh_is_understood(home: Path, suffix: str) -> None:
    said = ttdn(home, "import", real_file(f"{NGUYEN_BINH}.{suffix}"), "--json")
    assert said.code == 0, said.err
    view = said.json
    assert (view["unit"], view["period"]) == ("Nguyên Bình", "2021-H1")
    romans = [s for s in view["sections"] if s["level"] == 1]
    assert [s["number"] for s in romans] == ["I.", "II.", "III.", "IV."]
    below = [s["number"] for s in view["sections"] if s["level"] > 1]
    assert below == ["1.", "2.", "1.", "2.", "3.", "3.1.", "3.2."]
    assert (view["request"]["number"], view["request"]["symbol"], view["request"]["date"]) == (
        "537",
        "STTTT-TTBCXB",
        "2021-05-24",
    )
    assert view["signer"] == "Dương Hiến Hòa"
    assert [f["value"] for f in view["figures"]] == ["45", "80", "24", "25", "175", "17"]
    assert all(f["value"] in f["quote"] for f in view["figures"])
    assert view["unmapped"] == []


def test_the_same_report_from_another_file_is_known_not_doubled(home: Path) -> None:
    first = ttdn(home, "import", real_file(f"{NGUYEN_BINH}.docx"), "--json")
    again = ttdn(home, "import", real_file(f"{NGUYEN_BINH}.txt"), "--json")
    assert (first.code, again.code) == (0, 0)
    assert again.json["report"] == first.json["report"] == "2021-H1"
    assert "import-known" in {warning["code"] for warning in again.json["warnings"]}
    assert len(ttdn(home, "list", "--json").json["reports"]) == 1


def test_the_report_of_nui_thanh_is_understood(home: Path) -> None:
    view = ttdn(home, "import", real_file(NUI_THANH), "--json").json
    assert (view["unit"], view["period"]) == ("Núi Thành", "2024-H1")
    assert [s["number"] for s in view["sections"]] == ["1.", "2.", "3.", "4.", "5.", "6."]
    levels = [p["level"] for s in view["sections"] for p in s["paragraphs"]]
    assert (levels.count("-"), levels.count("+")) == (18, 3)
    assert view["request"]["reference"] == "179-CV/BTGHU"


@pytest.mark.parametrize("name", [f"{NGUYEN_BINH}.txt", NUI_THANH])
def test_no_word_of_the_source_is_missing(home: Path, name: str) -> None:
    source = real_file(name)
    view = ttdn(home, "import", source, "--json").json
    words = squeezed(source.read_text(encoding="utf-8"))
    body = words[words.index("BÁOCÁO") : words.index("Nơinhận:")]
    assert everything(view) == body


def test_a_half_year_becomes_a_year_and_reaches_the_province(home: Path, tmp_path: Path) -> None:
    assert ttdn(home, "import", real_file(f"{NGUYEN_BINH}.docx")).code == 0
    new = ttdn(home, "new", "--period", "2021-Y", "--from", "2021-H1", "--json").json
    carried = [b for s in new["sections"] for b in s["blocks"]]
    assert carried and all(b["origin"] == "carried" and not b["reviewed"] for b in carried)
    assert [f["previous"] for f in new["figures"] if f["previous"]] and not [f for f in new["figures"] if f["value"]]
    outlook = next(s for s in new["sections"] if s["code"] == "S50")
    assert outlook["title"].endswith("NĂM 2022")

    refused = ttdn(home, "export", "2021-Y", "--as", "sign", "--docx", tmp_path / "x.docx", "--json")
    assert refused.code == 1 and refused.json["error"]["code"] == "gate-closed"
    assert not (tmp_path / "x.docx").exists()
    assert ttdn(home, "check", "2021-Y").code == 1
    draft = ttdn(home, "export", "2021-Y", "--docx", tmp_path / "d.docx", "--pdf", tmp_path / "d.pdf", "--json")
    assert draft.code == 0 and draft.json["as"] == "draft"

    figures = {"C01": "97", "C02": "154", "D01": "49", "E01": "46", "E02g": "320"}
    pairs = [part for code, value in figures.items() for part in ("--figure", f"{code}={value}")]
    text = tmp_path / "muc.txt"
    text.write_text(
        "- Đề nghị Sở mở lớp bồi dưỡng **nghiệp vụ** cho cán bộ cấp xã.\n- Cung cấp tài liệu song ngữ.\n",
        encoding="utf-8",
    )
    key = next(s["key"] for s in new["sections"] if s["code"] == "S60")
    edited = ttdn(
        home,
        "edit",
        "2021-Y",
        "--section",
        key,
        "--text-file",
        text,
        "--accept",
        "all",
        "--reviewed",
        "all",
        *pairs,
        "--json",
    )
    assert edited.code == 0, edited.err
    assert (edited.json["unreviewed"], edited.json["gate"]) == (0, [])

    signed = ttdn(
        home, "export", "2021-Y", "--as", "sign", "--docx", tmp_path / "k.docx", "--pdf", tmp_path / "k.pdf", "--json"
    )
    assert signed.code == 0, signed.err
    stick = tmp_path / "usb"
    stick.mkdir()
    packed = ttdn(home, "bundle", "2021-Y", "--to", stick, "--json")
    assert packed.code == 0, packed.err
    verdict = ttdn(home, "verify", packed.json["path"], "--json")
    assert (verdict.code, verdict.json["verdict"]) == (0, "accepted")

    whole = bytearray(Path(packed.json["path"]).read_bytes())
    place = whole.index(b"%PDF-")
    whole[place + 900] ^= 1
    broken = stick / "hong.ttdn"
    broken.write_bytes(bytes(whole))
    verdict = ttdn(home, "verify", broken, "--json")
    assert (verdict.code, verdict.json["verdict"]) == (1, "refused")
    assert any(reason["file"] == "data/bao-cao.pdf" for reason in verdict.json["reasons"])


def test_an_imported_report_is_exported_and_packed_as_it_is(home: Path, tmp_path: Path) -> None:
    for name, report in ((f"{NGUYEN_BINH}.docx", "2021-H1"),):
        assert ttdn(home, "import", real_file(name)).code == 0
        done = ttdn(home, "export", report, "--docx", tmp_path / "a.docx", "--pdf", tmp_path / "a.pdf", "--json")
        assert done.code == 0 and done.json["as"] == "outside"
        assert [f["pages"] for f in done.json["files"]][1] == 4
        assert ttdn(home, "bundle", report, "--to", tmp_path).code == 0


def test_a_draft_bundle_is_told_apart_and_a_report_is_compared_with_a_file(home: Path, tmp_path: Path) -> None:
    assert ttdn(home, "_demo").code == 0
    packed = ttdn(home, "bundle", "2026-Y", "--to", tmp_path, "--as", "draft", "--json")
    verdict = ttdn(home, "verify", packed.json["path"], "--json")
    assert (verdict.code, verdict.json["verdict"]) == (0, "warning")
    assert "bundle-draft" in {reason["code"] for reason in verdict.json["reasons"]}
    view = ttdn(home, "show", "2026-Y", "--json").json
    assert "năm 2026" in view["title"] and "{" not in view["opening"] + view["closing"]
    file = tmp_path / "a.docx"
    assert ttdn(home, "export", "2026-H1", "--docx", file).code == 0
    rows = ttdn(home, "compare", "2026-H1", file, "--json").json["sections"]
    assert rows and all(row["same"] for row in rows)


def test_no_home_is_needed_to_judge_a_file_or_a_bundle(tmp_path: Path) -> None:
    nowhere = tmp_path / "home"
    said = ttdn(nowhere, "check", real_file(f"{NGUYEN_BINH}.docx"), "--json")
    assert {f["rule"] for f in said.json["findings"]}
    assert not list(nowhere.glob("*.db")) and not list(nowhere.glob("*.sqlite*"))


def test_the_sample_that_ships_goes_all_the_way(home: Path, tmp_path: Path) -> None:
    said = ttdn(home, "sample", "--to", tmp_path / "out", "--json")
    assert said.code == 0, said.err
    made = {Path(f["path"]).suffix for f in said.json["files"]}
    assert made == {".docx", ".pdf", ".png", ".json", ".ttdn"}
    assert all(Path(f["path"]).stat().st_size for f in said.json["files"])
    assert not home.exists() or not list(home.glob("*.sqlite*"))
