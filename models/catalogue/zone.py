"""Declared boundaries, each with its issuer: a boundary is a claim too."""

from dataclasses import dataclass
from enum import StrEnum
from uuid import UUID

from models.catalogue.name import Name
from models.position.shape import Shape
from models.value import Value
from models.when.when import When


class ZoneKind(StrEnum):
    """What sort of boundary it is."""

    ADIZ = "adiz"
    FIR = "fir"
    TERRITORIAL_SEA = "territorial_sea"
    CONTIGUOUS = "contiguous"
    EEZ = "eez"
    MEDIAN_LINE = "median_line"
    EXERCISE = "exercise"
    NORTHERN_LIMIT_LINE = "nll"
    DEFENCE_LINE = "defence_line"
    OTHER = "other"


@dataclass(frozen=True, slots=True, kw_only=True)
class Zone(Value):
    """A boundary as declared by `issuer`.

    `open` says that the geometry is a line that encloses nothing, or is known only in part: then
    whether a place lies within cannot be told. `effective` is when it held.
    """

    id: UUID
    code: str
    names: tuple[Name, ...]
    kind: ZoneKind
    issuer: str
    shape: Shape
    open: bool
    effective: When | None = None
    floor_m: float | None = None
    ceiling_m: float | None = None
    source: str = ""
    licence: str = ""
    confidence: str = ""
    datum: str = "WGS84"
    recognised_by: tuple[str, ...] = ()
    contested_by: tuple[str, ...] = ()
    note: str = ""
