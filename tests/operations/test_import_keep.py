"""Old reports stored: ids, own unit, predecessors, requests, pictures, figures; the second time refused."""

from pathlib import Path

import msgspec
import pytest

from tests.operations.old_reports import CATALOGUE, HEAD, document, report
from ttdn_desktop.errors import Refused
from ttdn_desktop.model.figure import Figure, PeriodFigures
from ttdn_desktop.model.period import Period
from ttdn_desktop.model.request import Request
from ttdn_desktop.model.source import SourcePicture
from ttdn_desktop.model.unit import Unit
from ttdn_desktop.operations.import_old import Imported, keep, may_precede, understand
from ttdn_desktop.operations.naming import file_base, fresh_report_id, request_id, unit_id
from ttdn_desktop.store.database import SqliteStore, open_store

BODY = ("I. KẾT QUẢ", "Đăng trên trang thông tin điện tử 64 tin, bài.", "II. KIẾN NGHỊ", "- Không.")


@pytest.fixture
def store(home: Path):  # type: ignore[no-untyped-def]
    home.mkdir()
    opened = open_store(home)
    yield opened
    opened.close()


def read(*body, own: Unit | None = None) -> Imported:  # type: ignore[no-untyped-def]
    return understand(report(*(body or BODY)), CATALOGUE, own=own)


def district(name: str, province: str = "tỉnh Bình Lâm") -> Imported:
    opening = f"Thực hiện quy định, Ủy ban nhân dân huyện {name} thuộc {province} báo cáo như sau:"
    source = document(
        "ỦY BAN NHÂN DÂN", f"HUYỆN {name.upper()}", *HEAD[2:5], "Kết quả 6 tháng đầu năm 2025", opening, *BODY
    )
    return understand(source, CATALOGUE)


def test_first_report_makes_the_own_unit_and_comes_back_whole(store: SqliteStore) -> None:
    picture = SourcePicture(b"picture", "image/png")
    kept = keep(read(*BODY, picture), store)
    assert store.own_unit() == kept.unit
    assert kept.report.id == "2026-H1" and store.report("2026-H1") == kept.report
    assert store.figures(kept.unit.id, "2026-H1") == kept.figures and kept.figures.get("C02") is not None
    assert store.requests() == kept.requests
    ((sha256, data),) = kept.pictures.items()
    assert store.kept_file(sha256) == data


def test_the_same_report_twice_is_refused_unless_wished(store: SqliteStore) -> None:
    keep(read(), store)
    with pytest.raises(Refused) as refused:
        keep(read(), store)
    assert (refused.value.code, refused.value.place) == ("report-exists", "2026-H1")
    assert keep(read(), store, force=True).report.id == "2026-H1-2"
    assert [r.id for r in store.reports()] == ["2026-H1-2", "2026-H1"]


def test_neighbours_keep_the_plain_ids_free(store: SqliteStore) -> None:
    keep(read(), store)
    assert keep(district("Sơn Thủy", "tỉnh Tân Sơn"), store).report.id == "huyen-son-thuy-tan-son-2025-H1"
    own = store.own_unit()
    assert own is not None and own.name == "Hòa Mai" and own.predecessors == ()


def test_district_before_the_commune_becomes_its_predecessor(store: SqliteStore) -> None:
    keep(read(), store)
    old = keep(district("Hòa Mai"), store)
    own = store.own_unit()
    assert own is not None and own.predecessors == (old.unit.id,)
    found = store.previous_report(own.id, Period.parse("2025-Y"))
    assert found is not None and found.id == old.report.id


def test_a_known_letter_is_not_overwritten(store: SqliteStore) -> None:
    imported = read()
    scanned = msgspec.structs.replace(imported.requests[0], attachment="ab" * 32)
    store.save_request(scanned)
    keep(imported, store)
    assert store.requests() == (scanned,)


def test_figures_a_person_entered_stay(store: SqliteStore) -> None:
    imported = read()
    entered = msgspec.structs.replace(imported.figures.figures[0], written="70", value=70, source="")
    keep(imported, store)
    first = store.report("2026-H1")
    store.save_report(first, imported.figures.with_figure(entered))
    again = keep(imported, store, force=True)
    assert again.figures.get("C02") == store.figures(first.unit, "2026-H1").get("C02")
    assert str(again.figures.get("C02").number) == "70"  # type: ignore[union-attr]


def test_who_may_come_before_whom() -> None:
    commune = Unit("a", "Hòa Mai", "xã", "tỉnh Bình Lâm")
    assert may_precede(Unit("b", "Sơn Thủy", "huyện", "tỉnh Bình Lâm"), commune)
    assert may_precede(Unit("b", "Hòa Mai", "thị trấn", "tỉnh Tân Sơn"), commune)
    assert not may_precede(Unit("b", "Sơn Thủy", "huyện", "tỉnh Tân Sơn"), commune)
    assert not may_precede(Unit("b", "Sơn Thủy", "xã", "tỉnh Bình Lâm"), commune)
    assert not may_precede(commune, Unit("b", "Sơn Thủy", "huyện", "tỉnh Bình Lâm"))


def test_names_for_machines() -> None:
    unit = Unit(unit_id("xã", "Nguyên Bình", "tỉnh Cao Bằng"), "Nguyên Bình", "xã", "tỉnh Cao Bằng")
    period = Period.parse("2021-H1")
    assert (
        unit.id == "xa-nguyen-binh-cao-bang"
        and unit_id("phường", "Đồng Tâm", "thành phố Đà Nẵng") == "phuong-dong-tam-da-nang"
    )
    assert fresh_report_id({"2021-H1", "2021-H1-2"}, unit, period) == "2021-H1-3"
    assert fresh_report_id({"2021-H1"}, unit, period, own=False) == "xa-nguyen-binh-cao-bang-2021-H1"
    written = msgspec.structs.replace(read().report, period=period, id="2021-H1")
    assert file_base(written, unit) == "BC-TTDN-xa-nguyen-binh-2021-H1"
    assert file_base(msgspec.structs.replace(written, id="2021-H1-2"), unit) == "BC-TTDN-xa-nguyen-binh-2021-H1-2"
    long = msgspec.structs.replace(unit, name="Thị trấn " * 20)
    free = msgspec.structs.replace(written, period=Period.parse("2021-01-01..2021-03-10"), id="20210101-20210310-12")
    assert len(file_base(free, long)) <= 64 and file_base(free, long).endswith("-20210101-20210310-12")


def test_letters_of_two_years_have_two_ids() -> None:
    request = read().requests[0]
    later = msgspec.structs.replace(request, date=request.date.replace(year=2027) if request.date else None)
    assert request.id == request_id(request) == "cong-van-812-svhttdl-ttcs-2026" != request_id(later)


def test_letters_that_share_a_name_are_kept_apart(store: SqliteStore) -> None:
    imported = read()
    letter = imported.requests[0]
    assert letter.date is not None
    other = msgspec.structs.replace(letter, date=letter.date.replace(day=1), body="Một cơ quan khác")
    store.save_request(other)
    kept = keep(imported, store)
    assert kept.report.requests == (f"{letter.id}-2",) and kept.requests[0].body == letter.body
    assert store.request(letter.id) == other and store.request(f"{letter.id}-2") == kept.requests[0]
    assert keep(read(), store, force=True).report.requests == kept.report.requests
    blank = Request("", body="Sở Văn hóa", subject="báo cáo")
    known = [msgspec.structs.replace(blank, id=request_id(blank))]
    assert request_id(blank, known) == known[0].id != request_id(Request("", body="Sở Nội vụ"), known)


def test_figures_still_to_be_filled_by_another_report_stay(store: SqliteStore) -> None:
    imported = read()
    waiting = PeriodFigures(imported.unit.id, imported.report.period.code, (Figure("Z99", unit="bài"),))
    keep(imported, store)
    store.save_report(store.report("2026-H1"), waiting)
    assert keep(read(), store, force=True).figures.get("Z99") == waiting.get("Z99")


def test_two_departments_write_under_two_letterheads(store: SqliteStore) -> None:
    for name, period in (("PHÒNG VĂN HÓA - XÃ HỘI", "2025"), ("PHÒNG VĂN HÓA VÀ THÔNG TIN", "2024")):
        title = f"Kết quả 6 tháng đầu năm {period}"
        source = document("UBND XÃ HÒA MAI", name, *HEAD[2:5], title, "Báo cáo như sau:", *BODY)
        kept = keep(understand(source, CATALOGUE, own=store.own_unit()), store)
        stored = store.report(kept.report.id)
        assert store.unit(stored.unit).letterhead(stored.letterhead).issuer == (name,)
