"""What Word, Excel and browsers copy, as blocks of ours: lists, tables, looks; letters of old codes told of."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ttdn_desktop.model.block import Level, Paragraph, Table, Text
from ttdn_desktop.model.notation import write_line
from ttdn_desktop.reading.pasted import Pasted, pasted_grid, pasted_html, pasted_text
from ttdn_desktop.text.unicode import clean

WORD = """<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style><!-- p.MsoNormal {margin:0cm;
font-family:"Times New Roman",serif} --></style><xml><o:p>rác</o:p></xml></head><body lang=VI><!--StartFragment-->
<p class=MsoNormal style='text-indent:1cm'><b><span style='font-size:14.0pt;color:red'>Công tác
tuyên truyền</span></b><span style='font-size:14pt'> được&nbsp;quan <i>tâm</i>.<o:p></o:p></span></p>
<p class=MsoListParagraph style='margin-left:36pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span
style='font-family:Symbol;mso-list:Ignore'>·<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp;
</span></span><![endif]>Việc một</p>
<p class=MsoListParagraph style='mso-list:l0 level2 lfo1'><![if !supportLists]><span
style='mso-list:Ignore'>o<span>&nbsp;&nbsp; </span></span><![endif]>Việc nhỏ</p>
<p class=MsoListParagraph style='mso-list:l1 level1 lfo2'><![if !supportLists]><span
style='mso-list:Ignore'>1.<span>&nbsp;</span></span><![endif]>Thứ nhất</p>
<p class=MsoNormal><span style='display:none;mso-hide:all'>ẩn</span>- Gõ tay</p>
<p class=MsoNormal><o:p>&nbsp;</o:p></p>
<table class=MsoTableGrid border=1><tr><td><p class=MsoNormal>Thôn</p></td><td><p>Số<o:p></o:p></p></td></tr>
<tr><td><p>Nà Mai</p></td><td><p>41</p><p>hộ</p></td></tr></table>
<!--EndFragment--></body></html>"""


def shown(pasted: Pasted | None) -> list[object]:
    assert pasted is not None
    return [write_line(b.level, b.runs) if isinstance(b, Paragraph) else b.rows for b in pasted.blocks]  # type: ignore[union-attr]


def test_what_word_copies() -> None:
    assert shown(pasted_html(WORD, "a\nb")) == [
        "**Công tác tuyên truyền** được quan _tâm_.",
        "- Việc một",
        "+ Việc nhỏ",
        "# Thứ nhất",
        "- Gõ tay",
        (("Thôn", "Số"), ("Nà Mai", "41\nhộ")),
    ]


@pytest.mark.parametrize(
    ("html", "wanted"),
    [
        ("<ul><li>một<ul><li>nhỏ</ul><li>hai</ul><ol><li>thứ nhất</ol>", ["- một", "+ nhỏ", "- hai", "# thứ nhất"]),
        ("<h2>Đầu đề</h2><p>a<br>b</p>", ["Đầu đề", "a", "b"]),
        ("<p>Xem <a href='http://x'>trang <b>này</b></a> nhé<script>alert(1)</script></p>", ["Xem trang **này** nhé"]),
        ("<b style='font-weight:normal'>thường <span style='font-weight:700'>đậm</span></b>", ["thường **đậm**"]),
        ("<em>ngả</em> <span style='font-style:italic'>nữa</span>", ["_ngả_ _nữa_"]),
        ("<div>một<div>hai</div>ba</div>", ["một", "hai", "ba"]),
        ("<p>+ một</p><p>– hai</p><p>-5 độ</p><p>- 5 độ</p><p>o&nbsp;&nbsp; ba</p>",
         ["+ một", "- hai", "-5 độ", "\\- 5 độ", "+ ba"]),
        ("<table><tr><td>chỉ để xếp chỗ</td></tr></table>", ["chỉ để xếp chỗ"]),
        ("<table><thead><tr><th>a<th>b</thead><tr><td rowspan=2>1<td>2<tr><td>3</table>",
         [(("a", "b"), ("1", "2"), ("", "3"))]),
        ("<table><tr><td colspan=2>ghép</td></tr><tr><td>1</td><td>2</td></tr></table>", [(("ghép", ""), ("1", "2"))]),
        ("<table><tr><td>1<table><tr><td>trong</td></tr></table></td><td>2</td></tr></table>", [(("1\ntrong", "2"),)]),
        ("<table><tr><td>1<td>2</table><p>sau", [(("1", "2"),), "sau"]),
        ("<p>hở <b>đậm <p>hai</i>", ["hở **đậm**", "**hai**"]),
        (unicodedata.normalize("NFD", "<p>Đối ngoại</p>"), ["Đối ngoại"]),
        ("<p>a\u200bb&shy;c&#0;</p>", ["ab\u00adc\ufffd"]),
        ("<p>1 &lt; 2 &amp; *_*</p>", ["1 < 2 & \\*\\_\\*"]),
    ],
)  # fmt: skip
def test_what_browsers_copy(html: str, wanted: list[object]) -> None:
    assert shown(pasted_html(html, "x\ny")) == wanted


def test_pictures_are_counted_and_nothing_is_nothing() -> None:
    made = pasted_html("<p>chữ<img src='a.png'><img></p>", "x\ny")
    assert made is not None and made.pictures == 2
    assert pasted_html("<img src='a.png'>") is None and pasted_html("<p>&nbsp;</p>") is None and pasted_html("") is None


@pytest.mark.parametrize(
    ("text", "html", "wanted"),
    [(" và hai", "<span>và hai</span>", " và hai"), ("và hai ", "và <b></b>hai", "và hai "), ("a", "<p>a</p>", "a")],
)
def test_one_line_keeps_the_blank_at_its_edge(text: str, html: str, wanted: str) -> None:
    assert shown(pasted_html(html, text)) == [wanted] == shown(pasted_text(text))


TCVN3 = "C«ng t¸c th«ng tin ®èi ngo¹i cña x· ®­îc quan t©m chØ ®¹o thùc hiÖn th­êng xuyªn"
UPRIGHT = "Công tác thông tin đối ngoại của xã được quan tâm chỉ đạo thực hiện thường xuyên"
VNI = "Coâng taùc thoâng tin ñoái ngoaïi cuûa xaõ ñöôïc quan taâm chæ ñaïo thöïc hieän thöôøng xuyeân"


@pytest.mark.parametrize(("text", "kind"), [(TCVN3, "tcvn3"), (VNI, "vni"), (UPRIGHT, "")])
def test_letters_of_old_codes_without_a_font(text: str, kind: str) -> None:
    for made in (pasted_text(text), pasted_text(f"- {text}\n{text}"), pasted_html(f"<p>{text}</p>", "x\ny")):
        assert made is not None and made.legacy == kind
        words = [b.runs[0].text for b in made.unicode if isinstance(b, Paragraph) and isinstance(b.runs[0], Text)]
        assert set(words) == ({UPRIGHT} if kind else set())
        assert "C" in shown(made)[0][:3], "as it was copied, until the officer says so"  # type: ignore[index]


@pytest.mark.parametrize(
    "html",
    [
        "<p style=\"font-family:'.VnTime'\">x· ®iÓm</p>",
        "<font face='.VnTime'>x· ®iÓm</font>",
        '<style>p.MsoNormal, li {font-family:".VnTime",serif}</style><p class=MsoNormal>x· ®iÓm</p>',
        "<p><span style='font-family:\".VnTime\"'>x· </span><span style='font-family:\".VnTime\"'>®iÓm</span></p>",
    ],
)
def test_the_font_decides_about_few_words(html: str) -> None:
    made = pasted_html(html, "x\ny")
    assert made is not None and made.legacy == "tcvn3"
    assert shown(made) == ["x· ®iÓm"] and shown(Pasted(made.unicode)) == ["xã điểm"]


def test_capitals_of_the_font_and_vni() -> None:
    made = pasted_html("<p style='font-family:.VnTimeH'>b¸o c¸o</p>", "x\ny")
    assert made is not None and shown(Pasted(made.unicode)) == ["BÁO CÁO"]
    made = pasted_html("<table style='font-family:VNI-Times'><tr><td>taùc</td><td>xaõ</td></tr></table>", "")
    assert made is not None and made.legacy == "vni" and shown(Pasted(made.unicode)) == [(("tác", "xã"),)]


def test_plain_lists_and_tables() -> None:
    assert shown(pasted_text("- một\r\n•\thai\n\n+ ba\no\tbốn\n1. năm")) == [
        "- một",
        "- hai",
        "+ ba",
        "+ bốn",
        "1. năm",
    ]
    assert shown(pasted_text("Thôn\tHộ\nNà Mai\t41\n")) == [(("Thôn", "Hộ"), ("Nà Mai", "41"))]
    assert shown(pasted_text("·\tmột\n·\thai")) == ["- một", "- hai"]


def test_cells_of_a_spreadsheet() -> None:
    assert pasted_grid("a\tb\r\n1\t2\r\n") == [["a", "b"], ["1", "2"]]
    assert pasted_grid('a\t"hai\ndòng ""nháy"""\nx\t') == [["a", 'hai\ndòng "nháy"'], ["x", ""]]
    assert pasted_grid('5" ống\tb') == [['5" ống', "b"]] and pasted_grid("") == [[""]]


@given(
    rows=st.lists(
        st.lists(st.text(st.sampled_from('ab"\n ễ'), max_size=6), min_size=2, max_size=3), min_size=1, max_size=4
    )
)
def test_what_a_spreadsheet_writes_is_read_back(rows: list[list[str]]) -> None:
    def cell(text: str) -> str:
        return '"' + text.replace('"', '""') + '"' if set(text) & {'"', "\n", "\t"} else text

    text = "\r\n".join("\t".join(map(cell, row)) for row in rows) + "\r\n"
    assert pasted_grid(text) == [[clean(c) for c in row] for row in rows]


_TAGS = st.sampled_from(
    "<p> </p> <b> </b> <ul> <li> </ul> <ol> <table> <tr> <td> </td> </table> <td\trowspan=3> <td\tcolspan=9> <br> <img> "
    "<span\tstyle='mso-list:Ignore'> </span> <![if\tx]> <!-- --> <style> </style> <th> <caption> &nbsp; &#x1ea1; <".split(
        " "
    )
)


@given(parts=st.lists(_TAGS | st.text(st.characters(codec="utf-8"), max_size=8), max_size=24))
def test_broken_markup_never_harms(parts: list[str]) -> None:
    made = pasted_html("".join(parts), "x\ny")
    for block in made.blocks if made else ():
        if isinstance(block, Paragraph):
            text = "".join(run.text for run in block.runs if isinstance(run, Text))
            assert text == clean(text) and "\n" not in text and text.strip()
            assert block.level in Level
        else:
            assert isinstance(block, Table) and len({len(row) for row in block.rows}) == 1
