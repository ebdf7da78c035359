"""Words of the national format that never change, and what is printed where something is still to be filled."""

import msgspec

NATIONAL = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
MOTTO = "Độc lập - Tự do - Hạnh phúc"
ENDING = "./."  # every text ends so (NĐ 30/2020, PL III)
BLANK = "\u00a0"  # blanks to be written on by hand are no-break spaces: they never wrap and never shrink
DRAFT = "DỰ THẢO"
APPENDIX = "Phụ lục"

# Signing authority (Điều 13; PL I, II.7.a): the abbreviation in front, whom it speaks for.
SIGNING_FORMS = {
    "TM.": "thay mặt tập thể lãnh đạo hoặc cơ quan",
    "KT.": "ký thay người đứng đầu",
    "TL.": "ký thừa lệnh",
    "TUQ.": "ký thừa ủy quyền",
    "Q.": "quyền (cấp trưởng)",
}

# A report is never a secret document here: the mark is refused (design law 10). None of these is ever printed.
SECRECY_MARKS = ("TUYỆT MẬT", "TỐI MẬT", "MẬT")


TOPIC = "thông tin đối ngoại"  # first of the keywords by which a computer finds the report again


class UrgentMark(msgspec.Struct, frozen=True):
    """A mark of urgency (PL I, III.2): its words and the size of its frame in millimetres."""

    words: str
    frame_mm: tuple[float, float]


URGENT_MARKS = {
    "hoa-toc": UrgentMark("HOẢ TỐC", (30, 8)),
    "thuong-khan": UrgentMark("THƯỢNG KHẨN", (40, 8)),
    "khan": UrgentMark("KHẨN", (20, 8)),
}

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
