"""Lines of head and foot: two columns parted, and what a line is told by its words alone."""

import re
from collections.abc import Iterable, Iterator

from ttdn_desktop.documents.form_checker.page import Para, Row, Run
from ttdn_desktop.documents.form_checker.strokes import of_text
from ttdn_desktop.text.unicode import fold

# Components of our own files by the style of their paragraph.
STYLES = {
    "National": "national", "Motto": "motto", "Superior": "superior", "Issuer": "issuer", "Number": "number", "Date": "date",
    "Draft": "draft", "Urgent": "urgent", "Title": "doc_type", "Subtitle": "subject", "Salutation": "addressee",
    "RecipientsTitle": "recipients_title", "Recipient": "recipient", "Authority": "authority", "Signer": "signer",
    "AppendixLabel": "appendix_label", "AppendixTitle": "appendix_title", "AppendixReference": "appendix_reference",
}  # fmt: skip
# Names of document types (NĐ 30/2020, Điều 7 and PL III): the line box 5a begins with.
TYPES = (
    "BÁO CÁO", "NGHỊ QUYẾT", "QUYẾT ĐỊNH", "CHỈ THỊ", "QUY CHẾ", "QUY ĐỊNH", "THÔNG CÁO", "THÔNG BÁO", "HƯỚNG DẪN", "CHƯƠNG TRÌNH",
    "KẾ HOẠCH", "PHƯƠNG ÁN", "ĐỀ ÁN", "DỰ ÁN", "BIÊN BẢN", "TỜ TRÌNH", "HỢP ĐỒNG", "CÔNG ĐIỆN", "BẢN GHI NHỚ", "BẢN THỎA THUẬN",
    "BẢN THOẢ THUẬN", "GIẤY ỦY QUYỀN", "GIẤY UỶ QUYỀN", "GIẤY MỜI", "GIẤY GIỚI THIỆU", "GIẤY NGHỈ PHÉP", "PHIẾU GỬI",
    "PHIẾU CHUYỂN", "PHIẾU BÁO",
)  # fmt: skip
_PARTED = re.compile(r"\t+|[ \u00a0]{6,}")
_BEFORE_BLANK = re.compile(r"(?:ngày|tháng|năm|số\s*:?)\s*$", re.IGNORECASE)
_BEHIND_BLANK = re.compile(r"\s*(?:tháng\b|năm\b|/)", re.IGNORECASE)


def flat(paras: Iterable[Para]) -> list[Row]:
    """All lines in order, columns parted by tabs or many blanks set apart (not where a number or a day is left blank)."""
    return [half for para in paras for row in para.rows for half in _halves(row)]


def _halves(row: Row) -> Iterator[Row]:
    text = row.text
    gap = next(
        (
            m
            for m in _PARTED.finditer(text)
            if text[m.end() :].strip()
            and not _BEFORE_BLANK.search(text[: m.start()])
            and not _BEHIND_BLANK.match(text[m.end() :])
        ),
        None,
    )
    if row.para.table or row.para.number or gap is None or not _apart(text, gap):
        yield row
        return
    if text[: gap.start()].strip():
        yield Row(row.para, _cut(row.runs, 0, gap.start()), 0)
    yield Row(row.para, _cut(row.runs, gap.end(), len(text)), 1)


def _apart(text: str, gap: re.Match[str]) -> bool:
    """A single tab or blanks in front of the words only indent them; more push them to the right half."""
    return bool(text[: gap.start()].strip()) or len(gap[0]) > (1 if "\t" in gap[0] else 20)


def _cut(runs: tuple[Run, ...], start: int, end: int) -> tuple[Run, ...]:
    cut, place = [], 0
    for run in runs:
        part = run.text[max(start - place, 0) : max(end - place, 0)]
        place += len(run.text)
        if part:
            cut.append(run._replace(text=part))
    return tuple(cut)


def right(row: Row) -> bool:
    """True for the right column of a table or of a line parted by tabs."""
    para = row.para
    return row.half == 1 or bool(para.table and para.columns > 1 and para.cell[1] == para.columns - 1)


def left(row: Row) -> bool:
    """True for the left column."""
    return row.half == 0 or bool(row.para.table and row.para.columns > 1 and row.para.cell[1] == 0)


def is_typed_rule(row: Row) -> bool:
    """A line made of underscores, dashes, stars or the like."""
    stroke = of_text(row.runs)
    return stroke is not None and stroke.kind == "typed"


def is_bold(row: Row) -> bool:
    """All its letters are bold."""
    return bool(row.letters) and all(run.bold for run in row.letters)


def is_type(row: Row, ours: bool) -> bool:
    """The name of a document type: in capitals, or alone on a line that is set as a title."""
    words = row.words
    upper = words.upper()
    name = next((name for name in TYPES if upper == name or upper.startswith(f"{name} ")), "")
    if not name:
        return False
    set_apart = row.para.look.align == "center" or is_bold(row) or (ours and row.para.style == "Title")
    return words[: len(name)].isupper() if upper != name else set_apart or words.isupper()


def said_by_words(row: Row) -> str:
    """The component a line of the head is by its words, spelled well or nearly so; "" when they do not tell."""
    plain = " ".join(fold(row.words).split())
    if plain.startswith("cong hoa xa hoi") or "chu nghia viet nam" in plain:
        return "national"
    if sum(part in plain for part in ("doc lap", "tu do", "hanh phuc")) >= 2:
        return "motto"
    if plain.startswith("dang cong san viet nam"):
        return "party"
    if re.match(r"so\s*[:.]?\s*[\d.…_]*\s*[/\-]|so\s*:", plain) and len(plain) < 60:
        return "number"
    if "ngay" in plain and ("thang" in plain or "nam" in plain) and len(plain) < 90:
        return "date"
    if re.match(r"(du thao|ban thao)\b", plain):
        return "draft"
    if re.fullmatch(r"(do mat\s*:?\s*)?(tuyet mat|toi mat|mat)", plain) and row.words.isupper():
        return "secrecy"
    if re.fullmatch(r"(hoa toc( hen gio)?|thuong khan|khan)", plain):
        return "urgent"
    if re.fullmatch(r"(luu hanh noi bo|xem xong tra lai|tai lieu thu hoi)", plain):
        return "circulation"
    if re.match(r"(v/v|ve viec)\b", plain):
        return "subject_letter"
    return ""
