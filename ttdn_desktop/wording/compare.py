"""Words of comparing two reports: in the window and on the command line."""

from decimal import Decimal

from ttdn_desktop.model.difference import FOOT, HEAD, KIND, UNIT, FigureChange, Passage, Reuse, SectionDiff
from ttdn_desktop.model.figure import Figure, FigureStatus
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
