"""Where things are: what ships with the program, the program's own folder, the home folder with all data."""

import errno
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from ttdn_desktop.errors import Trouble

if TYPE_CHECKING:
    import configparser

_HERE = Path(__file__).resolve().parent
# In a checkout resources/ stands beside the package, in a wheel and in a frozen build inside it.
RESOURCES = _HERE / "resources" if (_HERE / "resources").is_dir() else _HERE.parent / "resources"


def asset(*parts: str) -> Path:
    """A file or folder under resources/, e.g. asset("outlines"); the same from source, wheel, frozen and Windows builds."""
    return RESOURCES.joinpath(*parts)


def program_folder() -> Path:
    """The folder the officer sees the program in: TTDN_PROGRAM (set by the launcher), else the frozen program's, else the checkout."""
    named = os.environ.get("TTDN_PROGRAM")
    if named:
        return Path(named).resolve()
    if getattr(sys, "frozen", False):
        return Path(sys.executable).resolve().parent
    return _HERE.parent


def home(option: str | None = None) -> Path:
    """The folder that holds all data, made if need be and known to be writable.

    The `--home` option, else TTDN_HOME, else what portable.ini beside the program says, else the folder chosen in the window
    (data.ini in the platform's folder), else the platform's folder for this user. Raises Trouble("home-unwritable") with the
    folder as its place, Trouble("home-gone") when a chosen folder is not there: an empty one in its stead would look like loss.
    """
    folder = _chosen(option)
    _make_writable(folder)
    return folder


def pointer(option: str | None = None) -> Path | None:
    """The small file that remembers where the officer put the data; None while the option, TTDN_HOME or portable.ini decides."""
    if option or os.environ.get("TTDN_HOME") or portable_marker() is not None:
        return None
    return _platform() / "data.ini"


def pointer_text(home: Path) -> str:
    """What that file says."""
    return f"[data]\nhome = {home}\n"


def second_backups() -> Path:
    """Where backups go beside the data when the data is on another drive: where this user sees them, and may always write."""
    return Path.home() / "TTDN-sao-luu" if sys.platform == "win32" else _platform() / "backup"


def chosen_home(option: str | None = None) -> Path | None:
    """The same folder, not made and not tried; None when what names it cannot be read (`home` tells of that)."""
    try:
        return _chosen(option)
    except Trouble:
        return None


def data_file(home: Path) -> Path:
    """The office's database."""
    return home / "ttdn.db"


def backups(home: Path) -> Path:
    """Copies of the database, named by time."""
    return home / "backups"


def second_note(home: Path) -> Path:
    """Where the second folder of backups is written down: the database that knows it may be the one that is damaged."""
    return home / "backups" / "second.txt"


def kept_files(home: Path) -> Path:
    """Scans, pictures, prints: files named by their SHA-256."""
    return home / "kept"


def logs(home: Path) -> Path:
    """The program's log files."""
    return home / "logs"


def window_settings(home: Path) -> Path:
    """What the window must know before the store is open: how it looks."""
    return home / "window.ini"


def outbox(home: Path) -> Path:
    """A copy of every bundle that was made."""
    return home / "outbox"


def outlines(home: Path) -> Path:
    """Outlines of the office's own, which go before the shipped ones."""
    return home / "outlines"


def kept_outlines(home: Path) -> Path:
    """Every outline version a report was opened with, so that an old report finds its own again."""
    return home / "outlines" / "kept"


def reference(home: Path) -> Path:
    """Reference tables that replace the shipped ones of the same name."""
    return home / "reference"


def portable_marker() -> Path | None:
    """portable.ini beside the program or one folder up: the data then stays on the stick with it."""
    folder = program_folder()
    return next((path for path in (folder / "portable.ini", folder.parent / "portable.ini") if path.is_file()), None)


def _chosen(option: str | None) -> Path:
    named = option or os.environ.get("TTDN_HOME")
    if named:
        return Path(named).expanduser().absolute()
    marker = portable_marker()
    if marker is not None:
        return marker.parent / _portable_data(marker)
    return _pointed() or _platform()


def _platform() -> Path:
    from platformdirs import user_data_path

    return user_data_path("ttdn", appauthor=False)  # Windows: the local profile, never one that is synced


def _pointed() -> Path | None:
    """The folder data.ini names; None without one. Raises Trouble("home-gone"), ("portable-unreadable")."""
    file = _platform() / "data.ini"
    if not file.is_file():
        return None
    named = _read_ini(file).get("data", "home", fallback="").strip()
    if not named:
        return None
    if not Path(named).is_dir():
        raise Trouble("home-gone", named, pointer=str(file))
    return Path(named)


def _portable_data(marker: Path) -> str:
    return _read_ini(marker).get("portable", "data", fallback="data").strip() or "data"


def _read_ini(file: Path) -> "configparser.ConfigParser":
    import configparser

    ini = configparser.ConfigParser(interpolation=None)
    try:
        ini.read(file, encoding="utf-8-sig")
    except (configparser.Error, UnicodeDecodeError, OSError) as error:
        raise Trouble("portable-unreadable", str(file)) from error
    return ini


def _make_writable(folder: Path) -> None:
    """A full disk passes: what is stored must stay readable there."""
    probe = folder / f".w{os.getpid()}"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        os.close(os.open(probe, os.O_CREAT | os.O_WRONLY, 0o600))
        os.unlink(probe)
    except OSError as error:
        if error.errno == errno.ENOSPC and folder.is_dir():
            return
        raise Trouble("home-unwritable", str(folder), reason=error.strerror or "") from error
