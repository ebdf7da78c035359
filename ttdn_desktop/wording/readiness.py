"""Words of the bar that says what still stands between a report and its signing."""

from collections.abc import Sequence

NAME = "Còn lại trước khi trình ký"
READY = "Không còn gì chặn bản trình ký. Có thể xuất bản trình ký ở bước sau."
OUTSIDE = "Báo cáo này nhập từ tệp đã có, được xuất và đóng gói nguyên như cũ."
HINT = "Bấm để đến chỗ ấy; bấm nữa để sang chỗ kế tiếp"
_LEFT = {
    "secrecy-mark": "có dấu chỉ độ mật: chương trình này không dùng cho văn bản mật",
    "section-empty": "{n} mục bắt buộc chưa viết",
    "carried-unreviewed": "{n} đoạn chưa rà soát",
    "gap-open": "{n} chỗ trống",
    "place-blank": "chưa ghi địa danh",
    "character-missing": "{n} ký hiệu không in được",
    "faults": "{n} chỗ sai phải sửa",
}
_OTHER = "{n} chỗ khác chặn bản trình ký"


def left(what: str, many: int) -> str:
    """One kind of thing left: "2 đoạn chưa rà soát"."""
    return _LEFT.get(what, _OTHER).format(n=many)


def sentence(stopping: Sequence[str], besides: str) -> str:
    """ "Còn 2 đoạn chưa rà soát, 1 chỗ trống, chưa ghi địa danh, rồi trình ký được." The parts may be links."""
    if not stopping:
        return f"Không còn gì chặn bản trình ký, nhưng còn {besides}." if besides else READY
    told = f"Còn {', '.join(stopping)}, rồi trình ký được."
    return f"{told} Ngoài ra còn {besides}." if besides else told
