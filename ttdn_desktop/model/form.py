"""How an office has its papers set: the choices Nghị định 30/2020/NĐ-CP leaves open."""

import msgspec


class PageForm(msgspec.Struct, frozen=True):
    """Choices of a unit, each within the decree's range (`paper.rules.RANGES`); defaults are those of the official Mẫu 1.4.

    `sizes` Quốc hiệu/tiêu ngữ/date together, `body_size` points of text, title and signature; margins and indent in millimetres,
    `space_after` points between paragraphs, `line_multiple` of a single line.
    """

    sizes: str = "13/14/14"
    body_size: float = 14
    top_mm: float = 25
    bottom_mm: float = 20
    left_mm: float = 35
    right_mm: float = 20
    indent_mm: float = 12.7
    space_after: float = 6
    line_multiple: float = 1.0
