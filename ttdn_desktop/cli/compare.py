"""The command that lays two reports side by side: words, how much was taken over, figures."""

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from ttdn_desktop.cli.group import HOME, REPORT, Home, missing_file, ttdn
from ttdn_desktop.cli.output import JSON_OPTION, answer

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ttdn_desktop.carry.report_diff import Said
    from ttdn_desktop.model.difference import FigureChange, Pieces, Reuse, SectionDiff
    from ttdn_desktop.model.figure import Figure
    from ttdn_desktop.operations.compare_reports import Comparison

_AROUND = 40  # letters of what stayed that are shown on each side of a change


@ttdn.command()
@REPORT
@click.argument("other", metavar="BÁO_CÁO_KHÁC|TỆP")
@JSON_OPTION
@HOME
def compare(home: Home, report: str, other: str, as_json: bool) -> None:
    """So hai báo cáo: từng mục theo từng từ, phần giữ nguyên, số liệu đổi thế nào. Bản của kỳ trước luôn đứng trước."""
    from ttdn_desktop.operations.compare_reports import compare as compared
    from ttdn_desktop.operations.compare_reports import said, said_in_file

    app = home.app
    path = Path(other)
    one = said(app.store, app.find_report(report))
    file = ""
    if path.is_file():
        two, file = said_in_file(app.old_files.read(path), app.catalogue, one, app.store), path.name
    else:
        missing_file(other)
        two = said(app.store, app.find_report(other))
    found = compared(one, two, app.catalogue.reference(), file)
    answer(as_json, _view(found), *_lines(found))


def _view(found: "Comparison") -> dict[str, Any]:
    head, *body, foot = found.diff.sections
    return {
        "old": _report(found.old, found.old_file),
        "new": _report(found.new, found.new_file),
        **_reuse(found.diff.reuse),
        "head": {"same": head.same, "changes": _pieces(head.changes)},
        "sections": [_section(section) for section in body],
        "foot": {"same": foot.same, "changes": _pieces(foot.changes)},
        "figures": [_figure(row) for row in found.diff.figures],
    }


def _report(said: "Said", file: str) -> dict[str, str]:
    report = said.report
    known = {"report": "" if file else report.id, "file": file}
    return known | {"unit": report.unit, "period": report.period.code, "label": report.period.label()}


def _section(section: "SectionDiff") -> dict[str, Any]:
    return {
        "section": section.key or section.old_key,
        "only": "new" if not section.old_key else "old" if not section.key else "",
        "old_section": section.old_key,
        "code": section.code,
        "title": section.title,
        "old_title": section.old_title,
        "same": section.same,
        "moved": section.moved,
        **_reuse(section.reuse),
        "changes": _pieces(section.changes),
        "paragraphs": [
            {
                "change": passage.change.value,
                "old": list(passage.old),
                "new": list(passage.new),
                "from": passage.source if passage.moved else "",
                "moved": passage.moved,
            }
            for passage in section.passages
        ],
    }


def _reuse(reuse: "Reuse") -> dict[str, Any]:
    share = None if reuse.share is None else round(reuse.share, 4)
    return {
        "share": share,
        "words": reuse.words,
        "words_kept": reuse.kept,
        "numbers": reuse.facts,
        "numbers_kept": reuse.facts_kept,
    }


def _pieces(pieces: "Pieces") -> list[list[str]]:
    return [[kind.value, text] for kind, text in pieces]


def _figure(row: "FigureChange") -> dict[str, Any]:
    def number(figure: "Figure | None") -> str | None:
        return None if figure is None or figure.number is None else str(figure.number)

    return {
        "code": row.code,
        "name": row.name,
        "unit": row.unit,
        "old": number(row.old),
        "new": number(row.new),
        "change": None if row.change is None else str(row.change),
        "percent": None if row.percent is None else str(row.percent),
        "not_compared": row.why,
    }


def _lines(found: "Comparison") -> "Iterator[str]":
    from ttdn_desktop.carry.compare import reads_alike
    from ttdn_desktop.wording import compare as words

    yield f"Bản trước: {_name(found.old, found.old_file)}. Bản sau: {_name(found.new, found.new_file)}."
    yield words.whole(found.diff.reuse)
    yield words.LEGEND
    for section in found.diff.sections:
        yield ""
        yield f"{_title(section, found)}: {words.state(section)}"
        if section.key and section.old_key and not reads_alike(section.title, section.old_title):
            yield f"    đề mục trước đây: {section.old_title}"
        for passage in section.passages:
            from_place = words.place(found.old_places.get(passage.source, ""), "")
            note = words.passage_note(passage, from_place, passage.source == section.old_key)
            if passage.change.value != "same" or note:
                yield "    " + (f"({note}) " if note else "") + _marked(passage.pieces)
    yield ""
    yield words.FIGURES if found.diff.figures else words.NO_FIGURES
    for row in found.diff.figures:
        told = words.change(row)
        unit = f" ({row.unit})" if row.unit else ""
        tail = f": {told}" if told else ""
        yield f"    {row.code} {row.name}{unit}: {words.value(row.old)} → {words.value(row.new)}{tail}"


def _name(said: "Said", file: str) -> str:
    return said.report.period.label() + (f" ({file})" if file else f" ({said.report.id})")


def _title(section: "SectionDiff", found: "Comparison") -> str:
    from ttdn_desktop.wording import compare as words

    if section.key in words.AROUND:
        return words.AROUND[section.key]
    number = found.places.get(section.key, "") if section.key else found.old_places.get(section.old_key, "")
    return words.place(number, section.title or section.old_title)


def _marked(pieces: "Pieces") -> str:
    """The words in one line, long stretches that stayed cut short."""
    from ttdn_desktop.wording.compare import marked

    last = len(pieces) - 1
    cut = [
        (kind, _cut(text, n == 0, n == last) if kind.value == "same" else text) for n, (kind, text) in enumerate(pieces)
    ]
    return " / ".join(marked(tuple(cut)).split("\n"))


def _cut(text: str, first: bool, last: bool) -> str:
    if len(text) <= 2 * _AROUND + 5:
        return text
    head = "" if first else text[:_AROUND].rpartition(" ")[0]
    tail = "" if last else text[-_AROUND:].partition(" ")[2]
    return f"{head} … {tail}"
