"""The command that checks a report of the store, or a file from anywhere."""

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, NamedTuple, TypeVar

import click

from ttdn_desktop.cli.group import HOME, Home, missing_file, read_period, ttdn
from ttdn_desktop.cli.output import JSON_OPTION, emit_json, note, say
from ttdn_desktop.errors import Refused
from ttdn_desktop.model.finding import Finding, Severity
from ttdn_desktop.model.form_finding import FormFinding

T = TypeVar("T", Finding, FormFinding)


class Found(NamedTuple):
    """All findings, what their sections are called, why a file's words were looked at line by line, what reading it changed."""

    words: tuple[Finding, ...]
    form: tuple[FormFinding, ...]
    places: dict[str, str]
    refusal: Refused | None = None
    notices: tuple[tuple[str, str], ...] = ()


@ttdn.command()
@click.argument("target", metavar="BÁO_CÁO|TỆP")
@click.option("--outline", metavar="ĐỀ_CƯƠNG", help="Đề cương dùng khi kiểm tra một tệp.")
@click.option("--period", metavar="KỲ", help="Kỳ báo cáo của tệp, khi trong tệp không ghi rõ.")
@click.option("--rule", "only", multiple=True, metavar="QUY_TẮC", help="Chỉ kiểm tra quy tắc này (ghi được nhiều lần).")
@click.option("--off", multiple=True, metavar="QUY_TẮC", help="Bỏ qua quy tắc này (ghi được nhiều lần).")
@JSON_OPTION
@HOME
def check(
    home: Home,
    target: str,
    outline: str | None,
    period: str | None,
    only: tuple[str, ...],
    off: tuple[str, ...],
    as_json: bool,
) -> int:
    """Kiểm tra một báo cáo trong máy, hoặc một tệp Word, văn bản bất kỳ. Mã thoát 1 khi có chỗ phải sửa."""
    from ttdn_desktop.wording.lookup import sentence

    _must_exist((*only, *off))
    found = _look(home, target, outline, period)
    words, form = _chosen(found.words, only, off), _chosen(found.form, only, off)
    if as_json:
        notices = [{"code": code, "message": sentence(code, quote=quote)} for code, quote in found.notices]
        views = list(_views(words, form, found.places))
        emit_json({"findings": views, "words_checked": found.refusal is None, "notices": notices})
    else:
        for code, quote in found.notices:
            note(sentence(code, quote=quote))
        for line in _lines(words, form, found.places):
            say(line)
        if found.refusal is not None:
            from ttdn_desktop.wording.check_file import no_report

            note(no_report(Path(target).name, found.refusal.code, bool(found.form)))
    return 1 if Severity.MUST in {*(f.severity for f in words), *(f.severity for f in form)} else 0


def _look(home: Home, target: str, outline: str | None, period: str | None) -> Found:
    app = home.app
    path = Path(target)
    if path.is_file():
        from ttdn_desktop.operations.check_form import check_any

        when = read_period(period)
        checked = check_any(
            path, app.old_files, app.form, app.catalogue, outline=outline, period=when, today=app.today
        )  # the store is not even opened
        return Found(*checked)
    missing_file(target)
    from ttdn_desktop.paper.numbering import section_places

    session = app.session(app.find_report(target).id)
    numbers = section_places(session.report.numbering, session.report.sections)
    names = {s.key: f"{numbers[s.key]} {session.title_of(s)}".strip() for s in session.report.sections}
    return Found(session.findings(), (), names)


def _must_exist(rules: Iterable[str]) -> None:
    from ttdn_desktop.checks.run import WEIGHT
    from ttdn_desktop.wording import form

    for rule in rules:
        if rule not in WEIGHT and not form.is_rule(rule):
            raise Refused("rule-unknown", rule)


def _chosen(found: tuple[T, ...], only: tuple[str, ...], off: tuple[str, ...]) -> tuple[T, ...]:
    return tuple(one for one in found if (not only or one.rule in only) and one.rule not in off)


def _views(
    words: tuple[Finding, ...], form: tuple[FormFinding, ...], places: dict[str, str]
) -> Iterator[dict[str, Any]]:
    """The gravest first, words before the form of a file."""
    for severity in Severity:
        yield from _word_views(_of(words, severity), places)
        yield from _form_views(_of(form, severity))


def _word_views(words: tuple[Finding, ...], places: dict[str, str]) -> list[dict[str, Any]]:
    from ttdn_desktop.cli.views import finding_view

    return [finding_view(one, places) for one in words]


def _form_views(form: tuple[FormFinding, ...]) -> list[dict[str, Any]]:
    from ttdn_desktop.cli.views import form_view

    return [form_view(one) for one in form]


def _lines(words: tuple[Finding, ...], form: tuple[FormFinding, ...], places: dict[str, str]) -> Iterator[str]:
    """Grouped as the page of the checks: how grave, then reason by reason, each told once; a file's form below its words."""
    from ttdn_desktop.wording import check_file as told

    if not words and not form:
        yield told.NOTHING
        return
    counts = {severity: len(_of(words, severity)) + len(_of(form, severity)) for severity in Severity}
    for severity, count in counts.items():
        if not count:
            continue
        yield told.group(severity, count)
        yield from _by_reason(_word_views(_of(words, severity), places))
        looks = _form_views(_of(form, severity))
        if looks:
            yield told.FORM
        yield from _by_reason(looks)
        yield ""
    yield told.total(counts)


def _by_reason(views: list[dict[str, Any]]) -> Iterator[str]:
    """What one reason speaks for stands together: a rule may have several reasons, and several rules the same."""
    from ttdn_desktop.wording import check_file as told

    reasons: dict[tuple[str, str], list[dict[str, Any]]] = {}
    for view in views:
        reasons.setdefault((view["why"], view["basis"]), []).append(view)
    for held in reasons.values():
        yield from told.reason_lines(held)


def _of(found: tuple[T, ...], severity: Severity) -> tuple[T, ...]:
    return tuple(one for one in found if one.severity is severity)
