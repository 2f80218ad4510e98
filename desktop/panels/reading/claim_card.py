"""One claim behind a cell: what it says, its words in their place, its worth, what can be done."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QToolButton, QVBoxLayout, QWidget

from desktop.panels.reading.highlighted import Highlighted
from desktop.plain_label import PlainLabel
from models.catalogue.catalogue import Catalogue
from models.encounter.claim import Claim
from models.encounter.statement import Statement
from models.figure.allowance import allowance_text
from models.figure.write import with_si
from models.position.write import describe
from models.text import readable
from models.when.write import as_both

# Admiralty, the digit of the information.
CREDIBILITY_WORDS = (
    "confirmed by other sources",
    "probably true",
    "possibly true",
    "doubtfully true",
    "improbable",
    "cannot be judged",
)


class ClaimCard(QFrame):
    """Shows one claim; takes the focus.

    Signals: `amend_wanted(Claim)` (Enter), `withdraw_wanted(Claim)` (Del),
    `statement_wanted(statement_id)` (S), `walked(int)` (up and down).
    """

    amend_wanted = Signal(object)
    withdraw_wanted = Signal(object)
    statement_wanted = Signal(object)
    walked = Signal(int)

    def __init__(
        self, claim: Claim, statement: Statement, catalogue: Catalogue, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.claim = claim
        self.setObjectName("claimcard")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        text = claim_text(claim, statement, catalogue)
        self.setAccessibleName(f"{text} {worth_text(claim)}")
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 6, 8, 6)
        column.setSpacing(4)
        column.addLayout(self._head(text, gone=bool(claim.withdrawn or statement.withdrawn)))
        for passage in _passages(claim, statement):
            column.addWidget(Highlighted(passage, claim.words, self))
        worth = PlainLabel(worth_text(claim), "quiet", self)
        worth.setToolTip("Admiralty scale: 1 confirmed by other sources, to 6 cannot be judged")
        column.addWidget(worth)

    def _head(self, text: str, *, gone: bool) -> QHBoxLayout:
        label = PlainLabel(text, "", self)
        font = label.font()
        font.setStrikeOut(gone)
        label.setFont(font)
        row = QHBoxLayout()
        row.setSpacing(4)
        row.addWidget(label, 1)
        for words, keys, signal, value in (
            ("Amend", "Enter", self.amend_wanted, self.claim),
            ("Withdraw", "Del", self.withdraw_wanted, self.claim),
            ("Statement", "S", self.statement_wanted, self.claim.statement_id),
        ):
            button = QToolButton(self)
            button.setText(words)
            button.setToolTip(keys)
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            button.clicked.connect(lambda _=False, s=signal, v=value: s.emit(v))
            row.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        return row

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if key in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2}:
            self.amend_wanted.emit(self.claim)
        elif key in {Qt.Key.Key_Delete, Qt.Key.Key_Backspace}:
            self.withdraw_wanted.emit(self.claim)
        elif key == Qt.Key.Key_S:
            self.statement_wanted.emit(self.claim.statement_id)
        elif key in {Qt.Key.Key_Up, Qt.Key.Key_Down}:
            self.walked.emit(1 if key == Qt.Key.Key_Down else -1)
        else:
            super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        """Keep F2 and Del from the commands of the window."""
        if isinstance(event, QKeyEvent) and _is_own(event):
            event.accept()
            return True
        return super().event(event)


def _is_own(event: QKeyEvent) -> bool:
    own = event.key() in {Qt.Key.Key_F2, Qt.Key.Key_Delete}
    return own and event.type() is QEvent.Type.ShortcutOverride


def _passages(claim: Claim, statement: Statement) -> list[str]:
    """Return the statement's texts in which the words stand; the quote where they stand nowhere."""
    texts = [statement.quote, *(translation.text for translation in statement.translations)]
    held = [text for text in texts if claim.words and claim.words in text]
    return [text for text in (held or [statement.quote]) if text and text != claim.words]


def claim_text(claim: Claim, statement: Statement, catalogue: Catalogue) -> str:
    """Return a claim in words: who, when, stance, value and exact words."""
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
    return f"{said}, {speaker}: {said_so}.{words}{_gone(claim, statement)}"


def _gone(claim: Claim, statement: Statement) -> str:
    taken_back = claim.withdrawn or statement.withdrawn
    return f" Taken back {as_both(taken_back)}." if taken_back else ""


def worth_text(claim: Claim) -> str:
    """Return what the figure allows and why, basis, credibility in words, and the remark."""
    digit = claim.credibility
    known = 1 <= digit <= len(CREDIBILITY_WORDS)
    words = f" ({CREDIBILITY_WORDS[digit - 1]})" if known else ""
    allowed = f"Taken as {allowance_text(claim.figure)}" if claim.figure else ""
    ground = f"Basis {readable(claim.basis)} · credibility {digit}{words}"
    return " · ".join(part for part in (allowed, ground, claim.note) if part)
