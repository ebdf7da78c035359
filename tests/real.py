"""Real inputs and the LibreOffice yardstick, where they are at hand; a test that lacks one is skipped aloud.

Neither belongs to the project. `TTDN_REAL` names the folder of real reports, `TTDN_OFFICE` a `soffice` of version 25.2
or newer (older ones break justified lines unlike Word).
"""

import contextlib
import os
import subprocess
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
SHARED = ROOT.parent / "shared"


def real_file(name: str) -> Path:
    """The real input of this name (a file or a folder), or the test is skipped."""
    folder = Path(os.environ.get("TTDN_REAL") or SHARED / "real")
    path = folder / name
    if not path.exists():
        pytest.skip(f"no real input {name} in {folder} (TTDN_REAL names the folder)")
    return path


def office() -> Path:
    """A LibreOffice 25.2 `soffice`; unpacked once into the user's cache by the neighbouring tool. Slow tests only."""
    named = os.environ.get("TTDN_OFFICE")
    if named:
        if not os.access(named, os.X_OK):
            pytest.skip(f"TTDN_OFFICE={named} cannot be run")
        return Path(named)
    cache = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "ttdn-office"
    soffice, tool = cache / "soffice", SHARED / "tools" / "office-25"
    with one_at_a_time(cache):
        if not os.access(soffice, os.X_OK):
            if not tool.is_file():
                pytest.skip("no LibreOffice 25.2 (TTDN_OFFICE names its soffice)")
            made = subprocess.run([str(tool), str(cache)], capture_output=True, text=True)
            if made.returncode:
                pytest.skip(f"LibreOffice 25.2 could not be unpacked: {made.stderr.strip()[-200:]}")
    return soffice


def office_convert(document: Path, to: str, folder: Path) -> Path:
    """LibreOffice 25.2's version of a document, e.g. `to="pdf"`, in this folder; our own fonts are known to it."""
    return office_convert_all([document], to, folder)[0]


def office_convert_all(documents: Sequence[Path], to: str, folder: Path) -> list[Path]:
    """LibreOffice 25.2's versions of several documents, made by one start of it."""
    soffice = office()
    folder.mkdir(parents=True, exist_ok=True)
    fonts = folder / "fonts.conf"
    fonts.write_text(
        '<?xml version="1.0"?><fontconfig><include ignore_missing="yes">/etc/fonts/fonts.conf</include>'
        f"<dir>{ROOT / 'resources' / 'fonts'}</dir></fontconfig>",
        "utf-8",
    )
    command = [str(soffice), "--headless", "--convert-to", to, "--outdir", str(folder), *map(str, documents)]
    with one_at_a_time(soffice.parent):  # two at once would fight over its profile
        done = subprocess.run(
            command,
            capture_output=True,
            text=True,
            timeout=180 + 20 * len(documents),
            env=dict(os.environ, FONTCONFIG_FILE=str(fonts)),
        )
    made = [folder / f"{document.stem}.{to.split(':')[0]}" for document in documents]
    assert all(path.is_file() for path in made), done.stdout + done.stderr
    return made


@contextlib.contextmanager
def one_at_a_time(folder: Path) -> Iterator[None]:
    """Tests run in several processes; only one of them is in here for this folder."""
    import fcntl  # LibreOffice as a yardstick is a Linux affair

    folder.mkdir(parents=True, exist_ok=True)
    with open(folder / ".lock", "w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield
