"""Page ranges as people type them: "1-3, 5"."""

import re
from collections.abc import Iterable

from ttdn_desktop.errors import Refused

_PART = re.compile(r"(\d+)(?:\s*[-–—]\s*(\d+))?")


def parse_pages(typed: str, count: int) -> tuple[int, ...]:
    """The pages meant, in order, each once; of a document of `count` pages.

    Raises Refused("pages-unreadable") or Refused("pages-outside") with what was typed, or the page that is not there.
    """
    parts = [part.strip() for part in re.split(r"[,;]", typed) if part.strip()]
    pages: set[int] = set()
    for part in parts:
        found = _PART.fullmatch(part)
        if found is None:
            raise Refused("pages-unreadable", typed.strip())
        first = int(found[1])
        last = int(found[2] or first)
        for page in (first, last):
            if not 1 <= page <= count:
                raise Refused("pages-outside", str(page), count=count)
        pages.update(range(min(first, last), max(first, last) + 1))
    if not pages:
        raise Refused("pages-unreadable", typed.strip())
    return tuple(sorted(pages))


def pages_text(pages: Iterable[int]) -> str:
    """The shortest way to write pages: 1, 2, 3, 5 -> "1-3, 5"."""
    runs: list[list[int]] = []
    for page in sorted(set(pages)):
        if runs and page == runs[-1][1] + 1:
            runs[-1][1] = page
        else:
            runs.append([page, page])
    return ", ".join(str(a) if a == b else f"{a}-{b}" for a, b in runs)
