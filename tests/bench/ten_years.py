"""Ten years of reports of one invented commune, two a year, through the real operations into a real store.

`ten_years(store, catalogue)` gives the ids, the oldest first; the same seed gives the same words. `text_of(period)` gives the words
of one report alone: {section key: lines in notation}, for whoever needs a long report and no store.
"""

from collections.abc import Iterator
from datetime import date, datetime
from random import Random

from tests.bench.invented_words import SHARE, counted, paragraph, sentence
from ttdn_desktop.model.block import Block, Paragraph, Text, skeleton
from ttdn_desktop.model.edit import Draft
from ttdn_desktop.model.notation import parse_line
from ttdn_desktop.model.period import Period
from ttdn_desktop.model.report import Report
from ttdn_desktop.model.unit import Letterhead, Signing, Unit
from ttdn_desktop.operations.issue import issue
from ttdn_desktop.operations.life import answered, for_signing, sent
from ttdn_desktop.operations.ports import Catalogue, Store
from ttdn_desktop.operations.session import ReportSession
from ttdn_desktop.operations.start import start

OUTLINE = "chung-2025"
FIRST, LAST = 2017, 2026
UNIT = Unit(
    "xa-thach-lam", "Thạch Lâm", "xã", "tỉnh Bắc Vân",
    (
        Letterhead(
            id="ubnd", issuer=("ỦY BAN NHÂN DÂN", "XÃ THẠCH LÂM"), full_name="Ủy ban nhân dân xã Thạch Lâm",
            short_name="UBND xã Thạch Lâm", area="xã Thạch Lâm", province="tỉnh Bắc Vân", place="Thạch Lâm", archive="VT, VHXH",
            signing=Signing(("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"), "Hoàng Văn Thiện"),
            recipients=("Sở Văn hóa, Thể thao và Du lịch tỉnh Bắc Vân", "Thường trực Đảng ủy xã"),
        ),
    ),
)  # fmt: skip
_KEPT, _MENDED = 0.72, 0.14  # how much of the last report an officer leaves, and how much is written over in part


def periods(first: int = FIRST, last: int = LAST) -> Iterator[Period]:
    """The two periods of each year, in order."""
    for year in range(first, last + 1):
        yield Period.parse(f"{year}-H1")
        yield Period.parse(f"{year}-Y")


def figures_of(period: Period, seed: int = 1) -> dict[str, int]:
    """The period's figures: a year has about twice a half-year's, and they grow slowly."""
    chance = Random(f"{seed}/{period.code}/figures")
    size = (1.0 + 0.04 * (period.year - FIRST)) * (1.9 if period.code.endswith("Y") else 1.0)
    usual = {"A01": 5, "B05": 4, "C01": 18, "C02": 64, "D01": 26, "E01": 12, "E02": 36, "F02": 2, "F06": 1200}
    return {code: max(1, round(number * size * chance.uniform(0.9, 1.15))) for code, number in usual.items()}


def text_of(period: Period, words: int = 6000, seed: int = 1) -> dict[str, list[str]]:
    """The words of one report, section by section: about so many, lines in notation."""
    chance = Random(f"{seed}/{period.code}/{words}")
    values = figures_of(period, seed)
    told: dict[str, list[str]] = {}
    for key, share in SHARE.items():
        lines = list(counted(key, period, values, chance))
        wanted = words * share / sum(SHARE.values())
        while sum(len(line.split()) for line in lines) < wanted:
            lines.append(paragraph(key, chance))
        told[key] = lines
    return told


def ten_years(
    store: Store,
    catalogue: Catalogue,
    *,
    first: int = FIRST,
    last: int = LAST,
    least: int = 3000,
    most: int = 6000,
    seed: int = 1,
) -> list[str]:
    """Writes, issues and sends two reports a year: the first from nothing, each other from the one before it."""
    store.save_unit(UNIT)
    store.set_own_unit(UNIT.id)
    made: list[str] = []
    for number, period in enumerate(periods(first, last)):
        today = period.window().end
        key = start(store, catalogue, UNIT, period, outline=OUTLINE, today=today).id
        session = ReportSession(store, catalogue, key, today=today, clock=lambda day=today: _at_nine(day))  # type: ignore[misc]
        words = least + (most - least) * number // max(1, 2 * (last - first) + 1)
        write(session, words, seed)
        finish(session, number=20 + number, day=today)
        made.append(key)
    return made


def write(session: ReportSession, words: int, seed: int = 1) -> None:
    """What the officer does with a report just begun: takes the proposals, rewrites a part, adds new text, fills the figures."""
    session.accept(session.ready_proposals())
    period = session.report.period
    chance = Random(f"{seed}/{period.code}")
    fresh = text_of(period, words, seed)
    for key, lines in fresh.items():
        old = session.section(key).blocks
        drafts = [_draft(line) for line in lines] if not old else list(_gone_over(old, lines, key, chance))
        session.rewrite(key, drafts)
    for code, value in figures_of(period, seed).items():
        session.set_figure(code, str(value))
    for code in ("A05", "A06"):
        session.set_figure(code, {"A05": "01", "A06": "02"}[code])
    session.review([block.id for _, block in session.report.blocks()])
    session.save()


def finish(session: ReportSession, number: int, day: date) -> None:
    """The report signed, numbered, sent and answered."""
    session.mark(for_signing(session.report))
    session.change(issue(session.report, str(number), day), what="issue", final=True)
    session.change(sent(session.report, day), what="sent", final=True)
    session.change(answered(session.report, "received", day), what="answered", final=True)
    session.save()


def word_count(report: Report) -> int:
    """The words of its paragraphs."""
    return sum(len(skeleton(p.runs).split()) for _, p in report.paragraphs())


def _gone_over(old: tuple[Block, ...], lines: list[str], key: str, chance: Random) -> Iterator[Draft]:
    """The carried paragraphs, most as they are, some in part anew, some left out; behind them new ones up to the length of `lines`."""
    room = sum(len(line.split()) for line in lines)
    for block in old:
        dice = chance.random()
        if not isinstance(block, Paragraph):
            yield Draft(block=block)
            continue
        told = any(not isinstance(run, Text) for run in block.runs)  # it holds a figure
        first, stop, rest = skeleton(block.runs).partition(". ")
        if told or dice < _KEPT:
            taken = Draft(block.level, block.runs, block.id)
        elif dice < _KEPT + _MENDED and rest:
            taken = Draft(block.level, (Text(f"{first}{stop}{sentence(key, chance)}"),), block.id)
        else:
            continue
        room -= len(skeleton(taken.runs).split())
        if room < 0 and not told:
            continue
        yield taken
    while room > 0:
        line = paragraph(key, chance)
        room -= len(line.split())
        yield _draft(line)


def _draft(line: str) -> Draft:
    level, runs = parse_line(line)
    return Draft(level, runs)


def _at_nine(day: date) -> datetime:
    return datetime(day.year, day.month, day.day, 9)
