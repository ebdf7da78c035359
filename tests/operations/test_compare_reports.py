"""Any two reports side by side: of the store, of the open window, of a predecessor unit, or a file from anywhere."""

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import pytest

from tests.operations.old_reports import CLOSING, HEAD, OPENING, TAIL, document, report
from ttdn_desktop.app import App
from ttdn_desktop.errors import Refused
from ttdn_desktop.model.period import Period
from ttdn_desktop.operations.compare_reports import compare, said, said_in_file, said_now
from ttdn_desktop.operations.import_old import keep, understand
from ttdn_desktop.operations.start import start
from ttdn_desktop.settings import Settings

LINES = (
    "I. KẾT QUẢ",
    "Trong 6 tháng đầu năm 2026 phối hợp với các cơ quan báo chí tỉnh đăng 45 tin, bài về vùng đất và con người Hòa Mai.",
    "II. PHƯƠNG HƯỚNG NHIỆM VỤ 6 THÁNG CUỐI NĂM 2026",
    "- Tiếp tục đẩy mạnh công tác thông tin đối ngoại trên địa bàn xã.",
)


@pytest.fixture
def app(home: Path) -> Iterator[App]:
    home.mkdir()
    with App(Settings(home, lambda: datetime(2026, 11, 23, 8, 30))) as made:
        keep(understand(report(*LINES), made.catalogue), made.store)
        yield made


def test_the_earlier_period_is_the_old_one_whichever_is_named_first(app: App) -> None:
    own = app.store.own_unit()
    assert own is not None
    new = start(app.store, app.catalogue, own, Period.parse("2026-Y"), today=app.today)
    first, second = said(app.store, app.store.report("2026-H1")), said_now(app.session(new.id))
    for pair in ((first, second), (second, first)):
        found = compare(*pair, app.catalogue.reference())
        assert (found.old.report.id, found.new.report.id) == ("2026-H1", "2026-Y")
    results = next(section for section in found.diff.sections if section.code == "S30")
    assert ("gone", "45") in results.changes and ("new", "[?]") in results.changes, "a value never goes along"
    assert results.reuse.kept == results.reuse.words and found.places[results.key] == "II"
    assert found.diff.figures[0].code == "C01" and found.diff.figures[0].new is not None
    assert found.diff.figures[0].change is None


def test_a_file_from_elsewhere_also_of_another_unit(app: App) -> None:
    held = said(app.store, app.store.report("2026-H1"))
    stranger = document(
        *(
            line.replace("HÒA MAI", "PHÚ YÊN").replace("Hòa Mai", "Phú Yên")
            for line in (*HEAD, OPENING, *LINES, CLOSING, *TAIL)
        )
    )
    found = compare(
        held, said_in_file(stranger, app.catalogue, held, app.store), app.catalogue.reference(), "phu-yen.docx"
    )
    assert (found.new_file, found.old_file) == ("phu-yen.docx", "") and found.new.report.unit != held.report.unit
    assert (found.diff.reuse.share or 0) > 0.8
    older = document(*(line.replace("2026", "2025") for line in (*HEAD, OPENING, *LINES, CLOSING, *TAIL)))
    turned = compare(held, said_in_file(older, app.catalogue, held, app.store), app.catalogue.reference(), "cu.docx")
    assert (turned.old_file, turned.new_file) == ("cu.docx", "")


def test_a_file_without_a_period_or_a_unit_is_laid_beside_all_the_same(app: App) -> None:
    held = said(app.store, app.store.report("2026-H1"))
    bare = document("BÁO CÁO", "Công tác thông tin đối ngoại", *(line.replace(" 2026", "") for line in LINES))
    found = compare(held, said_in_file(bare, app.catalogue, held, app.store), app.catalogue.reference(), "x.txt")
    assert found.new.report.period == held.report.period and (found.diff.reuse.share or 0) > 0.9
    with pytest.raises(Refused, match="import-empty"):
        said_in_file(document(), app.catalogue, held, app.store)
