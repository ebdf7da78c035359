"""The parts of our base document python-docx has no API for: list definitions, language, settings, page number, package."""

import zipfile
from io import BytesIO

from ttdn_desktop.documents.docx_base import DASHES, HEADINGS, ITEMS, PLUSES
from ttdn_desktop.documents.fonts import WORD_FONT

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml"
SWITCHES = (
    ("compatibilityMode", 15),  # decides how lines break, so it decides the page count
    ("overrideTableStyleFontSizeAndJustification", 1),
    ("enableOpenTypeFeatures", 1),
    ("doNotFlipMirrorIndents", 1),
    ("differentiateMultirowTableHeaders", 1),
)


def numbering_xml() -> str:
    """One multilevel list for the headings, "-" and "+", and "1." for numbered items; indents and kinds are set by the rules."""

    def level(place: int, kind: str, text: str, style: str = "") -> str:
        bound = f'<w:pStyle w:val="{style}"/>' if style else ""
        return (
            f'<w:lvl w:ilvl="{place}"><w:start w:val="1"/><w:numFmt w:val="{kind}"/>{bound}<w:suff w:val="space"/>'
            f'<w:lvlText w:val="{text}"/><w:lvlJc w:val="left"/><w:pPr><w:ind w:left="0" w:firstLine="0"/></w:pPr></w:lvl>'
        )

    lists = {
        HEADINGS: ("multilevel", "".join(level(place, "none", "") for place in range(3))),
        DASHES: ("singleLevel", level(0, "bullet", "-", "ListBullet")),
        PLUSES: ("singleLevel", level(0, "bullet", "+", "ListBullet2")),
        ITEMS: ("singleLevel", level(0, "decimal", "%1.")),
    }
    abstract = "".join(
        f'<w:abstractNum w:abstractNumId="{key}"><w:multiLevelType w:val="{kind}"/>{levels}</w:abstractNum>'
        for key, (kind, levels) in lists.items()
    )
    instances = "".join(
        f'<w:num w:numId="{key}"><w:abstractNumId w:val="{key}"/></w:num>' for key in lists if key != ITEMS
    )
    return f"<w:numbering {W}>{abstract}{instances}</w:numbering>"


def styles_xml() -> str:
    """Vietnamese as the language, one font, Normal and the plain table."""
    fonts = " ".join(f'w:{script}="{WORD_FONT}"' for script in ("ascii", "hAnsi", "eastAsia", "cs"))
    sides = "".join(f'<w:{side} w:w="0" w:type="dxa"/>' for side in ("top", "left", "bottom", "right"))
    return (
        f"<w:styles {W}><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts {fonts}/>"
        '<w:lang w:val="vi-VN" w:eastAsia="vi-VN" w:bidi="ar-SA"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr>'
        '<w:spacing w:before="0" w:after="0" w:line="240" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>'
        # Word's own 376 styles stay out of the way: a person sees ours
        '<w:latentStyles w:defLockedState="0" w:defUIPriority="99" w:defSemiHidden="1" w:defUnhideWhenUsed="1" '
        'w:defQFormat="0" w:count="376"/>'
        '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/>'
        "<w:pPr><w:widowControl/></w:pPr></w:style>"
        '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/>'
        '<w:uiPriority w:val="99"/><w:semiHidden/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/>'
        f"<w:tblCellMar>{sides}</w:tblCellMar></w:tblPr></w:style></w:styles>"
    )


def settings_xml() -> str:
    """Compatibility mode and the usual switches; Vietnamese words are never hyphenated."""
    switches = "".join(
        f'<w:compatSetting w:name="{name}" w:uri="http://schemas.microsoft.com/office/word" w:val="{value}"/>'
        for name, value in SWITCHES
    )
    return (
        f'<w:settings {W}><w:zoom w:percent="100"/><w:defaultTabStop w:val="720"/><w:autoHyphenation w:val="0"/>'
        f'<w:characterSpacingControl w:val="doNotCompress"/><w:compat>{switches}</w:compat>'
        '<w:themeFontLang w:val="vi-VN"/><w:decimalSymbol w:val=","/><w:listSeparator w:val=";"/></w:settings>'
    )


def header_xml() -> str:
    """The page number, centred; page 1 has no header (NĐ 30/2020, PL I, I)."""
    inside = "".join(
        f"<w:r>{part}</w:r>"
        for part in (
            '<w:fldChar w:fldCharType="begin"/>', '<w:instrText xml:space="preserve"> PAGE </w:instrText>',
            '<w:fldChar w:fldCharType="separate"/>', "<w:t>2</w:t>", '<w:fldChar w:fldCharType="end"/>',
        )
    )  # fmt: skip
    return f'<w:hdr {W}><w:p><w:pPr><w:pStyle w:val="Header"/></w:pPr>{inside}</w:p></w:hdr>'


def skeleton() -> bytes:
    """A package with those parts, no thumbnail, no custom XML, no theme, and clean properties."""
    parts = {
        "styles": "styles",
        "numbering": "numbering",
        "settings": "settings",
        "header": "header1",
        "fontTable": "fontTable",
    }
    related = "".join(
        f'<Relationship Id="rId{n}" Type="{OFFICE}/relationships/{kind}" Target="{name}.xml"/>'
        for n, (kind, name) in enumerate(parts.items(), 1)
    )
    kinds = "".join(
        f'<Override PartName="/word/{name}.xml" ContentType="{WORD}.{kind}+xml"/>' for kind, name in parts.items()
    )
    inside = {
        "[Content_Types].xml": f'<Types xmlns="{PACKAGE}/content-types">'
        f'<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Override PartName="/word/document.xml" ContentType="{WORD}.document.main+xml"/>{kinds}'
        '<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>'
        '<Override PartName="/docProps/app.xml" '
        'ContentType="application/vnd.openxmlformats-officedocument.extended-properties+xml"/></Types>',
        "_rels/.rels": f'<Relationships xmlns="{PACKAGE}/relationships">'
        f'<Relationship Id="rId1" Type="{OFFICE}/relationships/officeDocument" Target="word/document.xml"/>'
        f'<Relationship Id="rId2" Type="{PACKAGE}/relationships/metadata/core-properties" Target="docProps/core.xml"/>'
        f'<Relationship Id="rId3" Type="{OFFICE}/relationships/extended-properties" Target="docProps/app.xml"/>'
        "</Relationships>",
        "word/_rels/document.xml.rels": f'<Relationships xmlns="{PACKAGE}/relationships">{related}</Relationships>',
        "word/document.xml": f'<w:document {W} xmlns:r="{OFFICE}/relationships"><w:body><w:sectPr>'
        '<w:headerReference w:type="default" r:id="rId4"/><w:titlePg/></w:sectPr></w:body></w:document>',
        "word/styles.xml": styles_xml(),
        "word/numbering.xml": numbering_xml(),
        "word/settings.xml": settings_xml(),
        "word/header1.xml": header_xml(),
        # what to take where Times New Roman is missing
        "word/fontTable.xml": f'<w:fonts {W}><w:font w:name="{WORD_FONT}"><w:altName w:val="Liberation Serif"/>'
        '<w:panose1 w:val="02020603050405020304"/><w:charset w:val="00"/><w:family w:val="roman"/>'
        '<w:pitch w:val="variable"/></w:font></w:fonts>',
        "docProps/core.xml": f'<cp:coreProperties xmlns:cp="{PACKAGE}/metadata/core-properties" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"/>',
        "docProps/app.xml": f'<Properties xmlns="{OFFICE}/extended-properties"><Application>TTDN Desktop</Application>'
        "</Properties>",
    }
    out = BytesIO()
    with zipfile.ZipFile(out, "w") as package:
        for name, text in inside.items():
            package.writestr(name, f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n{text}')
    return out.getvalue()
