"""Opens the comparison of a report with another: of the open one as it stands, or of one on the start page."""

from pathlib import Path
from typing import TYPE_CHECKING

from ttdn_desktop.app import App
from ttdn_desktop.wording import compare as words
from ttdn_desktop.wording.start_page import row_state
from ttdn_desktop.wording.window import period_title, state

if TYPE_CHECKING:
    from ttdn_desktop.carry.report_diff import Said
    from ttdn_desktop.gui.compare_dialog import Choice
    from ttdn_desktop.gui.main_window import MainWindow
    from ttdn_desktop.operations.compare_reports import Comparison


class Comparing:
    """Works for one window, through its jobs."""

    def __init__(self, app: App, window: "MainWindow") -> None:
        self._app, self._window = app, window

    def of_open(self) -> None:
        """Of the report in the wizard, with what was typed last."""
        from ttdn_desktop.operations.compare_reports import said_now

        wizard = self._window.wizard
        if wizard is not None:
            wizard.autosave.read()
            previous = wizard.session.previous
            self._begin(said_now(wizard.session), previous.id if previous else "")

    def of_stored(self, key: str) -> None:
        """Of a report on the start page."""
        from ttdn_desktop.operations.compare_reports import said

        app = self._app

        def work() -> "tuple[Said, str]":
            report = app.store.report(key)
            previous = app.store.previous_report(report.unit, report.period)
            return said(app.store, report), report.source or (previous.id if previous else "")

        self._window.jobs.start(work, lambda found: self._begin(*found))

    def _begin(self, own: "Said", first: str) -> None:
        self._window.jobs.start(lambda: _choices(self._app, own), lambda choices: self._show(own, choices, first))

    def _show(self, own: "Said", choices: "list[Choice]", first: str) -> None:
        from ttdn_desktop.gui.compare_dialog import CompareDialog

        app, window, report = self._app, self._window, own.report
        name = f"{period_title(report.period)} ({state(report.state.value).lower()})"
        dialog = CompareDialog(
            report.id, name, choices, first, lambda other: _compared(app, own, other), window.jobs, window
        )
        dialog.exec()
        target = dialog.target
        dialog.deleteLater()
        if target is None:
            return
        wizard = window.wizard
        if wizard is not None and wizard.session.report.id == report.id:
            wizard.open_step(*target)
        else:
            window.open_report(report.id, *target)


def _choices(app: App, own: "Said") -> "list[Choice]":
    """The other reports, newest period first; those of another unit say which."""
    from ttdn_desktop.gui.compare_dialog import Choice

    units = {unit.id: unit.area for unit in app.store.units()}
    reports = [head.report for head in app.store.heads() if head.report.id != own.report.id]
    reports.sort(key=lambda report: report.period.order(), reverse=True)
    return [
        Choice(
            report.id,
            words.choice(
                report.period, row_state(report), "" if report.unit == own.report.unit else units[report.unit]
            ),
        )
        for report in reports
    ]


def _compared(app: App, own: "Said", other: str | Path) -> "Comparison":
    """On a worker: the report at hand and another, or a file."""
    from ttdn_desktop.operations.compare_reports import compare, said, said_in_file

    reference = app.catalogue.reference()
    if isinstance(other, Path):
        read = said_in_file(app.old_files.read(other), app.catalogue, own, app.store)
        return compare(own, read, reference, other.name)
    return compare(own, said(app.store, app.store.report(other)), reference)
