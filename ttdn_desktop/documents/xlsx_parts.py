"""The small parts of a workbook that do not depend on what stands in it, and its container, the same bytes on every machine."""

import zipfile
from io import BytesIO

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"

TYPES = (
    f'{_HEAD}<Types xmlns="{_PACKAGE}/content-types">'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Default Extension="xml" ContentType="application/xml"/>'
    f'<Override PartName="/xl/workbook.xml" ContentType="{_TYPE}.sheet.main+xml"/>'
    f'<Override PartName="/xl/worksheets/sheet1.xml" ContentType="{_TYPE}.worksheet+xml"/>'
    f'<Override PartName="/xl/styles.xml" ContentType="{_TYPE}.styles+xml"/></Types>'
)
ROOT = (
    f'{_HEAD}<Relationships xmlns="{_PACKAGE}/relationships">'
    f'<Relationship Id="rId1" Type="{_RELATIONS}/officeDocument" Target="xl/workbook.xml"/></Relationships>'
)
BOOK_RELATIONS = (
    f'{_HEAD}<Relationships xmlns="{_PACKAGE}/relationships">'
    f'<Relationship Id="rId1" Type="{_RELATIONS}/worksheet" Target="worksheets/sheet1.xml"/>'
    f'<Relationship Id="rId2" Type="{_RELATIONS}/styles" Target="styles.xml"/></Relationships>'
)


def book(sheet: str, title_row: int, last_row: int, last_column: str) -> str:
    """workbook.xml with one sheet; the head's row is printed on every page."""
    return (
        f'{_HEAD}<workbook xmlns="{MAIN}" xmlns:r="{_RELATIONS}">'
        f'<sheets><sheet name="{sheet}" sheetId="1" r:id="rId1"/></sheets><definedNames>'
        f'<definedName name="_xlnm.Print_Area" localSheetId="0">\'{sheet}\'!$A$1:${last_column}${last_row}</definedName>'
        f'<definedName name="_xlnm.Print_Titles" localSheetId="0">\'{sheet}\'!${title_row}:${title_row}</definedName>'
        "</definedNames></workbook>"
    )


# Styles by name: font (index), fill (index), border (0 none, 1 thin), alignment, number format, unlocked.
_FONTS = ("", "<b/>", '<b/><sz val="14"/>', "<i/>", '<sz val="9"/><color rgb="FF808080"/>')
_FILLS = ("none", "gray125", "FFE1EEEE", "FFFFF8DC", "FFF3F6F5")
_LEFT, _CENTER, _RIGHT = ("left", "center", "right")
_STYLES: dict[str, tuple[int, int, int, str, int, bool]] = {
    "plain": (0, 0, 0, _LEFT, 0, False),
    "office": (1, 0, 0, _LEFT, 0, False),
    "title": (2, 0, 0, _CENTER, 0, False),
    "period": (3, 0, 0, _CENTER, 0, False),
    "who": (1, 0, 0, _LEFT, 0, False),
    "who-entry": (0, 3, 1, _LEFT, 49, True),
    "guide": (3, 0, 0, _LEFT, 0, False),
    "head": (1, 2, 1, _CENTER, 0, False),
    "group": (1, 4, 1, _LEFT, 0, False),
    "code": (0, 0, 1, _CENTER, 0, False),
    "text": (0, 0, 1, _LEFT, 0, False),
    "unit": (0, 0, 1, _CENTER, 0, False),
    "entry": (1, 3, 1, _RIGHT, 0, True),
    "entry-text": (0, 3, 1, _LEFT, 49, True),
    "before": (0, 0, 1, _RIGHT, 0, False),
    "before-whole": (0, 0, 1, _RIGHT, 3, False),
    "sign": (3, 0, 0, _CENTER, 0, False),
    "sign-bold": (1, 0, 0, _CENTER, 0, False),
    "mark": (4, 0, 0, _LEFT, 0, False),
}
STYLE = {name: place for place, name in enumerate(_STYLES)}


def styles() -> str:
    """styles.xml: Times New Roman 12, thin borders, entry cells pale yellow and unlocked."""
    fonts = "".join(
        "<font>" + (extra if "<sz" in extra else f'{extra}<sz val="12"/>') + '<name val="Times New Roman"/></font>'
        for extra in _FONTS
    )
    fills = "".join(
        f'<fill><patternFill patternType="{fill}"/></fill>'
        if not fill.startswith("FF")
        else f'<fill><patternFill patternType="solid"><fgColor rgb="{fill}"/><bgColor indexed="64"/></patternFill></fill>'
        for fill in _FILLS
    )
    thin = "".join(
        f'<{side} style="thin"><color rgb="FF7F7F7F"/></{side}>' for side in ("left", "right", "top", "bottom")
    )
    cells = "".join(
        f'<xf numFmtId="{form}" fontId="{font}" fillId="{fill}" borderId="{border}" xfId="0" applyNumberFormat="1" applyFont="1" '
        f'applyFill="1" applyBorder="1" applyAlignment="1" applyProtection="1"><alignment horizontal="{side}" vertical="center" '
        f'wrapText="1"/><protection locked="{0 if unlocked else 1}"/></xf>'
        for font, fill, border, side, form, unlocked in _STYLES.values()
    )
    return (
        f'{_HEAD}<styleSheet xmlns="{MAIN}"><fonts count="{len(_FONTS)}">{fonts}</fonts>'
        f'<fills count="{len(_FILLS)}">{fills}</fills><borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border>'
        f"<border>{thin}<diagonal/></border></borders>"
        '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>'
        f'<cellXfs count="{len(_STYLES)}">{cells}</cellXfs>'
        '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>'
    )


def packed(parts: dict[str, str]) -> bytes:
    """The parts as a zip: stored, dated 1980, in this order: the same parts give the same bytes."""
    out = BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_STORED) as archive:
        for name, text in parts.items():
            info = zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0))
            info.create_system = 0
            archive.writestr(info, text.encode("utf-8"))
    return out.getvalue()
