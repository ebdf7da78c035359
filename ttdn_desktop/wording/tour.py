"""Words of the first-use tour: what each mark says of the control it stands beside."""

NAME = "Giới thiệu màn hình"
MARKS = {
    "steps": (
        "Các bước",
        "Bấm vào bước nào mở bước ấy, không phải theo thứ tự. Dấu trước mỗi bước cho biết đã xong, đang viết, hay còn chỗ phải sửa.",
    ),
    "margin": (
        "Vạch bên lề",
        "Vạch cho biết đoạn nào lấy từ kỳ trước và chưa ai rà soát. Đọc lại, sửa hoặc bấm Ctrl+Enter nếu còn đúng, rồi tự sang đoạn sau.",
    ),
    "previous": (
        "Kỳ trước, Kiểm tra, Số liệu, Bản in",
        "Khung này có nội dung kỳ trước để so và lấy lại, chỗ cần kiểm tra, số liệu của mục, và bản in. F6 sang khung và trở lại.",
    ),
    "checks": (
        "Kiểm tra",
        "Số chỗ phải sửa của cả báo cáo. Bấm để xem từng chỗ; F8 sang chỗ tiếp theo. Chương trình chỉ đề nghị, không tự sửa câu chữ.",
    ),
    "saved": (
        "Tự lưu",
        "Không có nút lưu: chữ vừa gõ được ghi trong khoảng một giây. Ở đây luôn có giờ lưu gần nhất. Ctrl+Z hoàn tác.",
    ),
    "export": (
        "In, xuất, gói",
        "Bản trình in được bất cứ lúc nào. Khi không còn chỗ phải sửa thì in bản trình ký, rồi đóng gói gửi Sở.",
    ),
}
NEXT, BACK, SKIP, DONE = "&Tiếp", "T&rước", "&Bỏ qua", "&Bắt đầu làm việc"
COUNT = "{place}/{of}"
HINT = "Phím mũi tên: tiếp, trước · Esc: bỏ qua · Xem lại: thực đơn Trợ giúp"
