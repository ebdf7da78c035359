"""Bad input through the front door: one Vietnamese sentence, exit code 1 or 3, nothing lost, no traceback."""

import os
import shutil
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

from tests.bad.makers import BAD
from tests.journeys.shell import Said, ttdn
from ttdn_desktop import places

VIETNAMESE = set("ăâđêôơưáàảãạấầẩẫậắằẳẵặéèẻẽẹếềểễệíìỉĩịóòỏõọốồổỗộớờởỡợúùủũụứừửữựýỳỷỹỵ")


def told(said: Said, code: int, error: str) -> None:
    """Exit code, error code in the JSON, and the same sentence for the person, in Vietnamese."""
    assert said.code == code, (said.code, said.out, said.err)
    assert said.json["error"]["code"] == error
    assert said.sentence == said.json["error"]["message"]
    assert VIETNAMESE & set(said.sentence.lower())


@pytest.fixture(scope="module")
def seeded(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A home with the sample's unit, last report and new report, made once."""
    folder = tmp_path_factory.mktemp("seeded") / "home"
    assert ttdn(folder, "_demo").code == 0
    return folder


@pytest.fixture
def begun(seeded: Path, home: Path) -> Path:
    """A copy of that home for one test."""
    shutil.copytree(seeded, home)
    return home


def state(home: Path) -> str:
    """All the reports of a home, word for word."""
    return "".join(ttdn(home, "show", r["report"], "--json").out for r in ttdn(home, "list", "--json").json["reports"])


@pytest.mark.parametrize("kind", ["not a docx", "empty file", "docm", "bomb", "truncated"])
def test_a_bad_file_is_refused_and_nothing_changes(begun: Path, tmp_path: Path, kind: str) -> None:
    before = state(begun)
    bad = tmp_path / BAD[kind].name
    bad.write_bytes(BAD[kind].make())
    said = ttdn(begun, "import", bad, "--json")
    told(said, 1, BAD[kind].code)
    assert bad.name in said.sentence
    assert state(begun) == before


def test_a_file_that_is_not_there(home: Path, tmp_path: Path) -> None:
    said = ttdn(home, "import", tmp_path / "khong-co.docx", "--json")
    assert said.code == 1 and "khong-co.docx" in said.sentence


def test_a_database_of_a_newer_program_is_left_alone(begun: Path) -> None:
    database = places.data_file(begun)
    with sqlite3.connect(database) as connection:
        connection.execute("PRAGMA user_version = 999999")
    connection.close()
    before = database.read_bytes()
    told(ttdn(begun, "list", "--json"), 3, "store-newer")
    assert database.read_bytes() == before


def test_a_second_command_while_the_store_is_open(begun: Path) -> None:
    hold = "import sys; from ttdn_desktop.app import App; app = App.at(sys.argv[1]); app.store; print('open', flush=True); sys.stdin.read()"
    with subprocess.Popen(
        [sys.executable, "-c", hold, str(begun)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as other:
        assert other.stdout is not None and other.stdout.readline().strip() == "open"
        told(ttdn(begun, "list", "--json"), 3, "store-in-use")
        other.communicate("")
    assert ttdn(begun, "list").code == 0


def test_a_bundle_is_judged_while_the_store_is_open(begun: Path, tmp_path: Path) -> None:
    from ttdn_desktop.app import App

    with App.at(begun) as app:
        assert app.store.own_unit() is not None
        said = ttdn(begun, "verify", tmp_path, "--json")
    assert said.code == 1 and said.json["verdict"] == "refused"


@pytest.mark.skipif(os.name == "nt" or not hasattr(os, "geteuid"), reason="folders are made read-only the POSIX way")
def test_a_folder_that_cannot_be_written(begun: Path, tmp_path: Path, read_only: Path) -> None:
    said = ttdn(begun, "export", "2026-Y", "--docx", read_only / "a.docx", "--json")
    assert said.code == 3, said.out
    assert str(read_only) in said.sentence or "a.docx" in said.sentence
    assert not list(read_only.iterdir())


@pytest.mark.parametrize(
    ("arguments", "code", "error"),
    [
        (("new", "--period", "2026-H7"), 1, "period-unreadable"),
        (("new", "--period", "2026-Y", "--from", "2019-H1"), 1, "report-ambiguous"),
        (("new", "--period", "2026-Y", "--outline", "khong-co"), 1, "outline-unknown"),
        (("show", "khong-co"), 1, "report-ambiguous"),
        (("edit", "2026-Y", "--figure", "C01=nhiều"), 1, "figure-unreadable"),
        (("edit", "2026-Y", "--figure", "Z99=1"), 1, "figure-unknown"),
        (("edit", "2026-Y", "--section", "S99", "--text-file", "-"), 1, "section-unknown"),
        (("export", "2026-Y", "--as", "sign"), 1, "gate-closed"),
        (("bundle", "2026-Y", "--to", "."), 1, "gate-closed"),
        (("new",), 2, "usage"),
        (("xuat",), 2, "usage"),
        (("list", "--nhanh"), 2, "usage"),
    ],
)
def test_a_wrong_wish_is_told_in_one_sentence(
    begun: Path, tmp_path: Path, arguments: tuple[str, ...], code: int, error: str
) -> None:
    told(ttdn(begun, *arguments, "--json", cwd=tmp_path, stdin=""), code, error)


def test_a_report_is_not_started_twice(begun: Path) -> None:
    request = places.asset("samples", "van-ban-yeu-cau.json")
    said = ttdn(begun, "new", "--period", "2026-Y", "--request", request, "--json")
    told(said, 1, "report-exists")


def test_two_reports_of_one_period_do_not_collide(begun: Path, tmp_path: Path) -> None:
    second = ttdn(begun, "new", "--period", "2026-Y", "--outline", "sau-phan", "--json")
    assert second.code == 0, second.err
    names = set()
    for report in ("2026-Y", second.json["report"]):
        packed = ttdn(begun, "bundle", report, "--to", tmp_path, "--as", "draft", "--json")
        assert packed.code == 0, packed.err
        names.add(packed.json["name"])
    assert len(names) == 2
