"""The hidden command `_read [--letter] PATH` or `_read --paste`: reads one file, or what was pasted (stdin), under limits; prints JSON."""

from collections.abc import Callable, Sequence
from pathlib import Path

import msgspec

from ttdn_desktop.documents.old_files import LETTER, PASTED, Answer, Refusal
from ttdn_desktop.errors import Trouble, TtdnError
from ttdn_desktop.model.source import SourcePicture
from ttdn_desktop.process import answer_parent, limit_self


def main(argv: Sequence[str]) -> int:
    """Runs in the child only (`argv` after the command's name). Always 0: what is wrong with the file is in the answer."""
    limit_self()
    if argv[0] == PASTED:
        answer_parent(answered(_paste, Path()))
    else:
        answer_parent(answered(_letter if argv[0] == LETTER else _read, Path(argv[-1])))
    return 0


def answered(work: Callable[[Path], Answer], path: Path) -> bytes:
    """The answer of that work on a file as it goes to the parent; whatever goes wrong is an answer too."""
    try:
        return msgspec.json.encode(work(path))
    except TtdnError as error:
        refusal = Refusal(error.code, _plain(error.data), isinstance(error, Trouble))
    except MemoryError:
        refusal = Refusal("file-too-heavy")
    except Exception as error:  # whatever a broken file provokes inside a library: its officer reads one sentence
        refusal = Refusal("file-unreadable", {"reason": type(error).__name__})
    return msgspec.json.encode(Answer(error=refusal))


def _read(path: Path) -> Answer:
    from ttdn_desktop.documents.any_reader import read_file

    document = read_file(path)
    # MemoryError while it can still be told: msgspec crashes when memory ends inside its encoder
    pictures = sum(len(item.data) for item in document.items if isinstance(item, SourcePicture))
    bytearray(3 * pictures + (16 << 20))
    return Answer(document=document)


def _letter(path: Path) -> Answer:
    from ttdn_desktop.documents.letter_reader import read_letter_file

    return Answer(document=read_letter_file(path))


def _paste(_: Path) -> Answer:
    from ttdn_desktop.documents.paste_reader import read_paste

    with open(0, "rb", closefd=False) as given:
        told = msgspec.json.decode(given.read(), type=dict[str, str])
    return Answer(pasted=read_paste(told["html"], told["text"]))


def _plain(data: dict[str, object]) -> dict[str, str | int]:
    """The data of an error as JSON can carry it; file names may hold bytes that are no text."""
    return {k: v if isinstance(v, int) else str(v).encode("utf-8", "replace").decode() for k, v in data.items()}
