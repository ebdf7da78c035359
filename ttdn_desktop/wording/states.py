"""States of a report and of a step, in the words of the officer (screens.md)."""

STATES = {
    "drafting": "đang soạn",
    "submitted": "bản trình",
    "for_signing": "bản trình ký",
    "signed": "đã ký",
    "issued": "đã phát hành",
    "sent": "đã gửi",
    "received": "Sở đã nhận",
    "returned": "Sở yêu cầu bổ sung",
    "accepted": "đã tiếp nhận",
}

STEPS = {
    "done": "xong",
    "started": "đang viết",
    "carried": "lấy từ kỳ trước, chưa rà soát",
    "problem": "có chỗ phải sửa",
    "empty": "chưa viết",
}

OTHER_STEPS = STEPS | {"started": "đang làm", "empty": "chưa làm"}  # of the steps that are no section

STEP_TITLES = {
    "period": "Kỳ báo cáo và văn bản yêu cầu",
    "figures": "Số liệu",
    "signing": "Ký và nơi nhận",
    "checks": "Kiểm tra",
    "export": "In, xuất, gói báo cáo",
}

FIGURE_STATES = {
    "blank": "Chưa điền",
    "known": "",
    "zero": "Không phát sinh (0)",
    "uncounted": "Chưa thống kê",
    "absent": "Không có nội dung này",
}

SEVERITIES = {"must": "Phải sửa", "should": "Nên sửa", "style": "Góp ý câu chữ"}

VERDICTS = {
    "accepted": "Gói nguyên vẹn, nhận được",
    "warning": "Gói nguyên vẹn, có điều cần lưu ý",
    "refused": "Gói bị từ chối",
    "newer": "Gói do bản chương trình mới hơn làm ra, cần bản mới để đọc",
}
