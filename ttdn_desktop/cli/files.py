"""The officer's commands that write or judge files: export, bundle, verify, backup, restore, sample, selftest."""

from pathlib import Path

import click

from ttdn_desktop.cli.group import HOME, REPORT, Home, ttdn
from ttdn_desktop.cli.output import JSON_OPTION, answer


@ttdn.command()
@REPORT
@click.option("--as", "look", type=click.Choice(["draft", "sign"]), help="draft: bản trình; sign: bản trình ký.")
@click.option("--docx", metavar="TỆP", help="Nơi ghi bản Word.")
@click.option("--pdf", metavar="TỆP", help="Nơi ghi bản PDF.")
@JSON_OPTION
@HOME
def export(home: Home, report: str, look: str | None, docx: str | None, pdf: str | None, as_json: bool) -> None:
    """Xuất DOCX và PDF theo thể thức Nghị định 30/2020/NĐ-CP."""
    from ttdn_desktop.operations.export import export as write
    from ttdn_desktop.operations.life import for_signing
    from ttdn_desktop.operations.naming import file_base
    from ttdn_desktop.operations.prints import against, drafted, printed, to_print_again
    from ttdn_desktop.operations.produce import Look, default_look, produce
    from ttdn_desktop.wording.export_page import print_again

    app = home.app
    session = app.session(app.find_report(report).id)
    chosen = Look.OUTSIDE if session.report.made_outside else Look(look) if look else default_look(session)
    paper = produce(session, app.store, chosen)
    base = file_base(session.report, session.unit)
    if not docx and not pdf:
        docx, pdf = f"{base}.docx", f"{base}.pdf"
    targets = [(writer, Path(name)) for writer, name in ((app.docx, docx), (app.pdf, pdf)) if name]
    done = write(paper, targets)
    if chosen is not Look.OUTSIDE:
        session.mark(for_signing(session.report) if chosen is Look.SIGN else drafted(session.report, paper))
        session.save()
    pages = app.pdf.layout(paper).pages
    last = printed(app.store, session.report.id, chosen.value, pages, app.now())
    again = to_print_again(last, pages)
    files = [{"path": str(f.path), "sha256": f.sha256, "pages": f.pages} for f in done.files]
    lines = [f"Đã ghi và kiểm tra: {f['path']}" + (f" ({f['pages']} trang)" if f["pages"] else "") for f in files]
    view = {
        "report": session.report.id,
        "as": chosen.value,
        "files": files,
        "print_again": [{"part": page.part, "page": page.number} for page in again] if last else None,
    }
    answer(as_json, view, *lines, *([print_again(*against(last, pages))] if last else []))


@ttdn.command()
@click.argument("report", metavar="BÁO_CÁO|TỆP")
@click.option("--to", "folder", required=True, metavar="THƯ_MỤC", help="Thư mục hoặc USB nhận gói.")
@click.option(
    "--as",
    "look",
    type=click.Choice(["draft", "sign"]),
    default="sign",
    help="draft: gói bản thảo, tỉnh sẽ thấy là bản thảo.",
)
@click.option(
    "--attach", "attachments", multiple=True, metavar="TỆP", help="Tài liệu kèm theo (PDF, DOCX, XLSX, JPG, PNG)."
)
@click.option("--scan", "scans", multiple=True, metavar="TỆP", help="Bản quét đã ký (PDF, JPG, PNG).")
@JSON_OPTION
@HOME
def bundle(
    home: Home, report: str, folder: str, look: str, attachments: tuple[str, ...], scans: tuple[str, ...], as_json: bool
) -> None:
    """Đóng gói báo cáo gửi Sở, ghi, đọc lại và kiểm tra; TỆP là báo cáo Word làm ngoài chương trình, đóng gói nguyên trạng."""
    from ttdn_desktop.operations.pack_file import pack_file
    from ttdn_desktop.operations.pack_report import pack_report
    from ttdn_desktop.operations.produce import Look
    from ttdn_desktop.wording.lookup import sentence

    app = home.app
    extras, signed = [Path(name) for name in attachments], [Path(name) for name in scans]
    if Path(report).is_file():
        key = ""  # nothing is stored, the store is not even opened
        packed = pack_file(
            app.old_files.read(Path(report)),
            app.catalogue,
            docx=app.docx,
            pdf=app.pdf,
            exchange=app.exchange,
            bundles=app.bundles,
            folder=Path(folder),
            attachments=extras,
            scans=signed,
        )
    else:
        session = app.session(app.find_report(report).id)
        key = session.report.id
        packed = pack_report(
            session,
            app.store,
            docx=app.docx,
            pdf=app.pdf,
            exchange=app.exchange,
            bundles=app.bundles,
            folder=Path(folder),
            look=Look(look),
            attachments=extras,
            scans=signed,
        )
    warnings = [{"code": r.code, "file": r.file, "message": sentence(r.code, r.file, **r.data)} for r in packed.reasons]
    view = {
        "report": key,
        "path": packed.path,
        "name": packed.name,
        "sha256": packed.sha256,
        "files": list(packed.files),
        "warnings": warnings,
    }
    done = f"Đã ghi và kiểm tra xong, có thể rút USB: {packed.path} ({len(packed.files)} tệp bên trong)"
    answer(as_json, view, done, *(f"Lưu ý: {warning['message']}" for warning in warnings))


@ttdn.command()
@click.argument("bundle", metavar="GÓI")
@click.option("--pdf", metavar="TỆP", help="Nơi ghi phiếu; không ghi thì để cạnh gói.")
@JSON_OPTION
@HOME
def slip(home: Home, bundle: str, pdf: str | None, as_json: bool) -> None:
    """Phiếu giao nhận của một gói báo cáo: một trang PDF để in, ký khi giao và khi nhận."""
    from ttdn_desktop.operations.slip import slip_name, write_slip
    from ttdn_desktop.paper.slip import check_code

    path = Path(bundle)
    contents = home.app.exchange.contents(path)
    made = write_slip(path, home.app.exchange, home.app.pdf, Path(pdf) if pdf else path.with_name(slip_name(path.name)))
    view = {
        "path": str(made.path),
        "bundle": contents.name,
        "sha256": contents.sha256,
        "check_code": check_code(contents.sha256),
    }
    answer(as_json, view, f"Đã ghi phiếu giao nhận: {made.path} (mã kiểm tra {view['check_code']})")


@ttdn.command()
@REPORT
@click.option("--number", required=True, metavar="SỐ", help="Số văn thư đã cấp.")
@click.option("--date", "day", required=True, metavar="NGÀY", help="Ngày ban hành: 2026-06-15 hoặc 15/6/2026.")
@JSON_OPTION
@HOME
def issue(home: Home, report: str, number: str, day: str, as_json: bool) -> None:
    """Ghi số, ngày văn thư đã cấp sau khi ký."""
    from ttdn_desktop.cli.life import read_day
    from ttdn_desktop.cli.views import report_head
    from ttdn_desktop.operations.issue import issue as issued
    from ttdn_desktop.operations.produce import pass_gate

    session = home.app.session(home.app.find_report(report).id)
    when = read_day(day)
    if not session.report.made_outside:
        pass_gate(session)  # a number is given to what was signed, and only a finished report is
    session.change(issued(session.report, number, when), what="issue", where="export", final=True)
    session.save()
    answer(as_json, report_head(session.report), f"Đã ghi số {session.report.issue.number}, ngày {when:%d/%m/%Y}.")


@ttdn.command()
@click.argument("target", metavar="GÓI|THƯ_MỤC_BAGIT")
@JSON_OPTION
@HOME
def verify(home: Home, target: str, as_json: bool) -> int:
    """Kiểm tra một gói báo cáo hoặc một thư mục BagIt; không mở dữ liệu đã lưu. Mã thoát 1 khi gói bị từ chối."""
    from ttdn_desktop.cli.views import verdict_view
    from ttdn_desktop.errors import Refused
    from ttdn_desktop.model.bundle import VerdictKind
    from ttdn_desktop.paper.slip import check_code
    from ttdn_desktop.wording.states import VERDICTS

    path = Path(target)
    if not path.exists():
        raise Refused("input-missing", target)
    verdict = home.app.exchange.verify(path)
    view = verdict_view(verdict)
    sound = verdict.kind == "bundle" and verdict.verdict in (VerdictKind.ACCEPTED, VerdictKind.WARNING)
    view["check_code"] = check_code(home.app.exchange.contents(path).sha256) if sound else None
    lines = [
        f"{VERDICTS[verdict.verdict.value]}: {target}",
        *(f"  {r['file'] or '—'}: {r['message']}" for r in view["reasons"]),
        *([f"  Mã kiểm tra trên phiếu giao nhận phải là: {view['check_code']}"] if sound else []),
    ]
    answer(as_json, view, *lines)
    return 0 if verdict.verdict in (VerdictKind.ACCEPTED, VerdictKind.WARNING) else 1


@ttdn.command()
@click.option("--to", "folder", metavar="THƯ_MỤC", help="Nơi để bản sao (mặc định: thư mục sao lưu của chương trình).")
@JSON_OPTION
@HOME
def backup(home: Home, folder: str | None, as_json: bool) -> None:
    """Sao lưu dữ liệu, kiểm tra bản sao."""
    path = home.app.store.backup(Path(folder) if folder else None)
    answer(as_json, {"path": str(path)}, f"Đã sao lưu và kiểm tra: {path}")


@ttdn.command()
@click.argument("file", metavar="TỆP")
@JSON_OPTION
@HOME
def restore(home: Home, file: str, as_json: bool) -> None:
    """Lấy lại dữ liệu từ một bản sao lưu; tệp dữ liệu cũ được cất sang bên, không bị ghi đè."""
    aside = home.app.restore(Path(file))
    lines = [f"Đã lấy lại dữ liệu từ {file}", *([f"Dữ liệu cũ cất ở: {aside}"] if aside else [])]
    answer(as_json, {"restored": file, "aside": str(aside) if aside else None}, *lines)


@ttdn.command()
@click.option("--to", "folder", metavar="THƯ_MỤC", default="ttdn-sample", help="Nơi để các tệp làm ra.")
@JSON_OPTION
@HOME
def sample(home: Home, folder: str, as_json: bool) -> None:
    """Làm trọn việc chính trên báo cáo mẫu: nhập, lập kỳ mới, kiểm tra, xuất, đóng gói, kiểm tra gói."""
    from ttdn_desktop.cli.demo import run_sample

    made = run_sample(Path(folder))
    view = {"files": [{"path": str(path), "what": what, "gloss": gloss} for path, what, gloss in made]}
    answer(as_json, view, *(f"{path}\t{what}" for path, what, _ in made))


@ttdn.command("_demo", hidden=True)
@HOME
def demo(home: Home) -> None:
    """Fills the home with the sample, for `dev.py run`."""
    from ttdn_desktop.cli.demo import seed

    answer(False, None, seed(home.app).id)


@ttdn.command("_shots", hidden=True)
@click.argument("folder")
@click.option("--six", is_flag=True)
@click.option("--theme", type=click.Choice(["light", "dark", "contrast"]), default="light")
def shots(folder: str, six: bool, theme: str) -> None:
    """Pictures of every window on the sample (or of six), for `dev.py shots` and `dev.py run`; one path a line."""
    import os
    import tempfile
    from datetime import datetime

    if os.environ.get("QT_QPA_PLATFORM", "offscreen") == "offscreen":
        os.environ["QT_QPA_PLATFORM"] = f"offscreen:configfile={_office_screen()}"
    os.environ.setdefault("QT_LOGGING_RULES", "default.warning=false")  # what the platform without a screen cannot do
    from ttdn_desktop.app import App
    from ttdn_desktop.cli.demo import finish, seed
    from ttdn_desktop.gui.shots import Desk, take
    from ttdn_desktop.settings import Settings

    day = datetime(2026, 11, 23, 9, 15)  # the same pictures every day
    apps: list[App] = []

    def new_app() -> App:
        """The status bar names the home, and no picture shall name this machine's folders."""
        home = Path(f"TTDN-{len(apps)}" if apps else "TTDN")
        home.mkdir()
        apps.append(App(Settings(home, lambda: day)))
        return apps[-1]

    target = Path(folder).resolve()
    with tempfile.TemporaryDirectory(prefix="ttdn-") as root:
        os.chdir(root)
        try:
            made = take(target, lambda: Desk(new_app, lambda app: seed(app).id, finish), theme, six)
        finally:
            for app in apps:
                app.close()
            os.chdir(target)
    answer(False, None, *map(str, made))


def _office_screen() -> Path:
    """The screen an office has, for the platform without one: dialogs are as large as they would be there."""
    import json
    import tempfile

    plan = Path(tempfile.gettempdir()) / "ttdn-screen.json"
    screen = {
        "name": "office",
        "x": 0,
        "y": 0,
        "width": 1366,
        "height": 768,
        "logicalDpi": 96,
        "logicalBaseDpi": 96,
        "dpr": 1,
    }
    plan.write_text(json.dumps({"screens": [screen]}), "utf-8")
    return plan


@ttdn.command()
@JSON_OPTION
@HOME
def selftest(home: Home, as_json: bool) -> int:
    """Tự kiểm tra chương trình trong một thư mục tạm; không mở dữ liệu đã lưu."""
    import tempfile

    from ttdn_desktop.cli.demo import run_sample

    with tempfile.TemporaryDirectory() as folder:
        made = run_sample(Path(folder))
        names = [path.name for path, _, _ in made]
    answer(as_json, {"ok": True, "files": names}, f"Chương trình chạy đúng: {len(names)} tệp đã làm và kiểm tra.")
    return 0
