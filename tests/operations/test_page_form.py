"""An office's own choices of the page: what is taken, what is refused and why, how they reach the paper."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.journeys.shell import ttdn
from ttdn_desktop.errors import Refused
from ttdn_desktop.model.form import PageForm
from ttdn_desktop.operations.page_form import FORM_FIELDS, allowed, changed_form, written
from ttdn_desktop.paper.rules import RANGES, outside, rules_of
from ttdn_desktop.wording.lookup import sentence

UNIT = ("name=Suối Mơ", "level=xã", "province=tỉnh Lạng Sơn")


def test_values_as_people_type_them() -> None:
    form = changed_form(PageForm(), {"left_mm": "30", "indent_mm": "10", "line_multiple": "1,15", "sizes": "12/13/13"})
    assert form == PageForm(left_mm=30, indent_mm=10, line_multiple=1.15, sizes="12/13/13")
    assert changed_form(form, dict.fromkeys(FORM_FIELDS, "")) == PageForm()


@pytest.mark.parametrize("name", FORM_FIELDS)
@pytest.mark.parametrize("value", ["0", "999", "x", "-1", "nan", "inf", "1e400"])
def test_what_the_decree_does_not_allow_is_refused_with_what_it_does(name: str, value: str) -> None:
    with pytest.raises(Refused) as refused:
        changed_form(PageForm(), {name: value})
    said = sentence(refused.value.code, refused.value.place, **refused.value.data)
    assert allowed(RANGES[name]) in said and "NĐ 30/2020" in said and value in said


@given(st.fixed_dictionaries({name: st.text(max_size=8) for name in FORM_FIELDS}))
def test_whatever_is_typed_the_form_stays_within_the_decree(typed: dict[str, str]) -> None:
    try:
        form = changed_form(PageForm(), typed)
    except Refused:
        return
    assert not outside(form) and rules_of(form)


@given(st.sampled_from(FORM_FIELDS).flatmap(lambda name: st.tuples(st.just(name), st.sampled_from(_ends(name)))))
def test_what_is_written_is_read_back(choice: tuple[str, str | float]) -> None:
    name, value = choice
    assert getattr(changed_form(PageForm(), {name: written(value)}), name) == value


def _ends(name: str) -> tuple[str | float, ...]:
    return RANGES[name].values or (RANGES[name].low, RANGES[name].high)


def test_the_choice_is_kept_and_reaches_the_paper(tmp_path: Path) -> None:
    home = tmp_path / "home"
    assert ttdn(home, "unit", "set", *UNIT, "left_mm=30", "body_size=13").code == 0
    assert ttdn(home, "unit", "set", "symbol=BC-UBND", "--json").json["form"]["left_mm"] == 30
    refused = ttdn(home, "unit", "set", "left_mm=20")
    assert refused.code == 1 and "30–35" in refused.err
    assert ttdn(home, "unit", "show", "--json").json["form"]["body_size"] == 13
