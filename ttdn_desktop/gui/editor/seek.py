"""Find and replace at work: from the cursor through all sections and round again, the place found shown where it stands."""

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication

from ttdn_desktop.gui.editor.editor import SectionEditor
from ttdn_desktop.gui.editor.find_bar import FindBar
from ttdn_desktop.gui.editor.formats import HOLE
from ttdn_desktop.gui.editor.host import Host
from ttdn_desktop.operations.find import CAPTION, Hit, by_form, by_section, hits, replace
from ttdn_desktop.paper.numbering import section_places
from ttdn_desktop.wording import editor as words

_FAR = 1 << 30
_BREATH_MS = 250  # after a change of the text


class Seek(QObject):
    """Joins the bar, the text and the open report."""

    def __init__(self, bar: FindBar, editor: SectionEditor, host: Host) -> None:
        super().__init__(bar)
        self._bar, self._editor, self._host = bar, editor, host
        self._found: tuple[Hit, ...] = ()
        self._current: Hit | None = None
        self._moving = False
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(_BREATH_MS)
        self._later.timeout.connect(self._look)
        bar.asked.connect(self._asked)
        bar.step.connect(self.step)
        bar.replace_one.connect(self.replace_one)
        bar.replace_all.connect(self.replace_all)
        bar.closed.connect(self.close)
        editor.edited.connect(self._changed)
        editor.loaded.connect(self._changed)

    def open(self, replacing: bool = False) -> None:
        """Brings the bar up; words chosen in the text are what is looked for."""
        cursor = self._editor.textCursor()
        chosen = cursor.selectedText()
        chosen = "" if HOLE in chosen or "\u2029" in chosen or len(chosen) > 80 else chosen
        self._bar.open(replacing and not self._host.session.locked, chosen)
        self._bar.with_replace.setEnabled(not self._host.session.locked)
        self._look()

    def close(self) -> None:
        """Back to the text, at the place found."""
        self._later.stop()
        self._bar.hide()
        self._editor.show_hits(())
        self._editor.setFocus()

    def step(self, by: int) -> None:
        """To the next place (1) or the one before (-1), through all sections and round again."""
        if self._bar.isHidden() and self._bar.query().empty:
            self.open()
            return
        self._host.finish()
        self._look()
        if not self._found:
            self._bar.show()
            return
        place = self._next(by)
        if not 0 <= place < len(self._found):
            self._host.hint(words.AGAIN if by > 0 else words.AGAIN_BACK)
        self._go(self._found[place % len(self._found)])

    def replace_one(self) -> None:
        """Puts the other words in the place chosen, and goes on to the next; without one, goes to the first."""
        self._host.finish()
        self._look()
        if self._current is None or not self._stands():
            self.step(1)
            return
        hit, put = self._current, self._bar.replacement()
        if replace(self._host.session, [hit], put):
            self._host.reload()
            self._look()
            after = [h for h in self._found if self._order(h) >= (*self._order(hit)[:3], hit.start + len(put))]
            if self._found:
                self._go((after or self._found)[0])

    def replace_all(self) -> None:
        """In the whole report: one step of undo, kept versions before it."""
        self._host.finish()
        self._look()
        found, sections = self._found, len(by_section(self._found))
        count = replace(self._host.session, found, self._bar.replacement()) if found else 0
        if count:
            self._host.reload()
            self._look()
            told = words.was_replaced(count, sections)
            self._bar.say(told)
            self._host.hint(told)

    # inner

    def _asked(self) -> None:
        """Something else is looked for: the first place from the cursor on is shown, if it is in the open section."""
        self._host.finish()
        self._look()
        here = [hit for hit in self._found if hit.section == self._host.section()]
        cursor = self._editor.textCursor()
        cursor.setPosition(cursor.selectionStart())
        if here:
            place = self._before(self._editor.place()[0], cursor.positionInBlock(), here)
            self._go(here[place % len(here)])
        else:
            self._current = None
            self._tell()

    def _changed(self, _: object = None) -> None:
        if not self._bar.isHidden() and not self._moving:
            self._later.start()

    def _look(self) -> None:
        self._later.stop()
        query = self._bar.query()
        self._found = hits(self._host.session.report, query)
        if self._current not in self._found:
            self._current = None
        if self._bar.isHidden():
            return
        self._editor.show_hits(
            [
                (hit.block, *((0, 1) if hit.part else (hit.start, hit.end)))
                for hit in self._found
                if hit.section == self._host.section()
            ]
        )
        self._tell()

    def _tell(self) -> None:
        place = self._found.index(self._current) + 1 if self._current in self._found else 0
        report = self._host.session.report
        numbers = section_places(report.numbering, report.sections)
        names = {
            key: numbers.get(key) or self._host.session.title_of(report.section(key)) for key in by_section(self._found)
        }
        plan = {names[key]: count for key, count in by_section(self._found).items()}
        self._bar.tell(place, len(self._found), words.will_replace(plan, by_form(self._found), self._bar.query().words))

    def _go(self, hit: Hit) -> None:
        typing = (
            QApplication.focusWidget() if self._bar.isAncestorOf(QApplication.focusWidget() or self._editor) else None
        )
        self._moving = True
        try:
            if hit.section != self._host.section():
                self._host.goto(hit.section, hit.block)
            start, end = (0, 1) if hit.part else (hit.start, hit.end)
            self._editor.go_to(hit.block, start, end, focus=typing is None)
        finally:
            self._moving = False
        if typing is not None:
            typing.setFocus()
        self._current = hit
        if hit.part:
            self._host.hint(words.IN_CAPTION if hit.part == CAPTION else words.IN_TABLE)
        self._look()

    def _stands(self) -> bool:
        """True while the place chosen is the one the text shows as chosen."""
        hit, cursor = self._current, self._editor.textCursor()
        if hit is None or hit.section != self._host.section() or not cursor.hasSelection():
            return False
        return self._editor.place()[0] == hit.block

    def _next(self, by: int) -> int:
        if self._current is not None and self._stands():
            return self._found.index(self._current) + by
        block, position = self._editor.place()
        if not block:  # a paragraph the report does not know yet: after the last it knows
            block, position = next(iter(self._editor.writing()[0]), ""), _FAR
        place = self._before(block, position, self._found)
        return place if by > 0 else place - 1

    def _before(self, block: str, position: int, found: "tuple[Hit, ...] | list[Hit]") -> int:
        """How many of the places stand before the cursor."""
        here = self._order(Hit(self._host.section(), block, position, position, ""))
        return sum(self._order(hit) < here for hit in found)

    def _order(self, hit: Hit) -> tuple[int, int, int, int]:
        """Where a place stands in the report."""
        report = self._host.session.report
        section = next((n for n, s in enumerate(report.sections) if s.key == hit.section), 0)
        block = next((n for n, b in enumerate(report.sections[section].blocks) if b.id == hit.block), 0)
        row, _, column = hit.part.partition(".")
        part = (int(row) + 1) * 100 + int(column) if column else 0
        return section, block, part, hit.start
