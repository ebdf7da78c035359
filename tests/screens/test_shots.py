"""The pictures of all screens: made by one command, the right size, something on each."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtGui import QImage

from ttdn_desktop.gui.shots import SIX, SIZE


def shots(folder: Path, *options: str) -> list[Path]:
    environment = dict(os.environ, QT_QPA_PLATFORM="offscreen", QT_SCALE_FACTOR="1")
    command = [sys.executable, "-m", "ttdn_desktop", "_shots", str(folder), *options]
    done = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", env=environment, timeout=120)
    assert done.returncode == 0 and not done.stderr, done.stderr
    return [Path(line) for line in done.stdout.splitlines()]


def colours(picture: QImage) -> int:
    return len({picture.pixel(x, y) for x in range(0, picture.width(), 7) for y in range(0, picture.height(), 5)})


def test_six_pictures_for_a_machine_without_a_screen(tmp_path: Path) -> None:
    made = shots(tmp_path / "six", "--six")
    assert sorted(path.stem for path in made) == sorted(SIX)
    for path in made:
        picture = QImage(str(path))
        assert picture.size() == SIZE and colours(picture) > 30, path.name


@pytest.mark.slow
def test_every_screen(tmp_path: Path) -> None:
    made = shots(tmp_path)
    assert sorted(path.name for path in made) == sorted(path.name for path in tmp_path.glob("*.png"))
    assert len(made) >= 16 and len({path.read_bytes() for path in made}) == len(made), "no screen twice"
