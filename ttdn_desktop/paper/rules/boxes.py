"""Every box (ô số) of the decree's diagram: size, style, case, place, the line under it, and the article that says so.

NĐ 30/2020, PL I, Mục II (components), IV (diagram), V (table of sizes and styles). The composer prints by these, the form checker
judges by them.
"""

from enum import StrEnum

import msgspec


class Case(StrEnum):
    """How a box is written: CAPITALS, Sentence case, a capital for each phrase of the tiêu ngữ, or as the text has it."""

    UPPER = "upper"
    SENTENCE = "sentence"
    PHRASES = "phrases"
    ANY = "any"


class Box(msgspec.Struct, frozen=True):
    """One component. `number` its ô số, `size` the permitted points, `rule` the permitted length of the line under it as a share

    of the text's width (None: no line). `place` left-head | right-head | centre | text | right-foot | left-foot | top | foot |
    margin; `align` left | center | right | justify; `drawn_mm` the box in the official diagram; `basis` the article.
    """

    key: str
    number: str
    title: str
    size: tuple[float, float]
    basis: str
    place: str
    align: str = "center"
    bold: bool = False
    italic: bool = False
    case: Case = Case.ANY
    rule: tuple[float, float] | None = None
    drawn_mm: tuple[float, float] | None = None


_HALF = (1 / 3, 1 / 2)
_II = "NĐ 30/2020, PL I, Mục II."
_III = "NĐ 30/2020, PL I, Mục III."
_ALL = (
    Box("national", "1", "Quốc hiệu", (12, 13), _II + "1.a", "right-head", bold=True, case=Case.UPPER, drawn_mm=(57, 8)),
    Box("motto", "1", "Tiêu ngữ", (13, 14), _II + "1.b", "right-head", bold=True, case=Case.PHRASES, rule=(1.0, 1.0)),
    Box("superior", "2", "Tên cơ quan chủ quản", (12, 13), _II + "2", "left-head", case=Case.UPPER, drawn_mm=(54, 9)),
    Box("issuer", "2", "Tên cơ quan ban hành", (12, 13), _II + "2", "left-head", bold=True, case=Case.UPPER, rule=_HALF),
    Box("number", "3", "Số, ký hiệu", (13, 13), _II + "3", "left-head", drawn_mm=(53, 8)),
    Box("date", "4", "Địa danh và thời gian", (13, 14), _II + "4", "right-head", italic=True, drawn_mm=(57, 8)),
    Box("doc_type", "5a", "Tên loại văn bản", (13, 14), _II + "5.a", "centre", bold=True, case=Case.UPPER),
    Box("subject", "5a", "Trích yếu nội dung", (13, 14), _II + "5.a", "centre", bold=True, case=Case.SENTENCE, rule=_HALF),
    Box("subject_letter", "5b", "Trích yếu của công văn", (12, 13), _II + "5.b", "left-head", case=Case.SENTENCE),
    Box("body", "6", "Nội dung", (13, 14), _II + "6", "text", "justify"),
    Box("basis", "6", "Căn cứ ban hành", (13, 14), _II + "6.a", "text", "justify", italic=True),
    Box("part", "6", "Phần, chương", (13, 14), _II + "6.d", "centre", bold=True),
    Box("heading1", "6", "Tiêu đề mục", (13, 14), _II + "6.d", "text", "justify", bold=True, case=Case.UPPER),
    Box("heading2", "6", "Tiêu đề khoản", (13, 14), _II + "6.d", "text", "justify", bold=True, case=Case.SENTENCE),
    Box("authority", "7a", "Quyền hạn, chức vụ của người ký", (13, 14), _II + "7", "right-foot", bold=True, case=Case.UPPER),
    Box("signer", "7b", "Họ và tên người ký", (13, 14), _II + "7", "right-foot", bold=True, case=Case.SENTENCE),
    Box("addressee", "9a", "Kính gửi", (13, 14), _II + "9.a", "text", "left"),
    Box("recipients_title", "9b", "Nơi nhận", (12, 12), _II + "9.b", "left-foot", "left", bold=True, italic=True),
    Box("recipient", "9b", "Danh sách nơi nhận", (11, 11), _II + "9.b", "left-foot", "left"),
    Box("urgent", "10b", "Dấu chỉ mức độ khẩn", (13, 14), _III + "2", "left-head", bold=True, case=Case.UPPER),
    Box("circulation", "11", "Chỉ dẫn phạm vi lưu hành", (13, 14), _III + "2", "top", bold=True, case=Case.UPPER),
    Box("drafter", "12", "Ký hiệu người soạn thảo", (11, 11), _III + "3", "left-foot", "left"),
    Box("contact", "13", "Địa chỉ, điện thoại cơ quan", (11, 12), _III + "4", "foot"),
    Box("copy_signature", "14", "Chữ ký số của bản sao", (10, 10), "NĐ 30/2020, PL I, Phần II", "top"),
    Box("appendix_label", "", "Chữ “Phụ lục”", (14, 14), _III + "1", "centre", bold=True, case=Case.SENTENCE),
    Box("appendix_title", "", "Tên phụ lục", (13, 14), _III + "1", "centre", bold=True, case=Case.UPPER),
    Box("appendix_reference", "", "Chỉ dẫn kèm theo", (13, 14), _III + "1", "centre", italic=True),
    Box("page_number", "", "Số trang", (13, 14), "NĐ 30/2020, PL I, Mục I.7", "margin"),
)  # fmt: skip
BOXES: dict[str, Box] = {one.key: one for one in _ALL}


def box(key: str) -> Box:
    """The box of that key. Raises KeyError."""
    return BOXES[key]
