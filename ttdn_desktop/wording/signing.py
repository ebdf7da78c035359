"""The forms of signing of NĐ 30/2020 (Điều 13 and PL I, II.7) as ready lines for the signature block."""

COLLECTIVE = "ỦY BAN NHÂN DÂN"
OTHER = "Khác: tự ghi các dòng chức vụ"

URGENCY = {
    "": "Không có",
    "khan": "Khẩn",
    "thuong-khan": "Thượng khẩn",
    "hoa-toc": "Hỏa tốc",
}  # key of rules.URGENT_MARKS


def signing_forms(department: str) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """(what it is, the lines) for an Ủy ban nhân dân, or for a department when its name is given."""
    if department:
        return (
            ("Trưởng phòng ký", ("TRƯỞNG PHÒNG",)),
            ("KT. – Phó Trưởng phòng ký thay", ("KT. TRƯỞNG PHÒNG", "PHÓ TRƯỞNG PHÒNG")),
            ("Q. – quyền Trưởng phòng ký", ("Q. TRƯỞNG PHÒNG",)),
        )
    office = "TRƯỞNG PHÒNG VĂN HÓA - XÃ HỘI"
    return (
        ("TM. – Chủ tịch ký thay mặt Ủy ban nhân dân", (f"TM. {COLLECTIVE}", "CHỦ TỊCH")),
        ("TM., KT. – Phó Chủ tịch ký thay Chủ tịch", (f"TM. {COLLECTIVE}", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH")),
        ("KT. – Phó Chủ tịch ký thay (không có dòng TM.)", ("KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH")),
        ("Q. – quyền Chủ tịch ký", (f"TM. {COLLECTIVE}", "Q. CHỦ TỊCH")),
        ("TL. – cấp dưới ký thừa lệnh Chủ tịch", ("TL. CHỦ TỊCH", office)),
        ("TUQ. – ký thừa ủy quyền Chủ tịch", ("TUQ. CHỦ TỊCH", office)),
    )
