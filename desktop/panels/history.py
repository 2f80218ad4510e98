"""The history of the whole logbook, newest first, and the way back to any earlier state."""

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QPushButton,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from desktop.open_log import OpenLog
from models.hidden import mark_hidden
from models.record import Change, Record
from models.store.revision import Revision

_Index = QModelIndex | QPersistentModelIndex
_HEADS = ("What", "When and who")
_LINES_PX = 44
_LATEST = 500


class HistoryModel(QAbstractTableModel):
    """The latest revisions, newest first."""

    def __init__(self, log: OpenLog, parent: QObject) -> None:
        super().__init__(parent)
        self._log = log
        self._revisions: tuple[Revision, ...] = ()
        self.refresh()

    def refresh(self, *_told: object) -> None:
        """Read the history again."""
        self.beginResetModel()
        self._revisions = self._log.logbook.history(limit=_LATEST)
        self.endResetModel()

    def revision(self, row: int) -> Revision:
        """Return the revision in a row."""
        return self._revisions[row]

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        return 0 if parent.isValid() else len(self._revisions)

    def columnCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        return 0 if parent.isValid() else len(_HEADS)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.StatusTipRole):
            return None
        revision = self._revisions[index.row()]
        label = "" if revision.label in revision.step_name else revision.label
        what = " ".join(filter(None, (revision.step_name, label, revision.reason)))
        who = f"{revision.at:%d %b %H:%MZ}\n{revision.author}"
        return mark_hidden((what, who)[index.column()])

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> object:
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        return _HEADS[section] if role == Qt.ItemDataRole.DisplayRole else None


class HistoryPanel(QWidget):
    """Lists what was changed; a withdrawn or amended record can be brought back as it was.

    Signal: `restore_wanted(step, change)` with the name of the step and the change that does it.
    """

    restore_wanted = Signal(str, object)

    def __init__(self, log: OpenLog, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._log = log
        self.model = HistoryModel(log, self)
        self.table = QTableView(self)
        self.restore_button = QPushButton("Restore this state", self)
        self._lay_out()
        self.setFocusProxy(self.table)
        log.changed.connect(self.model.refresh)
        self.model.modelReset.connect(self._offer)
        self.table.selectionModel().currentRowChanged.connect(self._offer)
        self.restore_button.clicked.connect(self.restore)
        self._offer()

    def _lay_out(self) -> None:
        self.table.setModel(self.model)
        self.table.setAccessibleName("History")
        self.table.setShowGrid(False)
        self.table.setTabKeyNavigation(False)
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.table.setWordWrap(True)
        self.table.verticalHeader().hide()
        self.table.verticalHeader().setDefaultSectionSize(_LINES_PX)
        sizes = self.table.horizontalHeader()
        sizes.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        sizes.setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        foot = QHBoxLayout()
        foot.setContentsMargins(12, 8, 12, 8)
        foot.addWidget(self.restore_button)
        foot.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.table, 1)
        column.addLayout(foot)

    def _offer(self, *_told: object) -> None:
        change = self._way_back()
        self.restore_button.setEnabled(change is not None and not self._log.logbook.read_only)

    def _chosen(self) -> Revision | None:
        index = self.table.currentIndex()
        return self.model.revision(index.row()) if index.isValid() else None

    def _way_back(self) -> Change | None:
        revision = self._chosen()
        wanted = self._state(revision) if revision is not None else None
        if wanted is None:
            return None
        now = self._log.logbook.record(wanted.id)
        return None if now == wanted else Change(before=now, after=wanted)

    def _state(self, revision: Revision) -> Record | None:
        """Return the record as the revision left it; of a withdrawal, as it was before."""
        if revision.record_id is None or revision.after is not None:
            return revision.after
        return self._log.logbook.at_revision(revision.record_id, revision.seq - 1)

    def restore(self) -> None:
        """Ask for the chosen record in the chosen state, as a new revision."""
        change, revision = self._way_back(), self._chosen()
        if change is not None and revision is not None:
            self.restore_wanted.emit(f"Restore revision {revision.seq}", change)
