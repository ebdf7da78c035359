"""JSON views of reports, findings and verdicts: stable English keys, documented in resources/help/cli.md."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

import msgspec

from ttdn_desktop.model.block import FigureRef, Gap, Paragraph, Picture, Table, Text
from ttdn_desktop.model.bundle import Verdict
from ttdn_desktop.model.fields import fill_text
from ttdn_desktop.model.figure import Figure, PeriodFigures
from ttdn_desktop.model.finding import Finding
from ttdn_desktop.model.form_finding import FormFinding
from ttdn_desktop.model.notation import write_line
from ttdn_desktop.model.report import Report
from ttdn_desktop.model.unit import Unit
from ttdn_desktop.paper.numbering import section_numbers
from ttdn_desktop.wording import form
from ttdn_desktop.wording.check_file import place
from ttdn_desktop.wording.checks import message, why
from ttdn_desktop.wording.findings import basis_said
from ttdn_desktop.wording.lookup import sentence

if TYPE_CHECKING:
    from ttdn_desktop.operations.session import ReportSession


def report_head(report: Report) -> dict[str, Any]:
    """One report in a list."""
    return {
        "report": report.id,
        "unit": report.unit,
        "period": report.period.code,
        "label": report.period.label(pad=report.pad_period),
        "outline": report.outline,
        "state": report.state.value,
        "made_outside": report.made_outside,
        "source": report.source,
        "sources": list(report.sources),
    }


def report_view(session: "ReportSession") -> dict[str, Any]:
    """A report whole: sections, blocks with origin, figures, steps."""
    report = session.report
    numbers = section_numbers(report.numbering, report.sections)

    def filled(template: str) -> str:
        return fill_text(template, report, session.letterhead, session.requests)

    return {
        **report_head(report),
        "window": {"start": str(report.window.start), "end": str(report.window.end), "rule": report.window.rule.value},
        "title": f"{report.doc_type} {filled(report.subject)}",
        "subject": filled(report.subject),
        "opening": filled(report.opening),
        "closing": filled(report.closing),
        "templates": {"subject": report.subject, "opening": report.opening, "closing": report.closing},
        "requests": [{"id": r.id, "number": r.reference, "citation": r.citation()} for r in session.requests],
        "sections": [
            {
                "key": s.key,
                "code": s.codes[0] if s.codes else "",
                "number": numbers[s.key],
                "title": session.title_of(s),
                "level": s.level,
                "required": s.required,
                "blocks": [block_view(b) for b in s.blocks],
            }
            for s in report.sections
        ],
        "unplaced": [block_view(b) for b in report.unplaced],
        "figures": figures_view(session.figures, session.previous_figures),
        "signer": {"name": report.signing.name, "authority": list(report.signing.authority)},
        "recipients": [*report.recipients],
        "archive": report.archive,
        "steps": [{"key": s.key, "state": s.state.value} for s in session.steps()],
    }


def block_view(block: Paragraph | Table | Picture) -> dict[str, Any]:
    """One block; the text of a paragraph in notation, so that `edit --text-file` takes it back."""
    head: dict[str, Any] = {
        "id": block.id,
        "origin": block.origin.kind.value,
        "source": block.origin.report,
        "sources": [{"report": came.report, "block": came.block} for came in block.origin.sources],
        "reviewed": block.reviewed,
    }
    if isinstance(block, Paragraph):
        return {
            **head,
            "kind": "paragraph",
            "level": block.level.value,
            "text": "".join(r.text if isinstance(r, Text) else f"[{r.was or '…'}]" for r in block.runs),
            "notation": write_line(block.level, block.runs),
            "open": [
                r.code if isinstance(r, FigureRef) else r.kind for r in block.runs if isinstance(r, FigureRef | Gap)
            ],
        }
    if isinstance(block, Table):
        return {**head, "kind": "table", "rows": [list(row) for row in block.rows], "caption": block.caption}
    return {**head, "kind": "picture", "sha256": block.sha256, "caption": block.caption}


def figures_view(figures: PeriodFigures, previous: PeriodFigures | None) -> list[dict[str, Any]]:
    """All figures, the value of the previous period beside each."""

    def number(figure: Figure | None) -> str | None:
        return str(figure.number) if figure is not None and figure.number is not None else None

    return [
        {
            "code": f.code,
            "status": f.status.value,
            "value": number(f),
            "unit": f.unit,
            "written": f.written,
            "quote": f.quote,
            "section": f.section,
            "previous": number(previous.get(f.code)) if previous else None,
            "plan": None if f.plan is None else str(f.plan),
            "estimate": None if f.estimate is None else str(f.estimate),
            "note": f.note,
            "source": f.source,
        }
        for f in figures.figures
    ]


def finding_view(finding: Finding, places: Mapping[str, str] = {}) -> dict[str, Any]:
    """One finding with its Vietnamese sentence; `places` are the names of the sections."""
    return {
        "rule": finding.rule,
        "severity": finding.severity.value,
        "section": finding.section,
        "block": finding.block,
        "place": place(finding.section, finding.block, places),
        "quote": finding.printed,
        "message": message(finding),
        "suggestion": finding.suggestion,
        "why": why(finding),
        "basis": basis_said(finding.basis) if finding.basis else "",
    }


def form_view(finding: FormFinding) -> dict[str, Any]:
    """One finding about the form: the keys of any finding, and where, what stands there and what is wanted in words."""
    return {
        "rule": finding.rule,
        "severity": finding.severity.value,
        "section": "",
        "block": "",
        "place": form.where(finding),
        "quote": finding.quote,
        "message": form.message(finding),
        "suggestion": finding.suggestion,
        "why": form.why(finding),
        "basis": finding.basis,
        "where": form.where(finding),
        "found": form.said(finding.found),
        "wanted": form.said(finding.wanted),
        "count": finding.count,
    }


def unit_view(unit: Unit) -> dict[str, Any]:
    """The unit with its letterheads."""
    return {
        "unit": unit.id,
        "name": unit.name,
        "level": unit.level,
        "province": unit.province,
        "letterheads": [
            {
                "id": h.id,
                "superior": list(h.superior),
                "issuer": list(h.issuer),
                "full_name": h.full_name,
                "short_name": h.short_name,
                "place": h.place,
                "symbol": h.symbol,
                "archive": h.archive,
                "signer": h.signing.name,
                "authority": list(h.signing.authority),
                "recipients": list(h.recipients),
                "addressees": list(h.addressees),
                "valid_from": str(h.valid_from) if h.valid_from else None,
                "valid_to": str(h.valid_to) if h.valid_to else None,
            }
            for h in unit.letterheads
        ],
        "predecessors": list(unit.predecessors),
        "form": msgspec.to_builtins(unit.form),
    }


def verdict_view(verdict: Verdict) -> dict[str, Any]:
    """The verifier's word, a sentence for each reason."""
    return {
        "verdict": verdict.verdict.value,
        "kind": verdict.kind,
        "reasons": [
            {"code": r.code, "file": r.file, "message": sentence(r.code, r.file, **r.data)} for r in verdict.reasons
        ],
        "info": verdict.info,
    }
