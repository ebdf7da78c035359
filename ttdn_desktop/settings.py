"""What holds for a run of the program: where the data is, what today is."""

from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path

import msgspec


class Settings(msgspec.Struct, frozen=True):
    """Chosen once at the start: the home folder and the clock."""

    home: Path
    now: Callable[[], datetime] = datetime.now

    @property
    def today(self) -> date:
        """Today by the clock."""
        return self.now().date()
