"""The looks the window can wear: light, dark, high contrast, as data; which one is wanted, remembered beside the store."""

import json
import os
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from ttdn_desktop import places
from ttdn_desktop.files import write_atomic

AS_SYSTEM = "system"
LIGHT, DARK, CONTRAST = "light", "dark", "contrast"
CHOICES = (AS_SYSTEM, LIGHT, DARK, CONTRAST)  # what a person may choose, in the order it is offered
_SECTION, _KEY = "window", "theme"


@dataclass(frozen=True)
class Theme:
    """Colours by name ("#rrggbb"), and which of the two sets of drawings the style sheet uses ("" or "-on-dark")."""

    key: str
    dark: bool
    drawings: str
    colours: Mapping[str, str]


@cache
def theme(key: str) -> Theme:
    """The look of resources/style/KEY.json. Raises FileNotFoundError."""
    told = json.loads(places.asset("style", f"{key}.json").read_text("utf-8"))
    return Theme(key, told["dark"], told["drawings"], told["colours"])


def wanted(choice: str) -> str:
    """The look a choice means now: "system" asks Windows (high contrast first, then dark or light)."""
    if choice in (LIGHT, DARK, CONTRAST):
        return choice
    if _high_contrast():
        return CONTRAST
    return DARK if QGuiApplication.styleHints().colorScheme() is Qt.ColorScheme.Dark else LIGHT


def scheme(worn: Theme) -> Qt.ColorScheme:
    """Light or dark, as Qt tells the system."""
    return Qt.ColorScheme.Dark if worn.dark else Qt.ColorScheme.Light


def remembered(home: Path) -> str:
    """What was chosen on this home; "system" when nothing was, or when the file cannot be read."""
    try:
        lines = places.window_settings(home).read_text("utf-8-sig").splitlines()
    except (UnicodeDecodeError, OSError):
        return AS_SYSTEM
    told = [line.partition("=")[2].strip() for line in lines if line.partition("=")[0].strip() == _KEY]
    return told[0] if told and told[0] in CHOICES else AS_SYSTEM


def remember(home: Path, choice: str) -> None:
    """Keeps the choice for the next start: it is needed before the store is open. Raises Trouble as write_atomic does."""
    write_atomic(places.window_settings(home), f"[{_SECTION}]\n{_KEY} = {choice}\n".encode())


def _high_contrast() -> bool:
    """Whether Windows shows a high contrast theme (Qt 6.8 does not tell)."""
    if os.name != "nt":
        return False
    import ctypes

    class HighContrast(ctypes.Structure):
        _fields_ = (("size", ctypes.c_uint), ("flags", ctypes.c_uint), ("scheme", ctypes.c_wchar_p))

    windows = getattr(ctypes, "windll", None)
    if windows is None:
        return False
    told = HighContrast(ctypes.sizeof(HighContrast), 0, None)
    asked = windows.user32.SystemParametersInfoW(0x42, told.size, ctypes.byref(told), 0)  # SPI_GETHIGHCONTRAST
    return bool(asked) and bool(told.flags & 1)
