"""The claim matrix as a place to work: rows to filter, cells to type into, columns to add."""

from collections.abc import Callable
from uuid import UUID

from PySide6.QtCore import QModelIndex, QRect, Qt, Signal
from PySide6.QtWidgets import QWidget

from desktop.panels.reading.cell_editor import CellEditor
from desktop.panels.reading.editing import (
    Desk,
    Editing,
    Understood,
    editing_claim,
    editing_proposition,
)
from desktop.panels.reading.half_typed import HalfTyped
from desktop.panels.reading.matrix_chips import MatrixChips
from desktop.panels.reading.matrix_lines import Only, counts_of, folded, lines_of, with_guests
from desktop.panels.reading.matrix_model import CELL, LINE, ROW, Picture, Place
from desktop.panels.reading.matrix_view import MatrixView
from desktop.panels.reading.section import Section
from desktop.plain_label import PlainLabel
from desktop.stroke import Stroke, is_dark, side_stroke
from models.catalogue.catalogue import Catalogue
from models.catalogue.place import Place as NamedPlace
from models.encounter.incident import Incident
from models.position.gazetteer import Gazetteer
from models.rules.judgement import Badge, Cell, Matrix, Relation, Row


class MatrixSection(Section):
    """Shows the matrix of one incident after another; the filter stays as one walks on.

    What is left half-typed as one goes on to another incident waits in its cell.

    Signals: `edit_wanted(text)` when a cell is typed into: whoever lets it calls `edit`;
    `step_wanted(name, incident_after)` when something was typed that is to be written;
    `cell_chosen(cell, row)`.
    """

    edit_wanted = Signal(str)
    step_wanted = Signal(str, object)
    cell_chosen = Signal(object, object)

    def __init__(self, parent: QWidget, floor: QWidget) -> None:
        super().__init__("Claim matrix", parent)
        self._incident: Incident | None = None
        self._whole = Matrix(columns=(), rows=(), badge=_NO_BADGE)
        self._catalogue = Catalogue.of(())
        self._gazetteer = Gazetteer.of(())
        self._strokes = (self._catalogue, False, side_stroke(self._catalogue, dark=False))
        self._guests: tuple[UUID, ...] = ()
        self.only = Only.ALL
        self._move: tuple[int, int] | None = None
        self.view = MatrixView(self)
        self.editor = CellEditor(floor)
        self.chips = MatrixChips(self)
        self.half = HalfTyped(self)
        self._folded = PlainLabel("", "quiet", self)
        self._none = PlainLabel("", "quiet", self)
        self.beyond = PlainLabel("", "quiet", self)
        self.beyond.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.beyond.hide()
        self.chips.wanted.connect(self.show_only)
        for widget in (
            self.chips,
            self._none,
            self.beyond,
            self.view,
            self.half,
            self._folded,
            PlainLabel(_LEGEND, "quiet", self),
        ):
            self.column.addWidget(widget)
        self.view.cell_chosen.connect(self.cell_chosen)
        self.view.beyond.connect(self._say_beyond)
        self.view.edit_wanted.connect(self.edit_wanted)
        self.editor.kept.connect(self._keep)
        self.editor.left.connect(self.view.setFocus)

    # What it shows

    @property
    def incident(self) -> Incident | None:
        """The incident that is shown."""
        return self._incident

    @property
    def row(self) -> Row | None:
        """The row that the cursor is on."""
        row = self.view.currentIndex().data(ROW)
        return row if isinstance(row, Row) else None

    @property
    def cell(self) -> Cell | None:
        """The cell that the cursor is on; None outside of the claims."""
        cell = self.view.currentIndex().data(CELL)
        return cell if isinstance(cell, Cell) else None

    def show_incident(self, incident: Incident, matrix: Matrix, catalogue: Catalogue) -> None:
        """Show an incident as it is now; in place where it is the same as before."""
        if self._incident is None or incident.id != self._incident.id:
            self._guests = ()
            if self._incident is not None and self.editor.is_open:
                self.half.put(self._incident.id, self._place(), self.editor.line.text())
            self.editor.drop()
            self.view.setCurrentIndex(QModelIndex())
            self.view.first_place = self.half.place_in(incident.id)
        if catalogue is not self._catalogue:
            self._catalogue = catalogue
            self._gazetteer = Gazetteer.of(catalogue.all(NamedPlace))
        changed = incident is not self._incident
        self._incident, self._whole = incident, matrix
        self._picture()
        if changed and self._move is not None:
            self._move_on()

    def show_only(self, only: Only) -> None:
        """Show the rows that a filter lets through."""
        self.only = only
        self._picture()

    def add_column(self, party_id: UUID) -> None:
        """Show a column for a party that has said nothing yet, and go there."""
        self._guests = tuple(dict.fromkeys((*self._guests, party_id)))
        self._picture()
        columns = self.view.matrix.picture.columns
        number = next((n for n, c in enumerate(columns, 1) if c.party_id == party_id), 0)
        self.view.setFocus()
        self.view.setCurrentIndex(self.view.matrix.index(0, number))

    def _picture(self) -> None:
        whole = with_guests(self._whole, self._guests, self._catalogue)
        matrix, gone = folded(whole, self.only, self._guests)
        lines = lines_of(matrix, self.only)
        of_side = self._of_side(dark=is_dark(self.palette()))
        strokes = tuple(of_side(column.code) for column in matrix.columns)
        self.view.show_picture(Picture(matrix.columns, strokes, lines, self._catalogue))
        self._folded.show_text(f"Folded, nothing claimed on these rows: {', '.join(gone)}")
        self._folded.setVisible(bool(gone))
        self._none.show_text(_nothing(self._whole, self.only))
        self._none.setVisible(len(lines) == 1)
        self.chips.show_counts(counts_of(self._whole), self.only)

    def _say_beyond(self, codes: tuple[str, ...]) -> None:
        self.beyond.show_text(f"{len(codes)} more →   {', '.join(codes)}")
        self.beyond.setVisible(bool(codes))

    def _of_side(self, *, dark: bool) -> Callable[[str], Stroke]:
        """Return what gives the strokes; made once for a catalogue and a ground."""
        known, known_dark, strokes = self._strokes
        if known is not self._catalogue or known_dark != dark:
            strokes = side_stroke(self._catalogue, dark=dark)
            self._strokes = (self._catalogue, dark, strokes)
        return strokes

    # Typing into it

    def edit(self, typed: str = "") -> None:
        """Open the editor on the cell that the cursor is on."""
        index, editing = self.view.currentIndex(), self._editing(anew=bool(typed))
        if editing is None:
            return
        line = index.data(LINE)
        at = index.siblingAtColumn(0) if line.adds else index
        rect = self.view.visualRect(at)
        corner = self.view.viewport().mapTo(self.editor.floor, rect.topLeft())
        waits = self.half.take(self._incident.id, self._place()) if self._incident else ""
        self.editor.open(editing, QRect(corner, rect.size()), typed or waits)

    def add_proposition(self) -> None:
        """Go to the line that adds a proposition and open the editor there."""
        self.view.setFocus()
        self.view.setCurrentIndex(self.view.matrix.index(self.view.matrix.rowCount() - 1, 0))
        self.edit()

    def _place(self) -> Place:
        return self.view.matrix.place_of(self.view.currentIndex())

    def _editing(self, *, anew: bool) -> Editing | None:
        index, incident = self.view.currentIndex(), self._incident
        line, cell = index.data(LINE), index.data(CELL)
        if line is None or incident is None:
            return None
        desk = Desk(incident, self._catalogue, self._gazetteer)
        if line.row is not None and cell is not None:
            return editing_claim(desk, line.row.proposition, cell.party_id, anew=anew)
        if line.row is not None and index.column() == 0:
            return editing_proposition(desk, line.row.proposition)
        return editing_proposition(desk, None) if line.adds else None

    def _keep(self, understood: Understood, move: tuple[int, int]) -> None:
        if understood.after == self._incident:
            self._move = move
            self._move_on()
            return
        self._move = move
        self.step_wanted.emit(understood.step, understood.after)
        # Where the step was refused, the editor stays open with what was typed.
        self._move = None

    def _move_on(self) -> None:
        """Close the editor, and go on to the next cell in the direction asked for."""
        (rows, columns), self._move = self._move or (0, 0), None
        at, model = self.view.currentIndex(), self.view.matrix
        self.editor.leave()
        if model.picture.lines[at.row()].adds:
            # One proposition after another by Enter; Tab goes to the claims of the one added.
            if columns > 0 and self._incident is not None:
                self.view.setCurrentIndex(self._first_cell(self._incident.propositions[-1].id))
            return
        header = self.view.horizontalHeader()
        visual = header.visualIndex(at.column()) + columns
        column = header.logicalIndex(max(0, min(visual, header.count() - 1)))
        row = at.row() + rows
        while row < model.rowCount() and not model.flags(model.index(row, 0)):
            row += 1
        row = min(row, model.rowCount() - 1)
        self.view.setCurrentIndex(model.index(row, 0 if model.picture.lines[row].adds else column))

    def _first_cell(self, proposition_id: UUID) -> QModelIndex:
        index = self.view.matrix.index_of(Place(proposition_id))
        return index.siblingAtColumn(1) if self.view.matrix.picture.columns else index


def _nothing(matrix: Matrix, only: Only) -> str:
    if not matrix.rows:
        return (
            "Nothing is claimed or denied yet. Write down, in one neutral sentence each, what the "
            "sides could differ on (Ctrl+Shift+P), then type into the cells what each says of it."
        )
    return f"No row is {only.value}. Alt+1 shows all {len(matrix.rows)}."


_NO_BADGE = Badge(worst=Relation.UNADDRESSED, counts=())
_LEGEND = (
    "● asserts   ◐ partly confirms   ○ denies   – no comment   ? unable to confirm   "
    "· silent on this   ↺ accuses in return\n"
    "Type into a cell: a, p, d, n or u, then the figure as spoken, then “exact words”.   "
    "Space opens the claims behind it, Del withdraws, Alt+↑↓ moves the row."
)
