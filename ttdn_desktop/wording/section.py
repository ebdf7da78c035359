"""Words of a section's page: the editor, the panel beside it, the marks in its margin."""

from ttdn_desktop.model.block import FigureRef, Gap

GUIDE = "Nên viết gì"
EXAMPLE = "Ví dụ"
REVIEW_ALL = "Đã xem cả phần"
REVIEW_ALL_HINT = (
    "Đánh dấu đã rà soát mọi đoạn không có số liệu, không có chữ cũ; các đoạn còn lại xem từng đoạn (Ctrl+Enter)"
)
REVIEW_ONE = "Đã xem đoạn này"
REVIEW_ONE_HINT = "Ctrl+Enter: đã rà soát đoạn này, sang đoạn kế tiếp chưa rà soát"
ADD_HINT = "Gõ nội dung của phần này. “-” hoặc “+” rồi dấu cách: thành gạch đầu dòng. Tab, Shift+Tab: đổi cấp."
TAB_PREVIOUS, TAB_CHECKS, TAB_FIGURES = "Kỳ trước", "Kiểm tra", "Số liệu"
NO_PREVIOUS = "Kỳ trước không có phần này."
NOTHING_FOUND = "Không thấy chỗ nào phải sửa trong phần này."
NO_FIGURES = "Phần này không dùng số liệu nào."
TAKE_BACK = "Lấy lại đoạn này"
FIX, FIX_ALL, WAIVE, GO = "Sửa", "Sửa hết các chữ cũ", "Bỏ qua…", "Đến chỗ này"
WHOLE_REPORT = "Cả báo cáo"
LIST_HINT = "F8: chỗ tiếp theo. Enter: đến chỗ ấy."
WAIVE_ASK = "Vì sao bỏ qua chỗ này?"
WAIVE_REASONS = ("Đúng là như vậy", "Tên riêng, lời trích", "Sẽ sửa sau", "Không bỏ qua")
EDITOR_NAME = "Nội dung của phần"
LEGEND = {
    "open": "đoạn lấy từ kỳ trước, chưa rà soát",
    "carried": "đoạn đã rà soát",
    "edited": "đoạn đã sửa",
    "word": "đoạn sửa trong Word",
    "imported": "đoạn nhập từ tệp",
}


def gap_label(kind: str, was: str) -> str:
    """What a gap shows in the editor: "[45 → ?]" when something stood there, else what is wanted."""
    wanted = {"figure": "số liệu", "request": "văn bản yêu cầu", "date": "ngày", "number": "số", "text": "điền vào đây"}
    return f"{was} → ?" if was else f"? {wanted.get(kind, wanted['text'])}"


def object_label(run: FigureRef | Gap, value: str | None) -> tuple[str, bool]:
    """The text of a drawn figure or gap, and whether it is still open."""
    if isinstance(run, FigureRef):
        return (value, False) if value is not None else (gap_label("figure", run.was), True)
    return gap_label(run.kind, run.was), True


def word_count(count: int) -> str:
    """ "612 từ"."""
    return f"{count} từ"


def finding_count(count: int) -> str:
    """ "2 chỗ cần xem"; "" when there is none."""
    return f"{count} chỗ cần xem" if count else ""


def previous_head(text_from: str, figures_from: str) -> str:
    """Where the words and where the figures of the panel come from."""
    return f"Văn: {text_from}" + (f"\nSố: {figures_from}" if figures_from else "")


def figure_note(unit: str, before: str, same: str) -> str:
    """Below a figure's name: "tin, bài · kỳ trước: 18 · cùng kỳ: 30"."""
    parts = [unit] if unit else []
    parts.append(f"kỳ trước: {before or '—'}")
    if same and same != before:
        parts.append(f"cùng kỳ: {same}")
    return " · ".join(parts)


def left_to_review(count: int) -> str:
    """After "đã xem cả phần"."""
    return f"Còn {count} đoạn có số liệu hoặc chữ cũ, hãy xem từng đoạn (Ctrl+Enter)."
