"""The editor's screens for the pictures: tool bar and levels, find and replace, a table, a picture, pasted old letters."""

from collections.abc import Iterator

import msgspec
from PySide6.QtCore import QBuffer, QMimeData
from PySide6.QtGui import QColor, QImage, QPainter, QPixmap

from ttdn_desktop.gui.editor.picture_dialog import PictureDialog
from ttdn_desktop.gui.editor.table_dialog import TableDialog
from ttdn_desktop.gui.main_window import MainWindow
from ttdn_desktop.gui.section_page import SectionPage
from ttdn_desktop.gui.shots_desk import Desk, Screen, drawn, over, settle, until
from ttdn_desktop.model.block import Level, Paragraph, Picture, Table, Text

_TABLE = Table(
    "bang",
    (
        ("Thôn", "Loa", "Giờ phát mỗi tuần", "Tiếng"),
        ("Nà Mai", "4", "10", "Việt, Tày"),
        ("Lũng Luông", "3", "8", "Việt, Mông"),
        ("Bản Chang", "3", "8", "Việt, Tày"),
        ("Khuổi Khon", "2", "6", "Việt, Lô Lô"),
        ("Phia Đén", "2", "6", "Việt, Dao"),
    ),
    1,
    "Bảng 1. Loa truyền thanh của các thôn",
)
_OLD = "C«ng t¸c th«ng tin ®èi ngo¹i cña x· ®­îc quan t©m chØ ®¹o thùc hiÖn th­êng xuyªn, ®óng quy ®Þnh."


def screens(desk: Desk) -> Iterator[Screen]:
    """Name and picture of each."""
    app, report = desk.seeded()
    window = desk.window(app, report)
    wizard = window.wizard
    assert wizard is not None
    sha = app.store.keep_file(_painted())
    key = next(s.key for s in wizard.session.report.sections if len(s.blocks) > 2)
    section = wizard.session.report.section(key)
    picture = Picture("hinh", sha, "image/png", "Hình 1. Lễ hội Lồng Tồng xuân 2026", 120)
    numbered = Paragraph("so", (Text("Đăng tin trên cổng thông tin điện tử."),), Level.NUMBERED)
    blocks = (*section.blocks[:2], _TABLE, numbered, picture)
    wizard.session.change(
        wizard.session.report.with_section(msgspec.structs.replace(section, blocks=blocks)), what="typing", where=key
    )
    wizard.open_step(key)
    page = wizard.ui.pages.currentWidget()
    assert isinstance(page, SectionPage)

    def text() -> QPixmap:
        window.grab()
        settle(window)
        page.editor.go_to("bang", 1)
        return _seen(window)

    yield "soan-thao", text

    def finding() -> QPixmap:
        wizard.commands.trigger("replace")
        page.pane.find_bar.sought.setText("xa")
        page.pane.find_bar.put.setText("phường")
        page.pane.find_bar.search_now()
        return _seen(window)

    yield "tim-va-thay", finding
    if page.pane.seek is not None:
        page.pane.seek.close()

    def pasted() -> QPixmap:
        mime = QMimeData()
        mime.setText(_OLD)
        page.editor.go_to(section.blocks[0].id)
        page.editor.insertFromMimeData(mime)
        return _seen(window)

    yield "dan-tcvn3", pasted
    yield "bang", lambda: over(window, TableDialog(_TABLE, window))
    image = page.editor.image(picture)
    yield "hinh", lambda: over(window, PictureDialog(picture, image, window))


def _seen(window: MainWindow) -> QPixmap:
    settle(window)
    assert window.wizard is not None
    until(lambda: window.wizard is not None and window.wizard.session.checked, 10)
    drawn()
    return window.grab()


def _painted() -> bytes:
    """A picture such as a camera makes: hills and a sky."""
    image = QImage(1200, 760, QImage.Format.Format_RGB32)
    image.fill(QColor("#bfd9e6"))
    painter = QPainter(image)
    for place, colour in enumerate(("#8fb3a6", "#6d9a84", "#4d7f66", "#3a6650")):
        painter.setBrush(QColor(colour))
        painter.setPen(QColor(colour))
        painter.drawEllipse(-300 + place * 260, 330 + place * 60, 1100, 900)
    painter.end()
    room = QBuffer()
    room.open(QBuffer.OpenModeFlag.WriteOnly)
    image.save(room, "PNG")  # type: ignore[call-overload]
    return bytes(room.data().data())
