"""What the checks of words, marks, capitals and spellings say."""

from ttdn_desktop.wording.rules.told import Cases, Told

RULES: dict[str, Told] = {
    "confusable": Told("“{quote}” có thể là gõ nhầm{instead}.", "Chữ này hay bị nhầm với chữ khác."),
    "syllable": Told(
        "“{quote}” có thể là gõ nhầm.",
        "Tiếng Việt không có âm tiết viết như vậy (sai vần, hoặc dấu đặt sai chỗ). Nếu là tên riêng hay tiếng dân tộc thì bỏ qua.",
    ),
    "punctuation": Told(
        "Dấu câu, khoảng cách: “{quote}”{instead}.", "Dấu câu viết liền chữ trước, cách chữ sau một khoảng."
    ),
    "bracket": Told("{pair}", "Ngoặc và ngoặc kép đi từng cặp."),
    "list-end": Told(
        "Gạch đầu dòng này kết thúc khác các dòng cùng danh sách, nên kết thúc bằng “{suggestion}”.",
        "Các dòng trong một danh sách kết thúc cùng một dấu, dòng cuối kết thúc bằng dấu chấm.",
    ),
    "capital": Told("Viết hoa: “{quote}”{instead}.", "Viết hoa theo Phụ lục II Nghị định số 30/2020/NĐ-CP."),
    "variant": Told(
        "Trong báo cáo có hai cách viết: “{quote}”{instead}.",
        "Trong một báo cáo nên giữ một cách viết cho cùng một cụm từ.",
    ),
    "period-spelling": Told(
        "Cách ghi kỳ chưa thống nhất: “{quote}”{instead}.",
        "Trong một báo cáo nên thống nhất “6 tháng” hoặc “06 tháng”.",
    ),
    "sentence-long": Told("Câu “{quote} …” dài {words} từ.", "Câu trên 80 từ khó đọc; nên tách thành hai, ba câu."),
}

# What a rule with several cases says, by rule and the finding's "why".
CASES: Cases = {
    ("bracket", "unopened"): {"pair": "Dấu “{quote}” đóng mà không mở."},
    ("bracket", "unclosed"): {"pair": "Dấu “{quote}” mở mà không đóng."},
}
