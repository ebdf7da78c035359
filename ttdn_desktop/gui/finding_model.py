"""The rows of a list of findings: headings that fold, findings, and what was set aside; words are made when they are looked at."""

from collections.abc import Callable, Sequence
from typing import Any, NamedTuple, TypeGuard

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from ttdn_desktop.model.finding import Finding, Waiver
from ttdn_desktop.wording import findings as words
from ttdn_desktop.wording.checks import as_read, message, why
from ttdn_desktop.wording.states import SEVERITIES

ROW = Qt.ItemDataRole.UserRole
Index = QModelIndex | QPersistentModelIndex
ASIDE = "aside"
Aside = tuple[Finding, Waiver]


class Row(NamedTuple):
    """A heading of a group (it folds), a heading inside a group, a finding, or a finding set aside."""

    group: str
    text: str = ""  # a heading's words; before a finding where it stands, when no heading says so
    folds: bool = False
    folded: bool = False
    finding: Finding | None = None
    waiver: Waiver | None = None
    by_kind: bool = False  # a heading names the rule
    new: str | None = None  # what one key would put there

    @property
    def is_open(self) -> bool:
        """A finding that is still to be decided on."""
        return self.finding is not None and self.waiver is None

    @property
    def quote(self) -> str:
        """The words it stands at, as they are read."""
        assert self.finding is not None
        return as_read(self.finding.printed)

    @property
    def told(self) -> str:
        """What the finding says, in one sentence; of one set aside, why it was."""
        assert self.finding is not None
        if self.waiver is not None:
            return words.waived_line(self.waiver.reason, self.waiver.at)
        return message(self.finding)

    @property
    def spoken(self) -> str:
        """What a screen reader says."""
        if self.folds:
            return f"{self.text}, {words.OPENS if self.folded else words.FOLDS}"
        if self.finding is None:
            return self.text
        severity = "" if self.waiver else SEVERITIES[self.finding.severity.value]
        parts = (severity, self.text, words.shortened(self.quote), self.told, self.new or "")
        return ". ".join(part.rstrip(".") for part in parts if part)


class Part(NamedTuple):
    """Findings under one heading inside a group; each may be one set aside."""

    title: str
    found: Sequence[Finding | Aside]


class Shown(NamedTuple):
    """A group as it is to be shown: its key, its heading ("" for none), its parts."""

    key: str
    title: str
    parts: Sequence[Part]
    folded: bool = False


def rows_of(
    groups: Sequence[Shown],
    place: Callable[[Finding], str],
    by_kind: bool = False,
    new: Callable[[Finding], str | None] = lambda finding: finding.suggestion,
) -> list[Row]:
    """The rows to be shown, what is folded left out; `place` says where a finding stands, as far as no heading does.

    `new` is what one key would put there.
    """
    rows: list[Row] = []
    for group in groups:
        if group.title:
            rows.append(Row(group.key, group.title, folds=True, folded=group.folded))
        if group.folded and group.title:
            continue
        for part in group.parts:
            if part.title:
                rows.append(Row(group.key, part.title))
            for found in part.found:
                finding, waiver = found if isinstance(found, tuple) else (found, None)
                said = None if waiver else new(finding)
                rows.append(Row(group.key, place(finding), finding=finding, waiver=waiver, by_kind=by_kind, new=said))
    return rows


def row_of(finding: Finding, rows: Sequence[Row]) -> int | None:
    """The number of a finding's row; where its place moved a little, the one that says the same."""
    exact = next((n for n, row in enumerate(rows) if row.finding == finding), None)
    if exact is not None:
        return exact
    same = [(abs(row.finding.start - finding.start), n) for n, row in enumerate(rows) if alike(row.finding, finding)]
    return min(same)[1] if same else None


def alike(one: Finding | None, other: Finding) -> TypeGuard[Finding]:
    """Whether two say the same of the same words, wherever these stand now."""
    return one is not None and one.key == other.key


class FindingModel(QAbstractListModel):
    """One row a heading or finding."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.rows: list[Row] = []

    def show_rows(self, rows: list[Row]) -> None:
        """Takes other rows."""
        self.beginResetModel()
        self.rows = rows
        self.endResetModel()

    def rowCount(self, parent: Index | None = None) -> int:  # Qt override
        return 0 if parent is not None and parent.isValid() else len(self.rows)

    def flags(self, index: Index) -> Qt.ItemFlag:  # Qt override
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        row = self.rows[index.row()]
        if row.finding is None and not row.folds:
            return Qt.ItemFlag.NoItemFlags  # the arrows go past it
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # Qt override
        if not index.isValid():
            return None
        row = self.rows[index.row()]
        if role == ROW:
            return row
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return row.spoken
        if role == Qt.ItemDataRole.ToolTipRole and row.finding is not None:
            return f"{message(row.finding)}\n{why(row.finding)}".strip()
        return None
