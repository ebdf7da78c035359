"""The project's own Python environment: .venv with the hash-locked dependencies, made once, checked in no time."""

import hashlib
import importlib.util
import os
import platform
import re
import shutil
import subprocess
import sys
import time
from pathlib import Path

from dev_machine import fail, install_packages, say

ROOT = Path(__file__).resolve().parent.parent
LOCK = ROOT / "installer" / "requirements-dev.lock"
VENV = ROOT / ".venv"
PYTHON = VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
STAMP = VENV / ".ready"
# The Python that started us, or the one behind it where that is .venv's own.
BASE = getattr(sys, "_base_executable", None) or sys.executable


def fingerprint() -> str:
    """What the environment was made from: the lock, the project's own metadata, the Python and where it stands."""
    made_from = LOCK.read_bytes() + (ROOT / "pyproject.toml").read_bytes()
    return hashlib.sha256(made_from + f"{sys.version} {platform.machine()} {ROOT}".encode()).hexdigest()


def ready() -> bool:
    return PYTHON.exists() and STAMP.is_file() and STAMP.read_text("ascii") == fingerprint()


def ensure() -> None:
    """Makes or renews .venv where needed. Stops with one sentence where that cannot be done here."""
    if ready():
        return
    began = time.monotonic()
    STAMP.unlink(missing_ok=True)
    uv = None if os.environ.get("DEV_NO_UV") else shutil.which("uv")
    if not (uv and with_uv(uv)):
        with_pip()
    say("installing the project itself, so that the command `ttdn` exists in .venv")
    install(["--no-deps", "--no-index", "--no-build-isolation", "--editable", str(ROOT)])
    STAMP.write_text(fingerprint(), "ascii")
    say(f"environment ready in {time.monotonic() - began:.1f} s: {VENV}")


def with_uv(uv: str) -> bool:
    """The quick way, where uv is at hand. False: it did not work, and pip shall say why."""
    say(f"making .venv with Python {platform.python_version()} and the locked dependencies (uv)")
    steps = (
        [uv, "venv", "-q", "--allow-existing", "--python", BASE, str(VENV)],
        [uv, "pip", "sync", "-q", "--python", str(PYTHON), "--require-hashes", "--only-binary", ":all:", str(LOCK)],
    )
    if all(subprocess.run(step, cwd=ROOT, capture_output=True).returncode == 0 for step in steps):
        return True
    say("uv could not do it here; trying pip")
    return False


def with_pip() -> None:
    if not usable():
        if importlib.util.find_spec("ensurepip") is None and shutil.which("apt-get"):
            version = f"{sys.version_info.major}.{sys.version_info.minor}"
            install_packages([f"python{version}-venv"], why=f"Python {version} comes without venv here")
        say(f"making .venv with Python {platform.python_version()}")
        made = subprocess.run([BASE, "-m", "venv", "--clear", str(VENV)], capture_output=True, text=True)
        if made.returncode:
            raise fail(f"`{BASE} -m venv` failed:", *(made.stdout + made.stderr).splitlines()[-8:])
    say("installing the locked dependencies (pip; half a minute the first time)")
    install(["--require-hashes", "--only-binary", ":all:", "-r", str(LOCK)])


def usable() -> bool:
    """Whether .venv has a pip and the very Python that is wanted."""
    if not PYTHON.exists():
        return False
    ask = [str(PYTHON), "-c", "import pip, sys; print(sys.version)"]
    answer = subprocess.run(ask, capture_output=True, text=True)
    return answer.returncode == 0 and answer.stdout.strip() == sys.version


def install(arguments: list[str]) -> None:
    # A user's `user = true` in pip.conf would make pip refuse inside a venv.
    env = dict(os.environ, PIP_USER="0", PIP_DISABLE_PIP_VERSION_CHECK="1")
    pip = [str(PYTHON), "-m", "pip", "install", "-q", *arguments]
    done = subprocess.run(pip, cwd=ROOT, env=env, capture_output=True, text=True)
    if done.returncode:
        raise fail(*explain(done.stdout + done.stderr))


def explain(output: str) -> list[str]:
    """pip's failure in one clear sentence where it is a known one, else its last lines."""
    machine = f"Python {platform.python_version()} on {platform.system()} {platform.machine()}"
    if re.search(r"NewConnectionError|Failed to establish|Temporary failure|ProxyError|SSLError|timed out", output):
        return ["the package index cannot be reached: is there a network, a proxy, a mirror in pip.conf?"]
    nothing = re.search(r"No matching distribution found for ([\w.-]+(?:==[\w.]+)?)", output)
    if nothing:
        return [
            f"there is no ready-made package (wheel) of {nothing[1]} for {machine}.",
            "The project runs where PySide6 has wheels: 64-bit Linux (glibc 2.28 or newer), Windows 10, macOS; "
            "Python 3.11 to 3.15.",
        ]
    if "DO NOT MATCH THE HASHES" in output:
        return [
            "a downloaded package is not the one in installer/requirements-dev.lock: nothing was installed.",
            *[line.strip() for line in output.splitlines() if line.startswith("    ")][:6],
        ]
    if "No space left on device" in output:
        return [f"the disk is full: .venv needs about 400 MB ({VENV})."]
    return ["pip failed; its last lines:", *[line for line in output.splitlines() if line.strip()][-8:]]
