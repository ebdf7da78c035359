"""What the export page has done on a worker thread: files written, bundle packed, slip made, prints compared. No widget here."""

from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from ttdn_desktop.app import App
from ttdn_desktop.model.bundle import Bundle
from ttdn_desktop.model.finding import Severity
from ttdn_desktop.model.form import PageForm
from ttdn_desktop.model.form_finding import FormFinding
from ttdn_desktop.operations.export import ExportedFile, export
from ttdn_desktop.operations.pack_report import pack_report
from ttdn_desktop.operations.ports import Writer
from ttdn_desktop.operations.prints import against, last_print, printed
from ttdn_desktop.operations.produce import Look, produce
from ttdn_desktop.operations.session import ReportSession
from ttdn_desktop.operations.slip import slip_name, write_slip
from ttdn_desktop.paper.blocks import Paper
from ttdn_desktop.wording import export_page as words
from ttdn_desktop.wording.form import message as form_message


class Written(NamedTuple):
    """An export: its paper, what is said of it, page 1 as a PNG."""

    paper: Paper
    said: str
    first_page: bytes


def write_look(session: ReportSession, app: App, look: Look, targets: Sequence[tuple[Writer, Path]]) -> Written:
    """Writes the report in that look and remembers its pages. Raises as `produce` and `export` do."""
    paper = produce(session, app.store, look)
    files = export(paper, targets).files
    pages = app.pdf.layout(paper).pages
    last = printed(app.store, session.report.id, look.value, pages, app.now())
    again = words.print_again(*against(last, pages)) if last else ""
    said = words.exported([one.path for one in files], next((one.pages for one in files if one.pages), None))
    docx, pdf = (next(path for writer, path in targets if writer is wanted) for wanted in (app.docx, app.pdf))
    form = words.form_said([form_message(one) for one in app.form.check_own(docx.read_bytes()) if _worth(one)])
    picture = app.page_png(pdf.read_bytes(), 1, 110)
    return Written(paper, "\n".join(filter(None, (said, form, again))), picture)


def _worth(finding: FormFinding) -> bool:
    return finding.severity is not Severity.STYLE


def pack(session: ReportSession, app: App, folder: Path, scans: Sequence[Path], files: Sequence[Path]) -> Bundle:
    """The bundle of the report in that folder. Raises as `pack_report` does."""
    return pack_report(
        session,
        app.store,
        docx=app.docx,
        pdf=app.pdf,
        exchange=app.exchange,
        bundles=app.bundles,
        folder=folder,
        attachments=files,
        scans=scans,
    )


def slip_beside(bundle: Path, app: App, form: PageForm) -> ExportedFile:
    """The phiếu giao nhận beside its bundle."""
    return write_slip(bundle, app.exchange, app.pdf, bundle.with_name(slip_name(bundle.name)), form)


def prints_said(session: ReportSession, app: App) -> dict[Look, tuple[str, bool]]:
    """For every look that was printed: which pages are no longer as they were, and whether none is."""
    looks = (Look.OUTSIDE,) if session.report.made_outside else (Look.DRAFT, Look.SIGN)
    said: dict[Look, tuple[str, bool]] = {}
    for look in looks:
        last = last_print(app.store, session.report.id, look.value)
        if last is None or (look is Look.SIGN and session.gate()):
            continue
        pages = app.pdf.layout(produce(session, app.store, look)).pages
        told = against(last, pages)
        said[look] = words.print_again(*told), not (told[0] or told[3])
    return said
