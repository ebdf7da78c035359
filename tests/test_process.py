"""Our own program as a child: from any folder, under limits, and never more than one clear failure."""

import contextlib
import io
import os
import queue
import random
import sys
from pathlib import Path

import msgspec
import pytest

from tests.bad.makers import docx, paragraph, picture, relations
from ttdn_desktop.documents.old_files import ChildReader
from ttdn_desktop.errors import Refused, TtdnError
from ttdn_desktop.operations.preview import Drop, Idle
from ttdn_desktop.process import ChildFailed, Kept, child_command, messages, run_child, write_message

posix = pytest.mark.skipif(sys.platform == "win32", reason="POSIX only")


def test_child_works_from_a_folder_whose_files_pose_as_modules(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for module in ("json", "lxml", "msgspec", "ttdn_desktop"):
        (tmp_path / f"{module}.py").write_text("raise SystemExit(9)")
    (tmp_path / "x.docx").write_bytes(docx())
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("PYTHONPATH", raising=False)
    assert len(ChildReader().read(Path("x.docx")).items) == 1


def test_frozen_program_is_called_by_its_own_name(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "executable", "/opt/ttdn/ttdn")
    assert child_command(["_read", "a b.docx"]) == ["/opt/ttdn/ttdn", "_read", "a b.docx"]


def test_child_that_takes_too_long_is_killed(tmp_path: Path) -> None:
    chance = random.Random(
        3
    )  # a paragraph of a million runs: seconds of work, small enough for every limit of the guard
    runs = chance.choices(("<w:r><w:t>a</w:t></w:r>", "<w:r><w:t>bc</w:t></w:r>"), k=800_000)
    (tmp_path / "treo.docx").write_bytes(docx(f"<w:p>{''.join(runs)}</w:p>"))
    with pytest.raises(Refused) as refused:
        ChildReader(seconds=0.5).read(tmp_path / "treo.docx")
    assert (refused.value.code, refused.value.place) == ("file-too-slow", "treo.docx")
    if sys.platform != "win32":
        try:
            left = os.waitpid(-1, os.WNOHANG)
        except ChildProcessError:  # no child at all
            left = (0, 0)
        assert left == (0, 0)  # no zombie is left; a preview's child of another test may still live


@posix
def test_child_takes_no_more_memory_than_it_may(tmp_path: Path) -> None:
    pictures = {f"word/media/{i}.png": bytes([i]) * 999_000 for i in range(40)}
    rels = relations(*(("image", f"media/{i}.png") for i in range(40)))
    body = paragraph("x") + "".join(picture(f"rId{i + 1}") for i in range(40))
    path = tmp_path / "nang.docx"
    path.write_bytes(docx(body, extra={**pictures, "word/_rels/document.xml.rels": rels}))
    with pytest.raises(Refused) as refused:
        ChildReader(memory_mb=120).read(path)
    assert refused.value.code == "file-too-heavy"
    assert len(ChildReader().read(path).items) == 41


def test_answer_longer_than_allowed(tmp_path: Path) -> None:
    with pytest.raises(ChildFailed) as failed:
        run_child(["_read", str(tmp_path / "none")], timeout=20, memory_mb=700, output_mb=0)
    assert failed.value.code == "child-too-much"


def test_child_that_fails_is_told_as_one_failure() -> None:
    with pytest.raises(ChildFailed) as failed:
        run_child(["_read"], timeout=20, memory_mb=700, input=b"x" * 1_000_000)  # no path, and nobody reads the input
    assert failed.value.code == "child-crashed" and failed.value.data["exit"] != 0


def test_missing_file_and_folder_are_refused(tmp_path: Path) -> None:
    for path, code in ((tmp_path / "mất.docx", "file-missing"), (tmp_path, "is-folder")):
        with pytest.raises(TtdnError) as refused:
            ChildReader().read(path)
        assert (refused.value.code, refused.value.place) == (code, path.name)


@posix
def test_file_name_that_is_no_text(tmp_path: Path) -> None:
    path = Path(os.fsdecode(os.fsencode(tmp_path) + b"/b\xe1o.docx"))
    path.write_bytes(docx())
    assert len(ChildReader().read(path).items) == 1


@posix
def test_pipe_posing_as_a_file_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "ống.docx")
    with pytest.raises(TtdnError) as refused:
        ChildReader().read(tmp_path / "ống.docx")
    assert (refused.value.code, refused.value.place) == ("not-a-file", "ống.docx")


def test_the_log_tells_where_a_child_broke_and_nothing_it_read(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level("INFO")
    with pytest.raises(ChildFailed) as failed:
        run_child(["_read"], timeout=20, memory_mb=700)  # no path: the child breaks
    assert failed.value.code == "child-crashed"
    told = caplog.records[-1]
    assert told.name.startswith("ttdn_desktop.") and "IndexError" in told.getMessage()
    assert "read_command.py" in told.getMessage() and "list index out of range" not in told.getMessage()


class Listened:
    """A kept child, and what it said."""

    def __init__(self, *command: str) -> None:
        self.said: queue.Queue[bytes] = queue.Queue()
        self.ends: queue.Queue[str] = queue.Queue()
        self.child = Kept(command, memory_mb=900, received=self.said.put, ended=lambda: self.ends.put("ended"))


def test_a_kept_child_answers_message_by_message_and_ends_once() -> None:
    kept = Listened("_preview")
    for count in (1, 2, 3):
        kept.child.send(msgspec.msgpack.encode(Drop("x" * 2_000_000)))  # more than a pipe holds
        while msgspec.msgpack.decode(kept.said.get(timeout=20), type=Idle).count < count:
            pass
    kept.child.close()
    assert kept.ends.get(timeout=5) == "ended" and kept.ends.empty()
    with pytest.raises(ChildFailed):
        kept.child.send(b"x")
    kept.child.close()


def test_a_kept_child_that_is_killed_is_known_to_be_gone() -> None:
    kept = Listened("_preview")
    kept.child.kill()
    assert kept.ends.get(timeout=20) == "ended"
    with pytest.raises(ChildFailed):
        for _ in range(3):
            kept.child.send(b"x" * 1_000_000)
    kept.child.close()


def test_a_kept_child_that_says_nonsense_or_nothing_ends() -> None:
    for command in ("_read", "_preview"):
        kept = Listened(command)
        with contextlib.suppress(ChildFailed):  # it may be gone before it is spoken to
            kept.child.send(b"\xc1 no message of ours")
        assert kept.ends.get(timeout=20) == "ended"


def test_messages_that_are_cut_off_are_the_end() -> None:
    whole = io.BytesIO()
    write_message(whole, b"")
    write_message(whole, b"abc")
    data = whole.getvalue()
    assert list(messages(io.BytesIO(data))) == [b"", b"abc"]
    assert list(messages(io.BytesIO(data[:-1]))) == [b""]
    assert list(messages(io.BytesIO(data[:6]))) == [b""]
    assert list(messages(io.BytesIO(b"\xff\xff\xff\xff" + data))) == []
