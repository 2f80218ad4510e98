"""The claim matrix as rows and columns of a table view."""

from dataclasses import dataclass
from enum import Enum
from uuid import UUID

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QFont

from desktop.panels.reading.matrix_lines import Line
from desktop.panels.reading.matrix_words import cell_text, relation_text
from desktop.stroke import Stroke, stroke
from models.catalogue.catalogue import Catalogue
from models.hidden import mark_hidden
from models.rules.judgement import Cell, Column, Row
from models.text import GLYPH_WORDS

CELL = Qt.ItemDataRole.UserRole
ROW = Qt.ItemDataRole.UserRole + 1
LINE = Qt.ItemDataRole.UserRole + 2
_Index = QModelIndex | QPersistentModelIndex
_NOBODY = Catalogue.of(())


@dataclass(frozen=True, slots=True)
class Picture:
    """What the matrix shows: columns with their strokes, lines, and the catalogue of names."""

    columns: tuple[Column, ...] = ()
    strokes: tuple[Stroke, ...] = ()
    lines: tuple[Line, ...] = ()
    catalogue: Catalogue = _NOBODY


class Side(Enum):
    """Where in its row a cell stands: the sentence, a claim, the relation."""

    FIRST = 0
    CLAIM = 1
    LAST = 2


@dataclass(frozen=True, slots=True)
class Place:
    """What a cell stands for, whatever row and column it has at the moment."""

    proposition_id: UUID | None
    party_id: UUID | None = None
    side: Side = Side.FIRST
    adds: bool = False


class MatrixModel(QAbstractTableModel):
    """Proposition, then a column for each side and third party, then the relation.

    The role CELL holds the Cell of a claim column, the role ROW the Row of any column, the role
    LINE the Line. `wide` says that the columns have room for the exact words.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.picture = Picture()
        self.wide = False
        self._texts: dict[tuple[int, int], str] = {}

    def show(self, picture: Picture) -> None:
        """Show another picture; of one with the same rows and columns only what differs."""
        before = self.picture
        if _frame(before) != _frame(picture):
            self.beginResetModel()
            self.picture = picture
            self._texts.clear()
            self.endResetModel()
            return
        self.picture = picture
        for number, (old, new) in enumerate(zip(before.lines, picture.lines, strict=True)):
            if old != new:
                self._renew(number)

    def _renew(self, row: int) -> None:
        last = self.columnCount() - 1
        for column in range(last + 1):
            self._texts.pop((row, column), None)
        self.dataChanged.emit(self.index(row, 0), self.index(row, last))

    def set_wide(self, *, wide: bool) -> None:
        """Show the exact words in the cells, or not."""
        if wide != self.wide:
            self.wide = wide
            self._texts.clear()

    def place_of(self, index: _Index) -> Place:
        """Return what an index stands for, so that it is found again in another picture."""
        line, cell = index.data(LINE), index.data(CELL)
        row = line.row if line else None
        party_id = cell.party_id if cell else None
        side = Side.CLAIM if cell else Side.FIRST if index.column() == 0 else Side.LAST
        return Place(row.proposition.id if row else None, party_id, side, bool(line and line.adds))

    def index_of(self, place: Place) -> QModelIndex:
        """Return the index of a place; one that is not valid where it is gone."""
        for number, line in enumerate(self.picture.lines):
            id_ = line.row.proposition.id if line.row else None
            if (id_, line.adds) == (place.proposition_id, place.adds) and (id_ or line.adds):
                return self.index(number, self._column_of(place))
        return QModelIndex()

    def _column_of(self, place: Place) -> int:
        if place.side is not Side.CLAIM:
            return 0 if place.side is Side.FIRST else self.columnCount() - 1
        parties = [column.party_id for column in self.picture.columns]
        return parties.index(place.party_id) + 1 if place.party_id in parties else 0

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        return 0 if parent.isValid() else len(self.picture.lines)

    def columnCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        return 0 if parent.isValid() else len(self.picture.columns) + 2

    def flags(self, index: _Index) -> Qt.ItemFlag:
        line = self.picture.lines[index.row()]
        if line.row is None and not line.adds:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        line = self.picture.lines[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return self.text(index.row(), index.column())
            case Qt.ItemDataRole.AccessibleTextRole | Qt.ItemDataRole.StatusTipRole:
                return self._spoken(line, index)
        own = {LINE: line, ROW: line.row, CELL: self._cell(line.row, index.column())}
        return own.get(Qt.ItemDataRole(role)) if role >= CELL else None

    def _cell(self, row: Row | None, column: int) -> Cell | None:
        return row.cells[column - 1] if row and 0 < column <= len(row.cells) else None

    def text(self, row: int, column: int) -> str:
        """Return what a cell says; made once, until its row changes."""
        key = (row, column)
        if key not in self._texts:
            self._texts[key] = self._made(self.picture.lines[row], column)
        return self._texts[key]

    def _made(self, line: Line, column: int) -> str:
        if line.row is None:
            return line.words if column == 0 else ""
        cell = self._cell(line.row, column)
        if cell is not None:
            return cell_text(cell, line.row.proposition.kind, wide=self.wide)
        if column == 0:
            return mark_hidden(line.row.proposition.text)
        return relation_text(line.row, self.picture.catalogue)

    def _spoken(self, line: Line, index: _Index) -> str:
        cell = self._cell(line.row, index.column())
        text = self.text(index.row(), index.column())
        if cell is None:
            return text
        party = self.picture.catalogue.name_of(cell.party_id)
        return f"{party}: {GLYPH_WORDS[cell.state]}. {text}"

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
        columns = self.picture.columns
        if not 0 < section <= len(columns):
            heads = {0: "Proposition", len(columns) + 1: "Relation"}
            return heads.get(section) if role == Qt.ItemDataRole.DisplayRole else None
        return self._side_head(columns[section - 1], self.picture.strokes[section - 1], role)

    def _side_head(self, side: Column, line: Stroke, role: int) -> object:
        if role == Qt.ItemDataRole.DisplayRole:
            return side.code
        if role == Qt.ItemDataRole.StatusTipRole:
            kind = "a side of this incident" if side.principal else "a third party"
            return f"{self.picture.catalogue.name_of(side.party_id)}, {kind}"
        if role == Qt.ItemDataRole.DecorationRole:
            return stroke(line)
        if role == Qt.ItemDataRole.FontRole and side.principal:
            font = QFont()
            font.setWeight(QFont.Weight.DemiBold)
            return font
        return None


def _frame(picture: Picture) -> object:
    """Return what must be the same for single rows to be replaced."""
    rows = tuple(line.row.proposition.id if line.row else line for line in picture.lines)
    return picture.columns, picture.strokes, rows
