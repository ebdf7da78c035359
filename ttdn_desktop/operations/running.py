"""The mark that a report is open: written when it is opened, emptied when it is left well."""

from datetime import datetime

import msgspec

RUNNING = "running"  # fact: found at the start, the last run was cut off


class Run(msgspec.Struct, frozen=True):
    """A report opened in a run of the program, and when."""

    report: str
    run: str
    at: datetime


def running(report: str, run: str, now: datetime) -> str:
    """The fact that a report is open in a run of the program."""
    return msgspec.json.encode(Run(report, run, now.astimezone())).decode()


def cut_off(fact: str | None) -> Run | None:
    """The run that was not ended well, by its fact."""
    try:
        return msgspec.json.decode(fact, type=Run) if fact else None
    except msgspec.MsgspecError:
        return None
