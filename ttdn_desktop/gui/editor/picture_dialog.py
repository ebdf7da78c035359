"""The dialog of a picture: the picture itself, the words below it, how wide it is on paper."""

import msgspec
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, QPixmap
from PySide6.QtWidgets import QDialog, QFormLayout, QLabel, QPushButton, QSpinBox, QWidget

from ttdn_desktop.gui import dialog_frame, guard, style
from ttdn_desktop.gui.clean_line import CleanLine
from ttdn_desktop.model.block import Picture
from ttdn_desktop.wording import editor as words

WIDEST_MM = 165  # the text of a page: 210 less its margins at their narrowest
_SHOWN = 260


class PictureDialog(QDialog):
    """Works on a copy: `picture()` gives it back once the dialog was accepted. `image` is its small form, where there is one."""

    def __init__(self, picture: Picture, image: QImage | None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._picture = picture
        self.setWindowTitle(words.PICTURE_OLD if picture.id else words.PICTURE_NEW)
        shown = QLabel(words.PICTURE_WAITS)
        shown.setAlignment(Qt.AlignmentFlag.AlignCenter)
        shown.setAccessibleName(words.PICTURE_PREVIEW)
        if image is not None and not image.isNull():
            small = image.scaled(
                _SHOWN * 2, _SHOWN, Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
            )
            shown.setPixmap(QPixmap.fromImage(small))
        self.caption = CleanLine()
        self.caption.setObjectName("captionField")
        self.caption.set_value(picture.caption)
        self.caption.setPlaceholderText(words.PICTURE_CAPTION_HINT)
        self.caption.setAccessibleDescription(words.PICTURE_GUIDE)
        self.caption.setMinimumWidth(360)
        self.width_mm = QSpinBox()
        self.width_mm.setRange(0, WIDEST_MM)
        self.width_mm.setSpecialValueText(words.WIDTH_OF_ITSELF)
        self.width_mm.setSuffix(words.MILLIMETRES)
        self.width_mm.setValue(round(picture.width_mm))
        form = QFormLayout()
        for text, field in ((words.PICTURE_CAPTION, self.caption), (words.PICTURE_WIDTH, self.width_mm)):
            label = QLabel(f"&{text}")
            label.setBuddy(field)
            form.addRow(label, field)
        guide = QLabel(style.prose(words.PICTURE_GUIDE))
        guide.setWordWrap(True)
        guide.setProperty("role", "quiet")
        self.accept_button = QPushButton(words.KEEP_PICTURE if picture.id else words.PUT_PICTURE)
        self.accept_button.setProperty("role", "primary")
        self.accept_button.setDefault(True)
        self.leave_button = QPushButton(words.LEAVE)
        column = dialog_frame.column(self, self.windowTitle())
        column.addWidget(shown, 1)
        column.addLayout(form)
        column.addWidget(guide)
        column.addLayout(dialog_frame.foot(self.leave_button, self.accept_button))
        self.accept_button.clicked.connect(self.accept)
        self.leave_button.clicked.connect(self.reject)
        self._start = self.picture()
        style.fit(self, parent)
        self.caption.setFocus()

    def picture(self) -> Picture:
        """The picture as it was left: its id, origin and what was looked at stay."""
        return msgspec.structs.replace(
            self._picture, caption=self.caption.value(), width_mm=float(self.width_mm.value())
        )

    def reject(self) -> None:  # Qt override: Esc, the cross and "Thôi"
        if guard.may_close(self, self.picture() != self._start):
            super().reject()
