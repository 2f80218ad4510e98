"""One section of a form: the fields that are shown, and those that fold out under "More"."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QScrollArea, QToolButton, QVBoxLayout, QWidget

from desktop.forms.plan import Row, Section
from desktop.forms.row import GAP_PX, LABEL_WIDTH_PX, MOST_WIDTH_PX, FieldRow, lay_row, new_grid


class SectionPage(QWidget):
    """The rows of one section. `inline` sections sit within another form and have less air."""

    def __init__(self, section: Section, rows: dict[str, FieldRow], *, inline: bool) -> None:
        super().__init__()
        self._rows, self._inline = rows, inline
        self.names = tuple(name for row in (*section.rows, *section.more) for name in _names(row))
        self.column = QVBoxLayout(self)
        margin = 0 if inline else 2 * GAP_PX
        self.column.setContentsMargins(margin, margin, margin, margin)
        self.column.setSpacing(GAP_PX)
        self._add(self.column, section.rows)
        self._more_names = tuple(name for row in section.more for name in _names(row))
        if section.more:
            self._fold(section)
        if not inline:
            self.column.addStretch(1)

    def _fold(self, section: Section) -> None:
        words = ", ".join(self._rows[name].text.lower() for name in self._more_names[:3])
        self.more = QToolButton(self)
        self.more.setText(f"More: {words}" + (" …" if len(self._more_names) > 3 else ""))
        self.more.setAutoRaise(True)
        self.more.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.more.setArrowType(Qt.ArrowType.RightArrow)
        self.folded = QWidget(self)
        inner = QVBoxLayout(self.folded)
        inner.setContentsMargins(0, 0, 0, 0)
        self._add(inner, section.more)
        self.folded.hide()
        self.more.clicked.connect(lambda: self._unfold(shown=self.folded.isHidden()))
        self.column.addWidget(self.more)
        self.column.addWidget(self.folded)

    def show_row(self, name: str) -> None:
        """Make sure that a row is not folded away."""
        if name in self._more_names:
            self._unfold(shown=True)

    def _unfold(self, *, shown: bool) -> None:
        self.folded.setVisible(shown)
        self.more.setArrowType(Qt.ArrowType.DownArrow if shown else Qt.ArrowType.RightArrow)

    def _add(self, column: QVBoxLayout, rows: tuple[Row, ...]) -> None:
        width = LABEL_WIDTH_PX - 5 * GAP_PX if self._inline else LABEL_WIDTH_PX
        grid = new_grid(label_width_px=width)
        for row in rows:
            lay_row(grid, tuple(self._rows[name] for name in _names(row)))
        column.addLayout(grid)


def scrolling(page: QWidget) -> QScrollArea:
    """Return a page that scrolls when it is higher than the room."""
    page.setMaximumWidth(LABEL_WIDTH_PX + MOST_WIDTH_PX)
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setWidget(page)
    for shown in (area.viewport(), page):
        shown.setAutoFillBackground(False)
    return area


def _names(row: Row) -> tuple[str, ...]:
    return (row,) if isinstance(row, str) else row
