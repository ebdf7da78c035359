"""Numbers of headings and of numbered paragraphs."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.paper.made import paper, section
from ttdn_desktop.paper.blocks import Heading, Para
from ttdn_desktop.paper.numbering import item_marker, numbered_sections, section_numbers


def numbers(scheme: str, *levels: int) -> list[str]:
    sections = [section(f"s{place}", "Tiêu đề", level) for place, level in enumerate(levels)]
    return list(section_numbers(scheme, sections).values())


def test_four_part_form() -> None:
    assert numbers("roman", 1, 2, 2, 1, 2, 2, 2, 3, 3, 1, 1) == [
        "I.", "1.", "2.", "II.", "1.", "2.", "3.", "3.1.", "3.2.", "III.", "IV."]  # fmt: skip


def test_six_part_form() -> None:
    assert numbers("arabic", 1, 1, 2, 2, 3, 3, 1) == ["1.", "2.", "2.1.", "2.2.", "a)", "b)", "3."]


def test_a_skipped_level_is_printed_one_below_its_parent() -> None:
    assert numbers("roman", 1, 3, 3, 2) == ["I.", "1.", "2.", "3."]
    assert numbers("roman", 3, 3) == ["I.", "II."]


def test_a_section_without_title_is_not_counted() -> None:
    sections = [section("a", "Một"), section("b", " "), section("c", "Hai")]
    found, _ = numbered_sections("roman", sections)
    assert found == {"a": "I.", "b": "", "c": "II."}


def test_unknown_scheme() -> None:
    with pytest.raises(KeyError):
        numbers("greek", 1)


@given(st.lists(st.integers(-1, 9), max_size=120))
def test_never_fails_and_never_repeats_within_a_parent(levels: list[int]) -> None:
    sections = [section(f"s{place}", "x", level) for place, level in enumerate(levels)]
    found, depths = numbered_sections("roman", sections)
    seen: set[tuple[str, ...]] = set()
    path: list[str] = []
    above = 0
    for key, depth in depths.items():
        assert 1 <= depth <= above + 1
        above = depth
        path[depth - 1 :] = [found[key]]
        assert tuple(path) not in seen
        seen.add(tuple(path))


def test_numbered_paragraphs_count_in_their_section() -> None:
    made = paper([
        section("a", "Mục", 1, ["# một", "- xen giữa", "# hai"]), section("b", "Khoản", 2, ["# một", "# hai"]),
    ])  # fmt: skip
    markers = [block.marker for block in made.blocks if isinstance(block, Para) and block.section]
    assert markers == ["1.", "-", "2.", "a)", "b)"]


def test_point_letters_follow_the_decree_and_end_in_numbers() -> None:
    assert [item_marker("roman", 2, number) for number in (4, 5, 6)] == ["d)", "đ)", "e)"]
    assert item_marker("roman", 2, 99) == "99."


def test_headings_carry_their_depth() -> None:
    made = paper([section("a", "A", 1), section("b", "B", 3)])
    assert [(b.number, b.level) for b in made.blocks if isinstance(b, Heading)] == [("I.", 1), ("1.", 2)]
