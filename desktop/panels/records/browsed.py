"""The records of one kind, ready to be browsed: in order, indexed, with what narrows them."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from desktop.panels.records.columns import sort_words
from models.catalogue.catalogue import Catalogue
from models.catalogue.search import SearchIndex
from models.catalogue.traits import sides_of, sort_of
from models.named import names_of
from models.record import Record


@dataclass(frozen=True, slots=True)
class Browsed:
    """Records in order of name; the sides there are, and the sorts, each with its words."""

    records: tuple[Record, ...] = ()
    index: SearchIndex = field(default_factory=lambda: SearchIndex(()))
    sides: tuple[str, ...] = ()
    sorts: Mapping[str, str] | None = None


def browsed(
    records: Iterable[Record], catalogue: Catalogue, before: SearchIndex | None = None
) -> Browsed:
    """Return records ready to be browsed; what an earlier index folded is not folded again."""
    ordered = tuple(sorted(records, key=lambda record: names_of(record)[0].casefold()))
    sides = {side for record in ordered for side in sides_of(record, catalogue)}
    first_of = {sort_of(record, catalogue): record for record in ordered}
    words = {sort: sort_words(record, catalogue) for sort, record in first_of.items() if sort}
    sorts = dict(sorted(words.items(), key=lambda pair: pair[1]))
    return Browsed(ordered, SearchIndex.of(ordered, before), tuple(sorted(sides)), sorts)
