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
    "part-announced": "Phần báo trước mà không có",
    "closing-parts": "Trích yếu và câu kết lệch nhau",
    "people-old": "Người, chức vụ của kỳ trước",
    "unit-other": "Tên đơn vị khác",
    "subject-other": "Việc nêu khác trích yếu",
    "closing-words": "Chữ của câu kết",
    "period-differs": "Các phần ghi kỳ khác nhau",
    "period-heading": "Kỳ trong tên mục",
    "period-told": "Nói nhầm kỳ",
    "period-yearless": "Kỳ thiếu năm",
    "title-period": "Trích yếu chưa nêu kỳ",
    "period-year": "Tên kỳ thiếu năm",
    "act-date": "Ngày của văn bản viện dẫn",
    "act-title": "Trích yếu của văn bản viện dẫn",
    "symbol-kind": "Tên loại không khớp ký hiệu",
    "symbol-form": "Cách ghi số, ký hiệu",
    "citation-two-dates": "Một văn bản hai ngày",
    "citation-first": "Viện dẫn lần đầu chưa đủ",
    "plan-unnumbered": "Kế hoạch chưa ghi số, ngày",
    "citation-again": "Viện dẫn lại quá đầy đủ",
    "date-outside": "Ngày ngoài kỳ báo cáo",
    "date-zero": "Ngày thiếu số 0",
    "date-forms": "Hai cách ghi ngày",
    "rate-wrong": "Tỷ lệ tính sai",
    "change-wrong": "Mức tăng, giảm tính sai",
    "share-over": "Phần lớn hơn tổng",
    "total-below": "Lũy kế nhỏ hơn số của kỳ",
    "total-missing": "Chưa nêu cả kỳ là bao nhiêu",
    "figure-half": "Cả năm nhỏ hơn nửa năm",
    "figure-same": "Số liệu giống hệt năm trước",
    "term-broken": "Cụm từ cố định bị chen chữ",
    "frame": "Từ dùng lệch",
    "repeat": "Nói lặp trong một câu",
    "repeat-worn": "Một từ dùng nhiều lần",
    "abbreviation-slip": "Chữ viết tắt gõ nhầm",
    "abbreviation": "Chữ viết tắt chưa giải thích",
    "pair": "Cặp từ viết khác thói quen",
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
    "bracket": "Ngoặc không đủ cặp",
    "list-end": "Cuối dòng trong danh sách",
    "heading-promise": "Tên mục nói điều chưa nêu",
    "said-twice": "Đoạn viết hai lần",
    "variant": "Hai cách viết một cụm từ",
    "period-spelling": "Cách ghi kỳ không thống nhất",
    "sentence-long": "Câu dài trên 80 từ",
    "capital": "Viết hoa",
    "proper-name": "Tên riêng viết hoa",
    "break": "Chỗ ngắt trong câu",
    "quotation": "Chữ thường để trong ngoặc kép",
    "quotes-mixed": "Hai kiểu ngoặc kép",
    "spoken-word": "Từ của lời nói, từ mượn",
    "term-short": "“Đối ngoại” và “thông tin đối ngoại”",
    "tone-mix": "Hai cách đặt dấu thanh",
}
_FIELD = re.compile(r"\{\w+\}")


def rule_name(rule: str) -> str:
    """A rule's short name; one without a name of its own is called by its sentence, the places in it left open."""
    if rule in NAMES or rule not in RULES:
        return NAMES.get(rule, rule)
    for template in (RULES[rule].message, RULES[rule].why):
        told = _FIELD.sub("…", template.replace("{instead}", "")).split(". ")[0].strip().rstrip(".: ")
        if re.search(r"\w{2}", told):
            return told
    return rule


def family_name(family: str) -> str:
    """A family's name."""
    return FAMILIES.get(family, OTHER_FAMILY)
