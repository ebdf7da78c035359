"""Tables and pictures put into the text and opened again; strangers' picture files are opened elsewhere, kept, and drawn small."""

import contextlib
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog

from ttdn_desktop.errors import Refused, TtdnError
from ttdn_desktop.gui import messages
from ttdn_desktop.gui.editor.editor import SectionEditor
from ttdn_desktop.gui.editor.host import Host
from ttdn_desktop.gui.editor.picture_dialog import PictureDialog
from ttdn_desktop.gui.editor.table_dialog import TableDialog
from ttdn_desktop.gui.editor.table_draft import TableDraft, edited
from ttdn_desktop.model.block import Picture, Table
from ttdn_desktop.model.source import SourcePicture
from ttdn_desktop.operations.put_block import put_block
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
        self._table(None)

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
        host = self._host
        host.finish()
        asked = (host.section(), self._editor.place()[0], path.name)
        host.hint(words.TAKING_PICTURE.format(name=path.name))
        opener, store = host.pictures(), host.store

        def work() -> tuple[SourcePicture, str, bytes]:
            made = opener.take(path)
            return made, store.keep_file(made.data), opener.thumbnail(made.data, _SMALL)

        host.jobs.start(work, lambda done: self._taken(asked, *done), self._refused, owner=self)

    def open(self, key: str) -> None:
        """Opens a table or picture of the text."""
        whole = self._editor.whole(key)
        if whole is None or self._host.session.locked:
            return
        if isinstance(whole, Table):
            self._table(whole, key)
        else:
            dialog = PictureDialog(whole, self._images.get(whole.sha256), self._editor.window())
            if dialog.exec() == QDialog.DialogCode.Accepted and dialog.picture() != whole:
                self._editor.change_whole(key, edited(dialog.picture()))
            dialog.deleteLater()
        self._editor.setFocus()

    # inner

    def _table(self, table: Table | None, key: str = "") -> None:
        """The dialog; what is typed in it stands in the report from the first half second on."""
        draft = TableDraft(self._editor, self._host, key)
        dialog = TableDialog(table, self._editor.window())
        dialog.drafted.connect(draft.take)
        if dialog.exec() == QDialog.DialogCode.Accepted and dialog.table() != table:
            draft.take(dialog.table())
        else:
            draft.drop()
        dialog.deleteLater()

    def _taken(self, asked: tuple[str, str, str], made: SourcePicture, sha256: str, small: bytes) -> None:
        section, after, name = asked
        self._host.hint("")
        self._images[sha256] = QImage.fromData(small)
        picture = Picture("", sha256, made.mime, "", made.width_mm)
        here = self._host.section() == section and self._editor.isVisible()
        if not here or QApplication.activeModalWidget() is not None:  # the officer went on meanwhile
            self._put_late(section, after, name, picture)
            if here:
                self._host.reload()
            return
        dialog = PictureDialog(picture, self._images[sha256], self._editor.window())
        if dialog.exec() == QDialog.DialogCode.Accepted:
            self._editor.put_whole(dialog.picture())
        dialog.deleteLater()

    def _put_late(self, section: str, after: str, name: str, picture: Picture) -> None:
        session = self._host.session
        try:
            put_block(session, section, picture, after)
        except Refused as error:
            self._host.hint(words.PICTURE_NOT_PUT.format(name=name, why=messages.sentence(error)))
        else:
            title = session.title_of(session.section(section))
            self._host.hint(words.PICTURE_PUT.format(name=name, title=title))

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


def _stays_away(_: BaseException) -> None:
    """A kept picture that is missing or broken is a frame; the pages say so where it is printed."""
