"""The schemas our DOCX is held against: ISO/IEC 29500-4:2016 (transitional) and its package parts. They do not belong to the project.

`TTDN_SCHEMAS` names a folder with the standard's own files (wml.xsd and its neighbours); installer/README.md says where they are to be
had. Where it is not set the tests that need them are skipped aloud, and the second judge alone looks at every file.
"""

import atexit
import os
import shutil
import tempfile
import zipfile
from functools import cache
from io import BytesIO
from pathlib import Path

import pytest
from lxml import etree

_XS = "{http://www.w3.org/2001/XMLSchema}"
_OTHERS = {  # what the standard's files refer to but leave to others: just what they name of it
    "http://www.w3.org/XML/1998/namespace": (
        "xml.xsd",
        '<xs:attribute name="lang" type="xs:string"/><xs:attribute name="space"><xs:simpleType>'
        '<xs:restriction base="xs:NCName"><xs:enumeration value="default"/><xs:enumeration value="preserve"/>'
        "</xs:restriction></xs:simpleType></xs:attribute>",
    ),
    "http://schemas.openxmlformats.org/markup-compatibility/2006": (
        "mc.xsd",
        "".join(f'<xs:attribute name="{name}" type="xs:string"/>' for name in ("Ignorable", "MustUnderstand"))
        + '<xs:element name="AlternateContent"/>',
    ),
    "http://purl.org/dc/elements/1.1/": (
        "dc.xsd",
        "".join(
            f'<xs:element name="{name}" type="xs:string"/>'
            for name in ("creator", "description", "identifier", "language", "subject", "title")
        ),
    ),
    "http://purl.org/dc/terms/": (
        "dcterms.xsd",
        '<xs:simpleType name="W3CDTF"><xs:union memberTypes="xs:gYear xs:gYearMonth xs:date xs:dateTime"/></xs:simpleType>'
        + "".join(f'<xs:element name="{name}" type="W3CDTF"/>' for name in ("created", "modified")),
    ),
}


def complaints(data: bytes) -> list[str]:
    """Everything the schemas find wrong with the XML parts of a DOCX; a part no schema is known for is a complaint too."""
    found = []
    with zipfile.ZipFile(BytesIO(data)) as package:
        for name in package.namelist():
            if name.startswith("word/media/"):
                continue
            schema = _schema(_schema_of(name))
            schema.validate(etree.fromstring(package.read(name)))
            found += [f"{name}: {entry.message}" for entry in schema.error_log]
    return found


def _schema_of(part: str) -> str:
    """The schema a part of that name belongs to; Word's own parts share one."""
    if part.endswith(".rels"):
        return "opc-relationships.xsd"
    named = {
        "[Content_Types].xml": "opc-contentTypes.xsd",
        "docProps/core.xml": "opc-coreProperties.xsd",
        "docProps/app.xml": "shared-documentPropertiesExtended.xsd",
    }
    return named.get(part, "wml.xsd" if part.startswith("word/") else part)


@cache
def _schema(name: str) -> etree.XMLSchema:
    return etree.XMLSchema(etree.parse(folder() / name))


@cache
def folder() -> Path:
    """A folder with the schemas ready for lxml; the test is skipped where they are not at hand."""
    named = os.environ.get("TTDN_SCHEMAS")
    if not named:
        pytest.skip("no schemas of ISO/IEC 29500 (TTDN_SCHEMAS names their folder)")
    ready = Path(tempfile.mkdtemp(prefix="ttdn-schemas-"))
    atexit.register(shutil.rmtree, ready, ignore_errors=True)
    _prepare(_given(Path(named)), ready)
    return ready


def _given(place: Path) -> dict[str, bytes]:
    found = {path.name: path.read_bytes() for path in place.rglob("*.xsd")}
    if "wml.xsd" not in found:
        pytest.skip(f"TTDN_SCHEMAS={place} holds no wml.xsd")
    return found


def _prepare(found: dict[str, bytes], place: Path) -> None:
    """All files side by side, each import with a place; lxml finds nothing on the network."""
    for name, data in found.items():
        root = etree.fromstring(data)
        for wanted in root.iter(_XS + "import"):
            if (space := wanted.get("namespace")) in _OTHERS:
                wanted.set("schemaLocation", _OTHERS[space][0])
        (place / name).write_bytes(etree.tostring(root))
    for space, (name, text) in _OTHERS.items():
        (place / name).write_text(
            f'<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns="{space}" targetNamespace="{space}">{text}</xs:schema>',
            "utf-8",
        )
