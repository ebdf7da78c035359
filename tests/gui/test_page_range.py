"""Page ranges as people type them, and the places of pages on the desk."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ttdn_desktop.errors import Refused
from ttdn_desktop.gui.preview.page_range import pages_text, parse_pages
from ttdn_desktop.gui.preview.spread import Fit, Spread
from ttdn_desktop.paper.placement import PageMark
from ttdn_desktop.wording.lookup import sentence_of

UPRIGHT, LYING = PageMark(595.28, 841.89, 1), PageMark(841.89, 595.28, 1, "Phụ lục")


@pytest.mark.parametrize(
    ("typed", "pages"),
    [
        ("1-3, 5", (1, 2, 3, 5)),
        ("2", (2,)),
        (" 4 ; 2,2 ", (2, 4)),
        ("3-1", (1, 2, 3)),
        ("1 – 2", (1, 2)),
        ("5-6,1-2,", (1, 2, 5, 6)),
    ],
)
def test_pages_as_typed(typed: str, pages: tuple[int, ...]) -> None:
    assert parse_pages(typed, 6) == pages


@pytest.mark.parametrize("typed", ["", " , ", "một", "1-", "-2", "1-2-3", "1.5", "2 3"])
def test_what_names_no_pages_is_refused(typed: str) -> None:
    with pytest.raises(Refused) as refused:
        parse_pages(typed, 6)
    assert refused.value.code == "pages-unreadable" and "1-3, 5" in sentence_of(refused.value)


@pytest.mark.parametrize(("typed", "page"), [("7", "7"), ("0", "0"), ("2-9", "9"), ("99999999999999999999", "9" * 20)])
def test_a_page_that_is_not_there_is_named(typed: str, page: str) -> None:
    with pytest.raises(Refused) as refused:
        parse_pages(typed, 6)
    assert (refused.value.code, refused.value.place) == ("pages-outside", page)
    assert "6 trang" in sentence_of(refused.value)


@given(st.sets(st.integers(1, 60), min_size=1))
def test_what_is_written_is_read_back(pages: set[int]) -> None:
    assert parse_pages(pages_text(pages), 60) == tuple(sorted(pages))


def spread(*marks: PageMark, fit: Fit = Fit.WIDTH, zoom: float = 1.0) -> Spread:
    return Spread(marks, 800, 600, fit=fit, zoom=zoom, margin=14, gap=10)


def test_pages_fill_the_width_whichever_way_they_lie() -> None:
    one, other = spread(UPRIGHT, LYING).sheets
    assert one.width == other.width == 800 - 28
    assert other.y == one.y + one.height + 10 and one.x == 14


def test_the_words_fill_the_width_and_the_margins_go_out_of_view() -> None:
    marks, inked = (UPRIGHT, LYING), [(99.0, 539.0), (60.0, 780.0)]
    made = Spread(marks, 800, 600, fit=Fit.TEXT, zoom=1.0, margin=14, gap=10, inked=inked)
    for sheet, (left, right) in zip(made.sheets, inked, strict=True):
        assert abs(sheet.x + left * sheet.scale - 14) <= 1 and abs(sheet.x + right * sheet.scale - 786) <= 1
    assert made.width == 800


def test_whole_pages_fit_and_stand_in_the_middle() -> None:
    made = spread(UPRIGHT, LYING, fit=Fit.PAGE)
    for sheet in made.sheets:
        assert sheet.width <= 772 and sheet.height <= 572 and abs(2 * sheet.x + sheet.width - 800) <= 1


def test_a_zoom_is_the_same_for_all_and_the_desk_grows() -> None:
    made = spread(UPRIGHT, LYING, fit=Fit.ZOOM, zoom=2.0)
    assert [sheet.scale for sheet in made.sheets] == [2.0, 2.0]
    assert made.width == 1684 + 28 and made.height == 1684 + 1191 + 10 + 28


@given(st.floats(0.2, 4.0), st.integers(0, 1), st.floats(0, 590), st.floats(0, 590))
def test_a_point_of_a_page_is_found_under_its_place_on_the_desk(zoom: float, page: int, x: float, y: float) -> None:
    made = spread(UPRIGHT, LYING, fit=Fit.ZOOM, zoom=zoom)
    found = made.under(*made.place(page + 1, x, y))
    assert found is not None and found[0] == page + 1
    assert abs(found[1] - x) <= 1 / zoom and abs(found[2] - y) <= 1 / zoom


def test_what_is_in_view_and_nearest() -> None:
    made = spread(UPRIGHT, UPRIGHT, UPRIGHT, fit=Fit.ZOOM)
    assert made.visible(0, 600) == [1] and made.visible(800, 900) == [1, 2] and made.visible(0, 9999) == [1, 2, 3]
    assert made.nearest(0) == 1 and made.nearest(862) == 2 and made.nearest(10**6) == 3
    assert made.under(0, 0) is None and spread().nearest(3) == 0 and spread().height == 0
