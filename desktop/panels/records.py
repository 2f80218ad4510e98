"""Everything that incidents refer to: parties, platforms, units, places, zones, sources."""

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QSortFilterProxyModel,
    Qt,
    Signal,
    SignalInstance,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from desktop.open_log import OpenLog
from models.hidden import mark_hidden
from models.named import names_of
from models.record import Kind, Record, kind_of
from models.text import readable

_Index = QModelIndex | QPersistentModelIndex
# Incidents have a list of their own; batches and authors come of what is done, not of forms.
KINDS = tuple(kind for kind in Kind if kind not in {Kind.INCIDENT, Kind.BATCH, Kind.AUTHOR})


class RecordModel(QAbstractTableModel):
    """The records of one kind, a row each: its name, and all its other names for the search."""

    def __init__(self, log: OpenLog, parent: QObject) -> None:
        super().__init__(parent)
        self._log = log
        self._kind: Kind = KINDS[0]
        self._records: tuple[Record, ...] = ()
        self.show_kind(self._kind)

    def show_kind(self, kind: Kind) -> None:
        """Show the records of another kind."""
        self._kind = kind
        self.refresh()

    def refresh(self, *_told: object) -> None:
        """Read the records again, in order of their names."""
        self.beginResetModel()
        held = self._log.records(self._kind)
        self._records = tuple(sorted(held, key=lambda record: names_of(record)[0].casefold()))
        self.endResetModel()

    def record(self, row: int) -> Record:
        """Return the record in a row."""
        return self._records[row]

    def row_of(self, record: Record) -> int:
        """Return the row of a record of the kind that is shown."""
        return self._records.index(record)

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        return 0 if parent.isValid() else len(self._records)

    def columnCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        return 0 if parent.isValid() else 1

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        names = names_of(self._records[index.row()])
        if role == Qt.ItemDataRole.DisplayRole:
            return mark_hidden(names[0])
        if role == Qt.ItemDataRole.UserRole:
            return "\n".join(names)
        return None


class RecordsPanel(QWidget):
    """Browse and search one kind of record at a time.

    Signals: `new_wanted(kind)`, `amend_wanted(record)`, `withdraw_wanted(record)`.
    """

    new_wanted = Signal(object)
    amend_wanted = Signal(object)
    withdraw_wanted = Signal(object)

    def __init__(self, log: OpenLog, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._log = log
        self.kind = QComboBox(self)
        self.search = QLineEdit(self)
        self.model = RecordModel(log, self)
        self.found = QSortFilterProxyModel(self)
        self.table = QTableView(self)
        self.buttons = {name: QPushButton(name, self) for name in ("New", "Amend", "Withdraw")}
        self._set_up()
        self._lay_out()
        self._follow()
        self.setFocusProxy(self.search)

    def _set_up(self) -> None:
        for kind in KINDS:
            self.kind.addItem(readable(kind).capitalize(), kind)
        self.kind.setAccessibleName("Kind of record")
        self.search.setPlaceholderText("Find by any name or code")
        self.search.setAccessibleName("Find by any name or code")
        self.search.setClearButtonEnabled(True)
        self.found.setSourceModel(self.model)
        self.found.setFilterRole(Qt.ItemDataRole.UserRole)
        self.found.setFilterCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.table.setModel(self.found)
        self.table.setAccessibleName("Records")
        self.table.setShowGrid(False)
        self.table.setTabKeyNavigation(False)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.table.verticalHeader().hide()
        self.table.horizontalHeader().hide()
        self.table.horizontalHeader().setStretchLastSection(True)

    def _lay_out(self) -> None:
        head = QVBoxLayout()
        head.setContentsMargins(12, 8, 12, 8)
        head.setSpacing(8)
        head.addWidget(self.kind)
        head.addWidget(self.search)
        foot = QHBoxLayout()
        foot.setContentsMargins(12, 8, 12, 8)
        for button in self.buttons.values():
            foot.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self.table, 1)
        column.addLayout(foot)

    def _follow(self) -> None:
        self._log.changed.connect(self.model.refresh)
        self.kind.currentIndexChanged.connect(self._show_kind)
        self.search.textChanged.connect(self.found.setFilterFixedString)
        self.table.selectionModel().currentRowChanged.connect(self._offer)
        self.model.modelReset.connect(self._offer)
        self.table.activated.connect(lambda _index: self._ask(self.amend_wanted))
        self.buttons["New"].clicked.connect(lambda: self.new_wanted.emit(self._shown_kind()))
        self.buttons["Amend"].clicked.connect(lambda: self._ask(self.amend_wanted))
        self.buttons["Withdraw"].clicked.connect(lambda: self._ask(self.withdraw_wanted))
        self._offer()

    def _show_kind(self) -> None:
        self.model.show_kind(self._shown_kind())

    def _shown_kind(self) -> Kind:
        # Qt keeps the bare text of a kind.
        return Kind(self.kind.currentData())

    def show_record(self, record: Record) -> None:
        """Show one record among its kind, chosen."""
        self.search.clear()
        self.kind.setCurrentIndex(self.kind.findData(kind_of(record)))
        row = self.model.row_of(record)
        self.table.setCurrentIndex(self.found.mapFromSource(self.model.index(row, 0)))

    def _offer(self, *_told: object) -> None:
        may = not self._log.logbook.read_only
        self.buttons["New"].setEnabled(may)
        for name in ("Amend", "Withdraw"):
            self.buttons[name].setEnabled(may and self.chosen() is not None)

    def _ask(self, signal: SignalInstance) -> None:
        record = self.chosen()
        if record is not None and not self._log.logbook.read_only:
            signal.emit(record)

    def chosen(self) -> Record | None:
        """Return the record under the cursor, or None."""
        index = self.found.mapToSource(self.table.currentIndex())
        return self.model.record(index.row()) if index.isValid() else None
