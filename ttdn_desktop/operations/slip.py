"""The phiếu giao nhận of a bundle that was packed: a page to print, signed by those who hand it over and take it over."""

from pathlib import Path

from ttdn_desktop.model.form import PageForm
from ttdn_desktop.operations.export import ExportedFile, export
from ttdn_desktop.operations.ports import Exchange, Watcher, Writer
from ttdn_desktop.paper.blocks import Paper
from ttdn_desktop.paper.rules import rules_of
from ttdn_desktop.paper.slip import slip


def slip_paper(bundle: Path, exchange: Exchange, form: PageForm | None = None) -> Paper:
    """The slip of a bundle file. Raises Refused("slip-unsound") for anything but a sound bundle, and as files.read."""
    return slip(exchange.contents(bundle), rules_of(form or PageForm()))


def write_slip(
    bundle: Path,
    exchange: Exchange,
    pdf: Writer,
    target: Path,
    form: PageForm | None = None,
    watcher: Watcher | None = None,
) -> ExportedFile:
    """The slip written as PDF and checked. Raises as `slip_paper` and `export` do."""
    return export(slip_paper(bundle, exchange, form), [(pdf, target)], watcher).files[0]


def slip_name(bundle: str) -> str:
    """Name of the slip's file beside a bundle: "PHIEU-<bundle>.pdf"."""
    return f"PHIEU-{Path(bundle).stem}.pdf"
