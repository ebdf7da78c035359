"""Ids in hidden bookmarks: any id fits and comes back, every block carries its own, and they outlive LibreOffice and a person's edits."""

import re
import zipfile
from collections.abc import Callable
from copy import deepcopy
from io import BytesIO
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from tests.documents.papers import PAPERS
from tests.paper.made import everything, long_report, paper, section
from tests.real import office_convert
from ttdn_desktop.documents.docx_bookmarks import Bookmarks, id_of, names_of
from ttdn_desktop.documents.docx_ids import Marked, paragraph_ids
from ttdn_desktop.documents.docx_writer import DocxWriter
from ttdn_desktop.errors import Refused
from ttdn_desktop.model.block import Paragraph, Text
from ttdn_desktop.paper.blocks import Grid, Heading, Image, Paper, Para

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
BODY = "word/document.xml"
KEYS = st.text(st.one_of(st.characters(), st.sampled_from("abzZA09_-")), min_size=1, max_size=60)
LONG = "mục riêng của xã Suối Mơ, do cán bộ thêm vào ngày 05/02/2027"


def tree(data: bytes) -> etree._Element:
    return etree.fromstring(zipfile.ZipFile(BytesIO(data)).read(BODY))


def edited(data: bytes, change: Callable[[etree._Element], None]) -> bytes:
    """The file after somebody changed its body."""
    out, body = BytesIO(), tree(data)
    change(body[0])
    with zipfile.ZipFile(BytesIO(data)) as old, zipfile.ZipFile(out, "w") as new:
        for name in old.namelist():
            new.writestr(name, etree.tostring(body) if name == BODY else old.read(name))
    return out.getvalue()


def ids(data: bytes) -> list[tuple[str, str]]:
    return [(mark.kind, mark.id) for mark in paragraph_ids(data) if mark.id]


def wanted(made: Paper) -> list[tuple[str, str]]:
    """What the blocks of a paper carry, in order."""
    found = []
    for block in made.blocks:
        if isinstance(block, Heading):
            found.append(("section", block.section))
        elif isinstance(block, Para | Grid | Image) and block.block:
            found.append(("block", block.block))
    return [pair for pair in dict.fromkeys(found) if pair[1]]


def names(data: bytes) -> list[str]:
    return [mark.get(f"{W}name") for mark in tree(data).iter(f"{W}bookmarkStart")]


def holding(body: etree._Element, key: str) -> etree._Element:
    """The paragraph with the bookmark of that block."""
    return next(mark.getparent() for mark in body.iter(f"{W}bookmarkStart") if mark.get(f"{W}name") == f"_ttdn_{key}")


def typed(words: str) -> etree._Element:
    """A paragraph as a person adds one."""
    paragraph = etree.Element(f"{W}p")
    etree.SubElement(etree.SubElement(paragraph, f"{W}r"), f"{W}t").text = words
    return paragraph


@given(KEYS, st.sampled_from(["block", "section"]), st.integers(0, 30_000), st.booleans())
def test_any_id_becomes_names_word_takes_and_comes_back(key: str, kind: str, serial: int, capitals: bool) -> None:
    made = names_of(kind, key, serial, capitals=capitals)
    assert all(re.fullmatch(r"_[0-9A-Za-z_]{1,39}", name) for name in made)
    assert id_of(made) == (kind, key) == id_of(made[::-1])


@given(st.lists(st.tuples(st.sampled_from(["block", "section"]), KEYS), max_size=12))
def test_no_two_ids_share_a_name_for_word(keys: list[tuple[str, str]]) -> None:
    marks, root = Bookmarks(), etree.Element(f"{W}body")
    for kind, key in keys:
        getattr(marks, kind)(etree.SubElement(root, f"{W}p"), key)
    starts = list(root.iter(f"{W}bookmarkStart"))
    assert len({start.get(f"{W}name").lower() for start in starts}) == len(starts)
    assert len({start.get(f"{W}id") for start in starts}) == len(starts)
    ends = [end.get(f"{W}id") for end in root.iter(f"{W}bookmarkEnd")]
    assert sorted(ends) == sorted(start.get(f"{W}id") for start in starts)


@given(st.text(st.sampled_from("sl_z019aB-é"), max_size=20))
def test_a_name_of_somebody_else_is_no_id(name: str) -> None:
    for given_name in (name, f"_ttdn_{name}"):
        kind, key = id_of([given_name])
        assert not key or given_name.lower() in [
            n.lower() for c in (True, False) for n in names_of(kind, key, capitals=c)
        ]


def test_plain_ids_stay_readable() -> None:
    assert names_of("block", "p12") == ["_ttdn_p12"] and names_of("section", "S10") == ["_ttdn_s_S10"]


@pytest.mark.parametrize(
    "name", ["everything", "lists", "pictures", "by chance 3", "draft by chance 5", "draft in parts"]
)
def test_every_block_carries_its_own(name: str) -> None:
    made = PAPERS[name]()
    data = DocxWriter().render(made)
    assert ids(data) == wanted(made) and len(ids(data)) > 1
    assert len({name.lower() for name in names(data)}) == len(names(data))
    said = {mark.id: mark.text for mark in paragraph_ids(data) if mark.kind == "block"}
    for block in made.blocks:
        if isinstance(block, Para) and block.block:
            assert said[block.block].endswith("".join(span.text for span in block.spans).strip())


def test_long_and_odd_ids_do_too() -> None:
    blocks = [
        Paragraph(key, (Text(f"đoạn {n}"),)) for n, key in enumerate(("a", "A", "z", "s-1", LONG, LONG + "2", "ộ"))
    ]
    made = paper([section(LONG, "Mục", blocks=blocks), section("S1", "Mục"), section("s1", "Mục")])
    assert ids(DocxWriter().render(made)) == wanted(made)


def test_what_is_no_word_file_is_refused() -> None:
    with pytest.raises(Refused):
        paragraph_ids(b"PK\x03\x04 not a file", "x.docx")


def test_an_edited_paragraph_keeps_its_id() -> None:
    def retype(body: etree._Element) -> None:
        for text in holding(body, "dz2d0").iter(f"{W}t"):
            text.text = "viết lại"

    found = paragraph_ids(edited(DocxWriter().render(everything()), retype))
    assert Marked("d-0", "viết lại", "block") in found


def test_the_longer_half_of_a_split_paragraph_keeps_the_id() -> None:
    for cut, longer in ((8, 1), (60, 0)):
        made = paper([section("a", "Mục", 1, ["chữ " * 20])])

        def split(body: etree._Element, cut: int = cut) -> None:
            first = holding(body, "az2d0")
            text = next(first.iter(f"{W}t"))
            second = typed(text.text[cut:])
            text.text = text.text[:cut]
            second.append(first[-1])  # Word leaves the end of the bookmark with the second half
            first.addnext(second)

        halves = [
            mark for mark in paragraph_ids(edited(DocxWriter().render(made), split)) if mark.text.startswith("chữ")
        ]
        assert [mark.id for mark in halves] == (["", "a-0"] if longer else ["a-0", ""])


def test_what_a_person_adds_has_none_and_what_is_deleted_is_gone() -> None:
    def work(body: etree._Element) -> None:
        holding(body, "dz2d0").addnext(typed("thêm"))
        gone = holding(body, "dz2d1")
        gone.getparent().remove(gone)

    data = DocxWriter().render(everything())
    after = edited(data, work)
    assert ids(after) == [pair for pair in ids(data) if pair[1] != "d-1"]
    place = [mark.id for mark in paragraph_ids(after)].index("d-0")
    assert paragraph_ids(after)[place + 1] == Marked("", "thêm", "")


def test_joined_paragraphs_keep_one_id_and_a_copy_keeps_none() -> None:
    def join(body: etree._Element) -> None:
        first, second = holding(body, "dz2d0"), holding(body, "dz2d1")
        copied = deepcopy(holding(body, "dz2d2"))
        first.extend(list(second)[1:])
        second.getparent().remove(second)
        holding(body, "dz2d2").addnext(copied)

    found = paragraph_ids(edited(DocxWriter().render(everything()), join))
    at = next(place for place, mark in enumerate(found) if mark.text.startswith("lại một"))
    assert [mark.id for mark in found[at : at + 3]] == ["d-0", "d-2", ""]


@pytest.mark.slow
@pytest.mark.parametrize("seed", [3, 8])
def test_ids_and_words_outlive_libreoffice(seed: int, tmp_path: Path) -> None:
    made = paper([*long_report(seed), section(LONG, "Mục dài", 1, ["cuối"])])
    data = DocxWriter().render(made)
    path = tmp_path / "a.docx"
    path.write_bytes(data)
    back = office_convert(path, "docx:MS Word 2007 XML", tmp_path / "back").read_bytes()
    assert ids(back) == ids(data) == wanted(made)
    before, after = paragraph_ids(data), paragraph_ids(back)
    assert [mark for mark in after if mark.id] == [mark for mark in before if mark.id]
    assert DocxWriter().read_words(back) == DocxWriter().read_words(data)


@pytest.mark.slow
def test_numbers_beside_a_draft_are_no_text_after_libreoffice_either(tmp_path: Path) -> None:
    data = DocxWriter().render(PAPERS["draft in parts"]())
    path = tmp_path / "a.docx"
    path.write_bytes(data)
    back = office_convert(path, "docx:MS Word 2007 XML", tmp_path / "back").read_bytes()
    assert "1" not in [mark.text for mark in paragraph_ids(data)]
    assert [mark for mark in paragraph_ids(back) if mark.text] == [mark for mark in paragraph_ids(data) if mark.text]


@pytest.mark.slow
def test_ids_outlive_an_edit_and_then_libreoffice(tmp_path: Path) -> None:
    def work(body: etree._Element) -> None:
        holding(body, "dz2d0").addnext(typed("thêm"))
        gone = holding(body, "dz2d1")
        gone.getparent().remove(gone)

    changed = edited(DocxWriter().render(everything()), work)
    path = tmp_path / "a.docx"
    path.write_bytes(changed)
    back = office_convert(path, "docx:MS Word 2007 XML", tmp_path / "back").read_bytes()
    assert [mark for mark in paragraph_ids(back) if mark.id] == [mark for mark in paragraph_ids(changed) if mark.id]
