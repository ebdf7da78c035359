"""After a run that was cut off: what of it is in the store, against what stood there when the report was opened."""

from datetime import datetime

import msgspec

from ttdn_desktop.carry.compare import Change, block_text, compare_words
from ttdn_desktop.errors import Refused
from ttdn_desktop.model.block import Block
from ttdn_desktop.model.period import Period
from ttdn_desktop.operations.find_text import section_titles
from ttdn_desktop.operations.ports import Store
from ttdn_desktop.operations.running import RUNNING, cut_off


class Difference(msgspec.Struct, frozen=True):
    """A section and its pieces (same, gone, new) against what stood there before."""

    section: str
    title: str
    pieces: tuple[tuple[Change, str], ...]


class Recovered(msgspec.Struct, frozen=True):
    """A report whose run was cut off: all that was written until `until` is there."""

    report: str
    period: Period
    opened: datetime
    until: datetime
    differences: tuple[Difference, ...]


def recovered(store: Store) -> Recovered | None:
    """What to tell of the last run, None when it was left well, or had not written anything yet."""
    run = cut_off(store.recall(RUNNING))
    head = next((h for h in store.heads() if run and h.report.id == run.report), None)
    if run is None or head is None:
        return None
    try:
        changed = store.changed_in_run(run.report, run.run)
        titles = section_titles(store, head.report)
    except Refused:
        return None
    if head.changed_at <= run.at and not changed:
        return None
    told = tuple(
        Difference(item.section, titles.get(item.section, ""), difference(item.before, item.after)) for item in changed
    )
    return Recovered(run.report, head.report.period, run.at, head.changed_at, told)


def difference(before: tuple[Block, ...], after: tuple[Block, ...]) -> tuple[tuple[Change, str], ...]:
    """Two states of a section, piece by piece."""
    return tuple(compare_words(text_of(before), text_of(after)))


def text_of(blocks: tuple[Block, ...]) -> str:
    """Blocks as plain lines."""
    return "\n".join(block_text(block) for block in blocks)
