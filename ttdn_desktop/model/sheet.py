"""A spreadsheet as read from a file, before it is understood: cells by row and column."""

import msgspec


class Cell(msgspec.Struct, frozen=True, omit_defaults=True):
    """One cell. `kind`: "text"; "number", its text with a point as it lies in the file; "date", "percent", "error", "bool"."""

    text: str = ""
    kind: str = "text"


class Sheet(msgspec.Struct, frozen=True):
    """One sheet, its rows from the first on, empty ones included so that places hold."""

    name: str
    rows: tuple[tuple[Cell, ...], ...]


def place(row: int, column: int) -> str:
    """The name of a cell counted from 0: (8, 3) -> "D9"."""
    letters, rest = "", column + 1
    while rest:
        rest, letter = divmod(rest - 1, 26)
        letters = chr(65 + letter) + letters
    return f"{letters}{row + 1}"


def coordinates(name: str) -> tuple[int, int]:
    """Row and column counted from 0: "D9" -> (8, 3). Raises ValueError."""
    letters = name.rstrip("0123456789")
    if not letters.isascii() or not letters.isalpha() or len(letters) > 3 or len(letters) == len(name):
        raise ValueError(name)
    column = 0
    for letter in letters.upper():
        column = column * 26 + ord(letter) - 64
    return int(name[len(letters) :]) - 1, column - 1
