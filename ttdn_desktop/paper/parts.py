"""The fixed parts of a report on paper: head, title, recipients and signature (NĐ 30/2020, PL I, II; template Mẫu 1.4)."""

from ttdn_desktop.model.fields import fill
from ttdn_desktop.model.report import Report
from ttdn_desktop.model.request import Request
from ttdn_desktop.model.unit import Letterhead
from ttdn_desktop.paper.blocks import Align, Columns, Line, Para, Span, Title
from ttdn_desktop.paper.rules import BLANK, DRAFT, GAP_WORDS, MOTTO, NATIONAL, URGENT_MARKS, Rules
from ttdn_desktop.paper.spans import plain, run_spans
from ttdn_desktop.text.dates import day_text, month_text


def head(report: Report, letterhead: Letterhead, rules: Rules, *, draft: bool, draft_no: int) -> Columns:
    """Boxes 2 and 1, then 3 and 4: agency beside Quốc hiệu, number beside place and date; below the number DỰ THẢO and box 10b."""
    size = rules.sizes
    agency = [_line(text, "superior", size.issuer) for text in letterhead.superior]
    names = [text for text in letterhead.issuer if text.strip()]
    agency += [
        _line(text, "issuer", size.issuer, bold=True, rule=rules.agency_rule if place == len(names) - 1 else 0.0)
        for place, text in enumerate(names)
    ]
    nation = [
        _line(NATIONAL, "national", size.national, bold=True),
        _line(MOTTO, "motto", size.motto, bold=True, rule=1.0),
    ]
    number = [_line(number_text(report, letterhead, rules), "number", size.number, space_before=6)]
    if draft:
        words = f"{DRAFT} LẦN {draft_no}" if draft_no else DRAFT
        number.append(_line(words, "draft", size.number, bold=True, space_before=3))
    if mark := URGENT_MARKS.get(report.urgency):
        told = Span(mark.words, bold=True)
        number.append(Line((told,), size.urgent, space_before=6, role="urgent", frame_mm=mark.frame_mm, red=True))
    date = [Line(_date_spans(report, letterhead, rules), size.date, Align.CENTER, 0.0, 6, "date")]
    return Columns("header", rules.head_columns_mm, ((tuple(agency), tuple(nation)), (tuple(number), tuple(date))))


def number_text(report: Report, letterhead: Letterhead, rules: Rules) -> str:
    """ "Số: 05/BC-UBND"; without a number a blank to write on (NĐ 30/2020, Đ15: the registry gives it after signing)."""
    number = plain(report.issue.number)
    if number.isdigit() and len(number) == 1:
        number = f"0{number}"
    symbol = plain(report.issue.symbol or letterhead.symbol)
    gap = BLANK * rules.number_blank
    return f"Số:{BLANK}{number}/{symbol}" if number else f"Số:{gap}/{symbol}"


def _date_spans(report: Report, letterhead: Letterhead, rules: Rules) -> tuple[Span, ...]:
    place = plain(report.place if report.made_outside else report.place or letterhead.place)
    long = len(place) > rules.long_place
    gap = BLANK * (rules.narrow_blank if long else rules.day_blank)
    date = _written(report, gap)
    rest = Span(f", {date.replace(' ', BLANK) if long else date}", italic=True)
    if place:
        return Span(place, italic=True), rest
    if report.made_outside:
        return (rest,)
    return Span(GAP_WORDS["place"], italic=True, mark="gap"), rest


def date_words(report: Report, rules: Rules) -> str:
    """ "ngày 05 tháng 02 năm 2026", blanks for what văn thư has still to write."""
    return _written(report, BLANK * rules.narrow_blank)


def _written(report: Report, gap: str) -> str:
    day, month = _held(day_text(report.issue.day), gap), _held(month_text(report.issue.month), gap)
    return f"ngày{day}tháng{month}năm {report.issue.year or report.window.end.year}"


def _held(text: str, gap: str) -> str:
    return f" {text} " if text else gap


def title(report: Report, letterhead: Letterhead, requests: tuple[Request, ...], rules: Rules) -> Title:
    """Box 5a: "BÁO CÁO" and the trích yếu, the rule under its last line."""
    size = rules.sizes.title
    lines = [_line(plain(report.doc_type), "doc_type", size, bold=True, space_before=14)]
    spans = run_spans(fill(report.subject, report, letterhead, requests), bold=True)
    if spans:
        lines.append(Line(spans, size, Align.CENTER, rules.title_rule, 0, "subject"))
    else:
        lines[0] = _line(plain(report.doc_type), "doc_type", size, bold=True, space_before=14, rule=rules.title_rule)
    return Title(tuple(lines))


def addressees(report: Report, letterhead: Letterhead) -> tuple[Para, ...]:
    """Box 9a: one addressee on the line of "Kính gửi:", several on lines of their own ending ";" and "."."""
    names = [plain(name).rstrip(" ;.") for name in report.addressees if plain(name)]
    if not names:
        return ()
    if len(names) == 1:
        return (Para((Span(f"Kính gửi: {names[0]}"),), role="addressee"),)
    ends = [";"] * (len(names) - 1) + ["."]
    listed = tuple(Para((Span(name + end),), "-", role="addressee") for name, end in zip(names, ends, strict=True))
    return (Para((Span("Kính gửi:"),), role="addressee"), *listed)


def signature(report: Report, letterhead: Letterhead, rules: Rules) -> Columns:
    """Boxes 9b and 7: recipients on the left, authority, room for the signature and the signer's name on the right."""
    size = rules.sizes
    own = report.recipients or report.archive or report.made_outside
    recipients = report.recipients if own else letterhead.recipients
    archive = plain(report.archive if own else letterhead.archive)
    left: list[Line] = []
    if recipients or archive:
        left.append(
            Line(
                (Span("Nơi nhận:", bold=True, italic=True),),
                size.recipients_title,
                Align.LEFT,
                0.0,
                0,
                "recipients_title",
            )
        )
    for name in (plain(text) for text in recipients):
        if name:
            left.append(
                _line(f"- {name}{'' if name[-1] in ';.,' else ';'}", "recipient", size.recipients, align=Align.LEFT)
            )
    if archive:
        archive = archive.removeprefix("Lưu:").strip()
        left.append(
            _line(
                f"- Lưu: {archive}{'' if archive[-1:] in ';.,' else '.'}",
                "recipient",
                size.recipients,
                align=Align.LEFT,
            )
        )
    signing = (
        report.signing if report.signing.authority or report.signing.name or report.made_outside else letterhead.signing
    )
    right = [_line(plain(text), "authority", size.authority, bold=True) for text in signing.authority if plain(text)]
    if plain(signing.name):
        room = rules.signature_room if right else 0
        right.append(_line(plain(signing.name), "signer", size.authority, bold=True, space_before=room))
    return Columns("signature", rules.sign_columns_mm, ((tuple(left), tuple(right)),))


def _line(
    text: str,
    role: str,
    size: float,
    *,
    bold: bool = False,
    rule: float = 0.0,
    space_before: float = 0.0,
    align: Align = Align.CENTER,
) -> Line:
    return Line((Span(plain(text), bold=bold),), size, align, rule, space_before, role)
