"""Words counted as they are read, of the section and of the report, as one writes."""

from PySide6.QtCore import Qt

from tests.gui.section import press, with_blocks
from tests.gui.unikey import send, stream
from ttdn_desktop.gui.editor.counts import Counts, words_of
from ttdn_desktop.gui.wizard import Wizard
from ttdn_desktop.model.block import Paragraph, Picture, Table, Text


def test_words_of_every_kind() -> None:
    assert words_of(Paragraph("a", (Text("Đăng "), Text("hai tin", bold=True)))) == 3
    assert words_of(Table("t", (("Thôn", "Số hộ"), ("Nà Mai", "41")), 1, "Bảng 1")) == 8
    assert words_of(Picture("h", "0" * 64, "image/png", "Lễ hội")) == 2 and words_of(Paragraph("b")) == 0


def test_shown_as_one_writes(wizard: Wizard) -> None:
    page = with_blocks(wizard, "S33", "Một hai ba.")
    report = Counts().report(wizard.session.report)
    assert f"3 từ (cả báo cáo {report})" in page.ui.statusLabel.text().replace("&nbsp;", " ")
    press(page.editor, Qt.Key.Key_End)
    send(page.editor, stream(" bốn năm "))
    assert f"5 từ (cả báo cáo {report + 2})" in page.ui.statusLabel.text().replace("&nbsp;", " ")
    assert Counts().report(wizard.session.report) == report + 2
