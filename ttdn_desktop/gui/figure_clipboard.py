"""Blocks of cells to and from a spreadsheet: tab-separated, quoted as Excel quotes, numbers as their column writes them."""

import csv
from collections.abc import Callable, Sequence

from ttdn_desktop.text.number_styles import is_english, to_vietnamese


def written(block: Sequence[Sequence[str]]) -> str:
    """The block as text for the clipboard."""
    return "\n".join("\t".join(_quoted(cell) for cell in row) for row in block)


def read(text: str) -> list[list[str]]:
    """The cells of what was copied; an empty last line is none."""
    plain = text.replace("\r\n", "\n").replace("\r", "\n").removesuffix("\n")
    return [row or [""] for row in csv.reader([line + "\n" for line in plain.split("\n")], delimiter="\t")]


def as_ours(
    block: Sequence[Sequence[str]], is_number: Callable[[int], bool], is_whole: Callable[[int, int], bool]
) -> list[list[str]]:
    """The block with its numbers as we write them, column by column: `is_number(place)`, `is_whole(row, place)` tell what each holds."""
    made = [list(row) for row in block]
    for place in range(max(map(len, made), default=0)):
        if not is_number(place):
            continue
        cells = [(row, line[place]) for row, line in enumerate(made) if place < len(line)]
        english = is_english([cell for _, cell in cells], all(is_whole(row, place) for row, _ in cells))
        for row, cell in cells:
            made[row][place] = to_vietnamese(cell, english)
    return made


def _quoted(cell: str) -> str:
    return '"' + cell.replace('"', '""') + '"' if any(sign in cell for sign in '\t\n"') else cell
