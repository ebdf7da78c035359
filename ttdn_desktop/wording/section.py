"""Words of a section's page: the editor, the panel beside it, the marks in its margin."""

from decimal import Decimal

from ttdn_desktop.model.block import FigureRef, Gap
from ttdn_desktop.text.numbers import write_number

GUIDE = "Nên viết gì"
EXAMPLE = "Ví dụ để tham khảo (không tự đưa vào báo cáo):"
REVIEW_ALL_HINT = (
    "Đánh dấu đã rà soát mọi đoạn không có số liệu, không có chữ cũ; các đoạn còn lại xem từng đoạn (Ctrl+Enter)"
)
REVIEW_ONE_HINT = "Ctrl+Enter: đã rà soát đoạn này, sang đoạn kế tiếp chưa rà soát"
ADD_HINT = "Gõ nội dung của mục này. “-” hoặc “+” rồi dấu cách: thành gạch đầu dòng. Tab, Shift+Tab: đổi cấp."
TAB_PREVIOUS, TAB_CHECKS, TAB_FIGURES = "Kỳ trước", "Kiểm tra", "Số liệu"
NO_PREVIOUS = "Kỳ trước không có mục này."
NO_FIGURES = "Mục này không dùng số liệu nào."
TAKE_BACK = "Lấy lại đoạn này"
COPY_PARAGRAPH = "Chép đoạn này"
COMPARE = "So với bản đang viết"
PREVIOUS_HINT = "Enter: lấy lại nguyên văn đoạn này vào chỗ của nó (Ctrl+Z: trả lại như trước)"
PREVIOUS_STATES = {"same": "giữ nguyên", "changed": "đã sửa", "gone": "không còn trong bản đang viết"}
SIDE = "Khung bên"
WAIVE_ASK = "Vì sao bỏ qua chỗ này?"
WAIVE_REASONS = ("Đúng là như vậy", "Tên riêng, lời trích")
WAIVE_HINT = "Ghi lý do, hoặc chọn dưới đây"
WAIVE_DO, WAIVE_NOT = "Bỏ qua", "Thôi"
WAIVE_FIELD = "Lý do bỏ qua"
WAIVE_RECENT = "Lý do hay dùng"
EDITOR_NAME = "Nội dung của mục"
LEGEND = {
    "open": "đoạn chưa rà soát",
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


SEVERAL_BEFORE = "báo cáo cuối của các đơn vị trước sắp xếp"


def text_of(period: str, area: str) -> str:
    """ "6 tháng đầu năm 2025", and the unit where that report is not the office's own."""
    return f"{period}, {area}" if area else period


def report_of(area: str, period: str) -> str:
    """Whose report the paragraphs below it are of."""
    return f"Báo cáo của {area}, {period}"


def came_from(areas: list[tuple[str, str]]) -> str:
    """ "Từ báo cáo của xã An Bình, 6 tháng đầu năm 2025; viết giống: xã Mai Hạ": of the paragraph with the cursor."""
    (area, period), *others = areas
    told = f"Từ báo cáo của {area}, {period}"
    also = ", ".join(dict.fromkeys(name for name, _ in others))
    return f"{told}; viết giống: {also}" if also else told


def twin_of(areas: list[str]) -> str:
    """Of a paragraph that is shown once, with another unit's words."""
    return f"viết như {areas[0]}, chỉ ghi một lần" if areas else ""


def previous_head(text_from: str, figures_from: str) -> str:
    """Where the words and where the figures of the panel come from."""
    return f"Văn: {text_from}" + (f" · Số cùng kỳ: {figures_from}" if figures_from else "")


def same_kind_note(values: list[str]) -> str:
    """Below a paragraph: what its figures were in the same period last year; "" when none is known."""
    known = [value for value in values if value]
    return f"cùng kỳ: {'; '.join(known)}" if known else ""


def figures_head(before: str, same: str) -> str:
    """Which periods the figures stand beside."""
    parts = [f"Kỳ trước: {before}."] if before else []
    if same:
        parts.append(f"Cùng kỳ: {same}.")
    return " ".join(parts)


FIGURES_HINT = "0: không phát sinh · ?: chưa thống kê · -: không có nội dung này"


def figure_note(unit: str, before: str, same: str, change: str = "") -> str:
    """Below a figure's name: "tin, bài · kỳ trước 18 · cùng kỳ 30 · tăng 12 (40%) so cùng kỳ"."""
    parts = [unit] if unit else []
    parts.append(f"kỳ trước {before or '—'}")
    if same:
        parts.append(f"cùng kỳ {same}")
    if change:
        parts.append(change)
    return " · ".join(parts)


def change_of(now: Decimal, before: Decimal, same_kind: bool) -> str:
    """ "tăng 12 (40%) so cùng kỳ", "giảm 3 (2,5%) so kỳ trước", "không đổi so cùng kỳ"."""
    than = "so cùng kỳ" if same_kind else "so kỳ trước"
    if now == before:
        return f"không đổi {than}"
    by = f"{'tăng' if now > before else 'giảm'} {write_number(abs(now - before))}"
    share = abs(now - before) * 100 / before if before else None
    return (
        f"{by} {than}"
        if share is None
        else f"{by} ({write_number(share.quantize(Decimal('0.1')).normalize())}%) {than}"
    )


def usual_length(paragraphs: int, count: int, period: str) -> str:
    """How long the section was before."""
    return f"Kỳ trước ({period}) mục này dài {paragraphs} đoạn, {count} từ." if count else ""


def pages(first: int, last: int) -> str:
    """On which pages a section is printed."""
    return f"trang {first}" if first == last else f"trang {first}–{last}"


def left_to_review(count: int) -> str:
    """After "Đã rà soát cả mục"."""
    return f"Còn {count} đoạn có số liệu hoặc chữ cũ, hãy xem từng đoạn (Ctrl+Enter)."
