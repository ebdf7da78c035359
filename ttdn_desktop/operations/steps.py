"""The steps of the wizard: their kinds, their five states."""

from enum import StrEnum

import msgspec


class StepState(StrEnum):
    """The five states of a step (screens.md): ✓ xong · ◐ đang viết · ┇ lấy từ kỳ trước · ● có chỗ phải sửa · ○ chưa viết."""

    DONE = "done"
    STARTED = "started"
    CARRIED = "carried"
    PROBLEM = "problem"
    EMPTY = "empty"


class StepKind(StrEnum):
    """Which page draws the step."""

    PERIOD = "period"
    SECTION = "section"
    FIGURES = "figures"
    SIGNING = "signing"
    CHECKS = "checks"
    EXPORT = "export"


class Step(msgspec.Struct, frozen=True):
    """One step of the wizard; `key` is the section's key for sections, else the kind."""

    key: str
    kind: StepKind
    title: str
    number: str = ""
    level: int = 1
    state: StepState = StepState.EMPTY
