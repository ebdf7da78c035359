"""Sentences that belong to no single room: the command line, the session, our own faults."""

SENTENCES = {
    "bug": "Chương trình gặp lỗi ngoài dự kiến ở {place}. Dữ liệu đã lưu vẫn còn nguyên; xin gửi tệp nhật ký {log} cho người hỗ trợ.",
    "period-unreadable": "Không hiểu kỳ báo cáo “{place}”. Hãy ghi như 2026-H1, 2026-Y, 2026-Q2, 2026-9M, 2026-M05 hoặc 2026-01-01..2026-03-31.",
    "no-own-unit": "Chưa khai đơn vị báo cáo. Hãy nhập một báo cáo cũ, hoặc khai bằng lệnh “ttdn unit set name=… level=… province=…”.",
    "unit-field-unknown": "Không có mục “{place}” trong thông tin đơn vị. Các mục khai được: {known}. Hãy ghi lại theo các tên ấy.",
    "unit-form": "“{value}” không dùng được cho mục {place}; {basis} cho phép: {allowed}.",
    "unit-level": "“{place}” không phải là cấp đơn vị. Hãy ghi một trong các cấp: {known}.",
    "unit-name": "Tên đơn vị không được để trống. Hãy ghi tên, như “Nguyên Bình”.",
    "section-unknown": "Báo cáo này không có phần “{place}”. Các phần hiện có: {known}.",
    "figure-unknown": "Không có chỉ tiêu “{place}” trong báo cáo này. Các chỉ tiêu hiện có: {known}.",
    "figure-unreadable": "Không đọc được số “{value}” của chỉ tiêu {place}. Hãy ghi như 45, 1.250 hoặc 12,5.",
    "text-encoding": "Tệp “{place}” không phải văn bản thuần ghi bằng mã UTF-8. Hãy mở bằng Notepad, chọn Lưu thành với mã UTF-8 rồi nhập lại.",
    "edit-unreadable": "Không hiểu yêu cầu sửa “{place}”. Chưa thay đổi gì; hãy xem cách viết: ttdn edit --help.",
    "request-unreadable": "Tệp văn bản yêu cầu “{place}” không đúng mẫu. Hãy ghi như trong trang hướng dẫn “Dòng lệnh ttdn”: mọi giá trị trong ngoặc kép, ngày như 2026-06-01.",
    "input-missing": "Không tìm thấy tệp “{place}”. Hãy xem lại tên và thư mục của tệp.",
    "nothing-stored": "Chưa có báo cáo nào trong máy này. Hãy nhập báo cáo kỳ trước hoặc lập báo cáo mới.",
    "report-ambiguous": "Không có báo cáo “{place}”. Các báo cáo hiện có: {known}.",
    "gate-closed": "Chưa xuất được bản trình ký của báo cáo {place}: còn {count} chỗ phải xử lý trước ({first}). Bản thảo thì xuất được bất cứ lúc nào.",
    "stopped": "Đã dừng theo yêu cầu; không tệp nào bị thay đổi.",
    "issue-number": "Chưa ghi số của báo cáo {place}. Hãy ghi số văn thư đã cấp rồi làm lại.",
    "issue-number-odd": "“{place}” không phải là số văn bản. Hãy ghi phần số trước ký hiệu, như 125.",
    "issue-date": "Ngày ban hành {day} của báo cáo {place} ở trước ngày đầu kỳ ({start}). Hãy xem lại ngày.",
    "date-unreadable": "Không hiểu ngày “{place}”. Hãy ghi như 15/6/2026.",
    "sample-failed": "Bước chạy thử trên báo cáo mẫu không cho kết quả đúng ở {place}: {why}. Xin gửi tệp nhật ký cho người hỗ trợ.",
    "screen-missing": "Máy này không có màn hình để mở cửa sổ. Hãy dùng các lệnh của ttdn, hoặc “ttdn sample” để xem thử.",
}

DROP_TYPED = "Bỏ những gì vừa gõ?"
DROP, STAY_HERE = "Bỏ", "Ở lại"
