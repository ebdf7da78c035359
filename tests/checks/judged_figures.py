"""Prints how good the checks are: `python -m tests.checks.judged_figures`; `--open` lists what nobody has judged yet,

`--missed` the planted errors and the rows of the field notes that no rule found, `--refused` the findings the editor refused.
"""

import sys
from collections import Counter
from collections.abc import Iterator

from tests.checks.judging import INVENTED, REAL, checked, is_found, planted, rows, tally, verdicts

KINDS = ("--open", "--missed", "--refused")


def precision() -> Iterator[str]:
    """A line a report: MUST and SHOULD accepted of those judged, the same of STYLE."""
    sums = [0, 0, 0, 0]
    yield f"{'report':32} {'MUST+SHOULD':>20} {'STYLE':>20}   open"
    for name in (*REAL, *INVENTED):
        loud, quiet = tally(name), tally(name, loud=False)
        numbers = (loud.accepted, loud.judged, quiet.accepted, quiet.judged)
        sums = [a + b for a, b in zip(sums, numbers, strict=True)]
        yield f"{name:32} {_share(*numbers[:2])} {_share(*numbers[2:])}   {len(loud.open)} + {len(quiet.open)}"
    yield f"{'all':32} {_share(*sums[:2])} {_share(*sums[2:])}"


def recall_of_planted() -> Iterator[str]:
    """A line a kind: planted mechanical errors found."""
    found, all_of = Counter[str](), Counter[str]()
    for name in INVENTED:
        for error in planted(name):
            if error.by == "machine":
                all_of[error.wrong.kind] += 1
                found[error.wrong.kind] += is_found(error.wrong, checked(name))
    for kind in sorted(all_of, key=lambda kind: -all_of[kind]):
        yield f"  {kind:20} {_share(found[kind], all_of[kind])}"
    yield f"  {'planted errors':20} {_share(found.total(), all_of.total())}"


def recall_of_rows() -> Iterator[str]:
    """E rows found, W rows that name a mechanical rule found, rows left to a person."""
    for weight in "EW":
        told = [row for row in rows() if row.weight == weight]
        machine = [row for row in told if row.kind != "human"]
        yield f"  {weight} rows {_share(sum(row.is_found for row in machine), len(machine))}, human only {len(told) - len(machine)}"


def _share(part: int, whole: int) -> str:
    return f"{part:5} of {whole:4} {100 * part / whole if whole else 100:6.1f} %"


def listed(kind: str) -> Iterator[str]:
    """What one would work on next."""
    for name in (*REAL, *INVENTED):
        lines = []
        for place in checked(name).findings:
            verdict = verdicts(name).get(place.name)
            if kind == "--open" and verdict is None:
                what = "" if place.loud else "(style) "
                lines.append(f"? {place.name} | {what}-> {place.finding.suggestion} {place.finding.data}")
            if kind == "--refused" and verdict and not verdict.accepted:
                lines.append(f"{place.finding.severity.value} {place.name} | {verdict.reason}")
        if kind == "--missed" and name in INVENTED:
            for error in planted(name):
                if error.by == "machine" and not is_found(error.wrong, checked(name)):
                    lines.append(f"{error.wrong.kind}: {error.wrong.at or error.wrong.field} -> {error.right}")
        yield from (f"\n# {name}", *lines) if lines else ()
    if kind == "--missed":
        yield "\n# rows of the field notes"
        yield from (str(row) for row in rows() if row.kind != "human" and not row.is_found)


if __name__ == "__main__":
    asked = [kind for kind in KINDS if kind in sys.argv]
    for line in listed(asked[0]) if asked else (*precision(), "", *recall_of_planted(), "", *recall_of_rows()):
        print(line)
