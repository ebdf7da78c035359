"""Pictures of the first run, of pasting, of the unit's dated names, the data's place and the request letter."""

from collections.abc import Iterator
from pathlib import Path
from tempfile import mkdtemp

from PySide6.QtGui import QPixmap

from ttdn_desktop import places
from ttdn_desktop.gui.data_place import DataPlaceDialog, Known
from ttdn_desktop.gui.drives import Drive, Proposal
from ttdn_desktop.gui.first_run import NAMES, REVIEW, SIGNING, UNIT, FirstRun
from ttdn_desktop.gui.letter_file import Tools
from ttdn_desktop.gui.main_window import MainWindow
from ttdn_desktop.gui.new_report_dialog import Choices, NewReportDialog
from ttdn_desktop.gui.paste_dialog import PasteDialog
from ttdn_desktop.gui.period_page import PeriodPage
from ttdn_desktop.gui.shots_desk import Desk, Screen, over, settle, step
from ttdn_desktop.gui.unit_dialog import Around, UnitDialog

_LETTER = """UBND TỈNH BÌNH LÂM
SỞ VĂN HÓA, THỂ THAO VÀ DU LỊCH
Số: 1950/SVHTTDL-TTCS
Bình Lâm, ngày 24 tháng 11 năm 2026
V/v báo cáo công tác thông tin đối ngoại năm 2026 và phương hướng, nhiệm vụ năm 2027
Kính gửi: Ủy ban nhân dân các xã, phường
Đề nghị gửi báo cáo về Sở trước ngày 10/12/2026.
"""


def screens(desk: Desk) -> Iterator[Screen]:
    """The pages in the order an officer sees them."""
    first = desk.window(desk.empty())
    settle(first)
    page = first.first_door.page
    assert page is not None
    page.open(UNIT)
    page.unit.province.set_value("Cao Bằng")
    page.unit.name.set_value("Nguyên Bình")
    page.unit.formed.set_values(("thị trấn Nguyên Bình", "xã Thể Dục, xã Vũ Minh"))
    yield "lan-dau-2-don-vi", lambda: _grab(first)
    yield "lan-dau-3-ten", lambda: _page(first, page, NAMES)
    page.open(SIGNING)
    page.signing.signer.set_value("Nguyễn Thị Hồng Ánh")
    yield "lan-dau-4-ky", lambda: _page(first, page, SIGNING)
    system, second = Drive(Path("C:\\"), "Windows", 10**12, system=True), Drive(Path("D:\\"), "DATA", 10**12)
    home = Path("C:\\Users\\vanthu\\AppData\\Local\\ttdn")
    known = Known(home, True, "", (system, second), Proposal(Path("D:\\TTDN"), Path("C:\\Users\\vanthu\\TTDN-sao-luu")))
    page.review.place.show_known(known, fresh=True)
    yield "lan-dau-5-xem-lai", lambda: _page(first, page, REVIEW)
    yield "dan-bao-cao", lambda: over(first, _pasted(first, desk))
    yield "noi-luu", lambda: over(first, DataPlaceDialog(known._replace(backup="D:\\TTDN-sao-luu"), first))
    app, report = desk.seeded()
    window = desk.window(app, report)
    unit, store = app.store.own_unit(), app.store
    around = Around((), store.reports(), app.today)
    yield "don-vi-doi-ten", lambda: over(window, _renamed(UnitDialog(unit, window, around)))
    step(window, "period")
    wizard = window.wizard
    assert wizard is not None
    opened = wizard.ui.pages.currentWidget()
    assert isinstance(opened, PeriodPage)
    letter = Path(mkdtemp()) / "CV 1950.txt"
    letter.write_text(_LETTER, "utf-8")
    opened.ui.numberEdit.clear()
    opened.ui.letterFile.take(letter)
    settle(window)
    yield "van-ban-yeu-cau", lambda: _grab(window)
    choices = Choices.gather(store, app.catalogue, app.today)
    dialog = NewReportDialog(choices, window, Tools(store, app.old_files, window.jobs))
    dialog.setModal(False)
    dialog.show()
    dialog.ui.letterFile.take(letter)
    settle(window)
    yield "lap-bao-cao-van-ban", lambda: over(window, dialog)


def _grab(window: MainWindow) -> QPixmap:
    settle(window)
    return window.grab()


def _page(window: MainWindow, first: FirstRun, page: int) -> QPixmap:
    first.open(page)
    return _grab(window)


def _pasted(window: MainWindow, desk: Desk) -> PasteDialog:
    dialog = PasteDialog(desk.empty().old_files, window.jobs, window)
    dialog.area.put("<table", places.asset("samples", "ky-truoc.txt").read_text("utf-8"))
    dialog.area.html = dialog.area.text = ""  # drawn already; closing the picture must not ask
    return dialog


def _renamed(dialog: UnitDialog) -> UnitDialog:
    dialog.tabs.setCurrentIndex(2)
    dialog.signing.signer.set_value("Hoàng Văn Bảy")
    dialog.signing.signer.textEdited.emit("")
    return dialog
