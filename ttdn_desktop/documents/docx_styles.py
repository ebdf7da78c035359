"""Our own base document: styles, numbering, settings and the small parts of a DOCX, made from the rules, no stock template.

python-docx's built-in template is US Letter, en-US, compatibility mode 14 with 438 KB of dead styles; in mode 14 justified lines
break as in Word 2010. Mode 15 and vi-VN are set here.
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
_R = "http://schemas.openxmlformats.org/officeDocument/2006"
_REL = "http://schemas.openxmlformats.org/package/2006/relationships"
_WML = "application/vnd.openxmlformats-officedocument.wordprocessingml"

HEADINGS, DASHES, PLUSES, ITEMS = 1, 2, 3, 4  # abstract numberings; numbering instances 1..3 use the first three
_REAL = {"roman": "upperRoman", "arabic": "decimal", "decimal": "decimal"}
_SWITCHES = (
    "overrideTableStyleFontSizeAndJustification",
    "enableOpenTypeFeatures",
    "doNotFlipMirrorIndents",
    "differentiateMultirowTableHeaders",
)


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


def settings_xml() -> str:
    """word/settings.xml: compatibility mode 15 decides line breaks, so it decides the page count."""
    switches = "".join(
        f'<w:compatSetting w:name="{name}" w:uri="http://schemas.microsoft.com/office/word" w:val="1"/>'
        for name in _SWITCHES
    )
    return (
        f'{HEAD}<w:settings xmlns:w="{W}"><w:zoom w:percent="100"/><w:defaultTabStop w:val="720"/>'
        '<w:characterSpacingControl w:val="doNotCompress"/><w:compat><w:compatSetting w:name="compatibilityMode" '
        f'w:uri="http://schemas.microsoft.com/office/word" w:val="15"/>{switches}</w:compat>'
        '<w:themeFontLang w:val="vi-VN"/><w:decimalSymbol w:val=","/><w:listSeparator w:val=";"/></w:settings>'
    )


def header_xml() -> str:
    """word/header1.xml: the page number, centred; page 1 has no header (NĐ 30/2020, PL I, I)."""

    def run(inside: str) -> str:
        return f"<w:r>{inside}</w:r>"

    field = (
        run('<w:fldChar w:fldCharType="begin"/>')
        + run('<w:instrText xml:space="preserve"> PAGE </w:instrText>')
        + run('<w:fldChar w:fldCharType="separate"/>')
        + run("<w:t>2</w:t>")
        + run('<w:fldChar w:fldCharType="end"/>')
    )
    return f'{HEAD}<w:hdr xmlns:w="{W}"><w:p><w:pPr><w:pStyle w:val="Header"/></w:pPr>{field}</w:p></w:hdr>'


def content_types_xml(images: set[str]) -> str:
    """[Content_Types].xml; `images` the kinds of picture inside ("png", "jpeg")."""
    parts = {
        "document": "main",
        "styles": "styles",
        "numbering": "numbering",
        "settings": "settings",
        "header1": "header",
        "fontTable": "fontTable",
    }
    kinds = {name: f"{_WML}.{'document.main' if name == 'document' else kind}+xml" for name, kind in parts.items()}
    return (
        f'{HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="xml" ContentType="application/xml"/>'
        + "".join(f'<Default Extension="{kind}" ContentType="image/{kind}"/>' for kind in sorted(images))
        + "".join(f'<Override PartName="/word/{name}.xml" ContentType="{kind}"/>' for name, kind in kinds.items())
        + '<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>'
        '<Override PartName="/docProps/app.xml" '
        'ContentType="application/vnd.openxmlformats-officedocument.extended-properties+xml"/></Types>'
    )


def package_rels_xml() -> str:
    """_rels/.rels."""
    core = "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties"
    return _rels(
        [
            ("rId1", f"{_R}/relationships/officeDocument", "word/document.xml"),
            ("rId2", core, "docProps/core.xml"),
            ("rId3", f"{_R}/relationships/extended-properties", "docProps/app.xml"),
        ]
    )


def document_rels_xml(images: list[str]) -> str:
    """word/_rels/document.xml.rels; `images` are file names in word/media, relationship "rIdImage1" and on."""
    fixed = [
        (f"rId{place}", f"{_R}/relationships/{kind}", f"{name}.xml")
        for place, (kind, name) in enumerate(
            (
                ("styles", "styles"),
                ("numbering", "numbering"),
                ("settings", "settings"),
                ("header", "header1"),
                ("fontTable", "fontTable"),
            ),
            1,
        )
    ]
    return _rels(
        fixed + [(f"rIdImage{n}", f"{_R}/relationships/image", f"media/{name}") for n, name in enumerate(images, 1)]
    )


def _rels(entries: list[tuple[str, str, str]]) -> str:
    inside = "".join(f'<Relationship Id="{key}" Type="{kind}" Target="{target}"/>' for key, kind, target in entries)
    return f'{HEAD}<Relationships xmlns="{_REL}">{inside}</Relationships>'


def font_table_xml() -> str:
    """word/fontTable.xml: what to take where Times New Roman is missing."""
    return (
        f'{HEAD}<w:fonts xmlns:w="{W}"><w:font w:name="{WORD_FONT}"><w:altName w:val="Liberation Serif"/>'
        '<w:panose1 w:val="02020603050405020304"/><w:charset w:val="00"/><w:family w:val="roman"/><w:pitch w:val="variable"/>'
        "</w:font></w:fonts>"
    )


def core_xml(title: str, subject: str, author: str, language: str) -> str:
    """docProps/core.xml: title, subject, the agency as author; no person, no computer, no date."""
    fields = [("dc:title", title), ("dc:subject", subject), ("dc:creator", author), ("dc:language", language)]
    inside = "".join(f"<{name}>{escape(text)}</{name}>" for name, text in fields if text)
    return (
        f'{HEAD}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" '
        f'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">{inside}</cp:coreProperties>'
    )


def app_xml() -> str:
    """docProps/app.xml."""
    return f'{HEAD}<Properties xmlns="{_R}/extended-properties"><Application>TTDN Desktop</Application></Properties>'
