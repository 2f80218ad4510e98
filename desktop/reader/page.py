"""The reader: a capture's text with every find marked, beside it what each was understood as."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QHBoxLayout,
    QPushButton,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from desktop.forms.context import FormContext
from desktop.forms.fields.reference import ReferenceField
from desktop.forms.scope import Scope
from desktop.forms.sentence import as_sentence
from desktop.plain_label import PlainLabel, rule
from desktop.reader.finds import Finds
from desktop.reader.head import ReaderHead
from desktop.reader.opened import Opened
from desktop.reader.shown_text import ShownText
from desktop.reader.take_bar import TakeBar
from desktop.reader.text_view import TextView
from desktop.reader.value_field import meant
from models.catalogue.source import Capture, Source
from models.encounter.statement import Citation
from models.finding.accepted import Accepted, Material
from models.finding.finding import Finding, FindingKind, UnknownName
from models.finding.passage import located
from models.finding.review import Review, accepted_in, corrected, item_of
from models.hidden import hidden_count
from models.problem import Problem


@dataclass(frozen=True, slots=True, kw_only=True)
class Taken:
    """What is to be drafted: `source` is a new one to add, `into` the incident to add it to."""

    accepted: tuple[Accepted, ...]
    material: Material
    source: Source | None
    into: UUID | None


class ReaderPage(QWidget):
    """Reads one capture.

    N and P walk the finds; A or Enter accepts, C corrects, X drops, U leaves open; T takes the
    stretch that is selected; 1 to 8 show or hide kinds; Ctrl+Enter drafts.

    Signals: `draft_wanted`, `set_aside_wanted`, `export_wanted`, `closed`, `reviewed(review)`,
    `incident_wanted(id)`; and those of every form on the deck: `changed`,
    `shape_changed(shape | None)`, `pick_requested(field)`, `record_wanted(type, field)`.
    """

    # The width at which text and finds both have room.
    ROOM_PX = 1000

    draft_wanted = Signal()
    set_aside_wanted = Signal()
    export_wanted = Signal()
    closed = Signal()
    reviewed = Signal(object)
    incident_wanted = Signal(object)
    changed = Signal()
    shape_changed = Signal(object)
    pick_requested = Signal(object)
    record_wanted = Signal(object, object)

    def __init__(
        self,
        capture: Capture,
        context: FormContext,
        cited: Iterable[tuple[UUID, str]],
        *,
        writes: bool,
    ) -> None:
        super().__init__()
        self.setObjectName("form")
        self.capture = capture
        self.scope = Scope(context, self)
        self.head = ReaderHead(capture, self.scope, cited)
        self.text = TextView(self)
        self.unread = PlainLabel("Reading …", "quiet", self)
        self.take = TakeBar(self)
        self.finds = Finds(self.scope, self)
        self.into = ReferenceField(self.scope.incidents, "incident to add it to", parent=self)
        self.summary = PlainLabel("", "problem", self)
        self._opened = Opened(shown=ShownText(""))
        self._lay_out(writes=writes)
        self._connect()

    # What it shows

    def show_opened(self, opened: Opened, brought_back: Callable[[Review], Review]) -> None:
        """Show the text and what was found in it, with what was said to the finds before."""
        self._opened = opened
        self.head.show_sound(opened.altered)
        why = opened.altered or opened.unread
        self.unread.show_text(_ALTERED if opened.altered else _UNREAD if why else "")
        self.finds.bar.setVisible(why is None)
        self.unread.setVisible(why is not None)
        self.text.setVisible(why is None)
        self.finds.setVisible(why is None)
        if why is None:
            self.text.show_text(opened.shown)
            self.finds.show_review(brought_back(opened.review))
            self.head.count_hidden(hidden_count(opened.text))
            self.finds.list.setFocus()

    def show_passage(self, citation: Citation) -> bool:
        """Frame the passage that a citation names; False where the text lacks it."""
        place = located(self._opened.text, citation)
        if place is not None:
            self.finds.choose(-1)
            self.text.show_passage(*place)
            self.text.setFocus()
        return place is not None

    def show_problem(self, problem: Problem) -> None:
        """Say a problem beside its field, or at the foot."""
        beside = self.head.show_problem(problem)
        self.summary.show_text("" if beside else as_sentence(problem))
        self.finds.choose_lacking(problem.where)

    # What it gives

    def taken(self) -> Taken:
        """Return what was accepted, and of what. Raises Problem."""
        source = self.head.source_id()
        new = source if isinstance(source, Source) else None
        text = self._opened
        material = Material(
            text=text.text,
            lang=text.lang,
            title=self.capture.title,
            capture_id=self.capture.id,
            source_id=new.id if new else source,  # type: ignore[arg-type]
            voice_id=self.head.voice_id(),
            said=self.head.said_at(),
        )
        accepted = accepted_in(self.finds.review)
        return Taken(accepted=accepted, material=material, source=new, into=self.into.value())

    def renew(self, context: FormContext) -> None:
        """Take a newer catalogue; what was entered stays."""
        self.scope.renew(context)

    def edited(self) -> bool:
        """Say that no draft is to be kept of it: its review is kept as it goes."""
        return False

    def draft(self) -> dict[str, Any]:
        """Return nothing: its review is kept apart."""
        return {}

    def back(self) -> None:
        """Leave what is being corrected, else close."""
        if self.finds.detail.correcting:
            self.finds.detail.cancel()
        else:
            self.closed.emit()

    # How finds are marked by hand

    def take_selected(self, kind: FindingKind) -> None:
        """Take the stretch that is selected as a find of a kind."""
        span = self.take.span
        words = self._opened.text[span[0] : span[1]]
        if not words.strip():
            return
        self.take.leave()
        try:
            value, unclear = meant(kind, words, self.scope, self._opened.lang), ""
        except Problem:
            value, unclear = UnknownName(words=words), words
        finding = Finding(kind=kind, start=span[0], end=span[1], words=words, value=value)
        item = item_of(finding)
        if unclear:
            self.finds.begin(item, words)
        else:
            self.finds.add(corrected(item, value))
            self.finds.list.setFocus()

    def _key(self, key: str) -> None:
        if key == "t":
            self.take.focus_first()
        else:
            self.finds.press(key)

    def _point(self, offset: int) -> None:
        self.finds.choose_at(offset)

    def _mark(self, start: int, end: int) -> None:
        self.take.offer(start, end, self._opened.text[start:end])

    def _follow(self, review: Review) -> None:
        self.text.show_review(review, self.finds.kinds)
        number = len(accepted_in(review))
        self.draft_button.setText(self._draft_words(number))
        self.reviewed.emit(review)
        self.changed.emit()

    def _draft_words(self, number: int) -> str:
        what = "Add to incident" if self.into.combo.currentText().strip() else "Draft incident"
        return f"{what} · {number} accepted"

    # How it is built

    def _connect(self) -> None:
        for name in ("shape_changed", "pick_requested", "record_wanted"):
            getattr(self.scope, name).connect(getattr(self, name))
        self.text.pressed.connect(self._key)
        self.text.pointed.connect(self._point)
        self.text.marked.connect(self._mark)
        self.take.chosen.connect(self.take_selected)
        self.finds.changed.connect(self._follow)
        self.finds.current.connect(self.text.show_current)
        self.head.changed.connect(lambda: self.summary.show_text(""))
        self.head.incident_wanted.connect(self.incident_wanted)
        self.into.changed.connect(lambda: self._follow(self.finds.review))
        for keys, then in (
            ("Ctrl+Return", self.draft_wanted.emit),
            ("Ctrl+Enter", self.draft_wanted.emit),
            ("Esc", self.back),
        ):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(then)

    def _lay_out(self, *, writes: bool) -> None:
        left = QWidget(self)
        inner = QVBoxLayout(left)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(0)
        self.unread.setMargin(16)
        self.unread.setAlignment(Qt.AlignmentFlag.AlignTop)
        inner.addWidget(self.unread, 1)
        inner.addWidget(self.text, 4)
        inner.addWidget(self.take)
        for hidden in (self.text, self.finds, self.finds.bar):
            hidden.hide()
        halves = QSplitter(Qt.Orientation.Horizontal, self)
        halves.setChildrenCollapsible(False)
        halves.addWidget(left)
        halves.addWidget(self.finds)
        halves.setStretchFactor(0, 3)
        halves.setStretchFactor(1, 2)
        halves.setSizes(list(_HALVES))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for widget in (self.head, rule(self), self.finds.bar, rule(self)):
            column.addWidget(widget)
        column.addWidget(halves, 1)
        column.addWidget(rule(self))
        column.addLayout(self._foot(writes=writes))
        self.setFocusProxy(self.finds.list)

    def _foot(self, *, writes: bool) -> QHBoxLayout:
        self.into.combo.line.setPlaceholderText("A new incident")
        self.into.name("Into", "The incident to add to; empty for a new one")
        self.draft_button = QPushButton(self._draft_words(0), self)
        self.draft_button.setProperty("primary", True)
        self.draft_button.setToolTip("Ctrl+Enter")
        self.aside = QPushButton("Take back in" if self.capture.set_aside else "Set aside", self)
        self.export = QPushButton("Export a copy…", self)
        self.close_button = QPushButton("Close", self)
        self.close_button.setToolTip("Esc")
        for button, signal in (
            (self.draft_button, self.draft_wanted),
            (self.aside, self.set_aside_wanted),
            (self.export, self.export_wanted),
            (self.close_button, self.closed),
        ):
            button.clicked.connect(signal)
        for button in (self.draft_button, self.aside):
            button.setEnabled(writes)
        foot = QHBoxLayout()
        foot.setContentsMargins(16, 8, 16, 8)
        foot.setSpacing(8)
        for button in (self.aside, self.export):
            foot.addWidget(button)
        foot.addWidget(self.summary, 1)
        foot.addWidget(self.close_button)
        self.into.setFixedWidth(176)
        foot.addWidget(self.into)
        foot.addWidget(self.draft_button)
        return foot


# Text and finds share the width like this, until the line between them is moved.
_HALVES = (600, 400)
_ALTERED = (
    "Nothing of this file is shown, because it is not what was captured.\n\n"
    "Close the program, bring the file back from a backup of the folder beside the logbook, and "
    "read it again. What was drafted from it stands, with the passages that it cites."
)
_UNREAD = (
    "No text is shown of this capture.\n\n"
    "A picture, a recording or a file that is damaged has none that can be read. It can be cited "
    "all the same; “Export a copy” writes it to a file of your own."
)
