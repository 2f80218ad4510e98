"""What is done with events beside encounters and with precedents: log, link, cite, read."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any
from uuid import UUID

from PySide6.QtCore import QObject

from desktop.forms.part_form import Task
from desktop.window.main_window import MainWindow
from desktop.window.part_desk import Attempt, Keep, PartDesk
from desktop.window.record_commands import RecordCommands
from models.encounter.incident import Incident
from models.encounter.link import ContextLink, IncidentLink, LinkKind
from models.record import Kind


class ContextCommands(QObject):
    """Opens the form of a link of the selected incident and writes it as one step."""

    def __init__(self, window: MainWindow, records: RecordCommands, attempt: Attempt) -> None:
        super().__init__(window)
        self._window, self._log, self._records = window, window.log, records
        self._desk = PartDesk(window, records, attempt, _KEEPS, self._done)
        window.reading.record_wanted.connect(self._go_to)
        window.timeline.event_opened.connect(self._go_to)
        window.timeline.incident_opened.connect(lambda _id: window.reading.setFocus())
        self._desk.bring_back()

    def doers(self) -> dict[str, Callable[[], object]]:
        """Return what each command does, by its name in the action table."""
        return {
            "log_context": lambda: self._records.new_record(Kind.CONTEXT_EVENT),
            "link_context": lambda: self._link("link_context", "Link context event", ContextLink),
            "cite_precedent": self._cite,
        }

    def _link(self, command: str, title: str, type_: type[Any], **given: Any) -> None:
        task = Task(command, self._desk.incident().id, None, title)
        self._desk.open(task, type_, given=given)

    def _cite(self) -> None:
        kind = LinkKind.PRECEDENT_CITED
        self._link("cite_precedent", "Cite precedent", IncidentLink, kind=kind)

    def _go_to(self, id_: UUID) -> None:
        if self._log.holds(id_):
            self._log.select(id_)
            return
        record = self._log.logbook.record(id_) or self._log.catalogue.entries.get(id_)
        if record is not None:
            self._window.docks["records"].show()
            self._window.docks["records"].raise_()
            self._window.records.show_record(record)

    def _done(self, _incident: Incident, _task: Task, _value: Any) -> None:
        self._window.reading.setFocus()


def _with_context(incident: Incident, _part_id: UUID | None, link: ContextLink) -> Incident:
    return replace(incident, contexts=(*incident.contexts, link))


def _with_link(incident: Incident, _part_id: UUID | None, link: IncidentLink) -> Incident:
    return replace(incident, links=(*incident.links, link))


_KEEPS: dict[str, tuple[str, Keep]] = {
    "link_context": ("Link context event", _with_context),
    "cite_precedent": ("Cite precedent", _with_link),
}
