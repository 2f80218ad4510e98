"""The head of the reader: which capture it is, that its file is sound, whose words it holds."""

from collections.abc import Iterable
from uuid import UUID, uuid4

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QVBoxLayout, QWidget

from desktop.forms.fields.field import Field
from desktop.forms.fields.when import WhenField
from desktop.forms.row import FieldRow, lay_row, new_grid
from desktop.forms.scope import Scope
from desktop.forms.sentence import as_sentence
from desktop.plain_label import PlainLabel
from desktop.reader.value_field import picker
from models.catalogue.party import Party
from models.catalogue.source import Capture, Source
from models.hidden import mark_hidden
from models.inbox.facts import facts_of, rating_of
from models.problem import Problem
from models.when.when import When

_LABEL_PX, _MOST_CITING = 72, 3


class ReaderHead(QWidget):
    """Signals: `changed`; `incident_wanted(id)` when one that cites the capture was asked for."""

    changed = Signal()
    incident_wanted = Signal(object)

    def __init__(self, capture: Capture, scope: Scope, cited: Iterable[tuple[UUID, str]]) -> None:
        super().__init__()
        self._scope = scope
        self.source = picker(scope, Source, "source", optional=True)
        self.voice = picker(scope, Party, "party", optional=True)
        self.said = WhenField(scope)
        self.sound = PlainLabel("Verifying the file …", "quiet", self)
        self.hidden = PlainLabel("", "quiet", self)
        self.rating = PlainLabel("", "quiet", self)
        self.rows = {
            "source": self._row("Source", self.source),
            "voice": self._row("Words of", self.voice),
            "said": self._row("Said", self.said),
        }
        self._lay_out(capture, cited)
        self._fill(capture)
        for row in self.rows.values():
            row.field.changed.connect(self._entered)

    def source_id(self) -> UUID | Source | None:
        """Return the source chosen, a new one where a name is typed that none has, or None."""
        typed = self.source.combo.currentText().strip()
        try:
            return self.source.value()  # type: ignore[no-any-return]
        except Problem:
            several = typed and self.source.problem().startswith("Several")
            if several or not typed:
                raise
            return Source(id=self._new_id, name=typed, lang="")

    def voice_id(self) -> UUID | None:
        """Return whose words the text is. Raises Problem."""
        return self.voice.value()  # type: ignore[no-any-return]

    def said_at(self) -> When | None:
        """Return when they were said. Raises Problem."""
        return self.said.value()  # type: ignore[no-any-return]

    def show_sound(self, problem: Problem | None) -> None:
        """Say whether the file is as it was captured."""
        self.sound.setProperty("role", "quiet" if problem is None else "problem")
        self.sound.style().unpolish(self.sound)
        self.sound.style().polish(self.sound)
        well = "✓ As captured: its SHA-256 was computed anew just now."
        self.sound.show_text(well if problem is None else f"✗ {as_sentence(problem)}")

    def count_hidden(self, number: int) -> None:
        """Say how many hidden characters the text holds."""
        what = "1 hidden character is" if number == 1 else f"{number} hidden characters are"
        self.hidden.show_text(f"{what} written out in brackets." if number else "")
        self.hidden.setVisible(bool(number))

    def show_problem(self, problem: Problem) -> bool:
        """Say a problem beside its field; False where it is about none of these."""
        for name, row in self.rows.items():
            row.show_problem(as_sentence(problem) if problem.where == name else "")
        return problem.where in self.rows

    def _row(self, text: str, field: Field) -> FieldRow:
        row = FieldRow("Reader", text, field, self)
        row.rename(text)
        return row

    def _lay_out(self, capture: Capture, cited: Iterable[tuple[UUID, str]]) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 8)
        column.setSpacing(4)
        column.addWidget(PlainLabel(capture.title or capture.file_name or "Untitled", "title"))
        column.addWidget(PlainLabel(facts_of(capture), "quiet"))
        column.addLayout(self._state(cited))
        grid = new_grid(label_width_px=_LABEL_PX)
        lay_row(grid, (self.rows["source"], self.rows["voice"]))
        lay_row(grid, (self.rows["said"],))
        grid.setContentsMargins(0, 4, 0, 0)
        column.addLayout(grid)
        column.addWidget(self.rating)

    def _state(self, cited: Iterable[tuple[UUID, str]]) -> QHBoxLayout:
        """Lay out in a line: the file is sound, what is hidden in it, who cites it."""
        line = QHBoxLayout()
        line.setSpacing(16)
        self.hidden.hide()
        for label in (self.sound, self.hidden):
            label.setWordWrap(False)
        line.addWidget(self.sound)
        line.addWidget(self.hidden)
        named = list(cited)
        for id_, label_text in named[:_MOST_CITING]:
            line.addWidget(self._citing(id_, label_text))
        more = len(named) - _MOST_CITING
        text = f"and {more} more" if more > 0 else "" if named else "Nothing cites it yet."
        rest = PlainLabel(text, "quiet", self)
        rest.setWordWrap(False)
        line.addWidget(rest)
        line.addStretch(1)
        return line

    def _citing(self, id_: UUID, label: str) -> QToolButton:
        button = QToolButton(self)
        button.setText(mark_hidden(f"Cited by {label}").replace("&", "&&"))
        button.clicked.connect(lambda: self.incident_wanted.emit(id_))
        return button

    def _fill(self, capture: Capture) -> None:
        self._new_id = uuid4()
        self.source.set_value(capture.source_id)
        self.voice.set_value(None)
        self.said.set_value(None)
        self._follow_source()

    def _entered(self) -> None:
        for row in self.rows.values():
            row.show_problem("")
        self._follow_source()
        self.changed.emit()

    def _follow_source(self) -> None:
        """Say how the source is rated, and offer its party and date where none was entered."""
        try:
            chosen = self.source_id()
        except Problem:
            chosen = None
        entry = self._scope.catalogue.entries.get(chosen) if isinstance(chosen, UUID) else chosen
        source = entry if isinstance(entry, Source) else None
        new = isinstance(chosen, Source)
        self.rating.show_text(rating_of(source, new=new) if source else "")
        self.rating.setVisible(source is not None)
        if source is not None and not new:
            self._offer(self.voice, source.party_id)
            self._offer(self.said, source.published)

    def _offer(self, field: Field, value: UUID | When | None) -> None:
        if value is not None and not field.edited():
            blocked = field.blockSignals(True)
            field.set_value(value)
            field.blockSignals(blocked)
