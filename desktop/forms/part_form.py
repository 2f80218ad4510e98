"""The form of one part of an incident by itself: a statement, a link."""

from dataclasses import asdict, dataclass, replace
from typing import Any
from uuid import UUID

from PySide6.QtWidgets import QWidget

from desktop.forms.context import FormContext
from desktop.forms.record_form import RecordForm
from models.encounter.incident import Incident
from models.value import Value


@dataclass(frozen=True, slots=True)
class Task:
    """What a part is entered for: the command, the incident, the part it concerns if any."""

    command: str
    incident_id: UUID
    part_id: UUID | None = None
    title: str = ""


class PartForm(RecordForm):
    """Enters or amends a part of `incident`; what is chosen in it is chosen from that incident."""

    def __init__(
        self,
        task: Task,
        type_: type[Value],
        value: Any,
        context: FormContext,
        parent: QWidget | None = None,
        *,
        new: bool = False,
    ) -> None:
        self.task = task
        self._incident: Incident | None = context.incident
        super().__init__(type_, value, context, parent, new=new)
        self.keep.setText("Keep")

    def renew(self, context: FormContext) -> None:
        """Take a newer catalogue; the incident stays the one it was opened on."""
        super().renew(replace(context, incident=self._incident))

    def draft(self) -> dict[str, Any]:
        """Return what was entered and what for, as JSON-able data."""
        task = {name: str(value) if value else "" for name, value in asdict(self.task).items()}
        return super().draft() | {"task": task}

    def _title(self) -> str:
        return self.task.title


def task_of(draft: dict[str, Any]) -> Task:
    """Return what a draft was entered for."""
    kept = draft["task"]
    part_id = UUID(kept["part_id"]) if kept["part_id"] else None
    return Task(kept["command"], UUID(kept["incident_id"]), part_id, kept["title"])
