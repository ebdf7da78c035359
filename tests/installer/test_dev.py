"""dev.py on machines that lack something: one clear sentence each, never a traceback."""

import ast
import os
import subprocess
import sys

import dev_environment
import dev_machine
import pytest
from dev_environment import ROOT

DEV = ROOT / "installer" / "dev.py"


def test_names_the_packages_of_the_libraries_that_do_not_load() -> None:
    lacks_two = dev_machine.missing(dev_machine.WINDOW, lambda name: name not in ("libGL.so.1", "libxcb-cursor.so.0"))
    assert lacks_two == {"libGL.so.1": "libgl1", "libxcb-cursor.so.0": "libxcb-cursor0"}


def test_loading_is_really_tried() -> None:
    assert not dev_machine.loads("libno-such-thing.so.9")


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="only Linux needs libraries of the system")
def test_without_root_prints_the_line_to_type_and_stops(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "geteuid", lambda: 1000)
    monkeypatch.setattr("shutil.which", lambda name: f"/usr/bin/{name}")
    with pytest.raises(SystemExit) as stopped:
        dev_machine.need_libraries({"libno-such-thing.so.9": "libno-such-thing9"})
    assert "sudo apt-get update && sudo apt-get install -y --no-install-recommends libno-such-thing9" in str(
        stopped.value.code
    )


def test_a_tool_is_known_by_its_command_or_by_a_file_of_it(tmp_path) -> None:
    assert not dev_machine.lacks(sys.executable) and dev_machine.lacks(str(tmp_path / "preflight.jar"))
    assert not dev_machine.lacks("python3") and dev_machine.lacks("no-such-command")


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="only Linux needs libraries of the system")
def test_where_there_is_no_apt_names_the_libraries(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("shutil.which", lambda name: None)
    with pytest.raises(SystemExit, match=r"libno-such-thing\.so\.9"):
        dev_machine.need_libraries({"libno-such-thing.so.9": "libno-such-thing9"})


def test_a_package_without_a_wheel_is_named_in_one_sentence() -> None:
    """What the pip at hand really prints where it finds nothing that fits."""
    pip = [sys.executable, "-m", "pip", "install", "--no-index", "--only-binary", ":all:", "--dry-run", "no-such==1.0"]
    done = subprocess.run(pip, capture_output=True, text=True)
    assert done.returncode
    first, _ = dev_environment.explain(done.stdout + done.stderr)
    assert first.startswith("there is no ready-made package (wheel) of no-such==1.0 for Python 3.")


def test_an_unreachable_index_is_not_taken_for_a_missing_wheel() -> None:
    """Here pip prints the missing-wheel line too, after its retry."""
    pip = [
        sys.executable,
        "-m",
        "pip",
        "install",
        "--isolated",
        "--retries",
        "1",
        "--index-url",
        "https://127.0.0.1:9/simple",
        "--dry-run",
        "no-such==1.0",
    ]
    done = subprocess.run(pip, capture_output=True, text=True, env=without_pip_settings())
    assert dev_environment.explain(done.stdout + done.stderr)[0].startswith("the package index cannot be reached")


def test_tampered_package_is_told_as_such(tmp_path) -> None:
    lock = tmp_path / "lock"
    lock.write_text(f"segno==1.6.6 --hash=sha256:{'0' * 64}\n", "ascii")
    (tmp_path / "segno-1.6.6-py3-none-any.whl").write_bytes(b"not what was locked")
    pip = [
        sys.executable,
        "-m",
        "pip",
        "install",
        "--isolated",
        "--no-index",
        "--find-links",
        str(tmp_path),
        "--force-reinstall",
        "--no-deps",
        "--dry-run",
        "--require-hashes",
        "-r",
        str(lock),
    ]
    done = subprocess.run(pip, capture_output=True, text=True, env=without_pip_settings())
    assert "not the one in installer/requirements-dev.lock" in dev_environment.explain(done.stdout + done.stderr)[0]


def without_pip_settings() -> dict[str, str]:
    return {name: value for name, value in os.environ.items() if not name.upper().startswith("PIP_")}


def test_entry_parses_on_a_very_old_python() -> None:
    ast.parse(DEV.read_text("ascii"), feature_version=(3, 4))


def test_unknown_command_shows_the_commands_and_exits_2() -> None:
    done = subprocess.run([sys.executable, str(DEV), "fly"], capture_output=True, text=True)
    assert done.returncode == 2
    assert "run [--fresh]" in done.stdout
