"""Kept files: bytes named by their SHA-256 beside the database, checked each time they are read."""

from pathlib import Path

from ttdn_desktop import files
from ttdn_desktop.errors import Refused, Trouble


def keep(folder: Path, data: bytes) -> str:
    """Keeps the bytes; returns their SHA-256. A kept file that was altered is written anew."""
    digest = files.sha256(data)
    path = _path(folder, digest)
    with files.sorted_errors(path):
        if path.is_file() and path.stat().st_size == len(data) and files.sha256(path.read_bytes()) == digest:
            return digest
        path.parent.mkdir(parents=True, exist_ok=True)
    files.write_atomic(path, data)
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


def _path(folder: Path, digest: str) -> Path:
    if len(digest) != 64 or not set(digest) <= set("0123456789abcdef"):
        raise ValueError(f"not a SHA-256: {digest!r}")
    return folder / digest
