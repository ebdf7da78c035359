"""Styles and numbering of our DOCX, made from the rules: our own base document, no stock template.

python-docx's built-in template is US Letter, en-US, compatibility mode 14 with 438 KB of dead styles; in mode 14 justified lines
break as in Word 2010.
"""

from xml.sax.saxutils import escape

from ttdn_desktop.documents.fonts import WORD_FONT
from ttdn_desktop.documents.geometry import (
    ADDRESSEE_MM,
    HEAD_BEFORE_KEPT,
    RULE_AIR,
    RULE_HEIGHT,
    TITLE_AFTER,
    twips,
)
from ttdn_desktop.paper.numbering import SCHEMES
from ttdn_desktop.paper.rules import Rules

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

HEADINGS, DASHES, PLUSES, ITEMS = 1, 2, 3, 4  # abstract numberings; numbering instances 1..3 use the first three
_REAL = {"roman": "upperRoman", "arabic": "decimal", "decimal": "decimal"}


def styles_xml(rules: Rules, numbering: str) -> str:
    """word/styles.xml: some twenty named styles, all of what they look like in them, nothing left to direct formatting."""
    size = rules.sizes
    body = _ppr(after=rules.space_after, line=rules.line_multiple, first=twips(rules.indent_mm), align="both")
    cell = _ppr(align="center")
    out = [
        _style("Normal", "Normal", "", "<w:widowControl/>", "", default=True),
        _style("BodyText", "Body Text", "Normal", body, ""),
        _style("Closing", "Lời kết", "BodyText", _ppr(after=HEAD_BEFORE_KEPT, keep_next=True, keep_lines=True), ""),
        _style(
            "Salutation",
            "Kính gửi",
            "Normal",
            _ppr(after=rules.space_after, left=twips(ADDRESSEE_MM), align="left"),
            "",
        ),
    ]
    for level, kind in enumerate(SCHEMES[numbering]):
        real = f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{HEADINGS}"/></w:numPr>' if kind in _REAL else ""
        look = _ppr(
            after=rules.space_after,
            line=rules.line_multiple,
            first=twips(rules.indent_mm),
            align="both",
            keep_next=True,
            keep_lines=True,
            number=real,
            outline=level,
        )
        out.append(
            _style(
                f"Heading{level + 1}", f"heading {level + 1}", "Normal", look, "<w:b/><w:bCs/>", following="BodyText"
            )
        )
    for key, name, number in (
        ("ListBullet", "List Bullet", DASHES),
        ("ListBullet2", "List Bullet 2", PLUSES),
        ("ListNumber", "List Number", 0),
    ):
        listed = f'<w:numPr><w:numId w:val="{number}"/></w:numPr>' if number else ""
        out.append(_style(key, name, "BodyText", _ppr(number=listed), ""))
    centre = [
        ("Title", "Title", size.title, "<w:b/><w:bCs/>", True),
        ("Subtitle", "Subtitle", size.title, "<w:b/><w:bCs/>", True),
        ("National", "Quốc hiệu", size.national, "<w:b/><w:bCs/>", False),
        ("Motto", "Tiêu ngữ", size.motto, "<w:b/><w:bCs/>", False),
        ("Superior", "Cơ quan chủ quản", size.issuer, "", False),
        ("Issuer", "Cơ quan ban hành", size.issuer, "<w:b/><w:bCs/>", False),
        ("Number", "Số, ký hiệu", size.number, "", False),
        ("Draft", "Dự thảo", size.number, "<w:b/><w:bCs/>", False),
        ("Date", "Địa danh, thời gian", size.date, "<w:i/><w:iCs/>", False),
        ("Authority", "Quyền hạn, chức vụ", size.authority, "<w:b/><w:bCs/>", True),
        ("Signer", "Họ tên người ký", size.authority, "<w:b/><w:bCs/>", False),
    ]
    for key, name, points, look, keep in centre:
        out.append(_style(key, name, "Normal", _ppr(align="center", keep_next=keep), look + _size(points)))
    out += [
        _style(
            "RecipientsTitle",
            "Nơi nhận",
            "Normal",
            _ppr(align="left"),
            "<w:b/><w:bCs/><w:i/><w:iCs/>" + _size(size.recipients_title),
        ),
        _style("Recipient", "Nơi nhận, danh sách", "Normal", _ppr(align="left"), _size(size.recipients)),
        _style("RuleLine", "Đường kẻ", "Normal", _ppr(before=RULE_AIR, exact=RULE_HEIGHT), _size(RULE_HEIGHT / 2)),
        _style("TitleRule", "Đường kẻ dưới trích yếu", "RuleLine", _ppr(after=TITLE_AFTER, keep_next=True), ""),
        _style("TableText", "Chữ trong bảng", "Normal", _ppr(align="left"), _size(size.table)),
        _style("TableHead", "Đầu bảng", "TableText", cell, "<w:b/><w:bCs/>"),
        _style(
            "Caption",
            "caption",
            "Normal",
            _ppr(after=rules.space_after, align="center"),
            "<w:i/><w:iCs/>" + _size(size.table),
        ),
        _style("Picture", "Hình", "Normal", _ppr(after=rules.space_after, align="center"), ""),
        _style("Header", "header", "Normal", _ppr(align="center"), _size(size.page_number)),
        _style("End", "Cuối văn bản", "Normal", _ppr(exact=1), _size(1)),
    ]
    fonts = f'<w:rFonts w:ascii="{WORD_FONT}" w:hAnsi="{WORD_FONT}" w:eastAsia="{WORD_FONT}" w:cs="{WORD_FONT}"/>'
    default = f'{fonts}{_size(size.body)}<w:lang w:val="vi-VN" w:eastAsia="vi-VN" w:bidi="ar-SA"/>'
    return (
        f'{HEAD}<w:styles xmlns:w="{W}"><w:docDefaults><w:rPrDefault><w:rPr>{default}</w:rPr></w:rPrDefault>'
        f'<w:pPrDefault><w:pPr><w:spacing w:before="0" w:after="0" w:line="240" w:lineRule="auto"/></w:pPr></w:pPrDefault>'
        f"</w:docDefaults>{''.join(out)}{_TABLES}</w:styles>"
    )


_TABLES = (
    '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:uiPriority w:val="99"/>'
    '<w:semiHidden/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/>'
    '<w:left w:w="0" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="0" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>'
)


def _style(
    key: str, name: str, based: str, paragraph: str, run: str, *, default: bool = False, following: str = ""
) -> str:
    own = ' w:default="1"' if default else ("" if name[0].islower() or name in _BUILT_IN else ' w:customStyle="1"')
    return (
        f'<w:style w:type="paragraph"{own} w:styleId="{key}"><w:name w:val="{escape(name)}"/>'
        + (f'<w:basedOn w:val="{based}"/>' if based else "")
        + (f'<w:next w:val="{following}"/>' if following else "")
        + "<w:qFormat/>"
        + (f"<w:pPr>{paragraph}</w:pPr>" if paragraph else "")
        + (f"<w:rPr>{run}</w:rPr>" if run else "")
        + "</w:style>"
    )


_BUILT_IN = {"Normal", "Body Text", "List Bullet", "List Bullet 2", "List Number", "Title", "Subtitle"}


def _ppr(
    *,
    before: float = 0,
    after: float = 0,
    line: float = 0,
    exact: float = 0,
    first: int = 0,
    left: int = 0,
    align: str = "",
    keep_next: bool = False,
    keep_lines: bool = False,
    number: str = "",
    outline: int = -1,
) -> str:
    """Paragraph properties in the order the schema wants; lengths in points, indents in twips."""
    spacing = "".join(
        [
            f' w:before="{before * 20:.0f}"' if before else "",
            f' w:after="{after * 20:.0f}"' if after else "",
            f' w:line="{exact * 20:.0f}" w:lineRule="exact"'
            if exact
            else f' w:line="{line * 240:.0f}" w:lineRule="auto"'
            if line
            else "",
        ]
    )
    indent = (f' w:left="{left}"' if left else "") + (f' w:firstLine="{first}"' if first else "")
    return "".join(
        [
            "<w:keepNext/>" if keep_next else "",
            "<w:keepLines/>" if keep_lines else "",
            number,
            f"<w:spacing{spacing}/>" if spacing else "",
            f"<w:ind{indent}/>" if indent else "",
            f'<w:jc w:val="{align}"/>' if align else "",
            f'<w:outlineLvl w:val="{outline}"/>' if outline >= 0 else "",
        ]
    )


def _size(points: float) -> str:
    return f'<w:sz w:val="{points * 2:.0f}"/><w:szCs w:val="{points * 2:.0f}"/>'


def numbering_xml(rules: Rules, numbering: str, restarts: list[int]) -> str:
    """word/numbering.xml: one multilevel list bound to the headings, "-" and "+", and a list for each run of numbered items.

    `restarts` holds the first number of each run; run k is numbering instance 4 + k.
    """
    first = twips(rules.indent_mm)
    indent = f'<w:pPr><w:ind w:left="0" w:firstLine="{first}"/></w:pPr>'
    levels = []
    for level, kind in enumerate(SCHEMES[numbering]):
        text = f"%{level}.%{level + 1}." if kind == "decimal" else f"%{level + 1}."
        real = kind in _REAL
        levels.append(
            f'<w:lvl w:ilvl="{level}"><w:start w:val="1"/><w:numFmt w:val="{_REAL.get(kind, "none")}"/>'
            + (f'<w:pStyle w:val="Heading{level + 1}"/>' if real else "")
            + f'<w:suff w:val="space"/><w:lvlText w:val="{text if real else ""}"/><w:lvlJc w:val="left"/>{indent}</w:lvl>'
        )
    out = [
        f'<w:abstractNum w:abstractNumId="{HEADINGS}"><w:multiLevelType w:val="multilevel"/>{"".join(levels)}</w:abstractNum>'
    ]
    for key, sign, style in ((DASHES, "-", "ListBullet"), (PLUSES, "+", "ListBullet2")):
        out.append(
            f'<w:abstractNum w:abstractNumId="{key}"><w:multiLevelType w:val="singleLevel"/><w:lvl w:ilvl="0"><w:start w:val="1"/>'
            f'<w:numFmt w:val="bullet"/><w:pStyle w:val="{style}"/><w:suff w:val="space"/><w:lvlText w:val="{sign}"/>'
            f'<w:lvlJc w:val="left"/>{indent}</w:lvl></w:abstractNum>'
        )
    out.append(
        f'<w:abstractNum w:abstractNumId="{ITEMS}"><w:multiLevelType w:val="singleLevel"/><w:lvl w:ilvl="0"><w:start w:val="1"/>'
        f'<w:numFmt w:val="decimal"/><w:suff w:val="space"/><w:lvlText w:val="%1."/><w:lvlJc w:val="left"/>{indent}</w:lvl></w:abstractNum>'
    )
    out += [f'<w:num w:numId="{key}"><w:abstractNumId w:val="{key}"/></w:num>' for key in (HEADINGS, DASHES, PLUSES)]
    out += [
        f'<w:num w:numId="{ITEMS + place}"><w:abstractNumId w:val="{ITEMS}"/><w:lvlOverride w:ilvl="0">'
        f'<w:startOverride w:val="{start}"/></w:lvlOverride></w:num>'
        for place, start in enumerate(restarts)
    ]
    return f'{HEAD}<w:numbering xmlns:w="{W}">{"".join(out)}</w:numbering>'
