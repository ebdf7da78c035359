"""Checks a file from elsewhere whole: its words as a report (else line by line), and a Word file's form as well. Nothing is stored."""

from datetime import date
from pathlib import Path
from typing import NamedTuple

from ttdn_desktop.errors import Refused
from ttdn_desktop.model.finding import Finding
from ttdn_desktop.model.form_finding import FormFinding
from ttdn_desktop.model.period import Period
from ttdn_desktop.operations.check_file import check_file, check_lines
from ttdn_desktop.operations.ports import Catalogue, FormChecker, OldFiles

# Text rules that say what a form rule says of the same file with its article and its place.
_SAME = {
    "secrecy-mark": ("secrecy-stamp",),
    "place-blank": ("date-place", "date-missing"),
    "closing-formula": ("text-ending",),
    "date-written": ("date-zero", "date-form"),
    "recipient-written": ("recipient-ends", "recipient-stop"),
    "archive-written": ("recipient-archive",),
    "archive-line": ("recipient-archive", "recipients-title-missing"),
    "recipients-missing": ("recipients-title-missing",),
    "signer-missing": ("signer-name-missing", "authority-missing"),
}
_NO_REPORT = ("import-empty", "import-no-period", "import-no-unit")


class CheckedFile(NamedTuple):
    """Findings about the words and where their sections stand, findings about the form.

    `refusal`: why the words could not be read as a report's and were looked at line by line; `notices` what reading changed.
    """

    words: tuple[Finding, ...]
    form: tuple[FormFinding, ...]
    places: dict[str, str]
    refusal: Refused | None = None
    notices: tuple[tuple[str, str], ...] = ()


def check_any(
    path: Path,
    files: OldFiles,
    checker: FormChecker,
    catalogue: Catalogue,
    *,
    outline: str | None = None,
    period: Period | None = None,
    today: date,
) -> CheckedFile:
    """All findings of a file. Raises Refused for one that cannot be read or has no text."""
    document = files.read(path)
    form = checker.check(path) if document.kind == "docx" else ()
    told = {finding.rule for finding in form}
    refusal = None
    try:
        words, places = check_file(document, catalogue, outline=outline, period=period, today=today)
    except Refused as refused:
        if refused.code not in _NO_REPORT:
            raise
        words, places, refusal = check_lines(document, catalogue.reference()), {}, refused
    return CheckedFile(
        tuple(f for f in words if not told & set(_SAME.get(f.rule, ()))), form, places, refusal, document.warnings
    )  # what the form says with its article is not said twice
