"""The drives of the machine, and which of them the data should be on: a fixed second one, where there is one."""

import os
import sys
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QStorageInfo

ENOUGH = 4_000_000_000  # bytes free: years of reports, scans and two lines of backups
_NOT_DISKS = {"tmpfs", "devtmpfs", "overlay", "squashfs", "proc", "sysfs", "iso9660", "udf", "nfs", "nfs4", "cifs", "smb3", "fuse.sshfs",
              "vboxsf", "9p", "virtiofs", "fuse", "ramfs", "efivarfs"}  # fmt: skip
_SYSTEM_PLACES = ("/boot", "/efi", "/snap", "/etc", "/var", "/usr", "/proc", "/sys", "/run/user", "/dev")
_FIXED, _REMOVABLE, _REMOTE = 3, 2, 4  # GetDriveTypeW


class Drive(NamedTuple):
    """One drive: where it begins, its name, bytes free; whether it can be pulled out, written, is the system's own, is on the network."""

    root: Path
    name: str = ""
    free: int = 0
    removable: bool = False
    writable: bool = True
    system: bool = False
    remote: bool = False


class Proposal(NamedTuple):
    """Where the data and its second line of backups should go; None: leave it, or there is no better place."""

    home: Path | None = None
    backup: Path | None = None


def drives() -> tuple[Drive, ...]:
    """The mounted drives, the system's own first. May take a moment for drives that sleep: for a worker thread."""
    found: dict[Path, Drive] = {}
    system = Path(QStorageInfo.root().rootPath())
    for info in QStorageInfo.mountedVolumes():
        kind, root = bytes(info.fileSystemType().data()).decode("ascii", "replace").lower(), Path(info.rootPath())
        own = root == system or root == Path(os.environ.get("SystemDrive", "?") + os.sep)
        if not info.isValid() or not info.isReady() or (kind in _NOT_DISKS and not own):
            continue
        if not own and sys.platform != "win32" and str(root).startswith(_SYSTEM_PLACES):
            continue
        device = bytes(info.device().data()).decode("utf-8", "replace")
        pulled, remote = _ways(root, device)
        found[root] = Drive(root, info.name(), info.bytesAvailable(), pulled, not info.isReadOnly(), own, remote)
    return tuple(sorted(found.values(), key=lambda drive: (not drive.system, str(drive.root))))


def drive_of(path: Path, known: tuple[Drive, ...]) -> Drive | None:
    """The drive a folder is or will be on: the one whose root is longest above it."""
    folder = path.absolute()
    above = [drive for drive in known if drive.root == folder or drive.root in folder.parents]
    return max(above, key=lambda drive: len(drive.root.parts), default=None)


def propose(known: tuple[Drive, ...], home: Path, second: Path, *, movable: bool = True) -> Proposal:
    """The data on a fixed second drive where there is one, the second backups on another drive than the data.

    `second` is the folder for backups on the system's drive; `movable` is False where the home was named from outside.
    """
    here = drive_of(home, known)
    fixed = [d for d in known if not (d.system or d.removable or d.remote) and d.writable and d.free >= ENOUGH]
    fixed.sort(key=lambda drive: -drive.free)
    other = next((drive for drive in fixed if drive != here), None)
    if here is not None and here.system and other is not None and movable:
        return Proposal(other.root / "TTDN", second)
    if here is not None and not here.system:
        system = next((drive for drive in known if drive.system and drive.writable), None)
        return Proposal(None, second if system is not None else None)
    return Proposal(None, other.root / "TTDN-sao-luu" if other is not None else None)


def _ways(root: Path, device: str) -> tuple[bool, bool]:
    """(can be pulled out, is on the network)."""
    if sys.platform == "win32":
        import ctypes

        kind = ctypes.windll.kernel32.GetDriveTypeW(str(root))
        return kind == _REMOVABLE, kind == _REMOTE
    if not device.startswith("/dev/"):
        return False, "://" in device or device.startswith("//") or ":/" in device
    name = Path(device).resolve().name
    block = Path("/sys/class/block") / name
    try:
        whole = block.resolve().parent if (block / "partition").exists() else block
        return (whole / "removable").read_text("ascii").strip() == "1", False
    except OSError:
        return False, False
