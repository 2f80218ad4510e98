"""What is done with the analyst's own judgements: sign one, supersede one."""

from collections.abc import Callable
from dataclasses import replace
from uuid import UUID

from PySide6.QtCore import QObject
from PySide6.QtGui import QCursor
from PySide6.QtWidgets import QMenu

from desktop.forms.assessment_form import AssessmentForm, assessed_in
from desktop.window.main_window import MainWindow
from desktop.window.record_commands import RecordCommands
from models.assessed import standing
from models.encounter.assessment import Assessment
from models.encounter.incident import Incident
from models.hidden import mark_hidden
from models.problem import Problem
from models.record import Change

_MOST_LETTERS = 70


class AssessmentCommands(QObject):
    """Opens the form of an assessment; an older one is kept and named by the newer."""

    def __init__(
        self,
        window: MainWindow,
        records: RecordCommands,
        attempt: Callable[[Callable[[], object]], bool],
    ) -> None:
        super().__init__(window)
        self._window, self._records, self._attempt = window, records, attempt
        self._log, self._desk = window.log, records.desk

    def doers(self) -> dict[str, Callable[[], object]]:
        """Return what each command does, by its name in the action table."""
        return {"assess": self.assess, "supersede": self.supersede}

    def assess(self) -> None:
        """Enter a judgement on the selected incident."""
        incident = self._selected()
        self._records.as_author(lambda: self._lay(incident, None))

    def supersede(self) -> None:
        """Replace an assessment that stands; where there are several, ask which."""
        incident = self._selected()
        held = standing(incident.assessments)
        if not held:
            mend = "Assess it first."
            raise Problem("this incident has no assessment yet", mend=mend)
        if len(held) == 1:
            self._records.as_author(lambda: self._lay(incident, held[0]))
            return
        menu = QMenu(self._window)
        for one in held:
            action = menu.addAction(_short(one.text).replace("&", "&&"))
            action.triggered.connect(
                lambda _on=False, old=one: self._records.as_author(lambda: self._lay(incident, old))
            )
        menu.popup(QCursor.pos())

    def bring_back(self) -> None:
        """Open again the assessments that were half typed when the program ended."""
        for draft in self._desk.unfinished():
            incident = self._log.incident(assessed_in(draft))
            if incident is not None:
                held = (one for one in incident.assessments if str(one.id) == draft["older"])
                self._lay(incident, next(held, None)).restore(draft)

    def _selected(self) -> Incident:
        incident = self._log.incident(self._log.selection)
        if incident is None:
            raise Problem("no incident is selected", mend="Choose one in the list first.")
        return incident

    def _lay(self, incident: Incident, older: Assessment | None) -> AssessmentForm:
        key = f"{incident.id} {older.id if older else ''}"
        if self._desk.bring_up(lambda form: form.property(_ASSESSES) == key):
            form = self._window.deck.form
            if isinstance(form, AssessmentForm):
                return form
        context = replace(self._records.context(), incident=incident)
        form = AssessmentForm(context, older)
        form.setProperty(_ASSESSES, key)
        form.accepted.connect(lambda made: self._write(incident.id, made))
        form.cancelled.connect(self._desk.drop)
        self._desk.lay(form)
        return form

    def _write(self, incident_id: UUID, made: Assessment) -> None:
        before = self._log.incident(incident_id)
        if before is None:
            problem = Problem("the incident was withdrawn meanwhile", mend="Undo brings it back.")
            self._window.notice.show_problem(problem)
            return
        after = replace(before, assessments=(*before.assessments, made))
        verb = "Supersede an assessment of" if made.supersedes_id else "Assess"
        step = f"{verb} {before.ref}"
        change = Change(before=before, after=after)
        if self._attempt(lambda: self._log.apply(step, [change])):
            self._desk.drop()


# The property of a form that says what it assesses.
_ASSESSES = "assesses"


def _short(text: str) -> str:
    line = mark_hidden(" ".join(text.split()))
    return line if len(line) <= _MOST_LETTERS else f"{line[: _MOST_LETTERS - 1]}…"
