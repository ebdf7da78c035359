"""Words of the trash."""

from ttdn_desktop.model.period import Period
from ttdn_desktop.model.report import Report
from ttdn_desktop.wording.states import STATES

SENTENCES = {
    "trash-empty": "Thùng rác trống.",
    "trash-not-in": "Báo cáo {place} không ở trong thùng rác; chỉ báo cáo trong thùng rác mới xóa hẳn được.",
}
TITLE, LIST_NAME = "Thùng rác", "Các báo cáo trong thùng rác"
INTRO = "Báo cáo ở đây 30 ngày rồi mới xóa hẳn. Báo cáo đã ký, đã phát hành, đã gửi không bao giờ tự xóa."
TAKE_OUT, DELETE, CLOSE = "&Lấy lại báo cáo", "&Xóa hẳn…", "Đó&ng"
DELETE_NOW, KEEP = "Xóa hẳn", "Giữ lại"
UNDO = "Lấy lại"


def put_away(period: Period) -> str:
    """After a report was put into the trash."""
    return f"Đã bỏ báo cáo {period.label()} vào thùng rác; trong 30 ngày lấy lại được."


def taken_out(period: Period) -> str:
    """After it was taken out again."""
    return f"Đã lấy báo cáo {period.label()} ra khỏi thùng rác."


def left(days: int) -> str:
    """How long a report still lies there."""
    return f"còn {days} ngày" if days else "hôm nay là ngày cuối"


def line(report: Report, days: int, stays: bool) -> str:
    """A line of the list: "Năm 2026 · đang soạn · còn 12 ngày"."""
    label = report.period.label()
    told = "không tự xóa" if stays else left(days)
    return " · ".join(
        (label[:1].upper() + label[1:], "nhập từ tệp cũ" if report.made_outside else STATES[report.state.value], told)
    )


def ask_delete(report: Report) -> str:
    """Before a report is deleted for good."""
    return (
        f"Xóa hẳn báo cáo {report.period.label()}? Văn bản và các bản trước của báo cáo này sẽ không lấy lại được nữa."
    )


def ask_issued(report: Report) -> str:
    """The second question, for a report that was signed, issued or sent: it is named."""
    number = (
        f" số {report.issue.number}{'/' + report.issue.symbol if report.issue.symbol else ''}"
        if report.issue.number
        else ""
    )
    return (
        f"Báo cáo {report.period.label()}{number} {STATES[report.state.value]}. Cơ quan thường phải giữ báo cáo này "
        "trong hồ sơ công việc. Vẫn xóa hẳn?"
    )
