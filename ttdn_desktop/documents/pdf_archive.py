"""What makes a PDF one for the archive: properties as Info and as XMP in the same words, our own sRGB profile, claims of conformance.

PDF/A-2a (ISO 19005-2) and PDF/UA-1 (ISO 14289-1) for what an office keeps; PDF/A-1b (ISO 19005-1) so that an independent checker of
that older standard can be asked. No date stands in them: the same paper gives the same bytes, and the paper carries its own date.
"""

import struct
from functools import cache
from html import escape

from ttdn_desktop.documents.pdf_file import PdfFile, text
from ttdn_desktop.paper.blocks import Paper

CREATOR = "TTDN Desktop"
PRODUCER = "TTDN Desktop, ReportLab"
VERSIONS = {"2a": "1.7", "1b": "1.4"}

_XMP = """<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/"
 xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/">
<dc:format>application/pdf</dc:format>
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li></rdf:Alt></dc:title>
{more}<dc:language><rdf:Bag><rdf:li>{language}</rdf:li></rdf:Bag></dc:language>
<xmp:CreatorTool>{creator}</xmp:CreatorTool>
<pdf:Producer>{producer}</pdf:Producer>
<pdfaid:part>{part}</pdfaid:part>
<pdfaid:conformance>{level}</pdfaid:conformance>
</rdf:Description>
{ua}</rdf:RDF></x:xmpmeta>
<?xpacket end="r"?>"""
# PDF/A knows no property that claims PDF/UA: the file itself has to describe it (ISO 19005-2, 6.6.2.3).
_UA = """<rdf:Description rdf:about="" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/"><pdfuaid:part>1</pdfuaid:part></rdf:Description>
<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
 xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>part</pdfaProperty:name><pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>part of ISO 14289 the file conforms to</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag></pdfaExtension:schemas>
</rdf:Description>
"""


def put_info(file: PdfFile, paper: Paper) -> int:
    """The document's properties: no name of a person, no date."""
    entries = [("Title", paper.title), ("Subject", paper.subject), ("Author", paper.author)]
    entries += [("Creator", CREATOR), ("Producer", PRODUCER)]
    return file.add("<<" + "".join(f"/{key} {text(words)}" for key, words in entries if words) + ">>")


def put_archive(file: PdfFile, paper: Paper, conformance: str) -> str:
    """XMP and the meaning of colours; what the catalogue says of them. `conformance`: "2a" (with PDF/UA-1) or "1b"."""
    more = ""
    if paper.author:
        more += f"<dc:creator><rdf:Seq><rdf:li>{escape(paper.author, quote=False)}</rdf:li></rdf:Seq></dc:creator>\n"
    if paper.subject:
        words = f'<rdf:li xml:lang="x-default">{escape(paper.subject, quote=False)}</rdf:li>'
        more += f"<dc:description><rdf:Alt>{words}</rdf:Alt></dc:description>\n"
    xmp = _XMP.format(
        title=escape(paper.title, quote=False),
        more=more,
        language=escape(paper.language, quote=False),
        creator=CREATOR,
        producer=PRODUCER,
        part=conformance[0],
        level=conformance[1].upper(),
        ua=_UA if conformance == "2a" else "",
    )
    told = file.add_stream(xmp.encode("utf-8"), "/Type/Metadata/Subtype/XML", plain=True)
    profile = file.add_stream(srgb_profile(), "/N 3")
    return (
        f"/Metadata {told} 0 R/OutputIntents[<</Type/OutputIntent/S/GTS_PDFA1/OutputConditionIdentifier(sRGB)"
        f"/Info(sRGB IEC61966-2.1)/DestOutputProfile {profile} 0 R>>]"
    )


@cache
def srgb_profile() -> bytes:
    """An ICC profile of the colours of sRGB (IEC 61966-2-1), version 2 as PDF/A-1 asks; made of its published numbers alone."""
    curve = (
        b"curv" + bytes(4) + struct.pack(">I256H", 256, *(round(_linear(step / 255) * 65535) for step in range(256)))
    )
    name = b"sRGB\0"
    described = b"desc" + bytes(4) + struct.pack(">I", len(name)) + name + bytes(4 + 4 + 2 + 1 + 67)
    tags: list[tuple[bytes, bytes]] = [
        (b"desc", described),
        (b"cprt", b"text" + bytes(4) + b"CC0\0"),
        (b"wtpt", _xyz(0.9505, 1.0, 1.0891)),  # D65
        (b"rXYZ", _xyz(0.4361, 0.2225, 0.0139)),  # the primaries as seen under D50, the white of every profile
        (b"gXYZ", _xyz(0.3851, 0.7169, 0.0971)),
        (b"bXYZ", _xyz(0.1431, 0.0606, 0.7141)),
        (b"rTRC", curve),
        (b"gTRC", curve),
        (b"bTRC", curve),
    ]
    table, body, at = b"", b"", 128 + 4 + 12 * len(tags)
    places: dict[bytes, int] = {}
    for key, data in tags:
        if data not in places:
            places[data] = at + len(body)
            body += data + bytes(-len(data) % 4)
        table += key + struct.pack(">II", places[data], len(data))
    head = struct.pack(
        ">I4sI4s4s4s6H4s",
        at + len(body),
        b"\0" * 4,
        0x02100000,
        b"mntr",
        b"RGB ",
        b"XYZ ",
        2020,
        1,
        1,
        0,
        0,
        0,
        b"acsp",
    )
    head += bytes(68 - len(head)) + struct.pack(">3i", *_fixed(0.9642, 1.0, 0.8249))
    return head + bytes(128 - len(head)) + struct.pack(">I", len(tags)) + table + body


def _linear(value: float) -> float:
    return value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4


def _fixed(*numbers: float) -> list[int]:
    return [round(number * 65536) for number in numbers]


def _xyz(*numbers: float) -> bytes:
    return b"XYZ " + bytes(4) + struct.pack(">3i", *_fixed(*numbers))
