"""Kept files: bytes named by their SHA-256 beside the database, checked each time they are read."""

import re
from pathlib import Path

from ttdn_desktop import files
from ttdn_desktop.errors import Refused, Trouble

_DIGEST = re.compile("[0-9a-f]{64}")


def keep(folder: Path, data: bytes) -> str:
    """Keeps the bytes, read back from the medium; returns their SHA-256. A kept file that was altered is written anew.

    Raises Trouble, "kept-altered" when the medium holds something else.
    """
    digest = files.sha256(data)
    path = _path(folder, digest)
    with files.sorted_errors(path):
        if path.is_file() and path.stat().st_size == len(data) and files.sha256(path.read_bytes()) == digest:
            return digest
        path.parent.mkdir(parents=True, exist_ok=True)
    files.write_atomic(path, data)
    if files.read_back(path) != data:
        raise Trouble("kept-altered", str(path))
    return digest


def read(folder: Path, digest: str) -> bytes:
    """The bytes. Raises Trouble("kept-missing" | "kept-altered") with the file as its place."""
    path = _path(folder, digest)
    try:
        data = files.read(path)
    except Refused as error:
        raise Trouble("kept-missing", str(path)) from error
    if files.sha256(data) != digest:
        raise Trouble("kept-altered", str(path))
    return data


def copy(folder: Path, to: Path) -> None:
    """Copies every kept file that is not there yet. A bad one does not stop the others: its Trouble is raised at the end."""
    with files.sorted_errors(folder):
        names = [path.name for path in folder.iterdir()] if folder.is_dir() else []
    bad: Trouble | None = None
    for name in sorted(names):
        if _DIGEST.fullmatch(name) and not (to / name).exists():
            try:
                data = read(folder, name)
            except Trouble as trouble:
                bad = bad or trouble
                continue
            keep(to, data)
    if bad is not None:
        raise bad


def _path(folder: Path, digest: str) -> Path:
    if not _DIGEST.fullmatch(digest):
        raise ValueError(f"not a SHA-256: {digest!r}")
    return folder / digest
