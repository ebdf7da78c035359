"""What a section holds: paragraphs of runs, tables, pictures, each with its origin."""

from enum import StrEnum

import msgspec


class OriginKind(StrEnum):
    """Where a block's words come from."""

    CARRIED = "carried"
    EDITED = "edited"
    NEW = "new"
    IMPORTED = "imported"
    COMPUTED = "computed"
    EDITED_IN_WORD = "word"


class Source(msgspec.Struct, frozen=True):
    """A block of another report."""

    report: str
    block: str


class Origin(msgspec.Struct, frozen=True):
    """Kind, and for carried or once-carried text the report and paragraph it came from.

    `also`: further paragraphs that say the same, of reports of other units: twins are shown once and all their sources kept.
    """

    kind: OriginKind = OriginKind.NEW
    report: str = ""
    block: str = ""
    also: tuple[Source, ...] = ()

    @property
    def sources(self) -> tuple[Source, ...]:
        """All blocks the words came from, the one shown first; empty for words of this report's own."""
        return (Source(self.report, self.block), *self.also) if self.report else ()

    def edited(self) -> "Origin":
        """The origin once a person has changed the words: new text stays new, the rest still names where it came from."""
        kind = OriginKind.NEW if self.kind is OriginKind.NEW else OriginKind.EDITED
        return msgspec.structs.replace(self, kind=kind)


class Level(StrEnum):
    """Level of a paragraph inside its section."""

    TEXT = "text"
    DASH = "-"
    PLUS = "+"
    NUMBERED = "1"


class Text(msgspec.Struct, frozen=True, tag="t"):
    """A run of plain text, perhaps bold or italic."""

    text: str
    bold: bool = False
    italic: bool = False


class FigureRef(msgspec.Struct, frozen=True, tag="f"):
    """A figure inside prose: `aspect` value | previous | change | percent, `form` how it is written ("02", "trên 80"),

    `was` what stood there in the text it was carried from. Without a value it is an open gap.
    """

    code: str
    aspect: str = "value"
    form: str = ""
    was: str = ""


class Gap(msgspec.Struct, frozen=True, tag="g"):
    """A place that must be filled before signing: `kind` figure | request | date | number | text, `was` the old words."""

    kind: str
    was: str = ""


Run = Text | FigureRef | Gap


class Paragraph(msgspec.Struct, frozen=True, tag="p"):
    """A paragraph; `id` ("p12") is unique in its report. `reviewed` means a person has looked at carried text."""

    id: str
    runs: tuple[Run, ...] = ()
    level: Level = Level.TEXT
    origin: Origin = Origin()
    reviewed: bool = True


class Table(msgspec.Struct, frozen=True, tag="table"):
    """A table of plain cells; the first `header_rows` rows are repeated on each page."""

    id: str
    rows: tuple[tuple[str, ...], ...] = ()
    header_rows: int = 1
    caption: str = ""
    origin: Origin = Origin()
    reviewed: bool = True


class Picture(msgspec.Struct, frozen=True, tag="picture"):
    """A picture kept as a file named by its SHA-256 beside the database."""

    id: str
    sha256: str
    mime: str
    caption: str = ""
    width_mm: float = 0.0
    origin: Origin = Origin()
    reviewed: bool = True


Block = Paragraph | Table | Picture

HOLE = "\ufffc"  # stands for a figure or a gap where text is searched by position


def skeleton(runs: tuple[Run, ...]) -> str:
    """The text of the runs with one U+FFFC for every figure and gap: the coordinates of proposals and findings."""
    return "".join(run.text if isinstance(run, Text) else HOLE for run in runs)


def replace_span(runs: tuple[Run, ...], start: int, end: int, new: tuple[Run, ...]) -> tuple[Run, ...]:
    """Runs with skeleton positions start..end replaced; new text takes the style of the first character it replaces.

    Where it replaces none, or a figure or gap, it takes the style of the text before it.
    """
    head: list[Run] = []
    tail: list[Run] = []
    style = Text("")
    place = 0
    for run in runs:
        size = len(run.text) if isinstance(run, Text) else 1
        first, last = place, place + size
        place = last
        if isinstance(run, Text):
            if first < start or first == start < end or not head:
                style = run
            if first < start:
                head.append(msgspec.structs.replace(run, text=run.text[: start - first]))
            if last > end:
                tail.append(msgspec.structs.replace(run, text=run.text[max(end - first, 0) :]))
        elif last <= start:
            head.append(run)
        elif first >= end:
            tail.append(run)
    styled = tuple(
        msgspec.structs.replace(r, bold=style.bold, italic=style.italic) if isinstance(r, Text) else r for r in new
    )
    return merge_runs((*head, *styled, *tail))


def merge_runs(runs: tuple[Run, ...]) -> tuple[Run, ...]:
    """Neighbouring text of one style joined, empty text dropped."""
    out: list[Run] = []
    for run in runs:
        if isinstance(run, Text):
            if not run.text:
                continue
            last = out[-1] if out else None
            if isinstance(last, Text) and (last.bold, last.italic) == (run.bold, run.italic):
                out[-1] = msgspec.structs.replace(last, text=last.text + run.text)
                continue
        out.append(run)
    return tuple(out)


def gaps(runs: tuple[Run, ...]) -> tuple[Gap, ...]:
    """The gaps among the runs."""
    return tuple(run for run in runs if isinstance(run, Gap))
