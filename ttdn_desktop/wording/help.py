"""The pages of the built-in help and which screen, side tab or dialog opens which."""

TOPICS = (
    ("bat-dau", "Bắt đầu"),
    ("trang-dau", "Trang đầu"),
    ("don-vi", "Đơn vị, tên cơ quan, người ký"),
    ("nhap-bao-cao-cu", "Nhập báo cáo cũ"),
    ("lap-bao-cao", "Lập báo cáo kỳ mới"),
    ("cac-buoc", "Các bước và trạng thái"),
    ("viet-muc", "Viết một mục"),
    ("ky-truoc", "Lấy lại từ kỳ trước"),
    ("chu-cu", "Chữ cũ lấy từ kỳ trước"),
    ("so-sanh", "So sánh hai báo cáo"),
    ("sua-cac-muc", "Thêm, đổi, bỏ mục"),
    ("bang-anh", "Bảng và hình"),
    ("tim-thay", "Tìm và thay"),
    ("so-lieu", "Số liệu"),
    ("bieu-so-lieu", "Biểu Excel gửi thôn, đài"),
    ("ky-noi-nhan", "Ký và nơi nhận"),
    ("kiem-tra", "Kiểm tra"),
    ("bo-qua", "Bỏ qua, tắt lời nhắc"),
    ("bang-tra-cuu", "Bảng tra cứu"),
    ("ban-in", "Xem bản in và in"),
    ("in-xuat-goi", "In, xuất, gói báo cáo"),
    ("lay-lai", "Xóa nhầm, mất điện: lấy lại"),
    ("du-lieu", "Dữ liệu và sao lưu"),
    ("giao-dien", "Giao diện, cỡ chữ, màu"),
    ("phim-tat", "Phím tắt"),
    ("ho-tro", "Nhờ người hỗ trợ"),
    ("goi-bao-cao", "Khuôn dạng gói báo cáo"),
    ("cli", "Dòng lệnh (cho người quản trị)"),
)
SCREENS = {
    "start": "bat-dau",
    "home": "trang-dau",
    "unit": "don-vi",
    "import": "nhap-bao-cao-cu",
    "new": "lap-bao-cao",
    "period": "lap-bao-cao",
    "section": "viet-muc",
    "section-previous": "ky-truoc",
    "section-checks": "kiem-tra",
    "section-figures": "so-lieu",
    "section-pages": "ban-in",
    "figures": "so-lieu",
    "signing": "ky-noi-nhan",
    "checks": "kiem-tra",
    "export": "in-xuat-goi",
    "preview": "ban-in",
}
DIALOGS = {
    "AddDialog": "sua-cac-muc",
    "TitleDialog": "sua-cac-muc",
    "ClockDialog": "lay-lai",
    "CompareDialog": "so-sanh",
    "DamageDialog": "lay-lai",
    "DataPlaceDialog": "du-lieu",
    "FigureReviewDialog": "bieu-so-lieu",
    "FixAllDialog": "kiem-tra",
    "FormDialog": "ban-in",
    "HelpDialog": "phim-tat",
    "ImportDialog": "nhap-bao-cao-cu",
    "NewReportDialog": "lap-bao-cao",
    "PacksDialog": "bang-tra-cuu",
    "PasteDialog": "nhap-bao-cao-cu",
    "PictureDialog": "bang-anh",
    "PrintDialog": "ban-in",
    "ProblemDialog": "ho-tro",
    "RecoveryDialog": "lay-lai",
    "RestoreDialog": "lay-lai",
    "RulesDialog": "bo-qua",
    "ShortcutSheet": "phim-tat",
    "TableDialog": "bang-anh",
    "TrashDialog": "lay-lai",
    "UnitDialog": "don-vi",
    "VersionsDialog": "lay-lai",
}
_FIRST = "bat-dau"


def topic_of(screen: str) -> str:
    """The page for a screen: a step's kind, a side tab ("section-figures"), "start", "home", "import", "new" or "preview"."""
    return SCREENS.get(screen, _FIRST)


def dialog_topic(kind: str, own: str = "") -> str:
    """The page of a dialog by the name of its class, or the one it names itself."""
    return own or DIALOGS.get(kind, _FIRST)
