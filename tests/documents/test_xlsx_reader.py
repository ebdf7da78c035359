"""Workbooks as spreadsheet programs write them, and as nobody should: cells of every kind, wrong files refused by name."""

import zipfile
from io import BytesIO
from pathlib import Path

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.documents.test_xlsx_office import FORM
from ttdn_desktop.documents.old_files import Answer
from ttdn_desktop.documents.read_command import answered
from ttdn_desktop.documents.sheet_command import _read
from ttdn_desktop.documents.xlsx import write_form
from ttdn_desktop.documents.xlsx_parts import MAIN
from ttdn_desktop.documents.xlsx_reader import read_sheets
from ttdn_desktop.errors import Refused
from ttdn_desktop.model.sheet import Cell, coordinates, place

_R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_P = "http://schemas.openxmlformats.org/package/2006"
_SHEETS = "application/vnd.openxmlformats-officedocument.spreadsheetml"


def workbook(cells: str, *, kind: str = "sheet.main", extra: dict[str, str] | None = None, state: str = "") -> bytes:
    """A workbook with a first sheet (hidden, if `state` says so) of one word and a second of these cells."""
    parts = {
        "[Content_Types].xml": f'<Types xmlns="{_P}/content-types">'
        f'<Override PartName="/xl/workbook.xml" ContentType="{_SHEETS}.{kind}+xml"/></Types>',
        "_rels/.rels": f'<Relationships xmlns="{_P}/relationships">'
        f'<Relationship Id="r1" Type="{_R}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
        "xl/workbook.xml": f'<workbook xmlns="{MAIN}" xmlns:r="{_R}"><sheets><sheet name="Một" sheetId="1" {state} r:id="s1"/>'
        '<sheet name="Hai" sheetId="2" r:id="s2"/></sheets></workbook>',
        "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{_P}/relationships">'
        + "".join(f'<Relationship Id="s{n}" Type="{_R}/worksheet" Target="worksheets/sheet{n}.xml"/>' for n in (1, 2))
        + f'<Relationship Id="st" Type="{_R}/styles" Target="styles.xml"/>'
        f'<Relationship Id="ss" Type="{_R}/sharedStrings" Target="sharedStrings.xml"/></Relationships>',
        "xl/styles.xml": f'<styleSheet xmlns="{MAIN}"><numFmts><numFmt numFmtId="164" formatCode="dd\\/mm\\/yyyy"/>'
        '<numFmt numFmtId="165" formatCode="#,##0&quot; đồng&quot;"/><numFmt numFmtId="166" formatCode="0.0%"/></numFmts><cellXfs>'
        + "".join(f'<xf numFmtId="{n}"/>' for n in (0, 14, 164, 165, 166, 49))
        + "</cellXfs></styleSheet>",
        "xl/sharedStrings.xml": f'<sst xmlns="{MAIN}"><si><r><t>Thôn </t></r><r><t>Nà Re\u0309o</t></r><rPh><t>xx</t></rPh></si></sst>',
        "xl/worksheets/sheet1.xml": f'<worksheet xmlns="{MAIN}"><sheetData><row>'
        '<c t="inlineStr"><is><t>ẩn</t></is></c></row></sheetData></worksheet>',
        "xl/worksheets/sheet2.xml": f'<worksheet xmlns="{MAIN}"><sheetData>{cells}</sheetData></worksheet>',
    } | (extra or {})
    out = BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name, text in parts.items():
            archive.writestr(name, text)
    return out.getvalue()


@pytest.mark.parametrize(
    ("cell", "text", "kind"),
    [
        ('<c t="s"><v>0</v></c>', "Thôn Nà Rẻo", "text"),  # NFC, what is only said aloud left out
        ('<c t="s"><v>9</v></c>', "", "text"),
        ("<c><v>3.0000000000000004</v></c>", "3", "number"),
        ("<c><v>1.2E3</v></c>", "1200", "number"),
        ('<c s="1"><v>46023</v></c>', "46023", "date"),
        ('<c s="2"><v>46023</v></c>', "46023", "date"),
        ('<c s="3"><v>5</v></c>', "5", "number"),  # "đồng" in quotes is no day
        ('<c s="4"><v>0.5</v></c>', "0.5", "percent"),
        ('<c s="5"><v>7</v></c>', "7", "number"),
        ('<c s="99"><v>7</v></c>', "7", "number"),
        ('<c t="e"><v>#REF!</v></c>', "#REF!", "error"),
        ('<c t="b"><v>1</v></c>', "1", "bool"),
        ('<c t="str"><f>A1&amp;B1</f><v>ab</v></c>', "ab", "text"),
        ("<c><f>A1</f></c>", "", "text"),
        ("<c><v>nan</v></c>", "nan", "number"),
    ],
)
def test_cells_of_every_kind(cell: str, text: str, kind: str) -> None:
    sheets = read_sheets(workbook(f"<row>{cell}<c><v>1</v></c></row>"), "a.xlsx")
    assert sheets[1].rows[0][0] == (Cell(text, kind) if text else Cell())


def test_places_hold_with_and_without_names_of_cells() -> None:
    cells = '<row r="3"><c r="B3"><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c></row>'
    rows = read_sheets(workbook(cells), "a.xlsx")[1].rows
    assert [[cell.text for cell in row] for row in rows] == [[], [], ["", "1", "2"], ["3"]]


def test_hidden_sheets_are_left_out() -> None:
    assert [sheet.name for sheet in read_sheets(workbook("", state='state="hidden"'), "a.xlsx")] == ["Hai"]


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (workbook("", kind="sheet.macroEnabled.main"), "sheet-macro"),
        (workbook("", extra={"xl/vbaProject.bin": "x"}), "sheet-macro"),
        (workbook("", kind="template.main"), "sheet-none"),
        (workbook("", kind="x", extra={"mimetype": "application/vnd.oasis.opendocument.spreadsheet"}), "sheet-ods"),
        (workbook('<row r="999999"><c r="A999999"><v>1</v></c></row>'), "sheet-too-long"),
        (workbook("<row><c>"), "file-damaged"),
        (write_form(FORM)[:-40], "file-truncated"),
    ],
)
def test_what_is_no_workbook_is_refused(data: bytes, code: str) -> None:
    with pytest.raises(Refused) as told:
        read_sheets(data, "a.xlsx")
    assert told.value.code == code


@given(st.integers(0, 300), st.integers(0, 16_000))
def test_names_of_cells(row: int, column: int) -> None:
    assert coordinates(place(row, column)) == (row, column)


@settings(max_examples=60, deadline=None)
@given(st.lists(st.tuples(st.integers(0, 10**6), st.integers(0, 255)), min_size=1, max_size=12))
def test_a_damaged_file_gives_an_answer_never_a_crash(
    tmp_path_factory: pytest.TempPathFactory, flips: list[tuple[int, int]]
) -> None:
    data = bytearray(write_form(FORM))
    for where, value in flips:
        data[where % len(data)] = value
    path = tmp_path_factory.getbasetemp() / "flipped.xlsx"
    Path(path).write_bytes(data)
    answer = msgspec.json.decode(answered(_read, path), type=Answer)
    assert (answer.error is None) is not (answer.sheets is None)
