"""The open logbook as the window sees it: the one source of signals."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import UTC, datetime
from typing import get_args
from uuid import UUID

from PySide6.QtCore import QObject, Signal

from desktop.shown import Shown
from desktop.steps import Steps
from maps.viewpoint import Viewpoint
from models.bundle.bundle import Bundle
from models.catalogue.author import Author
from models.catalogue.catalogue import Catalogue, Entry
from models.encounter.incident import Incident
from models.filter.answer import Answer, LeftOut
from models.filter.index import IncidentIndex
from models.filter.summary import IncidentSummary
from models.filter.tree import Filter
from models.problem import Problem
from models.record import TYPE_OF, Change, Kind, Record, kind_of
from models.rules.judgement import Matrix
from models.rules.matrix import claim_matrix
from models.store.logbook import Logbook
from models.store.transfer import take_in


class OpenLog(QObject):
    """Tells its panels what changed, what is shown and what is selected.

    Signals: `changed(ids, initiator)` after a write, with the ids of the records written and
    whoever asked for it; `shown()` when the filter or its answer changed; `selected(id)` with a
    UUID or None; `undo_changed()` when the names of undo and redo did; `viewpoint_changed()` when
    the symbols are seen with other eyes; `working(step)` while a worker takes a large step back or
    brings it again, with an empty name when it has; `refused(problem)` when it could not.
    Whoever made a change is named as its initiator and need not redraw itself.
    """

    changed = Signal(object, object)
    shown = Signal()
    selected = Signal(object)
    undo_changed = Signal()
    working = Signal(str)
    refused = Signal(object)
    viewpoint_changed = Signal()

    def __init__(self, logbook: Logbook, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.logbook = logbook
        self.author: Author | None = None
        self.selection: UUID | None = None
        self.viewpoint = Viewpoint()
        self._steps = Steps(logbook, self)
        self._steps.written.connect(lambda changes: self._tell(changes, None))
        self._steps.working.connect(self.working)
        self._steps.working.connect(self.undo_changed)
        self._steps.refused.connect(self.refused)
        self._last_logged: UUID | None = None
        self._shown = Shown(logbook, self)
        self._shown.answered.connect(self.shown)

    @property
    def filter(self) -> Filter:
        """The filter in force; its answer may still be on its way."""
        return self._shown.filter

    @property
    def catalogue(self) -> Catalogue:
        """Everything that incidents refer to."""
        return self.logbook.catalogue()

    @property
    def index(self) -> IncidentIndex:
        """The columns over all incidents, as of what was last told; a worker may be ahead of it."""
        return self._shown.index

    @property
    def ids(self) -> Answer:
        """The incidents that the filter lets through, newest first, undated ones last."""
        return self._shown.ids

    @property
    def undo_name(self) -> str:
        """The step that undo would take back, or empty."""
        return self._steps.undo_name

    @property
    def redo_name(self) -> str:
        """The step that redo would bring again, or empty."""
        return self._steps.redo_name

    def holds(self, id_: UUID) -> bool:
        """Say whether an incident of this id stands."""
        return self.index.row_of(id_) is not None

    def like(self, text: str, most: int) -> Iterable[IncidentSummary]:
        """Return incidents that hold these words, of the last one its beginning, at most so many.

        Without a word, the latest ones.
        """
        if text.strip():
            return self.logbook.lookup(text, most)
        return self.summaries(self.index.ids.newest_first()[:most])

    def left_out(self) -> Callable[[], LeftOut]:
        """Return what finds out how many the filter leaves out for want of a date, or a place."""
        return self._shown.left_out()

    def summary(self, id_: UUID | None) -> IncidentSummary | None:
        """Return an incident in one line, or None when there is none of this id."""
        return self.logbook.summary(id_) if id_ else None

    def summaries(self, ids: Iterable[UUID]) -> Iterator[IncidentSummary]:
        """Yield incidents in one line each, in this order."""
        return self.logbook.summaries(ids)

    def incident(self, id_: UUID | None) -> Incident | None:
        """Return an incident, or None when there is none of this id or it is withdrawn."""
        record = self.logbook.record(id_) if id_ else None
        return record if isinstance(record, Incident) else None

    def records(self, kind: Kind) -> tuple[Record, ...]:
        """Return the records of one kind; of the catalogue's kinds also those only shipped."""
        if TYPE_OF[kind] in get_args(Entry):
            return tuple(e for e in self.catalogue.entries.values() if kind_of(e) is kind)
        return tuple(self.logbook.records(kind))

    def last_logged(self) -> Incident | None:
        """Return the incident that this session wrote last, or None."""
        return self.incident(self._last_logged)

    def matrix(self, incident: Incident) -> Matrix:
        """Return the claim matrix as of now."""
        return claim_matrix(incident, self.catalogue, datetime.now(UTC))

    def select(self, id_: UUID | None) -> None:
        """Make one incident the selected one."""
        if id_ != self.selection:
            self.selection = id_
            self.selected.emit(id_)

    def see_from(self, viewpoint: Viewpoint) -> None:
        """See the symbols with other eyes; the log stays as it is."""
        if viewpoint != self.viewpoint:
            self.viewpoint = viewpoint
            self.viewpoint_changed.emit()

    def show_only(self, wanted: Filter) -> None:
        """Show the incidents that a filter lets through, as soon as they are found."""
        if self._shown.ask(wanted):
            self.shown.emit()

    def apply(
        self, step: str, changes: Sequence[Change], initiator: object = None, reason: str = ""
    ) -> tuple[Record, ...]:
        """Write the changes as one named step and tell the panels. Returns the records after it.

        Problem when the logbook is read-only, nobody has said who writes, or the store refuses.
        """
        written = self.logbook.apply(changes, self._writer(), step=step, reason=reason)
        self.take_over(step, written.changes, initiator)
        return tuple(change.after for change in written.changes if change.after is not None)

    def take_over(self, step: str, changes: Sequence[Change], initiator: object = None) -> None:
        """Tell of a step that is written already, as by a worker, so that it can be undone."""
        self._steps.push(step, changes)
        logged = [c.id for c in changes if isinstance(c.after, Incident)]
        self._last_logged = logged[-1] if logged else self._last_logged
        self._tell(changes, initiator)

    def undo(self) -> None:
        """Take the last step back, as a new revision."""
        self._steps.undo(self._writer())

    def redo(self) -> None:
        """Bring the step last taken back again, as a new revision."""
        self._steps.redo(self._writer())

    def take_in(self, bundle: Bundle, name: str) -> int:
        """Take in a bundle as one step. Returns how many records are new."""
        changes = take_in(self.logbook, bundle, self._writer(), name=name)
        self._steps.push(f"Import {name}", changes)
        self._tell(changes, None)
        # The batch that stands for the import is one of the changes.
        return max(len(changes) - 1, 0)

    def note_export(self, name: str, number: int) -> None:
        """Note in history that incidents left the logbook, if this window is its writer."""
        if not self.logbook.read_only and self.author is not None:
            self.logbook.note_export(name, self.author, count=number)
            self.changed.emit(frozenset(), None)

    def _writer(self) -> Author:
        if self.author is None:
            mend = "Give your name under File > Author."
            raise Problem("nobody has said who writes in this logbook", mend=mend)
        return self.author

    def _tell(self, changes: Sequence[Change], initiator: object) -> None:
        self._shown.follow()
        ids = frozenset(change.id for change in changes)
        self.changed.emit(ids, initiator)
        self.undo_changed.emit()
        gone = {change.id for change in changes if change.after is None}
        if self.selection in gone:
            self.select(None)
