"""What this program exports is what it imports next period: our own Word file read back is the same report."""

from pathlib import Path

import pytest

from tests.real import ROOT, real_file
from ttdn_desktop.documents.any_reader import read_bytes, read_file
from ttdn_desktop.documents.docx_writer import DocxWriter
from ttdn_desktop.model.source import SourceDocument
from ttdn_desktop.operations.import_old import understand
from ttdn_desktop.operations.imported import Imported
from ttdn_desktop.paper.blocks import Paper
from ttdn_desktop.paper.compose import compose
from ttdn_desktop.paper.words import paper_words
from ttdn_desktop.store.catalogue import FileCatalogue


def printed(source: SourceDocument) -> tuple[Imported, Paper]:
    old = understand(source, FileCatalogue(None))
    head = old.unit.letterhead(old.report.letterhead)
    return old, compose(old.report, old.figures, head, old.requests, look="outside", pictures=old.pictures)


@pytest.mark.parametrize("name", ["sample", "nguyen-binh-2021-h1.docx", "nui-thanh-2024-h1.txt"])
def test_our_own_word_file_is_read_as_the_same_report(name: str) -> None:
    path: Path = ROOT / "resources" / "samples" / "ky-truoc.docx" if name == "sample" else real_file(name)
    first, paper = printed(read_file(path))
    again, same = printed(read_bytes(DocxWriter().render(paper), "bc.docx"))
    assert paper_words(same) == paper_words(paper)
    one, other = first.report, again.report
    assert not other.unplaced
    assert [(s.key, s.title, s.level) for s in other.sections] == [(s.key, s.title, s.level) for s in one.sections]
    assert [(p.level, p.runs) for _, p in other.paragraphs()] == [(p.level, p.runs) for _, p in one.paragraphs()]
    assert (other.period, other.outline, other.numbering) == (one.period, one.outline, one.numbering)
    assert (other.place, other.issue, other.signing, other.recipients, other.archive) == (
        one.place, one.issue, one.signing, one.recipients, one.archive)  # fmt: skip
    assert again.figures.figures == first.figures.figures
    assert [request.reference for request in again.requests] == [request.reference for request in first.requests]
