"""What the window and the child that holds the printers say to each other."""

import msgspec


class Who(msgspec.Struct, frozen=True, tag="who"):
    """Which printers are there?"""


class Ask(msgspec.Struct, frozen=True, tag="ask"):
    """What can this printer do?"""

    printer: str


class Begin(msgspec.Struct, frozen=True, tag="begin"):
    """A print begins; `file`: into this PDF file in a printer's place."""

    printer: str
    title: str
    copies: int = 1
    both_sides: bool = False
    file: str = ""


class Leaf(msgspec.Struct, frozen=True, tag="leaf"):
    """The next page: its size in points, and its picture in 256 greys, rows of `stride` bytes from the top."""

    width: float
    height: float
    columns: int
    rows: int
    stride: int
    pixels: memoryview


class End(msgspec.Struct, frozen=True, tag="end"):
    """That was the last page. Without it what was sent is called back."""


class Printers(msgspec.Struct, frozen=True, tag="printers"):
    """The names of the printers, the default one first."""

    names: tuple[str, ...]


class Reach(msgspec.Struct, frozen=True, tag="reach"):
    """What a printer can do: both sides by itself, and the edges of an upright A4 it leaves white (points; left, top, right, bottom)."""

    printer: str
    both_sides: bool
    white: tuple[float, float, float, float]

    def edges(self, lies: bool) -> tuple[float, float, float, float]:
        """The same for a page; one that lies may be turned either way, so the worse edge counts (Qt does not turn them itself)."""
        left, top, right, bottom = self.white
        long, short = max(left, right), max(top, bottom)
        return (short, long, short, long) if lies else self.white


class Taken(msgspec.Struct, frozen=True, tag="taken"):
    """The printer took what was sent last: the beginning, a page, the end."""


class Balked(msgspec.Struct, frozen=True, tag="balked"):
    """The printer would not."""


Said = Who | Ask | Begin | Leaf | End
Answered = Printers | Reach | Taken | Balked
