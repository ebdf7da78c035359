"""Words of the first run and of the unit's dialog: three questions, how to begin, names that change from a day on."""

from ttdn_desktop.model.unit import Letterhead
from ttdn_desktop.text.dates import date_short

TITLE = "Chuẩn bị lần đầu"
STEPS = ("Bắt đầu", "1. Đơn vị", "2. Tên trên văn bản", "3. Ký, nơi nhận", "4. Xem lại")
STEP_SPOKEN = "Đến bước: {name}"
LATER, BACK, NEXT = "Để &sau", "‹ T&rước", "&Tiếp ›"
LATER_TIP = "Những gì đã ghi được giữ lại; lần sau mở chương trình sẽ làm tiếp từ đây."

WELCOME = "Chào anh/chị. Bắt đầu từ báo cáo kỳ trước là nhanh nhất."
WELCOME_TEXT = (
    "Chương trình đọc tên đơn vị, thể thức, người ký, nơi nhận và toàn bộ nội dung của báo cáo ấy; anh/chị chỉ xem lại rồi lập kỳ mới. "
    "Mọi việc làm trên máy này, không cần mạng."
)
IMPORT = "&Nhập báo cáo kỳ trước…"
IMPORT_TEXT = "Tệp Word (.docx) hoặc tệp chữ (.txt) của báo cáo gần nhất."
PASTE = "Dán toàn &văn báo cáo cũ…"
PASTE_TEXT = "Khi tệp là .doc đời cũ hay dạng khác: mở bằng Word, bấm Ctrl+A, Ctrl+C rồi dán vào đây."
ASK = "Chưa có báo cáo cũ: trả lời ba &câu hỏi"
ASK_TEXT = "Đơn vị nào, tên trên văn bản ra sao, ai ký và gửi ai."
OUTLINE = "Soạn &mới theo đề cương"
OUTLINE_TEXT = "Các mục có sẵn, mỗi mục có gợi ý nên viết gì; gợi ý không bao giờ in ra."
NEW = "&Lập báo cáo kỳ mới"
NEW_TEXT = "Nội dung báo cáo vừa nhập được mang sang để sửa."
MORE = "&Nhập thêm báo cáo cũ…"

UNIT_QUESTION = "Đơn vị của anh/chị là đơn vị nào?"
UNIT_TEXT = "Ghi theo tên hiện nay."
PROVINCE, LEVEL, NAME = "Tỉnh, t&hành phố", "&Cấp", "Tê&n"
PROVINCE_KIND, PROVINCE_NAME = "Tỉnh hay thành phố", "Tên tỉnh, thành phố"
FORMED = "&Lập từ những đơn vị nào, nếu có"
FORMED_NAME = "Những đơn vị trước đây đã nhập thành đơn vị này, mỗi dòng một đơn vị"
FORMED_HINT = "Sau sắp xếp từ 01/7/2025; báo cáo của các đơn vị cũ ấy sẽ dùng làm báo cáo kỳ trước."
FORMED_EXAMPLE = "xã Minh Tâm\nthị trấn Nguyên Bình"
NAME_EXAMPLE, PROVINCE_EXAMPLE = "Nguyên Bình", "Cao Bằng"

NAMES_QUESTION = "Tên cơ quan trên văn bản"
NAMES_TEXT = "Đầu văn bản vẽ bên cạnh đúng như sẽ in; dòng nào khác thực tế thì sửa."
ISSUER, DEPARTMENT = "Ai ban &hành", "Tê&n phòng"
SUPERIOR, LINES = "Cơ quan &chủ quản", "Dòng tên in đậ&m"
SYMBOL, PLACE = "&Ký hiệu", "Đị&a danh"
FULL, SHORT = "&Viết đủ trong câu", "Viết tắt trong câ&u"
NO_SUPERIOR = "để trống khi Ủy ban nhân dân ban hành"

SIGN_QUESTION = "Ai ký, gửi những ai?"
SIGN_TEXT = "Mỗi báo cáo còn đổi riêng được ở bước “Ký và nơi nhận”."
FORM, AUTHORITY, SIGNER = "Hình thứ&c ký", "Dòng chức &vụ", "Họ tên người ký"
ADDRESSEES, RECIPIENTS, ARCHIVE = "&Kính gửi", "Nơi nhậ&n", "&Lưu"

REVIEW = "Xem lại và bắt đầu"
REVIEW_TEXT = "Đúng như sẽ in chưa? Chỗ nào chưa đúng thì bấm tên bước ấy ở trên để sửa."
IMPORTED = "Đã đọc báo cáo {period}. Ba câu hỏi đã được trả lời theo báo cáo ấy; xin xem lại."
DISTRICT = "Báo cáo vừa nhập là của {area}. Cấp huyện không còn từ 01/7/2025; xin ghi tên đơn vị hiện nay, {area} được ghi sẵn là đơn vị cũ."
NAME_MISSING = "Còn thiếu tên đơn vị ở bước 1."
PROVINCE_MISSING = "Còn thiếu tên tỉnh, thành phố ở bước 1."
ISSUER_MISSING = "Còn thiếu dòng tên cơ quan ban hành ở bước 2."
KEEPING = "Đang ghi…"

DIALOG = "Đơn vị, tên trên văn bản, người ký"
TABS = ("Đơn vị", "Tên trên văn bản", "Ký, nơi nhận")
HEADS = "Mẫu tên"
HEADS_NAME = "Các mẫu tên theo ngày"
CORRECT, FROM = "&Sửa lỗi ghi sai", "Thay đổi &từ ngày"
CORRECT_HINT = "Tên sửa ở đây áp dụng cho cả những báo cáo đã lập theo mẫu này."
FROM_HINT = "Báo cáo lập trước ngày ấy giữ nguyên tên cũ; báo cáo lập sau dùng tên mới."
FROM_NAME = "Ngày bắt đầu dùng tên mới"
DRAFTS = "Báo cáo đang s&oạn cũng theo tên mới"
DAY_MISSING = "Hãy ghi ngày bắt đầu dùng tên mới, như 01/7/2026."
SAVE, LEAVE, PAGE_FORM = "Lưu thay đổi", "Thôi", "Trình bày văn bản…"


def head_line(head: Letterhead) -> str:
    """One dated letterhead in a list: "UBND xã Nguyên Bình – từ 01/7/2025 đến nay"."""
    since = f"từ {date_short(head.valid_from)}" if head.valid_from else "từ đầu"
    until = f"đến hết {date_short(head.valid_to)}" if head.valid_to else "đến nay"
    return f"{head.short_name or head.full_name} – {since} {until}"


def other_head_typed(line: str) -> str:
    """Something was typed for a letterhead that is not shown; one is saved at a time."""
    return f"Đầu văn bản “{line}” cũng có điều đã gõ, chưa lưu. Mỗi lần chỉ lưu đầu văn bản đang xem; bấm lưu lần nữa để bỏ điều đã gõ ở kia."


def summary(area: str, province: str, before: tuple[str, ...], signer: str) -> str:
    """What was answered in a few lines."""
    lines = [", ".join(part for part in (area, province) if part)]
    if before:
        lines.append("Lập từ: " + "; ".join(before))
    lines.append(f"Người ký: {signer}" if signer else "Người ký: chưa ghi tên")
    return "\n".join(lines)
