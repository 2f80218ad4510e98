"""Asks for the party that is to have a column in the matrix."""

from functools import partial
from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from desktop.forms.deck_form import DeckForm
from desktop.forms.fields.reference import ReferenceField
from desktop.forms.offer import offer_for
from desktop.forms.scope import Scope
from desktop.plain_label import PlainLabel
from models.problem import Problem


class PartyForm(DeckForm):
    """One field, by any name or code. Signal: `accepted(UUID)`."""

    def __init__(self, scope: Scope, parent: QWidget | None = None) -> None:
        super().__init__("A column for another party", "Show its column", parent)
        scope.setParent(self)
        offer = offer_for("party_id")
        self.field = ReferenceField(partial(offer.choices, scope), offer.what, optional=False)
        self.field.set_value(None)
        self.field.name("Party", "A side or third party, by code or name")
        self.body.addWidget(PlainLabel(_WHAT, "quiet"))
        self.body.addWidget(self.field)
        self.body.addStretch(1)
        self.setFocusProxy(self.field)

    def result(self) -> UUID:
        """Return the party. Raises Problem."""
        chosen = self.field.read()
        if chosen is None:
            raise Problem("no party is named yet", mend="Write its code or its name.")
        return chosen

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.accept()
        else:
            super().keyPressEvent(event)


_WHAT = (
    "A side or a third party that is to speak. The column stays once something is claimed in it; "
    "type into its cells as into any other."
)
