"""What the checks of numbers say."""

from ttdn_desktop.wording.rules.told import Cases, Told

RULES: dict[str, Told] = {
    "sum-wrong": Told(
        "Cộng các phần được {sum}, trong khi ghi tổng là {total}: “{quote}”.",
        "Tổng phải bằng các phần cộng lại ({parts}).",
    ),
    "figure-jump": Told(
        "“{quote}”: kỳ này {new}, cùng kỳ năm trước {old}.",
        "Số liệu chênh nhau từ ba lần trở lên: có thể gõ nhầm; nếu đúng thì nên nói rõ vì sao trong báo cáo.",
    ),
}

# What a rule with several cases says, by rule and the finding's "why".
CASES: Cases = {}
