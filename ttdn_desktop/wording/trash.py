"""Words of the trash."""

from ttdn_desktop.model.period import Period

SENTENCES = {
    "trash-empty": "Thùng rác trống.",
    "trash-not-in": "Báo cáo {place} không ở trong thùng rác; chỉ báo cáo trong thùng rác mới xóa hẳn được.",
}


def put_away(period: Period) -> str:
    """After a report was put into the trash."""
    return f"Đã bỏ báo cáo {period.label()} vào thùng rác; trong 30 ngày lấy lại được."


def taken_out(period: Period) -> str:
    """After it was taken out again."""
    return f"Đã lấy báo cáo {period.label()} ra khỏi thùng rác."


def left(days: int) -> str:
    """How long a report still lies there."""
    return f"còn {days} ngày" if days else "hôm nay là ngày cuối"
