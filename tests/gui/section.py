"""A section's page on the real parts: the sample report in a store, opened in a wizard; keys as an input method sends them."""

import shutil
from pathlib import Path
from typing import Any

import msgspec
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget

from tests.gui.frame import an_app
from ttdn_desktop.app import App
from ttdn_desktop.cli.demo import PERIOD, seed
from ttdn_desktop.gui import main as gui_main
from ttdn_desktop.gui.jobs import Jobs
from ttdn_desktop.gui.section_page import SectionPage
from ttdn_desktop.gui.wizard import Wizard
from ttdn_desktop.model.block import Block, Paragraph
from ttdn_desktop.model.notation import parse_line, write_line


def seeded(template: Path, home: Path) -> App:
    """The program on a home that holds the sample; it is imported once a run and copied."""
    if not template.exists():
        with an_app(template) as app:
            seed(app)
    shutil.copytree(template, home)
    return an_app(home)


def a_wizard(qtbot: Any, app: App) -> Wizard:
    """The wizard on the sample's new period, on an old screen."""
    gui_main.application()
    report = app.find_report(PERIOD.code)
    wizard = Wizard(app.session(report.id), app, Jobs())
    qtbot.addWidget(wizard)
    wizard.resize(1366, 740)
    wizard.show()
    return wizard


def closed(wizard: Wizard) -> None:
    """Ends the wizard's threads."""
    wizard.close_session()
    wizard._jobs.close()


def with_blocks(wizard: Wizard, key: str, *blocks: Block | str) -> SectionPage:
    """Opens a section that holds these blocks; a string is a line of notation, its id "t1", "t2"… by its place."""
    made = tuple(_paragraph(f"t{place}", b) if isinstance(b, str) else b for place, b in enumerate(blocks, 1))
    session = wizard.session
    session.report = session.report.with_section(msgspec.structs.replace(session.section(key), blocks=made))
    return the_section(wizard, key)


def _paragraph(key: str, line: str) -> Paragraph:
    level, runs = parse_line(line)
    return Paragraph(key, runs, level)


def the_section(wizard: Wizard, key: str) -> SectionPage:
    """Opens a section."""
    assert wizard.open_step(key)
    page = wizard.ui.pages.currentWidget()
    assert isinstance(page, SectionPage)
    return page


def lines(wizard: Wizard, key: str) -> list[str]:
    """A section of the session's report, paragraph by paragraph in notation; tables and pictures as their id."""
    blocks = wizard.session.section(key).blocks
    return [write_line(b.level, b.runs) if isinstance(b, Paragraph) else f"<{b.id}>" for b in blocks]


def press(
    widget: QWidget, key: Qt.Key, text: str = "", modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
) -> None:
    """One key, down and up."""
    for kind in (QKeyEvent.Type.KeyPress, QKeyEvent.Type.KeyRelease):
        QApplication.sendEvent(widget, QKeyEvent(kind, key, modifiers, text))


def control(widget: QWidget, key: Qt.Key) -> None:
    """Ctrl and a key."""
    press(widget, key, modifiers=Qt.KeyboardModifier.ControlModifier)
