"""What holds for a run of the program: where the data is, what today is."""

from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path

import msgspec


class Settings(msgspec.Struct, frozen=True):
    """Chosen at the start: the home folder, the clock, and the file that remembers the home (None: named elsewhere, it may not move).

    `built`: a clock that stands before this day is not believed.
    """

    home: Path
    now: Callable[[], datetime] = datetime.now
    pointer: Path | None = None
    built: date = date.min

    @property
    def today(self) -> date:
        """Today by the clock."""
        return self.now().date()
