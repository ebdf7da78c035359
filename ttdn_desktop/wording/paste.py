"""Words of pasting a whole old report, and its refusals."""

SENTENCES = {
    "paste-empty": "Chưa có chữ nào được dán vào. Hãy mở báo cáo cũ trong Word, bấm Ctrl+A rồi Ctrl+C, quay lại đây bấm Ctrl+V.",
    "paste-too-big": "Phần vừa dán lớn quá {limit_mb} triệu ký tự, không giống một báo cáo. Hãy chép riêng phần chữ của báo cáo.",
    "paste-too-long": "Phần vừa dán dài quá {limit} đoạn, không giống một báo cáo. Hãy chép riêng phần chữ của báo cáo.",
    "paste-unreadable": "Không đọc được phần vừa dán. Hãy thử dán vào Notepad trước, rồi chép từ đó sang đây; chữ không mất, chỉ mất định dạng.",
}
TITLE = "Dán toàn văn báo cáo cũ"
GUIDE = (
    "Mở báo cáo cũ bằng Word (hay chương trình nào đọc được nó, kể cả tệp .doc đời cũ), bấm Ctrl+A để chọn hết, "
    "Ctrl+C để chép, rồi bấm vào khung dưới đây và bấm Ctrl+V."
)
AREA = "Khung dán báo cáo cũ"
EMPTY = "Bấm Ctrl+V để dán báo cáo vào đây"
READ, LEAVE, PASTE, CLEAR = "Đọc phần đã dán", "Thôi", "Dán từ bộ nhớ tạm", "Xóa để dán lại"
READING = "Đang đọc phần vừa dán…"
SURE = "Phần vừa dán chưa được đọc vào chương trình. Bỏ phần ấy?"
DROP, KEEP = "Bỏ phần vừa dán", "Ở lại"
CONVERT, AS_IT_IS = "Chuyển sang Unicode", "Giữ nguyên như đã dán"


def pasted(words: int, tables: int) -> str:
    """What is in the frame."""
    return f"Đã dán khoảng {words} từ" + (f", {tables} bảng" if tables else "") + "."


def old_font(font: str, before: str, after: str) -> str:
    """Asked before old letters are turned into Unicode."""
    return (
        f"Báo cáo này gõ bằng phông cũ ({font}), phải chuyển sang Unicode thì mới đọc và in được.\n\n"
        f"Đang là: {before}\nSẽ thành: {after}"
    )
