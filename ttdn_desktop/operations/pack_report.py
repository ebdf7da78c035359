"""Packs the open report for the province: renders both files, verifies them, writes the bundle and reads it back."""

from collections.abc import Sequence
from pathlib import Path

from ttdn_desktop.model.bundle import Bundle
from ttdn_desktop.operations import submit
from ttdn_desktop.operations.export import render_checked
from ttdn_desktop.operations.ports import Bundles, Exchange, Store, Writer
from ttdn_desktop.operations.produce import Look, produce
from ttdn_desktop.operations.session import ReportSession


def pack_report(
    session: ReportSession,
    store: Store,
    *,
    docx: Writer,
    pdf: Writer,
    exchange: Exchange,
    bundles: Bundles,
    folder: Path,
    look: Look = Look.SIGN,
    attachments: Sequence[Path] = (),
    scans: Sequence[Path] = (),
) -> Bundle:
    """The bundle of the open report in `folder`. Raises Refused("gate-closed") for a report of ours that is not ready,

    unless `look` is DRAFT (the bundle then says that it is a draft); Refused and Trouble of the adapters.
    """
    if session.report.made_outside:
        look = Look.OUTSIDE
    paper = produce(session, store, look)
    return submit.bundle(
        session.report,
        session.figures,
        session.unit,
        session.letterhead,
        session.requests,
        render_checked(docx, paper),
        render_checked(pdf, paper),
        exchange,
        bundles,
        folder,
        attachments=attachments,
        scans=scans,
        paper=paper,
        previous=session.same_kind_figures,
        indicators=session.reference.indicators,
        draft=look is Look.DRAFT,
    )
