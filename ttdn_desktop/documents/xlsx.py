"""Writes the form for figures as XLSX: A4 upright, protected but for the cells to fill, those held to what may stand there.

Our own few parts instead of a library: nothing else of a workbook is needed, and the same form gives the same bytes.
"""

from collections.abc import Iterator
from decimal import Decimal, InvalidOperation
from xml.sax.saxutils import escape, quoteattr

from ttdn_desktop.documents import xlsx_parts as parts
from ttdn_desktop.model.sheet import place
from ttdn_desktop.paper import figure_form as words
from ttdn_desktop.paper.figure_form import FigureForm, FormRow

_COLUMNS = (7.0, 40.0, 13.0, 11.0, 11.0, 17.0)  # widths in letters: 99 on a page fitted to its width
_LAST = len(_COLUMNS) - 1
_BEFORE_TABLE = 6  # rows above the head
_LETTERS_OF_NAME, _LINE = 46, 16.5  # points a line of 12 pt takes with room for the marks of Ắ
_SIGN = (
    ("sign", "……………, ngày …… tháng …… năm ……"),
    ("sign-bold", "NGƯỜI LẬP BIỂU"),
    ("sign", "(Ký, ghi rõ họ và tên)"),
)


def write_form(form: FigureForm) -> bytes:
    """The workbook's bytes."""
    last = _BEFORE_TABLE + 1 + len(form.rows) + len(_SIGN) + 2
    return parts.packed(
        {
            "[Content_Types].xml": parts.TYPES,
            "_rels/.rels": parts.ROOT,
            "xl/workbook.xml": parts.book(words.SHEET_NAME, _BEFORE_TABLE + 1, last, place(0, _LAST)[:-1]),
            "xl/_rels/workbook.xml.rels": parts.BOOK_RELATIONS,
            "xl/styles.xml": parts.styles(),
            "xl/worksheets/sheet1.xml": _sheet(form),
        }
    )


def _sheet(form: FigureForm) -> str:
    rows, merged = list(_rows(form)), list(_merged(form))
    columns = "".join(
        f'<col min="{number}" max="{number}" width="{width}" customWidth="1"/>'
        for number, width in enumerate(_COLUMNS, 1)
    )
    merges = "".join(f'<mergeCell ref="{area}"/>' for area in merged)
    return (
        f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="{parts.MAIN}">'
        '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>'
        '<sheetViews><sheetView workbookViewId="0" showGridLines="0">'
        f'<pane ySplit="{_BEFORE_TABLE + 1}" topLeftCell="A{_BEFORE_TABLE + 2}" activePane="bottomLeft" state="frozen"/>'
        f'<selection pane="bottomLeft" activeCell="{_first_entry(form)}" sqref="{_first_entry(form)}"/></sheetView></sheetViews>'
        f'<sheetFormatPr defaultRowHeight="{_LINE}"/><cols>{columns}</cols><sheetData>{"".join(rows)}</sheetData>'
        '<sheetProtection sheet="1" objects="1" scenarios="1" formatColumns="0" formatRows="0"/>'
        f'<mergeCells count="{len(merged)}">{merges}</mergeCells>{_validations(form)}'
        '<printOptions horizontalCentered="1"/>'
        '<pageMargins left="0.6" right="0.5" top="0.6" bottom="0.7" header="0.3" footer="0.3"/>'
        '<pageSetup paperSize="9" orientation="portrait" fitToWidth="1" fitToHeight="0"/>'
        f"<headerFooter><oddFooter>&amp;C{escape(words.PAGE)}</oddFooter></headerFooter></worksheet>"
    )


def _rows(form: FigureForm) -> Iterator[str]:
    yield _row(0, [("office", form.office)])
    yield _row(1, [("title", words.TITLE)], 1.4)
    yield _row(2, [("period", form.period)])
    yield _row(3, [("who", words.WHO), ("who", ""), *([("who-entry", "")] * 4)], 1.4)
    yield _row(4, [("guide", words.GUIDE)], 2.1)
    yield _row(5, [])
    yield _row(_BEFORE_TABLE, [("head", head) for head in words.HEADS], 2.3)
    for number, row in enumerate(form.rows, _BEFORE_TABLE + 1):
        yield _row(number, _cells(row), 1.2 * (1 + len(row.name) // _LETTERS_OF_NAME))
    foot = _BEFORE_TABLE + 1 + len(form.rows)
    yield _row(foot, [])
    for number, (style, text) in enumerate(_SIGN, foot + 1):
        yield _row(number, [("plain", "")] * 2 + [(style, text)])
    yield _row(foot + 1 + len(_SIGN), [("plain", ""), ("mark", form.mark)])


def _cells(row: FormRow) -> list[tuple[str, str]]:
    if not row.code:
        return [("group", ""), ("group", row.name), *([("group", "")] * (_LAST - 1))]
    before = "before-whole" if row.before.isdigit() else "before"
    return [
        ("code", row.code),
        ("text", row.name),
        ("unit", row.unit),
        ("entry", ""),
        (before, row.before),
        ("entry-text", ""),
    ]


def _row(number: int, cells: list[tuple[str, str]], lines: float = 1.0) -> str:
    made = "".join(_cell(number, column, style, text) for column, (style, text) in enumerate(cells))
    return f'<row r="{number + 1}" ht="{_LINE * lines:.2f}" customHeight="1">{made}</row>'


def _cell(row: int, column: int, style: str, text: str) -> str:
    where = f'<c r="{place(row, column)}" s="{parts.STYLE[style]}"'
    if not text:
        return where + "/>"
    if style.startswith("before") and (number := _number(text)) is not None:
        return f"{where}><v>{number}</v></c>"
    return f'{where} t="inlineStr"><is><t xml:space="preserve">{escape(text)}</t></is></c>'


def _number(text: str) -> str | None:
    try:
        return f"{Decimal(text):f}"
    except InvalidOperation:
        return None


def _merged(form: FigureForm) -> Iterator[str]:
    for line in (0, 1, 2, 4):
        yield f"A{line + 1}:{place(line, _LAST)}"
    yield "A4:B4"
    yield f"C4:{place(3, _LAST)}"
    for number, row in enumerate(form.rows, _BEFORE_TABLE + 1):
        if not row.code:
            yield f"B{number + 1}:{place(number, _LAST)}"
    foot = _BEFORE_TABLE + 2 + len(form.rows)
    for line in range(foot, foot + len(_SIGN)):
        yield f"C{line + 1}:{place(line, _LAST)}"


def _first_entry(form: FigureForm) -> str:
    first = next((number for number, row in enumerate(form.rows) if row.code), 0)
    return place(_BEFORE_TABLE + 1 + first, 3)


def _validations(form: FigureForm) -> str:
    """One rule for each kind of entry; relative to the first cell it stands on."""
    rules: list[str] = []
    for kind, wrong in (("whole", words.WRONG_WHOLE), ("number", words.WRONG), ("yes-no", words.WRONG_YES)):
        cells = [
            place(number, 3) for number, row in enumerate(form.rows, _BEFORE_TABLE + 1) if row.code and row.kind == kind
        ]
        if not cells:
            continue
        first = cells[0]
        whole = f",{first}=INT({first})" if kind == "whole" else ""
        rule = f'IF(ISNUMBER({first}),AND({first}>=0{whole}),OR({first}="?",{first}="-"))'
        chosen = kind == "yes-no"
        formula = '"có,không,?,-"' if chosen else rule
        rules.append(
            f'<dataValidation type="{"list" if chosen else "custom"}" allowBlank="1" showInputMessage="1" showErrorMessage="1" '
            f"errorTitle={quoteattr(words.HEADS[3])} error={quoteattr(wrong)} promptTitle={quoteattr(words.HEADS[3])} "
            f'prompt={quoteattr(words.HINT)} sqref="{" ".join(cells)}"><formula1>{escape(formula)}</formula1></dataValidation>'
        )
    return f'<dataValidations count="{len(rules)}">{"".join(rules)}</dataValidations>' if rules else ""
