"""Examines the data and the program: what an officer is asked to read over the telephone."""

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Protocol

import msgspec

from ttdn_desktop.errors import TtdnError
from ttdn_desktop.model.outline import Outline
from ttdn_desktop.operations.packs import old_ones
from ttdn_desktop.operations.ports import Catalogue, Packs


class Examined(Protocol):
    """What the doctor looks at (App offers it)."""

    @property
    def home(self) -> Path:
        """The data folder."""

    @property
    def catalogue(self) -> Catalogue:
        """Outlines and tables."""

    @property
    def packs(self) -> Packs:
        """The shelf of reference packs."""

    @property
    def today(self) -> date:
        """Today."""

    def store_is_sound(self) -> bool:
        """A full check of the database."""

    def newest_backup(self) -> Path | None:
        """The newest backup, None when there is none."""

    def fonts_are_whole(self) -> bool:
        """The fonts of the PDF have every Vietnamese letter."""


class Result(msgspec.Struct, frozen=True):
    """One thing examined; `detail` is a path, a count or an error's code."""

    name: str
    ok: bool
    detail: str = ""


def examine(app: Examined) -> tuple[Result, ...]:
    """All examinations; one that fails does not stop the next. A store that cannot be opened is a result, not an error."""
    return (
        _try("home", lambda: (True, str(app.home))),
        _try("store", lambda: (app.store_is_sound(), "")),
        _try("backup", lambda: _path(app.newest_backup())),
        _try("outlines", lambda: _outlines(app.catalogue.outlines())),
        _try("reference", lambda: (bool(app.catalogue.reference().indicators), "")),
        _try("packs", lambda: (True, ", ".join(old_ones(app.packs.packs(), app.today)))),
        _try("fonts", lambda: (app.fonts_are_whole(), "")),
    )


def _try(name: str, look: Callable[[], tuple[bool, str]]) -> Result:
    try:
        return Result(name, *look())
    except TtdnError as error:
        return Result(name, False, error.code)


def _path(found: Path | None) -> tuple[bool, str]:
    return True, str(found) if found else ""


def _outlines(known: tuple[Outline, ...]) -> tuple[bool, str]:
    return bool(known), str(len(known))
