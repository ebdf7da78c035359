"""The menu Công cụ: the kinds of findings, and the reference packs the checks go by."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from ttdn_desktop.app import App

if TYPE_CHECKING:  # loaded when asked for: they bring the checks
    from ttdn_desktop.gui.main_window import MainWindow
    from ttdn_desktop.model.reference import Reference


class Tools(QObject):
    """Belongs to the main window and answers its commands "rules" and "packs" once the home is open."""

    def __init__(self, app: App, window: "MainWindow") -> None:
        super().__init__(window)
        self._app, self._window = app, window
        window.commands.answer(self, {"rules": self.show_rules, "packs": self.show_packs})

    def show_rules(self) -> None:
        """Shows the kinds of findings; what is switched counts at once in the open report."""
        from ttdn_desktop.gui.rule_switch import RuleSwitch
        from ttdn_desktop.operations.rules_off import rules_off

        window, store = self._window, self._app.store
        session = window.wizard.session if window.wizard else None
        switch = RuleSwitch(self._app, window.jobs, session)

        def show(off: frozenset[str]) -> None:
            from ttdn_desktop.gui.rules_dialog import RulesDialog

            dialog = RulesDialog(switch, off, window)
            dialog.exec()
            dialog.deleteLater()

        window.jobs.start(lambda: rules_off(store), show)

    def show_packs(self) -> None:
        """Shows the reference packs."""
        from ttdn_desktop.gui.packs_dialog import PacksDialog

        dialog = PacksDialog(self._app, self._window.jobs, self.judge_anew, self._window)
        dialog.exec()
        dialog.deleteLater()

    def judge_anew(self) -> None:
        """The open report is judged by the tables as they are now."""
        window, app = self._window, self._app

        def take(reference: "Reference") -> None:
            if window.wizard is not None:
                window.wizard.session.judge_by(reference=reference)

        window.jobs.start(app.catalogue.reference, take)
