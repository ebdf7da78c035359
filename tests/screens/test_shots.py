"""Every screen can be drawn on the sample without a screen, and dev.py can say in English what each one is."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from dev_commands import SCREENS
from PIL import Image

ROOT = Path(__file__).resolve().parent.parent.parent


@pytest.mark.slow
def test_every_screen_becomes_a_picture(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "ttdn_desktop", "_shots", str(tmp_path)]
    env = dict(os.environ, QT_QPA_PLATFORM="offscreen", PYTHONUTF8="1")
    done = subprocess.run(command, cwd=ROOT, env=env, capture_output=True, encoding="utf-8")
    assert done.returncode == 0, done.stderr
    made = [Path(line) for line in done.stdout.splitlines()]
    assert {path.stem for path in made} == set(SCREENS)
    for path in made:
        with Image.open(path) as picture:
            assert picture.size == (1366, 768), path.name
            small = picture.convert("RGB").resize((137, 77))
            assert len(small.getcolors(maxcolors=137 * 77)) > 30, f"{path.name} is nearly empty"
