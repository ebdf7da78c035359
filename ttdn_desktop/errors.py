"""Errors that carry a code, a place and data; the Vietnamese sentence for each code stands in wording/."""


class TtdnError(Exception):
    """Something the officer must be told. `code` picks the sentence, `place` names what and where, `data` fills it in."""

    exit_code = 1

    def __init__(self, code: str, place: str = "", **data: object) -> None:
        super().__init__(code, place, data)
        self.code = code
        self.place = place
        self.data = data

    def __str__(self) -> str:
        return f"{self.code} {self.place} {self.data}".strip()


class Refused(TtdnError):
    """The input or the wish is refused; nothing was changed (exit code 1)."""

    exit_code = 1


class Trouble(TtdnError):
    """Disk, store or machine trouble; what was stored before is untouched (exit code 3)."""

    exit_code = 3
