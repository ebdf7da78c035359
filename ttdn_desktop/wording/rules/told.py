"""A rule in words."""

from typing import NamedTuple


class Told(NamedTuple):
    """What is wrong here, and why it matters. Fields come from the finding: {quote}, {suggestion}, {instead}, its data."""

    message: str
    why: str


Cases = dict[tuple[str, str], dict[str, str]]
