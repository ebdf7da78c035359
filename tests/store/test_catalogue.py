"""Outlines and tables: what ships is sound, the home goes before it, a bad file is named."""

import json
from datetime import date
from pathlib import Path

import pytest

from ttdn_desktop import places
from ttdn_desktop.errors import Refused
from ttdn_desktop.reading.figures import find_figures
from ttdn_desktop.store.catalogue import FileCatalogue
from ttdn_desktop.wording.lookup import sentence_of

OUTLINE = {
    "format": 1, "id": "thu", "version": 1, "title": "Đề cương thử", "numbering": "roman", "subject": "về {period}",
    "opening": "", "closing": "", "sections": [{"key": "a", "codes": ["S10"], "title": "Kết quả"}],
}  # fmt: skip


def put(folder: Path, name: str, content: object) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / name
    path.write_text(content if isinstance(content, str) else json.dumps(content, ensure_ascii=False), "utf-8")
    return path


def refused(path: Path, ask: str, home: Path) -> Refused:
    with pytest.raises(Refused) as told:
        getattr(FileCatalogue(home), ask)()
    assert told.value.place == str(path) and str(path) in sentence_of(told.value)
    return told.value


def test_what_ships_can_be_read() -> None:
    shipped = FileCatalogue()
    for outline in shipped.outlines():
        assert shipped.outline(outline.id) == shipped.outline(outline.id, outline.version) == outline
        assert outline.sections and all(section.codes for section in outline.sections)
    assert shipped.reference().holidays.days_off


def test_an_own_outline_goes_before_the_shipped_ones(folder: Path) -> None:
    put(places.outlines(folder), "thu.json", OUTLINE)
    put(places.outlines(folder), "thu2.json", OUTLINE | {"version": 2, "title": "Mới"})
    catalogue = FileCatalogue(folder)
    assert (catalogue.outline("thu").title, catalogue.outline("thu", 1).title) == ("Mới", "Đề cương thử")
    assert [outline.version for outline in catalogue.outlines() if outline.id == "thu"] == [2]


def test_a_report_finds_its_own_outline_when_a_newer_one_replaced_it(folder: Path) -> None:
    path = put(places.outlines(folder), "thu.json", OUTLINE)
    old = FileCatalogue(folder).outline("thu", 1)
    put(places.outlines(folder), "thu.json", OUTLINE | {"version": 2, "sections": []})
    assert FileCatalogue(folder).outline("thu", 1) == old
    assert FileCatalogue(folder).outline("thu").version == 2
    path.unlink()
    assert FileCatalogue(folder).outline("thu", 1) == old
    assert "thu" not in [outline.id for outline in FileCatalogue(folder).outlines()]


def test_a_spoilt_snapshot_stops_nobody(folder: Path) -> None:
    put(places.kept_outlines(folder), "thu-v1.json", "{")
    put(places.outlines(folder), "thu.json", OUTLINE)
    assert FileCatalogue(folder).outline("thu", 1).title == "Đề cương thử"
    assert json.loads((places.kept_outlines(folder) / "thu-v1.json").read_text("utf-8"))["title"] == "Đề cương thử"


def test_unknown_outline(folder: Path) -> None:
    put(places.outlines(folder), "thu.json", OUTLINE)
    for version in (None, 7):
        with pytest.raises(Refused, match="outline-unknown") as told:
            FileCatalogue(folder).outline("thu" if version else "khac", version)
        assert "thu" in str(told.value.data["known"])


@pytest.mark.parametrize("content", [
    "{", "[]", "", "\ufeff{}", {"id": "thu"}, OUTLINE | {"format": "1"}, OUTLINE | {"format": True}, OUTLINE | {"version": "1"},
    OUTLINE | {"tittle": "x"}, OUTLINE | {"sections": [{"key": "a", "codes": [], "title": "t", "requird": True}]},
    OUTLINE | {"sections": OUTLINE["sections"] * 2}, OUTLINE | {"id": "../thu"},  # type: ignore[operator]
])  # fmt: skip
def test_a_bad_outline_is_named(folder: Path, content: object) -> None:
    path = put(places.outlines(folder), "thu.json", content)
    assert refused(path, "outlines", folder).code == "outline-unreadable"


def test_the_slip_of_the_pen_is_named(folder: Path) -> None:
    path = put(places.outlines(folder), "thu.json", OUTLINE | {"sections": [{"key": "a", "codes": [], "titel": "t"}]})
    assert refused(path, "outlines", folder).data["why"] == "sections.0.titel?"


def test_a_newer_format_is_not_called_damaged(folder: Path) -> None:
    path = put(places.outlines(folder), "thu.json", {"format": 2, "anything": []})
    assert refused(path, "outlines", folder).code == "reference-newer"
    path.unlink()
    path = put(places.reference(folder), "holidays.json", {"format": 2})
    assert refused(path, "reference", folder).code == "reference-newer"


def test_tables_of_the_home_replace_the_shipped_ones(folder: Path) -> None:
    put(
        places.reference(folder),
        "holidays.json",
        {"format": 1, "years": [2030], "days_off": {"2030-01-01": "Tết"}, "make_up": ["2030-01-05"]},
    )
    put(places.reference(folder), "whitelist.json", {"format": 1, "version": 7, "reduplications": ["xanh xanh"]})
    put(places.reference(folder), "secrecy.json", {"format": 1, "secrecy_marks": ["MẬT"]})
    put(
        places.reference(folder),
        "bodies.json",
        {"format": 1, "bodies": [{"names": ["Sở Thông tin"], "valid_to": "2025-02-28", "successor": "Sở VHTTDL"}]},
    )
    put(
        places.reference(folder),
        "indicators.json",
        {"format": 1, "indicators": [{"code": "C01", "name": "Tin, bài", "unit": "tin, bài"}]},
    )
    reference = FileCatalogue(folder).reference()
    assert reference.holidays.days_off == {date(2030, 1, 1)} and reference.holidays.make_up == {date(2030, 1, 5)}
    assert reference.secrecy_marks == ("MẬT",) and "xanh xanh" in reference.reduplications
    assert reference.bodies[0].valid_to == date(2025, 2, 28)
    indicator = reference.indicator("C01")
    assert indicator is not None and indicator.unit == "tin, bài"
    own = {pack.name: pack.version for pack in reference.packs if pack.own}
    assert own == {"holidays": 0, "whitelist": 7, "secrecy": 0, "bodies": 0, "indicators": 0}


def test_every_shipped_table_says_how_old_it_is_and_where_it_comes_from() -> None:
    packs = FileCatalogue().reference().packs
    shipped = {path.stem for path in places.asset("reference").glob("*.json")}
    assert {pack.name for pack in packs} == shipped
    assert all(pack.version >= 1 and pack.dated and pack.source and not pack.own for pack in packs)


def test_a_bad_table_is_named(folder: Path) -> None:
    path = put(places.reference(folder), "holidays.json", {"format": 1, "years": [2030], "days_off": {"30/4": "x"}})
    assert refused(path, "reference", folder).code == "reference-unreadable"


def own_indicators(folder: Path, **indicator: object) -> Path:
    told = {"code": "Z01", "name": "Gian hàng", "unit": "gian"} | indicator
    return put(places.reference(folder), "indicators.json", {"format": 1, "indicators": [told]})


def test_an_office_may_say_how_its_own_indicator_is_told(folder: Path) -> None:
    own_indicators(folder, patterns=["hội chợ … # gian[ hàng]", "# gian hàng {cổng}"])
    reference = FileCatalogue(folder).reference()
    assert [(f.code, f.written) for f in find_figures("Dự hội chợ với 12 gian hàng.", reference)] == [("Z01", "12")]


@pytest.mark.parametrize("pattern", ["hội chợ", "hội chợ (# gian", "{chợ} # gian", "# " + "(a|b)" * 20, "(a+)+$"])
def test_a_pattern_that_cannot_be_read_names_file_and_indicator(folder: Path, pattern: str) -> None:
    path = own_indicators(folder, patterns=[pattern])
    error = refused(path, "reference", folder)
    assert error.code == "reference-pattern" and error.data["indicator"] == "Z01"
    said = sentence_of(error)
    assert str(path) in said and "Z01" in said and pattern in said


def test_an_old_list_of_indicators_is_told_as_before(folder: Path) -> None:
    put(
        places.reference(folder),
        "indicators.json",
        {"format": 1, "indicators": [{"code": "C02", "name": "Tin", "unit": "tin"}]},
    )
    reference = FileCatalogue(folder).reference()
    (figure,) = find_figures("Đăng trên trang thông tin điện tử 30 tin, bài.", reference)
    assert figure.code == "C02" and reference.indicators[0].name == "Tin"


def test_shipped_holidays_agree_with_the_labour_code() -> None:
    """Eleven days of Bộ luật Lao động 2019, Điều 112 a year (those on a weekend in lieu), one more from 2026 on."""
    held = FileCatalogue().reference().holidays
    for year in held.years:
        off = [day for day in held.days_off if day.year == year and day.weekday() < 5]
        swapped = [day for day in held.make_up if day.year == year]
        assert len(off) - len(swapped) == (11 if year < 2026 else 12), year
        assert all(day.weekday() == 5 for day in swapped)
    assert not held.is_working(date(2024, 4, 29)) and held.is_working(date(2024, 5, 4))
