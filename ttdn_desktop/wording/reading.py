"""Sentences about bringing in an old report: what was refused, what the officer should look at."""

SENTENCES = {
    "import-empty": "Tệp này không có nội dung của một báo cáo. Hãy kiểm tra lại tệp đã chọn.",
    "import-no-unit": "Không tìm thấy tên đơn vị trong báo cáo. Hãy khai đơn vị báo cáo trước, rồi nhập lại.",
    "import-no-period": "Không tìm thấy kỳ báo cáo trong tên và phần mở đầu. Hãy chọn kỳ khi nhập, ví dụ 2026-H1 hoặc 2026-Y.",
    "import-known": "Báo cáo {period} này đã có trong máy ({quote}), chữ giống hệt nên không lưu thêm.",
    "report-exists": "{unit} đã có báo cáo {place} cho {period} với cùng văn bản yêu cầu và đề cương. Không thêm báo cáo nữa để khỏi trùng.",
    "import-name-variant": "Tên đơn vị “{known}” có {count} chỗ viết là “{quote}”. Chữ trong báo cáo được giữ nguyên.",
    "import-joined": "Đã nối một đoạn bị ngắt giữa câu (thường do sang trang): “…{quote}…”.",
    "import-own-section": "Mục “{quote}” không có trong đề cương; đã để thành một mục riêng.",
    "import-merged-section": "Mục “{quote}” gồm nhiều nội dung; nếu cần thì tách ra khi viết kỳ mới.",
    "import-numbers-kept": "Cách đánh số mục ({quote}) không theo kiểu nào chương trình tự đánh; số cũ được giữ trong tên mục.",
    "import-figure-twice": "Chỉ tiêu {code} có hai số khác nhau: đã lấy {kept}, chưa lấy {other}. Câu văn: “{quote}”.",
    "import-period-differs": "Tên báo cáo ghi {title} nhưng phần mở đầu ghi {quote}; đã lấy theo tên báo cáo.",
    "import-no-title": "Không thấy dòng tên báo cáo (sau chữ BÁO CÁO).",
    "import-no-headings": "Không thấy tên mục nào; nội dung được giữ ở “Chưa xếp được”.",
    "import-no-closing": "Không thấy câu kết “Trên đây là …”.",
    "import-no-signer": "Không thấy tên người ký.",
    "import-draft": "Tệp này ghi “{quote}”: là bản dự thảo, chưa chắc là bản đã ký. Nên nhập bản đã phát hành nếu có.",
    "import-annex-figures": "Phụ lục số liệu đã được đọc thành số liệu của kỳ; khi in lại, phụ lục được lập lại từ các số ấy.",
    "import-unplaced": "Chưa biết xếp vào đâu, đã giữ ở “Chưa xếp được”: “{quote}”.",
    "import-not-own": "Báo cáo này của {unit}, không phải của đơn vị đang dùng máy.",
}
