"""Neutral page blocks: what stands on the paper, in order, without any file format or measured length."""

from enum import StrEnum

import msgspec


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
    NĐ 30/2020, PL I, II); 0 = none. `space_before` in points. `role` names the component: national | motto | superior | issuer |
    number | date | draft | doc_type | subject | recipients_title | recipient | authority | signer (a style in Word).
    """

    spans: tuple[Span, ...]
    size: float
    align: Align = Align.CENTER
    rule: float = 0.0
    space_before: float = 0.0
    role: str = ""


class Columns(msgspec.Struct, frozen=True, tag="columns"):
    """Two columns side by side (header, or recipients and signature); widths in millimetres; read left column first.

    `role` "header" | "signature". A signature block is never split, and keeps with the last `keep_lines` of text before it.
    """

    role: str
    widths_mm: tuple[float, float]
    rows: tuple[tuple[tuple[Line, ...], tuple[Line, ...]], ...]


class Title(msgspec.Struct, frozen=True, tag="title"):
    """Centred lines of the title block: BÁO CÁO, trích yếu; the last one carries the rule."""

    lines: tuple[Line, ...]


class Heading(msgspec.Struct, frozen=True, tag="heading"):
    """A numbered heading: `number` as printed ("I.", "1.", "3.1."), `level` 1..3 (also its outline level)."""

    number: str
    spans: tuple[Span, ...]
    level: int
    section: str = ""


class Para(msgspec.Struct, frozen=True, tag="para"):
    """A body paragraph: `marker` "" | "-" | "+" | "1." …; `block` the report's paragraph id ("" for opening and closing)."""

    spans: tuple[Span, ...]
    marker: str = ""
    block: str = ""
    section: str = ""
    italic: bool = False
    role: str = "body"  # body | opening | closing | addressee


class Grid(msgspec.Struct, frozen=True, tag="grid"):
    """A table in the body."""

    rows: tuple[tuple[str, ...], ...]
    header_rows: int = 1
    caption: str = ""
    block: str = ""
    section: str = ""


class Image(msgspec.Struct, frozen=True, tag="image"):
    """A picture in the body."""

    data: bytes
    mime: str
    caption: str = ""
    width_mm: float = 0.0
    block: str = ""
    section: str = ""


PaperBlock = Columns | Title | Heading | Para | Grid | Image


class Paper(msgspec.Struct, frozen=True):
    """The whole document: its blocks, its properties (no person's or computer's name), and the name of its rule set."""

    blocks: tuple[PaperBlock, ...]
    title: str  # document property: "Báo cáo … 6 tháng đầu năm 2021"
    subject: str = ""
    author: str = ""  # the agency, never a person
    language: str = "vi-VN"
    rules: str = "nd30"  # key of paper.rules.RULES
    numbering: str = "roman"  # key of paper.numbering.SCHEMES
