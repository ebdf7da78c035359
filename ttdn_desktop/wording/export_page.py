"""Words of the page "In, xuất, gói báo cáo"."""

from collections.abc import Sequence
from datetime import date, datetime
from pathlib import Path

from ttdn_desktop.model.bundle import Bundle
from ttdn_desktop.model.request import Issue
from ttdn_desktop.text.dates import date_short, day_text, month_text

Pages = Sequence[tuple[str, int]]  # (part, number): ("Phụ lục", 2)

TITLE = "In, xuất và gói báo cáo"
DRAFT = "Bản trình (dự thảo)"
DRAFT_TEXT = "Xuất bất cứ lúc nào để in thử, xin ý kiến. Chỗ chưa điền được tô vàng."
DRAFT_BUTTON = "Xuất bản trình…"
SIGN = "Bản trình ký"
SIGN_TEXT = "Bản sạch để lãnh đạo ký; số và ngày để trống cho văn thư ghi."
SIGN_BUTTON = "Xuất bản trình ký…"
OUTSIDE = "Xuất lại báo cáo đã nhập"
OUTSIDE_TEXT = "Báo cáo này nhập từ tệp cũ; chữ được giữ nguyên, chỉ trình bày lại đúng thể thức."
ISSUED = "Bản đã ký"
ISSUED_TEXT = "Khi đã ký và văn thư đã cấp số, ghi số và ngày vào đây."
NUMBER, DAY = "Số", "Ngày ban hành"
ISSUED_BUTTON = "Ghi số và ngày"
BUNDLE = "Gói báo cáo gửi tỉnh"
BUNDLE_TEXT = "Gom Word, PDF, số liệu, bản quét vào một tệp; ghi ra USB, đọc lại và kiểm tra."
BUNDLE_BUTTON = "Đóng gói vào…"
ADD_SCAN, ADD_FILE, CLEAR_FILES = "Thêm bản quét…", "Thêm tài liệu…", "Bỏ các tệp đã chọn"
SLIP = "Phiếu giao nhận…"
DAY_AGAIN, DAY_MEANT, LEAVE_DAY = "Sửa lại ngày", "Đúng là ngày này", "Thôi, chưa ghi"
OTHER_NAME, REPLACE, LEAVE_IT = "Ghi thành tệp mới", "Ghi đè", "Thôi, không ghi"
CHOOSE_FOLDER = "Chọn thư mục hoặc USB"
CHOOSE_FILES = "Chọn tệp"
SCAN_FILES = "Bản quét (*.pdf *.jpg *.jpeg *.png)"
ATTACHED_FILES = "Tài liệu (*.pdf *.docx *.xlsx *.jpg *.jpeg *.png)"
OPEN_FOLDER = "Mở thư mục"
TO_CHECKS = "Xem các chỗ còn phải sửa"
WORKING = {
    "export": "Đang xuất và kiểm tra…",
    "bundle": "Đang đóng gói, ghi và đọc lại…",
    "slip": "Đang lập phiếu giao nhận…",
}
PREVIEW = "Trang 1 của bản vừa xuất"
NO_PREVIEW = "Xuất xong, trang đầu hiện ở đây."


def exported(paths: list[Path], pages: int | None) -> str:
    """ "Đã xuất và kiểm tra (4 trang):" and each file on a line of its own."""
    head = "Đã xuất và kiểm tra" + (f" ({pages} trang)" if pages else "")
    return "\n".join((f"{head}:", *(path.name for path in paths)))


def form_said(messages: Sequence[str]) -> str:
    """What the form checker says of the Word file just written."""
    if not messages:
        return "Thể thức: đúng Nghị định 30/2020/NĐ-CP."
    more = f" (và {len(messages) - 1} chỗ khác)" if len(messages) > 1 else ""
    return f"Thể thức nên xem lại: {messages[0].rstrip('.')}{more}."


def stopped(count: int) -> str:
    """What the second card says while the gate is closed."""
    return f"Còn {count} chỗ phải xử lý trước khi trình ký."


def issued(issue: Issue) -> str:
    """ "Số 46, ngày 15/6/2026"; empty while there is no number."""
    if not issue.number:
        return ""
    return (
        f"Đã ghi: số {issue.number}/{issue.symbol}, ngày {day_text(issue.day)}/{month_text(issue.month)}/{issue.year}"
    )


def day_to_come(day: date, today: date) -> str:
    """Asked when the date of issue lies ahead."""
    return f"Ngày ban hành {date_short(day)} chưa đến: hôm nay là {date_short(today)}. Ngày này có đúng không?"


def packed(bundle: Bundle) -> str:
    """What the officer wants to hear after the stick was written."""
    return f"Đã ghi và kiểm tra xong, có thể rút USB.\n{bundle.name} ({len(bundle.files)} tệp bên trong)"


def slipped(path: Path) -> str:
    """Where the slip lies."""
    return f"Đã ghi phiếu giao nhận: {path.name}. In ra, hai bên cùng ký khi giao USB."


def chosen(scans: list[Path], files: list[Path]) -> str:
    """The files that will go into the bundle beside the report."""
    parts = [f"bản quét: {', '.join(p.name for p in scans)}"] if scans else []
    parts += [f"kèm theo: {', '.join(p.name for p in files)}"] if files else []
    return "; ".join(parts)


def taken(names: list[str]) -> str:
    """Asked before an earlier export is written over."""
    return f"Trong thư mục này đã có {', '.join(names)}. Nếu đã sửa tệp ấy trong Word thì nên ghi thành tệp mới."


def pages_said(pages: Pages) -> str:
    """ "trang 2–4, 7 và Phụ lục trang 1": pages as people ask a printer for them."""
    parts: dict[str, list[int]] = {}
    for part, number in pages:
        parts.setdefault(part, []).append(number)
    said = [f"{part} trang {_runs(numbers)}".strip() for part, numbers in parts.items()]
    return " và ".join(filter(None, (", ".join(said[:-1]), *said[-1:])))


def print_again(changed: Pages, now: Pages, at: str, gone: Pages = ()) -> str:
    """What differs from the print made `at` (ISO time): nothing, everything, or "in lại trang 3 và Phụ lục"; `gone` are pages of

    that print the document has no more.
    """
    when = _when(at)
    if gone and len(changed) < len(now):
        left = {name for name, _ in now}
        parts = [name for name in dict.fromkeys(name for name, _ in gone) if name and name not in left]
        pages = pages_said([page for page in gone if page[0] not in parts])
        away = f"bỏ {' và '.join(filter(None, (pages, *parts)))}"
        again = pages_said(changed)
        return f"So với bản in lúc {when}: {f'in lại {again}; ' if again else ''}{away}."
    if not changed:
        return f"Bản in lúc {when} vẫn đúng như hiện nay."
    if len(changed) == len(now):
        return f"Mọi trang đã khác bản in lúc {when}: in lại toàn bộ."
    whole = {part for part, _ in changed if part and _count(changed, part) == _count(now, part)}
    said = pages_said([page for page in changed if page[0] not in whole])
    return f"So với bản in lúc {when}: in lại {' và '.join(filter(None, (said, *sorted(whole))))}."


def _count(pages: Pages, part: str) -> int:
    return sum(name == part for name, _ in pages)


def _runs(numbers: list[int]) -> str:
    runs: list[list[int]] = []
    for number in sorted(numbers):
        if runs and number == runs[-1][-1] + 1:
            runs[-1].append(number)
        else:
            runs.append([number])
    return ", ".join(str(run[0]) if len(run) == 1 else f"{run[0]}–{run[-1]}" for run in runs)


def _when(at: str) -> str:
    day = datetime.fromisoformat(at)
    return f"{day:%H:%M} ngày {day.day}/{day.month}/{day.year}"
