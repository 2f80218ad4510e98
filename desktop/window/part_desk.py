"""Forms for parts of an incident: opened, kept as drafts, and written as one named step."""

import json
from collections.abc import Callable, Mapping
from dataclasses import replace
from types import MappingProxyType
from typing import Any
from uuid import UUID

from PySide6.QtCore import QObject

from desktop.forms.layout import LAYOUT
from desktop.forms.part_form import PartForm, Task, task_of
from desktop.window.main_window import MainWindow
from desktop.window.record_commands import RecordCommands
from models.bundle.codec import from_json
from models.encounter.incident import Incident
from models.problem import Problem
from models.record import Change
from models.review.frozen import refuse_published

# What a command makes of an incident, the part it concerns, and what was entered.
Keep = Callable[[Incident, UUID | None, Any], Incident]
_NOTHING: Mapping[str, Any] = MappingProxyType({})
Attempt = Callable[[Callable[[], object]], bool]


class PartDesk(QObject):
    """Lays the forms of some commands; `keeps` says by command what each makes of its incident.

    `kept` is called with the incident, the task and the value after the step.
    """

    def __init__(
        self,
        window: MainWindow,
        records: RecordCommands,
        attempt: Attempt,
        keeps: Mapping[str, tuple[str, Keep]],
        kept: Callable[[Incident, Task, Any], None],
    ) -> None:
        super().__init__(window)
        self._window, self._log = window, window.log
        self._records, self._attempt = records, attempt
        self._keeps, self._kept = keeps, kept

    def incident(self) -> Incident:
        """Return the incident that is selected. Problem when there is none."""
        incident = self._log.incident(self._log.selection)
        if incident is None:
            mend = "Choose one in the list or on the map."
            raise Problem("no incident is selected", mend=mend)
        return incident

    def open(
        self,
        task: Task,
        type_: type[Any],
        value: Any = None,
        *,
        new: bool = True,
        given: Mapping[str, Any] = _NOTHING,
    ) -> None:
        """Open the form of a task, once somebody writes; `given` fields are filled in already."""
        self._records.as_author(lambda: self._open(task, type_, value, new=new, given=given))

    def _open(
        self, task: Task, type_: type[Any], value: Any, *, new: bool, given: Mapping[str, Any]
    ) -> None:
        if self._records.desk.bring_up(lambda form: getattr(form, "task", None) == task):
            return
        refuse_published(self._log.incident(task.incident_id))
        form = self._made(task, type_, value, new=new)
        for name, entered in given.items():
            field: Any = form.root.rows[name].field
            # What was filled in for the analyst is no entry that would bring up complaints.
            blocked = field.blockSignals(True)
            choose = field.choose if isinstance(entered, UUID) else field.set_raw
            choose(entered)
            field.blockSignals(blocked)
        self._lay(form)

    def bring_back(self) -> None:
        """Open again the forms that were half typed when the program ended."""
        for draft in self._records.desk.unfinished_parts():
            task = task_of(draft)
            if task.command not in self._keeps or self._log.incident(task.incident_id) is None:
                continue
            type_ = next(type_ for type_ in LAYOUT if type_.__name__ == draft["type"])
            base = draft["base"]
            value = None if base is None else from_json(type_, json.dumps(base))
            form = self._made(task, type_, value, new=draft["new"])
            form.restore(draft)
            self._lay(form)

    def _made(self, task: Task, type_: type[Any], value: Any, *, new: bool) -> PartForm:
        incident = self._log.incident(task.incident_id)
        context = replace(self._records.context(), incident=incident)
        return PartForm(task, type_, value, context, new=new)

    def _lay(self, form: PartForm) -> None:
        form.accepted.connect(lambda value: self._write(form.task, value, form.reason()))
        form.cancelled.connect(self._records.desk.drop)
        self._records.desk.lay(form)

    def _write(self, task: Task, value: Any, reason: str) -> None:
        self._attempt(lambda: self._apply(task, value, reason))

    def _apply(self, task: Task, value: Any, reason: str) -> None:
        before = self._log.incident(task.incident_id)
        if before is None:
            mend = "Bring it back from the history first."
            raise Problem("the incident was withdrawn meanwhile", mend=mend)
        step, keep = self._keeps[task.command]
        after = keep(before, task.part_id, value)
        if after != before:
            change = Change(before=before, after=after)
            self._log.apply(f"{step}, {before.ref}", [change], reason=reason)
        self._records.desk.drop()
        self._log.select(task.incident_id)
        self._kept(after, task, value)
