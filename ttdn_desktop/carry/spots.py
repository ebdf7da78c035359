"""Every place of a report where words stand, with its text and coordinates: what stale and the checks look through."""

import re
from collections.abc import Iterator

import msgspec

from ttdn_desktop.model.block import HOLE, Block, OriginKind, Paragraph, Table, skeleton
from ttdn_desktop.model.report import Report

# Pseudo block ids for words that stand in fields, not in a paragraph. A heading's spot names its section too.
PLACE, SUBJECT, OPENING, TITLE, CLOSING, ARCHIVE = "@place", "@subject", "@opening", "@title", "@closing", "@archive"
RECIPIENT, ADDRESSEE = "@recipient", "@addressee"  # with ":0", ":1" … behind
SIGNER, SYMBOL = (
    "@signer",
    "@symbol",
)  # facts of the report, no running text: never a spot, only the place of a proposal

_CHANGED = (OriginKind.EDITED, OriginKind.EDITED_IN_WORD)
_FIELD = re.compile(r"\{[A-Za-z_]+(?::[a-z ]+)?\}")


class Spot(msgspec.Struct, frozen=True):
    """A text with coordinates. `block` is a paragraph's or table's id, or one of the pseudo ids above ("@opening").

    `text` is the skeleton of a paragraph; in a field template every {field} is as many U+FFFC as it is long, so that
    positions hold in the stored string. `codes` are the section's; `cell` is (row, column) in a table, else (-1, -1).
    `carried` is true of what was taken from an earlier report, changed since or not. Fields and headings of a report made from an
    earlier one count as carried and looked at: they came along, or were typed.
    """

    section: str
    block: str
    text: str
    codes: tuple[str, ...] = ()
    carried: bool = False
    reviewed: bool = True
    paragraph: Paragraph | None = None
    cell: tuple[int, int] = (-1, -1)
    source: str = ""  # id of the report the words were carried from

    @property
    def is_body(self) -> bool:
        """True for a paragraph of a section: words a person wrote, which never change by themselves."""
        return self.paragraph is not None

    @property
    def in_table(self) -> bool:
        """True for a table's cell."""
        return self.cell != (-1, -1)

    @property
    def looks_ahead(self) -> bool:
        """True in the sections that speak of the next period (S50 … S54)."""
        return bool(self.codes) and self.codes[0].startswith("S5")


def came_along(block: Block) -> bool:
    """True for a block taken from an earlier report, also when a person has changed words of it since."""
    kind = block.origin.kind
    return kind is OriginKind.CARRIED or kind in _CHANGED and bool(block.origin.report)


def template_text(template: str) -> str:
    """A field template with its fields as U+FFFC of the same length."""
    return _FIELD.sub(lambda match: HOLE * len(match[0]), template)


def spots(report: Report) -> Iterator[Spot]:
    """All spots in the order of the page: place, subject, addressees, opening, headings and blocks, closing, recipients."""
    came = report.source
    rolled = bool(came)
    yield Spot("", PLACE, report.place, carried=rolled, source=came)
    yield Spot("", SUBJECT, template_text(report.subject), carried=rolled, source=came)
    for place, name in enumerate(report.addressees):
        yield Spot("", f"{ADDRESSEE}:{place}", name, carried=rolled, source=came)
    yield Spot("", OPENING, template_text(report.opening), carried=rolled, source=came)
    for section in report.sections:
        yield Spot(section.key, TITLE, template_text(section.title), section.codes, rolled, source=came)
        for block in section.blocks:
            carried = came_along(block)
            where = (section.codes, carried, block.reviewed)
            block_came = block.origin.report
            if isinstance(block, Paragraph):
                yield Spot(section.key, block.id, skeleton(block.runs), *where, block, source=block_came)
            elif isinstance(block, Table):
                for row, cells in enumerate(block.rows):
                    for column, text in enumerate(cells):
                        yield Spot(section.key, block.id, text, *where, cell=(row, column), source=block_came)
    yield Spot("", CLOSING, template_text(report.closing), carried=rolled, source=came)
    for place, name in enumerate(report.recipients):
        yield Spot("", f"{RECIPIENT}:{place}", name, carried=rolled, source=came)
    yield Spot("", ARCHIVE, report.archive, carried=rolled, source=came)
