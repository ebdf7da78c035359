"""Which sections and paragraphs of an earlier report stand in a later one, wherever they were moved, split or joined."""

from collections import defaultdict, deque
from collections.abc import Iterator, Sequence

import msgspec

from ttdn_desktop.carry.alike import Likeness
from ttdn_desktop.carry.titles import same_heading
from ttdn_desktop.model.block import Origin
from ttdn_desktop.model.report import Report
from ttdn_desktop.text.unicode import old_tone

# From here on two paragraphs count as one that was rewritten: in the same section, moved elsewhere, known by its origin.
_HERE, _ELSEWHERE, _KNOWN = 0.3, 0.5, 0.15
_PART = 0.6  # so much of a paragraph stands in another one: it was split off, or joined to it
_SECTION = 0.35  # two sections without code or heading in common are one renamed from here on


class Line(msgspec.Struct, frozen=True):
    """A block as it is compared: the place of its section in its report, its id, its sign ("- "), its text."""

    section: int
    block: str
    text: str
    sign: str = ""
    origin: Origin = Origin()


class Group(msgspec.Struct, frozen=True):
    """Lines (by their places) of the one and the other report that say the same thing; one side may be empty."""

    old: tuple[int, ...]
    new: tuple[int, ...]


def pair_sections(old: Report, new: Report, before: Sequence[Line], now: Sequence[Line]) -> dict[int, int]:
    """The earlier section (its place) each later one goes on from: by code, heading, and the words below it."""
    alike = Likeness(_bodies(old, before), _bodies(new, now))
    at = {line.block: line.section for line in before}
    scored: list[tuple[float, int, int, int]] = []
    for n, section in enumerate(new.sections):
        words = alike.partners(n)
        came = [at[line.origin.block] for line in now if line.section == n and _came(line, old, at)]
        for o, other in enumerate(old.sections):
            body = max(words.get(o, 0.0), came.count(o) / len(came) if came else 0.0)
            code = section.codes[:1]
            main = bool(code) and other.codes[:1] == code
            title = same_heading(section.title, other.title, new.period, old.period)
            inside = bool(set(section.codes) & set(other.codes))
            if main or title or inside or body >= _SECTION or not (code or other.codes) and section.key == other.key:
                score = 2 * main + 2 * title + inside + 3 * body + 0.2 * (section.key == other.key)
                scored.append((-score, abs(n - o), n, o))
    pairs: dict[int, int] = {}
    for _, _, n, o in sorted(scored):
        if n not in pairs and o not in pairs.values():
            pairs[n] = o
    return pairs


def pair_lines(old: Report, before: Sequence[Line], now: Sequence[Line], kin: dict[int, int]) -> tuple[Group, ...]:
    """Every line of both reports, in one group each: pairs first, then what was split or joined, the rest alone."""
    alike = Likeness([line.text for line in before], [line.text for line in now])
    partner = _one_to_one(old, before, now, kin, alike)
    groups = [([o], [n]) for n, o in partner.items()]
    of_old = {held[0][0]: held for held in groups}
    of_new = {held[1][0]: held for held in groups}
    for n, line in enumerate(now):
        for near in (n - 1, n + 1):
            group = of_new.get(near)
            if n in of_new or group is None or now[near].section != line.section:
                continue
            if alike.new_in_old(n, group[0][0]) >= _PART:
                group[1].append(n)
                of_new[n] = group
    for o, line in enumerate(before):
        for near in (o - 1, o + 1):
            group = of_old.get(near)
            if o in of_old or group is None or before[near].section != line.section:
                continue
            if alike.old_in_new(o, group[1][0]) >= _PART:
                group[0].append(o)
                of_old[o] = group
    whole = [Group(tuple(sorted(left)), tuple(sorted(right))) for left, right in groups]
    whole += [Group((), (n,)) for n in range(len(now)) if n not in of_new]
    whole += [Group((o,), ()) for o in range(len(before)) if o not in of_old]
    return tuple(whole)


def _one_to_one(
    old: Report, before: Sequence[Line], now: Sequence[Line], kin: dict[int, int], alike: Likeness
) -> dict[int, int]:
    """The best earlier line for each later one: those word for word the same, then the surest pairs first."""
    at = {line.block: place for place, line in enumerate(before)}
    pairs = _word_for_word(before, now, kin)
    taken = set(pairs.values())
    scored = [
        (-score, abs(n / (len(now) or 1) - o / (len(before) or 1)), n, o)
        for n, line in enumerate(now)
        if n not in pairs
        for o, score in _candidates(line, old, before, kin, at, alike.partners(n))
        if o not in taken
    ]
    for _, _, n, o in sorted(scored):
        if n not in pairs and o not in taken:
            pairs[n] = o
            taken.add(o)
    return pairs


def _word_for_word(before: Sequence[Line], now: Sequence[Line], kin: dict[int, int]) -> dict[int, int]:
    """Lines that say the same, in order; first those that stayed in their section."""
    pairs: dict[int, int] = {}
    taken: set[int] = set()
    for here in (True, False):
        waiting = defaultdict[tuple[int, str], deque[int]](deque)
        for o, line in enumerate(before):
            if o not in taken:
                waiting[line.section if here else 0, old_tone(line.text)].append(o)
        for n, line in enumerate(now):
            said = kin.get(line.section, -1) if here else 0, old_tone(line.text)
            held = waiting.get(said) if n not in pairs else None
            if held:
                pairs[n] = held.popleft()
                taken.add(pairs[n])
    return pairs


def _candidates(
    line: Line, old: Report, before: Sequence[Line], kin: dict[int, int], at: dict[str, int], words: dict[int, float]
) -> Iterator[tuple[int, float]]:
    """Earlier lines this one may come from, each with a score above 0."""
    known = at[line.origin.block] if _came(line, old, at) else -1
    for o, likeness in words.items():
        here = kin.get(line.section) == before[o].section
        least = _KNOWN if o == known else _HERE if here else _ELSEWHERE
        if likeness >= least:
            yield o, likeness + 0.2 * here + 0.3 * (o == known)


def _came(line: Line, old: Report, at: dict[str, int]) -> bool:
    return line.origin.report == old.id and line.origin.block in at


def _bodies(report: Report, lines: Sequence[Line]) -> list[str]:
    held: list[list[str]] = [[] for _ in report.sections]
    for line in lines:
        if line.section >= 0:
            held[line.section].append(line.text)
    return ["\n".join(texts) for texts in held]
