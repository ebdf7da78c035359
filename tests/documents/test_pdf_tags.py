"""The PDF for the archive and for screen readers: tags, properties, fonts, the words whoever reads them, the same bytes each time."""

import re
import shutil
import subprocess
from collections import Counter
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import pikepdf
import pytest
from lxml import etree

from tests.documents.papers import PAPERS, cut_words, lists, long_table
from tests.documents.pdf_structure import attribute, elements, faults, kind, marks
from tests.paper.made import appendix_paper, everything, paper, prose, section
from ttdn_desktop.documents.pdf_writer import PdfWriter
from ttdn_desktop.paper.blocks import Paper
from ttdn_desktop.paper.words import paper_words

WRITER = PdfWriter()
DRAFTS = (
    "everything",
    "draft in parts",
    "draft by chance 5",
)  # with numbers in the margin, which are no words of the paper


@pytest.mark.parametrize("name", PAPERS)
def test_everything_drawn_belongs_to_a_part_of_the_document_or_is_an_artifact(name: str) -> None:
    assert faults(WRITER.render(PAPERS[name]())) == []


def edited(change: Callable[[pikepdf.Pdf], None]) -> bytes:
    """A good file of ours with something spoilt."""
    out = BytesIO()
    with pikepdf.open(BytesIO(WRITER.render(everything()))) as pdf:
        change(pdf)
        pdf.save(out)
    return out.getvalue()


def drawn(pattern: bytes, by: bytes) -> Callable[[pikepdf.Pdf], None]:
    def change(pdf: pikepdf.Pdf) -> None:
        content = pdf.pages[0].Contents
        spoilt, count = re.subn(pattern, by, content.read_bytes(), count=1)
        assert count, pattern
        content.write(spoilt)

    return change


def first(name: str, change: Callable[[pikepdf.Object], None]) -> Callable[[pikepdf.Pdf], None]:
    return lambda pdf: change(next(element for element, _ in elements(pdf) if kind(element) == name))


SPOILT: dict[str, tuple[Callable[[pikepdf.Pdf], None], str]] = {
    "a line outside": (drawn(rb"/Artifact <<[^>]*>> BDC\n([^E]*S)\nEMC", rb"\1"), "S outside every mark"),
    "a text outside": (drawn(rb"/P <</MCID 0>> BDC\n((?s:.)*?)EMC", rb"\1"), "Tj outside every mark"),
    "marks twice": (drawn(rb"MCID 1>>", rb"MCID 0>>"), "are not counted from 0"),
    "another type": (drawn(rb"/P <</MCID 0>>", rb"/H1 <</MCID 0>>"), "its part is not"),
    "a mark left open": (drawn(rb"EMC\n*\Z", rb""), "a mark is left open"),
    "no language": (lambda pdf: pdf.Root.__delitem__("/Lang"), "no language"),
    "first heading H2": (first("H1", lambda it: it.__setitem__("/S", pikepdf.Name("/H2"))), "H2 after H0"),
    "a figure untold": (first("Figure", lambda it: it.__delitem__("/Alt")), "a Figure without words"),
    "a head of nothing": (first("TH", lambda it: it.__delitem__("/A")), "a TH that heads nothing"),
    "a cell too few": (first("TR", lambda it: it.__setitem__("/K", it.K[0])), "rows have [1, 2] columns"),
    "a stranger's child": (first("LI", lambda it: it.__setitem__("/P", it.P.P)), "whose parent does not have it"),
    "an owner too few": (
        lambda pdf: pdf.Root.StructTreeRoot.ParentTree.Nums[1].__delitem__(0),
        "owners",
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", SPOILT)
def test_a_spoilt_file_is_told_from_a_good_one(name: str) -> None:
    change, said = SPOILT[name]
    assert any(said in fault for fault in faults(edited(change))), faults(edited(change))


def outline(made: Paper) -> list[str]:
    """The tree in short: "L(LI(Lbl LBody(L(…))))"."""
    with pikepdf.open(BytesIO(WRITER.render(made))) as pdf:
        depth: dict[tuple[int, int], int] = {}
        out = []
        for element, above in elements(pdf):
            depth[element.objgen] = depth.get(above.objgen, -1) + 1
            out.append(f"{'.' * depth[element.objgen]}{kind(element)}")
        return out


def test_lists_stand_inside_each_other_as_they_are_read() -> None:
    tree = outline(lists())
    start = tree.index(".L")
    assert tree[start : start + 24] == [
        ".L", "..LI", "...Lbl", "...LBody", "....L", ".....LI", "......Lbl", "......LBody",
        ".......L", "........LI", ".........Lbl", ".........LBody", "........LI", ".........Lbl", ".........LBody",
        ".....LI", "......Lbl", "......LBody", "..LI", "...Lbl", "...LBody", ".P", ".L", "..LI",
    ]  # fmt: skip


def test_headings_are_counted_from_one_without_a_gap() -> None:
    sections = [section(f"s{n}", f"Mục {n}", level, ["x"]) for n, level in enumerate((2, 3, 1, 3, 2, 3))]
    made = paper(sections, numbering="plain")
    assert [name for name in outline(made) if "H" in name] == [".H1", ".H2", ".H1", ".H2", ".H2", ".H3"]


def test_a_paragraph_over_a_page_end_is_one_part_with_a_mark_on_each_page() -> None:
    made = paper([section("a", "Mục", 1, [prose(900), "- " + prose(900)])])
    with pikepdf.open(BytesIO(WRITER.render(made))) as pdf:
        pages = [page.objgen for page in pdf.pages]
        over = [
            [pages.index(page.objgen) for page, _ in marks(e)] for e, _ in elements(pdf) if kind(e) in ("P", "LBody")
        ]
    assert [each for each in over if len(each) > 1] == [[0, 1], [1, 2]]


def test_a_table_names_its_heads_and_its_groups() -> None:
    with pikepdf.open(BytesIO(WRITER.render(appendix_paper()))) as pdf:
        cells = [element for element, _ in elements(pdf) if kind(element) == "TH"]
        scopes = Counter((str(attribute(cell, "Scope")), int(attribute(cell, "ColSpan") or 1)) for cell in cells)
    assert scopes == {("/Column", 1): 8, ("/Row", 8): 3}


@pytest.mark.parametrize("name", PAPERS)
def test_properties_say_the_same_in_both_places(name: str) -> None:
    made = PAPERS[name]()
    with pikepdf.open(BytesIO(WRITER.render(made))) as pdf:
        xmp = etree.fromstring(pdf.Root.Metadata.read_bytes())
        info = {key: str(value) for key, value in pdf.docinfo.items()}
        assert "/Filter" not in pdf.Root.Metadata
        (intent,) = pdf.Root.OutputIntents
        assert intent.S == "/GTS_PDFA1" and intent.DestOutputProfile.read_bytes()[36:40] == b"acsp"

    def said(path: str) -> str:
        names = {
            "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
            "dc": "http://purl.org/dc/elements/1.1/",
            "pdf": "http://ns.adobe.com/pdf/1.3/",
            "xmp": "http://ns.adobe.com/xap/1.0/",
            "aid": "http://www.aiim.org/pdfa/ns/id/",
            "uaid": "http://www.aiim.org/pdfua/ns/id/",
        }
        found = xmp.xpath(f"string(//{path})", namespaces=names)
        return str(found)

    wanted = {
        "/Title": said("dc:title//rdf:li"),
        "/Subject": said("dc:description//rdf:li"),
        "/Author": said("dc:creator//rdf:li"),
        "/Creator": said("xmp:CreatorTool"),
        "/Producer": said("pdf:Producer"),
    }
    assert info == {key: value for key, value in wanted.items() if value}
    assert info["/Title"] == made.title
    assert (said("aid:part"), said("aid:conformance"), said("uaid:part")) == ("2", "A", "1")


def test_every_font_is_embedded_and_nothing_shines_through() -> None:
    with pikepdf.open(BytesIO(WRITER.render(everything()))) as pdf:
        fonts = [it for it in pdf.objects if isinstance(it, pikepdf.Dictionary) and it.get("/Type") == "/Font"]
        assert len(fonts) == 4
        for font in fonts:
            assert font.FontDescriptor.FontFile2.read_bytes()[:4] == b"\0\1\0\0" and "/ToUnicode" in font
        assert not any("/SMask" in it for it in pdf.objects if isinstance(it, pikepdf.Stream))


@pytest.mark.parametrize("name", PAPERS)
def test_qpdf_finds_nothing_to_complain_of(name: str, tmp_path: Path) -> None:
    if not shutil.which("qpdf"):
        pytest.skip("no qpdf")
    path = tmp_path / "a.pdf"
    path.write_bytes(WRITER.render(PAPERS[name]()))
    done = subprocess.run(["qpdf", "--check", str(path)], capture_output=True, text=True)
    assert done.returncode == 0 and not done.stderr, done.stdout + done.stderr


@pytest.mark.parametrize("name", [name for name in PAPERS if name not in DRAFTS and name != "long table"])
def test_pdftotext_gets_the_words_exactly(name: str) -> None:
    """In the order they were drawn; in the order it makes out itself the two columns of the head may mix."""
    made = PAPERS[name]()
    assert poppler(made, "-raw") == paper_words(made).split()
    assert Counter(poppler(made)) == Counter(paper_words(made).split())


def test_a_repeated_table_head_is_no_word_of_the_paper() -> None:
    made = long_table()
    assert WRITER.read_words(WRITER.render(made)) == paper_words(made)
    assert faults(WRITER.render(made)) == []


def poppler(made: Paper, *mode: str) -> list[str]:
    """The words pdftotext finds, page numbers aside."""
    if not shutil.which("pdftotext"):
        pytest.skip("no pdftotext")
    data, layout = WRITER.render_placed(made)
    done = subprocess.run(["pdftotext", *mode, "-", "-"], input=data, capture_output=True, check=True)
    words = []
    for page, mark in zip(done.stdout.decode().split("\f"), layout.pages, strict=False):
        found = page.split()
        if mark.number > 1:
            assert found[0] == str(mark.number)
            del found[0]
        words += found
    return words


def test_a_cut_word_is_found_whole_by_a_search() -> None:
    import pypdfium2

    document = pypdfium2.PdfDocument(WRITER.render(cut_words()))
    found = []
    for page in document:
        searcher = page.get_textpage().search("KH-UBND-TTTT-VHXH")
        while searcher.get_next():
            found.append(page)
    assert len(found) == 60


@pytest.mark.parametrize("name", PAPERS)
def test_the_same_paper_gives_the_same_bytes(name: str) -> None:
    data = PdfWriter().render(PAPERS[name]())
    assert data == PdfWriter().render(PAPERS[name]())
    assert not re.search(rb"CreationDate|ModDate|D:2", data)
