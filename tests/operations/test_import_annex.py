"""A phụ lục behind an old report: ours becomes figures again, a stranger's is kept; neither hides the signature."""

from decimal import Decimal
from pathlib import Path

import pytest

from tests.operations.old_reports import CATALOGUE, HEAD, document, table
from tests.paper.made import FIGURES, filled, report, section
from tests.paper.made import HEAD as LETTERHEAD
from ttdn_desktop.carry.compare import block_text
from ttdn_desktop.documents.any_reader import read_file
from ttdn_desktop.documents.docx_writer import DocxWriter
from ttdn_desktop.model.block import gaps
from ttdn_desktop.operations.import_old import Imported, understand
from ttdn_desktop.operations.imported import Notice
from ttdn_desktop.paper.appendix import POINTER, Numbers
from ttdn_desktop.paper.compose import compose

SECTIONS = [section("a", "ĐẶC ĐIỂM TÌNH HÌNH", 1, ["Một đoạn nói về tình hình địa phương."])]


def read_back(tmp_path: Path, look: str) -> Imported:
    """A report of ours with its phụ lục, printed, and read as an officer brings it in a period later."""
    numbers = Numbers(
        filled({"A01": 7, "C01": 1245, "D01": 0, "E01": None}),
        filled({"C01": 2100}, "2026-Y"),
        None,
        "năm 2026",
        CATALOGUE.reference().indicators,
    )
    made = compose(report(SECTIONS), FIGURES, LETTERHEAD, (), look=look, numbers=numbers)
    path = tmp_path / "bc.docx"
    path.write_bytes(DocxWriter().render(made))
    return understand(read_file(path), CATALOGUE)


@pytest.mark.parametrize("look", ["draft", "sign"])
def test_our_own_is_read_as_the_figures_it_was_made_of(look: str, tmp_path: Path) -> None:
    old = read_back(tmp_path, look)
    known = {figure.code: figure.number for figure in old.figures.figures}
    assert known == {"A01": Decimal(7), "C01": Decimal(1245), "D01": Decimal(0)}
    assert old.report.appendix == "yes" and Notice("import-annex-figures") in old.warnings
    assert old.report.signing.name == "Trần Thị Ngọc Ánh" and len(old.report.recipients) == 2
    texts = [block_text(block) for _, block in old.report.blocks()] + [block_text(b) for b in old.report.unplaced]
    assert not [text for text in texts if "Phụ lục" in text or POINTER in text]


def test_a_strangers_is_kept_as_text_and_the_signature_is_found() -> None:
    source = document(
        *HEAD,
        "Ủy ban nhân dân xã báo cáo như sau:",
        "I. ĐẶC ĐIỂM TÌNH HÌNH",
        "Một đoạn nói về tình hình địa phương.",
        "Trên đây là báo cáo của Ủy ban nhân dân xã./.",
        table(("Nơi nhận:\n- Sở Văn hóa;\n- Lưu: VT.", "TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\nTrần Thị Ngọc Ánh")),
        "Phụ lục 1",
        "DANH SÁCH CÁC BÀI VIẾT",
        "(Kèm theo Báo cáo số 46/BC-UBND ngày 15 tháng 6 năm 2026)",
        table(("STT", "Tên bài"), ("1", "Lễ hội Nà Mai")),
    )
    old = understand(source, CATALOGUE)
    assert old.report.signing.name == "Trần Thị Ngọc Ánh" and old.report.appendix == ""
    kept = [block_text(block) for block in old.report.unplaced]
    assert kept[:2] == ["Phụ lục 1", "DANH SÁCH CÁC BÀI VIẾT"] and any("Lễ hội Nà Mai" in text for text in kept)
    assert [section.title for section in old.report.sections] == ["ĐẶC ĐIỂM TÌNH HÌNH"]


def test_the_word_alone_is_no_phu_luc() -> None:
    """A heading "Phụ lục" without "(Kèm theo …)" is text like any other."""
    source = document(*HEAD, "UBND xã báo cáo như sau:", "I. ĐẶC ĐIỂM", "Một đoạn.", "Phụ lục", "Một đoạn nữa.")
    old = understand(source, CATALOGUE)
    assert "Một đoạn nữa." in [block_text(block) for _, block in old.report.blocks()]


def test_a_draft_of_ours_comes_back_with_its_gaps_open_and_its_marks_no_names(tmp_path: Path) -> None:
    lines = ["Đã đăng {{?figure:45}} tin, bài.", "Đoạn sau 😀 còn đây."]
    made = compose(
        report([section("a", "KẾT QUẢ THỰC HIỆN", 1, lines)], urgency="thuong-khan"),
        FIGURES,
        LETTERHEAD,
        (),
        draft_no=3,
    )
    path = tmp_path / "bc.docx"
    path.write_bytes(DocxWriter().render(made))
    old = understand(read_file(path), CATALOGUE)
    assert old.letterhead.issuer == LETTERHEAD.issuer and old.report.urgency == "thuong-khan"
    assert Notice("import-draft", "DỰ THẢO LẦN 3") in old.warnings
    first, second = (block for _, block in old.report.blocks())
    assert [gap.kind for gap in gaps(first.runs)] == ["figure"]
    assert "[ký tự U+1F600]" in block_text(second)
