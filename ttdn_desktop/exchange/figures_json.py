"""so-lieu.json and nguon-goc.json: the report as data, and where the bundle comes from; nothing internal in either.

Left out on purpose: who wrote or reviewed what, waivers, drafts, quotes and sources of figures, names of people other than the
signer, computers, logins and clocks.
"""

from collections.abc import Iterable, Sequence
from datetime import date
from decimal import Decimal
from functools import cache

from ttdn_desktop import __version__, places
from ttdn_desktop.exchange import json_strict, names
from ttdn_desktop.exchange.json_strict import Json
from ttdn_desktop.exchange.schema import Schema, problems
from ttdn_desktop.model.bundle import PackFile
from ttdn_desktop.model.figure import Figure, Indicator, PeriodFigures
from ttdn_desktop.model.report import Report
from ttdn_desktop.model.request import Request
from ttdn_desktop.model.unit import Letterhead, Unit
from ttdn_desktop.paper.blocks import Grid, Heading, Image, Paper, PaperBlock, Para, Span, body_blocks
from ttdn_desktop.text.unicode import clean, one_line

FIGURES_FORMAT = 1
ORIGIN_FORMAT = 1


@cache
def schema_bytes(kind: str) -> bytes:
    """Our copy of a schema: "so-lieu" or "nguon-goc"; the bundle carries the first one as data/luoc-do.json."""
    number = FIGURES_FORMAT if kind == "so-lieu" else ORIGIN_FORMAT
    return places.asset("schemas", f"{kind}-{number}.json").read_bytes()


@cache
def _schema(kind: str) -> Schema:
    value = json_strict.read(schema_bytes(kind), kind)
    assert isinstance(value, dict)
    return value


def schema_problems(kind: str, value: Json) -> list[tuple[str, str]]:
    """Every (place, keyword) in which a value fails our own copy of that schema."""
    return list(problems(value, _schema(kind)))


def build_figures(
    report: Report,
    figures: PeriodFigures,
    unit: Unit,
    letterhead: Letterhead,
    requests: Sequence[Request],
    paper: Paper,
    *,
    previous: PeriodFigures | None = None,
    indicators: Iterable[Indicator] = (),
    draft: bool = False,
) -> bytes:
    """Canonical so-lieu.json. Sections, numbers and paragraphs are taken from the paper: the words that are printed.

    Numbers are strings ("45", "12.5"). Raises ValueError when the result would not fit our own schema (a fault of ours).
    """
    named = {indicator.code: indicator for indicator in indicators}
    sections, loose = _sections(report, paper)
    value: Json = {
        "format": FIGURES_FORMAT,
        "kind": "ttdn-so-lieu",
        "draft": draft,
        "made_outside": report.made_outside,
        "unit": {
            "id": one_line(unit.id),
            "name": one_line(unit.name),
            "level": one_line(unit.level),
            "province": one_line(unit.province),
            "agency": one_line(letterhead.full_name),
            "codes": [
                {
                    "scheme": one_line(c.scheme),
                    "code": one_line(c.code),
                    "from": _day(c.valid_from),
                    "to": _day(c.valid_to),
                }
                for c in unit.codes
            ],
        },
        "period": {
            "code": report.period.code,
            "label": report.period.label(),
            "from": _day(report.window.start),
            "to": _day(report.window.end),
            "rule": report.window.rule.value,
        },
        "series": report.series,
        "requests": [
            {
                "reference": one_line(r.reference),
                "date": _day(r.date),
                "body": one_line(r.body),
                "subject": one_line(r.subject),
            }
            for r in requests
        ],
        "outline": {"id": report.outline, "version": report.outline_version},
        "title": one_line(paper.title),
        "issue": {
            "number": one_line(report.issue.number),
            "symbol": one_line(report.issue.symbol or letterhead.symbol),
            "day": report.issue.day,
            "month": report.issue.month,
            "year": report.issue.year,
        },
        "opening": _texts(paper, "opening"),
        "sections": sections,
        "unplaced": loose,
        "closing": _texts(paper, "closing"),
        "figures": [_figure(f, named.get(f.code), previous.get(f.code) if previous else None) for f in figures.figures],
        "signer": {
            "authority": [one_line(line) for line in report.signing.authority],
            "name": one_line(report.signing.name),
        },
        "addressees": [one_line(line) for line in report.addressees],
        "recipients": [one_line(line) for line in report.recipients],
    }
    return _checked("so-lieu", value)


def build_origin(report: Report, extras: Iterable[PackFile], *, replaces: str = "", draft: bool = False) -> bytes:
    """Canonical nguon-goc.json: program, formats, outline, titles of scans and attachments, hash of the bundle replaced."""
    value: Json = {
        "format": ORIGIN_FORMAT,
        "kind": "ttdn-nguon-goc",
        "program": "TTĐN Desktop",
        "program_version": __version__,
        "formats": {"bundle": names.FORMAT, "figures": FIGURES_FORMAT},
        "outline": {"id": report.outline, "version": report.outline_version},
        "made_outside": report.made_outside,
        "draft": draft,
        "files": [
            {"file": extra.name, "title": one_line(extra.title)} for extra in sorted(extras, key=lambda e: e.name)
        ],
        "replaces": replaces or None,
    }
    return _checked("nguon-goc", value)


def _checked(kind: str, value: Json) -> bytes:
    wrong = schema_problems(kind, value)
    if wrong:
        raise ValueError(f"{kind}: {wrong[:3]}")
    return json_strict.write(value)


def _sections(report: Report, paper: Paper) -> tuple[list[Json], list[Json]]:
    """The sections in printed order with number and title as printed; text of no section stands apart."""
    body = body_blocks(paper)
    headings = {block.section: block for block in body if isinstance(block, Heading)}
    out: list[Json] = []
    for section in report.sections:
        heading = headings.get(section.key)
        out.append(
            {
                "key": section.key,
                "codes": list(section.codes),
                "number": heading.number if heading else "",
                "title": _plain(heading.spans) if heading else "",
                "level": section.level,
                "blocks": [_block(block) for block in body if _belongs(block, section.key)],
            }
        )
    return out, [_block(block) for block in body if _belongs(block, "")]


def _belongs(block: PaperBlock, section: str) -> bool:
    if isinstance(block, Para) and block.role != "body":
        return False
    return isinstance(block, Para | Grid | Image) and block.section == section


def _block(block: PaperBlock) -> Json:
    match block:
        case Para():
            return {"kind": "text", "marker": block.marker, "text": _plain(block.spans)}
        case Grid():
            return {
                "kind": "table",
                "caption": one_line(block.caption),
                "rows": [[clean(cell) for cell in row] for row in block.rows],
            }
        case Image():
            return {"kind": "picture", "caption": one_line(block.caption)}
        case _:
            raise TypeError(block)


def _figure(figure: Figure, indicator: Indicator | None, before: Figure | None) -> Json:
    return {
        "code": figure.code,
        "name": one_line(indicator.name) if indicator else "",
        "unit": one_line(figure.unit or (indicator.unit if indicator else "")),
        "status": figure.status.value,
        "value": _number(figure.number),
        "qualifier": one_line(figure.qualifier),
        "year_before": _number(before.number) if before else None,
        "section": figure.section,
        "note": one_line(figure.note),
    }


def _texts(paper: Paper, role: str) -> list[Json]:
    return [_plain(block.spans) for block in paper.blocks if isinstance(block, Para) and block.role == role]


def _plain(spans: tuple[Span, ...]) -> str:
    return one_line("".join(span.text for span in spans))


def _number(value: Decimal | None) -> str | None:
    """ "45", "12.5", never an exponent or a trailing zero."""
    if value is None:
        return None
    text = f"{value:f}"
    return (text.rstrip("0").rstrip(".") or "0") if "." in text else text


def _day(day: date | None) -> str | None:
    return day.isoformat() if day else None
