"""How a figure stands beside the same period of the year before, as words with linked numbers: put into the text when asked for."""

from decimal import Decimal
from typing import TYPE_CHECKING

from ttdn_desktop.model.block import FigureRef, Run, Text
from ttdn_desktop.model.figure import compared, figure_text, number_like
from ttdn_desktop.text.numbers import write_number

if TYPE_CHECKING:
    from ttdn_desktop.operations.session import ReportSession

_THAN = " so với cùng kỳ năm trước"
_SAME = "bằng cùng kỳ năm trước"


def comparisons(session: "ReportSession", code: str) -> tuple[tuple[Run, ...], ...]:
    """The ways to say it, the shortest first; none where the two cannot be compared: no number, or a sum over some units only."""
    figure, before = session.figures.get(code), session.same_kind_figures.get(code)
    new, old = figure.number if figure else None, number_like(before, figure)
    change, percent = compared("change", new, old), compared("percent", new, old)
    if change is None:
        return ()
    previous: tuple[Run, ...] = (Text("(cùng kỳ năm trước "), FigureRef(code, "previous"), Text(")"))
    if not change:
        return ((Text(_SAME),), previous)
    word, sign = ("tăng ", "+") if change > 0 else ("giảm ", "-")
    by = FigureRef(code, "change", sign + write_number(abs(change)))
    unit = f" {figure.unit}" if figure and figure.unit and "/" not in figure.unit else ""
    ways: list[tuple[Run, ...]] = []
    if percent is not None and percent != Decimal(0):
        rate = FigureRef(code, "percent", sign + write_number(abs(percent)))
        ways.append((Text(word), rate, Text(_THAN)))
        ways.append((Text(word), by, Text(f"{unit} ("), rate, Text(f"){_THAN}")))
    ways.insert(1, (Text(word), by, Text(f"{unit}{_THAN}")))
    return (*ways, previous)


def read_out(session: "ReportSession", runs: tuple[Run, ...]) -> str:
    """The words as they will print."""
    same = session.same_kind_figures
    said = (
        run.text
        if isinstance(run, Text)
        else figure_text(run, session.figures, same)
        if isinstance(run, FigureRef)
        else ""
        for run in runs
    )
    return "".join(words or "…" for words in said)
