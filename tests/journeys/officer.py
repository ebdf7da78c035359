"""An officer at the real window with keys alone: brings a report in, begins the next, looks through what was carried, issues it."""

from collections.abc import Callable
from pathlib import Path
from typing import Any, NamedTuple

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextBlock
from PySide6.QtWidgets import QPushButton, QTableView

from tests.gui.frame import settle
from tests.journeys.hands import CTRL, Keys, at_dialog, plain
from ttdn_desktop.app import App
from ttdn_desktop.gui.editor.editor import SectionEditor
from ttdn_desktop.gui.editor.formats import id_of, unreviewed
from ttdn_desktop.gui.export_page import ExportPage
from ttdn_desktop.gui.import_dialog import ImportDialog
from ttdn_desktop.gui.importing import Importing
from ttdn_desktop.gui.issued_card import IssuedCard
from ttdn_desktop.gui.main_window import MainWindow
from ttdn_desktop.gui.new_report_dialog import NewReportDialog
from ttdn_desktop.gui.section_page import SectionPage
from ttdn_desktop.gui.wizard import Wizard
from ttdn_desktop.model.block import HOLE, skeleton
from ttdn_desktop.model.finding import Finding
from ttdn_desktop.model.period import Period
from ttdn_desktop.model.report import Report
from ttdn_desktop.operations import fixing
from ttdn_desktop.operations.session import ReportSession
from ttdn_desktop.wording.checks import message

RETURN, F2, F7, F8, F9 = (getattr(Qt.Key, f"Key_{name}") for name in ("Return", "F2", "F7", "F8", "F9"))
SHIFT = Qt.KeyboardModifier.ShiftModifier
TAKE, KEEP, PASS = "take", "keep", "pass"  # what may be done with a finding; anything else is typed in its place
AROUND = 12  # letters on each side by which kept words are known again
Decide = Callable[[Finding], str]


class Stop(NamedTuple):
    """A place F8 stopped at: the finding, the sentence and the proposal its row showed, what was done, and the words around."""

    finding: Finding
    shown: str
    proposed: str | None
    done: str
    before: str
    after: str


class Officer:
    """`stops` is every place F8 led to."""

    def __init__(self, qtbot: Any, app: App, window: MainWindow, out: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        self.qtbot, self.app, self.window, self.out = qtbot, app, window, out
        self.keys = Keys(qtbot)
        self.stops: list[Stop] = []
        self._patch = monkeypatch
        monkeypatch.setattr(ExportPage, "choose_folder", staticmethod(lambda parent, start: str(out)))

    @property
    def wizard(self) -> Wizard:
        assert self.window.wizard is not None
        return self.window.wizard

    @property
    def session(self) -> ReportSession:
        return self.wizard.session

    @property
    def page(self) -> SectionPage:
        page = self.wizard.ui.pages.currentWidget()
        assert isinstance(page, SectionPage), page
        return page

    # from file to file

    def bring_in(self, source: Path) -> None:
        """Ctrl+I, the file, Enter."""
        self._patch.setattr(Importing, "choose", staticmethod(lambda window, folder: source))
        at_dialog(ImportDialog, lambda dialog: self.keys.press(RETURN))
        self.keys.press(Qt.Key.Key_I, CTRL)
        self.qtbot.waitUntil(lambda: bool(self.window.start_page.cards), timeout=30_000)
        settle(self.qtbot, self.window)

    def begin(self, period: str, number: str, day: str, body: str, subject: str) -> None:
        """Ctrl+N, the letter's fields, Enter; then every step has been laid out."""

        def fill(dialog: NewReportDialog) -> None:
            ui = dialog.ui
            assert ui.periodField.value() == Period.parse(period), "the period that is due is there already"
            for field, text in (
                (ui.numberEdit, number), (ui.symbolEdit, "STTTT-TTBCXB"), (ui.dateEdit.edit, day), (ui.bodyEdit, body),
                (ui.subjectEdit, subject),
            ):  # fmt: skip
                self.keys.tab_to(lambda widget, field=field: widget is field)  # type: ignore[misc]
                self.keys.type(text)
            self.keys.press(RETURN)

        self._in_front()
        at_dialog(NewReportDialog, fill)
        self.keys.press(Qt.Key.Key_N, CTRL)
        self.qtbot.waitUntil(lambda: self.window.wizard is not None and self.wizard.step is not None, timeout=20_000)
        self._idle()
        self._in_front()

    def go_home(self) -> None:
        """Back to the start page by the button on top."""
        self.keys.tab_to(lambda widget: widget.objectName() == "homeButton")
        self.keys.press(RETURN)
        self.qtbot.waitUntil(lambda: self.window.wizard is None, timeout=20_000)
        self._idle()
        self._in_front()

    # looking through

    def look_through(self, decide: Decide) -> None:
        """Every section with Ctrl+PgDn: what is marked is stepped through with F8, then each paragraph confirmed with Ctrl+Enter."""
        for section in self.session.report.sections:
            self.to_step(section.key)
            self._idle()
            if section.blocks:
                self._all_marked(section.key)
                self._step_through(section.key, decide)
                self._confirm(section.key)
        assert not self.session.report.unreviewed()

    def _all_marked(self, key: str) -> None:
        """Every carried paragraph bears the sign of one nobody has looked at, and the line below counts them."""
        waiting = {block.id for _, block in self.session.report.unreviewed()} & {
            b.id for b in self.session.section(key).blocks
        }
        signed = {id_of(block) for block in self._text_blocks() if unreviewed(block)}
        assert signed == waiting == {b.id for b in self.session.section(key).blocks}, (key, signed, waiting)
        told = self.page.ui.statusLabel.text()
        assert f"{len(waiting)}&nbsp;đoạn&nbsp;chưa&nbsp;rà&nbsp;soát" in told.replace(" ", "&nbsp;"), told

    def _step_through(self, key: str, decide: Decide) -> None:
        done: set[tuple[str, str, int, str]] = set()
        nothing_new = 0
        while nothing_new <= len(self.page.findings.findings()):  # once round
            self.keys.press(F8)
            self._idle()
            finding = self.page.findings.current()
            known = (finding.rule, finding.block, finding.start, finding.quote) if finding else None
            if finding is None or known is None or known in done:
                nothing_new += 1
                continue
            nothing_new = 0
            done.add(known)
            self._led_to(finding)
            self._act(finding, decide(finding))

    def _led_to(self, finding: Finding) -> None:
        """F8 chose the very words in the text, which are underlined."""
        if finding.start >= 0 and HOLE not in finding.quote and "…" not in finding.quote and "row" not in finding.data:
            assert self.page.editor.textCursor().selectedText() == finding.quote, finding

    def _act(self, finding: Finding, what: str) -> None:
        row, runs = self.page.findings.row, fixing.runs_at(self.session, finding)
        text = skeleton(runs)
        before, after = text[: max(finding.start, 0)][-AROUND:], text[max(finding.end, 0) :][:AROUND]
        self.stops.append(Stop(finding, message(finding), row.new if row else None, what, before, after))
        if what == PASS:
            return
        if what == TAKE:
            self.keys.press(F9)
            self._idle()
            assert finding not in self.session.findings(), finding
        elif what == KEEP:
            self.keys.press(F9, SHIFT)
            self.keys.type("đã đối chiếu, giữ nguyên")
            self.keys.press(RETURN)
            self._idle()
            assert finding not in self.session.findings(), finding
        else:
            assert isinstance(self.keys.at(), SectionEditor), "the place is chosen in the text"
            self.keys.type(what)
            self.qtbot.waitUntil(lambda: not self.page.editor.dirty, timeout=5_000)  # the pause after which it is read
            self._idle()

    def _confirm(self, key: str) -> None:
        """Ctrl+Enter on each paragraph until none is left here."""
        blocks = {block.id for block in self.session.section(key).blocks}
        first = next(iter(blocks))
        if not isinstance(self.keys.at(), SectionEditor):
            self.keys.press(Qt.Key.Key_F6)
        for _ in range(60):
            waiting = [b.id for _, b in self.session.report.unreviewed() if b.id in blocks]
            if not waiting:
                return
            if not isinstance(self.keys.at(), SectionEditor):
                self.page.editor.go_to(first)
            self.keys.press(RETURN, CTRL)
            self._idle()
        raise AssertionError(key)

    def _text_blocks(self) -> list[QTextBlock]:
        blocks, block = [], self.page.editor.document().begin()
        while block.isValid():
            blocks.append(block)
            block = block.next()
        return [block for block in blocks if id_of(block)]

    # to the end

    def fill_figures(self, number: str) -> None:
        """A number in every row of the table."""
        self.to_step("figures")
        self.keys.tab_to(lambda widget: isinstance(widget, QTableView))
        table = self.wizard.ui.pages.currentWidget().table
        self.keys.press(Qt.Key.Key_Home, CTRL)
        for _ in range(table.rowCount()):
            self.keys.type(number)
            self.keys.press(RETURN)
        self._idle()

    def export(self) -> tuple[Path, Path]:
        """The copy for signing, by its button: the Word file and the PDF."""
        self.keys.press(F7)
        assert not self.session.gate(), [(f.rule, f.section, f.quote) for f in self.session.gate()]
        self.to_step("export")
        before = set(self.out.iterdir())
        button: QPushButton = self.wizard.ui.pages.currentWidget().sign_button
        self.keys.button(plain(button.text()))
        self._idle()
        made = sorted(set(self.out.iterdir()) - before)
        (docx,), (pdf,) = ([p for p in made if p.suffix == kind] for kind in (".docx", ".pdf"))
        return docx, pdf

    def issue(self, number: str, day: str) -> Report:
        """Number and day as the registry gave them."""
        card: IssuedCard = self.wizard.ui.pages.currentWidget().issued
        self.keys.tab_to(lambda widget: widget is card.number)
        self.keys.type(number)
        self.keys.tab_to(lambda widget: widget is card.day.edit)
        self.keys.type(day)
        self.keys.press(RETURN)
        self._idle()
        assert self.session.locked
        return self.session.report

    def words_of(self, *made: Path) -> list[str]:
        """What the written files say."""
        readers = {".docx": self.app.docx, ".pdf": self.app.pdf}
        return [readers[path.suffix].read_words(path.read_bytes()) for path in made]  # type: ignore[attr-defined]

    # inner

    def to_step(self, key: str) -> None:
        """Ctrl+PgDn, or back with Ctrl+PgUp, until the step is open."""
        keys = [step.key for step in self.session.steps()]
        for _ in range(len(keys)):
            assert self.wizard.step is not None
            here = self.wizard.step.key
            if here == key:
                return
            ahead = keys.index(key) > keys.index(here)
            self.keys.press(Qt.Key.Key_PageDown if ahead else Qt.Key.Key_PageUp, CTRL)
        raise AssertionError((key, self.wizard.step))

    def _idle(self) -> None:
        """The checks after a pause have run, what is written in the background is written."""
        if self.window.wizard is not None:
            self.wizard.refresh()
        self.qtbot.waitUntil(lambda: not self.window.jobs.busy, timeout=60_000)
        if self.window.wizard is not None and isinstance(self.wizard.ui.pages.currentWidget(), SectionPage):
            self.page.show_checked()

    def _in_front(self) -> None:
        """Off screen no window comes to the front by itself when a dialog closes."""
        self.window.activateWindow()
        self.qtbot.waitUntil(self.window.isActiveWindow)
