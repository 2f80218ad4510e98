"""Dealing a general denial out to the propositions that it is to deny."""

from PySide6.QtWidgets import QCheckBox, QWidget

from desktop.forms.deck_form import DeckForm
from desktop.plain_label import PlainLabel
from models.amend.claiming import refuse_new_faults
from models.amend.general_denial import dealt_out, deniable
from models.catalogue.catalogue import Catalogue
from models.encounter.claim import Claim
from models.encounter.incident import Incident
from models.hidden import mark_hidden


class DenialForm(DeckForm):
    """A box for each proposition. Signal: `accepted(Incident)` as it is after the dealing."""

    def __init__(
        self,
        incident: Incident,
        claim: Claim,
        catalogue: Catalogue,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__("Deal out a general denial", "Deal it out", parent)
        self._incident, self._claim, self._catalogue = incident, claim, catalogue
        statement = next(s for s in incident.statements if s.id == claim.statement_id)
        words = claim.words or "no words are recorded"
        who = catalogue.name_of(statement.party_id)
        self.body.addWidget(PlainLabel(f"{who}: “{words}”", "heading"))
        self.body.addWidget(PlainLabel(_WHAT, "quiet"))
        self.boxes = {one.id: self._box(one.text) for one in deniable(incident, claim)}
        self.body.addStretch(1)
        if self.boxes:
            self.setFocusProxy(next(iter(self.boxes.values())))

    def _box(self, text: str) -> QCheckBox:
        box = QCheckBox(mark_hidden(text).replace("&", "&&"), self)
        self.body.addWidget(box)
        return box

    def result(self) -> Incident:
        """Return the incident after the dealing. Raises Problem."""
        chosen = {id_ for id_, box in self.boxes.items() if box.isChecked()}
        after = dealt_out(self._incident, self._claim.id, chosen)
        refuse_new_faults(self._incident, after, self._catalogue)
        return after


_WHAT = (
    "A denial of the whole account denies a single proposition only if you say so. Each one chosen "
    "is denied by the same statement in the same words; the general denial then goes."
)
