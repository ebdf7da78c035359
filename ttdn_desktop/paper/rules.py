"""The page of Nghị định 30/2020/NĐ-CP as data: paper, margins, sizes that move together, spacing, words that never change."""

import msgspec

NATIONAL = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
MOTTO = "Độc lập - Tự do - Hạnh phúc"
ENDING = "./."  # every text ends so (NĐ 30/2020, PL III)
BLANK = "\u00a0"  # blanks to be written on by hand are no-break spaces: they never wrap and never shrink
DRAFT = "DỰ THẢO"

# What stands on paper where something is still to be filled, by Gap.kind; drafts show it on yellow.
GAP_WORDS = {
    "figure": "[cần điền số liệu]",
    "request": "[cần điền văn bản yêu cầu]",
    "date": "[cần điền ngày]",
    "number": "[cần điền số]",
    "place": "[cần điền địa danh]",
    "text": "[cần điền]",
    "section": "[chưa có nội dung]",
    "picture": "[hình không in được]",
}


class Sizes(msgspec.Struct, frozen=True):
    """Font sizes in points of every component; they move together (PL I, V, note of the table: 13/14/14 or 12/13/13)."""

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


class Rules(msgspec.Struct, frozen=True):
    """Millimetres for the sheet, points for text. Ranges of PL I, I in brackets.

    The decree's own sample template has margins 25/20/35/20: its text is 155 mm wide, less than its head table of 167.5 mm. With
    20/20/30/15, all inside the ranges, the text is 165 mm wide and the right column of the head gets 100 mm: the Quốc hiệu stays
    on one line (it needs 96 mm at 13 pt) and so does a date line with a long place name.
    """

    page_mm: tuple[float, float] = (210, 297)
    top_mm: float = 20  # 20–25
    bottom_mm: float = 20  # 20–25
    left_mm: float = 30  # 30–35
    right_mm: float = 15  # 15–20
    header_mm: float = 10  # page number: centred in the top margin, not on page 1
    head_columns_mm: tuple[float, float] = (65, 100)
    sign_columns_mm: tuple[float, float] = (80, 85)
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


RULES: dict[str, Rules] = {
    "nd30": Rules(),
    "nd30-13": Rules(
        sizes=Sizes(
            national=12, motto=13, issuer=12, number=13, date=13, title=13, body=13, authority=13, page_number=13
        )
    ),
}
