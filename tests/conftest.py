"""What every test gets: no screen, a home of its own, the same examples each run, and no unexpected warning."""

import os

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")  # before anything imports Qt: it aborts where there is no screen

import logging
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import hypothesis
import pytest

# The same examples on every machine; `HYPOTHESIS_PROFILE=deep` looks further.
hypothesis.settings.register_profile("ci", derandomize=True, deadline=None, database=None, print_blob=True)
hypothesis.settings.register_profile("deep", parent=hypothesis.settings.get_profile("ci"), max_examples=2000)
hypothesis.settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "ci"))


def no_socket(event: str, _: tuple[object, ...]) -> None:
    """Python tells its audit hooks of every socket before it is made; none may be, by us or by a library we call."""
    if event.startswith("socket."):
        raise RuntimeError(f"a socket: {event}")


sys.addaudithook(no_socket)


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The program's home of this test alone (not made yet); nothing of the person who runs the tests is touched."""
    folder = tmp_path / "home"
    monkeypatch.setenv("TTDN_HOME", str(folder))
    monkeypatch.delenv("TTDN_PROGRAM", raising=False)
    return folder


@pytest.fixture(autouse=True)
def no_unexpected_warnings(request: pytest.FixtureRequest, caplog: pytest.LogCaptureFixture) -> Iterator[None]:
    """A warning or worse in the program's log fails the test, unless it is marked `logs_warnings`.

    Python's own warnings fail by `filterwarnings = error`, Qt's messages by `qt_log_level_fail` (pyproject.toml).
    """
    yield
    if request.node.get_closest_marker("logs_warnings"):
        return
    told = [
        record
        for record in caplog.get_records("call")
        if record.levelno >= logging.WARNING and record.name.startswith("ttdn")
    ]
    assert not told, [f"{record.name}: {record.getMessage()}" for record in told]


@pytest.fixture
def read_only(tmp_path: Path) -> Iterator[Path]:
    """A folder nobody can write into, root neither: a read-only tmpfs, else permissions."""
    folder = tmp_path / "chi-doc"
    folder.mkdir()
    if os.geteuid():
        folder.chmod(0o555)
        yield folder
        folder.chmod(0o755)
        return
    if subprocess.run(["mount", "-t", "tmpfs", "-o", "ro", "tmpfs", str(folder)], capture_output=True).returncode:
        pytest.skip("root here cannot mount a read-only tmpfs")
    yield folder
    subprocess.run(["umount", str(folder)], check=True)


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """What tests measured and said with `record_property("figures", …)`, at the end of every run."""
    reports = [report for kind in ("passed", "failed") for report in terminalreporter.stats.get(kind, [])]
    told = [(report.nodeid, text) for report in reports for name, text in report.user_properties if name == "figures"]
    if told:
        terminalreporter.section("figures")
    for node, text in dict.fromkeys(told):
        terminalreporter.line(f"{node}: {text}")
