"""Pictures of the comparison of two reports: words, figures, everything shown, beside a file, on a small screen."""

from collections.abc import Iterator

import msgspec
from PySide6.QtCore import QSize
from PySide6.QtGui import QPixmap

from ttdn_desktop.gui.compare_dialog import Choice, CompareDialog
from ttdn_desktop.gui.comparing import _choices, _compared
from ttdn_desktop.gui.main_window import MainWindow
from ttdn_desktop.gui.shots_desk import Desk, Screen, over, settle
from ttdn_desktop.model.block import Paragraph, Text
from ttdn_desktop.model.edit import Draft
from ttdn_desktop.operations.compare_reports import said_now
from ttdn_desktop.operations.session import ReportSession

_SMALL = QSize(683, 384)
_REWRITTEN = "Công tác thông tin đối ngoại được cấp ủy, chính quyền xã chỉ đạo sát sao, có phân công rõ người, rõ việc."


def screens(desk: Desk) -> Iterator[Screen]:
    """On the sample's new report, some of it rewritten."""
    app, report = desk.seeded()
    window = desk.window(app, report)
    assert window.wizard is not None
    session = window.wizard.session
    _rewritten(session)
    settle(window)
    yield "so-sanh", lambda: _shown(window, steps=6)
    yield "so-sanh-ca-bai", lambda: _shown(window, steps=1, short=False)
    yield "so-sanh-so-lieu", lambda: _shown(window, figures=True)
    yield "so-sanh-man-hinh-nho", lambda: _shown(window, steps=2, size=_SMALL)
    yield "so-sanh-khong-co-gi", lambda: over(window, _dialog(window, ()))


def _rewritten(session: ReportSession) -> None:
    """A paragraph rewritten, one moved, one left out, one added, figures filled."""
    session.accept(session.ready_proposals(None))
    for code, value in (("C01", "35"), ("C02", "120"), ("D01", "26"), ("A05", "1"), ("E01", "0")):
        session.set_figure(code, value)
    session.rewrite("S12", [msgspec.structs.replace(one, runs=(Text(_REWRITTEN),)) for one in _drafts(session, "S12")])
    *kept, last = _drafts(session, "S33")
    session.rewrite("S32", [last, *_drafts(session, "S32")])
    session.rewrite("S33", kept)


def _drafts(session: ReportSession, key: str) -> list[Draft]:
    return [Draft(b.level, b.runs, b.id) for b in session.section(key).blocks if isinstance(b, Paragraph)]


def _dialog(window: MainWindow, choices: tuple[Choice, ...] | None = None) -> CompareDialog:
    assert window.wizard is not None
    session, app = window.wizard.session, window._app
    own = said_now(session)
    name = "Năm 2026 (đang soạn)"
    known = tuple(_choices(app, own)) if choices is None else choices
    previous = session.previous.id if session.previous else ""
    return CompareDialog(
        own.report.id, name, known, previous, lambda other: _compared(app, own, other), window.jobs, window
    )


def _shown(
    window: MainWindow, steps: int = 0, short: bool = True, figures: bool = False, size: QSize | None = None
) -> QPixmap:
    dialog = _dialog(window)
    if size is not None:
        dialog.resize(size)
    dialog.only.setChecked(short)
    dialog.setModal(False)
    dialog.show()
    settle(window)
    for _ in range(steps):
        dialog.step(1)
    if figures:
        dialog.tabs.setCurrentWidget(dialog.figures)
    settle(window)
    return over(window, dialog)
