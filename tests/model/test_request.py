"""How a request letter is cited: whole, or not at all."""

from datetime import date

import msgspec
import pytest

from ttdn_desktop.model.request import Request

WHOLE = Request("r", "1934", "SVHTTDL-TTCS", date(2026, 11, 16), "Sở Văn hóa, Thể thao và Du lịch tỉnh Bình Lâm")


def test_a_whole_letter_is_cited_with_number_symbol_day_and_body() -> None:
    assert WHOLE.citation() == (
        "Công văn số 1934/SVHTTDL-TTCS ngày 16 tháng 11 năm 2026 của Sở Văn hóa, Thể thao và Du lịch tỉnh Bình Lâm"
    )


@pytest.mark.parametrize("missing", [{"number": ""}, {"date": None}, {"body": ""}])
def test_what_is_missing_stays_a_gap(missing: dict[str, object]) -> None:
    """A symbol alone is no number: "Công văn số SVHTTDL-TTCS" must never be printed."""
    assert msgspec.structs.replace(WHOLE, **missing).citation() is None
