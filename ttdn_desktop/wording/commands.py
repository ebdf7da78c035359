"""Words of the menus: each command's text, in the order of the sheet of shortcuts."""

MENUS = {"report": "Bá&o cáo", "edit": "Soạn t&hảo", "view": "Xe&m", "go": "Đ&i tới", "help": "Trợ &giúp"}

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
    "fix-finding": "Sửa theo đề nghị",
    "waive-finding": "Bỏ qua chỗ này, ghi lý do",
    "edit-sections": "Sửa đề mục…",
    "side-previous": "Khung bên: Kỳ trước",
    "side-checks": "Khung bên: Kiểm tra",
    "side-figures": "Khung bên: Số liệu",
    "side-pages": "Khung bên: Bản in",
    "previous-step": "Bước trước",
    "next-step": "Bước sau",
    "finish-step": "Xong bước này, sang bước sau",
    "next-unfinished": "Bước chưa xong tiếp theo",
    "other-side": "Sang khung bên kia",
    "next-finding": "Chỗ cần sửa tiếp theo",
    "checks": "Đến bước Kiểm tra",
    "help": "Hướng dẫn của màn hình này",
}
