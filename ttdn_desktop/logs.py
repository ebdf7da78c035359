"""The log file: rotating, in the home folder, without anybody's words in it."""

import logging
import traceback
from logging.handlers import RotatingFileHandler
from pathlib import Path
from types import TracebackType

_FORMAT = "%(asctime)s %(levelname)s %(name)s %(message)s"

_Raised = tuple[type[BaseException], BaseException, TracebackType | None] | tuple[None, None, None]


class WordlessFormatter(logging.Formatter):
    """Says of an error where it happened and of what kind it is, never its message: that may quote what an officer wrote."""

    def formatException(self, ei: _Raised) -> str:
        """The lines of the code and the kinds of the errors, the first cause first."""
        lines: list[str] = []
        error = ei[1]
        while error is not None:
            lines = [*traceback.format_tb(error.__traceback__), f"{type(error).__name__}\n", *lines]
            error = error.__cause__ or (None if error.__suppress_context__ else error.__context__)
        return "".join(lines).rstrip()


def start_log(home: Path) -> Path | None:
    """Logs into HOME/logs/ttdn.log (three files of 500 kB); None where the folder cannot be written: logging must never stop work."""
    folder = home / "logs"
    path = folder / "ttdn.log"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        handler = RotatingFileHandler(path, maxBytes=500_000, backupCount=2, encoding="utf-8", delay=True)
    except OSError:
        return None
    handler.setFormatter(WordlessFormatter(_FORMAT))
    root = logging.getLogger("ttdn_desktop")
    for old in [h for h in root.handlers if isinstance(h, RotatingFileHandler)]:
        root.removeHandler(old)
        old.close()
    root.addHandler(handler)
    root.setLevel(logging.INFO)
    return path
