"""The drafter's name behind the file-copy line."""

import pytest

from ttdn_desktop.reading.drafter import without_drafter


@pytest.mark.parametrize(
    ("archive", "kept"),
    [
        ("VT, VHTT. Toàn", "VT, VHTT"),
        ("VT, VH TT. Toàn.", "VT, VH TT"),
        ("VT; Trần Đức", "VT; Trần Đức"),
        ("VT. VHXH", "VT. VHXH"),
        ("VT, VHTT. Lê Thị Ánh", "VT, VHTT"),
        ("VT", "VT"),
    ],
)
def test_the_name_goes_and_the_offices_stay(archive: str, kept: str) -> None:
    assert without_drafter(archive) == kept
