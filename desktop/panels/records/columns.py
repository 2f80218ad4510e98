"""The columns of the catalogue, by kind of record; the name comes first and is always there."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Any
from uuid import UUID

from desktop.words import enum_words
from models.catalogue.catalogue import Catalogue
from models.catalogue.traits import sides_of, sort_of
from models.named import names_of
from models.record import Kind
from models.store.shelf import standing_of
from models.text import readable
from models.when.write import as_local


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What a cell needs beside its record: the catalogue, and how often each record is named."""

    catalogue: Catalogue
    uses: Mapping[UUID, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Column:
    """One column: its heading, what stands in it, what it is sorted by, its width.

    `always` ones stay where the panel is narrow; there the `brief` ones stand under the name.
    Numbers stand at the right.
    """

    head: str
    text: Callable[[Any, Surroundings], str]
    width_px: int = 88
    always: bool = False
    brief: bool = True
    number: bool = False
    key: Callable[[Any, Surroundings], Any] | None = None

    def sort_key(self, record: Any, around: Surroundings) -> Any:
        """Return what rows are ordered by."""
        return self.key(record, around) if self.key else self.text(record, around).casefold()


def sort_words(record: Any, catalogue: Catalogue) -> str:
    """Return the sort of a record within its kind as a reader reads it."""
    held = getattr(record, "domain", None) or getattr(record, "kind", None)
    known = hasattr(held, "value")
    return enum_words(held) if known and held else readable(sort_of(record, catalogue)).capitalize()


def _when(record: Any, _around: Surroundings) -> str:
    when = getattr(record, "when", None) or getattr(record, "published", None)
    return as_local(when).split(",")[0] if when else ""


def _instant(record: Any, _around: Surroundings) -> str:
    at: datetime | None = record.captured_at
    return f"{at:%Y-%m-%d %H:%MZ}" if at else ""


def _uses(record: Any, around: Surroundings) -> int:
    return around.uses.get(record.id, 0)


NAME = Column("Name", lambda record, _around: names_of(record)[0], 240, always=True, brief=False)
_USED = Column(
    "Used",
    lambda record, around: str(_uses(record, around) or ""),
    56,
    always=True,
    brief=False,
    number=True,
    key=_uses,
)
_ENTRY = Column("Entry", lambda record, _around: readable(standing_of(record)), 80, brief=False)
_CODE = Column("Code", lambda record, _around: record.code, 96, brief=False)
_SIDE = Column("Side", lambda record, around: ", ".join(sides_of(record, around.catalogue)), 72)
_SORT = Column("Sort", lambda record, around: sort_words(record, around.catalogue), 120)
_CONFIDENCE = Column("Confidence", lambda record, _around: record.confidence, 88)

COLUMNS: Mapping[Kind, tuple[Column, ...]] = {
    Kind.PARTY: (
        NAME,
        replace(_CODE, brief=True),
        replace(_SIDE, brief=False),
        _SORT,
        _USED,
        _ENTRY,
    ),
    Kind.PLATFORM: (
        NAME,
        _CODE,
        Column("Operators", lambda record, _around: ", ".join(record.operators), 136),
        Column("Category", lambda record, _around: record.category, 136),
        Column("NATO name", lambda record, _around: record.nato_name, 112),
        _USED,
        _ENTRY,
    ),
    Kind.UNIT: (
        NAME,
        Column("Number", lambda record, _around: record.number, 80),
        Column("Class", lambda record, a: a.catalogue.name_of(record.platform_id), 184),
        _SIDE,
        _USED,
        _ENTRY,
    ),
    Kind.PLACE: (NAME, _SORT, _CONFIDENCE, _USED, _ENTRY),
    Kind.ZONE: (
        NAME,
        _CODE,
        Column("Declared by", lambda record, _around: record.issuer, 96),
        _SORT,
        _CONFIDENCE,
        _USED,
        _ENTRY,
    ),
    Kind.SOURCE: (
        NAME,
        Column("Reliability", lambda record, _around: record.reliability, 80),
        _SIDE,
        Column("Published", _when, 112),
        _USED,
    ),
    Kind.CAPTURE: (NAME, _SORT, Column("Captured", _instant, 136), _USED),
    Kind.CONTEXT_EVENT: (NAME, _SORT, _SIDE, Column("When", _when, 112), _USED),
    Kind.AREA: (NAME,),
    Kind.SAVED_FILTER: (NAME, Column("Asks for", lambda record, _around: record.text, 240)),
}
