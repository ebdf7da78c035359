"""Puts a bundle on a stick or into a folder: free space, whole or not at all, never over another, read back, judged."""

import contextlib
import os
import re
import shutil
from collections.abc import Iterable
from itertools import count
from pathlib import Path

from ttdn_desktop import files
from ttdn_desktop.errors import Refused, Trouble
from ttdn_desktop.exchange.names import OUTER, SUFFIX
from ttdn_desktop.model.bundle import Bundle, Reason, VerdictKind
from ttdn_desktop.operations.ports import Exchange

_SPARE = 1_000_000  # left free for the file system's own needs
_UNFINISHED = re.compile(r"BC-[A-Za-z0-9-]+\.ttdn\.[0-9a-f]{8}\.part")
_SUSPECT = (".lnk", ".exe", ".vbs", ".vbe", ".js", ".scr", ".bat", ".cmd", ".com", ".pif", ".wsf")
_MOST_ENTRIES = 5000


class FolderBundles:
    """ports.Bundles: writes bundles into any folder, judges each with the verifier the province uses."""

    def __init__(self, exchange: Exchange) -> None:
        self._exchange = exchange

    def put(self, data: bytes, name: str, folder: Path) -> Bundle:
        """Writes the bundle under a new name, reads it back from the medium and judges it there.

        The same bundle already there is judged and returned again; another file of that name is never touched, the new one gets
        "-2", "-3" … `reasons` of the result warn of shortcuts and programs at the root of the stick (worms spread by them).
        Raises Refused("bundle-name"), Trouble("disk-full", "folder-missing", "read-back" when the medium gives back other bytes,
        "bundle-unsound", and those of files.write_atomic).
        """
        if not OUTER.fullmatch(name):
            raise Refused("bundle-name", name)
        with files.sorted_errors(folder):
            if not folder.is_dir():
                raise Trouble("folder-missing", str(folder))
            _sweep(folder)
            free = shutil.disk_usage(folder).free
        if free < len(data) + _SPARE:
            raise Trouble("disk-full", str(folder / name), need_mb=len(data) // _SPARE + 2, free_mb=free // _SPARE)
        path = self._write(data, name, folder)
        if files.read_back(path) != data:
            with contextlib.suppress(OSError):
                path.unlink()
            raise Trouble("read-back", str(path))
        verdict = self._exchange.verify(path)
        if verdict.verdict not in (VerdictKind.ACCEPTED, VerdictKind.WARNING):
            raise Trouble("bundle-unsound", str(path), why=", ".join(reason.code for reason in verdict.reasons))
        inside = tuple(reason.file for reason in verdict.reasons if reason.code == "file-ok")
        return Bundle(str(path), path.name, files.sha256(data), inside, tuple(suspects(folder)))

    def _write(self, data: bytes, name: str, folder: Path) -> Path:
        for number in count(1):
            path = folder / (name if number == 1 else f"{name.removesuffix(SUFFIX)}-{number}{SUFFIX}")
            try:
                files.write_atomic(path, data, replace=False)
                return path
            except Refused:
                if number >= 99:
                    raise
                if path.is_file() and files.read(path) == data:
                    return path
        raise AssertionError("unreachable")


def suspects(folder: Path) -> Iterable[Reason]:
    """autorun.inf, shortcuts and programs in the folder and at the root of its stick; they are named, never touched."""
    for place in dict.fromkeys((folder, _stick_root(folder))):
        if place is None:
            continue
        with contextlib.suppress(OSError), os.scandir(place) as entries:
            for entry, _ in zip(entries, range(_MOST_ENTRIES), strict=False):
                lower = entry.name.lower()
                if lower == "autorun.inf" or lower.endswith(_SUSPECT):
                    yield Reason("stick-suspect", entry.name, {"folder": str(place)})


def _stick_root(folder: Path) -> Path | None:
    """The root of the stick the folder is on; None on the system's own disk, whose root is full of programs."""
    folder = folder.absolute()
    root = next((place for place in (folder, *folder.parents) if os.path.ismount(place)), None)
    system = os.environ.get("SystemDrive", "C:").upper()
    return None if root is None or root == Path("/") or str(root).upper().startswith(system) else root


def _sweep(folder: Path) -> None:
    """Removes what an interrupted writing of a bundle left (a stick pulled out)."""
    for path in folder.iterdir():
        if _UNFINISHED.fullmatch(path.name):
            with contextlib.suppress(OSError):
                path.unlink()
