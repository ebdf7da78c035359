"""The program as a shell sees it: a process, its exit code, its one JSON document, its one sentence."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any, NamedTuple


class Said(NamedTuple):
    """What a command answered."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        """The JSON document on stdout."""
        return json.loads(self.out)

    @property
    def sentence(self) -> str:
        """The one line on stderr; a traceback or a second line fails."""
        assert "Traceback" not in self.err, self.err
        lines = [line for line in self.err.splitlines() if line.strip()]
        assert len(lines) == 1, self.err
        return lines[0]


def ttdn(home: Path, *arguments: str | Path, stdin: str | None = None, cwd: Path | None = None) -> Said:
    """Runs one command on a home of its own, in a process of its own."""
    command = [sys.executable, "-m", "ttdn_desktop", "--home", str(home), *map(str, arguments)]
    environment = {key: value for key, value in os.environ.items() if not key.startswith("TTDN_")}
    done = subprocess.run(
        command, capture_output=True, input=stdin, text=True, encoding="utf-8", env=environment, cwd=cwd, timeout=120
    )
    return Said(done.returncode, done.stdout, done.stderr)
