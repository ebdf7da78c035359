"""Changing the sections of the open report from the list of steps: the menu, the dialogs, what is asked before a drop."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QPoint, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QDialog, QMenu, QWidget

from ttdn_desktop.carry.kin import lacking
from ttdn_desktop.errors import Refused
from ttdn_desktop.gui import messages, style
from ttdn_desktop.gui.icons import icon
from ttdn_desktop.gui.section_dialogs import AddDialog, TitleDialog
from ttdn_desktop.model.fields import fill_text
from ttdn_desktop.model.report import Section
from ttdn_desktop.operations import sections
from ttdn_desktop.operations.session import ReportSession
from ttdn_desktop.paper.numbering import section_places
from ttdn_desktop.wording import sections as words
from ttdn_desktop.wording.life import LOCKED

_BY = {"up": -1, "down": 1, "deeper": 1, "higher": -1}
_ICONS = {"add": "add", "drop": "delete"}


class SectionDesk(QObject):
    """`flush` reads the open page first. `opened(key)` asks for a section to be shown, `stays(key)` for the list to stand at it,

    `told(text)` is a word for the officer.
    """

    opened = Signal(str)
    stays = Signal(str)
    told = Signal(str)

    def __init__(self, session: ReportSession, flush: Callable[[], None], owner: QWidget) -> None:
        super().__init__(owner)
        self._session, self._flush, self._owner = session, flush, owner

    def menu(self, key: str) -> QMenu:
        """The menu of a section ("" or another step: only what can be added)."""
        menu = QMenu(self._owner)
        menu.setAccessibleName(words.EDIT)
        known = self._known(key) is not None
        for what, text in words.ACTS.items():
            if what in ("up", "drop"):
                menu.addSeparator()
            action = QAction(f"{text}\t{words.KEYS[what]}", menu)  # told, not bound: the keys are the list's own
            action.setObjectName(what)
            if what in _ICONS:
                action.setIcon(icon(_ICONS[what]))
            action.setEnabled(not self._session.locked and (known or what == "add"))
            action.triggered.connect(lambda _=False, what=what: self.act(what, key))
            menu.addAction(action)
        return menu

    def pop_up(self, key: str, place: QPoint) -> None:
        """Opens the menu there."""
        menu = self.menu(key)
        menu.exec(place)
        menu.deleteLater()

    def act(self, what: str, key: str) -> None:
        """Does one of the things of the menu. Nothing of an issued report is changed."""
        if self._session.locked:
            self.told.emit(LOCKED)
            return
        self._flush()
        section = self._known(key)
        if what == "add":
            self._add(section)
        elif section is None:
            self.told.emit(words.NO_SECTION)
        elif what == "rename":
            self._rename(section)
        elif what == "drop":
            self._drop(section)
        else:
            step = sections.move if what in ("up", "down") else sections.shift
            self.told.emit("" if step(self._session, key, _BY[what]) else words.CANNOT[what])
            self.stays.emit(key)

    def _known(self, key: str) -> Section | None:
        return next((section for section in self._session.report.sections if section.key == key), None)

    def _name(self, section: Section) -> str:
        report = self._session.report
        number = section_places(report.numbering, report.sections).get(section.key, "")
        return f"{number} {self._session.title_of(section)}".strip()

    def _add(self, section: Section | None) -> None:
        session = self._session
        wanting = lacking(session.report, session.outline)
        titles = tuple(fill_text(i.title, session.report, session.letterhead, session.requests) for i in wanting)
        at = (section.key, self._name(section), section.level) if section else None
        dialog = AddDialog(wanting, titles, at, session.report.sections[-1].key, self._owner)
        if self._answered(dialog):
            item = dialog.item
            key = (
                sections.add_own(session, dialog.title, *dialog.where)
                if item is None
                else sections.add_known(session, item)
            )
            self.opened.emit(key)

    def _rename(self, section: Section) -> None:
        dialog = TitleDialog(self._session.title_of(section), self._owner)
        if self._answered(dialog):
            try:
                sections.rename(self._session, section.key, dialog.title)
            except Refused as error:
                messages.show(self._owner, error)
            self.stays.emit(section.key)

    def _drop(self, section: Section) -> None:
        session, name = self._session, self._name(section)
        loss = sections.loss(session, section.key)
        whole = True
        if loss.blocks or loss.sections or loss.required:
            question = words.drop_question(name, loss.sections, loss.blocks, loss.words, loss.required)
            choices = (
                (words.DROP_ALL, words.DROP_ONE, words.KEEP_IT) if loss.sections else (words.DROP_HERE, words.KEEP_IT)
            )
            answer = messages.ask(self._owner, question, choices)
            if answer is None or choices[answer] == words.KEEP_IT:
                self.stays.emit(section.key)
                return
            whole = choices[answer] != words.DROP_ONE
        keys = [known.key for known in session.report.sections]
        place = keys.index(section.key)
        try:
            sections.drop(session, section.key, whole)
        except Refused as error:
            messages.show(self._owner, error)
            return
        left = [known.key for known in session.report.sections]
        after = [key for key in keys[place:] if key in left] or [key for key in reversed(keys[:place]) if key in left]
        self.stays.emit(after[0])
        self.told.emit(words.dropped(name))

    def _answered(self, dialog: QDialog) -> bool:
        style.fit(dialog, self._owner)
        taken = dialog.exec() == QDialog.DialogCode.Accepted
        dialog.deleteLater()
        return taken


def shape(session: ReportSession) -> tuple[tuple[str, str, int], ...]:
    """What the list of steps shows of the sections: it changes when one is added, renamed, moved or dropped."""
    return tuple((section.key, section.title, section.level) for section in session.report.sections)
