"""The bag we emit: valid for bagit-python too, closed list of names, one form of every tag file."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.exchange.makers import INFO, bundle, payload, unpack
from ttdn_desktop.errors import Refused
from ttdn_desktop.exchange import bag, names, zip_canonical
from ttdn_desktop.exchange.bag_verify import verify_bag
from ttdn_desktop.exchange.package import BagExchange
from ttdn_desktop.model.bundle import PackFile, VerdictKind


def bagit_python(folder: Path) -> subprocess.CompletedProcess[str]:
    """bagit-python's opinion; in a process of its own, for its warnings are not ours."""
    command = [sys.executable, "-W", "ignore", "-m", "bagit", "--validate", str(folder)]
    return subprocess.run(command, capture_output=True, text=True, env=dict(os.environ, PYTHONUTF8="1"))


def test_bagit_python_agrees_on_our_bag(tmp_path: Path) -> None:
    folder = unpack(bundle(), tmp_path / "bag")
    done = bagit_python(folder)
    assert done.returncode == 0, done.stderr
    assert verify_bag(folder).verdict is VerdictKind.ACCEPTED
    assert verify_bag(folder).info == bag.parse_info(zip_canonical.read(bundle())["bag-info.txt"])


@pytest.mark.parametrize("name", [name for name in zip_canonical.read(bundle()) if name != names.TAG_MANIFEST])
def test_both_refuse_a_changed_file_of_a_bag_folder(name: str, tmp_path: Path) -> None:
    folder = unpack(bundle(), tmp_path / "bag")
    path = folder / name
    path.write_bytes(path.read_bytes()[:-1] + b"x")
    verdict = verify_bag(folder)
    assert verdict.verdict is VerdictKind.REFUSED
    if name != names.BAGIT:
        assert name in {reason.file for reason in verdict.reasons}
    assert bagit_python(folder).returncode != 0


def test_nested_manifest_path_into_a_neighbour_is_refused(tmp_path: Path) -> None:
    """bagit-python 1.9.0 calls this bag valid: it compares paths letter by letter."""
    folder = unpack(bundle(), tmp_path / "bag")
    (tmp_path / "bag-other").mkdir()
    (tmp_path / "bag-other" / "s.txt").write_bytes(b"secret")
    digest = "0" * 128
    with open(folder / names.MANIFEST, "a", encoding="ascii") as manifest:
        manifest.write(f"{digest}  data/../../bag-other/s.txt\n")
    (folder / names.TAG_MANIFEST).unlink()
    assert "bag-outside" in {reason.code for reason in verify_bag(folder).reasons}


def test_a_link_in_a_bag_is_refused(tmp_path: Path) -> None:
    folder = unpack(bundle(), tmp_path / "bag")
    target = tmp_path / "elsewhere.pdf"
    (folder / names.PDF).rename(target)
    try:
        (folder / names.PDF).symlink_to(target)
    except OSError:
        pytest.skip("no symbolic links here")
    assert [reason.code for reason in verify_bag(folder).reasons] == ["bag-link"]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes here")
def test_a_pipe_or_a_nasty_name_in_a_bag_is_told_not_followed(tmp_path: Path) -> None:
    folder = unpack(bundle(), tmp_path / "bag")
    (folder / "data" / "\x1b[2Jxóa\nhết").write_bytes(b"")
    with open(os.fsencode(folder) + b"/data/\xff.txt", "wb"):
        pass
    names_told = [reason.file for reason in verify_bag(folder).reasons if reason.code == "file-unlisted"]
    assert names_told == ["data/[2Jxóa hết", "data/\ufffd.txt"]
    os.mkfifo(folder / "data" / "ống")
    assert [reason.code for reason in verify_bag(folder).reasons] == ["bag-link"]
    (folder / "bagit.txt").unlink()
    os.mkfifo(folder / "bagit.txt")
    assert verify_bag(folder).verdict is VerdictKind.REFUSED


@pytest.mark.parametrize(
    ("version", "verdict"), [("1.1", VerdictKind.NEWER), ("2.0", VerdictKind.NEWER), ("0.42", VerdictKind.REFUSED)]
)
def test_other_versions_of_bagit(version: str, verdict: VerdictKind, tmp_path: Path) -> None:
    folder = unpack(bundle(), tmp_path / "bag")
    (folder / names.BAGIT).write_text(f"BagIt-Version: {version}\nTag-File-Character-Encoding: UTF-8\n", "ascii")
    judged = verify_bag(folder)
    assert (judged.verdict, judged.reasons[0].code) == (verdict, "bag-version")


def test_holes_are_not_fetched(tmp_path: Path) -> None:
    folder = unpack(bundle(), tmp_path / "bag")
    (folder / names.PDF).unlink()
    (folder / "fetch.txt").write_text(f"https://example.invalid/x - {names.PDF}\n", "ascii")
    assert ("file-lost", names.PDF) in {(reason.code, reason.file) for reason in verify_bag(folder).reasons}


def test_percent_signs_of_version_1() -> None:
    from ttdn_desktop.exchange.bag_syntax import entry

    assert entry("ab  data/a%250Ab.txt", (1, 0), "m")[1] == "data/a%0Ab.txt"
    assert entry("ab  data/a%0ab.txt", (1, 0), "m")[1] == "data/a\nb.txt"
    assert entry("ab  data/a%25b.txt", (0, 97), "m")[1] == "data/a%25b.txt"


@pytest.mark.parametrize(
    "name",
    [
        "data/bao-cao.DOCX",
        "bao-cao.docx",
        "data/x.txt",
        "data/dinh-kem/1.pdf",
        "data/dinh-kem/001.exe",
        "data/ban-ky/001.docx",
        "data/../bagit.txt",
        "bag-info.txt",
        "data/dinh-kem/001.pdf\n",
        "data/dinh-kem/٠٠١.pdf",
    ],
)
def test_names_outside_the_closed_list_are_not_packed(name: str) -> None:
    with pytest.raises(Refused) as error:
        BagExchange().pack((*payload(), PackFile(name, b"x")), INFO)
    assert (error.value.code, error.value.place) == ("name-unknown", name)


@pytest.mark.parametrize("name", names.REPORT_FILES)
def test_a_required_file_may_not_be_missing(name: str) -> None:
    with pytest.raises(Refused) as error:
        BagExchange().pack(tuple(one for one in payload() if one.name != name), INFO)
    assert (error.value.code, error.value.place) == ("file-required", name)


def test_bag_info_is_one_line_a_value_and_knows_its_labels() -> None:
    files = {one.name: one.data for one in payload()}
    told = bag.parse_info(bag.make(files, {"Source-Organization": "a\nTTDN-Unit: x"})[names.INFO])
    assert told is not None and told["Source-Organization"] == "a TTDN-Unit: x" and "TTDN-Unit" not in told
    with pytest.raises(Refused) as error:
        bag.make(files, {"Contact-Name": "ai đó"})
    assert error.value.code == "info-malformed"


def test_outer_name() -> None:
    name = names.outer_name("x" * 80, "20260101-20260310", 12, "abcdef0123456789")
    assert len(name) == 64 and names.OUTER.fullmatch(name)
    assert names.outer_name("xa-an-binh", "2026-H1", 1, "0a1b2c3d4e") == "BC-xa-an-binh-2026-H1-01-0a1b2c3d.ttdn"
