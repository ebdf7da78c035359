"""Blocks of cells on their way to a spreadsheet and back: nothing is lost, numbers are read as their column writes them."""

from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from ttdn_desktop.gui.figure_clipboard import as_ours, read, written
from ttdn_desktop.text.numbers import parse_number, write_number

cells = st.text(st.characters(exclude_categories=("Cs", "Cc"), include_characters='\t\n"'), max_size=12)
blocks = st.integers(1, 4).flatmap(
    lambda width: st.lists(st.lists(cells, min_size=width, max_size=width), min_size=1, max_size=6)
)


@given(blocks)
def test_what_is_copied_is_what_is_pasted(block: list[list[str]]) -> None:
    assert read(written(block) + "\n") == block


def test_cells_as_excel_quotes_them() -> None:
    assert read('"Thôn A\nThôn B"\t5\r\n"nói ""vâng"""\t\r\n') == [["Thôn A\nThôn B", "5"], ['nói "vâng"', ""]]
    assert read("") == [[""]] and read("12") == [["12"]]


numbers = st.lists(st.integers(0, 10**8), min_size=1, max_size=8)


@given(numbers, numbers, st.booleans())
def test_each_column_is_judged_by_itself(one: list[int], two: list[int], english_first: bool) -> None:
    """A column as an English Excel writes it beside one as a Vietnamese does; both of whole numbers."""
    rows = min(len(one), len(two))
    columns = [[f"{n:,}" for n in (*one[:rows], 1234567)], [write_number(Decimal(n)) for n in (*two[:rows], 7654321)]]
    block = [list(row) for row in zip(*(columns if english_first else columns[::-1]), strict=True)]
    ours = as_ours(block, lambda _: True, lambda *_: True)
    wanted = [(*one[:rows], 1234567), (*two[:rows], 7654321)]
    read_back = [tuple(parse_number(row[place]) for row in ours) for place in (0, 1)]
    assert read_back == (wanted if english_first else wanted[::-1])


def test_words_beside_numbers_stay() -> None:
    block = [["1,5", "tin 1,5 giờ"], ["trên 80", "x"]]
    assert as_ours(block, lambda place: place == 0, lambda *_: False) == block
