"""Edits of a report: a section read back from an editor, a proposal applied, paragraphs marked reviewed."""

from collections import Counter
from collections.abc import Callable, Iterable
from difflib import SequenceMatcher
from functools import lru_cache

import msgspec

from ttdn_desktop.model.block import (
    Block,
    Level,
    Paragraph,
    Run,
    Text,
    merge_runs,
    replace_span,
    skeleton,
)
from ttdn_desktop.model.proposal import Proposal
from ttdn_desktop.model.report import Report, Section, is_to_come, next_id

_ALIKE = 0.6  # share of equal words above which a changed paragraph keeps its id


class Draft(msgspec.Struct, frozen=True):
    """A block as the editor holds it: `id` when known, `block` for tables and pictures that pass through unchanged."""

    level: Level = Level.TEXT
    runs: tuple[Run, ...] = ()
    id: str = ""
    block: Block | None = None


def rewrite_section(report: Report, key: str, drafts: Iterable[Draft]) -> Report:
    """The report with one section's blocks replaced by the drafts. Raises KeyError for an unknown section.

    Equal paragraphs keep id, origin and review; a changed one keeps its id, becomes EDITED and reviewed (a person typed it),
    and still names the report it was carried from; an unknown one is NEW. Of two drafts with one id the more similar keeps it.
    Empty paragraphs are dropped. A table or picture keeps its id once, also when it was cut elsewhere in this report; a copy of it,
    or one from another report, gets an id of its own: the id it brings may be another block's here.
    """
    section = report.section(key)
    wanted = [
        d for d in drafts if d.block is not None or any(not isinstance(r, Text) or r.text.strip() for r in d.runs)
    ]
    partner = _match([b for b in section.blocks if isinstance(b, Paragraph)], wanted)
    blocks: list[Block] = []
    own = {b.id for b in section.blocks if not isinstance(b, Paragraph)}
    others = {b.id for _, b in report.blocks()} | {b.id for b in report.unplaced}
    for place, draft in enumerate(wanted):
        if draft.block is not None:
            whole = draft.block
            free = whole.id and whole.id not in others and not is_to_come(report, whole.id)
            if whole.id not in own and not free:
                fresh, report = next_id(report)
                whole = msgspec.structs.replace(whole, id=fresh)
            own.discard(whole.id)
            others.add(whole.id)
            blocks.append(whole)
            continue
        old = partner.get(place)
        if old is not None and old.level is draft.level and old.runs == draft.runs:
            blocks.append(old)
            continue
        runs = merge_runs(draft.runs)
        if old is None:
            fresh, report = next_id(report)
            blocks.append(Paragraph(fresh, runs, draft.level))
        elif (old.level, merge_runs(old.runs)) == (draft.level, runs):
            blocks.append(old)
        else:
            blocks.append(Paragraph(old.id, runs, draft.level, old.origin.edited(), reviewed=True))
    if tuple(blocks) == section.blocks:
        return report
    return report.with_section(msgspec.structs.replace(section, blocks=tuple(blocks)))


def apply_proposals(report: Report, proposals: Iterable[Proposal]) -> Report:
    """The report with the proposals' new runs in place; spans of one paragraph are applied from the last to the first.

    A proposal whose quote no longer stands at its span is left out: nothing is changed unseen. The paragraph stays unreviewed.
    """
    by_block: dict[str, list[Proposal]] = {}
    for proposal in proposals:
        by_block.setdefault(proposal.block, []).append(proposal)

    def change(paragraph: Paragraph) -> Paragraph:
        runs = paragraph.runs
        for proposal in sorted(by_block.get(paragraph.id, ()), key=lambda p: -p.start):
            if skeleton(runs)[proposal.start : proposal.end] == proposal.quote:
                runs = replace_span(runs, proposal.start, proposal.end, proposal.new)
        return paragraph if runs == paragraph.runs else msgspec.structs.replace(paragraph, runs=runs)

    return map_paragraphs(report, change)


def mark_reviewed(report: Report, blocks: Iterable[str]) -> Report:
    """The report with those blocks marked as looked at by a person."""
    ids = frozenset(blocks)

    def mark(block: Block) -> Block:
        return msgspec.structs.replace(block, reviewed=True) if block.id in ids and not block.reviewed else block

    sections = tuple(msgspec.structs.replace(s, blocks=tuple(mark(b) for b in s.blocks)) for s in report.sections)
    return msgspec.structs.replace(report, sections=sections)


def map_paragraphs(report: Report, change: Callable[[Paragraph], Paragraph]) -> Report:
    """The report with `change` applied to every paragraph; sections without a change are kept as they are."""
    sections: list[Section] = []
    for section in report.sections:
        blocks = tuple(change(b) if isinstance(b, Paragraph) else b for b in section.blocks)
        sections.append(section if blocks == section.blocks else msgspec.structs.replace(section, blocks=blocks))
    return msgspec.structs.replace(report, sections=tuple(sections))


def _match(old: list[Paragraph], drafts: list[Draft]) -> dict[int, Paragraph]:
    """Which old paragraph each draft continues: equal text first, then same id by likeness, then likeness alone."""
    texts = {p.id: _text(p.runs) for p in old}
    free = {p.id: p for p in old}
    found: dict[int, Paragraph] = {}
    said = {place: _text(draft.runs) for place, draft in enumerate(drafts) if draft.block is None}
    for place, text in said.items():
        key = drafts[place].id
        if key in free and texts[key] == text:
            found[place] = free.pop(key)
    alike: dict[str, list[str]] = {}
    for key in reversed(free):
        alike.setdefault(texts[key], []).append(key)
    for place, text in said.items():
        if place not in found and alike.get(text):
            found[place] = free.pop(alike[text].pop())
    claimed = Counter(drafts[place].id for place in said if place not in found)
    for place in said:  # the only one with an old paragraph's id goes on with it, whatever became of its words
        key = drafts[place].id
        if place not in found and key in free and claimed[key] == 1:
            found[place] = free.pop(key)
    scored: list[tuple[float, int, str]] = []
    words = {key: texts[key].split() for key in free}
    for place, draft in enumerate(drafts):
        if draft.block is not None or place in found:
            continue
        # By words: letter by letter, a whole section pasted over another took a minute.
        matcher = SequenceMatcher(None, [], said[place].split(), autojunk=False)
        for key in free:
            own = key == draft.id
            matcher.set_seq1(words[key])
            if own or (matcher.real_quick_ratio() >= _ALIKE and matcher.quick_ratio() >= _ALIKE):
                likeness = matcher.ratio()
                if own or likeness >= _ALIKE:
                    scored.append((likeness + own, -place, key))
    for _score, place, key in sorted(scored, reverse=True):
        if -place not in found and key in free:
            found[-place] = free.pop(key)
    return found


@lru_cache(4096)
def _text(runs: tuple[Run, ...]) -> str:
    """The words of a paragraph; a section that is read back word by word asks for all of them each time."""
    return skeleton(runs)
