"""Nghị định 30/2020/NĐ-CP, PL I, as data: the sheet, its boxes, what an office may choose, the words that never change."""

from ttdn_desktop.paper.rules.boxes import BOXES, Box, Case, box
from ttdn_desktop.paper.rules.options import RANGES, SIZE_SETS, Range, outside, rules_of
from ttdn_desktop.paper.rules.sheet import RULES, Rules, Sizes
from ttdn_desktop.paper.rules.words import (
    APPENDIX,
    BLANK,
    DRAFT,
    ENDING,
    GAP_WORDS,
    MOTTO,
    NATIONAL,
    SECRECY_MARKS,
    SIGNING_FORMS,
    TOPIC,
    URGENT_MARKS,
    UrgentMark,
)

__all__ = [
    "APPENDIX",
    "BLANK",
    "BOXES",
    "DRAFT",
    "ENDING",
    "GAP_WORDS",
    "MOTTO",
    "NATIONAL",
    "RANGES",
    "RULES",
    "SECRECY_MARKS",
    "SIGNING_FORMS",
    "SIZE_SETS",
    "TOPIC",
    "URGENT_MARKS",
    "Box",
    "Case",
    "Range",
    "Rules",
    "Sizes",
    "UrgentMark",
    "box",
    "outside",
    "rules_of",
]
