"""What is done in the claim matrix, each as one named step."""

from collections.abc import Callable
from typing import Any
from uuid import UUID

from PySide6.QtCore import QObject

from desktop.forms.deck_form import DeckForm
from desktop.forms.denial_form import DenialForm
from desktop.forms.part_form import Task
from desktop.forms.party_form import PartyForm
from desktop.forms.scope import Scope
from desktop.forms.split_form import SplitForm
from desktop.panels.reading.matrix_lines import Only
from desktop.window.main_window import MainWindow
from desktop.window.part_desk import Keep, PartDesk
from desktop.window.record_commands import RecordCommands
from models.amend.claiming import refuse_new_faults, with_claim, without_claims
from models.amend.general_denial import GENERAL_DENIAL
from models.amend.propositions import moved, with_proposition, without_proposition
from models.encounter.claim import Claim
from models.encounter.incident import Incident
from models.encounter.proposition import Proposition, PropositionKind
from models.problem import Problem
from models.record import Change
from models.review.frozen import refuse_published
from models.rules.judgement import Cell


class MatrixCommands(QObject):
    """Acts on the cell that the cursor of the matrix is on; writes through the log."""

    def __init__(
        self,
        window: MainWindow,
        records: RecordCommands,
        attempt: Callable[[Callable[[], object]], bool],
    ) -> None:
        super().__init__(window)
        self._window, self._records, self._attempt = window, records, attempt
        self._log, self._section = window.log, window.reading.section
        self._parts = PartDesk(
            window, records, attempt, self._keeps(), lambda *_: self._section.view.setFocus()
        )
        self._parts.bring_back()
        view, behind = window.reading.matrix, window.reading.behind
        self._section.edit_wanted.connect(lambda typed: attempt(lambda: self._edit(typed)))
        window.reading.step_wanted.connect(self._write)
        view.withdraw_wanted.connect(lambda: attempt(self.withdraw))
        behind.amend_wanted.connect(lambda claim: attempt(lambda: self._amend_claim(claim)))
        behind.withdraw_wanted.connect(self._withdraw_claim)

    def doers(self) -> dict[str, Callable[[], object]]:
        """Return what the entries of the Matrix menu do."""
        return {
            "to_matrix": self._to_matrix,
            "add_proposition": self._add_proposition,
            "add_column": self._add_column,
            "amend_proposition": self._amend_proposition,
            "claims_behind": self._enter_behind,
            "withdraw_cell": self.withdraw,
            "row_up": lambda: self._move(-1),
            "row_down": lambda: self._move(1),
            "split": self._split,
            "deal_denial": self._deal_denial,
            **{f"rows_{only.value}": self._filter(only) for only in Only},
        }

    # Where the cursor is

    def _incident(self) -> Incident:
        incident = self._section.incident
        if incident is None or self._log.selection is None:
            mend = "Choose one in the list, or log a new one with Ctrl+N."
            raise Problem("No incident is selected", mend=mend)
        return incident

    def _writable(self) -> Incident:
        """Return the incident. Problem, before anything is typed, where it may not be amended."""
        incident = self._incident()
        self._log.logbook.refuse_reader()
        refuse_published(incident)
        return incident

    def _edit(self, typed: str) -> None:
        self._writable()
        self._section.edit(typed)

    def _to_matrix(self) -> None:
        self._incident()
        self._window.docks["reading"].show()
        self._window.docks["reading"].raise_()
        self._section.view.setFocus()
        self._section.view.choose_first()

    def _proposition(self) -> Proposition:
        """Return the proposition under the cursor, or the first."""
        self._incident()
        self._section.view.choose_first()
        row = self._section.row
        if row is None:
            mend = "Go to a row of the matrix first (Ctrl+M)."
            raise Problem("This is no proposition", mend=mend)
        return row.proposition

    def _enter_behind(self) -> None:
        self._to_matrix()
        self._window.reading.behind.enter()

    def _filter(self, only: Only) -> Callable[[], None]:
        return lambda: self._section.show_only(only)

    def _add_proposition(self) -> None:
        self._to_matrix()
        self._writable()
        self._section.add_proposition()

    # Steps

    def _write(self, step: str, after: Incident) -> None:
        """Write the incident as one step; a step that changes nothing is none."""
        before = self._log.incident(after.id)
        if before is None or before == after:
            return
        change = Change(before=before, after=after)
        self._records.as_author(lambda: self._log.apply(step, [change]))

    def _move(self, by: int) -> None:
        incident, proposition = self._incident(), self._proposition()
        shown = [line.row for line in self._section.view.matrix.picture.lines if line.row]
        # Evaluations stand in a group of their own, and move within it.
        scored = proposition.kind is not PropositionKind.CHARACTERISATION
        ids = [row.proposition.id for row in shown if (row.relation is not None) == scored]
        place = ids.index(proposition.id) + by
        if 0 <= place < len(ids):
            after = moved(incident, proposition.id, ids[place])
            self._write(f"Move proposition “{_short(proposition.text)}”", after)

    def withdraw(self) -> None:
        """Withdraw the claim that the cell shows; outside of them the proposition."""
        incident, proposition = self._incident(), self._proposition()
        cell = self._section.cell
        if cell is None:
            after = without_proposition(incident, proposition.id)
            self._write(f"Withdraw proposition “{_short(proposition.text)}”", after)
        elif cell.claims:
            self._withdraw_claim(_shown(cell))

    def _withdraw_claim(self, claim: Claim) -> None:
        incident = self._incident()
        text = next(p.text for p in incident.propositions if p.id == claim.proposition_id)
        self._write(f"Withdraw claim on “{_short(text)}”", without_claims(incident, [claim.id]))

    # Forms

    def _amend_proposition(self) -> None:
        proposition = self._proposition()
        task = Task("amend_proposition", self._writable().id, proposition.id, "Amend proposition")
        self._parts.open(task, Proposition, proposition, new=False)

    def _amend_claim(self, claim: Claim) -> None:
        task = Task("amend_claim", self._writable().id, claim.id, "Amend claim")
        self._parts.open(task, Claim, claim, new=False)

    def _keeps(self) -> dict[str, tuple[str, Keep]]:
        def keep_proposition(incident: Incident, _id: UUID | None, value: Any) -> Incident:
            return self._checked(incident, with_proposition(incident, value))

        def keep_claim(incident: Incident, _id: UUID | None, value: Any) -> Incident:
            return self._checked(incident, with_claim(incident, value))

        return {
            "amend_proposition": ("Amend proposition", keep_proposition),
            "amend_claim": ("Amend claim", keep_claim),
        }

    def _checked(self, before: Incident, after: Incident) -> Incident:
        refuse_new_faults(before, after, self._log.catalogue)
        return after

    def _add_column(self) -> None:
        self._incident()
        self._lay_deck(PartyForm(Scope(self._records.context())), self._section.add_column)

    def _split(self) -> None:
        proposition, incident = self._proposition(), self._writable()
        form = SplitForm(incident, proposition, self._log.catalogue)
        self._lay_step(form, f"Split proposition “{_short(proposition.text)}”", incident)

    def _deal_denial(self) -> None:
        claim, incident = self._general_denial(), self._writable()
        form = DenialForm(incident, claim, self._log.catalogue)
        self._lay_step(form, "Deal out the general denial", incident)

    def _general_denial(self) -> Claim:
        """Return the general denial under the cursor, or else the first there is."""
        incident, cell = self._incident(), self._section.cell
        general = {p.id for p in incident.propositions if p.predicate == GENERAL_DENIAL}
        here = cell.claims[-1:] if cell else ()
        for claim in (*here, *incident.claims):
            if claim.proposition_id in general:
                return claim
        mend = "Add the proposition “general_denial JP” and claim it denied; then deal it out."
        raise Problem("No general denial is recorded here", mend=mend)

    def _lay_step(self, form: DeckForm, step: str, before: Incident) -> None:
        """Lay a form that gives the incident after a step, once it is known who writes."""

        def write(after: Incident) -> None:
            # From what the form was filled in on: what was changed meanwhile is not written over.
            self._log.apply(step, [Change(before=before, after=after)])

        self._records.as_author(lambda: self._lay_deck(form, write))

    def _lay_deck(self, form: DeckForm, then: Callable[[Any], object]) -> None:
        """Lay a form; refused by `then` it stays, with the reason and all that was entered."""

        def take(result: object) -> None:
            try:
                then(result)
            except Problem as problem:
                form.say(problem)
                return
            self._window.lift_deck()
            self._section.view.setFocus()

        form.accepted.connect(take)
        form.left.connect(self._window.lift_deck)
        self._window.show_deck(form)


def _shown(cell: Cell) -> Claim:
    return cell.effective or cell.claims[-1]


def _short(text: str) -> str:
    plain = " ".join(text.split())
    return plain if len(plain) <= 60 else f"{plain[:59]}…"
