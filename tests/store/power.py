"""A disk that loses power: a program's recorded file calls played back up to a moment, what was not synced partly lost."""

import random
import re
import shutil
import subprocess
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest

SECTOR = 512
_CALLS = "openat,pwrite64,write,ftruncate,fdatasync,fsync,unlink,rename,link,linkat,close"
_LINE = re.compile(r"^\d+ +(\w+)\((.*)\) += (\d+)(?:<.*>)?$")

Word = str | bytes  # an argument; strings of the program as bytes
Call = tuple[str, list[Word], int]


@dataclass
class File:
    """What is on the disk for sure, and the writes since the last sync: (offset, bytes), bytes None to cut it there."""

    durable: bytearray = field(default_factory=bytearray)
    pending: list[tuple[int, bytes | None]] = field(default_factory=list)
    size: int = 0


Name = tuple[str, File | None]  # a path and the file it leads to from now on; None: to none


@dataclass
class Disk:
    """The files under one folder. `ordered`: any sync also commits earlier changes of names, as on a journalling disk;

    otherwise a name is safe only after its folder was synced.
    """

    root: str
    ordered: bool
    names: dict[str, File] = field(default_factory=dict)
    safe: dict[str, File] = field(default_factory=dict)
    renamed: list[list[Name]] = field(default_factory=list)  # changes of names since; those of one call belong together
    opened: dict[int, tuple[str, File | None, int]] = field(default_factory=dict)

    def do(self, call: Call) -> None:
        """Plays one recorded call."""
        name, words, result = call
        if name == "openat":
            path = text_of(words[1])
            if path.startswith(self.root):
                if "O_CREAT" in str(words[2]) and path not in self.names:
                    self._name([(path, File())])
                self.opened[result] = (path, self.names.get(path), 0)
        elif name in ("unlink", "rename", "link", "linkat"):
            paths = [text_of(word) for word in words if isinstance(word, bytes)]
            if all(path in self.names or path.startswith(self.root) for path in paths):
                self._relate(name, paths)
        else:
            self._on_handle(name, int(str(words[0]).split("<")[0]), words)

    def _relate(self, name: str, paths: list[str]) -> None:
        if name == "unlink":
            self._name([(paths[0], None)])
        elif name == "rename":
            self._name([(paths[0], None), (paths[1], self.names[paths[0]])])
        else:
            self._name([(paths[1], self.names[paths[0]])])

    def _on_handle(self, name: str, handle: int, words: list[Word]) -> None:
        if handle not in self.opened:
            return
        path, file, offset = self.opened[handle]
        if name == "close":
            del self.opened[handle]
        elif name in ("fsync", "fdatasync"):
            self._sync(path, file)
        elif file is not None and name == "ftruncate":
            file.pending.append((int(words[1]), None))
        elif file is not None:
            data = words[1]
            assert isinstance(data, bytes)
            file.pending.append((int(words[3]) if name == "pwrite64" else offset, data))
            self.opened[handle] = (path, file, offset + len(data))

    def _name(self, change: list[Name]) -> None:
        _apply(self.names, change)
        self.renamed.append(change)

    def _sync(self, path: str, file: File | None) -> None:
        if file is not None:
            file.durable = _played(file.durable, file.pending)
            file.pending = []
        kept = []
        for change in self.renamed:
            if self.ordered or (file is None and any(str(Path(name).parent) == path for name, _file in change)):
                _apply(self.safe, change)
            else:
                kept.append(change)
        self.renamed = kept

    def after_power_cut(self, chance: random.Random) -> dict[str, bytes]:
        """What is found when the power is back: of all that was not synced some, and some of that torn at a sector."""
        names = dict(self.safe)
        for change in self.renamed[: chance.randint(0, len(self.renamed))]:
            _apply(names, change)
        return {path: self._survived(file, chance) for path, file in names.items()}

    @staticmethod
    def _survived(file: File, chance: random.Random) -> bytes:
        writes = list(file.pending)
        if chance.random() < 0.5:
            writes = writes[: chance.randint(0, len(writes))]
        else:
            writes = [write for write in writes if chance.random() < 0.5]
        torn = []
        for offset, data in writes:
            if data is not None and len(data) > SECTOR and chance.random() < 0.3:
                data = data[: SECTOR * chance.randint(0, len(data) // SECTOR)]
            torn.append((offset, data))
        return bytes(_played(file.durable, torn))


def record(folder: Path, command_of: Callable[[tuple[str, ...]], "subprocess.Popen[str]"], log: Path) -> list[Call]:
    """All file calls of a program; `command_of` starts it behind the given command. Skips where nothing can be traced."""
    if shutil.which("strace") is None:
        pytest.skip("no strace here: the power cut is not tried")
    child = command_of(("strace", "-f", "-qq", "-y", "-xx", "-s", "10000000", "-o", str(log), "-e", f"trace={_CALLS}"))
    output, errors = child.communicate()
    if "ptrace" in errors.lower() and "not permitted" in errors.lower():
        pytest.skip(f"strace may not trace here: {errors.strip()[:100]}")
    assert child.returncode == 0, output + errors
    return list(_calls(log))


def _calls(log: Path) -> Iterator[Call]:
    for line in log.read_text("ascii").splitlines():
        assert "unfinished" not in line, "two calls at once: the order cannot be told"
        if match := _LINE.match(line):
            yield match[1], [_decoded(word) for word in match[2].split(", ")], int(match[3])


def disk_of(folder: Path, ordered: bool) -> Disk:
    """The disk as the folder stands, everything on it safe."""
    disk = Disk(str(folder), ordered)
    for path in folder.rglob("*"):
        if path.is_file():
            disk.names[str(path)] = disk.safe[str(path)] = File(bytearray(path.read_bytes()))
    return disk


def put(found: dict[str, bytes], root: str, folder: Path) -> Path:
    """The files found after a power cut, in a folder of their own."""
    for path, data in found.items():
        place = folder / Path(path).relative_to(root)
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(data)
    return folder


def text_of(word: Word) -> str:
    """A recorded string as text."""
    assert isinstance(word, bytes), word
    return word.decode()


def _decoded(word: str) -> Word:
    return bytes.fromhex(word[1:-1].replace("\\x", "")) if word.startswith('"') else word


def _apply(names: dict[str, File], change: list[Name]) -> None:
    for path, file in change:
        if file is None:
            names.pop(path, None)
        else:
            names[path] = file


def _played(data: bytearray, writes: list[tuple[int, bytes | None]]) -> bytearray:
    out = bytearray(data)
    for offset, piece in writes:
        if piece is None:
            out = out[:offset] if offset < len(out) else out.ljust(offset, b"\0")
        else:
            if len(out) < offset:
                out = out.ljust(offset, b"\0")
            out[offset : offset + len(piece)] = piece
    return out
