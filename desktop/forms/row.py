"""One line of a form: label, field, and below it what is wrong, if anything."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from desktop.forms.fields.field import Field
from desktop.forms.fields.flag import FlagField
from desktop.plain_label import PlainLabel
from desktop.words import field_help, field_label

LABEL_WIDTH_PX, MOST_WIDTH_PX, GAP_PX = 128, 760, 8
# So that a label stands on the line of the words in its field.
_LABEL_DROP_PX = 5


class FieldRow:
    """A field with its label and the place of its problem."""

    def __init__(self, type_name: str, name: str, field: Field, parent: QWidget) -> None:
        self.name, self.field = name, field
        text, meaning = field_label(type_name, name), field_help(type_name, name)
        self.text = text
        self.label = QLabel("" if isinstance(field, FlagField) else text, parent)
        self.label.setTextFormat(Qt.TextFormat.PlainText)
        self.label.setWordWrap(True)
        self.label.setBuddy(field.focusProxy() or field)
        self.label.setToolTip(meaning)
        self.problem = PlainLabel("", "problem", parent)
        self.problem.hide()
        field.name(text, meaning)

    def rename(self, text: str) -> None:
        """Give the row another label than the table's."""
        self.text = text
        self.label.setText(text)
        self.field.name(text, "")

    def show_problem(self, text: str) -> None:
        """Say beside the field what is wrong with it; an empty text says that all is well."""
        if self.problem.text() != text:
            self.problem.show_text(text)
        self.problem.setVisible(bool(text))


def lay_row(grid: QGridLayout, rows: tuple[FieldRow, ...]) -> None:
    """Add one line to a grid: the first label on the left, further ones between the fields."""
    line = grid.rowCount()
    first = rows[0]
    grid.addWidget(first.label, line, 0, Qt.AlignmentFlag.AlignTop)
    first.label.setContentsMargins(0, _LABEL_DROP_PX, 0, 0)
    first.label.setFixedWidth(grid.columnMinimumWidth(0))
    column = QVBoxLayout()
    column.setSpacing(4)
    column.addLayout(_side_by_side(rows))
    for row in rows:
        column.addWidget(row.problem)
    grid.addLayout(column, line, 1)


def _side_by_side(rows: tuple[FieldRow, ...]) -> QHBoxLayout:
    """Lay fields on one line from the top: what one says below itself moves no other."""
    line, top = QHBoxLayout(), Qt.AlignmentFlag.AlignTop
    line.setSpacing(GAP_PX)
    several = len(rows) > 1
    for row in rows:
        if row is not rows[0] and row.label.text():
            row.label.setWordWrap(False)
            row.label.setContentsMargins(GAP_PX, _LABEL_DROP_PX, 0, 0)
            line.addWidget(row.label, 0, top)
        line.addWidget(row.field, 1, top if several else Qt.AlignmentFlag(0))
    return line


def new_grid(*, label_width_px: int = LABEL_WIDTH_PX) -> QGridLayout:
    """Return an empty grid of lines."""
    grid = QGridLayout()
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setHorizontalSpacing(2 * GAP_PX)
    grid.setVerticalSpacing(GAP_PX)
    grid.setColumnMinimumWidth(0, label_width_px)
    grid.setColumnStretch(1, 1)
    return grid
