"""Splitting a proposition: the new ones, and which of them takes which claim."""

from collections.abc import Iterator
from uuid import UUID, uuid4

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLineEdit, QPushButton, QWidget

from desktop.forms.deck_form import DeckForm
from desktop.forms.fields.combo import QuietCombo
from desktop.plain_label import PlainLabel
from models.amend.claiming import refuse_new_faults
from models.amend.propositions import participants_of
from models.amend.sentence import parse_proposition, written
from models.amend.split import Share, left_out, offered_parts, split
from models.catalogue.catalogue import Catalogue
from models.encounter.claim import Claim, Stance
from models.encounter.incident import Incident
from models.encounter.proposition import Proposition
from models.figure.write import with_si
from models.problem import Problem
from models.rules.judgement import CellState
from models.text import GLYPH_WORDS, GLYPHS
from models.when.short import short_span

_NONE = "–"
_SHARES = (None, *Stance)


class SplitForm(DeckForm):
    """Deals the claims of one proposition out to two or more new ones, stance by stance.

    It begins with everything on the first. Signal: `accepted(Incident)` as it is after the split.
    """

    def __init__(
        self,
        incident: Incident,
        proposition: Proposition,
        catalogue: Catalogue,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__("Split a proposition", "Split it", parent)
        self._incident, self._old, self._catalogue = incident, proposition, catalogue
        self._bases: list[Proposition] = []
        self.lines: list[QLineEdit] = []
        self._echoes: list[PlainLabel] = []
        self._claims = [c for c in incident.claims if c.proposition_id == proposition.id]
        self.stances: dict[tuple[UUID, int], QuietCombo] = {}
        self.body.addWidget(PlainLabel(proposition.text, "heading"))
        self.body.addWidget(PlainLabel(_WHAT, "quiet"))
        self._parts, self._grid = QGridLayout(), QGridLayout()
        for grid in (self._parts, self._grid):
            grid.setHorizontalSpacing(16)
            grid.setVerticalSpacing(8)
        self.body.addLayout(self._parts)
        self.more = QPushButton("One more proposition", self)
        self.more.clicked.connect(self._add_blank)
        self.body.addWidget(self.more, 0, Qt.AlignmentFlag.AlignLeft)
        self.body.addWidget(PlainLabel("Who takes which claim, with which stance", "heading"))
        self.body.addLayout(self._grid)
        self.lost = PlainLabel("", "quiet", self)
        self.body.addWidget(self.lost)
        self.body.addStretch(1)
        self._lay_claims()
        for part in offered_parts(proposition, catalogue, participants_of(incident, proposition)):
            self._add(part)
        self.setFocusProxy(self.lines[1])

    def result(self) -> Incident:
        """Return the incident after the split. Raises Problem."""
        parts = tuple(self._part(number) for number in range(len(self.lines)))
        after = split(self._incident, self._old.id, parts, tuple(self._shares()))
        refuse_new_faults(self._incident, after, self._catalogue)
        return after

    def _part(self, number: int) -> Proposition:
        try:
            text, there = self.lines[number].text(), participants_of(self._incident, self._old)
            return parse_proposition(text, self._catalogue, self._bases[number], there)
        except Problem as problem:
            raise problem.at(f"Proposition {number + 1}") from None

    def _shares(self) -> Iterator[Share]:
        for (claim_id, part), combo in self.stances.items():
            stance = _SHARES[combo.currentIndex()]
            if stance is not None:
                yield Share(claim_id=claim_id, part=part, stance=stance)

    def _add_blank(self) -> None:
        self._add(Proposition(id=uuid4(), text="", episode_id=self._old.episode_id))
        self.lines[-1].setFocus()

    def _add(self, base: Proposition) -> None:
        number = len(self.lines)
        line, echo = QLineEdit(self), PlainLabel("", "echo", self)
        line.setAccessibleName(f"Proposition {number + 1}")
        line.setPlaceholderText("radar_mode KR · or a neutral sentence [kind]")
        line.textChanged.connect(lambda: self._echo(number))
        self._bases.append(base)
        self.lines.append(line)
        self._echoes.append(echo)
        self._parts.addWidget(PlainLabel(str(number + 1), "quiet"), 2 * number, 0)
        self._parts.addWidget(line, 2 * number, 1)
        self._parts.addWidget(echo, 2 * number + 1, 1)
        self._parts.setColumnStretch(1, 1)
        line.setText(written(base, self._catalogue) if base.text else "")
        self._lay_stances(number)

    def _echo(self, number: int) -> None:
        try:
            text = self._part(number).text
        except Problem:
            text = ""
        self._echoes[number].show_text(text)
        self._echoes[number].setVisible(bool(text))

    def _lay_claims(self) -> None:
        for row, claim in enumerate(self._claims, 1):
            self._grid.addWidget(PlainLabel(self._claim_text(claim)), row, 0)
        self._grid.setColumnStretch(0, 1)

    def _claim_text(self, claim: Claim) -> str:
        statement = next(s for s in self._incident.statements if s.id == claim.statement_id)
        who = self._catalogue.code_of(statement.party_id)
        figure = with_si(claim.figure) if claim.figure else ""
        words = f"“{claim.words}”" if claim.words else ""
        glyph = GLYPHS[CellState(claim.stance.value)]
        parts = (glyph, who, short_span(statement.said), figure, words)
        return "  ".join(part for part in parts if part)

    def _lay_stances(self, number: int) -> None:
        self._grid.addWidget(PlainLabel(f"on {number + 1}", "quiet"), 0, number + 1)
        for row, claim in enumerate(self._claims, 1):
            combo = QuietCombo(self)
            combo.addItems([_NONE, *(GLYPH_WORDS[CellState(s.value)] for s in Stance)])
            combo.setMinimumContentsLength(8)
            combo.setAccessibleName(f"{self._claim_text(claim)}: on proposition {number + 1}")
            combo.setCurrentIndex(_SHARES.index(claim.stance) if number == 0 else 0)
            combo.currentIndexChanged.connect(self._say_lost)
            self.stances[claim.id, number] = combo
            self._grid.addWidget(combo, row, number + 1)

    def _say_lost(self) -> None:
        gone = left_out(self._incident, self._old.id, tuple(self._shares()))
        texts = "; ".join(self._claim_text(claim) for claim in gone)
        self.lost.show_text(f"Dealt to none, and gone with the split: {texts}" if gone else "")


_WHAT = (
    "What happened apart from how, notice apart from whether it was adequate: most disputes agree "
    "on the one and differ on the other. A claim may go to one, to several or to none."
)
