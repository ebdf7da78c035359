"""Which section of another report is the same one: by the words it carries, by its code, by its heading (corpus 2.2)."""

from collections.abc import Sequence

from ttdn_desktop.carry.titles import same_heading
from ttdn_desktop.model.outline import Outline, OutlineSection
from ttdn_desktop.model.period import Period
from ttdn_desktop.model.report import Report, Section


def kin_of(section: Section, period: Period, other: Report) -> Section | None:
    """The section of another report this one goes on from: by its blocks' origin, main code, a contained code, heading."""
    from_blocks = {block.origin.block for block in section.blocks if block.origin.report == other.id} - {""}
    if from_blocks:
        for candidate in other.sections:
            if from_blocks & {block.id for block in candidate.blocks}:
                return candidate
    alike = [n for n, s in enumerate(other.sections) if same_heading(section.title, s.title, period, other.period)]
    found = nearest(section.codes, [(n, s.codes, s.level) for n, s in enumerate(other.sections)], alike)
    return other.sections[found] if found is not None else None


def nearest(
    codes: tuple[str, ...], known: Sequence[tuple[int, tuple[str, ...], int]], alike: Sequence[int]
) -> int | None:
    """Which of the `known` sections (number, codes, level; in printed order) one with these codes belongs to, or None.

    Its main code is another's main code; or is contained in another (a composite title); or the headings are `alike`; or what it
    contains is another's: of several of these the one they stand under. Of several of one code the one with the same heading.
    """
    main = codes[:1]
    by_code = [n for n, its, _ in known if main and its[:1] == main]
    inside = [n for n, its, _ in known if main and main[0] in its]
    for found in ([n for n in by_code if n in alike], by_code, inside, alike):
        if found:
            return found[0]
    held = [place for place, (_, its, _) in enumerate(known) if its[:1] and its[0] in codes[1:]]
    held = held or [place for place, (_, its, _) in enumerate(known) if set(its) & set(codes[1:])]
    if not held:
        return None
    level = min(known[place][2] for place in held)
    above = [place for place in range(held[0]) if known[place][2] < level]
    below = range(above[-1] + 1, _end(known, above[-1])) if above else range(0)
    return known[above[-1]][0] if len(held) > 1 and all(place in below for place in held) else known[held[0]][0]


def _end(known: Sequence[tuple[int, tuple[str, ...], int]], place: int) -> int:
    return next((n for n in range(place + 1, len(known)) if known[n][2] <= known[place][2]), len(known))


def lacking(report: Report, outline: Outline) -> tuple[OutlineSection, ...]:
    """Sections of the outline the report does not have: not by key, not by main code, not under the same heading."""
    keys = {section.key for section in report.sections}
    codes = {code for section in report.sections for code in section.codes}
    return tuple(
        item
        for item in outline.sections
        if item.key not in keys
        and not (item.codes and item.codes[0] in codes)
        and not any(same_heading(item.title, section.title, report.period) for section in report.sections)
    )
