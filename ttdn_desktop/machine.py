"""What machine this is and how much lies on it, for whoever helps: versions, sizes, ages; no path, no name."""

import platform
import shutil
import sys
from datetime import datetime
from pathlib import Path

from ttdn_desktop import __version__, places

Fact = tuple[str, str]
_LOG_BYTES = 64_000


def facts(home: Path, now: datetime) -> list[Fact]:
    """Facts about the program, the system and the data folder; what cannot be read is left out."""
    found: list[Fact] = [
        ("program", __version__),
        ("made", f"{now:%Y-%m-%d %H:%M}"),
        ("system", _system()),
        ("python", platform.python_version()),
        ("frozen", "yes" if getattr(sys, "frozen", False) else "no"),
        ("place", kind_of_place(home)),
    ]
    try:
        found.append(("free", _size(shutil.disk_usage(home).free)))
        data = places.data_file(home)
        found.append(("data", _size(data.stat().st_size) if data.exists() else "none"))
        found += _folder("kept", places.kept_files(home))
        found += _backups(home, now)
        found += _folder("log", places.logs(home))
    except OSError:
        pass  # what was found until here helps too
    return found


def log_lines(home: Path) -> list[str]:
    """The last lines of the log, as they stand there: they must be scrubbed before anybody sees them."""
    try:
        data = (places.logs(home) / "ttdn.log").read_bytes()[-_LOG_BYTES:]
    except OSError:
        return []
    return data.decode("utf-8", "replace").splitlines()


def kind_of_place(home: Path) -> str:
    """ "home-folder", or "fixed D:": never the folders' names, which may be a person's."""
    try:
        inside = home.resolve().is_relative_to(Path.home().resolve())
    except (OSError, RuntimeError):
        inside = False
    return "home-folder" if inside else f"fixed {home.drive or '/'}"


def _system() -> str:
    """ "Windows 10.0.19045 AMD64"; without the computer's name."""
    return " ".join(
        part
        for part in (platform.system(), platform.release(), platform.version().split(" ")[0], platform.machine())
        if part
    )


def _folder(key: str, folder: Path) -> list[Fact]:
    sizes = [path.stat().st_size for path in folder.glob("*") if path.is_file()] if folder.is_dir() else []
    return [(key, f"{len(sizes)}, {_size(sum(sizes))}")]


def _backups(home: Path, now: datetime) -> list[Fact]:
    found = [path.stat() for path in places.backups(home).glob("*.db")] if places.backups(home).is_dir() else []
    if not found:
        return [("backups", "none")]
    age = now - datetime.fromtimestamp(max(one.st_mtime for one in found))
    return [
        ("backups", f"{len(found)}, {_size(sum(one.st_size for one in found))}"),
        ("backup-age", f"{max(0, round(age.total_seconds() / 3600))} h"),
    ]


def _size(count: int) -> str:
    return f"{count / 1_000_000:.1f} MB"
