"""What is near the incident that is being typed: one quiet line, which unfolds to choose from."""

from collections.abc import Callable
from typing import Any
from uuid import UUID

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QHBoxLayout,
    QListWidget,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from desktop.job import Job
from desktop.plain_label import PlainLabel, plain_tip
from models.encounter.incident import Incident
from models.encounter.link import LinkKind
from models.filter.nearness import Near
from models.filter.summary import IncidentSummary
from models.hidden import mark_hidden
from models.text import badge_text, readable
from models.when.write import as_both

PAUSE_MS = 500
SHORTCUT = "Ctrl+G"
_GAP_PX, _ROW_PX, _MOST_ROWS = 8, 24, 5

NearTo = Callable[[Incident], tuple[Near, ...]]


class NearLine(QWidget):
    """Asks on a worker, a moment after the typing stops; nothing near, nothing shown.

    `entered` returns the incident as far as it is typed, or None. Ctrl+G, Enter or a click unfold
    the line; there the arrows choose, and Esc folds it again.

    Signals: `go_wanted(id)` to leave the form for that incident; `link_wanted(id, kind)`;
    `answered(found)` whenever it was asked.
    """

    go_wanted = Signal(object)
    link_wanted = Signal(object, object)
    answered = Signal(object)

    def __init__(
        self,
        near_to: NearTo,
        entered: Callable[[], Incident | None],
        parent: QWidget,
        *,
        duplicates: bool = True,
    ) -> None:
        super().__init__(parent)
        self._near_to, self._entered = near_to, entered
        self._job: Job | None = None
        self.found: tuple[Near, ...] = ()
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._pause.timeout.connect(self.ask)
        self._lay_out(duplicates=duplicates)
        self.line.clicked.connect(lambda: self._unfold(self.folded.isHidden()))
        self.list.currentRowChanged.connect(self._preview)
        self.list.itemActivated.connect(lambda _item: self._go())
        shortcut = QShortcut(QKeySequence(SHORTCUT), parent)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(self._open)
        self.hide()

    def touch(self) -> None:
        """Ask once the typing stops."""
        self._pause.start()

    def ask(self) -> None:
        """Ask what is near what is entered now; late answers to older questions are dropped."""
        if self._job is not None:
            self._job.drop()
            self._job = None
        incident = self._entered()
        if incident is None:
            self._answer(())
            return
        self._job = Job(lambda: self._near_to(incident), self)
        self._job.done.connect(self._answer)
        self._job.start()

    def _answer(self, found: tuple[Near, ...]) -> None:
        if found != self.found:
            self._show(found)
        self.answered.emit(found)

    def _show(self, found: tuple[Near, ...]) -> None:
        chosen = self._chosen()
        self.found = found
        self.setVisible(bool(found))
        self._say()
        self.list.clear()
        self.list.addItems([mark_hidden(_title(one.summary)) for one in found])
        self.list.setFixedHeight(_ROW_PX * min(max(len(found), 1), _MOST_ROWS) + 4)
        ids = [one.summary.id for one in found]
        self.list.setCurrentRow(ids.index(chosen) if chosen in ids else 0)
        if not found:
            self._unfold(False)

    def _say(self) -> None:
        if not self.found:
            return
        first, more = self.found[0], len(self.found) - 1
        why = "; ".join(first.reasons)
        rest = f"  ·  {more} more" if more else ""
        text = mark_hidden(f"Near: {first.summary.ref or first.summary.title} ({why}){rest}")
        self.line.setText(text.replace("&", "&&"))
        self.line.setAccessibleName(text)
        self.line.setToolTip(plain_tip(f"{text}  {SHORTCUT}"))

    def _chosen(self) -> UUID | None:
        row = self.list.currentRow()
        return self.found[row].summary.id if 0 <= row < len(self.found) else None

    def _preview(self, row: int) -> None:
        if 0 <= row < len(self.found):
            one = self.found[row]
            self.preview.show_text(f"{preview(one.summary)}\n{'; '.join(one.reasons)}")

    def _open(self) -> None:
        if self.found:
            self._unfold(True)
            self.list.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _unfold(self, shown: bool) -> None:  # noqa: FBT001 - what a toggled button tells
        self.folded.setVisible(shown)
        self.line.setArrowType(Qt.ArrowType.DownArrow if shown else Qt.ArrowType.RightArrow)
        if shown:
            self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _go(self) -> None:
        if (id_ := self._chosen()) is not None:
            self.go_wanted.emit(id_)

    def _link(self, kind: LinkKind) -> None:
        if (id_ := self._chosen()) is not None:
            self.link_wanted.emit(id_, kind)
            self._unfold(False)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let Esc in the unfolded part fold it, not close the form."""
        escape = isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape
        if escape and event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        if escape and event.type() == QEvent.Type.KeyPress:
            self._unfold(False)
            self.line.setFocus(Qt.FocusReason.OtherFocusReason)
            return True
        return super().eventFilter(watched, event)

    def _lay_out(self, *, duplicates: bool) -> None:
        self.line = QToolButton(self)
        self.line.setAutoRaise(True)
        self.line.setArrowType(Qt.ArrowType.RightArrow)
        self.line.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.line.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.line.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.list = QListWidget(self)
        self.list.setAccessibleName("Incidents near the one entered")
        self.preview = PlainLabel("", "quiet", self)
        self.folded = QWidget(self)
        inner = QVBoxLayout(self.folded)
        inner.setContentsMargins(16, 0, 8, _GAP_PX)
        inner.setSpacing(_GAP_PX)
        for part in (self.list, self.preview):
            inner.addWidget(part)
        inner.addLayout(self._buttons(duplicates=duplicates))
        self.folded.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 4, 8, 4)
        column.setSpacing(4)
        column.addWidget(self.line)
        column.addWidget(self.folded)

    def _buttons(self, *, duplicates: bool) -> QHBoxLayout:
        self.go = QPushButton("This is the same: go there", self)
        self.related = QPushButton("Link as related", self)
        self.duplicate = QPushButton("Duplicate of it", self)
        self.duplicate.setVisible(duplicates)
        self.go.clicked.connect(self._go)
        self.related.clicked.connect(lambda: self._link(LinkKind.RELATED))
        self.duplicate.clicked.connect(lambda: self._link(LinkKind.DUPLICATE))
        row = QHBoxLayout()
        row.setSpacing(_GAP_PX)
        for button in (self.go, self.related, self.duplicate):
            row.addWidget(button)
        row.addStretch(1)
        watched: tuple[Any, ...] = (self.list, self.go, self.related, self.duplicate)
        for widget in watched:
            widget.installEventFilter(self)
        return row


def _title(summary: IncidentSummary) -> str:
    return f"{summary.ref}  {summary.title}".strip()


def preview(summary: IncidentSummary) -> str:
    """Return an incident in a few lines: when, where, who, how the sides stand."""
    when = as_both(summary.when) if summary.when else "no time given"
    places = dict.fromkeys(spot.words for spot in summary.spots if spot.words)
    who = " – ".join(summary.sides)
    state = f"{readable(summary.status)}  ·  {badge_text(summary.badge)}"
    return "\n".join(filter(None, (when, "; ".join(places), who, state)))
