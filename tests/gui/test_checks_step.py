"""Each key on the checks page is seen: what was done is told beside the list, the next one is framed, F8 looks at it."""

from typing import Any

import msgspec
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QLabel

from tests.gui.findings import checks, drawn, press_key, rows, untidy
from tests.gui.section import with_blocks
from ttdn_desktop.gui.checks_page import ChecksPage
from ttdn_desktop.gui.finding_model import ASIDE
from ttdn_desktop.gui.finding_pane import _MARK
from ttdn_desktop.gui.finding_rows import _html
from ttdn_desktop.gui.fix_all_dialog import FixAllDialog
from ttdn_desktop.gui.wizard import Wizard
from ttdn_desktop.model.block import Origin, OriginKind
from ttdn_desktop.model.period import Period
from ttdn_desktop.operations import fixing
from ttdn_desktop.wording import findings as words
from ttdn_desktop.wording.checks import message

SHIFT = Qt.KeyboardModifier.ShiftModifier
SLIPS = ("Xã đã đã tổ chức.", "Nhân dân được được tham gia.", "Cán bộ có có hưởng ứng.")


@pytest.fixture
def page(qtbot: Any, wizard: Wizard) -> ChecksPage:
    with_blocks(wizard, "S11", *SLIPS)
    made = checks(qtbot, wizard)
    made.filter.field.setText("lap tu")
    made.findings.choose(made.findings.findings()[0])
    return made


def framed(page: ChecksPage) -> bool:
    return bool(page.findings.list.property("waits"))


def beside(page: ChecksPage) -> str:
    return page.pane.text.toPlainText()


def test_what_was_put_right_is_told_and_the_next_only_framed(qtbot: Any, wizard: Wizard, page: ChecksPage) -> None:
    assert not framed(page)
    first = page.findings.current()
    press_key(qtbot, page.findings.list, Qt.Key.Key_F9)
    drawn(qtbot, wizard)
    assert "Đã sửa “đã đã” thành “đã”." in beside(page) and "Xã đã tổ chức" in beside(page)
    assert words.AFTER_DONE in beside(page)
    assert framed(page) and page.findings.current() not in (None, first)
    told = beside(page)
    wizard.commands.trigger("next-finding")
    assert not framed(page) and beside(page) != told, "F8 is seen"
    assert "được được" in beside(page) or "Nhân dân" in beside(page)
    wizard.commands.trigger("next-finding")
    assert not framed(page) and "Cán bộ" in beside(page)


def test_the_arrows_and_the_mouse_look_at_it_too(qtbot: Any, wizard: Wizard, page: ChecksPage) -> None:
    press_key(qtbot, page.findings.list, Qt.Key.Key_F9)
    drawn(qtbot, wizard)
    press_key(qtbot, page.findings.list, Qt.Key.Key_Down)
    assert not framed(page) and "Cán bộ" in beside(page)
    press_key(qtbot, page.findings.list, Qt.Key.Key_Up)
    assert not framed(page) and "Nhân dân" in beside(page), "once left it waits no longer"
    press_key(qtbot, page.findings.list, Qt.Key.Key_F9)
    drawn(qtbot, wizard)
    assert framed(page)
    area = page.findings.list.visualRect(page.findings.list.currentIndex())
    qtbot.mouseClick(page.findings.list.viewport(), Qt.MouseButton.LeftButton, pos=area.center())
    assert not framed(page) and "Cán bộ" in beside(page)


def test_it_waits_also_where_the_fix_changed_its_own_quote(qtbot: Any, wizard: Wizard) -> None:
    with_blocks(wizard, "S11", "Xã đã đã tổ chức, nhân dân được được tham gia, cán bộ có có hưởng ứng.")
    page = checks(qtbot, wizard)
    for _ in range(3):
        page.findings.choose(next(f for f in wizard.session.findings() if f.rule == "doubled-word"))
        press_key(qtbot, page.findings.list, Qt.Key.Key_F9)
        drawn(qtbot, wizard)
        assert framed(page) and "Đã sửa" in beside(page)


def test_undone_it_is_the_chosen_one_again(qtbot: Any, wizard: Wizard, page: ChecksPage) -> None:
    first = page.findings.current()
    press_key(qtbot, page.findings.list, Qt.Key.Key_F9)
    drawn(qtbot, wizard)
    wizard.commands.trigger("next-finding")
    wizard.commands.trigger("next-finding")
    wizard.undo()
    drawn(qtbot, wizard)
    assert page.findings.current() == first and "đã đã" in beside(page).replace("\xa0", " ")
    assert not framed(page)


def test_what_was_set_aside_is_told_with_its_reason(qtbot: Any, wizard: Wizard, page: ChecksPage) -> None:
    press_key(qtbot, page.findings.list, Qt.Key.Key_F9, SHIFT)
    assert not page.findings.fix.isVisible(), "while it asks why, nothing else can be pressed"
    page.findings.reason.field.setText("lời trích")
    press_key(qtbot, page.findings.reason.field, Qt.Key.Key_Return)
    drawn(qtbot, wizard)
    assert "Đã bỏ qua “đã đã”: lời trích" in beside(page) and framed(page)
    assert page.findings.fix.isVisible() and page.findings.list.hasFocus()


def test_the_offer_goes_when_what_it_counted_came_back(qtbot: Any, wizard: Wizard, page: ChecksPage) -> None:
    for again in (True, False):
        press_key(qtbot, page.findings.list, Qt.Key.Key_F9, SHIFT)
        page.findings.reason.field.setText("lời trích")
        press_key(qtbot, page.findings.reason.field, Qt.Key.Key_Return)
        drawn(qtbot, wizard)
        assert page.findings.offer.isVisible() is not again
    press_key(qtbot, page.findings.list, Qt.Key.Key_Escape)
    assert not page.findings.offer.isVisible(), "Esc in the list is enough"
    page.findings.offer.ask("doubled-word", 2)
    page.findings.fold(ASIDE, False)
    page.findings.list.go_to(next(n for n, row in enumerate(rows(page)) if row.waiver is not None))
    press_key(qtbot, page.findings.list, Qt.Key.Key_F9, SHIFT)
    drawn(qtbot, wizard)
    assert not page.findings.offer.isVisible()
    page.findings.offer.ask("doubled-word", 2)
    wizard.undo()  # set aside again
    wizard.undo()  # the second time it was set aside
    drawn(qtbot, wizard)
    assert not page.findings.offer.isVisible()


def test_put_together_anew_the_chosen_one_stays_also_where_its_group_was_folded(qtbot: Any, wizard: Wizard) -> None:
    untidy(wizard)
    page = checks(qtbot, wizard)
    for finding in wizard.session.findings():
        page.filter.how.setCurrentIndex(0)
        page.findings.choose(finding)
        page.filter.how.setCurrentIndex(1)
        assert page.findings.current() == finding
        page.findings.fold(page.findings.row.group, True)  # type: ignore[union-attr]


def test_where_nothing_is_shown_nothing_stands_beside(qtbot: Any, wizard: Wizard, page: ChecksPage) -> None:
    page.filter.field.setText("không có đâu")
    assert page.findings.empty.isVisible() and not page.pane.isVisible() and not page.findings.foot.isVisible()
    page.filter.field.setText("lap tu")
    assert page.pane.isVisible() and page.findings.foot.isVisible() and "đã" in beside(page)
    for left in (2, 1, 0):
        page.findings.list.setFocus()
        press_key(qtbot, page.findings.list, Qt.Key.Key_F9)
        drawn(qtbot, wizard)
        assert page.findings.count[0] == left
    assert page.findings.empty.isVisible() and "Đã sửa" in beside(page) and page.pane.isVisible(), (
        "the last one is told too"
    )


def test_what_is_left_blank_is_shown_before_and_told_after(qtbot: Any, wizard: Wizard) -> None:
    page = stale_plan(qtbot, wizard)
    finding = page.findings.current()
    assert finding is not None and wizard.session.proposal_for(finding) is not None
    row = page.findings.row
    assert row is not None and row.new is not None and words.BLANK in row.new, "the row says what F9 will do"
    assert words.BLANK in beside(page) and "line-through" in page.pane.text.toHtml()
    (place, *_) = fixing.places_of_rule(wizard.session, finding.rule)
    dialog = FixAllDialog("", (place,), {}, page)
    assert any(words.FIX_ALL_BLANK in label.text() for label in dialog.findChildren(QLabel))
    page.findings.list.setFocus()
    press_key(qtbot, page.findings.list, Qt.Key.Key_F9)
    drawn(qtbot, wizard)
    assert f"Đã để trống chỗ “{finding.quote}”, chờ điền." in beside(page)


def stale_plan(qtbot: Any, wizard: Wizard) -> ChecksPage:
    """A plan of the last year in a carried paragraph, chosen on the checks page."""
    year, previous = wizard.session.report.period.year - 1, wizard.session.previous
    assert previous is not None
    wizard.session.previous = msgspec.structs.replace(previous, period=Period.parse(f"{year}-Y"))
    line = f"Kế hoạch số 34/KH-UBND ngày 05/01/{year} của UBND xã về công tác thông tin đối ngoại năm {year}."
    with_blocks(wizard, "S20", line)
    blocks = wizard.session.section("S20").blocks
    source = wizard.session.report.source or ""
    carried = tuple(
        msgspec.structs.replace(b, origin=Origin(OriginKind.CARRIED, source), reviewed=False) for b in blocks
    )
    section = msgspec.structs.replace(wizard.session.section("S20"), blocks=carried)
    wizard.session.change(wizard.session.report.with_section(section), what="edit", where="S20")
    page = checks(qtbot, wizard)
    page.findings.choose(next(f for f in wizard.session.findings() if f.rule == "plan-stale" and "KH" in f.quote))
    return page


def test_a_long_quote_is_cut_where_it_is_shown_and_spoken(qtbot: Any, wizard: Wizard) -> None:
    untidy(wizard)
    page = checks(qtbot, wizard)
    row = next(row for row in rows(page) if row.finding is not None)
    assert row.finding is not None
    long = row._replace(finding=msgspec.structs.replace(row.finding, quote="công tác thông tin đối ngoại " * 40))
    assert len(long.spoken) < 700 and len(_html(long)) < 1500
    holed = row._replace(finding=msgspec.structs.replace(row.finding, quote="đăng \ufffc tin", rule="habit"))
    assert "\ufffc" not in holed.spoken + _html(holed) + message(holed.finding) and "đăng … tin" in holed.spoken  # type: ignore[arg-type]
    assert words.shortened("ngắn thôi") == "ngắn thôi"


def test_the_place_marked_is_in_sight_whatever_room_there_is(qtbot: Any, wizard: Wizard) -> None:
    untidy(wizard)
    long = "Công tác tuyên truyền được quan tâm, đẩy mạnh với nhiều hình thức đa dạng, phong phú. " * 5
    with_blocks(wizard, "S12", f"{long}Xã đã đã tổ chức. {long}", f"{long}Nhân dân được được tham gia.")
    page = checks(qtbot, wizard)
    for high in (900, 640, 520):
        wizard.window().resize(1100, high)
        qtbot.wait(1)
        for finding in [f for f in page.findings.findings() if f.start >= 0]:
            page.findings.choose(finding)
            spot = mark(page)
            assert spot is None or 0 <= spot < page.pane.text.viewport().height(), (high, finding.quote, spot)


def mark(page: ChecksPage) -> int | None:
    """How far down the place marked stands in what is seen."""
    text = page.pane.text
    block = text.document().begin()
    while block.isValid():
        piece = block.begin()
        while not piece.atEnd():
            if _MARK in piece.fragment().charFormat().anchorNames():
                cursor = QTextCursor(text.document())
                cursor.setPosition(piece.fragment().position())
                return text.cursorRect(cursor).center().y()
            piece += 1
        block = block.next()
    return None
