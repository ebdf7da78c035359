"""The sheet: paper, margins, sizes, spacing, lengths of rules. Writers measure with these values and no others."""

import msgspec


class Sizes(msgspec.Struct, frozen=True):
    """Font sizes in points of every component (PL I, V)."""

    national: float = 13
    motto: float = 14
    issuer: float = 13
    number: float = 13
    date: float = 14
    title: float = 14
    body: float = 14
    authority: float = 14
    recipients_title: float = 12
    recipients: float = 11
    table: float = 13
    page_number: float = 14
    urgent: float = 13
    appendix: float = 14
    margin_number: float = 10  # paragraph numbers of a draft, beside the text; no component of the decree


class Rules(msgspec.Struct, frozen=True):
    """Millimetres for the sheet, points for text. Ranges of PL I, I in brackets; defaults are those of the official Mẫu 1.4.

    The head table is wider than the text of that template (67.5 + 100 mm beside 155 mm): it stands centred on the text and reaches
    into both margins, as in the template itself. So the Quốc hiệu stays on one line (it needs 96 mm at 13 pt).
    """

    page_mm: tuple[float, float] = (210, 297)
    top_mm: float = 25  # 20–25
    bottom_mm: float = 20  # 20–25
    left_mm: float = 35  # 30–35
    right_mm: float = 20  # 15–20
    header_mm: float = 10  # page number: centred in the top margin, not on page 1
    head_columns_mm: tuple[float, float] = (67.5, 100)
    sign_columns_mm: tuple[float, float] = (75, 80)
    sizes: Sizes = Sizes()
    indent_mm: float = 12.7  # first line 10 or 12.7
    space_after: float = 6  # at least 6
    line_multiple: float = 1.0  # 1.0–1.5
    agency_rule: float = 0.4  # 1/3–1/2 of the agency's name
    title_rule: float = 1 / 3  # 1/3–1/2 of the trích yếu
    signature_room: float = 72  # room for the signature and the seal
    number_blank: int = 10  # blanks where văn thư writes the number
    day_blank: int = 7  # and the day, or the month
    long_place: int = 16  # beside a place name of more letters the blanks are narrower and the date never breaks inside
    narrow_blank: int = 4

    @property
    def text_mm(self) -> float:
        """Width of the text."""
        return self.page_mm[0] - self.left_mm - self.right_mm

    def turned(self) -> "Rules":
        """The same sheet lying on its side: a phụ lục with a wide table (PL I, I.2). Margins keep their sides."""
        return msgspec.structs.replace(self, page_mm=(self.page_mm[1], self.page_mm[0]))

    def wide_spaced(self) -> "Rules":
        """The sheet of a bản trình: room between the lines for the chief's pen, still within the decree (line spacing up to 1.5)."""
        return msgspec.structs.replace(
            self, line_multiple=max(self.line_multiple, 1.5), space_after=max(self.space_after, 8)
        )


RULES: dict[str, Rules] = {"nd30": Rules()}
