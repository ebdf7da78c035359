"""The small parts of our DOCX: settings, page number, content types, relationships, properties."""

from xml.sax.saxutils import escape

from ttdn_desktop.documents.docx_styles import HEAD, W
from ttdn_desktop.documents.fonts import WORD_FONT

_R = "http://schemas.openxmlformats.org/officeDocument/2006"
_REL = "http://schemas.openxmlformats.org/package/2006/relationships"
_WML = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_SWITCHES = (
    "overrideTableStyleFontSizeAndJustification",
    "enableOpenTypeFeatures",
    "doNotFlipMirrorIndents",
    "differentiateMultirowTableHeaders",
)


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
