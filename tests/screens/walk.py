"""Walks all widgets of a window as a person with a keyboard or a screen reader meets them, and tells what is wrong."""

import re
from collections import Counter
from collections.abc import Iterator

from PySide6.QtCore import QModelIndex, QPoint, QRect, Qt
from PySide6.QtGui import QAccessible, QAction, QFontInfo, QFontMetrics, QKeySequence, QShortcut, QTextDocumentFragment
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QAbstractSpinBox,
    QApplication,
    QCalendarWidget,
    QComboBox,
    QGroupBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QMenu,
    QMenuBar,
    QPlainTextEdit,
    QScrollArea,
    QScrollBar,
    QTabBar,
    QTableView,
    QTabWidget,
    QTextEdit,
    QWidget,
)

CONTROLS = (
    QAbstractButton | QLineEdit | QTextEdit | QPlainTextEdit | QComboBox | QAbstractSpinBox | QAbstractItemView | QTabBar
)  # fmt: skip
LEAST_POINTS = 10.0
_SYLLABLE = re.compile(
    r"(?:ngh|ng|nh|gh|gi|kh|ch|ph|qu|th|tr|[bcdghklmnpqrstvx])?[aeiouy]{1,3}(?:ch|ng|nh|[cmnpt])?$", re.IGNORECASE
)
_ENGLISH = frozenset(
    "ok no the cut on off at is it be me we he up ".split()
)  # what a Vietnamese syllable looks like too
# Names of things that are called so in a Vietnamese office.
_NAMES = frozenset(
    "ab word excel pdf docx xlsx odt doc usb ctrl shift alt enter menu tab esc delete pgup pgdn pgdown "
    "backspace space insert home end windows "
    "vntime zalo notepad internet website email unikey evkey telex vni tcvn3 unicode desktop inch png jpg jpeg json txt "
    "zip qr cv hp laserjet".split()
)
_FILES = re.compile(  # and options of the command line
    r"--[\w-]+|Times New Roman|[\w.\-–]+\.(docx|pdf|xlsx|json|txt|db|log|md|zip|odt|doc|png|jpe?g)\b|[\w:]*[/\\][\w./\\-]+",
    re.I,
)
_WORDS = re.compile(r"[^\W\d_]+")


def seen(root: QWidget) -> Iterator[QWidget]:
    """The root and every visible widget below it, Qt's own inner parts left out."""
    yield root
    for widget in root.findChildren(QWidget):
        if widget.isVisibleTo(root) and not _inner(widget, root):
            yield widget


def _inner(widget: QWidget, root: QWidget) -> bool:
    """What Qt builds into its own widgets: lists of combo boxes, fields of spin boxes, arrows of tab bars, a calendar's parts."""
    around = widget.parentWidget()
    while around is not None and around is not root.parentWidget():
        if isinstance(around, QComboBox | QAbstractSpinBox | QTabBar | QCalendarWidget | QScrollBar):
            return True
        if isinstance(around, QAbstractItemView) and isinstance(widget, QHeaderView | QAbstractButton):
            return True
        if around.metaObject().className().startswith("QComboBoxPrivate"):
            return True
        around = around.parentWidget()
    return (widget.objectName().startswith("qt_") and not isinstance(widget, QTabBar)) or isinstance(widget, QScrollBar)


def called(widget: QWidget) -> str:
    text = widget.text() if isinstance(widget, QLabel | QAbstractButton | QLineEdit) else ""
    return f"{type(widget).__name__} {widget.objectName() or text!r}"


def spoken(widget: QWidget) -> str:
    """The name a screen reader says."""
    told = QAccessible.queryAccessibleInterface(widget)
    return str(told.text(QAccessible.Text.Name)) if told is not None else widget.accessibleName()


def unnamed(root: QWidget) -> list[str]:
    """Controls without a name; pictures one presses without a word on them must say in a tool tip what they do."""
    found = []
    for widget in seen(root):
        if isinstance(widget, CONTROLS):
            if isinstance(widget, QTabBar) and isinstance(widget.parentWidget(), QTabWidget):
                continue  # its tabs have names
            if not spoken(widget).strip():
                found.append(f"no name: {called(widget)}")
            elif isinstance(widget, QAbstractButton) and not widget.text() and not widget.toolTip():
                found.append(f"no tool tip: {called(widget)}")
    return found


def _plain(text: str) -> str:
    return QTextDocumentFragment.fromHtml(text).toPlainText() if re.search(r"<\w+[ >/]", text) else text


def texts(root: QWidget, *, contents: bool = True) -> list[str]:
    """Every word under a widget that can be read or is spoken, menus and rows too; `contents`: what is typed in fields as well."""
    found = [root.windowTitle()]
    for widget in seen(root):
        found += [
            widget.toolTip(),
            widget.statusTip(),
            widget.whatsThis(),
            widget.accessibleName(),
            widget.accessibleDescription(),
        ]
        if isinstance(widget, QLabel | QAbstractButton):
            found.append(widget.text())
        if isinstance(widget, QGroupBox):
            found.append(widget.title())
        if isinstance(widget, QLineEdit | QPlainTextEdit | QTextEdit):
            found.append(widget.placeholderText())
        if contents and isinstance(widget, QLineEdit):
            found.append(widget.text())
        if contents and isinstance(widget, QPlainTextEdit | QTextEdit):
            found.append(widget.toPlainText())
        if isinstance(widget, QComboBox):
            found += [widget.itemText(row) for row in range(widget.count())]
        if isinstance(widget, QAbstractSpinBox):
            found.append(widget.text())
        if isinstance(widget, QTabWidget):
            for tab in range(widget.count()):
                found += [widget.tabText(tab), widget.tabToolTip(tab)]
        if isinstance(widget, QAbstractItemView) and widget.model() is not None:
            found += _rows(widget)
        for carrier in (widget, *widget.findChildren(QMenu)):
            found += [text for action in carrier.actions() for text in _action(action)]
    return [_plain(text).replace("&", "") for text in found if text]


def _action(action: QAction) -> list[str]:
    found = [action.text(), action.toolTip(), action.statusTip()]
    found += [keys.toString(QKeySequence.SequenceFormat.NativeText) for keys in action.shortcuts()]
    return found


def _rows(view: QAbstractItemView) -> list[str]:
    model, found = view.model(), list[str]()
    roles = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole)
    for column in range(model.columnCount(QModelIndex()) if isinstance(view, QTableView) else 1):
        found.append(str(model.headerData(column, Qt.Orientation.Horizontal) or ""))
        for row in range(model.rowCount(QModelIndex())):
            found += [str(model.data(model.index(row, column), role) or "") for role in roles]
    return [text for text in found if not text.isdigit()]


def english(said: list[str]) -> list[str]:
    """Those texts that hold a word no Vietnamese office writes: no Vietnamese syllable, or an English one."""
    return sorted({text for text in said if _foreign(text)})


def _foreign(text: str) -> list[str]:
    found = []
    for word in _WORDS.findall(_FILES.sub(" ", text)):
        low = word.lower()
        if not word.isascii() or low in _NAMES or (word.isupper() and low not in _ENGLISH) or _mixed(word):
            continue
        if low in _ENGLISH or not _SYLLABLE.match(word):
            found.append(word)
    return found


def _mixed(word: str) -> bool:
    """A symbol like BC-UBND or tr, kV: no word."""
    return len(word) == 1 or not re.search("[aeiouyAEIOUY]", word)


def tab_order(root: QWidget) -> list[str]:
    """Steps of the Tab key that go against reading: upwards or leftwards, unless into the next column.

    The chain is a ring: one step, from the last to the first, goes back.
    """
    stops = [widget for widget in _chain(root) if _stops(widget, root)]
    back = [
        f"{called(one)} -> {called(other)}"
        for one, other in zip(stops, stops[1:] + stops[:1], strict=True)
        if _against_reading(one, other, root)
    ]
    return back if len(back) > 1 else []


def _against_reading(one: QWidget, other: QWidget, root: QWidget) -> bool:
    first, then = _places(one, other, root)
    upwards = then.bottom() <= first.top() and then.left() < first.right()
    return upwards or (then.right() <= first.left() and then.top() < first.bottom() and first.top() < then.bottom())


def _chain(root: QWidget) -> list[QWidget]:
    """Where the Tab key goes, press by press, until it comes to a place again."""
    chain = list[QWidget]()
    root.focusNextPrevChild(True)
    at = root.focusWidget()
    while at is not None and at not in chain:
        chain.append(at)
        root.focusNextPrevChild(True)
        at = root.focusWidget()
    return chain


def _places(one: QWidget, other: QWidget, root: QWidget) -> tuple[QRect, QRect]:
    """Where they are; what scrolls is, for what does not scroll with it, where its frame is."""
    shown = []
    for widget, beside in ((one, other), (other, one)):
        around = widget.parentWidget()
        while around is not None and around is not root and not around.isAncestorOf(beside):
            if isinstance(around, QAbstractScrollArea):
                widget = around
            around = around.parentWidget()
        shown.append(QRect(widget.mapTo(root, QPoint(0, 0)), widget.size()))
    return shown[0], shown[1]


def _stops(widget: QWidget, root: QWidget) -> bool:
    policy = widget.focusPolicy()
    tabbed = policy.value & Qt.FocusPolicy.TabFocus.value and widget.focusProxy() is None
    return (
        bool(tabbed)
        and root.isAncestorOf(widget)
        and widget.isVisibleTo(root)
        and widget.isEnabled()
        and not _inner(widget, root)
    )


def unreachable(root: QWidget) -> list[str]:
    """Controls the keyboard cannot come to; a tool button may have a key instead, and say it."""
    found = []
    for widget in seen(root):
        if isinstance(widget, CONTROLS) and widget.isEnabled() and widget.focusPolicy() is Qt.FocusPolicy.NoFocus:
            if not re.search(r"\((Ctrl|Alt|F\d)", widget.toolTip()):
                found.append(called(widget))
    return found


def letters(root: QWidget) -> list[str]:
    """Underlined letters used twice in what is seen at once, or such as no keyboard has."""
    found: list[str] = []
    for widget in seen(root):
        if isinstance(widget, QAbstractButton) or (isinstance(widget, QLabel) and widget.buddy() is not None):
            found += _letter(widget.text())
        elif isinstance(widget, QGroupBox):
            found += _letter(widget.title())
        elif isinstance(widget, QTabBar):
            found += [sign for tab in range(widget.count()) for sign in _letter(widget.tabText(tab))]
        elif isinstance(widget, QMenuBar):
            found += [sign for action in widget.actions() for sign in _letter(action.text())]
    twice = [f"Alt+{sign} {count} times" for sign, count in Counter(found).items() if count > 1]
    return twice + [f"Alt+{sign}" for sign in found if not sign.isascii() or sign == "Z"]


def _letter(text: str) -> list[str]:
    return [sign.upper() for sign in re.findall(r"&([^&\s])", text.replace("&&", ""))]


def taken_keys(root: QWidget) -> list[str]:
    """Shortcuts that an input method or AltGr needs."""
    sequences = [keys for action in root.findChildren(QAction) for keys in action.shortcuts()]
    sequences += [shortcut.key() for shortcut in root.findChildren(QShortcut)]
    names = [keys.toString(QKeySequence.SequenceFormat.PortableText) for keys in sequences]
    return [name for name in names if re.search(r"Ctrl\+Shift|Shift\+Ctrl|Ctrl\+Alt|Alt\+Z\b", name)]


def small(root: QWidget) -> list[str]:
    """Widgets whose letters are below 10 pt."""
    return [
        f"{called(widget)}: {QFontInfo(widget.font()).pointSizeF():.1f} pt"
        for widget in seen(root)
        if isinstance(widget, CONTROLS | QLabel) and QFontInfo(widget.font()).pointSizeF() < LEAST_POINTS
    ]


def cramped(root: QWidget) -> list[str]:
    """Fields and rows lower than a line of capitals with two marks needs."""
    found = []
    for widget in seen(root):
        need = QFontMetrics(widget.font()).tightBoundingRect("ẮỄỔậg").height()
        if isinstance(widget, QLineEdit | QComboBox | QAbstractSpinBox) and widget.contentsRect().height() < need + 4:
            found.append(f"{called(widget)}: {widget.contentsRect().height()} of {need + 4}")
        elif (
            isinstance(widget, QAbstractItemView)
            and widget.model() is not None
            and widget.model().rowCount(QModelIndex())
        ):
            row = widget.visualRect(widget.model().index(0, 0)).height()
            if 0 < row < need:
                found.append(f"{called(widget)}: rows of {row}, {need} needed")
    return found


def scrolls(widget: QWidget) -> bool:
    around = widget.parentWidget()
    while around is not None:
        if isinstance(around, QScrollArea | QAbstractScrollArea):
            return True
        around = around.parentWidget()
    return False


def drawn() -> None:
    for _ in range(10):
        QApplication.processEvents()


def faults(root: QWidget) -> dict[str, list[str]]:
    """All of it; empty for a window that is as it should be."""
    told = {
        "unnamed": unnamed(root),
        "english": english(texts(root)),
        "tab order": tab_order(root),
        "unreachable": unreachable(root),
        "letters": letters(root),
        "taken keys": taken_keys(root),
        "small": small(root),
        "cramped": cramped(root),
    }
    return {kind: found for kind, found in told.items() if found}
