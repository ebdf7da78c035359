"""Where the cursor stood in each section of a report: kept on leaving a step, so that one comes back to the same word."""

import msgspec

Place = tuple[str, int, int]  # paragraph, letters into it, how far the text was scrolled


class CursorPlaces:
    """`of` holds the place of each section by its key; `stored` is what was kept last time, as text."""

    def __init__(self, stored: str = "") -> None:
        self.of: dict[str, Place] = _read(stored)
        self._kept = stored

    def news(self) -> str:
        """What is to be kept now; "" when nothing changed since it was asked last."""
        now = msgspec.json.encode(self.of).decode()
        if now == (self._kept or "{}"):
            return ""
        self._kept = now
        return now


def _read(stored: str) -> dict[str, Place]:
    try:
        return msgspec.json.decode(stored or "{}", type=dict[str, Place])
    except msgspec.DecodeError:
        return {}
