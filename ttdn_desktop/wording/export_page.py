"""Words of the page "In, xuất, gói báo cáo"."""

from pathlib import Path

from ttdn_desktop.model.bundle import Bundle
from ttdn_desktop.model.request import Issue
from ttdn_desktop.text.dates import day_text, month_text

TITLE = "In, xuất và gói báo cáo"
DRAFT = "Bản trình (dự thảo)"
DRAFT_TEXT = "Xuất bất cứ lúc nào để in thử, xin ý kiến. Chỗ chưa điền được tô vàng."
DRAFT_BUTTON = "Xuất bản trình…"
SIGN = "Bản trình ký"
SIGN_TEXT = "Bản sạch để lãnh đạo ký; số và ngày để trống cho văn thư ghi."
SIGN_BUTTON = "Xuất bản trình ký…"
OUTSIDE = "Xuất lại báo cáo đã nhập"
OUTSIDE_TEXT = "Báo cáo này nhập từ tệp cũ; chữ được giữ nguyên, chỉ trình bày lại đúng thể thức."
ISSUED = "Bản đã ký"
ISSUED_TEXT = "Khi đã ký và văn thư đã cấp số, ghi số và ngày vào đây."
NUMBER, DAY = "Số", "Ngày ban hành"
ISSUED_BUTTON = "Ghi số và ngày"
BUNDLE = "Gói báo cáo gửi tỉnh"
BUNDLE_TEXT = "Gom Word, PDF, số liệu, bản quét vào một tệp; ghi ra USB, đọc lại và kiểm tra."
BUNDLE_BUTTON = "Đóng gói vào…"
ADD_SCAN, ADD_FILE, CLEAR_FILES = "Thêm bản quét…", "Thêm tài liệu…", "Bỏ các tệp đã chọn"
OTHER_NAME, REPLACE, LEAVE_IT = "Ghi thành tệp mới", "Ghi đè", "Thôi, không ghi"
CHOOSE_FOLDER = "Chọn thư mục hoặc USB"
CHOOSE_FILES = "Chọn tệp"
SCAN_FILES = "Bản quét (*.pdf *.jpg *.jpeg *.png)"
ATTACHED_FILES = "Tài liệu (*.pdf *.docx *.xlsx *.jpg *.jpeg *.png)"
OPEN_FOLDER = "Mở thư mục"
TO_CHECKS = "Xem các chỗ còn phải sửa"
WORKING = {"export": "Đang xuất và kiểm tra…", "bundle": "Đang đóng gói, ghi và đọc lại…"}
PREVIEW = "Trang 1 của bản vừa xuất"
NO_PREVIEW = "Xuất xong, trang đầu hiện ở đây."


def exported(paths: list[Path], pages: int | None) -> str:
    """ "Đã xuất và kiểm tra: BC….docx, BC….pdf (4 trang)"."""
    names = ", ".join(path.name for path in paths)
    return f"Đã xuất và kiểm tra: {names}" + (f" ({pages} trang)" if pages else "")


def stopped(count: int) -> str:
    """What the second card says while the gate is closed."""
    return f"Còn {count} chỗ phải xử lý trước khi trình ký."


def issued(issue: Issue) -> str:
    """ "Số 46, ngày 15/6/2026"; empty while there is no number."""
    if not issue.number:
        return ""
    return (
        f"Đã ghi: số {issue.number}/{issue.symbol}, ngày {day_text(issue.day)}/{month_text(issue.month)}/{issue.year}"
    )


def packed(bundle: Bundle) -> str:
    """What the officer wants to hear after the stick was written."""
    return f"Đã ghi và kiểm tra xong, có thể rút USB.\n{bundle.name} ({len(bundle.files)} tệp bên trong)"


def chosen(scans: list[Path], files: list[Path]) -> str:
    """The files that will go into the bundle beside the report."""
    parts = [f"bản quét: {', '.join(p.name for p in scans)}"] if scans else []
    parts += [f"kèm theo: {', '.join(p.name for p in files)}"] if files else []
    return "; ".join(parts)


def taken(names: list[str]) -> str:
    """Asked before an earlier export is written over."""
    return f"Trong thư mục này đã có {', '.join(names)}. Nếu đã sửa tệp ấy trong Word thì nên ghi thành tệp mới."
