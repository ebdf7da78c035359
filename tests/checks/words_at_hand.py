"""What the tests of the word rules share: the shipped tables, findings of one text, and texts known to be rightly written."""

from functools import cache
from pathlib import Path

from tests.carry.reports import HEAD, UNIT, one, report
from ttdn_desktop.checks.run import RULES
from ttdn_desktop.model.reference import Reference
from ttdn_desktop.store.catalogue import FileCatalogue

ROOT = Path(__file__).resolve().parents[2]
__all__ = ["HEAD", "UNIT", "hits", "one", "reference", "report", "right_texts"]


@cache
def reference() -> Reference:
    """The tables as they ship."""
    return FileCatalogue(None).reference()


def hits(text: str, *rules: str) -> list[tuple[str, str | None]]:
    """What the text rules of these ids find in a text: the words and what to write instead."""
    known = {rule.id: rule.text for rule in RULES if rule.text}
    assert set(rules) <= set(known), rules
    return [
        (text[hit.start : hit.end], hit.suggestion)
        for rule in rules
        for hit in (known[rule] or (lambda *_: ()))(text, reference())
    ]


@cache
def right_texts() -> tuple[tuple[str, str], ...]:
    """Lines of texts that ship with the program and are rightly written: help, outlines, the sample report; (file, line)."""
    out: list[tuple[str, str]] = []
    for folder, pattern in (("help", "*.md"), ("samples", "*.txt")):
        for path in sorted(p for p in (ROOT / "resources" / folder).glob(pattern) if p.name not in _TECHNICAL):
            out += [(path.name, line.strip()) for line in path.read_text("utf-8").splitlines() if line.strip()]
    out = [(name, line) for name, line in out if "tuyen truyen" not in line]  # how one may search
    for name in FileCatalogue(None).outlines():
        texts = [name.subject, name.opening, name.closing]
        texts += [text for section in name.sections for text in (section.title, section.guidance, section.example)]
        out += [(name.id, text) for text in texts if text]
    return tuple(out)


_TECHNICAL = ("cli.md", "goi-bao-cao.md", "tim-thay.md")  # commands, file names, how one may search
