"""What is typed in the dialog of a table stands in the report at once: saved like words in the text, one step of undo in all."""

from typing import TypeVar

import msgspec

from ttdn_desktop.gui.editor.editor import SectionEditor
from ttdn_desktop.gui.editor.host import Host
from ttdn_desktop.model.block import Picture, Table
from ttdn_desktop.operations.put_block import withdraw

Whole = TypeVar("Whole", Table, Picture)


class TableDraft:
    """For one opening of the dialog: of the table with this key, or of a new one below the paragraph at the cursor."""

    def __init__(self, editor: SectionEditor, host: Host, key: str = "") -> None:
        host.finish()
        self._editor, self._host, self._key = editor, host, key
        self._section = host.section()
        self._was = editor.whole(key) if key else None
        self._before = host.session.section(self._section).blocks
        self._begun = False

    def take(self, table: Table) -> None:
        """The table as it is now."""
        if self._was is not None:
            self._editor.change_whole(self._key, edited(table), joined=self._begun)
        elif not self._begun:
            self._editor.put_whole(table)
            known = {block.id for block in self._before}
            blocks = self._host.session.section(self._section).blocks
            self._key = next((block.id for block in blocks if block.id not in known), "")
        else:
            self._editor.change_whole(self._key, msgspec.structs.replace(table, id=self._key), joined=True)
        self._begun = True

    def drop(self) -> None:
        """Everything as it was before the dialog was opened."""
        if not self._begun:
            return
        session = self._host.session
        session.undo()
        if session.section(self._section).blocks != self._before:  # something else was put in meanwhile: it stays
            session.redo()
            withdraw(session, self._section, self._key, self._was)
        self._host.reload()


def edited(block: Whole) -> Whole:
    """As a paragraph that a person changed: reviewed, and it still says where it came from."""
    return msgspec.structs.replace(block, origin=block.origin.edited(), reviewed=True)
