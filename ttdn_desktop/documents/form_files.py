"""Judges the form of a DOCX: a stranger's in a child process with limits, our own at once."""

from pathlib import Path

from ttdn_desktop.documents.old_files import MEMORY_MB, SECONDS, ask_child
from ttdn_desktop.errors import Refused
from ttdn_desktop.model.form_finding import FormFinding


class ChildFormChecker:
    """ports.FormChecker."""

    def __init__(self, seconds: float = SECONDS, memory_mb: int = MEMORY_MB) -> None:
        self._seconds = seconds
        self._memory_mb = memory_mb

    def check(self, path: Path) -> tuple[FormFinding, ...]:
        """What departs from the national format in any DOCX. Raises what ChildReader.read raises; "file-not-docx" for a text file."""
        found = ask_child("_form", path, self._seconds, self._memory_mb).form
        if found is None:
            raise Refused("file-unreadable", path.name, reason="answer")
        return found

    def check_own(self, data: bytes) -> tuple[FormFinding, ...]:
        """The same of a DOCX this program has just made, in this process. Raises Refused."""
        from ttdn_desktop.documents.form_checker.judge import judge_form

        return judge_form(data, "")
