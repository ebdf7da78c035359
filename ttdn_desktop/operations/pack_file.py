"""Packs a report made outside straight from its file: understood, printed as it stands, nothing stored."""

from collections.abc import Sequence
from pathlib import Path

from ttdn_desktop.model.bundle import Bundle
from ttdn_desktop.model.period import Period
from ttdn_desktop.model.source import SourceDocument
from ttdn_desktop.operations import submit
from ttdn_desktop.operations.export import render_checked
from ttdn_desktop.operations.import_old import understand
from ttdn_desktop.operations.ports import Bundles, Catalogue, Exchange, Writer
from ttdn_desktop.paper.compose import compose


def pack_file(
    document: SourceDocument,
    catalogue: Catalogue,
    *,
    docx: Writer,
    pdf: Writer,
    exchange: Exchange,
    bundles: Bundles,
    folder: Path,
    outline: str | None = None,
    period: Period | None = None,
    attachments: Sequence[Path] = (),
    scans: Sequence[Path] = (),
) -> Bundle:
    """The bundle of a document that was read, in `folder`; ungated, marked as made outside.

    Both files inside are printed anew from what was read: a stranger's Word file would carry names of people and computers in
    its properties. Raises Refused as import_old.understand does, Refused and Trouble of the adapters.
    """
    known = understand(document, catalogue, outline=outline, period=period)
    paper = compose(
        known.report, known.figures, known.letterhead, known.requests, look="outside", pictures=known.pictures
    )
    return submit.bundle(
        known.report,
        known.figures,
        known.unit,
        known.letterhead,
        known.requests,
        render_checked(docx, paper),
        render_checked(pdf, paper),
        exchange,
        bundles,
        folder,
        attachments=attachments,
        scans=scans,
        paper=paper,
        indicators=catalogue.reference().indicators,
    )
