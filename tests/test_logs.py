"""The log says where and what kind; nobody's words stand in it."""

import logging
from collections.abc import Iterator
from pathlib import Path

import pytest

from ttdn_desktop.errors import Refused
from ttdn_desktop.logs import start_log

WORDS = "Đồng chí Lan chưa gửi số liệu"


@pytest.fixture
def log(tmp_path: Path) -> Iterator[Path]:
    root = logging.getLogger("ttdn_desktop")
    path = start_log(tmp_path)
    assert path is not None
    yield path
    for handler in [h for h in root.handlers if getattr(h, "baseFilename", "") == str(path)]:
        root.removeHandler(handler)
        handler.close()


def _break() -> None:
    try:
        int(WORDS)
    except ValueError as error:
        raise Refused("figure-unreadable", "C01", value=WORDS) from error


def test_an_error_is_logged_without_its_message(log: Path) -> None:
    try:
        _break()
    except Refused:
        logging.getLogger("ttdn_desktop.cli.main").info("broken", exc_info=True)
    text = log.read_text("utf-8")
    assert "in _break" in text and text.index("ValueError") < text.index("Refused")
    assert "Lan" not in text


def test_a_folder_that_cannot_be_written_stops_nothing(tmp_path: Path) -> None:
    (tmp_path / "logs").write_text("a file where the folder should be")
    assert start_log(tmp_path) is None
