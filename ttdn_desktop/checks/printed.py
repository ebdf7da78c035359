"""Subject, opening, headings and closing as they are printed, and where each letter of them stands in the stored template."""

from collections.abc import Iterator
from functools import cached_property

from ttdn_desktop.carry.seen import citations_in
from ttdn_desktop.model.block import Text
from ttdn_desktop.model.fields import pieces
from ttdn_desktop.model.report import Report
from ttdn_desktop.model.request import Request
from ttdn_desktop.model.unit import Letterhead


class Printed:
    """A field or heading in its printed words. `places` has the template position of each letter, -1 where a field made it."""

    def __init__(
        self, section: str, block: str, template: str, report: Report, head: Letterhead, requests: tuple[Request, ...]
    ) -> None:
        self.section = section
        self.block = block
        self.text, self.places = template, tuple(range(len(template)))
        if "{" not in template:
            return
        words: list[str] = []
        places: list[int] = []
        for start, run, made in pieces(template, report, head, requests):
            shown = run.text if isinstance(run, Text) else "…"
            words.append(shown)
            places += [-1] * len(shown) if made else range(start, start + len(shown))
        self.text, self.places = "".join(words), tuple(places)

    def span(self, start: int, end: int) -> tuple[int, int] | None:
        """Where printed letters start..end stand in the template; None where a field made any of them, or stands between."""
        first, last = self.places[start], self.places[end - 1]
        return (first, last + 1) if first >= 0 and last - first == end - 1 - start else None

    @cached_property
    def cited(self) -> tuple[tuple[int, int], ...]:
        """The stretches in which another paper is cited: its words are not the report's own."""
        return tuple((citation.start, citation.end) for citation in citations_in(self.text))

    def is_cited(self, start: int) -> bool:
        """True for a place inside a citation."""
        return any(first <= start < last for first, last in self.cited)

    def own_words(self) -> Iterator[tuple[int, str]]:
        """The stretches between citations: where each begins, and its words."""
        place = 0
        for first, last in (*self.cited, (len(self.text), len(self.text))):
            if first > place:
                yield place, self.text[place:first]
            place = last
