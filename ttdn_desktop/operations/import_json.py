"""An understood old report in the shape `import --json` prints."""

from collections.abc import Callable
from typing import Any

from ttdn_desktop.carry.compare import block_text
from ttdn_desktop.model.block import Paragraph
from ttdn_desktop.model.report import Section
from ttdn_desktop.model.request import Request
from ttdn_desktop.operations.imported import Imported, Notice


def to_json(imported: Imported, tell: Callable[..., str] | None = None) -> dict[str, Any]:
    """Keys as in design §6; `unit` is the name, its level and province stand beside it."""
    report, unit = imported.report, imported.unit
    requests = [_request(request) for request in imported.requests]
    return {
        "report": report.id,
        "unit": unit.name,
        "level": unit.level,
        "province": unit.province,
        "unit_id": unit.id,
        "period": report.period.code,
        "outline": report.outline,
        "title": f"{report.doc_type} {report.subject}".strip(),
        "request": requests[0] if requests else None,
        "requests": requests,
        "opening": report.opening,
        "sections": [_section(section, imported) for section in report.sections],
        "closing": report.closing,
        "figures": [
            {
                "code": figure.code,
                "value": str(figure.value),
                "unit": figure.unit,
                "quote": figure.quote,
                "section": figure.section,
                "written": figure.written,
            }
            for figure in imported.figures.figures
        ],
        "signer": report.signing.name,
        "authority": list(report.signing.authority),
        "recipients": list(report.recipients),
        "archive": report.archive,
        "unmapped": [block_text(block) for block in report.unplaced],
        "warnings": [_warning(warning, tell) for warning in imported.warnings],
    }


def _section(section: Section, imported: Imported) -> dict[str, object]:
    number = imported.numbers.get(section.key, "")
    plain = imported.report.numbering == "plain"
    title = section.title.removeprefix(number).lstrip() if plain else section.title
    return {
        "key": section.key,
        "code": section.codes[0] if section.codes else "",
        "number": number,
        "title": title,
        "level": section.level,
        "paragraphs": [
            {
                "level": block.level.value if isinstance(block, Paragraph) else type(block).__name__.lower(),
                "text": block_text(block, imported.figures),
            }
            for block in section.blocks
        ],
    }


def _request(request: Request) -> dict[str, object]:
    return {
        "number": request.number,
        "symbol": request.symbol,
        "reference": request.reference,
        "date": request.date.isoformat() if request.date else None,
        "kind": request.kind,
        "body": request.body,
        "subject": request.subject,
    }


def _warning(warning: Notice, tell: Callable[..., str] | None) -> dict[str, Any]:
    told = {"message": tell(warning.code, quote=warning.quote, **warning.data)} if tell else {}
    return {"code": warning.code, "quote": warning.quote, **({"data": warning.data} if warning.data else {}), **told}
