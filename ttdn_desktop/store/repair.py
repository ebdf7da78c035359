"""A damaged data file: what is told of it, and a good backup put in its place with what could be salvaged kept beside it."""

import contextlib
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

import msgspec

from ttdn_desktop import files, places
from ttdn_desktop.errors import Refused, TtdnError
from ttdn_desktop.model.backup import BackupLook, Damage, Repaired
from ttdn_desktop.model.block import Block
from ttdn_desktop.store import blocks, salvage
from ttdn_desktop.store.database import open_store
from ttdn_desktop.store.restore import restore
from ttdn_desktop.store.rows import Row
from ttdn_desktop.store.second import every_backup


def examine(home: Path) -> Damage:
    """What is wrong with the home's data file, and the newest good backup, here or in the second folder."""
    path = places.data_file(home)
    with files.sorted_errors(path):
        missing = not path.exists() or path.stat().st_size == 0
    good = salvage.newest_good(every_backup(home))
    return Damage(str(path), missing, good, salvage.lost(path, good) if good and not missing else None)


def repair(home: Path, good: BackupLook, now: Callable[[], datetime]) -> Repaired:
    """Puts the backup back, the damaged file set aside; words written after the backup become kept versions of their sections

    and a text file beside it. Raises Refused("backup-unusable"), Trouble.
    """
    path = places.data_file(home)
    later = salvage.later_blocks(path, good) if path.exists() else []
    wanted = {(row["report"], row["section"]) for row in later if row["section"]}
    whole = salvage.sections_of(path, good, wanted) if wanted else []
    aside = restore(home, Path(good.file.path), now)
    text = _write(home, later, now()) if later else ""
    _keep(home, whole, now)
    return Repaired(str(aside) if aside else "", len(later), text)


def _write(home: Path, rows: list[Row], now: datetime) -> str:
    """The salvaged words as a text file any program opens."""
    lines, place = [], ("", "")
    for row in rows:
        if (row["report"], row["section"]) != place:
            place = (row["report"], row["section"])
            lines += ["", f"[{row['report']} · {row['section'] or '-'}]"]
        lines.append(str(row["plain"]))
    path = home / f"cuu-duoc-{now:%Y%m%d-%H%M%S}.txt"
    files.write_atomic(path, "\n".join(lines).lstrip().encode("utf-8-sig"))
    return str(path)


def _keep(home: Path, rows: list[Row], now: Callable[[], datetime]) -> None:
    held: dict[tuple[str, str], list[Block]] = {}
    for row in rows:
        with contextlib.suppress(msgspec.MsgspecError, KeyError, TypeError):
            held.setdefault((row["report"], row["section"]), []).append(blocks.of_row(row))
    store = open_store(home, now)
    try:
        for (report, section), found in held.items():
            with contextlib.suppress(Refused, TtdnError):
                store.keep_blocks(report, section, tuple(found))
    finally:
        store.close()
