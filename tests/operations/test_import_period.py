"""The period an old file is of: its name against its title and opening (K22)."""

import pytest

from tests.operations.test_import_old import CATALOGUE, codes, report
from ttdn_desktop.model.period import Period
from ttdn_desktop.operations.import_old import understand
from ttdn_desktop.operations.import_period import period_in_name


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("BC TTĐN 6 tháng đầu năm 2021.docx", "2021-H1"),
        ("bc_6t_2021.doc", "2021-H1"),
        ("BC 6T2024 Nui Thanh.docx", "2024-H1"),
        ("BC-TTDN-xa-nguyen-binh-2021-H1.docx", "2021-H1"),
        ("nguyen-binh-2021-h1.txt", "2021-H1"),
        ("bao cao 06 thang cuoi nam 2023.docx", "2023-H2"),
        ("Báo cáo năm 2023 (chính thức).docx", "2023-Y"),
        ("tổng kết TTĐN 2022.docx", "2022-Y"),
        ("BC quý II năm 2022.docx", "2022-Q2"),
        ("BC tháng 5.2022.docx", "2022-M05"),
        ("9 tháng 2022.docx", "2022-9M"),
    ],
)
def test_what_a_file_name_says(name: str, code: str) -> None:
    assert period_in_name(name) == Period.parse(code)


@pytest.mark.parametrize(
    "name", ["baocao.docx", "BC 2021.docx", "Van ban 20210614.docx", "6 thang.docx", "CV 537.pdf", "xa 6 tot 2021.doc"]
)
def test_names_that_say_no_period(name: str) -> None:
    assert period_in_name(name) is None


def test_a_file_of_another_name_is_asked_about_until_someone_says_which_period() -> None:
    source = report("I. KẾT QUẢ", "Việc.")
    read = understand(source, CATALOGUE).report.period
    same, other = f"bc {read.code}.docx", f"bc {read.year - 3}-Y.docx"
    assert "import-period-file" not in codes(understand(source, CATALOGUE, file_name=same))
    asked = understand(source, CATALOGUE, file_name=other)
    assert codes(asked)[0] == "import-period-file" and asked.report.period == read
    assert "import-period-file" not in codes(understand(source, CATALOGUE, file_name=other, period=read))


def test_a_file_of_another_level_is_asked_about() -> None:
    source = report("I. KẾT QUẢ", "Việc.")
    level = understand(source, CATALOGUE).unit.level
    other = "huyen" if level in ("xã", "phường") else "xa"
    assert "import-unit-file" in codes(understand(source, CATALOGUE, file_name=f"bc {other} a.docx"))
    assert "import-unit-file" not in codes(understand(source, CATALOGUE, file_name="bc.docx"))
