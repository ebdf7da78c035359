"""An old report as read from a file, before it is understood: lines, tables, pictures in reading order."""

import msgspec


class SourceLine(msgspec.Struct, frozen=True, tag="line"):
    """One paragraph; `number` is the automatic number Word would print ("1.", "a)"), resolved; `runs` text with bold, italic."""

    text: str
    number: str = ""
    bold: bool = False  # the whole line
    italic: bool = False
    centered: bool = False
    style: str = ""
    runs: tuple[tuple[str, bool, bool], ...] = ()


class SourceTable(msgspec.Struct, frozen=True, tag="table"):
    """A table, each cell the lines of its text; head and signature of a report usually stand in such tables."""

    rows: tuple[tuple[tuple[SourceLine, ...], ...], ...]


class SourcePicture(msgspec.Struct, frozen=True, tag="picture"):
    """A picture as it lies in the file."""

    data: bytes
    mime: str
    caption: str = ""
    width_mm: float = 0.0


SourceItem = SourceLine | SourceTable | SourcePicture


class SourceDocument(msgspec.Struct, frozen=True):
    """What a reader returns; `kind` docx | txt | paste | pdf | scan; `warnings` are codes with data for what was left aside."""

    kind: str
    items: tuple[SourceItem, ...] = ()
    warnings: tuple[tuple[str, str], ...] = ()


class Pasted(msgspec.Struct, frozen=True):
    """What was pasted. Text typed in an old font comes twice, as Unicode and as typed, with a sample of both to be asked about."""

    document: SourceDocument
    as_typed: SourceDocument | None = None
    font: str = ""
    before: str = ""
    after: str = ""
