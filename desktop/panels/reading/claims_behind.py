"""What stands behind one cell of the matrix: every claim, in order of time, in its own words."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

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


class ClaimsBehind(QWidget):
    """A list of claims under the matrix; hidden until a cell is chosen."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(16, 4, 0, 8)
        self._column.setSpacing(4)
        self.hide()

    def show_cell(self, cell: Cell, row: Row, incident: Incident, catalogue: Catalogue) -> None:
        """Show the claims behind one cell."""
        self._clear()
        party = catalogue.name_of(cell.party_id)
        self._add(f"{party} on “{row.proposition.text}”", "heading")
        statements = {statement.id: statement for statement in incident.statements}
        for claim in cell.claims:
            self._add(claim_text(claim, statements[claim.statement_id], catalogue))
        if not cell.claims:
            self._add(GLYPH_WORDS[cell.state].capitalize() + ".", "quiet")
        self.show()

    def _add(self, text: str, role: str = "") -> None:
        self._column.addWidget(PlainLabel(text, role, self))

    def _clear(self) -> None:
        while (item := self._column.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()


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
