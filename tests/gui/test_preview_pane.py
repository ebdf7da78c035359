"""The pages beside the text, drawn by the real child: live, following the cursor, a way back to the paragraph clicked on."""

import os
import signal
import subprocess
import sys
from typing import Any

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QPalette, QWheelEvent
from PySide6.QtWidgets import QApplication

from tests.gui.frame import type_text
from tests.gui.pages import LONG_MS, beside, complete, in_view, middle_of, shown
from tests.gui.section import lines, press, the_section, with_blocks
from tests.gui.unikey import SENTENCES, send, stream
from tests.paper.made import prose
from ttdn_desktop.gui.preview.model import PAUSE_MS, PreviewModel
from ttdn_desktop.gui.preview.pane import PreviewPane
from ttdn_desktop.gui.preview.spread import Fit
from ttdn_desktop.gui.section_page import SectionPage
from ttdn_desktop.gui.wizard import Wizard
from ttdn_desktop.operations.preview import Built, Use
from ttdn_desktop.paper.placement import Layout, PageMark
from ttdn_desktop.paper.words import paper_words
from ttdn_desktop.wording import preview as words

posix = pytest.mark.skipif(sys.platform == "win32", reason="POSIX only")
KEY = "S12"


@pytest.fixture
def page(wizard: Wizard) -> SectionPage:
    """A section of eleven paragraphs, over more than one page."""
    return with_blocks(wizard, KEY, *(prose(70, number) for number in range(11)))


@pytest.fixture
def pane(qtbot: Any, page: SectionPage) -> PreviewPane:
    return beside(qtbot, page)


def heights(pane: PreviewPane, block: str) -> float:
    """The height of a paragraph on paper."""
    assert pane.model.layout is not None
    return sum(one.height for one in pane.model.layout.placements if one.block == block)


def test_the_pages_come_when_their_tab_is_opened_and_not_before(qtbot: Any, wizard: Wizard, page: SectionPage) -> None:
    assert page.pages.pane is None
    pane = beside(qtbot, page)
    assert pane.model.layout is not None and len(pane.model.layout.pages) > 2
    assert pane.page_label.text() == f"trang {pane.view.page}/{len(pane.model.layout.pages)}"
    assert not pane.banner.isVisible()


def test_the_child_stands_ready_soon_and_goes_with_the_report(qtbot: Any, wizard: Wizard) -> None:
    preview = wizard._app.preview
    qtbot.waitUntil(lambda: preview.pid is not None, timeout=LONG_MS)
    wizard.close_session()
    qtbot.waitUntil(lambda: preview.pid is None, timeout=LONG_MS)


def test_what_is_typed_is_on_the_page_after_a_pause_word_end_or_not(
    qtbot: Any, page: SectionPage, pane: PreviewPane
) -> None:
    page.editor.go_to("t1", 0)
    before = heights(pane, "t1")
    type_text(page.editor, "Nghề dệt thổ cẩm ở xã được giữ gìn, truyền daạ\b\bạy cho lớp trẻ. " * 3 + "khôngdấucách")
    qtbot.waitUntil(lambda: heights(pane, "t1") > before, timeout=LONG_MS)
    complete(qtbot, pane)
    assert page.editor.toPlainText().startswith("Nghề dệt") and not page.editor.dirty


def test_letters_taken_apart_are_printed_whole(
    qtbot: Any, wizard: Wizard, page: SectionPage, pane: PreviewPane
) -> None:
    page.editor.go_to("t1", 0)
    type_text(page.editor, "Vie\u0323\u0302t Nam ")  # as some programs send it
    made = pane.model._wanted().make()
    assert "Vi\u1ec7t Nam " in paper_words(made)
    complete(qtbot, pane)


def test_nothing_is_built_while_nobody_looks(qtbot: Any, wizard: Wizard, page: SectionPage, pane: PreviewPane) -> None:
    page.ui.tabs.setCurrentIndex(0)
    before = pane.model._seq
    page.editor.go_to("t1", 0)
    type_text(page.editor, "chữ mới ")
    qtbot.wait(PAUSE_MS + 150)
    assert pane.model._seq == before and not pane.model.busy
    page.ui.tabs.setCurrentWidget(page.pages)
    assert pane.model._seq > before
    complete(qtbot, pane)


def test_saving_or_looking_around_builds_nothing(
    qtbot: Any, wizard: Wizard, page: SectionPage, pane: PreviewPane
) -> None:
    before = pane.model._seq
    wizard.autosave.save()
    page.editor.go_to("t5", 3)
    wizard.session._tell()
    qtbot.wait(PAUSE_MS + 150)
    assert pane.model._seq == before


def test_an_answer_to_an_older_build_is_let_go(pane: PreviewPane) -> None:
    shown_now = pane.model.layout
    old = Built("side", pane.model._seq - 1, Layout((PageMark(595, 842, 1),), ()))
    pane.model._from_child(old)
    QApplication.processEvents()
    assert pane.model.layout is shown_now


def test_a_page_that_did_not_change_is_not_drawn_again(qtbot: Any, page: SectionPage, pane: PreviewPane) -> None:
    pane.view.set_fit(Fit.PAGE)
    page.editor.go_to("t11", 0)
    complete(qtbot, pane)
    now = pane.view.page
    before = pane.view._spread.sheets[now - 2]
    qtbot.waitUntil(
        lambda: pane.model.has(now - 1, before.scale), timeout=LONG_MS
    )  # the one before, at its present size
    drawn: list[int] = []
    pane.model.drawn.connect(drawn.append)
    type_text(page.editor, "thêm ")
    qtbot.waitUntil(lambda: now in drawn, timeout=LONG_MS)
    complete(qtbot, pane)
    assert now > 1 and now - 1 not in drawn


def test_the_paragraph_of_the_cursor_comes_into_view(qtbot: Any, page: SectionPage, pane: PreviewPane) -> None:
    page.editor.go_to("t1", 0)
    assert in_view(pane, middle_of(pane, "t1")) and not in_view(pane, middle_of(pane, "t11"))
    first = pane.view.page
    page.editor.go_to("t11", 0)
    assert in_view(pane, middle_of(pane, "t11")) and pane.view.page > first
    complete(qtbot, pane)
    assert {piece.block for piece in pane.view._lit} == {"t11"}


def test_the_view_stays_while_the_paragraph_can_be_seen(page: SectionPage, pane: PreviewPane) -> None:
    page.editor.go_to("t1", 0)
    bar = pane.view.verticalScrollBar()
    bar.setValue(bar.value() + 30)
    at = bar.value()
    page.editor.go_to("t2", 5)
    assert in_view(pane, middle_of(pane, "t2")) and bar.value() == at


def test_a_new_paragraph_without_words_keeps_the_one_before_it_in_view(
    qtbot: Any, page: SectionPage, pane: PreviewPane
) -> None:
    page.editor.go_to("t11", 10_000)
    press(page.editor, Qt.Key.Key_Return, "\r")
    qtbot.waitUntil(lambda: not pane.model._pause.isActive(), timeout=LONG_MS)
    complete(qtbot, pane)
    assert {piece.block for piece in pane.view._lit} == {"t11"}


def test_a_click_on_the_page_leads_to_its_paragraph(qtbot: Any, page: SectionPage, pane: PreviewPane) -> None:
    page.editor.go_to("t1", 0)
    point = middle_of(pane, "t2")
    assert in_view(pane, point)
    qtbot.mouseClick(pane.view.viewport(), Qt.MouseButton.LeftButton, pos=point)
    assert page.editor.place()[0] == "t2" and page.editor.hasFocus()


def test_a_click_leads_to_another_section_and_to_the_signature(
    qtbot: Any, wizard: Wizard, page: SectionPage, pane: PreviewPane
) -> None:
    other = next(s for s in wizard.session.report.sections if s.blocks and s.key != KEY)
    pane.view.set_fit(Fit.PAGE)
    for block, role, step in (
        (other.blocks[0].id, "", other.key),
        ("", "signature", "signing"),
        ("", "title", "period"),
    ):
        wizard.open_step(KEY)
        assert pane.model.layout is not None
        place = next(
            one for one in pane.model.layout.placements if (block and one.block == block) or (role and one.role == role)
        )
        pane.view.show_page(place.page)
        point = pane.view.where(place.page, place.x + 40, place.y + place.height / 2)
        assert in_view(pane, point)
        qtbot.mouseClick(pane.view.viewport(), Qt.MouseButton.LeftButton, pos=point)
        assert wizard.step is not None and wizard.step.key == step


def test_zoom_by_keys_wheel_and_buttons(qtbot: Any, pane: PreviewPane) -> None:
    view = pane.view
    assert view.fit is Fit.TEXT and pane.text_button.isChecked()
    view.setFocus()
    start = view.zoom
    qtbot.keyClick(view, Qt.Key.Key_Plus, Qt.KeyboardModifier.ControlModifier)
    larger = view.zoom
    assert larger > start and view.fit is Fit.ZOOM and not pane.text_button.isChecked()
    qtbot.keyClick(view, Qt.Key.Key_Minus, Qt.KeyboardModifier.ControlModifier)
    assert view.zoom < larger
    point = view.viewport().rect().center()
    under = view.placement_at(point)
    turned = QWheelEvent(
        QPointF(point), QPointF(view.viewport().mapToGlobal(point)), QPoint(), QPoint(0, 120), Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.ControlModifier, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    before = view.zoom
    QApplication.sendEvent(view.viewport(), turned)
    assert view.zoom > before and view.placement_at(point) == under
    pane.whole_button.click()
    complete(qtbot, pane)
    sheet = view._spread.sheets[view.page - 1]
    assert view.fit is Fit.PAGE and sheet.height <= view._view().height() and sheet.width <= view._view().width()
    qtbot.keyClick(view, Qt.Key.Key_0, Qt.KeyboardModifier.ControlModifier)
    assert view.fit is Fit.WIDTH
    complete(qtbot, pane)


def test_keys_move_over_the_pages(qtbot: Any, pane: PreviewPane) -> None:
    view, bar = pane.view, pane.view.verticalScrollBar()
    count = len(pane.model.layout.pages)  # type: ignore[union-attr]
    qtbot.keyClick(view, Qt.Key.Key_Home)
    assert bar.value() == 0 and view.page == 1
    qtbot.keyClick(view, Qt.Key.Key_PageDown)
    assert bar.value() > 0
    qtbot.keyClick(view, Qt.Key.Key_End)
    assert bar.value() == bar.maximum() and view.page == count
    assert view.accessibleDescription() == f"trang {count} trên {count}"
    qtbot.keyClick(view, Qt.Key.Key_PageUp)
    assert bar.value() < bar.maximum()
    pane.whole_button.click()
    view.show_page(1)
    qtbot.keyClick(view, Qt.Key.Key_PageDown)
    assert view.page == 2


def test_thumbnails_are_pages_one_can_go_to(qtbot: Any, pane: PreviewPane) -> None:
    assert not pane.thumbnails.isVisible()
    pane.pages_button.click()
    count = len(pane.model.layout.pages)  # type: ignore[union-attr]
    assert pane.thumbnails.isVisible() and pane.thumbnails.count() == count
    qtbot.waitUntil(lambda: pane.model.picture(count, Use.THUMB) is not None, timeout=LONG_MS)
    pane.view.show_page(1)
    assert pane.thumbnails.currentRow() == 0
    pane.thumbnails.setFocus()
    qtbot.keyClick(pane.thumbnails, Qt.Key.Key_Down)
    assert pane.view.page == 2
    item = pane.thumbnails.item(1)
    assert item.text() == "2" and item.data(Qt.ItemDataRole.AccessibleTextRole) == f"trang 2 trên {count}"


def test_paper_stays_white_in_the_dark(qtbot: Any, pane: PreviewPane) -> None:
    dark = QPalette()
    for role in (QPalette.ColorRole.Window, QPalette.ColorRole.Base, QPalette.ColorRole.Button):
        dark.setColor(role, QColor("#202426"))
    pane.view.set_fit(Fit.WIDTH)
    pane.view.setPalette(dark)
    complete(qtbot, pane)
    pane.view.follow(type(pane.view._followed)())
    picture = pane.view.viewport().grab().toImage()
    margin = round(pane.view.where(pane.view.page, 6, 0).x() * picture.devicePixelRatio())
    assert QColor(picture.pixel(margin, picture.height() // 2)) == QColor("white")
    assert QColor(picture.pixel(2, picture.height() // 2)).lightness() < 60


def test_what_the_font_lacks_is_named_on_the_page_of_a_draft(qtbot: Any, page: SectionPage, pane: PreviewPane) -> None:
    assert pane.model.layout is not None
    before = pane.model.layout.pages
    page.editor.go_to("t1", 0)
    type_text(page.editor, "漢 ")
    qtbot.waitUntil(lambda: pane.model.layout is not None and pane.model.layout.pages != before, timeout=LONG_MS)
    complete(qtbot, pane)
    assert not pane.banner.isVisible()


@posix
def test_a_child_that_is_killed_is_not_noticed(
    qtbot: Any, wizard: Wizard, page: SectionPage, pane: PreviewPane
) -> None:
    child = wizard._app.preview.pid
    assert child is not None
    os.kill(child, signal.SIGKILL)
    qtbot.waitUntil(lambda: wizard._app.preview.pid not in (None, child), timeout=LONG_MS)
    pane.view.zoom_by(1)
    complete(qtbot, pane)
    assert not pane.banner.isVisible()


@posix
@pytest.mark.slow
def test_a_child_that_dies_again_and_again_is_told_of(
    qtbot: Any, wizard: Wizard, page: SectionPage, pane: PreviewPane
) -> None:
    preview = wizard._app.preview
    for _ in range(4):
        qtbot.waitUntil(lambda: preview.pid is not None and shown(pane.view), timeout=LONG_MS)
        child = preview.pid
        assert child is not None
        os.kill(child, signal.SIGKILL)
        qtbot.waitUntil(lambda child=child: preview.pid != child, timeout=LONG_MS)
    qtbot.waitUntil(pane.banner.isVisible, timeout=LONG_MS)
    assert words.SENTENCES["preview-crashed"][:20] in pane.banner.text()
    page.editor.go_to("t1", 0)
    type_text(page.editor, "sửa ")
    qtbot.waitUntil(lambda: not pane.banner.isVisible(), timeout=LONG_MS)


def test_f6_takes_the_keyboard_to_the_pages_and_back(page: SectionPage, pane: PreviewPane) -> None:
    page.editor.setFocus()
    assert page.go_beside() and pane.view.hasFocus()
    assert not page.go_beside(), "from there the wizard goes on to its list"
    page.take_keys()
    assert page.editor.hasFocus()


def test_a_model_that_is_closed_builds_nothing_more(pane: PreviewPane) -> None:
    model: PreviewModel = pane.model
    before = model._seq
    model.close()
    model.touched()
    model.build()
    model.set_active(True)
    assert model._seq == before and not model._pause.isActive()


def test_other_steps_show_the_part_written_there(
    qtbot: Any, wizard: Wizard, page: SectionPage, pane: PreviewPane
) -> None:
    wizard.open_step("signing")
    assert {piece.role for piece in pane.view._lit} == {"signature"}
    other = next(s.key for s in wizard.session.report.sections if s.blocks and s.key != KEY)
    the_section(wizard, other)
    assert {piece.section for piece in pane.view._lit} == {other}


@pytest.mark.slow
@pytest.mark.parametrize("scale", ["1.25", "1.5", "2"])
def test_on_screens_of_other_densities(scale: str) -> None:
    command = [
        sys.executable,
        "-m",
        "pytest",
        "-q",
        "-p",
        "no:cacheprovider",
        __file__,
        "-k",
        "dot_for_dot or white or click",
    ]
    done = subprocess.run(command, env=dict(os.environ, QT_SCALE_FACTOR=scale), capture_output=True, text=True)
    assert done.returncode == 0, done.stdout[-3000:]


def test_a_page_is_drawn_dot_for_dot(qtbot: Any, pane: PreviewPane) -> None:
    pane.view.follow(type(pane.view._followed)())  # nothing lit up
    for fit in (Fit.WIDTH, Fit.PAGE, Fit.TEXT):
        pane.view.set_fit(fit)
        complete(qtbot, pane)
        image, sheet = pane.model.picture(pane.view.page), pane.view._spread.sheets[pane.view.page - 1]
        assert image is not None
        seen = pane.view.viewport().grab().toImage().convertToFormat(image.format())
        x, y = max(sheet.x, 0) + 2, max(sheet.y - pane.view.verticalScrollBar().value(), 0) + 2
        dx, dy = x - sheet.x, y - (sheet.y - pane.view.verticalScrollBar().value())
        wide = min(seen.width() - x, image.width() - dx) - 2
        high = min(seen.height() - y, image.height() - dy) - 2
        assert wide > 200 and high > 200
        assert seen.copy(x, y, wide, high) == image.copy(dx, dy, wide, high), fit


@pytest.mark.parametrize("method", ["telex", "vni", "evkey"])
def test_building_between_any_two_keys_harms_no_word(qtbot: Any, wizard: Wizard, method: str) -> None:
    page = with_blocks(wizard, KEY)
    pane = beside(qtbot, page)
    wizard.session._undo.clear()
    text = SENTENCES[0]
    for letter in stream(text, method):
        send(page.editor, [letter])
        pane.model.build()
    page.editor.finish_edit()
    assert page.editor.toPlainText() == text and lines(wizard, KEY) == [text]
    complete(qtbot, pane)
    steps = 0
    while wizard.session.can_undo:
        wizard.session.undo()
        steps += 1
    assert steps <= len(text.split()) + 1, "undo still goes by words"
