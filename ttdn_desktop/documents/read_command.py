"""The hidden command `_read PATH`: reads one file under limits and prints the document, or the refusal, as JSON."""

from collections.abc import Sequence
from pathlib import Path

import msgspec

from ttdn_desktop.documents.old_files import Answer, Refusal
from ttdn_desktop.errors import Trouble, TtdnError
from ttdn_desktop.process import answer_parent, limit_self


def main(argv: Sequence[str]) -> int:
    """Runs in the child only (`argv` after the command's name). Always 0: what is wrong with the file is in the answer."""
    limit_self()
    answer_parent(msgspec.json.encode(_answer(Path(argv[0]))))
    return 0


def _answer(path: Path) -> Answer:
    try:
        from ttdn_desktop.documents.any_reader import read_file

        return Answer(document=read_file(path))
    except TtdnError as error:
        return Answer(error=Refusal(error.code, _plain(error.data), isinstance(error, Trouble)))
    except MemoryError:
        return Answer(error=Refusal("file-too-heavy"))
    except Exception as error:  # whatever a broken file provokes inside a library: its officer reads one sentence
        return Answer(error=Refusal("file-unreadable", {"reason": type(error).__name__}))


def _plain(data: dict[str, object]) -> dict[str, str | int]:
    return {key: value if isinstance(value, int) else str(value) for key, value in data.items()}
