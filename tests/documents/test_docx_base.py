"""The base document: what its script makes, nothing of python-docx's own template, and fitted to every set of rules."""

import subprocess
import sys
import zipfile
from io import BytesIO

import make_base_docx
import msgspec
import pytest
from docx.shared import Mm
from lxml import etree

from ttdn_desktop import places
from ttdn_desktop.documents import docx_base
from ttdn_desktop.paper.numbering import SCHEMES
from ttdn_desktop.paper.rules import RULES, Sizes

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def parts(data: bytes) -> dict[str, bytes]:
    """Every part in canonical XML."""
    with zipfile.ZipFile(BytesIO(data)) as package:
        return {
            name: etree.tostring(etree.fromstring(package.read(name)), method="c14n") for name in package.namelist()
        }


def committed() -> bytes:
    return places.asset(*docx_base.BASE).read_bytes()


def test_the_committed_file_is_what_the_script_makes() -> None:
    assert parts(committed()) == parts(make_base_docx.make()), "run installer/make_base_docx.py"


def test_nothing_comes_from_the_stock_template() -> None:
    assert set(parts(committed())) == {
        "[Content_Types].xml", "_rels/.rels", "docProps/app.xml", "docProps/core.xml", "word/_rels/document.xml.rels",
        "word/document.xml", "word/fontTable.xml", "word/header1.xml", "word/numbering.xml", "word/settings.xml", "word/styles.xml",
    }  # fmt: skip
    core = etree.fromstring(parts(committed())["docProps/core.xml"])
    assert len(core) == 0, "no author, no date"
    body = etree.fromstring(parts(committed())["word/document.xml"])[0]
    assert [child.tag for child in body] == [f"{W}sectPr"]


def test_opened_as_it_is_for_its_own_rules() -> None:
    assert parts(docx_base.packed(docx_base.open_base(RULES["nd30"], "roman"))) == parts(committed())


def test_every_value_of_the_rules_reaches_the_document() -> None:
    sizes = Sizes(**{name: 20.5 + place for place, name in enumerate(Sizes.__struct_fields__)})
    rules = msgspec.structs.replace(
        RULES["nd30"], sizes=sizes, page_mm=(200, 280), top_mm=25, bottom_mm=24, left_mm=35, right_mm=18,
        header_mm=12, indent_mm=10, space_after=7, line_multiple=1.5,
    )  # fmt: skip
    document = docx_base.open_base(rules, "roman")
    styles = docx_base.styles_by_id(document)
    used = {style.font.size.pt for style in styles.values() if style.font.size}
    assert set(msgspec.structs.astuple(sizes)) <= used
    for style in styles.values():
        for size, other in zip(style.element.iter(f"{W}sz"), style.element.iter(f"{W}szCs"), strict=True):
            assert size.get(f"{W}val") == other.get(f"{W}val")
    body = styles["BodyText"].paragraph_format
    assert (body.space_after.pt, body.line_spacing, body.first_line_indent.mm) == (7, 1.5, pytest.approx(10, abs=0.02))
    page = document.sections[0]
    found = (
        page.page_width,
        page.page_height,
        page.top_margin,
        page.bottom_margin,
        page.left_margin,
        page.right_margin,
    )
    assert found == pytest.approx(tuple(Mm(side) for side in (200, 280, 25, 24, 35, 18)), abs=Mm(1) // 50)
    assert page.header_distance.mm == pytest.approx(12, abs=0.02) and page.different_first_page_header_footer
    indents = {node.get(f"{W}firstLine") for node in document.part.numbering_part.element.iter(f"{W}ind")}
    assert indents == {"567"}


@pytest.mark.parametrize("scheme", SCHEMES)
def test_headings_are_counted_where_word_can_count_them(scheme: str) -> None:
    document = docx_base.open_base(RULES["nd30"], scheme)
    levels = list(next(document.part.numbering_part.element.iter(f"{W}abstractNum")).iter(f"{W}lvl"))
    for place, kind in enumerate(SCHEMES[scheme]):
        style = docx_base.styles_by_id(document)[f"Heading{place + 1}"].element
        counted = kind in ("roman", "arabic", "decimal", "decimal3", "part")
        assert (style.find(f"{W}pPr/{W}numPr") is not None) == counted == docx_base.automatic(kind)
        assert (levels[place].find(f"{W}pStyle") is not None) == counted
        assert bool(levels[place].find(f"{W}lvlText").get(f"{W}val")) == counted
        assert style.find(f"{W}pPr/{W}outlineLvl").get(f"{W}val") == str(place)


def test_the_writer_is_there_without_python_docx() -> None:
    """The window knows its writers from the start; the library is loaded with the first file."""
    ask = "import sys, ttdn_desktop.documents.docx_writer; print('docx' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", ask], capture_output=True, text=True).stdout.strip() == "False"
