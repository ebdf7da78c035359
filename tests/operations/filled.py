"""A form for figures as a village fills it in its own spreadsheet program: cells set in the workbook's XML."""

import zipfile
from collections.abc import Mapping
from io import BytesIO

from lxml import etree

from ttdn_desktop.documents.xlsx_parts import MAIN

_M = f"{{{MAIN}}}"
SHEET = "xl/worksheets/sheet1.xml"
Value = int | float | str | tuple[str, float]


def filled(data: bytes, who: str, values: Mapping[str, Value], notes: Mapping[str, str] | None = None) -> bytes:
    """The workbook with values beside their codes; ("date", 46023) is a number the program shows as a date."""
    parts = {
        info.filename: zipfile.ZipFile(BytesIO(data)).read(info) for info in zipfile.ZipFile(BytesIO(data)).infolist()
    }
    root = etree.fromstring(parts[SHEET])
    cells = {str(cell.get("r")): cell for cell in root.iter(f"{_M}c")}
    rows = {_text(cell): name[1:] for name, cell in cells.items() if name.startswith("A") and _text(cell)}
    if who:
        _set(cells["C4"], who)
    dates = []
    for code, value in values.items():
        _set(cells["D" + rows[code]], value[1] if isinstance(value, tuple) else value)
        if isinstance(value, tuple):
            dates.append(cells["D" + rows[code]])
    for code, note in (notes or {}).items():
        _set(cells["F" + rows[code]], note)
    if dates:
        parts["xl/styles.xml"] = _with_dates(parts["xl/styles.xml"], dates)
    parts[SHEET] = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
    out = BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return out.getvalue()


def _text(cell: etree._Element) -> str:
    return "".join(part.text or "" for part in cell.iter(f"{_M}t"))


def _set(cell: etree._Element, value: float | str) -> None:
    for child in list(cell):
        cell.remove(child)
    if isinstance(value, str):
        cell.set("t", "inlineStr")
        etree.SubElement(etree.SubElement(cell, f"{_M}is"), f"{_M}t").text = value
    else:
        cell.attrib.pop("t", None)
        etree.SubElement(cell, f"{_M}v").text = repr(value)


def _with_dates(styles: bytes, cells: list[etree._Element]) -> bytes:
    root = etree.fromstring(styles)
    kinds = root.find(f"{_M}cellXfs")
    assert kinds is not None
    etree.SubElement(kinds, f"{_M}xf", numFmtId="14", fontId="0", fillId="0", borderId="0")
    for cell in cells:
        cell.set("s", str(len(kinds) - 1))
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8")
