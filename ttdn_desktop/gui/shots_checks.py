"""Pictures of the checks page with many findings: by weight, by kind, looked through, folded open, narrow; the preview of many."""

from collections.abc import Iterator

from PySide6.QtCore import QSize
from PySide6.QtGui import QPixmap

from ttdn_desktop.gui.checks_page import ChecksPage
from ttdn_desktop.gui.finding_groups import How, places
from ttdn_desktop.gui.finding_model import ASIDE
from ttdn_desktop.gui.fix_all_dialog import FixAllDialog
from ttdn_desktop.gui.main_window import MainWindow
from ttdn_desktop.gui.shots_desk import Desk, Screen, over, settle
from ttdn_desktop.model.edit import Draft
from ttdn_desktop.model.finding import Finding
from ttdn_desktop.model.notation import parse_line
from ttdn_desktop.operations import fixing, waivers
from ttdn_desktop.operations.session import ReportSession
from ttdn_desktop.wording.rules.names import rule_name

_NARROW = QSize(683, 384)  # 1366x768 at 200 %
# Invented, with slips of every kind: what an officer in a hurry leaves behind.
SLIPS = {
    "S11": (
        "Năm 2024, xã đã đã phối hợp với các ngành tổ chức 02 lớp tập huấn cho cán bộ thôn, bản ;tuyên tuyền trên loa.",
        "- Treo 12 băng zôn, phát 300 tờ rơi ,dán 40 áp phích tại các chợ phiên và và nhà văn hóa.",
        "Sở Thông tin và Truyền thông đã hướng dẫn, uỷ ban nhân dân xã đã đã triển khai đến từng thôn.",
    ),
    "S20": (
        "Ban hành kế hoạch tuyên truyền của năm 2023; phân công cán bộ cán bộ phụ trách từng địa bàn địa bàn.",
        "- Tổ chức 03 cuộc họp (trong đó có 02 cuộc họp với các thôn biên giới.",
        "- Phòng Văn hóa và Thông tin đã kiểm tra , đôn đốc việc thực hiện trong 6 tháng đầu năm 2025.",
        "Lãnh đạo xã rất rất quan tâm chỉ đạo công tác này.",
    ),
    "S33": (
        "- Phát thanh 45 buổi (gồm 20 buổi bằng tiếng dân tộc, đăng 15 tin bài lên Công thông tin điện tử.",
        "Trong 6 tháng đầu năm 2025 nhân dân được được tham gia, phân tử xấu không có cơ hội lợi dụng bảo loạn…",
        "- Chiếu 06 buổi phim lưu động, phục vụ khoảng 900 lượt người xem .",
        "- Trang thông tin điện tử đăng 30 tin, bài; fanpage đăng 52 tin bài; loa truyền thanh phát 120 buổi buổi.",
        "Công tác tuyên truyền tuyên truyền về biên giới được chú trọng, sát nhập các đội văn nghệ thôn.",
    ),
    "S60": (
        "Đề nghị Sở Thông tin và Truyền thông mở lớp tập huấn cho để cán bộ xã nâng cao nghiệp vụ nghiệp vụ.",
        "Kiến nghị cấp trên cấp kinh phí mua sắm thiết bị thiết bị ,sửa chữa đài truyền thanh trong năm 2024.",
        "Rất mong được quan tâm , giúp đở của các cấp các ngành..",
    ),
}


def screens(desk: Desk) -> Iterator[Screen]:
    """The sample's report with slips in it."""
    app, report = desk.seeded()
    window = desk.window(app, report)
    assert window.wizard is not None
    untidy(window.wizard.session)
    yield "kiem-tra-nhieu", lambda: _open(window)
    yield "kiem-tra-theo-loai", lambda: _by_kind(window)
    yield "kiem-tra-loc", lambda: _filtered(window)
    yield "kiem-tra-da-bo-qua", lambda: _aside(window)
    yield "kiem-tra-tat-han", lambda: _offer(window)
    yield "kiem-tra-xem-truoc", lambda: _preview(window)
    yield "muc-kiem-tra-nhieu", lambda: _beside(window)
    yield "kiem-tra-hep", lambda: _narrow(window)


def untidy(session: ReportSession) -> None:
    """Puts the slips into four sections."""
    for key, slips in SLIPS.items():
        session.rewrite(key, [Draft(*parse_line(line)) for line in slips])


def _page(window: MainWindow) -> ChecksPage:
    assert window.wizard is not None
    page = window.wizard.ui.pages.currentWidget()
    assert isinstance(page, ChecksPage)
    return page


def _open(window: MainWindow) -> QPixmap:
    assert window.wizard is not None
    window.wizard.open_step("checks")
    _drawn(window)
    page = _page(window)
    page.findings.choose(_one(page, "doubled-word"))
    _drawn(window)
    return window.grab()


def _drawn(window: MainWindow) -> None:
    wizard = window.wizard
    assert wizard is not None
    wizard.session.findings()
    wizard.refresh()
    settle(window)


def _one(page: ChecksPage, rule: str) -> Finding:
    found = page._session.findings()
    return next((f for f in found if f.rule == rule), found[0])


def _by_kind(window: MainWindow) -> QPixmap:
    page = _page(window)
    page.filter.how.setCurrentIndex(page.filter.how.findData(How.KIND.value))
    _drawn(window)
    picture = window.grab()
    page.filter.how.setCurrentIndex(0)
    return picture


def _filtered(window: MainWindow) -> QPixmap:
    page = _page(window)
    page.filter.field.setText("can bo")
    _drawn(window)
    picture = window.grab()
    page.filter.clear()
    return picture


def _aside(window: MainWindow) -> QPixmap:
    page, session = _page(window), _page(window)._session
    for finding, reason in zip(
        [f for f in session.findings() if f.rule == "confusable"],
        ("Tên riêng, lời trích", "Đúng là như vậy"),
        strict=False,
    ):
        waivers.waive(session, finding, reason)
    _drawn(window)
    page.findings.fold(ASIDE, False)
    rows = page.findings.list.rows.rows
    page.findings.list.go_to(next(n for n, row in enumerate(rows) if row.waiver is not None))
    settle(window)
    picture = window.grab()
    page.findings.fold(ASIDE, True)
    return picture


def _offer(window: MainWindow) -> QPixmap:
    page = _page(window)
    page.findings.choose(_one(page, "doubled-word"))
    page.findings.offer.ask("confusable", 2)
    settle(window)
    picture = window.grab()
    page.findings.offer.hide()
    return picture


def _preview(window: MainWindow) -> QPixmap:
    session, rule = _page(window)._session, "doubled-word"
    found = fixing.places_of_rule(session, rule)
    dialog = FixAllDialog(rule_name(rule), found, places(session), window)
    return over(window, dialog)


def _beside(window: MainWindow) -> QPixmap:
    from ttdn_desktop.gui.section_page import SectionPage

    assert window.wizard is not None
    window.wizard.open_step("S33")
    _drawn(window)
    page = window.wizard.ui.pages.currentWidget()
    assert isinstance(page, SectionPage)
    page.ui.tabs.open(page.findings)
    page.findings.next()
    settle(window)
    return window.grab()


def _narrow(window: MainWindow) -> QPixmap:
    size = window.size()
    window.resize(_NARROW)
    picture = _open(window)
    window.resize(size)
    return picture
