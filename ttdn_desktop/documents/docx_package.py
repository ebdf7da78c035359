"""The parts of a DOCX package, unpacked and parsed only when asked for, after the guard has let it in.

Not python-docx: that loads every part at once (a bomb in a part nobody reads is unpacked too) and fails in six ways on
what Word itself opens, such as a relationship whose part is missing.
"""

import posixpath
import re
from collections.abc import Callable
from typing import NamedTuple
from zipfile import ZipFile

from lxml import etree

from ttdn_desktop.documents.guard import check_xml, open_docx, part_key
from ttdn_desktop.errors import Refused

_RELATION = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"
_TYPES = "{http://schemas.openxmlformats.org/package/2006/content-types}"
_PERCENT = re.compile(r"%([0-9A-Fa-f]{2})")


class Relation(NamedTuple):
    """What a part points to: `kind` is the last word of its type, `target` a part key or an outside address."""

    kind: str
    target: str
    external: bool


class Package:
    """A DOCX that passed the guard. Parts are named by their key (guard.part_key: "word/document.xml")."""

    def __init__(self, data: bytes, name: str, opened: Callable[[bytes, str], ZipFile] = open_docx) -> None:
        """`opened` is the guard's door for that kind of file. Raises Refused with the guard's codes, or file-no-main-part."""
        self._name = name
        self._zip = opened(data, name)
        self._entries = {part_key(info.filename): info for info in self._zip.infolist()}
        self._types = self._read_types()
        mains = [r.target for r in self.relations("").values() if r.kind == "officeDocument" and not r.external]
        self.main = next((part for part in mains if part in self._entries), "")
        if not self.main:
            raise Refused("file-no-main-part", name)

    def data(self, part: str) -> bytes | None:
        """The bytes of a part; None when there is none of this name."""
        info = self._entries.get(part)
        return None if info is None else self._zip.read(info)

    def xml(self, part: str) -> etree._Element | None:
        """The root of an XML part; None when there is no such part. Raises Refused("file-damaged") when it is broken."""
        data = self.data(part)
        if data is None:
            return None
        check_xml(data, self._name)
        parser = etree.XMLParser(
            resolve_entities=False, no_network=True, load_dtd=False, remove_comments=True, remove_pis=True
        )
        try:
            return etree.fromstring(data, parser)
        except etree.XMLSyntaxError as error:
            if "memory" in str(error).lower():
                raise MemoryError from error
            raise Refused("file-damaged", self._name, part=part, reason=str(error)[:80]) from error

    def relations(self, part: str) -> dict[str, Relation]:
        """What the part points to, by relationship id; empty when it points nowhere."""
        folder, base = posixpath.split(part)
        root = self.xml(posixpath.join(folder, "_rels", f"{base}.rels"))
        found: dict[str, Relation] = {}
        for element in () if root is None else root.iter(_RELATION):
            external = element.get("TargetMode") == "External"
            target = element.get("Target", "")
            if not external:
                target = part_key(posixpath.normpath(posixpath.join("/", folder, _unquote(target))))
            found[element.get("Id", "")] = Relation(element.get("Type", "").rsplit("/", 1)[-1], target, external)
        return found

    def related(self, part: str, kind: str) -> list[str]:
        """Keys of the parts of one kind ("styles", "numbering", "header" …) the part points to and which exist."""
        return [r.target for r in self.relations(part).values()
                if r.kind == kind and not r.external and r.target in self._entries]  # fmt: skip

    def mime(self, part: str) -> str:
        """The content type of a part, "" when the package does not say."""
        return self._types.get("/" + part) or self._types.get(part.rsplit(".", 1)[-1], "")

    def _read_types(self) -> dict[str, str]:
        """Content types by "/part" and by extension."""
        root = self.xml("[content_types].xml")
        found: dict[str, str] = {}
        for element in () if root is None else root:
            mime = element.get("ContentType", "")
            if element.tag == _TYPES + "Default":
                found[element.get("Extension", "").lower()] = mime
            elif element.tag == _TYPES + "Override":
                found["/" + part_key(element.get("PartName", ""))] = mime
        return found


def _unquote(target: str) -> str:
    """A relationship target without percent signs; done here because urllib is a network library to the house rules."""
    if "%" not in target:
        return target
    octets = _PERCENT.sub(lambda m: chr(int(m.group(1), 16)), target).encode("latin-1", "replace")
    return octets.decode("utf-8", "replace")
