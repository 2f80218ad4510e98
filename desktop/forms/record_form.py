"""The whole form of one record, its nested values on pages that open in its place."""

import json
from typing import Any

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from desktop.deck_page import on_keys
from desktop.forms.context import FormContext
from desktop.forms.form_near import FormNear
from desktop.forms.layout import LAYOUT
from desktop.forms.pages import Pages
from desktop.forms.scope import Scope
from desktop.forms.sentence import as_sentence, labelled_field, place_words
from desktop.forms.value_form import SETTLE_MS, ValueForm
from desktop.plain_label import PlainLabel
from desktop.words import type_words
from models.bundle.codec import from_json, to_json
from models.encounter.incident import Incident
from models.problem import Problem
from models.rules.consistency import problems_in
from models.value import Value


class RecordForm(QWidget):
    """Enters or amends one record; `new` says that `value` is only a beginning.

    Ctrl+Enter keeps it, Esc goes back one page and, from the first, gives up. Nothing is kept
    while something is wrong; what was wrong before the form was opened does not stand in the way.

    Signals: `accepted(record)`, `cancelled`, `changed`, `shape_changed(shape | None)`,
    `pick_requested(field)`, `record_wanted(type, field)`, `go_wanted(id)`.
    """

    # The width at which nothing in it is cut off.
    ROOM_PX = 800

    accepted = Signal(object)
    cancelled = Signal()
    changed = Signal()
    shape_changed = Signal(object)
    pick_requested = Signal(object)
    record_wanted = Signal(object, object)
    go_wanted = Signal(object)

    def __init__(
        self,
        type_: type[Value],
        value: Any,
        context: FormContext,
        parent: QWidget | None = None,
        *,
        new: bool = False,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("form")
        self._type, self._original = type_, value
        self._new = new or value is None
        self.scope = Scope(context, self)
        self.pages = Pages(self)
        self.scope.make_form = self._make_form
        self.scope.open_page = self.pages.open
        self.root = ValueForm(type_, value, self.scope)
        if type_ is Incident:
            self.scope.parts_of_incident = self.root.parts
        self._known = set() if self._new else set(map(str, self._inconsistent(value)))
        self.pages.open(self._title, self.root)
        self._lay_out()
        self._connect()

    def value(self) -> Any:
        """Return the record entered. Raises Problem, also for what does not hold together."""
        value = self.root.value()
        for problem in self._new_problems(value):
            raise problem
        return value

    @property
    def original(self) -> Any:
        """The record that is amended; None where a new one is entered."""
        return None if self._new else self._original

    def reason(self) -> str:
        """Return why the record is changed, or an empty string: one optional line."""
        return self.why.text().strip()

    def edited(self) -> bool:
        """Whether anything was entered."""
        return self.root.edited()

    def accept(self) -> None:
        """Hand the record over if it is complete, else go to what is missing."""
        try:
            value = self.value()
        except Problem:
            self.reveal()
        else:
            self.accepted.emit(value)

    def reveal(self) -> None:
        """Show every problem and go to the first."""
        self.pages.back_to(self.root)
        self.root.reveal()
        self._summarise()

    def renew(self, context: FormContext) -> None:
        """Take a newer catalogue; what was entered stays."""
        self.scope.renew(context)

    def draft(self) -> dict[str, Any]:
        """Return what was entered as JSON-able data, also what is half typed."""
        base = json.loads(to_json(self._original)) if self._original is not None else None
        about = {"type": self._type.__name__, "new": self._new, "base": base}
        return about | {"entered": self.root.raw()}

    @classmethod
    def from_draft(cls, draft: dict[str, Any], context: FormContext) -> "RecordForm":
        """Return the form that `draft()` was taken from, as it was entered."""
        type_ = next(type_ for type_ in LAYOUT if type_.__name__ == draft["type"])
        base = draft["base"]
        value = None if base is None else from_json(type_, json.dumps(base))
        form = cls(type_, value, context, new=draft["new"])
        form.restore(draft)
        return form

    def restore(self, draft: dict[str, Any]) -> None:
        """Enter a draft again."""
        self.root.set_raw(draft["entered"])

    def _make_form(self, type_: type[Value], value: Any, *, inline: bool) -> ValueForm:
        return ValueForm(type_, value, self.scope, inline=inline)

    def _title(self) -> str:
        what = type_words(self._type)
        if self._new:
            return f"New {what}"
        return getattr(self._original, "ref", "") or what.capitalize()

    def _lay_out(self) -> None:
        self.summary = PlainLabel("", "problem", self)
        self.why = QLineEdit(self)
        self.why.setPlaceholderText("Why this change? (optional)")
        self.why.setAccessibleName("Why this change, optional")
        self.why.setVisible(not self._new)
        self.cancel = QPushButton("Cancel", self)
        self.keep = QPushButton("Log it" if self._new else "Keep", self)
        self.keep.setProperty("primary", True)
        self.keep.setToolTip("Ctrl+Enter")
        foot = QHBoxLayout()
        foot.setContentsMargins(16, 8, 16, 8)
        foot.setSpacing(8)
        foot.addWidget(self.summary, 1)
        for widget in (self.why, self.cancel, self.keep):
            foot.addWidget(widget)
        self.why.setFixedWidth(280)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.pages, 1)
        if self._type is Incident:
            column.addWidget(self._near_line())
        column.addLayout(foot)

    def _near_line(self) -> FormNear:
        kept = () if self._new else self._original.episodes
        self.near = FormNear(self.root, kept, self.scope, self)
        self.near.go_wanted.connect(self.go_wanted)
        return self.near

    def _connect(self) -> None:
        for name in ("shape_changed", "pick_requested", "record_wanted"):
            getattr(self.scope, name).connect(getattr(self, name))
        self._settle = QTimer(self, singleShot=True, interval=SETTLE_MS)
        self._settle.timeout.connect(self._summarise)
        self.root.changed.connect(self._entered)
        self.keep.clicked.connect(self.accept)
        self.cancel.clicked.connect(self.cancelled)
        on_keys(self, self.accept, self.back)

    def back(self) -> None:
        """Go back one page; from the first, give up."""
        if not self.pages.back():
            self.cancelled.emit()

    def _entered(self) -> None:
        self._settle.start()
        self.changed.emit()

    def _inconsistent(self, value: Any) -> tuple[Problem, ...]:
        catalogue = self.scope.catalogue
        return problems_in(value, catalogue) if isinstance(value, Incident) else ()

    def _new_problems(self, value: Any) -> list[Problem]:
        return [one for one in self._inconsistent(value) if str(one) not in self._known]

    def _summarise(self) -> None:
        try:
            value = self.root.value()
        except Problem:
            number = len(self.root.problems())
            self.summary.show_text("" if not number else _to_mend(number))
            return
        problems = self._new_problems(value)
        self.summary.show_text(self._placed(problems[0]) if problems else "")
        for problem in problems:
            if name := labelled_field(self._type, problem.where):
                self.root.show_problem(name, self._placed(problem))

    def _placed(self, problem: Problem) -> str:
        place = place_words(self._type, problem.where) if "[" in problem.where else ""
        return f"{place}: {as_sentence(problem)}" if place else as_sentence(problem)


def _to_mend(number: int) -> str:
    return "One field is not complete yet." if number == 1 else f"{number} fields are not complete."
