"""What is pasted from Word and elsewhere: lists, headings, tables and old fonts come in whole; what is left aside is told."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ttdn_desktop import places
from ttdn_desktop.app import App
from ttdn_desktop.documents.html_reader import read_html
from ttdn_desktop.documents.old_files import ChildReader
from ttdn_desktop.documents.paste_reader import read_paste
from ttdn_desktop.errors import Refused
from ttdn_desktop.model.source import Pasted, SourceLine, SourceTable
from ttdn_desktop.operations.import_old import understand
from ttdn_desktop.text.legacy import TCVN3

WORD = """<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><meta charset=utf-8>
<!--[if gte mso 9]><xml><w:WordDocument><w:View>Normal</w:View></w:WordDocument></xml><![endif]-->
<style><!-- /* Style Definitions */
p.MsoNormal, li.MsoNormal {mso-style-parent:""; margin:0cm; font-size:14.0pt; font-family:"Times New Roman",serif;}
h1 {mso-style-link:"Heading 1"; text-align:center; font-weight:bold;}
p.Nho {font-style:italic;}
@page WordSection1 {size:595.3pt 841.9pt;}
--></style></head><body lang=VI><!--StartFragment-->
<table class=MsoTableGrid border=0><tr><td width=300>
<p class=MsoNormal align=center style='text-align:center'><b>ỦY BAN NHÂN DÂN<br>XÃ NGUYÊN BÌNH</b></p></td>
<td colspan=2><p class=MsoNormal><b>CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM</b></p></td></tr></table>
<h1>BÁO CÁO<o:p></o:p></h1>
<p class=MsoNormal><b><span style='mso-spacerun:yes'>  </span>I. TÌNH
HÌNH CHUNG</b><o:p></o:p></p>
<p class=MsoListParagraph style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'>
<![if !supportLists]><span style='mso-list:Ignore'>1.
<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp; </span></span><![endif]>Thuận lợi</p>
<p class=MsoListParagraph style='mso-list:l1 level1 lfo2'>
<!--[if !supportLists]--><span style='font-family:Symbol'>
<span style='mso-list:Ignore'>·<span style='font:7.0pt'>&nbsp; </span></span></span><!--[endif]-->Một gạch <i>nghiêng</i> đầu dòng</p>
<p class=Nho>Đoạn nghiêng&nbsp;cả dòng <del>bỏ đi</del><span style='display:none'>ẩn</span></p>
<!--[if gte vml 1]><v:shape id="x"></v:shape><![endif]--><img src="file:///C:/tam/anh1.png" alt="Ảnh lễ hội">
<div style='mso-element:footnote-list'><div><p>Chú thích một</p></div></div>
<table><tr><th>Nội dung</th><th>Số</th></tr><tr><td>Tin bài</td><td>45</td></tr></table>
<!--EndFragment--></body></html>"""


def lines(pasted: Pasted) -> list[SourceLine]:
    return [item for item in pasted.document.items if isinstance(item, SourceLine)]


def test_words_html_keeps_numbers_tables_and_emphasis() -> None:
    pasted = read_paste(WORD, "")
    found = lines(pasted)
    assert [(line.number, line.text) for line in found] == [
        ("", "BÁO CÁO"),
        ("", "I. TÌNH HÌNH CHUNG"),
        ("1.", "Thuận lợi"),
        ("•", "Một gạch nghiêng đầu dòng"),
        ("", "Đoạn nghiêng cả dòng"),
    ]
    assert found[0].bold and found[0].centered and found[0].style == "heading"
    assert found[1].bold and not found[2].bold and found[4].italic
    assert found[3].runs == (("Một gạch ", False, False), ("nghiêng", False, True), (" đầu dòng", False, False))
    head, figures = (item for item in pasted.document.items if isinstance(item, SourceTable))
    assert head.rows[0][0][0].text == "ỦY BAN NHÂN DÂN\nXÃ NGUYÊN BÌNH" and head.rows[0][0][0].centered
    assert len(head.rows[0]) == 3, "a cell over two columns keeps its place"
    assert [cell[0].text for row in figures.rows for cell in row] == ["Nội dung", "Số", "Tin bài", "45"]
    told = dict(pasted.document.warnings)
    assert told["read-deleted-text"] == "bỏ đi" and told["read-hidden-text"] == "ẩn"
    assert told["read-footnote"] == "Chú thích một" and told["read-picture-linked"] == "Ảnh lễ hội"
    assert pasted.as_typed is None, "Unicode already: nothing to ask"


def as_tcvn3(text: str) -> str:
    back = {letter: old for old, letter in TCVN3.items() if len(letter) == 1}
    return "".join(back.get(letter, letter) for letter in text)


@pytest.mark.parametrize("where", ["style", "span", "font"])
def test_old_fonts_come_as_unicode_and_as_typed_with_a_sample(where: str) -> None:
    old = as_tcvn3("công tác thông tin đối ngoại")
    told = {
        "style": f'<style>p.MsoNormal{{font-family:".VnTime"}}</style><p class=MsoNormal>{old}</p>',
        "span": f"<p><span style='font-family:.VnTime'>{old}</span></p>",
        "font": f'<p><font face=".VnTime">{old}</font></p>',
    }[where]
    pasted = read_paste(told + "<p>Unicode giữ nguyên ô ơ</p>", "")
    assert [line.text for line in lines(pasted)] == ["công tác thông tin đối ngoại", "Unicode giữ nguyên ô ơ"]
    assert pasted.as_typed is not None
    assert [item.text for item in pasted.as_typed.items if isinstance(item, SourceLine)][0] == old
    assert (pasted.font, pasted.before, pasted.after) == (".VnTime", old, "công tác thông tin đối ngoại")


def test_vni_capitals_of_tcvn3_and_words_cut_by_spans() -> None:
    html = "<p><span style='font-family:VNI-Times'>Coâng ta</span><span style='font-family:VNI-Times'>ùc</span></p>"
    html += f"<p style='font-family:.VnTimeH'>{as_tcvn3('báo cáo')}</p>"
    assert [line.text for line in lines(read_paste(html, ""))] == ["Công tác", "BÁO CÁO"]


def test_plain_text_in_old_letters_is_asked_about_too() -> None:
    text = (
        as_tcvn3("Thực hiện công văn số năm của Sở về công tác thông tin đối ngoại, xã báo cáo kết quả như sau") + "."
    )
    pasted = read_paste("", text)
    assert lines(pasted)[0].text.startswith("Thực hiện công văn") and pasted.as_typed is not None
    assert pasted.before != pasted.after and pasted.font == ".VnTime"


def test_lists_and_paragraphs_of_other_programs() -> None:
    html = "<div>Một<div>Hai</div>Ba<ol start=3><li>Bốn</li><li><p>Năm</p></li></ol><ul><li>Sáu</li></ul></div>"
    assert [(line.number, line.text) for line in lines(read_paste(html, ""))] == [
        ("", "Một"), ("", "Hai"), ("", "Ba"), ("3.", "Bốn"), ("4.", "Năm"), ("-", "Sáu"),
    ]  # fmt: skip


def test_text_is_nfc_and_html_without_words_gives_way_to_the_text() -> None:
    assert lines(read_paste("<p>Vie\u0323\u0302t</p>", ""))[0].text == "Việt"
    assert lines(read_paste("<!--StartFragment--><img src=x>", "Chữ thường"))[0].text == "Chữ thường"
    with pytest.raises(Refused, match="paste-empty"):
        read_paste("<p> </p>", " ")


def test_what_is_too_large_is_refused_in_the_officers_words() -> None:
    with pytest.raises(Refused, match="paste-too-big"):
        read_paste("<p>" + "x" * 12_000_000, "")
    with pytest.raises(Refused, match="paste-too-long"):
        read_html("<p>x" * 20_002)


def test_the_child_reads_it_and_refuses_for_it() -> None:
    reader = ChildReader()
    assert lines(reader.pasted(WORD, ""))[2].number == "1."
    with pytest.raises(Refused, match="paste-empty"):
        reader.pasted("", "   ")
    deep = reader.pasted("<div>" * 50_000 + "sâu", "sâu lắm")
    assert "sâu" in lines(deep)[0].text
    assert lines(reader.pasted("", "nửa cặp \ud800 chữ"))[0].text.startswith("nửa cặp")


MARKS = ["<p>", "</p>", "<td>", "<table>", "</table>", "<tr>", "<b>", "<li>", "<ol>", "</ol>", "<br>", "<style>", "<!--", "-->",
         "<![if !supportLists]>", "<![endif]>", "<span style='mso-list:Ignore'>", "</span>", "&nbsp;", "\xad", "\0"]  # fmt: skip


@given(st.lists(st.one_of(st.sampled_from(MARKS), st.text(alphabet="aă ếĐ<>&;'\"=", max_size=8)), max_size=40))
def test_any_html_is_read_or_refused(parts: list[str]) -> None:
    try:
        read_paste("".join(parts), "chữ")
    except Refused as refused:
        assert refused.code.startswith("paste-")


@given(st.lists(st.text(alphabet="abcăâđêôơưếệ,.", min_size=1, max_size=30), min_size=1, max_size=12))
def test_no_word_of_plain_paragraphs_is_lost(paragraphs: list[str]) -> None:
    html = "".join(f"<p class=MsoNormal>{text}</p>" for text in paragraphs)
    assert [line.text for line in lines(read_paste(html, ""))] == paragraphs


def test_the_whole_path_to_an_understood_report(home: Path) -> None:
    sample = places.asset("samples", "ky-truoc.txt").read_text("utf-8")
    html = "".join(f"<p class=MsoNormal>{line}</p>" for line in sample.split("\n") if line.strip())
    with App.at(home) as app:
        by_text = understand(app.old_files.pasted("", sample).document, app.catalogue)
        by_html = understand(app.old_files.pasted(html, "").document, app.catalogue)
    assert by_html.unit.area == by_text.unit.area and by_html.report.period == by_text.report.period
    assert [s.key for s in by_html.report.sections] == [s.key for s in by_text.report.sections]
