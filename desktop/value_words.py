"""The value of any field in words, as a reader reads it."""

from collections.abc import Callable, Mapping
from datetime import datetime
from enum import StrEnum
from typing import Any
from uuid import UUID

from desktop.words import enum_words
from models.catalogue.catalogue import Catalogue
from models.catalogue.name import Name
from models.catalogue.platform import IssuerCategory, SymbolCode
from models.encounter.statement import Citation
from models.position.position import Position, PositionPrecision
from models.position.shape import Circle, Ellipse, Line, Polygon, Sector
from models.position.write import describe
from models.when.when import When
from models.when.write import as_both

_SHAPES = (Circle, Ellipse, Sector, Polygon, Line)


def in_words(value: Any, catalogue: Catalogue) -> str:
    """Return the value of a field as a reader reads it; empty for what says nothing."""
    if value is None or value is False:
        return ""
    if isinstance(value, tuple):
        return "; ".join(filter(None, (in_words(one, catalogue) for one in value)))
    known = (write for types, write in _WRITERS.items() if isinstance(value, types))
    write = next(known, None)
    return write(value, catalogue) if write else str(value)


def _entry(id_: UUID, catalogue: Catalogue) -> str:
    code, name = catalogue.code_of(id_), catalogue.name_of(id_)
    return " · ".join(filter(None, (code, name))) or str(id_)


def _shape(shape: Any, _catalogue: Catalogue) -> str:
    return describe(Position(shape=shape, precision=PositionPrecision.UNKNOWN))


_WRITERS: Mapping[type | tuple[type, ...], Callable[[Any, Catalogue], str]] = {
    bool: lambda _value, _catalogue: "yes",
    UUID: _entry,
    StrEnum: lambda value, _catalogue: enum_words(value),
    When: lambda value, _catalogue: as_both(value),
    datetime: lambda value, _catalogue: f"{value:%Y-%m-%d %H:%MZ}",
    float: lambda value, _catalogue: f"{value:g}",
    Name: lambda value, _catalogue: value.text,
    IssuerCategory: lambda value, _catalogue: f"{value.issuer}: {value.category}",
    SymbolCode: lambda value, _catalogue: f"{value.symbol_set} {value.entity} {value.modifier_1}",
    Citation: lambda value, catalogue: catalogue.name_of(value.source_id),
    Position: lambda value, _catalogue: value.words or describe(value),
    _SHAPES: _shape,
}
