"""Classes of ships and aircraft, and single hulls and tails."""

from dataclasses import dataclass
from enum import StrEnum
from uuid import UUID

from models.catalogue.name import Name
from models.value import Value


class Domain(StrEnum):
    """Where a platform moves."""

    AIR = "air"
    SURFACE = "surface"
    SUBSURFACE = "subsurface"
    SPACE = "space"
    MISSILE = "missile"
    LAND = "land"


@dataclass(frozen=True, slots=True, kw_only=True)
class SymbolCode(Value):
    """Symbol set, entity and modifiers of MIL-STD-2525; the whole code is composed elsewhere."""

    symbol_set: str
    entity: str
    modifier_1: str = "00"
    modifier_2: str = "00"


@dataclass(frozen=True, slots=True, kw_only=True)
class IssuerCategory(Value):
    """What one issuer calls a class: one ship is a cruiser to one and a destroyer to another."""

    issuer: str
    category: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Platform(Value):
    """A class of ship or aircraft. The first of `names` is the one shown; `code` is unique.

    `confidence` is how sure the entry is: "high", "medium", "low" or empty.
    """

    id: UUID
    code: str
    names: tuple[Name, ...]
    domain: Domain
    category: str = ""
    categories: tuple[IssuerCategory, ...] = ()
    nato_name: str = ""
    operators: tuple[str, ...] = ()
    symbol: SymbolCode | None = None
    confidence: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Unit(Value):
    """One hull or tail: its class, its number as painted, its names."""

    id: UUID
    platform_id: UUID | None = None
    side_id: UUID | None = None
    number: str = ""
    names: tuple[Name, ...] = ()
    note: str = ""
