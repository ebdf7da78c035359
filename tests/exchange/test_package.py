"""Packing and judging: determinism, limits, newer formats, files that contradict each other, what is no bundle at all."""

import getpass
import json
import platform
from pathlib import Path

import pytest

from tests.exchange.makers import EXTRAS, INFO, PDF, PNG, UNIT, bundle, office_file, payload, small_report, unpack
from ttdn_desktop.errors import Refused
from ttdn_desktop.exchange import bag, figures_json, json_strict, names, zip_canonical
from ttdn_desktop.exchange.judge import judge
from ttdn_desktop.exchange.package import BagExchange
from ttdn_desktop.model.bundle import PackFile, Verdict, VerdictKind
from ttdn_desktop.wording.lookup import sentences


def codes(verdict: Verdict) -> list[tuple[str, str]]:
    return [(reason.code, reason.file) for reason in verdict.reasons if reason.code != "file-ok"]


def remade(**changed: bytes) -> bytes:
    """A bundle whose every checksum is right, with other contents; "|" stands for "/" in the names."""
    files = {one.name: one.data for one in payload(EXTRAS)}
    files.update({name.replace("|", "/"): data for name, data in changed.items()})
    return zip_canonical.write(bag.make(files, INFO))


def test_the_same_input_gives_the_same_bytes() -> None:
    exchange = BagExchange()
    assert exchange.pack(payload(EXTRAS), INFO) == exchange.pack(
        tuple(reversed(payload(EXTRAS))), dict(reversed(INFO.items()))
    )


def test_a_sound_bundle_says_so_of_each_file(tmp_path: Path) -> None:
    path = tmp_path / "tên bất kỳ.zip"
    path.write_bytes(bundle())
    verdict = BagExchange().verify(path)
    assert (verdict.verdict, verdict.kind, codes(verdict)) == (VerdictKind.ACCEPTED, "bundle", [])
    assert [reason.file for reason in verdict.reasons] == sorted([*names.REPORT_FILES, *(one.name for one in EXTRAS)])
    assert verdict.info["TTDN-Unit"] == UNIT.id and verdict.info["TTDN-Format"] == "1"


def test_a_bag_folder_is_judged_too(tmp_path: Path) -> None:
    folder = unpack(bundle(), tmp_path / "thư mục")
    assert BagExchange().verify(folder).verdict is VerdictKind.ACCEPTED
    (folder / "data" / "lạ.txt").write_bytes(b"x")
    assert codes(BagExchange().verify(folder))[0] == ("file-unlisted", "data/lạ.txt")


def test_data_file_holds_what_is_printed_and_numbers_as_strings() -> None:
    data = json.loads({one.name: one.data for one in payload()}[names.FIGURES])
    assert data["sections"][1]["title"] == "Kết quả 6 tháng đầu năm 2026" and data["sections"][1]["number"] == "II."
    assert data["sections"][1]["blocks"][0] == {"kind": "text", "marker": "-", "text": "Đăng 45 tin, bài."}
    assert data["sections"][1]["blocks"][1]["rows"] == [["Nội dung", "Số lượng"], ["Tin, bài", "45"]]
    assert [(f["code"], f["name"], f["status"], f["value"], f["year_before"]) for f in data["figures"]] == [
        ("C01", "Tin, bài đã đăng", "known", "45", "40"),
        ("C02", "", "known", "12.5", None),
        ("C03", "Đoàn khách quốc tế", "zero", "0", None),
    ]
    assert data["period"]["code"] == "2026-H1" and data["period"]["from"] == "2025-12-15"
    assert data["requests"][0]["reference"] == "12/SVHTTDL-TTĐN"
    assert (
        data["opening"][0].startswith("Thực hiện Công văn số 12/SVHTTDL-TTĐN")
        and data["signer"]["name"] == "Trần Văn Mẫu"
    )


def test_nothing_internal_is_in_a_bundle() -> None:
    """No quotes or sources of figures, no login, no computer, no path, no clock."""
    inside = b"".join(data for name, data in zip_canonical.read(bundle()).items() if name != names.SCHEMA).decode(
        "latin-1"
    )
    outside = ["sổ của chị Lan", "câu nội bộ", str(Path.home()), str(Path.cwd()), platform.node()]
    outside += [] if getpass.getuser() in ("root", "user") else [getpass.getuser()]
    assert not [word for word in outside if len(word) > 2 and word.encode().decode("latin-1") in inside]
    origin = json.loads(zip_canonical.read(bundle())[names.ORIGIN])
    assert set(origin) == {
        "format",
        "kind",
        "program",
        "program_version",
        "formats",
        "outline",
        "made_outside",
        "draft",
        "files",
        "replaces",
    }


def test_a_newer_bundle_is_newer_not_damaged(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(names, "FORMAT", 2)
    newer = zip_canonical.write(bag.make({one.name: one.data for one in payload()}, INFO))
    monkeypatch.undo()
    for data in (newer, newer.replace(b"data/bao-cao.pdf", b"data/bao-cao.PDF") + b"a later trailer"):
        verdict = judge(data, "g.ttdn")
        assert (verdict.verdict, codes(verdict)) == (VerdictKind.NEWER, [("newer-format", names.INFO)])
    assert judge(b"age-encryption.org/v1\n-> X25519 abc", "g.ttdn").verdict is VerdictKind.NEWER


@pytest.mark.parametrize("name", [names.FIGURES, names.ORIGIN])
def test_newer_data_is_newer_not_damaged(name: str) -> None:
    value = json.loads({one.name: one.data for one in payload(EXTRAS)}[name])
    value.update(format=2, something_new=[1, 2])
    verdict = judge(remade(**{name.replace("/", "|"): json_strict.write(value)}), "g.ttdn")
    assert (verdict.verdict, codes(verdict)) == (VerdictKind.NEWER, [("newer-format", name)])


FIGURES_KEY, ORIGIN_KEY = names.FIGURES.replace("/", "|"), names.ORIGIN.replace("/", "|")


def changed(name: str, **values: object) -> dict[str, bytes]:
    value = json.loads({one.name: one.data for one in payload(EXTRAS)}[name])
    value.update(values)
    return {name.replace("/", "|"): json_strict.write(value)}


FOREIGN = {
    "data not JSON": ({FIGURES_KEY: b"{"}, "json-broken", names.FIGURES),
    "data saved again by an editor": ({FIGURES_KEY: b'{"format": 1}'}, "json-not-canonical", names.FIGURES),
    "data not of the schema": (changed(names.FIGURES, title=5), "schema", names.FIGURES),
    "data with a field too many": (changed(names.FIGURES, waivers=[]), "schema", names.FIGURES),
    "origin with a name of a person": (changed(names.ORIGIN, author="ai đó"), "schema", names.ORIGIN),
    "format zero": (changed(names.FIGURES, format=0), "schema", names.FIGURES),
    "another schema": ({"data|luoc-do.json": b"{}\n"}, "schema-foreign", names.SCHEMA),
    "another series than bag-info says": (
        changed(names.FIGURES, period={"code": "2025-Y", "label": "", "from": None, "to": None, "rule": "nd09"}),
        "contradiction",
        names.FIGURES,
    ),
    "titles of other files": (changed(names.ORIGIN, files=[]), "origin-mismatch", names.ORIGIN),
    "draft here, not there": (changed(names.ORIGIN, draft=True), "origin-mismatch", names.ORIGIN),
    "a PDF called DOCX": ({"data|bao-cao.docx": PDF}, "screen-name", names.DOCX),
    "a DOCX with macros": (
        {"data|bao-cao.docx": office_file(**{"word/vbaProject.bin": b"x"})},
        "screen-macro",
        names.DOCX,
    ),
    "an empty PDF": ({"data|bao-cao.pdf": b""}, "screen-empty", names.PDF),
    "a scan that is a program": ({"data|ban-ky|001.png": b"MZ" + bytes(100)}, "screen-kind", "data/ban-ky/001.png"),
}


@pytest.mark.parametrize(("files", "code", "file"), FOREIGN.values(), ids=FOREIGN.keys())
def test_right_checksums_do_not_make_wrong_contents_right(files: dict[str, bytes], code: str, file: str) -> None:
    verdict = judge(remade(**files), "g.ttdn")
    assert verdict.verdict is VerdictKind.REFUSED
    assert (code, file) in codes(verdict)
    assert ("file-ok", names.SCHEMA if file != names.SCHEMA else names.PDF) in {
        (r.code, r.file) for r in verdict.reasons
    }


def test_the_packer_refuses_what_the_verifier_would() -> None:
    with pytest.raises(Refused) as error:
        BagExchange().pack((*payload(), PackFile("data/dinh-kem/001.pdf", PNG)), INFO)
    assert error.value.code in ("origin-mismatch", "screen-name")
    with pytest.raises(Refused) as error:
        BagExchange().pack((*payload(), payload()[0]), INFO)
    assert (error.value.code, error.value.place) == ("name-twice", names.DOCX)


def tampered(change: dict[str, bytes | None]) -> bytes:
    """The zip made anew with right CRCs, the bag's manifests left as they were."""
    members: dict[str, bytes | None] = {**zip_canonical.read(bundle()), **change}
    return zip_canonical.write({name: data for name, data in members.items() if data is not None})


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        ({names.PDF: PDF + b"%"}, ("file-changed", names.PDF)),
        ({names.BAGIT: b"BagIt-Version: 1.0\n"}, ("file-changed", names.BAGIT)),
        ({"data/dinh-kem/002.pdf": PDF}, ("file-unlisted", "data/dinh-kem/002.pdf")),
        ({"data/dinh-kem/001.pdf": None}, ("file-lost", "data/dinh-kem/001.pdf")),
        ({names.DOCX: None}, ("file-required", names.DOCX)),
        ({names.TAG_MANIFEST: None}, ("file-required", names.TAG_MANIFEST)),
        ({names.TAG_MANIFEST: b""}, ("file-unlisted", names.BAGIT)),
        ({"data/autorun.inf": b"x"}, ("name-unknown", "data/autorun.inf")),
        ({"chu-ky.sig": b"x"}, ("name-unknown", "chu-ky.sig")),
    ],
)
def test_manifests_name_the_file(change: dict[str, bytes | None], expected: tuple[str, str]) -> None:
    verdict = judge(tampered(change), "g.ttdn")
    assert verdict.verdict is VerdictKind.REFUSED
    assert expected in codes(verdict)


@pytest.mark.parametrize(
    "name",
    [
        "data/CON",
        "data/nul.txt",
        "data/BAO-CAO.docx",
        "data/bao-cao.docx.",
        "data/.htaccess",
        "data/dinh-kem/001.pdf.exe",
        "data/dinh-kem/0001.pdf",
        "data/ban-ky/001.PDF",
        "autorun.inf",
    ],
)
def test_a_name_outside_the_list_is_refused_even_with_every_checksum_right(
    name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    files = {one.name: one.data for one in payload()} | {name: PDF}
    with monkeypatch.context() as patch:
        patch.setattr(names, "is_payload", lambda _name: True)
        data = zip_canonical.write(bag.make(files, INFO))
    assert ("name-unknown", name) in codes(judge(data, "g.ttdn"))


def test_limits(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    whole = bundle()
    for limit, value, code in (
        ("MAX_FILES", 3, "too-many-files"),
        ("MAX_BUNDLE", 5000, "bundle-too-big"),
        ("MAX_FILE", 50, "file-too-big"),
        ("MAX_JSON", 50, "file-too-big"),
        ("MAX_MANIFEST", 50, "file-too-big"),
    ):
        with monkeypatch.context() as patch:
            patch.setattr(names, limit, value)
            assert code in {reason.code for reason in judge(whole, "g.ttdn").reasons}, limit
            if limit != "MAX_MANIFEST":
                with pytest.raises(Refused) as error:
                    BagExchange().pack(payload(), INFO)
                assert error.value.code == code
    big = tmp_path / "lớn.ttdn"
    with open(big, "wb") as file:
        file.truncate(203_000_000)
    assert codes(BagExchange().verify(big)) == [("bundle-too-big", "lớn.ttdn")]


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "not-bundle-empty"),
        (PDF, "not-bundle-pdf"),
        (office_file(), "not-bundle-docx"),
        (office_file("xlsx"), "not-bundle-xlsx"),
        (PNG, "not-bundle-picture"),
        (b"\xff\xd8\xff\xe0abc", "not-bundle-picture"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "not-bundle-old-office"),
        (zip_canonical.write({"a.txt": b"x"}), "not-bundle-zip"),
        ("chỉ là chữ".encode(), "not-bundle"),
        (bytes(500), "not-bundle"),
    ],
)
def test_anything_else_is_called_by_its_name(data: bytes, code: str, tmp_path: Path) -> None:
    path = tmp_path / "tệp"
    path.write_bytes(data)
    verdict = BagExchange().verify(path)
    assert (verdict.verdict, verdict.kind, codes(verdict)) == (VerdictKind.REFUSED, "unknown", [(code, "tệp")])


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (PDF, "unknown"),
        (office_file(), "unknown"),
        (b"", "unknown"),
        (bundle()[100:], "bundle"),
        (bundle()[:3000], "bundle"),
        (b"PK" + bytes(100), "bundle"),
    ],
)
def test_our_extension_is_believed_only_where_nothing_speaks_against_it(data: bytes, kind: str) -> None:
    verdict = judge(data, "BC.ttdn")
    assert (verdict.verdict, verdict.kind) == (VerdictKind.REFUSED, kind)


def test_folders_and_missing_files(tmp_path: Path) -> None:
    (tmp_path / "thường").mkdir()
    assert codes(BagExchange().verify(tmp_path / "thường")) == [("not-bundle-folder", "thường")]
    with pytest.raises(Refused) as error:
        BagExchange().verify(tmp_path / "không có")
    assert error.value.code == "file-missing"


def test_take_gives_closed_names_and_keeps_the_title(tmp_path: Path) -> None:
    path = tmp_path / "Kế hoạch (bản cuối) 🙂.PDF"
    path.write_bytes(PDF)
    assert BagExchange().take(path, scan=False, number=7) == PackFile("data/dinh-kem/007.pdf", PDF, path.name)
    assert BagExchange().take(path, scan=True, number=1).name == "data/ban-ky/001.pdf"
    path.write_bytes(office_file())
    with pytest.raises(Refused) as error:
        BagExchange().take(path, scan=True, number=1)
    assert (error.value.code, error.value.place) == ("screen-scan", str(path))


def test_every_code_has_a_sentence() -> None:
    """Every code the room writes down in its sources is explained to the officer."""
    import re

    room = Path(bag.__file__).parent
    text = "\n".join(path.read_text("utf-8") for path in [*room.glob("*.py"), room.parent / "files.py"])
    used = set(re.findall(r'(?:Reason|Refused|Trouble|Malformed|_Nasty|return|else)\(?\s*"([a-z]+(?:-[a-z]+)+)"', text))
    assert len(used) > 50
    assert used - {"zip-not-canonical"} <= sentences().keys()


def test_outside_reports_are_marked() -> None:
    report = small_report(made_outside=True)
    files = {one.name: one.data for one in payload(report=report)}
    assert json.loads(files[names.FIGURES])["made_outside"] and json.loads(files[names.ORIGIN])["made_outside"]
    assert figures_json.schema_problems("so-lieu", json.loads(files[names.FIGURES])) == []
