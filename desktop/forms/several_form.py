"""One form for several incidents: what is entered changes in each, what is untouched stays."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from desktop.deck_page import on_keys
from desktop.forms.context import FormContext
from desktop.forms.row import lay_row, new_grid
from desktop.forms.scope import Scope
from desktop.forms.section import scrolling
from desktop.forms.sentence import as_sentence
from desktop.forms.several_fields import ROWS, amendment_of, made_rows
from desktop.forms.value_form import ValueForm
from desktop.job import Job
from desktop.plain_label import PlainLabel, rule
from models.catalogue.catalogue import Catalogue
from models.encounter.incident import Incident
from models.problem import Problem
from models.review.amendment import Amendment, Plan, plan_of

_PAUSE_MS, _MOST_NAMED = 300, 4


class SeveralForm(QWidget):
    """Amends `incidents` alike. What it would do is said below, with those that refuse it and why.

    Ctrl+Enter takes it, for those that do not refuse; Esc leaves.
    Signals: `accepted(Plan, reason)`, `left()`, `planned(Plan)` whenever the preview is new.
    """

    ROOM_PX = 680

    accepted = Signal(object, str)
    left = Signal()
    planned = Signal(object)

    def __init__(
        self, incidents: tuple[Incident, ...], context: FormContext, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("form")
        self._incidents, self._context = incidents, context
        self.scope = Scope(context, self)
        self.scope.make_form = self._make_form
        self.rows = made_rows(self.scope, self)
        self.plan: Plan | None = None
        self._job: Job | None = None
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._pause.timeout.connect(self._ask)
        self._lay_out()
        for row in self.rows.values():
            row.field.changed.connect(self._entered)
        on_keys(self, self.accept, self.left.emit)
        self._show(None)

    def amendment(self) -> Amendment:
        """Return what was entered. Raises Problem, placed at the label of the field."""
        return amendment_of(self.rows, self._context)

    def accept(self) -> None:
        """Hand over the plan of what is entered now, once it is made."""
        self._pause.stop()
        self._ask(then=self._take)

    def _take(self) -> None:
        if self.plan is None or not self.plan.lines:
            self.preview.show_text(_NOTHING)
        elif self.plan.changes:
            self.accepted.emit(self.plan, self.why.text().strip())

    def _entered(self) -> None:
        self._pause.start()

    def _ask(self, then: Callable[[], None] | None = None) -> None:
        if self._job is not None:
            self._job.drop()
            self._job = None
        try:
            amendment = self.amendment()
        except Problem as problem:
            self._say_problem(problem)
            return
        work = _planner(self._incidents, amendment, self._context.catalogue)
        self._job = Job(work, self)
        self._job.done.connect(lambda plan: self._planned(plan, then))
        self._job.start()

    def _planned(self, plan: Plan, then: Callable[[], None] | None) -> None:
        self._show(plan)
        if then is not None:
            then()
        self.planned.emit(plan)

    def _say_problem(self, problem: Problem) -> None:
        self.plan = None
        self.keep.setEnabled(False)
        self.preview.show_text("")
        self.refused.show_text(f"{problem.where}: {as_sentence(problem)}")

    def _show(self, plan: Plan | None) -> None:
        self.plan = plan
        self.refused.show_text("")
        number = len(plan.changes) if plan else 0
        self.keep.setText(f"Amend {number}" if number else "Amend")
        self.keep.setEnabled(number > 0)
        if plan is None or not plan.lines:
            self.preview.show_text(_NOTHING)
            return
        self.preview.show_text(preview(plan))
        self.refused.show_text("\n".join(refused_lines(plan)))

    def _make_form(self, type_: Any, value: Any, *, inline: bool) -> ValueForm:
        return ValueForm(type_, value, self.scope, inline=inline)

    def _lay_out(self) -> None:
        page = QWidget()
        inner = QVBoxLayout(page)
        inner.setContentsMargins(16, 16, 16, 16)
        inner.setSpacing(16)
        inner.addWidget(PlainLabel(f"Amend {len(self._incidents)} incidents", "title"))
        grid = new_grid()
        for names in ROWS:
            lay_row(grid, tuple(self.rows[name] for name in names))
        inner.addLayout(grid)
        inner.addStretch(1)
        self.preview = PlainLabel("", "heading", self)
        self.refused = PlainLabel("", "problem", self)
        said = QVBoxLayout()
        said.setContentsMargins(16, 8, 16, 0)
        said.setSpacing(4)
        said.addWidget(self.preview)
        said.addWidget(self.refused)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(scrolling(page), 1)
        column.addWidget(rule(self))
        column.addLayout(said)
        column.addLayout(self._foot())
        self.setFocusProxy(self.rows["step"].field)

    def _foot(self) -> QHBoxLayout:
        self.why = QLineEdit(self)
        self.why.setPlaceholderText("Why this change? (optional)")
        self.why.setAccessibleName("Why this change, optional")
        cancel = QPushButton("Cancel", self)
        cancel.clicked.connect(self.left)
        self.keep = QPushButton("Amend", self)
        self.keep.setProperty("primary", True)
        self.keep.setToolTip("Ctrl+Enter")
        self.keep.clicked.connect(self.accept)
        foot = QHBoxLayout()
        foot.setContentsMargins(16, 8, 16, 8)
        foot.setSpacing(8)
        foot.addWidget(self.why, 1)
        foot.addWidget(cancel)
        foot.addWidget(self.keep)
        return foot


def _planner(
    incidents: tuple[Incident, ...], amendment: Amendment, catalogue: Catalogue
) -> Callable[[], Plan]:
    return lambda: plan_of(incidents, amendment, catalogue)


def preview(plan: Plan) -> str:
    """Return what a plan does, in a line: "17 incidents: tag +okinawa; theatre → baltic ..."."""
    number = len(plan.changes)
    what = "1 incident" if number == 1 else f"{number} incidents"
    return f"{what}: {'; '.join(plan.lines)}"


def refused_lines(plan: Plan) -> list[str]:
    """Return why some are left as they are: a line for each reason, with those it holds for."""
    by_reason: dict[str, list[str]] = {}
    for one, why in plan.refused:
        by_reason.setdefault(as_sentence(why), []).append(one.ref or one.title)
    return [f"{_these(names)}: {reason}" for reason, names in by_reason.items()]


def _these(names: list[str]) -> str:
    more = len(names) - _MOST_NAMED
    return ", ".join(names[:_MOST_NAMED]) + (f" and {more} more" if more > 0 else "")


_NOTHING = "Nothing is entered yet: every field left as it is stays as it is in each incident."
