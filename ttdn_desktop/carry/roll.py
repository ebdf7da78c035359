"""A new report from the previous one (corpus 4.1) or from the outline alone: words verbatim, all of them unreviewed."""

import re
from collections.abc import Iterator

import msgspec

from ttdn_desktop.carry.figure_places import place_figures
from ttdn_desktop.model.block import Block, FigureRef, Origin, OriginKind, Paragraph, merge_runs
from ttdn_desktop.model.figure import Figure, Indicator, PeriodFigures, figure_text
from ttdn_desktop.model.outline import Outline, OutlineSection
from ttdn_desktop.model.period import Period, WindowRule
from ttdn_desktop.model.report import Report, Section
from ttdn_desktop.model.request import Issue
from ttdn_desktop.model.unit import Letterhead, Signing
from ttdn_desktop.reading.letters import LOWER, UPPER

_DRAFTER = re.compile(rf"\.\s*[{UPPER}][{LOWER}]{{1,8}}(?:\s[{UPPER}][{LOWER}]{{1,8}}){{0,3}}\.?$")


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
        sections=tuple(_empty(item) for item in outline.sections),
    )


def roll(
    previous: Report, new: Report, *, outline: Outline, figures: PeriodFigures, before: PeriodFigures | None = None
) -> Report:
    """`new` (a shell) filled from the previous report; nothing of it is dropped.

    Every block arrives verbatim with Origin(CARRIED, previous.id, its old id) and reviewed=False under a new id. A
    number that is a figure of the previous period (`figures`) becomes a FigureRef without a value yet, with the old
    string kept in `was` (K17); `before` are the figures the previous report compared with. A section without a home
    in the outline stays a section of its own.
    """
    same = previous.outline == outline.id
    plan = tuple(_plan(previous, outline, same, new.outline_version))
    counter = 0

    def carry(block: Block) -> Block:
        nonlocal counter
        counter += 1
        origin = Origin(OriginKind.CARRIED, previous.id, block.id)
        if isinstance(block, Paragraph):
            words = _with_old_figures(block, figures, before)
            runs = merge_runs(place_figures(words.runs, figures.figures))
            return msgspec.structs.replace(words, id=f"p{counter}", runs=runs, origin=origin, reviewed=False)
        return msgspec.structs.replace(block, id=f"p{counter}", origin=origin, reviewed=False)

    sections = tuple(
        msgspec.structs.replace(empty, blocks=tuple(carry(block) for source in sources for block in source.blocks))
        for empty, sources in plan
    )
    unplaced = tuple(carry(block) for block in previous.unplaced)
    same_unit = previous.unit == new.unit  # else the unit was formed from the other one: its people are not ours
    letterhead_lives = same_unit and previous.letterhead == new.letterhead
    keeps_signer = letterhead_lives or same_unit and new.signing == Signing()
    rule = WindowRule.CALENDAR if previous.window.rule is WindowRule.CALENDAR else WindowRule.ND09
    return msgspec.structs.replace(
        new,
        sections=sections,
        unplaced=unplaced,
        counter=counter,
        source=previous.id,
        series=previous.series,
        doc_type=previous.doc_type,
        pad_period=previous.pad_period,
        numbering=previous.numbering if same else new.numbering,
        window=new.period.window(rule),
        issue=msgspec.structs.replace(
            new.issue, symbol=previous.issue.symbol if letterhead_lives and previous.issue.symbol else new.issue.symbol
        ),
        addressees=_kept(previous.addressees, new.addressees, letterhead_lives),
        recipients=_kept(previous.recipients, new.recipients, letterhead_lives),
        archive=_without_drafter(previous.archive) if letterhead_lives and previous.archive else new.archive,
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
    code, unit of measure and section do.
    """
    expected = [code for item in outline.sections for code in item.figures]
    units = {item.code: item.unit for item in catalogue}
    home = {code: item.key for item in outline.sections for code in item.figures}
    figures = existing.figures
    have = {figure.code for figure in figures}
    for code in dict.fromkeys((*outline.figures, *expected, *(figure.code for figure in known.figures))):
        if code not in have:
            old = known.get(code)
            section = home.get(code, "") or (old.section if old else "")
            figures = (*figures, Figure(code, unit=(old.unit if old else "") or units.get(code, ""), section=section))
    return PeriodFigures(unit, period.code, figures)


def title_template(title: str, period: Period) -> str:
    """A heading with the exact period and outlook expressions of its report made fields, the rest verbatim (K2).

    "PHƯƠNG HƯỚNG NHIỆM VỤ 6 THÁNG CUỐI NĂM 2021" in a report of 2021-H1 -> "PHƯƠNG HƯỚNG NHIỆM VỤ {OUTLOOK}".
    """
    if "{" in title:
        return title
    for name, spoken in (("outlook", period.outlook()), ("period", period)):
        for year in (True, False):
            for pad in (True, False):
                words = re.escape(spoken.label(pad=pad, year=year)).replace(r"\ ", r"\s+")
                field = name if year else f"{name}:short"

                def put(match: re.Match[str], field: str = field, name: str = name) -> str:
                    return "{" + (field.replace(name, name.upper()) if match[0].isupper() else field) + "}"

                title = re.sub(rf"(?<!\w){words}(?![\w{{])(?!\s+\d)", put, title, flags=re.IGNORECASE)
    return title


def opening_template(outline: Outline, has_request: bool, present: str | None = None) -> str:
    """The outline's opening with or without a request letter; one a person typed (`present`, not the outline's) stays."""
    own = (outline.opening, outline.opening_without_request)
    if present is not None and present not in own:
        return present
    return outline.opening if has_request else outline.opening_without_request or outline.opening


def _empty(item: OutlineSection) -> Section:
    return Section(item.key, item.codes, item.title, item.level, item.required)


def _kept(old: tuple[str, ...], new: tuple[str, ...], same_letterhead: bool) -> tuple[str, ...]:
    return old if old and (same_letterhead or not new) else new


def _without_drafter(archive: str) -> str:
    """The file-copy line without the drafter's own name at its end ("VT, VHTT. Toàn"): a person's, never carried (K20)."""
    return _DRAFTER.sub("", archive)


def _with_old_figures(block: Paragraph, figures: PeriodFigures, before: PeriodFigures | None) -> Paragraph:
    """Figures already in the text forget their value but keep what was printed."""
    runs = tuple(
        msgspec.structs.replace(run, was=figure_text(run, figures, before) or run.was)
        if isinstance(run, FigureRef)
        else run
        for run in block.runs
    )
    return msgspec.structs.replace(block, runs=runs)


def _plan(previous: Report, outline: Outline, same: bool, version: int) -> Iterator[tuple[Section, list[Section]]]:
    """The new report's sections in order, each empty, with the old sections whose blocks go there."""
    if same:
        yield from _plan_same(previous, outline, previous.outline_version != version)
    else:
        yield from _plan_other(previous, outline)


def _plan_same(previous: Report, outline: Outline, all_new: bool) -> Iterator[tuple[Section, list[Section]]]:
    """Same outline: the previous report's order, titles and additions stay; required sections it lacked come back."""
    known = {section.key for section in previous.sections}
    missing = [item for item in outline.sections if item.key not in known and (item.required or all_new)]
    order = [item.key for item in outline.sections]
    after: dict[str, list[OutlineSection]] = {}
    for lost in missing:
        before = [key for key in order[: order.index(lost.key)] if key in known]
        after.setdefault(before[-1] if before else "", []).append(lost)
    yield from ((_empty(lost), []) for lost in after.get("", ()))
    for section in previous.sections:
        item = outline.section(section.key)
        own = item is None or not _says(item, section, previous.period)
        title = title_template(section.title, previous.period) if own or item is None else item.title
        required = section.required if item is None else item.required
        yield msgspec.structs.replace(section, title=title, blocks=(), done=False, required=required), [section]
        yield from ((_empty(lost), []) for lost in after.get(section.key, ()))


def _plan_other(previous: Report, outline: Outline) -> Iterator[tuple[Section, list[Section]]]:
    """Another outline: by main code, then by a contained code; a section without a home follows the one before it."""
    homes: dict[str, list[Section]] = {}
    own: dict[str, list[Section]] = {}
    last = ""
    used = {item.key for item in outline.sections}
    for place, section in enumerate(previous.sections):
        home = _home(section, outline)
        if home:
            homes.setdefault(home, []).append(section)
            last = home
        elif section.blocks or _has_homeless_child(previous.sections, place, outline):
            own.setdefault(last, []).append(section)
    number = 0
    for key in ("", *(item.key for item in outline.sections)):
        item = outline.section(key) if key else None
        level = 0
        if item:
            level = item.level
            yield _empty(item), homes.get(key, [])
        for section in own.get(key, ()):
            number += 1
            while f"x{number}" in used:
                number += 1
            level = min(section.level, level + 1)
            title = title_template(section.title, previous.period)
            own_one = Section(f"x{number}", section.codes, title, level)
            yield own_one, [section]


def _home(section: Section, outline: Outline) -> str:
    codes = section.codes[:1]
    main = [item.key for item in outline.sections if item.codes[:1] == codes and codes]
    inside = [item.key for item in outline.sections if codes and codes[0] in item.codes]
    return (main or inside or [""])[0]


def _has_homeless_child(sections: tuple[Section, ...], place: int, outline: Outline) -> bool:
    for child in sections[place + 1 :]:
        if child.level <= sections[place].level:
            return False
        if child.blocks and not _home(child, outline):
            return True
    return False


def _says(item: OutlineSection, section: Section, period: Period) -> bool:
    """True when the old heading is the outline's own, as a template or with the old period filled in."""
    return section.title == item.title or title_template(section.title, period) == item.title
