"""Reads the sheets of a workbook, or a CSV file, into cells; runs in the child process only."""

import csv
import re
from decimal import Decimal, InvalidOperation

from lxml import etree

from ttdn_desktop.documents.docx_package import Package
from ttdn_desktop.documents.guard import open_xlsx
from ttdn_desktop.documents.text_reader import decode
from ttdn_desktop.documents.xlsx_parts import MAIN
from ttdn_desktop.errors import Refused
from ttdn_desktop.model.sheet import Cell, Sheet, coordinates
from ttdn_desktop.text.unicode import clean

ROWS, COLUMNS, SHEETS = 5000, 64, 20
_M = f"{{{MAIN}}}"
_ID = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
_DATES = frozenset((*range(14, 23), *range(27, 37), *range(45, 48), *range(50, 59)))
_LITERAL = re.compile(r'"[^"]*"|\\.|\[(?!h|m|s)[^\]]*\]|General', re.IGNORECASE)
_KINDS = {"e": "error", "b": "bool", "str": "text", "inlineStr": "text", "s": "text", "d": "date"}


def read_sheets(data: bytes, name: str) -> tuple[Sheet, ...]:
    """The visible sheets. Raises Refused with the guard's codes, sheet-none, sheet-too-long."""
    if not data.startswith(b"PK"):
        return (_read_csv(data, name),)
    package = Package(data, name, open_xlsx)
    book = package.xml(package.main)
    relations = package.relations(package.main)
    styles = _styles(package.xml(next((r.target for r in relations.values() if r.kind == "styles"), "")))
    strings = _strings(package.xml(next((r.target for r in relations.values() if r.kind == "sharedStrings"), "")))
    sheets: list[Sheet] = []
    for item in book.iter(f"{_M}sheet") if book is not None else ():
        relation = relations.get(str(item.get(_ID)))
        root = package.xml(relation.target) if relation is not None and relation.kind == "worksheet" else None
        if root is not None and item.get("state") in (None, "visible") and len(sheets) < SHEETS:
            sheets.append(Sheet(clean(str(item.get("name", ""))), _grid(root, strings, styles, name)))
    if not sheets:
        raise Refused("sheet-none", name)
    return tuple(sheets)


def _read_csv(data: bytes, name: str) -> Sheet:
    lines = clean(decode(data, name)).split("\n")
    marks = {mark: sum(line.count(mark) for line in lines[:200]) for mark in "\t;,"}
    mark = max(marks, key=lambda one: (marks[one], "\t;,".index(one) * -1))
    try:
        rows = tuple(tuple(Cell(text.strip()) for text in row[:COLUMNS]) for row in csv.reader(lines, delimiter=mark))
    except csv.Error as error:
        raise Refused("file-damaged", name, reason="csv") from error
    if len(rows) > ROWS:
        raise Refused("sheet-too-long", name, limit=ROWS)
    return Sheet("", rows)


def _strings(root: etree._Element | None) -> list[str]:
    return [_words(item) for item in root.iter(f"{_M}si")] if root is not None else []


def _words(item: etree._Element) -> str:
    """The text of a string, its runs joined; how it is read aloud (rPh) left out."""
    return "".join(
        part.text or ""
        for part in item.iter(f"{_M}t")
        if (above := part.getparent()) is None or above.tag != f"{_M}rPh"
    )


def _styles(root: etree._Element | None) -> list[str]:
    """What each cell style makes of a number: "number", "date" or "percent"."""
    if root is None:
        return []
    own = {int(form.get("numFmtId", "0")): str(form.get("formatCode", "")) for form in root.iter(f"{_M}numFmt")}
    cells = root.find(f"{_M}cellXfs")
    return [_kind(int(xf.get("numFmtId", "0")), own) for xf in cells.iter(f"{_M}xf")] if cells is not None else []


def _kind(form: int, own: dict[int, str]) -> str:
    code = _LITERAL.sub("", own.get(form, ""))
    if form in _DATES or re.search(r"[dmyhs]", code, re.IGNORECASE):
        return "date"
    return "percent" if form in (9, 10) or "%" in code else "number"


def _grid(root: etree._Element, strings: list[str], styles: list[str], name: str) -> tuple[tuple[Cell, ...], ...]:
    found: dict[int, dict[int, Cell]] = {}
    row = column = -1
    for item in root.iter(f"{_M}row", f"{_M}c"):
        if item.tag == f"{_M}row":
            row, column = int(item.get("r", row + 2)) - 1, -1
            continue
        row, column = coordinates(str(item.get("r"))) if item.get("r") else (row, column + 1)
        cell = _cell(item, strings, styles)
        if cell.text and column < COLUMNS:
            found.setdefault(row, {})[column] = cell
    last = max(found, default=-1)
    if last >= ROWS:
        raise Refused("sheet-too-long", name, limit=ROWS)
    return tuple(
        tuple(line.get(column, Cell()) for column in range(max(line) + 1)) if (line := found.get(number)) else ()
        for number in range(last + 1)
    )


def _cell(item: etree._Element, strings: list[str], styles: list[str]) -> Cell:
    kind, value = item.get("t", "n"), item.find(f"{_M}v")
    text = (value.text or "") if value is not None else ""
    if kind == "inlineStr":
        inline = item.find(f"{_M}is")
        return Cell(_plain(_words(inline) if inline is not None else ""))
    if kind == "s":
        place = int(text) if text.isdigit() else -1
        return Cell(_plain(strings[place] if 0 <= place < len(strings) else ""))
    if kind != "n":
        return Cell(_plain(text), _KINDS.get(str(kind), "text"))
    if not text:
        return Cell()
    style = int(item.get("s", "0"))
    return Cell(_number(text), styles[style] if style < len(styles) else "number")


def _number(text: str) -> str:
    """The number without the noise of binary fractions: 3.0000000000000004 is 3."""
    try:
        value = Decimal(text)
    except InvalidOperation:
        return text
    if not value.is_finite() or abs(value.adjusted()) > 30:
        return text
    return f"{round(value, 9).normalize():f}"


def _plain(text: str) -> str:
    return clean(text).strip()
