"""Reads a request letter from a small JSON file, for scripts and tests."""

from pathlib import Path

import msgspec

from ttdn_desktop.errors import Refused
from ttdn_desktop.model.request import Request
from ttdn_desktop.text.unicode import ascii_name, one_line


def read_request(path: Path) -> Request:
    """The request of {"number","symbol","date","body","subject","deadline","kind"}; `id` is made from number and date when missing.

    Raises Refused("input-missing") or Refused("request-unreadable") with the reason.
    """
    try:
        data = path.read_bytes()
    except OSError:
        raise Refused("input-missing", str(path)) from None
    try:
        raw = msgspec.json.decode(data, type=dict[str, str])
        fields = {key: one_line(value) for key, value in raw.items()}
        fields.setdefault("id", request_id(fields.get("number", ""), fields.get("symbol", ""), fields.get("date", "")))
        return msgspec.convert({k: v for k, v in fields.items() if v}, Request, strict=False)
    except (msgspec.MsgspecError, UnicodeDecodeError) as wrong:
        raise Refused("request-unreadable", str(path), why=str(wrong)) from None


def request_id(number: str, symbol: str, day: str) -> str:
    """A stable id from number, symbol and date: the same number in another year is another letter (corpus rule K7)."""
    return ascii_name(f"{number}-{symbol}-{day}", 60)
