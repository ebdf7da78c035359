"""A plan of what goes where as it is read: sections with their numbers and headings."""

from collections import Counter
from collections.abc import Iterable, Sequence

import msgspec

from ttdn_desktop.carry.move import Fate, Going, going
from ttdn_desktop.carry.roll import shell
from ttdn_desktop.carry.sections import Old, place_sections
from ttdn_desktop.model.fields import fill_text
from ttdn_desktop.model.outline import Outline
from ttdn_desktop.model.period import Period
from ttdn_desktop.model.report import Report, Section
from ttdn_desktop.model.unit import Letterhead, Unit
from ttdn_desktop.paper.numbering import section_places

_NO_HEAD = Letterhead("", (), "")


class Row(msgspec.Struct, frozen=True):
    """One line: headings as printed, "" where there is none; `of` names the report of an old section where there are several.

    `optional`: a section the outline has and does not ask for.
    """

    fate: Fate
    old: str = ""
    new: str = ""
    key: str = ""
    old_key: str = ""
    of: str = ""
    blocks: int = 0
    inside: str = ""
    optional: bool = False


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
        optional = line.fate is Fate.ASKED and not line.new.required
        made.append(Row(line.fate, old, becomes.get(key, ""), key, was, of, line.blocks, inside, optional))
    return tuple(made)


def rows_to_start(
    sources: Sequence[Old], outline: Outline, period: Period, units: Iterable[Unit] = ()
) -> tuple[Row, ...]:
    """What would go where in a new report of the period made from these by that outline; nothing where it all goes on as it was."""
    reports = [old.report for old in sources]
    alike = len(reports) == 1 and (reports[0].outline, reports[0].outline_version) == (outline.id, outline.version)
    if not reports or alike:
        return ()
    known = {unit.id: unit for unit in units}
    places = place_sections(sources, outline)
    numbering = reports[0].numbering if reports[0].outline == outline.id else outline.numbering
    new = with_sections(shell("", "", period, outline, _NO_HEAD), [place.section for place in places], numbering)
    new = msgspec.structs.replace(new, pad_period=reports[0].pad_period)
    heads = [*(_head(known.get(report.unit), report) for report in reports), _NO_HEAD]
    names = [known[report.unit].area if report.unit in known else report.unit for report in reports]
    return rows_of(going(sources, places), reports, new, heads, names)


def together(rows: Iterable[Row]) -> list[tuple[Row, int]]:
    """Lines of several reports that say the same, as one with how many reports it is of; a line of one keeps that one's name."""
    found: dict[tuple[Fate, str, str], list[Row]] = {}
    for row in rows:
        found.setdefault((row.fate, row.old.partition(" ")[2] or row.old, row.key), []).append(row)
    made = []
    for held in found.values():
        of = held[0].of if len(held) == 1 else ""
        made.append((msgspec.structs.replace(held[0], of=of, blocks=sum(row.blocks for row in held)), len(held)))
    return made


def counts_of(rows: Iterable[Row]) -> dict[str, int]:
    """How many lines have which fate, those of several reports that say the same counted once."""
    return dict(Counter(row.fate.value for row, _ in together(rows)))


def _head(unit: Unit | None, report: Report) -> Letterhead:
    heads = unit.letterheads if unit is not None else ()
    return next((head for head in heads if head.id == report.letterhead), _NO_HEAD)


def with_sections(report: Report, sections: Sequence[Section], numbering: str) -> Report:
    """The report as it will stand, for its numbers and headings."""
    return msgspec.structs.replace(report, sections=tuple(sections), numbering=numbering)


def _headings(report: Report, head: Letterhead) -> dict[str, str]:
    """With the numbers people name them by, as in the checks and the comparison: "1." would not tell whose first part it is."""
    places = section_places(report.numbering, report.sections)
    return {s.key: _heading(places[s.key], fill_text(s.title, report, head)) or "…" for s in report.sections}


def _heading(place: str, title: str) -> str:
    """ "III. KẾT QUẢ", "III.1 Tuyên truyền"."""
    return f"{place}{'.' if place and '.' not in place else ''} {title}".strip()
