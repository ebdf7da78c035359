"""What each command of dev.py does, once the environment stands."""

import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import dev_environment
from dev_environment import PYTHON, ROOT
from dev_machine import OFFSCREEN, WINDOW, has_screen, need_libraries, say, want_tools

BUILD = ROOT / "build"
CONTRACTS = "from importlinter.cli import lint_imports_command as run; run()"
LINT = {
    "ruff check": ["-m", "ruff", "check", "."],
    "ruff format": ["-m", "ruff", "format", "--check", "."],
    "mypy": ["-m", "mypy"],
    "import contracts": ["-c", CONTRACTS, "--no-cache"],
}
# Command or file -> Debian package.
TOOLS = {"strace": "strace", "pdftotext": "poppler-utils", "qpdf": "qpdf"}
JARS = {
    "preflight": "libpdfbox2-java",
    "pdfbox2": "libpdfbox2-java",
    "xmpbox": "libpdfbox2-java",
    "fontbox2": "libfontbox2-java",
    "jaxb-api": "libjaxb-api-java",
    "javax.activation": "libactivation-java",
    "commons-logging": "libcommons-logging-java",
    "commons-io": "libcommons-io-java",
}
SLOW_TOOLS = {"java": "default-jre-headless"} | {f"/usr/share/java/{jar}.jar": package for jar, package in JARS.items()}
# What each picture of `_shots` shows, for those who do not read Vietnamese.
SCREENS = {
    "lan-dau": "first run",
    "don-vi": "the unit and its letterhead",
    "trinh-bay": "what the decree leaves to the office: sizes, margins, spacing",
    "bat-dau": "start page",
    "nhap-bao-cao": "import of an old report",
    "lap-bao-cao": "a new report",
    "huong-dan": "help",
    "ky-bao-cao": "wizard: period and request letter",
    "muc": "wizard: a section, the previous period beside it",
    "muc-kiem-tra": "wizard: a section, its findings",
    "muc-so-lieu": "wizard: a section, its figures",
    "muc-ban-in": "wizard: a section, the printed pages live beside it",
    "muc-xong": "wizard: a section, reviewed",
    "so-lieu": "wizard: figures",
    "ky-noi-nhan": "wizard: signer and recipients",
    "kiem-tra": "wizard: checks",
    "kiem-tra-xong": "wizard: checks, nothing left",
    "ban-in": "the printed pages in a window of their own",
    "ban-in-may-in": "printing: printer, pages, copies, edges the printer cannot reach",
    "in-xuat-goi": "wizard: print, export, bundle",
}

LOOKS = (
    ("", (), "1"),
    ("dark", ("--theme", "dark"), "1"),
    ("contrast", ("--theme", "contrast"), "1"),
    ("125", (), "1.25"),
)  # folder, options, scale


def main(arguments: list[str], usage: str) -> int:
    name, rest = (arguments[0], arguments[1:]) if arguments else ("help", [])
    command = COMMANDS.get(name)
    if command is None:
        print(usage.strip())
        return 0 if name in ("help", "-h", "--help") else 2
    try:
        return command(rest)
    except KeyboardInterrupt:
        say("stopped")
        return 130


def prepare(libraries: dict[str, str]) -> None:
    need_libraries(libraries)
    dev_environment.ensure()


def python(*arguments: str, **environment: str) -> int:
    """One run of the environment's Python in the project's folder; its exit code."""
    env = dict(os.environ, PYTHONUTF8="1", **environment)
    return subprocess.run([str(PYTHON), *arguments], cwd=ROOT, env=env).returncode


def setup(_: list[str]) -> int:
    prepare(WINDOW if has_screen() else OFFSCREEN)
    say(f"everything is there. The command line: {PYTHON.parent / 'ttdn'}")
    return 0


def lint(_: list[str]) -> int:
    dev_environment.ensure()
    return max(step(name, arguments) for name, arguments in LINT.items())


def step(name: str, arguments: list[str]) -> int:
    """One check, quiet unless it finds something."""
    began = time.monotonic()
    done = subprocess.run(
        [str(PYTHON), *arguments],
        cwd=ROOT,
        capture_output=True,
        text=True,
        encoding="utf-8",
        env=dict(os.environ, PYTHONUTF8="1"),
    )
    if done.returncode:
        print(done.stdout + done.stderr, flush=True)
    say(f"{name}: {'FAILED' if done.returncode else 'ok'}, {time.monotonic() - began:.1f} s")
    return 1 if done.returncode else 0


def test(arguments: list[str]) -> int:
    need_libraries(OFFSCREEN)
    want_tools(TOOLS | SLOW_TOOLS if "--slow" in arguments else TOOLS)
    dev_environment.ensure()
    which = "slow and not bench" if "--slow" in arguments else "not slow and not bench"
    own = [argument for argument in arguments if argument != "--slow"]
    began = time.monotonic()
    if own:
        return pytest("-m", which, *own)
    linted = 0 if "--slow" in arguments else lint([])
    # Two processes, a file at a time, so that a costly module-wide set-up is done once.
    tested = pytest("-m", which, "-n", str(min(4, os.cpu_count() or 1)), "--dist", "loadfile")
    verdict = "FAILED" if linted or tested else "passed"
    blame = " (lint, types or contracts: see above)" if linted else ""
    say(f"{'slow tests' if '--slow' in arguments else 'all'} {verdict} in {time.monotonic() - began:.0f} s{blame}")
    return 1 if linted or tested else 0


def pytest(*arguments: str) -> int:
    return python("-m", "pytest", *arguments, QT_QPA_PLATFORM="offscreen")


def bench(arguments: list[str]) -> int:
    prepare(OFFSCREEN)
    return pytest("-m", "bench", "-s", *(arguments or ["tests/bench"]))


def shots(arguments: list[str]) -> int:
    """Every window in light at 100 %, then in dark, in high contrast and at 125 %, in folders of those names."""
    prepare(OFFSCREEN)
    folder, made = fresh_folder(arguments, "shots"), list[tuple[str, str]]()
    for name, options, scale in LOOKS:
        taken = take_pictures(folder / name, *options, scale=scale)
        if taken is None:
            return list_files(None)
        made += taken
    return list_files(made)


def sample(arguments: list[str]) -> int:
    prepare(OFFSCREEN)
    return list_files(make_sample(fresh_folder(arguments, "sample")))


def fresh_folder(arguments: list[str], name: str) -> Path:
    """The folder asked for, as it is, or build/NAME emptied."""
    if arguments:
        return Path(arguments[0]).resolve()
    shutil.rmtree(BUILD / name, ignore_errors=True)
    (BUILD / name).mkdir(parents=True)
    return BUILD / name


def make_sample(folder: Path) -> list[tuple[str, str]] | None:
    """Runs `ttdn sample`; its files as (path, what it is), None where it failed (it has said why)."""
    say("the main job on the sample: last period's Word file, new report, checks, DOCX and PDF, bundle, verified")
    with tempfile.TemporaryDirectory(prefix="ttdn-home-") as home:
        command = [str(PYTHON), "-m", "ttdn_desktop", "--home", home, "sample", "--to", str(folder), "--json"]
        done = subprocess.run(
            command, cwd=ROOT, stdout=subprocess.PIPE, encoding="utf-8", env=dict(os.environ, PYTHONUTF8="1")
        )
    if done.returncode:
        print(done.stdout)
        return None
    return [(entry["path"], entry["gloss"]) for entry in json.loads(done.stdout)["files"]]


def take_pictures(folder: Path, *options: str, scale: str = "1") -> list[tuple[str, str]] | None:
    """The windows as PNGs (path, what is seen), None where it failed."""
    command = [str(PYTHON), "-m", "ttdn_desktop", "_shots", str(folder), *options]
    env = dict(os.environ, PYTHONUTF8="1", QT_QPA_PLATFORM="offscreen", QT_SCALE_FACTOR=scale)
    done = subprocess.run(command, cwd=ROOT, stdout=subprocess.PIPE, encoding="utf-8", env=env)
    if done.returncode:
        return None
    return [(path, SCREENS.get(Path(path).stem, "window")) for path in done.stdout.splitlines()]


def list_files(files: list[tuple[str, str]] | None) -> int:
    if files is None:
        say("FAILED, see above")
        return 1
    width = max(len(path) for path, _ in files)
    for path, what in files:
        print(f"{path:<{width}}  {what}")
    return 0


def run(arguments: list[str]) -> int:
    screen = has_screen()
    prepare(WINDOW if screen else OFFSCREEN)
    if not screen:
        return without_screen()
    fresh = "--fresh" in arguments
    own = [argument for argument in arguments if argument != "--fresh"]
    with tempfile.TemporaryDirectory(prefix="ttdn-demo-", ignore_cleanup_errors=True) as home:
        if not fresh:
            say("filling a throw-away home with the sample to play with")
            seed = [str(PYTHON), "-m", "ttdn_desktop", "--home", home, "_demo"]
            seeded = subprocess.run(seed, cwd=ROOT, stdout=subprocess.DEVNULL).returncode
            if seeded:
                return seeded
        say(f"opening the window; its data is in {home} and goes when it closes")
        return python("-m", "ttdn_desktop", "--home", home, *own)


def without_screen() -> int:
    say("there is no screen here: doing the sample instead, with pictures of the windows")
    folder = fresh_folder([], "sample")
    files = make_sample(folder)
    if files is None:
        return list_files(None)
    say("taking pictures of six windows")
    pictures = take_pictures(folder / "windows", "--six")
    return list_files(None if pictures is None else files + pictures)


COMMANDS = {"setup": setup, "run": run, "test": test, "sample": sample, "lint": lint, "shots": shots, "bench": bench}

if __name__ == "__main__":
    sys.exit("start installer/dev.py instead")
