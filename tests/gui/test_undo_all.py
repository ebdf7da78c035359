"""Whatever is done in the sections, by keys and by mouse: undone to the end the first text stands there, redone the last."""

from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QMimeData, Qt

from tests.gui.section import control, press, the_section
from tests.gui.unikey import SENTENCES, send, stream
from tests.reading.test_pasted import TCVN3, WORD
from ttdn_desktop.gui.section_page import SectionPage
from ttdn_desktop.gui.wizard import Wizard
from ttdn_desktop.model.block import Table
from ttdn_desktop.model.edit import rewrite_section
from ttdn_desktop.operations.find import hits, replace
from ttdn_desktop.text.find import Query

KEYS = ("S11", "S12", "S33", "S60")
WORDS = sorted({word for sentence in SENTENCES for word in sentence.split()})
NEW = Table("", (("Thôn", "Hộ"), ("Nà Mai", "41")), 1, "Bảng")
PRESSED = {
    "enter": (Qt.Key.Key_Return, "\r"),
    "back": (Qt.Key.Key_Backspace, "\b"),
    "delete": (Qt.Key.Key_Delete, ""),
    "tab": (Qt.Key.Key_Tab, "\t"),
    "backtab": (Qt.Key.Key_Backtab, ""),
    "left": (Qt.Key.Key_Left, ""),
    "up": (Qt.Key.Key_Up, ""),
    "down": (Qt.Key.Key_Down, ""),
    "home": (Qt.Key.Key_Home, ""),
    "end": (Qt.Key.Key_End, ""),
}
COMMANDS = ("level-text", "level-dash", "level-plus", "level-number", "bold", "italic", "undo", "redo")

_typing = st.tuples(
    st.just("type"), st.lists(st.sampled_from(WORDS), min_size=1, max_size=4), st.sampled_from(["telex", "vni"])
)
_acts = st.lists(
    _typing
    | st.tuples(st.just("press"), st.sampled_from(sorted(PRESSED)), st.integers(1, 3))
    | st.tuples(st.just("command"), st.sampled_from(COMMANDS), st.just(0))
    | st.tuples(st.just("go"), st.integers(0, 9), st.integers(0, 60))
    | st.tuples(st.just("choose"), st.integers(0, 9), st.integers(1, 40))
    | st.tuples(st.just("open"), st.sampled_from(KEYS), st.just(0))
    | st.tuples(st.just("paste"), st.sampled_from(["word", "lines", "old", "own"]), st.just(0))
    | st.tuples(st.just("take back"), st.integers(0, 5), st.just(0))
    | st.tuples(
        st.sampled_from(["review", "review all", "accept", "save", "pause", "table", "cell"]), st.just(0), st.just(0)
    )
    | st.tuples(st.just("replace"), st.sampled_from(["xa", "thôn", "các", "a"]), st.sampled_from(["phường", "", "ă"]))
    | st.tuples(st.just("figure"), st.sampled_from(["C01", "C02"]), st.sampled_from(["5", "?", ""])),
    max_size=14,
)


def do(wizard: Wizard, act: tuple[str, Any, Any]) -> int:
    """Does one thing as a person would; how many steps of undo it may be at most."""
    kind, first, second = act
    if not isinstance(wizard.ui.pages.currentWidget(), SectionPage):
        the_section(wizard, "S33")
    page = wizard.ui.pages.currentWidget()
    assert isinstance(page, SectionPage)
    editor = page.editor
    blocks = wizard.session.section(page._key).blocks
    if kind == "type":
        send(editor, stream(" ".join(first), second))
        return len(first) + 1
    if kind == "press":
        for _ in range(second):
            press(editor, *PRESSED[first])
        return second + 1
    if kind == "command":
        wizard.commands.trigger(first)
        return 2
    if kind in ("go", "choose") and blocks:
        block = blocks[first % len(blocks)].id
        editor.go_to(block, second if kind == "go" else 0, None if kind == "go" else second)
    elif kind == "open":
        wizard.open_step(first)
    elif kind == "paste":
        editor.insertFromMimeData(copied(editor, first))
    elif kind == "take back":
        old = wizard.session.previous_section(page._key)
        if old is not None and old.blocks:
            page.previous.take_back.emit(wizard.session.report.source, old.blocks[first % len(old.blocks)].id)
    elif kind == "review":
        control(editor, Qt.Key.Key_Return)
    elif kind == "review all":
        page.ui.reviewAllButton.click()
    elif kind == "accept":
        page._finish()
        wizard.session.accept(wizard.session.ready_proposals())
        page._reload()
    elif kind == "save":
        wizard.autosave.save()
    elif kind == "pause":
        editor.finish_edit()
    elif kind == "table":
        editor.put_whole(NEW)
    elif kind == "cell":
        table = next((b for b in blocks if isinstance(b, Table)), None)
        if table is not None:
            editor.change_whole(table.id, Table(table.id, (*table.rows, ("Lũng", "7")), 1, "Sửa", table.origin))
    elif kind == "replace":
        page._finish()
        replace(wizard.session, hits(wizard.session.report, Query(first)), second)
        page._reload()
    elif kind == "figure":
        page._finish()
        wizard.session.set_figure(first, second)
    return 2


def copied(editor: Any, what: str) -> QMimeData:
    if what == "own":
        made: QMimeData = editor.createMimeDataFromSelection()
        return made
    mime = QMimeData()
    mime.setText({"word": "x\ny", "lines": "- một\n+ hai\nba", "old": TCVN3}[what])
    if what == "word":
        mime.setHtml(WORD)
    return mime


def agrees(wizard: Wizard) -> None:
    """What the page shows is what the session holds: words, levels, ids, origins, what was looked at."""
    page = wizard.ui.pages.currentWidget()
    if not isinstance(page, SectionPage):
        return  # a figure was undone: its page opened
    report = wizard.session.report
    assert rewrite_section(report, page._key, page.editor.drafts()) == report
    assert page._shown == report.section(page._key).blocks


def back(wizard: Wizard, key: Qt.Key, command: str) -> None:
    """By the key in the text, from the menu elsewhere."""
    page = wizard.ui.pages.currentWidget()
    if isinstance(page, SectionPage):
        control(page.editor, key)
    else:
        wizard.commands.trigger(command)


def check(wizard: Wizard, acts: list[tuple[str, Any, Any]]) -> None:
    session = wizard.session
    the_section(wizard, "S33")
    session._undo.clear()
    session._redo.clear()
    first, figures = session.report, session.figures
    most = sum(do(wizard, act) for act in acts)
    wizard._flush()
    page = wizard.ui.pages.currentWidget()
    if isinstance(page, SectionPage):
        page.editor.finish_edit()
    agrees(wizard)
    last, last_figures = session.report, session.figures
    steps = 0
    while session.can_undo:
        back(wizard, Qt.Key.Key_Z, "undo")
        steps += 1
        agrees(wizard)
    assert steps <= most + 1
    assert (session.report, session.figures) == (first, figures)
    for _ in range(steps):  # what an undo among the acts left to be redone is not part of the last text
        back(wizard, Qt.Key.Key_Y, "redo")
        agrees(wizard)
    assert (session.report, session.figures) == (last, last_figures)
    while session.can_undo:
        session.undo()
    assert session.report == first
    page = the_section(wizard, "S33")
    page._reload()


_quick = settings(max_examples=25, suppress_health_check=list(HealthCheck))


@_quick
@given(acts=_acts)
def test_undo_to_the_end_and_redo(wizard: Wizard, acts: list[tuple[str, Any, Any]]) -> None:
    check(wizard, acts)


@pytest.mark.slow
@settings(max_examples=400, suppress_health_check=list(HealthCheck))
@given(acts=_acts)
def test_undo_to_the_end_and_redo_long(wizard: Wizard, acts: list[tuple[str, Any, Any]]) -> None:
    check(wizard, acts)


def test_a_report_of_saved_words_is_undone_too(wizard: Wizard) -> None:
    check(wizard, [("type", ["Ủy", "ban"], "telex"), ("save", 0, 0), ("type", ["xã"], "vni"), ("open", "S11", 0),
                   ("replace", "xa", "phường"), ("open", "S12", 0), ("accept", 0, 0), ("take back", 0, 0)])  # fmt: skip
    assert wizard.autosave.finish()
