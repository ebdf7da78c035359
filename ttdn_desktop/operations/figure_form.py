"""Forms for figures that came back: what each says, what they add up to, what a person must look at before anything changes."""

import re
from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal, InvalidOperation
from pathlib import Path

import msgspec

from ttdn_desktop.errors import Refused
from ttdn_desktop.model.figure import Figure, FigureStatus, Indicator, is_counted
from ttdn_desktop.model.sheet import Cell, Sheet, place
from ttdn_desktop.operations.figure_entry import typed_figure
from ttdn_desktop.operations.ports import FigureSheets
from ttdn_desktop.operations.session import ReportSession
from ttdn_desktop.paper import figure_form as paper
from ttdn_desktop.text.number_styles import is_english, to_vietnamese
from ttdn_desktop.text.numbers import write_number
from ttdn_desktop.text.unicode import fold, one_line

_CODE_AT, _NAME_AT, _NOW_AT, _NOTE_AT = 0, 1, 3, 5  # where our own form has them, when a head is lost
# What the readers of reports say of a file, said of a spreadsheet: there the help is Excel, not Word.
_OF_SHEETS = dict.fromkeys(
    ("file-damaged", "file-truncated", "file-unreadable", "file-duplicate-parts", "file-doctype", "file-no-main-part"),
    "sheet-damaged",
) | {"file-encrypted": "sheet-encrypted", "file-binary": "sheet-none", "file-encoding": "sheet-encoding"}
_SPACES = re.compile(r"\s+")


class Problem(msgspec.Struct, frozen=True):
    """What could not be taken: a code of wording/figure_form.py, the file, its cell ("D9", "" for the whole file)."""

    code: str
    file: str
    cell: str = ""
    data: dict[str, str] = {}


class Part(msgspec.Struct, frozen=True):
    """One figure in one form: from whom, where, what."""

    who: str
    file: str
    cell: str
    figure: Figure


class Offer(msgspec.Struct, frozen=True):
    """What the forms together say of a figure. `clashes`: the report already says something else."""

    old: Figure
    new: Figure
    parts: tuple[Part, ...]

    @property
    def clashes(self) -> bool:
        """True where a value typed before would be replaced."""
        return self.old.status is not FigureStatus.BLANK and _said(self.old) != _said(self.new)


class Gathered(msgspec.Struct, frozen=True):
    """All forms together: how many were understood, what they offer, what stands in the way."""

    forms: int
    offers: tuple[Offer, ...] = ()
    problems: tuple[Problem, ...] = ()


class _Form(msgspec.Struct):
    file: str
    who: str
    parts: list[Part] = []
    problems: list[Problem] = []


def form_of(session: ReportSession) -> paper.FigureForm:
    """The empty form that asks for all figures of the report."""
    report = session.report
    return paper.figure_form(
        session.figures,
        session.previous_figures,
        report.period,
        report.window,
        session.letterhead.full_name.replace("\n", " "),
        session.reference.indicator,
    )


def read_forms(sheets: FigureSheets, paths: Sequence[Path], session: ReportSession) -> Gathered:
    """Reads and adds up the files; one that cannot be read is a problem among others. Raises Trouble when the disk fails."""
    found: list[tuple[str, tuple[Sheet, ...] | Refused]] = []
    for path in paths:
        try:
            found.append((path.name, sheets.read(path)))
        except Refused as refused:
            found.append((path.name, refused))
    return gather(found, session)


def gather(found: Iterable[tuple[str, tuple[Sheet, ...] | Refused]], session: ReportSession) -> Gathered:
    """What the files say together; each is its name and its sheets, or why it could not be read."""
    forms, problems, seen = list[_Form](), list[Problem](), dict[str, str]()
    for name, content in found:
        if isinstance(content, Refused):
            code = _OF_SHEETS.get(content.code, content.code)
            problems.append(Problem(code, name, data={key: str(value) for key, value in content.data.items()}))
            continue
        form = _understood(name, content, session)
        if form.parts and (first := seen.setdefault(fold(form.who), name)) != name:
            form = _Form(name, form.who, problems=[Problem("form-twice", name, data={"who": form.who, "other": first})])
        problems += form.problems
        forms.append(form)
    offers, clashes = _offers([part for form in forms for part in form.parts], session)
    return Gathered(sum(bool(form.parts) for form in forms), tuple(offers), (*problems, *clashes))


def as_form(block: Sequence[Sequence[str]], session: ReportSession) -> Sheet | None:
    """Cells copied from a form, with or without its heads, as its sheet; None where they are just numbers."""
    sheet = Sheet("", tuple(tuple(Cell(text) for text in row) for row in block))
    if _columns(sheet) is not None:
        return sheet
    if not any(len(row) > _NOW_AT and _code(one_line(row[_CODE_AT]), session) for row in block):
        return None
    return Sheet("", (tuple(Cell(head) for head in paper.HEADS), *sheet.rows))


def take(session: ReportSession, offers: Iterable[Offer]) -> int:
    """Puts the offers into the report: one step of undo. How many figures changed."""
    figures, count = session.figures, 0
    for offer in offers:
        if figures.get(offer.new.code) != offer.new:
            figures, count = figures.with_figure(offer.new), count + 1
    session.change(figures=figures, what="figure-form", where="figures")
    return count


# one file


def _understood(file: str, sheets: tuple[Sheet, ...], session: ReportSession) -> _Form:
    """The form in the first sheet that has rows of figures."""
    names = {fold(i.name): i.code for i in session.reference.indicators}
    for sheet in sheets:
        texts = [one_line(cell.text) for row in sheet.rows for cell in row]
        period = paper.marked_period(texts)
        columns = _columns(sheet)
        if period is None and columns is None:
            continue
        form = _Form(file, _who(sheet) or Path(file).stem)
        if period is not None and period != session.report.period.code:
            form.problems.append(Problem("form-period", file, data={"period": period}))
            return form
        _read_rows(form, sheet, columns or (-1, _CODE_AT, _NAME_AT, _NOW_AT, _NOTE_AT), session, names)
        if not form.parts and not form.problems:
            form.problems.append(Problem("form-empty", file))
        return form
    return _Form(file, Path(file).stem, problems=[Problem("form-none", file)])


def _columns(sheet: Sheet) -> tuple[int, int, int, int, int] | None:
    """Row of the heads, and the columns of code, name, this period and note; None without such heads."""
    for number, row in enumerate(sheet.rows):
        heads = [fold(one_line(cell.text)) for cell in row]
        if fold(paper.HEADS[3]) in heads and (fold(paper.HEADS[0]) in heads or fold(paper.HEADS[1]) in heads):
            at = [heads.index(fold(head)) if fold(head) in heads else -1 for head in paper.HEADS]
            return number, at[0], at[1], at[3], at[5]
    return None


def _who(sheet: Sheet) -> str:
    for row in sheet.rows[:20]:
        for number, cell in enumerate(row):
            if fold(one_line(cell.text)).startswith(fold(paper.WHO)):
                rest = one_line(cell.text)[len(paper.WHO) :].strip()
                return rest or next((one_line(c.text) for c in row[number + 1 :] if one_line(c.text)), "")
    return ""


def _read_rows(
    form: _Form, sheet: Sheet, columns: tuple[int, int, int, int, int], session: ReportSession, names: dict[str, str]
) -> None:
    head, code_at, name_at, now_at, note_at = columns
    rows = [(number, row) for number, row in enumerate(sheet.rows) if number > head]
    column = [_at(row, now_at) for _, row in rows]
    whole = all(is_counted(unit) for unit in _units(rows, code_at, session))
    english = is_english([cell.text for cell in column if cell.kind == "text"], whole)
    seen: set[str] = set()
    for (number, row), cell in zip(rows, column, strict=True):
        if not cell.text:
            continue
        where = place(number, now_at)
        named, name = one_line(_at(row, code_at).text), one_line(_at(row, name_at).text)
        if not named and not name:
            continue
        code = _code(named, session) or names.get(fold(name), "") if named or code_at < 0 else ""
        if not code:
            if named or code_at < 0:  # without a code: the name of a group, a place to sign
                form.problems.append(Problem("form-unknown", form.file, where, {"row": name or named}))
            continue
        indicator = session.reference.indicator(code)
        name = name or (indicator.name if indicator else named)
        if code in seen:
            form.problems.append(Problem("form-row-twice", form.file, where, {"row": name}))
            continue
        seen.add(code)
        note = one_line(_at(row, note_at).text) if note_at >= 0 else ""
        try:
            figure = typed_figure(_blank(session, code), _typed(cell, english))
        except Refused as refused:
            reason = "form-not-whole" if refused.code == "figure-not-whole" else "form-unreadable"
            form.problems.append(Problem(reason, form.file, where, {"row": name, "value": cell.text}))
            continue
        if figure.status is not FigureStatus.BLANK:
            form.parts.append(Part(form.who, form.file, where, msgspec.structs.replace(figure, note=note)))


def _units(rows: list[tuple[int, tuple[Cell, ...]]], code_at: int, session: ReportSession) -> Iterator[str]:
    for _, row in rows:
        if code := _code(one_line(_at(row, code_at).text), session):
            yield _blank(session, code).unit


def _at(row: tuple[Cell, ...], column: int) -> Cell:
    return row[column] if 0 <= column < len(row) else Cell()


def _typed(cell: Cell, english: bool) -> str:
    """The cell as a person would type it. Raises Refused for a date, a percentage, an error of the spreadsheet."""
    if cell.kind == "number":
        try:
            return write_number(Decimal(cell.text))
        except InvalidOperation:
            return cell.text
    if cell.kind != "text":
        raise Refused("figure-unreadable", "", value=cell.text)
    text = one_line(cell.text)
    return {"–": "-", "—": "-", "\u2212": "-"}.get(text, to_vietnamese(text, english))


def _code(text: str, session: ReportSession) -> str:
    wanted = _SPACES.sub("", text).casefold()
    for indicator in session.reference.indicators:
        if indicator.code.casefold() == wanted:
            return indicator.code
    return next((figure.code for figure in session.figures.figures if figure.code.casefold() == wanted), "")


def _blank(session: ReportSession, code: str) -> Figure:
    """The figure as the report has it, without its value: unit, section and plan stay."""
    indicator = session.reference.indicator(code)
    known = session.figures.get(code) or Figure(code)
    unit = known.unit or (indicator.unit if indicator else "")
    return msgspec.structs.replace(
        known, status=FigureStatus.BLANK, value=None, written="", qualifier="", unit=unit, quote=""
    )


# all files together


def _offers(parts: list[Part], session: ReportSession) -> tuple[list[Offer], list[Problem]]:
    by_code: dict[str, list[Part]] = {}
    for part in parts:
        by_code.setdefault(part.figure.code, []).append(part)
    order = [figure.code for figure in session.figures.figures]
    offers, problems = list[Offer](), list[Problem]()
    for code in sorted(by_code, key=lambda one: order.index(one) if one in order else len(order)):
        found, indicator = by_code[code], session.reference.indicator(code)
        new = _together(found, indicator, session)
        if new is None:
            said = "; ".join(f"{part.who} ({part.file}, {part.cell}): {paper.said(part.figure)}" for part in found)
            name = indicator.name if indicator else code
            problems.append(Problem("form-conflict", found[0].file, found[0].cell, {"row": name, "said": said}))
            continue
        old = session.figures.get(code) or Figure(code, unit=new.unit)
        offers.append(Offer(old, new, tuple(found)))
    return offers, problems


def _together(parts: list[Part], indicator: Indicator | None, session: ReportSession) -> Figure | None:
    """The figure of all parts: the sum where it may be added up, the one value where all agree, None where they do not."""
    old = session.figures.get(parts[0].figure.code)
    source = paper.contributions([(part.who, part.figure) for part in parts])
    figures = [part.figure for part in parts]
    adds = indicator is None or indicator.aggregation == "sum"
    if len(figures) > 1 and adds:
        made = _sum(figures)
    elif len({_said(figure) for figure in figures}) == 1:
        made = figures[0]
    else:
        return None
    return msgspec.structs.replace(made, source=source, note=old.note if old else "")


def _sum(figures: list[Figure]) -> Figure:
    """Numbers are added, what is not counted is passed over; a sum of something "trên 80" is itself "trên" (corpus 3.7, rule 3)."""
    numbers = [figure.number for figure in figures if figure.number is not None]
    if not numbers:
        states = {figure.status for figure in figures}
        return next(f for f in figures if f.status is FigureStatus.UNCOUNTED) if len(states) > 1 else figures[0]
    total = sum(numbers, Decimal(0))
    qualifier = next((figure.qualifier for figure in figures if figure.qualifier), "")
    if not total:
        return next(figure for figure in figures if figure.status is FigureStatus.ZERO)
    return msgspec.structs.replace(
        figures[0], status=FigureStatus.KNOWN, value=total, written="", qualifier=qualifier, note=""
    )


def _said(figure: Figure) -> tuple[FigureStatus, Decimal | None, str]:
    return figure.status, figure.value, figure.qualifier
