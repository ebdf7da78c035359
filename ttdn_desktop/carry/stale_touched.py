"""Places of carried text that have moved on already: what was "last year" when it came must not be moved a second time."""

import re
from collections.abc import Iterable, Iterator, Mapping
from difflib import SequenceMatcher
from functools import lru_cache

from ttdn_desktop.carry.spots import Spot
from ttdn_desktop.model.block import HOLE, OriginKind, Paragraph, skeleton
from ttdn_desktop.model.proposal import Proposal
from ttdn_desktop.model.report import Report

# Classes that reckon from the old report: "sau 12 năm" is 13 now, and would be 14 when asked again.
RELATIVE = frozenset({"K1", "K2", "K5", "K11", "K13", "K14", "K16", "YEAR"})
_WORD = re.compile(r"\w+|[^\w\s]|\s+")
_VALUE = re.compile(rf"\d+|{HOLE}|…")


def texts_of(sources: Mapping[str, Report]) -> dict[tuple[str, str], str]:
    """The paragraphs of the earlier reports as they stood there, by report and block."""
    return {
        (key, block.id): skeleton(block.runs)
        for key, report in sources.items()
        for _, block in report.blocks()
        if isinstance(block, Paragraph)
    }


def untouched(
    spot: Spot, proposals: Iterable[Proposal], as_it_came: Mapping[tuple[str, str], str]
) -> Iterator[Proposal]:
    """The proposals without those that reckon from the old report at a place someone has changed since."""
    origin = spot.paragraph.origin if spot.paragraph is not None and spot.carried else None
    came = as_it_came.get((origin.report, origin.block)) if origin else None
    rewritten = origin is not None and origin.kind is not OriginKind.CARRIED
    if came == spot.text or came is None and not rewritten:
        yield from proposals
        return
    changed = ((0, len(spot.text)),) if came is None else _changed(came, spot.text)
    for proposal in proposals:
        if proposal.rule not in RELATIVE or all(proposal.end <= a or b <= proposal.start for a, b in changed):
            yield proposal


@lru_cache(1024)
def _changed(old: str, new: str) -> tuple[tuple[int, int], ...]:
    """Stretches of the new text that do not stand in the old one, word by word.

    The texts are laid side by side with their numbers blotted out: "cùng kỳ năm 2005" has grown from "cùng kỳ năm 2004" and is
    not another "năm 2005" of the old text.
    """
    before, after = _WORD.findall(old), _WORD.findall(new)
    ends = [0]
    for word in after:
        ends.append(ends[-1] + len(word))
    blotted = [[_VALUE.sub("#", word) for word in words] for words in (before, after)]
    matcher = SequenceMatcher(None, blotted[0], blotted[1], autojunk=False)
    found: list[tuple[int, int]] = []
    for kind, a, _, c, d in matcher.get_opcodes():
        if kind in ("replace", "insert"):
            found.append((ends[c], ends[d]))
        elif kind == "equal":
            found += [(ends[place], ends[place + 1]) for place in range(c, d) if before[a + place - c] != after[place]]
    return tuple(found)
