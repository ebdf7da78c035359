"""Printing, into a PDF file in a printer's place: the right pages the right way round in the same greys; and what stands against it."""

import os
import signal
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pypdfium2
import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QLabel, QMessageBox

from tests.gui.frame import answer, type_text
from tests.gui.pages import LONG_MS, complete
from tests.gui.section import with_blocks
from tests.paper.made import long_report, paper, prose
from ttdn_desktop.cli.demo import finish
from ttdn_desktop.documents.preview_child import PreviewChild
from ttdn_desktop.errors import Refused, Trouble
from ttdn_desktop.gui.jobs import Jobs, JobWatcher
from ttdn_desktop.gui.preview.model import image_of
from ttdn_desktop.gui.preview.print_dialog import PrintDialog
from ttdn_desktop.gui.preview.print_messages import Reach
from ttdn_desktop.gui.preview.printer import DPI, Order, PrinterChild, Sheets, beyond
from ttdn_desktop.gui.preview.printing import Job, Printed, Printing
from ttdn_desktop.gui.preview.window import PreviewWindow
from ttdn_desktop.gui.wizard import Wizard
from ttdn_desktop.operations.preview import Drawn, Use
from ttdn_desktop.operations.prints import last_print
from ttdn_desktop.operations.produce import Look
from ttdn_desktop.paper.placement import Layout, PageMark, Placement
from ttdn_desktop.paper.words import paper_words
from ttdn_desktop.wording import preview as words

LONG = paper(long_report(4))
FINE = Reach("Máy in A", True, (12, 12, 12, 12))


@pytest.fixture
def child() -> Iterator[PreviewChild]:
    made = PreviewChild()
    yield made
    made.close()


@pytest.fixture
def press() -> Iterator[PrinterChild]:
    made = PrinterChild()
    yield made
    made.close()


def greys(path: Path, page: int) -> Any:
    """A printed page at 300 dpi, as (width, height, stride, bytes)."""
    bitmap = pypdfium2.PdfDocument(path)[page].render(scale=DPI / 72, grayscale=True)
    return bitmap.width, bitmap.height, bitmap.stride, bytes(bitmap.buffer)


def picture_on(path: Path, page: int) -> tuple[Any, QImage]:
    """The one picture on a printed page: its edges in points (left, bottom, right, top) and its grey pixels."""
    document = pypdfium2.PdfDocument(path)
    (item,) = document[page].get_objects()
    bitmap = item.get_bitmap()
    assert bitmap.mode == "L"
    kind = QImage.Format.Format_Grayscale8
    made = QImage(bytes(bitmap.buffer), bitmap.width, bitmap.height, bitmap.stride, kind)
    return item.get_bounds(), made.copy()


def test_the_pages_chosen_are_printed_in_their_greys(child: PreviewChild, press: PrinterChild, tmp_path: Path) -> None:
    sheets = Sheets(child, lambda: LONG)
    assert len(sheets.layout.pages) >= 3
    out = tmp_path / "ra.pdf"
    press.print_pages(Order("", (1, 3), file=out), sheets, "Báo cáo", JobWatcher())
    printed = pypdfium2.PdfDocument(out)
    assert len(printed) == 2
    for place, page in enumerate((1, 3)):
        assert [round(side) for side in printed[place].get_size()] == [595, 842]
        ours = image_of(sheets.picture(page))
        assert (ours.width(), ours.height(), ours.format()) == (2481, 3508, QImage.Format.Format_Grayscale8)
        edges, on_paper = picture_on(out, place)
        assert on_paper == ours
        assert all(abs(is_ - want) < 0.5 for is_, want in zip(edges, (0, 0, 595.28, 841.89), strict=True))
    sheets.close()


class Turned:
    """Sheets whose second page lies on its side: a phụ lục."""

    def __init__(self) -> None:
        self.layout = Layout((PageMark(595.28, 841.89, 1), PageMark(841.89, 595.28, 1, "Phụ lục")), ())

    def picture(self, page: int, watcher: JobWatcher | None = None) -> Drawn:
        mark = self.layout.pages[page - 1]
        wide, high = round(mark.width * DPI / 72), round(mark.height * DPI / 72)
        foot = b"\0" * 100 * wide  # a black bar along the foot
        pixels = b"\xff" * (high - 300) * wide + foot + b"\xff" * 200 * wide
        return Drawn("print", 1, page, DPI / 72, Use.PRINT, True, wide, high, wide, memoryview(pixels))


def test_a_page_that_lies_turns_the_paper(press: PrinterChild, tmp_path: Path) -> None:
    out = tmp_path / "ra.pdf"
    press.print_pages(Order("", (1, 2, 1), file=out), Turned(), "x", JobWatcher())  # type: ignore[arg-type]
    printed = pypdfium2.PdfDocument(out)
    assert [tuple(round(side) for side in page.get_size()) for page in printed] == [(595, 842), (842, 595), (595, 842)]
    for place in range(3):
        width, height, stride, data = greys(out, place)
        assert data[(height - 250) * stride + width // 2] < 20 and data[(height - 400) * stride + width // 2] > 235
        assert data[(height - 250) * stride + 5] < 20 and data[(height - 250) * stride + width - 8] < 20


def test_stopping_ends_it_at_once(child: PreviewChild, press: PrinterChild, tmp_path: Path) -> None:
    sheets, watcher, sent = Sheets(child, lambda: LONG), JobWatcher(), []

    class Stopped:
        layout = sheets.layout

        def picture(self, page: int, watched: JobWatcher) -> Drawn:
            sent.append(page)
            watcher.stop()
            return sheets.picture(page)

    with pytest.raises(Refused) as refused:
        press.print_pages(Order("", (1, 2, 3), file=tmp_path / "ra.pdf"), Stopped(), "x", watcher)  # type: ignore[arg-type]
    assert refused.value.code == "stopped" and sent == [1]
    press.close()


def test_a_printer_that_takes_nothing_is_named(child: PreviewChild, press: PrinterChild, tmp_path: Path) -> None:
    sheets = Sheets(child, lambda: LONG)
    with pytest.raises(Trouble) as trouble:
        press.print_pages(Order("HP cũ", (1,), file=tmp_path / "none" / "ra.pdf"), sheets, "x", JobWatcher())
    assert (trouble.value.code, trouble.value.place) == ("print-refused", "HP cũ")


@pytest.mark.skipif(sys.platform == "win32", reason="POSIX only")
def test_a_driver_that_breaks_is_told_as_a_printer_that_is_silent(
    child: PreviewChild, press: PrinterChild, tmp_path: Path
) -> None:
    os.kill(press._child.pid, signal.SIGKILL)
    with pytest.raises(Trouble) as trouble:
        press.printers()
    assert trouble.value.code == "printer-silent"
    with pytest.raises(Trouble):
        press.print_pages(Order("HP cũ", (1,)), Sheets(child, lambda: LONG), "x", JobWatcher())


def test_what_cannot_be_composed_is_raised_where_one_prints(child: PreviewChild) -> None:
    def closed() -> Any:
        raise Refused("gate-closed", "r1", count=2, first="mục 1")

    with pytest.raises(Refused) as refused:
        Sheets(child, closed)
    assert refused.value.code == "gate-closed"


# where the printer cannot reach


def layout(*placements: Placement, lies: bool = False) -> Layout:
    size = (841.89, 595.28) if lies else (595.28, 841.89)
    return Layout(tuple(PageMark(*size, n) for n in (1, 2)), placements)


TEXT = (Placement(1, 99, 71, 440, 700), Placement(2, 99, 71, 440, 600))


def test_the_edges_of_the_national_format_are_in_reach() -> None:
    assert beyond(layout(*TEXT), (1, 2), FINE, 10) == []


def test_an_edge_beyond_reach_is_named_with_its_pages() -> None:
    poor = Reach("Máy in cũ", False, (12, 36, 12, 80))
    top, bottom = beyond(layout(*TEXT), (1, 2), poor, 10)
    assert (top.side, top.pages, round(top.white, 1)) == ("top", (2,), 12.7)
    assert (bottom.side, bottom.pages) == ("bottom", (1,))
    told = words.edges([(edge.side, edge.white) for edge in (top, bottom)], "1-2")
    assert "mép trên (12,7 mm), mép dưới (28,2 mm)" in told and "trang 1-2" in told


def test_a_page_that_lies_is_held_against_the_edges_of_turned_paper() -> None:
    wide = layout(Placement(1, 20, 71, 800, 400), lies=True)
    poor = Reach("Máy in cũ", False, (12, 12, 12, 40))
    assert {edge.side for edge in beyond(wide, (1,), poor, 10)} == {"left", "right"}
    assert not beyond(layout(Placement(1, 20, 71, 550, 400)), (1,), poor, 10)


# the dialog


@pytest.fixture
def dialog(qtbot: Any) -> Iterator[PrintDialog]:
    jobs = Jobs()
    reaches = {"Máy in A": FINE, "Máy in cũ": Reach("Máy in cũ", False, (12, 36, 12, 12))}
    made = PrintDialog(layout(*TEXT), 2, list(reaches), reaches.__getitem__, jobs, header_mm=10)
    qtbot.addWidget(made)
    made.show()
    jobs.wait()
    yield made
    jobs.close()


def test_everything_is_printed_unless_one_chooses(dialog: PrintDialog) -> None:
    assert dialog.order() == Order("Máy in A", (1, 2))
    dialog.here_button.setChecked(True)
    dialog.copies_box.setValue(3)
    dialog.sides_box.setChecked(True)
    assert dialog.order() == Order("Máy in A", (2,), 3, True)


def test_typing_pages_chooses_them_and_wrong_ones_are_told(qtbot: Any, dialog: PrintDialog) -> None:
    qtbot.keyClicks(dialog.range_edit, "1-9")
    assert dialog.some_button.isChecked()
    dialog.print_button.click()
    assert dialog.isVisible() and "trang 9" in dialog.notice.text()
    dialog.range_edit.clear()
    qtbot.keyClicks(dialog.range_edit, "2")
    assert not dialog.notice.isVisible()
    dialog.print_button.click()
    assert not dialog.isVisible() and dialog.order().pages == (2,)


def test_the_pages_of_an_appendix_are_named_by_their_place_in_the_whole(qtbot: Any) -> None:
    marks = tuple(PageMark(595, 842, n, part) for part, count in (("", 3), ("Phụ lục", 2)) for n in range(1, count + 1))
    jobs = Jobs()
    made = PrintDialog(Layout(marks, ()), 1, ["A"], lambda _: FINE, jobs, header_mm=10)
    qtbot.addWidget(made)
    jobs.close()
    assert any(label.text() == "Phụ lục: trang 4-5" for label in made.findChildren(QLabel))


def test_a_printer_says_what_it_cannot_do(qtbot: Any, dialog: PrintDialog) -> None:
    assert dialog.sides_box.isEnabled() and not dialog.notice.isVisible()
    dialog.sides_box.setChecked(True)
    dialog.printer_box.setCurrentText("Máy in cũ")
    dialog._jobs.wait()
    assert not dialog.sides_box.isEnabled() and words.ONE_SIDED in dialog.sides_box.toolTip()
    assert not dialog.order().both_sides
    assert dialog.notice.isVisible() and "trang 2" in dialog.notice.text()
    dialog.range_edit.textEdited.emit("")
    dialog.all_button.setChecked(True)
    dialog.range_edit.setText("1")
    dialog.some_button.setChecked(True)
    assert not dialog.notice.isVisible(), "page 1 has no page number near the edge"


def test_every_underlined_letter_is_there_once() -> None:
    inside = [
        words.PRINTER,
        words.COPIES,
        words.HERE,
        words.CHOSEN,
        words.BOTH_SIDES,
        words.PRINT_NOW,
        words.all_pages(4),
    ]
    beside = [words.DRAFT, words.SIGN, words.PRINT]
    for group in (inside, beside):
        letters = [text[text.index("&") + 1].lower() for text in group]
        assert all(letter.isascii() for letter in letters) and len(set(letters)) == len(letters), letters


# from the window


@pytest.fixture
def pages(qtbot: Any, wizard: Wizard) -> PreviewWindow:
    with_blocks(wizard, "S12", *(prose(70, number) for number in range(8)))
    wizard.preview.open_window()
    made = wizard.preview.window
    assert made is not None
    complete(qtbot, made.pane)
    return made


def test_without_a_printer_one_sentence_says_so(qtbot: Any, pages: PreviewWindow) -> None:
    child = PrinterChild()
    found = child.printers()
    child.close()
    if found:
        pytest.skip("this machine has a printer")
    told: list[str] = []
    answer(QMessageBox, lambda box: (told.append(box.text()), box.accept()))
    pages.print_button.click()
    qtbot.waitUntil(lambda: bool(told) and not pages.printing.busy, timeout=LONG_MS)
    assert "chưa có máy in" in told[0]


@pytest.fixture
def to_file(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """A printer whose pages land in a PDF file."""
    out = tmp_path / "may-in.pdf"
    send: Callable[..., None] = Printing.send

    def into(self: Printing, order: Order, sheets: Sheets, child: PrinterChild, job: Job) -> None:
        send(self, order._replace(file=out), sheets, child, job)

    monkeypatch.setattr(PrinterChild, "printers", lambda self: ["Máy in A"])
    monkeypatch.setattr(PrinterChild, "reach", lambda self, name: FINE)
    monkeypatch.setattr(Printing, "send", into)
    return out


def test_from_the_button_to_the_paper(qtbot: Any, wizard: Wizard, pages: PreviewWindow, to_file: Path) -> None:
    done: list[Printed] = []
    wizard.preview.printed.connect(done.append)

    def choose(dialog: PrintDialog) -> None:
        dialog.range_edit.textEdited.emit("2-3")
        dialog.range_edit.setText("2-3")
        dialog.print_button.click()

    answer(PrintDialog, choose)
    pages.print_button.click()
    qtbot.waitUntil(lambda: bool(done), timeout=LONG_MS)
    told = done[0]
    assert told.pages == (2, 3) and told.look is Look.DRAFT and "DỰ THẢO" in paper_words(told.paper)
    assert told.layout.pages == pages.pane.model.layout.pages, "what was printed is what was seen"  # type: ignore[union-attr]
    assert len(pypdfium2.PdfDocument(to_file)) == 2
    assert "2 trang" in pages.state.text() and not pages.printing.busy and pages.print_button.isEnabled()
    wizard._jobs.wait()
    last = last_print(wizard._app.store, wizard.session.report.id, "draft")
    assert last is not None and [page.number for page in last.pages] == [2, 3], "page 1 was never printed"
    assert wizard.session.report.drafts == 1


def test_turning_away_from_the_dialog_prints_nothing(qtbot: Any, pages: PreviewWindow, to_file: Path) -> None:
    answer(PrintDialog, lambda dialog: dialog.cancel_button.click())
    pages.print_button.click()
    qtbot.waitUntil(lambda: not pages.printing.busy and pages.print_button.isEnabled(), timeout=LONG_MS)
    assert not to_file.exists()


def test_the_copy_for_signing_asks_the_gate(qtbot: Any, wizard: Wizard, pages: PreviewWindow, to_file: Path) -> None:
    pages.sign_button.click()
    complete(qtbot, pages.pane)
    told: list[str] = []
    answer(QMessageBox, lambda box: (told.append(box.text()), box.accept()))
    pages.print_button.click()
    qtbot.waitUntil(lambda: bool(told) and not pages.printing.busy, timeout=LONG_MS)
    assert "Chưa in được bản trình ký" in told[0] and not to_file.exists()
    finish(wizard.session)
    done: list[Any] = []
    wizard.preview.printed.connect(lambda printed: done.append(printed.look))
    answer(PrintDialog, lambda dialog: dialog.print_button.click())
    pages.print_button.click()
    qtbot.waitUntil(lambda: bool(done), timeout=LONG_MS)
    assert done[0] is Look.SIGN and to_file.exists()


def test_what_is_typed_while_printing_is_not_in_the_print(
    qtbot: Any, wizard: Wizard, pages: PreviewWindow, to_file: Path
) -> None:
    before = pages.pane.model.layout
    done: list[Any] = []
    wizard.preview.printed.connect(lambda printed: done.append(printed.layout))

    def choose(dialog: PrintDialog) -> None:
        page = wizard.ui.pages.currentWidget()
        page.editor.go_to("t1", 0)
        type_text(page.editor, "Chữ đến sau. " * 30)
        dialog.print_button.click()

    answer(PrintDialog, choose)
    pages.print_button.click()
    qtbot.waitUntil(lambda: bool(done), timeout=LONG_MS)
    assert done[0] == before
    qtbot.waitUntil(lambda: pages.pane.model.fresh and pages.pane.model.layout != before, timeout=LONG_MS)


def test_stop_and_the_window_stays_while_printing(
    qtbot: Any, wizard: Wizard, pages: PreviewWindow, to_file: Path
) -> None:
    said: list[str] = []
    pages.printing.said.connect(lambda text, tone: said.append(text))

    def stop(done: int, of: int) -> None:
        pages._leave()
        assert pages.isVisible() and pages.state.text() == words.STOP_FIRST
        pages.stop_button.click()

    pages.printing.stepped.connect(stop)
    answer(PrintDialog, lambda dialog: dialog.print_button.click())
    pages.print_button.click()
    qtbot.waitUntil(lambda: words.STOPPED in said, timeout=LONG_MS)
    assert not pages.printing.busy and words.STOPPED in pages.state.text()


def test_closing_the_report_while_printing_ends_both(
    qtbot: Any, wizard: Wizard, pages: PreviewWindow, to_file: Path
) -> None:
    closed: list[bool] = []
    pages.printing.stepped.connect(lambda *_: closed.append(wizard.close_session()))
    answer(PrintDialog, lambda dialog: dialog.print_button.click())
    pages.print_button.click()
    qtbot.waitUntil(lambda: bool(closed), timeout=LONG_MS)
    assert closed[0] and wizard.preview.window is None
