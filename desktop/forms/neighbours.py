"""What a new incident is near to, and the links to it that were chosen while it was typed."""

from collections.abc import Callable
from dataclasses import replace
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.forms.near_line import NearLine, NearTo
from desktop.plain_label import PlainLabel
from models.encounter.incident import Incident
from models.encounter.link import IncidentLink, LinkKind
from models.review.step import Step, taken

_SAID = {
    LinkKind.RELATED: "It will be logged as related to",
    LinkKind.DUPLICATE: "It will be logged as a duplicate of",
}


class Neighbours(QWidget):
    """The near line of quick entry, and below it in words how the new one will be linked.

    `label` returns how an incident is called. Signals: `go_wanted(id)`, `changed`.
    """

    go_wanted = Signal(object)
    changed = Signal()

    def __init__(
        self,
        near_to: NearTo,
        entered: Callable[[], Incident | None],
        label: Callable[[UUID], str],
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._label = label
        self._link: IncidentLink | None = None
        self.near = NearLine(near_to, entered, parent)
        self.said = PlainLabel("", "quiet", self)
        self.said.setContentsMargins(16, 0, 16, 4)
        self.said.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.near)
        column.addWidget(self.said)
        self.near.go_wanted.connect(self.go_wanted)
        self.near.link_wanted.connect(self.link)

    def link(self, id_: UUID, kind: LinkKind) -> None:
        """Have the new incident linked so; asking the same again takes it back."""
        wanted = IncidentLink(incident_id=id_, kind=kind)
        self._link = None if self._link == wanted else wanted
        said = f"{_SAID[kind]} {self._label(id_)}." if self._link else ""
        self.said.show_text(said)
        self.said.setVisible(bool(said))
        self.changed.emit()

    def linked(self, incident: Incident) -> Incident:
        """Return an incident with the link that was chosen; a duplicate takes that state."""
        link = self._link
        if link is None:
            return incident
        if link.kind is LinkKind.DUPLICATE:
            return taken(Step.MARK_DUPLICATE, incident, duplicate_of_id=link.incident_id)
        return replace(incident, links=(*incident.links, link))

    def raw(self) -> list[str]:
        """Return the link chosen as JSON-able data, empty without one."""
        link = self._link
        return [str(link.incident_id), str(link.kind)] if link else []

    def set_raw(self, raw: list[str]) -> None:
        """Choose it again."""
        if raw:
            self._link = None
            self.link(UUID(raw[0]), LinkKind(raw[1]))
