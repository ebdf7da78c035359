"""Looks resolved through styles, lists and defaults: a mistake made anywhere is found, what is only made otherwise is not."""

import copy

import pytest
from lxml import etree

from tests.documents.form.word import (
    Edit,
    Word,
    both,
    found_after,
    plain,
    put,
    say,
    set_p,
    set_r,
    with_appendix,
    xml,
)
from ttdn_desktop.documents.form_checker.judge import judge_form
from ttdn_desktop.documents.form_checker.page import Stroke
from ttdn_desktop.documents.form_checker.walk import read_page
from ttdn_desktop.documents.word_styles import W

PLAIN = plain()


def in_style(key: str, kind: str, name: str, **values: str) -> Edit:
    """An edit of a style."""
    return lambda word: put(word.style(key), kind, name, **values)


def in_defaults(kind: str, name: str, **values: str) -> Edit:
    """An edit of the document's defaults."""

    def edit(word: Word) -> None:
        defaults = word.tree("styles").find(f"{W}docDefaults/{W}{kind}Default")
        assert defaults is not None
        put(defaults, kind, name, **values)

    return edit


def in_list(level: int, **values: str) -> Edit:
    """An edit of the indents of the dash list."""

    def edit(word: Word) -> None:
        for found in word.tree("numbering").iter(W + "lvl"):
            if found.find(W + "lvlText").get(W + "val") == "-":
                put(found, "pPr", "ind", **values)

    return edit


def character_style(word: Word) -> None:
    """A bold character style on a run of a bold heading: twice bold is not bold (ECMA-376, 17.7.3)."""
    word.tree("styles").append(
        xml('<w:style w:type="character" w:styleId="Strong"><w:name w:val="Strong"/><w:rPr><w:b/></w:rPr></w:style>')
    )
    for run in word.p("Heading2").iter(W + "r"):
        put(run, "rPr", "rStyle", val="Strong")


def own_list(word: Word) -> None:
    """A paragraph put into the dash list by itself: the list's indents go before its style's."""
    in_list(0, left="0", firstLine="0")(word)
    number = xml('<w:numPr><w:ilvl w:val="0"/><w:numId w:val="2"/></w:numPr>')
    word.p("BodyText", 1).find(W + "pPr").append(number)


def bullets_keep(word: Word) -> None:
    """The same list named by a style that sets its own indents: those hold."""
    in_list(0, left="0", firstLine="0")(word)
    put(word.style("ListBullet"), "pPr", "ind", firstLine="720")


def capitals(word: Word) -> None:
    say("Title", "báo cáo")(word)
    set_r("Title", "caps")(word)


def hidden(word: Word) -> None:
    run = xml('<w:r><w:rPr><w:vanish/><w:sz w:val="72"/></w:rPr><w:t>ẩn</w:t></w:r>')
    word.p("BodyText", 1).append(run)


def deleted(word: Word) -> None:
    word.p("National").append(xml("<w:del><w:r><w:delText>THỪA</w:delText></w:r></w:del>"))


def controlled(word: Word) -> None:
    """The title in a content control."""
    title = word.p("Title")
    holder = xml("<w:sdt><w:sdtContent/></w:sdt>")
    title.getparent().replace(title, holder)
    holder[0].append(title)


def universal(word: Word) -> None:
    """Lengths with units, as other programs write them."""
    put(word.p("BodyText", 1), "pPr", "ind", firstLine="12.7mm")
    put(word.p("BodyText", 1), "pPr", "spacing", after="6pt", line="240", lineRule="auto")
    word.section.find(W + "pgSz").set(W + "w", "210mm")


def two_lines(word: Word) -> None:
    say("National", "CỘNG HÒA XÃ HỘI\nCHỦ NGHĨA VIỆT NAM")(word)


def tinted(word: Word) -> None:
    """Nearly black, and black by the theme's name."""
    set_r("BodyText", "color", 1, val="0D0D0D")(word)
    set_r("BodyText", "color", 2, themeColor="text1")(word)


def linked(word: Word) -> None:
    """A page number written as a simple field."""
    for run in list(word.header.iter(W + "r")):
        word.header.remove(run)
    word.header.append(xml('<w:fldSimple w:instr=" PAGE "><w:r><w:t>2</w:t></w:r></w:fldSimple>'))


def superscript(word: Word) -> None:
    word.p("BodyText", 1).append(
        xml('<w:r><w:rPr><w:vertAlign w:val="superscript"/><w:sz w:val="16"/></w:rPr><w:t>2</w:t></w:r>')
    )


def turned_by_word(word: Word) -> None:
    """Margins of the appendix turned with its sheet, as Word turns them."""
    margins = word.section.find(W + "pgMar")
    sides = {side: margins.get(W + side) for side in ("top", "right", "bottom", "left")}
    for side, other in (("left", "top"), ("top", "right"), ("right", "bottom"), ("bottom", "left")):
        margins.set(W + side, sides[other])


FINE: dict[str, Edit] = {
    "capitals by the font": capitals,
    "hidden words": hidden,
    "deleted words": deleted,
    "a content control": controlled,
    "lengths with units": universal,
    "a Quốc hiệu of two lines": two_lines,
    "the other place of a tone": say("National", "CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM"),
    "nearly black": tinted,
    "a simple field": linked,
    "indents of a style above those of its list": bullets_keep,
    "12.5 mm, as LibreOffice sets it": set_p("BodyText", "ind", 1, firstLine="709"),
    "a superscript": superscript,
    "lines 1.5": in_style("BodyText", "pPr", "spacing", after="120", line="360", lineRule="auto"),
}  # fmt: skip
WRONG: dict[str, tuple[set[str], Edit]] = {
    "a size in the style": ({"national-size"}, in_style("National", "rPr", "sz", val="36")),
    "a size in the style below": ({"text-size", "heading-size", "addressee-size"}, in_style("Normal", "rPr", "sz", val="24")),
    "a font in the defaults": ({"font-family"}, in_defaults("rPr", "rFonts", ascii="Arial", hAnsi="Arial")),
    "a colour in the style below": ({"font-colour"}, in_style("Normal", "rPr", "color", val="1F497D")),
    "bold twice": ({"heading-style"}, character_style),
    "indents of the list": ({"text-indent"}, in_list(0, left="0", firstLine="0")),
    "a list of its own": ({"text-indent"}, own_list),
    "lines of the style": ({"text-line-spacing"}, in_style("BodyText", "pPr", "spacing", after="120", line="480", lineRule="auto")),
    "no capitals": ({"doc-type-case"}, both(capitals, set_r("Title", "caps", val="0"))),
    "a gutter": ({"margin-left"}, lambda word: word.section.find(W + "pgMar").set(W + "gutter", "200")),
}  # fmt: skip


@pytest.mark.parametrize("name", FINE)
def test_what_is_only_made_otherwise_is_left_alone(name: str) -> None:
    assert found_after(PLAIN, FINE[name]) == ()


@pytest.mark.parametrize("name", WRONG)
def test_what_is_wrong_is_found_wherever_it_was_said(name: str) -> None:
    rules, edit = WRONG[name]
    assert {finding.rule for finding in found_after(PLAIN, edit)} == rules


def test_margins_may_turn_with_the_sheet() -> None:
    assert found_after(with_appendix(), turned_by_word) == ()


def test_two_appendices_want_roman_numbers() -> None:
    word = Word(with_appendix())
    paragraphs = [word.p(style) for style in ("AppendixLabel", "AppendixTitle", "AppendixReference")]
    turn = xml("<w:p><w:pPr/></w:p>")
    turn[0].append(copy.deepcopy(word.section))
    word.section.addprevious(turn)
    for paragraph in paragraphs:
        word.section.addprevious(copy.deepcopy(paragraph))
    found = judge_form(word.bytes(), "")
    assert [(one.rule, one.count) for one in found] == [("appendix-label-form", 2)]
    say("AppendixLabel", "Phụ lục I")(word)
    say("AppendixLabel", "Phụ lục II", 1)(word)
    assert judge_form(word.bytes(), "") == ()


def test_an_appendix_may_begin_behind_a_page_break() -> None:
    """Without a section of its own its pages count on: that alone is told."""
    word = Word(with_appendix())
    turn = next(p for p in word.tree().iter(W + "p") if p.find(f"{W}pPr/{W}sectPr") is not None)
    kept = turn.find(f"{W}pPr/{W}sectPr")
    word.section.getparent().replace(word.section, kept)
    if not "".join(turn.itertext()).strip():
        turn.getparent().remove(turn)
    word.p("AppendixLabel").insert(1, xml('<w:r><w:br w:type="page"/></w:r>'))
    assert [finding.rule for finding in judge_form(word.bytes(), "")] == ["appendix-numbers"]


def test_equal_places_are_told_once_with_their_count() -> None:
    word = Word(PLAIN)
    for place in range(1, 6):
        set_p("BodyText", "jc", place, val="left")(word)
    (found,) = judge_form(word.bytes(), "")
    assert found.rule == "text-align" and found.count == 5
    assert found.where.data["number"] == "3" and found.where.data["under"] == "I. ĐẶC ĐIỂM TÌNH HÌNH"


def test_a_secrecy_mark_in_the_header_is_found() -> None:
    word = Word(PLAIN)
    word.tree("header1").append(xml("<w:p><w:r><w:t>TỐI MẬT</w:t></w:r></w:p>"))
    assert [finding.rule for finding in judge_form(word.bytes(), "")] == ["secrecy-stamp"]


def test_columns_and_lines_are_measured_in_points() -> None:
    page = read_page(PLAIN, "")
    motto = next(para for para in page.paras if para.style == "Motto")
    rule = page.paras[motto.place + 1]
    assert motto.column.left == pytest.approx(173.7, abs=0.1) and motto.column.width == pytest.approx(283.5, abs=0.1)
    assert rule.strokes == (Stroke("border", pytest.approx(171.5, abs=0.1), 0.0),)
    assert page.ours and len(page.sheets) == 1 and page.sheets[0].text_width == pytest.approx(439.4, abs=0.1)
    (number,) = page.sheets[0].numbers
    assert (number.story, number.align, number.size, number.around) == ("header", "center", 14, "")


def test_nested_tables_and_boxes_are_walked() -> None:
    word = Word(PLAIN)
    box = xml(
        "<w:p><w:r><w:pict><v:shape><v:textbox><w:txbxContent><w:p><w:r><w:t>trong khung</w:t></w:r></w:p></w:txbxContent>"
        "</v:textbox></v:shape></w:pict></w:r></w:p>"
    )
    word.p("BodyText", 1).addnext(box)
    cell = list(word.tree().iter(W + "tc"))[4]
    cell.append(etree.fromstring(etree.tostring(next(word.tree().iter(W + "tbl")))))
    page = read_page(word.bytes(), "")
    assert [para.boxed for para in page.paras if para.text == "trong khung"] == [True]
    assert len({para.table for para in page.paras}) == 5
