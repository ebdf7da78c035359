"""Words of comparing two reports: in the window and on the command line."""

from decimal import Decimal

from ttdn_desktop.model.difference import (
    FOOT,
    HEAD,
    KIND,
    UNIT,
    Change,
    FigureChange,
    Passage,
    Pieces,
    Reuse,
    SectionDiff,
)
from ttdn_desktop.model.figure import Figure, FigureStatus
from ttdn_desktop.model.period import Period
from ttdn_desktop.text.numbers import write_number

AROUND = {HEAD: "Tên báo cáo, mở đầu", FOOT: "Kết, nơi nhận, ký"}
NOT_YET = "chưa có"
_STATUS = {
    FigureStatus.BLANK: NOT_YET,
    FigureStatus.UNCOUNTED: "chưa thống kê",
    FigureStatus.ABSENT: "không có nội dung này",
}
_WHY = {UNIT: "khác đơn vị tính, không so sánh", KIND: "khác loại kỳ, không so sánh"}
FIGURES = "Số liệu"
TITLE, THIS, WITH, FILE = "So sánh hai báo cáo", "Báo cáo này:", "&So với", "Chọn &tệp…"
SECTIONS, TAB_TEXT, ONLY = "Các &mục", "Câu chữ", "Chỉ hiện chỗ &khác nhau"
COPY, SAVE, PRINT, CLOSE, GO = "C&hép", "&Lưu thành tệp…", "&In", "Đón&g", "Đến chỗ &này trong báo cáo"
NEXT_ONE, PREVIOUS_ONE = "Chỗ khác nhau tiếp theo (F8)", "Chỗ khác nhau trước (Shift+F8)"
COMPARING = "Đang so sánh…"
NOTHING_ELSE = "Trong máy chưa có báo cáo nào khác. Hãy chọn một tệp Word hoặc văn bản thuần để so."
SAME_ALL = "Hai bản giống hệt nhau, không có chỗ nào khác."
HEADING = "Đề mục:"
INDICATOR, CHANGE, PERCENT = "Chỉ tiêu (đơn vị tính)", "Tăng, giảm", "Tỷ lệ"
CHOOSE_FILE, FILE_KINDS = "Chọn báo cáo để so", "Báo cáo (*.docx *.txt);;Mọi tệp (*)"
SAVE_TITLE, SAVE_KINDS = "Lưu kết quả so sánh", "Trang mở bằng Word hoặc trình duyệt (*.html);;Tệp chữ (*.txt)"
SAVED, COPIED = "Đã lưu kết quả so sánh: {path}", "Đã chép. Dán vào Word, Zalo hay nơi khác bằng Ctrl+V."
NO_PRINTER = "Windows chưa đặt máy in mặc định, nên chưa in được. Đặt máy in trong Cài đặt của Windows, hoặc lưu thành tệp rồi in từ Word."
PRINTED = "Đã gửi đến máy in {printer}."
LEGEND = "[−…−] chỉ có ở bản trước, {+…+} chỉ có ở bản sau."
NO_FIGURES = "Hai báo cáo chưa có số liệu nào."


def percent_of(share: float) -> int:
    """The share in whole per cent: 100 only where all of it stayed, 0 only where nothing did."""
    return 100 if share >= 1 else 0 if share <= 0 else min(max(round(share * 100), 1), 99)


def kept(reuse: Reuse) -> str:
    """ "giữ nguyên 82% câu chữ"; "" where there are no words."""
    if reuse.share is None:
        return ""
    return f"giữ nguyên {percent_of(reuse.share)}% câu chữ" if reuse.kept else "câu chữ mới hoàn toàn"


def facts(reuse: Reuse) -> str:
    """ "5/6 số, ngày, kỳ đã đổi"; "" where there are none."""
    changed = reuse.facts - reuse.facts_kept
    if not reuse.facts:
        return ""
    return f"{changed}/{reuse.facts} số, ngày, kỳ đã đổi" if changed else f"{reuse.facts} số, ngày, kỳ như cũ"


def state(section: SectionDiff) -> str:
    """What became of a section: "giữ nguyên 82% câu chữ · 5/6 số, ngày, kỳ đã đổi", "mục mới", "không còn mục này"."""
    if not section.key:
        return "không còn mục này"
    if not section.old_key:
        taken = any(passage.source for passage in section.passages)
        parts = ["mục mới", kept(section.reuse) if taken else ""]
    elif not section.passages:
        parts = ["chỉ có đề mục"]
    elif section.same:
        parts = ["giữ nguyên"]
    elif not section.reuse.words and not section.reuse.facts:
        parts = ["bản sau để trống"]
    else:
        parts = [kept(section.reuse), facts(section.reuse)]
    parts.append("đổi chỗ" if section.moved else "")
    return " · ".join(part for part in parts if part)


def passage_note(passage: Passage, source: str, own: bool) -> str:
    """What is said of a paragraph besides its words: where it stood before. `source` names that section; `own` when it is this one."""
    if not passage.moved:
        return ""
    return "đổi thứ tự trong mục" if own else f"chuyển từ mục {source}"


def value(figure: Figure | None) -> str:
    """ "1.250", "trên 80", "0", "chưa thống kê", "chưa có"."""
    if figure is None:
        return NOT_YET
    if figure.number is None:
        return _STATUS.get(figure.status, NOT_YET)
    return f"{figure.qualifier} {write_number(figure.number)}".strip()


def change(row: FigureChange) -> str:
    """ "tăng 52 (115,6%)", "không đổi", "khác loại kỳ, không so sánh"; "" while one of them is not known."""
    if row.why:
        return _WHY[row.why]
    if row.change is None:
        return ""
    if not row.change:
        return "không đổi"
    by = f"{'tăng' if row.change > 0 else 'giảm'} {write_number(abs(row.change))}"
    return by if row.percent is None else f"{by} ({percent(row.percent)})"


def percent(share: Decimal) -> str:
    """ "115,6%", without a sign."""
    return f"{write_number(abs(share).normalize())}%"


def place(number: str, title: str) -> str:
    """ "II.2 Tuyên truyền, quảng bá", "IV. KIẾN NGHỊ"."""
    return f"{number}{'.' if title and number and '.' not in number else ''} {title}".strip()


def whole(reuse: Reuse) -> str:
    """The line above all: how much of the later report was taken over."""
    if reuse.share is None:
        return "Bản sau chưa có câu chữ nào."
    count = f"{write_number(Decimal(reuse.kept))}/{write_number(Decimal(reuse.words))} từ"
    tail = f"; {facts(reuse)}" if reuse.facts else ""
    return f"Cả báo cáo: {kept(reuse)} ({count}){tail}."


def row_state(section: SectionDiff) -> str:
    """Beside the bar of a section: "giữ nguyên 82% · đổi 3 số", "mục mới"."""
    changed = section.reuse.facts - section.reuse.facts_kept
    if not section.key:
        return "không còn mục này"
    if not section.old_key:
        return "mục mới" if section.key else ""
    if not section.passages:
        return "chỉ có đề mục"
    if section.same:
        return "giữ nguyên" + (" · đổi chỗ" if section.moved else "")
    if section.reuse.share is None:
        return f"đổi {changed} số" if section.reuse.facts else "bản sau để trống"
    told = f"giữ nguyên {percent_of(section.reuse.share)}%" if section.reuse.kept else "câu chữ mới"
    return told + (f" · đổi {changed} số" if changed else "") + (" · đổi chỗ" if section.moved else "")


def stayed(count: int) -> str:
    """In the place of paragraphs that are the same."""
    return f"({count} đoạn giữ nguyên)"


def before(period: str) -> str:
    """The earlier of two reports of one period."""
    return f"{period}, bản trước"


def after(period: str) -> str:
    """The later one."""
    return f"{period}, bản sau"


def change_alone(row: FigureChange) -> str:
    """The cell of the change: "tăng 52", "không đổi", "khác đơn vị tính"; "–" where there is none."""
    if row.why == UNIT:
        return "khác đơn vị tính"
    if row.change is None:
        return "–"
    if not row.change:
        return "không đổi"
    return f"{'tăng' if row.change > 0 else 'giảm'} {write_number(abs(row.change))}"


def percent_alone(row: FigureChange) -> str:
    """The cell of the per cent: "115,6%"; "–" where there is none."""
    return "–" if row.percent is None or not row.change else percent(row.percent)


def choice(period: Period, state: str, unit: str) -> str:
    """A report in the list to choose from: "6 tháng đầu năm 2025 · huyện Nguyên Bình · nhập từ tệp cũ"."""
    label = period.label()
    return " · ".join(part for part in (label[:1].upper() + label[1:], unit, state) if part)


def chosen_file(name: str) -> str:
    """The same for a file."""
    return f"Tệp {name}"


def legend(old: str, new: str, _: bool = True) -> str:
    """Which look means which report."""
    return f"Gạch ngang: chỉ có ở {old}. Gạch chân, đậm: chỉ có ở {new}."


def figures_legend(old: str, new: str, same_kind: bool) -> str:
    """What the change of the figures is, or why there is none."""
    if same_kind:
        return f"Tăng, giảm: {new} so với {old}."
    return "Hai báo cáo khác loại kỳ nên số liệu đặt cạnh nhau để xem, không tính tăng, giảm."


def side(period: Period, file: str, unit: str = "") -> str:
    """One of the two in a sentence: "6 tháng đầu năm 2025", "tệp bao-cao.docx"."""
    return f"tệp {file}" if file else " ".join(part for part in ("báo cáo", period.label(), unit) if part)


def place_of(number: int, of: int) -> str:
    """After F8: "chỗ khác 3/12"."""
    return f"chỗ khác {number}/{of}"


def places(count: int) -> str:
    """Before F8: "12 chỗ khác"."""
    return f"{count} chỗ khác" if count else "không có chỗ nào khác"


def heading(old: str, new: str) -> str:
    """Above a printed comparison."""
    return f"So sánh {old} với {new}"


def file_name(old: str, new: str) -> str:
    """The name proposed for a saved comparison."""
    return f"So sanh {old} - {new}.html"


def marked(pieces: Pieces) -> str:
    """Compared words as plain text: [−…−] what left, {+…+} what came."""
    shown = {Change.GONE: "[−{}−]", Change.NEW: "{{+{}+}}", Change.SAME: "{}"}
    return "".join(shown[kind].format(text) for kind, text in pieces)
