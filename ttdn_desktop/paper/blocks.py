"""Neutral page blocks: what stands on the paper, in order, without any file format or measured length."""

from enum import StrEnum

import msgspec

from ttdn_desktop.paper.rules.sheet import Rules


class Align(StrEnum):
    """Horizontal alignment of a line of text."""

    LEFT = "left"
    CENTER = "center"
    RIGHT = "right"
    JUSTIFY = "justify"


class Span(msgspec.Struct, frozen=True):
    """A run on paper; `mark` "" | "gap" (draft highlight for what is not filled yet)."""

    text: str
    bold: bool = False
    italic: bool = False
    mark: str = ""


class Line(msgspec.Struct, frozen=True, tag="line"):
    """One paragraph of a header or signature cell: its spans, its size in points and style, and a rule under it.

    `rule` is the length of the drawn line under it as a share of the text's width (1.0 under the motto, 1/3–1/2 under the agency,
    NĐ 30/2020, PL I, II); 0 = none. `space_before` in points. `role` names the component, a style in Word: national | motto |
    superior | issuer | number | date | draft | urgent | doc_type | subject | recipients_title | recipient | authority | signer |
    appendix_label | appendix_title | appendix_reference | slip. `frame_mm` (width, height) draws a frame around a mark of urgency,
    `red` its words and frame in red.
    """

    spans: tuple[Span, ...]
    size: float
    align: Align = Align.CENTER
    rule: float = 0.0
    space_before: float = 0.0
    role: str = ""
    frame_mm: tuple[float, float] | None = None
    red: bool = False


class Columns(msgspec.Struct, frozen=True, tag="columns"):
    """Two columns side by side (header, or recipients and signature); widths in millimetres; read left column first.

    `role` "header" | "signature" | "slip". A signature block is never split, and keeps with the last `keep_lines` of text before it.
    Columns wider than the text stand centred on it and reach into both margins (the head of the official Mẫu 1.4).
    """

    role: str
    widths_mm: tuple[float, float]
    rows: tuple[tuple[tuple[Line, ...], tuple[Line, ...]], ...]


class Title(msgspec.Struct, frozen=True, tag="title"):
    """Centred lines of the title block: BÁO CÁO, trích yếu; the last one carries the rule.

    `role` "title", or "appendix": "Phụ lục", its title, "(Kèm theo …)".
    """

    lines: tuple[Line, ...]
    role: str = "title"


class Heading(msgspec.Struct, frozen=True, tag="heading"):
    """A numbered heading: `number` as printed ("I.", "1.", "3.1.", "Phần I"), `level` 1..3 (also its outline level).

    `own_line`: the number stands centred on a line of its own, the title centred below it (Phần, Chương: PL I, II.6.d).
    """

    number: str
    spans: tuple[Span, ...]
    level: int
    section: str = ""
    own_line: bool = False


class Para(msgspec.Struct, frozen=True, tag="para"):
    """A body paragraph: `marker` "" | "-" | "+" | "1." …; `block` the report's paragraph id ("" for opening and closing).

    `beside` is the paragraph's number in the margin of a bản trình (0: none). It is not of the text: no file's words hold it.
    """

    spans: tuple[Span, ...]
    marker: str = ""
    block: str = ""
    section: str = ""
    italic: bool = False
    role: str = "body"  # body | opening | closing | addressee | appendix_pointer | appendix_note
    beside: int = 0


class Grid(msgspec.Struct, frozen=True, tag="grid"):
    """A table. `aligns` and `weights` (shares of the width) have one entry a column, or are empty: left, and by the longest text.

    `groups` are rows whose first cell runs over all columns in bold (their other cells are empty).
    """

    rows: tuple[tuple[str, ...], ...]
    header_rows: int = 1
    caption: str = ""
    block: str = ""
    section: str = ""
    aligns: tuple[Align, ...] = ()
    weights: tuple[float, ...] = ()
    groups: tuple[int, ...] = ()


class Image(msgspec.Struct, frozen=True, tag="image"):
    """A picture in the body; `alt` tells what is on it where the caption does not."""

    data: bytes
    mime: str
    caption: str = ""
    width_mm: float = 0.0
    block: str = ""
    section: str = ""
    alt: str = ""


class Series(msgspec.Struct, frozen=True):
    """One row of bars of a chart: what it is, a value for each category (None: not known)."""

    name: str
    values: tuple[float | None, ...]


class Chart(msgspec.Struct, frozen=True, tag="chart"):
    """A bar chart, printed in grey: `caption` under it is text of the paper, what is inside it is a picture told by `alt`."""

    categories: tuple[str, ...]
    series: tuple[Series, ...]
    caption: str = ""
    alt: str = ""
    width_mm: float = 0.0
    height_mm: float = 0.0


class Code(msgspec.Struct, frozen=True, tag="code"):
    """A QR code of `text`, `size_mm` wide, its quiet zone around that, centred; told by `alt`. Its text is not text of the paper."""

    text: str
    size_mm: float = 25.0
    alt: str = ""


class NewSheet(msgspec.Struct, frozen=True, tag="sheet"):
    """Begins a new page; pages count from 1 again and the first one shows no number (each phụ lục its own: PL I, I.7).

    `label` names the part to people ("Phụ lục"), `landscape` lays the paper on its side.
    """

    label: str = ""
    landscape: bool = False


PaperBlock = Columns | Title | Heading | Para | Grid | Image | Chart | Code | NewSheet


class Paper(msgspec.Struct, frozen=True):
    """The whole document: its blocks, its properties (no person's or computer's name), the sheet it is set on.

    `numbering` is the scheme of the headings; `category` the kind of document, `keywords` what one would look for it by, parted by ";".
    A whole Paper can be packed with msgspec and sent to a child process.
    """

    blocks: tuple[PaperBlock, ...]
    title: str  # document property: "Báo cáo … 6 tháng đầu năm 2021"
    subject: str = ""
    author: str = ""  # the agency, never a person
    language: str = "vi-VN"
    rules: Rules = Rules()
    numbering: str = "roman"  # key of paper.numbering.SCHEMES
    category: str = ""
    keywords: str = ""


def body_blocks(paper: Paper) -> tuple[PaperBlock, ...]:
    """The blocks of the document itself, without its appendices."""
    end = next((place for place, block in enumerate(paper.blocks) if isinstance(block, NewSheet)), len(paper.blocks))
    return paper.blocks[:end]
