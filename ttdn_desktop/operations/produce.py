"""From a stored report to its page blocks: which look it may have, and the gate before the bản trình ký."""

from collections.abc import Callable
from enum import StrEnum

from ttdn_desktop.errors import Refused
from ttdn_desktop.model.block import Picture
from ttdn_desktop.operations.ports import Store
from ttdn_desktop.operations.session import ReportSession
from ttdn_desktop.paper.blocks import Paper
from ttdn_desktop.paper.compose import compose
from ttdn_desktop.paper.numbering import section_numbers


class Look(StrEnum):
    """How the paper looks: bản trình (draft), bản trình ký (sign), or a report made outside, printed as it is."""

    DRAFT = "draft"
    SIGN = "sign"
    OUTSIDE = "outside"


def default_look(session: ReportSession) -> Look:
    """A report made outside is printed as it is, one of ours as a draft until asked otherwise."""
    return Look.OUTSIDE if session.report.made_outside else Look.DRAFT


def produce(session: ReportSession, store: Store, look: Look) -> Paper:
    """The paper of the open report. Raises Refused("gate-closed") for a bản trình ký while something stops it."""
    if look is Look.SIGN and not session.report.made_outside:
        pass_gate(session)
    return paper_of(session, store.kept_file, look)


def paper_of(session: ReportSession, kept_file: Callable[[str], bytes], look: Look) -> Paper:
    """The same without asking the gate: to be looked at. Nothing that leaves the house is made from it."""
    pictures = {b.sha256: kept_file(b.sha256) for _, b in session.report.blocks() if isinstance(b, Picture)}
    return compose(
        session.report,
        session.figures,
        session.letterhead,
        session.requests,
        previous=session.previous_figures,
        look=look.value,
        pictures=pictures,
        form=session.unit.form,
    )


def pass_gate(session: ReportSession) -> None:
    """Raises Refused("gate-closed") naming the first thing that stops the report on its way to signing."""
    stopping = session.gate()
    if stopping:
        first = stopping[0]
        numbers = section_numbers(session.report.numbering, session.report.sections)
        section = next((one for one in session.report.sections if one.key == first.section), None)
        title = f"mục {numbers.get(section.key, '')} {session.title_of(section)}" if section else ""
        where = ": ".join(" ".join(part.split()) for part in (title, first.quote) if part)
        raise Refused("gate-closed", session.report.id, count=len(stopping), rule=first.rule, first=where or first.rule)
