"""Every kind of Word file we write, judged by the ISO schemas and, for what no schema says, by a validator of Microsoft's rules."""

import re
import zipfile
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import pytest

from tests.documents.papers import PAPERS
from tests.paper.made import appendix_paper, everything, long_report, paper, section
from tests.schemas import complaints
from ttdn_desktop.documents.docx_writer import DocxWriter
from ttdn_desktop.model.form import PageForm
from ttdn_desktop.paper.blocks import Paper
from ttdn_desktop.paper.numbering import SCHEMES
from ttdn_desktop.paper.rules import RANGES, URGENT_MARKS

pytestmark = pytest.mark.slow
LEVELS = [section(f"s{n}", f"Tiêu đề {n}", level, ["- một", "# hai"]) for n, level in enumerate((1, 2, 3, 3, 2, 1, 3))]


def ends() -> dict[str, Paper]:
    """Both ends of every choice of a page form."""
    made = {}
    for name, span in RANGES.items():
        for value in span.values or (span.low, span.high):
            made[f"{name} {value}"] = paper(LEVELS, form=PageForm(**{name: value}))
    return made


MADE: dict[str, Callable[[], Paper]] = {
    **PAPERS,
    "empty": paper,
    **{f"look {look}": lambda look=look: paper(long_report(7), look=look) for look in ("draft", "sign", "outside")},
    **{f"urgent {key}": lambda key=key: paper(LEVELS, urgency=key) for key in URGENT_MARKS},
    **{f"numbers {key}": lambda key=key: paper(LEVELS, numbering=key) for key in SCHEMES},
    "a draft and its appendix": lambda: appendix_paper(chart=True, look="draft", urgency="khan", drafts=2),
}


def doubts(data: bytes, folder: Path) -> list[str]:
    """What the rules of the Open XML SDK find: also ids given twice, styles that are not there, links that lead nowhere."""
    from openxml_audit import OpenXmlValidator

    path = folder / "a.docx"
    path.write_bytes(data)
    said = [str(error) for error in OpenXmlValidator().validate(path).errors]
    # Word needs no theme and takes none from a document without one; the standard does not ask for it (ISO 29500-1, 14.2.7).
    return [text for text in said if not text.endswith("relationships/theme' is missing.")]


@pytest.mark.parametrize("name", MADE)
def test_the_schemas_find_nothing(name: str, tmp_path: Path) -> None:
    data = DocxWriter().render(MADE[name]())
    assert complaints(data) == []
    assert doubts(data, tmp_path) == []


def test_nor_at_the_ends_of_any_choice() -> None:
    for name, made in ends().items():
        assert complaints(DocxWriter().render(made)) == [], name


def test_a_second_opinion_that_needs_no_network(tmp_path: Path) -> None:
    """Where the schemas cannot be fetched, this still judges."""
    for made in (everything(), *ends().values()):
        assert doubts(DocxWriter().render(made), tmp_path) == []


PLANTED = {
    "a child out of order": ("word/document.xml", rb"(<w:pStyle [^>]*/>)(<w:keepNext/>)", rb"\2\1"),
    "an unknown child": ("word/document.xml", rb"<w:cantSplit/>", rb"<w:cantSplitt/>"),
    "an unknown value": ("word/document.xml", rb'w:type="dxa"', rb'w:type="foo"'),
    "in a style": ("word/styles.xml", rb"(<w:name [^>]*/>)(<w:basedOn [^>]*/>)", rb"\2\1"),
    "in the picture": ("word/document.xml", rb"<a:stretch>", rb"<a:strech/><a:stretch>"),
    "in the settings": ("word/settings.xml", rb' w:percent="100"', b""),
    "in the properties": ("docProps/core.xml", rb"<dc:title>", rb"<dc:titel/><dc:title>"),
    "in the program's properties": ("docProps/app.xml", rb"<Application>", rb"<Applikation/><Application>"),
    "in the numbering": ("word/numbering.xml", rb"(<w:start [^>]*/>)(<w:numFmt [^>]*/>)", rb"\2\1"),
    "in a relationship": ("word/_rels/document.xml.rels", rb' Target="styles.xml"', b""),
}


def planted(name: str) -> bytes:
    """A file of ours with this one mistake in it."""
    part, old, new = PLANTED[name]
    out = BytesIO()
    with zipfile.ZipFile(BytesIO(DocxWriter().render(everything()))) as right, zipfile.ZipFile(out, "w") as wrong:
        for entry in right.namelist():
            data = right.read(entry)
            if entry == part:
                data, count = re.subn(old, new, data, count=1)
                assert count, "the mistake was not planted"
            wrong.writestr(entry, data)
    return out.getvalue()


@pytest.mark.parametrize("name", PLANTED)
def test_they_do_find_a_mistake(name: str) -> None:
    assert len(complaints(planted(name))) >= 1
