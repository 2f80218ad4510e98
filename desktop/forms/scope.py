"""What the parts of one form share: its context, its pages, and whom to tell."""

from collections.abc import Callable
from typing import Any, Protocol
from uuid import UUID

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from desktop.forms.choice import Choice, E, Search, choices_of, distinct, sides_of
from desktop.forms.context import FormContext
from models.catalogue.catalogue import Catalogue
from models.catalogue.party import Party
from models.value import Value


class MakeForm(Protocol):
    """Makes the form of a nested value: on a page of its own, or in place (`inline`)."""

    def __call__(self, type_: type[Value], value: Any, *, inline: bool) -> Any:
        """Return the form of `value`, or of a new one where it is None."""


class Scope(QObject):
    """Shared by all fields of one form.

    `make_form` returns the form of a nested value; `open_page(title, form)` shows it in place of
    the present page. `parts_of_incident(name)` returns the statements, propositions ... of the
    incident as they are entered now.

    Signals: `shape_changed(shape | None)` for the map's preview, `pick_requested(field)` when a
    position is to be picked on the map, `record_wanted(type, field)` when a record is wanted
    that the catalogue lacks, `context_changed` when the catalogue was renewed.
    """

    shape_changed = Signal(object)
    pick_requested = Signal(object)
    record_wanted = Signal(object, object)
    context_changed = Signal()

    make_form: MakeForm
    open_page: Callable[[Callable[[], str], QWidget], None]
    parts_of_incident: Callable[[str], tuple[Any, ...]]

    def __init__(self, context: FormContext, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.context = context
        self._offers: dict[object, tuple[Choice, ...]] = {}
        self.parts_of_incident = self._given_parts

    @property
    def catalogue(self) -> Catalogue:
        """The records to choose from, as they are now."""
        return self.context.catalogue

    def renew(self, context: FormContext) -> None:
        """Take a newer context; what was entered stays."""
        self.context = context
        self._offers.clear()
        self.context_changed.emit()

    def entries(self, type_: type[E]) -> tuple[Choice, ...]:
        """Return every record of one type to choose from."""
        if type_ not in self._offers:
            self._offers[type_] = choices_of(self.catalogue, type_)
        return self._offers[type_]

    def sides(self) -> tuple[Choice, ...]:
        """Return the states and blocs to choose from."""
        if "sides" not in self._offers:
            self._offers["sides"] = sides_of(self.catalogue)
        return self._offers["sides"]

    def incidents(self) -> Search:
        """Return how the other incidents are found."""

        def like(text: str) -> tuple[Choice, ...]:
            pairs = self.context.incidents.like(text)
            return distinct(Choice(id_, label, label, (label,)) for id_, label in pairs)

        return Search(like, self._label_of)

    def _label_of(self, id_: UUID) -> str:
        return self.context.incidents.label_of(id_)

    def party_code(self, id_: UUID | None) -> str:
        """Return the code of a party, or its name, or an empty string."""
        party = self.catalogue.entries.get(id_) if id_ else None
        return party.code if isinstance(party, Party) else self.catalogue.name_of(id_)

    def _given_parts(self, name: str) -> tuple[Any, ...]:
        incident = self.context.incident
        return getattr(incident, name, ()) if incident else ()
