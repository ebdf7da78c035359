"""A draft put by another outline, or by the new version of its own: looked at first, then done in one step of undo."""

from collections.abc import Iterable

import msgspec

from ttdn_desktop.carry.move import Going, Place, figures_by, going, moved, place_draft
from ttdn_desktop.carry.sections import Old
from ttdn_desktop.errors import Refused
from ttdn_desktop.model.finding import Waiver
from ttdn_desktop.model.outline import Outline
from ttdn_desktop.model.report import Report
from ttdn_desktop.operations.life import is_locked
from ttdn_desktop.operations.plan_rows import Row, rows_of, with_sections
from ttdn_desktop.operations.session import ReportSession


class Plan(msgspec.Struct, frozen=True):
    """What goes where when the open report is put by an outline: line by line, and the places it is made of."""

    outline: Outline
    lines: tuple[Going, ...]
    places: tuple[Place, ...] = ()

    @property
    def changes(self) -> bool:
        """False where the report is by this very version already and nothing is asked for."""
        return bool(self.places)


def plan(session: ReportSession, outline: Outline) -> Plan:
    """The plan for the open report; nothing is changed."""
    report = session.report
    places = place_draft(report, outline, session.outline)
    here = (report.outline, report.outline_version) == (outline.id, outline.version)
    return Plan(outline, going((Old(report),), places), () if here else places)


def plan_rows(session: ReportSession, chosen: Plan) -> tuple[Row, ...]:
    """The plan as it is read."""
    report = session.report
    made = with_sections(report, [place.section for place in chosen.places], _numbering(report, chosen.outline))
    return rows_of(chosen.lines, (report,), made if chosen.changes else report, (session.letterhead,) * 2)


def _numbering(report: Report, outline: Outline) -> str:
    return report.numbering if report.outline == outline.id else outline.numbering


def change_outline(session: ReportSession, chosen: Plan, others: Iterable[Report] = ()) -> bool:
    """Puts the open report by the outline; one step of undo brings all of it back. False where there is nothing to change.

    Raises Refused("report-issued") for an issued report, ("outline-made-outside") for one made elsewhere: it is kept as it was
    signed, and ("report-exists") naming the one of the `others` that has this period, letter and outline already.
    """
    report = session.report
    if not chosen.changes:
        return False
    if report.made_outside:
        raise Refused("outline-made-outside", report.id)
    if is_locked(report):
        raise Refused("report-issued", report.id)
    new = moved(report, chosen.outline, session.outline)
    for other in others:
        if other.id != report.id and other.key == new.key:
            raise Refused("report-exists", other.id, period=report.period.label(), unit=session.unit.area)
    figures = figures_by(session.figures, chosen.outline, chosen.places, session.reference.indicators)
    left = {section.key for section in report.sections if section.blocks} - {section.key for section in new.sections}
    session.keep_before(left)
    session.change(new, figures, waivers=_waivers(session, chosen), what="outline", where=new.sections[0].key)
    return True


def newer_version(session: ReportSession, outlines: Iterable[Outline]) -> Outline | None:
    """The newer version of the outline a draft is written by, where one is known; None also for a report that is out of hand."""
    if session.locked or session.report.made_outside:
        return None
    newest = next((known for known in outlines if known.id == session.report.outline), None)
    return newest if newest is not None and newest.version > session.report.outline_version else None


def _waivers(session: ReportSession, chosen: Plan) -> dict[str, Waiver]:
    """What was set aside stays so under the section's new key."""
    becomes = {part.section.key: place.section.key for place in chosen.places for part in place.parts}
    held: dict[str, Waiver] = {}
    for key, waiver in session.waivers.items():
        rule, section, rest = (*key.split("|", 2), "", "")[:3]
        new = "|".join((rule, becomes.get(section, section), rest))
        held[new] = msgspec.structs.replace(waiver, finding=new)
    return held
