"""The hidden command `_sheet PATH`: reads the cells of one spreadsheet under limits and prints them, or the refusal, as JSON."""

from collections.abc import Sequence
from pathlib import Path

from ttdn_desktop.documents.old_files import Answer
from ttdn_desktop.documents.read_command import answered
from ttdn_desktop.process import answer_parent, limit_self


def main(argv: Sequence[str]) -> int:
    """Runs in the child only (`argv` after the command's name). Always 0: what is wrong with the file is in the answer."""
    limit_self()
    answer_parent(answered(_read, Path(argv[0])))
    return 0


def _read(path: Path) -> Answer:
    from ttdn_desktop.documents.guard import load, sheet_kind_of
    from ttdn_desktop.documents.xlsx_reader import read_sheets

    data = load(path)
    sheet_kind_of(data, path.name)
    return Answer(sheets=read_sheets(data, path.name))
