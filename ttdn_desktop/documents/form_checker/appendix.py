"""Rules of the appendices: label, title, "(Kèm theo …)", mention in the text, own page numbers (NĐ 30/2020, PL I, Mục III.1)."""

import re
from collections.abc import Callable, Iterator

from ttdn_desktop.documents.form_checker.anatomy import Anatomy, Appendix, short
from ttdn_desktop.documents.form_checker.base import NEAR, Hit, Rule, align, between, size, sizes_of, styles, words
from ttdn_desktop.documents.form_checker.page import Row
from ttdn_desktop.model.finding import Severity
from ttdn_desktop.model.form_finding import Said
from ttdn_desktop.paper.rules import APPENDIX, box

_BASIS = box("appendix_label").basis
_ALONE = re.compile(rf"{APPENDIX}( [IVXLC]+)?")
_MENTIONED = re.compile(r"phụ\s+lục", re.IGNORECASE)

Lines = Callable[[Appendix], list[Row]]
_LINES: dict[str, Lines] = {
    "appendix_label": lambda appendix: [appendix.label],
    "appendix_title": lambda appendix: appendix.title,
    "appendix_reference": lambda appendix: appendix.reference,
}


def _where(key: str, appendix: Appendix) -> Said:
    return Said("appendix", {"key": key, "label": short(appendix.label.words)})


def _look_of(key: str) -> tuple[Rule, ...]:
    """Style, size and place of one component of an appendix."""
    lines, known = _LINES[key], box(key)
    low, high = known.size

    def styled(anatomy: Anatomy) -> Iterator[Hit]:
        for appendix in anatomy.appendices:
            for row in lines(appendix):
                run = next((r for r in row.letters if (r.bold, r.italic) != (known.bold, known.italic)), None)
                if run is not None:
                    yield Hit(_where(key, appendix), row.words, *styles(run, known.bold, known.italic))

    def sized(anatomy: Anatomy) -> Iterator[Hit]:
        for appendix in anatomy.appendices:
            for row in lines(appendix):
                wrong = next((s for s in sizes_of([row]) if not low - NEAR <= s <= high + NEAR), None)
                if wrong is not None:
                    yield Hit(_where(key, appendix), row.words, size(wrong), between("size", low, high))

    def placed(anatomy: Anatomy) -> Iterator[Hit]:
        for appendix in anatomy.appendices:
            for row in lines(appendix):
                if row.half < 0 and row.para.look.align != "center":
                    yield Hit(_where(key, appendix), row.words, align(row.para.look.align), align("center"))

    name = key.replace("_", "-")
    return (
        Rule(f"{name}-style", Severity.SHOULD, known.basis, styled),
        Rule(f"{name}-size", Severity.SHOULD, known.basis, sized),
        Rule(f"{name}-align", Severity.SHOULD, known.basis, placed),
    )


def label_form(anatomy: Anatomy) -> Iterator[Hit]:
    """Not "Phụ lục", or "Phụ lục I" and on where there are several, on a line of its own."""
    several = len(anatomy.appendices) > 1
    for appendix in anatomy.appendices:
        said = appendix.label.words
        if not _ALONE.fullmatch(said) or (several and said == APPENDIX):
            yield Hit(_where("appendix_label", appendix), said, words(said), Said("appendix-label"))


def title_missing(anatomy: Anatomy) -> Iterator[Hit]:
    """An appendix without a title."""
    for appendix in anatomy.appendices:
        if not appendix.title and _ALONE.fullmatch(appendix.label.words):
            where = _where("appendix_title", appendix)
            yield Hit(where, "", Said("nothing"), Said("box", {"key": "appendix_title"}))


def title_case(anatomy: Anatomy) -> Iterator[Hit]:
    """The title not in capitals."""
    for appendix in anatomy.appendices:
        for row in appendix.title:
            if not row.words.isupper():
                wanted = Said("case", {"value": "upper"})
                yield Hit(_where("appendix_title", appendix), row.words, words(row.words), wanted, row.words.upper())


def reference_missing(anatomy: Anatomy) -> Iterator[Hit]:
    """An appendix that does not say what it is attached to."""
    for appendix in anatomy.appendices:
        if not appendix.reference:
            yield Hit(_where("appendix_reference", appendix), "", Said("nothing"), Said("attached"))


def reference_form(anatomy: Anatomy) -> Iterator[Hit]:
    """ "(Kèm theo …)" without its brackets."""
    for appendix in anatomy.appendices:
        said = " ".join(row.words for row in appendix.reference)
        if said and not (said.startswith("(") and said.endswith(")")):
            yield Hit(_where("appendix_reference", appendix), said, words(said), Said("attached"))


def referred(anatomy: Anatomy) -> Iterator[Hit]:
    """An appendix the text never speaks of."""
    if anatomy.appendices and not any(_MENTIONED.search(para.text) for para in anatomy.between):
        yield Hit(_where("appendix_label", anatomy.appendices[0]), "", Said("nothing"), Said("mention"))


def own_numbers(anatomy: Anatomy) -> Iterator[Hit]:
    """Pages of an appendix that count on from the document."""
    for appendix in anatomy.appendices:
        first = appendix.paras[0]
        sheet = anatomy.page.sheets[first.sheet]
        before = anatomy.page.paras[first.place - 1].sheet if first.place else -1
        if (sheet.numbers or sheet.first) and (before == first.sheet or sheet.start != 1):
            yield Hit(_where("page_number", appendix), "", Said("counts-on"), Said("starts-at", {"value": "1"}))


_SHOULD = Severity.SHOULD
RULES = (
    Rule("appendix-label-form", _SHOULD, _BASIS, label_form),
    *_look_of("appendix_label"),
    Rule("appendix-title-missing", _SHOULD, _BASIS, title_missing),
    Rule("appendix-title-case", _SHOULD, _BASIS, title_case),
    *_look_of("appendix_title"),
    Rule("appendix-reference-missing", _SHOULD, _BASIS, reference_missing),
    Rule("appendix-reference-form", _SHOULD, _BASIS, reference_form),
    *_look_of("appendix_reference"),
    Rule("appendix-mention", _SHOULD, _BASIS, referred),
    Rule("appendix-numbers", _SHOULD, _BASIS, own_numbers),
)
