"""Makes the submission bundle of a report and puts it where the officer wants it."""

from collections.abc import Iterable, Sequence
from datetime import date
from pathlib import Path

from ttdn_desktop.errors import Refused
from ttdn_desktop.model.bundle import Bundle, PackFile
from ttdn_desktop.model.figure import Indicator, PeriodFigures
from ttdn_desktop.model.report import Report
from ttdn_desktop.model.request import Request
from ttdn_desktop.model.unit import Letterhead, Unit
from ttdn_desktop.operations.ports import Bundles, Exchange, Watcher
from ttdn_desktop.paper.blocks import Paper
from ttdn_desktop.paper.compose import compose
from ttdn_desktop.text.unicode import ascii_name, one_line

_STEPS = 4


def bundle(
    report: Report,
    figures: PeriodFigures,
    unit: Unit,
    letterhead: Letterhead,
    requests: tuple[Request, ...],
    docx: bytes,
    pdf: bytes,
    exchange: Exchange,
    bundles: Bundles,
    folder: Path,
    *,
    attachments: Sequence[Path] = (),
    scans: Sequence[Path] = (),
    paper: Paper | None = None,
    previous: PeriodFigures | None = None,
    indicators: Iterable[Indicator] = (),
    draft: bool = False,
    replaces: str = "",
    today: date | None = None,
    watcher: Watcher | None = None,
) -> Bundle:
    """The bundle, written into `folder`, read back and judged. `docx` and `pdf` are the report's two files.

    `attachments` and `scans` are screened by content; the officer's names for them become titles inside, never names.
    `paper` is what the two files were made of, composed anew where it is not at hand (pictures are then only named).
    `previous` are the figures of the same kind of period the year before (what "cùng kỳ" means, corpus rule 4.1).
    `replaces` is the SHA-256 of a bundle sent before; the number in the name is one more than the times sent. Without `today`
    the same report gives the same bytes on any day. Raises Refused (a file that may not go along, a limit passed) and Trouble.
    """
    step = watcher.step if watcher else _silent
    step("attachments", 0, _STEPS)
    if len(scans) + len(attachments) > 190:
        raise Refused("too-many-files", "", limit=190)
    extras = [exchange.take(path, scan=True, number=n) for n, path in enumerate(scans, 1)]
    extras += [exchange.take(path, scan=False, number=n) for n, path in enumerate(attachments, 1)]
    step("data", 1, _STEPS)
    if paper is None:
        look = "outside" if report.made_outside else "sign"
        paper = compose(report, figures, letterhead, requests, previous=previous, look=look)
    data = exchange.describe(
        report,
        figures,
        unit,
        letterhead,
        requests,
        paper,
        extras,
        previous=previous,
        indicators=indicators,
        replaces=replaces,
        draft=draft,
    )
    packed = (PackFile("data/bao-cao.docx", docx), PackFile("data/bao-cao.pdf", pdf), *data, *extras)
    step("pack", 2, _STEPS)
    short, number = ascii_name(unit.area, 30), report.times_sent + 1
    whole = exchange.pack(
        packed,
        {
            "Source-Organization": letterhead.full_name or unit.area,
            "External-Identifier": f"BC-{short}-{report.period.file_code}-{number:02d}",
            "TTDN-Unit": one_line(unit.id),
            "TTDN-Period": report.period.code,
            "TTDN-Series": report.series,
            "TTDN-Outline": f"{report.outline} {report.outline_version}",
            "TTDN-Request": "; ".join(request.reference for request in requests),
            "TTDN-Submission": str(number),
            "TTDN-Draft": "yes" if draft else "",
            "Bagging-Date": today.isoformat() if today else "",
        },
    )
    step("write", 3, _STEPS)
    return bundles.put(whole, exchange.name(short, report.period.file_code, number, whole), folder)


def _silent(_what: str, _done: int, _of: int) -> None:
    return
