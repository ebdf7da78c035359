"""The hidden command `_form PATH`: judges the form of one DOCX under limits and prints what it finds, or the refusal, as JSON."""

from collections.abc import Sequence
from pathlib import Path

from ttdn_desktop.documents.old_files import Answer
from ttdn_desktop.documents.read_command import answered
from ttdn_desktop.process import answer_parent, limit_self


def main(argv: Sequence[str]) -> int:
    """Runs in the child only (`argv` after the command's name). Always 0: what is wrong with the file is in the answer."""
    limit_self()
    answer_parent(answered(judge, Path(argv[0])))
    return 0


def judge(path: Path) -> Answer:
    """What is found in this file. Raises Refused."""
    from ttdn_desktop.documents import guard
    from ttdn_desktop.documents.form_checker.judge import judge_form
    from ttdn_desktop.errors import Refused

    data = guard.load(path)
    if guard.kind_of(data, path.name) != "docx":
        raise Refused("file-not-docx", path.name)
    return Answer(form=judge_form(data, path.name))
