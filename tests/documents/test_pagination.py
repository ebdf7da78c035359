"""Pages: widows and orphans, what is kept together, table heads repeated, nothing lost."""

from hypothesis import given
from hypothesis import strategies as st

from ttdn_desktop.documents.pagination import Placed, Strip, Unit, paginate


def unit(lines: int, **more: object) -> Unit:
    return Unit([Strip(10.0, []) for _ in range(lines)], **more)  # type: ignore[arg-type]


def counts(units: list[Unit], height: float) -> list[int]:
    return [len(page) for page in paginate(units, height)]


def test_no_single_line_on_either_page() -> None:
    assert counts([unit(8), unit(3)], 100) == [8, 3]  # 2 + 1 would leave a widow
    assert counts([unit(9), unit(5)], 100) == [9, 5]  # 1 + 4 an orphan
    assert counts([unit(8), unit(5)], 100) == [10, 3]
    assert counts([unit(7), unit(4)], 100) == [9, 2]  # 3 + 1 becomes 2 + 2


def test_headings_go_with_the_first_two_lines_of_their_text() -> None:
    head = {"keep_next": True, "whole": True}
    assert counts([unit(7), unit(1, **head), unit(6)], 100) == [10, 4]
    assert counts([unit(8), unit(1, **head), unit(6)], 100) == [8, 7]
    assert counts([unit(6), unit(1, **head), unit(1, **head), unit(6)], 100) == [10, 4]
    assert counts([unit(7), unit(1, **head), unit(1, **head), unit(6)], 100) == [7, 8]


def test_whole_units_are_not_split_and_the_signature_takes_the_last_words_along() -> None:
    assert counts([unit(8), unit(2, keep_next=True, whole=True), unit(5, whole=True)], 100) == [8, 7]
    assert counts([unit(25, whole=True)], 100) == [10, 10, 5]


def test_space_after_does_not_push_a_page_and_space_before_is_dropped_at_the_top() -> None:
    assert counts([unit(10, after=6), unit(3)], 100) == [10, 3]
    (page,) = paginate([unit(1, before=14)], 100)
    assert page[0].y == 0


def test_what_line_spacing_adds_below_a_line_may_hang_over_the_page_end() -> None:
    def spaced(lines: int, **more: object) -> Unit:
        return Unit([Strip(10.0, [], 5.0) for _ in range(lines)], **more)  # type: ignore[arg-type]

    assert counts([spaced(9)], 100) == [7, 2]  # six times 15 and a last line of 10
    assert counts([spaced(9)], 99.9) == [6, 3]
    assert counts([spaced(7), spaced(3)], 100) == [7, 3]
    assert counts([spaced(5), spaced(1, keep_next=True, whole=True), spaced(1)], 100) == [7]
    assert counts([spaced(6), spaced(1, keep_next=True, whole=True), spaced(1)], 100) == [6, 2]


def test_table_heads_come_back_on_later_pages_as_repeats() -> None:
    head = [Strip(10.0, [])]
    rows = [unit(1, header=head, whole=True) for _ in range(12)]
    pages = paginate([Unit(head, keep_next=True, whole=True), *rows], 100)
    assert [len(page) for page in pages] == [10, 4]
    assert [placed.repeated for placed in pages[1]] == [True, False, False, False]


UNITS = st.lists(
    st.builds(
        unit,
        st.integers(1, 30),
        before=st.floats(0, 20),
        after=st.floats(0, 20),
        keep_next=st.booleans(),
        whole=st.booleans(),
    ),
    max_size=40,
)


@given(UNITS, st.integers(30, 400))
def test_every_line_is_printed_once_in_order_inside_the_page(units: list[Unit], height: int) -> None:
    pages = paginate(units, height)
    placed: list[Placed] = [item for page in pages for item in page]
    assert [id(item.strip) for item in placed] == [id(strip) for each in units for strip in each.strips]
    assert all(page for page in pages) or not units
    for page in pages:
        assert all(item.y + item.strip.height <= height + 0.02 for item in page)
        assert all(one.y + one.strip.height <= other.y + 0.001 for one, other in zip(page, page[1:], strict=False))
