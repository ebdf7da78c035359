"""The answers about the unit and its dated letterheads: what follows what, what is kept, which head a report takes."""

from datetime import date, timedelta
from pathlib import Path

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.gui.frame import NOW, UNIT
from ttdn_desktop.app import App
from ttdn_desktop.errors import Refused
from ttdn_desktop.model.period import Period
from ttdn_desktop.model.unit import Signing, Unit
from ttdn_desktop.operations.letterheads import change_from, correct, for_report, line_of, present
from ttdn_desktop.operations.start import start
from ttdn_desktop.operations.unit_answers import (
    Answers,
    answers_of,
    begun,
    each_unit,
    followed,
    head_of,
    keep_answers,
    keep_change,
    read_before,
)
from ttdn_desktop.operations.unit_profile import declare_unit, set_unit
from ttdn_desktop.settings import Settings

TODAY = NOW.date()
FULL = begun(Answers("xã", "Nguyên Bình", "tỉnh Cao Bằng"))
WORDS = st.text(alphabet="ABCĐỄ bcđễ-", min_size=1, max_size=12).map(lambda text: " ".join(text.split())).filter(bool)


@pytest.fixture
def app(home: Path) -> App:
    home.mkdir()
    return App(Settings(home, lambda: NOW))


def test_units_before_are_read_as_people_list_them() -> None:
    lines = ("thị trấn Nguyên Bình; xã Thể Dục, Vũ Minh.", "huyện Nguyên Bình, tỉnh Bắc Kạn", "", "Xã Thể Dục")
    found = read_before(lines, "tỉnh Cao Bằng")
    assert [(unit.area, unit.province) for unit in found] == [
        ("thị trấn Nguyên Bình", "tỉnh Cao Bằng"),
        ("xã Thể Dục", "tỉnh Cao Bằng"),
        ("xã Vũ Minh", "tỉnh Cao Bằng"),
        ("huyện Nguyên Bình", "tỉnh Bắc Kạn"),
    ]


@given(WORDS, WORDS, WORDS, st.sampled_from(["symbol", "place", "full_name", "short_name", "archive"]))
def test_what_was_typed_stays_and_what_was_proposed_follows(old: str, new: str, typed: str, field: str) -> None:
    before = begun(Answers("xã", old, "tỉnh Cao Bằng"))
    by_hand = msgspec.structs.replace(before, **{field: f"{typed} của tôi"})
    after = followed(msgspec.structs.replace(by_hand, name=new), by_hand)
    assert getattr(after, field) == f"{typed} của tôi"
    again = followed(msgspec.structs.replace(before, name=new), before)
    assert again == begun(Answers("xã", new, "tỉnh Cao Bằng"))


@given(WORDS, WORDS)
def test_answers_and_letterhead_are_two_ways_to_say_the_same(name: str, signer: str) -> None:
    unit = declare_unit(name, "xã", "tỉnh Cao Bằng")
    head = msgspec.structs.replace(unit.letterheads[0], signing=Signing(("KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"), signer))
    assert head_of(answers_of(unit, head), head) == head


def test_answers_survive_as_json() -> None:
    assert msgspec.json.decode(msgspec.json.encode(FULL), type=Answers) == FULL


def test_the_first_answers_make_the_unit_and_the_same_again_changes_nothing(app: App) -> None:
    with app:
        unit = keep_answers(app.store, FULL, TODAY)
        assert unit.area == "xã Nguyên Bình" and app.store.own_unit() == unit and len(unit.letterheads) == 1
        assert keep_answers(app.store, FULL, TODAY) == unit


def test_other_names_than_a_stored_report_was_written_under_hold_from_today(app: App) -> None:
    with app:
        unit = set_unit(app.store, UNIT)
        old = start(app.store, app.catalogue, unit, Period.parse("2026-Y"), source="none", today=app.today)
        answers = answers_of(unit, unit.letterheads[0])
        only_people = msgspec.structs.replace(answers, signer="Hoàng Văn Bảy")
        assert len(keep_answers(app.store, only_people, TODAY).letterheads) == 1, "the signer is each report's own"
        changed = keep_answers(app.store, msgspec.structs.replace(only_people, issuer=("UBND", "XÃ MỚI")), TODAY)
        assert changed.letterhead(old.letterhead).issuer == ("ỦY BAN NHÂN DÂN", "XÃ NGUYÊN BÌNH")
        assert present(changed, TODAY).issuer == ("UBND", "XÃ MỚI")
        assert app.store.report(old.id) == old


@given(st.lists(st.dates(date(2024, 1, 1), date(2030, 1, 1)), min_size=1, max_size=5, unique=True), st.data())
def test_every_day_has_exactly_one_head_of_a_line(days: list[date], data: st.DataObject) -> None:
    """However often names change, the spans meet without a gap or an overlap."""

    class Holder:
        unit: Unit = declare_unit("Nguyên Bình", "xã", "tỉnh Cao Bằng")

        def together(self, work):  # type: ignore[no-untyped-def]
            return work(self)

        def own_unit(self) -> Unit:
            return self.unit

        def save_unit(self, unit: Unit) -> None:
            self.unit = unit

    store = Holder()
    for day in sorted(days):
        head = present(store.unit, day)
        change_from(store, msgspec.structs.replace(head, place=f"Nơi {day}"), day)  # type: ignore[arg-type]
    assert len(store.unit.letterheads) == len(days) + 1 and {line_of(h.id) for h in store.unit.letterheads} == {"ubnd"}
    for probe in (*days, *(day - timedelta(days=1) for day in days), date(1999, 1, 1), date(2050, 1, 1)):
        assert len(store.unit.letterheads_on(probe)) == 1
    last = data.draw(st.sampled_from(sorted(days)))
    with pytest.raises(Refused, match="letterhead-day"):
        old = present(store.unit, last)
        change_from(store, old, last)  # type: ignore[arg-type]


def test_a_report_takes_the_head_that_lives_when_it_will_be_signed() -> None:
    unit = declare_unit("Nguyên Bình", "xã", "tỉnh Cao Bằng")
    old = msgspec.structs.replace(unit.letterheads[0], valid_to=date(2027, 6, 15))
    new = msgspec.structs.replace(old, id="ubnd-tu-20270616", valid_from=date(2027, 6, 16), valid_to=None)
    other = msgspec.structs.replace(old, id="phong", valid_to=None)
    unit = msgspec.structs.replace(unit, letterheads=(other, old, new))
    end = date(2027, 6, 14)
    assert for_report(unit, end, date(2027, 6, 2), "ubnd") == old, "begun before the window ends"
    assert for_report(unit, end, date(2027, 6, 18), "ubnd") == new, "signed after the change: the line goes on"
    assert for_report(unit, end, date(2027, 6, 18), "phong") == other
    assert for_report(unit, end, date(2028, 6, 18), "ubnd") == old, "history takes the names of its time"


def test_a_correction_keeps_the_dates(app: App) -> None:
    with app:
        unit = set_unit(app.store, UNIT)
        unit = change_from(app.store, msgspec.structs.replace(unit.letterheads[0], place="Nơi mới"), date(2027, 7, 1))
        wrong = msgspec.structs.replace(unit.letterheads[1], place="Nơi mới hơn", valid_from=None)
        mended = correct(app.store, wrong).letterheads[1]
        assert (mended.place, mended.valid_from) == ("Nơi mới hơn", date(2027, 7, 1))
        with pytest.raises(Refused, match="letterhead-none"):
            correct(app.store, msgspec.structs.replace(wrong, id="khác"))


def test_a_new_unit_succeeds_the_old_one_with_the_names_answered(app: App) -> None:
    with app:
        old = set_unit(app.store, UNIT)
        answers = begun(Answers("phường", "Tân Giang", "tỉnh Cao Bằng", ("xã Hưng Đạo",)))
        heir = keep_change(app.store, answers, base="ubnd", day=None, succeed=True)
        assert heir.area == "phường Tân Giang" and app.store.own_unit() == heir
        assert [app.store.unit(key).area for key in heir.predecessors] == ["xã Hưng Đạo", old.area]
        assert heir.letterheads[-1].issuer[1] == "PHƯỜNG TÂN GIANG" and app.store.unit(old.id) == old


def test_a_renaming_from_a_day_keeps_the_old_heads(app: App) -> None:
    unit = set_unit(app.store, UNIT)
    head = unit.letterheads[0]
    office = msgspec.structs.replace(head, id="phong", issuer=("PHÒNG VĂN HÓA - XÃ HỘI",), superior=("UBND",))
    app.store.save_unit(unit.with_letterhead(office))
    report = start(app.store, app.catalogue, unit, Period.parse("2027-H1"), source="none", today=TODAY)
    old = answers_of(unit, head)
    renamed = followed(msgspec.structs.replace(old, name="Minh Tâm"), old)
    own = keep_change(app.store, renamed, base=head.id, day=date(2027, 6, 1))
    assert own.id == unit.id and own.name == "Minh Tâm"
    kept, new = (item for item in own.letterheads if line_of(item.id) == head.id)
    assert msgspec.structs.replace(kept, valid_to=None) == head and kept.valid_to == date(2027, 5, 31)
    assert (new.area, new.issuer[1], new.valid_from) == ("xã Minh Tâm", "XÃ MINH TÂM", date(2027, 6, 1))
    assert app.session(report.id).letterhead.area == "xã Nguyên Bình"
    before, after = (item for item in own.letterheads if line_of(item.id) == "phong")
    assert (before.area, after.area) == ("xã Nguyên Bình", "xã Minh Tâm")


def test_units_before_are_one_each_however_they_were_typed() -> None:
    typed = ("xã Thể Dục, xã Vũ Minh; thị trấn Nguyên Bình", "huyện Nguyên Bình, tỉnh Bắc Kạn", " ; ")
    assert each_unit(typed) == (
        "xã Thể Dục", "xã Vũ Minh", "thị trấn Nguyên Bình", "huyện Nguyên Bình, tỉnh Bắc Kạn",
    )  # fmt: skip
