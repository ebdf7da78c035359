"""Child processes of the store's tests: holding the lock, writing until killed."""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]

_HOLD = """
import sys
from pathlib import Path
from ttdn_desktop.store.database import open_store
store = open_store(Path(sys.argv[1]))
print("open", flush=True)
sys.stdin.readline()
store.close()
"""

# Says each number only after the store has promised it, as it would be shown to the officer.
_WRITE = """
import sys
from pathlib import Path
from tests.store.values import a_report, paragraph, with_blocks
from ttdn_desktop.errors import Trouble
from ttdn_desktop.store.database import open_store
store = open_store(Path(sys.argv[1]))
report = a_report("written", sections=8, blocks=6)
first, last = int(sys.argv[2]), int(sys.argv[3])
for pragma in sys.argv[4:]:
    store._thread.run(lambda: store._db.execute(f"pragma {pragma}"))
for number in range(first, last):
    report = with_blocks(report, "s3", paragraph("p3-0", f"Câu {number} " + "dài " * (number * 97 % 3000)))
    try:
        store.save_report(report)
    except Trouble as trouble:
        print("trouble", trouble.code, flush=True)
        continue
    print(number, flush=True)
store.close()
print("closed", flush=True)
"""


def _start(code: str, *arguments: object, before: tuple[str, ...] = ()) -> "subprocess.Popen[str]":
    command = [*before, sys.executable, "-c", code, *map(str, arguments)]
    return subprocess.Popen(
        command,
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        encoding="utf-8",
    )


def holder(home: Path) -> "subprocess.Popen[str]":
    """A process that holds the store open until a line is sent to it; returns once it does."""
    child = _start(_HOLD, home)
    assert child.stdout is not None
    assert child.stdout.readline().strip() == "open", child.communicate()
    return child


def writer(
    home: Path, first: int = 0, last: int = 1_000_000, before: tuple[str, ...] = (), pragmas: tuple[str, ...] = ()
) -> "subprocess.Popen[str]":
    """A process that saves ever new words and prints the number of each save the store has promised."""
    return _start(_WRITE, home, first, last, *pragmas, before=before)
