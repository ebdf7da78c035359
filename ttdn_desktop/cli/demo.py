"""The sample that ships: a demo home to play with, and the main job end to end on it, with real parts only."""

import tempfile
from pathlib import Path
from typing import NamedTuple

import msgspec

from ttdn_desktop import places
from ttdn_desktop.app import App
from ttdn_desktop.errors import Trouble
from ttdn_desktop.files import write_atomic
from ttdn_desktop.model.block import FigureRef
from ttdn_desktop.model.bundle import VerdictKind
from ttdn_desktop.model.period import Period
from ttdn_desktop.model.report import Report
from ttdn_desktop.operations.ports import Writer
from ttdn_desktop.operations.session import ReportSession

PERIOD = Period.parse("2026-Y")


class Made(NamedTuple):
    """A file the sample made: what it is in Vietnamese, and an English gloss for developers."""

    path: Path
    what: str
    gloss: str


def seed(app: App) -> Report:
    """Fills an empty home: the sample unit and its report of the previous period, and the new period begun from it."""
    from ttdn_desktop.operations.import_old import keep, understand
    from ttdn_desktop.operations.request_file import read_request
    from ttdn_desktop.operations.start import start

    document = app.old_files.read(places.asset("samples", "ky-truoc.docx"))
    imported = keep(understand(document, app.catalogue), app.store)
    request = read_request(places.asset("samples", "van-ban-yeu-cau.json"))
    return start(
        app.store, app.catalogue, imported.unit, PERIOD, source=imported.report.id, request=request, today=app.today
    )


def finish(session: ReportSession) -> None:
    """Does what the officer would: takes the proposals, fills this period's figures, looks at every paragraph."""
    values: dict[str, str] = msgspec.json.decode(
        places.asset("samples", "so-lieu.json").read_bytes(), type=dict[str, str]
    )
    session.accept(session.ready_proposals())
    open_codes = {r.code for _, p in session.report.paragraphs() for r in p.runs if isinstance(r, FigureRef)}
    for code, value in values.items():
        if session.figures.get(code) is not None or code in open_codes:
            session.set_figure(code, value)
    for section in session.report.sections:
        for block in session.review_section(section.key):
            session.review([block])
    session.save()


def run_sample(folder: Path) -> list[Made]:
    """Import, new period, edit, check, export, form, bundle, verify, slip, on a throw-away home. Returns the files made.

    Raises Trouble("sample-failed") when a step does not give what it must: the sample is also the self-test.
    """
    from ttdn_desktop.cli.views import finding_view
    from ttdn_desktop.operations.export import export
    from ttdn_desktop.operations.naming import file_base
    from ttdn_desktop.operations.pack_report import pack_report
    from ttdn_desktop.operations.produce import Look, produce
    from ttdn_desktop.operations.slip import slip_name, write_slip

    folder.mkdir(parents=True, exist_ok=True)
    made: list[Made] = []
    with tempfile.TemporaryDirectory(prefix="ttdn-") as home, App.at(home) as app:
        session = app.session(seed(app).id)
        before = folder / "ky-truoc.docx"
        write_atomic(before, places.asset("samples", "ky-truoc.docx").read_bytes())
        made.append(Made(before, "Báo cáo kỳ trước, đã nhập", "last period's Word report, imported"))
        findings = msgspec.json.format(msgspec.json.encode([finding_view(f) for f in session.findings()]), indent=2)
        made.append(Made(folder / "kiem-tra.json", "Các chỗ cần rà soát, sửa", "findings before the officer's work"))
        write_atomic(made[-1].path, findings)
        base = file_base(session.report, session.unit)
        for look, tail, what, gloss in (
            (Look.DRAFT, "-ban-trinh", "Bản trình (dự thảo)", "the draft as carried over, gaps marked"),
            (Look.SIGN, "", "Bản trình ký", "the clean copy for signing"),
        ):
            if look is Look.SIGN:
                finish(session)
            targets: list[tuple[Writer, Path]] = [
                (app.docx, folder / f"{base}{tail}.docx"),
                (app.pdf, folder / f"{base}{tail}.pdf"),
            ]
            export(produce(session, app.store, look), targets)
            if wrong := app.form.check_own(targets[0][1].read_bytes()):
                raise Trouble("sample-failed", str(targets[0][1]), why=", ".join(finding.rule for finding in wrong))
            made += [
                Made(path, f"{what}, {path.suffix[1:].upper()}", f"{gloss}, {path.suffix[1:].upper()}")
                for _, path in targets
            ]
        picture = folder / f"{base}-trang-1.png"
        write_atomic(picture, app.pdf.picture(made[-1].path.read_bytes(), page=1, dpi=110))
        made.append(Made(picture, "Trang 1 của bản trình ký", "page 1 of the clean copy"))
        bundle = pack_report(
            session, app.store, docx=app.docx, pdf=app.pdf, exchange=app.exchange, bundles=app.bundles, folder=folder
        )
        verdict = app.exchange.verify(Path(bundle.path))
        if verdict.verdict is not VerdictKind.ACCEPTED:
            raise Trouble("sample-failed", bundle.path, why=", ".join(r.code for r in verdict.reasons))
        made.append(Made(Path(bundle.path), "Gói báo cáo gửi Sở, đã kiểm tra", "the submission bundle, verified"))
        slip = write_slip(Path(bundle.path), app.exchange, app.pdf, folder / slip_name(bundle.name)).path
        made.append(
            Made(slip, "Phiếu giao nhận gói báo cáo", "the slip that goes with the bundle, with its check code")
        )
    return made
