"""What an issued report was made with: the figures and letters it prints, copied in when it got its number."""

import msgspec

from ttdn_desktop.model.figure import PeriodFigures
from ttdn_desktop.model.request import Request


class IssuedWith(msgspec.Struct, frozen=True):
    """Figures belong to a unit and period, letters to whoever answers them: both go on changing after the report went out.

    `previous` and `same_kind` are the figures it compares with.
    """

    figures: PeriodFigures
    previous: PeriodFigures | None = None
    same_kind: PeriodFigures | None = None
    requests: tuple[Request, ...] = ()
