"""Checks of spellings of one thing in one report: pairs that want a comma or a dash, forms that should be one throughout."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from ttdn_desktop.carry.seen import KEPT_TEXTS
from ttdn_desktop.carry.spots import Spot
from ttdn_desktop.checks.base import Hit, Rule, View, cased, in_spot, per_reference, spoken
from ttdn_desktop.checks.cut import Cut, cut_of
from ttdn_desktop.checks.syllable_shapes import shape
from ttdn_desktop.model.finding import Severity
from ttdn_desktop.model.reference import Reference
from ttdn_desktop.reading.letters import LOWER, UPPER
from ttdn_desktop.text.unicode import old_tone

Shapes = tuple[str, ...]


class Form(NamedTuple):
    """A way to write a thing: the right way, whether it is told of even where it stands alone in the report.

    `free`: no way is righter than the other; a report keeps to the one it uses most.
    """

    right: str
    alone: bool = False
    free: bool = False
    plain: str = ""  # the right way as forms are told apart


class Seen(NamedTuple):
    """A form found in a text."""

    start: int
    end: int
    said: str
    form: Form
    plain: str


class Forms:
    """All forms of the tables, by their first two syllables."""

    def __init__(self, reference: Reference) -> None:
        self.known: dict[str, Form] = {}
        self.begun: dict[tuple[str, str], list[Shapes]] = defaultdict(list)
        self.single: set[str] = set()
        self.found: dict[str, tuple[Seen, ...]] = {}
        for right in reference.pairs:
            self._add(right, Form(right))
            bare = " ".join(re.findall(r"\w+", right))
            self._add(bare, Form(right, True))
        for group in reference.variants:
            for said in group:
                self._add(said, Form(group[0]))
        for group in reference.free_variants:
            for said in group:
                self._add(said, Form(group[0], free=True))
        for said, right in reference.pair_forms.items():
            self._add(right, Form(right))
            self._add(said, Form(right, True))

    def _add(self, said: str, form: Form) -> None:
        shapes = tuple(shape(word) for word in re.findall(r"[^\W\d_]+", said))
        if len(shapes) == 1:
            self.single.add(shapes[0])
        elif shapes:
            begun = self.begun[shapes[0], shapes[1]]
            if shapes not in begun:
                begun.append(shapes)
                begun.sort(key=len, reverse=True)
        key, form = plain(said), form._replace(plain=plain(form.right))
        if key not in self.known or form.alone:
            self.known[key] = form

    def of(self, text: str) -> tuple[Seen, ...]:
        """Every form in the text, the longest where several begin."""
        if (seen := self.found.get(text)) is None:
            if len(self.found) >= KEPT_TEXTS:
                self.found.clear()
            seen = self.found[text] = tuple(self._look(cut_of(text)))
        return seen

    def _look(self, cut: Cut) -> Iterator[Seen]:
        for at, word in enumerate(cut.shapes if not self.single.isdisjoint(cut.shapes) else ()):
            if word in self.single and (form := self.known.get(key := plain(cut.words[at]))):
                yield Seen(cut.starts[at], cut.ends[at], cut.words[at], form, key)
        done = 0
        for at, pair in enumerate(cut.pairs):
            if pair not in self.begun or cut.starts[at] < done:
                continue
            for shapes in self.begun[pair]:
                if cut.shapes[at : at + len(shapes)] != shapes:
                    continue
                said = cut.said(at, at + len(shapes) - 1)
                form = self.known.get(key := plain(said))
                if form and not (_NAME.search(said) and form.right.islower()):
                    yield Seen(cut.starts[at], cut.starts[at] + len(said), said, form, key)
                    done = cut.starts[at] + len(said) if key != form.plain else done
                    break


_NAME = re.compile(rf"[\s-][{UPPER}][{LOWER}]")  # capitals inside: the name of a body


def plain(said: str) -> str:
    """Words with their marks as forms are told apart: small letters, one blank, the tone in its old place."""
    return old_tone(spoken(said))


def variants(view: View) -> Iterator[Hit]:
    """Where a report uses two spellings of one thing, those that are not the usual one ("kinh tế xã hội")."""
    for spot, seen, right, mixed in _differing(view):
        if mixed:
            yield in_spot(spot, seen.start, seen.end, _as_written(seen.said, right))
    yield from _capitals(view)


def pairs(view: View) -> Iterator[Hit]:
    """A pair without its comma or dash though the report never writes it otherwise ("chỉ đạo điều hành")."""
    for spot, seen, right, mixed in _differing(view):
        if not mixed and seen.form.alone:
            why = "pair" if _letters(seen.said) == _letters(right) else "form"
            yield in_spot(spot, seen.start, seen.end, _as_written(seen.said, right), why=why)


def _letters(said: str) -> list[str]:
    return [plain(word) for word in re.findall(r"\w+", said)]


@lru_cache(1)  # two rules ask one after the other
def _differing(view: View) -> tuple[tuple[Spot, Seen, str, bool], ...]:
    """Every form that is not the usual one, the usual one, and whether the report also writes it another way."""
    forms = _forms(view.context.reference)
    found = [(spot, seen) for spot in view.spots for seen in forms.of(spot.text) if not _is_named(spot.text, seen)]
    used: dict[str, Counter[str]] = defaultdict(Counter)
    for _, seen in found:
        used[seen.form.right][seen.plain] += 1
    out: list[tuple[Spot, Seen, str, bool]] = []
    for spot, seen in found:
        ways, first = used[seen.form.right], seen.form.plain
        usual = (
            max(sorted(ways), key=lambda way: (ways[way], way == first)) if seen.form.free else first
        )  # on a tie the table's
        if seen.plain != usual:
            out.append((spot, seen, usual if seen.form.free else seen.form.right, len(ways) > 1))
    return tuple(out)


def _is_named(text: str, seen: Seen) -> bool:
    """True inside a name in quotation marks (“Xuân biển đảo - Tết sum vầy”): it is written as its owners write it."""
    opened = text.rfind("“", 0, seen.start)
    closed = text.find("”", seen.end, opened + _NAME_LENGTH) if opened >= 0 else -1
    return closed > 0 and "”" not in text[opened : seen.start] and text[opened + 1 : opened + 2].isupper()


_NAME_LENGTH = 80  # characters of a name in quotation marks


def _as_written(found: str, usual: str) -> str:
    """The usual form with the letters that stand there, where only the marks between them differ."""
    said, right = re.findall(r"\w+", found), re.findall(r"\w+", usual)
    if [plain(word) for word in said] != [plain(word) for word in right]:
        return cased(usual, found)
    words = iter(said)
    return re.sub(r"\w+", lambda _: next(words), usual)


def _capitals(view: View) -> Iterator[Hit]:
    """A word written with and without a capital in one report ("Trung ương", "trung ương"): those without."""
    for right in view.context.reference.case_variants:
        found = [(spot, start, end) for spot in view.spots for start, end in _cases(spot.text, right)]
        small = [place for place in found if place[0].text[place[1]] != right[0]]
        for spot, start, end in small if len(small) < len(found) else ():
            yield in_spot(spot, start, end, right)


@lru_cache(KEPT_TEXTS)
def _cases(text: str, right: str) -> tuple[tuple[int, int], ...]:
    """Where the word stands by itself inside a sentence: not in a name, not first."""
    if right[1:] not in text:
        return ()
    pattern = rf"(?<=[{LOWER},] )[{right[0]}{right[0].lower()}]{re.escape(right[1:])}(?!\w)(?! [{UPPER}])"
    return tuple(match.span() for match in re.finditer(pattern, text) if not _in_name(text, match.start()))


_IN_NAME = re.compile(
    rf"(?:[{UPPER}][{LOWER}]+(?: [{LOWER}]+)?|thuộc|đài|báo) $"
)  # "Ban Chấp hành Trung ương", "đài trung ương"
_NAME_LONG = 40


def _in_name(text: str, place: int) -> bool:
    return _IN_NAME.search(text[max(0, place - _NAME_LONG) : place]) is not None


_forms = per_reference(Forms)

RULES = (
    Rule("variant", Severity.STYLE, "", variants),
    Rule("pair", Severity.STYLE, "", pairs),
)
