"""A paragraph of the previous report put into the section again: in the place of what came from it, else where it used to stand."""

from collections.abc import Sequence

from ttdn_desktop.model.block import Block, Paragraph
from ttdn_desktop.model.edit import Draft
from ttdn_desktop.model.report import Section


def with_previous(drafts: Sequence[Draft], section: Section, previous: Section, wanted: Block) -> list[Draft]:
    """The drafts of `section` as the editor holds them, with `wanted` of `previous` among them, word for word."""
    came = {block.origin.block: block.id for block in section.blocks if block.origin.block}
    places = {draft.id or (draft.block.id if draft.block else ""): place for place, draft in enumerate(drafts)}
    made = list(drafts)
    here = places.get(came.get(wanted.id, ""))
    if here is not None:
        made[here] = _draft(wanted, drafts[here].id)
        return made
    order = [block.id for block in previous.blocks]
    earlier = order[: order.index(wanted.id)]
    above = [places[came[key]] for key in earlier if came.get(key) in places]
    below = [places[came[key]] for key in order if key not in earlier and came.get(key) in places]
    made.insert(max(above) + 1 if above else min(below, default=len(made)), _draft(wanted))
    return made


def _draft(block: Block, key: str = "") -> Draft:
    return Draft(block.level, block.runs, key) if isinstance(block, Paragraph) else Draft(block=block)
