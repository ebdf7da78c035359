"""Child processes: our own program with a hidden command, under limits: one that answers once, or one that is kept.

The same call works from source (`python -m ttdn_desktop _read …`), frozen (`ttdn.exe _read …`) and on Windows. Nothing
but pipes joins parent and child: no socket, no multiprocessing (design §2, law 11).
"""

import contextlib
import logging
import os
import re
import signal
import struct
import subprocess
import sys
import tempfile
import threading
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import IO

from ttdn_desktop.errors import Trouble

_log = logging.getLogger(__name__)
_MEMORY = "TTDN_CHILD_MEMORY_MB"
_SECONDS = "TTDN_CHILD_SECONDS"
_ROOT = Path(__file__).resolve().parent.parent  # the folder the package is imported from
_LENGTH = struct.Struct("<I")  # what stands in front of every message of a kept child
_LONGEST = 1 << 30
_HIDDEN = getattr(subprocess, "CREATE_NO_WINDOW", 0)  # Windows: no black window
_PIPE = 1 << 20


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
    with tempfile.TemporaryFile() as said, subprocess.Popen(
        child_command(args), stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=said,
        env=_environment(memory_mb, int(timeout) + 5), creationflags=_HIDDEN,
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
        complaint = _complaint(said)
    if too_much:
        raise ChildFailed("child-too-much", limit_mb=output_mb)
    if code and (late.is_set() or -code == getattr(signal, "SIGXCPU", None)):
        raise ChildFailed("child-slow", seconds=round(timeout))
    if code:
        _log.info("child %s ended with %s: %s", args[0], code, complaint)
        raise ChildFailed("child-crashed", exit=code)
    return answer


class Kept:
    """A child of our own program that stays and is sent messages, as bytes; what it sends back goes to `received`.

    `received(message)` is called on a thread of its own, message by message; at the end `ended()` is called there, once: the
    child has gone, by itself, by `kill` or by `close`. A child ends when its stdin does, so none outlives its parent.
    """

    def __init__(
        self, args: Sequence[str], *, memory_mb: int, received: Callable[[bytes], None], ended: Callable[[], None]
    ) -> None:
        self._name = args[0]
        self._received, self._ended = received, ended
        self._leaving = False
        self._said = tempfile.TemporaryFile()
        self._child = subprocess.Popen(
            child_command(args), stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=self._said,
            env=_environment(memory_mb, None), creationflags=_HIDDEN,
        )  # fmt: skip
        _widen(self._child.stdout)
        self._writing = threading.Lock()
        self._reader = threading.Thread(target=self._listen, name=f"ttdn-hears{self._name}", daemon=True)
        self._reader.start()

    @property
    def pid(self) -> int:
        """The child's process id."""
        return self._child.pid

    def send(self, message: bytes) -> None:
        """Hands the child a message, waiting until the pipe has it. Raises ChildFailed("child-crashed") when it is gone."""
        assert self._child.stdin
        try:
            with self._writing:
                write_message(self._child.stdin, message)
        except (OSError, ValueError) as error:  # ValueError: the pipe was closed on our side
            raise ChildFailed("child-crashed", exit=self._child.poll()) from error

    def kill(self) -> None:
        """Ends the child at once."""
        self._child.kill()

    def close(self, seconds: float = 2.0) -> None:
        """Lets the child end by closing its stdin, kills it when it has not after `seconds`; returns when it is gone."""
        assert self._child.stdin
        self._leaving = True
        if self._writing.acquire(timeout=seconds):  # else it hangs, and a message to it with it
            with contextlib.suppress(OSError):
                self._child.stdin.close()
            self._writing.release()
        self._reaped(seconds)
        if threading.current_thread() is not self._reader:
            self._reader.join()

    def _reaped(self, seconds: float) -> int:
        """Its exit code; killed when it is not gone after so many seconds."""
        try:
            return self._child.wait(seconds)
        except subprocess.TimeoutExpired:
            self._child.kill()
            return self._child.wait()

    def _listen(self) -> None:
        assert self._child.stdin and self._child.stdout
        try:
            with self._child.stdout as stream:
                for message in messages(stream):
                    self._received(message)
        finally:
            code = self._reaped(2.0)  # it closed its stdout: there is nothing more to be had from it
            with self._writing, contextlib.suppress(OSError):
                self._child.stdin.close()
            with self._said as said:
                if code and not self._leaving:
                    _log.info("child %s ended with %s: %s", self._name, code, _complaint(said))
            self._ended()


def _widen(pipe: IO[bytes] | None) -> None:
    """Lets a pipe hold more at a time where the system can: a page's picture is some megabytes."""
    if sys.platform == "linux" and pipe is not None:
        import fcntl

        with contextlib.suppress(OSError):
            fcntl.fcntl(pipe.fileno(), fcntl.F_SETPIPE_SZ, _PIPE)


def write_message(stream: IO[bytes], message: bytes | memoryview) -> None:
    """Writes one message with its length in front of it. Raises OSError when nobody reads."""
    stream.write(_LENGTH.pack(len(message)))
    stream.write(message)
    stream.flush()


def messages(stream: IO[bytes]) -> Iterator[bytes]:
    """The messages of a stream until it ends; one that is cut off, or longer than any of ours, is the end as well."""
    while len(head := _read(stream, _LENGTH.size)) == _LENGTH.size:
        (length,) = _LENGTH.unpack(head)
        if length > _LONGEST:
            return
        message = _read(stream, length)
        if len(message) < length:
            return
        yield message


def _read(stream: IO[bytes], count: int) -> bytes:
    try:
        return stream.read(count)
    except (OSError, ValueError):
        return b""


def parent_pipes() -> tuple[IO[bytes], IO[bytes]]:
    """In a kept child: its parent's messages, and where to answer. What libraries print goes to stderr from here on."""
    answers = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)
    return open(0, "rb", closefd=False), answers


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


def _environment(memory_mb: int, seconds: int | None) -> dict[str, str]:
    """The environment of a child: where our package lies, and its limits (`seconds` of processor time, None: no limit)."""
    paths = os.pathsep.join(filter(None, (str(_ROOT), os.environ.get("PYTHONPATH", ""))))
    limits = {_MEMORY: str(memory_mb), _SECONDS: "" if seconds is None else str(seconds), "PYTHONPATH": paths}
    return {**os.environ, **limits}


def _complaint(said: IO[bytes]) -> str:
    """What a child last wrote to stderr, without the officer's words."""
    said.seek(max(0, said.seek(0, os.SEEK_END) - 4000))
    return _without_words(said.read().decode("utf-8", "replace"))


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
