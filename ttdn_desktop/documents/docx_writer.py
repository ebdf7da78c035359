"""Paper -> DOCX: our own parts in a zip with fixed dates, so that the same paper gives the same bytes."""

import zipfile
from io import BytesIO
from pathlib import Path

from ttdn_desktop import files
from ttdn_desktop.documents import docx_parts as parts
from ttdn_desktop.documents.docx_body import Body
from ttdn_desktop.documents.docx_styles import numbering_xml, styles_xml
from ttdn_desktop.paper.blocks import Paper
from ttdn_desktop.paper.rules import RULES

_DATE = (1980, 1, 1, 0, 0, 0)  # a zip must have one; no clock gets into the file


class DocxWriter:
    """A ports.Writer for Word. The same paper gives the same bytes."""

    suffix = ".docx"

    def render(self, paper: Paper) -> bytes:
        """The DOCX. Raises Refused("picture-unreadable")."""
        rules = RULES[paper.rules]
        body = Body(paper, rules)
        document = body.document_xml()
        names = [f"image{place}.{kind}" for place, (_, kind) in enumerate(body.images, 1)]
        inside: list[tuple[str, str | bytes]] = [
            ("[Content_Types].xml", parts.content_types_xml({kind for _, kind in body.images})),
            ("_rels/.rels", parts.package_rels_xml()),
            ("word/document.xml", document),
            ("word/_rels/document.xml.rels", parts.document_rels_xml(names)),
            ("word/styles.xml", styles_xml(rules, paper.numbering)),
            ("word/numbering.xml", numbering_xml(rules, paper.numbering, body.restarts)),
            ("word/settings.xml", parts.settings_xml()),
            ("word/fontTable.xml", parts.font_table_xml()),
            ("word/header1.xml", parts.header_xml()),
            ("docProps/core.xml", parts.core_xml(paper.title, paper.subject, paper.author, paper.language)),
            ("docProps/app.xml", parts.app_xml()),
            *((f"word/media/{name}", data) for name, (data, _) in zip(names, body.images, strict=True)),
        ]
        out = BytesIO()
        with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as package:
            for name, data in inside:
                entry = zipfile.ZipInfo(name, _DATE)
                entry.compress_type = zipfile.ZIP_DEFLATED
                entry.external_attr = 0o600 << 16
                entry.create_system = 0
                package.writestr(entry, data)
        return out.getvalue()

    def read_words(self, data: bytes) -> str:
        """The words of a DOCX in order, automatic numbers resolved, header and footer aside."""
        from ttdn_desktop.documents.docx_words import docx_words

        return docx_words(data)

    def pages(self, data: bytes) -> int | None:
        """A Word file has no pages of its own."""
        return None

    def save(self, path: Path, data: bytes) -> None:
        """Writes the file whole or not at all. Raises Trouble."""
        files.write_atomic(path, data)

    def load(self, path: Path) -> bytes:
        """The file as the medium holds it. Raises Trouble."""
        return files.read_back(path)
