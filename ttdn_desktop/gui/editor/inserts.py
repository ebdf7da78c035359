"""Tables and pictures put into the text and opened again; strangers' picture files are opened elsewhere, kept, and drawn small."""

import contextlib
from functools import partial
from pathlib import Path

import msgspec
from PySide6.QtCore import QObject
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QDialog, QFileDialog

from ttdn_desktop.errors import TtdnError
from ttdn_desktop.gui import messages
from ttdn_desktop.gui.editor.editor import SectionEditor
from ttdn_desktop.gui.editor.host import Host
from ttdn_desktop.gui.editor.picture_dialog import PictureDialog
from ttdn_desktop.gui.editor.table_dialog import TableDialog
from ttdn_desktop.model.block import Block, Origin, OriginKind, Paragraph, Picture, Table
from ttdn_desktop.model.source import SourcePicture
from ttdn_desktop.wording import editor as words

_SUFFIXES = "*.png *.jpg *.jpeg *.bmp *.gif *.tif *.tiff *.webp"
_SMALL = 560  # points of a small form: sharp on a screen at 200 %


class Inserts(QObject):
    """One dialog at a time; whatever comes of it is one step of undo."""

    def __init__(self, editor: SectionEditor, host: Host) -> None:
        super().__init__(editor)
        self._editor, self._host = editor, host
        self._images: dict[str, QImage | None] = {}
        self.folder = ""
        editor.image = self._image
        editor.whole_opened.connect(self.open)

    def insert_table(self) -> None:
        """Asks for a new table and puts it below the paragraph at the cursor."""
        if self._host.session.locked:
            return
        self._host.finish()
        dialog = TableDialog(None, self._editor.window())
        if dialog.exec() == QDialog.DialogCode.Accepted:
            self._editor.put_whole(dialog.table())
        dialog.deleteLater()

    def insert_picture(self) -> None:
        """Asks for a picture file."""
        if self._host.session.locked:
            return
        self._host.finish()
        kinds = words.PICTURE_KINDS.format(kinds=_SUFFIXES)
        name, _ = QFileDialog.getOpenFileName(self._editor.window(), words.CHOOSE_PICTURE, self.folder, kinds)
        if name:
            self.folder = str(Path(name).parent)
            self.take(Path(name))

    def take(self, path: Path) -> None:
        """Has a picture file opened and made anew, then asks for its words."""
        host, section = self._host, self._host.section()
        host.hint(words.TAKING_PICTURE.format(name=path.name))
        opener, store = host.pictures(), host.store

        def work() -> tuple[SourcePicture, str, bytes]:
            made = opener.take(path)
            return made, store.keep_file(made.data), opener.thumbnail(made.data, _SMALL)

        host.jobs.start(work, lambda done: self._taken(section, *done), self._refused)

    def open(self, key: str) -> None:
        """Opens a table or picture of the text."""
        whole = self._editor.whole(key)
        if whole is None or self._host.session.locked:
            return
        dialog: TableDialog | PictureDialog
        if isinstance(whole, Table):
            dialog = TableDialog(whole, self._editor.window())
        else:
            dialog = PictureDialog(whole, self._images.get(whole.sha256), self._editor.window())
        if dialog.exec() == QDialog.DialogCode.Accepted:
            now = dialog.table() if isinstance(dialog, TableDialog) else dialog.picture()
            if now != whole:
                self._editor.change_whole(key, _edited(now))
        dialog.deleteLater()
        self._editor.setFocus()

    # inner

    def _taken(self, section: str, made: SourcePicture, sha256: str, small: bytes) -> None:
        self._host.hint("")
        self._images[sha256] = QImage.fromData(small)
        if self._host.section() != section:  # the officer went on meanwhile
            return
        picture = Picture("", sha256, made.mime, "", made.width_mm)
        dialog = PictureDialog(picture, self._images[sha256], self._editor.window())
        if dialog.exec() == QDialog.DialogCode.Accepted:
            self._editor.put_whole(dialog.picture())
        dialog.deleteLater()

    def _refused(self, error: BaseException) -> None:
        self._host.hint("")
        if not isinstance(error, TtdnError):
            raise error
        messages.show(self._editor.window(), error)

    def _image(self, picture: Picture) -> QImage | None:
        """A picture's small form; it is asked for once, and drawn when it has come."""
        key = picture.sha256
        if key not in self._images:
            self._images[key] = None
            opener, store = self._host.pictures(), self._host.store
            with contextlib.suppress(RuntimeError):  # the window is closing: no more jobs
                self._host.jobs.start(
                    lambda: opener.thumbnail(store.kept_file(key), _SMALL), partial(self._came, key), _stays_away
                )
        return self._images[key]

    def _came(self, key: str, small: bytes) -> None:
        self._images[key] = QImage.fromData(small)
        self._editor.figures_changed()


def _edited(block: Block) -> Block:
    """As a paragraph that a person changed: reviewed, and it still says where it came from."""
    assert not isinstance(block, Paragraph)
    kind = OriginKind.NEW if block.origin.kind is OriginKind.NEW else OriginKind.EDITED
    return msgspec.structs.replace(block, origin=Origin(kind, block.origin.report, block.origin.block), reviewed=True)


def _stays_away(_: BaseException) -> None:
    """A kept picture that is missing or broken is a frame; the pages say so where it is printed."""
