"""Checks a file from elsewhere whole: its words as a report, and a Word file's form as well. Nothing is stored."""

from datetime import date
from pathlib import Path
from typing import NamedTuple

from ttdn_desktop.errors import Refused
from ttdn_desktop.model.finding import Finding
from ttdn_desktop.model.form_finding import FormFinding
from ttdn_desktop.operations.check_file import check_file
from ttdn_desktop.operations.ports import Catalogue, FormChecker, OldFiles

# Text rules that say what a form rule says of the same file with its article and its place.
_SAME = {
    "secrecy-mark": ("secrecy-stamp",),
    "place-blank": ("date-place", "date-missing"),
    "closing-formula": ("text-ending",),
    "archive-line": ("recipient-archive", "recipients-title-missing"),
    "recipients-missing": ("recipients-title-missing",),
    "signer-missing": ("signer-name-missing", "authority-missing"),
}
_NO_REPORT = ("import-empty", "import-no-period", "import-no-unit")


class CheckedFile(NamedTuple):
    """Findings about the words, findings about the form; `refusal` why the words could not be read as a report's."""

    words: tuple[Finding, ...]
    form: tuple[FormFinding, ...]
    refusal: Refused | None = None


def check_any(
    path: Path, files: OldFiles, checker: FormChecker, catalogue: Catalogue, *, outline: str | None = None, today: date
) -> CheckedFile:
    """All findings of a file. Raises Refused for a file that cannot be read, or a text file that is no report."""
    document = files.read(path)
    form = checker.check(path) if document.kind == "docx" else ()
    try:
        words = check_file(document, catalogue, outline=outline, today=today)
    except Refused as refused:
        if document.kind != "docx" or refused.code not in _NO_REPORT:
            raise
        return CheckedFile((), form, refused)
    told = {finding.rule for finding in form}
    return CheckedFile(tuple(f for f in words if not told & set(_SAME.get(f.rule, ()))), form)
