"""Words of the checks page."""

from ttdn_desktop.model.finding import Severity

TITLE = "Kiểm tra trước khi trình"
GROUPS = {Severity.MUST: "Phải sửa trước khi trình ký", Severity.SHOULD: "Nên sửa", Severity.STYLE: "Góp ý câu chữ"}
READY = "Không còn gì chặn bản trình ký. Có thể xuất bản trình ký ở bước sau."
OUTSIDE = "Báo cáo này nhập từ tệp đã có, được xuất và đóng gói nguyên như cũ."
PLACE = "Đoạn văn liên quan"
NO_TEXT = "Chỗ này không nằm trong một đoạn văn nào."
_STOPS = {
    "carried-unreviewed": "{n} mục có đoạn lấy từ kỳ trước chưa rà soát",
    "gap-open": "{n} chỗ còn phải điền",
    "section-empty": "{n} mục bắt buộc chưa viết",
    "place-blank": "chưa ghi địa danh",
    "secrecy-mark": "có dấu chỉ mức độ mật: chương trình này không dùng cho văn bản mật",
}
_BESIDES = "Ngoài ra có {n} chỗ sai phải sửa, dù bản trình ký vẫn xuất được."


def group_title(severity: Severity, count: int) -> str:
    """ "Nên sửa (7)"."""
    return f"{GROUPS[severity]} ({count})"


def standing(counts: dict[str, int], besides: int = 0) -> str:
    """What still stands between here and the chairman's desk, in words; `besides`: must be put right, does not stop the export."""
    others = _BESIDES.format(n=besides) if besides else ""
    if not counts:
        return others or READY
    parts = [_STOPS.get(rule, "{n} chỗ khác phải sửa").format(n=count) for rule, count in counts.items()]
    return f"Trước khi trình ký còn: {'; '.join(parts)}. {others}".strip()
