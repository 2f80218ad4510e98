"""Two incidents side by side on the whole width: what is the same, what differs, both matrices."""

from collections.abc import Callable
from datetime import UTC, datetime
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QGridLayout,
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from desktop.compare.difference_words import names_in
from desktop.compare.parts import matrix_section
from desktop.compare.rows import Aligned, Side, aligned
from desktop.open_log import OpenLog
from desktop.plain_label import PlainLabel, rule
from models.encounter.incident import Incident
from models.encounter.link import LinkKind
from models.filter.nearness import near
from models.rules.matrix import claim_matrix
from models.text import badge_text, readable

_LABELS_PX, _GAP_PX, _STEP_PX = 144, 16, 48
# A page darker than this is a dark one.
_DARK = 0.5
SAME, DIFFERS = "=", "≠"
_ABSENT = "–"
KINDS = (
    LinkKind.SAME_OPERATION,
    LinkKind.PRECEDENT_CITED,
    LinkKind.RELATED,
    LinkKind.DUPLICATE,
)


class ComparePage(QScrollArea):
    """Reads two incidents out field by field; one scroll for both. Esc leaves.

    "=" and "≠" between the two say whether they agree. Signals: `left()`;
    `link_wanted(id, other_id, kind)` to link the left one to the right one.
    """

    left = Signal()
    link_wanted = Signal(object, object, object)

    def __init__(self, log: OpenLog, one: UUID, other: UUID, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._log, self._ids = log, (one, other)
        self.setObjectName("reading")
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.verticalScrollBar().setSingleStep(_STEP_PX)
        self.rows: tuple[Aligned, ...] = ()
        log.changed.connect(self.refresh)
        self.refresh()

    def refresh(self, *_told: object) -> None:
        """Read both out anew, at the same place; a withdrawn one leaves nothing to compare."""
        kept = self.verticalScrollBar().value()
        held = [self._log.incident(id_) for id_ in self._ids]
        sides = [self._side(incident) for incident in held if incident is not None]
        page = QWidget()
        page.setObjectName("sheet")
        column = QVBoxLayout(page)
        column.setContentsMargins(24, 16, 24, 24)
        column.setSpacing(8)
        if len(sides) == len(self._ids):
            self._fill(column, *sides)
        else:
            self._say_gone(column)
        column.addStretch(1)
        self.setWidget(page)
        self.verticalScrollBar().setValue(kept)

    def _side(self, incident: Incident) -> Side:
        return Side(incident, claim_matrix(incident, self._log.catalogue, datetime.now(UTC)))

    def _say_gone(self, column: QVBoxLayout) -> None:
        column.addWidget(self._bar(None))
        column.addWidget(PlainLabel("One of the two was withdrawn: nothing to compare.", "quiet"))

    def _fill(self, column: QVBoxLayout, one: Side, other: Side) -> None:
        catalogue, read = self._log.catalogue, self._log.summaries
        both = (one.incident, other.incident)
        linked = {link.incident_id for incident in both for link in incident.links}
        linked |= {incident.duplicate_of_id for incident in both if incident.duplicate_of_id}
        titles = {summary.id: summary.ref for summary in read(linked)}
        names = names_in(catalogue, titles, one.incident, other.incident)
        self.rows = aligned(one, other, catalogue, names)
        column.addWidget(self._bar((one.incident, other.incident)))
        ours, theirs = read(self._ids)
        found = near(ours, theirs, catalogue.name_of)
        words = f"Near: {'; '.join(found.reasons)}." if found else "Not near one another."
        column.addWidget(PlainLabel(words, "quiet"))
        column.addWidget(self._grid(one, other))
        dark = self.palette().base().color().lightnessF() < _DARK
        for side in (one, other):
            heading = f"Claim matrix of {side.incident.ref}  {side.incident.title}"
            column.addWidget(matrix_section(heading, side.matrix, catalogue, dark=dark))

    def _grid(self, one: Side, other: Side) -> QWidget:
        block = QWidget()
        grid = QGridLayout(block)
        grid.setContentsMargins(0, 8, 0, 8)
        grid.setHorizontalSpacing(_GAP_PX)
        grid.setVerticalSpacing(8)
        grid.setColumnMinimumWidth(0, _LABELS_PX)
        for column in (1, 3):
            grid.setColumnStretch(column, 1)
            grid.setColumnMinimumWidth(column, 1)
        for column, side in ((1, one), (3, other)):
            grid.addWidget(_head(side), 0, column, Qt.AlignmentFlag.AlignTop)
        for number, row in enumerate(self.rows):
            _lay(grid, 2 * number + 1, row)
        return block

    def _bar(self, pair: tuple[Incident, Incident] | None) -> QWidget:
        bar = QWidget()
        line = QHBoxLayout(bar)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(8)
        title = PlainLabel("Two incidents side by side", "title")
        title.setWordWrap(False)
        line.addWidget(title)
        line.addStretch(1)
        if pair is not None and not self._log.logbook.read_only:
            line.addWidget(_unwrapped(f"{pair[0].ref} is to {pair[1].ref}:"))
            for kind in KINDS:
                line.addWidget(self._link_button(kind, pair[0]))
        line.addWidget(_button("Close", "Esc", self.left.emit))
        return bar

    def _link_button(self, kind: LinkKind, one: Incident) -> QPushButton:
        linked = any((x.incident_id, x.kind) == (self._ids[1], kind) for x in one.links)
        text = readable(kind).capitalize()
        tip = "Linked so already" if linked else f"Link as {readable(kind)}, a step to undo"
        button = _button(text, tip, lambda: self.link_wanted.emit(*self._ids, kind))
        button.setEnabled(not linked)
        return button

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)


def _head(side: Side) -> QWidget:
    head = QWidget()
    column = QVBoxLayout(head)
    column.setContentsMargins(0, 0, 0, 8)
    column.setSpacing(4)
    column.addWidget(PlainLabel(side.incident.title, "title"))
    column.addWidget(PlainLabel(side.incident.ref, "quiet"))
    column.addWidget(PlainLabel(badge_text(side.matrix.badge), "heading"))
    return head


def _lay(grid: QGridLayout, line: int, row: Aligned) -> None:
    """Lay a line of the comparison, and a hairline above it."""
    top = Qt.AlignmentFlag.AlignTop
    grid.addWidget(rule(), line, 0, 1, 4)
    label = PlainLabel(row.label, "quiet")
    label.setFixedWidth(_LABELS_PX)
    grid.addWidget(label, line + 1, 0, top)
    # What is the same is read once and set back; what differs stands in full ink.
    role = "quiet" if row.same else ""
    mark = PlainLabel(SAME if row.same else DIFFERS, "quiet" if row.same else "heading")
    mark.setAccessibleName("the same" if row.same else "differs")
    grid.addWidget(PlainLabel(row.left or _ABSENT, role), line + 1, 1, top)
    grid.addWidget(mark, line + 1, 2, top)
    grid.addWidget(PlainLabel(row.right or _ABSENT, role), line + 1, 3, top)


def _unwrapped(text: str) -> PlainLabel:
    label = PlainLabel(text, "quiet")
    label.setWordWrap(False)
    return label


def _button(text: str, tip: str, then: Callable[[], object]) -> QPushButton:
    button = QPushButton(text)
    button.setToolTip(tip)
    button.clicked.connect(then)
    return button
