"""Paper -> DOCX with python-docx on our own base document; the same paper gives the same bytes."""

from pathlib import Path

from ttdn_desktop import files
from ttdn_desktop.paper.blocks import Paper

_LONGEST_PROPERTY = 255  # Word's own limit


class DocxWriter:
    """A ports.Writer for Word. The same paper gives the same bytes."""

    suffix = ".docx"

    def render(self, paper: Paper) -> bytes:
        """The DOCX. Raises Refused("picture-unreadable")."""
        from ttdn_desktop.documents.docx_base import open_base, packed
        from ttdn_desktop.documents.docx_body import Body

        rules = paper.rules
        document = open_base(rules, paper.numbering)
        Body(document, paper, rules).write()
        # Of the properties only these: no person, no computer, no date.
        known = {
            "title": paper.title,
            "subject": paper.subject,
            "author": paper.author,
            "keywords": paper.keywords,
            "category": paper.category,
            "language": paper.language,
        }
        for name, text in known.items():
            if text:
                setattr(document.core_properties, name, text[:_LONGEST_PROPERTY])
        return packed(document)

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
