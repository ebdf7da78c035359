"""Words of the dialog that shows what was read of an old report."""

from pathlib import Path

from ttdn_desktop.model.block import Block, Paragraph, Table, skeleton
from ttdn_desktop.model.figure import PeriodFigures
from ttdn_desktop.model.reference import Reference
from ttdn_desktop.model.report import Report
from ttdn_desktop.model.request import Request
from ttdn_desktop.model.unit import Signing, Unit
from ttdn_desktop.text.dates import date_short

BUSY = "Đang đọc…"
LOOK = "Lưu ý"
ALL_CLEAR = "Không có điều gì cần lưu ý."
TABS = ("Các mục", "Số liệu", "Chưa xếp được")
_NONE = "(không đọc được)"


def read_from(path: Path | None) -> str:
    """Which file was read; None for what was pasted."""
    if path is None:
        return "Đọc từ phần vừa dán."
    return f"Đọc từ tệp {path.name}. Tệp gốc không bị sửa."


def unit(found: Unit) -> str:
    """The unit with its province."""
    head = found.letterheads[-1].short_name if found.letterheads else ""
    return ", ".join(part for part in (head or found.area, found.province) if part)


def requests(letters: tuple[Request, ...]) -> str:
    """The letters the report answers."""
    lines = []
    for letter in letters:
        day = f" ngày {date_short(letter.date)}" if letter.date else ""
        body = f" của {letter.body}" if letter.body else ""
        lines.append(f"{letter.reference or '(chưa có số)'}{day}{body}")
    return "\n".join(lines) or _NONE


def signer(signing: Signing) -> str:
    """Authority and name of who signed."""
    return ", ".join([*signing.authority, signing.name]).strip(", ") or _NONE


def recipients(names: tuple[str, ...]) -> str:
    """Nơi nhận, one a line."""
    return "\n".join(names) or _NONE


def sections(report: Report, numbers: dict[str, str]) -> tuple[str, ...]:
    """One line a section: number, title, how many paragraphs."""
    lines = []
    parents = {a.key for a, b in zip(report.sections, report.sections[1:], strict=False) if b.level > a.level}
    for section in report.sections:
        title = f"{numbers.get(section.key, '')} {section.title}".strip()
        indent = "     " * (section.level - 1)
        size = "" if section.key in parents and not section.blocks else f"  –  {count(len(section.blocks))}"
        lines.append(f"{indent}{title}{size}")
    return tuple(lines)


def count(blocks: int) -> str:
    """How many paragraphs a section has."""
    return f"{blocks}\u00a0đoạn" if blocks else "trống"


def figures(found: PeriodFigures, reference: Reference) -> tuple[str, ...]:
    """One line a figure: name, value, and the words it stands in."""
    lines = []
    for figure in found.figures:
        indicator = reference.indicator(figure.code)
        name = indicator.name if indicator else figure.code
        value = " ".join(
            part for part in (figure.qualifier, figure.written or str(figure.value or ""), figure.unit) if part
        )
        lines.append(f"{name}: {value}\n“{figure.quote}”" if figure.quote else f"{name}: {value}")
    return tuple(lines)


def unplaced(blocks: tuple[Block, ...]) -> tuple[str, ...]:
    """The words of blocks that have no section."""
    return tuple(_words(block) for block in blocks)


def with_quote(text: str, quote: str) -> str:
    """A warning with the words it speaks of, unless it says them already."""
    return text if not quote or quote in text else f"{text}\n“{quote}”"


def _words(block: Block) -> str:
    if isinstance(block, Paragraph):
        return skeleton(block.runs)
    if isinstance(block, Table):
        return " | ".join(cell for row in block.rows for cell in row)
    return block.caption or "(hình)"


LINK_HINT = "Số in ra y nguyên như trong tệp; sửa ở bảng số liệu thì câu văn đổi theo. Bỏ dấu chọn thì các số vẫn là chữ thường."


def link_box(count: int) -> str:
    """The tick: how many numbers of the text become one with the figures."""
    return f"Nố&i {count} số với bảng số liệu"
