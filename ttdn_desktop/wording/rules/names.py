"""Short names: of every rule, as it stands over its findings and in the list of rules, and of their families."""

import re

from ttdn_desktop.wording.rules import RULES

FAMILIES = {
    "structure": "Các mục và đoạn",
    "names": "Tên cơ quan, địa danh",
    "periods": "Kỳ, năm, ngày tháng",
    "citations": "Văn bản viện dẫn",
    "figures": "Số liệu",
    "layout": "Thể thức",
    "language": "Chữ viết sai, viết lặp",
    "punctuation": "Dấu câu, khoảng cách",
    "style": "Cách viết",
    "capitals": "Viết hoa",
    "coherence": "Khớp giữa các phần",
    "habit": "Câu dùng lại nhiều kỳ",
    "variants": "Cách viết không thống nhất",
    "abbreviations": "Chữ viết tắt",
}
OTHER_FAMILY = "Lời nhắc khác"

NAMES = {
    "secrecy-mark": "Dấu chỉ độ mật",
    "section-empty": "Mục bắt buộc còn trống",
    "section-dropped": "Thiếu mục của đề cương",
    "carried-unreviewed": "Đoạn lấy từ kỳ trước chưa rà soát",
    "gap-open": "Chỗ còn phải điền",
    "text-unplaced": "Đoạn chưa xếp vào mục nào",
    "own-name": "Tên đơn vị viết sai",
    "place-other": "Tên địa phương khác",
    "body-ended": "Cơ quan không còn tên này",
    "address-old": "Địa chỉ mạng cũ",
    "period-defective": "“6 tháng” thiếu “đầu”, “cuối”",
    "period-stale": "Kỳ báo cáo cũ",
    "comparison-stale": "So sánh của kỳ trước",
    "anniversary-stale": "Số năm kỷ niệm",
    "zodiac-wrong": "Tên năm can chi",
    "date-odd": "Ngày không hợp với kỳ",
    "year-left": "Còn năm khác kỳ báo cáo",
    "time-words-old": "Chuyện của kỳ trước",
    "request-missing": "Chưa khai văn bản yêu cầu",
    "request-incomplete": "Văn bản yêu cầu khai chưa đủ",
    "request-stale": "Văn bản yêu cầu của kỳ trước",
    "plan-stale": "Kế hoạch của năm trước",
    "citation-later": "Viện dẫn văn bản ban hành sau",
    "citation-year": "Năm trong số hiệu văn bản",
    "act-replaced": "Văn bản đã được thay, sửa",
    "citation-number-word": "Viện dẫn thiếu chữ “số”",
    "sum-wrong": "Tổng không bằng các phần",
    "figure-differs": "Câu văn và số liệu ghi hai số khác nhau",
    "figure-cell": "Bảng trong báo cáo khác số liệu của kỳ",
    "figure-direction": "Chữ tăng, giảm không đúng với số",
    "figure-twice": "Một chỉ tiêu hai số trong bài",
    "figure-unit": "Đơn vị tính khác với bảng số liệu",
    "figure-link": "Số trong bài chưa nối với số liệu",
    "unit-short": "Đơn vị tiền viết thiếu",
    "number-form": "Số hàng nghìn chưa có dấu chấm",
    "figure-jump": "Số liệu tăng, giảm nhiều",
    "number-old": "Số lấy từ kỳ trước",
    "character-missing": "Ký hiệu không in được",
    "place-blank": "Chưa ghi địa danh",
    "closing-formula": "Câu kết",
    "archive-line": "Dòng “Lưu”",
    "recipients-missing": "Chưa ghi nơi nhận",
    "as-above": "“Như trên” ở nơi nhận",
    "addressee-none": "Chưa có “Kính gửi”",
    "signer-missing": "Chưa ghi người ký",
    "signing-authority": "Thẩm quyền ký",
    "placeholder": "Chỗ để trống còn sót",
    "confusable": "Chữ hay nhầm",
    "doubled-word": "Lặp từ",
    "syllable": "Chữ viết sai vần, sai dấu",
    "punctuation": "Dấu câu, khoảng cách",
    "bracket": "Ngoặc không đủ cặp",
    "list-end": "Cuối dòng trong danh sách",
    "heading-promise": "Tên mục nói điều chưa nêu",
    "said-twice": "Đoạn viết hai lần",
    "variant": "Hai cách viết một cụm từ",
    "period-spelling": "Cách ghi kỳ không thống nhất",
    "sentence-long": "Câu dài trên 80 từ",
    "capital": "Viết hoa",
    "proper-name": "Tên riêng viết hoa",
    "term-broken": "Cụm từ cố định bị thiếu, bị chen",
    "frame": "Thiếu chữ, thừa dấu phẩy",
    "repeat": "Một câu nói lặp",
    "repeat-worn": "Một từ dùng nhiều lần trong câu",
    "abbreviation-slip": "Chữ viết tắt viết sai",
    "abbreviation": "Chữ viết tắt chưa giải thích",
    "break": "Chỗ ngắt trong câu",
    "quotation": "Chữ thường để trong ngoặc kép",
    "quotes-mixed": "Hai kiểu ngoặc kép",
    "pair": "Hai từ đi đôi thiếu dấu phẩy",
    "spoken-word": "Từ của lời nói, từ mượn",
    "term-short": "“Đối ngoại” và “thông tin đối ngoại”",
    "tone-mix": "Hai cách đặt dấu thanh",
}
_FIELD = re.compile(r"\{\w+\}")


def rule_name(rule: str) -> str:
    """A rule's short name; one without a name of its own is called by its sentence, the places in it left open."""
    if rule in NAMES or rule not in RULES:
        return NAMES.get(rule, rule)
    told = _FIELD.sub("…", RULES[rule].message.replace("{instead}", "").replace("“{quote}”", "“…”"))
    return told.strip().rstrip(".:").strip() if re.search(r"\w{2}", told) else RULES[rule].why.split(".")[0]


def family_name(family: str) -> str:
    """A family's name."""
    return FAMILIES.get(family, OTHER_FAMILY)
