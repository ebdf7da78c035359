"""Which paragraph of a Word file carries which id: our hidden bookmarks (docx_bookmarks), read after others had the file."""

from typing import NamedTuple

from lxml import etree

from ttdn_desktop.documents import docx_blocks
from ttdn_desktop.documents.docx_bookmarks import group_of, id_of
from ttdn_desktop.documents.docx_inline import InlineWalker, tidy
from ttdn_desktop.documents.docx_package import Package
from ttdn_desktop.documents.word_styles import Styles, W

_OPEN_LIMIT = 64  # bookmarks of ours open at one time; a file of ours has one, or the few of a long id


class Marked(NamedTuple):
    """A paragraph or table of the body: the id it carries ("" for none), its words, and "block" or "section" for what the id names."""

    id: str
    text: str
    kind: str = ""


class _Mark:
    """The bookmarks of one id: their names, and how many characters of each block lie inside the first of them."""

    def __init__(self) -> None:
        self.names: set[str] = set()
        self.inside: dict[int, int] = {}


def paragraph_ids(data: bytes, name: str = "") -> list[Marked]:
    """Every paragraph and table of the body in order, with the id it carries. Raises Refused as `read_docx` does.

    Of a paragraph that was split the longest piece keeps the id (the first of equal ones); of two joined the longer one's id stays.
    Words as `read_docx` gives them: automatic numbers and what was deleted are not among them.
    """
    package = Package(data, name)
    body = docx_blocks.open_body(package, name)
    styles = package.related(package.main, "styles")
    walker = InlineWalker(Styles(package.xml(styles[0]) if styles else None))
    blocks = list(docx_blocks.blocks(body))
    kept = _kept(_marks(body, blocks))
    out = []
    for place, block in enumerate(blocks):
        kind, key = kept.get(place, ("", ""))
        out.append(Marked(key, _words(block, walker), kind))
    return out


def _marks(body: etree._Element, blocks: list[etree._Element]) -> dict[str, _Mark]:
    """All ids met, by the group of their names, with what lies inside their bookmarks; of a name given twice the first counts."""
    places = {block: place for place, block in enumerate(blocks)}
    marks: dict[str, _Mark] = {}
    seen: set[str] = set()
    opened: dict[str, _Mark] = {}  # by w:id
    here: int | None = None
    for event, element in etree.iterwalk(body, events=("start", "end")):
        if event == "end":
            here = None if element in places else here
        elif element in places:
            here = places[element]
            for mark in opened.values():
                mark.inside.setdefault(here, 0)
        elif element.tag == W + "bookmarkStart":
            name = element.get(W + "name", "")
            if (group := group_of(name)) and name not in seen:
                seen.add(name)
                mark = marks.setdefault(group, _Mark())
                mark.names.add(name)
                if len(mark.names) == 1 and len(opened) < _OPEN_LIMIT:
                    opened[element.get(W + "id", "")] = mark
                    if here is not None:
                        mark.inside[here] = 0
        elif element.tag == W + "bookmarkEnd":
            opened.pop(element.get(W + "id", ""), None)
        elif here is not None and element.tag in (W + "t", W + "drawing"):
            for mark in opened.values():
                mark.inside[here] += len(element.text or "") or 1
    return marks


def _kept(marks: dict[str, _Mark]) -> dict[int, tuple[str, str]]:
    """Kind and id by the place of the block that keeps it."""
    best: dict[int, tuple[int, tuple[str, str]]] = {}
    for mark in marks.values():
        found = id_of(sorted(mark.names))
        if found[1] and mark.inside:
            place = max(mark.inside, key=lambda at: (mark.inside[at], -at))
            if place not in best or best[place][0] < mark.inside[place]:
                best[place] = (mark.inside[place], found)
    return {place: found for place, (_, found) in best.items()}


def _words(block: etree._Element, walker: InlineWalker) -> str:
    paragraphs = [block] if block.tag == W + "p" else block.iter(W + "p")
    texts = ("".join(text for text, _, _ in tidy(walker.walk(paragraph).pieces)) for paragraph in paragraphs)
    return " ".join(text for text in texts if text)
