"""A plan of what goes where as it is read: sections with their printed numbers and headings."""

from collections import Counter
from collections.abc import Sequence

import msgspec

from ttdn_desktop.carry.move import Fate, Going
from ttdn_desktop.model.fields import fill_text
from ttdn_desktop.model.report import Report, Section
from ttdn_desktop.model.unit import Letterhead
from ttdn_desktop.paper.numbering import section_numbers


class Row(msgspec.Struct, frozen=True):
    """One line: headings as printed, "" where there is none; `of` names the report of an old section where there are several."""

    fate: Fate
    old: str = ""
    new: str = ""
    key: str = ""
    old_key: str = ""
    of: str = ""
    blocks: int = 0
    inside: str = ""


def rows_of(
    lines: Sequence[Going],
    sources: Sequence[Report],
    new: Report,
    heads: Sequence[Letterhead],
    names: Sequence[str] = (),
) -> tuple[Row, ...]:
    """The plan's lines in words. `new` is the report as it will stand, without or with blocks; `heads` are the letterhead of each

    source and, last, of the new report; `names` what each source is called, for more than one.
    """
    olds = [_headings(report, head) for report, head in zip(sources, heads, strict=False)]
    becomes = _headings(new, heads[-1])
    made = []
    for line in lines:
        old = olds[line.source].get(line.old.key, "") if line.old is not None else ""
        inside = becomes.get(line.inside.key, "") if line.inside is not None else ""
        of = names[line.source] if line.old is not None and len(sources) > 1 else ""
        key, was = line.new.key, line.old.key if line.old is not None else ""
        made.append(Row(line.fate, old, becomes.get(key, ""), key, was, of, line.blocks, inside))
    return tuple(made)


def counts_of(lines: Sequence[Going]) -> dict[str, int]:
    """How many sections have which fate."""
    return dict(Counter(line.fate.value for line in lines))


def with_sections(report: Report, sections: Sequence[Section], numbering: str) -> Report:
    """The report as it will stand, for its numbers and headings."""
    return msgspec.structs.replace(report, sections=tuple(sections), numbering=numbering)


def _headings(report: Report, head: Letterhead) -> dict[str, str]:
    numbers = section_numbers(report.numbering, report.sections)
    return {s.key: f"{numbers[s.key]} {fill_text(s.title, report, head)}".strip() or "…" for s in report.sections}
