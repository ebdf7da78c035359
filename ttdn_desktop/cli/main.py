"""Entry point of `ttdn`: the command line; one handler turns every error into one sentence."""

import json
import logging
import os
import sys
from collections.abc import Sequence
from pathlib import Path

from ttdn_desktop.errors import TtdnError

_BUG = 70


def main(argv: Sequence[str] | None = None) -> int:
    """Runs one command. Returns 0 done · 1 refused or findings that stop · 2 usage · 3 trouble · 70 our bug (design §6)."""
    arguments = list(sys.argv[1:] if argv is None else argv)
    _utf8_streams()
    return _run(arguments)


def _run(arguments: list[str]) -> int:
    import click

    from ttdn_desktop.cli.commands import ttdn

    try:
        result = ttdn.main(args=arguments, prog_name="ttdn", standalone_mode=False)
        return result if isinstance(result, int) else 0
    except click.exceptions.Exit as leave:
        return leave.exit_code
    except click.Abort:
        return 1
    except click.UsageError as wrong:
        from ttdn_desktop.wording.usage import usage_sentence

        return _tell(arguments, "usage", usage_sentence(wrong), "", 2)
    except click.FileError as wrong:
        return _tell(arguments, "input-missing", wrong.format_message(), wrong.ui_filename, 1)
    except TtdnError as error:
        from ttdn_desktop.wording.lookup import sentence_of

        return _tell(arguments, error.code, sentence_of(error), error.place, error.exit_code)
    except (BrokenPipeError, KeyboardInterrupt):
        return 1
    except (
        Exception
    ) as error:  # the outermost border: a fault of ours becomes a logged number, not a traceback on the screen
        return _tell(arguments, "bug", _log_bug(error), type(error).__name__, _BUG)


def _tell(arguments: list[str], code: str, message: str, place: str, exit_code: int) -> int:
    if "--json" in arguments:
        print(json.dumps({"error": {"code": code, "message": message, "place": place}}, ensure_ascii=False, indent=2))
    if sys.stderr is not None:
        print(message, file=sys.stderr)
    return exit_code


def _log_bug(error: Exception) -> str:
    from ttdn_desktop.wording.lookup import sentence

    if os.environ.get("TTDN_DEBUG"):
        raise error
    log = _open_log()
    logging.getLogger(__name__).exception("bug")
    return sentence("bug", type(error).__name__, log=log or "(không ghi được nhật ký)")


def _open_log() -> str:
    """The log in use, else one in the system's temporary folder: a command that opens no home must not write into one."""
    root = logging.getLogger("ttdn_desktop")
    known = next((path for h in root.handlers if (path := getattr(h, "baseFilename", ""))), "")
    if known:
        return known
    import tempfile

    from ttdn_desktop.logs import start_log

    root.addHandler(logging.NullHandler())  # without any handler Python would print the traceback
    return str(start_log(Path(tempfile.gettempdir()) / "ttdn") or "")


def _utf8_streams() -> None:
    """Vietnamese on every console: Windows pipes use the ANSI code page otherwise; under pythonw the streams are None."""
    for stream in (sys.stdout, sys.stderr):
        if stream is not None and hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="replace")


if __name__ == "__main__":
    sys.exit(main())
