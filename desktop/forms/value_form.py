"""The form of one value, built from its dataclass and the table of layouts."""

from dataclasses import MISSING, fields, replace
from typing import Any
from uuid import UUID, uuid4

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from desktop.forms.agreeing import problems_of
from desktop.forms.build import build_field
from desktop.forms.fields.values import ValuesField
from desktop.forms.layout import sections_of, shown_fields
from desktop.forms.prefill import prefilled
from desktop.forms.row import FieldRow
from desktop.forms.scope import Scope
from desktop.forms.section import SectionPage, scrolling
from desktop.forms.sentence import as_sentence, labelled_field
from models.problem import Problem
from models.value import Value

SETTLE_MS = 300
NAV_WIDTH_PX, NAV_ROW_PX = 200, 32


class ValueForm(QWidget):
    """Takes one value of `type_`: `value` amended, or a new one where it is None.

    Many sections are walked by a list on the left. What is wrong stands beside its field, a moment
    after the typing stops; fields that were never touched complain only after `reveal`.

    Signals: `changed` whenever anything was entered.
    """

    changed = Signal()

    def __init__(
        self, type_: type[Value], value: Any, scope: Scope, *, inline: bool = False
    ) -> None:
        super().__init__()
        self._type, self._original, self._scope, self._inline = type_, value, scope, inline
        self._id: UUID = value.id if hasattr(value, "id") else uuid4()
        self._revealed = False
        self.rows = {name: self._row(name) for name in shown_fields(type_)}
        self._settle = QTimer(self, singleShot=True, interval=SETTLE_MS)
        self._settle.timeout.connect(self.check)
        self._fill()
        self._lay_out()
        for row in self.rows.values():
            row.field.changed.connect(self._entered)

    # What it holds

    @property
    def id(self) -> UUID:
        """The identity of the value entered."""
        return self._id

    def value(self) -> Any:
        """Return the value entered. Raises Problem, its place named by the field's label."""
        entered = {}
        for name, row in self.rows.items():
            try:
                entered[name] = row.field.value()
            except Problem as problem:
                raise problem.at(row.text) from None
        made = self._made(entered)
        for disagreement in problems_of(made):
            raise disagreement
        return made

    def edited(self) -> bool:
        """Whether anything was entered; a new value always counts."""
        return self._original is None or any(row.field.edited() for row in self.rows.values())

    def parts(self, name: str) -> tuple[Any, ...]:
        """Return the values in one of its lists, as they are entered now."""
        field = self.rows[name].field
        return field.peek() if isinstance(field, ValuesField) else ()

    def raw(self) -> dict[str, Any]:
        """Return what was entered, as JSON-able data: only the fields that were edited."""
        edited = {n: row.field.raw() for n, row in self.rows.items() if row.field.edited()}
        return {"id": str(self._id), "fields": edited}

    def set_raw(self, raw: dict[str, Any]) -> None:
        """Enter it again."""
        self._id = UUID(raw["id"])
        for name, entered in raw["fields"].items():
            if name in self.rows:
                self.rows[name].field.set_raw(entered)
                self._page_of(name).show_row(name)

    def _made(self, entered: dict[str, Any]) -> Any:
        if self._original is not None:
            return replace(self._original, **entered)
        if "id" in {field.name for field in fields(self._type)}:  # type: ignore[arg-type]
            return self._type(id=self._id, **entered)  # type: ignore[call-arg]
        return self._type(**entered)

    # What is wrong

    def check(self) -> None:
        """Show what is wrong beside the fields that were touched."""
        wrong = self.problems()
        for name, row in self.rows.items():
            shown = self._revealed or row.field.edited()
            row.show_problem(wrong.get(name, "") if shown else "")
        self._mark_sections(wrong)

    def problems(self) -> dict[str, str]:
        """Return what is wrong with each field, by its name; "" for the value as a whole."""
        wrong = {n: text for n, row in self.rows.items() if (text := row.field.problem())}
        if wrong:
            return wrong
        try:
            self.value()
        except Problem as problem:
            return {labelled_field(self._type, problem.where): as_sentence(problem)}
        return {}

    def show_problem(self, name: str, text: str) -> None:
        """Show a problem that was found outside, beside a field."""
        self.rows[name].show_problem(text)
        self._page_of(name).show_row(name)

    def reveal(self) -> None:
        """Show every problem, and go to the first: also within lists and nested values."""
        self._revealed = True
        self.check()
        wrong = [name for name in self.problems() if name]
        if wrong:
            self.go_to(wrong[0])
            inner = getattr(self.rows[wrong[0]].field, "reveal", None)
            if inner is not None:
                inner()

    def go_to(self, name: str) -> None:
        """Bring a field into view and into focus."""
        page = self._page_of(name)
        page.show_row(name)
        if self._nav is not None:
            self._nav.setCurrentRow(self._pages.index(page))
        for area in self._areas:
            if area.isAncestorOf(self.rows[name].field):
                area.ensureWidgetVisible(self.rows[name].field)
        self.rows[name].field.setFocus(Qt.FocusReason.OtherFocusReason)

    def focus_first(self) -> None:
        """Put the focus into the first field of the present section."""
        page = self._pages[self._nav.currentRow() if self._nav is not None else 0]
        if page.names:
            self.rows[page.names[0]].field.setFocus(Qt.FocusReason.OtherFocusReason)

    # How it is built

    def _row(self, name: str) -> FieldRow:
        required = _default(self._type, name) is MISSING
        field = build_field(self._type, name, self._scope, required=required)
        return FieldRow(self._type.__name__, name, field, self)

    def _fill(self) -> None:
        given = prefilled(self._type, self._scope.context) if self._original is None else {}
        for name, row in self.rows.items():
            start = given.get(name, _default(self._type, name))
            if self._original is not None:
                start = getattr(self._original, name)
            if start is not MISSING:
                row.field.set_value(start)

    def _lay_out(self) -> None:
        sections = sections_of(self._type)
        self._pages = [SectionPage(s, self.rows, inline=self._inline) for s in sections]
        self._areas: list[QScrollArea] = []
        self._nav: QListWidget | None = None
        if self._inline:
            column = QVBoxLayout(self)
            column.setContentsMargins(0, 0, 0, 0)
            column.addWidget(self._pages[0])
        else:
            self._areas = [scrolling(page) for page in self._pages]
            self._lay_out_sections([section.heading for section in sections])
        self._unfold_what_is_filled()
        self._mark_sections({})

    def _lay_out_sections(self, headings: list[str]) -> None:
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(0)
        if len(headings) == 1:
            line.addWidget(self._areas[0])
            return
        self._nav = QListWidget(self)
        self._nav.setObjectName("sections")
        self._nav.setAccessibleName("Sections of the form")
        self._nav.setFixedWidth(NAV_WIDTH_PX)
        self._nav.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        for heading in headings:
            item = QListWidgetItem(heading, self._nav)
            item.setSizeHint(QSize(NAV_WIDTH_PX, NAV_ROW_PX))
        stack = QStackedWidget(self)
        for area in self._areas:
            stack.addWidget(area)
        self._nav.currentRowChanged.connect(stack.setCurrentIndex)
        self._nav.setCurrentRow(0)
        line.addWidget(self._nav)
        line.addWidget(stack, 1)

    def _unfold_what_is_filled(self) -> None:
        for name in self.rows:
            given = getattr(self._original, name, None)
            if self._original is not None and given != _default(self._type, name):
                self._page_of(name).show_row(name)

    def _page_of(self, name: str) -> SectionPage:
        return next(page for page in self._pages if name in page.names)

    def _entered(self) -> None:
        self._settle.start()
        self.changed.emit()

    def _mark_sections(self, wrong: dict[str, str]) -> None:
        if self._nav is None:
            return
        headings = [section.heading for section in sections_of(self._type)]
        for number, (heading, page) in enumerate(zip(headings, self._pages, strict=True)):
            shown = [n for n in page.names if n in wrong and self.rows[n].problem.text()]
            count = sum(len(self._items(name)) for name in page.names)
            text = f"{heading} · {count}" if count else heading
            self._nav.item(number).setText(f"{text}  (to mend)" if shown else text)

    def _items(self, name: str) -> tuple[Any, ...]:
        field = self.rows[name].field
        return field.items if isinstance(field, ValuesField) else ()


def _default(type_: type[Value], name: str) -> Any:
    field = next(field for field in fields(type_) if field.name == name)  # type: ignore[arg-type]
    return field.default
