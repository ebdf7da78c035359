"""The house keeps its own rules: size, first lines, who imports what, no network, fresh forms."""

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = ROOT / "ttdn_desktop"
FORMS = PACKAGE / "gui" / "forms"
PURE = ("text", "model", "reading", "carry", "checks", "paper")
TOP = {"pyproject.toml", "README.md", "LICENSE", "CHANGELOG.md"} | {
    "ttdn_desktop",
    "ui",
    "resources",
    "tests",
    "installer",
}

NETWORK = {
    "socket",
    "socketserver",
    "ssl",
    "http",
    "urllib",
    "ftplib",
    "smtplib",
    "imaplib",
    "poplib",
    "xmlrpc",
    "telnetlib",
    "asyncio",
    "multiprocessing",
    "webbrowser",
    "requests",
    "httpx",
    "aiohttp",
    "urllib3",
}
OUTSIDE = {
    "os",
    "io",
    "pathlib",
    "shutil",
    "tempfile",
    "glob",
    "time",
    "random",
    "secrets",
    "uuid",
    "threading",
    "subprocess",
    "sqlite3",
    "zipfile",
    "logging",
    "locale",
}
CLOCK = {"today", "now", "utcnow", "fromtimestamp"}


def sources(*folders: str) -> list[Path]:
    return sorted(path for folder in folders for path in (ROOT / folder).rglob("*.py") if FORMS not in path.parents)


def named(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text("utf-8"), str(path))


def imports(path: Path) -> Iterator[tuple[int, str]]:
    """Every module a file imports, at its top or late inside a function: (line, dotted name)."""
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.Import):
            yield from ((node.lineno, alias.name) for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield from ((node.lineno, f"{node.module}.{alias.name}") for alias in node.names)


def test_no_file_is_over_400_lines() -> None:
    long = {
        named(path): lines
        for path in sources("ttdn_desktop", "tests", "installer", "ui")
        if (lines := len(path.read_text("utf-8").splitlines())) > 400
    }
    assert not long, "two subjects in one file? split it"


def test_first_line_says_what_a_file_holds() -> None:
    silent = []
    for path in sources("ttdn_desktop", "tests", "installer", "ui"):
        lines = [line for line in path.read_text("utf-8").splitlines()[:2] if not line.startswith("#!")]
        if not (lines and lines[0].lstrip("r").startswith('"""') and ast.get_docstring(tree(path))):
            silent.append(named(path))
    assert not silent


def test_import_contracts_hold() -> None:
    command = [sys.executable, "-c", "from importlinter.cli import lint_imports_command as run; run()", "--no-cache"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, encoding="utf-8")
    assert done.returncode == 0, done.stdout + done.stderr


def test_contracts_know_every_room() -> None:
    """A new room or root file must be put somewhere in pyproject's contracts, or it would stand outside all of them."""
    contracts = (ROOT / "pyproject.toml").read_text("utf-8")
    rooms = {path.stem for path in PACKAGE.iterdir() if path.suffix == ".py" or (path / "__init__.py").is_file()}
    unknown = {
        room
        for room in rooms - {"__init__", "__main__"}
        if f'ttdn_desktop.{room}"' not in contracts and f'"{room}"' not in contracts
    }
    assert not unknown


def test_no_network_anywhere() -> None:
    found = [
        f"{named(path)}:{line} {name}"
        for path in sources("ttdn_desktop")
        for line, name in imports(path)
        if (name.split(".")[0] in NETWORK and not name.startswith("urllib.parse."))  # that one only reads text
        or "QtNetwork" in name
        or "ProcessPool" in name
    ]
    assert not found


def test_a_socket_anywhere_in_a_test_would_be_noticed() -> None:
    """The hook in conftest.py watches every test; here it is seen to bite."""
    import socket

    with pytest.raises(RuntimeError, match="a socket"):
        socket.socket()


def test_pure_rooms_know_no_clock_file_or_chance() -> None:
    found = []
    for path in (path for room in PURE for path in sources(f"ttdn_desktop/{room}")):
        found += [f"{named(path)}:{line} {name}" for line, name in imports(path) if name.split(".")[0] in OUTSIDE]
        for node in ast.walk(tree(path)):
            if isinstance(node, ast.Call):
                called = node.func
                opens = isinstance(called, ast.Name) and called.id in {"open", "input", "print"}
                clock = isinstance(called, ast.Attribute) and called.attr in CLOCK
                if opens or clock:
                    found.append(f"{named(path)}:{node.lineno} {ast.unparse(called)}()")
    assert not found


def test_command_line_starts_without_the_heavy_libraries() -> None:
    heavy = ("PySide6", "docx", "reportlab", "sqlite_utils", "pypdfium2", "lxml", "PIL")
    ask = f"import sys, ttdn_desktop.cli.main; print([name for name in {heavy} if name in sys.modules])"
    done = subprocess.run([sys.executable, "-c", ask], cwd=ROOT, capture_output=True, text=True)
    assert (done.returncode, done.stdout.strip()) == (0, "[]"), done.stdout + done.stderr


def test_compiled_forms_are_fresh() -> None:
    done = subprocess.run([sys.executable, "ui/compile.py", "--check"], cwd=ROOT, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr


def test_resources_hold_no_python() -> None:
    """The wheel maps resources/ into the package, and an editable install can do that only without Python files."""
    assert not list((ROOT / "resources").rglob("*.py"))


def test_nothing_else_at_the_top() -> None:
    tracked = subprocess.run(["git", "ls-files"], cwd=ROOT, capture_output=True, text=True, encoding="utf-8")
    if tracked.returncode:
        pytest.skip("not a git checkout")
    top = {line.split("/")[0].strip('"') for line in tracked.stdout.splitlines()}
    assert not {name for name in top if name not in TOP and not name.startswith(".")}


def test_locks_name_no_index_and_hash_everything() -> None:
    for lock in sorted((ROOT / "installer").glob("*.lock")):
        text = lock.read_text("utf-8")
        assert "://" not in text and "--index" not in text and "--find-links" not in text, named(lock)
        pins = [line for line in text.splitlines() if line and not line.startswith((" ", "#"))]
        assert pins and all(line.endswith("\\") for line in pins), named(lock)


@pytest.mark.skipif(sys.version_info >= (3, 12), reason="None is immortal from Python 3.12 on, its count says nothing")
def test_qt_does_not_eat_references_to_none(qtbot) -> None:
    """PySide6 6.12 loses one reference to None per call on Python 3.11, until the process dies: hence the 6.8 pin."""
    from PySide6.QtWidgets import QLabel

    label = QLabel()
    qtbot.addWidget(label)
    before = sys.getrefcount(None)
    for number in range(300):
        label.setText(str(number))
    assert sys.getrefcount(None) > before - 100


@pytest.mark.slow
def test_wheel_holds_package_and_resources(tmp_path: Path) -> None:
    import zipfile

    command = [
        sys.executable,
        "-m",
        "pip",
        "wheel",
        "-q",
        "--no-deps",
        "--no-index",
        "--no-build-isolation",
        "-w",
        str(tmp_path),
        str(ROOT),
    ]
    done = subprocess.run(command, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr
    (wheel,) = tmp_path.glob("*.whl")
    inside = set(zipfile.ZipFile(wheel).namelist())
    resources = {path.relative_to(ROOT).as_posix() for path in (ROOT / "resources").rglob("*") if path.is_file()}
    assert resources and {f"ttdn_desktop/{name}" for name in resources} <= inside
    assert {named(path) for path in sources("ttdn_desktop")} <= inside
    assert not any(name.startswith(("resources/", "tests/", "ui/", "installer/")) for name in inside)
