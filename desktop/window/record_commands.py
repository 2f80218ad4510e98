"""What is done with records: log, amend, withdraw, and say who writes."""

from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any
from uuid import UUID

from PySide6.QtCore import QObject, Signal

from desktop.forms.context import FormContext, OtherIncidents
from desktop.forms.quick_entry import QuickEntry
from desktop.forms.record_form import RecordForm
from desktop.window.author_form import AuthorForm
from desktop.window.desk import Desk
from desktop.window.main_window import MainWindow
from desktop.window.session import Session
from models.catalogue.author import Author
from models.catalogue.place import Place
from models.encounter.incident import Incident
from models.filter.near_columns import Neighbourhood
from models.filter.nearness import Near
from models.filter.summary import IncidentSummary
from models.named import names_of
from models.position.gazetteer import Gazetteer
from models.record import TYPE_OF, Change, Kind, Record, kind_of
from models.review.frozen import refuse_published, restored
from models.text import readable


class RecordCommands(QObject):
    """Opens the right form and writes what it gives back as one named step.

    Signal: `capture_wanted()` when a new capture is asked for.
    """

    capture_wanted = Signal()

    def __init__(
        self,
        window: MainWindow,
        session: Session,
        attempt: Callable[[Callable[[], object]], bool],
    ) -> None:
        super().__init__(window)
        self._window, self._session, self._attempt = window, session, attempt
        self._log = window.log
        self._neighbourhood: Neighbourhood | None = None
        self.desk = Desk(window)
        self.desk.wanted.connect(self._new_for_field)
        window.records.new_wanted.connect(self.new_record)
        window.records.amend_wanted.connect(self.amend)
        window.records.withdraw_wanted.connect(self.withdraw)
        window.history.restore_wanted.connect(self.restore)
        self._log.changed.connect(lambda _ids, _who: self.desk.renew(self.context))

    def context(self) -> FormContext:
        """Return what a form may know of this logbook."""
        catalogue, log = self._log.catalogue, self._log
        return FormContext(
            catalogue=catalogue,
            gazetteer=Gazetteer.of(catalogue.all(Place)),
            now=lambda: datetime.now(UTC),
            incidents=OtherIncidents(self._label_of, self._like),
            author=log.author.name if log.author else "",
            near=self._near_to(),
        )

    def _near_to(self) -> Callable[[Incident], tuple[Near, ...]]:
        """Return what finds the incidents near one; it reads frozen values only."""
        index, catalogue = self._log.index, self._log.catalogue
        if self._neighbourhood is None or self._neighbourhood.index is not index:
            self._neighbourhood = Neighbourhood(index, catalogue, self._log.summaries)
        return self._neighbourhood.near

    def _label_of(self, id_: UUID) -> str:
        summary = self._log.summary(id_)
        return _label(summary) if summary else ""

    def _like(self, text: str) -> tuple[tuple[UUID, str], ...]:
        return tuple((summary.id, _label(summary)) for summary in self._log.like(text, _MOST))

    def new_incident(self) -> None:
        """Open quick entry; what was set aside half typed comes back."""
        self.as_author(self._quick_entry)

    def _quick_entry(self) -> None:
        if self.desk.bring_up(lambda form: isinstance(form, QuickEntry)):
            return
        form = QuickEntry(self.context(), self._log.last_logged())
        form.accepted.connect(lambda incident: self._write(None, incident, ""))
        form.set_aside.connect(self.desk.set_aside)
        form.go_wanted.connect(self._go)
        self.desk.lay(form)

    def _go(self, id_: UUID) -> None:
        """Leave quick entry for the incident that it repeats; what was typed stays as a draft."""
        self.desk.set_aside()
        self._log.select(id_)

    def amend_chosen(self) -> None:
        """Open the form of the record that is worked on."""
        record = self._chosen()
        if record is not None:
            self.amend(record)

    def _chosen(self) -> Record | None:
        """Return the record chosen in the Records panel while one is in it, else the incident."""
        focus = self._window.focusWidget()
        if self._window.records.isAncestorOf(focus):
            return self._window.records.chosen()
        return self._log.incident(self._log.selection)

    def new_record(self, kind: Kind) -> None:
        """Open an empty form for one kind of record; a capture is made of a file instead."""
        if kind is Kind.CAPTURE:
            self.capture_wanted.emit()
            return
        self.as_author(lambda: self._lay_form(TYPE_OF[kind], None))

    def amend(self, record: Record) -> None:
        """Open the form of a record."""
        self.as_author(lambda: self._amend(record))

    def _amend(self, record: Record) -> None:
        refuse_published(record)
        if not self.desk.bring_up(lambda form: form.property(_AMENDS) == str(record.id)):
            self._lay_form(type(record), record)

    def _new_for_field(self, type_: type[Record], field: Any) -> None:
        form = self._lay_form(type_, None)
        form.accepted.connect(lambda record: self._choose(field, record))

    def _choose(self, field: Any, record: Record) -> None:
        if self._log.logbook.record(record.id) is not None:
            field.choose(record.id)

    def _lay_form(self, type_: type[Record], record: Record | None) -> RecordForm:
        return self._lay(RecordForm(type_, record, self.context()))

    def _lay(self, form: RecordForm) -> RecordForm:
        before = form.original
        form.accepted.connect(lambda after: self._write(before, after, form.reason()))
        form.cancelled.connect(self.desk.drop)
        form.go_wanted.connect(self._log.select)
        form.setProperty(_AMENDS, str(before.id) if before is not None else "")
        self.desk.lay(form)
        return form

    def bring_back(self) -> None:
        """Open again the forms that were half typed when the program ended."""
        drafts = [draft for draft in self.desk.unfinished() if "type" in draft]
        for draft in drafts:
            self._lay(RecordForm.from_draft(draft, self.context()))
        if drafts:
            self._window.notice.show_text("What was half typed when the program ended is back.")

    def _write(self, before: Record | None, after: Record, reason: str) -> None:
        if before == after:
            self.desk.drop()
            return
        verb = "Amend" if before is not None else "Log" if isinstance(after, Incident) else "Add"
        change = Change(before=before, after=after)
        step = f"{verb} {_named(after)}"
        if self._attempt(lambda: self._log.apply(step, [change], reason=reason)):
            self.desk.drop()
            if isinstance(after, Incident):
                self._log.select(after.id)

    def withdraw_chosen(self) -> None:
        """Withdraw the record that is worked on; history keeps it and can bring it back."""
        record = self._chosen()
        if record is not None:
            self.withdraw(record)

    def withdraw(self, record: Record) -> None:
        """Withdraw a record as a step that can be undone."""
        change = Change(before=record)
        self.as_author(lambda: self._log.apply(f"Withdraw {_named(record)}", [change]))

    def restore(self, step: str, change: Change) -> None:
        """Bring a record back to an earlier state as a step that can be undone."""
        self.as_author(lambda: self._log.apply(step, [restored(change)]))

    def ask_author(self) -> None:
        """Ask who writes."""
        self._ask_author(lambda: None)

    def as_author(self, then: Callable[[], object]) -> None:
        """Do what writes, once it is known who does."""
        if self._log.author is None:
            self._ask_author(then)
        else:
            self._attempt(then)

    def _ask_author(self, then: Callable[[], object]) -> None:
        if isinstance(self._window.deck.form, AuthorForm):
            self._window.lift_deck()
        form = AuthorForm(self._log.author)
        form.left.connect(self._window.lift_deck)
        form.accepted.connect(lambda author: self._take_author(author, then))
        self._window.show_deck(form)

    def _take_author(self, author: Author, then: Callable[[], object]) -> None:
        self._log.author = author
        self._session.keep(self._session.settings.with_author(author))
        self._window.status.say_writer()
        self._window.lift_deck()
        self._attempt(then)


def _label(summary: IncidentSummary) -> str:
    return f"{summary.ref} · {summary.title}"


# So many incidents are offered at once.
_MOST = 40
# The property of a form that says whose it is.
_AMENDS = "amends"


def _named(record: Record) -> str:
    return f"{readable(kind_of(record))} “{names_of(record)[0]}”"
