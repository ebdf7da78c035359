"""Files written whole or not at all, read back from the medium, their errors sorted into what an officer can act on."""

import contextlib
import errno
import hashlib
import os
import secrets
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from ttdn_desktop.errors import Refused, Trouble

PART = ".part"  # ends the name of a file still being written
_PATIENCE_S = 1.0  # Windows: virus scanners and indexers hold a fresh file for a moment
_FULL = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG} if hasattr(errno, "EDQUOT") else {errno.ENOSPC, errno.EFBIG}
_NO_LINKS = {errno.EPERM, errno.ENOTSUP, errno.EOPNOTSUPP, errno.ENOSYS, errno.EMLINK, errno.EINVAL}  # FAT, exFAT
_FOLDER_IN_THE_WAY = {errno.EACCES, errno.EPERM, errno.EEXIST, errno.ENOTEMPTY}
_WINDOWS = os.name == "nt"
_NO_FOLDER_SYNC = {errno.EINVAL, errno.ENOTSUP, errno.EBADF, errno.EACCES}  # some file systems cannot


def sha256(data: bytes) -> str:
    """The SHA-256 of the bytes in hex, how kept files and bundles are named."""
    return hashlib.sha256(data).hexdigest()


def write_atomic(path: Path, data: bytes, *, replace: bool = True) -> None:
    """Writes the file so that at every moment the old one or the whole new one stands there, also after a power cut.

    A temporary file in the same folder, fsync, rename, fsync of the folder (POSIX). With `replace=False` an existing
    file is never touched: Refused("file-exists"). Raises Trouble("disk-full" | "read-only" | "folder-missing" |
    "is-folder" | "name-too-long" | "no-permission" | "open-elsewhere" | "gone"), each with the path as its place;
    nothing is left behind then.
    """
    with sorted_errors(path):
        if not replace and os.path.lexists(path):
            raise Refused("file-exists", str(path))
        # The whole name counts against the limit of 255: a long one is cut here and judged by the rename.
        part = path.with_name(f"{path.name[:60]}.{secrets.token_hex(4)}{PART}")
        try:
            _write_synced(part, data)
            _patiently(lambda: _put_in_place(part, path, replace))
        except BaseException:
            with contextlib.suppress(OSError):
                part.unlink()
            raise
        _sync_folder(path.parent)


def read(path: Path, limit: int | None = None) -> bytes:
    """The whole file. Raises Refused("file-too-big", above `limit` bytes; "file-missing"; "is-folder"; "not-a-file"), and Trouble."""
    with sorted_errors(path):
        if not path.exists():
            raise Refused("file-missing", str(path))
        if path.is_dir():
            raise Refused("is-folder", str(path))
        if not path.is_file():
            raise Refused("not-a-file", str(path))  # a pipe or a device might never end
        with open(path, "rb") as file:
            data = file.read() if limit is None else file.read(limit + 1)
        if limit is not None and len(data) > limit:
            raise Refused("file-too-big", str(path), limit_mb=limit // 1_000_000)
        return data


def read_back(path: Path) -> bytes:
    """The file as the medium holds it: cached pages are dropped first where the system can (Linux). Raises Trouble."""
    with sorted_errors(path), open(path, "rb", buffering=0) as file:
        if hasattr(os, "posix_fadvise"):
            with contextlib.suppress(OSError):  # a file system without the call still reads
                os.fsync(file.fileno())  # only clean pages can be dropped
                os.posix_fadvise(file.fileno(), 0, 0, os.POSIX_FADV_DONTNEED)
        return file.readall()


@contextlib.contextmanager
def sorted_errors(path: Path) -> Iterator[None]:
    """Turns any OSError inside into Trouble with a code and the path. What fits nothing else is "gone": a pulled stick

    shows itself by many numbers (ENOTCONN, ECONNABORTED, EIO, ENODEV …).
    """
    try:
        yield
    except OSError as error:
        raise Trouble(_code(error, path), str(path), reason=os.strerror(error.errno) if error.errno else "") from error


def _code(error: OSError, path: Path) -> str:
    number, windows = error.errno, getattr(error, "winerror", None)
    if number in _FULL or windows in (39, 112):
        return "disk-full"
    if number == errno.EROFS or windows == 19:
        return "read-only"
    if windows in (32, 33):
        return "open-elsewhere"
    if number == errno.ENAMETOOLONG or windows == 206:
        return "name-too-long"
    if number == errno.EISDIR or (number in _FOLDER_IN_THE_WAY and _is_folder(path)):
        return "is-folder"
    if number in (errno.ENOENT, errno.ENOTDIR):
        return "folder-missing"
    if number in (errno.EACCES, errno.EPERM):
        return "no-permission"
    return "gone"


def _is_folder(path: Path) -> bool:
    try:
        return path.is_dir()
    except OSError:
        return False


def _write_synced(path: Path, data: bytes) -> None:
    with open(path, "xb", buffering=0) as file:
        rest = memoryview(data)
        while rest:
            rest = rest[file.write(rest) :]
        os.fsync(file.fileno())


def _put_in_place(part: Path, path: Path, replace: bool) -> None:
    if replace:
        os.replace(part, path)
        return
    if _WINDOWS:
        _rename_new(part, path)  # refuses an existing name by itself there
        return
    try:
        os.link(part, path)  # fails when the name is taken: no moment between looking and doing
    except FileExistsError as error:
        raise Refused("file-exists", str(path)) from error
    except OSError as error:
        if error.errno not in _NO_LINKS:
            raise
        _rename_new(part, path)
    else:
        os.unlink(part)


def _rename_new(part: Path, path: Path) -> None:
    if os.path.lexists(path):
        raise Refused("file-exists", str(path))
    try:
        os.rename(part, path)
    except FileExistsError as error:  # Windows, where another program was quicker
        raise Refused("file-exists", str(path)) from error


def _patiently(act: Callable[[], None]) -> None:
    """Windows only: a file held for a moment by another program is tried again for a second."""
    end = time.monotonic() + _PATIENCE_S
    while True:
        try:
            return act()
        except PermissionError:
            if not _WINDOWS or time.monotonic() > end:
                raise
            time.sleep(0.05)


def _sync_folder(folder: Path) -> None:
    if _WINDOWS:
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    except OSError as error:
        if error.errno not in _NO_FOLDER_SYNC:
            raise
    finally:
        os.close(handle)
