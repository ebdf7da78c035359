"""The form through a spreadsheet program: LibreOffice opens it, keeps what is locked, and what it saves is read back."""

import subprocess
from pathlib import Path

import pytest

from tests.operations.filled import filled
from tests.real import office
from ttdn_desktop.documents.xlsx import write_form
from ttdn_desktop.documents.xlsx_reader import read_sheets
from ttdn_desktop.paper.figure_form import FigureForm, FormRow

FORM = FigureForm(
    "Ủy ban nhân dân xã Nguyên Bình",
    "6 tháng đầu năm 2027",
    "TTDN-SO-LIEU 1 2027-H1",
    (
        FormRow("", "Báo chí, Internet"),
        FormRow("C01", "Tin, bài cộng tác với báo, đài cấp trên", "tin, bài", "18", "whole"),
        FormRow("D05", "Giờ phát sóng, tiếp âm", "giờ", "1234.5", "number"),
        FormRow("A02", "Kế hoạch thông tin đối ngoại năm", "có/không", "", "yes-no"),
    ),
)


@pytest.mark.slow
@pytest.mark.parametrize("to", ["xlsx", "csv", "pdf"])
def test_libreoffice_saves_what_was_filled(tmp_path: Path, to: str) -> None:
    source, out = tmp_path / "form.xlsx", tmp_path / "out"
    source.write_bytes(filled(write_form(FORM), "Thôn Nà Rẻo", {"C01": 1250, "D05": 310.5, "A02": "có"}))
    command = [str(office()), "--headless", "--convert-to", to, "--outdir", str(out), str(source)]
    subprocess.run(command, capture_output=True, timeout=180)
    made = out / f"form.{to}"
    if not made.exists():
        pytest.skip("this LibreOffice has no Calc")
    data = made.read_bytes()
    if to == "pdf":
        assert data.startswith(b"%PDF-")
        return
    rows = {row[0].text: row for row in read_sheets(data, made.name)[0].rows if row and row[0].text}
    assert [rows[code][3].text.replace(",", ".").replace("1.250", "1250") for code in ("C01", "D05", "A02")] == [
        "1250",
        "310.5",
        "có",
    ]
    assert any("TTDN-SO-LIEU 1 2027-H1" in cell.text for row in read_sheets(data, made.name)[0].rows for cell in row)
