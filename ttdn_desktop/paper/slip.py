"""Phiếu giao nhận gói báo cáo: a page of our own that goes with a bundle from hand to hand; no part of any official document.

It names the report, lists what is inside, and binds the paper to the file: a check code a clerk can compare by eye and a QR code with
the file's name and whole SHA-256. NĐ 30/2020 has no box for any of this, so nothing of it is ever printed on the report itself.
"""

from collections.abc import Sequence

from ttdn_desktop.model.bundle import BundleContents
from ttdn_desktop.paper.blocks import Align, Code, Columns, Grid, Line, Paper, Para, Span, Title
from ttdn_desktop.paper.rules import Rules
from ttdn_desktop.paper.spans import plain

_DIGITS = 16  # about 53 bits: nobody hits it by chance, and it is read aloud in four breaths
_CODE_MM = 25  # survives an office scanner at 100 dpi with name and whole hash
_FACTS_WEIGHTS, _FILES_WEIGHTS = (30.0, 70.0), (8.0, 34.0, 40.0, 18.0)
_FILES_ALIGNS = (Align.CENTER, Align.LEFT, Align.LEFT, Align.RIGHT)
_CONTENTS = {
    "data/bao-cao.docx": "Báo cáo (Word)",
    "data/bao-cao.pdf": "Báo cáo (PDF)",
    "data/so-lieu.json": "Số liệu của báo cáo",
    "data/luoc-do.json": "Lược đồ số liệu",
    "data/nguon-goc.json": "Nguồn gốc của gói",
}
_FOLDERS = {"data/ban-ky/": "Bản quét đã ký", "data/dinh-kem/": "Tài liệu kèm theo"}


def check_code(sha256: str) -> str:
    """Sixteen digits from a file's SHA-256 (64 hex digits), in groups of four: "0123 4567 8901 2345"."""
    digits = f"{int(sha256, 16) % 10**_DIGITS:0{_DIGITS}d}"
    return " ".join(digits[place : place + 4] for place in range(0, _DIGITS, 4))


def code_text(contents: BundleContents) -> str:
    """What the QR code says: our mark and its version, the file's name, the whole SHA-256. Capitals alone make it smaller."""
    return f"TTDN1 {contents.name.upper()} {contents.sha256.upper()}"


def slip(contents: BundleContents, rules: Rules) -> Paper:
    """The page."""
    size = rules.sizes
    title = Title(
        (
            Line((Span("PHIẾU GIAO NHẬN GÓI BÁO CÁO", bold=True),), size.title, role="doc_type"),
            Line((Span(plain(contents.title), bold=True),), size.title, rule=rules.title_rule, role="subject"),
        )
    )
    told = f"Mã QR: tên tệp {contents.name} và SHA-256 {contents.sha256}"
    return Paper(
        (
            title,
            Grid(_facts(contents), 0, weights=_FACTS_WEIGHTS),
            Grid(_files(contents), 1, "Các tệp trong gói", weights=_FILES_WEIGHTS, aligns=_FILES_ALIGNS),
            Code(code_text(contents), _CODE_MM, told),
            Para((Span("Bên nhận mở gói bằng TTĐN Desktop: mã kiểm tra hiện ra phải trùng với mã trên phiếu này."),)),
            _hands(rules),
        ),
        f"Phiếu giao nhận: {contents.name}",
        author=plain(contents.agency),
        rules=rules,
        category="Phiếu giao nhận",
    )


def _facts(contents: BundleContents) -> tuple[tuple[str, str], ...]:
    facts = {
        "Đơn vị báo cáo": contents.agency,
        "Kỳ báo cáo": contents.period,
        "Lần gửi": f"{contents.number:02d}" + (" (bản dự thảo)" if contents.draft else ""),
        "Số, ngày văn bản": contents.issue or "chưa ghi",
        "Tệp gói": contents.name,
        "Dung lượng": _amount(contents.size),
        "Mã kiểm tra": check_code(contents.sha256),
        "SHA-256": _parted(contents.sha256),
    }
    return tuple((name, plain(value)) for name, value in facts.items())


def _parted(sha256: str) -> str:
    """Groups of eight: a line may end between two of them, and an eye finds its place again."""
    return " ".join(sha256[place : place + 8] for place in range(0, len(sha256), 8))


def _files(contents: BundleContents) -> tuple[tuple[str, ...], ...]:
    rows = [("STT", "Tệp", "Nội dung", "Dung lượng")]
    for number, one in enumerate(contents.files, 1):
        folder = next((said for start, said in _FOLDERS.items() if one.name.startswith(start)), "")
        said = _CONTENTS.get(one.name) or (f"{folder}: {one.title}" if one.title else folder) or one.name
        rows.append((str(number), one.name.removeprefix("data/"), plain(said), _amount(one.size)))
    return tuple(rows)


def _hands(rules: Rules) -> Columns:
    """Where those who hand over and take over sign."""
    size = rules.sizes.body

    def side(who: str) -> Sequence[Line]:
        return (
            Line((Span(who, bold=True),), size, role="authority"),
            Line((Span("(Ký, ghi rõ họ tên, ngày giờ)", italic=True),), size, role="date"),
            Line((Span("………………………………"),), size, space_before=rules.signature_room, role="number"),
        )

    half = rules.text_mm / 2
    return Columns("signature", (half, half), ((tuple(side("BÊN GIAO")), tuple(side("BÊN NHẬN"))),))


def _amount(count: int) -> str:
    """ "912 byte", "45,3 KB", "12,6 MB"."""
    if count < 1000:
        return f"{count} byte"
    text = f"{count / 1000:.1f} KB" if count < 1_000_000 else f"{count / 1_000_000:.1f} MB"
    return text.replace(".", ",")
