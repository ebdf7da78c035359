"""Sentences about files and disks: what went wrong, and what the officer can do."""

SENTENCES = {
    "disk-full": "Ổ đĩa đã đầy, chưa ghi được {place}. Hãy xóa bớt hoặc chọn nơi khác; bản cũ (nếu có) còn nguyên.",
    "read-only": "Ổ đĩa đang khóa ghi, chưa ghi được {place}. Hãy mở khóa (lẫy trên thẻ nhớ, USB) hoặc chọn nơi khác.",
    "folder-missing": "Không tìm thấy thư mục để mở hoặc ghi {place}. Hãy kiểm tra lại đường dẫn hoặc cắm lại USB.",
    "is-folder": "{place} là một thư mục, không phải tệp. Hãy chọn một tệp.",
    "name-too-long": "Tên tệp quá dài: {place}. Hãy đặt tên ngắn hơn.",
    "no-permission": "Máy không cho phép đọc hoặc ghi {place}. Hãy chọn thư mục khác, hoặc hỏi người quản trị máy.",
    "open-elsewhere": "{place} đang mở trong chương trình khác. Hãy đóng tệp ấy rồi làm lại.",
    "gone": "Mất liên lạc với ổ đĩa khi làm việc với {place}. Nếu là USB, hãy cắm lại rồi làm lại; bản cũ vẫn còn.",
    "not-a-file": "{place} không phải là một tệp thường, chương trình không mở. Hãy chọn một tệp.",
    "file-exists": "Đã có tệp {place}. Chương trình không ghi đè; hãy chọn tên hoặc thư mục khác.",
    "file-missing": "Không tìm thấy tệp {place}. Hãy xem tệp có bị đổi tên, chuyển chỗ hay USB đã rút ra không.",
    "file-too-big": "Tệp {place} quá lớn (trên {limit_mb} MB), chương trình không mở. Hãy chọn tệp nhỏ hơn, hoặc quét lại với độ phân giải thấp hơn.",
}
