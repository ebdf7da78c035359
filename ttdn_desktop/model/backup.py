"""Backups of the database as the officer sees them: when, what they hold, how they differ from what stands now."""

from datetime import datetime

import msgspec

from ttdn_desktop.model.period import Period


class BackedUp(msgspec.Struct, frozen=True):
    """A backup just made: its path, the second folder ("" for none), and what went wrong there (an error's code and place)."""

    path: str
    second: str = ""
    trouble: str = ""
    place: str = ""


class BackupFile(msgspec.Struct, frozen=True):
    """A backup found: its time by its name, and whether it lies in the second folder."""

    path: str
    at: datetime
    second: bool = False


class BackupReport(msgspec.Struct, frozen=True):
    """A report in a database file."""

    id: str
    period: Period
    changed_at: datetime


class BackupLook(msgspec.Struct, frozen=True):
    """What a database file holds; `sound` is False where it cannot be used."""

    file: BackupFile
    sound: bool
    reports: tuple[BackupReport, ...] = ()


class Lost(msgspec.Struct, frozen=True):
    """A report changed after the backup: when there (None: not in it) and in the damaged file, and how many blocks of it can be read."""

    report: BackupReport
    then: datetime | None
    blocks: int = 0


class Damage(msgspec.Struct, frozen=True):
    """A data file that cannot be opened: the newest good backup, and what the file has beyond it (None: it cannot be read at all)."""

    place: str
    missing: bool
    backup: BackupLook | None
    lost: tuple[Lost, ...] | None = None


class Repaired(msgspec.Struct, frozen=True):
    """After a backup was put back: where the old file lies, how many blocks were salvaged, and the text file that holds them."""

    aside: str
    blocks: int = 0
    text: str = ""
