"""Which stretches of a text are spoken for, so that recognisers do not read one word twice."""

from bisect import bisect_left, insort
from collections.abc import Iterable


class Claims:
    """Stretches taken, none overlapping; asking stays quick on a text of any length."""

    def __init__(self, taken: Iterable[tuple[int, int]] = ()) -> None:
        self._spans: list[tuple[int, int]] = []
        for start, end in taken:
            self.take(start, end)

    def take(self, start: int, end: int) -> bool:
        """Takes start..end; False when a part of it is taken already."""
        place = bisect_left(self._spans, (start, end))
        before_ok = place == 0 or self._spans[place - 1][1] <= start
        behind_ok = place == len(self._spans) or end <= self._spans[place][0]
        if before_ok and behind_ok:
            insort(self._spans, (start, end))
            return True
        return False
