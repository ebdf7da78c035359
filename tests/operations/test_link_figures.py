"""A number becomes the figure: one value everywhere, one step of undo, the figures filled only where they were blank."""

from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path

import msgspec
import pytest

from tests.gui.frame import an_app
from ttdn_desktop.app import App
from ttdn_desktop.carry.compare import block_text
from ttdn_desktop.cli.demo import PERIOD, seed
from ttdn_desktop.model.block import Paragraph
from ttdn_desktop.model.figure import Figure, FigureStatus, PeriodFigures
from ttdn_desktop.model.finding import Finding
from ttdn_desktop.model.notation import parse_runs, write_runs
from ttdn_desktop.operations.comparisons import comparisons, read_out
from ttdn_desktop.operations.link_figures import choice_of, choose
from ttdn_desktop.operations.produce import Look, produce
from ttdn_desktop.operations.session import ReportSession
from ttdn_desktop.paper.words import block_texts

SECTION = "S33"


@pytest.fixture
def app(tmp_path: Path) -> Iterator[App]:
    with an_app(tmp_path / "home") as opened:
        seed(opened)
        yield opened


def session_with(app: App, *lines: str, **values: str) -> ReportSession:
    session = app.session(app.find_report(PERIOD.code).id)
    blocks = tuple(Paragraph(f"so{number}", parse_runs(line)) for number, line in enumerate(lines))
    session.change(
        session.report.with_section(msgspec.structs.replace(session.section(SECTION), blocks=blocks)), what="typing"
    )
    for code, value in values.items():
        session.set_figure(code, value)
    return session


def lines(session: ReportSession) -> list[str]:
    return [write_runs(b.runs) for b in session.section(SECTION).blocks if isinstance(b, Paragraph)]


def found(session: ReportSession, rule: str) -> list[Finding]:
    return [finding for finding in session.findings(SECTION) if finding.rule == rule]


def test_one_key_links_and_fills_the_blank_figure_and_one_takes_both_back(app: App) -> None:
    session = session_with(app, "Trang thông tin điện tử của xã đăng trên 096 tin, bài.")
    was = session.figures.get("C02")
    (offer,) = found(session, "figure-link")
    proposal = session.proposal_for(offer)
    assert proposal is not None
    session.accept([proposal])
    assert lines(session) == ["Trang thông tin điện tử của xã đăng {{C02|trên 096}} tin, bài."]
    figure = session.figures.get("C02")
    assert figure is not None and (figure.value, figure.written, figure.qualifier, figure.unit) == (
        Decimal(96),
        "096",
        "trên",
        "tin, bài",
    )
    assert found(session, "figure-link") == [] and found(session, "figure-differs") == []
    session.undo()
    assert session.figures.get("C02") == was and lines(session) == [
        "Trang thông tin điện tử của xã đăng trên 096 tin, bài."
    ]


def test_paragraph_appendix_chart_and_data_read_one_value(app: App, tmp_path: Path) -> None:
    session = session_with(app, "Trang thông tin điện tử của xã đăng 1250 tin, bài; Fanpage của xã đăng 02 tin, bài.")
    session.change(msgspec.structs.replace(session.report, appendix="yes"), what="appendix")
    session.accept([p for f in found(session, "figure-link") if (p := session.proposal_for(f)) is not None])
    assert lines(session) == [
        "Trang thông tin điện tử của xã đăng {{C02|1250}} tin, bài; Fanpage của xã đăng {{C07|02}} tin, bài."
    ]

    def printed() -> str:
        paper = produce(session, app.store, Look.DRAFT)
        return "\n".join(text for block in paper.blocks for text in block_texts(block))

    assert "đăng 1250 tin, bài; Fanpage của xã đăng 02 tin, bài" in printed() and "1.250" in printed()
    session.set_figure("C02", "1347")
    session.set_figure("C07", "5")
    text = printed()
    assert "đăng 1347 tin, bài; Fanpage của xã đăng 05 tin, bài" in text  # the style stays, the value is the new one
    assert "1.347" in text and "1250" not in text and "1.250" not in text


def test_of_two_values_the_officer_says_which_is_right(app: App) -> None:
    def asked() -> tuple[ReportSession, Finding]:
        session = session_with(app, "Xã treo 042 băng rôn trên các trục đường.", E02="trên 36")
        (finding,) = found(session, "figure-differs")
        assert session.proposal_for(finding) is None  # nothing is taken without asking
        return session, finding

    session, finding = asked()
    choice = choice_of(finding)
    assert choice is not None and (choice.in_prose, choice.in_figures) == ("042 băng rôn", "trên 36 chiếc")
    choose(session, finding, prose_is_right=True)
    figure = session.figures.get("E02")
    assert (
        figure is not None
        and figure.value == 42
        and lines(session) == ["Xã treo {{E02|042}} băng rôn trên các trục đường."]
    )
    session.undo()
    assert lines(session) == ["Xã treo 042 băng rôn trên các trục đường."]
    session, finding = asked()
    choose(session, finding, prose_is_right=False)
    (block,) = session.section(SECTION).blocks
    assert block_text(block, session.figures) == "Xã treo trên 036 băng rôn trên các trục đường."


def test_not_counted_may_become_the_number_of_the_sentence(app: App) -> None:
    session = session_with(app, "Xã treo 42 băng rôn trên các trục đường.", E02="?")
    (finding,) = found(session, "figure-differs")
    choose(session, finding, prose_is_right=True)
    figure = session.figures.get("E02")
    assert figure is not None and figure.status is FigureStatus.KNOWN and figure.value == 42


def with_year_before(app: App, value: str) -> None:
    known = app.store.report(app.find_report(PERIOD.code).id)
    figure = Figure("D01", FigureStatus.KNOWN, Decimal(value), "chương trình")
    before = PeriodFigures(known.unit, known.period.same_kind_before().code, (figure,))
    app.store.save_report(known, before)


def test_a_comparison_follows_the_value_and_a_turned_one_is_flagged(app: App) -> None:
    with_year_before(app, "40")
    session = session_with(app, "Phát {{D01|45}} chương trình phát thanh", D01="45")
    ways = comparisons(session, "D01")
    assert [read_out(session, way) for way in ways] == [
        "tăng 12,5% so với cùng kỳ năm trước", "tăng 5 chương trình so với cùng kỳ năm trước",
        "tăng 5 chương trình (12,5%) so với cùng kỳ năm trước", "(cùng kỳ năm trước 40)",
    ]  # fmt: skip
    (block,) = session.section(SECTION).blocks
    assert isinstance(block, Paragraph)
    told = msgspec.structs.replace(block, runs=(*block.runs, *parse_runs(", "), *ways[0]))
    session.change(
        session.report.with_section(msgspec.structs.replace(session.section(SECTION), blocks=(told,))), what="typing"
    )

    def printed() -> str:
        return block_text(session.section(SECTION).blocks[0], session.figures, session.same_kind_figures)

    assert printed().endswith(", tăng 12,5% so với cùng kỳ năm trước") and found(session, "figure-direction") == []
    session.set_figure("D01", "50")
    assert printed().endswith(", tăng 25% so với cùng kỳ năm trước")
    session.set_figure("D01", "30")
    assert printed().endswith(
        ", tăng -25% so với cùng kỳ năm trước"
    )  # true, and to be put right: body text never changes by itself
    (finding,) = found(session, "figure-direction")
    proposal = session.proposal_for(finding)
    assert proposal is not None
    session.accept([proposal])
    assert printed().endswith(", giảm 25% so với cùng kỳ năm trước") and found(session, "figure-direction") == []


def test_nothing_is_offered_where_it_cannot_be_compared(app: App) -> None:
    session = session_with(app, "Phát {{D01|45}} chương trình phát thanh", D01="45")
    assert comparisons(session, "D01") == ()
    with_year_before(app, "45")
    again = app.session(session.report.id)
    again.set_figure("D01", "45")
    assert read_out(again, comparisons(again, "D01")[0]) == "bằng cùng kỳ năm trước"
    again.set_figure("D01", "?")
    assert comparisons(again, "D01") == ()
