"""Which section of another report is the same one: by the words it carries, by its code, by its heading."""

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
    code = section.codes[0] if section.codes else ""
    by_code = [s for s in other.sections if code and s.codes[:1] == (code,)]
    inside = [s for s in other.sections if code and code in s.codes]
    by_title = [s for s in other.sections if same_heading(section.title, s.title, period, other.period)]
    # Several of one code (an own division of a part): the one that also has the heading.
    for found in ([s for s in by_code if s in by_title], by_code, inside, by_title):
        if found:
            return found[0]
    return None


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
