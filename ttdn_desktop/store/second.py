"""The second folder of backups, written down outside the database too: that may be the one that is damaged."""

from pathlib import Path

from ttdn_desktop import files, places
from ttdn_desktop.errors import TtdnError
from ttdn_desktop.model.backup import BackupFile
from ttdn_desktop.store import backups


def note(home: Path, folder: str) -> None:
    """Writes the folder down, if it is another than before. Raises Trouble."""
    if read(home) != folder:
        files.write_atomic(places.second_note(home), folder.encode())


def read(home: Path) -> str:
    """The folder written down; "" for none, or where it cannot be read."""
    try:
        return files.read(places.second_note(home)).decode("utf-8").strip()
    except (TtdnError, UnicodeDecodeError):
        return ""


def every_backup(home: Path) -> tuple[BackupFile, ...]:
    """All backups in the home and in the second folder, newest first; the same one in both only from the home."""
    second = read(home)
    own = backups.found(places.backups(home))
    names = {path.name for _, path in own}
    other = [(at, path) for at, path in backups.found(Path(second)) if path.name not in names] if second else []
    found = [*(BackupFile(str(path), at) for at, path in own), *(BackupFile(str(path), at, True) for at, path in other)]
    return tuple(sorted(found, key=lambda item: item.at, reverse=True))
