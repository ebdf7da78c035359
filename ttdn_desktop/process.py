"""Child processes: our own program with a hidden command, under a time and a memory limit.

The same call works from source (`python -m ttdn_desktop _read …`), frozen (`ttdn.exe _read …`) and on Windows. Nothing
but pipes joins parent and child: no socket, no multiprocessing (design §2, law 11).
"""

import contextlib
import logging
import os
import re
import signal
import subprocess
import sys
import tempfile
import threading
from collections.abc import Sequence
from pathlib import Path

from ttdn_desktop.errors import Trouble

_log = logging.getLogger(__name__)
_MEMORY = "TTDN_CHILD_MEMORY_MB"
_SECONDS = "TTDN_CHILD_SECONDS"
_ROOT = Path(__file__).resolve().parent.parent  # the folder the package is imported from


class ChildFailed(Trouble):
    """The child gave no answer: "child-slow" (killed at its time limit), "child-crashed", "child-too-much" (output cap)."""


def child_command(args: Sequence[str]) -> list[str]:
    """The command line of our own program with these arguments, as this process was started (source or frozen)."""
    if getattr(sys, "frozen", False):
        return [sys.executable, *args]
    # -P: nothing in the officer's current folder may pose as one of our modules.
    return [sys.executable, "-P", "-X", "utf8", "-m", "ttdn_desktop", *args]


def run_child(
    args: Sequence[str], *, timeout: float, memory_mb: int, input: bytes = b"", output_mb: int = 160
) -> bytes:
    """What our own program prints on stdout for a hidden command such as `["_read", path]`.

    `timeout` in seconds, then the child is killed; `memory_mb` is the address space it may take (it sets the limit
    itself by `limit_self`; Windows has no such limit, the guard before parsing bounds what is read there). `input` goes
    to its stdin. Raises ChildFailed when it is too slow, ends with another code than 0, or prints more than `output_mb`.
    """
    paths = os.pathsep.join(filter(None, (str(_ROOT), os.environ.get("PYTHONPATH", ""))))
    limits = {_MEMORY: str(memory_mb), _SECONDS: str(int(timeout) + 5), "PYTHONPATH": paths}
    hidden = getattr(subprocess, "CREATE_NO_WINDOW", 0)
    with tempfile.TemporaryFile() as said, subprocess.Popen(
        child_command(args), stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=said,
        env={**os.environ, **limits}, creationflags=hidden,
    ) as child:  # fmt: skip
        assert child.stdin and child.stdout
        late = threading.Event()

        def stop() -> None:
            late.set()
            child.kill()

        clock = threading.Timer(timeout, stop)
        clock.daemon = True
        clock.start()
        feeder = threading.Thread(target=_feed, args=(child, input), daemon=True)
        feeder.start()
        try:
            answer = child.stdout.read((output_mb << 20) + 1)
            too_much = len(answer) > output_mb << 20
            if too_much:
                child.kill()
            code = child.wait()
        except BaseException:
            child.kill()
            raise
        finally:
            clock.cancel()
            feeder.join(1)
        said.seek(max(0, said.tell() - 4000))
        complaint = said.read().decode("utf-8", "replace")
    if too_much:
        raise ChildFailed("child-too-much", limit_mb=output_mb)
    if code and (late.is_set() or -code == getattr(signal, "SIGXCPU", None)):
        raise ChildFailed("child-slow", seconds=round(timeout))
    if code:
        _log.info("child %s ended with %s: %s", args[0], code, _without_words(complaint))
        raise ChildFailed("child-crashed", exit=code)
    return answer


def limit_self() -> None:
    """Called by a hidden command before anything else: takes on the limits its parent asked for (POSIX only)."""
    if sys.platform == "win32":
        return
    import resource

    for name, kind, unit in ((_MEMORY, resource.RLIMIT_AS, 1 << 20), (_SECONDS, resource.RLIMIT_CPU, 1)):
        asked = os.environ.get(name, "")
        if not asked.isdigit():
            continue
        wanted, hard = int(asked) * unit, resource.getrlimit(kind)[1]
        if hard != resource.RLIM_INFINITY:
            wanted = min(wanted, hard)
        with contextlib.suppress(ValueError, OSError):  # a system that cannot limit this kind still reads the file
            resource.setrlimit(kind, (wanted, hard))
    with contextlib.suppress(ValueError, OSError):
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))  # a crash leaves no picture of the officer's file on disk


def answer_parent(data: bytes) -> None:
    """Writes a child's whole answer to the stdout its parent reads, as bytes (a windowed program has no sys.stdout)."""
    with open(1, "wb", closefd=False) as out:
        out.write(data)


def _without_words(complaint: str) -> str:
    """The lines of code and the kind of error in what a child wrote to stderr: the rest may quote the officer's file."""
    places = re.findall(r'^  File ".*", line \d+, in .+$', complaint, re.MULTILINE)
    kinds = re.findall(r"^[\w.]+(?:Error|Exception|Exit)\b", complaint, re.MULTILINE)
    return "\n".join([*places, *kinds[-1:]])


def _feed(child: "subprocess.Popen[bytes]", data: bytes) -> None:
    """Gives the child its input; a child that ends without reading it is no error here."""
    assert child.stdin
    with contextlib.suppress(OSError):
        child.stdin.write(data)
    with contextlib.suppress(OSError):
        child.stdin.close()
