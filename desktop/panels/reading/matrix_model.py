"""The claim matrix as rows and columns of a table view."""

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QFont

from desktop.stroke import Stroke, stroke
from models.catalogue.catalogue import Catalogue
from models.figure.write import as_said
from models.hidden import mark_hidden
from models.rules.corroboration import corroboration_text
from models.rules.judgement import Cell, Corroboration, Matrix, Row
from models.text import GLYPH_WORDS, GLYPHS, readable
from models.when.short import short_span

CELL = Qt.ItemDataRole.UserRole
ROW = Qt.ItemDataRole.UserRole + 1
_Index = QModelIndex | QPersistentModelIndex


class MatrixModel(QAbstractTableModel):
    """Proposition, then a column for each side and third party, then the relation.

    The role CELL holds the Cell of a claim column, the role ROW the Row of any column.
    """

    def __init__(
        self,
        matrix: Matrix,
        catalogue: Catalogue,
        styles: tuple[Stroke, ...],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.matrix = matrix
        self._catalogue = catalogue
        self._styles = styles

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        return 0 if parent.isValid() else len(self.matrix.rows)

    def columnCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        return 0 if parent.isValid() else len(self.matrix.columns) + 2

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        row = self.matrix.rows[index.row()]
        if role == ROW:
            return row
        cell = self._cell(row, index.column())
        if role == CELL:
            return cell
        if role == Qt.ItemDataRole.DisplayRole:
            return self._text(row, cell, index.column())
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.StatusTipRole):
            return self._spoken(row, cell, index.column())
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return int(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        return None

    def _cell(self, row: Row, column: int) -> Cell | None:
        return row.cells[column - 1] if 0 < column <= len(row.cells) else None

    def _text(self, row: Row, cell: Cell | None, column: int) -> str:
        if cell is not None:
            return cell_text(cell)
        if column == 0:
            return mark_hidden(row.proposition.text)
        return relation_text(row, self._catalogue)

    def _spoken(self, row: Row, cell: Cell | None, column: int) -> str:
        if cell is None:
            return self._text(row, cell, column)
        party = self._catalogue.name_of(cell.party_id)
        return f"{party}: {GLYPH_WORDS[cell.state]}. {cell_text(cell)}"

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
        column = section - 1
        if not 0 <= column < len(self.matrix.columns):
            heads = {0: "Proposition", len(self.matrix.columns) + 1: "Relation"}
            return heads.get(section) if role == Qt.ItemDataRole.DisplayRole else None
        return self._side_head(column, role)

    def _side_head(self, column: int, role: int) -> object:
        side = self.matrix.columns[column]
        if role == Qt.ItemDataRole.DisplayRole:
            return side.code
        if role == Qt.ItemDataRole.StatusTipRole:
            kind = "a side of this incident" if side.principal else "a third party"
            return f"{self._catalogue.name_of(side.party_id)}, {kind}"
        if role == Qt.ItemDataRole.DecorationRole:
            return stroke(self._styles[column])
        if role == Qt.ItemDataRole.FontRole and side.principal:
            font = QFont()
            font.setWeight(QFont.Weight.DemiBold)
            return font
        return None


def cell_text(cell: Cell) -> str:
    """Return a cell: glyph and figure, and under them the date and whether it was revised."""
    claim = cell.effective
    figure = as_said(claim.figure) if claim and claim.figure else ""
    said = short_span(cell.said) if claim else ""
    first = " ".join(filter(None, (GLYPHS[cell.state], figure)))
    second = " ".join(filter(None, (said, "revised" if cell.revised else "")))
    return "\n".join(filter(None, (first, second)))


def relation_text(row: Row, catalogue: Catalogue) -> str:
    """Return how the sides stand, since when, the gaps, and what third parties add."""
    if row.relation is None:
        return "shown, not scored"
    lines = [readable(row.relation)]
    if row.sidestepped_by:
        lines[0] += f" by {', '.join(map(catalogue.code_of, row.sidestepped_by))}"
    if row.days_unanswered is not None:
        lines[0] += f" for {row.days_unanswered} days"
    lines += [gap.text for gap in row.gaps]
    if row.corroboration and row.corroboration is not Corroboration.UNCORROBORATED:
        lines.append(corroboration_text(row))
    return "\n".join(lines)
