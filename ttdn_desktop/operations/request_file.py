"""Reads a request letter from a small JSON file, for scripts and tests."""

from collections.abc import Iterable
from pathlib import Path

import msgspec

from ttdn_desktop.errors import Refused
from ttdn_desktop.model.request import Request
from ttdn_desktop.operations.naming import request_id
from ttdn_desktop.text.unicode import one_line


def read_request(path: Path, known: Iterable[Request] = ()) -> Request:
    """The request of {"number","symbol","date","body","subject","deadline","kind"}.

    Where `id` is missing it is that of the same letter among those `known`, or a new one.
    Raises Refused("input-missing") or Refused("request-unreadable") with the reason.
    """
    try:
        data = path.read_bytes()
    except OSError:
        raise Refused("input-missing", str(path)) from None
    try:
        raw = msgspec.json.decode(data, type=dict[str, str])
        fields = {key: one_line(value) for key, value in raw.items()}
        fields.setdefault("id", "")
        request = msgspec.convert({k: v for k, v in fields.items() if v or k == "id"}, Request, strict=False)
        return request if request.id else msgspec.structs.replace(request, id=request_id(request, known))
    except (msgspec.MsgspecError, UnicodeDecodeError) as wrong:
        raise Refused("request-unreadable", str(path), why=str(wrong)) from None
