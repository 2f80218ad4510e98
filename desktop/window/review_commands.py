"""What is done with the state of the work on an incident: review, publish, reopen, read back."""

from collections.abc import Callable
from datetime import UTC, datetime
from uuid import UUID

from PySide6.QtCore import QObject

from desktop.compare.published_page import PublishedPage
from desktop.forms.choice import Choice, Search
from desktop.forms.choose_incident import ChooseIncident
from desktop.forms.step_form import StepForm
from desktop.window.main_window import MainWindow
from desktop.window.record_commands import RecordCommands
from models.encounter.incident import Incident
from models.encounter.publication import Publication
from models.hidden import mark_hidden
from models.problem import Problem
from models.record import Change
from models.review.step import WAYS, Step, may_take, next_publication, taken, warnings

Attempt = Callable[[Callable[[], object]], bool]


class ReviewCommands(QObject):
    """Takes steps with the selected incident, each one named and undoable."""

    def __init__(self, window: MainWindow, records: RecordCommands, attempt: Attempt) -> None:
        super().__init__(window)
        self._window, self._records, self._attempt = window, records, attempt
        self._log = window.log
        self._log.changed.connect(self.offer)

    def doers(self) -> dict[str, Callable[[], object]]:
        """Return what each command does, by its name in the action table."""
        return {
            Step.SEND_TO_REVIEW: lambda: self._take_now(Step.SEND_TO_REVIEW),
            Step.MARK_REVIEWED: lambda: self._take_now(Step.MARK_REVIEWED),
            Step.PUBLISH: self._ask_publish,
            Step.REOPEN: lambda: self._ask_reason(Step.REOPEN, _REOPENED),
            Step.MARK_WITHDRAWN: lambda: self._ask_reason(Step.MARK_WITHDRAWN, _WITHDRAWN),
            Step.MARK_DUPLICATE: self._ask_duplicate,
            "as_published": self._show_published,
        }

    def offer(self, *_told: object) -> None:
        """Let only those steps be taken that lead on from where the selected incident stands."""
        incident = self._log.incident(self._log.selection)
        may = not self._log.logbook.read_only
        for step in Step:
            on = may and incident is not None and may_take(step, incident)
            self._window.actions_by_name[step].setEnabled(on)
        published = incident is not None and bool(incident.publications)
        self._window.actions_by_name["as_published"].setEnabled(published)

    def _incident(self) -> Incident:
        incident = self._log.incident(self._log.selection)
        if incident is None:
            raise Problem("no incident is selected", mend="Choose one in the list first.")
        return incident

    def _doubts(self, step: Step, incident: Incident) -> tuple[str, ...]:
        history = self._log.logbook.history(incident.id)
        authors = frozenset(revision.author for revision in history)
        return warnings(step, incident, self._log.catalogue, authors, self._writer())

    def _writer(self) -> str:
        return self._log.author.name if self._log.author else ""

    def _take_now(self, step: Step) -> None:
        self._records.as_author(lambda: self._take_and_say(step))

    def _take_and_say(self, step: Step) -> None:
        incident = self._incident()
        doubts = self._doubts(step, incident)
        self.take(step, incident)
        if doubts:
            self._window.notice.show_text(f"{_DONE[step]} Mind: {' '.join(doubts)}")

    def take(
        self,
        step: Step,
        incident: Incident,
        reason: str = "",
        *,
        publication: Publication | None = None,
        duplicate_of_id: UUID | None = None,
    ) -> None:
        """Take a step as one named, undoable change; the reason stands beside it in history."""
        after = taken(
            step,
            incident,
            catalogue=self._log.catalogue,
            publication=publication,
            duplicate_of_id=duplicate_of_id,
        )
        name = f"{WAYS[step].name} “{incident.ref or incident.title}”"
        self._log.apply(name, [Change(before=incident, after=after)], reason=reason)

    def _ask_publish(self) -> None:
        self._records.as_author(self._lay_publish)

    def _lay_publish(self) -> None:
        incident = self._incident()
        lines = (_PUBLISHED, *self._doubts(Step.PUBLISH, incident))
        form = StepForm(f"Publish {incident.ref}", lines, "Remark (optional)", "Publish")
        self._lay(form, lambda note: self._publish(incident, note))

    def _publish(self, incident: Incident, note: str) -> None:
        bare = Publication(
            number=1, at=datetime.now(UTC).replace(microsecond=0), by=self._writer(), note=note
        )
        publication = next_publication(incident, bare)
        self.take(Step.PUBLISH, incident, note, publication=publication)

    def _ask_reason(self, step: Step, line: str) -> None:
        self._records.as_author(lambda: self._lay_reason(step, line))

    def _lay_reason(self, step: Step, line: str) -> None:
        incident, name = self._incident(), WAYS[step].name
        form = StepForm(f"{name}: {incident.ref}", (line,), "Why?", name, required=True)
        self._lay(form, lambda reason: self.take(step, incident, reason))

    def _ask_duplicate(self) -> None:
        self._records.as_author(self._lay_duplicate)

    def _lay_duplicate(self) -> None:
        incident = self._incident()
        form = ChooseIncident(
            f"Which incident does {incident.ref} repeat?",
            "That one stands; this one is kept, marked and linked to it.",
            "Mark as duplicate",
            self.others(incident.id),
        )
        self._lay(form, lambda id_: self.take(Step.MARK_DUPLICATE, incident, duplicate_of_id=id_))

    def others(self, id_: UUID) -> Search:
        """Return how all incidents but one are found."""
        others = self._records.context().incidents

        def like(text: str) -> tuple[Choice, ...]:
            pairs = ((one, mark_hidden(label)) for one, label in others.like(text) if one != id_)
            return tuple(Choice(one, label, label, (label,)) for one, label in pairs)

        return Search(like, others.label_of)

    def _lay(self, form: StepForm | ChooseIncident, then: Callable[..., object]) -> None:
        form.left.connect(self._window.lift_deck)
        form.accepted.connect(lambda given: self._finish(lambda: then(given)))
        self._window.show_deck(form)

    def _finish(self, then: Callable[[], object]) -> None:
        if self._attempt(then):
            self._window.lift_deck()

    def _show_published(self) -> None:
        incident = self._incident()
        if not incident.publications:
            raise Problem("this incident was never published", mend="Publish it once reviewed.")
        page = PublishedPage(self._log, incident)
        page.left.connect(self._window.lift_deck)
        self._window.show_deck(page)


_DONE = {Step.SEND_TO_REVIEW: "Sent to review.", Step.MARK_REVIEWED: "Marked as reviewed."}
_PUBLISHED = (
    "It is kept as it stands now, and refuses every amendment until it is reopened. "
    "Nothing leaves this machine by this step: sheets and bundles do that."
)
_REOPENED = "It becomes a draft again; what was published stays in history and can be read."
_WITHDRAWN = "It stays in the list, marked as no longer stood by. Withdraw takes it out altogether."
