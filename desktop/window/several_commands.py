"""What is done with several incidents at once: amended or withdrawn, each as one named step."""

from collections.abc import Callable, Sequence
from typing import Any
from uuid import UUID

from PySide6.QtCore import QObject

from desktop.forms.several_form import SeveralForm
from desktop.job import Job
from desktop.window.main_window import MainWindow
from desktop.window.record_commands import RecordCommands
from models.encounter.incident import Incident
from models.problem import Problem
from models.record import Change
from models.review.amendment import Plan
from models.store.revision import Applied

Attempt = Callable[[Callable[[], object]], bool]


class SeveralCommands(QObject):
    """Reads, plans and writes on a worker; the window tells of it when it is done."""

    def __init__(self, window: MainWindow, records: RecordCommands, attempt: Attempt) -> None:
        super().__init__(window)
        self._window, self._records, self._attempt = window, records, attempt
        self._log = window.log

    def are_chosen(self) -> bool:
        """Tell whether the list, and not another panel, has more than one incident marked."""
        elsewhere = self._window.records.isAncestorOf(self._window.focusWidget())
        return not elsewhere and self._window.incidents.chosen_number() > 1

    def amend(self) -> None:
        """Open the form in which the marked incidents are amended alike."""
        self._records.as_author(lambda: self._read(self._lay))

    def withdraw(self) -> None:
        """Withdraw the marked incidents as one step."""
        self._records.as_author(lambda: self._read(self._withdraw))

    def _read(self, then: Callable[[tuple[Incident, ...]], object]) -> None:
        ids = self._window.incidents.chosen()
        if len(ids) < 2:
            mend = "Mark more in the list: Shift or Ctrl with the arrows, or Ctrl+A."
            raise Problem("fewer than two incidents are marked", mend=mend)
        self._work(f"reading {len(ids)} incidents", lambda: self._incidents(ids), then)

    def _incidents(self, ids: Sequence[UUID]) -> tuple[Incident, ...]:
        records = map(self._log.logbook.record, ids)
        return tuple(record for record in records if isinstance(record, Incident))

    def _lay(self, incidents: tuple[Incident, ...]) -> None:
        form = SeveralForm(incidents, self._records.context())
        form.left.connect(self._window.lift_deck)
        form.accepted.connect(self._write)
        self._window.show_deck(form)

    def _write(self, plan: Plan, reason: str) -> None:
        step = f"Amend {_number(plan.changes)}: {'; '.join(plan.lines)}"
        self._apply(step, plan.changes, reason, self._window.lift_deck)

    def _withdraw(self, incidents: tuple[Incident, ...]) -> None:
        changes = tuple(Change(before=incident) for incident in incidents)
        self._apply(f"Withdraw {_number(changes)}", changes, "", lambda: None)

    def _apply(
        self, step: str, changes: tuple[Change, ...], reason: str, then: Callable[[], object]
    ) -> None:
        logbook, author = self._log.logbook, self._log.author
        if author is None:
            raise Problem("nobody has said who writes", mend="Give your name under File > Author.")

        def tell(applied: Applied) -> None:
            self._log.take_over(step, applied.changes)
            self._window.notice.show_text(f"{step}.")
            then()

        self._work(step, lambda: logbook.apply(changes, author, step=step, reason=reason), tell)

    def _work(self, name: str, work: Callable[[], Any], then: Callable[[Any], object]) -> None:
        job = Job(work, self)
        self._window.status.say_busy(name)
        job.done.connect(lambda result: self._finish(lambda: then(result)))
        job.failed.connect(lambda problem: self._finish(lambda: _raise(problem)))
        job.broken.connect(lambda bug: self._finish(lambda: _raise(bug)))
        job.start()

    def _finish(self, then: Callable[[], object]) -> None:
        self._window.status.say_busy("")
        self._attempt(then)


def _number(changes: tuple[Change, ...]) -> str:
    return "1 incident" if len(changes) == 1 else f"{len(changes)} incidents"


def _raise(error: Exception) -> None:
    raise error
