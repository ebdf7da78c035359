"""Old reports brought in with their numbers linked: nothing printed changes, and the numbers are one value from then on."""

from collections.abc import Iterator
from pathlib import Path

import msgspec
import pytest
from docx import Document

from tests.gui.frame import an_app
from tests.real import real_file
from ttdn_desktop.app import App
from ttdn_desktop.carry.compare import block_text
from ttdn_desktop.model.block import FigureRef
from ttdn_desktop.model.figure import PeriodFigures
from ttdn_desktop.operations.export import export
from ttdn_desktop.operations.import_links import linkable, linked, unlinked
from ttdn_desktop.operations.import_old import Imported, as_json, keep, understand
from ttdn_desktop.operations.produce import Look, produce

REAL = ["nguyen-binh-2021-h1.docx", "nui-thanh-2024-h1.txt"]
LETTER = """UBND HUYỆN SƠN THỦY
Số: 12/BC-UBND
Sơn Thủy, ngày 10 tháng 6 năm 2024
BÁO CÁO
Kết quả công tác thông tin đối ngoại 6 tháng đầu năm 2024
I. KẾT QUẢ
Trang thông tin điện tử đăng trên 096 tin, bài; Sáu lớp tập huấn được mở; treo 30 băng rôn chào mừng bầu cử.
Cổng thông tin điện tử đăng thêm 12 tin, bài trong tháng 5.
II. PHƯƠNG HƯỚNG, NHIỆM VỤ 6 THÁNG CUỐI NĂM 2024
Đăng trên fanpage 100 tin, bài.
III. KIẾN NGHỊ, ĐỀ XUẤT
Không.
Trên đây là báo cáo của UBND huyện Sơn Thủy./.
"""


@pytest.fixture
def app(tmp_path: Path) -> Iterator[App]:
    with an_app(tmp_path / "home") as opened:
        yield opened


def read(app: App, name: str) -> Imported:
    return understand(app.old_files.read(real_file(name)), app.catalogue)


def refs(imported: Imported) -> list[tuple[str, str]]:
    runs = (run for _, p in imported.report.paragraphs() for run in p.runs)
    return [(run.code, run.form) for run in runs if isinstance(run, FigureRef)]


@pytest.mark.parametrize("name", REAL)
def test_the_word_file_says_the_same_linked_or_not(app: App, tmp_path: Path, name: str) -> None:
    plain = read(app, name)
    made = linked(plain, app.catalogue.reference())
    assert linkable(plain, app.catalogue.reference()) == len(refs(made)) > 0
    texts = []
    for number, one in enumerate((plain, made)):
        kept = keep(one, app.store, force=True)
        path = tmp_path / f"{number}.docx"
        export(produce(app.session(kept.report.id), app.store, Look.OUTSIDE), [(app.docx, path)])
        texts.append([p.text for p in Document(str(path)).paragraphs])
    assert texts[0] == texts[1]
    assert as_json(plain)["sections"] == as_json(made)["sections"]


def test_exactly_the_figures_of_the_real_reports(app: App) -> None:
    made = [linked(read(app, name), app.catalogue.reference()) for name in REAL]
    assert refs(made[0]) == [("C01", "45"), ("C02", "80"), ("D01", "24"), ("E01", "25"), ("E02g", "175")]
    assert refs(made[1]) == [("D03", "02"), ("D04", "10"), ("A05", "01"), ("A06", "01")]


def from_text(app: App, folder: Path) -> Imported:
    path = folder / "cu.txt"
    path.write_text(LETTER, "utf-8")
    return understand(app.old_files.read(path), app.catalogue)


def test_forms_stay_and_what_is_no_figure_stays_words(app: App, tmp_path: Path) -> None:
    made = linked(from_text(app, tmp_path), app.catalogue.reference())
    assert refs(made) == [("C02", "trên 096"), ("B01", "Sáu"), ("E02", "30")]


def test_the_heading_may_tell_the_channel_and_another_quarter_is_no_figure(app: App, tmp_path: Path) -> None:
    letter = LETTER.replace(
        "I. KẾT QUẢ\n", "I. KẾT QUẢ\n1. Tuyên truyền trên mạng xã hội\nTrong kỳ đã đăng 56 tin, bài.\n2. Kết quả khác\n"
    )
    letter = letter.replace("Sáu lớp tập huấn được mở", "quý III mở 04 lớp tập huấn").replace(
        "Cổng", "Xã có 12 thôn, 900 hộ dân. Cổng"
    )
    path = tmp_path / "cu.txt"
    path.write_text(letter, "utf-8")
    made = linked(understand(app.old_files.read(path), app.catalogue), app.catalogue.reference())
    assert refs(made) == [("C07", "56"), ("C02", "trên 096")]
    kept = {figure.code: figure.written for figure in made.figures.figures}
    assert kept == {
        "C02": "096",
        "C07": "56",
        "H02": "12",
        "H03": "900",
    }  # facts about the place stay words


def test_a_number_known_otherwise_stays_words(app: App, tmp_path: Path) -> None:
    first = keep(linked(from_text(app, tmp_path), app.catalogue.reference()), app.store)
    figure = first.figures.get("C02")
    assert figure is not None
    changed = first.figures.with_figure(
        msgspec.structs.replace(figure, value=figure.value + 1 if figure.value else None)
    )
    app.store.save_report(first.report, changed)
    again = keep(linked(from_text(app, tmp_path), app.catalogue.reference()), app.store, force=True)
    assert refs(again) == [("B01", "Sáu"), ("E02", "30")]
    words = [block_text(block, again.figures) for _, block in again.report.blocks()]
    assert any("đăng trên 096 tin, bài" in text for text in words)


def test_loosened_everywhere_it_reads_as_before(app: App, tmp_path: Path) -> None:
    plain = from_text(app, tmp_path)
    made = linked(plain, app.catalogue.reference())
    nothing = PeriodFigures(plain.report.unit, plain.report.period.code)
    assert unlinked(made.report, nothing) == plain.report


def test_bold_words_keep_their_look(app: App, tmp_path: Path) -> None:
    path = tmp_path / "dam.docx"
    document = Document()
    for line in LETTER.splitlines():
        paragraph = document.add_paragraph()
        if "trên 096" in line:
            paragraph.add_run("Trang thông tin điện tử đăng trên 096 tin, bài; mở").bold = True
            paragraph.add_run(" Sáu lớp tập huấn; treo ")
            paragraph.add_run("30").bold = True
            paragraph.add_run(" băng rôn; ")
            paragraph.add_run("phát thanh ").bold = True
            paragraph.add_run("24 chương trình.")
        else:
            paragraph.add_run(line)
    document.save(str(path))
    made = linked(understand(app.old_files.read(path), app.catalogue), app.catalogue.reference())
    assert refs(made) == [("C02", "trên 096"), ("B01", "Sáu")]
    kept = keep(made, app.store)
    out = tmp_path / "ra.docx"
    export(produce(app.session(kept.report.id), app.store, Look.OUTSIDE), [(app.docx, out)])
    bold = ["".join(run.text for run in p.runs if run.bold) for p in Document(str(out)).paragraphs]
    assert any("đăng trên 096 tin, bài; mở" in text and "Sáu" not in text and "30" in text for text in bold)
