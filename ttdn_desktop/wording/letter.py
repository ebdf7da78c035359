"""Words of the request letter's own file: attaching it, what was read of it, opening it again."""

SENTENCES = {
    "letter-kind": "Tệp {place} không thuộc loại giữ kèm được. Hãy chọn tệp Word, PDF, ảnh quét (JPG, PNG, TIF) hoặc tệp chữ (.txt).",
}
ATTACH, ATTACH_OTHER = "Đính kèm văn bản yêu cầu…", "Chọn tệp khác…"
OPEN, REMOVE = "Mở tệp kèm", "Bỏ tệp kèm"
CHOOSE = "Chọn văn bản yêu cầu báo cáo"
KINDS = "Văn bản yêu cầu (*.docx *.pdf *.jpg *.jpeg *.png *.tif *.tiff *.txt *.doc);;Mọi tệp (*)"
HINT = "Bản quét hoặc tệp Word, PDF của văn bản yêu cầu; đọc được chữ thì số, ngày, hạn gửi được đề nghị sẵn."
READING = "Đang đọc văn bản yêu cầu…"
SCAN = "Đã giữ kèm. Đây là bản quét (ảnh), không có chữ để đọc; xin ghi số, ngày, hạn gửi bằng tay."
UNREAD = "Đã giữ kèm, nhưng không đọc được chữ bên trong tệp này; xin ghi số, ngày, hạn gửi bằng tay."
NOTHING = "Đã giữ kèm. Không đọc được số, ngày, hạn gửi nào chắc chắn; xin ghi bằng tay."
ALL_SAME = "Đã giữ kèm. Mọi điều đọc được đều đã có trong các ô dưới đây."
FOUND = "Đọc được trong văn bản; bấm vào điều nào đúng để đưa xuống ô:"
TAKE_ALL = "Nhận tất cả vào ô trống"
PARTS = {
    "kind": "Loại",
    "number": "Số",
    "symbol": "Ký hiệu",
    "date": "Ngày",
    "body": "Cơ quan",
    "subject": "Về việc",
    "deadline": "Hạn gửi",
}


def proposal(part: str, value: str, present: str) -> str:
    """On a proposal's button; what the field says now when it says something else."""
    return f"{PARTS[part]}: {value}" + (f"  (đang ghi: {present})" if present else "")


def take(part: str, value: str) -> str:
    """What a screen reader says of the button."""
    return f"Nhận {PARTS[part].lower()}: {value}"


def attached(name: str) -> str:
    """The line that says which file is attached."""
    return name or "Đã có tệp đính kèm"


def late(name: str) -> str:
    """The file was read after another letter had been chosen."""
    return f"Văn bản đã đổi trong lúc đọc tệp “{name}” nên tệp chưa được kèm; xin đính kèm lại nếu cần."
