"""Compares two reports section by section, by the sections' main codes, word by word."""

import msgspec

from ttdn_desktop.carry.compare import Change, block_text, compare_words
from ttdn_desktop.carry.titles import same_heading
from ttdn_desktop.model.report import Report, Section


class SectionChange(msgspec.Struct, frozen=True):
    """One section: its key in the newer report (else the older), main code, whether it is the same, pieces (kind, text)."""

    section: str
    code: str
    same: bool
    changes: tuple[tuple[str, str], ...]


def compare_reports(old: Report, new: Report) -> tuple[SectionChange, ...]:
    """Sections of the new report beside those of the old with the same main code (without one: the same heading, else key).

    Sections only one of the two has are wholly new or gone.
    """
    waiting = list(old.sections)
    rows: list[SectionChange] = []
    for section in new.sections:
        partner = _partner(section, new, old, waiting)
        if partner is not None:
            waiting.remove(partner)
        rows.append(_row(section, _text(partner) if partner else "", _text(section)))
    rows += [_row(section, _text(section), "") for section in waiting]
    return tuple(rows)


def _partner(section: Section, new: Report, old: Report, waiting: list[Section]) -> Section | None:
    code = section.codes[:1]
    same_code = [s for s in waiting if code and s.codes[:1] == code]
    rest = [s for s in waiting if not (code and s.codes)]
    same_title = [s for s in rest if same_heading(s.title, section.title, old.period, new.period)]
    same_key = [s for s in rest if s.key == section.key]
    return next(iter((*same_code, *same_title, *same_key)), None)


def _text(section: Section) -> str:
    return "\n".join(block_text(block) for block in section.blocks)


def _row(section: Section, old: str, new: str) -> SectionChange:
    pieces = tuple((kind.value, text) for kind, text in compare_words(old, new))
    code = section.codes[0] if section.codes else ""
    return SectionChange(section.key, code, all(kind == Change.SAME.value for kind, _ in pieces), pieces)
