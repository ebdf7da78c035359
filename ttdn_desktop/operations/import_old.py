"""Bringing in an old report: from a read document to unit, report, figures and request letters; and storing them."""

import re
from datetime import date

import msgspec

from ttdn_desktop.errors import Refused
from ttdn_desktop.model.figure import PeriodFigures
from ttdn_desktop.model.period import Period, PeriodKind
from ttdn_desktop.model.report import Report, ReportState
from ttdn_desktop.model.request import Issue, Request
from ttdn_desktop.model.source import SourceDocument
from ttdn_desktop.model.unit import Letterhead, Unit
from ttdn_desktop.operations.import_body import Warning, build_body, read_figures
from ttdn_desktop.operations.import_unit import (
    addressees_of,
    archive_of,
    build_unit,
    place_of,
    recipients_of,
    signing_of,
    symbol_of,
    weigh_author,
)
from ttdn_desktop.operations.naming import fresh_report_id, request_id
from ttdn_desktop.operations.ports import Catalogue, Store
from ttdn_desktop.reading.alignment import best_outline
from ttdn_desktop.reading.anatomy import Part, Piece, dissect
from ttdn_desktop.reading.citations import find_citations
from ttdn_desktop.reading.dates import DateSpan, find_dates
from ttdn_desktop.reading.expressions import Shape, find_periods
from ttdn_desktop.text.unicode import fold

_ASKING = ("công văn", "văn bản", "thông báo", "giấy mời", "công điện", "hướng dẫn")
_COMMUNE = ("xã", "phường", "đặc khu")
_DISTRICT = ("huyện", "quận", "thị xã", "thành phố", "thị trấn")


class Imported(msgspec.Struct, frozen=True):
    """An old report understood, not yet stored. `pieces` is every line of the source with its part, in source order;

    `numbers` are the headings' numbers as printed, by section key; `pictures` bytes by SHA-256.
    """

    unit: Unit
    report: Report
    figures: PeriodFigures
    requests: tuple[Request, ...] = ()
    pictures: dict[str, bytes] = {}
    warnings: tuple[Warning, ...] = ()
    pieces: tuple[Piece, ...] = ()
    numbers: dict[str, str] = {}

    @property
    def letterhead(self) -> Letterhead:
        """The letterhead the report was written under."""
        return self.unit.letterhead(self.report.letterhead)


def understand(document: SourceDocument, catalogue: Catalogue, *, outline: str | None = None, period: Period | None = None,
               own: Unit | None = None) -> Imported:
    """The document as a report. Pure: nothing is stored; the report's id is provisional until `keep`.

    `outline` and `period` overrule what is read; `own` is the office's unit, whose name then counts most. Titles, subject, opening
    and closing stay word for word. Raises Refused: "import-empty", "import-no-unit", "import-no-period", "outline-unknown".
    """
    pieces = dissect(document)
    if not any(piece.part in (Part.OPENING, Part.HEADING, Part.BODY, Part.SUBJECT) for piece in pieces):
        raise Refused("import-empty")
    headings = [piece.heading for piece in pieces if piece.heading]
    form = catalogue.outline(outline) if outline else best_outline(headings, catalogue.outlines())
    if form is None:
        raise Refused("outline-unknown")
    warnings = [Warning(code, quote) for code, quote in document.warnings]
    author = weigh_author(pieces, own)
    unit, head = build_unit(author, pieces, own)
    warnings += [Warning("import-name-variant", variant, {"known": author.name, "count": str(count)}) for variant, count in author.variants]
    requests = _requests(pieces)
    read, doubts = _period(pieces, requests)
    when = period or read
    if when is None:
        raise Refused("import-no-period")
    warnings += doubts
    body = build_body(pieces, form)
    figures, twice = read_figures(body.sections, catalogue.reference(), unit.id, when.code)
    warnings += [*_joins(pieces), *body.warnings, *twice, *_lacks(pieces)]
    warnings += [Warning("import-unplaced", piece.line.text[:120]) for piece in pieces if piece.part is Part.UNKNOWN]
    dated = next((piece for piece in pieces if piece.part is Part.PLACE_DATE), None)
    report = Report(
        id=fresh_report_id((), unit, when), unit=unit.id, period=when, outline=form.id, outline_version=form.version,
        numbering=body.numbering, letterhead=head.id, window=when.window(),
        subject=_joined(pieces, Part.SUBJECT, " "), opening=_joined(pieces, Part.OPENING, "\n"), closing=_joined(pieces, Part.CLOSING, "\n"),
        doc_type=_joined(pieces, Part.TYPE, " ") or "BÁO CÁO", requests=tuple(request.id for request in requests),
        place=place_of(dated) if dated else "", issue=_issue(pieces, dated), addressees=addressees_of(pieces), recipients=recipients_of(pieces),
        archive=archive_of(pieces), signing=signing_of(pieces), sections=body.sections, unplaced=body.unplaced, counter=body.counter,
        state=ReportState.ISSUED, made_outside=True, pad_period=_pads(pieces))
    return Imported(unit, report, figures, requests, body.pictures, tuple(warnings), pieces, body.numbers)


def keep(imported: Imported, store: Store, *, force: bool = False) -> Report:
    """Stores an understood report with its unit, requests, figures and pictures; returns it with the id it got.

    The first unit ever imported becomes the office's own. A district report imported by a commune of the same name or province makes the
    district a predecessor of the commune, so that its text can be carried on. Raises Refused("report-exists") naming the report when the
    same unit already has one for this period, request and outline, unless `force`.
    """
    report, own = imported.report, store.own_unit()
    twin = next((known for known in store.reports(report.unit) if known.key == report.key), None)
    if twin is not None and not force:
        raise Refused("report-exists", twin.id, period=report.period.label(), unit=imported.unit.area)
    taken = {known.id for known in store.reports()}
    is_own = own is None or own.id == imported.unit.id
    report = msgspec.structs.replace(report, id=fresh_report_id(taken, imported.unit, report.period, own=is_own))
    for data in imported.pictures.values():
        store.keep_file(data)
    known_requests = {request.id for request in store.requests()}
    for request in imported.requests:
        if request.id not in known_requests:  # a letter known already may carry its scan and deadline
            store.save_request(request)
    store.save_unit(_merged(imported.unit, store))
    if own is None:
        store.set_own_unit(imported.unit.id)
    elif not is_own and may_precede(imported.unit, own) and imported.unit.id not in own.predecessors:
        store.save_unit(msgspec.structs.replace(own, predecessors=(*own.predecessors, imported.unit.id)))
    held = store.figures(report.unit, report.period.code)
    figures = imported.figures
    for figure in held.figures:
        if figure.status.value != "blank":
            figures = figures.with_figure(figure)
    store.save_report(report, figures)
    return report


def may_precede(old: Unit, own: Unit) -> bool:
    """True when the old unit can be one the own unit was formed from: a district (or a former commune) of its province or name."""
    if own.level not in _COMMUNE or old.level not in (*_DISTRICT, *_COMMUNE):
        return False
    same_province = bool(own.province) and fold(own.province) == fold(old.province)
    return fold(own.name) == fold(old.name) or (same_province and old.level in _DISTRICT)


def as_json(imported: Imported) -> dict[str, object]:
    """What `import --json` prints; numbers of headings as they stand in the source, values as strings."""
    from ttdn_desktop.operations.import_json import to_json

    return to_json(imported)


def _merged(unit: Unit, store: Store) -> Unit:
    """The unit with what is known of it already: codes, predecessors, older letterheads stay."""
    known = next((item for item in store.units() if item.id == unit.id), None)
    if known is None:
        return unit
    for head in unit.letterheads:
        if all(head.id != old.id for old in known.letterheads):
            known = known.with_letterhead(head)
    return known


def _requests(pieces: tuple[Piece, ...]) -> tuple[Request, ...]:
    """The letters the opening says it answers."""
    found: list[Request] = []
    for piece in pieces:
        for cited in find_citations(piece.line.text) if piece.part is Part.OPENING else ():
            asks = cited.kind.lower() in _ASKING or re.search(r"\b(?:báo cáo|sơ kết|tổng kết)\b", cited.subject, re.IGNORECASE)
            if not asks:
                continue
            request = Request("", cited.number, cited.symbol, cited.date.date if cited.date else None, cited.body, cited.subject, None, cited.kind)
            request = msgspec.structs.replace(request, id=request_id(request))
            if all(request.id != known.id for known in found):
                found.append(request)
    return tuple(found)


def _period(pieces: tuple[Piece, ...], requests: tuple[Request, ...]) -> tuple[Period | None, list[Warning]]:
    """The period by title, else by opening (corpus K22); a title and an opening that differ are told."""
    dated = [span.year for p in pieces if p.part is Part.PLACE_DATE for span in find_dates(p.line.text) if span.year >= 1900]
    years = [*dated, *(request.date.year for request in requests if request.date)]
    by_title = _first_period(_joined(pieces, Part.SUBJECT, " "), years)
    opening = _joined(pieces, Part.OPENING, " ")
    by_opening = _first_period(opening, years)
    by_closing = _first_period(_joined(pieces, Part.CLOSING, " "), years)
    read = by_title or by_opening or by_closing
    if by_title and by_opening and by_title != by_opening:
        return read, [Warning("import-period-differs", by_opening.label(), {"title": by_title.label()})]
    return read, []


def _first_period(text: str, years: list[int]) -> Period | None:
    found = find_periods(text)
    spoken = [words.year for words in found if words.year] + years
    halves = [words for words in found if words.shape is not Shape.YEAR]
    for words in (*halves, *found):
        if words.shape is Shape.CUMULATIVE and (words.year or spoken):
            year = words.year or spoken[0]
            last = Period(PeriodKind.MONTH, year, words.number).window().end if 1 <= words.number <= 12 else None
            return Period(PeriodKind.FREE, year, 0, date(year, 1, 1), last) if last else None
        if period := words.period(spoken[0] if spoken else 0):
            return period
    return None


def _issue(pieces: tuple[Piece, ...], dated: Piece | None) -> Issue:
    """Number, symbol and date as they stand; blanks stay blank."""
    text = " ".join(piece.line.text for piece in pieces if piece.part is Part.NUMBER)
    number = re.search(r"^S[ốô]\s*:?\s*(\d+)", text, re.IGNORECASE)
    spans: tuple[DateSpan, ...] = find_dates(dated.line.text) if dated else ()
    span = spans[0] if spans else None
    return Issue(number[1] if number else "", symbol_of(pieces), (span.day or None) if span else None, (span.month or None) if span else None,
                 (span.year or None) if span else None, signing_of(pieces).name)


def _joins(pieces: tuple[Piece, ...]) -> list[Warning]:
    """One warning for each torn paragraph that was made whole, quoting both sides of the seam."""
    return [Warning("import-joined", piece.line.text[max(joint - 40, 0) : joint + 41]) for piece in pieces for joint in piece.line.joints]


def _lacks(pieces: tuple[Piece, ...]) -> list[Warning]:
    parts = {piece.part for piece in pieces}
    wanted = ((Part.SUBJECT, "import-no-title"), (Part.HEADING, "import-no-headings"), (Part.CLOSING, "import-no-closing"),
              (Part.SIGNER, "import-no-signer"))
    return [Warning(code) for part, code in wanted if part not in parts]


def _joined(pieces: tuple[Piece, ...], part: Part, joint: str) -> str:
    return joint.join(piece.line.text.replace("\t", " ") for piece in pieces if piece.part is part)


def _pads(pieces: tuple[Piece, ...]) -> bool:
    """True when the old report mostly writes "06 tháng"."""
    forms = [words.padded for piece in pieces for words in find_periods(piece.line.text) if words.shape in (Shape.FIRST_HALF, Shape.SECOND_HALF)]
    return 2 * sum(forms) > len(forms)
