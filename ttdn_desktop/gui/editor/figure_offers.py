"""What the text offers at a number: to become the figure it is, and at a figure: a comparison with the year before."""

from collections.abc import Iterator

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QTextCursor
from PySide6.QtWidgets import QMenu

from ttdn_desktop.gui import figure_choice
from ttdn_desktop.gui.editor.editor import SectionEditor
from ttdn_desktop.gui.editor.formats import id_of, run_of
from ttdn_desktop.gui.editor.host import Host
from ttdn_desktop.gui.editor.places import object_beside, units
from ttdn_desktop.model.block import HOLE, FigureRef, Paragraph, Run, Text
from ttdn_desktop.model.finding import Finding
from ttdn_desktop.operations.comparisons import comparisons, read_out
from ttdn_desktop.operations.link_figures import LINK
from ttdn_desktop.wording import figure_links as words


class FigureOffers(QObject):
    """Fills the editor's menu; nothing is ever done by itself."""

    def __init__(self, editor: SectionEditor, host: Host) -> None:
        super().__init__(editor)
        self._editor, self._host = editor, host
        editor.menu_extras.append(self.fill)

    def fill(self, menu: QMenu, cursor: QTextCursor) -> None:
        """Puts above Qt's own entries what can be done at this place."""
        if self._host.session.locked:
            return
        own = menu.actions()
        made: list[QAction] = [self._offer(menu, finding) for finding in self._findings_at(cursor)]
        code = _figure_at(cursor)
        ways = comparisons(self._host.session, code) if code else ()
        if ways:
            inner = QMenu(words.COMPARE, menu)
            self._add_ways(inner, ways, cursor)
            made.append(inner.menuAction())
        menu.addActions(made)  # behind Qt's own first, so that a menu without any can be filled too
        if made and own:
            for action in made:
                menu.insertAction(own[0], action)
            menu.insertSeparator(own[0])

    def ask_comparison(self) -> None:
        """The command: the ways to compare the figure before the cursor, to be chosen by key or mouse."""
        if self._host.session.locked:
            return
        cursor = self._editor.textCursor()
        code = _figure_at(cursor) or _figure_before(cursor)
        ways = comparisons(self._host.session, code) if code else ()
        if not ways:
            self._host.hint(words.NOT_COMPARABLE if code else words.NO_FIGURE)
            return
        menu = QMenu(words.COMPARE, self._editor)
        menu.setAccessibleName(words.COMPARE)
        self._add_ways(menu, ways, cursor)
        menu.setActiveAction(menu.actions()[0])
        menu.exec(self._editor.viewport().mapToGlobal(self._editor.cursorRect().bottomLeft()))
        menu.deleteLater()

    def _add_ways(self, menu: QMenu, ways: tuple[tuple[Run, ...], ...], cursor: QTextCursor) -> None:
        for number, way in enumerate(ways, 1):
            action = menu.addAction(f"&{number}  {read_out(self._host.session, way)}")
            action.triggered.connect(lambda _=False, way=way: self.insert(way, cursor))

    def insert(self, runs: tuple[Run, ...], cursor: QTextCursor) -> None:
        """Puts the words at the cursor, behind the figure where it stands at one; one step of undo."""
        place = cursor.selectionEnd() if cursor.selectedText() == HOLE else cursor.position()
        after = object_beside(cursor, after=True)
        if not cursor.hasSelection() and after is not None and _is_figure(after):
            place = after.selectionEnd()
        text, at = cursor.block().text(), place - cursor.block().position()
        before = text[at - 1 : at]
        in_brackets = isinstance(runs[0], Text) and runs[0].text.startswith("(")
        lead = "" if not before or before.isspace() or before == "(" else " " if in_brackets else ", "
        behind = text[at : at + 1]
        tail = " " if behind.isalnum() or behind == HOLE else ""
        self._editor.put((Paragraph("", (Text(lead), *runs, Text(tail))),), place, place)

    def _offer(self, menu: QMenu, finding: Finding) -> QAction:
        if finding.rule == LINK:
            action = QAction(words.LINK_MENU.format(**finding.data) + "\tF9", menu)
        else:
            action = QAction(words.CHOOSE + "\tF9", menu)
        action.triggered.connect(lambda: self.take(finding))
        return action

    def take(self, finding: Finding) -> None:
        """Links the number, or asks which of two values is right."""
        host = self._host
        host.finish()
        proposal = host.session.proposal_for(finding)
        if proposal is not None:
            host.session.accept([proposal])
            host.reload()
        elif figure_choice.ask_which(host.session, finding, self._editor.window()):
            host.reload()

    def _findings_at(self, cursor: QTextCursor) -> Iterator[Finding]:
        session, block = self._host.session, cursor.block()
        if not session.checked:
            return
        key, at = id_of(block), cursor.positionInBlock()
        for finding in session.findings(self._host.section()):
            here = finding.block == key and units(block.text(), finding.start) <= at <= units(block.text(), finding.end)
            if here and (finding.rule == LINK or figure_choice.can_choose(session, finding)):
                yield finding


def _is_figure(cursor: QTextCursor) -> bool:
    run = run_of(cursor.charFormat())
    return isinstance(run, FigureRef) and run.aspect == "value"


def _figure_at(cursor: QTextCursor) -> str:
    """The code of the figure at a cursor, or ""."""
    for after in (True, False):
        beside = object_beside(cursor, after=after)
        run = run_of(beside.charFormat()) if beside is not None else None
        if isinstance(run, FigureRef) and run.aspect == "value":
            return run.code
    return ""


def _figure_before(cursor: QTextCursor) -> str:
    """The code of the last figure of the paragraph before the cursor, or ""."""
    text = cursor.block().text()
    walk = QTextCursor(cursor.block())
    at = cursor.positionInBlock()
    while (at := text.rfind(HOLE, 0, at)) >= 0:
        walk.setPosition(cursor.block().position() + at)
        if code := _figure_at(walk):
            return code
    return ""
