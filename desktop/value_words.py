"""The value of any field in words, as a reader reads it."""

from collections.abc import Callable, Mapping
from dataclasses import fields, is_dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any
from uuid import UUID

from desktop.words import enum_words, field_label
from models.catalogue.catalogue import Catalogue
from models.catalogue.platform import IssuerCategory, SymbolCode
from models.encounter.incident import LegalAreaClaim
from models.encounter.link import ContextLink, IncidentLink
from models.encounter.statement import Citation
from models.figure.figure import Figure
from models.figure.write import as_said
from models.position.position import Position, PositionPrecision
from models.position.shape import Circle, Ellipse, LatLon, Line, Polygon, Sector
from models.position.write import describe
from models.vocabulary.encounter_type import encounter_types
from models.when.when import When
from models.when.write import as_both

Names = Callable[[UUID], str]
_SHAPES = (Circle, Ellipse, Sector, Polygon, Line)


def entry_names(catalogue: Catalogue) -> Names:
    """Return what tells an entry of the catalogue by its code and its name."""

    def name(id_: UUID) -> str:
        code, known = catalogue.code_of(id_), catalogue.name_of(id_)
        return " · ".join(filter(None, (code, known))) or str(id_)

    return name


def in_words(value: object, names: Names) -> str:
    """Return a value in one line, identities by name; empty for what is empty or absent."""
    return " ".join(_words(value, names).split())


def title_of(part: Any) -> str:
    """Return the words by which a part is known, or an empty string."""
    own = (getattr(part, name, "") for name in ("text", "gist", "quote", "label"))
    return next((text for text in own if text), "")


def _words(value: Any, names: Names) -> str:
    known = (write for types, write in _WRITERS.items() if isinstance(value, types))
    write = next(known, None)
    if write is not None:
        return write(value, names)
    if is_dataclass(value):
        return _fields_words(value, names)
    return "" if value is None else str(value)


def _fields_words(value: Any, names: Names) -> str:
    title = title_of(value)
    if title:
        return title
    held = [(f.name, getattr(value, f.name)) for f in fields(value) if f.name != "id"]
    told = [(n, v) for n, v in held if v not in ("", None, (), False)]
    type_name = type(value).__name__
    texts = ((field_label(type_name, n).lower(), _words(v, names)) for n, v in told)
    return ", ".join(f"{label} {text}" for label, text in texts if text)


def _legal(claim: LegalAreaClaim, names: Names) -> str:
    whose = f" of {claim.whose}" if claim.whose else ""
    return f"{enum_words(claim.area)}{whose}{_by(', as stated by', claim.by_id, names)}"


def _context(link: ContextLink, names: Names) -> str:
    claimed = _by(", as claimed by", link.claimed_by_id, names)
    return f"{names(link.context_id)} ({enum_words(link.relation).lower()}{claimed})"


def _linked(link: IncidentLink, names: Names) -> str:
    drawn = _by(", as drawn by", link.drawn_by_id, names)
    return f"{names(link.incident_id)} ({enum_words(link.kind).lower()}{drawn})"


def _by(words: str, id_: UUID | None, names: Names) -> str:
    return f"{words} {names(id_)}" if id_ else ""


def _shape(shape: Any, _names: Names) -> str:
    return describe(Position(shape=shape, precision=PositionPrecision.UNKNOWN))


def _coded(text: str) -> str:
    known = encounter_types().get(text)
    return known.label if known else text


# The first that fits writes, so members of enums stand before the texts that they also are.
_WRITERS: Mapping[type | tuple[type, ...], Callable[[Any, Names], str]] = {
    bool: lambda value, _names: "yes" if value else "no",
    StrEnum: lambda value, _names: enum_words(value),
    str: lambda value, _names: _coded(value),
    UUID: lambda value, names: names(value),
    When: lambda value, _names: as_both(value),
    datetime: lambda value, _names: f"{value.day} {value:%b %Y, %H:%MZ}",
    float: lambda value, _names: f"{value:g}",
    Figure: lambda value, _names: as_said(value),
    Position: lambda value, _names: value.words or describe(value),
    LatLon: lambda value, _names: f"{value.lat:.4f}, {value.lon:.4f}",
    _SHAPES: _shape,
    IssuerCategory: lambda value, _names: f"{value.issuer}: {value.category}",
    SymbolCode: lambda value, _names: f"{value.symbol_set} {value.entity} {value.modifier_1}",
    Citation: lambda value, names: names(value.source_id),
    LegalAreaClaim: _legal,
    ContextLink: _context,
    IncidentLink: _linked,
    tuple: lambda value, names: "; ".join(filter(None, (_words(one, names) for one in value))),
}
