"""What every form rule gets and gives: the document taken apart, a hit, the rule as data; and what hits are said with."""

from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple

from ttdn_desktop.documents.form_checker.anatomy import Anatomy, short
from ttdn_desktop.documents.form_checker.lengths import MM
from ttdn_desktop.documents.form_checker.page import Row, Run
from ttdn_desktop.model.finding import Severity
from ttdn_desktop.model.form_finding import Said
from ttdn_desktop.paper.rules import Case, box

NEAR = 0.05  # points: sizes and spacings are stored in halves and twentieths of a point
NOTHING = Said("nothing")


class Hit(NamedTuple):
    """One place a rule found; `severity` overrides the rule's."""

    where: Said
    quote: str = ""
    found: Said = Said()
    wanted: Said = Said()
    suggestion: str | None = None
    severity: Severity | None = None


class Rule(NamedTuple):
    """A rule as data: its id, how grave, the article it rests on, the function that looks."""

    id: str
    severity: Severity
    basis: str
    look: Callable[[Anatomy], Iterable[Hit]]


def number(value: float) -> str:
    """A number as data: at most one decimal, a point."""
    return f"{round(value, 1):g}"


def size(value: float) -> Said:
    """A font size in points."""
    return Said("size", {"value": number(value)})


def between(code: str, low: float, high: float) -> Said:
    """A range of font sizes ("size") or millimetres ("mm"); one value where both ends are equal."""
    if low == high:
        return Said(code, {"value": number(low)})
    return Said(f"{code}-range", {"low": number(low), "high": number(high)})


def mm(length: float) -> Said:
    """A length given in points, told in millimetres."""
    return Said("mm", {"value": number(length * MM)})


def words(text: str) -> Said:
    """Words that stand there, or should."""
    return Said("words", {"text": short(text)})


def styles(run: Run, bold: bool, italic: bool) -> tuple[Said, Said]:
    """What is found and what is wanted of bold and italic: only that in which they differ."""
    found, wanted = {"bold": run.bold, "italic": run.italic}, {"bold": bold, "italic": italic}
    differ = [key for key in found if found[key] != wanted[key]]
    one, other = ({key: "1" if side[key] else "" for key in differ} for side in (found, wanted))
    return Said("style", one), Said("style", other)


def align(value: str) -> Said:
    """How a paragraph stands across the page."""
    return Said("align", {"value": value})


def at(key: str, row: Row | None = None) -> tuple[Said, str]:
    """The place and the quote of a line that is a component."""
    return Said("box", {"key": key}), short(row.words) if row is not None else ""


def sizes_of(rows: Iterable[Row]) -> list[float]:
    """Font sizes of the letters, each once."""
    return list(dict.fromkeys(run.size for row in rows for run in row.letters if not run.raised))


def wrong_size(key: str) -> Callable[[Anatomy], Iterator[Hit]]:
    """Lines of a component whose size the decree does not allow."""
    low, high = box(key).size

    def look(anatomy: Anatomy) -> Iterator[Hit]:
        for row in anatomy.boxes.get(key, ()):
            wrong = next((one for one in sizes_of([row]) if not low - NEAR <= one <= high + NEAR), None)
            if wrong is not None:
                yield Hit(*at(key, row), size(wrong), between("size", low, high))

    return look


def wrong_style(key: str) -> Callable[[Anatomy], Iterator[Hit]]:
    """Lines of a component that are not bold or italic as they should be, or are so though they should not."""
    bold, italic = box(key).bold, box(key).italic

    def look(anatomy: Anatomy) -> Iterator[Hit]:
        for row in anatomy.boxes.get(key, ()):
            other = next((run for run in row.letters if (run.bold, run.italic) != (bold, italic)), None)
            if other is not None:
                yield Hit(*at(key, row), *styles(other, bold, italic))

    return look


def wrong_align(key: str, code: str = "center") -> Callable[[Anatomy], Iterator[Hit]]:
    """Lines of a component set otherwise; lines parted by tabs stand where nobody can tell."""

    def look(anatomy: Anatomy) -> Iterator[Hit]:
        for row in anatomy.boxes.get(key, ()):
            if row.half < 0 and not row.para.look.framed and row.para.look.align not in (code, "?"):
                yield Hit(*at(key, row), align(row.para.look.align), align(code))

    return look


def wrong_case(key: str) -> Callable[[Anatomy], Iterator[Hit]]:
    """Lines of a component that should be in capitals and are not, or the other way round."""
    wanted = box(key).case

    def look(anatomy: Anatomy) -> Iterator[Hit]:
        for row in anatomy.boxes.get(key, ()):
            if wanted is Case.UPPER and not row.words.isupper():
                yield Hit(*at(key, row), words(row.words), Said("case", {"value": "upper"}), row.words.upper())
            elif wanted is not Case.UPPER and row.words.isupper() and len(row.words.split()) > 1:
                yield Hit(*at(key, row), words(row.words), Said("case", {"value": "sentence"}))

    return look


def box_rules(key: str, *aspects: str, severity: Severity = Severity.SHOULD) -> tuple[Rule, ...]:
    """The rules every component has by its entry in paper.rules.BOXES: `size`, `style`, `align`, `case`."""
    makers = {"size": wrong_size, "style": wrong_style, "align": wrong_align, "case": wrong_case}
    basis = box(key).basis
    return tuple(Rule(f"{key.replace('_', '-')}-{aspect}", severity, basis, makers[aspect](key)) for aspect in aspects)


def missing(key: str) -> Callable[[Anatomy], Iterator[Hit]]:
    """A component that is nowhere."""

    def look(anatomy: Anatomy) -> Iterator[Hit]:
        if not anatomy.boxes.get(key):
            yield Hit(*at(key), NOTHING, Said("box", {"key": key}))

    return look
