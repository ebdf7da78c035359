"""Pages on the screen and for the printer: what is asked of the child that builds and draws them, and what it answers."""

from collections.abc import Callable
from enum import StrEnum
from typing import Protocol

import msgspec

from ttdn_desktop.errors import Refused, Trouble, TtdnError
from ttdn_desktop.paper.blocks import Paper
from ttdn_desktop.paper.placement import Layout


class Use(StrEnum):
    """What a page is drawn for, the more urgent first; a newer wish of the same view and use takes the older one's place."""

    VIEW = "view"
    PRINT = "print"
    THUMB = "thumb"


class Build(msgspec.Struct, frozen=True, tag="build"):
    """Lay this paper out and keep it as the document of the view; an older one that is still waiting is skipped."""

    view: str
    seq: int
    paper: Paper


class Draw(msgspec.Struct, frozen=True, tag="draw"):
    """Draw pages of the view's document `seq`, each as (number from 1, pixels a point), in colour or in 256 greys."""

    view: str
    seq: int
    pages: tuple[tuple[int, float], ...]
    use: Use = Use.VIEW
    grey: bool = False


class Drop(msgspec.Struct, frozen=True, tag="drop"):
    """The view has closed: its document may go."""

    view: str


class Built(msgspec.Struct, frozen=True, tag="built"):
    """The paper is laid out; its pages can be drawn."""

    view: str
    seq: int
    layout: Layout


class Drawn(msgspec.Struct, frozen=True, tag="drawn"):
    """One page: rows of `stride` bytes from the top, four bytes a pixel (blue, green, red, unused), or one in grey."""

    view: str
    seq: int
    page: int
    scale: float
    use: Use
    grey: bool
    width: int
    height: int
    stride: int
    pixels: memoryview


class Failure(msgspec.Struct, frozen=True, tag="failure"):
    """The paper could not be laid out, or a page not drawn: an error of ours as it crosses the pipe."""

    view: str
    seq: int
    code: str
    place: str = ""
    data: dict[str, str | int] = {}
    trouble: bool = False

    def error(self) -> TtdnError:
        """The same as an error to be raised or told."""
        return (Trouble if self.trouble else Refused)(self.code, self.place, **self.data)

    @classmethod
    def of(cls, view: str, seq: int, error: TtdnError) -> "Failure":
        """An error on its way to who asked."""
        data = {key: value if isinstance(value, int) else str(value) for key, value in error.data.items()}
        return cls(view, seq, error.code, error.place, data, isinstance(error, Trouble))


class Idle(msgspec.Struct, frozen=True, tag="idle"):
    """Nothing is left to do of the first `count` messages."""

    count: int


Asked = Build | Draw | Drop
Answer = Built | Drawn | Failure


class Preview(Protocol):
    """The door to that child. Nothing here waits; answers come on a thread of its own, and only the newest build counts."""

    def warm(self) -> None:
        """Starts the child, so that the first page comes soon."""

    def listen(self, view: str, hear: Callable[[Answer], None]) -> None:
        """From now on `hear` is called with what is answered to that view, on another thread."""

    def build(self, view: str, make: Callable[[], Paper]) -> int:
        """Asks for the paper `make` gives (it is called on another thread, and may raise); returns the build's number."""

    def draw(self, wish: Draw) -> None:
        """Asks for pages of a document built; wishes for any but the view's newest document are not answered."""

    def drop(self, view: str) -> None:
        """The view closes: nothing more is answered to it."""
