"""Sentences about old files that cannot be read in: what the file is, and what the officer can do about it."""

_RESAVE = (
    "Hãy mở tệp bằng Word (hoặc LibreOffice), chọn Lưu thành (Save As), loại “Word Document (*.docx)”, rồi nhập lại; "
    "hoặc bấm Ctrl+A, Ctrl+C trong Word rồi dùng “Dán toàn văn báo cáo cũ”."
)
_AGAIN = "Hãy chép lại tệp từ nơi gốc, hoặc mở bằng Word và lưu lại dạng .docx rồi nhập lại."
_CHOSEN = "Hãy kiểm tra xem đã chọn đúng tệp chưa."
_SAFE = "chương trình không mở để giữ an toàn cho máy. Hãy hỏi lại nơi gửi tệp."

SENTENCES = {
    "file-empty": "Tệp {place} trống, không có nội dung nào để đọc. " + _CHOSEN,
    "file-no-text": "Tệp {place} không có chữ nào để đọc. " + _CHOSEN,
    "file-only-pictures": "Tệp {place} chỉ có hình (bản quét), không có chữ để đọc. Hãy tìm tệp Word gốc của báo cáo ấy.",
    "file-not-docx": "Tệp {place} không phải văn bản Word dù tên tệp ghi như vậy. " + _AGAIN,
    "file-not-word": "Tệp {place} là tệp của chương trình khác (như Excel, PowerPoint), không phải văn bản Word. "
    "Hãy chọn tệp báo cáo dạng .docx hoặc .txt.",
    "file-old-doc": "Tệp {place} là văn bản Word đời cũ (.doc), chương trình chưa đọc được. " + _RESAVE,
    "file-rtf": "Tệp {place} là văn bản RTF, chương trình chưa đọc được. " + _RESAVE,
    "file-odt": "Tệp {place} là văn bản OpenDocument (.odt), chương trình chưa đọc được. " + _RESAVE,
    "file-pdf": "Tệp {place} là tệp PDF, chương trình chưa đọc được. Hãy nhập tệp Word của báo cáo ấy; nếu chỉ còn PDF, "
    "hãy bôi đen toàn bộ chữ, chép rồi dùng “Dán toàn văn báo cáo cũ”.",
    "file-resave": "Tệp {place} là trang web hoặc XML chứ không phải văn bản .docx. " + _RESAVE,
    "file-macro": "Tệp {place} có chứa macro (.docm), chương trình không mở để giữ an toàn cho máy. " + _RESAVE,
    "file-template": "Tệp {place} là mẫu Word (.dotx), không phải văn bản. " + _RESAVE,
    "file-strict": "Tệp {place} được lưu theo dạng “Strict Open XML”, chương trình chưa đọc được. " + _RESAVE,
    "file-encrypted": "Tệp {place} có đặt mật khẩu. Hãy mở bằng Word, bỏ mật khẩu, lưu lại dạng .docx rồi nhập lại.",
    "file-truncated": "Tệp {place} bị thiếu phần cuối, có thể do chép hoặc tải về chưa xong. " + _AGAIN,
    "file-damaged": "Tệp {place} bị hỏng bên trong. " + _AGAIN,
    "file-no-main-part": "Tệp {place} không có phần nội dung của một văn bản Word. " + _AGAIN,
    "file-bomb": "Tệp {place} bung ra lớn khác thường ({part}), " + _SAFE,
    "file-too-many-parts": "Tệp {place} chứa quá {limit} phần bên trong, không giống một báo cáo, " + _SAFE,
    "file-duplicate-parts": "Tệp {place} chứa hai phần trùng tên ({part}), không rõ phần nào là thật. " + _AGAIN,
    "file-doctype": "Tệp {place} chứa khai báo XML không được phép trong văn bản Word, " + _SAFE,
    "file-too-long": "Tệp {place} dài quá {limit} đoạn, không giống một báo cáo. " + _CHOSEN,
    "file-binary": "Tệp {place} không phải tệp chữ. Hãy chọn tệp báo cáo dạng .docx hoặc .txt.",
    "file-encoding": "Tệp {place} không ghi bằng mã Unicode (UTF-8), đọc vào sẽ sai chữ. Hãy mở bằng Notepad, "
    "chọn Lưu thành (Save As), mục Mã hóa (Encoding) chọn UTF-8, rồi nhập lại.",
    "file-too-slow": "Đọc tệp {place} quá {seconds} giây nên chương trình đã dừng. " + _AGAIN,
    "file-too-heavy": "Tệp {place} cần quá nhiều bộ nhớ nên chương trình đã dừng. " + _AGAIN,
    "file-unreadable": "Không đọc được tệp {place}, có thể tệp bị hỏng (mã lỗi: {reason}). " + _AGAIN,
    "read-header": "Đầu trang có chữ, không đưa vào báo cáo: “{quote}”.",
    "read-footer": "Chân trang có chữ, không đưa vào báo cáo: “{quote}”.",
    "read-footnote": "Có chú thích cuối trang, không đưa vào báo cáo: “{quote}”.",
    "read-endnote": "Có chú thích cuối văn bản, không đưa vào báo cáo: “{quote}”.",
    "read-comment": "Có ghi chú bên lề, không đưa vào báo cáo: “{quote}”.",
    "read-text-box": "Chữ trong khung rời được đặt ngay sau đoạn chứa khung: “{quote}”.",
    "read-deleted-text": "Chữ đã xóa khi theo dõi sửa đổi (Track Changes) được bỏ qua: “{quote}”.",
    "read-hidden-text": "Chữ ẩn được bỏ qua: “{quote}”.",
    "read-formula": "Công thức được đọc thành chữ thường: “{quote}”.",
    "read-nested-table": "Bảng nằm trong ô của bảng khác được đọc thành các dòng chữ: “{quote}”.",
    "read-picture-linked": "Ảnh không nằm trong tệp mà ở nơi khác, không lấy được: {quote}.",
    "read-picture-missing": "Ảnh bị thiếu hoặc quá nhiều, không lấy được: {quote}.",
    "read-picture-format": "Hình thuộc loại có thể không in ra được: {quote}. Hãy dán lại hình dạng PNG hoặc JPEG.",
    "read-object": "Đối tượng nhúng (bảng tính, biểu đồ …) không đọc được: {quote}.",
    "read-foreign-part": "Một phần văn bản nhúng từ tệp khác không đọc được ({quote}).",
    "read-legacy-font": "Chữ gõ bằng phông cũ {quote} đã được chuyển sang Unicode; hãy đọc lại kỹ.",
    "read-legacy-text": "Chữ gõ theo bảng mã cũ {quote} đã được chuyển sang Unicode; hãy đọc lại kỹ.",
    "read-broken-letters": "Có chữ đã hỏng từ trước khi nhập: “{quote}”.",
    "child-slow": "Một việc chạy nền quá {seconds} giây nên chương trình đã dừng. Hãy thử lại.",
    "child-crashed": "Một việc chạy nền dừng đột ngột (mã {exit}). Hãy thử lại.",
    "child-too-much": "Một việc chạy nền trả về quá {limit_mb} MB nên chương trình đã dừng. Dữ liệu đã lưu vẫn còn nguyên; hãy thử lại với tệp nhỏ hơn.",
}
