"""How many words a section and the whole report have; a section that did not change is not counted again."""

from functools import lru_cache

from ttdn_desktop.model.block import Block, Paragraph, Table, Text
from ttdn_desktop.model.report import Report
from ttdn_desktop.wording.editor import word_counts


class Counts:
    """Counts words as they are read: those of cells and captions too, a figure or gap as none."""

    def __init__(self) -> None:
        self._known: dict[str, tuple[tuple[Block, ...], int]] = {}

    def section(self, key: str, blocks: tuple[Block, ...]) -> int:
        """The words of one section."""
        known = self._known.get(key)
        if known is None or known[0] is not blocks:
            known = self._known[key] = (blocks, sum(map(words_of, blocks)))
        return known[1]

    def told(self, report: Report, key: str) -> str:
        """The words of a section and of its report, in words."""
        return word_counts(self.section(key, report.section(key).blocks), self.report(report))

    def report(self, report: Report) -> int:
        """The words of all sections."""
        return sum(self.section(section.key, section.blocks) for section in report.sections)


@lru_cache(8192)
def words_of(block: Block) -> int:
    """The words of a paragraph, a table or a picture's caption."""
    if isinstance(block, Paragraph):
        return sum(len(run.text.split()) for run in block.runs if isinstance(run, Text))
    cells = sum(len(cell.split()) for row in block.rows for cell in row) if isinstance(block, Table) else 0
    return cells + len(block.caption.split())
