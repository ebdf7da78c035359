"""Numbers in prose beside the figures of the period: what contradicts, what is told twice, what may be linked."""

import re
from collections.abc import Iterator
from functools import lru_cache

from ttdn_desktop.carry.seen import KEPT_TEXTS, quantities_in
from ttdn_desktop.checks.base import Hit, Rule, View, in_spot
from ttdn_desktop.checks.figure_rows import rows_in
from ttdn_desktop.checks.figure_told import (
    Told,
    agrees,
    contradicting,
    known,
    like_units,
    name_of,
    told_in,
    written,
)
from ttdn_desktop.model.block import FigureRef
from ttdn_desktop.model.figure import Figure, FigureStatus, Indicator, same_unit, scaled
from ttdn_desktop.model.finding import Severity
from ttdn_desktop.text.numbers import write_number

_MONEY = re.compile(r"\s*(?P<unit>triệu|tỷ|tỉ)(?=\s*(?:[,.;)]|$|bằng|đạt|so\b))")


def differs(view: View) -> Iterator[Hit]:
    """A result in prose that is not the figure's value; where a report has no figures of its own, not that of its own table."""
    reference = view.context.reference
    tables = {row.code: row for row in rows_in(view)}
    for code, told in told_in(view).items():
        figure, indicator = known(view, code), reference.indicator(code)
        if figure is not None and figure.number is None:
            yield from (
                _hit(one, figure, view, figure.status.value, Severity.SHOULD) for one in told[:1] if one.span.links
            )
        elif figure is not None and figure.number is not None:
            wrong, sure = contradicting(told, figure.number, figure.unit, indicator)
            sure = sure and not _is_linked(view, code)
            for one in wrong:
                yield _hit(one, figure, view, "figure", Severity.MUST if sure else Severity.SHOULD)
        elif code in tables:
            row = tables[code]
            wrong, sure = contradicting(told, row.value, row.unit, indicator)
            for one in wrong:
                data = {"why": "table", "known": f"{row.written} {row.unit}".strip(), **_about(one, view)}
                yield _at(one, data, Severity.MUST if sure else Severity.SHOULD)


def cells(view: View) -> Iterator[Hit]:
    """A cell of a table in the report that is not the figure's value."""
    for row in rows_in(view):
        figure = known(view, row.code)
        indicator = view.context.reference.indicator(row.code)
        if figure is None or figure.number is None or not like_units(indicator, row.unit, figure.unit):
            continue
        if scaled(row.value, row.unit)[0] != scaled(figure.number, figure.unit)[0]:
            name = name_of(view.context.reference, row.code)
            data = {"name": name, "code": row.code, "said": row.written, "known": _value(figure)}
            yield in_spot(row.spot, 0, len(row.spot.text), **data)


def twice(view: View) -> Iterator[Hit]:
    """Two values of one indicator, both said to be all of the period, where no figure tells which is right."""
    for code, told in told_in(view).items():
        if known(view, code) is not None or any(row.code == code for row in rows_in(view)):
            continue
        whole = [one for one in told if one.span.links and one.span.said.whole]
        indicator = view.context.reference.indicator(code)
        for one in whole[1:]:
            first = whole[0]
            if one.span.quote != first.span.quote and like_units(indicator, one.span.unit, first.span.unit):
                if (
                    not agrees(one.span, first.span.value, first.span.unit, indicator)
                    and one.span.qualifier == first.span.qualifier
                ):
                    yield _at(one, {"other": written(first.span), **_about(one, view)})


def units(view: View) -> Iterator[Hit]:
    """A unit of measure in prose that is not the figure's: câu and chiếc, đợt and lượt are never one sum."""
    for code, told in told_in(view).items():
        figure, indicator = known(view, code), view.context.reference.indicator(code)
        linked = [one for one in told if one.span.links and one.span.unit]
        if figure is None or figure.number is None or not figure.unit or not linked:
            continue
        own = scaled(figure.number, figure.unit)[1]
        if not any(like_units(indicator, scaled(one.span.value, one.span.unit)[1], own) for one in linked):
            one = linked[0]
            yield _at(one, {"unit": one.span.unit, "own": figure.unit, **_about(one, view)})


def links(view: View) -> Iterator[Hit]:
    """A number typed that the catalogue knows: it may become the figure itself, which prints just these characters."""
    if view.report.made_outside:
        return
    for code, told in told_in(view).items():
        figure = view.context.figures.get(code)
        blank = figure is None or figure.status is FigureStatus.BLANK
        for one in told:
            same = (
                figure is not None
                and figure.number is not None
                and _says(one, figure, view.context.reference.indicator(code))
            )
            if same or blank and one.span.links and one is next(other for other in told if other.span.links):
                data = {"why": "blank" if blank else "same", **_about(one, view)}
                yield _at(one, data)


def forms(view: View) -> Iterator[Hit]:
    """A count of thousands without its dot in a report that writes the others with it."""
    counts = [
        (spot, q) for spot in view.spots if spot.is_body for q in quantities_in(spot.text) if q.unit and q.value >= 1000
    ]
    if any("." in quantity.quote for _, quantity in counts):
        for spot, quantity in counts:
            if len(quantity.quote) >= 4 and quantity.quote.isdigit():
                yield in_spot(spot, quantity.start, quantity.end, write_number(quantity.value))
    for spot in view.spots:
        for start, end in _with_commas(spot.text) if spot.is_body else ():
            yield in_spot(spot, start, end, spot.text[start:end].replace(",", "."), why="comma")


@lru_cache(KEPT_TEXTS)
def _with_commas(text: str) -> tuple[tuple[int, int], ...]:
    """Things that are only counted whole, in thousands parted by a comma: "1,250 lượt"."""
    return tuple(match.span("n") for match in _COMMA.finditer(text)) if _THREE.search(text) else ()


_THREE = re.compile(r"\d,\d\d\d")
_COMMA = re.compile(
    r"(?<![\w.,/-])(?P<n>[1-9]\d{0,2}(?:,\d{3})+)(?=\s+(?:lượt|người|tin|bài|đồng|hộ|khẩu|nhân khẩu|chiếc|tờ|lá|cuốn|bản|buổi|cuộc|khách"
    r"|đại biểu|học sinh|hội viên|đoàn viên|sản phẩm)\b)",
    re.IGNORECASE,
)


def _is_linked(view: View, code: str) -> bool:
    """True where the figure itself stands in the text: another number of it may be of something in it."""
    runs = (run for _, paragraph in view.report.paragraphs() for run in paragraph.runs)
    return any(isinstance(run, FigureRef) and run.code == code and run.aspect == "value" for run in runs)


def _says(one: Told, figure: Figure, indicator: Indicator | None) -> bool:
    """The very value, in the figure's own unit of measure: only then may it stand for it letter for letter."""
    return one.span.value == figure.number and like_units(indicator, one.span.unit, figure.unit)


def _hit(one: Told, figure: Figure, view: View, why: str, severity: Severity) -> Hit:
    return _at(one, {"why": why, "known": _value(figure), "status": figure.status.value, **_about(one, view)}, severity)


def _about(one: Told, view: View) -> dict[str, str]:
    span = one.span
    form = one.spot.text[span.begin : span.end]
    indicator = view.context.reference.indicator(span.code)
    name, own = (indicator.name, indicator.unit) if indicator else (span.code, "")
    unit = own if same_unit(indicator, own, span.unit) else span.unit
    return {"code": span.code, "name": name, "said": written(span), "form": form, "unit": unit}


def _at(one: Told, data: dict[str, str], severity: Severity | None = None) -> Hit:
    return in_spot(one.spot, one.span.begin, one.span.end, **data)._replace(severity=severity)


def _value(figure: Figure) -> str:
    number = figure.written or (write_number(figure.number) if figure.number is not None else "")
    return " ".join(part for part in (figure.qualifier, number, figure.unit) if part)


RULES = (
    Rule("figure-differs", Severity.MUST, "thông lệ", differs),
    Rule("figure-cell", Severity.MUST, "thông lệ", cells),
    Rule("figure-twice", Severity.SHOULD, "thông lệ", twice),
    Rule("figure-unit", Severity.SHOULD, "thông lệ", units),
    Rule("thousands-form", Severity.SHOULD, "thông lệ", forms),
    Rule("figure-link", Severity.STYLE, "thông lệ", links),
)
