"""Every window, dialog, page and state there is, each opened by a function: the list others add theirs to.

A function takes the `Ground` and gives the widget to look at, not shown yet or shown. Add yours with `@window`. A test fails for a
class of widget in gui/ that none of them shows.
"""

from collections.abc import Callable
from datetime import date
from typing import Any, NamedTuple

from PySide6.QtWidgets import QWidget

from tests.gui.frame import settle
from tests.gui.pages import complete
from ttdn_desktop import places as files_of
from ttdn_desktop.app import App
from ttdn_desktop.cli.demo import PERIOD, finish
from ttdn_desktop.gui.checks_page import ChecksPage
from ttdn_desktop.gui.figure_columns import KEYS, NOTE, NOW
from ttdn_desktop.gui.figure_review_dialog import FigureReviewDialog
from ttdn_desktop.gui.figures_page import FiguresPage
from ttdn_desktop.gui.finding_groups import places
from ttdn_desktop.gui.fix_all_dialog import FixAllDialog
from ttdn_desktop.gui.form_dialog import FormDialog
from ttdn_desktop.gui.help_dialog import HelpDialog
from ttdn_desktop.gui.import_dialog import ImportDialog
from ttdn_desktop.gui.main_window import MainWindow
from ttdn_desktop.gui.new_report_dialog import Choices, NewReportDialog
from ttdn_desktop.gui.packs_dialog import PacksDialog
from ttdn_desktop.gui.preview.print_dialog import PrintDialog
from ttdn_desktop.gui.preview.print_messages import Reach
from ttdn_desktop.gui.problem_dialog import ProblemDialog
from ttdn_desktop.gui.rule_switch import RuleSwitch
from ttdn_desktop.gui.rules_dialog import RulesDialog
from ttdn_desktop.gui.section_dialogs import AddDialog, TitleDialog
from ttdn_desktop.gui.section_page import SectionPage
from ttdn_desktop.gui.shortcut_sheet import ShortcutSheet
from ttdn_desktop.gui.shots_checks import untidy
from ttdn_desktop.gui.unit_dialog import UnitDialog
from ttdn_desktop.gui.wizard import Wizard
from ttdn_desktop.model.form import PageForm
from ttdn_desktop.model.sheet import Cell, Sheet
from ttdn_desktop.operations import fixing
from ttdn_desktop.operations.figure_form import gather
from ttdn_desktop.paper.figure_form import HEADS, WHO
from ttdn_desktop.paper.placement import Layout, PageMark, Placement

EARLY = date(2026, 11, 23)  # the next half-year has not begun: the longest hint


class Ground(NamedTuple):
    """What a window is opened from: the main window on the sample, shown at 1366x768; and one on an empty home."""

    qtbot: Any
    window: MainWindow
    empty: MainWindow

    @property
    def app(self) -> App:
        """The program behind the window."""
        return self.window._app

    def wizard(self) -> Wizard:
        """The wizard on the sample's new report."""
        if self.window.wizard is None:
            report = self.app.find_report(PERIOD.code)
            self.window.open_report(report.id)
            self.qtbot.waitUntil(lambda: self.window.wizard is not None, timeout=10_000)
            settle(self.qtbot, self.window)
        assert self.window.wizard is not None
        return self.window.wizard

    def step(self, key: str) -> QWidget:
        """Opens a step; the whole window is looked at, as the officer sees it."""
        assert self.wizard().open_step(key)
        settle(self.qtbot, self.window)
        return self.window


Opens = Callable[[Ground], QWidget]
WINDOWS: dict[str, Opens] = {}


def window(opens: Opens) -> Opens:
    """Puts a function into the list, under its name."""
    assert opens.__name__ not in WINDOWS, opens.__name__
    WINDOWS[opens.__name__] = opens
    return opens


@window
def first_start(ground: Ground) -> QWidget:
    return ground.empty


@window
def start_page(ground: Ground) -> QWidget:
    return ground.window


@window
def unit_asked_first(ground: Ground) -> QWidget:
    return UnitDialog(None, ground.window)


@window
def unit_known(ground: Ground) -> QWidget:
    return UnitDialog(ground.app.store.own_unit(), ground.window)


@window
def page_form(ground: Ground) -> QWidget:
    return FormDialog(PageForm(), ground.window)


@window
def new_report(ground: Ground) -> QWidget:
    store, catalogue = ground.app.store, ground.app.catalogue
    choices = Choices.gather(store, catalogue, EARLY)
    return NewReportDialog(choices, ground.window)


@window
def import_review(ground: Ground) -> QWidget:
    app, sample = ground.app, files_of.asset("samples", "ky-truoc.docx")
    document = app.old_files.read(sample)
    return ImportDialog(sample, document, app.catalogue, app.store.own_unit(), ground.window.jobs, ground.window)


@window
def help_pages(ground: Ground) -> QWidget:
    return HelpDialog("section", ground.window)


@window
def shortcuts(ground: Ground) -> QWidget:
    return ShortcutSheet(ground.window)


@window
def fault(ground: Ground) -> QWidget:
    return ProblemDialog("A1B2C3", "", None, ground.window)


@window
def step_period(ground: Ground) -> QWidget:
    return ground.step("period")


@window
def step_section(ground: Ground) -> QWidget:
    report = ground.wizard().session.report
    return ground.step(next(s.key for s in report.sections if len(s.blocks) > 2))


def _tab(ground: Ground, tab: int) -> QWidget:
    step_section(ground)
    page = ground.wizard().ui.pages.currentWidget()
    assert isinstance(page, SectionPage)
    page.ui.tabs.setCurrentIndex(tab)
    return ground.window


@window
def section_findings(ground: Ground) -> QWidget:
    return _tab(ground, 1)


@window
def section_figures(ground: Ground) -> QWidget:
    return _tab(ground, 2)


@window
def section_pages(ground: Ground) -> QWidget:
    return _tab(ground, 3)


@window
def step_figures(ground: Ground) -> QWidget:
    return ground.step("figures")


@window
def step_signing(ground: Ground) -> QWidget:
    return ground.step("signing")


@window
def step_checks(ground: Ground) -> QWidget:
    return ground.step("checks")


@window
def step_checks_nothing_left(ground: Ground) -> QWidget:
    finish(ground.wizard().session)
    ground.wizard().refresh()
    return ground.step("checks")


@window
def step_export(ground: Ground) -> QWidget:
    return ground.step("export")


@window
def step_export_ready(ground: Ground) -> QWidget:
    finish(ground.wizard().session)
    return ground.step("export")


@window
def pages_window(ground: Ground) -> QWidget:
    wizard = ground.wizard()
    wizard.preview.open_window()
    pages = wizard.preview.window
    assert pages is not None
    complete(ground.qtbot, pages.pane)
    return pages


@window
def print_dialog(ground: Ground) -> QWidget:
    marks = tuple(PageMark(595, 842, number) for number in range(1, 13))
    layout = Layout(marks, tuple(Placement(number, 60, 60, 500, 700) for number in range(1, 13)))
    name = "Máy in đa chức năng phòng Văn hóa - Xã hội (mạng)"
    reach = Reach(name, True, (80, 80, 80, 80))
    return PrintDialog(layout, 12, [name], lambda _: reach, ground.window.jobs, header_mm=10, parent=ground.window)


@window
def figures_with_everything(ground: Ground) -> QWidget:
    """All columns, a doubt, a refusal below the table."""
    ground.step("figures")
    page = ground.wizard().ui.pages.currentWidget()
    assert isinstance(page, FiguresPage)
    for column in range(len(KEYS)):
        page.view.choose(column, True)
    rows = page.table.figure_rows()
    page.table.take(
        {(rows[0], NOW): "1.250", (rows[1], NOTE): "đã đối chiếu với đài truyền thanh", (rows[2], NOW): "1,5"}
    )
    page.view.to_row(rows[0])
    return ground.window


@window
def figure_forms_come_back(ground: Ground) -> QWidget:
    session = ground.wizard().session
    session.set_figure("C01", "9")
    files = {"Thôn Nà Rẻo": ("C01", "3"), "Thôn Bó Ngòi": ("C01", "vài chục")}
    sheets = []
    for who, row in files.items():
        cells = ((Cell(WHO), Cell(who)), tuple(map(Cell, HEADS)), (Cell(row[0]), Cell(), Cell(), Cell(row[1])))
        sheets.append((f"{who}.xlsx", (Sheet("", cells),)))
    return FigureReviewDialog(gather(sheets, session), 2, session.reference, ground.window)


@window
def help_found(ground: Ground) -> QWidget:
    dialog = HelpDialog("figures", ground.window)
    dialog.ui.findEdit.setText("không có chữ nào như vậy")
    dialog.find_words()
    return dialog


@window
def tour(ground: Ground) -> QWidget:
    ground.wizard()
    ground.window.commands.trigger("tour")
    made = ground.window.assistance.tour
    assert made is not None
    return made


@window
def section_renamed(ground: Ground) -> QWidget:
    return TitleDialog("PHƯƠNG HƯỚNG, NHIỆM VỤ NĂM 2027", ground.window)


@window
def section_added(ground: Ground) -> QWidget:
    session = ground.wizard().session
    known, place = session.outline.sections[4], ("S33", "III.1 Thông tin, tuyên truyền", 2)
    return AddDialog((known,), (known.title,), place, "S60", ground.window)


@window
def section_asked_on_leaving(ground: Ground) -> QWidget:
    ground.step("S12")
    return ground.step("S11")


@window
def section_finding_set_aside(ground: Ground) -> QWidget:
    step_section(ground)
    page = ground.wizard().ui.pages.currentWidget()
    assert isinstance(page, SectionPage)
    page.ui.tabs.open(page.findings)
    page.findings.reason.ask(("Số của cả năm, đã đối chiếu", "Đúng là như vậy"))
    return ground.window


@window
def section_guidance(ground: Ground) -> QWidget:
    step_section(ground)
    page = ground.wizard().ui.pages.currentWidget()
    assert isinstance(page, SectionPage)
    page.ui.guideButton.click()
    return ground.window


@window
def rules_list(ground: Ground) -> QWidget:
    return RulesDialog(RuleSwitch(ground.app, ground.window.jobs, None), frozenset({"capital"}), ground.window)


@window
def reference_packs(ground: Ground) -> QWidget:
    return PacksDialog(ground.app, ground.window.jobs, lambda: None, ground.window)


@window
def many_put_right(ground: Ground) -> QWidget:
    session = ground.wizard().session
    untidy(session)
    return FixAllDialog("Lặp từ", fixing.places_of_rule(session, "doubled-word"), places(session), ground.window)


@window
def step_checks_with_many(ground: Ground) -> QWidget:
    untidy(ground.wizard().session)
    ground.step("checks")
    page = ground.wizard().ui.pages.currentWidget()
    assert isinstance(page, ChecksPage)
    ground.qtbot.waitUntil(lambda: page.findings.count[1] > 40, timeout=10_000)
    page.findings.offer.ask("capital", 2)
    return ground.window
