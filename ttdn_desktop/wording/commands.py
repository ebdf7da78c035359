"""Words of the menus: each command's text, in the order of the sheet of shortcuts."""

MENUS = {"report": "Bá&o cáo", "edit": "Soạn t&hảo", "go": "Đ&i tới", "help": "Trợ &giúp"}

TEXTS = {
    "new-report": "Lập báo cáo kỳ mới…",
    "import-report": "Nhập báo cáo cũ…",
    "home": "Về trang đầu",
    "save": "Lưu ngay",
    "preview": "Xem bản in",
    "export": "In, xuất, gói báo cáo",
    "unit": "Tên đơn vị, người ký…",
    "trash": "Thùng rác…",
    "restore-backup": "Khôi phục từ bản sao lưu…",
    "quit": "Đóng chương trình",
    "undo": "Hoàn tác",
    "redo": "Làm lại",
    "find": "Tìm…",
    "versions": "Các bản trước của mục…",
    "previous-step": "Bước trước",
    "next-step": "Bước sau",
    "finish-step": "Xong bước này, sang bước sau",
    "other-side": "Sang khung bên kia",
    "next-finding": "Chỗ cần sửa tiếp theo",
    "checks": "Đến bước Kiểm tra",
    "help": "Hướng dẫn của màn hình này",
}
