"""What the checks say of a finding, in one sentence and with a reason, and the sentences of starting a report."""

from string import Formatter

from ttdn_desktop.model.finding import Finding
from ttdn_desktop.wording.rules import CASES, RULES

SENTENCES = {
    "outline-none": "Không có đề cương nào trong thư mục đề cương. Hãy cài lại chương trình hoặc chép lại thư mục đề cương.",
    "letterhead-day": "Tên đang dùng mới bắt đầu từ ngày {since}, nên không đổi từ ngày {place} được. Hãy chọn ngày sau đó, hoặc chọn “Sửa lỗi ghi sai”.",
    "letterhead-none": "Đơn vị “{place}” chưa khai phần đầu văn bản (tên cơ quan, địa danh, ký hiệu). Hãy khai đơn vị trước.",
    "rule-unknown": "Không có loại lời nhắc nào mang mã “{place}”. Hãy xem mã trong danh sách các loại lời nhắc.",
    "waive-stops": "Lời nhắc này chặn bản trình ký nên không bỏ qua được.",
    "rule-stops": "Lời nhắc “{place}” chặn bản trình ký nên không tắt được.",
    "period-not-begun": "Kỳ {period} chưa bắt đầu (số liệu tính từ {start}). Vẫn lập được báo cáo, xin kiểm tra lại kỳ.",
    "period-long-past": "Kỳ {period} đã kết thúc hơn một năm (ngày {end}). Vẫn lập được báo cáo, xin kiểm tra lại kỳ.",
    "source-not-before": "Báo cáo lấy làm nền ({source}) không ở trước kỳ {period}. Xin kiểm tra lại trước khi dùng.",
    "source-gap": "Giữa báo cáo lấy làm nền ({source}) và kỳ {period} còn kỳ {between} chưa có trong máy.",
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
_ROUND = {
    "now": " Năm nay là năm tròn, cách nói và quy mô thường khác.",
    "before": " Kỳ trước là năm tròn, năm nay thì không: xem lại cách nói, quy mô.",
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


def as_read(text: str) -> str:
    """Words of a report as people read them: a figure or a gap, which is one letter to the checks, as "…"."""
    return text.replace("\ufffc", "…")


def why(finding: Finding) -> str:
    """Why it matters, and what to do about it."""
    told = RULES.get(finding.rule)
    return _fill(told.why, finding) if told else ""


def _fill(template: str, finding: Finding) -> str:
    data: dict[str, str] = dict(finding.data)
    fields = data | {"quote": finding.printed, "suggestion": finding.suggestion or ""}
    fields["instead"] = f", nên ghi “{finding.suggestion}”" if finding.suggestion else ""
    fields["round"] = _ROUND.get(data.get("round", ""), "")
    fields["official"] = f": “{data['right']}”" if data.get("right") else ""
    fields["unsure"] = " (chưa xác nhận)" if data.get("unconfirmed") else ""
    fields["outside"] = " Ngày kỷ niệm này nằm ngoài kỳ báo cáo." if data.get("outside") else ""
    fields["ended"] = "có thể không còn tên này" if data.get("unconfirmed") else "không còn tên này"
    fields["changed"] = ("có thể đã" if data.get("unconfirmed") else "đã") + (
        " được sửa đổi" if data.get("amended") else " được thay thế"
    )
    fields["unsure"] = " (chưa xác nhận)" if data.get("unconfirmed") else ""
    was = f" (kỳ trước: {data['was']})" if data.get("was") else ""
    name = f" “{data['name']}”" if data.get("name") else ""
    fields["gap"] = _GAPS.get(data.get("kind", ""), "") + name + was + _STATUS.get(data.get("status", ""), "")
    fields["line"] = f", dòng “{data['line']}”" if data.get("line") else ""
    fields["head"] = f", cột “{data['head']}”" if data.get("head") else ""
    case = CASES.get((finding.rule, data.get("why", "")), {})
    fields |= {name: _Lenient().vformat(words, (), fields) for name, words in case.items()}
    return as_read(" ".join(_Lenient().vformat(template, (), fields).split()))
