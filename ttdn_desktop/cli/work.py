"""The officer's command that changes a report: edit."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click
import msgspec

from ttdn_desktop.cli.group import HOME, REPORT, Home, ttdn
from ttdn_desktop.cli.output import JSON_OPTION, answer
from ttdn_desktop.errors import Refused
from ttdn_desktop.model.edit import Draft
from ttdn_desktop.model.notation import parse_line
from ttdn_desktop.paper.rules import URGENT_MARKS
from ttdn_desktop.text.unicode import clean, one_line

if TYPE_CHECKING:
    from ttdn_desktop.operations.session import ReportSession


@ttdn.command()
@REPORT
@click.option("--section", metavar="MỤC", help="Mã mục cần thay nội dung.")
@click.option("--text-file", metavar="TỆP", help="Nội dung mới của mục, mỗi dòng một đoạn (- cho đọc từ stdin).")
@click.option(
    "--figure",
    "figures",
    multiple=True,
    metavar="MÃ=SỐ",
    help="Số liệu; để trống, ? (chưa thống kê), - (không có nội dung này).",
)
@click.option("--reviewed", metavar="all|MỤC", help="Đánh dấu đã rà soát.")
@click.option("--accept", metavar="all|MỤC", help="Nhận các đề nghị sửa chữ cũ.")
@click.option("--signer", metavar="HỌ_TÊN", help="Họ tên người ký.")
@click.option("--authority", metavar="DÒNG|DÒNG", help="Quyền hạn, chức vụ người ký, ngăn cách bằng |.")
@click.option("--recipients", metavar="NƠI|NƠI", help="Nơi nhận, ngăn cách bằng |.")
@click.option("--place", metavar="ĐỊA_DANH", help="Địa danh ở dòng ngày tháng.")
@click.option("--urgency", type=click.Choice(["none", *URGENT_MARKS]), help="Dấu chỉ mức độ khẩn.")
@click.option(
    "--appendix", type=click.Choice(["yes", "no", "outline"]), help="Phụ lục số liệu: có, không, hay theo đề cương."
)
@click.option("--request", "request_file", metavar="TỆP.json", help="Văn bản yêu cầu báo cáo.")
@JSON_OPTION
@HOME
def edit(
    home: Home,
    report: str,
    section: str | None,
    text_file: str | None,
    figures: tuple[str, ...],
    reviewed: str | None,
    accept: str | None,
    signer: str | None,
    authority: str | None,
    recipients: str | None,
    place: str | None,
    urgency: str | None,
    appendix: str | None,
    request_file: str | None,
    as_json: bool,
) -> None:
    """Sửa một báo cáo bằng lệnh (cho kịch bản và kiểm thử)."""
    session = home.app.session(home.app.find_report(report).id)
    if (section is None) is not (text_file is None):
        raise Refused("edit-unreadable", "--section / --text-file")
    if request_file:
        from ttdn_desktop.operations.letters import letter_for
        from ttdn_desktop.operations.request_file import read_request

        letter = read_request(Path(request_file), home.app.store.requests())
        session.set_request(letter_for(home.app.store, letter, session.report.id))
    if section is not None and text_file is not None:
        session.rewrite(section, _drafts(_read_text(text_file)))
    for pair in figures:
        code, sign, value = pair.partition("=")
        if not sign:
            raise Refused("edit-unreadable", pair)
        session.set_figure(code.strip(), value)
    if accept:
        session.accept(session.ready_proposals(None if accept == "all" else accept))
    if reviewed:
        _review(session, reviewed)
    _set_signing(session, signer, authority, recipients, place)
    _set_paper(session, urgency, appendix)
    session.save()
    left = len(session.report.unreviewed())
    gate = [finding.rule for finding in session.gate()]
    view = {"report": session.report.id, "unreviewed": left, "gate": gate}
    answer(
        as_json, view, f"Đã lưu {session.report.id}; còn {left} đoạn chưa rà soát, {len(gate)} chỗ chặn bản trình ký."
    )


def _review(session: "ReportSession", which: str) -> None:
    """`all` or a section: a script vouches for every paragraph it names."""
    sections = session.report.sections if which == "all" else (session.section(which),)
    session.review([b.id for s in sections for b in s.blocks])


def _set_signing(
    session: "ReportSession", signer: str | None, authority: str | None, recipients: str | None, place: str | None
) -> None:
    report = session.report
    signing = report.signing
    if signer is not None:
        signing = msgspec.structs.replace(signing, name=one_line(signer))
    if authority is not None:
        signing = msgspec.structs.replace(signing, authority=_parts(authority))
    report = msgspec.structs.replace(report, signing=signing)
    if recipients is not None:
        report = msgspec.structs.replace(report, recipients=_parts(recipients))
    if place is not None:
        report = msgspec.structs.replace(report, place=one_line(place))
    session.change(report, what="signing", where="signing")


def _set_paper(session: "ReportSession", urgency: str | None, appendix: str | None) -> None:
    report = session.report
    if urgency is not None:
        report = msgspec.structs.replace(report, urgency="" if urgency == "none" else urgency)
    if appendix is not None:
        report = msgspec.structs.replace(report, appendix="" if appendix == "outline" else appendix)
    session.change(report, what="paper", where="signing")


def _parts(text: str) -> tuple[str, ...]:
    return tuple(one_line(part) for part in text.split("|") if part.strip())


def _read_text(name: str) -> str:
    if name == "-":
        return clean(sys.stdin.read())
    try:
        return clean(Path(name).read_text(encoding="utf-8-sig"))
    except OSError:
        raise Refused("input-missing", name) from None
    except UnicodeDecodeError:
        raise Refused("text-encoding", name) from None


def _drafts(text: str) -> list[Draft]:
    return [Draft(*parse_line(line.strip())) for line in text.split("\n") if line.strip()]
