"""What the checks say: one sentence and one reason for every rule, and the sentences of starting a report."""

from string import Formatter
from typing import NamedTuple

from ttdn_desktop.model.finding import Finding

SENTENCES = {
    "outline-none": "Không có đề cương nào trong thư mục đề cương. Hãy cài lại chương trình hoặc chép lại thư mục đề cương.",
    "letterhead-day": "Tên đang dùng mới bắt đầu từ ngày {since}, nên không đổi từ ngày {place} được. Hãy chọn ngày sau đó, hoặc chọn “Sửa lỗi ghi sai”.",
    "letterhead-none": "Đơn vị “{place}” chưa khai phần đầu văn bản (tên cơ quan, địa danh, ký hiệu). Hãy khai đơn vị trước.",
    "rule-unknown": "Không có loại lời nhắc nào mang mã “{place}”. Hãy xem mã trong danh sách các loại lời nhắc.",
    "rule-stops": "Lời nhắc “{place}” chặn bản trình ký nên không tắt được.",
    "period-not-begun": "Kỳ {period} chưa bắt đầu (số liệu tính từ {start}). Vẫn lập được báo cáo, xin kiểm tra lại kỳ.",
    "period-long-past": "Kỳ {period} đã kết thúc hơn một năm (ngày {end}). Vẫn lập được báo cáo, xin kiểm tra lại kỳ.",
    "source-not-before": "Báo cáo lấy làm nền ({source}) không ở trước kỳ {period}. Xin kiểm tra lại trước khi dùng.",
    "source-gap": "Giữa báo cáo lấy làm nền ({source}) và kỳ {period} còn kỳ {between} chưa có trong máy.",
}


class Told(NamedTuple):
    """A rule in words: what is wrong here, and why it matters. Fields come from the finding: {quote}, {suggestion}, its data."""

    message: str
    why: str


RULES: dict[str, Told] = {
    "secrecy-mark": Told(
        "Có dấu chỉ độ mật “{quote}”.",
        "Văn bản mật không được soạn, lưu trên máy này. Hãy bỏ văn bản này khỏi máy và làm theo quy định về bảo vệ bí mật nhà nước.",
    ),
    "section-empty": Told(
        "Mục “{title}” bắt buộc phải có mà chưa có nội dung.",
        "Đề cương yêu cầu mục này. Nếu không có gì để báo cáo, hãy ghi một câu nói rõ như vậy.",
    ),
    "section-dropped": Told(
        "Báo cáo không còn mục “{title}” của đề cương.",
        "Đề cương yêu cầu mục này. Nếu bỏ nhầm, thêm lại bằng nút “Sửa các mục…” dưới danh sách các bước; nếu bỏ có chủ ý thì bỏ qua lời nhắc này.",
    ),
    "carried-unreviewed": Told(
        "Còn {count} đoạn lấy từ kỳ trước chưa rà soát.",
        "Nội dung kỳ trước có thể không còn đúng. Hãy đọc lại từng đoạn rồi đánh dấu đã rà soát.",
    ),
    "gap-open": Told(
        "Chỗ này còn phải điền{gap}.",
        "Số liệu, số và ngày của văn bản không lấy lại từ kỳ trước, phải điền của kỳ này trước khi trình ký.",
    ),
    "text-unplaced": Told(
        "Đoạn “{quote}” chưa xếp được vào mục nào.",
        "Khi nhập báo cáo cũ, chương trình không biết đoạn này thuộc mục nào. Hãy chuyển vào đúng mục hoặc bỏ đi.",
    ),
    "place-blank": Told(
        "Chưa ghi địa danh ở dòng ngày tháng.",
        "Địa danh do người soạn ghi; chỉ số văn bản và ngày là để văn thư ghi sau khi ký.",
    ),
    "character-missing": Told(
        "Ký hiệu “{quote}” không in được bằng phông Times New Roman{instead}.",
        "Trang in sẽ thiếu ký hiệu này, nên chương trình không xuất tệp khi còn nó. Hãy thay bằng chữ hoặc ký hiệu thông thường.",
    ),
    "closing-formula": Told(
        "{closing}",
        "Báo cáo kết thúc bằng câu “Trên đây là báo cáo …” và dấu “./.”.",
    ),
    "archive-line": Told(
        "{archive}",
        "Nơi nhận kết thúc bằng dòng “Lưu: VT, …”, chỉ ghi một lần.",
    ),
    "recipients-missing": Told("Chưa ghi nơi nhận.", "Báo cáo phải ghi rõ gửi cho ai, trước dòng “Lưu”."),
    "as-above": Told(
        "{above}",
        "Khi có “Kính gửi”, dòng đầu của Nơi nhận là “Như trên”; khi không có thì “Như trên” không chỉ vào ai.",
    ),
    "addressee-none": Told(
        "Báo cáo chưa có “Kính gửi”.",
        "Báo cáo gửi cấp trên thường ghi “Kính gửi”. Mẫu 1.4 của Nghị định 30 không có mục này nên đây chỉ là lưu ý.",
    ),
    "signer-missing": Told(
        "{signer}",
        "Chức vụ và họ tên người ký in sẵn trong bản trình ký.",
    ),
    "signing-authority": Told(
        "“{quote}” đứng một mình, phía trên chưa có “TM. ỦY BAN NHÂN DÂN”.",
        "Báo cáo của Ủy ban nhân dân ký thay mặt tập thể. Chỉ việc thuộc thẩm quyền riêng của Chủ tịch mới ghi “KT. CHỦ TỊCH” một mình.",
    ),
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
    "request-missing": Told(
        "Chưa khai văn bản yêu cầu báo cáo.",
        "Báo cáo thường nêu văn bản yêu cầu ở câu mở đầu. Nếu báo cáo theo chế độ định kỳ thì ghi căn cứ đó vào câu mở đầu rồi bỏ qua.",
    ),
    "request-incomplete": Told(
        "Văn bản yêu cầu còn thiếu: {missing}.",
        "Viện dẫn lần đầu ghi đủ tên loại, số, ký hiệu, ngày, cơ quan ban hành và trích yếu.",
    ),
    "request-stale": Told(
        "Văn bản yêu cầu của kỳ trước: “{quote}”{instead}.",
        "Mỗi kỳ có văn bản yêu cầu riêng; số và ngày của kỳ trước không dùng lại.",
    ),
    "plan-stale": Told(
        "Kế hoạch của năm {year}: “{quote}”{instead}.",
        "Kế hoạch hằng năm đã sang năm khác; cần số và ngày của kế hoạch năm nay.",
    ),
    "citation-later": Told(
        "“{quote}” có ngày sau ngày của báo cáo này.",
        "Báo cáo không thể viện dẫn văn bản chưa ban hành; xin xem lại ngày.",
    ),
    "citation-year": Told(
        "{mismatch}",
        "Số hiệu văn bản quy phạm pháp luật có năm ban hành, và năm đó bằng năm của ngày ban hành.",
    ),
    "act-replaced": Told(
        "“{quote}” {changed} từ ngày {since}.",
        "Xem {by} trước khi viện dẫn. Căn cứ: {basis}.",
    ),
    "citation-number-word": Told(
        "“{quote}” thiếu chữ “số”{instead}.",
        "Viện dẫn ghi: tên loại, chữ “số”, số và ký hiệu.",
    ),
    "sum-wrong": Told(
        "Cộng các phần được {sum}, trong khi ghi tổng là {total}: “{quote}”.",
        "Tổng phải bằng các phần cộng lại ({parts}).",
    ),
    "figure-jump": Told(
        "“{quote}”: kỳ này {new}, cùng kỳ năm trước {old}.",
        "Số liệu chênh nhau từ ba lần trở lên: có thể gõ nhầm; nếu đúng thì nên nói rõ vì sao trong báo cáo.",
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
    "heading-promise": Told(
        "Tên mục nói đến “{quote}” nhưng bên dưới chưa nêu.", "Nêu nguyên nhân, hoặc bỏ chữ ấy khỏi tên mục."
    ),
    "said-twice": Told(
        "Đoạn này trùng nguyên văn một đoạn khác của báo cáo.", "Có thể do chép hai lần; nên giữ một chỗ."
    ),
    "variant": Told(
        "Trong báo cáo có hai cách viết: “{quote}”{instead}.",
        "Trong một báo cáo nên giữ một cách viết cho cùng một cụm từ.",
    ),
    "period-spelling": Told(
        "Cách ghi kỳ chưa thống nhất: “{quote}”{instead}.",
        "Trong một báo cáo nên thống nhất “6 tháng” hoặc “06 tháng”.",
    ),
    "sentence-long": Told("Câu “{quote} …” dài {words} từ.", "Câu trên 80 từ khó đọc; nên tách thành hai, ba câu."),
    "doubled-word": Told("Lặp từ: “{quote}”{instead}.", "Từ viết hai lần liền nhau thường là gõ thừa."),
}

# What a rule with several cases says, by rule and the finding's "why".
CASES = {
    ("closing-formula", "missing"): {"closing": "Chưa có câu kết."},
    ("closing-formula", "mark"): {"closing": "Câu kết chưa có dấu “./.” ở cuối."},
    ("archive-line", "missing"): {"archive": "Nơi nhận chưa có dòng “Lưu”."},
    ("archive-line", "twice"): {"archive": "Dòng “{quote}” bị ghi hai lần ở Nơi nhận."},
    ("as-above", "missing"): {"above": "Có “Kính gửi” nhưng Nơi nhận không bắt đầu bằng “Như trên”."},
    ("as-above", "nobody-above"): {"above": "Nơi nhận ghi “Như trên” nhưng báo cáo không có “Kính gửi”."},
    ("signer-missing", "authority"): {"signer": "Chưa ghi quyền hạn, chức vụ người ký."},
    ("signer-missing", "name"): {"signer": "Chưa ghi họ tên người ký."},
    ("citation-year", "differs"): {"mismatch": "Năm trong số hiệu ({symbol}) khác năm ban hành ({date}): “{quote}”."},
    ("citation-year", "no-year"): {"mismatch": "Số hiệu “{quote}” thiếu năm ban hành."},
    ("bracket", "unopened"): {"pair": "Dấu “{quote}” đóng mà không mở."},
    ("bracket", "unclosed"): {"pair": "Dấu “{quote}” mở mà không đóng."},
    ("date-odd", "no-such-day"): {"date": "Không có ngày “{quote}”."},
    ("date-odd", "after-period"): {"date": "Ngày “{quote}” ở sau kỳ báo cáo."},
    ("date-odd", "before-period"): {"date": "“{quote}” ở trước kỳ báo cáo, lấy từ báo cáo trước."},
}
_STATUS = {
    "uncounted": "; chỉ tiêu này ghi “Chưa thống kê” nên câu phải viết lại",
    "absent": "; chỉ tiêu này ghi “Không có nội dung này” nên câu phải viết lại",
}
_GAPS = {
    "figure": ": số liệu",
    "request": ": văn bản yêu cầu báo cáo",
    "date": ": ngày, tháng, năm",
    "number": ": số, ký hiệu văn bản",
    "text": "",
}


class _Lenient(Formatter):
    """A formatter that leaves out a field the finding does not have."""

    def get_value(self, key: object, args: object, kwargs: object) -> object:
        return kwargs.get(key, "") if isinstance(kwargs, dict) else ""


def message(finding: Finding) -> str:
    """The finding as one sentence."""
    told = RULES.get(finding.rule)
    if told is None:
        return f"Lưu ý chưa có câu giải thích ({finding.rule}): “{finding.quote}”"
    return _fill(told.message, finding)


def why(finding: Finding) -> str:
    """Why it matters, and what to do about it."""
    told = RULES.get(finding.rule)
    return _fill(told.why, finding) if told else ""


def _fill(template: str, finding: Finding) -> str:
    data: dict[str, str] = dict(finding.data)
    fields = data | {"quote": finding.quote, "suggestion": finding.suggestion or ""}
    fields["instead"] = f", nên ghi “{finding.suggestion}”" if finding.suggestion else ""
    fields["whose"] = "là kỳ tới ghi trong báo cáo trước" if data.get("class") == "K2" else "là kỳ của báo cáo trước"
    fields["round"] = " Năm nay là năm chẵn, cách nói và quy mô thường khác." if data.get("round") else ""
    fields["outside"] = " Ngày kỷ niệm này nằm ngoài kỳ báo cáo." if data.get("outside") else ""
    fields["ended"] = "có thể không còn tên này" if data.get("unconfirmed") else "không còn tên này"
    fields["changed"] = ("có thể đã" if data.get("unconfirmed") else "đã") + (
        " được sửa đổi" if data.get("amended") else " được thay thế"
    )
    was = f" (kỳ trước: {data['was']})" if data.get("was") else ""
    name = f" “{data['name']}”" if data.get("name") else ""
    fields["gap"] = _GAPS.get(data.get("kind", ""), "") + name + was + _STATUS.get(data.get("status", ""), "")
    case = CASES.get((finding.rule, data.get("why", "")), {})
    fields |= {name: _Lenient().vformat(words, (), fields) for name, words in case.items()}
    return " ".join(_Lenient().vformat(template, (), fields).split())
