"""A new report from the previous one (corpus 4.1) or from the outline alone: words verbatim, all of them unreviewed."""

import re
from collections.abc import Iterable, Sequence

import msgspec

from ttdn_desktop.carry.figure_places import place_figures
from ttdn_desktop.carry.sections import Old, empty_section, place_sections
from ttdn_desktop.carry.titles import own_template
from ttdn_desktop.carry.twins import fold_twins, own_names
from ttdn_desktop.model.block import Block, FigureRef, Origin, OriginKind, Paragraph, merge_runs
from ttdn_desktop.model.figure import Figure, Indicator, PeriodFigures, figure_text, is_background
from ttdn_desktop.model.outline import Outline
from ttdn_desktop.model.period import Period, PeriodKind, WindowRule
from ttdn_desktop.model.reference import Reference
from ttdn_desktop.model.report import Report
from ttdn_desktop.model.request import Issue
from ttdn_desktop.model.unit import Letterhead, Signing
from ttdn_desktop.reading.drafter import without_drafter

_SUMMING = re.compile(r"\s+(?:SƠ|TỔNG) KẾT\b")  # SƠ KẾT of a part of the year, TỔNG KẾT of the whole
_NO_TABLES = Reference()


def shell(
    key: str, unit: str, period: Period, outline: Outline, letterhead: Letterhead, requests: tuple[str, ...] = ()
) -> Report:
    """An empty report of an outline: its sections and templates, the letterhead's names; number and day blank.

    The date line gets the month and year the window ends in, as real reports do; number and day are the clerk's
    (K8, K9).
    """
    window = period.window()
    return Report(
        id=key,
        unit=unit,
        period=period,
        outline=outline.id,
        outline_version=outline.version,
        numbering=outline.numbering,
        letterhead=letterhead.id,
        window=window,
        subject=outline.subject,
        opening=opening_template(outline, bool(requests)),
        closing=outline.closing,
        requests=requests,
        place=letterhead.place,
        issue=Issue(symbol=letterhead.symbol, month=window.end.month, year=window.end.year),
        addressees=letterhead.addressees,
        recipients=letterhead.recipients,
        archive=letterhead.archive,
        signing=letterhead.signing,
        sections=tuple(empty_section(item) for item in outline.sections),
    )


class Before(msgspec.Struct, frozen=True):
    """A report that is carried on: its figures, those it compared with, its outline, and its unit's own names, where known."""

    report: Report
    figures: PeriodFigures
    compared: PeriodFigures | None = None
    outline: Outline | None = None
    names: tuple[str, ...] = ()


def roll_all(befores: Sequence[Before], new: Report, outline: Outline, reference: Reference = _NO_TABLES) -> Report:
    """`new` (a shell) filled from one report, or from those of all units it was formed from; nothing of them is dropped.

    Every block arrives verbatim with Origin(CARRIED, its report, its old id) and reviewed=False under a new id, section by section,
    in the order of the reports; what two of them say alike is there once, with both as its sources. A number that is a figure of
    its period becomes a FigureRef without a value yet, with the old string kept in `was` (K17). A section without a home in the
    outline stays a section of its own. A subject and a closing the office wrote itself go on with their period words made fields;
    one that cannot be made so gives way to the outline's. By `reference` numbers are known for figures.
    """
    carried = _Carrying(befores, reference)
    places = place_sections([Old(one.report, one.outline) for one in befores], outline)
    sections = tuple(
        msgspec.structs.replace(
            place.section, blocks=carried.blocks([(p.source, p.section.blocks) for p in place.parts])
        )
        for place in places
    )
    unplaced = carried.blocks([(number, one.report.unplaced) for number, one in enumerate(befores)])
    filled = msgspec.structs.replace(
        new,
        sections=sections,
        unplaced=unplaced,
        counter=carried.counter,
        source=befores[0].report.id,
        also_from=tuple(one.report.id for one in befores[1:]),
    )
    return _with_head(filled, befores[0].report, befores[0].outline, outline)


class _Carrying:
    """Gives the blocks of the old reports their new ids, one after the other."""

    def __init__(self, befores: Sequence[Before], reference: Reference) -> None:
        self._befores, self._reference = befores, reference
        self.counter = 0

    def blocks(self, parts: Iterable[tuple[int, tuple[Block, ...]]]) -> tuple[Block, ...]:
        """The blocks of one section, or of none: carried, twins once."""
        found = [(number, self._befores[number].report.id, block) for number, held in parts for block in held]
        ready = [(number, report, self._carried(number, report, block)) for number, report, block in found]
        if len(self._befores) > 1:
            shown = fold_twins(ready, [own_names(one.names) for one in self._befores])
        else:
            shown = [block for _, _, block in ready]
        return tuple(map(self._named, shown))

    def _named(self, block: Block) -> Block:
        self.counter += 1
        return msgspec.structs.replace(block, id=f"p{self.counter}")

    def _carried(self, number: int, report: str, block: Block) -> Block:
        origin, before = Origin(OriginKind.CARRIED, report, block.id), self._befores[number]
        if isinstance(block, Paragraph):
            words = _with_old_figures(block, before.figures, before.compared)
            runs = merge_runs(place_figures(words.runs, before.figures.figures, self._reference))
            return msgspec.structs.replace(words, runs=runs, origin=origin, reviewed=False)
        return msgspec.structs.replace(block, origin=origin, reviewed=False)


def _with_head(new: Report, previous: Report, old_outline: Outline | None, outline: Outline) -> Report:
    """What stands around the text: the first report's own words and people where they still hold."""
    same_unit = previous.unit == new.unit  # else the unit was formed from the other one: its people are not ours
    letterhead_lives = same_unit and previous.letterhead == new.letterhead
    keeps_signer = letterhead_lives or same_unit and new.signing == Signing()
    rule = WindowRule.CALENDAR if previous.window.rule is WindowRule.CALENDAR else WindowRule.ND09
    return msgspec.structs.replace(
        new,
        series=previous.series,
        subject=_words_of(previous.subject, previous, old_outline.subject if old_outline else None) or new.subject,
        closing=_words_of(previous.closing, previous, old_outline.closing if old_outline else None) or new.closing,
        doc_type=previous.doc_type if _same_kind(previous.period, new.period) else _SUMMING.sub("", previous.doc_type),
        pad_period=previous.pad_period,
        numbering=previous.numbering if previous.outline == outline.id else new.numbering,
        window=new.period.window(rule),
        issue=msgspec.structs.replace(
            new.issue, symbol=previous.issue.symbol if letterhead_lives and previous.issue.symbol else new.issue.symbol
        ),
        addressees=_kept(previous.addressees, new.addressees, letterhead_lives),
        recipients=_kept(previous.recipients, new.recipients, letterhead_lives),
        archive=without_drafter(previous.archive) if letterhead_lives and previous.archive else new.archive,
        signing=previous.signing if keeps_signer and previous.signing != Signing() else new.signing,
    )


def blank_figures(
    unit: str,
    period: Period,
    outline: Outline,
    known: PeriodFigures,
    existing: PeriodFigures,
    catalogue: tuple[Indicator, ...] = (),
) -> PeriodFigures:
    """The figures a new report starts with: all codes the outline expects and those known before, BLANK.

    `existing` figures of the period keep their value. A value never moves from one period to the next (K17): only
    code, unit of measure and section do, and within one year the year's plan.
    """
    expected = [code for item in outline.sections for code in item.figures]
    units = {item.code: item.unit for item in catalogue}
    home = {code: item.key for item in outline.sections for code in item.figures}
    before = [figure.code for figure in known.figures if not is_background(figure.code)]
    figures = existing.figures
    have = {figure.code for figure in figures}
    for code in dict.fromkeys((*outline.figures, *expected, *before)):
        if code not in have:
            old = known.get(code)
            section = home.get(code, "") or (old.section if old else "")
            plan = old.plan if old and known.period.startswith(str(period.year)) else None
            unit_of = (old.unit if old else "") or units.get(code, "")
            figures = (*figures, Figure(code, unit=unit_of, section=section, plan=plan))
    return PeriodFigures(unit, period.code, figures)


def opening_template(outline: Outline, has_request: bool, present: str | None = None) -> str:
    """The outline's opening with or without a request letter; one a person typed (`present`, not the outline's) stays."""
    own = (outline.opening, outline.opening_without_request)
    if present is not None and present not in own:
        return present
    return outline.opening if has_request else outline.opening_without_request or outline.opening


def _words_of(written: str, previous: Report, of_outline: str | None) -> str:
    """The office's own subject or closing as a template of the new period; "" where the outline's is to stand."""
    return "" if written == of_outline else own_template(written, previous.period)


def _same_kind(old: Period, new: Period) -> bool:
    return (old.kind is PeriodKind.YEAR) is (new.kind is PeriodKind.YEAR)


def _kept(old: tuple[str, ...], new: tuple[str, ...], same_letterhead: bool) -> tuple[str, ...]:
    return old if old and (same_letterhead or not new) else new


def _with_old_figures(block: Paragraph, figures: PeriodFigures, before: PeriodFigures | None) -> Paragraph:
    """Figures already in the text forget their value but keep what was printed."""
    runs = tuple(
        msgspec.structs.replace(run, was=figure_text(run, figures, before) or run.was)
        if isinstance(run, FigureRef)
        else run
        for run in block.runs
    )
    return msgspec.structs.replace(block, runs=runs)
