"""Two incidents side by side: which two, and how one is linked to the other."""

from collections.abc import Callable
from dataclasses import replace
from uuid import UUID

from PySide6.QtCore import QObject

from desktop.compare.compare_page import ComparePage
from desktop.forms.choose_incident import ChooseIncident
from desktop.window.main_window import MainWindow
from desktop.window.record_commands import RecordCommands
from desktop.window.review_commands import ReviewCommands
from models.encounter.link import IncidentLink, LinkKind
from models.problem import Problem
from models.record import Change
from models.review.step import Step
from models.text import readable


class CompareCommands(QObject):
    """Opens the comparison on the whole width, and gives the others their place back after it."""

    def __init__(self, window: MainWindow, records: RecordCommands, review: ReviewCommands) -> None:
        super().__init__(window)
        self._window, self._records, self._review = window, records, review
        self._log = window.log

    def doers(self) -> dict[str, Callable[[], object]]:
        """Return what each command does, by its name in the action table."""
        return {"compare": self.compare}

    def compare(self) -> None:
        """Compare the two that are marked in the list, or the selected one with one typed in."""
        marked = self._window.incidents.chosen()
        if len(marked) == 2:
            selected = self._log.selection
            one = selected if selected is not None and selected in marked else marked[0]
            self._open(one, next(id_ for id_ in marked if id_ != one))
        elif self._log.selection is None:
            mend = "Choose one in the list, or mark two with Shift or Ctrl."
            raise Problem("no incident is selected", mend=mend)
        else:
            self._choose(self._log.selection)

    def _choose(self, one: UUID) -> None:
        ref = self._ref(one)
        form = ChooseIncident(
            f"Compare {ref} with which incident?",
            "Two that are marked in the list are compared at once.",
            "Compare",
            self._review.others(one),
        )
        form.left.connect(self._window.lift_deck)
        form.accepted.connect(lambda other: self._chosen(one, other))
        self._window.show_deck(form)

    def _ref(self, id_: UUID) -> str:
        summary = self._log.summary(id_)
        return summary.ref if summary else ""

    def _chosen(self, one: UUID, other: UUID) -> None:
        self._window.lift_deck()
        self._open(one, other)

    def _open(self, one: UUID, other: UUID) -> None:
        was_wide = self._window.middle.isHidden()
        page = ComparePage(self._log, one, other)
        page.left.connect(lambda: self._close(was_wide=was_wide))
        page.link_wanted.connect(self._link)
        self._window.show_deck(page)
        if not was_wide:
            self._window.widen()

    def _close(self, *, was_wide: bool) -> None:
        self._window.lift_deck()
        if not was_wide:
            self._window.narrow()

    def _link(self, one: UUID, other: UUID, kind: LinkKind) -> None:
        self._records.as_author(lambda: self._link_now(one, other, kind))

    def _link_now(self, one: UUID, other: UUID, kind: LinkKind) -> None:
        incident = self._log.incident(one)
        if incident is None:
            raise Problem("the incident was withdrawn", mend="Bring it back from History first.")
        if kind is LinkKind.DUPLICATE:
            self._review.take(Step.MARK_DUPLICATE, incident, duplicate_of_id=other)
            return
        link = IncidentLink(incident_id=other, kind=kind)
        after = replace(incident, links=(*incident.links, link))
        step = f"Link {incident.ref} to {self._ref(other)} as {readable(kind)}"
        self._log.apply(step, [Change(before=incident, after=after)])
