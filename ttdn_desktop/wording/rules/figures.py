"""What the checks of numbers say."""

from ttdn_desktop.wording.rules.told import Cases, Told

RULES: dict[str, Told] = {
    "sum-wrong": Told(
        "Cộng các phần được {sum}, trong khi ghi tổng là {total}: “{quote}”.",
        "Tổng phải bằng các phần cộng lại ({parts}).",
    ),
    "figure-half": Told("{odd}", "Số của cả năm gồm cả số của sáu tháng đầu năm; xin xem lại hai số."),
    "figure-jump": Told(
        "{odd}",
        "Số liệu chênh nhau nhiều: có thể gõ nhầm; nếu đúng thì nên ghi lý do vào cột Ghi chú và nói rõ trong báo cáo.",
    ),
    "figure-same": Told(
        "{count} số liệu đúng bằng cùng kỳ năm trước: {quote}.",
        "Nhiều số giống hệt năm trước có thể là chép lại. Nếu đã thống kê mới thì bỏ qua.",
    ),
}

# What a rule with several cases says, by rule and the finding's "why".
CASES: Cases = {
    ("figure-half", "doubt-half"): {"odd": "“{quote}”: cả năm {now}, nhỏ hơn 6 tháng đầu năm ({half})."},
    ("figure-half", "doubt-estimate"): {"odd": "“{quote}”: ước cả năm {estimate}, nhỏ hơn số đã có ({now})."},
    ("figure-jump", "doubt-up"): {"odd": "“{quote}”: kỳ này {now}, gấp {times} lần cùng kỳ năm trước ({old})."},
    ("figure-jump", "doubt-down"): {"odd": "“{quote}”: kỳ này {now}, cùng kỳ năm trước {old} (gấp {times} lần)."},
    ("figure-jump", "doubt-range"): {"odd": "“{quote}”: kỳ này {now}; các năm {years} từ {low} đến {high}."},
    ("figure-jump", "doubt-absent"): {
        "odd": "“{quote}”: kỳ này ghi không có nội dung này, cùng kỳ năm trước có {old}."
    },
}
