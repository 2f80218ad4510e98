"""The records of one kind that fit what is asked, as rows of a table."""

from collections.abc import Mapping
from dataclasses import dataclass
from uuid import UUID

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from desktop.open_log import OpenLog
from desktop.panels.records.alias import alias_words
from desktop.panels.records.browsed import Browsed
from desktop.panels.records.columns import COLUMNS, Column, Surroundings
from desktop.panels.records.kinds import KINDS
from models.catalogue.search import matched, sought_names
from models.catalogue.traits import sides_of, sort_of
from models.hidden import mark_hidden
from models.named import names_of
from models.record import Kind, Record

RECORD = Qt.ItemDataRole.UserRole
SECOND_LINE = Qt.ItemDataRole.UserRole + 1
_RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
_LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
# Names of this sort stand in the row anyhow.
_SHOWN = frozenset({"code", "category"})
_Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class Asked:
    """What the browser asks for: words, a side, a sort, whether only what is used."""

    text: str = ""
    side: str = ""
    sort: str = ""
    in_use: bool = False


class RecordModel(QAbstractTableModel):
    """One row for each record that fits: by how well the words fit, else by name.

    A heading that was clicked orders the rows until other words are typed.
    """

    def __init__(self, log: OpenLog, parent: QObject) -> None:
        super().__init__(parent)
        self._log = log
        self.kind: Kind = KINDS[0]
        self.asked = Asked()
        self.narrow = True
        self._uses: Mapping[UUID, int] = {}
        self.browsed = Browsed()
        self._rows: list[Record] = []
        self._order: tuple[Column, bool] | None = None

    @property
    def columns(self) -> tuple[Column, ...]:
        """The columns of the kind that is shown."""
        return COLUMNS[self.kind]

    @property
    def around(self) -> Surroundings:
        """What cells are made from beside their record."""
        return Surroundings(self._log.catalogue, self._uses)

    @property
    def whole_count(self) -> int:
        """How many records of the kind there are."""
        return len(self.browsed.records)

    def show_kind(self, kind: Kind, browsed: Browsed) -> None:
        """Show the records of another kind, asking nothing."""
        self.kind, self.asked, self._order = kind, Asked(), None
        self.take(browsed)

    def take(self, browsed: Browsed) -> None:
        """Take over the records of the kind as they are now."""
        self.browsed = browsed
        self._find()

    def ask(self, asked: Asked) -> None:
        """Show what fits; other words bring back the order of how well they fit."""
        if asked.text != self.asked.text:
            self._order = None
        self.asked = asked
        self._find()

    def take_uses(self, uses: Mapping[UUID, int]) -> None:
        """Take over how often each record is named."""
        self._uses = uses
        self._find()

    def _find(self) -> None:
        self.beginResetModel()
        self._rows = [record for record in self._found() if self._fits(record)]
        if self._order is not None:
            column, reverse = self._order
            around = self.around
            self._rows.sort(key=lambda r: column.sort_key(r, around), reverse=reverse)
        self.endResetModel()

    def _found(self) -> list[Record]:
        held = self.browsed
        return [held.records[row] for row in held.index.find(self.asked.text)]

    def _fits(self, record: Record) -> bool:
        asked, catalogue = self.asked, self._log.catalogue
        return (
            (not asked.side or asked.side in sides_of(record, catalogue))
            and (not asked.sort or asked.sort == sort_of(record, catalogue))
            and (not asked.in_use or bool(self._uses.get(record.id)))
        )

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        self._order = (
            (self.columns[column], order is Qt.SortOrder.DescendingOrder) if column >= 0 else None
        )
        self._find()

    def record(self, row: int) -> Record:
        """Return the record in a row."""
        return self._rows[row]

    def row_of(self, id_: UUID) -> int | None:
        """Return the row of a record, or None where it is not among what fits."""
        return next((row for row, one in enumerate(self._rows) if one.id == id_), None)

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        return 0 if parent.isValid() else len(self.columns)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        record, column = self._rows[index.row()], self.columns[index.column()]
        if role == Qt.ItemDataRole.DisplayRole:
            return mark_hidden(column.text(record, self.around))
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _RIGHT if column.number else _LEFT
        if role == RECORD:
            return record
        if index.column() == 0 and role in (SECOND_LINE, Qt.ItemDataRole.AccessibleTextRole):
            second = mark_hidden(self.second_line(record))
            return second if role == SECOND_LINE else f"{names_of(record)[0]}, {second}"
        return None

    def second_line(self, record: Record) -> str:
        """Return what stands under a name: the name that was sought, else what it is."""
        alias = matched(record, self.asked.text)
        if alias is not None and alias.text != names_of(record)[0] and alias.note not in _SHOWN:
            return alias_words(alias)
        if self.narrow:
            texts = [one.text(record, self.around) for one in self.columns if one.brief]
            return "  ·  ".join(filter(None, texts))
        others = [name.text for name in sought_names(record) if not name.note]
        return "  ·  ".join(others[1:])

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> object:
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _RIGHT if self.columns[section].number else _LEFT
        return self.columns[section].head if role == Qt.ItemDataRole.DisplayRole else None
