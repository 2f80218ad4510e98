"""One assessment by ICD 203: likelihood and confidence apart, and the sentences they make."""

from dataclasses import replace
from typing import Any
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from desktop.deck_page import on_keys
from desktop.forms.context import FormContext
from desktop.forms.scope import Scope
from desktop.forms.sentence import as_sentence
from desktop.forms.value_form import ValueForm
from desktop.plain_label import PlainLabel, rule
from models.assessed import sentences
from models.encounter.assessment import Assessment
from models.problem import Problem


class AssessmentForm(QWidget):
    """Enters a judgement on the incident of the context; `older` is the one it supersedes.

    The sentences stand below as they will be printed. Ctrl+Enter signs it, Esc gives up.

    Signals: `accepted(assessment)`, `cancelled`; and those of every form on the deck: `changed`,
    `shape_changed(shape | None)`, `pick_requested(field)`, `record_wanted(type, field)`.
    """

    ROOM_PX = 680

    accepted = Signal(object)
    cancelled = Signal()
    changed = Signal()
    shape_changed = Signal(object)
    pick_requested = Signal(object)
    record_wanted = Signal(object, object)

    def __init__(self, context: FormContext, older: Assessment | None = None) -> None:
        super().__init__()
        self.setObjectName("form")
        self._context = context
        self._older_id = str(older.id) if older else ""
        self.scope = Scope(context, self)
        self.root = ValueForm(Assessment, None, self.scope)
        self.preview = PlainLabel("", "", self)
        self.summary = PlainLabel("", "problem", self)
        if older is not None:
            self._begin_from(older)
        self._lay_out(older)
        self.root.changed.connect(self._entered)
        self._entered()

    def assessment(self) -> Assessment:
        """Return what was entered. Raises Problem."""
        made: Assessment = self.root.value()
        if made.likelihood is None and made.confidence is None:
            mend = "Choose a likelihood, a confidence, or both."
            raise Problem("an assessment says how likely or how sure", mend=mend)
        return made

    def accept(self) -> None:
        """Sign it if it is complete, else show what is missing."""
        try:
            made = self.assessment()
        except Problem as problem:
            self.root.reveal()
            self.summary.show_text("" if self.root.problems() else as_sentence(problem))
        else:
            self.accepted.emit(made)

    def renew(self, context: FormContext) -> None:
        """Take a newer catalogue; the incident is the one it began with."""
        self.scope.renew(replace(context, incident=self._context.incident))

    def edited(self) -> bool:
        """Whether anything was entered that is worth keeping."""
        return any(self.root.rows[name].field.edited() for name in ("text", "basis"))

    def draft(self) -> dict[str, Any]:
        """Return what was entered as JSON-able data."""
        incident = self._context.incident
        of = {"assessed": str(incident.id) if incident else "", "older": self._older_id}
        return of | {"entered": self.root.raw()}

    def restore(self, draft: dict[str, Any]) -> None:
        """Enter a draft again."""
        self.root.set_raw(draft["entered"])

    def _begin_from(self, older: Assessment) -> None:
        kept = ("text", "proposition_id", "likelihood", "confidence", "basis", "likelihood_scale")
        for name in kept:
            self.root.rows[name].field.set_value(getattr(older, name))
        self.root.rows["supersedes_id"].field.set_value(older.id)

    def _entered(self) -> None:
        """Show the sentences as they will be printed."""
        self.summary.show_text("")
        self.preview.show_text(_printed(self.root))
        self.changed.emit()

    def _lay_out(self, older: Assessment | None) -> None:
        head = PlainLabel("Supersede an assessment" if older else "Assess", "title", self)
        head.setContentsMargins(16, 12, 16, 4)
        sentences_box = QVBoxLayout()
        sentences_box.setContentsMargins(16, 12, 16, 12)
        sentences_box.setSpacing(4)
        sentences_box.addWidget(PlainLabel("As it will be printed", "quiet", self))
        sentences_box.addWidget(self.preview)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(head)
        column.addWidget(self.root, 1)
        column.addWidget(rule(self))
        column.addLayout(sentences_box)
        column.addWidget(rule(self))
        column.addLayout(self._foot())
        self.setFocusProxy(self.root.rows["text"].field)
        on_keys(self, self.accept, self.cancelled.emit)

    def _foot(self) -> QHBoxLayout:
        self.cancel = QPushButton("Cancel", self)
        self.cancel.setToolTip("Esc")
        self.sign = QPushButton("Sign it", self)
        self.sign.setToolTip("Ctrl+Enter")
        self.sign.setProperty("primary", True)
        self.cancel.clicked.connect(self.cancelled)
        self.sign.clicked.connect(self.accept)
        foot = QHBoxLayout()
        foot.setContentsMargins(16, 8, 16, 8)
        foot.setSpacing(8)
        foot.addWidget(self.summary, 1)
        foot.addWidget(self.cancel)
        foot.addWidget(self.sign)
        return foot


def _printed(root: ValueForm) -> str:
    """Return judgement and sentences; or what keeps them from being made."""
    try:
        made = root.value()
    except Problem:
        return "Judgement and sentences stand here as soon as what is entered holds together."
    return "\n".join((made.text, *sentences(made)))


def assessed_in(draft: dict[str, Any]) -> UUID | None:
    """Return the incident that a draft of an assessment is of; None for another draft."""
    return UUID(draft["assessed"]) if draft.get("assessed") else None
