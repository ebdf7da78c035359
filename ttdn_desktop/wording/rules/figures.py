"""What the checks of numbers say."""

from ttdn_desktop.wording.rules.told import Cases, Told

RULES: dict[str, Told] = {
    "sum-wrong": Told(
        "{added}, trong khi ghi tổng là {total}: “{quote}”.",
        "Tổng phải bằng các phần cộng lại ({parts}).",
    ),
    "figure-differs": Told(
        "{both}", "Một số liệu chỉ có một giá trị trong cả báo cáo: câu văn, bảng số liệu, phụ lục. {choose}"
    ),
    "figure-cell": Told(
        "{name}: bảng này ghi {said}, số liệu của kỳ là {known}.",
        "Bảng trong báo cáo và số liệu của kỳ phải như nhau.",
    ),
    "figure-direction": Told(
        "{name}: chữ “{word}” không còn đúng với số liệu của kỳ này{instead}.",
        "Số tăng, giảm tự tính lại khi số liệu đổi; chữ đứng trước thì không tự đổi.",
    ),
    "figure-change": Told(
        "{name}: “{quote}” không đúng với số liệu kỳ này và cùng kỳ năm trước{instead}.",
        "Mức tăng, giảm tính từ hai số đã có. Chèn bằng Ctrl+9 thì số tự tính lại khi số liệu đổi.",
    ),
    "figure-twice": Told(
        "{name}: chỗ này ghi {said}, chỗ khác ghi {other}.",
        "Một báo cáo chỉ có một số cho một chỉ tiêu. Nếu là số của hai việc khác nhau thì nên nói rõ từng việc.",
    ),
    "figure-unit": Told(
        "{name}: câu này tính bằng “{unit}”, bảng số liệu tính bằng “{own}”.",
        "Khác đơn vị tính thì không so sánh, không cộng được (câu với chiếc, đợt với lượt).",
    ),
    "thousands-form": Told(
        "{thousands}{instead}.",
        "Hàng nghìn cách bằng dấu chấm (1.250), phần thập phân bằng dấu phẩy (12,5).",
    ),
    "figure-link": Told(
        "Nối “{form}” với số liệu: {name}{fills}.",
        "Nối rồi thì câu văn, bảng số liệu, phụ lục dùng chung một số; chữ in ra y nguyên. Để riêng cũng được.",
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
    ("thousands-form", ""): {
        "thousands": "Số “{quote}” viết không có dấu chấm hàng nghìn, các số khác trong báo cáo thì có"
    },
    ("thousands-form", "comma"): {"thousands": "“{quote}” dùng dấu phẩy ở hàng nghìn; dấu phẩy là của phần thập phân"},
    ("sum-wrong", ""): {"added": "Cộng các phần được {sum}"},
    ("sum-wrong", "each"): {"added": "{parts} là {sum}"},
    ("figure-differs", "figure"): {
        "both": "{name}: câu ghi {said}, bảng số liệu ghi {known}.",
        "choose": "F9: chọn số nào đúng.",
    },
    ("figure-differs", "uncounted"): {
        "both": "{name}: câu ghi {said}, bảng số liệu ghi “Chưa thống kê”.",
        "choose": "F9: đưa số trong câu vào bảng.",
    },
    ("figure-differs", "absent"): {
        "both": "{name}: câu ghi {said}, bảng số liệu ghi “Không có nội dung này”.",
        "choose": "F9: đưa số trong câu vào bảng.",
    },
    ("figure-differs", "table"): {"both": "{name}: câu ghi {said}, bảng trong báo cáo ghi {known}.", "choose": ""},
    ("figure-link", "blank"): {"fills": " (ô số liệu đang trống sẽ nhận số này)"},
    ("figure-half", "doubt-half"): {"odd": "“{quote}”: cả năm {now}, nhỏ hơn 6 tháng đầu năm ({half})."},
    ("figure-half", "doubt-estimate"): {"odd": "“{quote}”: ước cả năm {estimate}, nhỏ hơn số đã có ({now})."},
    ("figure-jump", "doubt-up"): {"odd": "“{quote}”: kỳ này {now}, gấp {times} lần cùng kỳ năm trước ({old})."},
    ("figure-jump", "doubt-down"): {"odd": "“{quote}”: kỳ này {now}, cùng kỳ năm trước {old} (gấp {times} lần)."},
    ("figure-jump", "doubt-range"): {"odd": "“{quote}”: kỳ này {now}; các năm {years} từ {low} đến {high}."},
    ("figure-jump", "doubt-absent"): {
        "odd": "“{quote}”: kỳ này ghi không có nội dung này, cùng kỳ năm trước có {old}."
    },
}
