"""Sentences on the life of a report: signed, sent, answered, taken back."""

SENTENCES = {
    "life-not-ready": "Báo cáo {place} còn đang soạn, chưa có bản trình ký nên chưa ghi là đã gửi được. Hãy xuất bản trình ký trước.",
    "life-date": "Ngày {day} ở trước kỳ số liệu của báo cáo {place}. Hãy xem lại ngày.",
    "life-answer": "Không hiểu trả lời “{place}”. Hãy ghi received (đã nhận), returned (yêu cầu bổ sung) hoặc accepted (đã tiếp nhận).",
    "life-not-sent": "Báo cáo {place} chưa được ghi là đã gửi nên chưa ghi trả lời của Sở được. Hãy ghi là đã gửi trước.",
    "life-issued": "Báo cáo {place} đã có số, đã phát hành: nội dung sai thì phải ban hành văn bản thay thế (Nghị định 30/2020/NĐ-CP, Điều 18).",
    "report-issued": "Báo cáo {place} đã có số, đã phát hành nên không sửa được nữa. Nội dung sai thì ban hành văn bản thay thế (Nghị định 30/2020/NĐ-CP, Điều 18).",
    "life-on-desk": "Báo cáo {place} đang soạn, không có gì để rút về.",
    "restore-not-now": "Chỉ khôi phục được khi không cửa sổ hay lệnh nào khác đang mở dữ liệu. Hãy đóng các cửa sổ của chương trình rồi làm lại.",
}

LOCKED = "Báo cáo đã phát hành: chỉ xem, in và đóng gói."
