"""Reads a stranger's file through a child process: time and memory limits, a clear refusal for whatever goes wrong."""

from pathlib import Path

import msgspec

from ttdn_desktop.errors import Refused, Trouble
from ttdn_desktop.model.source import SourceDocument
from ttdn_desktop.process import ChildFailed, run_child

SECONDS = 20.0
MEMORY_MB = 700  # address space; a 30 MB file of pictures needs about half

_CODES = {"child-slow": "file-too-slow", "child-too-much": "file-too-heavy"}


class Refusal(msgspec.Struct, frozen=True):
    """errors.Refused as it crosses the pipe, or errors.Trouble (a disk that fails while reading)."""

    code: str
    data: dict[str, str | int] = {}
    trouble: bool = False


class Answer(msgspec.Struct, frozen=True, omit_defaults=True):
    """What the hidden command `_read` prints: the document, or why there is none."""

    document: SourceDocument | None = None
    error: Refusal | None = None


class ChildReader:
    """ports.OldFiles: every file, DOCX or plain text, is opened in a child of our own program and nowhere else."""

    def __init__(self, seconds: float = SECONDS, memory_mb: int = MEMORY_MB) -> None:
        self._seconds = seconds
        self._memory_mb = memory_mb

    def read(self, path: Path) -> SourceDocument:
        """The file's lines, tables and pictures. Raises Refused with a code of wording/reading_files.py, its place the

        file's name; Trouble when the disk fails (codes of files.py).
        """
        name = path.name
        try:
            out = run_child(["_read", str(path.absolute())], timeout=self._seconds, memory_mb=self._memory_mb)
            answer = msgspec.json.decode(out, type=Answer)
        except ChildFailed as failed:
            raise Refused(
                _CODES.get(failed.code, "file-unreadable"), name, reason=failed.code, **failed.data
            ) from failed
        except msgspec.MsgspecError as error:
            raise Refused("file-unreadable", name, reason="answer") from error
        if answer.error is not None:
            kind = Trouble if answer.error.trouble else Refused
            raise kind(answer.error.code, name, **answer.error.data)
        if answer.document is None:
            raise Refused("file-unreadable", name, reason="answer")
        return answer.document
