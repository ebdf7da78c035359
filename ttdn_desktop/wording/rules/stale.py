"""What the checks of carried and stale expressions say."""

from ttdn_desktop.wording.rules.told import Cases, Told

RULES: dict[str, Told] = {
    "period-defective": Told(
        "“{quote}” thiếu chữ “đầu” hoặc “cuối”{instead}.",
        "Người đọc không biết là 6 tháng nào.",
    ),
    "period-stale": Told(
        "“{quote}” {told}{instead}.",
        "Chữ chỉ kỳ báo cáo lấy từ báo cáo trước có thể đã cũ. Nếu là nói chuyện kỳ cũ thì bỏ qua.",
    ),
    "comparison-stale": Told(
        "{told}{instead}.",
        "Năm và tỷ lệ trong câu so sánh phải tính lại cho kỳ này.",
    ),
    "anniversary-stale": Told(
        "{told}{unsure}.{round}{outside}",
        "Số năm kỷ niệm phải bằng hiệu hai năm ghi trong ngoặc và đúng với năm báo cáo.",
    ),
    "zodiac-wrong": Told("“{quote}” {told}{instead}.", "Tên can chi phải đúng với năm báo cáo."),
    "date-odd": Told("{date}", "Ngày ghi trong báo cáo phải có thật và hợp với kỳ báo cáo."),
    "year-left": Told(
        "{told}{instead}.",
        "Năm này không phải năm của kỳ báo cáo. Nếu nói chuyện cũ thì bỏ qua.",
    ),
    "time-words-old": Told(
        "{told}",
        "Nhiệm kỳ, giai đoạn, số năm, dịch bệnh, bầu cử … thay đổi theo thời gian.",
    ),
    "request-stale": Told(
        "Văn bản yêu cầu của kỳ trước: “{quote}”{instead}.",
        "Mỗi kỳ có văn bản yêu cầu riêng; số và ngày của kỳ trước không dùng lại.",
    ),
    "plan-stale": Told(
        "{told}.",
        "Kế hoạch hằng năm đã sang năm khác; cần số và ngày của kế hoạch năm nay.",
    ),
    "act-replaced": Told(
        "“{quote}” {told}.",
        "Xem {by} trước khi viện dẫn. Căn cứ: {basis}.",
    ),
    "number-old": Told(
        "Số “{quote}” lấy từ kỳ trước.",
        "Số liệu của kỳ này phải thống kê lại. Nếu là số không đổi thì đánh dấu đã rà soát đoạn này.",
    ),
    "own-name": Told(
        "{told}{instead}.",
        "Tên đơn vị, địa danh, ký hiệu phải đúng như phần đầu văn bản.",
    ),
    "place-other": Told(
        "“{quote}” không phải {own}.",
        "Nội dung lấy từ kỳ trước nhắc nơi khác: có thể chép từ đơn vị khác hoặc từ đơn vị cũ trước khi sắp xếp. Nếu đúng thì bỏ qua.",
    ),
    "body-ended": Told("{told}{unsure}{instead}.", "{reason}"),
    "people-old": Told(
        "{told}.",
        "Người và chức vụ lấy từ kỳ trước có thể đã thay. Tên người ký lấy ở phần khai đơn vị.",
    ),
    "address-old": Told("{told}", "Địa chỉ mạng hay thay đổi khi cơ quan sắp xếp lại."),
    "placeholder": Told(
        "Chỗ để trống chưa điền: “{quote}”.",
        "Dấu chấm chửa, ngày tháng trống, tên trường trộn thư còn sót không được có trong bản trình ký.",
    ),
    "doubled-word": Told("Lặp từ: “{quote}”{instead}.", "Từ viết hai lần liền nhau thường là gõ thừa."),
}

# What a rule with several cases says, by rule and the finding's "why".
CASES: Cases = {
    ("period-stale", "own"): {"told": "là kỳ của báo cáo trước"},
    ("period-stale", "next"): {"told": "là kỳ tới ghi trong báo cáo trước"},
    ("period-stale", "before"): {"told": "là kỳ đem so sánh của báo cáo trước"},
    ("period-stale", "part"): {"told": "là một phần của kỳ trước"},
    ("period-stale", "history"): {"told": "là kỳ của báo cáo trước; nếu nói chuyện từ trước thì giữ"},
    ("period-stale", "no-such-part"): {"told": "là một phần của kỳ trước mà kỳ này không có: viết lại hoặc bỏ"},
    ("period-stale", "plan"): {"told": "là năm của kế hoạch, chương trình kỳ trước"},
    ("period-stale", "named"): {"told": "có năm của kỳ trước: năm của giải, lễ hội, phong trào, dịp ấy còn đúng không"},
    ("period-stale", "spoken"): {"told": "nói về kỳ của báo cáo trước"},
    ("period-stale", "bound"): {"told": "là mốc đầu hoặc cuối của kỳ trước"},
    ("period-stale", "torn"): {"told": "viết rời hoặc đặt dấu sai"},
    ("comparison-stale", "value"): {"told": "“{was}” là kết quả so sánh của kỳ trước, phải tính lại"},
    ("comparison-stale", "year"): {"told": "So với năm {year} là so sánh của kỳ trước"},
    ("comparison-stale", "months"): {"told": "“{quote}” là số tháng lũy kế của kỳ trước"},
    ("anniversary-stale", "moved"): {"told": "{old} năm là của năm {last}; năm {now} là {new} năm"},
    ("anniversary-stale", "broken"): {"told": "Ghi {old} mà từ {first} đến {last} là {span}; năm {now} là {new}"},
    ("anniversary-stale", "table"): {"told": "Kỷ niệm {old} không đúng: tính từ năm {first} thì năm {now} là {new}"},
    ("anniversary-stale", "arithmetic"): {"told": "Kỳ trước ghi kỷ niệm {old}; năm {now} là {new}"},
    ("anniversary-stale", "unknown"): {"told": "“{quote}” của kỳ trước, xin đếm lại"},
    ("zodiac-wrong", "moved"): {"told": "là tên năm cũ"},
    ("zodiac-wrong", "mismatch"): {"told": "có tên và năm không khớp"},
    ("date-odd", "no-such-day"): {"date": "“{quote}” không có trong lịch."},
    ("date-odd", "year-short"): {"date": "Năm ghi thiếu chữ số: “{quote}”."},
    ("date-odd", "after-period"): {"date": "“{quote}” ở sau kỳ báo cáo."},
    ("date-odd", "before-period"): {"date": "“{quote}” ở kỳ trước, lấy từ báo cáo trước."},
    ("date-odd", "paper-before"): {"date": "“{quote}” ban hành trước kỳ báo cáo, lấy từ báo cáo trước."},
    ("date-odd", "january"): {"date": "Kế hoạch năm {year} mà ghi “{quote}”: có phải là “{right}” không?"},
    ("date-odd", "plan-year"): {"date": "Kế hoạch năm {year} mà ghi ngày của năm {last}: “{quote}”."},
    ("year-left", ""): {"told": "“{quote}”: kiểm tra lại năm này"},
    ("year-left", "old"): {"told": "“{quote}” là năm của kỳ trước"},
    ("time-words-old", "over"): {"told": "“{quote}” đã hết từ năm {until}{unsure}{instead}."},
    ("time-words-old", "dash"): {"told": "“{quote}” thiếu dấu nối giữa hai năm{instead}."},
    ("time-words-old", "later"): {"told": "Sau {old} nay đã có {new}{unsure}."},
    ("time-words-old", "ordinal"): {"told": "Kỳ trước là năm thứ {old}; nay là năm thứ {new}."},
    ("time-words-old", "first-year"): {"told": "“{quote}” viết ở kỳ trước, nay không còn là năm đầu."},
    ("time-words-old", "last-year"): {"told": "“{quote}” viết ở kỳ trước, còn đúng không?"},
    ("time-words-old", "session"): {"told": "“{quote}” viết ở kỳ trước, nay là kỳ họp nào?"},
    ("time-words-old", "longer"): {"told": "Kỳ trước là {old} năm; nay là {new} năm."},
    ("time-words-old", "about"): {"told": "“{quote}” tính đến kỳ trước, còn đúng không?"},
    ("time-words-old", "gone"): {"told": "“{quote}” là chuyện của {years}, còn phù hợp không?"},
    ("time-words-old", "now"): {"told": "“{quote}” là chuyện của kỳ trước, còn phù hợp không?"},
    ("plan-stale", "number"): {"told": "“{quote}” là kế hoạch của năm {year}: cần số và ngày của kế hoạch năm {now}"},
    ("plan-stale", "letter"): {"told": "“{quote}” là văn bản cho năm {year}: cần số và ngày của văn bản cho năm {now}"},
    ("plan-stale", "paper"): {"told": "Văn bản cho năm {year}, kỳ này là năm {now}: còn đúng không"},
    ("plan-stale", "year"): {"told": "Kế hoạch của năm {year}, kỳ này là năm {now}"},
    ("act-replaced", "replaced"): {"told": "{changed} từ ngày {since}"},
    ("act-replaced", "amended"): {"told": "{changed} từ ngày {since}"},
    ("act-replaced", "not-yet"): {"told": "chưa có hiệu lực khi ký báo cáo: từ ngày {since}{unsure}"},
    ("own-name", "misspelt"): {"told": "“{quote}” khác tên của đơn vị"},
    ("own-name", "symbol"): {"told": "Ký hiệu “{quote}” khác ký hiệu đã khai của đơn vị"},
    ("body-ended", "body"): {
        "told": "“{quote}” {ended}",
        "reason": "Tên này dùng đến ngày {until}. Nay là: {successor}. Căn cứ: {basis}.",
    },
    ("body-ended", "province"): {
        "told": "“{quote}” từ ngày {since} là {successor}",
        "reason": "Nếu muốn nói tên cũ thì ghi thêm “(cũ)”. Căn cứ: {basis}.",
    },
    ("body-ended", "former"): {
        "told": "“{quote}” là tên trước khi sắp xếp",
        "reason": "Nay là {now}. Nếu nói chuyện trước khi sắp xếp thì ghi thêm “(cũ)”.",
    },
    ("body-ended", "communes"): {
        "told": "“{quote}” lấy từ kỳ trước: số xã, phường thay đổi khi sắp xếp, xin đếm lại",
        "reason": "Mỗi lần sắp xếp đơn vị hành chính thì số này đổi; từ ngày 01/7/2025 không còn cấp huyện. Nếu vẫn đúng thì đánh dấu đã rà soát.",
    },
    ("people-old", "named"): {"told": "“{quote}” được ghi là {post} ở kỳ trước, nay còn đúng không"},
    ("people-old", "profile"): {"told": "{post} đã khai là {now}, ở đây ghi “{quote}”"},
    ("people-old", "signer"): {"told": "Người ký “{quote}” lấy từ kỳ trước; đơn vị đã khai {now}"},
    ("address-old", "year"): {"told": "Địa chỉ “{quote}” còn dùng được không?"},
    ("address-old", "office"): {"told": "Địa chỉ “{quote}” là của {gone}, nay không còn cơ quan này."},
    ("address-old", "province"): {"told": "Địa chỉ “{quote}” mang tên {gone}, nay không còn tỉnh này."},
}
