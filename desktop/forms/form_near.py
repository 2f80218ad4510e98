"""The near line of the whole incident form."""

from typing import Any
from uuid import UUID

from PySide6.QtWidgets import QWidget

from desktop.forms.fields.values import ValuesField
from desktop.forms.near_line import NearLine
from desktop.forms.scope import Scope
from desktop.forms.value_form import ValueForm
from models.encounter.incident import Incident
from models.encounter.link import IncidentLink, LinkKind
from models.filter.nearness import Near


class FormNear(NearLine):
    """Follows the acts entered in the form of an incident, and adds links to its list of links.

    `kept` are the acts that the form began with: as long as nothing was entered of time, place
    or participants, nothing is asked.
    """

    def __init__(self, root: ValueForm, kept: tuple[Any, ...], scope: Scope, parent: QWidget):
        super().__init__(self._ask_scope, self._so_far, parent, duplicates=False)
        self._root, self._kept, self._scope = root, kept, scope
        self.link_wanted.connect(self._add_link)
        root.changed.connect(self.touch)

    def _ask_scope(self, incident: Incident) -> tuple[Near, ...]:
        return self._scope.context.near(incident)

    def _so_far(self) -> Incident | None:
        acts, links = self._root.parts("episodes"), self._root.parts("links")
        if not acts or acts == self._kept:
            return None
        return Incident(id=self._root.id, title="?", episodes=acts, links=links)

    def _add_link(self, id_: UUID, kind: LinkKind) -> None:
        field = self._root.rows["links"].field
        link = IncidentLink(incident_id=id_, kind=kind)
        if isinstance(field, ValuesField) and link not in field.peek():
            field.append(link)
        self._root.go_to("links")
