"""Bringing in an old report: from a read document to unit, report, figures and request letters; and storing them."""

from collections.abc import Callable
from typing import Any

import msgspec

from ttdn_desktop.carry.compare import block_text
from ttdn_desktop.errors import Refused
from ttdn_desktop.model.figure import FigureStatus
from ttdn_desktop.model.period import Period
from ttdn_desktop.model.report import Report, ReportState
from ttdn_desktop.model.request import Request
from ttdn_desktop.model.source import SourceDocument
from ttdn_desktop.model.unit import COMMUNE_LEVELS, DISTRICT_LEVELS, Unit
from ttdn_desktop.operations.import_annex import is_own_annex, with_annex_figures, without_annex
from ttdn_desktop.operations.import_body import build_body, read_figures
from ttdn_desktop.operations.import_facts import (
    draft_notices,
    issue_of,
    joined,
    pads_periods,
    period_of,
    requests_of,
    urgency_of,
)
from ttdn_desktop.operations.import_json import to_json
from ttdn_desktop.operations.import_period import asked_about
from ttdn_desktop.operations.import_unit import (
    addressees_of,
    archive_of,
    build_unit,
    place_of,
    recipients_of,
    signing_of,
    weigh_author,
)
from ttdn_desktop.operations.imported import Imported, Notice
from ttdn_desktop.operations.naming import fresh_report_id, request_id
from ttdn_desktop.operations.ports import Catalogue, Store
from ttdn_desktop.reading.alignment import best_outline
from ttdn_desktop.reading.anatomy import Part, Piece, dissect
from ttdn_desktop.text.unicode import fold

__all__ = ["Imported", "Notice", "as_json", "keep", "may_precede", "understand"]


def understand(
    document: SourceDocument,
    catalogue: Catalogue,
    *,
    outline: str | None = None,
    period: Period | None = None,
    own: Unit | None = None,
    file_name: str = "",
) -> Imported:
    """The document as a report. Pure: nothing is stored; the report's id is provisional until `keep`.

    `outline` and `period` overrule what is read; `own` is the office's unit, whose name then counts most; `file_name` is held
    against what the report says (K22). Titles, subject, opening
    and closing stay word for word. Raises Refused: "import-empty", "import-no-unit", "import-no-period", "outline-unknown".
    """
    pieces = dissect(document)
    if not any(piece.part in (Part.OPENING, Part.HEADING, Part.BODY, Part.SUBJECT) for piece in pieces):
        raise Refused("import-empty")
    headings = [piece.heading for piece in pieces if piece.heading]
    form = catalogue.outline(outline) if outline else best_outline(headings, catalogue.outlines())
    if form is None:
        raise Refused("outline-unknown")
    warnings = [Notice(code, quote) for code, quote in document.warnings]
    author = weigh_author(pieces, own)
    unit, head = build_unit(author, pieces, own)
    warnings += [
        Notice("import-name-variant", variant, {"known": author.name, "count": str(count)})
        for variant, count in author.variants
    ]
    requests = requests_of(pieces)
    read, doubts = period_of(pieces, requests)
    when = period or read
    if when is None:
        raise Refused("import-no-period")
    if period is None:  # else someone has said which period it is
        warnings = [*doubts, *(asked_about(file_name, when, unit) if file_name else ()), *warnings]
    warnings += draft_notices(pieces)
    own_annex = is_own_annex(pieces)
    body = build_body(without_annex(pieces) if own_annex else pieces, form)
    figures, twice = read_figures(body.sections, catalogue.reference(), unit.id, when.code)
    if own_annex:
        figures = with_annex_figures(figures, pieces, catalogue.reference())
        warnings.append(Notice("import-annex-figures"))
    warnings += [*_joins(pieces), *body.warnings, *twice, *_lacks(pieces)]
    loose = (Part.UNKNOWN,) if own_annex else (Part.UNKNOWN, Part.ANNEX)
    warnings += [Notice("import-unplaced", piece.line.text[:120]) for piece in pieces if piece.part in loose]
    dated = next((piece for piece in pieces if piece.part is Part.PLACE_DATE), None)
    report = Report(
        id=fresh_report_id((), unit, when),
        unit=unit.id,
        period=when,
        outline=form.id,
        outline_version=form.version,
        numbering=body.numbering,
        letterhead=head.id,
        window=when.window(),
        subject=joined(pieces, Part.SUBJECT, " "),
        opening=joined(pieces, Part.OPENING, "\n"),
        closing=joined(pieces, Part.CLOSING, "\n"),
        doc_type=joined(pieces, Part.TYPE, " ") or "BÁO CÁO",
        requests=tuple(request.id for request in requests),
        place=place_of(dated) if dated else "",
        issue=issue_of(pieces, dated),
        addressees=addressees_of(pieces),
        recipients=recipients_of(pieces),
        archive=archive_of(pieces),
        signing=signing_of(pieces),
        sections=body.sections,
        unplaced=body.unplaced,
        counter=body.counter,
        state=ReportState.ISSUED,
        made_outside=True,
        appendix="yes" if own_annex else "",
        urgency=urgency_of(pieces),
        pad_period=pads_periods(pieces),
    )
    return Imported(unit, report, figures, requests, body.pictures, tuple(warnings), pieces, body.numbers)


def keep(imported: Imported, store: Store, *, force: bool = False, known_ok: bool = False) -> Imported:
    """Stores an understood report with its unit, requests, figures and pictures, all or nothing; returns it with its new id.

    The first unit ever imported becomes the office's own. A district report imported by a commune of the same name or province makes the
    district a predecessor of the commune, so that its text can be carried on. Raises Refused("report-exists") naming the report when the
    same unit already has one for this period, request and outline, unless `force`. With `known_ok` a report that says the same words
    (the same report from another file) is no refusal: nothing is stored, the known one is named, with the notice "import-known".
    """
    return store.together(lambda whole: _keep(imported, whole, force, known_ok))


def _keep(imported: Imported, store: Store, force: bool, known_ok: bool) -> Imported:
    own, letters = store.own_unit(), {letter.id: letter for letter in store.requests()}
    requests: list[Request] = []
    for letter in imported.requests:
        requests.append(msgspec.structs.replace(letter, id=request_id(letter, (*letters.values(), *requests))))
    report = msgspec.structs.replace(imported.report, requests=tuple(request.id for request in requests))
    twin = next((known for known in store.reports(report.unit) if known.key == report.key), None)
    if twin is not None and known_ok and _words(twin) == _words(report):
        notice = Notice("import-known", twin.id, {"period": report.period.label()})
        known = msgspec.structs.replace(report, id=twin.id)
        return msgspec.structs.replace(
            imported, report=known, requests=tuple(requests), warnings=(*imported.warnings, notice)
        )
    if twin is not None and not force:
        raise Refused("report-exists", twin.id, period=report.period.label(), unit=imported.unit.area)
    taken = {head.report.id for trashed in (False, True) for head in store.heads(trashed)}
    is_own = own is None or own.id == imported.unit.id
    report = msgspec.structs.replace(report, id=fresh_report_id(taken, imported.unit, report.period, own=is_own))
    for data in imported.pictures.values():
        store.keep_file(data)
    for request in requests:
        if request.id not in letters:  # a letter known already may carry its scan and deadline
            store.save_request(request)
    unit = _merged(imported.unit, store)
    store.save_unit(unit)
    if own is None:
        store.set_own_unit(unit.id)
    elif not is_own and may_precede(imported.unit, own) and imported.unit.id not in own.predecessors:
        store.save_unit(msgspec.structs.replace(own, predecessors=(*own.predecessors, imported.unit.id)))
    held = store.figures(report.unit, report.period.code)
    figures = imported.figures
    for figure in held.figures:
        if figure.status is not FigureStatus.BLANK or figures.get(figure.code) is None:
            figures = figures.with_figure(figure)
    store.save_report(report, figures)
    return msgspec.structs.replace(imported, unit=unit, report=report, figures=figures, requests=tuple(requests))


def _words(report: Report) -> tuple[object, ...]:
    """What a report says, its ids and origins aside."""
    sections = tuple((s.title, tuple(block_text(block) for block in s.blocks)) for s in report.sections)
    return report.subject, report.opening, report.closing, sections


def may_precede(old: Unit, own: Unit) -> bool:
    """True when the old unit can be one the own unit was formed from: a district (or a former commune) of its province or name."""
    if own.level not in COMMUNE_LEVELS or old.level not in (*DISTRICT_LEVELS, *COMMUNE_LEVELS):
        return False
    same_province = bool(own.province) and fold(own.province) == fold(old.province)
    return fold(own.name) == fold(old.name) or (same_province and old.level in DISTRICT_LEVELS)


def as_json(imported: Imported, tell: Callable[..., str] | None = None) -> dict[str, Any]:
    """What `import --json` prints; numbers of headings as they stand in the source, values as strings.

    `tell(code, **data)` gives the Vietnamese sentence of a warning, its `message`; operations know no sentences themselves.
    """
    return to_json(imported, tell)


def _merged(unit: Unit, store: Store) -> Unit:
    """The unit with what is known of it already: codes, predecessors, older letterheads stay."""
    known = next((item for item in store.units() if item.id == unit.id), None)
    if known is None:
        return unit
    for head in unit.letterheads:
        if all(head.id != old.id for old in known.letterheads):
            known = known.with_letterhead(head)
    return known


def _joins(pieces: tuple[Piece, ...]) -> list[Notice]:
    """One warning for each torn paragraph that was made whole, quoting both sides of the seam."""
    return [
        Notice("import-joined", piece.line.text[max(joint - 40, 0) : joint + 41])
        for piece in pieces
        for joint in piece.line.joints
    ]


def _lacks(pieces: tuple[Piece, ...]) -> list[Notice]:
    parts = {piece.part for piece in pieces}
    wanted = (
        (Part.SUBJECT, "import-no-title"),
        (Part.HEADING, "import-no-headings"),
        (Part.CLOSING, "import-no-closing"),
        (Part.SIGNER, "import-no-signer"),
    )
    return [Notice(code) for part, code in wanted if part not in parts]
