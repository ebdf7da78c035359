"""The pages of the built-in help as text, and finding words in them, typed with or without marks."""

import re
from functools import cache
from typing import NamedTuple

from ttdn_desktop import places
from ttdn_desktop.text.unicode import fold, one_line
from ttdn_desktop.wording.help import TOPICS

_MARKS = re.compile(r"\*\*|`|^#+ |^\s*[-*] |^\s*\d+\. |^\||\|$|\[([^\]]*)\]\([^)]*\)", re.MULTILINE)
_AROUND = 60


class Hit(NamedTuple):
    """A page that has all words: its topic and title, and the line where the first of them stands."""

    topic: str
    title: str
    line: str


@cache
def page(topic: str) -> str:
    """A page in Markdown. Raises FileNotFoundError."""
    return places.asset("help", f"{topic}.md").read_text("utf-8")


def exists(topic: str) -> bool:
    """True where there is a page of that name."""
    return re.fullmatch(r"[a-z0-9-]+", topic) is not None and places.asset("help", f"{topic}.md").is_file()


def find(words: str) -> list[Hit]:
    """The pages that have every word, those with most of the words in their title first."""
    wanted = fold(one_line(words)).split()
    found: list[tuple[int, Hit]] = []
    for topic, title in TOPICS if wanted else ():
        text = fold(page(topic))
        if all(word in text or word in fold(title) for word in wanted):
            found.append((sum(word in fold(title) for word in wanted), Hit(topic, title, _line(topic, wanted))))
    return [hit for _, hit in sorted(found, key=lambda pair: -pair[0])]


def _line(topic: str, wanted: list[str]) -> str:
    """The words around the first place of the first line that has one of them."""
    lines = [line for line in page(topic).split("\n")[1:] if line.strip()]
    line = next((line for line in lines if all(word in fold(line) for word in wanted)), "")
    line = line or next((line for line in lines if any(word in fold(line) for word in wanted)), "")
    plain = one_line(_MARKS.sub(lambda match: match[1] or "", line))
    place = next((at for word in wanted if (at := fold(plain).find(word)) >= 0), 0)
    start = max(0, plain.rfind(" ", 0, max(0, place - _AROUND // 2)) + 1)
    end = plain.find(" ", start + _AROUND)
    return ("…" if start else "") + (plain[start:] if end < 0 else plain[start:end] + "…")
