"""Documents as strangers make them in Word: theme fonts, direct formatting, drawn lines, tabs; good ones, to be spoilt by a test."""

from collections.abc import Callable
from typing import NamedTuple

from tests.bad.makers import MAIN, docx, relations, types
from tests.documents.form.word import MORE, R
from tests.paper.made import prose

_KIND = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_THEME = (
    '<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:themeElements><a:fontScheme name="Office">'
    '<a:majorFont><a:latin typeface="Cambria"/></a:majorFont><a:minorFont><a:latin typeface="Calibri"/></a:minorFont>'
    "</a:fontScheme></a:themeElements></a:theme>"
)
# What Word 2016 puts into a new document: 8 pt below every paragraph, 1.08 lines, the theme's font.
_STYLES = f"""<w:styles {MORE}><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:asciiTheme="minorHAnsi" w:hAnsiTheme="minorHAnsi"/>
<w:sz w:val="22"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr>
<w:spacing w:after="160" w:line="259" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>
<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>
<w:style w:type="paragraph" w:styleId="Header"><w:name w:val="header"/><w:basedOn w:val="Normal"/><w:pPr><w:tabs>
<w:tab w:val="center" w:pos="4680"/><w:tab w:val="right" w:pos="9360"/></w:tabs>
<w:spacing w:after="0" w:line="240" w:lineRule="auto"/></w:pPr></w:style>
<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:tblPr><w:tblCellMar>
<w:left w:w="108" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>
<w:style w:type="table" w:styleId="TableGrid"><w:name w:val="Table Grid"/><w:basedOn w:val="TableNormal"/><w:pPr>
<w:spacing w:after="0" w:line="240" w:lineRule="auto"/></w:pPr></w:style></w:styles>"""
_TIMES = '<w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:cs="Times New Roman"/>'


def run(text: str, size: float, look: str = "") -> str:
    """A run of Times New Roman; `look` of b, i, u."""
    marks = "".join({"b": "<w:b/>", "i": "<w:i/>", "u": '<w:u w:val="single"/>'}[sign] for sign in look)
    words = '</w:t><w:tab/><w:t xml:space="preserve">'.join(text.split("\t"))
    return (
        f'<w:r><w:rPr>{_TIMES}{marks}<w:sz w:val="{size * 2:g}"/></w:rPr><w:t xml:space="preserve">{words}</w:t></w:r>'
    )


def p(inside: str, align: str = "center", more: str = "") -> str:
    """A paragraph without space around it."""
    return f'<w:p><w:pPr><w:spacing w:before="0" w:after="0" w:line="240"/>{more}<w:jc w:val="{align}"/></w:pPr>{inside}</w:p>'


def text(words: str, more: str = "", inside: str = "") -> str:
    """A paragraph of running text."""
    look = more or '<w:spacing w:before="120" w:after="0" w:line="340" w:lineRule="exact"/><w:ind w:firstLine="720"/>'
    return f'<w:p><w:pPr>{look}<w:jc w:val="both"/></w:pPr>{inside or run(words, 14)}</w:p>'


def drawn(points: float) -> str:
    """A line drawn in Word 2010 and later, with its fallback for older ones."""
    wide = round(points * 12700)
    shape = (
        f'<w:drawing><wp:anchor><wp:positionH relativeFrom="column"><wp:posOffset>900000</wp:posOffset></wp:positionH>'
        f'<wp:extent cx="{wide}" cy="0"/><wp:docPr id="1" name="Straight Connector 1"/><a:graphic><a:graphicData uri="x">'
        f'<wps:wsp><wps:spPr><a:prstGeom prst="line"/></wps:spPr></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing>'
    )
    return (
        '<w:r><mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006">'
        f'<mc:Choice Requires="wps">{shape}</mc:Choice><mc:Fallback>{old_line(points)[5:-6]}</mc:Fallback></mc:AlternateContent></w:r>'
    )


def old_line(points: float) -> str:
    """A line drawn in Word 2003."""
    return f'<w:r><w:pict><v:line from="30pt,2pt" to="{30 + points:g}pt,2pt"/></w:pict></w:r>'


def connector(points: float) -> str:
    """A line as Word 2007 draws it."""
    style = f"position:absolute;width:{points:g}pt;height:.05pt"
    return f'<w:r><w:pict><v:shape type="#_x0000_t32" style="{style}" o:connectortype="straight"/></w:pict></w:r>'


class Made(NamedTuple):
    """The pieces of a document; a test replaces one."""

    left: str
    right: str
    number: str
    date: str
    title: str
    body: str
    recipients: str
    signing: str
    line: Callable[[float], str] = drawn
    header: str = (
        '<w:sdt><w:sdtContent><w:p><w:pPr><w:pStyle w:val="Header"/><w:jc w:val="center"/></w:pPr><w:r><w:rPr>{times}<w:sz w:val="26"/>'
        '</w:rPr><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>PAGE   \\* MERGEFORMAT</w:instrText></w:r><w:r>'
        '<w:fldChar w:fldCharType="separate"/></w:r><w:r><w:rPr>{times}<w:sz w:val="26"/></w:rPr><w:t>2</w:t></w:r><w:r>'
        '<w:fldChar w:fldCharType="end"/></w:r></w:p></w:sdtContent></w:sdt>'
    ).replace("{times}", _TIMES)


def good(line: Callable[[float], str] = drawn) -> Made:
    """A letterhead in a table, lines drawn as shapes, text set by hand: all as the decree wants it."""
    return Made(
        left=p(run("UBND TỈNH CAO BẰNG", 13)) + p(run("SỞ VĂN HÓA VÀ THỂ THAO", 13, "b") + line(80)),
        right=p(run("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 13, "b"))
        + p(run("Độc lập - Tự do - Hạnh phúc", 14, "b") + line(174)),
        number=p(run("Số: 05/BC-SVHTT", 13)),
        date=p(run("Cao Bằng, ngày 05 tháng 02 năm 2027", 14, "i")),
        title=p(run("BÁO CÁO", 14, "b")) + p(run("Kết quả công tác thông tin đối ngoại năm 2026", 14, "b") + line(120)),
        body=text(prose(60, 1))
        + text("", inside=run("I. ĐẶC ĐIỂM TÌNH HÌNH", 14, "b"))
        + text("", inside=run("1. Thuận lợi", 14, "b"))
        + "".join(text(prose(150, n)) for n in range(2, 7))
        + text(f"- {prose(50, 8)}")
        + text("Trên đây là báo cáo kết quả công tác thông tin đối ngoại năm 2026./."),
        recipients=p(run("Nơi nhận:", 12, "bi"), "left")
        + p(run("- Bộ Ngoại giao (b/c);", 11), "left")
        + p(run("- Lưu: VT, QLVH.", 11), "left"),
        signing=p(run("KT. GIÁM ĐỐC", 14, "b"))
        + p(run("PHÓ GIÁM ĐỐC", 14, "b"))
        + p(run("Hoàng Văn Thái", 14, "b"), more='<w:spacing w:before="1200" w:after="0"/>'),
    )


def made(parts: Made) -> bytes:
    """The file."""

    def table(*rows: tuple[str, str]) -> str:
        cells = "".join(f"<w:tr><w:tc>{left}</w:tc><w:tc>{right}</w:tc></w:tr>" for left, right in rows)
        return (
            '<w:tbl><w:tblPr><w:tblW w:w="10000" w:type="dxa"/><w:jc w:val="center"/></w:tblPr><w:tblGrid>'
            f'<w:gridCol w:w="4000"/><w:gridCol w:w="6000"/></w:tblGrid>{cells}</w:tbl>'
        )

    head = table((parts.left, parts.right), (parts.number, parts.date)) if parts.left else parts.right
    foot = table((parts.recipients, parts.signing)) if parts.recipients else parts.signing
    end = '<w:p><w:pPr><w:spacing w:after="0"/></w:pPr></w:p>'
    section = (
        '<w:sectPr><w:headerReference w:type="default" r:id="rId3"/><w:pgSz w:w="11907" w:h="16840"/>'
        '<w:pgMar w:top="1134" w:bottom="1134" w:left="1701" w:right="1134" w:gutter="0"/><w:titlePg/></w:sectPr>'
    )
    whole = f"<w:document {MORE}><w:body>{head}{parts.title}{parts.body}{foot}{end}{section}</w:body></w:document>"
    more = "".join(
        f'<Override PartName="/word/{name}.xml" ContentType="{_KIND}.{kind}+xml"/>'
        for name, kind in (("styles", "styles"), ("header1", "header"))
    )
    return docx(
        types=types(MAIN, more),
        document=whole.encode(),
        extra={
            "word/_rels/document.xml.rels": relations(
                ("styles", "styles.xml"), ("theme", "theme/theme1.xml"), ("header", "header1.xml")
            ),
            "word/styles.xml": _STYLES.encode(),
            "word/theme/theme1.xml": _THEME.encode(),
            "word/header1.xml": f"<w:hdr {MORE}>{parts.header}</w:hdr>".encode(),
        },
    )


assert R in MORE
