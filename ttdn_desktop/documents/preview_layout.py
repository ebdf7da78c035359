"""A stand-in until PdfWriter.render_placed is there: the PDF and a Layout from the writer's own units."""

from hashlib import sha256

from ttdn_desktop.documents.geometry import points
from ttdn_desktop.documents.pagination import paginate
from ttdn_desktop.documents.pdf_units import units
from ttdn_desktop.documents.pdf_writer import PdfWriter
from ttdn_desktop.paper.blocks import Columns, Grid, Heading, Image, Paper, Para
from ttdn_desktop.paper.placement import Layout, PageMark, Placement


def render_placed(paper: Paper) -> tuple[bytes, Layout]:
    """The PDF without tags, and where everything stands."""
    rules = paper.rules
    height = points(rules.page_mm[1]) - points(rules.top_mm) - points(rules.bottom_mm)
    made = units(paper, rules)
    names = {}
    place = 0
    for block in paper.blocks:
        count = 1
        key = ("", "", "title")
        match block:
            case Columns():
                count, key = len(block.rows), ("", "", block.role)
            case Grid():
                count, key = len(block.rows) + bool(block.caption), (block.block, block.section, "")
            case Image():
                count, key = 1 + bool(block.caption), (block.block, block.section, "")
            case Heading():
                key = ("", block.section, "heading")
            case Para():
                key = (block.block, block.section, "" if block.role == "body" else block.role)
        for unit in made[place : place + count]:
            names[id(unit)] = key
        place += count
    pages = paginate(made, height)
    placements: list[Placement] = []
    marks = []
    left, top = points(rules.left_mm), points(rules.top_mm)
    width = points(rules.page_mm[0]) - left - points(rules.right_mm)
    for number, page in enumerate(pages, 1):
        spans: dict[tuple[str, str, str], list[float]] = {}
        for placed in page:
            span = spans.setdefault(names[id(placed.unit)], [placed.y, placed.y])
            span[1] = placed.y + placed.strip.height
        placements += [
            Placement(number, left, top + a, width, b - a, *key) for key, (a, b) in spans.items()
        ]  # fmt: skip
        digest = sha256(repr([(p.y, p.strip) for p in page]).encode() + bytes([number > 1])).hexdigest()[:16]
        marks.append(PageMark(points(rules.page_mm[0]), points(rules.page_mm[1]), number, digest=digest))
    return PdfWriter().render(paper), Layout(tuple(marks), tuple(placements))
