"""Reads a stranger's file through a child process: time and memory limits, a clear refusal for whatever goes wrong."""

from pathlib import Path

import msgspec

from ttdn_desktop.errors import Refused, Trouble
from ttdn_desktop.model.form_finding import FormFinding
from ttdn_desktop.model.sheet import Sheet
from ttdn_desktop.model.source import Pasted, SourceDocument
from ttdn_desktop.process import ChildFailed, run_child

SECONDS = 20.0
MEMORY_MB = 700  # address space; a 30 MB file of pictures needs about half

PASTE_MOST = 16_000_000  # characters of HTML and text together that are handed to a child
PASTED, LETTER = "--paste", "--letter"  # what `_read` is told instead of, or before, a path

_CODES = {"child-slow": "file-too-slow", "child-too-much": "file-too-heavy"}


class Refusal(msgspec.Struct, frozen=True):
    """errors.Refused as it crosses the pipe, or errors.Trouble (a disk that fails while reading)."""

    code: str
    data: dict[str, str | int] = {}
    trouble: bool = False


class Answer(msgspec.Struct, frozen=True, omit_defaults=True):
    """What the hidden commands `_read`, `_form`, `_sheet` print: a document, or what its form is found to lack, or cells, or why none."""

    document: SourceDocument | None = None
    form: tuple[FormFinding, ...] | None = None
    sheets: tuple[Sheet, ...] | None = None
    pasted: Pasted | None = None
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
        document = ask_child("_read", path, self._seconds, self._memory_mb).document
        if document is None:
            raise Refused("file-unreadable", path.name, reason="answer")
        return document

    def letter(self, path: Path) -> SourceDocument:
        """A request letter: DOCX, text, or a PDF with a text layer; kind "scan" and nothing in it for pictures. Raises as `read`."""
        document = ask_child("_read", path, self._seconds, self._memory_mb, LETTER).document
        if document is None:
            raise Refused("file-unreadable", path.name, reason="answer")
        return document

    def pasted(self, html: str, text: str) -> Pasted:
        """What was copied elsewhere and pasted. Raises Refused with a code of wording/paste.py."""
        if len(html) + len(text) > PASTE_MOST:
            raise Refused("paste-too-big", limit_mb=PASTE_MOST // 1_000_000)
        given = msgspec.json.encode({"html": _carried(html), "text": _carried(text)})
        try:
            out = run_child(["_read", PASTED], timeout=self._seconds, memory_mb=self._memory_mb, input=given)
            answer = msgspec.json.decode(out, type=Answer)
        except (ChildFailed, msgspec.MsgspecError) as failed:
            raise Refused("paste-unreadable") from failed
        if answer.error is not None:
            code = answer.error.code
            raise Refused(code if code.startswith("paste-") else "paste-unreadable", "", **answer.error.data)
        if answer.pasted is None:
            raise Refused("paste-unreadable")
        return answer.pasted


def _carried(text: str) -> str:
    """Text as JSON can carry it: half a pair of surrogates is no letter."""
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")


def ask_child(command: str, path: Path, seconds: float, memory_mb: int, *options: str) -> Answer:
    """What a hidden command answers about a file. Raises Refused or Trouble, the file's name as their place."""
    name = path.name
    try:
        out = run_child([command, *options, str(path.absolute())], timeout=seconds, memory_mb=memory_mb)
        answer = msgspec.json.decode(out, type=Answer)
    except ChildFailed as failed:
        raise Refused(_CODES.get(failed.code, "file-unreadable"), name, reason=failed.code, **failed.data) from failed
    except msgspec.MsgspecError as error:
        raise Refused("file-unreadable", name, reason="answer") from error
    if answer.error is not None:
        kind = Trouble if answer.error.trouble else Refused
        raise kind(answer.error.code, name, **answer.error.data)
    return answer
