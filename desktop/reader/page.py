"""The reader: a capture's text with every finding marked, beside it what each was understood as."""

from collections.abc import Callable, Iterable
from typing import Any
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from desktop.deck_page import on_keys
from desktop.forms.context import FormContext
from desktop.forms.scope import Scope
from desktop.forms.sentence import as_sentence
from desktop.plain_label import rule
from desktop.reader.body import ReaderBody
from desktop.reader.findings import Findings
from desktop.reader.foot import ReaderFoot
from desktop.reader.head import ReaderHead
from desktop.reader.opened import Opened
from desktop.reader.shown_text import ShownText
from models.catalogue.source import Capture, Source
from models.encounter.statement import Citation
from models.finding.accepted import Material
from models.finding.passage import located
from models.finding.review import Item, Review, accepted_in
from models.finding.taken import Taken
from models.problem import Problem


class ReaderPage(QWidget):
    """Reads one capture.

    N and P walk the findings; A or Enter accepts, C corrects, X drops, U leaves open; T takes the
    stretch that is selected; 1 to 8 show or hide kinds; Ctrl+Enter drafts.

    Signals: `draft_wanted`, `set_aside_wanted`, `export_wanted`, `closed`, `reviewed(review)`,
    `incident_wanted(id)`; and those of every form on the deck: `changed`,
    `shape_changed(shape | None)`, `pick_requested(field)`, `record_wanted(type, field)`.
    """

    # The width at which text and findings both have room.
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
        # Lines that wrap would ask for more height than the window has.
        self.setMinimumHeight(_LEAST_PX)
        self.capture = capture
        self.scope = Scope(context, self)
        citing = tuple(cited)
        self.head = ReaderHead(capture, self.scope, citing)
        self.body = ReaderBody(self.scope, self)
        self.text, self.unread, self.take = self.body.text, self.body.unread, self.body.take
        self.findings = Findings(self.scope, self)
        self.foot = ReaderFoot(capture, self.scope, writes=writes)
        if len(citing) == 1:
            # More of the same text mostly belongs to the incident that cites it.
            self.foot.into.set_value(citing[0][0])
        self._opened = Opened(shown=ShownText(""))
        self._lay_out()
        self._connect()

    # What it shows

    def show_opened(self, opened: Opened, brought_back: Callable[[Review], Review]) -> None:
        """Show the text and what was found in it, with what was said to the findings before."""
        self._opened = opened
        self.head.show_sound(opened.altered)
        why = opened.altered or opened.unread
        self.body.show_opened(opened)
        self.foot.offer(legible=why is None)
        for part in (self.findings, self.findings.bar):
            part.setVisible(why is None)
        if why is None:
            self.findings.show_review(brought_back(opened.review))
            self.head.count_hidden(opened.hidden)
            self.findings.list.setFocus()

    def show_passage(self, citation: Citation) -> bool:
        """Frame the passage that a citation names; False where the text lacks it."""
        place = located(self._opened.text, citation)
        if place is not None:
            self.findings.choose(-1)
            self.text.show_passage(*place)
            self.text.setFocus()
        return place is not None

    def show_problem(self, problem: Problem) -> None:
        """Say a problem beside its field, or at the foot."""
        beside = self.head.show_problem(problem)
        self.foot.summary.show_text("" if beside else as_sentence(problem))
        self.findings.choose_lacking(problem.where)

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
        accepted = accepted_in(self.findings.review)
        return Taken(accepted=accepted, material=material, source=new)

    def into(self) -> UUID | None:
        """Return the incident to add it to; None for a new one. Raises Problem."""
        return self.foot.into.value()  # type: ignore[no-any-return]

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
        if self.findings.detail.correcting:
            self.findings.detail.cancel()
        else:
            self.closed.emit()

    def _key(self, key: str) -> None:
        if key == "t":
            self.take.focus_first()
        else:
            self.findings.press(key)

    def _point(self, offset: int) -> None:
        self.findings.choose_at(offset)

    def _take(self, item: Item) -> None:
        self.findings.add(item)
        self.findings.list.setFocus()

    def _follow(self, review: Review) -> None:
        self.text.show_review(review, self.findings.kinds)
        self.foot.count(len(accepted_in(review)))
        self.reviewed.emit(review)
        self.changed.emit()

    # How it is built

    def _connect(self) -> None:
        for name in ("shape_changed", "pick_requested", "record_wanted"):
            getattr(self.scope, name).connect(getattr(self, name))
        self.text.pressed.connect(self._key)
        self.text.pointed.connect(self._point)
        self.body.found.connect(self._take)
        self.body.unclear.connect(self.findings.begin)
        self.findings.changed.connect(self._follow)
        self.findings.current.connect(self.text.show_current)
        self.head.changed.connect(lambda: self.foot.summary.show_text(""))
        self.head.incident_wanted.connect(self.incident_wanted)
        for name in ("draft_wanted", "set_aside_wanted", "export_wanted", "closed"):
            getattr(self.foot, name).connect(getattr(self, name))
        on_keys(self, self.foot.draft.click, self.back)

    def _lay_out(self) -> None:
        for hidden in (self.findings, self.findings.bar):
            hidden.hide()
        halves = QSplitter(Qt.Orientation.Horizontal, self)
        halves.setChildrenCollapsible(False)
        halves.addWidget(self.body)
        halves.addWidget(self.findings)
        halves.setStretchFactor(0, 3)
        halves.setStretchFactor(1, 2)
        halves.setSizes(list(_HALVES))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for widget in (self.head, rule(self), self.findings.bar, rule(self)):
            column.addWidget(widget)
        column.addWidget(halves, 1)
        column.addWidget(rule(self))
        column.addWidget(self.foot)
        self.setFocusProxy(self.findings.list)


_LEAST_PX = 440
# Text and findings share the width like this, until the line between them is moved.
_HALVES = (600, 400)
