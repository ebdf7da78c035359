"""Pictures of the reform of 2025: a first report made from those of three communes, and a draft put by another outline."""

from collections.abc import Iterator
from datetime import date

import msgspec
from PySide6.QtGui import QPixmap

from ttdn_desktop.app import App
from ttdn_desktop.gui.main_window import MainWindow
from ttdn_desktop.gui.new_report_dialog import Choices, NewReportDialog
from ttdn_desktop.gui.outline_dialog import OutlineDialog
from ttdn_desktop.gui.section_page import SectionPage
from ttdn_desktop.gui.shots_desk import Desk, Screen, over, settle
from ttdn_desktop.model.figure import Figure, FigureStatus
from ttdn_desktop.model.period import Period
from ttdn_desktop.model.unit import Unit
from ttdn_desktop.operations.start import start
from ttdn_desktop.operations.unit_profile import declare_unit

_TODAY = date(2026, 12, 1)
_BEFORE = (("An Bình", "xã", "Nà Mai"), ("Mai Hạ", "xã", "Khuổi Mật"), ("Tân Giang", "thị trấn", "Phai Cát"))


def screens(desk: Desk) -> Iterator[Screen]:
    """The sample's report of 2026-H1 as that of three communes, and the one they became."""
    app, _ = desk.seeded()
    heir = _formed(app)
    made = start(app.store, app.catalogue, heir, Period.parse("2026-Y"), today=_TODAY)
    window = desk.window(app, made.id)
    choices = Choices.gather(app.store, app.catalogue, _TODAY)
    yield "lap-bao-cao-nhieu-don-vi", lambda: over(window, _dialog(choices, window, ""))
    yield "lap-bao-cao-de-cuong-khac", lambda: over(window, _dialog(choices, window, "sau-phan"))
    yield "muc-cua-nhieu-don-vi", lambda: _section(window, "previous")
    yield "muc-so-lieu-nhieu-don-vi", lambda: _section(window, "figures")
    yield "so-lieu-nhieu-don-vi", lambda: _step(window, "figures")
    wizard = window.wizard
    assert wizard is not None
    yield "doi-de-cuong", lambda: over(window, OutlineDialog(wizard.session, app.catalogue.outlines(), window))


def _formed(app: App) -> Unit:
    store = app.store
    old = next(report for report in store.reports() if report.period.code == "2026-H1")
    figures = store.figures(old.unit, old.period.code)
    own = store.unit(old.unit)
    units = [declare_unit(name, level, own.province) for name, level, _ in _BEFORE]
    for place, (unit, (_, _, village)) in enumerate(zip(units, _BEFORE, strict=True)):
        store.save_unit(unit)
        text = msgspec.json.encode(old).decode().replace("Hòa Mai", unit.name).replace("Nà Mai", village)
        report = msgspec.json.decode(text, type=type(old))
        report = msgspec.structs.replace(
            report, id=f"{unit.id}-2026-H1", unit=unit.id, letterhead=unit.letterheads[0].id
        )
        told = msgspec.structs.replace(figures, unit=unit.id)
        if place == 1:  # one of three counted nothing
            told = told.with_figure(Figure("C02", FigureStatus.UNCOUNTED, unit="tin, bài"))
        store.save_report(report, told)
    heir = declare_unit("Hòa Mai Thượng", "xã", own.province)
    heir = msgspec.structs.replace(heir, predecessors=tuple(unit.id for unit in units))
    store.save_unit(heir)
    store.set_own_unit(heir.id)
    return heir


def _dialog(choices: Choices, window: MainWindow, outline: str) -> NewReportDialog:
    dialog = NewReportDialog(choices, window)
    dialog.ui.periodField.set_value(Period.parse("2026-Y"))
    if outline:
        dialog.ui.outlineBox.setCurrentIndex(dialog.ui.outlineBox.findData(outline))
    return dialog


def _section(window: MainWindow, tab: str) -> QPixmap:
    _step(window, "S33")
    wizard = window.wizard
    page = wizard.ui.pages.currentWidget() if wizard is not None else None
    assert isinstance(page, SectionPage)
    page.ui.tabs.setCurrentWidget(getattr(page, tab))
    return _grab(window)


def _step(window: MainWindow, key: str) -> QPixmap:
    assert window.wizard is not None
    window.wizard.open_step(key)
    return _grab(window)


def _grab(window: MainWindow) -> QPixmap:
    settle(window)
    return window.grab()
