"""The editor with what belongs to it: the tool bar above, what is said of pasted text, find and replace below."""

from collections.abc import Callable

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ttdn_desktop.gui.editor.editor import SectionEditor
from ttdn_desktop.gui.editor.figure_offers import FigureOffers
from ttdn_desktop.gui.editor.find_bar import FindBar
from ttdn_desktop.gui.editor.host import Host
from ttdn_desktop.gui.editor.inserts import Inserts
from ttdn_desktop.gui.editor.objects import Label
from ttdn_desktop.gui.editor.origin_line import OriginLine
from ttdn_desktop.gui.editor.paste_notice import PasteNotice
from ttdn_desktop.gui.editor.seek import Seek
from ttdn_desktop.gui.editor.tool_bar import LEVELS, ToolBar


class EditorPane(QWidget):
    """What a section's page shows in its middle; `editor` is the text itself. The page says by `attach` where it works."""

    def __init__(self, label: Label, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.editor = SectionEditor(label)
        self.tools = ToolBar(self.editor, self._act)
        self.notice = PasteNotice(self.editor)
        self.find_bar = FindBar()
        self.origin = OriginLine(self.editor)
        self.seek: Seek | None = None
        self.inserts: Inserts | None = None
        self.offers: FigureOffers
        self._acts: dict[str, Callable[[], object]] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.tools)
        column.addWidget(self.notice)
        column.addWidget(self.editor, 1)
        column.addWidget(self.origin)
        column.addWidget(self.find_bar)
        self.setFocusProxy(self.editor)

    def attach(self, host: Host) -> None:
        """The page the pane stands on."""
        self.notice.hint.connect(host.hint)
        self.origin.attach(host)
        seek = self.seek = Seek(self.find_bar, self.editor, host)
        inserts = self.inserts = Inserts(self.editor, host)
        self.offers = FigureOffers(self.editor, host)
        self._acts = {
            "insert-table": inserts.insert_table,
            "insert-picture": inserts.insert_picture,
            "insert-comparison": self.offers.ask_comparison,
            "bold": lambda: self.editor.toggle(bold=True),
            "italic": lambda: self.editor.toggle(bold=False),
            "find": seek.open,
            "replace": lambda: seek.open(replacing=True),
            "find-next": lambda: seek.step(1),
            "find-previous": lambda: seek.step(-1),
        }
        for name, level in LEVELS.items():
            self._acts[name] = lambda level=level: self.editor.set_level(level)  # type: ignore[misc]

    def commands(self) -> dict[str, Callable[[], object]]:
        """What the menus' commands mean while the pane is open."""
        return dict(self._acts)

    def lock(self, locked: bool) -> None:
        """An issued report is looked at, not written."""
        self.editor.setReadOnly(locked)
        self.tools.show_state()

    def _act(self, command: str) -> None:
        if command in self._acts:
            self._acts[command]()
