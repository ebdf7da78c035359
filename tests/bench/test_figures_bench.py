"""Speed of the figures page with the whole catalogue in it: from Enter to the next row painted, and coming to the page."""

import statistics
import time
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication

from tests.gui.section import a_wizard, closed, seeded
from ttdn_desktop.gui.figure_columns import NOW
from ttdn_desktop.gui.figures_page import FiguresPage

pytestmark = pytest.mark.bench


def test_a_value_taken_is_not_felt(qtbot: Any, home: Path, tmp_path: Path) -> None:
    with seeded(tmp_path / "sample", home) as app:
        wizard = a_wizard(qtbot, app)
        for indicator in wizard.session.reference.indicators:
            wizard.session.add_figure(indicator.code)
        wizard.open_step("figures")
        page = wizard.ui.pages.currentWidget()
        assert isinstance(page, FiguresPage)
        wizard._jobs.wait()
        taken: list[float] = []
        for number, row in enumerate(page.table.figure_rows()):
            began = time.perf_counter()
            page.table.take({(row, NOW): str(number + 1)})
            QApplication.processEvents()
            taken.append((time.perf_counter() - began) * 1000)
        print(f"a value among {len(taken)}: median {statistics.median(taken):.1f} ms, worst {max(taken):.1f} ms")
        assert statistics.median(taken) <= 50
        closed(wizard)
