"""Two reports against each other: section by section, paragraph by paragraph, word by word; how much was taken over; figures."""

from bisect import bisect
from collections import defaultdict
from collections.abc import Iterator, Sequence

import msgspec

from ttdn_desktop.carry.compare import block_text, compare_words, reads_alike
from ttdn_desktop.carry.figure_changes import figure_changes
from ttdn_desktop.carry.line_pairs import Group, Line, pair_lines, pair_sections
from ttdn_desktop.carry.reuse import OPEN, added_up, reuse_of
from ttdn_desktop.carry.word_match import rising
from ttdn_desktop.model.block import Level, Paragraph
from ttdn_desktop.model.difference import FOOT, HEAD, Change, Passage, ReportDiff, SectionDiff
from ttdn_desktop.model.fields import fill_text
from ttdn_desktop.model.figure import PeriodFigures
from ttdn_desktop.model.reference import Reference
from ttdn_desktop.model.report import Report, Section
from ttdn_desktop.model.request import Request
from ttdn_desktop.model.unit import Letterhead


class Said(msgspec.Struct, frozen=True):
    """A report with all it prints besides its own words."""

    report: Report
    figures: PeriodFigures
    before: PeriodFigures | None
    letterhead: Letterhead
    requests: tuple[Request, ...] = ()

    def filled(self, template: str) -> str:
        """A title, opening or closing as it is printed."""
        return fill_text(template, self.report, self.letterhead, self.requests, OPEN)


def diff_reports(old: Said, new: Said, reference: Reference) -> ReportDiff:
    """What differs between an earlier report and a later one."""
    body = tuple(_sections(old, new))
    periods = (old.report.period, new.report.period)
    return ReportDiff(
        (_around(HEAD, _head(old), _head(new)), *body, _around(FOOT, _foot(old), _foot(new))),
        added_up(section.reuse for section in body),
        figure_changes(old.figures, new.figures, periods, reference),
    )


def _sections(old: Said, new: Said) -> Iterator[SectionDiff]:
    """The later report's sections in their order, each of the earlier one's own where it stood."""
    before, now = _lines(old), _lines(new)
    kin = pair_sections(old.report, new.report, before, now)
    groups = pair_lines(old.report, before, now, kin)
    back = {o: n for n, o in kin.items()}
    lost = [o for o in range(len(old.report.sections)) if o not in back]
    in_order = _in_order([kin[n] for n in sorted(kin)])
    shown = {
        n: _passages([g for g in groups if _home(g, before, now, back) == n], before, now, kin.get(n), old.report)
        for n in range(-1, len(new.report.sections))
    }
    yield from (_gone(old, o, groups, before) for o in lost if not _behind(o, back))
    for n, section in enumerate(new.report.sections):
        o = kin.get(n)
        other = old.report.sections[o] if o is not None else None
        passages = shown[n]
        yield SectionDiff(
            section.key,
            other.key if other else "",
            (section.codes or ("",))[0],
            new.filled(section.title),
            old.filled(other.title) if other else "",
            passages,
            added_up(reuse_of(passage.pieces) for passage in passages),
            o is not None and o not in in_order,
        )
        yield from (_gone(old, lone, groups, before) for lone in lost if o is not None and _behind(lone, back) == o + 1)


def _behind(lone: int, back: dict[int, int]) -> int:
    """1 + the place of the nearest section before it that both reports have; 0 at the start."""
    return max((o + 1 for o in back if o < lone), default=0)


def _gone(old: Said, place: int, groups: Sequence[Group], before: Sequence[Line]) -> SectionDiff:
    section: Section = old.report.sections[place]
    left = sorted(o for group in groups if not group.new for o in group.old if before[o].section == place)
    passages = tuple(_passage(Group((o,), ()), before, (), section.key, False) for o in left)
    return SectionDiff(
        "", section.key, (section.codes or ("",))[0], "", old.filled(section.title), passages
    )  # what of it went elsewhere stands there


def _home(group: Group, before: Sequence[Line], now: Sequence[Line], back: dict[int, int]) -> int:
    """The later section a group is shown in; -1 for what left with its section."""
    if group.new:
        return now[group.new[0]].section
    return back.get(before[group.old[0]].section, -1)


def _passages(
    groups: list[Group], before: Sequence[Line], now: Sequence[Line], kin: int | None, old: Report
) -> tuple[Passage, ...]:
    """In the order of the later report; what left stands where it was, behind what stood before it."""
    written = sorted((g for g in groups if g.new), key=lambda g: g.new[0])
    here = [g.old[0] for g in written if g.old and before[g.old[0]].section == kin]
    settled = _in_order(here)
    anchors = [(g.old[0], n) for n, g in enumerate(written) if g.old and g.old[0] in settled]
    behind = defaultdict[int, list[Group]](list)
    for gone in sorted((g for g in groups if not g.new), key=lambda g: g.old[0]):
        place = bisect(anchors, (gone.old[0], 0))
        behind[anchors[place - 1][1] if place else -1].append(gone)
    shown = [(gone, False) for gone in behind[-1]]
    for n, group in enumerate(written):
        moved = bool(group.old) and (before[group.old[0]].section != kin or group.old[0] not in settled)
        shown += [(group, moved), *((gone, False) for gone in behind[n])]
    return tuple(
        _passage(g, before, now, old.sections[before[g.old[0]].section].key if g.old else "", moved)
        for g, moved in shown
    )


def _passage(group: Group, before: Sequence[Line], now: Sequence[Line], source: str, moved: bool) -> Passage:
    left, right = "\n".join(before[o].text for o in group.old), "\n".join(now[n].text for n in group.new)
    pieces = tuple(compare_words(left, right, placement=False))
    first = now[group.new[0]] if group.new else before[group.old[0]]
    if not group.old:
        change = Change.NEW
    elif not group.new:
        change = Change.GONE
    else:
        signs = [before[o].sign for o in group.old] == [now[n].sign for n in group.new]
        change = Change.SAME if reads_alike(left, right) and signs else Change.CHANGED
    ids = tuple(before[o].block for o in group.old), tuple(now[n].block for n in group.new)
    return Passage(change, pieces, *ids, first.sign, source, moved)


def _lines(said: Said) -> list[Line]:
    held = {
        section.key: place for place, section in enumerate(said.report.sections)
    }  # keys are unique in a report, titles are not
    return [
        Line(
            held[section.key],
            block.id,
            block_text(block, said.figures, said.before, OPEN, was=False),
            block.level.value if isinstance(block, Paragraph) and block.level is not Level.TEXT else "",
            block.origin,
        )
        for section, block in said.report.blocks()
    ]


def _head(said: Said) -> list[str]:
    report = said.report
    return [one for one in (report.doc_type, said.filled(report.subject), said.filled(report.opening)) if one]


def _foot(said: Said) -> list[str]:
    report = said.report
    signing = (*report.signing.authority, report.signing.name)
    archive = [f"Lưu: {report.archive}"] if report.archive else []
    return [one for one in (said.filled(report.closing), *report.recipients, *archive, *signing) if one]


def _around(key: str, old: Sequence[str], new: Sequence[str]) -> SectionDiff:
    """Head or foot as a section without a heading, its lines one stretch."""
    left, right = "\n".join(old), "\n".join(new)
    change = Change.SAME if reads_alike(left, right) else Change.CHANGED
    passage = Passage(change, tuple(compare_words(left, right, placement=False)), source=key)
    return SectionDiff(key, key, "", "", "", (passage,), reuse_of(passage.pieces))


def _in_order(places: Sequence[int]) -> set[int]:
    """The most of these places that stand in rising order: the others were moved."""
    return {place for _, place in rising(list(enumerate(places)))}
