"""Words of the menus: each command's text, in the order of the sheet of shortcuts."""

# Their letters are none of those the pages underline.
MENUS = {"report": "&Báo cáo", "edit": "S&oạn thảo", "view": "X&em", "go": "Chu&yển đến", "help": "Trợ &giúp"}
GROUPS = {"theme": "Giao &diện"}

TEXTS = {
    "new-report": "Lập báo cáo kỳ mới…",
    "import-report": "Nhập báo cáo cũ…",
    "home": "Về trang đầu",
    "save": "Lưu ngay",
    "preview": "Xem bản in",
    "export": "In, xuất, gói báo cáo",
    "unit": "Tên đơn vị, người ký…",
    "quit": "Đóng chương trình",
    "undo": "Hoàn tác",
    "redo": "Làm lại",
    "previous-step": "Bước trước",
    "next-step": "Bước sau",
    "finish-step": "Xong bước này, sang bước sau",
    "other-side": "Sang khung bên kia",
    "next-finding": "Chỗ cần sửa tiếp theo",
    "checks": "Đến bước Kiểm tra",
    "theme-system": "Theo Windows",
    "theme-light": "Nền sáng",
    "theme-dark": "Nền tối",
    "theme-contrast": "Tương phản cao",
    "help": "Hướng dẫn của màn hình này",
}
