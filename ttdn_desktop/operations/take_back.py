"""A paragraph of an earlier report put into the section again: in the place of what came from it, else where it used to stand."""

from collections.abc import Sequence

from ttdn_desktop.model.block import Block, Paragraph
from ttdn_desktop.model.edit import Draft
from ttdn_desktop.model.report import Section
from ttdn_desktop.operations.came_from import sections_before
from ttdn_desktop.operations.session import ReportSession


def take_back(session: ReportSession, key: str, report: str, block: str, drafts: Sequence[Draft]) -> bool:
    """Puts a block of one of the reports the text came from into the section, whose present words are the drafts; False without such."""
    if session.locked:
        return False
    section = session.section(key)
    for came, before in sections_before(session.sources, section, session.report.period):
        wanted = next((one for one in before.blocks if one.id == block and came.report.id == report), None)
        if wanted is not None:
            session.rewrite(key, with_previous(drafts, section, before, wanted, report), what="take-back")
            return True
    return False


def with_previous(
    drafts: Sequence[Draft], section: Section, previous: Section, wanted: Block, report: str
) -> list[Draft]:
    """The drafts of `section` as the editor holds them, with `wanted` of `previous` (of that report) among them, word for word."""
    came = {one.block: block.id for block in section.blocks for one in block.origin.sources if one.report == report}
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
