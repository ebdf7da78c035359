"""The machine's clock: believed only while it stands behind everything stored and behind the program's own build."""

from datetime import date, datetime

import msgspec

EXCUSED = "clock-excused"  # fact: a newest time stored by a clock that ran ahead, as the officer said


class Doubt(msgspec.Struct, frozen=True):
    """A clock that cannot be right: what it says, and the day it stands before (of the last save, or of the program)."""

    says: date
    before: date
    saved: bool  # True: `before` is the last save's day, False: the program's


def doubt(now: datetime, newest: datetime | None, built: date, excused: str = "") -> Doubt | None:
    """What is wrong with the clock, None when nothing is. `excused` is a newest time that is known to be ahead itself."""
    today = now.date()
    if newest is not None and newest.isoformat() != excused and today < newest.astimezone().date():
        return Doubt(today, newest.astimezone().date(), True)
    if today < built:
        return Doubt(today, built, False)
    return None
