"""Reports checked as `ttdn check FILE` does, their findings under stable names, and what a careful editor says of each.

`python -m tests.checks.judged_figures` prints all figures: precision of the findings, recall of the planted errors and of
the rows of the field notes.
"""

import json
import re
from collections.abc import Iterator
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

from tests.real import real_file
from ttdn_desktop.carry.spots import Spot
from ttdn_desktop.checks.base import View
from ttdn_desktop.checks.run import look
from ttdn_desktop.checks.written import written
from ttdn_desktop.documents.text_reader import read_text
from ttdn_desktop.model.finding import Finding, Severity
from ttdn_desktop.operations.check_file import context_of
from ttdn_desktop.operations.import_old import understand
from ttdn_desktop.store.catalogue import FileCatalogue

HERE = Path(__file__).parent
INVENTED = sorted(path.stem for path in (HERE / "invented").glob("*.txt"))
REAL = ["nguyen-binh-2021-h1", "nui-thanh-2024-h1"]
TODAY = date(2026, 11, 22)
LOUD = (Severity.MUST, Severity.SHOULD)
_NUMBER = re.compile(r"^(?:Phần\s+(?:thứ\s+\S+|[IVX]+)|[IVX]+\.|[A-Z]\.|\d+(?:\.\d+)*\.)\s+")


class Place(NamedTuple):
    """A finding with a name that outlives other rules and other findings: rule, section or field, a few words of the text."""

    finding: Finding
    name: str

    @property
    def loud(self) -> bool:
        return self.finding.severity in LOUD


class Verdict(NamedTuple):
    """What the editor says of a finding: would I make this change?"""

    accepted: bool
    reason: str


class Checked(NamedTuple):
    """A report looked at: its places where words stand and its findings."""

    spots: tuple[Spot, ...]
    findings: tuple[Place, ...]


@cache
def checked(name: str) -> Checked:
    """The report of that name, real or invented, and what the checks say of it."""
    path = real_file(f"{name}.txt") if name in REAL else HERE / "invented" / f"{name}.txt"
    catalogue = FileCatalogue(None)
    imported = understand(read_text(path.read_bytes(), path.name), catalogue)
    view = View(context_of(imported, catalogue, TODAY))
    return Checked(view.spots, tuple(_named(view, (*look(view), *written(imported.pieces)))))


def _named(view: View, findings: tuple[Finding, ...]) -> Iterator[Place]:
    titles = {section.key: words(_NUMBER.sub("", section.title))[:4] for section in view.report.sections}
    texts = {(spot.section, spot.block, spot.cell): spot.text for spot in view.spots}
    seen: dict[str, int] = {}
    for found in findings:
        text = texts.get((found.section, found.block, cell_of(found)), "")
        before = words(text[: found.start])[-2:] if found.start > 0 else []
        where = " ".join(titles.get(found.section, [])) if found.section else found.block
        where += " (title)" if found.section and found.block == "@title" else ""
        name = f"{found.rule} | {where} | {' '.join([*before, '>', *words(found.quote)[:3]])}"
        seen[name] = seen.get(name, 0) + 1
        yield Place(found, name if seen[name] == 1 else f"{name} #{seen[name]}")


def words(text: str) -> list[str]:
    """The words of a text; a bar would end a field of the judged list."""
    return text.replace("|", "/").split()


@cache
def verdicts(name: str) -> dict[str, Verdict]:
    """The judged list of a report: a line `+` or `-` (accept, reject), rule, place, words, reason; `#` begins a remark."""
    path = HERE / "judged" / f"{name}.txt"
    judged: dict[str, Verdict] = {}
    for line in path.read_text("utf-8").splitlines() if path.exists() else ():
        if line.strip() and not line.startswith("#"):
            mark, rest = line[0], line[1:]
            rule, where, quote, reason = (part.strip() for part in rest.split(" | ", 3))
            named = f"{rule} | {where} | {quote}"
            assert mark in "+-" and reason and named not in judged, f"{path.name}: {line}"
            judged[named] = Verdict(mark == "+", reason)
    return judged


class Tally(NamedTuple):
    """Findings of some reports, judged: how many are accepted of how many, and what nobody has judged."""

    accepted: int
    judged: int
    open: tuple[Place, ...]

    @property
    def precision(self) -> float:
        return self.accepted / self.judged if self.judged else 1.0


def tally(name: str, *, loud: bool = True) -> Tally:
    """The findings of MUST and SHOULD of a report, or the quiet ones (STYLE)."""
    judged = verdicts(name)
    found = [place for place in checked(name).findings if place.loud is loud]
    told = [judged[place.name] for place in found if place.name in judged]
    return Tally(
        sum(verdict.accepted for verdict in told),
        len(told),
        tuple(place for place in found if place.name not in judged),
    )


class Wrong(NamedTuple):
    """Something wrong in a report: its kind, the words around it, the error itself (or the field where something lacks)."""

    kind: str
    at: str
    field: str = ""

    @property
    def quote(self) -> str:
        return self.at[self.at.find("[[") + 2 : self.at.rfind("]]")] if self.at else ""


class Planted(NamedTuple):
    """An error planted in an invented report; `by`: who can find it, `machine` or `human`."""

    wrong: Wrong
    by: str
    right: str


@cache
def planted(name: str) -> tuple[Planted, ...]:
    """The errors planted in a report, in its order."""
    rows = json.loads((HERE / "invented" / f"{name}.json").read_text("utf-8"))
    return tuple(Planted(Wrong(row["kind"], row["at"], row.get("field", "")), row["by"], row["right"]) for row in rows)


class Row(NamedTuple):
    """A row of the field notes' lists of errors in the two real reports (domain.md 6.2, 6.3), E error or W warning.

    A kind "human" says why it needs grammar or meaning; "import" is done when the words stand in one paragraph.
    """

    report: str
    line: str
    weight: str
    kind: str
    wrongs: tuple[Wrong, ...]
    reason: str

    @property
    def is_found(self) -> bool:
        """An E row is found when all its places are, a W row when at least half of them are."""
        report = checked(self.report)
        if self.kind == "import":
            return all(located(wrong, report.spots) for wrong in self.wrongs)
        found = sum(is_found(wrong, report) for wrong in self.wrongs)
        return found == len(self.wrongs) if self.weight == "E" else found * 2 >= len(self.wrongs)

    def __str__(self) -> str:
        return f"{self.report[:4]} line {self.line} {self.weight} {self.kind} {' / '.join(w.at or w.field for w in self.wrongs)}"


@cache
def rows() -> tuple[Row, ...]:
    """All E and W rows."""
    told = json.loads((HERE / "judged" / "rows.json").read_text("utf-8"))
    return tuple(
        Row(row["seed"], row["line"], row["weight"], row["kind"], tuple(_wrongs(row)), row.get("reason", ""))
        for row in told
    )


def _wrongs(row: dict[str, Any]) -> Iterator[Wrong]:
    for at in row["at"]:
        yield Wrong(row["kind"], "", at[1:]) if at.startswith("@") else Wrong(row["kind"], at)


@cache
def rules_of_kinds() -> dict[str, list[str]]:
    """Which rules may find which kind of error."""
    kinds: dict[str, list[str]] = json.loads((HERE / "judged" / "kinds.json").read_text("utf-8"))
    return kinds


def is_found(wrong: Wrong, report: Checked) -> bool:
    """Whether a rule of the error's kind points at the very words (or, for what is absent, at the field)."""
    rules = rules_of_kinds()[wrong.kind]
    spots = located(wrong, report.spots)
    for found in (place.finding for place in report.findings if place.finding.rule in rules):
        if not spots and found.block.startswith(f"@{wrong.field}"):
            return True
        for spot, start in spots:
            there = (found.section, found.block, cell_of(found)) == (spot.section, spot.block, spot.cell)
            if there and (found.start < 0 or found.start <= start + len(wrong.quote) + 1 and start - 1 <= found.end):
                return True
    return False


def located(wrong: Wrong, spots: tuple[Spot, ...]) -> list[tuple[Spot, int]]:
    """Where the error stands: (spot, position). Numbers of headings, bullets and end marks of recipients are cut off on
    import, so words around it are dropped one by one until the rest is found."""
    if not wrong.at:
        return []
    start, end = wrong.at.index("[["), wrong.at.rindex("]]")
    left, right = wrong.at[:start].split("\n")[-1], wrong.at[end + 2 :].split("\n")[0]
    left, right = left[left.rfind("|") + 1 :].lstrip(), right.partition("|")[0].rstrip()
    for context, shift in _contexts(left, wrong.quote, right):
        found = [(spot, spot.text.find(context) + shift) for spot in spots if context in spot.text]
        if found:
            return found
    return []


def _contexts(left: str, quote: str, right: str) -> Iterator[tuple[str, int]]:
    while True:
        yield left + quote + right, len(left)
        if not left.strip():
            break
        left = left.partition(" ")[2]
    if right:
        yield quote, 0


def cell_of(found: Finding) -> tuple[int, int]:
    """Row and column of a finding in a table."""
    return int(found.data.get("row", -1)), int(found.data.get("column", -1))
