"""Rules of the running text and its headings (NĐ 30/2020, PL I, Mục II.6)."""

import re
from collections.abc import Iterator

from ttdn_desktop.documents.form_checker.anatomy import Anatomy, Heading, short
from ttdn_desktop.documents.form_checker.base import (
    NEAR,
    Hit,
    Rule,
    align,
    between,
    mm,
    number,
    size,
    sizes_of,
    styles,
    words,
)
from ttdn_desktop.documents.form_checker.lengths import MM
from ttdn_desktop.documents.form_checker.measure import line_count, multiple
from ttdn_desktop.documents.form_checker.page import Para
from ttdn_desktop.documents.form_checker.rows import is_bold
from ttdn_desktop.model.finding import Severity
from ttdn_desktop.model.form_finding import Said
from ttdn_desktop.paper.rules import ENDING, RANGES, box
from ttdn_desktop.reading.numerals import NumeralKind, read_numeral

_INDENTS = tuple(float(value) for value in RANGES["indent_mm"].values)
_NEAR_MM = 0.6
_SPACE = RANGES["space_after"].low
_LINES = RANGES["line_multiple"]
_NEAR_LINE = 0.02  # of a line: 1.5 is stored as 360, 18 pt as 360 too
_NEAR_END = 12
_LOW, _HIGH = box("body").size
_TYPED_INDENT = re.compile(r"\t+|[ \u00a0]{3,}")
_GROUNDS = re.compile(r"(Căn cứ|Theo|Xét)\b")
_FORMS = {  # how a number is written, and its pattern
    NumeralKind.ROMAN: (re.compile(r"[IVXLC]+\."), "{}."),
    NumeralKind.ARABIC: (re.compile(r"\d+\."), "{}."),
    NumeralKind.POINT: (re.compile(r"[a-zđ]\)"), "{})"),
}
_DEEP = (NumeralKind.DECIMAL, NumeralKind.DECIMAL3, NumeralKind.ARABIC)


def text_size(anatomy: Anatomy) -> Iterator[Hit]:
    """Running text smaller or larger than the decree allows."""
    for para in anatomy.text:
        yield from _wrong_size(anatomy, para)


def _wrong_size(anatomy: Anatomy, para: Para) -> Iterator[Hit]:
    wrong = next((one for one in sizes_of(para.rows) if not _LOW - NEAR <= one <= _HIGH + NEAR), None)
    if wrong is not None:
        yield Hit(anatomy.where(para), short(para.text), size(wrong), between("size", _LOW, _HIGH))


def text_sizes(anatomy: Anatomy) -> Iterator[Hit]:
    """Running text in two allowed sizes: within one document they change together."""
    counts: dict[float, list[Para]] = {}
    for para in anatomy.text:
        for one in sizes_of(para.rows):
            if _LOW - NEAR <= one <= _HIGH + NEAR:
                counts.setdefault(one, []).append(para)
    usual = max(counts, key=lambda one: len(counts[one]), default=0.0)
    for one, paras in counts.items():
        if one != usual:
            yield from (Hit(anatomy.where(para), short(para.text), size(one), size(usual)) for para in paras)


def text_upright(anatomy: Anatomy) -> Iterator[Hit]:
    """A whole paragraph in italics; the grounds of a document are written so, and a remark in brackets."""
    for para in anatomy.text:
        letters = [run for row in para.rows for run in row.letters]
        remark = para.text.startswith("(") and para.text.rstrip(".;").endswith(")")
        if letters and all(run.italic for run in letters) and not (_GROUNDS.match(para.text) or remark):
            yield Hit(anatomy.where(para), short(para.text), *styles(letters[0], letters[0].bold, False))


def text_justified(anatomy: Anatomy) -> Iterator[Hit]:
    """Paragraphs of more than one line that are not justified."""
    for para in anatomy.text:
        room = (para.column.width or 0.0) - para.look.left - para.look.right
        if para.look.align != "justify" and room > 0 and line_count(para, room * 1.02) > 1:
            yield Hit(anatomy.where(para), short(para.text), align(para.look.align), align("justify"))


def text_indent(anatomy: Anatomy) -> Iterator[Hit]:
    """A first line that begins neither 10 nor 12.7 mm in; list items may begin further in."""
    low, high = min(_INDENTS), max(_INDENTS)
    for para in anatomy.text:
        first = para.look.first
        if first is None or para.look.align in ("center", "right") or _typed_indent(para):
            continue
        listed = bool(para.number) or read_numeral(para.text) is not None
        begins = (para.look.left + first) * MM
        fine = any(abs(begins - wanted) <= _NEAR_MM for wanted in _INDENTS) and (
            listed or abs(para.look.left) * MM <= 1
        )
        if not (fine or (listed and begins >= low - _NEAR_MM)):
            wanted = Said("mm-or", {"low": number(low), "high": number(high)})
            yield Hit(anatomy.where(para), short(para.text), mm(para.look.left + first), wanted)


def indent_typed(anatomy: Anatomy) -> Iterator[Hit]:
    """A first line pushed in with blanks or tabs."""
    for para in anatomy.text:
        if _typed_indent(para):
            yield Hit(anatomy.where(para), short(para.text), Said("typed-indent"), Said("set-indent"))


def _typed_indent(para: Para) -> bool:
    row = next((row for row in para.rows if row.words), None)
    return row is not None and not para.number and _TYPED_INDENT.match(row.text) is not None


def text_space(anatomy: Anatomy) -> Iterator[Hit]:
    """Less than 6 pt between two paragraphs that follow each other."""
    known = {para.place for para in anatomy.text} | set(anatomy.headings)
    for para, after in zip(anatomy.between, anatomy.between[1:], strict=False):
        if para.place not in known or after.place not in known or para.ends_sheet or after.look.new_page:
            continue
        one, other = para.look.spacing, after.look.spacing
        if None in (one.after, other.before):
            continue
        joined = para.style == after.style
        gap = (0.0 if joined and one.contextual else one.after or 0.0) + (
            0.0 if joined and other.contextual else other.before or 0.0
        )
        if gap < _SPACE - NEAR:
            found, wanted = Said("points", {"value": number(gap)}), Said("points-least", {"value": number(_SPACE)})
            yield Hit(anatomy.where(para), short(para.text), found, wanted)


def line_spacing(anatomy: Anatomy) -> Iterator[Hit]:
    """Lines closer than single or wider than one and a half."""
    for para in (*anatomy.text, *(heading.para for heading in anatomy.headings.values())):
        if anatomy.page.sheets[para.sheet].grid or not para.size:
            continue
        times = multiple(para, para.size)
        if not _LINES.low - _NEAR_LINE <= times <= _LINES.high + _NEAR_LINE:
            found = Said("lines", {"value": f"{times:.2f}".rstrip("0").rstrip(".")})
            yield Hit(anatomy.where(para), short(para.text), found, Said("lines-range"))


def _numbered(anatomy: Anatomy, *kinds: NumeralKind) -> Iterator[Heading]:
    for heading in anatomy.headings.values():
        if heading.numeral is not None and heading.numeral.kind in kinds and any(map(str.isalpha, heading.title)):
            yield heading


def section_case(anatomy: Anatomy) -> Iterator[Hit]:
    """The title of a mục (I., II. …) not in capitals."""
    for heading in _numbered(anatomy, NumeralKind.ROMAN):
        if not heading.title.isupper():
            wanted = Said("case", {"value": "upper"})
            better = heading.title.upper()
            yield Hit(anatomy.where(heading.para), short(heading.para.text), words(heading.title), wanted, better)


def clause_case(anatomy: Anatomy) -> Iterator[Hit]:
    """The title of a khoản (1., 2. …) in capitals, below a mục in capitals."""
    if not any(_numbered(anatomy, NumeralKind.ROMAN, NumeralKind.LETTER, NumeralKind.PART)):
        return  # where "1." is the top of the document, capitals are usual
    for heading in _numbered(anatomy, *_DEEP):
        if heading.title.isupper() and len(heading.title.split()) > 1:
            wanted = Said("case", {"value": "sentence"})
            yield Hit(anatomy.where(heading.para), short(heading.para.text), words(heading.title), wanted)


def heading_style(anatomy: Anatomy) -> Iterator[Hit]:
    """A heading that is not bold, or in italics; the text behind a run-in heading may be so."""
    bold_kinds = {h.numeral.kind for h in anatomy.headings.values() if h.numeral and is_bold(h.para.rows[0])}
    for heading in anatomy.headings.values():
        runs = [run for row in heading.para.rows for run in row.letters if any(map(str.isalpha, run.text))]
        whole = heading.para.look.outline < 9 or heading.title.isupper()
        if not whole and not _alone(anatomy, heading, bold_kinds):
            continue
        other = next((run for run in (runs if whole else runs[:1]) if not run.bold or run.italic), None)
        if other is not None:
            yield Hit(anatomy.where(heading.para), short(heading.para.text), *styles(other, True, False))


def _alone(anatomy: Anatomy, heading: Heading, bold_kinds: set[NumeralKind]) -> bool:
    """A short numbered line is surely a heading where others like it are bold, and no item of the same list stands beside it."""
    numeral = heading.numeral
    if numeral is None or numeral.kind not in bold_kinds or heading.title[-1:] in ".;:":
        return False
    beside = (anatomy.headings.get(heading.para.place + step) for step in (-1, 1))
    return not any(
        other and other.numeral and other.numeral.kind is numeral.kind and not is_bold(other.para.rows[0])
        for other in beside
    )


def heading_number(anatomy: Anatomy) -> Iterator[Hit]:
    """Numbers written otherwise than "I.", "1.", "a)": "I/", "1-", "a."."""
    for para in (*anatomy.text, *(heading.para for heading in anatomy.headings.values())):
        numeral = read_numeral(para.text)
        form = _FORMS.get(numeral.kind) if numeral else None
        if numeral is None or form is None or not para.text[: numeral.end].endswith((" ", "\u00a0")):
            continue  # "12/KH-UBND …" begins with no number of its own
        if not form[0].fullmatch(numeral.text) and not numeral.text.startswith("("):
            sign = numeral.text.strip(" ./)-–(")
            yield Hit(anatomy.where(para), short(para.text), words(numeral.text), words(form[1].format(sign)))


def heading_size(anatomy: Anatomy) -> Iterator[Hit]:
    """A heading smaller or larger than the decree allows."""
    for heading in anatomy.headings.values():
        yield from _wrong_size(anatomy, heading.para)


def part_align(anatomy: Anatomy) -> Iterator[Hit]:
    """Phần or Chương not centred."""
    for heading in _numbered_alone(anatomy):
        if heading.para.look.align != "center":
            where = anatomy.where(heading.para)
            yield Hit(where, short(heading.para.text), align(heading.para.look.align), align("center"))


def _numbered_alone(anatomy: Anatomy) -> Iterator[Heading]:
    for heading in anatomy.headings.values():
        if heading.numeral is not None and heading.numeral.kind is NumeralKind.PART:
            yield heading


def ending(anatomy: Anatomy) -> Iterator[Hit]:
    """A text that does not end "./."."""
    told = [para for para in anatomy.between if para.text and not para.table and not para.boxed]
    last = told[-1] if told else None
    near = told[-1:] if anatomy.foot else told[-_NEAR_END:]  # where no foot is known, its lines count as text
    if last is not None and not any(para.text.rstrip().endswith(ENDING) for para in near):
        said = last.text.split()
        yield Hit(anatomy.where(last), short(last.text), words("… " + " ".join(said[-4:])), words(ENDING), ENDING)


_SHOULD = Severity.SHOULD
_B = box("body").basis
_H = box("heading1").basis
RULES = (
    Rule("text-size", _SHOULD, _B, text_size),
    Rule("text-sizes", _SHOULD, "NĐ 30/2020, PL I, Mục V", text_sizes),
    Rule("text-style", _SHOULD, _B, text_upright),
    Rule("text-align", _SHOULD, _B, text_justified),
    Rule("text-indent", _SHOULD, _B, text_indent),
    Rule("text-indent-typed", Severity.STYLE, _B, indent_typed),
    Rule("text-space", _SHOULD, _B, text_space),
    Rule("text-line-spacing", _SHOULD, _B, line_spacing),
    Rule("heading-style", _SHOULD, _H, heading_style),
    Rule("heading-size", _SHOULD, _H, heading_size),
    Rule("heading-number", _SHOULD, _H, heading_number),
    Rule("section-case", _SHOULD, _H, section_case),
    Rule("clause-case", _SHOULD, _H, clause_case),
    Rule("part-align", _SHOULD, _H, part_align),
    Rule("text-ending", _SHOULD, "NĐ 30/2020, PL III, Mẫu 1.4", ending),
)
