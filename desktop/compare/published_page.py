"""An incident as it was published, and what differs since."""

from collections.abc import Iterable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QScrollArea, QVBoxLayout, QWidget

from desktop.compare.difference_words import difference_words, names_in
from desktop.compare.parts import reading_parts
from desktop.open_log import OpenLog
from desktop.panels.reading.section import Section
from desktop.plain_label import PlainLabel, rule
from models.encounter.incident import Incident
from models.encounter.publication import Publication
from models.review.difference import FieldDifference, differences
from models.review.words import publication_words
from models.store.revision import Revision

_HASH_LETTERS = 16
# A page darker than this is a dark one.
_DARK = 0.5
# What a step writes and no reader published.
_OF_THE_WORK = frozenset({"status", "publications"})


class PublishedPage(QScrollArea):
    """One publication, read only; the others of the incident by their buttons. Esc leaves.

    Signal: `left()`.
    """

    ROOM_PX = 720
    left = Signal()

    def __init__(self, log: OpenLog, incident: Incident, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._log, self._incident = log, incident
        self.setObjectName("reading")
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.show_publication(incident.publications[-1])

    def show_publication(self, publication: Publication) -> None:
        """Show the incident as this publication published it."""
        page = QWidget()
        page.setObjectName("sheet")
        column = QVBoxLayout(page)
        column.setContentsMargins(20, 16, 20, 24)
        column.setSpacing(0)
        found = self._log.logbook.published_copy(self._incident.id, publication)
        for part in self._parts(publication, found):
            column.addWidget(part)
        column.addStretch(1)
        self.setWidget(page)

    def _parts(
        self, publication: Publication, found: tuple[Revision, Incident] | None
    ) -> Iterable[QWidget]:
        yield self._bar(publication)
        words = publication_words(publication)
        yield PlainLabel(words[:1].upper() + words[1:], "heading")
        if found is None:
            yield PlainLabel(_ELSEWHERE, "quiet")
            return
        revision, copy = found
        yield PlainLabel(_proof(revision), "quiet")
        yield self._since(copy)
        yield rule()
        yield _air()
        dark = self.palette().base().color().lightnessF() < _DARK
        read, catalogue = self._log.summaries, self._log.catalogue
        yield from reading_parts(copy, catalogue, read, publication.at, dark=dark)

    def _since(self, copy: Incident) -> Section:
        section = Section("What differs since")
        titles = {link.incident_id: "" for link in (*copy.links, *self._incident.links)}
        titles |= {summary.id: summary.ref for summary in self._log.summaries(titles)}
        names = names_in(self._log.catalogue, titles, copy, self._incident)
        found = [d for d in differences(copy, self._incident) if _tells(d)]
        section.add_rows([difference_words(one, names) for one in found])
        if not found:
            section.add_text("Nothing: it reads today as it was published.", "quiet")
        return section

    def _bar(self, shown: Publication) -> QWidget:
        bar = QWidget()
        row = QHBoxLayout(bar)
        row.setContentsMargins(0, 0, 0, 8)
        row.setSpacing(8)
        row.addWidget(PlainLabel(f"{self._incident.ref} as published", "title"), 1)
        held = self._incident.publications
        for publication in held if len(held) > 1 else ():
            row.addWidget(self._button(publication, chosen=publication == shown))
        close = QPushButton("Close")
        close.setToolTip("Esc")
        close.clicked.connect(self.left)
        row.addWidget(close)
        return bar

    def _button(self, publication: Publication, *, chosen: bool) -> QPushButton:
        button = QPushButton(f"No. {publication.number}")
        button.setProperty("primary", "true" if chosen else "false")
        button.setAccessibleName(publication_words(publication))
        button.clicked.connect(lambda: self.show_publication(publication))
        return button

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)


def _air() -> QWidget:
    air = QWidget()
    air.setFixedHeight(16)
    return air


def _tells(difference: FieldDifference) -> bool:
    return difference.parts != () or difference.field not in _OF_THE_WORK


def _proof(revision: Revision) -> str:
    return (
        f"Kept as revision {revision.seq} of history, hash {revision.hash[:_HASH_LETTERS]}…; each "
        "revision seals the one before it, and Help > Check the logbook verifies them. Parties and "
        "platforms are named as the catalogue names them today."
    )


_ELSEWHERE = (
    "It was published in another logbook, and amended before it came into this one: the copy lies "
    "in the history of that logbook."
)
