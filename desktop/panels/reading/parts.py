"""The sections of the reading pane in a table: what each depends on, and how it is made.

A section is made anew only when what it reads has changed. The claim matrix is no part of the
table: it stays, and follows changes in place.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, fields
from uuid import UUID

from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.open_log import OpenLog
from desktop.panels.reading.advisory import advisory_section
from desktop.panels.reading.beside import (
    assessments_section,
    history_section,
    notes_section,
    sources_section,
)
from desktop.panels.reading.context import context_section, links_sections
from desktop.panels.reading.head import episode_section, frame, head
from desktop.panels.reading.zones import zones_section
from models.catalogue.catalogue import Catalogue
from models.encounter.incident import Incident
from models.rules.advisory import remarks_on
from models.rules.judgement import Matrix
from models.rules.remark import Remark
from models.rules.zone_test import ZoneTouch, zone_touches
from models.store.revision import Revision

# What is changed by work on the matrix alone; head and frame do not show it.
_CLAIMED = {"statements", "propositions", "claims"}
_FRAME = tuple(field.name for field in fields(Incident) if field.name not in _CLAIMED)
# More than this is read in the History panel.
_REVISIONS = 12


@dataclass(frozen=True, slots=True)
class Shown:
    """What the pane shows: the incident, its matrix, and the log that they come from.

    `go(id)` leads to a record that is named in it.
    """

    incident: Incident
    matrix: Matrix
    catalogue: Catalogue
    log: OpenLog
    go: Callable[[UUID], None]


@dataclass(frozen=True, slots=True)
class Part:
    """One section: `reads` returns what it depends on, `make` its widgets, none to leave it out."""

    reads: Callable[[Shown], object]
    make: Callable[[Shown], Iterable[QWidget]]


class PartHolder(QWidget):
    """Holds the widgets of one part, and makes them anew when they are out of date."""

    def __init__(self, part: Part, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._part = part
        self._read: object = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)

    def show_part(self, shown: Shown) -> None:
        """Show the part of this incident."""
        read = (shown.catalogue, self._part.reads(shown))
        if read == self._read:
            return
        self.clear()
        self._read = read
        for widget in self._part.make(shown):
            self._column.addWidget(widget)
            # At once, not when the event loop comes round to it.
            widget.show()

    def clear(self) -> None:
        """Hold nothing."""
        self._read = None
        while (item := self._column.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                # Hidden by name: a layout shows later whatever is not, even once it has no parent.
                widget.hide()
                widget.setParent(None)
                widget.deleteLater()


def _frame(shown: Shown) -> object:
    return tuple(getattr(shown.incident, name) for name in _FRAME)


def _history(shown: Shown) -> tuple[Revision, ...]:
    return shown.log.logbook.history(shown.incident.id, limit=_REVISIONS)


def _acts(shown: Shown) -> Iterator[QWidget]:
    for number, act in enumerate(shown.incident.episodes, 1):
        yield episode_section(number, act, shown.catalogue, shown.log.viewpoint)


def _remarks(shown: Shown) -> tuple[Remark, ...]:
    return remarks_on(shown.incident, shown.matrix, shown.catalogue)


def _advisory(shown: Shown) -> Iterator[QWidget]:
    if remarks := _remarks(shown):
        yield advisory_section(remarks, shown.catalogue)


def _touches(shown: Shown) -> tuple[ZoneTouch, ...]:
    return zone_touches(shown.incident, shown.matrix, shown.catalogue)


def _zones(shown: Shown) -> Iterator[QWidget]:
    if touches := _touches(shown):
        yield zones_section(touches, shown.catalogue)


HEAD = Part(
    lambda shown: (_frame(shown), shown.matrix.badge),
    lambda shown: [head(shown.incident, shown.matrix.badge, shown.catalogue)],
)
# Between the claim matrix and the statements: what follows from the claims.
COMPUTED: tuple[Part, ...] = (Part(_remarks, _advisory), Part(_touches, _zones))
# Below the statements, in this order.
PARTS: tuple[Part, ...] = (
    Part(lambda shown: (shown.incident.episodes, shown.log.viewpoint), _acts),
    Part(_frame, lambda shown: [frame(shown.incident, shown.catalogue)]),
    Part(
        lambda shown: shown.incident.assessments,
        lambda shown: [assessments_section(shown.incident)] if shown.incident.assessments else [],
    ),
    Part(
        lambda shown: shown.incident.contexts,
        lambda shown: (
            [context_section(shown.incident, shown.catalogue, shown.go)]
            if shown.incident.contexts
            else []
        ),
    ),
    Part(
        lambda shown: (
            shown.incident.links,
            tuple(shown.log.summaries(link.incident_id for link in shown.incident.links)),
        ),
        lambda shown: links_sections(
            shown.incident, shown.log.summaries, shown.catalogue, shown.go
        ),
    ),
    Part(
        lambda shown: shown.incident.notes,
        lambda shown: [notes_section(shown.incident)] if shown.incident.notes else [],
    ),
    Part(
        lambda shown: shown.incident.statements,
        lambda shown: [sources_section(shown.incident, shown.catalogue)],
    ),
    # Every write changes the head of the chain, and history is long to read.
    Part(
        lambda shown: (shown.incident.id, shown.log.logbook.head),
        lambda shown: [history_section(_history(shown))],
    ),
)
