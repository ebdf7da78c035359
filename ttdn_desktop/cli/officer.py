"""The officer's commands about what is stored: unit, outlines, import, list, new, show."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from ttdn_desktop.cli.group import HOME, REPORT, Home, read_period, ttdn
from ttdn_desktop.cli.output import JSON_OPTION, answer, emit_json, note, say
from ttdn_desktop.errors import Refused
from ttdn_desktop.wording.lookup import sentence

if TYPE_CHECKING:
    from ttdn_desktop.model.form import PageForm
    from ttdn_desktop.model.source import SourceDocument


@ttdn.group()
def unit() -> None:
    """Đơn vị báo cáo."""


@unit.command("show")
@JSON_OPTION
@HOME
def unit_show(home: Home, as_json: bool) -> None:
    """Đơn vị báo cáo đang khai."""
    from ttdn_desktop.cli.views import unit_view

    own = home.app.store.own_unit()
    if own is None:
        raise Refused("no-own-unit")
    heads = [f"  {' / '.join((*h.superior, *h.issuer))} · {h.place} · {h.symbol}" for h in own.letterheads]
    answer(as_json, unit_view(own), f"{own.area}, {own.province} ({own.id})", *heads, f"  {_form(own.form)}")


@unit.command("set")
@click.argument("pairs", nargs=-1, required=True, metavar="MỤC=GIÁ_TRỊ…")
@JSON_OPTION
@HOME
def unit_set(home: Home, pairs: tuple[str, ...], as_json: bool) -> None:
    """Khai hoặc sửa đơn vị báo cáo: name= level= province= place= symbol= signer= authority= recipients= …

    Trình bày văn bản: sizes= body_size= top_mm= bottom_mm= left_mm= right_mm= indent_mm= space_after= line_multiple=
    """
    from ttdn_desktop.cli.views import unit_view
    from ttdn_desktop.operations.unit_profile import set_unit

    changed = set_unit(home.app.store, dict(_pair(pair) for pair in pairs))
    lines = [f"Đã lưu đơn vị {changed.area}, {changed.province}.", f"  {_form(changed.form)}"]
    answer(as_json, unit_view(changed), *lines)


def _form(form: "PageForm") -> str:
    from ttdn_desktop.operations.page_form import FORM_FIELDS, written
    from ttdn_desktop.wording.page_form import form_said

    return form_said({name: written(getattr(form, name)) for name in FORM_FIELDS})


def _pair(text: str) -> tuple[str, str]:
    key, sign, value = text.partition("=")
    if not sign:
        raise Refused("edit-unreadable", text)
    return key.strip(), value


@ttdn.command()
@JSON_OPTION
@HOME
def outlines(home: Home, as_json: bool) -> None:
    """Các đề cương có sẵn."""
    known = home.app.catalogue.outlines()
    view = [
        {"id": o.id, "version": o.version, "title": o.title, "level": o.level, "sections": len(o.sections)}
        for o in known
    ]
    answer(as_json, {"outlines": view}, *(f"{o.id}\t{o.title} (bản {o.version}, {len(o.sections)} mục)" for o in known))


@ttdn.command("import")
@click.argument("files", nargs=-1, required=True, metavar="TỆP…")
@click.option("--outline", metavar="ĐỀ_CƯƠNG", help="Mã đề cương (xem: ttdn outlines).")
@click.option("--period", metavar="KỲ", help="Kỳ của báo cáo, khi tệp không ghi rõ.")
@click.option("--dry-run", is_flag=True, help="Chỉ đọc và cho xem, không lưu.")
@click.option("--paste", is_flag=True, help="Tệp là nội dung đã chép từ Word, có định dạng hoặc chữ thường.")
@click.option("--link/--no-link", default=True, help="Nối (mặc định) hay không nối các số trong bài với bảng số liệu.")
@JSON_OPTION
@HOME
def import_(
    home: Home,
    files: tuple[str, ...],
    outline: str | None,
    period: str | None,
    dry_run: bool,
    paste: bool,
    link: bool,
    as_json: bool,
) -> None:
    """Nhập báo cáo kỳ trước từ tệp Word (.docx) hoặc văn bản thuần (.txt)."""
    from ttdn_desktop.operations import import_links, import_old

    wanted, app = read_period(period), home.app
    views = []
    for name in files:
        own = None if dry_run else app.store.own_unit()
        document = _pasted(home, Path(name)) if paste else app.old_files.read(Path(name))
        imported = import_old.understand(
            document, app.catalogue, outline=outline, period=wanted, own=own, file_name="" if paste else Path(name).name
        )
        if link:
            imported = import_links.linked(imported, app.catalogue.reference())
        if not dry_run:
            imported = import_old.keep(imported, app.store, known_ok=True)
        view = import_old.as_json(imported, sentence)
        views.append(view)
        if not as_json:
            say(
                f"{name}: {imported.unit.area}, {imported.report.period.label()}; {len(view['sections'])} mục, "
                f"{len(view['figures'])} số liệu, {len(view['unmapped'])} đoạn chưa xếp được vào mục nào."
                + ("" if dry_run else f" Đã lưu: {imported.report.id}")
            )
            for warning in view["warnings"]:
                note(f"  Lưu ý: {warning['message']}")
    if as_json:
        emit_json(views[0] if len(views) == 1 else {"imported": views})


def _pasted(home: Home, path: Path) -> "SourceDocument":
    """A clipboard's content saved as a file: HTML where it begins with a tag, else plain text."""
    from ttdn_desktop import files

    text = files.read(path, 16_000_000).decode("utf-8-sig", "replace")
    html = text if text.lstrip().startswith("<") else ""
    return home.app.old_files.pasted(html, "" if html else text).document


@ttdn.command("list")
@click.option("--trash", "trashed", is_flag=True, help="Các báo cáo trong thùng rác.")
@JSON_OPTION
@HOME
def list_(home: Home, trashed: bool, as_json: bool) -> None:
    """Các báo cáo trong máy."""
    from ttdn_desktop.cli.views import report_head
    from ttdn_desktop.operations.trash import days_left
    from ttdn_desktop.wording.states import STATES
    from ttdn_desktop.wording.trash import left

    found, today = home.app.store.heads(trashed), home.app.today
    if not found and not as_json:
        note(sentence("trash-empty" if trashed else "nothing-stored"))
    views, lines = [], []
    for head in found:
        report, more = head.report, {"days_left": days_left(head, today)} if trashed else {}
        views.append(report_head(report) | more)
        told = (report.id, report.period.label(), STATES[report.state.value], *(left(n) for n in more.values()))
        lines.append("\t".join(told))
    answer(as_json, {"reports": views}, *lines)


@ttdn.command()
@click.option(
    "--period", required=True, metavar="KỲ", help="Kỳ báo cáo, như 2026-H1 (6 tháng đầu năm) hay 2026-Y (năm)."
)
@click.option("--outline", metavar="ĐỀ_CƯƠNG", help="Mã đề cương (xem: ttdn outlines); mặc định như kỳ trước.")
@click.option(
    "--from",
    "sources",
    multiple=True,
    metavar="BÁO_CÁO|none",
    help="Lấy văn từ báo cáo nào (mặc định: báo cáo gần nhất, của mọi đơn vị trước sáp nhập; none: soạn mới). Có thể ghi nhiều lần.",
)
@click.option("--request", "request_file", metavar="TỆP.json", help="Văn bản yêu cầu báo cáo.")
@JSON_OPTION
@HOME
def new(
    home: Home, period: str, outline: str | None, sources: tuple[str, ...], request_file: str | None, as_json: bool
) -> None:
    """Lập báo cáo kỳ mới, lấy sẵn từ kỳ trước."""
    from ttdn_desktop.cli.views import report_view
    from ttdn_desktop.operations.formed_from import before_of
    from ttdn_desktop.operations.letters import letter_for
    from ttdn_desktop.operations.request_file import read_request
    from ttdn_desktop.operations.start import start

    app = home.app
    wanted = read_period(period)
    assert wanted is not None
    found = [app.find_report(source) for source in sources if source != "none"]
    own = app.store.own_unit()
    if len(found) == 1 and (own is None or found[0].unit not in before_of(app.store, own)):
        own = app.store.unit(found[0].unit)  # a report of a neighbour goes on as the neighbour's
    if own is None:
        raise Refused("no-own-unit")
    chosen = [report.id for report in found] or ("none" if "none" in sources else "latest")
    request = None
    if request_file:
        request = letter_for(app.store, read_request(Path(request_file), app.store.requests()))
    report = start(
        app.store, app.catalogue, own, wanted, outline=outline, source=chosen, request=request, today=app.today
    )
    session = app.session(report.id)
    came = ", ".join(report.sources)
    taken = f"{len(report.unreviewed())} đoạn lấy từ {came} chờ rà soát" if came else "các mục còn trống"
    answer(as_json, report_view(session), f"Đã lập {report.id}: {report.period.label()}; {taken}.")


@ttdn.command()
@REPORT
@JSON_OPTION
@HOME
def show(home: Home, report: str, as_json: bool) -> None:
    """Nội dung một báo cáo: các mục, đoạn văn và nguồn gốc, số liệu, trạng thái."""
    from ttdn_desktop.cli.views import report_view
    from ttdn_desktop.wording.states import STATES

    session = home.app.session(home.app.find_report(report).id)
    view = report_view(session)
    lines = [f"{view['report']} · {view['label']} · {STATES[view['state']]}"]
    for section in view["sections"]:
        lines.append(f"{section['number']} {section['title']}  [{section['key']}]")
        for block in section["blocks"]:
            mark = " " if block["reviewed"] else "┇"
            lines.append(f"  {mark} {block.get('notation', block['kind'])}")
    lines += [
        f"{f['code']}: {f['value'] or '—'} {f['unit']} (kỳ trước {f['previous'] or '—'})" for f in view["figures"]
    ]
    answer(as_json, view, *lines)
