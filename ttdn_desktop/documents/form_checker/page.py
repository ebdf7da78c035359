"""A DOCX as the rules look at it: sheets, paragraphs with resolved looks, printed lines, drawn lines. Lengths in points."""

from typing import NamedTuple

import msgspec

SINGLE = 240.0  # w:line of single spacing


class Spacing(NamedTuple):
    """Space around and in a paragraph; `before` and `after` None where Word decides. `line` in w:line's own unit, by `rule`."""

    before: float | None = 0.0
    after: float | None = 0.0
    line: float = SINGLE
    rule: str = "auto"
    contextual: bool = False  # none between paragraphs of one style


class Look(NamedTuple):
    """How a paragraph is set; `first` is what the first line adds to `left` (None: not known), `borders` those of top and bottom."""

    align: str = "left"
    left: float = 0.0
    right: float = 0.0
    first: float | None = 0.0
    spacing: Spacing = Spacing()
    borders: frozenset[str] = frozenset()
    framed: bool = False
    new_page: bool = False
    outline: int = 9  # 9: text
    tabs: tuple[tuple[float, str], ...] = ()


class Run(NamedTuple):
    """Text of one look; `fonts` those its letters are drawn with ("" for the program's own), `colour` RRGGBB or "" for black."""

    text: str
    size: float
    bold: bool
    italic: bool
    underline: bool
    fonts: tuple[str, ...]
    colour: str
    raised: bool


class Column(NamedTuple):
    """Where a paragraph may stand: `left` from the text's left edge, `width`; None where the file does not say."""

    left: float | None
    width: float | None


class Stroke(NamedTuple):
    """A drawn horizontal line: its length, how far its middle is from the column's (both None: not known), and how it is made.

    `kind` "border" (of a paragraph) | "shape" | "typed" (a row of underscores) | "underline".
    """

    kind: str
    length: float | None = None
    off_centre: float | None = None


class Row(msgspec.Struct, eq=False):
    """One line of a paragraph, ended by a line break a person made or by the paragraph; `half` 1 right of a tab that parts columns.

    `text` is what was typed, blanks and all; `words` the same with one blank between words and none around.
    """

    para: "Para"
    runs: tuple[Run, ...]
    half: int = -1  # -1: the line is whole
    text: str = ""
    words: str = ""

    def __post_init__(self) -> None:
        self.text = "".join(run.text for run in self.runs)
        self.words = " ".join(self.text.split())

    @property
    def letters(self) -> tuple[Run, ...]:
        """The runs that show something."""
        return tuple(run for run in self.runs if run.text.strip())


class Para(msgspec.Struct, eq=False):
    """A paragraph. `number` is the automatic number in front of it, `table` counts from 1 (0: none), `cell` its row and column.

    `strokes` are lines drawn on it or anchored to it, `pictures` what else is; `boxed` in a text box, `sheet` its section's place.
    """

    place: int
    style: str
    look: Look
    column: Column
    rows: tuple[Row, ...] = ()
    number: str = ""
    table: int = 0
    cell: tuple[int, int] = (0, 0)
    columns: int = 1  # of its table's row
    sheet: int = 0
    strokes: tuple[Stroke, ...] = ()
    pictures: int = 0
    boxed: bool = False
    page_break: bool = False  # a page ends inside it
    ends_sheet: bool = False

    @property
    def text(self) -> str:
        """All its words, the automatic number in front."""
        words = " ".join(row.words for row in self.rows if row.words)
        return f"{self.number} {words}" if self.number else words

    @property
    def empty(self) -> bool:
        """Nothing is printed: no words, no number, no line, no picture."""
        return not (self.number or self.strokes or self.pictures or any(row.words for row in self.rows))

    @property
    def size(self) -> float:
        """The largest size of its letters."""
        return max((run.size for row in self.rows for run in row.letters), default=0.0)


class PageNumber(NamedTuple):
    """A PAGE field: the story it stands in ("header" | "footer"), how it is set, what is typed around it, how it counts ("" arabic)."""

    story: str
    align: str  # "" where it cannot be known
    size: float
    italic: bool
    around: str
    format: str
    conditional: bool = False  # printed on some pages only, by a field that asks


class Sheet(NamedTuple):
    """A section's paper: lengths in points; `numbers` the page numbers of all its pages but, with `first_apart`, the first.

    `first` are those of the first page then. `start` is where its pages begin to count (None: on from the last section).
    """

    width: float
    height: float
    top: float
    bottom: float
    left: float
    right: float
    landscape: bool
    grid: bool = False  # lines are snapped to a grid: their spacing is not known
    first_apart: bool = False
    numbers: tuple[PageNumber, ...] = ()
    first: tuple[PageNumber, ...] = ()
    start: int | None = None
    format: str = ""

    @property
    def text_width(self) -> float:
        """Width of the text."""
        return self.width - self.left - self.right


class Page(NamedTuple):
    """A whole document. `ours`: it has the paragraph styles of our own files, so a style's id says what a line is.

    `stories` are the paragraphs of its headers and footers.
    """

    paras: tuple[Para, ...]
    sheets: tuple[Sheet, ...]
    ours: bool = False
    stories: tuple[str, ...] = ()
    foreign: bool = False  # holds text in other files, which is not seen
