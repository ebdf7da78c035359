"""Export: a Paper written as files, each written whole, read back from the medium and compared word for word."""

import hashlib
from collections.abc import Sequence
from pathlib import Path

import msgspec

from ttdn_desktop.errors import Refused, Trouble
from ttdn_desktop.operations.ports import Watcher, Writer
from ttdn_desktop.paper.blocks import Paper
from ttdn_desktop.paper.words import paper_words


class ExportedFile(msgspec.Struct, frozen=True):
    """A file written and verified: where, its SHA-256, its pages (None where the kind has none of its own)."""

    path: Path
    sha256: str
    pages: int | None = None


class Exported(msgspec.Struct, frozen=True):
    """What an export made, in the order asked for."""

    files: tuple[ExportedFile, ...]


def export(paper: Paper, targets: Sequence[tuple[Writer, Path]], watcher: Watcher | None = None) -> Exported:
    """Writes the paper to every target and checks each file after writing.

    All files are rendered and checked in memory before the first is written: a refusal leaves no half of a pair behind. Raises
    Refused("export-suffix") for a name that does not end as its kind does, Refused("export-same") for one name given twice,
    Trouble("export-verify") when a file does not say the words of the paper or did not reach the medium, and what the writers
    raise (characters the font lacks, a full or read-only disk, a file open in Word), each with the path as its place.
    """
    _check_names(targets)
    steps = 2 * len(targets)
    rendered: list[bytes] = []
    for done, (writer, path) in enumerate(targets):
        _step(watcher, "render", done, steps)
        rendered.append(render_checked(writer, paper, path))
    files: list[ExportedFile] = []
    for done, ((writer, path), data) in enumerate(zip(targets, rendered, strict=True), len(targets)):
        _step(watcher, "write", done, steps)
        writer.save(path, data)
        if writer.load(path) != data:
            raise Trouble("export-verify", str(path), expected="", found="")
        files.append(ExportedFile(path, hashlib.sha256(data).hexdigest(), writer.pages(data)))
    _step(watcher, "write", steps, steps)
    return Exported(tuple(files))


def render_checked(writer: Writer, paper: Paper, path: Path | None = None) -> bytes:
    """The file's bytes, opened again and found to say exactly the words of the paper, in order.

    Raises Trouble("export-verify") with the first words that differ, and what the writer raises.
    """
    data = writer.render(paper)
    expected, found = paper_words(paper), writer.read_words(data)
    if found != expected:
        wanted, got = first_difference(expected, found)
        raise Trouble("export-verify", str(path or writer.suffix), expected=wanted, found=got)
    return data


def first_difference(expected: str, found: str, around: int = 4) -> tuple[str, str]:
    """The words of both texts where they first differ, with some words around."""
    ours, theirs = expected.split(), found.split()
    same = zip(ours, theirs, strict=False)
    place = next((index for index, (one, other) in enumerate(same) if one != other), min(len(ours), len(theirs)))
    span = slice(max(place - around, 0), place + around)
    return " ".join(ours[span]), " ".join(theirs[span])


def _check_names(targets: Sequence[tuple[Writer, Path]]) -> None:
    for writer, path in targets:
        if path.suffix.lower() != writer.suffix:
            raise Refused("export-suffix", str(path), suffix=writer.suffix)
    if len({path.absolute() for _, path in targets}) != len(targets):
        raise Refused("export-same", str(targets[0][1]))


def _step(watcher: Watcher | None, what: str, done: int, of: int) -> None:
    if watcher is not None:
        watcher.step(what, done, of)
