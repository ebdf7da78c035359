"""The pages with what belongs to them: zoom, thumbnails, "trang 2/4", a sentence when there are none."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QHideEvent, QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMenu, QToolButton, QVBoxLayout, QWidget

from ttdn_desktop.errors import TtdnError
from ttdn_desktop.gui import messages, style
from ttdn_desktop.gui.icons import icon
from ttdn_desktop.gui.preview.model import PreviewModel, numbered
from ttdn_desktop.gui.preview.spread import Fit
from ttdn_desktop.gui.preview.thumbnails import Thumbnails
from ttdn_desktop.gui.preview.view import PagesView
from ttdn_desktop.wording import preview as words

_ZOOMS = (0.5, 0.75, 1.0, 1.25, 1.5, 2.0)


class PreviewPane(QWidget):
    """Builds pages only while it is seen. `narrow`: beside the text, without thumbnails at first and without the list of zooms."""

    chosen = Signal(object)  # the Placement clicked on

    def __init__(self, model: PreviewModel, *, narrow: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.model = model
        self.view = PagesView(model)
        self.thumbnails = Thumbnails(model)
        self.thumbnails.setVisible(not narrow)
        self.banner = QLabel()
        self.banner.setWordWrap(True)
        self.banner.setProperty("role", "banner")
        self.banner.hide()
        self.page_label = QLabel()
        self.page_label.setProperty("role", "quiet")
        self.pages_button = self._tool("pages", words.SHOW_THUMBNAILS)
        self.pages_button.setCheckable(True)
        self.pages_button.setChecked(not narrow)
        self.out_button = self._tool("zoom-out", words.ZOOM_OUT)
        self.in_button = self._tool("zoom-in", words.ZOOM_IN)
        self.zoom_button = QToolButton()
        self.zoom_button.setToolTip(words.ZOOM)
        self.zoom_button.setProperty("role", "zoom")
        self.zoom_button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.zoom_button.setVisible(not narrow)
        self.text_button = self._tool("fit-text", words.FIT_TEXT)
        self.width_button = self._tool("fit-width", words.FIT_WIDTH)
        self.whole_button = self._tool("fit-page", words.FIT_PAGE)
        self._fits = {Fit.TEXT: self.text_button, Fit.WIDTH: self.width_button, Fit.PAGE: self.whole_button}
        for button in self._fits.values():
            button.setCheckable(True)
        self.setFocusProxy(self.view)
        self._lay_out()
        self._connect()
        self.view.set_fit(Fit.TEXT if narrow else Fit.WIDTH)

    @property
    def complete(self) -> bool:
        """True when all that is seen, the thumbnails too, shows the present."""
        return self.view.complete and (not self.thumbnails.isVisible() or self.thumbnails.complete)

    def showEvent(self, event: QShowEvent) -> None:  # Qt override
        super().showEvent(event)
        self.model.set_active(True)

    def hideEvent(self, event: QHideEvent) -> None:  # Qt override
        super().hideEvent(event)
        self.model.set_active(False)

    # inner

    def _tool(self, picture: str, hint: str) -> QToolButton:
        made = QToolButton()
        made.setIcon(icon(picture))
        made.setToolTip(hint)
        made.setAccessibleName(hint)
        return made

    def _lay_out(self) -> None:
        bar = QHBoxLayout()
        bar.setContentsMargins(6, 4, 10, 4)
        bar.setSpacing(2)
        for button in (
            self.pages_button, self.out_button, self.zoom_button, self.in_button, *self._fits.values()
        ):  # fmt: skip
            bar.addWidget(button)
        bar.addStretch(1)
        bar.addWidget(self.page_label)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.thumbnails)
        row.addWidget(self.view, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(bar)
        column.addWidget(self.banner)
        column.addLayout(row, 1)

    def _connect(self) -> None:
        view, model = self.view, self.model
        self.pages_button.toggled.connect(self.thumbnails.setVisible)
        self.out_button.clicked.connect(lambda: view.zoom_by(-1))
        self.in_button.clicked.connect(lambda: view.zoom_by(1))
        for fit, button in self._fits.items():
            button.clicked.connect(lambda _, fit=fit: view.set_fit(fit))
        menu = QMenu(self.zoom_button)
        for zoom in _ZOOMS:
            menu.addAction(words.percent(zoom), lambda zoom=zoom: view.set_zoom(zoom))
        self.zoom_button.setMenu(menu)
        for keys, act in (
            ("Ctrl++", lambda: view.zoom_by(1)), ("Ctrl+=", lambda: view.zoom_by(1)),
            ("Ctrl+-", lambda: view.zoom_by(-1)), ("Ctrl+0", lambda: view.set_fit(Fit.WIDTH)),
        ):  # fmt: skip
            shortcut = QShortcut(QKeySequence(keys), self, context=Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(act)
        view.chosen.connect(self.chosen)
        view.zoomed.connect(self._show_zoom)
        view.page_changed.connect(self._show_page)
        self.thumbnails.chosen.connect(view.show_page)
        model.laid_out.connect(self._laid_out)
        model.failed.connect(self._failed)
        model.working.connect(lambda _: self.view.viewport().update())

    def _laid_out(self) -> None:
        self.banner.hide()
        self._show_page(self.view.page)
        self._show_zoom()

    def _failed(self, error: TtdnError) -> None:
        self.banner.setText(style.prose(messages.sentence(error)))
        style.set_tone(self.banner, "stop")
        self.banner.show()

    def _show_page(self, page: int) -> None:
        layout = self.model.layout
        self.page_label.setText(words.page_of(*numbered(layout, page)) if layout and page else "")
        self.thumbnails.show_page(page)

    def _show_zoom(self) -> None:
        self.zoom_button.setText(words.percent(self.view.zoom))
        self.zoom_button.setAccessibleName(f"{words.ZOOM}: {words.percent(self.view.zoom)}")
        for fit, button in self._fits.items():
            button.setChecked(self.view.fit is fit)
