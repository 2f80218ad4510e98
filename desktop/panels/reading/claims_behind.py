"""What stands behind one cell of the matrix: every claim, in order of time, in its own words."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QToolButton, QVBoxLayout, QWidget

from desktop.plain_label import PlainLabel
from models.catalogue.catalogue import Catalogue
from models.encounter.claim import Claim
from models.encounter.incident import Incident
from models.encounter.statement import Statement
from models.figure.write import with_si
from models.position.write import describe
from models.rules.judgement import Cell, Row
from models.text import GLYPH_WORDS, readable
from models.when.write import as_both


class ClaimsBehind(QScrollArea):
    """A list of claims at the foot of the pane; hidden until a cell is chosen.

    Signal: `resized()` when it comes, goes or changes its height.
    """

    resized = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("behind")
        self.setAccessibleName("Claims behind the cell")
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.hide()

    def show_cell(self, cell: Cell, row: Row, incident: Incident, catalogue: Catalogue) -> None:
        """Show the claims behind one cell."""
        page = QWidget()
        page.setObjectName("sheet")
        column = QVBoxLayout(page)
        column.setContentsMargins(20, 8, 20, 12)
        column.setSpacing(6)
        column.addLayout(self._head(catalogue.name_of(cell.party_id), row.proposition.text))
        statements = {statement.id: statement for statement in incident.statements}
        for claim in cell.claims:
            text = claim_text(claim, statements[claim.statement_id], catalogue)
            column.addWidget(PlainLabel(text))
        if not cell.claims:
            column.addWidget(PlainLabel(f"{GLYPH_WORDS[cell.state].capitalize()}.", "quiet"))
        column.addStretch(1)
        self.setWidget(page)
        self.show()
        self.resized.emit()

    def _head(self, party: str, proposition: str) -> QHBoxLayout:
        close = QToolButton()
        close.setText("Close")
        close.setAccessibleName("Close the claims behind the cell")
        close.clicked.connect(self.leave)
        row = QHBoxLayout()
        row.addWidget(PlainLabel(f"{party} on “{proposition}”", "heading"), 1)
        row.addWidget(close, 0, Qt.AlignmentFlag.AlignTop)
        return row

    def leave(self) -> None:
        """Hide it."""
        self.hide()
        self.resized.emit()

    def wanted_px(self, width_px: int) -> int:
        """Return the height at which nothing is cut off at this width; 0 while it is hidden."""
        page = self.widget()
        return page.heightForWidth(width_px) + 2 if page is not None and self.isVisible() else 0


def claim_text(claim: Claim, statement: Statement, catalogue: Catalogue) -> str:
    """Return a claim in words: who, when, stance, value, words, basis and credibility."""
    said = as_both(statement.said) if statement.said else "undated"
    speaker = catalogue.name_of(statement.party_id)
    value = [
        with_si(claim.figure) if claim.figure else "",
        as_both(claim.when) if claim.when else "",
        describe(claim.position) if claim.position else "",
        claim.category,
    ]
    said_so = ", ".join(filter(None, (readable(claim.stance), *value)))
    words = f" “{claim.words}”" if claim.words else ""
    gone = " Withdrawn." if claim.withdrawn or statement.withdrawn else ""
    ground = f"Basis {readable(claim.basis)}, credibility {claim.credibility}."
    return f"{said}, {speaker}: {said_so}.{words} {ground}{gone} {claim.note}".rstrip()
