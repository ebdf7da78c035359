"""What the checks of carried and stale expressions say."""

from ttdn_desktop.wording.rules.told import Cases, Told

RULES: dict[str, Told] = {
    "period-defective": Told(
        "“{quote}” thiếu chữ “đầu” hoặc “cuối”{instead}.",
        "Người đọc không biết là 6 tháng nào.",
    ),
    "period-stale": Told(
        "“{quote}” {whose}{instead}.",
        "Chữ chỉ kỳ báo cáo lấy từ báo cáo trước có thể đã cũ. Nếu là nói chuyện kỳ cũ thì bỏ qua.",
    ),
    "comparison-stale": Told(
        "So sánh của kỳ trước: “{quote}”{instead}.",
        "Năm và tỷ lệ trong câu so sánh phải tính lại cho kỳ này.",
    ),
    "anniversary-stale": Told(
        "Số năm kỷ niệm đã cũ hoặc không khớp: “{quote}”{instead}.{round}{outside}",
        "Số năm kỷ niệm phải bằng hiệu hai năm ghi trong ngoặc và đúng với năm báo cáo.",
    ),
    "zodiac-wrong": Told("Tên năm “{quote}” không đúng{instead}.", "Tên can chi phải đúng với năm báo cáo."),
    "date-odd": Told("{date}", "Ngày ghi trong báo cáo phải có thật và hợp với kỳ báo cáo."),
    "year-left": Told(
        "Còn năm {year}: “{quote}”{instead}.",
        "Năm này không phải năm của kỳ báo cáo. Nếu nói chuyện cũ thì bỏ qua.",
    ),
    "time-words-old": Told(
        "“{quote}” là chuyện của kỳ trước, còn phù hợp không?",
        "Nhiệm kỳ, giai đoạn, số năm, dịch bệnh, bầu cử … thay đổi theo thời gian.",
    ),
    "request-stale": Told(
        "Văn bản yêu cầu của kỳ trước: “{quote}”{instead}.",
        "Mỗi kỳ có văn bản yêu cầu riêng; số và ngày của kỳ trước không dùng lại.",
    ),
    "plan-stale": Told(
        "Kế hoạch của năm {year}: “{quote}”{instead}.",
        "Kế hoạch hằng năm đã sang năm khác; cần số và ngày của kế hoạch năm nay.",
    ),
    "act-replaced": Told(
        "“{quote}” {changed} từ ngày {since}.",
        "Xem {by} trước khi viện dẫn. Căn cứ: {basis}.",
    ),
    "number-old": Told(
        "Số “{quote}” lấy từ kỳ trước.",
        "Số liệu của kỳ này phải thống kê lại. Nếu là số không đổi thì đánh dấu đã rà soát đoạn này.",
    ),
    "own-name": Told(
        "“{quote}” khác tên của đơn vị{instead}.",
        "Tên đơn vị, địa danh phải đúng như phần đầu văn bản.",
    ),
    "place-other": Told(
        "“{quote}” không phải {own}.",
        "Nội dung lấy từ kỳ trước nhắc nơi khác: có thể chép từ đơn vị khác hoặc từ đơn vị cũ trước khi sắp xếp. Nếu đúng thì bỏ qua.",
    ),
    "body-ended": Told(
        "“{quote}” {ended}{instead}.",
        "Tên này dùng đến ngày {until}. Nay là: {successor}. Căn cứ: {basis}.",
    ),
    "address-old": Told("Địa chỉ “{quote}” còn dùng được không?", "Địa chỉ mạng hay thay đổi khi cơ quan sắp xếp lại."),
    "placeholder": Told(
        "Chỗ để trống chưa điền: “{quote}”.",
        "Dấu chấm chửa, ngày tháng trống, tên trường trộn thư còn sót không được có trong bản trình ký.",
    ),
    "doubled-word": Told("Lặp từ: “{quote}”{instead}.", "Từ viết hai lần liền nhau thường là gõ thừa."),
}

# What a rule with several cases says, by rule and the finding's "why".
CASES: Cases = {
    ("date-odd", "no-such-day"): {"date": "Không có ngày “{quote}”."},
    ("date-odd", "after-period"): {"date": "Ngày “{quote}” ở sau kỳ báo cáo."},
    ("date-odd", "before-period"): {"date": "“{quote}” ở trước kỳ báo cáo, lấy từ báo cáo trước."},
}
