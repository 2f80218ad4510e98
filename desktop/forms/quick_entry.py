"""Quick entry: five fields, logged with Ctrl+Enter; everything else folds out."""

from typing import Any
from uuid import UUID, uuid4

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from desktop.deck_page import on_keys
from desktop.forms.context import FormContext
from desktop.forms.copy import with_new_ids
from desktop.forms.first_statement import with_statement
from desktop.forms.neighbours import Neighbours
from desktop.forms.quick_fields import QuickFields
from desktop.forms.record_form import RecordForm
from desktop.forms.scope import Scope
from desktop.forms.section import scrolling
from desktop.forms.sentence import as_sentence
from desktop.plain_label import PlainLabel, rule
from models.encounter.incident import Incident
from models.filter.nearness import Near
from models.problem import Problem


class QuickEntry(QWidget):
    """Logs a new encounter from five fields. `last` is what "Start from the last one" copies.

    Ctrl+Enter logs it, Esc sets it aside as a draft, Enter moves on. "All fields" unfolds to the
    whole form with what was entered so far.

    Signals: `accepted(Incident)`, `set_aside` (keep `draft()`), `changed`,
    `shape_changed(shape | None)`, `pick_requested(field)`, `record_wanted(type, field)`,
    `go_wanted(id)` for an incident that turns out to be the same.
    """

    # The width at which nothing in it is cut off.
    ROOM_PX = 680

    accepted = Signal(object)
    set_aside = Signal()
    changed = Signal()
    shape_changed = Signal(object)
    pick_requested = Signal(object)
    record_wanted = Signal(object, object)
    go_wanted = Signal(object)

    def __init__(
        self, context: FormContext, last: Incident | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("form")
        self._context, self._last = context, last
        self._id = uuid4()
        self._base: dict[str, Any] = {}
        self.scope = Scope(context, self)
        self.quick = QuickFields(self.scope)
        self.neighbours = Neighbours(self._near, self._so_far, self._label, self)
        self.whole: RecordForm | None = None
        self._stack = QStackedWidget(self)
        self._few = QWidget(self)
        self._lay_out()
        self._connect(self.scope)
        self.quick.changed.connect(self._entered)
        self.neighbours.changed.connect(self.changed)
        self.neighbours.go_wanted.connect(self.go_wanted)

    def incident(self) -> Incident:
        """Return the encounter entered. Raises Problem."""
        if self.whole is not None:
            entered: Incident = self.whole.value()
            return entered
        title = self.quick.title()
        if not title:
            raise Problem("nothing is entered yet", mend="Begin with a time, a place or a type.")
        return self._incident(title)

    def accept(self) -> None:
        """Log it if it is complete, else show what is missing."""
        if self.whole is not None:
            self.whole.accept()
            return
        try:
            incident = self.incident()
        except Problem as problem:
            self.quick.reveal()
            self.summary.show_text(as_sentence(problem))
        else:
            self.accepted.emit(incident)

    def unfold(self) -> None:
        """Show the whole form with what was entered; what is not understood is to mend first."""
        try:
            title = self.quick.title()
            incident = self._incident(title)
        except Problem as problem:
            self.quick.reveal()
            self.summary.show_text(as_sentence(problem))
            return
        self._show_whole(RecordForm(Incident, incident, self._context, new=True))

    def start_from_last(self) -> None:
        """Take over who, where and what of the last encounter; not when, and no statements."""
        if self._last is None:
            return
        fields, episodes = self.quick.fields, self._last.episodes
        fields["types"].set_value(self._last.types)
        if episodes:
            fields["where"].set_value(episodes[0].position)
            fields["who"].set_value(with_new_ids(episodes[0].participants))
        kept = ("theatre", "principals", "tags", "marking")
        self._base = {name: getattr(self._last, name) for name in kept}
        self.quick.check()

    def renew(self, context: FormContext) -> None:
        """Take a newer catalogue; what was entered stays."""
        self._context = context
        self.scope.renew(context)
        if self.whole is not None:
            self.whole.renew(context)

    def draft(self) -> dict[str, Any]:
        """Return what was entered as JSON-able data, also what is half typed."""
        whole = self.whole.draft() if self.whole is not None else None
        taken = bool(self._base)
        about = {"from_last": taken, "linked": self.neighbours.raw(), "whole": whole}
        return {"quick": self.quick.raw()} | about

    def restore(self, draft: dict[str, Any]) -> None:
        """Enter a draft again."""
        if draft["from_last"]:
            self.start_from_last()
        self.quick.set_raw(draft["quick"])
        self.neighbours.set_raw(draft.get("linked", []))
        if draft["whole"] is not None:
            self._show_whole(RecordForm.from_draft(draft["whole"], self._context))

    def edited(self) -> bool:
        """Whether anything was entered."""
        return self.whole is not None or any(f.edited() for f in self.quick.fields.values())

    def _incident(self, title: str) -> Incident:
        episode = self.quick.episode()
        types = self.quick.value("types")
        bare = Incident(id=self._id, title=title, types=types, episodes=(episode,), **self._base)
        whole = with_statement(bare, self.quick.first_statement(), self._context.catalogue)
        return self.neighbours.linked(whole)

    def _so_far(self) -> Incident | None:
        """Return when, where and who as far as they are understood; None where nothing is."""
        act = self.quick.act_so_far()
        told = act.when or act.position or act.participants
        return Incident(id=self._id, title="?", episodes=(act,)) if told else None

    def _near(self, incident: Incident) -> tuple[Near, ...]:
        return self._context.near(incident)

    def _label(self, id_: UUID) -> str:
        return self._context.incidents.label_of(id_).partition(" · ")[0]

    def _show_whole(self, whole: RecordForm) -> None:
        whole.cancel.setText("Keep as draft")
        self.whole = whole
        self._connect(whole)
        whole.changed.connect(self.changed)
        whole.accepted.connect(self.accepted)
        whole.cancelled.connect(self.set_aside)
        self._stack.addWidget(whole)
        self._stack.setCurrentWidget(whole)

    def _entered(self) -> None:
        self.summary.show_text("")
        self.neighbours.near.touch()
        self.changed.emit()

    def _connect(self, source: Any) -> None:
        for name in ("shape_changed", "pick_requested", "record_wanted"):
            getattr(source, name).connect(getattr(self, name))

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._stack)
        few = QVBoxLayout(self._few)
        few.setContentsMargins(0, 0, 0, 0)
        few.setSpacing(0)
        few.addWidget(scrolling(self.quick), 1)
        few.addWidget(rule(self))
        few.addWidget(self.neighbours)
        few.addLayout(self._foot())
        self._stack.addWidget(self._few)
        self.setFocusProxy(self.quick.fields["when"])
        on_keys(self._few, self.accept, self.set_aside.emit)

    def _foot(self) -> QHBoxLayout:
        self.from_last = QPushButton("Start from the last one", self)
        self.from_last.setVisible(self._last is not None)
        self.all_fields = QPushButton("All fields", self)
        self.summary = PlainLabel("", "problem", self)
        self.aside = QPushButton("Keep as draft", self)
        self.aside.setToolTip("Esc")
        self.log = QPushButton("Log it", self)
        self.log.setToolTip("Ctrl+Enter")
        self.log.setProperty("primary", True)
        for button, then in (
            (self.from_last, self.start_from_last),
            (self.all_fields, self.unfold),
            (self.aside, self.set_aside.emit),
            (self.log, self.accept),
        ):
            button.clicked.connect(then)
        foot = QHBoxLayout()
        foot.setContentsMargins(16, 8, 16, 8)
        foot.setSpacing(8)
        foot.addWidget(self.from_last)
        foot.addWidget(self.all_fields)
        foot.addWidget(self.summary, 1)
        foot.addWidget(self.aside)
        foot.addWidget(self.log)
        return foot
