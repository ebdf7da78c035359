"""The commands of the form for figures: send it out empty, bring back what was filled."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from ttdn_desktop.cli.group import HOME, REPORT, Home, ttdn
from ttdn_desktop.cli.output import JSON_OPTION, answer, emit_json, note, say
from ttdn_desktop.errors import Refused

if TYPE_CHECKING:
    from ttdn_desktop.operations.figure_form import Offer, Problem


@ttdn.command("figures-form")
@REPORT
@click.option("--to", "target", required=True, metavar="TỆP.xlsx", help="Nơi ghi biểu.")
@JSON_OPTION
@HOME
def figures_form(home: Home, report: str, target: str, as_json: bool) -> None:
    """Lập biểu số liệu trống (XLSX) để gửi các thôn, đài."""
    from ttdn_desktop.operations.figure_form import form_of

    path = Path(target)
    if path.suffix.lower() != ".xlsx":
        raise Refused("export-suffix", target, suffix=".xlsx")
    form = form_of(home.app.session(home.app.find_report(report).id))
    home.app.sheets.write(form, path)
    count = sum(bool(row.code) for row in form.rows)
    answer(as_json, {"path": str(path), "figures": count}, f"Đã ghi {path}: {count} chỉ tiêu.")


@ttdn.command("figures-in")
@REPORT
@click.argument("files", metavar="TỆP…", nargs=-1, required=True)
@click.option("--dry-run", is_flag=True, help="Chỉ xem, không lưu.")
@click.option("--partial", is_flag=True, help="Lấy phần đọc được dù có chỗ phải xem lại.")
@JSON_OPTION
@HOME
def figures_in(home: Home, report: str, files: tuple[str, ...], dry_run: bool, partial: bool, as_json: bool) -> int:
    """Lấy số từ các biểu đã điền (XLSX, CSV); nhiều biểu thì cộng. Mã thoát 1 khi có chỗ phải xem lại."""
    from ttdn_desktop.operations.figure_form import read_forms, take

    session = home.app.session(home.app.find_report(report).id)
    found = read_forms(home.app.sheets, [Path(name) for name in files], session)
    takes = not dry_run and (partial or not found.problems)
    changed = 0
    if takes:
        changed = take(session, found.offers)
        session.save()
    problems = [_problem_view(problem) for problem in found.problems]
    if as_json:
        offers = [_offer_view(offer) for offer in found.offers]
        emit_json(
            {
                "report": session.report.id,
                "forms": found.forms,
                "figures": offers,
                "problems": problems,
                "changed": changed,
            }
        )
    else:
        for offer in found.offers:
            say(_offer_line(offer))
        for problem in problems:
            note(f"{problem['file']} {problem['cell']}".strip() + f": {problem['message']}")
        say(f"Đã lấy {changed} số." if takes else "Chưa thay đổi gì.")
    if found.problems and not takes and not dry_run:
        from ttdn_desktop.wording.lookup import sentence

        note(sentence("form-problems", count=len(found.problems)))
    return 1 if found.problems else 0


def _offer_view(offer: "Offer") -> dict[str, object]:
    new = offer.new
    return {
        "code": new.code,
        "status": new.status.value,
        "value": None if new.number is None else str(new.number),
        "was": None if offer.old.number is None else str(offer.old.number),
        "source": new.source,
        "parts": [{"from": part.who, "file": part.file, "cell": part.cell} for part in offer.parts],
    }


def _offer_line(offer: "Offer") -> str:
    from ttdn_desktop.paper.figure_form import said

    was = f" (đang là {said(offer.old)})" if offer.clashes else ""
    return f"{offer.new.code} {said(offer.new)}{was} – {offer.new.source}"


def _problem_view(problem: "Problem") -> dict[str, str]:
    from ttdn_desktop.wording.lookup import sentence

    message = sentence(problem.code, problem.file, **problem.data)
    return {"code": problem.code, "file": problem.file, "cell": problem.cell, "message": message}
