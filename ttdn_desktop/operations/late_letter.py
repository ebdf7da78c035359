"""The file of a request letter that was read only after its page was left: it still goes to its letter."""

from collections.abc import Iterable

import msgspec

from ttdn_desktop.model.request import Request
from ttdn_desktop.operations.naming import request_id
from ttdn_desktop.operations.session import ReportSession


def goes_with(letter: Request | None, key: str, known: Iterable[str]) -> bool:
    """Whether this is the letter the file was chosen for: `key` then, or "" for a new one that none of the `known` is."""
    return letter.id == key if letter and key else key == "" and (letter is None or letter.id not in set(known))


def attach_late(session: ReportSession, key: str, known: Iterable[Request], sha256: str, name: str) -> bool:
    """Puts a kept file to the letter it was chosen for, one step of undo; False when the report answers another one by now.

    Raises Refused("report-issued").
    """
    letters = {letter.id: letter for letter in known}
    first = session.requests[0] if session.requests else None
    if not goes_with(first, key, letters):
        return False
    letter = first or Request(request_id(Request(""), letters.values()))
    session.set_request(msgspec.structs.replace(letter, attachment=sha256, attachment_name=name))
    return True
