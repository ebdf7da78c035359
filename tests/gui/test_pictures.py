"""A picture put into the text: opened in a child, kept, drawn small, with its words; one step of undo."""

from pathlib import Path
from typing import Any

from PIL import Image
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox

from tests.gui.frame import answer
from tests.gui.section import control, lines, press, with_blocks
from tests.gui.unikey import send, stream
from ttdn_desktop.gui.editor.picture_dialog import PictureDialog
from ttdn_desktop.gui.section_page import SectionPage
from ttdn_desktop.gui.wizard import Wizard
from ttdn_desktop.model.block import Picture

S = "S33"


def take(page: SectionPage, wizard: Wizard, path: Path) -> None:
    assert page.pane.inserts is not None
    page.pane.inserts.take(path)
    wizard._jobs.wait()


def test_a_picture_with_its_words_is_one_step(qtbot: Any, wizard: Wizard, tmp_path: Path) -> None:
    page = with_blocks(wizard, S, "Một.", "Hai.")
    page.editor.go_to("t1", 2)
    path = tmp_path / "lễ hội.jpg"
    Image.new("RGB", (3000, 2000), "teal").save(path)

    def fill(dialog: PictureDialog) -> None:
        qtbot.waitUntil(dialog.isActiveWindow)
        dialog.caption.setFocus()
        send(dialog.caption, stream("Lễ hội Lồng Tồng"))
        dialog.accept()

    answer(PictureDialog, fill)
    take(page, wizard, path)
    made = wizard.session.section(S).blocks[1]
    assert isinstance(made, Picture) and made.caption == "Lễ hội Lồng Tồng" and made.mime == "image/jpeg"
    assert 100 <= made.width_mm <= 150 and len(wizard._app.store.kept_file(made.sha256)) > 1000
    assert lines(wizard, S)[0::2] == ["Một.", "Hai."]
    image = page.editor.image(made)
    assert image is not None and image.width() == 560
    control(page.editor, Qt.Key.Key_Z)
    assert lines(wizard, S) == ["Một.", "Hai."] and not wizard.session.can_undo
    control(page.editor, Qt.Key.Key_Y)
    assert wizard.session.section(S).blocks[1] == made


def test_its_words_and_width_are_changed_later(qtbot: Any, wizard: Wizard) -> None:
    picture = Picture("hinh", "0" * 64, "image/png", "Cũ")
    page = with_blocks(wizard, S, "Một.", picture)
    wizard._jobs.wait()
    assert page.editor.image(picture) is None, "the kept file is gone: a frame stands there"

    def change(dialog: PictureDialog) -> None:
        dialog.caption.setText("Mo\u031b\u0301i")
        dialog.width_mm.setValue(80)
        dialog.accept()

    answer(PictureDialog, change)
    page.editor.go_to("hinh", 0)
    press(page.editor, Qt.Key.Key_F2)
    made = wizard.session.section(S).blocks[1]
    assert isinstance(made, Picture) and (made.caption, made.width_mm, made.id) == ("Mới", 80.0, "hinh")


def test_what_is_no_picture_gets_one_sentence(wizard: Wizard, tmp_path: Path) -> None:
    page = with_blocks(wizard, S, "Một.")
    path = tmp_path / "báo cáo.png"
    path.write_bytes(b"khong phai hinh")
    told: list[str] = []

    def read(box: QMessageBox) -> None:
        told.append(box.text())
        box.buttons()[0].click()

    answer(QMessageBox, read)
    take(page, wizard, path)
    assert "báo cáo.png" in told[0] and "không phải là hình" in told[0] and lines(wizard, S) == ["Một."]


def test_a_kept_picture_is_drawn_once_it_has_come(wizard: Wizard, tmp_path: Path) -> None:
    path = tmp_path / "a.png"
    Image.new("RGB", (400, 200), "red").save(path)
    sha = wizard._app.store.keep_file(path.read_bytes())
    picture = Picture("hinh", sha, "image/png", "Lễ hội")
    page = with_blocks(wizard, S, picture)
    page.editor.grab()
    before = page.editor.document().size()
    wizard._jobs.wait()
    image = page.editor.image(picture)
    assert image is not None and (image.width(), image.height()) == (400, 200)
    assert page.editor.document().size() != before or page.editor.grab().toImage().pixelColor(60, 40).red() > 200
    assert not page.editor.dirty and not wizard.session.can_undo
