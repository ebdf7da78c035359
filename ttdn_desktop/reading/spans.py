"""Looking among recognised spans (dates, periods, citations …), which stand in order and do not overlap."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from typing import Protocol, TypeVar


class Span(Protocol):
    """Something that stands from `start` to `end` in a text."""

    @property
    def start(self) -> int:
        """Where it begins."""

    @property
    def end(self) -> int:
        """Where it ends."""


S = TypeVar("S", bound=Span)


def covering(spans: Sequence[S], place: int) -> S | None:
    """The one that covers a position."""
    at = bisect_right(spans, place, key=_start) - 1
    return spans[at] if at >= 0 and place < spans[at].end else None


def beginning_in(spans: Sequence[S], first: int, last: int) -> Sequence[S]:
    """Those that begin between two positions, the first one counted."""
    return spans[bisect_left(spans, first, key=_start) : bisect_left(spans, last, key=_start)]


def _start(span: Span) -> int:
    return span.start
