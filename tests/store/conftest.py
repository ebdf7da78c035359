"""A store of the test's own, with a clock that the test moves."""

from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from ttdn_desktop.store.database import SqliteStore, open_store


class Clock:
    """A clock that stands still until it is told to move."""

    def __init__(self) -> None:
        self.time = datetime.fromisoformat("2021-06-10T08:00:00+07:00")

    def __call__(self) -> datetime:
        return self.time

    def move(self, **by: float) -> None:
        self.time += timedelta(**by)


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def folder(home: Path) -> Path:
    """The home folder, made."""
    home.mkdir()
    return home


@pytest.fixture
def store(folder: Path, clock: Clock) -> Iterator[SqliteStore]:
    held = open_store(folder, clock)
    yield held
    held.close()
