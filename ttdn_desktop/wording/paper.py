"""Sentences about printing and exporting a report."""

SENTENCES = {
    "export-verify": "Tệp {place} ghi ra không đúng với báo cáo (phải là “{expected}”, đọc lại được “{found}”). "
    "Đừng dùng tệp này; hãy xuất lại, nếu còn lỗi hãy báo người hỗ trợ.",
    "export-suffix": "Tên tệp {place} phải có đuôi {suffix}. Chưa ghi tệp nào; hãy đổi đuôi rồi làm lại.",
    "export-same": "Hai tệp xuất ra trùng tên: {place}. Hãy đặt tên khác nhau.",
    "characters-missing": "Phông chữ của bản PDF không có ký tự {characters} (ở “{quote}”). "
    "Hãy thay ký tự ấy trong báo cáo rồi xuất lại.",
    "picture-unreadable": "Có hình trong báo cáo không mở được. Hãy thay bằng hình PNG hoặc JPEG rồi xuất lại.",
    "pdf-unreadable": "Tệp PDF {place} bị hỏng, không mở được. Hãy lấy lại bản PDF khác của văn bản này; tệp gốc không bị đụng đến.",
    "docx-unreadable": "Tệp Word {place} bị hỏng, không mở được. Hãy mở tệp bằng Word, chọn Lưu thành (Save As) một tệp .docx mới rồi nhập lại; tệp gốc không bị đụng đến.",
    "program-damaged": "Chương trình thiếu tệp {place}. Hãy cài lại chương trình; dữ liệu đã lưu vẫn còn nguyên.",
}
