"""Small old reports of our own, and the words of a source document, for the tests of import."""

from ttdn_desktop.model.block import Paragraph, Table, Text
from ttdn_desktop.model.outline import Outline
from ttdn_desktop.model.reference import Reference
from ttdn_desktop.model.source import SourceDocument, SourceItem, SourceLine, SourceTable
from ttdn_desktop.operations.import_old import Imported
from ttdn_desktop.reading.parts import Part
from ttdn_desktop.store.catalogue import FileCatalogue

CATALOGUE = FileCatalogue(None)


class NoOutlines:
    """A catalogue without any outline."""

    def outlines(self) -> tuple[Outline, ...]:
        return ()

    def reference(self) -> Reference:
        return Reference()


def document(*items: str | SourceItem) -> SourceDocument:
    """A document of plain lines, tables and pictures."""
    return SourceDocument("docx", tuple(SourceLine(item) if isinstance(item, str) else item for item in items))


def table(*rows: tuple[str, ...]) -> SourceTable:
    """A table; a cell's lines are parted by newlines."""
    return SourceTable(
        tuple(tuple(tuple(SourceLine(line) for line in cell.split("\n")) for cell in row) for row in rows)
    )


HEAD = (
    "ỦY BAN NHÂN DÂN", "XÃ HÒA MAI", "Số: 46/BC-UBND", "Hòa Mai, ngày 15 tháng 6 năm 2026", "BÁO CÁO",
    "Công tác thông tin đối ngoại 6 tháng đầu năm 2026",
)  # fmt: skip
OPENING = (
    "Thực hiện Công văn số 812/SVHTTDL-TTCS ngày 25 tháng 5 năm 2026 của Sở Văn hóa, Thể thao và Du lịch tỉnh Bình Lâm về việc báo cáo"
    " 6 tháng đầu năm 2026, Ủy ban nhân dân xã Hòa Mai báo cáo như sau:"
)
CLOSING = "Trên đây là báo cáo 6 tháng đầu năm 2026 của Ủy ban nhân dân xã Hòa Mai./."
TAIL = (
    "Nơi nhận:", "- Sở Văn hóa, Thể thao và Du lịch (b/c);", "- Lưu: VT, VHXH.", "TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH", "Hoàng Thị Mai Hương",
)  # fmt: skip


def report(*body: str | SourceItem) -> SourceDocument:
    """A whole report around these body lines."""
    return document(*HEAD, OPENING, *body, CLOSING, *TAIL)


def source_words(source: SourceDocument) -> list[str]:
    """All words of a document in reading order, numbers included; drawn lines left out, every bullet a dash."""
    words: list[str] = []

    def add(line: SourceLine) -> None:
        words.extend(f"{line.number} {line.text}".split())

    for item in source.items:
        if isinstance(item, SourceLine):
            add(item)
        elif isinstance(item, SourceTable):
            for row in item.rows:
                for cell in row:
                    for line in cell:
                        add(line)
    return [word for text in words for word in text.replace("•", "-").replace("|", " ").split() if word.strip("_")]


def imported_words(imported: Imported) -> list[str]:
    """All words an import holds in its places: head, report, tail; in reading order but for what is unplaced (last)."""
    before = {
        Part.RULE,
        Part.MARK,
        Part.ISSUER,
        Part.MOTTO,
        Part.NUMBER,
        Part.PLACE_DATE,
        Part.TYPE,
        Part.SUBJECT,
        Part.ADDRESSEE,
    }
    after = {Part.RECIPIENTS, Part.RECIPIENT, Part.ARCHIVE, Part.AUTHORITY, Part.SEAL, Part.SIGNER}
    report = imported.report
    words = [word for piece in imported.pieces if piece.part in before for word in piece.line.text.split()]
    words += report.opening.split()
    for section in report.sections:
        title = section.title
        if report.numbering == "plain":
            title = title.removeprefix(imported.numbers[section.key])
        words += f"{imported.numbers[section.key]} {title}".split()
        count = 0
        for block in section.blocks:
            count += isinstance(block, Paragraph) and block.level.value == "1"
            words += block_words(block, count, section.level)
    words += report.closing.split()
    words += [word for piece in imported.pieces if piece.part in after for word in piece.line.text.split()]
    for block in report.unplaced:
        words += block_words(block, 0, 1)
    return [word for text in words for word in text.replace("•", "-").replace("|", " ").split() if word.strip("_")]


def block_words(block: object, count: int, depth: int) -> list[str]:
    if isinstance(block, Paragraph):
        sign = {"-": "-", "+": "+", "1": f"{count}." if depth == 1 else f"{'abcdđeghik'[count - 1]})"}.get(
            block.level.value, ""
        )
        return f"{sign} {''.join(run.text for run in block.runs if isinstance(run, Text))}".split()
    if isinstance(block, Table):
        return [word for row in block.rows for cell in row for word in cell.split()]
    return []
