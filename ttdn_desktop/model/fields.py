"""Fields that follow the report: {period}, {outlook}, {unit} … filled into title, opening, headings and closing."""

import re
from collections.abc import Iterator

from ttdn_desktop.model.block import Gap, Run, Text, merge_runs
from ttdn_desktop.model.report import Report
from ttdn_desktop.model.request import Request
from ttdn_desktop.model.unit import Letterhead

_FIELD = re.compile(r"\{(period|PERIOD|outlook|OUTLOOK|year|unit|unit_short|area|province|request)(?::([a-z ]+))?\}")


def fill(template: str, report: Report, letterhead: Letterhead, requests: tuple[Request, ...]) -> tuple[Run, ...]:
    """Runs of the template with its fields filled; a field without a value becomes a Gap.

    Fields: {period} {outlook} (option "short": without year; capitals as {PERIOD}), {year}, {unit}, {unit_short}, {area},
    {province}, {request}.
    """
    return merge_runs(tuple(run for _, run, _ in pieces(template, report, letterhead, requests)))


def pieces(
    template: str, report: Report, letterhead: Letterhead, requests: tuple[Request, ...]
) -> Iterator[tuple[int, Run, bool]]:
    """The template piece by piece: where each begins in it, what it prints, and whether a field made it."""
    place = 0
    for match in _FIELD.finditer(template):
        yield place, Text(template[place : match.start()]), False
        value = _value(match[1], match[2] or "", report, letterhead, requests)
        yield match.start(), Text(value) if value else Gap("request" if match[1] == "request" else "text"), True
        place = match.end()
    yield place, Text(template[place:]), False


def fill_text(
    template: str, report: Report, letterhead: Letterhead, requests: tuple[Request, ...] = (), gap: str = "…"
) -> str:
    """The filled template as plain text, gaps shown as `gap`."""
    return "".join(r.text if isinstance(r, Text) else gap for r in fill(template, report, letterhead, requests))


def _value(name: str, form: str, report: Report, head: Letterhead, requests: tuple[Request, ...]) -> str | None:
    if name.lower() in ("period", "outlook"):
        period = report.period if name.lower() == "period" else report.period.outlook()
        words = period.label(pad=report.pad_period, year="short" not in form)
        return words.upper() if name.isupper() else words
    if name == "year":
        return str(report.period.year)
    if name == "request":
        cited = [request.citation() for request in requests]
        return "; ".join(c for c in cited if c) if cited and all(cited) else None
    return {"unit": head.full_name, "unit_short": head.short_name, "area": head.area, "province": head.province}[
        name
    ] or None
