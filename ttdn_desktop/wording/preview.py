"""Words of the pages on screen: the tab and the window "Bản in", printing, and what goes wrong there."""

from collections.abc import Mapping, Sequence

SENTENCES = {
    "preview-crashed": "Chưa dựng được các trang in. Chữ đã viết vẫn nguyên vẹn; chương trình thử lại khi anh/chị sửa tiếp.",
    "pages-unreadable": "Không hiểu các trang “{place}”. Hãy ghi như 1-3, 5.",
    "pages-outside": "Không có trang {place}: bản này có {count} trang. Hãy ghi lại các trang cần in.",
    "print-refused": "Máy in {place} không nhận trang in. Hãy xem máy đã bật, còn giấy và còn nối chưa, rồi in lại.",
    "printer-silent": "Máy in {place} không trả lời. Hãy xem máy đã bật và còn nối chưa, rồi in lại.",
    "preview-too-heavy": "Máy không đủ bộ nhớ để vẽ các trang in. Xin đóng bớt chương trình khác rồi thử lại; chữ đã viết vẫn nguyên vẹn.",
}
TAB = "Bản in"
TITLE = "Bản in"
PAGES = "Các trang in; bấm vào một chỗ để đến mục ấy"
THUMBNAILS = "Các trang thu nhỏ"
SHOW_THUMBNAILS = "Hiện, ẩn các trang thu nhỏ"
BUILDING = "Đang dựng các trang…"
ZOOM = "Cỡ trang trên màn hình"
ZOOM_IN, ZOOM_OUT = "Phóng to (Ctrl++)", "Thu nhỏ (Ctrl+-)"
FIT_TEXT, FIT_WIDTH, FIT_PAGE = "Vừa phần chữ", "Vừa chiều rộng trang (Ctrl+0)", "Vừa cả trang"
DRAFT, SIGN = "Bản &trình", "Bản trình &ký"
DRAFT_HINT = "Có chữ DỰ THẢO, dòng thưa để lãnh đạo ghi ý kiến"
SIGN_HINT = "Bản sạch để ký"
ONLY_LOOK = "Còn {count} chỗ phải xử lý trước khi trình ký: bản này mới để xem, chưa in được."
PRINT = "&In…"
PRINT_HINT = "Chọn máy in, trang, số bản (Ctrl+P)"


def percent(zoom: float) -> str:
    """ "75 %"."""
    return f"{round(zoom * 100)}\u00a0%"


def page_name(part: str, number: int) -> str:
    """A page as it is called on its own: "2", "Phụ lục, tr. 1" ("Phụ lục 1" would be the first of several)."""
    return f"{part}, tr. {number}" if part else str(number)


def page_of(part: str, number: int, page: int, count: int) -> str:
    """ "trang 2/4"; in a part with its own numbers "Phụ lục, tr. 1 · 5/6"."""
    return f"{page_name(part, number)} · {page}/{count}" if part else f"trang {page}/{count}"


def page_spoken(part: str, number: int, page: int, count: int) -> str:
    """The same for screen readers and tool tips: "trang 2 trên 4"."""
    return f"trang {page} trên {count}" + (f", {part} trang {number}" if part else "")


# printing

PRINT_TITLE, PRINT_HEADING = "In", "In báo cáo"
PRINTER, WHICH_PAGES, COPIES = "&Máy in", "Trang", "&Số bản"
HERE = "Trang đang &xem"
CHOSEN = "&Các trang:"
RANGE_HINT = "Ghi như 1-3, 5"
BOTH_SIDES = "In &hai mặt, lật theo cạnh dài"
ONE_SIDED = "Máy in này không tự in hai mặt."
GREY = "In màu xám, 300 điểm một inch."
PRINT_NOW, NOT_NOW, STOP = "&In", "Thôi", "Dừng in"
PREPARING = "Đang chuẩn bị in…"
ASKING_PRINTER = "Đang hỏi máy in…"
STOPPED = "Đã dừng in. Những trang đã ra khỏi máy là bản chưa đủ."
STOP_FIRST = "Đang in. Bấm “Dừng in” trước khi đóng."
NO_PRINTER = (
    "Máy tính này chưa có máy in nào. Hãy nối máy in và cài trong phần Máy in của Windows, hoặc xuất PDF ở bước "
    "“In, xuất, gói báo cáo” rồi in ở máy khác."
)
_SIDES = {"left": "trái", "top": "trên", "right": "phải", "bottom": "dưới"}


def all_pages(count: int) -> str:
    """The first choice of pages: "Tất cả (4 trang)"."""
    return f"&Tất cả ({count} trang)"


def parts(pages: Mapping[str, str]) -> str:
    """Which pages of the whole the appendices are, for those who type pages: "Phụ lục: trang 3-4"."""
    return "; ".join(f"{part}: trang {numbers}" for part, numbers in pages.items())


def edges(sides: Sequence[tuple[str, float]], pages: str) -> str:
    """The printer cannot reach what stands near edges of the paper: sides, and the millimetres it leaves white there."""
    where = ", ".join(f"{_SIDES[side]} {_mm(white)} mm" for side, white in sides)
    return (
        f"Máy in này để trắng mép giấy ({where}), mà trang {pages} có chữ ở đó: phần ấy sẽ bị mất. "
        "Hãy chọn máy in khác, hoặc tăng lề ở phần thể thức của đơn vị."
    )


def _mm(length: float) -> str:
    return f"{length:.1f}".replace(".", ",").removesuffix(",0")


def printing(done: int, of: int) -> str:
    """While pages go to the printer."""
    return f"Đang in trang {done + 1} trên {of}…"


def printed(pages: int, printer: str) -> str:
    """After printing."""
    return f"Đã gửi {pages} trang tới máy in {printer}."


def gate_closed(count: object, first: object) -> str:
    """The copy for signing is not printed while something stops it."""
    return (
        f"Chưa in được bản trình ký: còn {count} chỗ phải xử lý trước ({first}). Bản trình thì in được bất cứ lúc nào."
    )
