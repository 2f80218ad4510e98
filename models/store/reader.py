"""The half of a logbook that asks: it never changes the file."""

from collections.abc import Collection, Iterable, Iterator
from pathlib import Path
from threading import RLock
from typing import BinaryIO
from uuid import UUID

from models.catalogue.catalogue import Catalogue
from models.encounter.incident import Incident
from models.encounter.publication import Publication
from models.filter.answer import Answer, LeftOut
from models.filter.arrangement import Sort
from models.filter.columns import Ints
from models.filter.combinations import Combinations
from models.filter.index import NOTHING_FOUND, Found, IncidentIndex
from models.filter.summary import IncidentSummary
from models.filter.tree import Filter, texts_in
from models.record import Kind, Record
from models.store import captures, index_file, read, uses
from models.store.check import check
from models.store.chunks import portions
from models.store.copy import copy_logbook
from models.store.dialect_sqlite import find_newest, find_words
from models.store.engine import Database
from models.store.fault import Fault
from models.store.ledger import head_of
from models.store.order import numbers_in_order
from models.store.revision import Revision
from models.store.summaries import VERSION, index_of, summaries_of

_PORTION = 500


class LogbookReader:
    """An open logbook file, and what was read of it and is kept.

    Threads may share it: each reader sees whole steps only.
    """

    def __init__(self, database: Database) -> None:
        """Wrap a file that is known to be a logbook."""
        self.path = database.path
        self._database = database
        self._turn = RLock()
        self._catalogue: Catalogue | None = None
        self._combinations: Combinations | None = None
        self._index: IncidentIndex | None = None
        with database.reading() as connection:
            self.id, self.code = read.identity(connection)
            self._seen = head_of(connection)

    @property
    def name(self) -> str:
        """The name to show: that of the file, without its suffix."""
        return self.path.name.removesuffix(".logbook")

    @property
    def head(self) -> tuple[int, str]:
        """Number and hash of the last line of history that this logbook wrote or saw."""
        return self._seen

    def catalogue(self) -> Catalogue:
        """Return everything that incidents refer to, as it stands."""
        with self._turn:
            if self._catalogue is None:
                with self._database.reading() as connection:
                    self._catalogue = read.catalogue_of(connection)
            return self._catalogue

    def index(self) -> IncidentIndex:
        """Return the index over all incidents, as it stands."""
        with self._turn:
            if self._index is None:
                catalogue = self.catalogue()
                with self._database.reading() as connection:
                    self._index = self.kept_index() or index_of(connection, catalogue)
                self._combinations = self._index.combinations
            return self._index

    def kept_index(self) -> IncidentIndex | None:
        """Return the index kept beside the logbook, None where it is not of this very state."""
        return index_file.read_index(self.path, self._key())

    def _key(self) -> index_file.Key:
        return index_file.Key(self.id, *self._seen, VERSION)

    def matching(self, wanted: Filter) -> Answer:
        """Return the incidents that a filter lets through, in order of time."""
        return self.index().matching(wanted, self.found(wanted))

    def left_out(self, wanted: Filter) -> LeftOut:
        """Return how many incidents a filter leaves out for having no date, or no place."""
        return self.index().left_out(wanted, self.found(wanted))

    def found(self, wanted: Filter) -> Found:
        """Return what the search table finds for each text of a filter."""
        texts = texts_in(wanted)
        if not texts:
            return NOTHING_FOUND
        with self._database.reading() as connection:
            return {text: find_words(connection, text) for text in texts}

    def in_order(self, sort: Sort) -> Ints:
        """Return the numbers of the incidents that stand, in the order of a text."""
        with self._database.reading() as connection:
            return numbers_in_order(connection, sort)

    def summaries(self, ids: Iterable[UUID]) -> Iterator[IncidentSummary]:
        """Yield the summaries of these incidents in this order; those withdrawn are left out."""
        for portion in portions(ids, _PORTION):
            catalogue = self.catalogue()
            with self._database.reading() as connection:
                found = summaries_of(connection, portion, catalogue)
            yield from (found[id_] for id_ in portion if id_ in found)

    def summary(self, id_: UUID) -> IncidentSummary | None:
        """Return the summary of an incident that stands, or None."""
        return next(self.summaries((id_,)), None)

    def lookup(self, text: str, most: int) -> tuple[IncidentSummary, ...]:
        """Return incidents that hold these words, the last logged first, at most so many.

        Of the last word its beginning is enough.
        """
        with self._database.reading() as connection:
            ids = [UUID(id_) for id_ in find_newest(connection, text, Kind.INCIDENT, most)]
        return tuple(self.summaries(ids))

    def refresh(self) -> bool:
        """Forget what was read if another program wrote since; say whether it did."""
        with self._turn, self._database.reading() as connection:
            head = head_of(connection)
            if head == self._seen:
                return False
            self._seen, self._catalogue, self._index = head, None, None
            self._combinations = None
            return True

    def incident(self, id_or_ref: UUID | str) -> Incident:
        """Return an incident by identity or reference. Problem when it is not there."""
        with self._database.reading() as connection:
            return read.incident_of(connection, id_or_ref)

    def id_of(self, ref: str) -> UUID:
        """Return the identity of the incident that has or had a reference, also if withdrawn.

        Problem when none ever had it.
        """
        with self._database.reading() as connection:
            return read.id_of(connection, ref)

    def record(self, id_: UUID) -> Record | None:
        """Return a record that stands, or None."""
        with self._database.reading() as connection:
            return read.record_of(connection, id_)

    def records(self, kind: Kind) -> Iterator[Record]:
        """Yield the records of a kind that stand, in the order in which they were written."""
        last = 0
        while True:
            with self._database.reading() as connection:
                portion = read.records_after(connection, kind, last, _PORTION)
            if not portion:
                return
            yield from (record for _, record in portion)
            last = portion[-1][0]

    def times_named(self) -> dict[UUID, int]:
        """Return by how many records each one is named; one that nobody names is left out."""
        with self._database.reading() as connection:
            return uses.times_named(connection)

    def named_among(self, ids: Collection[UUID]) -> frozenset[UUID]:
        """Return those of these records that others name."""
        with self._database.reading() as connection:
            return uses.named_among(connection, ids)

    def naming_ids(self, id_: UUID) -> tuple[UUID, ...]:
        """Return the ids of the records that name one, the last written first."""
        with self._database.reading() as connection:
            return uses.naming_ids(connection, id_)

    def naming(self, id_: UUID) -> tuple[Record, ...]:
        """Return the records that name one, in the order of writing."""
        with self._database.reading() as connection:
            return uses.naming(connection, id_)

    def search(self, text: str) -> frozenset[UUID]:
        """Return the incidents and context events that hold every word, or "phrase in quotes"."""
        with self._database.reading() as connection:
            return read.search(connection, text)

    def history(self, record_id: UUID | None = None, *, limit: int = 200) -> tuple[Revision, ...]:
        """Return the newest revisions first: of everything, or of one record and its batches."""
        with self._database.reading() as connection:
            return read.history(connection, record_id, limit)

    def at_revision(self, record_id: UUID, seq: int) -> Record | None:
        """Return a record as it stood after revision `seq`, or None when it did not stand then."""
        with self._database.reading() as connection:
            return read.at_revision(connection, record_id, seq)

    def published_copy(
        self, incident_id: UUID, publication: Publication
    ) -> tuple[Revision, Incident] | None:
        """Return an incident as it was published and the line of history that holds it.

        None when history does not hold it: it was published in another logbook.
        """
        with self._database.reading() as connection:
            return read.published_copy(connection, incident_id, publication)

    def check(self, *, full: bool = True) -> tuple[Fault, ...]:
        """Return what is wrong with file, records, history, search table and captures."""
        return check(self.path, full=full)

    def open_capture(self, sha256: str) -> BinaryIO:
        """Open the file of a capture for reading. Problem when it is missing or was altered."""
        return captures.verified(captures.folder_of(self.path), sha256).open("rb")

    def save_copy(self, path: Path, *, captures: bool = True) -> None:
        """Copy the logbook as it stands, and its captures, to a name that is free.

        Problem when it is not free, or when a capture is missing or was altered.
        """
        copy_logbook(self._database, path, captures=captures)
