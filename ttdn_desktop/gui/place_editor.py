"""The words of a finding's section to be written in beside the list: the same editor as on the section's own page."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ttdn_desktop.gui.editor.editor import SectionEditor
from ttdn_desktop.model.block import FigureRef, Gap
from ttdn_desktop.model.figure import figure_text
from ttdn_desktop.model.finding import Finding
from ttdn_desktop.operations.session import ReportSession, Snapshot, StepKind
from ttdn_desktop.paper.numbering import item_marker, numbered_sections
from ttdn_desktop.wording import section as section_words


class PlaceEditor(QWidget):
    """Open on one section at a time. `typed` while something is typed, `taken` when it was read into the session,

    `left` when the person turns back to the list (Esc), `goto(step, block)` for what can only be done elsewhere.
    """

    typed = Signal()
    taken = Signal()
    left = Signal()
    undone = Signal(object)  # the step that was undone or done again
    goto = Signal(str, str)

    def __init__(self, session: ReportSession, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.key = ""
        self.editor = SectionEditor(self._label)
        self.editor.setAccessibleName(section_words.EDITOR_NAME)
        self.editor.setMinimumHeight(90)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.editor)
        self.setFocusProxy(self.editor)
        self.editor.edited.connect(self._take)
        self.editor.typed.connect(self.typed)
        self.editor.undo_asked.connect(lambda: self._step_back(self._session.undo))
        self.editor.redo_asked.connect(lambda: self._step_back(self._session.redo))
        self.editor.review_asked.connect(self._review)
        self.editor.figure_opened.connect(lambda _: self.goto.emit(StepKind.FIGURES.value, ""))
        self.editor.whole_opened.connect(lambda key: self.goto.emit(self.key, key))
        self.hide()

    @property
    def typing(self) -> bool:
        """True while the keyboard is here: what stands here is not moved under the person's hands."""
        return self.isVisible() and self.editor.hasFocus()

    def can_open(self, finding: Finding) -> bool:
        """Whether the finding stands in a section's text."""
        return not self._session.locked and any(
            section.key == finding.section and section.blocks for section in self._session.report.sections
        )

    def open(self, finding: Finding) -> None:
        """Shows the finding's section with the words chosen; what was typed elsewhere is read first."""
        self.finish()
        if finding.section != self.key:
            self.key = finding.section
            report = self._session.report
            depth = numbered_sections(report.numbering, report.sections)[1][self.key]
            self.editor.number_sign = lambda count: item_marker(report.numbering, depth, count)
            self.editor.load(self._session.section(self.key).blocks)
        else:
            self.reload()
        self.show_marks()
        start, end = max(finding.start, 0), max(finding.end, 0)
        self.editor.go_to(finding.block, *((start, end) if "row" not in finding.data else (0, 0)), False)
        self.show()

    def close_down(self) -> None:
        """Reads what was typed and goes."""
        self.finish()
        self.key = ""
        self.hide()

    def finish(self) -> None:
        """Everything typed is in the session."""
        if self.key:
            self.editor.finish_edit()

    def flush(self) -> None:
        """The same in the middle of a word."""
        if self.key:
            self.editor.read_so_far()

    def reload(self) -> None:
        """The section's words were changed by something else."""
        if self.key and not self._alive:
            self.key = ""
            self.hide()
        elif self.key and not self.editor.dirty:
            self.editor.reload(self._session.section(self.key).blocks)

    def show_marks(self) -> None:
        """Underlines what the checks say of the section; one that was dropped goes from here."""
        if self.key and not self._alive:
            self.reload()
        if self.key and self._session.checked:
            self.editor.show_findings(self._session.findings(self.key))

    def keyPressEvent(self, event: QKeyEvent) -> None:  # Qt override
        if event.key() == Qt.Key.Key_Escape:
            self.finish()
            self.left.emit()
        else:
            super().keyPressEvent(event)

    # inner

    @property
    def _alive(self) -> bool:
        return any(section.key == self.key for section in self._session.report.sections)

    def _take(self, joined: bool) -> None:
        if not self.key or not self._alive:
            return
        self._session.rewrite(self.key, self.editor.drafts(), joined=joined)
        self.editor.settle(self._session.section(self.key).blocks)
        self.taken.emit()

    def _step_back(self, step: Callable[[], Snapshot | None]) -> None:
        done = step()
        if done is not None:
            self.reload()
            self.undone.emit(done)

    def _review(self, block: str) -> None:
        self.finish()
        if block:
            self._session.review([block], self.key)
            self.editor.settle(self._session.section(self.key).blocks)
            self.taken.emit()

    def _label(self, run: FigureRef | Gap) -> tuple[str, bool]:
        session = self._session
        value = figure_text(run, session.figures, session.same_kind_figures) if isinstance(run, FigureRef) else None
        return section_words.object_label(run, value)
