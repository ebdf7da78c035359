"""Declaring the unit, and reading a request letter from a file."""

import json
from datetime import date
from pathlib import Path

import pytest

from ttdn_desktop.app import App
from ttdn_desktop.errors import Refused
from ttdn_desktop.operations.request_file import read_request
from ttdn_desktop.operations.unit_profile import set_unit, succeed_unit

FIRST = {"name": "Hòa Mai", "level": "xã", "province": "tỉnh Bình Lâm"}


def test_three_fields_make_a_unit_with_its_letterhead(home: Path) -> None:
    with App.at(home) as app:
        unit = set_unit(app.store, FIRST)
        head = unit.letterheads[0]
        assert unit.id.isascii() and head.issuer == ("ỦY BAN NHÂN DÂN", "XÃ HÒA MAI")
        assert (head.full_name, head.place, head.symbol) == ("Ủy ban nhân dân xã Hòa Mai", "Hòa Mai", "BC-UBND")
        changed = set_unit(
            app.store, {"signer": "Lê Thị Ánh", "authority": "KT. CHỦ TỊCH|PHÓ CHỦ TỊCH", "recipients": "Sở|Lưu trữ"}
        )
        assert changed.id == unit.id and app.store.own_unit() == changed
        assert changed.letterheads[0].signing.authority == ("KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH")


def test_an_unknown_field_and_a_unit_without_a_name_are_refused(home: Path) -> None:
    with App.at(home) as app:
        with pytest.raises(Refused, match="unit-field-unknown"):
            set_unit(app.store, {"ten": "x"})
        with pytest.raises(Refused, match="no-own-unit"):
            set_unit(app.store, {"place": "Hòa Mai"})
        assert app.store.own_unit() is None


def test_a_name_may_be_typed_with_its_level_word(home: Path) -> None:
    with App.at(home) as app:
        unit = set_unit(app.store, {"name": "Xã Hòa Mai", "level": "Xã", "province": "Tỉnh Bình Lâm"})
        head = unit.letterheads[0]
        assert (unit.name, unit.level, unit.province) == ("Hòa Mai", "xã", "tỉnh Bình Lâm")
        assert (head.issuer[-1], head.full_name, head.place) == ("XÃ HÒA MAI", "Ủy ban nhân dân xã Hòa Mai", "Hòa Mai")
        city = set_unit(app.store, {"province": "thành phố Hồ Chí Minh"})
        assert city.province == "Thành phố Hồ Chí Minh"


def test_the_letterhead_follows_a_mended_name_but_not_over_own_words(home: Path) -> None:
    with App.at(home) as app:
        set_unit(app.store, FIRST | {"place": "Trung tâm xã", "signer": "Lê Thị Ánh"})
        head = set_unit(app.store, {"name": "Hòa Mây", "level": "phường"}).letterheads[0]
        assert (head.issuer[-1], head.full_name) == ("PHƯỜNG HÒA MÂY", "Ủy ban nhân dân phường Hòa Mây")
        assert (head.place, head.signing.name) == ("Trung tâm xã", "Lê Thị Ánh")
        with pytest.raises(Refused, match="unit-level"):
            set_unit(app.store, {"level": "thôn"})
        with pytest.raises(Refused, match="unit-name"):
            set_unit(app.store, {"name": " "})


def test_a_request_letter_is_read(tmp_path: Path) -> None:
    file = tmp_path / "yeu-cau.json"
    file.write_text(
        json.dumps(
            {"number": "12", "symbol": "SVH-TTCS", "date": "2026-11-02", "body": " Sở  A ", "subject": "báo cáo"}
        ),
        encoding="utf-8",
    )
    request = read_request(file)
    assert (request.number, request.date, request.body) == ("12", date(2026, 11, 2), "Sở A")
    assert request.id and request.id.isascii()
    assert request.citation() == "Công văn số 12/SVH-TTCS ngày 02 tháng 11 năm 2026 của Sở A về việc báo cáo"


@pytest.mark.parametrize("content", ["", "[]", '{"date": "2026-13-45"}', '{"number": 5}', "\xff"])
def test_a_request_letter_that_cannot_be_read_says_why(tmp_path: Path, content: str) -> None:
    file = tmp_path / "x.json"
    file.write_bytes(content.encode("latin-1"))
    with pytest.raises(Refused, match="request-unreadable"):
        read_request(file)
    with pytest.raises(Refused, match="input-missing"):
        read_request(tmp_path / "khong-co.json")


def test_a_commune_formed_from_a_district_takes_over_or_nothing_changes(home: Path) -> None:
    with App.at(home) as app:
        old = set_unit(app.store, {"name": "Sơn Thủy", "level": "huyện", "province": "tỉnh Bình Lâm"})
        with pytest.raises(Refused, match="unit-level"):
            succeed_unit(app.store, FIRST | {"level": "làng"})
        assert app.store.own_unit() == old and app.store.units() == (old,)
        new = succeed_unit(app.store, FIRST)
        assert app.store.own_unit() == new and (new.area, new.predecessors) == ("xã Hòa Mai", (old.id,))
        assert app.store.unit(old.id) == old
