"""The officer's commands on the life of a report after writing, and the doctor."""

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from ttdn_desktop.cli.group import HOME, REPORT, Home, ttdn
from ttdn_desktop.cli.output import JSON_OPTION, answer
from ttdn_desktop.errors import Refused

if TYPE_CHECKING:
    from ttdn_desktop.model.report import Report


def read_day(text: str) -> date:
    """A day as 2026-06-15 or 15/6/2026. Raises Refused("date-unreadable")."""
    from ttdn_desktop.text.dates import parse_date

    try:
        return date.fromisoformat(text) if "-" in text[:5] else parse_date(text)
    except ValueError:
        raise Refused("date-unreadable", text) from None


@ttdn.command()
@REPORT
@click.option("--date", "day", metavar="NGÀY", help="Ngày gửi (mặc định: hôm nay).")
@JSON_OPTION
@HOME
def sent(home: Home, report: str, day: str | None, as_json: bool) -> None:
    """Ghi là đã gửi Sở."""
    from ttdn_desktop.operations import life

    when = read_day(day) if day else home.app.today
    _keep(home, report, as_json, lambda known: life.sent(known, when))


@ttdn.command()
@REPORT
@click.option(
    "--as", "reply", required=True, type=click.Choice(["received", "returned", "accepted"]), help="Trả lời của Sở."
)
@click.option("--date", "day", metavar="NGÀY", help="Ngày trả lời (mặc định: hôm nay).")
@JSON_OPTION
@HOME
def answered(home: Home, report: str, reply: str, day: str | None, as_json: bool) -> None:
    """Ghi trả lời của Sở: đã nhận, yêu cầu bổ sung, đã tiếp nhận."""
    from ttdn_desktop.operations import life

    when = read_day(day) if day else home.app.today
    _keep(home, report, as_json, lambda known: life.answered(known, reply, when))


@ttdn.command()
@REPORT
@JSON_OPTION
@HOME
def withdraw(home: Home, report: str, as_json: bool) -> None:
    """Rút bản trình ký chưa có số về để sửa tiếp."""
    from ttdn_desktop.operations import life

    _keep(home, report, as_json, life.withdraw)


@ttdn.command()
@REPORT
@JSON_OPTION
@HOME
def trash(home: Home, report: str, as_json: bool) -> None:
    """Bỏ một báo cáo vào thùng rác; 30 ngày lấy lại được."""
    from ttdn_desktop.cli.views import report_head
    from ttdn_desktop.wording.trash import put_away

    known = home.app.find_report(report)
    home.app.store.put_away(known.id)
    answer(as_json, report_head(known), put_away(known.period))


@ttdn.command()
@REPORT
@JSON_OPTION
@HOME
def untrash(home: Home, report: str, as_json: bool) -> None:
    """Lấy một báo cáo ra khỏi thùng rác."""
    from ttdn_desktop.cli.views import report_head
    from ttdn_desktop.wording.trash import taken_out

    known = home.app.find_report(report, trashed=True)
    home.app.store.take_out(known.id)
    answer(as_json, report_head(known), taken_out(known.period))


@ttdn.command()
@click.option("--support", metavar="TỆP", help="Ghi tệp thông tin hỗ trợ, không có câu chữ báo cáo và tên người.")
@JSON_OPTION
@HOME
def doctor(home: Home, support: str | None, as_json: bool) -> int:
    """Kiểm tra dữ liệu và chương trình: dữ liệu còn nguyên, bản sao gần nhất, phông chữ, đề cương."""
    if support:
        return _support(home, Path(support), as_json)
    from ttdn_desktop.operations.doctor import examine
    from ttdn_desktop.wording.doctor import result_line

    results = examine(home.app)
    view = [{"check": r.name, "ok": r.ok, "detail": r.detail} for r in results]
    answer(
        as_json,
        {"ok": all(r.ok for r in results), "checks": view},
        *(result_line(r.name, r.ok, r.detail) for r in results),
    )
    return 0 if all(r.ok for r in results) else 3


def _support(home: Home, path: Path, as_json: bool) -> int:
    from ttdn_desktop import files
    from ttdn_desktop.operations.support import support_facts
    from ttdn_desktop.wording import support
    from ttdn_desktop.wording.lookup import sentences

    files.write_atomic(path, support.text(support_facts(home.app, sentences)).encode("utf-8"))
    answer(as_json, {"path": str(path)}, support.MADE.format(path=path))
    return 0


def _keep(home: Home, wish: str, as_json: bool, step: "Callable[[Report], Report]") -> None:
    from ttdn_desktop.cli.views import report_head
    from ttdn_desktop.wording.states import STATES

    session = home.app.session(home.app.find_report(wish).id)
    session.change(step(session.report), what="life", where="export", final=True)
    session.save()
    answer(as_json, report_head(session.report), f"{session.report.id}: {STATES[session.report.state.value]}.")
