"""The support file: enough to help, and not one word of a report, no figure's quote, no name, no folder."""

import logging
import re
from pathlib import Path

import msgspec
import pytest

from tests.gui.frame import an_app
from tests.gui.section import seeded
from tests.journeys.shell import ttdn
from ttdn_desktop.app import App
from ttdn_desktop.cli.demo import PERIOD
from ttdn_desktop.logs import start_log
from ttdn_desktop.model.block import Paragraph, Text
from ttdn_desktop.operations.support import scrubbed, support_facts
from ttdn_desktop.wording import support
from ttdn_desktop.wording.lookup import sentences
from ttdn_desktop.wording.states import STATES

OURS = {"ttdn", "desktop", "store", "disk", "full", "damaged"}  # what the log below may say of the program itself
_WORDS = re.compile(r"[^\W\d_]{2,}")


def words(text: str) -> set[str]:
    return {word.casefold() for word in _WORDS.findall(text)}


def text_of(app: App) -> str:
    return support.text(support_facts(app, sentences))


@pytest.fixture(scope="module")
def template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("sample") / "home"


def everything_written(app: App) -> str:
    """All that an officer wrote: reports, figures with quotes and sources, units, letters."""
    store = app.store
    values = [*store.reports(), *store.units(), *store.requests()]
    values += [store.figures(report.unit, report.period.code) for report in store.reports()]
    return " ".join(msgspec.json.encode(value).decode() for value in values)


@pytest.mark.logs_warnings
def test_no_word_of_a_report_is_in_it(template: Path, home: Path, tmp_path: Path) -> None:
    with an_app(tmp_path / "empty") as bare:
        fixed = words(text_of(bare)) | words(" ".join((*support._NAMES.values(), *STATES.values()))) | OURS
    with seeded(template, home) as app:
        start_log(app.home)
        session = app.session(app.find_report(PERIOD.code).id)
        section = session.report.sections[0]
        secret = Paragraph("p-secret", (Text("Quỷnh Hoàtrọng kể về Xuyênmộc"),))
        session.change(session.report.with_section(msgspec.structs.replace(section, blocks=(secret,))), what="test")
        figures = session.figures.with_figure(
            msgspec.structs.replace(
                session.figures.figures[0], quote="Trầnvănkín nói", source="bà Lýthịmật", note="ghichúriêng"
            )
        )
        session.change(figures=figures, what="test")
        session.save()
        log = logging.getLogger("ttdn_desktop.store")
        log.warning("not saved: disk-full %s", "Quỷnh Hoàtrọng /home/lythimat/baocaomat.docx")
        log.info("store-damaged %s", session.report.id)
        logging.getLogger("ttdn_desktop").error("%s", "Trầnvănkín\nTraceback\n  bí mật")
        made = text_of(app)
        written = (
            words(everything_written(app)) | words("lythimat baocaomat docx Traceback bí mật") | words(str(app.home))
        )
    added = words(made) - fixed
    assert added & written == set(), sorted(added & written)
    for planted in ("Quỷnh", "Hoàtrọng", "Xuyênmộc", "Trầnvănkín", "Lýthịmật", "ghichúriêng", "lythimat", "baocaomat"):
        assert planted.casefold() not in made.casefold()
    assert "disk-full" in made and "store-damaged" in made and "ttdn_desktop.store" in made


def test_it_says_what_helps(template: Path, home: Path) -> None:
    with seeded(template, home) as app:
        made = text_of(app)
        reports = len(app.store.reports())
    assert f"Báo cáo: {reports}\n" in made and "đang soạn: 1" in made
    for name in ("Bản chương trình:", "Hệ điều hành:", "Dung lượng dữ liệu:", "Kiểm tra: dữ liệu: tốt", "Chỗ trống"):
        assert name in made, name
    assert str(home) not in made and home.name not in words(made)


def test_a_store_that_cannot_be_opened_is_told_and_stops_nothing(home: Path) -> None:
    with an_app(home) as first:
        assert first.store.reports() == ()
        with an_app(home) as second:
            made = text_of(second)
    assert "Không mở được dữ liệu: store-in-use" in made and "Kiểm tra: dữ liệu: có trục trặc store-in-use" in made


def test_of_a_log_only_what_we_know_stays() -> None:
    lines = [
        "2026-06-01 10:00:00,123 WARNING ttdn_desktop.gui không lưu được disk-full bao-cao-mat",
        "Traceback (most recent call last):",
        '  File "C:\\Users\\Hoa\\TTDN\\ttdn_desktop\\gui\\wizard.py", line 12, in open_step',
        '    raise ValueError("tên riêng")',
        "ValueError: tên riêng của ai đó",
        "2026-06-01 10:00:01,000 INFO other.library chuyện khác",
    ]
    assert scrubbed(lines, frozenset({"disk-full"})) == [
        "2026-06-01 10:00:00 WARNING ttdn_desktop.gui disk-full",
        "  ttdn_desktop/gui/wizard.py:12",
        "  ValueError",
    ]


def test_from_the_command_line(home: Path, tmp_path: Path) -> None:
    target = tmp_path / "ho-tro.txt"
    done = ttdn(home, "doctor", "--support", str(target))
    assert done.code == 0 and target.read_text("utf-8").startswith("THÔNG TIN HỖ TRỢ")
