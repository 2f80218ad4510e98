"""What stands behind one cell of the matrix: every claim, in order of time, in its own words."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QToolButton, QVBoxLayout, QWidget

from desktop.panels.reading.claim_card import ClaimCard
from desktop.plain_label import PlainLabel
from models.catalogue.catalogue import Catalogue
from models.encounter.incident import Incident
from models.rules.judgement import Cell, Row
from models.text import GLYPH_WORDS


class ClaimsBehind(QScrollArea):
    """A list of claims at the foot of the pane; hidden until a cell is chosen.

    Up and Down walk the claims, Esc leaves.

    Signals: `resized()` when it comes, goes or changes its height; `left()` when it is closed;
    `amend_wanted(Claim)`, `withdraw_wanted(Claim)`, `statement_wanted(statement_id)`.
    """

    resized = Signal()
    left = Signal()
    amend_wanted = Signal(object)
    withdraw_wanted = Signal(object)
    statement_wanted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("behind")
        self.setAccessibleName("Claims behind the cell")
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.cards: list[ClaimCard] = []
        self.hide()

    def show_cell(self, cell: Cell, row: Row, incident: Incident, catalogue: Catalogue) -> None:
        """Show the claims behind one cell; the focus stays on the claim that it was on."""
        kept = next((n for n, card in enumerate(self.cards) if card.hasFocus()), None)
        page = QWidget()
        page.setObjectName("sheet")
        column = QVBoxLayout(page)
        column.setContentsMargins(12, 8, 12, 12)
        column.setSpacing(4)
        column.addLayout(self._head(catalogue.name_of(cell.party_id), row.proposition.text))
        statements = {statement.id: statement for statement in incident.statements}
        self.cards = [
            self._card(ClaimCard(claim, statements[claim.statement_id], catalogue, page))
            for claim in cell.claims
        ]
        for card in self.cards:
            column.addWidget(card)
        if not cell.claims:
            silence = PlainLabel(f"{GLYPH_WORDS[cell.state].capitalize()}.", "quiet")
            silence.setContentsMargins(8, 0, 8, 0)
            column.addWidget(silence)
        column.addStretch(1)
        self._put(page)
        self.show()
        self.resized.emit()
        if kept is not None:
            self.enter(kept)

    def _put(self, page: QWidget) -> None:
        """Show another page; a card of the one before may be at work on this very step."""
        before = self.takeWidget()
        if before is not None:
            before.hide()
            before.deleteLater()
        self.setWidget(page)

    def enter(self, number: int = 0) -> None:
        """Put the focus on a claim; back where it came from if there is none."""
        if not self.cards:
            self.left.emit()
            return
        card = self.cards[max(0, min(number, len(self.cards) - 1))]
        card.setFocus(Qt.FocusReason.OtherFocusReason)
        self.ensureWidgetVisible(card, 0, 8)

    def _card(self, card: ClaimCard) -> ClaimCard:
        for name in ("amend_wanted", "withdraw_wanted", "statement_wanted"):
            getattr(card, name).connect(getattr(self, name))
        card.walked.connect(lambda by: self.enter(self.cards.index(card) + by))
        return card

    def _head(self, party: str, proposition: str) -> QHBoxLayout:
        close = QToolButton()
        close.setText("Close")
        close.setToolTip("Esc")
        close.setAccessibleName("Close the claims behind the cell")
        close.clicked.connect(self._close)
        row = QHBoxLayout()
        row.setContentsMargins(8, 0, 8, 0)
        row.addWidget(PlainLabel(f"{party} on “{proposition}”", "heading"), 1)
        row.addWidget(close, 0, Qt.AlignmentFlag.AlignTop)
        return row

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _close(self) -> None:
        self.leave()
        self.left.emit()

    def leave(self) -> None:
        """Hide it; the focus goes nowhere."""
        self.cards = []
        self.hide()
        self.resized.emit()

    def wanted_px(self, width_px: int) -> int:
        """Return the height at which nothing is cut off at this width; 0 while it is hidden."""
        page = self.widget()
        return page.heightForWidth(width_px) + 2 if page is not None and self.isVisible() else 0
