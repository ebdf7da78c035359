"""The pages of the built-in help and which screen opens which."""

TOPICS = (
    ("bat-dau", "Bắt đầu"),
    ("nhap-bao-cao-cu", "Nhập báo cáo cũ"),
    ("lap-bao-cao", "Lập báo cáo kỳ mới"),
    ("cac-buoc", "Các bước và trạng thái"),
    ("viet-muc", "Viết một mục"),
    ("so-lieu", "Số liệu"),
    ("ky-noi-nhan", "Ký và nơi nhận"),
    ("kiem-tra", "Kiểm tra"),
    ("ban-in", "Xem bản in và in"),
    ("in-xuat-goi", "In, xuất, gói báo cáo"),
    ("phim-tat", "Phím tắt"),
    ("giao-dien", "Giao diện, cỡ chữ, màu"),
    ("du-lieu", "Dữ liệu nằm ở đâu"),
)
_SCREENS = {
    "start": "bat-dau",
    "import": "nhap-bao-cao-cu",
    "new": "lap-bao-cao",
    "period": "lap-bao-cao",
    "section": "viet-muc",
    "figures": "so-lieu",
    "signing": "ky-noi-nhan",
    "checks": "kiem-tra",
    "export": "in-xuat-goi",
    "preview": "ban-in",
}


def topic_of(screen: str) -> str:
    """The page for a screen: a step's kind, "start", "import", "new" or "preview"."""
    return _SCREENS.get(screen, "bat-dau")
