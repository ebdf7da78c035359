"""From a stored report to its page blocks: which look it may have, and the gate before the bản trình ký."""

from collections.abc import Callable
from enum import StrEnum

from ttdn_desktop.errors import Refused
from ttdn_desktop.model.block import Picture
from ttdn_desktop.model.period import Period
from ttdn_desktop.operations.ports import Store
from ttdn_desktop.operations.prints import next_draft
from ttdn_desktop.operations.session import ReportSession
from ttdn_desktop.paper.appendix import Numbers
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

    def made(draft_no: int) -> Paper:
        return compose(
            session.report,
            session.figures,
            session.letterhead,
            session.requests,
            previous=session.same_kind_figures,
            look=look.value,
            pictures=pictures,
            form=session.unit.form,
            draft_no=draft_no,
            numbers=numbers_of(session),
        )

    paper = made(session.report.drafts + 1)
    if look is Look.DRAFT and (count := next_draft(session.report, paper)) <= session.report.drafts:
        return made(count)  # nothing changed since the last bản trình: it is the same one
    return paper


def has_appendix(session: ReportSession) -> bool:
    """Whether a phụ lục số liệu goes with the report: as the officer said, else as its outline says; an old one is as it was."""
    if session.report.appendix:
        return session.report.appendix == "yes"
    return session.outline.appendix and not session.report.made_outside


def numbers_of(session: ReportSession) -> Numbers | None:
    """What the phụ lục số liệu is made of; None when the report has none."""
    if not has_appendix(session):
        return None
    return Numbers(
        session.figures,
        session.previous_figures,
        session.same_kind_figures,
        Period.parse(before.period).label() if (before := session.previous_figures) else "",
        session.reference.indicators,
        session.outline.chart,
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
